/* The purchase log is collected here: counted orders by customer, those without identity and refunds beside them. */
import type { Assembled } from '#domain/assemble.ts';
import { ignoredCustomers } from '#domain/identity-join.ts';
import { type LineTable, OrderKind, type OrderTable } from '#domain/orders.ts';
import type { DatedRefundsOfLog, PurchaseLog } from '#domain/purchases.ts';
import type { RefundOnItsDay } from '#domain/refund-days.ts';
import type { CountingRules } from '#domain/rules.ts';

/** Units of an order: the sum of its line quantities; NaN without lines. */
function unitsOf(orders: OrderTable, lines: LineTable, row: number): number {
  const first = orders.lineStart[row];
  const end = orders.lineStart[row + 1];
  if (first === end) return NaN;
  let units = 0;
  for (let line = first; line < end; line++) units += lines.quantity[line];
  return units;
}

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
  /** Net sales of each row; NaN unless it counts. */
  readonly net: Float64Array;
  /** Amount of a refund row that counts, NaN for others. */
  readonly refundOf: (row: number) => number;
  /** Refunds on days of their own, of rows that count. */
  readonly datedRefunds: readonly RefundOnItsDay[];
}

/** Dated refunds at their customers and orders. Takes the rows of identified orders, where customers begin, and the other rows. */
function placeRefunds(
  refunds: readonly RefundOnItsDay[],
  identified: Int32Array,
  start: Int32Array,
  unidentified: Int32Array,
): DatedRefundsOfLog {
  const wanted = new Set(refunds.map(({ row }) => row));
  const places = new Map<number, { readonly customer: number; readonly order: number }>();
  for (let customer = 0; wanted.size > 0 && customer + 1 < start.length; customer++) {
    for (let order = start[customer]; order < start[customer + 1]; order++) {
      if (wanted.has(identified[order])) places.set(identified[order], { customer, order });
    }
  }
  unidentified.forEach((row, order) => {
    if (wanted.has(row)) places.set(row, { customer: -1, order });
  });
  const placed = refunds
    .flatMap(({ row, day, net }) => {
      const place = places.get(row);
      return place ? [{ ...place, day, net }] : [];
    })
    .sort((a, b) => a.customer - b.customer || a.day - b.day || a.order - b.order);
  return {
    customer: Int32Array.from(placed, (refund) => refund.customer),
    order: Int32Array.from(placed, (refund) => refund.order),
    day: Int32Array.from(placed, (refund) => refund.day),
    net: Float64Array.from(placed, (refund) => refund.net),
  };
}

/**
 * The purchase log of the rows whose `net` (minor units) is a number. Customers whose identity the rules treat as none go to
 * the unidentified, as rows without identity do.
 */
export function collectPurchases(
  assembled: Assembled,
  { net, refundOf, datedRefunds }: CountedAmounts,
  { rules, asOf, currency, minorDigits }: CountedUnder,
): PurchaseLog {
  const { orders, lines } = assembled;
  const ignored = ignoredCustomers(assembled, rules);
  const identified: number[] = [];
  const unidentified: number[] = [];
  const refunds: number[] = [];
  for (const row of orders.byCustomer) {
    const customer = orders.customer[row];
    if (!Number.isNaN(net[row])) (customer < 0 || ignored.has(customer) ? unidentified : identified).push(row);
    else if (!Number.isNaN(refundOf(row))) refunds.push(row);
  }
  // Rows stand by day in the table: back from the order of customers to that of time.
  const unidentifiedRows = Int32Array.from(unidentified).sort();
  const refundRows = Int32Array.from(refunds).sort();
  const order = Int32Array.from(identified);

  const start: number[] = [];
  const customers: number[] = [];
  order.forEach((row, index) => {
    if (orders.customer[row] === customers.at(-1)) return;
    customers.push(orders.customer[row]);
    start.push(index);
  });
  start.push(order.length);
  const starts = Int32Array.from(start);
  const wanted = new Set(refundRows.map((row) => orders.customer[row]));
  const position = new Map(customers.flatMap((customer, i) => (wanted.has(customer) ? [[customer, i]] : [])));
  return {
    customers: customers.length,
    orders: order.length,
    start: starts,
    customer: Int32Array.from(customers),
    day: order.map((row) => orders.day[row]),
    net: Float64Array.from(order, (row) => net[row]),
    units: Float64Array.from(order, (row) => unitsOf(orders, lines, row)),
    order,
    unidentified: {
      orders: unidentifiedRows.length,
      day: unidentifiedRows.map((row) => orders.day[row]),
      net: Float64Array.from(unidentifiedRows, (row) => net[row]),
    },
    refunds: {
      day: refundRows.map((row) => orders.day[row]),
      net: Float64Array.from(refundRows, refundOf),
      customer: refundRows.map((row) => position.get(orders.customer[row]) ?? -1),
    },
    datedRefunds: placeRefunds(datedRefunds, order, starts, unidentifiedRows),
    firstDay: firstDayOf(orders),
    asOf,
    currency,
    minorDigits,
  };
}
