/* The purchase log is collected here: counted orders by customer, those without identity and refunds beside them. */
import type { Assembled } from '#domain/assemble.ts';
import { customerColumns } from '#domain/customer-columns.ts';
import { ignoredCustomers } from '#domain/identity-join.ts';
import { oncePer } from '#domain/once-per.ts';
import { OrderKind, type OrderTable } from '#domain/orders.ts';
import type { DatedRefundsOfLog, PurchaseLog } from '#domain/purchases.ts';
import type { RefundOnItsDay } from '#domain/refund-days.ts';
import type { CountingRules } from '#domain/rules.ts';

/** Day of the first order, counted or not; the first refund's if there is nothing else, 0 without rows. */
export function firstDayOf(orders: OrderTable): number {
  for (let row = 0; row < orders.rows; row++) if (orders.kind[row] !== OrderKind.refund) return orders.day[row];
  return orders.rows === 0 ? 0 : orders.day[0];
}

interface CountedUnder {
  readonly rules: CountingRules;
  readonly asOf: number;
  readonly currency: string;
  readonly minorDigits: number;
}

/** What counts of the rows, in minor units. */
export interface CountedAmounts {
  /** Net sales of each row, whether it counts or not (`netColumn`). */
  readonly worth: Float64Array;
  /** Verdict of each row: 0 = it counts. */
  readonly verdict: Uint8Array;
  /** Rows of the refunds that count, ascending, and their amounts. */
  readonly refundRows: Int32Array;
  readonly refundNet: Float64Array;
  /** Refunds on days of their own, of rows that count. */
  readonly datedRefunds: readonly RefundOnItsDay[];
}

/** Where the orders of a log stand. */
interface Places {
  readonly orders: OrderTable;
  /** Rows of identified orders and of the others, position by position. */
  readonly identified: Int32Array;
  readonly unidentified: Int32Array;
  /** Position in the log of each customer of the table; −1 = not in it. */
  readonly position: Int32Array;
}

/** Dated refunds at their customers and orders. */
function placeRefunds(refunds: readonly RefundOnItsDay[], places: Places): DatedRefundsOfLog {
  const { orders, identified, unidentified, position } = places;
  const orderOf = new Int32Array(refunds.length > 0 ? orders.rows : 0).fill(-1);
  const customerOf = (row: number): number => {
    const customer = orders.customer[row];
    return customer < 0 ? -1 : position[customer];
  };
  if (refunds.length > 0) {
    for (let order = 0; order < identified.length; order++) orderOf[identified[order]] = order;
    for (let order = 0; order < unidentified.length; order++) orderOf[unidentified[order]] = order;
  }
  const placed = refunds
    .filter(({ row }) => orderOf[row] >= 0)
    .map(({ row, day, net }) => ({ customer: customerOf(row), order: orderOf[row], day, net }))
    .sort((a, b) => a.customer - b.customer || a.day - b.day || a.order - b.order);
  return {
    customer: Int32Array.from(placed, (refund) => refund.customer),
    order: Int32Array.from(placed, (refund) => refund.order),
    day: Int32Array.from(placed, (refund) => refund.day),
    net: Float64Array.from(placed, (refund) => refund.net),
  };
}

/** 1 for each customer whose identity the rules treat as none; null where there is no such one. */
function ignoredMask(assembled: Assembled, rules: CountingRules): Uint8Array | null {
  const ignored = ignoredCustomers(assembled, rules);
  if (ignored.size === 0) return null;
  const mask = new Uint8Array(assembled.orders.customers);
  for (const customer of ignored) mask[customer] = 1;
  return mask;
}

/** The columns of a log that no price changes, and what stands beside them. */
interface CountedOrders extends Pick<
  PurchaseLog,
  'customers' | 'orders' | 'start' | 'customer' | 'day' | 'units' | 'order'
> {
  /** What they were collected from: the verdicts, of which only 0 matters, and the customers without identity. */
  readonly verdict: Uint8Array;
  readonly ignored: Uint8Array | null;
  /** Rows of the unidentified orders and their days, by day as rows stand in the table. */
  readonly unidentified: { readonly row: Int32Array; readonly day: Int32Array };
}

/** Ways of counting that are kept for a data set: a rule that prices orders otherwise often counts the same ones. */
const KEPT = 2;

const keptOf = oncePer<Assembled, CountedOrders[]>(() => []);

function areSame(a: Uint8Array, b: Uint8Array): boolean {
  for (let row = 0; row < a.length; row++) if ((a[row] === 0) !== (b[row] === 0)) return false;
  return true;
}

function isSameMask(a: Uint8Array | null, b: Uint8Array | null): boolean {
  return a === b || (a !== null && b !== null && a.every((mark, customer) => mark === b[customer]));
}

/** The counted orders by customer: those of a log before, where the same ones count, so that what follows from them is known. */
function countedOrders(assembled: Assembled, verdict: Uint8Array, ignored: Uint8Array | null): CountedOrders {
  const kept = keptOf(assembled);
  const at = kept.findIndex((each) => isSameMask(each.ignored, ignored) && areSame(each.verdict, verdict));
  const found = at < 0 ? collectOrders(assembled, verdict, ignored) : kept[at];
  if (at >= 0) kept.splice(at, 1);
  kept.unshift(found);
  kept.length = Math.min(kept.length, KEPT);
  return found;
}

function collectOrders(assembled: Assembled, verdict: Uint8Array, ignored: Uint8Array | null): CountedOrders {
  const columns = customerColumns(assembled);
  const { row: rows, customer: customerOf, day: dayOf, units: unitsOf } = columns;
  const unidentified = unidentifiedRows(assembled, verdict, ignored);
  let counted = 0;
  for (let row = 0; row < verdict.length; row++) if (verdict[row] === 0) counted++;
  const n = counted - unidentified.length;
  const day = new Int32Array(n);
  const units = new Float64Array(n);
  const order = new Int32Array(n);
  const most = Math.min(n, assembled.orders.customers);
  const start = new Int32Array(most + 1);
  const customers = new Int32Array(most);
  let orders = 0;
  let c = 0;
  let latest = -1;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    // The verdicts of a million orders are a megabyte, near at hand in whatever order they are read.
    if (verdict[row] !== 0) continue;
    const customer = customerOf[i];
    if (customer !== latest) {
      if (ignored !== null && ignored[customer] === 1) continue;
      start[c] = orders;
      customers[c++] = customer;
      latest = customer;
    }
    day[orders] = dayOf[i];
    units[orders] = unitsOf[i];
    order[orders++] = row;
  }
  start[c] = orders;
  return {
    ...{ verdict, ignored, customers: c, orders, start: start.slice(0, c + 1), customer: customers.slice(0, c) },
    ...{ day, units, order },
    unidentified: { row: unidentified, day: unidentified.map((row) => assembled.orders.day[row]) },
  };
}

/** Counted rows of nobody, or of somebody whose identity the rules treat as none; ascending. */
function unidentifiedRows({ orders }: Assembled, verdict: Uint8Array, ignored: Uint8Array | null): Int32Array {
  const nobodys = nobodysRows(orders.customer);
  if (ignored === null) return nobodys.filter((row) => verdict[row] === 0);
  const rows: number[] = [];
  for (let row = 0; row < verdict.length; row++) {
    if (verdict[row] === 0 && (orders.customer[row] < 0 || ignored[orders.customer[row]] === 1)) rows.push(row);
  }
  return Int32Array.from(rows);
}

/** Rows of the table without a customer, ascending. */
const nobodysRows = oncePer((customer: Int32Array): Int32Array => {
  let n = 0;
  for (let row = 0; row < customer.length; row++) if (customer[row] < 0) n++;
  const rows = new Int32Array(n);
  for (let row = 0, i = 0; i < n; row++) if (customer[row] < 0) rows[i++] = row;
  return rows;
});

/** A column of the table, read at some rows. */
function read(column: Float64Array, rows: Int32Array): Float64Array {
  const found = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) found[i] = column[rows[i]];
  return found;
}

/**
 * The purchase log of the rows that count. Customers whose identity the rules treat as none go to the unidentified, as rows
 * without identity do.
 */
export function collectPurchases(
  assembled: Assembled,
  { worth, verdict, refundRows, refundNet, datedRefunds }: CountedAmounts,
  { rules, asOf, currency, minorDigits }: CountedUnder,
): PurchaseLog {
  const { orders } = assembled;
  const counted = countedOrders(assembled, verdict, ignoredMask(assembled, rules));
  const { customers, start, customer, day, units, order, unidentified } = counted;
  const needsPosition = refundRows.length + datedRefunds.length > 0;
  const position = new Int32Array(needsPosition ? orders.customers : 0).fill(-1);
  if (needsPosition) for (let i = 0; i < customers; i++) position[customer[i]] = i;
  return {
    ...{ customers, orders: counted.orders, start, customer, day, net: read(worth, order), units, order },
    unidentified: { orders: unidentified.row.length, day: unidentified.day, net: read(worth, unidentified.row) },
    refunds: {
      day: refundRows.map((row) => orders.day[row]),
      net: refundNet,
      customer: refundRows.map((row) => (orders.customer[row] < 0 ? -1 : position[orders.customer[row]])),
    },
    datedRefunds: placeRefunds(datedRefunds, {
      orders,
      identified: order,
      unidentified: unidentified.row,
      position,
    }),
    firstDay: firstDayOf(orders),
    asOf,
    currency,
    minorDigits,
  };
}
