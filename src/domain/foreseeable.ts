/* How much of revenue was foreseeable: what customers brought who had bought before, and of that what orders of subscriptions brought. */
import { periodEnd, periodName, periodStart } from './calendar.ts';
import type { OrderTable } from './orders.ts';
import type { PurchaseLog } from './purchases.ts';
import { periodsOfDays } from './retention/cohorts.ts';
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

/** What a customer's first order brought, what later ones did, and whether a later one was of a subscription. */
type Add = (day: number, net: number, kind: 'first' | 'returning' | 'subscribed') => void;

/** Walks over the net sales of identified customers; a refund on a day of its own reduces the kind of its order. */
function eachAmount(log: PurchaseLog, orders: Marks, add: Add): void {
  const isSubscribed = isSubscriptionOrder(orders);
  const kindOf = (order: number, first: number): Parameters<Add>[2] =>
    order === first ? 'first' : isSubscribed(log.order[order]) ? 'subscribed' : 'returning';
  for (let i = 0; i < log.customers; i++) {
    for (let order = log.start[i]; order < log.start[i + 1]; order++) {
      add(log.day[order], log.net[order], kindOf(order, log.start[i]));
    }
  }
  const { customer, order, day, net } = log.datedRefunds;
  customer.forEach((owner, r) => {
    if (owner >= 0) add(day[r], net[r], kindOf(order[r], log.start[owner]));
  });
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
  let [netSales, returning, subscribed] = [0, 0, 0];
  eachAmount(log, orders, (day, net, kind) => {
    if (day <= after) return;
    netSales += net;
    if (kind === 'first') return;
    returning += net;
    if (kind === 'subscribed') subscribed += net;
  });
  return sharesOf(netSales, returning, subscribed);
}

/** The same by calendar month, from the month of the first order of a customer to that of as-of, without gaps. */
export function foreseeableMonths(log: PurchaseLog, orders: Marks): ForeseeableMonth[] {
  if (log.customers === 0) return [];
  const earliest = log.day.reduce((least, day) => (day < least ? day : least), Infinity);
  const monthOf = periodsOfDays(earliest, log.asOf, 'month');
  const base = monthOf[0];
  const count = monthOf[monthOf.length - 1] - base + 1;
  const [netSales, returning, subscribed] = [0, 1, 2].map(() => new Float64Array(count));
  eachAmount(log, orders, (day, net, kind) => {
    const m = monthOf[day - earliest] - base;
    netSales[m] += net;
    if (kind === 'first') return;
    returning[m] += net;
    if (kind === 'subscribed') subscribed[m] += net;
  });
  return Array.from({ length: count }, (_, m) => ({
    month: periodName(base + m, 'month'),
    from: periodStart(base + m, 'month'),
    to: periodEnd(base + m, 'month'),
    running: periodEnd(base + m, 'month') > log.asOf,
    ...sharesOf(netSales[m], returning[m], subscribed[m]),
  }));
}
