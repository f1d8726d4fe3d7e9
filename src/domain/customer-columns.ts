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

/** Units of each order: the sum of its line quantities; NaN without lines. */
function unitsOf({ lineStart, rows }: OrderTable, { quantity }: LineTable): Float64Array {
  const units = new Float64Array(rows);
  for (let row = 0, line = 0; row < rows; row++) {
    const end = lineStart[row + 1];
    let sum = line === end ? NaN : 0;
    for (; line < end; line++) sum += quantity[line];
    units[row] = sum;
  }
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
  // Order by order as they stand, since lines do; then by customer, one number an order.
  const unitsOfRow = unitsOf(orders, lines);
  for (let i = 0; i < n; i++) {
    customer[i] = orders.customer[row[i]];
    day[i] = orders.day[row[i]];
    units[i] = unitsOfRow[row[i]];
  }
  return { row, customer, day, units };
});
