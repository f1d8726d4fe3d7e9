/* From purchase to purchase: one pass over the days of a log counts how long customers took from each order to the next. */
import { firstDays } from './first-days.ts';
import { oncePerOrders, type OrdersOfLog } from './once-per-orders.ts';
import { DayCounts } from './numeric/day-counts.ts';

/** The last rung of the ladder. Beyond it stand a handful of customers, or a shop that buys for others. */
export const LAST_RUNG = 20;
/** Longest gap that enters the lapse window, and time that each purchase day had to be followed by another. */
export const FOLLOW_UP = 365;
/** Days of equal exposure that the ladder may choose, the longest first: the same horizons as unbounded retention. */
const HORIZONS = [365, 180, 90] as const;

/** Rungs n = 0 … LAST_RUNG + 1; a customer stands on rung n with the n-th order, or purchase day. */
export interface Rungs {
  /** Customers who came onto rung n by so many days after rung n − 1, one entry a number of days; rung LAST_RUNG + 1 holds all later steps. */
  readonly waits: readonly Int32Array[];
  /** Customers on rung n who are observed a horizon long after they came there; and those of them who came onto n + 1 within it. */
  readonly observed: Int32Array;
  readonly soon: Int32Array;
}

export interface PurchaseSteps {
  /** The longest horizon that at least half of the customers have been observed for since their first order; null = none. */
  readonly horizon: number | null;
  readonly byOrders: Rungs;
  readonly byDays: Rungs;
  /** Days between consecutive purchase days of a customer, each ≥ 1. */
  readonly gaps: Readonly<Pick<DayCounts, 'n' | 'quantile'>>;
  /** Those of them that ended within FOLLOW_UP days, over purchase days with so much follow-up (day + FOLLOW_UP ≤ as-of). */
  readonly followedGaps: Readonly<Pick<DayCounts, 'n' | 'quantile'>>;
  /** Days from the first to the second purchase day, one entry a customer; as-of − first day where none has come (`observed` 0). */
  readonly second: { readonly days: Int32Array; readonly observed: Uint8Array };
}

/** The longest horizon that at least half of the customers have been observed for since their first order. */
export function horizonOf(log: OrdersOfLog): number | null {
  const { customers, asOf } = log;
  const firsts = firstDays(log);
  const observed = (days: number): number => {
    let n = 0;
    for (let i = 0; i < customers; i++) if (firsts[i] + days <= asOf) n++;
    return n;
  };
  return HORIZONS.find((days) => customers > 0 && observed(days) * 2 >= customers) ?? null;
}

/** Days from the earliest to the latest order, both included: no gap is as long. */
function spanOf({ customers, start, day }: OrdersOfLog): number {
  if (customers === 0) return 1;
  let [earliest, latest] = [day[0], day[0]];
  for (let i = 0; i < customers; i++) {
    const [first, last] = [day[start[i]], day[start[i + 1] - 1]];
    if (first < earliest) earliest = first;
    if (last > latest) latest = last;
  }
  return latest - earliest + 1;
}

function sum(columns: readonly Int32Array[]): Int32Array {
  const all = columns[0].slice();
  for (const column of columns.slice(1)) for (let i = 0; i < all.length; i++) all[i] += column[i];
  return all;
}

/** All counted orders of a customer on one day are one purchase; of orders of one day each is a step of 0 days by orders. */
export const purchaseSteps = oncePerOrders((log: OrdersOfLog): PurchaseSteps => {
  const { customers, start, day, asOf } = log;
  const span = spanOf(log);
  const horizon = horizonOf(log);
  const soonest = horizon ?? -1;
  const latest = horizon === null ? -Infinity : asOf - horizon;
  const rungs = (): Rungs & { readonly flat: Int32Array } => {
    const flat = new Int32Array((LAST_RUNG + 2) * span);
    const waits = Array.from({ length: LAST_RUNG + 2 }, (_, n) => flat.subarray(n * span, (n + 1) * span));
    return { flat, waits, observed: new Int32Array(LAST_RUNG + 2), soon: new Int32Array(LAST_RUNG + 2) };
  };
  const byOrders = rungs();
  const byDays = rungs();
  const followed = new Int32Array(FOLLOW_UP + 1);
  const days = new Int32Array(customers);
  const observed = new Uint8Array(customers);
  for (let i = 0; i < customers; i++) {
    const end = start[i + 1];
    const first = day[start[i]];
    let before = first;
    let [n, m] = [1, 1];
    days[i] = asOf - first;
    if (first <= latest) {
      byOrders.observed[1]++;
      byDays.observed[1]++;
    }
    for (let o = start[i] + 1; o < end; o++) {
      const on = day[o];
      const gap = on - before;
      const isSoon = before <= latest && gap <= soonest;
      if (n <= LAST_RUNG) n++;
      byOrders.flat[n * span + gap]++;
      if (isSoon) byOrders.soon[n - 1]++;
      if (on <= latest) byOrders.observed[n]++;
      if (gap === 0) continue;
      if (m === 1) {
        days[i] = gap;
        observed[i] = 1;
      }
      if (m <= LAST_RUNG) m++;
      byDays.flat[m * span + gap]++;
      if (isSoon) byDays.soon[m - 1]++;
      if (on <= latest) byDays.observed[m]++;
      if (gap <= FOLLOW_UP && before + FOLLOW_UP <= asOf) followed[gap]++;
      before = on;
    }
  }
  return {
    horizon,
    byOrders,
    byDays,
    gaps: DayCounts.of(sum(byDays.waits)),
    followedGaps: DayCounts.of(followed),
    second: { days, observed },
  };
});
