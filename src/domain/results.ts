/* The answers that screens and exports show, beside the cohort triangle. Shares 0 … 1; money in minor units; NaN = not observed; null = there is none. */
import type { DatedRefundCounts } from '#domain/dated-refunds.ts';
import type { ExchangeReport } from '#domain/exchanges.ts';
import type { ConvertedCurrency } from '#domain/rates.ts';

/** Below this many customers counts are said, no tests and no models (`definitions.md` §2). */
export const SMALL_SHOP = 100;

/** A share with its 95 % Wilson interval. */
export interface Share {
  readonly count: number;
  readonly eligible: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export type BridgeId =
  | 'fileTotal'
  | 'afterAsOf'
  | 'otherCurrency'
  | 'excluded'
  | 'cancelled'
  | 'voided'
  | 'pending'
  | 'refunded'
  | 'zero'
  | 'countedTotal'
  | 'tax'
  | 'shipping'
  | 'other'
  | 'refunds'
  | 'netSales'
  | 'withoutIdentity'
  | 'datedRefunds'
  | 'refundRows'
  | 'netAfterRefundRows';

/** One line of the revenue bridge. Amounts are signed (subtractions negative), integer minor units; totals are fileTotal, countedTotal, netSales, netAfterRefundRows. */
export interface BridgeLine {
  readonly id: BridgeId;
  readonly amount: number;
  readonly orders: number;
}

export interface Headline {
  /** Counted orders. */
  readonly orders: number;
  readonly customers: number;
  readonly purchaseDays: number;
  readonly netSales: number;
  /** Net sales / counted orders, all. */
  readonly aov: number;
  /** Over identified orders. */
  readonly ordersPerCustomer: number;
  readonly revenuePerCustomer: number;
  readonly repeatRateByOrders: Share;
  readonly repeatRateByDays: Share;
  /** Median gap between purchase days; null = no gap. */
  readonly gapMedianDays: number | null;
  /** Net sales of second and later orders / net sales, identified orders, after refunds on days of their own. */
  readonly returningShareA: number;
  readonly unidentifiedOrders: number;
  readonly unidentifiedNetSales: number;
}

/** An identity that stands for more than one person. */
export interface GiantIdentity {
  /** −1 for a relay domain: several customers stand behind it. */
  readonly customer: number;
  /** Customers whose identity one click treats as none: this one, or everybody behind the relay. */
  readonly customers: readonly number[];
  /** E-mail or phone as stored, or the relay's domain; shown on this device only. */
  readonly label: string;
  readonly orders: number;
  /** Share of all orders. */
  readonly share: number;
  readonly reason: 'share' | 'role-address' | 'relay';
  readonly treatedAsNone: boolean;
}

/** Signs that the file does not start with the shop's first order (methods page, "Does the file start with the first order"). */
export interface StartCheck {
  readonly suspect: boolean;
  /** Lowest order number, where names hold numbers; null otherwise. */
  readonly lowestNumber: number | null;
  /** Orders in the first 30 days, and the median of later 30-day periods; NaN with fewer than three whole periods. */
  readonly firstPeriodOrders: number;
  readonly medianPeriodOrders: number;
}

export interface CountingReport {
  readonly bridge: readonly BridgeLine[];
  readonly headline: Headline;
  readonly asOf: number;
  readonly firstDay: number;
  /** Latest local date in the data: the default as-of. */
  readonly lastDay: number;
  /** Latest day on which one of the files was saved: how far as-of moves forward. */
  readonly savedDay: number;
  readonly currency: string;
  readonly minorDigits: number;
  readonly currencies: readonly { readonly code: string; readonly orders: number }[];
  readonly orders: number;
  readonly countedOrders: number;
  readonly customers: number;
  /** Counted orders without identity. */
  readonly ordersWithoutIdentity: number;
  /** Pending orders that count because they were fulfilled: what they are worth, net. */
  readonly pendingCounted: { readonly orders: number; readonly net: number };
  /** Pending orders left out. */
  readonly pendingLeftOut: { readonly orders: number; readonly total: number };
  readonly zeroValue: number;
  /** Counted orders without Subtotal: Total − Shipping − Taxes stands for it. */
  readonly withoutSubtotal: number;
  /** Orders of other currencies that a typed rate brings into the counted one, most first; counted or not. */
  readonly converted: readonly ConvertedCurrency[];
  /** Refunds of known day, whatever the rule about refunds is. */
  readonly datedRefunds: DatedRefundCounts;
  /** Counted orders in which gift cards were sold, and what these cost, in minor units: part of net sales. */
  readonly giftCards: { readonly orders: number; readonly amount: number };
  readonly exchanges: ExchangeReport;
  /** Orders whose refund exceeds their Total; capped. */
  readonly overRefunds: readonly string[];
  readonly giants: readonly GiantIdentity[];
  /** Order numbers that stand for two orders: the files may come from two shops. */
  readonly twoShops: { readonly numbers: number; readonly examples: readonly string[] };
  readonly start: StartCheck;
  /** What exclusion rules can name: values with their order counts, most frequent first. */
  readonly choices: {
    readonly tags: readonly ValueCount[];
    readonly sources: readonly ValueCount[];
    readonly emailDomains: readonly ValueCount[];
  };
  /** Orders with tax, by tax mode. */
  readonly taxModes: { readonly added: number; readonly included: number; readonly shippingUntaxed: number };
}

export interface ValueCount {
  readonly value: string;
  readonly orders: number;
}

export interface WithinDays {
  readonly days: number;
  /** By purchase days. */
  readonly byDays: Share;
  /** By orders: a second order on the same day counts. */
  readonly byOrders: Share;
}

/** One step of 1 − Kaplan–Meier, at each day with an event or censoring. */
export interface KaplanMeierStep {
  readonly t: number;
  readonly atRisk: number;
  readonly events: number;
  readonly censored: number;
  /** Survival: share that has not bought again by t. */
  readonly s: number;
  /** Greenwood variance, log–log interval of s, 95 %. */
  readonly low: number;
  readonly high: number;
}

/** A step of the ladder: from the (n − 1)-th order to the n-th. */
export interface LadderStep {
  /** The order that is reached: 2, 3 … */
  readonly n: number;
  /** Customers with n / customers with n − 1, whenever it came: the young have had less time. */
  readonly reached: Share;
  /** The n-th within the horizon after the one before, over those observed that long after it; null without a horizon. */
  readonly within: Share | null;
  /** Days from the one to the other among those who made it, type 7; null where nobody did. */
  readonly days: { readonly median: number; readonly p25: number; readonly p75: number } | null;
}

/** By counted orders (same-day ones are 0 days apart), and by purchase days. */
export interface Ladder {
  /** Days of equal exposure; null: fewer than half of the customers have been observed for 90 days. */
  readonly horizon: number | null;
  readonly byOrders: readonly LadderStep[];
  readonly byDays: readonly LadderStep[];
}

export interface RepeatReport {
  readonly repeatRateByOrders: Share;
  readonly repeatRateByDays: Share;
  readonly within: readonly WithinDays[];
  readonly kaplanMeier: readonly KaplanMeierStep[];
  /** First t with S(t) ≤ .5; null = not reached. */
  readonly medianDays: number | null;
  /** Median first-to-second gap among those who came back. */
  readonly medianAmongRepeaters: number | null;
  /** Quantiles (type 7) of the gaps between purchase days; null without gaps. */
  readonly gaps: {
    readonly n: number;
    readonly p25: number;
    readonly median: number;
    readonly p75: number;
    readonly p90: number;
  } | null;
  readonly aov: number;
  readonly ordersPerCustomer: number;
  readonly revenuePerCustomer: number;
  /** Customers by their number of counted orders: index 0 = one order … last = that many or more. */
  readonly ordersDistribution: readonly number[];
  readonly ladder: Ladder;
}

export interface RevenueMonth {
  /** `2026-01` */
  readonly month: string;
  readonly from: number;
  readonly to: number;
  /** As-of falls before the month's last day: a part of it, never shown as a drop. */
  readonly running: boolean;
  readonly orders: number;
  readonly customers: number;
  readonly netSales: number;
  /** A: the first order alone is new. */
  readonly newA: number;
  readonly returningA: number;
  /** B: all orders of the month of acquisition are new. */
  readonly newB: number;
  readonly returningB: number;
  readonly newCustomers: number;
  readonly unidentified: number;
  /** Refund rows with an own id, negative; not in net sales. */
  readonly refundRows: number;
}

export interface RevenueReport {
  readonly months: readonly RevenueMonth[];
  /** Returning share A and B over identified net sales; NaN without any. */
  readonly returningShareA: number;
  readonly returningShareB: number;
}

export { NO_COSTS, type Costs } from '#domain/costs.ts';
export type * from '#domain/payback-results.ts';
