/* What an order contributes: net sales less the costs that come with it. */
import type { PurchaseLog } from './purchases.ts';
import type { Costs } from './results.ts';

/**
 * Contribution of each order = net sales × gross margin − variable cost, minor units, not rounded: only net sales are.
 * While no gross margin is typed (null), net sales as they are, without any cost: a basis of its own, never called contribution.
 * One entry per order of the log.
 */
export function orderWorth(log: PurchaseLog, costs: Costs): Float64Array {
  const { grossMargin, variableCost } = costs;
  return grossMargin === null ? log.net : log.net.map((net) => net * grossMargin - variableCost);
}
