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

/** A column of the orders in the order of `rows`, those of customers: sorted once for what they are worth, not for each rule. */
const byCustomerOf = oncePer((worth: Float64Array) =>
  oncePer((rows: Int32Array): Float64Array => {
    const sorted = new Float64Array(rows.length);
    for (let i = 0; i < rows.length; i++) sorted[i] = worth[rows[i]];
    return sorted;
  }),
);

/** Counted orders of a customer whose identity counts, by customer; and the customers among them. */
function identifiedOrders(
  assembled: Assembled,
  { worth, verdict }: Pick<CountedAmounts, 'worth' | 'verdict'>,
  ignored: Uint8Array | null,
  count: number,
): Pick<PurchaseLog, 'customers' | 'orders' | 'start' | 'customer' | 'day' | 'net' | 'units' | 'order'> {
  const columns = customerColumns(assembled);
  const sorted = byCustomerOf(worth)(columns.row);
  const day = new Int32Array(count);
  const net = new Float64Array(count);
  const units = new Float64Array(count);
  const order = new Int32Array(count);
  const most = Math.min(count, assembled.orders.customers);
  const start = new Int32Array(most + 1);
  const customers = new Int32Array(most);
  let n = 0;
  let c = 0;
  let latest = -1;
  for (let i = 0; i < columns.row.length; i++) {
    const row = columns.row[i];
    // The verdicts of a million orders are a megabyte, near at hand in whatever order they are read.
    if (verdict[row] !== 0) continue;
    const customer = columns.customer[i];
    if (ignored !== null && ignored[customer] === 1) continue;
    if (customer !== latest) {
      start[c] = n;
      customers[c++] = customer;
      latest = customer;
    }
    day[n] = columns.day[i];
    net[n] = sorted[i];
    units[n] = columns.units[i];
    order[n++] = row;
  }
  start[c] = n;
  const log = { customers: c, orders: n, start: start.slice(0, c + 1), customer: customers.slice(0, c) };
  return { ...log, day, net, units, order };
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
  const ignored = ignoredMask(assembled, rules);
  // Rows stand by day in the table, and so the unidentified do in the log.
  const unidentified: number[] = [];
  let identified = 0;
  for (let row = 0; row < orders.rows; row++) {
    if (verdict[row] !== 0) continue;
    const customer = orders.customer[row];
    if (customer < 0 || (ignored !== null && ignored[customer] === 1)) unidentified.push(row);
    else identified++;
  }
  const unidentifiedRows = Int32Array.from(unidentified);
  const log = identifiedOrders(assembled, { worth, verdict }, ignored, identified);
  const needsPosition = refundRows.length + datedRefunds.length > 0;
  const position = new Int32Array(needsPosition ? orders.customers : 0).fill(-1);
  if (needsPosition) for (let i = 0; i < log.customers; i++) position[log.customer[i]] = i;
  return {
    ...log,
    unidentified: {
      orders: unidentifiedRows.length,
      day: unidentifiedRows.map((row) => orders.day[row]),
      net: Float64Array.from(unidentifiedRows, (row) => worth[row]),
    },
    refunds: {
      day: refundRows.map((row) => orders.day[row]),
      net: refundNet,
      customer: refundRows.map((row) => (orders.customer[row] < 0 ? -1 : position[orders.customer[row]])),
    },
    datedRefunds: placeRefunds(datedRefunds, {
      orders,
      identified: log.order,
      unidentified: unidentifiedRows,
      position,
    }),
    firstDay: firstDayOf(orders),
    asOf,
    currency,
    minorDigits,
  };
}
