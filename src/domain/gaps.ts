/* Purchase days and the gaps between them: all counted orders of a customer on one day are one purchase. */
import { DayCounts } from './numeric/day-counts.ts';
import { oncePer } from './once-per.ts';
import type { PurchaseLog } from './purchases.ts';

/** Days between consecutive purchase days of a customer, each ≥ 1; customer by customer, in time order. */
export function purchaseGaps(log: PurchaseLog): Int32Array {
  const gaps = new Int32Array(Math.max(0, log.orders - log.customers));
  let n = 0;
  for (let i = 0; i < log.customers; i++) {
    for (let o = log.start[i] + 1; o < log.start[i + 1]; o++) {
      const gap = log.day[o] - log.day[o - 1];
      if (gap > 0) gaps[n++] = gap;
    }
  }
  return gaps.slice(0, n);
}

/** The same gaps, counted: headline and repeat report read their quantiles. */
export const gapCounts = oncePer((log: PurchaseLog): Readonly<Pick<DayCounts, 'n' | 'quantile'>> => {
  const counts = new DayCounts();
  for (let i = 0; i < log.customers; i++) {
    for (let o = log.start[i] + 1; o < log.start[i + 1]; o++) {
      const gap = log.day[o] - log.day[o - 1];
      if (gap > 0) counts.add(gap);
    }
  }
  return counts;
});

/** Days within which a gap must end, and that every purchase day must be followed, to enter the lapse window. */
const FOLLOW_UP = 365;

/**
 * Gaps that ended within 365 days, over purchase days with at least 365 days of follow-up (day + 365 ≤ as-of): each of these days
 * had the same time to be followed by another. In days, customer by customer, in time order.
 */
export function followedGaps(log: PurchaseLog): Int32Array {
  const gaps = new Int32Array(Math.max(0, log.orders - log.customers));
  let n = 0;
  for (let i = 0; i < log.customers; i++) {
    for (let o = log.start[i] + 1; o < log.start[i + 1]; o++) {
      const gap = log.day[o] - log.day[o - 1];
      if (gap > 0 && gap <= FOLLOW_UP && log.day[o - 1] + FOLLOW_UP <= log.asOf) gaps[n++] = gap;
    }
  }
  return gaps.slice(0, n);
}

/**
 * Days from each customer's first to the second purchase day, for Kaplan–Meier: observed 1 = it has come; 0 = not up to as-of,
 * and days is then as-of − first day. One entry per customer of the log.
 */
export const timeToSecondPurchase = oncePer(
  (log: PurchaseLog): { readonly days: Int32Array; readonly observed: Uint8Array } => {
    const days = new Int32Array(log.customers);
    const observed = new Uint8Array(log.customers);
    for (let i = 0; i < log.customers; i++) {
      const first = log.day[log.start[i]];
      let o = log.start[i] + 1;
      while (o < log.start[i + 1] && log.day[o] === first) o++;
      const came = o < log.start[i + 1];
      days[i] = (came ? log.day[o] : log.asOf) - first;
      observed[i] = came ? 1 : 0;
    }
    return { days, observed };
  },
);
