/* The line items of a plain table: one for each row that names a product. */
import type { LineTable } from '#domain/orders.ts';
import { compareTexts } from '#domain/compare-texts.ts';
import { compareNumbers } from './mapped-lines.ts';
import { lineStarts } from './order-rows.ts';
import type { PlainGroups } from './plain-groups.ts';
import type { PlainRows } from './plain-rows.ts';

/**
 * Lines in the order of their orders; within one by product, number, units and amount, so that they do not depend on the order
 * of rows. The price of one is the row's amount by its units (one where
 * none are given), rounded to 1/10,000; NaN for no units. Negative rows take money back and name no line.
 */
export function plainLines(rows: PlainRows, groups: PlainGroups): { lines: LineTable; lineStart: Int32Array } {
  const kept = new Int32Array(groups.order.length);
  let count = 0;
  for (let row = 0; row < groups.order.length; row++) {
    const named = rows.product.code(row) >= 0 || rows.sku.code(row) >= 0;
    if (groups.order[row] >= 0 && named && rows.amount.at(row) >= 0) kept[count++] = row;
  }
  const lines = kept.slice(0, count);
  lines.sort(
    (a, b) =>
      groups.order[a] - groups.order[b] ||
      compareTexts(rows.product.text(a), rows.product.text(b)) ||
      compareTexts(rows.sku.text(a), rows.sku.text(b)) ||
      compareNumbers(rows.quantity.at(a), rows.quantity.at(b)) ||
      compareNumbers(rows.amount.at(a), rows.amount.at(b)),
  );
  const order = lines.map((row) => groups.order[row]);
  return {
    lines: {
      rows: count,
      order,
      product: rows.product.take(lines),
      sku: rows.sku.take(lines),
      quantity: rows.quantity.take(lines),
      price: Float64Array.from(lines, (row) => priceOfOne(rows.amount.at(row), rows.quantity.at(row))),
    },
    lineStart: lineStarts(order, groups.row.length),
  };
}

function priceOfOne(amount: number, quantity: number): number {
  if (Number.isNaN(quantity)) return amount;
  return quantity > 0 ? Math.round(amount / quantity) : NaN;
}
