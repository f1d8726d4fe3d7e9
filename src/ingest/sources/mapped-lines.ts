/* The line items of a mapped source. */
import { compareTexts } from '#domain/compare-texts.ts';
import type { LineTable } from '#domain/orders.ts';
import type { FileFormula } from './mapped-columns.ts';
import type { FoundOrders } from './found-orders.ts';
import type { MappedRows } from './mapped-rows.ts';
import { lineStarts } from './order-rows.ts';

/** NaN below every number. */
export function compareNumbers(a: number, b: number): number {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return 0;
  return Number.isNaN(a) || a < b ? -1 : 1;
}

/**
 * Lines of the orders found, in the order of their orders; within one by product, number, units and price, so that they do
 * not depend on the order of rows. Rows that name neither product nor number hold none.
 */
export function linesOf(
  rows: MappedRows,
  price: FileFormula,
  found: FoundOrders,
): { lines: LineTable; lineStart: Int32Array } {
  const kept = new Int32Array(found.order.length);
  let count = 0;
  for (let row = 0; row < found.order.length; row++) {
    if (found.order[row] < 0) continue;
    if (rows.product.code(row) < 0 && rows.sku.code(row) < 0) continue;
    kept[count++] = row;
  }
  const lines = kept.slice(0, count);
  lines.sort(
    (a, b) =>
      found.order[a] - found.order[b] ||
      compareTexts(rows.product.text(a), rows.product.text(b)) ||
      compareTexts(rows.sku.text(a), rows.sku.text(b)) ||
      compareNumbers(rows.quantity.at(a), rows.quantity.at(b)) ||
      compareNumbers(rows.value(price, a), rows.value(price, b)),
  );
  const order = lines.map((row) => found.order[row]);
  return {
    lines: {
      rows: count,
      order,
      product: rows.product.take(lines),
      sku: rows.sku.take(lines),
      quantity: rows.quantity.take(lines),
      price: Float64Array.from(lines, (row) => rows.value(price, row)),
    },
    lineStart: lineStarts(order, found.row.length),
  };
}
