/* The report on a shop's list of customers: consent, and who has bought before the orders in the data begin. */
import type { Assembled } from '#domain/assemble.ts';
import { Consent, OrderKind, type Text } from '#domain/orders.ts';
import type { MergedTable } from '#domain/side-merge.ts';
import type { CustomersReport } from '#domain/side-reports.ts';
import type { CustomerTable } from '#domain/side-tables.ts';
import { textAt } from '#domain/text.ts';

/** A list saved later than so many days after as-of knows of orders that the data cannot hold. */
const DAYS_AFTER_AS_OF = 2;

const NOBODY = -1;
const SEVERAL = -2;

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
function customerFinder(
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
function ordersPerCustomer({ orders }: Assembled): Int32Array {
  const counts = new Int32Array(orders.customers);
  for (let row = 0; row < orders.rows; row++) {
    if (orders.customer[row] >= 0 && orders.kind[row] !== OrderKind.refund) counts[orders.customer[row]]++;
  }
  return counts;
}

/**
 * What a list of customers holds. `withEarlierOrders`: those with an order in the data whose Total Orders exceeds all orders of
 * their identity here (definitions.md §2, left-censoring guard); only rows of files no newer than as-of + 2 days are asked,
 * NaN where there is no such row that gives Total Orders.
 */
export function customersReport(
  customers: MergedTable<CustomerTable>,
  assembled: Assembled,
  asOf: number,
): CustomersReport {
  const { table, savedDay } = customers;
  const customerOf = customerFinder(assembled, customers);
  const ordersHere = ordersPerCustomer(assembled);
  let withOrders = 0;
  let asked = 0;
  let withEarlierOrders = 0;
  for (let row = 0; row < table.rows; row++) {
    const customer = customerOf(row);
    if (customer !== NOBODY) withOrders++;
    if (Number.isNaN(table.totalOrders[row]) || savedDay[row] > asOf + DAYS_AFTER_AS_OF) continue;
    asked++;
    if (customer >= 0 && table.totalOrders[row] > ordersHere[customer]) withEarlierOrders++;
  }
  const consents = (consent: number): number => table.consent.reduce((sum, one) => sum + Number(one === consent), 0);
  return {
    customers: table.rows,
    withOrders,
    consentYes: consents(Consent.yes),
    consentNo: consents(Consent.no),
    withEarlierOrders: asked > 0 ? withEarlierOrders : NaN,
  };
}
