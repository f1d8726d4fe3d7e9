/* Exchanges: the same product again within 30 days of a visible return. They look like a repeat purchase and are none. */
import type { DatedRefunds } from '#domain/dated-refunds.ts';
import { refundedAmount } from '#domain/net-sales.ts';
import type { LineTable, OrderTable } from '#domain/orders.ts';
import { oncePer, oncePerColumns } from '#domain/once-per.ts';
import type { PurchaseLog } from '#domain/purchases.ts';

/** Days between the return and the order that replaces it, before or after: many order the other piece before they send one back. */
export const EXCHANGE_DAYS = 30;

/** What is looked at: the orders as written, before typed rates and before refunds are moved to days of their own. */
export interface ExchangeData {
  readonly orders: OrderTable;
  readonly lines: LineTable;
  readonly datedRefunds: DatedRefunds;
}

/** Days of the dated refunds of each row of the OrderTable that has any. */
function refundDaysOf({ order, day }: DatedRefunds): Map<number, number[]> {
  const days = new Map<number, number[]>();
  order.forEach((row, i) => {
    const own = days.get(row);
    if (own === undefined) days.set(row, [day[i]]);
    else own.push(day[i]);
  });
  return days;
}

/** What a line sold: the code of its SKU, else −2 − that of its name; −1 = neither is known, or its quantity is not above 0. */
function productOf({ sku, product, quantity }: LineTable, line: number): number {
  if (!(quantity[line] > 0)) return -1;
  if (sku.codes[line] >= 0) return sku.codes[line];
  return product.codes[line] >= 0 ? -2 - product.codes[line] : -1;
}

/** Whether two orders hold the same product. Orders have few lines. */
function shareProduct({ orders, lines }: ExchangeData, row: number, other: number): boolean {
  const { lineStart } = orders;
  for (let line = lineStart[row]; line < lineStart[row + 1]; line++) {
    const product = productOf(lines, line);
    if (product === -1) continue;
    for (let own = lineStart[other]; own < lineStart[other + 1]; own++) {
      if (productOf(lines, own) === product) return true;
    }
  }
  return false;
}

/** 1 for each row of which something was refunded, whoever it is of. */
const returnedRows = oncePerColumns(['refunded', 'total', 'financial'], (orders: OrderTable): Uint8Array => {
  const marks = new Uint8Array(orders.rows);
  for (let row = 0; row < marks.length; row++) if (refundedAmount(orders, row) > 0) marks[row] = 1;
  return marks;
});

/** An order and a later one of the same customer that may replace it, as rows of the OrderTable. */
interface MayReplace {
  readonly customer: number;
  readonly returned: number;
  readonly later: number;
  /** Day from which on the return is seen near the later order; −Infinity where it has no day of its own. */
  readonly since: number;
}

/** All that may be exchanges, whatever counts: by customer, then by the order that is returned, in the order of time. */
const mayReplace = oncePer((data: ExchangeData): readonly MayReplace[] => {
  const { orders } = data;
  const { byCustomer, customer, day } = orders;
  const dated = refundDaysOf(data.datedRefunds);
  const isReturned = returnedRows(orders).slice();
  for (const row of dated.keys()) isReturned[row] = 1;
  const found: MayReplace[] = [];
  for (let at = 0; at < byCustomer.length; at++) {
    const returned = byCustomer[at];
    if (isReturned[returned] === 0) continue;
    const own = customer[returned];
    if (own < 0) break;
    if (at + 1 === byCustomer.length || customer[byCustomer[at + 1]] !== own) continue;
    const datedDays = dated.get(returned);
    const days = datedDays ?? [day[returned]];
    const until = Math.max(...days) + EXCHANGE_DAYS;
    for (let next = at + 1; next < byCustomer.length; next++) {
      const later = byCustomer[next];
      if (customer[later] !== own || day[later] > until) break;
      const near = days.filter((on) => Math.abs(day[later] - on) <= EXCHANGE_DAYS);
      if (near.length === 0 || !shareProduct(data, later, returned)) continue;
      found.push({ customer: own, returned, later, since: datedDays ? Math.min(...near) : -Infinity });
    }
  }
  return found;
});

/**
 * For each order of the log the position of the order that it replaces, −1 = it is no exchange. n entries, n = orders of the log.
 * An exchange is a later counted order of the same customer that holds a product (SKU, else name) of an order with a visible
 * return, at most 30 days before or after that return. A return is visible where something was refunded of a counted order; its
 * day is that of the refund, where it is known and not after as-of, else the order's own. Of several orders that it could replace
 * it is the latest, which may be an exchange itself. It is never a first order.
 * An order that does not count (refunded in full on its own day) is replaced by none: what follows it is a purchase like any other.
 */
export function findExchanges(log: PurchaseLog, data: ExchangeData): Int32Array {
  const { customers, customer, start, order, asOf } = log;
  const replaces = new Int32Array(log.orders).fill(-1);
  // What may be an exchange stands by customer, as the log does.
  let own = 0;
  for (const may of mayReplace(data)) {
    if (may.since > asOf) continue;
    while (own < customers && customer[own] < may.customer) own++;
    if (own === customers) break;
    if (customer[own] !== may.customer) continue;
    let [at, of] = [-1, -1];
    for (let o = start[own]; o < start[own + 1]; o++) {
      if (order[o] === may.later) at = o;
      else if (order[o] === may.returned) of = o;
    }
    if (at >= 0 && of >= 0) replaces[at] = of;
  }
  return replaces;
}

/**
 * The log without its exchanges: each is folded into the order that it replaces (of a chain, the first one), which takes its net
 * sales, its units and its refunds. It is no order, no purchase day and no event any more; sums of money and units are the same, to the minor unit.
 */
export function foldExchanges(log: PurchaseLog, replaces: Int32Array): PurchaseLog {
  if (replaces.every((order) => order < 0)) return log;
  const kept: number[] = [];
  const place = new Int32Array(log.orders);
  const start = new Int32Array(log.customers + 1);
  for (let i = 0; i < log.customers; i++) {
    for (let order = log.start[i]; order < log.start[i + 1]; order++) {
      // An order stands after the one that it replaces, whose new place is known by then.
      place[order] = replaces[order] < 0 ? kept.push(order) - 1 : place[replaces[order]];
    }
    start[i + 1] = kept.length;
  }
  const added = (amounts: Float64Array): Float64Array => {
    const sums = Float64Array.from(kept, (order) => amounts[order]);
    replaces.forEach((order, at) => {
      if (order >= 0) sums[place[at]] += amounts[at];
    });
    return sums;
  };
  const { datedRefunds } = log;
  return {
    ...log,
    orders: kept.length,
    start,
    day: Int32Array.from(kept, (order) => log.day[order]),
    net: added(log.net),
    units: added(log.units),
    order: Int32Array.from(kept, (order) => log.order[order]),
    datedRefunds: {
      ...datedRefunds,
      order: datedRefunds.order.map((order, at) => (datedRefunds.customer[at] < 0 ? order : place[order])),
    },
  };
}

/** Exchanges by rows of the OrderTable. n exchanges, by time. */
export interface ExchangeRows {
  readonly row: Int32Array;
  /** The order that each replaces. */
  readonly of: Int32Array;
}

/** `replaces` of a log, as rows of the OrderTable. */
export function exchangeRows({ order }: PurchaseLog, replaces: Int32Array): ExchangeRows {
  // Rows stand by day in the table.
  const found: number[] = [];
  for (let at = 0; at < replaces.length; at++) if (replaces[at] >= 0) found.push(at);
  found.sort((a, b) => order[a] - order[b]);
  return {
    row: Int32Array.from(found, (at) => order[at]),
    of: Int32Array.from(found, (at) => order[replaces[at]]),
  };
}

/** Exchanges among the counted orders, whatever the rule about them is. */
export interface ExchangeReport {
  readonly orders: number;
  /** Their net sales, minor units. */
  readonly net: number;
  /** Those whose return has no day of its own. */
  readonly undated: number;
  /** The first few, by their numbers. */
  readonly examples: readonly { readonly order: string; readonly of: string }[];
}
