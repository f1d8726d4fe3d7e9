/* Charts and tables of scenarios. Pure. */
import type { PredictedLinesInput } from '#charts/predicted-lines.ts';
import type { ValueDotsInput } from '#charts/value-dots.ts';
import { WHOLE_STEPS } from '#charts/ticks.ts';
import type { Compared } from '#domain/scenarios/compare.ts';
import type { ProjectionColumn } from '#domain/scenarios/project.ts';
import type { ExportTable } from '#exports/csv.ts';
import type { Format } from '#i18n/format.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';
import { columnText, PROJECTION_COLUMNS, type Words } from './say.ts';

/** One column over the months: a line for each, the band of the base where it has one. */
export function courseFigure(
  all: readonly Compared[],
  names: readonly string[],
  column: ProjectionColumn,
  t: Words,
  f: Format,
): PredictedLinesInput {
  const months = Array.from(all[0].projection.cash, (_, month) => month + 1);
  const said = (value: number): string => columnText(column, value, f);
  return {
    predicted: all.map(({ projection, ends }, i) => {
      const curve = { label: names[i], x: months, y: projection[column] };
      if (i > 0 || ends === null) return curve;
      const pairs = Array.from(ends.low[column], (low, month) => [low, ends.high[column][month]]);
      return {
        ...curve,
        low: pairs.map((pair) => Math.min(...pair)),
        high: pairs.map((pair) => Math.max(...pair)),
      };
    }),
    actual: null,
    x: { title: t.courseAxis, tick: f.count, steps: WHOLE_STEPS },
    y: { tick: said, topTick: said },
    point: (label, month, value) => t.coursePoint(label, f.count(month), said(value)),
  };
}

export interface Shown {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly exported: ExportTable;
}

/** The column by month and scenario as shown; the file holds every column, amounts in major units. */
export function courseTable(
  all: readonly Compared[],
  names: readonly string[],
  column: ProjectionColumn,
  minorDigits: number,
  t: Words,
  f: Format,
): Shown {
  const months = Array.from(all[0].projection.cash, (_, month) => month);
  const money = (id: ProjectionColumn): boolean => id !== 'orders' && id !== 'active' && id !== 'newCustomers';
  return {
    columns: [{ key: 'month', label: t.month }, ...names.map((label, i) => ({ key: String(i), label, numeric: true }))],
    rows: months.map((month) => ({
      month: f.count(month + 1),
      ...Object.fromEntries(all.map(({ projection }, i) => [i, columnText(column, projection[column][month], f)])),
    })),
    exported: {
      columns: [
        { header: 'scenario', kind: 'text' },
        { header: 'month', kind: 'figure' },
        ...PROJECTION_COLUMNS.map((header) => ({ header, kind: 'figure' as const })),
      ],
      rows: all.flatMap(({ projection }, i) =>
        months.map((month) => [
          names[i],
          month + 1,
          ...PROJECTION_COLUMNS.map((id) => projection[id][month] / (money(id) ? 10 ** minorDigits : 1)),
        ]),
      ),
    },
  };
}

/** Profit of each with its range, the base as a line. */
export function profitDots(all: readonly Compared[], names: readonly string[], t: Words, f: Format): ValueDotsInput {
  return {
    points: all.map(({ outline, ranges }, i) => ({
      label: names[i],
      value: outline.profit,
      low: ranges.profit?.low ?? NaN,
      high: ranges.profit?.high ?? NaN,
      few: false,
      unfinished: true,
    })),
    x: { tick: f.moneyRound },
    xTitle: t.dotsAxis(f.count(all[0].inputs.months)),
    all: all[0].outline.profit,
    point: (i) => t.dotPoint(names[i], f.moneyRound(all[i].outline.profit)),
  };
}

export function profitTable(
  all: readonly Compared[],
  names: readonly string[],
  minorDigits: number,
  t: Words,
  f: Format,
): Shown {
  const scale = 10 ** minorDigits;
  return {
    columns: [
      { key: 'scenario', label: t.scenario },
      { key: 'profit', label: t.outline.profit, numeric: true },
      { key: 'low', label: t.low, numeric: true },
      { key: 'high', label: t.high, numeric: true },
    ],
    rows: all.map(({ outline, ranges }, i) => ({
      scenario: names[i],
      profit: f.moneyRound(outline.profit),
      low: f.moneyRound(ranges.profit?.low ?? NaN),
      high: f.moneyRound(ranges.profit?.high ?? NaN),
    })),
    exported: {
      columns: [
        { header: 'scenario', kind: 'text' },
        ...['profit', 'low', 'high'].map((header) => ({ header, kind: 'figure' as const })),
      ],
      rows: all.map(({ outline, ranges }, i) => [
        names[i],
        outline.profit / scale,
        (ranges.profit?.low ?? NaN) / scale,
        (ranges.profit?.high ?? NaN) / scale,
      ]),
    },
  };
}
