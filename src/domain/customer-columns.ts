/* The columns of orders by customer: sorted once for a data set and its identities, read in order by whatever rules count. */
import type { Assembled } from '#domain/assemble.ts';
import { oncePer } from '#domain/once-per.ts';
import type { LineTable } from '#domain/orders.ts';

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

/** Units of each order: the sum of its line quantities; NaN without lines. One entry a row, whoever it is of. */
const unitsOf = oncePer(({ quantity }: LineTable) =>
  oncePer((lineStart: Int32Array): Float64Array => {
    const units = new Float64Array(lineStart.length - 1);
    // Order by order as they stand, since lines do.
    for (let row = 0, line = 0; row < units.length; row++) {
      const end = lineStart[row + 1];
      let sum = line === end ? NaN : 0;
      for (; line < end; line++) sum += quantity[line];
      units[row] = sum;
    }
    return units;
  }),
);

export const customerColumns: (assembled: Assembled) => CustomerColumns = oncePer(columnsOf);

function columnsOf({ orders, lines, plain }: Assembled): CustomerColumns {
  const { byCustomer, customer: customerOf, day: dayOf } = orders;
  const units = unitsOf(lines)(orders.lineStart);
  // The columns without a join stand by customer already: most runs of them are copied as they are.
  const former = plain && { ...customerColumns(plain.assembled), at: plain.at };
  let n = byCustomer.length;
  while (n > 0 && customerOf[byCustomer[n - 1]] < 0) n--;
  const row = byCustomer.subarray(0, n);
  const customer = new Int32Array(n);
  const day = new Int32Array(n);
  const ofRows = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const own = row[i];
    customer[i] = customerOf[own];
    const at = former === undefined ? -1 : former.at[i];
    if (former !== undefined && at < former.row.length) {
      day[i] = former.day[at];
      ofRows[i] = former.units[at];
    } else {
      day[i] = dayOf[own];
      ofRows[i] = units[own];
    }
  }
  return { row, customer, day, units: ofRows };
}
