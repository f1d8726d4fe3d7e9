/* The ladder of orders: of those who bought n − 1 times, how many bought an n-th time, and how long it took them. */
import { DayCounts } from './numeric/day-counts.ts';
import type { PurchaseLog } from './purchases.ts';
import type { Ladder, LadderStep } from './results.ts';
import { share } from './share.ts';

/** The same horizons as unbounded retention. */
const HORIZONS = [365, 180, 90] as const;
/** The last rung. Beyond it stand a handful of customers, or a shop that buys for others. */
const LAST_RUNG = 20;

/** Steps from the second order on, as long as anybody reached them; the second one in any case. */
export function orderLadder(log: PurchaseLog): Ladder {
  const horizon = ladderHorizon(log);
  return { horizon, byOrders: stepsBy(log, 'orders', horizon), byDays: stepsBy(log, 'days', horizon) };
}

/** The longest horizon that at least half of the customers have been observed for since their first order. */
export function ladderHorizon(log: PurchaseLog): number | null {
  const observed = (days: number): number => {
    let customers = 0;
    for (let i = 0; i < log.customers; i++) if (log.day[log.start[i]] + days <= log.asOf) customers++;
    return customers;
  };
  return HORIZONS.find((days) => log.customers > 0 && observed(days) * 2 >= log.customers) ?? null;
}

/** Orders with which a customer came onto the rungs: his 1st, 2nd … order, or the first of each purchase day; positions in the log. */
export function rungOrders(log: PurchaseLog, customer: number, unit: 'orders' | 'days'): number[] {
  const orders: number[] = [];
  for (let o = log.start[customer]; o < log.start[customer + 1] && orders.length < LAST_RUNG; o++) {
    if (unit === 'days' && orders.length > 0 && log.day[o] === log.day[o - 1]) continue;
    orders.push(o);
  }
  return orders;
}

interface Rung {
  /** Customers on the rung below; those of them observed a horizon long after they came there, and who of these came up in it. */
  below: number;
  observed: number;
  soon: number;
  /** Days from the rung below to this one. */
  readonly waits: DayCounts;
}

function stepsBy(log: PurchaseLog, unit: 'orders' | 'days', horizon: number | null): LadderStep[] {
  if (log.customers === 0) return [];
  const rungs = Array.from({ length: LAST_RUNG + 1 }, (): Rung => ({
    below: 0,
    observed: 0,
    soon: 0,
    waits: new DayCounts(),
  }));
  const latest = horizon === null ? -Infinity : log.asOf - horizon;
  const byDays = unit === 'days';
  for (let i = 0; i < log.customers; i++) {
    // The rungs of `rungOrders`, without a list for each of a million customers.
    let before = NaN;
    for (let o = log.start[i], n = 1; o < log.start[i + 1] && n <= LAST_RUNG; o++) {
      const day = log.day[o];
      if (byDays && day === before) continue;
      if (n > 1) {
        rungs[n].waits.add(day - before);
        if (before <= latest && day - before <= (horizon ?? 0)) rungs[n].soon++;
      }
      before = day;
      if (n++ === LAST_RUNG) break;
      rungs[n].below++;
      if (day <= latest) rungs[n].observed++;
    }
  }
  return rungs.flatMap(({ below, observed, soon, waits }, n): LadderStep[] => {
    if (n < 2 || (n > 2 && waits.n === 0)) return [];
    const within = horizon === null ? null : share(soon, observed);
    return [{ n, reached: share(waits.n, below), within, days: quartiles(waits) }];
  });
}

function quartiles(waits: DayCounts): LadderStep['days'] {
  if (waits.n === 0) return null;
  return { median: waits.quantile(0.5), p25: waits.quantile(0.25), p75: waits.quantile(0.75) };
}
