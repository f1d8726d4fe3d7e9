/* The shop's own sales report beside our net sales before refunds, month by month. */
import { periodEnd, periodIndex, periodStart } from '#domain/calendar.ts';
import { type Counted, lastDayOf } from '#domain/counting.ts';
import { netSales, type NetSalesRules } from '#domain/net-sales.ts';
import { OrderKind } from '#domain/orders.ts';
import { toMinorUnits } from '#domain/rounding.ts';
import type { MergedTable } from '#domain/side-merge.ts';
import type { ReconciledMonth, Reconciliation } from '#domain/side-reports.ts';
import type { SalesReportTable } from '#domain/side-tables.ts';
import { textAt } from '#domain/text.ts';

/** What the shop calls sales: of goods, without tax and shipping, before anything came back. */
const AS_THE_SHOP: NetSalesRules = { tax: 'out', shipping: 'out', refunds: 'gross' };

const orZero = (amount: number): number => (Number.isNaN(amount) ? 0 : amount);

/** Sales of a row of the report before returns, 1/10,000 major unit: gross sales and the negative discounts, else what net sales and the negative returns leave; NaN where neither is told. */
function salesOfRow({ grossSales, discounts, netSales: net, returns }: SalesReportTable, row: number): number {
  if (!Number.isNaN(grossSales[row])) return grossSales[row] + orZero(discounts[row]);
  return net[row] - orZero(returns[row]);
}

/** What the report says of a month. */
interface ShopMonth {
  orders: number;
  sales: number;
  /** Days of the month that it covers. */
  readonly days: Set<number>;
}

/**
 * The months of the report. A row that crosses months belongs to none. Where periods overlap (a report by day and one by month),
 * the one saved later stands, of those saved together the longer; rows of one period are parts of it and are added. Days
 * after the one on which the report was saved are not covered, whatever the row says.
 */
function shopMonths({ table, savedDay }: MergedTable<SalesReportTable>): Map<number, ShopMonth> {
  const { from, to } = table;
  const rows = Array.from({ length: table.rows }, (_, row) => row)
    .filter((row) => periodIndex(from[row], 'month') === periodIndex(to[row], 'month'))
    .sort((a, b) => savedDay[b] - savedDay[a] || to[b] - from[b] - (to[a] - from[a]) || from[a] - from[b]);
  const months = new Map<number, ShopMonth>();
  const periodOfDay = new Map<number, string>();
  for (const row of rows) {
    const period = `${from[row]} ${to[row]}`;
    const days = Array.from({ length: to[row] - from[row] + 1 }, (_, i) => from[row] + i);
    if (days.some((day) => (periodOfDay.get(day) ?? period) !== period)) continue;
    const index = periodIndex(from[row], 'month');
    const month = months.get(index) ?? { orders: 0, sales: 0, days: new Set<number>() };
    months.set(index, month);
    month.orders += table.orders[row];
    month.sales += salesOfRow(table, row);
    for (const day of days) {
      periodOfDay.set(day, period);
      if (day <= savedDay[row]) month.days.add(day);
    }
  }
  return months;
}

/** Orders of each month and their net sales before refunds, minor units: all that were placed in the counted currency, whatever became of them. */
function ordersByMonth({ orders, log }: Counted): Map<number, { orders: number; sales: number }> {
  const months = new Map<number, { orders: number; sales: number }>();
  const named = orders.currency.values.length > 0;
  for (let row = 0; row < orders.rows; row++) {
    if (orders.kind[row] === OrderKind.refund) continue;
    if (named && textAt(orders.currency, row) !== log.currency) continue;
    const index = periodIndex(orders.day[row], 'month');
    const month = months.get(index) ?? { orders: 0, sales: 0 };
    months.set(index, month);
    month.orders++;
    // A gift card is no sale to the shop until it is spent.
    month.sales +=
      netSales(orders, row, AS_THE_SHOP, log.minorDigits) - toMinorUnits(orders.giftCards[row], log.minorDigits);
  }
  return months;
}

/**
 * Each month of the shop's sales report with the orders that are here, minor units. The shop counts an order as a sale on the
 * day it was placed, be it cancelled, voided, unpaid or of zero value, and takes it back as a return on a later day; so all
 * orders stand here, and returns on neither side. Gift cards that were sold are left out, as the shop does. `whole`: the report
 * covers every day of the month, and the month lies between the first order and the last date in the data. A report without
 * a column of orders is compared by sales alone.
 * @see https://help.shopify.com/manual/reports-and-analytics/shopify-reports/report-types/sales-report
 */
export function reconcile(sales: MergedTable<SalesReportTable>, counted: Counted): Reconciliation {
  const { log } = counted;
  const here = ordersByMonth(counted);
  const lastDay = lastDayOf(counted.orders);
  const months = [...shopMonths(sales)]
    .sort(([a], [b]) => a - b)
    .map(([index, shop]): ReconciledMonth => {
      const [first, last] = [periodStart(index, 'month'), periodEnd(index, 'month')];
      return {
        month: first,
        shopOrders: shop.orders,
        orders: here.get(index)?.orders ?? 0,
        shopSales: Number.isNaN(shop.sales) ? NaN : toMinorUnits(shop.sales, log.minorDigits),
        sales: here.get(index)?.sales ?? 0,
        whole: shop.days.size === last - first + 1 && first >= log.firstDay && last <= lastDay,
      };
    });
  const agrees = (month: ReconciledMonth): boolean =>
    month.shopSales === month.sales && (Number.isNaN(month.shopOrders) || month.shopOrders === month.orders);
  return {
    months,
    currency: log.currency,
    minorDigits: log.minorDigits,
    equal: months.filter((month) => month.whole && agrees(month)).length,
  };
}
