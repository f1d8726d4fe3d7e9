/* All spend as a table for a file: one row an amount, money in major units. Pure. */
import type { AcquisitionSpend } from '#domain/acquisition-spend.ts';
import { periodName } from '#domain/calendar.ts';
import type { ExportTable } from '#exports/csv.ts';

export function spendExport({ items }: AcquisitionSpend, minorDigits: number): ExportTable {
  const major = (minor: number): number => minor / 10 ** minorDigits;
  const figure = (header: string) => ({ header, kind: 'figure' as const });
  const text = (header: string) => ({ header, kind: 'text' as const });
  return {
    columns: [
      figure('month'),
      text('channel'),
      text('name'),
      figure('source'),
      figure('kind'),
      figure('amount'),
      figure('acquisition'),
      figure('retention'),
      figure('spreadOverDays'),
    ],
    rows: items.map((item) => [
      periodName(item.month, 'month'),
      item.channel,
      item.name,
      item.source,
      item.kind,
      major(item.amount),
      major(item.acquisition),
      major(item.retention),
      Number(item.spread),
    ]),
  };
}
