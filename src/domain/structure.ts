/* The structure of revenue: by acquisition cohort, on how few customers it hangs, and how much of it was foreseeable. */
import type { OrdersBehind } from './attributes.ts';
import { type Concentration, concentration } from './concentration.ts';
import { DEFAULT_LAYERS, type LayerCake, layerCake, type LayerCakeView } from './layer-cake.ts';
import type { OrderTable } from './orders.ts';
import type { PurchaseLog } from './purchases.ts';
import { textAt } from './text.ts';

const YEAR = 365;

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

export interface StructureReport {
  readonly layers: LayerCake;
  /** Over everything observed, and over the 365 days up to as-of; null where less than a year is observed. */
  readonly concentration: { readonly all: Concentration; readonly year: Concentration | null };
  readonly foreseeable: { readonly all: Foreseeable; readonly year: Foreseeable | null };
}

const SUBSCRIPTION_SOURCE = /subscription/i;
const SUBSCRIPTION_TAG = /^(?:subscription|abo|abonnement)\b/i;

/** Whether the order in a row is one of a subscription: by its source (`subscription_contract`), or a tag that begins with the word. */
export function isSubscriptionOrder(orders: Pick<OrderTable, 'source' | 'tags'>): (row: number) => boolean {
  const bySource = orders.source.values.map((source) => SUBSCRIPTION_SOURCE.test(source));
  const byTags = orders.tags.values.map((tags) => tags.split(',').some((tag) => SUBSCRIPTION_TAG.test(tag.trim())));
  return (row) => {
    const source = textAt(orders.source, row) !== '' && bySource[orders.source.codes[row]];
    return source || (textAt(orders.tags, row) !== '' && byTags[orders.tags.codes[row]]);
  };
}

/**
 * Net sales that came from customers who had bought before (a refund on a day of its own reduces the kind of its order), and of that
 * those of subscription orders: what a shop could have counted on without winning anybody. It looks back; it is no forecast.
 */
export function foreseeable(log: PurchaseLog, orders: OrdersBehind['orders'], after = -Infinity): Foreseeable {
  const isSubscribed = isSubscriptionOrder(orders);
  let [netSales, returning, subscribed] = [0, 0, 0];
  const add = (order: number, first: number, net: number): void => {
    netSales += net;
    if (order === first) return;
    returning += net;
    if (isSubscribed(log.order[order])) subscribed += net;
  };
  for (let i = 0; i < log.customers; i++) {
    for (let order = log.start[i]; order < log.start[i + 1]; order++) {
      if (log.day[order] > after) add(order, log.start[i], log.net[order]);
    }
  }
  const { customer, order, day, net } = log.datedRefunds;
  customer.forEach((owner, r) => {
    if (owner >= 0 && day[r] > after) add(order[r], log.start[owner], net[r]);
  });
  const shareOf = (part: number): number => (netSales === 0 ? NaN : part / netSales);
  return {
    netSales,
    returning,
    subscribed,
    returningShare: shareOf(returning),
    subscribedShare: shareOf(subscribed),
  };
}

/** The structure of a log's revenue. `behind` are the orders that it was counted from. */
export function structureReport(
  log: PurchaseLog,
  behind: OrdersBehind,
  view: LayerCakeView = DEFAULT_LAYERS,
): StructureReport {
  const after = log.asOf - YEAR;
  const isYear = log.firstDay <= after + 1;
  return {
    layers: layerCake(log, view),
    concentration: { all: concentration(log), year: isYear ? concentration(log, after) : null },
    foreseeable: {
      all: foreseeable(log, behind.orders),
      year: isYear ? foreseeable(log, behind.orders, after) : null,
    },
  };
}
