/* The textbook formula of customer lifetime value, shown beside the observed one and labelled so. */
import { hasMargin, worthByDay } from './contribution.ts';
import { netSalesByDay } from './money.ts';
import type { Costing } from './order-money.ts';

import type { PurchaseLog } from './purchases.ts';
import type { TextbookClv } from './results.ts';

const YEAR = 365;

/**
 * CLV = AOV × orders per year × gross margin / yearly churn. It supposes that all customers leave at one rate and buy alike until then,
 * which shops seldom show: a textbook's number, not an estimate. null while no margin is known, with less than two years of orders,
 * or where nobody left.
 */
export function textbookClv(log: PurchaseLog, costing: Costing): TextbookClv | null {
  const begin = log.asOf - YEAR;
  if (!hasMargin(costing) || log.firstDay > begin - YEAR + 1) return null;
  let [orders, customers, before, stayed] = [0, 0, 0, 0];
  for (let i = 0; i < log.customers; i++) {
    let [own, former] = [0, 0];
    for (let order = log.start[i]; order < log.start[i + 1]; order++) {
      if (log.day[order] > begin) own++;
      else if (log.day[order] > begin - YEAR) former++;
    }
    orders += own;
    if (own > 0) customers++;
    if (former > 0) before++;
    if (former > 0 && own > 0) stayed++;
  }
  const sum = ({ day, amount }: { day: Int32Array; amount: Float64Array }): number => {
    let all = 0;
    for (let i = 0; i < amount.length; i++) if (day[i] > begin) all += amount[i];
    return all;
  };
  const net = sum(netSalesByDay(log));
  const churn = (before - stayed) / before;
  if (!(net > 0) || !(churn > 0)) return null;
  const grossMargin = sum(worthByDay(log, costing, 'grossMargin')) / net;
  const aov = net / orders;
  const ordersPerYear = orders / customers;
  return { aov, ordersPerYear, grossMargin, churn, value: (aov * ordersPerYear * grossMargin) / churn };
}
