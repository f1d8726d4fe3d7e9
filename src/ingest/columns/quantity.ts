/* Units on a line: a count, written plainly or as an amount is. */
import { AMOUNT_SCALE } from '#domain/orders.ts';
import type { Row } from '../row.ts';
import { parseAmount } from './amount.ts';
import { plainCount } from './plain-cells.ts';

/** Units on a line; NaN where the cell is blank or unreadable. */
export function quantityOf(text: string): number {
  if (text === '') return NaN;
  const plain = Number(text);
  return Number.isNaN(plain) ? parseAmount(text).value / AMOUNT_SCALE : plain;
}

/** `quantityOf` of a cell of a row. */
export function quantityIn(row: Row, column: number): number {
  const { bytes } = row;
  const count = bytes === null ? NaN : plainCount(bytes, row.from(column), row.to(column));
  return Number.isNaN(count) ? quantityOf(row.clean(column)) : count;
}
