/* Net sales of every order as a column: what it is worth if it counts. Which orders count is another question, asked far more often. */
import type { OrderTable } from '#domain/orders.ts';
import { netSales, type NetSalesRules } from '#domain/net-sales.ts';
import { recentPer } from '#domain/once-per.ts';

/** Ways of pricing that are kept for a table: the one in use and the one just left. A column is as long as the orders. */
const KEPT = 2;

/** Net sales of each row in minor units (`netSales`), under the rules on tax, shipping and refunds. One entry a row. */
export const netColumn: (orders: OrderTable, rules: NetSalesRules, minorDigits: number) => Float64Array = recentPer(
  KEPT,
  ({ tax, shipping, refunds }, minorDigits) => `${tax} ${shipping} ${refunds} ${minorDigits}`,
  (orders, rules, minorDigits) => {
    const net = new Float64Array(orders.rows);
    for (let row = 0; row < orders.rows; row++) net[row] = netSales(orders, row, rules, minorDigits);
    return net;
  },
);
