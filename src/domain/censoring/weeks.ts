/* The weeks of a file: purchase days, customers seen for the first time, and how long it takes from one purchase to the next. */
import { earliestFirstDay } from '#domain/retention/cohorts.ts';
import type { PurchaseLog } from '#domain/purchases.ts';

export const WEEK = 7;
/** A lag is taken from the data while so many purchases are observed that long. */
const ENOUGH_AT_RISK = 100;

/** Whole weeks of 7 days from the first purchase on; what as-of cuts at the end is left out. n weeks. */
export interface Weeks {
  /** First day of week 0. */
  readonly from: number;
  readonly weeks: number;
  /** Customers seen for the first time. n entries. */
  readonly firstSeen: Float64Array;
  /** Purchase days of all customers. n entries. */
  readonly purchases: Float64Array;
  /**
   * Entry d = share of purchases whose next one comes d weeks later (0 = in the same week), by Kaplan–Meier over lags: purchases
   * that are not observed that long are censored. What is missing to 1 has no next purchase within the lags.
   */
  readonly lagShare: Float64Array;
  /** Purchases with a next one inside the weeks. */
  readonly gaps: number;
}

/** Counts the weeks of a log: one pass over its orders. */
export function weeksOf(log: PurchaseLog): Weeks {
  const from = earliestFirstDay(log);
  const weeks = Math.max(0, Math.floor((log.asOf - from + 1) / WEEK));
  const firstSeen = new Float64Array(weeks);
  const purchases = new Float64Array(weeks);
  const next = new Float64Array(weeks);
  const ended = new Float64Array(weeks);
  let gaps = 0;
  for (let i = 0; i < log.customers; i++) {
    let last = -1;
    for (let o = log.start[i]; o < log.start[i + 1]; o++) {
      if (o > log.start[i] && log.day[o] === log.day[o - 1]) continue;
      const week = Math.floor((log.day[o] - from) / WEEK);
      if (week >= weeks) break;
      purchases[week]++;
      if (last < 0) firstSeen[week]++;
      else {
        next[week - last]++;
        gaps++;
      }
      last = week;
    }
    if (last >= 0) ended[weeks - 1 - last]++;
  }
  return { from, weeks, firstSeen, purchases, lagShare: lagShares(next, ended), gaps };
}

/** Kaplan–Meier over lags; ends at the first lag that fewer than 100 purchases reach. */
function lagShares(next: Float64Array, ended: Float64Array): Float64Array {
  let atRisk = 0;
  for (let d = 0; d < next.length; d++) atRisk += next[d] + ended[d];
  const shares: number[] = [];
  let waiting = 1;
  for (let d = 0; d < next.length && atRisk >= ENOUGH_AT_RISK; d++) {
    const share = (waiting * next[d]) / atRisk;
    shares.push(share);
    waiting -= share;
    atRisk -= next[d] + ended[d];
  }
  return Float64Array.from(shares);
}
