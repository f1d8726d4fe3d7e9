/* The headline: customers, repeat purchase rates, averages per order and customer (definitions.md §3). */
import { gapCounts, timeToSecondPurchase } from '#domain/gaps.ts';
import { sumOf } from '#domain/numeric/sum.ts';
import { oncePer } from '#domain/once-per.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { Headline, Share } from '#domain/results.ts';
import { wilson } from '#domain/retention/wilson.ts';

function share(count: number, eligible: number): Share {
  return { count, eligible, value: eligible > 0 ? count / eligible : NaN, ...wilson(count, eligible) };
}

/** a / b, NaN where there is nothing to divide by. */
const per = (amount: number, count: number): number => (count > 0 ? amount / count : NaN);

/** What refunds on days of their own take from a customer's net sales, from those of first orders, and from those without identity. */
function datedRefundsOf({ datedRefunds, start }: PurchaseLog): {
  readonly identified: number;
  readonly firstOrders: number;
  readonly unidentified: number;
} {
  const sums = { identified: 0, firstOrders: 0, unidentified: 0 };
  datedRefunds.net.forEach((net, i) => {
    const customer = datedRefunds.customer[i];
    if (customer < 0) sums.unidentified += net;
    else sums.identified += net;
    if (customer >= 0 && datedRefunds.order[i] === start[customer]) sums.firstOrders += net;
  });
  return sums;
}

/** Net sales of identified customers per customer, minor units, less refunds on days of their own; NaN without customers. */
export function revenuePerCustomer(log: PurchaseLog): number {
  return per(sumOf(log.net) + datedRefundsOf(log).identified, log.customers);
}

/**
 * The headline of a purchase log. Net sales include refund rows with an own id and refunds on days of their own; AOV is of counted
 * orders alone. Revenue per customer and the returning share are after refunds on days of their own, as the value over age is.
 * Orders without identity are in orders, net sales and AOV, and in no figure per customer.
 * NaN where there are no orders or customers; the median gap (type 7, between purchase days) is null without a gap.
 */
export const headlineOf = oncePer((log: PurchaseLog): Headline => {
  const gaps = gapCounts(log);
  const { observed } = timeToSecondPurchase(log);
  let repeatByOrders = 0;
  let repeatByDays = 0;
  let firstOrders = 0;
  for (let i = 0; i < log.customers; i++) {
    if (log.start[i + 1] - log.start[i] > 1) repeatByOrders++;
    repeatByDays += observed[i];
    firstOrders += log.net[log.start[i]];
  }
  const given = datedRefundsOf(log);
  const identified = sumOf(log.net) + given.identified;
  const unidentified = sumOf(log.unidentified.net) + given.unidentified;
  const orders = log.orders + log.unidentified.orders;
  return {
    orders,
    customers: log.customers,
    // A gap stands between two purchase days.
    purchaseDays: log.customers + gaps.n,
    netSales: identified + unidentified + sumOf(log.refunds.net),
    aov: per(sumOf(log.net) + sumOf(log.unidentified.net), orders),
    ordersPerCustomer: per(log.orders, log.customers),
    revenuePerCustomer: revenuePerCustomer(log),
    repeatRateByOrders: share(repeatByOrders, log.customers),
    repeatRateByDays: share(repeatByDays, log.customers),
    gapMedianDays: gaps.n > 0 ? gaps.quantile(0.5) : null,
    returningShareA: per(identified - firstOrders - given.firstOrders, identified),
    unidentifiedOrders: log.unidentified.orders,
    unidentifiedNetSales: unidentified,
  };
});
