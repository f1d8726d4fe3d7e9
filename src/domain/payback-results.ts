/* The answers about CAC, LTV and payback. Money in minor units, not rounded; NaN = not observed; null = there is none. */
import type { PaybackBasis, PaybackView } from '#domain/payback-view.ts';

export interface CacMonth {
  readonly month: string;
  /** Acquisition spend, minor units, of the month that lies the lag before; null = none known. */
  readonly spend: number | null;
  readonly newCustomers: number;
  /** Minor units per new customer; null = no spend typed or nobody acquired. */
  readonly cac: number | null;
  /** As-of falls before the month's last day. */
  readonly running: boolean;
  /** Its new customers are too often old ones (left-censoring guard): not in the pooled CAC. */
  readonly affected: boolean;
  /** Some of the spend was spread by days from a row that covers several months. */
  readonly spread: boolean;
}

/** Paid CAC of one channel. Minor units. */
export interface ChannelCac {
  readonly channel: string;
  /** The months of the blended CAC: the channel's own paid spend and new customers. */
  readonly months: readonly CacMonth[];
  /** Σ of the months with spend that are not affected; null = no spend. */
  readonly spend: number | null;
  /** New customers of the same months; of all months that are not affected where there is no spend. */
  readonly newCustomers: number;
  /** spend / newCustomers; null without spend or without customers. */
  readonly cac: number | null;
}

/** How much of net sales is sold at known costs. All counted orders, with or without identity. Minor units. */
export interface CostCoverage {
  readonly netSales: number;
  /** Net sales of lines whose item cost is known: each order's net sales by the value of its lines; not rounded. */
  readonly known: number;
  /** known / netSales; NaN without net sales. */
  readonly share: number;
  /** Gross margin of the known part; NaN without one. */
  readonly knownMargin: number;
}

/** Over the 365 days up to as-of; customers and orders with identity. Money in minor units, not rounded. */
export interface TextbookClv {
  /** Net sales / orders. */
  readonly aov: number;
  /** Orders / customers who ordered. */
  readonly ordersPerYear: number;
  /** Net sales less cost of goods / net sales. */
  readonly grossMargin: number;
  /** Share of the customers of the 365 days before who did not order in these 365. */
  readonly churn: number;
  readonly value: number;
}

/** A value curve over age: index = age in days 0 … length−1. Mean increments (`definitions.md` §2), minor units, NaN from the age on at which too few are observed. */
export interface ValueCurve {
  readonly value: Float64Array;
  /** 95 %: of the sum of mean increments; NaN below n = 30. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Customers observed to each age. */
  readonly eligible: Int32Array;
}

/** Payback: smallest age d with value(d) ≥ CAC. Not there within what is observed: days null. */
export interface Payback {
  readonly cac: number | null;
  readonly days: number | null;
  /** ⌈days/30⌉; 0 = the first day. */
  readonly month: number | null;
  /** Whole 30-day months observed, for "not within the n observed months". */
  readonly observedMonths: number;
}

/** Bootstrap range of a payback in months; Infinity = some replicates do not pay back, "or later than observed". */
export interface PaybackRange {
  readonly low: number;
  readonly high: number;
}

export interface LtvAtAge {
  readonly age: number;
  readonly eligible: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What the observed curve would come to at the mean increments of older customers at the same ages: a forecast, dashed. */
export interface ValueForecast {
  /** Last age that is observed; value[0] is the value there. */
  readonly from: number;
  /** By age from `from` on. */
  readonly value: Float64Array;
  /** Age at which it reaches CAC, and its month; null = not within it, or already observed. */
  readonly days: number | null;
  readonly month: number | null;
}

/** LTV : CAC at an age; null where it is not observed or no CAC is known. */
export interface RatioAtAge {
  readonly age: number;
  readonly ratio: number | null;
}

/** Customers whose first order has a value, or whose first order a channel has brought. */
export interface PaybackGroup {
  /** '' = the first order says nothing, or no channel. */
  readonly value: string;
  readonly size: number;
  /** Compared with: of a channel its paid CAC, else the pooled one. */
  readonly payback: Payback;
  readonly ltv: readonly LtvAtAge[];
  readonly curve: ValueCurve;
  readonly forecast: ValueForecast | null;
  readonly ratio: number | null;
}

export interface PaybackCohort {
  readonly cohort: string;
  readonly size: number;
  readonly spend: number | null;
  readonly payback: Payback;
  readonly curve: ValueCurve;
  /** Too many old customers (left-censoring guard): its customers stay out of everything pooled. */
  readonly affected: boolean;
  readonly forecast: ValueForecast | null;
  /** LTV : CAC at `ratioAge`; null where not observed or no CAC. */
  readonly ratio: number | null;
  /** First calendar month k whose cumulative contribution reaches CAC; null = not reached. */
  readonly calendarMonth: number | null;
  /** Linear between the month before and the month of crossing; 0 if k = 0 already pays. */
  readonly interpolated: number | null;
}

export interface PaybackReport {
  /** As asked; net sales while no margin is known. */
  readonly basis: PaybackBasis;
  readonly view: PaybackView;
  readonly cac: readonly CacMonth[];
  /** Σ spend / Σ new customers of the same months; null without spend. */
  readonly pooledCac: number | null;
  readonly pooledNewCustomers: number;
  readonly ltv: readonly LtvAtAge[];
  readonly curve: ValueCurve;
  readonly pooled: Payback;
  readonly cohorts: readonly PaybackCohort[];
  /** Age in days at which LTV : CAC is stated: the largest of 365, 180, 90, 60, 30 that is observed, 0 if none. */
  readonly ratioAge: number;
  readonly ratio: number | null;
  /** At each age of `ltv`. */
  readonly ratios: readonly RatioAtAge[];
  /** Paid CAC by channel, most spend first; [] without spend by channel. */
  readonly channels: readonly ChannelCac[];
  /** By the view's attribute or channel, most customers first, 20 at most, with 30 customers or more; [] = not asked. */
  readonly groups: readonly PaybackGroup[];
  /** Values that are not among them: too few customers, or too many values. */
  readonly otherGroups: number;
  readonly textbook: TextbookClv | null;
  /** Of all counted orders; null = no item cost is known. */
  readonly coverage: CostCoverage | null;
}

/** How sure a payback is. */
export interface PaybackSpread {
  readonly range: PaybackRange | null;
  /** Share of the replicates that have paid back by the end of month 0, 1, 2 … as far as is observed; empty without a range. */
  readonly probability: Float64Array;
}

export interface PaybackRanges {
  readonly pooled: PaybackRange | null;
  readonly pooledProbability: Float64Array;
  readonly cohorts: readonly (PaybackSpread & { readonly cohort: string })[];
  readonly groups: readonly (PaybackSpread & { readonly value: string })[];
}
