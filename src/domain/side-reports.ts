/* What the data screen says about the tables beside the orders, the identities and the shop's own totals. Money in minor units. */
import type { ItemCostsReport } from '#domain/item-costs.ts';
import type { IdentityJoin } from '#domain/rules.ts';

/** Spend of one channel in one currency. */
export interface SpendLine {
  readonly channel: string;
  readonly currency: string;
  readonly minorDigits: number;
  readonly rows: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly amount: number;
  /** Rows that cover more than one month: by days, their money is spread over them. */
  readonly spread: number;
  /** Rows of a deeper or higher level of the same account and time, which tell the same money again: not in `amount`. */
  readonly repeated: number;
}

export interface SpendReport {
  readonly lines: readonly SpendLine[];
}

export interface SubscriptionReport {
  readonly subscriptions: number;
  readonly customers: number;
  /** By state, most first. */
  readonly states: readonly { readonly status: number; readonly count: number }[];
  readonly firstDay: number;
  readonly lastDay: number;
  /** False: no column says when a subscription ended, so that churn cannot be computed. */
  readonly tellsEnd: boolean;
}

export interface SurveyReport {
  readonly question: string;
  readonly answers: number;
  /** Answers with an e-mail, and those whose e-mail has counted or other orders here. */
  readonly identified: number;
  readonly withOrders: number;
  /** NaN = no answer has a date. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** 9–10, 7–8, 0–6. */
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

export interface CustomersReport {
  readonly customers: number;
  /** With an order in the data. */
  readonly withOrders: number;
  readonly consentYes: number;
  readonly consentNo: number;
  /** Customers with an order in the data whose Total Orders exceeds all their orders here; NaN where no file can tell: no such column, or too new. */
  readonly withEarlierOrders: number;
}

export interface TransactionsReport {
  readonly transactions: number;
  /** Successful refunds, and those whose order is in the data. */
  readonly refunds: number;
  readonly matched: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** One month of the shop's own sales report beside the bridge. Money in minor units, before refunds. */
export interface ReconciledMonth {
  /** First day of the month. */
  readonly month: number;
  readonly shopOrders: number;
  readonly orders: number;
  /** Gross sales less discounts, as the shop reports it; NaN where the report tells neither them nor net sales. */
  readonly shopSales: number;
  /** Net sales before refunds of the orders of the month, counted or not, without the gift cards that were sold. */
  readonly sales: number;
  /** The report covers the whole month, and so do the orders. */
  readonly whole: boolean;
}

export interface Reconciliation {
  readonly months: readonly ReconciledMonth[];
  readonly currency: string;
  readonly minorDigits: number;
  /** Whole months whose orders and sales agree to the minor unit. */
  readonly equal: number;
}

/** Everything beside the orders; null where no file holds it. */
export interface SideReport {
  readonly spend: SpendReport | null;
  readonly subscriptions: SubscriptionReport | null;
  readonly surveys: readonly SurveyReport[];
  readonly customers: CustomersReport | null;
  readonly transactions: TransactionsReport | null;
  readonly reconciliation: Reconciliation | null;
  readonly itemCosts: ItemCostsReport | null;
}

/** What one way of joining identities makes of the data. */
export interface JoinPreview {
  readonly join: readonly IdentityJoin[];
  /** Customers with a counted order. */
  readonly customers: number;
  /** Customers of the plain rules that are joined with another. */
  readonly joined: number;
  /** Share of customers with two or more purchase days. */
  readonly repeatRate: number;
}

/** Who is known by what, and what joining would change. */
export interface IdentityReport {
  /** Customers by what they are known by. */
  readonly byEmail: number;
  readonly byPhone: number;
  readonly byCustomerId: number;
  readonly ordersWithoutIdentity: number;
  /** Under the present rules first none, then phone, name, both. */
  readonly previews: readonly JoinPreview[];
}
