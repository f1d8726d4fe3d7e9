/* The purchase log is collected here: counted orders by customer, those without identity and refunds beside them. */
import type { Assembled } from '#domain/assemble.ts';
import { type LineTable, OrderKind, type OrderTable } from '#domain/orders.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
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

/**
 * The purchase log of the rows whose `net` (minor units) is a number. Customers whose identity the rules treat as none go to
 * the unidentified, as rows without identity do. `refundOf` gives the amount of a refund row that counts, NaN for others.
 */
export function collectPurchases(
  assembled: Assembled,
  net: Float64Array,
  refundOf: (row: number) => number,
  { rules, asOf, currency, minorDigits }: CountedUnder,
): PurchaseLog {
  const { orders, lines } = assembled;
  const ignored = new Set(rules.noIdentity);
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
  return {
    customers: customers.length,
    orders: order.length,
    start: Int32Array.from([...start, order.length]),
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
    },
    firstDay: firstDayOf(orders),
    asOf,
    currency,
    minorDigits,
  };
}
