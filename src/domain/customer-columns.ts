/* The columns of orders by customer: sorted once for a data set and its identities, read in order by whatever rules count. */
import type { Assembled } from '#domain/assemble.ts';
import { oncePer } from '#domain/once-per.ts';
import type { LineTable, OrderTable } from '#domain/orders.ts';

/** Rows with a customer, customer by customer, each in the order of time. n rows; no rule changes any of this. */
export interface CustomerColumns {
  /** Row in the OrderTable. */
  readonly row: Int32Array;
  /** Customer number in the OrderTable. */
  readonly customer: Int32Array;
  readonly day: Int32Array;
  /** Sum of line quantities; NaN without lines. */
  readonly units: Float64Array;
}

/** Units of an order: the sum of its line quantities; NaN without lines. */
function unitsOf({ lineStart }: OrderTable, { quantity }: LineTable, row: number): number {
  const first = lineStart[row];
  const end = lineStart[row + 1];
  if (first === end) return NaN;
  let units = 0;
  for (let line = first; line < end; line++) units += quantity[line];
  return units;
}

export const customerColumns = oncePer(({ orders, lines }: Assembled): CustomerColumns => {
  const { byCustomer } = orders;
  let n = byCustomer.length;
  while (n > 0 && orders.customer[byCustomer[n - 1]] < 0) n--;
  const row = byCustomer.subarray(0, n);
  const customer = new Int32Array(n);
  const day = new Int32Array(n);
  const units = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    customer[i] = orders.customer[row[i]];
    day[i] = orders.day[row[i]];
    units[i] = unitsOf(orders, lines, row[i]);
  }
  return { row, customer, day, units };
});
