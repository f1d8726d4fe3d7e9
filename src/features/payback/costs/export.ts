/* Typed costs as a table for a file: one row a value, money in major units, shares 0 … 1. Pure. */
import { isoDay } from '#domain/calendar.ts';
import type { Costs } from '#domain/costs.ts';
import { AMOUNT_SCALE } from '#domain/orders.ts';
import type { ExportTable } from '#exports/csv.ts';

const SHARES = ['grossMargin', 'feeShare'] as const;
const AMOUNTS = ['variableCost', 'feeFixed', 'shippingCost'] as const;

export function costsExport(costs: Costs, minorDigits: number): ExportTable {
  const major = (minor: number): number => minor / 10 ** minorDigits;
  type Row = readonly [cost: string, item: string, from: string, value: number];
  const ratesOf = (rates: Partial<Costs>, from: string): Row[] => [
    ...SHARES.flatMap((rate): Row[] => {
      const share = rates[rate] ?? null;
      return share === null ? [] : [[rate, '', from, share]];
    }),
    ...AMOUNTS.flatMap((rate): Row[] => (rates[rate] === undefined ? [] : [[rate, '', from, major(rates[rate])]])),
  ];
  const rows: Row[] = [
    ...ratesOf(costs, ''),
    ...[...costs.changes].sort((a, b) => a.from - b.from).flatMap(({ from, ...rates }) => ratesOf(rates, isoDay(from))),
    ['shippingIncome', '', '', Number(costs.shippingIncome)],
    ['cancelledCost', '', '', major(costs.cancelledCost)],
    ['refundedCost', '', '', major(costs.refundedCost)],
    ...costs.items.map(({ item, cost }): Row => ['itemCost', item, '', cost / AMOUNT_SCALE]),
    ...(costs.cac === null ? [] : [['cac', '', '', major(costs.cac)] as const]),
  ];
  return {
    columns: [
      { header: 'cost', kind: 'figure' },
      { header: 'item', kind: 'text' },
      { header: 'from', kind: 'figure' },
      { header: 'value', kind: 'figure' },
    ],
    rows,
  };
}
