/* Tables of the revenue screen. Pure. */
import { isoDay } from '#domain/calendar.ts';
import type { RevenueMonth, RevenueReport } from '#domain/results.ts';
import type { ExportTable } from '#exports/csv.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';

type Words = Messages['revenue'];
export type Variant = 'A' | 'B';

/** Months stand without gaps. */
const IN_A_YEAR = 12;

/** The newest whole month beside the same month a year before; '' where the file does not reach back. */
export function yearSentence({ months }: RevenueReport, t: Words, f: Format): string {
  const newest = months.findLastIndex(({ running }) => !running);
  // The first month of a file is often cut: it is no whole month to compare with.
  if (newest - IN_A_YEAR < 1) return '';
  const now = months[newest];
  const before = months[newest - IN_A_YEAR];
  const name = (from: number): string => f.month(from).replaceAll(' ', '\u00a0');
  return t.yearSentence(name(now.from), f.moneyRound(now.netSales), name(before.from), f.moneyRound(before.netSales));
}

export function newOf(month: RevenueMonth, variant: Variant): number {
  return variant === 'A' ? month.newA : month.newB;
}

export function returningOf(month: RevenueMonth, variant: Variant): number {
  return variant === 'A' ? month.returningA : month.returningB;
}

export function monthColumns(report: RevenueReport, t: Words): TableColumn[] {
  const unidentified = report.months.some((month) => month.unidentified !== 0);
  const refunds = report.months.some((month) => month.refundRows !== 0);
  return [
    { key: 'month', label: t.month },
    { key: 'orders', label: t.orders, numeric: true, hideNarrow: true },
    { key: 'newCustomers', label: t.newCustomers, numeric: true, hideNarrow: true },
    { key: 'fresh', label: t.fresh, numeric: true },
    { key: 'returning', label: t.returning, numeric: true },
    ...(unidentified ? [{ key: 'unidentified', label: t.unidentified, numeric: true, hideNarrow: true }] : []),
    ...(refunds ? [{ key: 'refunds', label: t.refundRows, numeric: true, hideNarrow: true }] : []),
    { key: 'netSales', label: t.netSales, numeric: true, hideNarrow: true },
    { key: 'yearBefore', label: t.yearBefore, numeric: true, hideNarrow: true },
    { key: 'share', label: t.share, numeric: true },
  ];
}

function share(fresh: number, returning: number, f: Format): string {
  return fresh + returning === 0 ? '' : f.percent(returning / (fresh + returning));
}

/** Newest month first: it is what a reader looks for. */
export function monthRows(report: RevenueReport, variant: Variant, t: Words, f: Format): TableRow[] {
  return report.months
    .map((month, i) => ({
      month: month.running ? { text: f.month(month.from), range: t.running } : f.month(month.from),
      orders: f.count(month.orders),
      newCustomers: f.count(month.newCustomers),
      fresh: f.money(newOf(month, variant)),
      returning: f.money(returningOf(month, variant)),
      unidentified: f.money(month.unidentified),
      refunds: f.money(month.refundRows),
      netSales: f.money(month.netSales),
      // Part of a month beside a whole one would look like a drop.
      yearBefore: i < IN_A_YEAR || month.running ? '' : f.money(report.months[i - IN_A_YEAR].netSales),
      share: share(newOf(month, variant), returningOf(month, variant), f),
    }))
    .reverse();
}

export function totalRow(report: RevenueReport, variant: Variant, t: Words, f: Format): TableRow {
  const sum = (pick: (month: RevenueMonth) => number): number =>
    report.months.reduce((total, month) => total + pick(month), 0);
  const fresh = sum((month) => newOf(month, variant));
  const returning = sum((month) => returningOf(month, variant));
  return {
    month: t.all,
    orders: f.count(sum(({ orders }) => orders)),
    newCustomers: f.count(sum(({ newCustomers }) => newCustomers)),
    fresh: f.money(fresh),
    returning: f.money(returning),
    unidentified: f.money(sum(({ unidentified }) => unidentified)),
    refunds: f.money(sum(({ refundRows }) => refundRows)),
    netSales: f.money(sum(({ netSales }) => netSales)),
    share: share(fresh, returning, f),
  };
}

/** Every month with every digit; money in major units. */
export function monthExport(report: RevenueReport, minorDigits: number): ExportTable {
  const scale = 10 ** minorDigits;
  const money = (minor: number): string => (minor / scale).toFixed(minorDigits);
  const headers = [
    'month',
    'from',
    'to',
    'running',
    'orders',
    'customers',
    'newCustomers',
    'netSales',
    'newA',
    'returningA',
    'newB',
    'returningB',
    'withoutIdentity',
    'refundRows',
  ];
  return {
    columns: headers.map((header) => ({ header, kind: 'figure' })),
    rows: report.months.map((month) => [
      month.month,
      isoDay(month.from),
      isoDay(month.to),
      String(month.running),
      month.orders,
      month.customers,
      month.newCustomers,
      money(month.netSales),
      money(month.newA),
      money(month.returningA),
      money(month.newB),
      money(month.returningB),
      money(month.unidentified),
      money(month.refundRows),
    ]),
  };
}
