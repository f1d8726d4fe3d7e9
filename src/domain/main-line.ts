/* The line that an order is named after: that of the largest quantity × price; of equal ones the first by SKU, then by name. */
import { oncePer } from '#domain/once-per.ts';
import type { LineTable, OrderTable, Text } from '#domain/orders.ts';
import { textAt } from '#domain/text.ts';

interface Ordered {
  readonly orders: OrderTable;
  readonly lines: LineTable;
}

/** The line of one order; −1 without lines. */
function mainLine(lines: LineTable, first: number, end: number): number {
  let main = -1;
  let worth = -Infinity;
  for (let line = first; line < end; line++) {
    const own = (lines.quantity[line] || 0) * (lines.price[line] || 0);
    if (main >= 0 && (own < worth || (own === worth && !precedes(lines, line, main)))) continue;
    main = line;
    worth = own;
  }
  return main;
}

function precedes(lines: LineTable, line: number, other: number): boolean {
  const [a, b] = [textAt(lines.sku, line), textAt(lines.sku, other)];
  return a === b ? textAt(lines.product, line) < textAt(lines.product, other) : a < b;
}

// Rules make other tables of orders; which lines are whose stays.
const mainLines = oncePer((lines: LineTable) =>
  oncePer((lineStart: Int32Array) => {
    const ofOrder = new Int32Array(lineStart.length - 1);
    for (let row = 0; row < ofOrder.length; row++) ofOrder[row] = mainLine(lines, lineStart[row], lineStart[row + 1]);
    return oncePer((text: Text): Text => {
      const codes = ofOrder.map((line) => (line < 0 ? -1 : text.codes[line]));
      return { codes, values: text.values };
    });
  }),
);

/** A column of the lines (product, SKU) as one of the orders, read at the line that each is named after. */
export function mainLineText({ orders, lines }: Ordered, text: Text): Text {
  return mainLines(lines)(orders.lineStart)(text);
}
