/* A whole simulated store: its orders, what is true of them, and what its owner spends. */
import { periodEnd, periodIndex, periodName } from '#domain/calendar.ts';
import { normal, uniformFrom } from './distributions.ts';
import type { SimulatedOrders } from './orders.ts';
import type { Regime } from './regime.ts';
import { simulateOrders } from './simulate.ts';
import { reckonTruth, type SimulationTruth } from './truth.ts';

export interface SimulatedStore {
  readonly id: string;
  readonly seed: number;
  readonly regime: Regime;
  readonly currency: string;
  /** 0 … 1 */
  readonly grossMargin: number;
  /** Per order, minor units. */
  readonly variableCost: number;
  /** `YYYY-MM` → acquisition spend, minor units. */
  readonly spend: Readonly<Record<string, number>>;
  readonly orders: SimulatedOrders;
  readonly truth: SimulationTruth;
}

const TEN_UNITS = 1000;

/** Simulates a store under a regime. The spend has a stream of its own, so that it never changes the orders. */
export function simulateRegime(id: string, regime: Regime, seed: number): SimulatedStore {
  const orders = simulateOrders(regime, seed);
  const truth = reckonTruth(regime, orders);
  return {
    id,
    seed,
    regime,
    currency: regime.currency,
    grossMargin: regime.money.grossMargin,
    variableCost: regime.money.variableCost,
    spend: spendByMonth(regime, truth, seed + 1),
    orders,
    truth,
  };
}

/** New customers of each month × a CAC that moves evenly from the first to the last month × noise, to ten units of currency. */
function spendByMonth(regime: Regime, truth: SimulationTruth, seed: number): Record<string, number> {
  const uniform = uniformFrom(seed);
  const { firstCac, lastCac, noise } = regime.money;
  const first = periodIndex(regime.firstDay, 'month');
  const last = periodIndex(regime.lastDay, 'month');
  const spend: Record<string, number> = {};
  for (let month = first; month <= last && periodEnd(month, 'month') <= regime.lastDay; month++) {
    const name = periodName(month, 'month');
    const cac = firstCac + ((lastCac - firstCac) * (month - first)) / (last - first);
    const amount = (truth.newCustomers[name] ?? 0) * cac * Math.exp(noise * normal(uniform));
    spend[name] = Math.round(amount / TEN_UNITS) * TEN_UNITS;
  }
  return spend;
}
