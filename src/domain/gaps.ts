/* Purchase days and the gaps between them: all counted orders of a customer on one day are one purchase. */
import { kaplanMeier } from './kaplan-meier.ts';
import { oncePerOrders, type OrdersOfLog } from './once-per-orders.ts';
import { purchaseSteps, type PurchaseSteps } from './purchase-steps.ts';
import type { KaplanMeierStep } from './results.ts';

/** Days between consecutive purchase days of a customer, each ≥ 1; customer by customer, in time order. */
export function purchaseGaps(log: OrdersOfLog): Int32Array {
  const gaps = new Int32Array(Math.max(0, log.orders - log.customers));
  let n = 0;
  for (let i = 0; i < log.customers; i++) {
    for (let o = log.start[i] + 1; o < log.start[i + 1]; o++) {
      const gap = log.day[o] - log.day[o - 1];
      if (gap > 0) gaps[n++] = gap;
    }
  }
  return gaps.slice(0, n);
}

/** The same gaps, counted: headline and repeat report read their quantiles. */
export function gapCounts(log: OrdersOfLog): PurchaseSteps['gaps'] {
  return purchaseSteps(log).gaps;
}

/**
 * Days from each customer's first to the second purchase day, for Kaplan–Meier: observed 1 = it has come; 0 = not up to as-of,
 * and days is then as-of − first day. One entry per customer of the log.
 */
export function timeToSecondPurchase(log: OrdersOfLog): PurchaseSteps['second'] {
  return purchaseSteps(log).second;
}

/** Kaplan–Meier of that time, over all customers of a log: the repeat report and the grid show the same curve. */
export const secondPurchaseCurve = oncePerOrders((log): readonly KaplanMeierStep[] => {
  const { days, observed } = timeToSecondPurchase(log);
  return kaplanMeier(days, observed);
});
