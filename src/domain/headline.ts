/* The headline: customers, repeat purchase rates, averages per order and customer (definitions.md §3). */
import { quantile } from '#domain/numeric/quantile.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { Headline, Share } from '#domain/results.ts';
import { wilson } from '#domain/retention/wilson.ts';

function share(count: number, eligible: number): Share {
  return { count, eligible, value: eligible > 0 ? count / eligible : NaN, ...wilson(count, eligible) };
}

const sum = (amounts: Float64Array): number => amounts.reduce((total, amount) => total + amount, 0);

/** a / b, NaN where there is nothing to divide by. */
const per = (amount: number, count: number): number => (count > 0 ? amount / count : NaN);

/**
 * The headline of a purchase log. Net sales include refund rows with an own id; everything per order and per customer is of
 * counted orders alone. Orders without identity are in orders, net sales and AOV, and in no figure per customer.
 * NaN where there are no orders or customers; the median gap (type 7, between purchase days) is null without a gap.
 */
export function headlineOf(log: PurchaseLog): Headline {
  let purchaseDays = 0;
  let repeatByOrders = 0;
  let repeatByDays = 0;
  let firstOrders = 0;
  const gaps: number[] = [];
  for (let i = 0; i < log.customers; i++) {
    const first = log.start[i];
    const end = log.start[i + 1];
    let days = 1;
    for (let order = first + 1; order < end; order++) {
      const gap = log.day[order] - log.day[order - 1];
      if (gap === 0) continue;
      days++;
      gaps.push(gap);
    }
    purchaseDays += days;
    if (end - first > 1) repeatByOrders++;
    if (days > 1) repeatByDays++;
    firstOrders += log.net[first];
  }
  const identified = sum(log.net);
  const unidentified = sum(log.unidentified.net);
  const orders = log.orders + log.unidentified.orders;
  const sorted = Float64Array.from(gaps).sort();
  return {
    orders,
    customers: log.customers,
    purchaseDays,
    netSales: identified + unidentified + sum(log.refunds.net),
    aov: per(identified + unidentified, orders),
    ordersPerCustomer: per(log.orders, log.customers),
    revenuePerCustomer: per(identified, log.customers),
    repeatRateByOrders: share(repeatByOrders, log.customers),
    repeatRateByDays: share(repeatByDays, log.customers),
    gapMedianDays: sorted.length > 0 ? quantile(sorted, 0.5) : null,
    returningShareA: per(identified - firstOrders, identified),
    unidentifiedOrders: log.unidentified.orders,
    unidentifiedNetSales: unidentified,
  };
}
