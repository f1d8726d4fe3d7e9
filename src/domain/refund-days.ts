/* The option "on the refund's day": orders as they stand before their dated refunds, and what each of these takes away. */
import type { DatedRefunds } from '#domain/dated-refunds.ts';
import { netSalesRefunded, refundedAmount } from '#domain/net-sales.ts';
import { Financial, type OrderTable } from '#domain/orders.ts';
import type { ConvertedOrders } from '#domain/rates.ts';
import type { CountingRules } from '#domain/rules.ts';

/** Orders and their dated refunds apart. */
export interface RefundDays {
  /** Orders on their own day: Refunded Amount is the part without a date; the table itself where nothing is dated. */
  readonly orders: OrderTable;
  /** Row, and what of its order is refunded after each dated refund (1/10,000 major unit), by order, then day. n entries each. */
  readonly order: Int32Array;
  readonly day: Int32Array;
  readonly refunded: Float64Array;
}

/**
 * Takes the dated refunds out of their orders. An order whose whole refund is dated is then an order without one, whatever its
 * status says; one that is refunded in full but for a ten-thousandth is refunded in full, dated or not.
 */
export function refundDays(orders: OrderTable, dated: DatedRefunds): RefundDays {
  const { order, day, amount } = dated;
  const after = new Float64Array(order.length);
  if (order.length === 0) return { orders, order, day, refunded: after };
  const refunded = orders.refunded.slice();
  const financial = orders.financial.slice();
  for (let first = 0, end = 0; first < order.length; first = end) {
    const row = order[first];
    let sum = 0;
    for (; end < order.length && order[end] === row; end++) sum += amount[end];
    const all = refundedAmount(orders, row);
    const total = orders.total[row];
    const undated = all === total && sum * 10_000 >= total * 9_999 ? 0 : all - sum;
    refunded[row] = undated;
    if (financial[row] === Financial.refunded) financial[row] = Financial.partiallyRefunded;
    let given = undated;
    for (let i = first; i < end; i++) {
      given += amount[i];
      after[i] = i + 1 === end ? all : given;
    }
  }
  return { orders: { ...orders, refunded, financial }, order, day, refunded: after };
}

/** A refund that is negative revenue on its own day. */
export interface RefundOnItsDay {
  /** Row of the OrderTable. */
  readonly row: number;
  readonly day: number;
  /** Minor units, below 0. */
  readonly net: number;
}

/**
 * What the dated refunds of counted orders take from net sales, up to as-of. The net sales left after each refund are rounded
 * once, like those of any order, and the refund is what they fell by: the order's own day and all its refunds add up, to the
 * minor unit, to its net sales under the default rule. `orders` are those of `days`, perhaps converted, and `amountOf` converts
 * alike; `net` are their net sales on their own day (minor units, NaN = not counted).
 */
export function refundsOnTheirDay(
  days: RefundDays,
  { orders, amountOf }: ConvertedOrders,
  net: Float64Array,
  { rules, asOf, minorDigits }: { readonly rules: CountingRules; readonly asOf: number; readonly minorDigits: number },
): RefundOnItsDay[] {
  const refunds: RefundOnItsDay[] = [];
  let before = NaN;
  days.order.forEach((row, i) => {
    if (i === 0 || days.order[i - 1] !== row) before = net[row];
    if (Number.isNaN(before) || days.day[i] > asOf) return;
    const after = netSalesRefunded(orders, row, rules, minorDigits, amountOf(row, days.refunded[i]));
    if (after !== before) refunds.push({ row, day: days.day[i], net: after - before });
    before = after;
  });
  return refunds;
}
