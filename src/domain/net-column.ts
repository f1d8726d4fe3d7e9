/* Net sales of every order as a column: what it is worth if it counts. Which orders count is another question, asked far more often. */
import { netSales, type NetSalesRules } from '#domain/net-sales.ts';
import { oncePer, recentPerColumns } from '#domain/once-per.ts';
import type { OrderTable } from '#domain/orders.ts';

/** What net sales before refunds are read from. */
const BEFORE = ['total', 'kind', 'subtotal', 'shipping', 'taxes', 'taxMode'] as const;

/** Ways of pricing that are kept for a table: the one in use and the one just left. A column is as long as the orders. */
const KEPT = 2;

/**
 * Net sales of each row before any refund, minor units (`netSales` gross of refunds), under the rules on tax and shipping.
 * One entry a row.
 */
export const grossColumn: (
  orders: OrderTable,
  rules: Pick<NetSalesRules, 'tax' | 'shipping'>,
  minorDigits: number,
) => Float64Array = recentPerColumns(
  BEFORE,
  KEPT,
  ({ tax, shipping }, minorDigits) => `${tax} ${shipping} ${minorDigits}`,
  (orders, { tax, shipping }, minorDigits) => {
    const gross = new Float64Array(orders.rows);
    const rules: NetSalesRules = { tax, shipping, refunds: 'gross' };
    for (let row = 0; row < orders.rows; row++) gross[row] = netSales(orders, row, rules, minorDigits);
    return gross;
  },
);

/** Rows of which something was refunded, ascending: few of a shop's orders. */
export const refundedRows = oncePer((refunded: Float64Array): readonly number[] => {
  const rows: number[] = [];
  for (let row = 0; row < refunded.length; row++) if (refunded[row] > 0) rows.push(row);
  return rows;
});

/** Net sales of each row in minor units (`netSales`), under the rules on tax, shipping and refunds. One entry a row. */
export const netColumn: (orders: OrderTable, rules: NetSalesRules, minorDigits: number) => Float64Array =
  recentPerColumns(
    ['refunded', ...BEFORE],
    KEPT,
    ({ tax, shipping, refunds }, minorDigits) => `${tax} ${shipping} ${refunds} ${minorDigits}`,
    (orders, rules, minorDigits) => {
      const gross = grossColumn(orders, rules, minorDigits);
      if (rules.refunds === 'gross') return gross;
      const net = gross.slice();
      for (const row of refundedRows(orders.refunded)) net[row] = netSales(orders, row, rules, minorDigits);
      return net;
    },
  );
