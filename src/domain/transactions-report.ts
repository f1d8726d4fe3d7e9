/* The report on payment transactions: how many, and how many refunds are of orders that are here. */
import { bareNumber } from '#domain/dated-refunds.ts';
import { OrderKind, type OrderTable } from '#domain/orders.ts';
import type { MergedTable } from '#domain/side-merge.ts';
import type { TransactionsReport } from '#domain/side-reports.ts';
import { TransactionKind, type TransactionTable } from '#domain/side-tables.ts';
import { textAt } from '#domain/text.ts';

/** What a table of transactions holds. `refunds` have succeeded; `matched` are those of them whose order number is here. */
export function transactionsReport({ table }: MergedTable<TransactionTable>, orders: OrderTable): TransactionsReport {
  const numbers = new Set<string>();
  for (let row = 0; row < orders.rows; row++) {
    if (orders.kind[row] !== OrderKind.refund && orders.name.codes[row] >= 0)
      numbers.add(bareNumber(textAt(orders.name, row)));
  }
  let refunds = 0;
  let matched = 0;
  for (let row = 0; row < table.rows; row++) {
    if (table.type[row] !== TransactionKind.refund || table.success[row] !== 1) continue;
    refunds++;
    if (numbers.has(bareNumber(textAt(table.order, row)))) matched++;
  }
  return {
    transactions: table.rows,
    refunds,
    matched,
    firstDay: table.day.reduce((first, day) => Math.min(first, day), Infinity),
    lastDay: table.day.reduce((last, day) => Math.max(last, day), -Infinity),
  };
}
