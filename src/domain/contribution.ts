/* What customers contribute: net sales less the costs that come with them. */
import { type CustomerMoney, customerMoney, netSalesByDay } from './money.ts';
import type { PurchaseLog } from './purchases.ts';
import type { Costs } from './results.ts';

/**
 * Contribution of each order = net sales × gross margin − variable cost, minor units, not rounded: only net sales are. A refund
 * on a day of its own takes its margin back; the order's variable cost was spent.
 * While no gross margin is typed (null), net sales as they are, without any cost: a basis of its own, never called contribution.
 */
export function worthByDay(log: PurchaseLog, costs: Costs): CustomerMoney {
  const { grossMargin, variableCost } = costs;
  if (grossMargin === null) return netSalesByDay(log);
  const ofOrders = log.net.map((net) => net * grossMargin - variableCost);
  const ofRefunds = log.datedRefunds.net.map((net) => net * grossMargin);
  return customerMoney(log, ofOrders, ofRefunds);
}
