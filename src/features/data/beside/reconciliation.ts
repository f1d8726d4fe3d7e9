/* The shop's own sales report beside what was read: a sentence, a table by month, and the same as a file. */
import { isoDay } from '#domain/calendar.ts';
import type { Reconciliation, ReconciledMonth } from '#domain/side-reports.ts';
import type { ExportTable } from '#exports/csv.ts';
import { moneyText } from '#exports/money-text.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';

type Words = Messages['data']['beside']['reconciliation'];

const gapOf = (month: ReconciledMonth): number => month.sales - month.shopSales;

const differs = (month: ReconciledMonth): boolean => gapOf(month) !== 0 || month.orders !== month.shopOrders;

/** How far the two agree over the months that both cover wholly. `f` speaks the report's currency. */
export function reconciliationSentence({ months, equal }: Reconciliation, t: Words, f: Format): string {
  const whole = months.filter((month) => month.whole);
  if (whole.length === 0) return t.none;
  if (equal === whole.length) return t.all(f.count(equal));
  const largest = whole.toSorted((a, b) => Math.abs(gapOf(b)) - Math.abs(gapOf(a))).at(0);
  const said = t.some(f.count(equal), f.count(whole.length));
  if (largest === undefined || gapOf(largest) === 0) return said;
  return `${said} ${t.largest(f.money(Math.abs(gapOf(largest))), f.month(largest.month))}`;
}

export function reconciliationColumns(t: Words): TableColumn[] {
  return [
    { key: 'month', label: t.month },
    { key: 'shopOrders', label: t.shopOrders, numeric: true, hideNarrow: true },
    { key: 'orders', label: t.orders, numeric: true, hideNarrow: true },
    { key: 'shopSales', label: t.shopSales, numeric: true, hideNarrow: true },
    { key: 'sales', label: t.sales, numeric: true },
    { key: 'difference', label: t.difference, numeric: true },
  ];
}

const signed = (text: string, value: number): string => (value > 0 ? `+${text}` : text);

export function reconciliationRows({ months }: Reconciliation, t: Words, f: Format): TableRow[] {
  return months.map((month) => {
    const gap = gapOf(month);
    const orders = month.orders - month.shopOrders;
    return {
      month: month.whole ? f.month(month.month) : { text: f.month(month.month), range: t.notWhole },
      shopOrders: f.count(month.shopOrders),
      orders: f.count(month.orders),
      shopSales: f.money(month.shopSales),
      sales: f.money(month.sales),
      difference: !differs(month)
        ? t.agrees
        : {
            text: signed(f.money(gap), gap),
            range: orders === 0 ? '' : t.orderGap(signed(f.count(orders), orders)),
          },
    };
  });
}

/** Every month; money in major units. */
export function reconciliationExport({ months, minorDigits }: Reconciliation): ExportTable {
  const money = (minor: number): string => moneyText(minor, minorDigits);
  return {
    columns: ['month', 'shop_orders', 'orders', 'shop_sales', 'sales', 'difference', 'whole_month'].map((header) => ({
      header,
      kind: 'figure',
    })),
    rows: months.map((month) => [
      isoDay(month.month).slice(0, 7),
      month.shopOrders,
      month.orders,
      money(month.shopSales),
      money(month.sales),
      money(gapOf(month)),
      month.whole ? 'yes' : 'no',
    ]),
  };
}
