/* How much of revenue was foreseeable: what customers brought who had bought before, and of that what orders of subscriptions brought. */
import { periodEnd, periodName, periodStart } from './calendar.ts';
import { oncePer } from './once-per.ts';
import type { OrderTable } from './orders.ts';
import type { PurchaseLog } from './purchases.ts';
import { earliestFirstDay, periodsOfDays } from './retention/cohorts.ts';
import { textAt } from './text.ts';

/** Net sales of identified customers over some days, minor units; shares are NaN without any. */
export interface Foreseeable {
  readonly netSales: number;
  /** Second and later orders (variant A of returning revenue). */
  readonly returning: number;
  /** Of these, orders of a subscription. */
  readonly subscribed: number;
  readonly returningShare: number;
  readonly subscribedShare: number;
}

export interface ForeseeableMonth extends Foreseeable {
  readonly month: string;
  /** First and last day of the month. */
  readonly from: number;
  readonly to: number;
  /** As-of falls before its last day. */
  readonly running: boolean;
}

/** The columns that mark an order as one of a subscription. */
type Marks = Pick<OrderTable, 'source' | 'tags'>;

const SUBSCRIPTION_SOURCE = /subscription/i;
const SUBSCRIPTION_TAG = /^(?:subscription|abo|abonnement)\b/i;

/** Whether the order in a row is one of a subscription: by its source (`subscription_contract`), or a tag that begins with the word. */
export function isSubscriptionOrder(orders: Marks): (row: number) => boolean {
  const bySource = orders.source.values.map((source) => SUBSCRIPTION_SOURCE.test(source));
  const byTags = orders.tags.values.map((tags) => tags.split(',').some((tag) => SUBSCRIPTION_TAG.test(tag.trim())));
  return (row) => {
    const source = textAt(orders.source, row) !== '' && bySource[orders.source.codes[row]];
    return source || (textAt(orders.tags, row) !== '' && byTags[orders.tags.codes[row]]);
  };
}

/** 1 for each row that is an order of a subscription. */
export const subscriptionRows = oncePer((orders: Marks): Uint8Array => {
  const isSubscribed = isSubscriptionOrder(orders);
  const rows = new Uint8Array(Math.max(orders.source.codes.length, orders.tags.codes.length));
  for (let row = 0; row < rows.length; row++) if (isSubscribed(row)) rows[row] = 1;
  return rows;
});

/** Net sales of identified customers by some periods, minor units: all, of second and later orders, and of these of subscriptions. */
interface Sums {
  readonly netSales: Float64Array;
  readonly returning: Float64Array;
  readonly subscribed: Float64Array;
}

/**
 * Adds up the net sales of identified customers; a refund on a day of its own reduces the kind of its order. `periodOf` says of
 * each day from `from` on where it is added, −1 = nowhere.
 */
function sumsOf(log: PurchaseLog, orders: Marks, from: number, periodOf: Int32Array, periods: number): Sums {
  const isSubscribed = subscriptionRows(orders);
  const [netSales, returning, subscribed] = [0, 1, 2].map(() => new Float64Array(periods));
  for (let i = 0; i < log.customers; i++) {
    for (let order = log.start[i]; order < log.start[i + 1]; order++) {
      const p = periodOf[log.day[order] - from];
      if (p < 0) continue;
      const net = log.net[order];
      netSales[p] += net;
      if (order === log.start[i]) continue;
      returning[p] += net;
      if (isSubscribed[log.order[order]] === 1) subscribed[p] += net;
    }
  }
  const { customer, order, day, net } = log.datedRefunds;
  for (let r = 0; r < customer.length; r++) {
    const p = periodOf[day[r] - from];
    if (customer[r] < 0 || p < 0) continue;
    netSales[p] += net[r];
    if (order[r] === log.start[customer[r]]) continue;
    returning[p] += net[r];
    if (isSubscribed[log.order[order[r]]] === 1) subscribed[p] += net[r];
  }
  return { netSales, returning, subscribed };
}

function sharesOf(netSales: number, returning: number, subscribed: number): Foreseeable {
  const shareOf = (part: number): number => (netSales === 0 ? NaN : part / netSales);
  return {
    netSales,
    returning,
    subscribed,
    returningShare: shareOf(returning),
    subscribedShare: shareOf(subscribed),
  };
}

/**
 * Net sales that came from customers who had bought before, and of that those of subscription orders: what a shop could have counted
 * on without winning anybody. It looks back; it is no forecast.
 */
export function foreseeable(log: PurchaseLog, orders: Marks, after = -Infinity): Foreseeable {
  const from = earliestFirstDay(log);
  const counted = new Int32Array(log.asOf - from + 1);
  counted.fill(-1, 0, Math.min(counted.length, Math.max(0, after - from + 1)));
  const { netSales, returning, subscribed } = sumsOf(log, orders, from, counted, 1);
  return sharesOf(netSales[0], returning[0], subscribed[0]);
}

/** The same by calendar month, from the month of the first order of a customer to that of as-of, without gaps. */
export function foreseeableMonths(log: PurchaseLog, orders: Marks): ForeseeableMonth[] {
  if (log.customers === 0) return [];
  const earliest = earliestFirstDay(log);
  const monthOf = periodsOfDays(earliest, log.asOf, 'month');
  const base = monthOf[0];
  const count = monthOf[monthOf.length - 1] - base + 1;
  const places = monthOf.map((month) => month - base);
  const { netSales, returning, subscribed } = sumsOf(log, orders, earliest, places, count);
  return Array.from({ length: count }, (_, m) => ({
    month: periodName(base + m, 'month'),
    from: periodStart(base + m, 'month'),
    to: periodEnd(base + m, 'month'),
    running: periodEnd(base + m, 'month') > log.asOf,
    ...sharesOf(netSales[m], returning[m], subscribed[m]),
  }));
}
