/* The orders of some customers as a data set of their own: for what can be said of each customer without the others. */
import { type Assembled, rowsByCustomer } from '#domain/assemble.ts';
import { placesOf } from '#domain/numeric/places.ts';
import { gatherOrders } from '#domain/order-columns.ts';
import type { FileIdentities } from '#domain/orders.ts';
import { ofEachIdentity } from '#domain/people.ts';
import { byRows, type Steps } from '#domain/steps.ts';
import { gatherTextByStep } from '#domain/text.ts';

function gatherPeople(people: FileIdentities, rows: Int32Array): Steps<FileIdentities> {
  return ofEachIdentity((key) => gatherTextByStep(people[key], rows));
}

/**
 * The orders of the customers that are marked with 1, in the order in which they stand, without dated refunds and files. Customers
 * are numbered anew in their order; `customers` are their former numbers.
 */
export function* ordersOfCustomers(
  assembled: Assembled,
  wanted: Uint8Array,
): Steps<{ readonly some: Assembled; readonly customers: Int32Array }> {
  const { orders, identities } = assembled;
  const customers = placesOf(wanted, 1);
  const number = new Int32Array(wanted.length).fill(-1);
  for (let i = 0; i < customers.length; i++) number[customers[i]] = i;
  const marks = new Uint8Array(orders.rows);
  yield* byRows(orders.rows, (from, to) => {
    for (let row = from; row < to; row++) if (orders.customer[row] >= 0) marks[row] = wanted[orders.customer[row]];
  });
  const rows = placesOf(marks, 1);
  const gathered = yield* gatherOrders([assembled], assembled, rows);
  const customer = rows.map((row) => number[orders.customer[row]]);
  const some: Assembled = {
    orders: {
      ...gathered.orders,
      // With all currencies of the data: where they name one, a blank is not it.
      currency: { codes: rows.map((row) => orders.currency.codes[row]), values: orders.currency.values },
      customer,
      customers: customers.length,
      taxMode: Uint8Array.from(rows, (row) => orders.taxMode[row]),
      emailDomain: yield* gatherTextByStep(orders.emailDomain, rows),
      byCustomer: rowsByCustomer(customer, customers.length),
    },
    lines: gathered.lines,
    identities: {
      kind: Uint8Array.from(customers, (each) => identities.kind[each]),
      ...(yield* gatherPeople(identities, customers)),
    },
    people: yield* gatherPeople(assembled.people, rows),
    datedRefunds: { order: new Int32Array(0), day: new Int32Array(0), amount: new Float64Array(0), surplus: 0 },
    ...{ copyOf: [], mergedRows: [], twoShops: { numbers: 0, examples: [] } },
  };
  return { some, customers };
}
