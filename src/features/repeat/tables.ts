/* Tables of the repeat purchase screen: as shown, and with every digit for a file. Pure. */
import type { KaplanMeierStep, RepeatReport, Share } from '#domain/results.ts';
import type { ExportTable } from '#exports/csv.ts';
import { decimalsFor, type Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';
import type { TableCell, TableColumn, TableRow } from '#ui/table.ts';

type Words = Messages['repeat'];

/** A share with its range, grey of fewer than `min` customers; or why there is none. */
export function shareCell(share: Share, t: Words, f: Format, min = 0): TableCell {
  if (share.eligible === 0) return t.notYet;
  const digits = decimalsFor(share.low, share.high);
  return {
    text: f.percent(share.value, digits),
    range: `(${f.rangeOfHundred(share.low, share.high, digits)})`,
    few: share.eligible < min,
  };
}

export function withinColumns(t: Words): TableColumn[] {
  return [
    { key: 'days', label: t.withinDays },
    { key: 'eligible', label: t.eligible, numeric: true },
    { key: 'byDays', label: t.byDays, numeric: true },
    { key: 'byOrders', label: t.byOrders, numeric: true, hideNarrow: true },
  ];
}

export function withinRows(report: RepeatReport, t: Words, f: Format, min: number): TableRow[] {
  return report.within.map(({ days, byDays, byOrders }) => ({
    days: t.days(f.count(days)),
    eligible: f.count(byDays.eligible),
    byDays: shareCell(byDays, t, f, min),
    byOrders: shareCell(byOrders, t, f, min),
  }));
}

export function withinExport(report: RepeatReport): ExportTable {
  const figures = [
    'days',
    'eligible',
    'count',
    'value',
    'low',
    'high',
    'countByOrders',
    'valueByOrders',
    'lowByOrders',
    'highByOrders',
  ];
  return {
    columns: figures.map((header) => ({ header, kind: 'figure' })),
    rows: report.within.map(({ days, byDays, byOrders }) => [
      days,
      byDays.eligible,
      byDays.count,
      byDays.value,
      byDays.low,
      byDays.high,
      byOrders.count,
      byOrders.value,
      byOrders.low,
      byOrders.high,
    ]),
  };
}

/** Days that a reader looks up; the file holds every step. */
const SHOWN_DAYS = [7, 14, 30, 60, 90, 120, 180, 270, 365, 540, 730];

/** The last step at or before each shown day that is still observed. */
function shownSteps(steps: readonly KaplanMeierStep[]): { day: number; step: KaplanMeierStep }[] {
  const end = steps.at(-1)?.t ?? 0;
  return SHOWN_DAYS.filter((day) => day <= end).flatMap((day) => {
    const step = steps.findLast(({ t }) => t <= day);
    return step ? [{ day, step }] : [];
  });
}

export function curveColumns(t: Words): TableColumn[] {
  return [
    { key: 'day', label: t.day, numeric: true },
    { key: 'atRisk', label: t.atRisk, numeric: true },
    { key: 'share', label: t.share, numeric: true },
  ];
}

export function curveRows(report: RepeatReport, f: Format): TableRow[] {
  return shownSteps(report.kaplanMeier).map(({ day, step }) => {
    const digits = decimalsFor(step.low, step.high);
    return {
      day: f.count(day),
      atRisk: f.count(step.atRisk),
      share: {
        text: f.percent(1 - step.s, digits),
        range: `(${f.rangeOfHundred(1 - step.high, 1 - step.low, digits)})`,
      },
    };
  });
}

export function curveExport(report: RepeatReport): ExportTable {
  return {
    columns: ['t', 'atRisk', 'events', 'censored', 's', 'low', 'high'].map((header) => ({ header, kind: 'figure' })),
    rows: report.kaplanMeier.map((step) => [
      step.t,
      step.atRisk,
      step.events,
      step.censored,
      step.s,
      step.low,
      step.high,
    ]),
  };
}

export function distributionRows(report: RepeatReport, t: Words, f: Format): TableRow[] {
  const counts = report.ordersDistribution;
  const all = counts.reduce((sum, count) => sum + count, 0);
  // Nobody has bought more often than the last of them.
  const shown = counts.slice(0, counts.findLastIndex((count) => count > 0) + 1);
  return shown.map((count, i) => ({
    orders: i === counts.length - 1 && counts.length > 1 ? t.distributionLast(f.count(i + 1)) : f.count(i + 1),
    customers: f.count(count),
    share: all === 0 ? '' : f.percent(count / all, 1),
  }));
}

/** Customers by their number of counted orders; the last line stands for that many or more. */
export function distributionExport(report: RepeatReport): ExportTable {
  const counts = report.ordersDistribution;
  return {
    columns: ['ordersFrom', 'ordersTo', 'customers'].map((header) => ({ header, kind: 'figure' })),
    rows: counts.map((count, i) => [i + 1, i === counts.length - 1 ? null : i + 1, count]),
  };
}
