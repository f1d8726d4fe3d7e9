/* The report on a shop's list of customers: consent, and who has bought before the orders in the data begin. */
import type { Assembled } from '#domain/assemble.ts';
import { customerFinder, isComparable, NOBODY, ordersPerCustomer } from '#domain/censoring/listed.ts';
import { Consent } from '#domain/orders.ts';
import type { MergedTable } from '#domain/side-merge.ts';
import type { CustomersReport } from '#domain/side-reports.ts';
import type { CustomerTable } from '#domain/side-tables.ts';

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
  const { table } = customers;
  const customerOf = customerFinder(assembled, customers);
  const ordersHere = ordersPerCustomer(assembled);
  let withOrders = 0;
  let asked = 0;
  let withEarlierOrders = 0;
  for (let row = 0; row < table.rows; row++) {
    const customer = customerOf(row);
    if (customer !== NOBODY) withOrders++;
    if (!isComparable(customers, row, asOf)) continue;
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
