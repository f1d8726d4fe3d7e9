/* Units on a line: a count, written plainly or as an amount is. */
import { AMOUNT_SCALE } from '#domain/orders.ts';
import { parseAmount } from './amount.ts';

/** Units on a line; NaN where the cell is blank or unreadable. */
export function quantityOf(text: string): number {
  if (text === '') return NaN;
  const plain = Number(text);
  return Number.isNaN(plain) ? parseAmount(text).value / AMOUNT_SCALE : plain;
}
