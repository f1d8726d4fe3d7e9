/* The list of customers as a CSV, in pieces. */
import { keptOf } from '#domain/forgotten.ts';
import { isoDay } from '#domain/calendar.ts';
import type { CustomerTable } from '#domain/clv/customer-table.ts';
import { customerRow } from '#domain/customer-list.ts';
import type { CustomerIdentities } from '#domain/identity.ts';
import { textAt } from '#domain/text.ts';
import { csvRecords, csvText, type ExportTable, type TableColumn } from '#exports/csv.ts';
import { moneyText } from '#exports/money-text.ts';

/** Rows that are made text at a time. */
const PIECE = 5000;

const figure = (header: string): TableColumn => ({ header, kind: 'figure' });
const text = (header: string): TableColumn => ({ header, kind: 'text' });

const IDENTITY: readonly TableColumn[] = [text('email'), text('phone'), text('name'), text('customerId')];

/**
 * Customers by `order`, one a line: number, identity (left out where `hidden`), what was observed, what is expected in `months` months;
 * money in major units with all digits. What is not known is blank, and a column of which nothing is known stays: files of two shops
 * have one shape.
 */
export function* customerListCsv(
  table: CustomerTable,
  order: Int32Array,
  identities: CustomerIdentities,
  hidden: boolean,
  minorDigits: number,
): Generator<string> {
  const columns = [
    figure('customer'),
    ...(hidden ? [] : IDENTITY),
    figure('segment'),
    ...['firstDay', 'lastDay', 'orders', 'netSales', 'contribution', 'daysSinceLastOrder', 'usualDays', 'overdue'].map(
      figure,
    ),
    ...['months', 'pAlive', 'expectedPurchases', 'expectedValue', 'clv', 'valueIs'].map(figure),
  ];
  const money = (minor: number): string | null => (Number.isNaN(minor) ? null : moneyText(minor, minorDigits));
  const rowOf = (place: number): ExportTable['rows'][number] => {
    const row = customerRow(table, place, identities, hidden);
    const { email, phone, person, customerId } = identities;
    const customer = row.number - 1;
    return [
      row.number,
      ...(hidden ? [] : [email, phone, person, customerId].map((column) => keptOf(textAt(column, customer)))),
      row.segment,
      ...[isoDay(row.firstDay), isoDay(row.lastDay), row.orders, money(row.netSales), money(row.contribution)],
      ...[row.daysSinceLastOrder, row.usualDays, row.overdue],
      ...[table.months, row.alive, row.purchases, money(row.expected), money(row.clv), table.basis],
    ];
  };
  yield csvText({ columns, rows: [] });
  for (let from = 0; from < order.length; from += PIECE) {
    yield csvRecords({ columns, rows: Array.from(order.subarray(from, from + PIECE), rowOf) });
  }
}
