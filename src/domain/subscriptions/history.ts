/* Who pays how much MRR from which day on: stretches of paying, put together to one level a customer. */

/** A stretch in which a customer pays the same for one subscription. */
export interface PayingSpan {
  readonly customer: number;
  /** First day that counts. */
  readonly from: number;
  /** First day that counts no more; Infinity = no end is known. */
  readonly until: number;
  /** Integer minor units a month, above 0. */
  readonly mrr: number;
  /** Days of a billing interval, on average; left out = nobody asks for renewals. */
  readonly period?: number;
}

/** A stretch with what it comes from. */
export interface TracedSpan extends PayingSpan {
  /** The row of the merged table, or the place in the log of the order that began it (the first of its day). */
  readonly at: number;
}

/** MRR of customers over time. c customers who have ever paid, n changes. */
export interface MrrHistory {
  readonly customers: number;
  /** Changes of customer i stand at start[i] … start[i+1]−1. c+1 entries. */
  readonly start: Int32Array;
  /** Day of the change, ascending within a customer, none after as-of. n entries. */
  readonly day: Int32Array;
  /** MRR from that day on, integer minor units; never that of the change before, and the first is above 0. n entries. */
  readonly level: Float64Array;
}

/** A stretch that begins or ends, and what that changes in the MRR of its customer. */
export interface SpanChange<S extends PayingSpan> {
  readonly span: S;
  readonly day: number;
  readonly by: number;
}

/** All that happens to a customer on one day. */
export interface DayChange<S extends PayingSpan> {
  readonly customer: number;
  readonly day: number;
  /** His MRR until that day and from it on; equal where the day changes nothing. */
  readonly before: number;
  readonly after: number;
  readonly changes: readonly SpanChange<S>[];
}

/** Beginnings and ends up to as-of, by customer and day. */
function changesOf<S extends PayingSpan>(spans: readonly S[], asOf: number): SpanChange<S>[] {
  const changes: SpanChange<S>[] = [];
  for (const span of spans) {
    if (span.from > asOf) continue;
    changes.push({ span, day: span.from, by: span.mrr });
    if (span.until <= asOf) changes.push({ span, day: span.until, by: -span.mrr });
  }
  return changes.sort((a, b) => a.span.customer - b.span.customer || a.day - b.day);
}

/**
 * What happened to each customer up to as-of, by customer and day. What happens on one day is one change: a plan that ends on the
 * day on which the next begins is neither churn nor a new customer. It does not depend on the order of the spans.
 */
export function dayChangesOf<S extends PayingSpan>(spans: readonly S[], asOf: number): DayChange<S>[] {
  const changes = changesOf(spans, asOf);
  const days: DayChange<S>[] = [];
  let begin = 0;
  changes.forEach(({ span: { customer }, day }, i) => {
    const next = i + 1 < changes.length ? changes[i + 1] : null;
    if (next?.span.customer === customer && next.day === day) return;
    const last = days.at(-1);
    const before = last?.customer === customer ? last.after : 0;
    const own = changes.slice(begin, i + 1);
    begin = i + 1;
    days.push({ customer, day, before, after: own.reduce((level, { by }) => level + by, before), changes: own });
  });
  return days;
}

/** Levels of all customers up to as-of. */
export function mrrHistory(spans: readonly PayingSpan[], asOf: number): MrrHistory {
  const start: number[] = [];
  const day: number[] = [];
  const level: number[] = [];
  let latest = -1;
  for (const { customer, day: on, before, after } of dayChangesOf(spans, asOf)) {
    if (customer !== latest) start.push(day.length);
    latest = customer;
    if (after === before) continue;
    day.push(on);
    level.push(after);
  }
  start.push(day.length);
  return {
    customers: start.length - 1,
    start: Int32Array.from(start),
    day: Int32Array.from(day),
    level: Float64Array.from(level),
  };
}
