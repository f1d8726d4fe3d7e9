/* What a measure of the cohort grid is. One measure is one file in measures/ and one line in measures.ts. */
import type { CustomerMoney } from '#domain/money.ts';
import type { Costing } from '#domain/order-money.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { Cohorts } from './cohorts.ts';
import type { Lack } from './triangle.ts';
import type { RetentionView } from './view.ts';

/**
 * A column as a span of positions (days of age, or calendar periods since the first order), both ends included.
 * A measure's spans stand in ascending order: from, to and until never fall. An overlap is allowed for shares; the spans of
 * amounts either share nothing (a period alone) or all begin at the same position (cumulative).
 */
export interface Span {
  readonly k: number;
  readonly from: number;
  /** Infinity = up to as-of. */
  readonly to: number;
  /** Last position that must be observed for a customer to be eligible; = to where the span has an end. */
  readonly until: number;
}

/** What spans may depend on. */
export interface SpanQuestion {
  readonly view: RetentionView;
  readonly log: PurchaseLog;
  readonly costs: Costing;
  /** Spans with until < positions have begun for somebody; later ones are dropped. */
  readonly positions: number;
}

interface MeasureSpans {
  /** The view with what the measure itself decides; left out = as asked. */
  readonly settle?: (view: RetentionView, log: PurchaseLog, cohorts: Cohorts) => RetentionView;
  /** What is missing before it can be answered at all; left out = never anything. */
  readonly lacks?: (question: SpanQuestion) => Lack | null;
  /** Columns on the age axis, positions in days. */
  ageSpans(question: SpanQuestion): Span[];
  /** Columns on the calendar axis, positions in periods; null = it has no calendar form and is asked on the age axis. */
  readonly calendarSpans: ((question: SpanQuestion) => Span[]) | null;
}

/** A share of customers: those with an event in the span. */
export interface ShareMeasure extends MeasureSpans {
  readonly kind: 'share';
  /** Which orders are events: each of them, or the first one on the second purchase day alone. */
  readonly events: 'orders' | 'secondPurchaseDay';
}

/** An amount that adds up over days: net sales, contribution, orders, units. */
export interface AmountMeasure extends MeasureSpans {
  readonly kind: 'amount';
  /** What each order of the log adds, and what each refund on a day of its own takes away. */
  amounts(log: PurchaseLog, costs: Costing): CustomerMoney;
  /** Orders whose amount is not known: they add nothing, and are told. Left out = it is always known. */
  readonly unknown?: (log: PurchaseLog) => number;
}

export type Measure = ShareMeasure | AmountMeasure;

/** Spans made for k = 0, 1, 2 … until one has begun for nobody. */
export function spansFrom(make: (k: number) => Span, positions: number): Span[] {
  const spans: Span[] = [];
  for (let k = 0; ; k++) {
    const span = make(k);
    if (span.until >= positions) return spans;
    spans.push(span);
  }
}
