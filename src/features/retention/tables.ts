/* The grid as files: every cell with all digits, and the visible grid as text for a spreadsheet. */
import { isoDay } from '#domain/calendar.ts';
import type { RetentionTriangle, TriangleCohort } from '#domain/retention/triangle.ts';
import type { RetentionView } from '#domain/retention/view.ts';
import type { ExportTable, TableColumn } from '#exports/csv.ts';
import { moneyText } from '#exports/money-text.ts';
import type { GridModel } from '#ui/ramp.ts';
import { cellAt, pooledFirstOrder } from './cells.ts';
import { alone, averageOf } from './names.ts';
import { isMoney } from './values.ts';

type CsvCell = string | number | null;

export function figures(headers: readonly string[]): TableColumn[] {
  return headers.map((header) => ({ header, kind: 'figure' }));
}

/** Columns that name a row: its cohort; by attribute also value, number of values that stand together, and period. */
export function rowColumns({ by }: RetentionView): TableColumn[] {
  if (by === null) return figures(['cohort']);
  const text = (header: string): TableColumn => ({ header, kind: 'text' });
  return [text('cohort'), text('value'), ...figures(['others', 'period'])];
}

export function rowKeys({ name, value, period }: TriangleCohort): CsvCell[] {
  return value === null ? [name] : [name, value.others > 0 ? null : value.text, value.others, period];
}

/** Writes a value of the triangle for a file: shares 0 … 1 and numbers as they are, money in major units, nothing where not observed. */
export function valueWriter(triangle: RetentionTriangle, minorDigits: number): (value: number) => CsvCell {
  if (!isMoney(triangle.view)) return (value) => value;
  return (value) => (Number.isNaN(value) ? null : moneyText(value, minorDigits));
}

const dayOrNone = (day: number): CsvCell => (Number.isNaN(day) ? null : isoDay(day));

/** One row per cell, empty ones left out, then the average row. Dates ISO; money in major units; from and to of a column in days of age. Against the column before, the last column holds who did it there. */
export function gridExport(triangle: RetentionTriangle, minorDigits: number): ExportTable {
  const { columns, cohorts, pooled, view, customers } = triangle;
  const leftOut = alone(view) ? triangle.leftOut.customers : 0;
  const compared = view.against === 'previous';
  const written = valueWriter(triangle, minorDigits);
  const money = (value: number): CsvCell => (Number.isNaN(value) ? null : moneyText(value, minorDigits));
  const rows: CsvCell[][] = [];
  for (let i = 0; i < cohorts.length; i++) {
    const { from, to, size, firstOrderValue } = cohorts[i];
    const head = [...rowKeys(cohorts[i]), isoDay(from), isoDay(to), size, money(firstOrderValue)];
    for (let j = 0; j < columns.length; j++) {
      const cell = cellAt(triangle, i, j);
      if (cell.state === 'empty') continue;
      const { k, from: ageFrom, to: ageTo } = columns[j];
      rows.push([
        ...[...head, k, ageFrom, ageTo, cell.eligible, cell.count],
        ...[written(cell.value), written(cell.low), written(cell.high), cell.state, dayOrNone(cell.completesOn), null],
        ...(compared ? [cell.before] : []),
      ]);
    }
  }
  const first = money(pooledFirstOrder(triangle));
  const [average, ...unnamed] = rowColumns(view).map((_, i) => (i === 0 ? averageOf(view) : null));
  for (let j = 0; j < columns.length && !triangle.overlap; j++) {
    const cell = pooled[j];
    if (cell.cohorts === 0) continue;
    const { k, from, to } = columns[j];
    rows.push([
      ...[average, ...unnamed, null, null, customers - leftOut, first, k, from, to, cell.eligible, cell.count],
      ...[written(cell.value), written(cell.low), written(cell.high), 'complete', null, cell.cohorts],
      ...(compared ? [cell.before] : []),
    ]);
  }
  return {
    columns: [
      ...rowColumns(view),
      ...figures(['cohort_from', 'cohort_to', 'size', 'first_order_value', 'k', 'age_from', 'age_to']),
      ...figures(['eligible', 'count', 'value', 'low', 'high', 'state', 'completes_on', 'cohorts']),
      ...figures(compared ? ['before'] : []),
    ],
    rows,
  };
}

/** The grid as it is shown, average row first. */
export function visibleGrid(model: GridModel): ExportTable {
  const { head, columns, pooled, rows } = model;
  return {
    columns: [
      { header: head.rows, kind: 'text' },
      ...[head.size, head.first, ...columns].map((header): TableColumn => ({ header, kind: 'figure' })),
    ],
    rows: [
      ...(pooled ? [[pooled.name, pooled.size, pooled.first, ...pooled.cells.map((cell) => cell.text)]] : []),
      ...rows.map((row) => [
        row.group === undefined ? row.name : `${row.group}, ${row.name}`,
        row.size,
        row.first,
        ...columns.map((_, j) => row.cell(j).text),
      ]),
    ],
  };
}
