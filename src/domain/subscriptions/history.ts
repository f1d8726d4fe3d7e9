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

interface Change {
  readonly customer: number;
  readonly day: number;
  readonly by: number;
}

/**
 * Levels of all customers up to as-of. What happens to a customer on one day is one change: a plan that ends on the day on which
 * the next begins is neither churn nor a new customer. It does not depend on the order of the spans.
 */
export function mrrHistory(spans: readonly PayingSpan[], asOf: number): MrrHistory {
  const changes: Change[] = [];
  for (const { customer, from, until, mrr } of spans) {
    if (from > asOf) continue;
    changes.push({ customer, day: from, by: mrr });
    if (until <= asOf) changes.push({ customer, day: until, by: -mrr });
  }
  changes.sort((a, b) => a.customer - b.customer || a.day - b.day);
  const start: number[] = [];
  const day: number[] = [];
  const level: number[] = [];
  let paid = 0;
  let before = 0;
  changes.forEach(({ customer, day: on, by }, i) => {
    const first = i === 0 || changes[i - 1].customer !== customer;
    if (first) {
      start.push(day.length);
      paid = 0;
      before = 0;
    }
    paid += by;
    const next = i + 1 < changes.length ? changes[i + 1] : null;
    if (next?.customer === customer && next.day === on) return;
    if (paid === before) return;
    day.push(on);
    level.push(paid);
    before = paid;
  });
  start.push(day.length);
  return {
    customers: start.length - 1,
    start: Int32Array.from(start),
    day: Int32Array.from(day),
    level: Float64Array.from(level),
  };
}
