/* Who of a shop's list of customers had bought before the orders in the data begin. */
import type { Assembled } from '#domain/assemble.ts';
import { OrderKind, type Text } from '#domain/orders.ts';
import type { MergedTable } from '#domain/side-merge.ts';
import type { CustomerTable } from '#domain/side-tables.ts';
import { textAt } from '#domain/text.ts';

/** A list saved later than so many days after as-of knows of orders that the data cannot hold. */
const DAYS_AFTER_AS_OF = 2;

export const NOBODY = -1;
const SEVERAL = -2;

/** What the list says of a customer. `unlisted`: nothing that can be used. */
export const Listed = { unlisted: 0, allHere: 1, earlier: 2 } as const;

/** Customer of each text of a column, SEVERAL where its orders are of more than one. */
function customersBy(text: Text, customer: Int32Array): Map<string, number> {
  const found = new Int32Array(text.values.length).fill(NOBODY);
  for (let row = 0; row < customer.length; row++) {
    const code = text.codes[row];
    if (code < 0 || customer[row] < 0 || found[code] === customer[row]) continue;
    found[code] = found[code] === NOBODY ? customer[row] : SEVERAL;
  }
  return new Map(text.values.map((value, code) => [value, found[code]]));
}

/** Finds a listed person's customer in the data: by the source's customer id, else by e-mail, else by phone. */
export function customerFinder(
  { orders, people }: Assembled,
  { identities }: MergedTable<CustomerTable>,
): (row: number) => number {
  const columns = [
    { listed: identities.customerId, known: customersBy(people.customerId, orders.customer) },
    { listed: identities.email, known: customersBy(people.email, orders.customer) },
    { listed: identities.phone, known: customersBy(people.phone, orders.customer) },
  ];
  return (row) => {
    for (const { listed, known } of columns) {
      const customer = known.get(textAt(listed, row)) ?? NOBODY;
      if (customer !== NOBODY) return customer;
    }
    return NOBODY;
  };
}

/** Orders of each customer, counted or not; refund rows are none. */
export function ordersPerCustomer({ orders }: Assembled): Int32Array {
  const counts = new Int32Array(orders.customers);
  for (let row = 0; row < orders.rows; row++) {
    if (orders.customer[row] >= 0 && orders.kind[row] !== OrderKind.refund) counts[orders.customer[row]]++;
  }
  return counts;
}

/** Whether a row of the list can be compared: it gives Total Orders, and its file is no newer than as-of + 2 days. */
export function isComparable({ table, savedDay }: MergedTable<CustomerTable>, row: number, asOf: number): boolean {
  return !Number.isNaN(table.totalOrders[row]) && savedDay[row] <= asOf + DAYS_AFTER_AS_OF;
}

/**
 * What the list says of each customer of the OrderTable: Total Orders compared with all orders of the identity in the data, counted
 * or not (definitions.md §2, left-censoring guard). Values of Listed, one entry per customer.
 */
export function listedCustomers(customers: MergedTable<CustomerTable>, assembled: Assembled, asOf: number): Uint8Array {
  const found = new Uint8Array(assembled.orders.customers);
  const customerOf = customerFinder(assembled, customers);
  const here = ordersPerCustomer(assembled);
  for (let row = 0; row < customers.table.rows; row++) {
    const customer = customerOf(row);
    if (customer < 0 || !isComparable(customers, row, asOf)) continue;
    const says = customers.table.totalOrders[row] > here[customer] ? Listed.earlier : Listed.allHere;
    found[customer] = Math.max(found[customer], says);
  }
  return found;
}
