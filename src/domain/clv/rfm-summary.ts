/* What the models see of a customer: how many repeat purchases, when the last, how long observed, how much each time. */
import type { PurchaseLog } from '#domain/purchases.ts';
import { mergeTriples, type Triples } from './triples.ts';

/** Days in the models' unit of time, the week. */
export const DAYS_PER_WEEK = 7;

/**
 * Customers whose first purchase day is not after the day of the summary, in the order of the log. c customers. The papers' t_x and
 * T are kept as whole days since the first purchase; models divide them by 7.
 */
export interface RfmSummary {
  readonly customers: number;
  /** Position in the log. c entries. */
  readonly position: Int32Array;
  /** x: purchase days after the first one. c entries. */
  readonly x: Int32Array;
  /** t_x in days: last purchase day − first; 0 if x = 0. c entries. */
  readonly lastAge: Int32Array;
  /** T in days: day of the summary − first purchase day. c entries. */
  readonly age: Int32Array;
  /** m: mean daily total of the x repeat days in minor units, the first day left out; 0 if x = 0. c entries. */
  readonly m: Float64Array;
  /** Customers with x > 0. */
  readonly repeaters: number;
  /** Equal (x, t_x, T) merged. */
  readonly triples: Triples;
}

/**
 * Summary of a log as of a day (default: the log's own as-of). Later orders are not seen. All counted orders of a day are one
 * purchase; m is net sales on the orders' days. Source: Fader, Hardie, Lee 2005, Marketing Science 24:275–284 (x, t_x, T);
 * Fader, Hardie 2013, note 025 (m).
 */
export function rfmSummary(log: PurchaseLog, asOf = log.asOf): RfmSummary {
  const position: number[] = [];
  for (let i = 0; i < log.customers; i++) if (log.day[log.start[i]] <= asOf) position.push(i);
  const n = position.length;
  const x = new Int32Array(n);
  const lastAge = new Int32Array(n);
  const age = new Int32Array(n);
  const m = new Float64Array(n);
  let repeaters = 0;
  position.forEach((customer, c) => {
    const first = log.day[log.start[customer]];
    let last = first;
    let total = 0;
    for (let o = log.start[customer] + 1; o < log.start[customer + 1] && log.day[o] <= asOf; o++) {
      if (log.day[o] > last) {
        x[c]++;
        last = log.day[o];
      }
      if (last > first) total += log.net[o];
    }
    lastAge[c] = last - first;
    age[c] = asOf - first;
    if (x[c] > 0) {
      m[c] = total / x[c];
      repeaters++;
    }
  });
  return {
    customers: n,
    position: Int32Array.from(position),
    x,
    lastAge,
    age,
    m,
    repeaters,
    triples: mergeTriples(x, lastAge, age),
  };
}
