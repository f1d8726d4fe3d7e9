/* The left-censoring guard: how many customers of a file are old ones, which cohorts that spoils, and how sure that is. */
import type { PurchaseLog } from '#domain/purchases.ts';
import { earliestFirstDay } from '#domain/retention/cohorts.ts';
import { SMALL_SHOP, type StartCheck } from '#domain/results.ts';
import { estimateOld } from './estimate.ts';
import { Listed } from './listed.ts';
import { WEEK, weeksOf } from './weeks.ts';

/** The list of customers is believed where it holds so much of the customers in the data. */
const LISTED_SHARE = 0.5;
/** Fewer weeks or gaps than these show no fall. */
const LEAST_WEEKS = 26;
const LEAST_GAPS = 100;
/** From here on those first seen may all be old ones: the upper end is none. */
const NO_UPPER_END = 0.95;
/** A cohort with more old customers than this is affected; a file whose upper end is below starts well enough. */
const AFFECTED_SHARE = 0.2;

/**
 * listed: compared with the customers file, exact. numbers: order numbers start where shops start, nobody is old. range: estimated.
 * at-least: estimated, and only the lower end is known. unknown: too little to look at.
 */
export type GuardVerdict = 'listed' | 'numbers' | 'range' | 'at-least' | 'unknown';

export interface CensoringGuard {
  readonly verdict: GuardVerdict;
  /** Share of the customers who had bought before the file began; NaN = unknown. Of those listed, where they are compared: low = high. */
  readonly low: number;
  readonly high: number;
  /** Customers that the share is of. */
  readonly customers: number;
  /** Day of the first entry of the arrays; one entry a day up to as-of, none where nobody is affected. */
  readonly from: number;
  /** Customers first seen on the day (listed ones, where these are compared), and how many of them are old: least and most. */
  readonly seen: Float64Array;
  readonly oldLow: Float64Array;
  readonly oldHigh: Float64Array;
}

function without(verdict: 'numbers' | 'unknown', share: number, { customers, asOf }: PurchaseLog): CensoringGuard {
  const none = new Float64Array(0);
  return { verdict, low: share, high: share, customers, from: asOf, seen: none, oldLow: none, oldHigh: none };
}

/** The exact share, from what the list says of each customer of the OrderTable (`Listed`); null where it holds less than half of them. */
function fromList(log: PurchaseLog, listed: Uint8Array): CensoringGuard | null {
  const from = earliestFirstDay(log);
  const seen = new Float64Array(log.asOf - from + 1);
  const old = new Float64Array(seen.length);
  let compared = 0;
  let earlier = 0;
  for (let i = 0; i < log.customers; i++) {
    const says = listed[log.customer[i]];
    if (says === Listed.unlisted) continue;
    const day = log.day[log.start[i]] - from;
    compared++;
    seen[day]++;
    if (says !== Listed.earlier) continue;
    earlier++;
    old[day]++;
  }
  if (compared === 0 || compared < LISTED_SHARE * log.customers) return null;
  const share = earlier / compared;
  return { verdict: 'listed', low: share, high: share, customers: compared, from, seen, oldLow: old, oldHigh: old };
}

function estimated(log: PurchaseLog): CensoringGuard {
  const weeks = weeksOf(log);
  if (log.customers < SMALL_SHOP || weeks.weeks < LEAST_WEEKS || weeks.gaps < LEAST_GAPS) {
    return without('unknown', NaN, log);
  }
  const { low, high, mayBeNone, lowByWeek, highByWeek } = estimateOld(weeks);
  const cannotTell = high >= NO_UPPER_END || (mayBeNone && high > AFFECTED_SHARE);
  const seen = new Float64Array(log.asOf - weeks.from + 1);
  for (let i = 0; i < log.customers; i++) seen[log.day[log.start[i]] - weeks.from]++;
  // The days that as-of cuts off the last week are like that week.
  const week = (day: number): number => Math.min(Math.floor(day / WEEK), weeks.weeks - 1);
  return {
    verdict: cannotTell ? 'at-least' : 'range',
    low,
    high: cannotTell ? 1 : high,
    customers: log.customers,
    from: weeks.from,
    seen,
    oldLow: seen.map((n, day) => n * lowByWeek[week(day)]),
    oldHigh: seen.map((n, day) => n * highByWeek[week(day)]),
  };
}

/**
 * The guard (definitions.md §2). The customers file decides where it can be compared with at least half of the customers
 * (`listed`, see listedCustomers; null = there is none); else order numbers that begin at a shop's first; else the estimate.
 */
export function censoringGuard(log: PurchaseLog, start: StartCheck, listed: Uint8Array | null): CensoringGuard {
  const exact = listed === null || log.customers === 0 ? null : fromList(log, listed);
  if (exact !== null) return exact;
  if (start.lowestNumber !== null && !start.suspect) return without('numbers', 0, log);
  return estimated(log);
}

/** Old customers among those first seen from … to (days, both included), least and most; NaN where nobody is known of. */
export function oldShareOf(
  { from, seen, oldLow, oldHigh }: CensoringGuard,
  first: number,
  last: number,
): { readonly customers: number; readonly low: number; readonly high: number } {
  let [customers, low, high] = [0, 0, 0];
  for (let day = Math.max(0, first - from); day <= Math.min(seen.length - 1, last - from); day++) {
    customers += seen[day];
    low += oldLow[day];
    high += oldHigh[day];
  }
  return { customers, low: low / customers, high: high / customers };
}

/** Whether those first seen in a period are too often old ones: the middle of the range lies above a fifth. */
export function isAffected(guard: CensoringGuard, first: number, last: number): boolean {
  const { low, high } = oldShareOf(guard, first, last);
  return (low + high) / 2 > AFFECTED_SHARE;
}

/** Whether the guard has something to warn of: an upper end above a fifth, or none. */
export function warns({ verdict, high }: CensoringGuard): boolean {
  return verdict !== 'unknown' && high > AFFECTED_SHARE;
}
