/* How much of revenue was foreseeable: what customers brought who had bought before, and of that what orders of subscriptions brought. */
import { periodEnd, periodName, periodStart } from './calendar.ts';
import { sumOf } from './numeric/sum.ts';
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

/** 1 for each row that is an order of a subscription; null where none is. */
export const subscriptionRows = oncePer((orders: Marks): Uint8Array | null => {
  const isSubscribed = isSubscriptionOrder(orders);
  const rows = new Uint8Array(Math.max(orders.source.codes.length, orders.tags.codes.length));
  let any = false;
  for (let row = 0; row < rows.length; row++) {
    if (!isSubscribed(row)) continue;
    rows[row] = 1;
    any = true;
  }
  return any ? rows : null;
});

/** Net sales of identified customers by some periods, minor units: all, of second and later orders, and of these of subscriptions. */
interface Sums {
  readonly netSales: Float64Array;
  readonly returning: Float64Array;
  readonly subscribed: Float64Array;
}

/**
 * Adds up the net sales of identified customers; a refund on a day of its own reduces the kind of its order. `periodOf` says of
 * each day from `from` on where it is added.
 */
function sumsOf(log: PurchaseLog, orders: Marks, from: number, periodOf: Int32Array, periods: number): Sums {
  const subscriptions = subscriptionRows(orders);
  const [netSales, returning, subscribed] = [0, 1, 2].map(() => new Float64Array(periods));
  const { start, day: dayOf, net: netOf, order: rowOf } = log;
  for (let i = 0; i < log.customers; i++) {
    const first = start[i];
    netSales[periodOf[dayOf[first] - from]] += netOf[first];
    for (let order = first + 1; order < start[i + 1]; order++) {
      const p = periodOf[dayOf[order] - from];
      returning[p] += netOf[order];
      if (subscriptions !== null && subscriptions[rowOf[order]] === 1) subscribed[p] += netOf[order];
    }
  }
  const { customer, order, day, net } = log.datedRefunds;
  for (let r = 0; r < customer.length; r++) {
    if (customer[r] < 0) continue;
    const p = periodOf[day[r] - from];
    if (order[r] === start[customer[r]]) netSales[p] += net[r];
    else {
      returning[p] += net[r];
      if (subscriptions !== null && subscriptions[rowOf[order[r]]] === 1) subscribed[p] += net[r];
    }
  }
  // Net sales of first orders so far.
  for (let p = 0; p < periods; p++) netSales[p] += returning[p];
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

/** Net sales of all days, of those after a day, and by calendar month. */
export interface ForeseeableReport {
  readonly all: Foreseeable;
  /** null = no day is asked for. */
  readonly after: Foreseeable | null;
  /** From the month of the first order of a customer to that of as-of, without gaps. */
  readonly months: readonly ForeseeableMonth[];
}

/**
 * Net sales that came from customers who had bought before, and of that those of subscription orders: what a shop could have counted
 * on without winning anybody. It looks back; it is no forecast. One pass: what is added up by month, the days after `after` apart, is
 * all there is.
 */
export function foreseeable(log: PurchaseLog, orders: Marks, after: number | null = null): ForeseeableReport {
  const earliest = earliestFirstDay(log);
  const monthOf = periodsOfDays(earliest, log.asOf, 'month');
  const base = monthOf[0];
  const count = log.customers === 0 ? 0 : monthOf[monthOf.length - 1] - base + 1;
  const places = new Int32Array(monthOf.length);
  for (let d = 0; d < places.length; d++) {
    places[d] = monthOf[d] - base + (after !== null && earliest + d > after ? count : 0);
  }
  const { netSales, returning, subscribed } = sumsOf(log, orders, earliest, places, 2 * count);
  const between = (from: number, to: number): Foreseeable => {
    const sum = (column: Float64Array): number => sumOf(column.subarray(from, to));
    return sharesOf(sum(netSales), sum(returning), sum(subscribed));
  };
  const both = (column: Float64Array, m: number): number => column[m] + column[count + m];
  return {
    all: between(0, 2 * count),
    after: after === null ? null : between(count, 2 * count),
    months: Array.from({ length: count }, (_, m) => ({
      month: periodName(base + m, 'month'),
      from: periodStart(base + m, 'month'),
      to: periodEnd(base + m, 'month'),
      running: periodEnd(base + m, 'month') > log.asOf,
      ...sharesOf(both(netSales, m), both(returning, m), both(subscribed, m)),
    })),
  };
}
