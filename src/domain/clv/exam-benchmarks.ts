/* The forecasts that a model has to beat: what anybody could say without one. */
import type { PurchaseLog } from '#domain/purchases.ts';
import { observedToAge } from '#domain/value-curve.ts';
import { DAYS_PER_WEEK, type RfmSummary } from './rfm-summary.ts';

/** An age's mean is known where at least this many customers were observed at it before the split. */
const LEAST_OBSERVED = 50;

/** Forecasts of repeat purchase days in the held-back weeks. c customers. */
export interface Benchmarks {
  /** (a) Repeat purchase days of the equally long period before the split. */
  readonly before: number;
  /** (b) Sum of mean increments at the same ages, by customers observed there earlier; null = too few have been. */
  readonly sameAges: number | null;
  /** Customers for whom (b) is not known: they get an even share of (a). */
  readonly withoutAges: number;
  /** Forecast for each customer: (b), or where that is null (a) spread evenly. c entries. */
  readonly perCustomer: Float64Array;
}

/** Both benchmarks (`definitions.md` §6) as of the day of the split, from nothing that came after it. */
export function benchmarks(log: PurchaseLog, summary: RfmSummary, split: number, weeks: number): Benchmarks {
  const { customers, position, age } = summary;
  const days = weeks * DAYS_PER_WEEK;
  // Customers observed to each age before the split, and the mean number of repeat purchase days up to it.
  const observed = observedToAge({ ...log, asOf: split }, position);
  const upTo = new Float64Array(observed.length);
  let before = 0;
  for (const customer of position) {
    const from = log.start[customer];
    const first = log.day[from];
    for (let o = from + 1; o < log.start[customer + 1] && log.day[o] <= split; o++) {
      if (log.day[o] === log.day[o - 1]) continue;
      upTo[log.day[o] - first] += 1 / observed[log.day[o] - first];
      if (log.day[o] > split - days) before++;
    }
  }
  for (let day = 1; day < upTo.length; day++) upTo[day] += upTo[day - 1];

  const perCustomer = new Float64Array(customers);
  let withoutAges = 0;
  for (let c = 0; c < customers; c++) {
    const known = age[c] + days < observed.length && observed[age[c] + days] >= LEAST_OBSERVED;
    if (!known) withoutAges++;
    perCustomer[c] = known ? upTo[age[c] + days] - upTo[age[c]] : before / customers;
  }
  if (withoutAges * 2 > customers) {
    perCustomer.fill(before / customers);
    return { before, sameAges: null, withoutAges, perCustomer };
  }
  const sameAges = perCustomer.reduce((sum, value) => sum + value, 0);
  return { before, sameAges, withoutAges, perCustomer };
}
