/* The table behind the curves: the line of all cohorts and the chosen one, as shown and as a file. */
import type { RetentionTriangle } from '#domain/retention/triangle.ts';
import type { ExportTable } from '#exports/csv.ts';
import type { TableCell, TableColumn, TableRow } from '#ui/table.ts';
import { cellAt } from './cells.ts';
import { comeBackAt, lastWellObserved, type Steps } from './curve.ts';
import { ageOf, averageOf, cohortName, columnName } from './names.ts';
import type { Speech } from './speech.ts';
import { rangeText, valueText } from './values.ts';
import { figures, valueWriter } from './tables.ts';

export interface ShownTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** One row per column of the grid. */
export function curveTable(
  triangle: RetentionTriangle,
  steps: Steps | null,
  chosen: number,
  speech: Speech,
): ShownTable {
  const { t, format } = speech;
  const { view, columns, pooled } = triangle;
  const end = steps ? lastWellObserved(triangle) : NaN;
  const rows = columns.map((column, j): TableRow => {
    const all = steps ? comeBackAt(steps, column.to) : pooled[j];
    const known = steps ? column.to <= end : pooled[j].cohorts > 0;
    const row: Record<string, TableCell> = {
      age: columnName(column, view, speech),
      all: known ? { text: valueText(all, view, speech), range: rangeText(all, view, speech) } : '',
    };
    if (chosen >= 0) {
      const cell = cellAt(triangle, chosen, j);
      const text = cell.state === 'empty' ? '' : valueText(cell, view, speech);
      const range = rangeText(cell, view, speech);
      row['chosen'] = cell.state === 'complete' || text === '' ? { text, range } : { text, range: t.incompleteMark };
    }
    row['customers'] = pooled[j].eligible > 0 ? format.count(pooled[j].eligible) : '';
    return row;
  });
  const head: TableColumn[] = [
    { key: 'age', label: view.axis === 'age' ? t.age : t.agePeriod },
    { key: 'all', label: steps ? t.kaplanMeier : t.allCohorts, numeric: true },
  ];
  if (chosen >= 0) {
    head.push({ key: 'chosen', label: cohortName(triangle.cohorts[chosen], view, speech), numeric: true });
  }
  head.push({ key: 'customers', label: t.completeCustomers, numeric: true, hideNarrow: true });
  return { columns: head, rows };
}

/** Steps of the Kaplan–Meier curve, or the average row; then the cells of the chosen cohort. */
export function curveExport(
  triangle: RetentionTriangle,
  steps: Steps | null,
  chosen: number,
  minorDigits: number,
): ExportTable {
  const { view, columns, pooled, cohorts } = triangle;
  const written = valueWriter(triangle, minorDigits);
  const rows: (string | number | null)[][] = [];
  if (steps) {
    for (const { t, atRisk, events, s, low, high } of steps) {
      rows.push(['kaplan-meier', t, atRisk, events, 1 - s, 1 - high, 1 - low, null]);
    }
  } else {
    pooled.forEach((cell, j) => {
      if (cell.cohorts === 0) return;
      const at = view.axis === 'age' ? ageOf(columns[j], view) : cell.k;
      const values = [written(cell.value), written(cell.low), written(cell.high)];
      rows.push([averageOf(view), at, cell.eligible, cell.count, ...values, 'complete']);
    });
  }
  if (chosen >= 0) {
    columns.forEach((column, j) => {
      const cell = cellAt(triangle, chosen, j);
      if (cell.state === 'empty') return;
      const at = view.axis === 'age' ? ageOf(column, view) : column.k;
      const values = [written(cell.value), written(cell.low), written(cell.high)];
      rows.push([cohorts[chosen].name, at, cell.eligible, cell.count, ...values, cell.state]);
    });
  }
  const at = view.axis === 'age' ? 'day' : 'period';
  return {
    columns: [{ header: 'line', kind: 'text' }, ...figures([at, 'eligible', 'count', 'value', 'low', 'high', 'state'])],
    rows,
  };
}
