/* The ladder of orders: of those who bought n − 1 times, how many bought an n-th time, and how long it took them. */
import { DayCounts } from './numeric/day-counts.ts';
import { LAST_RUNG, purchaseSteps, type Rungs } from './purchase-steps.ts';
import type { PurchaseLog } from './purchases.ts';
import type { Ladder, LadderStep } from './results.ts';
import { share } from './share.ts';

/** Steps from the second order on, as long as anybody reached them; the second one in any case. */
export function orderLadder(log: PurchaseLog): Ladder {
  const { horizon, byOrders, byDays } = purchaseSteps(log);
  const steps = (rungs: Rungs): LadderStep[] => stepsOf(log.customers, rungs, horizon !== null);
  return { horizon, byOrders: steps(byOrders), byDays: steps(byDays) };
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

function stepsOf(customers: number, { waits, observed, soon }: Rungs, hasHorizon: boolean): LadderStep[] {
  const steps: LadderStep[] = [];
  let below = customers;
  for (let n = 2; n <= LAST_RUNG && customers > 0; n++) {
    const days = DayCounts.of(waits[n]);
    if (n > 2 && days.n === 0) break;
    const within = hasHorizon ? share(soon[n - 1], observed[n - 1]) : null;
    steps.push({ n, reached: share(days.n, below), within, days: quartiles(days) });
    below = days.n;
  }
  return steps;
}

function quartiles(waits: Pick<DayCounts, 'n' | 'quantile'>): LadderStep['days'] {
  if (waits.n === 0) return null;
  return { median: waits.quantile(0.5), p25: waits.quantile(0.25), p75: waits.quantile(0.75) };
}
