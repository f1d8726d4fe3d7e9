/* The tables beside the orders: ad spend, subscriptions, surveys, customers, payment transactions, a shop's own sales report, costs of items. */
import type { FileIdentities, FileReport, Text } from '#domain/orders.ts';

/** Money: 1/10,000 major unit, NaN = the file gives none. Days: whole days since 1970-01-01. Instants: ms since 1970-01-01 UTC, NaN = none. */

/** How deep the rows of an ad platform go. Rows of two levels of one account tell the same money twice. */
export const SpendLevel = { account: 0, campaign: 1, adGroup: 2, ad: 3 } as const;

/** Ad spend: one row per reported row. */
export interface SpendTable {
  readonly kind: 'spend';
  readonly rows: number;
  /** First and last day that the row covers, both included. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly amount: Float64Array;
  readonly currency: Text;
  /** Platform, or the channel column of a table of one's own: 'Meta', 'Google Ads' … */
  readonly channel: Text;
  readonly account: Text;
  readonly campaign: Text;
  readonly adGroup: Text;
  readonly ad: Text;
  /** SpendLevel */
  readonly level: Uint8Array;
  readonly impressions: Float64Array;
  readonly clicks: Float64Array;
}

/** State of a subscription as written. */
export const SubscriptionStatus = {
  unknown: 0,
  active: 1,
  trialing: 2,
  pastDue: 3,
  paused: 4,
  canceled: 5,
  unpaid: 6,
  incomplete: 7,
} as const;

/** Unit of a billing interval. */
export const IntervalUnit = { day: 0, week: 1, month: 2, year: 3 } as const;

/** Subscriptions: one row each. */
export interface SubscriptionTable {
  readonly kind: 'subscriptions';
  readonly rows: number;
  readonly id: Text;
  readonly plan: Text;
  readonly quantity: Float64Array;
  /** Price of one for one interval. */
  readonly amount: Float64Array;
  /** Taken off amount × quantity of an interval; NaN = none. Absent: read before this was kept. */
  readonly discount?: Float64Array;
  readonly currency: Text;
  /** IntervalUnit */
  readonly intervalUnit: Uint8Array;
  /** Units in an interval: 3 months = a quarter. */
  readonly intervalCount: Uint8Array;
  /** SubscriptionStatus */
  readonly status: Uint8Array;
  readonly created: Float64Array;
  readonly start: Float64Array;
  readonly trialStart: Float64Array;
  readonly trialEnd: Float64Array;
  readonly periodStart: Float64Array;
  readonly periodEnd: Float64Array;
  readonly canceled: Float64Array;
  readonly ended: Float64Array;
  /** 1 = the file has columns that say when a subscription was cancelled or ended: without them churn cannot be computed. */
  readonly tellsEnd: Uint8Array;
}

/** Answers to a survey's score question: one row each. */
export interface SurveyTable {
  readonly kind: 'survey';
  readonly rows: number;
  /** Local day as written; NO_SURVEY_DAY = none. */
  readonly day: Int32Array;
  readonly score: Float64Array;
  /** Text of the score question, once. */
  readonly question: Text;
}

/** Day of an answer whose file gives none. */
export const NO_SURVEY_DAY = -2_147_483_648;

/** A shop's customers: one row each. */
export interface CustomerTable {
  readonly kind: 'customers';
  readonly rows: number;
  /** Consent to e-mail marketing: Consent of orders.ts */
  readonly consent: Uint8Array;
  /** Consent to SMS marketing, which that to e-mails does not hold. Absent: read before this was kept. */
  readonly smsConsent?: Uint8Array;
  /** NaN = the file gives none. */
  readonly totalOrders: Float64Array;
  readonly totalSpent: Float64Array;
  readonly created: Float64Array;
}

/** Kind of a payment transaction. */
export const TransactionKind = { other: 0, sale: 1, authorization: 2, capture: 3, refund: 4, void: 5, fee: 6 } as const;

/** Payment transactions of orders: one row each. */
export interface TransactionTable {
  readonly kind: 'transactions';
  readonly rows: number;
  /** Number of the order as shown to people, `#1001`. */
  readonly order: Text;
  /** TransactionKind */
  readonly type: Uint8Array;
  /** 1 = it succeeded. */
  readonly success: Uint8Array;
  readonly day: Int32Array;
  readonly at: Float64Array;
  /** A refund's amount is positive. */
  readonly amount: Float64Array;
  readonly fee: Float64Array;
  readonly currency: Text;
}

/** A shop's own sales report: one row per day or month, no customers. */
export interface SalesReportTable {
  readonly kind: 'sales-report';
  readonly rows: number;
  /** First and last day of the row's period. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly orders: Float64Array;
  readonly grossSales: Float64Array;
  /** Negative or 0, as the shop writes them. */
  readonly discounts: Float64Array;
  readonly returns: Float64Array;
  readonly netSales: Float64Array;
  readonly shipping: Float64Array;
  readonly taxes: Float64Array;
  readonly totalSales: Float64Array;
}

/** What a unit of an item costs its shop: one row per SKU, or per product where there is none. */
export interface ItemCostTable {
  readonly kind: 'item-costs';
  readonly rows: number;
  readonly sku: Text;
  readonly product: Text;
  readonly cost: Float64Array;
  readonly currency: Text;
}

export type SideTable =
  SpendTable | SubscriptionTable | SurveyTable | CustomerTable | TransactionTable | SalesReportTable | ItemCostTable;
export type SideKind = SideTable['kind'];

/** A file that holds no orders. `identities` have one entry for each row of the table, blank where the file tells nobody. */
export interface SideFile extends FileReport {
  readonly table: SideTable;
  readonly identities: FileIdentities;
}
