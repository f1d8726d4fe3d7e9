/* What customers contribute: net sales less the costs that come with them. */
import { type CostRates, type Costs, firstMargin, ratesByDay } from './costs.ts';
import { type CustomerMoney, customerMoney, netSalesByDay } from './money.ts';
import { type Costing, restMargin } from './order-money.ts';
import type { PaybackBasis } from './payback-view.ts';
import type { PurchaseLog } from './purchases.ts';

/** Whether a gross margin is known: typed, or told by item costs for at least half of net sales. */
export function hasMargin(costing: Costing): boolean {
  return firstMargin(costing) !== null || restMargin(costing) !== null;
}

/** The basis that can be answered: net sales while no margin is known. */
export function answeredBasis(costing: Costing, asked: PaybackBasis): PaybackBasis {
  return hasMargin(costing) ? asked : 'netSales';
}

/** Whether costs rest on more of an order than its net sales and day: on what was charged, or on shipping. */
export function needsMoney({ shippingIncome, feeShare, changes }: Costs): boolean {
  return shippingIncome || feeShare > 0 || changes.some((change) => (change.feeShare ?? 0) > 0);
}

/**
 * Worth of each order by day, minor units, not rounded: only net sales are.
 *
 * contribution = net sales × gross margin − variable cost − (fee share × Total charged + fixed fee) − shipping cost (+ shipping
 * paid by the customer, where it counts as income), each at the rates of the order's day. Where item costs are known, net sales ×
 * gross margin is: known part of net sales − cost of its items + the other part × gross margin (`orderMoney`).
 * grossMargin = that first part alone. netSales = net sales as they are; also while no margin is known.
 * A refund on a day of its own takes back what its part of the order's goods had brought; the other costs of the order were spent.
 */
export function worthByDay(log: PurchaseLog, costing: Costing, basis: PaybackBasis = 'contribution'): CustomerMoney {
  if (answeredBasis(costing, basis) === 'netSales') return netSalesByDay(log);
  const { money } = costing;
  if (needsMoney(costing) && money === undefined) throw new Error('Fees and shipping need the orders behind the log');
  const goods = money?.goods ?? null;
  const rates = ratesByDay(costing);
  const rest = restMargin(costing) ?? NaN;
  const goodsOf = (order: number, { grossMargin }: CostRates): number => {
    const net = log.net[order];
    const margin = grossMargin ?? rest;
    if (goods === null) return net * margin;
    const row = log.order[order];
    return net * (goods.known[row] + (1 - goods.known[row]) * margin) - goods.cost[row];
  };
  const ofOrders = new Float64Array(log.orders);
  const isWhole = basis === 'contribution';
  for (let order = 0; order < log.orders; order++) {
    const own = rates(log.day[order]);
    ofOrders[order] = goods === null ? log.net[order] * (own.grossMargin ?? rest) : goodsOf(order, own);
    if (!isWhole) continue;
    const row = log.order[order];
    const fee = own.feeShare * (money === undefined ? 0 : money.charged[row]) + own.feeFixed;
    const shipping = costing.shippingIncome && money !== undefined ? money.shipping[row] : 0;
    ofOrders[order] += shipping - own.variableCost - fee - own.shippingCost;
  }
  const { customer, order: givenBack, net: refunded } = log.datedRefunds;
  const ofRefunds = Float64Array.from(refunded, (net, refund) => {
    const order = givenBack[refund];
    if (customer[refund] < 0) return 0;
    const own = rates(log.day[order]);
    if (goods === null || log.net[order] === 0) return net * (own.grossMargin ?? rest);
    return (net * goodsOf(order, own)) / log.net[order];
  });
  return customerMoney(log, ofOrders, ofRefunds);
}
