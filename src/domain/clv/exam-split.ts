/* The exam's paper: which weeks are held back, and what customers did in them. */
import { purchaseGaps } from '#domain/gaps.ts';
import { quantile } from '#domain/numeric/quantile.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { DAYS_PER_WEEK, type RfmSummary } from './rfm-summary.ts';

const LEAST_WEEKS = 4;
const MOST_WEEKS = 52;

/**
 * Weeks held back: a third of the history (first order to as-of), rounded, 4 to 52, and at least two median gaps between purchase days,
 * so that there is something to predict. null: that is more than 52 weeks or more than half of the history, or there is no gap; no
 * exam can be held.
 */
export function holdoutWeeks(log: PurchaseLog): number | null {
  const gaps = Float64Array.from(purchaseGaps(log)).sort();
  if (gaps.length === 0) return null;
  const history = (log.asOf - log.firstDay) / DAYS_PER_WEEK;
  const third = Math.max(LEAST_WEEKS, Math.min(MOST_WEEKS, Math.round(history / 3)));
  const weeks = Math.max(third, Math.ceil((2 * quantile(gaps, 0.5)) / DAYS_PER_WEEK));
  return weeks > MOST_WEEKS || weeks > history / 2 ? null : weeks;
}

/** What the customers of a summary did after its day, up to `weeks` later. c customers, n purchase days. */
export interface Holdout {
  /** Purchase days of each customer. c entries. */
  readonly purchases: Int32Array;
  /** Their net sales, minor units. c entries. */
  readonly revenue: Float64Array;
  /** All customers' purchase days up to the end of each week, cumulative; index 0 = the day of the split, 0. weeks + 1 entries. */
  readonly cumulative: Float64Array;
}

/** Purchases in (split, split + 7·weeks]: orders of one day are one. */
export function holdout(log: PurchaseLog, { customers, position }: RfmSummary, split: number, weeks: number): Holdout {
  const purchases = new Int32Array(customers);
  const revenue = new Float64Array(customers);
  const cumulative = new Float64Array(weeks + 1);
  const end = split + weeks * DAYS_PER_WEEK;
  for (let c = 0; c < customers; c++) {
    const from = log.start[position[c]];
    for (let o = from; o < log.start[position[c] + 1] && log.day[o] <= end; o++) {
      if (log.day[o] <= split) continue;
      revenue[c] += log.net[o];
      if (o > from && log.day[o] === log.day[o - 1]) continue;
      purchases[c]++;
      cumulative[Math.ceil((log.day[o] - split) / DAYS_PER_WEEK)]++;
    }
  }
  for (let week = 1; week <= weeks; week++) cumulative[week] += cumulative[week - 1];
  return { purchases, revenue, cumulative };
}
