/* One column of the grid over its cohorts: is the same age getting better? */
import type { AgeTrendInput, TrendPoint } from '#charts/age-trend.ts';
import type { Signals } from '#domain/retention/signals.ts';
import type { RetentionTriangle } from '#domain/retention/triangle.ts';
import type { ExportTable } from '#exports/csv.ts';
import type { TableColumn, TableRow } from '#ui/table.ts';
import { baseOf, cellAt } from './cells.ts';
import type { ShownTable } from './curve-table.ts';
import { valueAxis } from './curve.ts';
import { describeCell } from './describe.ts';
import { averageOf, axisNames, cohortName, standsAgainstBefore, whenText } from './names.ts';
import type { Speech } from './speech.ts';
import { figures, rowColumns, rowKeys, valueWriter } from './tables.ts';
import { amountOf, amountSaid, endText, exactText, isShare, rangeText, valueText } from './values.ts';
import { blackFridayRows, completeCell, largeCell, yearsBefore } from './year-before.ts';

/** Points of one column. A running calendar period leaves its place empty: it would look like a drop; so do cohorts of old customers. */
export function trendInput(
  triangle: RetentionTriangle,
  column: number,
  speech: Speech,
  signals: Signals | null = null,
): AgeTrendInput {
  const { t } = speech;
  const { view, cohorts, pooled } = triangle;
  const names = axisNames(triangle, speech);
  const before = yearsBefore(triangle);
  const blackFridays = blackFridayRows(triangle);
  const points = cohorts.map((_, row): TrendPoint => {
    const cell = cellAt(triangle, row, column);
    const few = baseOf(cell, view) < view.min;
    const shown = !cohorts[row].affected && (cell.state === 'complete' || cell.state === 'partial');
    return {
      label: names[row],
      value: shown ? cell.value : NaN,
      // The wide intervals of few customers would flatten all others.
      low: shown && !few ? cell.low : NaN,
      high: shown && !few ? cell.high : NaN,
      unfinished: cell.state !== 'complete',
      few,
      direction: signals?.direction[row * triangle.columns.length + column] ?? 0,
      yearBefore: shown && !few ? (largeCell(triangle, before[row], column)?.value ?? NaN) : NaN,
      mark: blackFridays[row] ? t.signals.blackFriday() : undefined,
    };
  });
  const average = pooled[column];
  return {
    points: upToLastObserved(points),
    xTitle: t.ageAxis[view.cohort],
    y: valueAxis(triangle, speech),
    pooled: !Number.isNaN(average.value)
      ? {
          value: average.value,
          label: `${t.averageHead[averageOf(view)]} ${endText(average.value, view, speech)}`,
        }
      : null,
    point: (row) => describeCell(triangle, row, column, speech, signals),
    yearPoint: (row) => {
      const earlier = cohorts[before[row]];
      return `${cohortName(earlier, view, speech)}: ${exactText(cellAt(triangle, before[row], column).value, view, speech)}`;
    },
  };
}

/** What the marks of the picture mean, as far as they occur. */
export function trendKey({ points }: AgeTrendInput, min: number, { t, format }: Speech): string {
  const shown = points.filter((point) => Number.isFinite(point.value));
  const keys: string[] = [];
  if (shown.some((point) => Number.isFinite(point.low))) keys.push(t.ageBars);
  if (shown.some((point) => point.unfinished)) keys.push(t.ageHollow);
  if (shown.some((point) => point.few)) keys.push(t.ageFew(format.count(min)));
  if (shown.some((point) => point.direction)) keys.push(t.signals.trendKey);
  if (shown.some((point) => Number.isFinite(point.yearBefore))) keys.push(t.signals.yearKey);
  const marked = shown.filter((point) => point.mark !== undefined).map((point) => point.label);
  if (marked.length > 0) keys.push(t.signals.blackFridayNote(marked.join(', ')));
  return keys.join(' ');
}

/** Cohorts that are too young for the column would only stretch the axis. */
function upToLastObserved(points: readonly TrendPoint[]): TrendPoint[] {
  return points.slice(0, points.findLastIndex((point) => Number.isFinite(point.value)) + 1);
}

/** Rows whose cell in the column is complete, and that enter averages. */
function completeRows(triangle: RetentionTriangle, column: number): number[] {
  const { cohorts } = triangle;
  const rows = cohorts.map((_, row) => row);
  return rows.filter((row) => !cohorts[row].affected && cellAt(triangle, row, column).state === 'complete');
}

/** From the lowest to the highest complete cohort with enough customers; where none has enough, that is said instead. */
export function trendSentence(triangle: RetentionTriangle, column: number, speech: Speech): string {
  const { t } = speech;
  const { view, columns, cohorts } = triangle;
  const complete = completeRows(triangle, column);
  const enough = complete.filter((row) => {
    const cell = cellAt(triangle, row, column);
    return baseOf(cell, view) >= view.min && !Number.isNaN(cell.value);
  });
  const leftOut = triangle.pooledWithAffected?.[column].cohorts ?? 0;
  if (complete.length === 0) return leftOut > 0 ? t.guard.ageNone : t.ageNone;
  if (enough.length === 0) return t.ageFewOnly(speech.format.count(view.min));
  const share = isShare(view);
  const value = (row: number): number => cellAt(triangle, row, column).value;
  const lowest = enough.reduce((best, row) => (value(row) < value(best) ? row : best));
  const highest = enough.reduce((best, row) => (value(row) > value(best) ? row : best));
  const subject = `${subjectText(triangle, column, speech)} ${whenText(columns[column], view, speech)}`;
  const text = (row: number): string => {
    const cell = cellAt(triangle, row, column);
    return share ? valueText(cell, view, speech) : amountSaid(cell, view, speech).value;
  };
  const name = (row: number): string => cohortName(cohorts[row], view, speech);
  if (enough.length === 1) return t.ageOne(subject, text(lowest), name(lowest));
  return t.ageSentence(subject, text(lowest), name(lowest), text(highest), name(highest));
}

function subjectText({ view, columns }: RetentionTriangle, column: number, { t }: Speech): string {
  const amount = amountOf(view);
  if (amount !== null) return t.amounts[amount][view.per]('');
  const again = view.measure === 'cumulative';
  if (standsAgainstBefore(columns[column], view)) return again ? t.againOfPrevious : t.boughtOfPrevious;
  return again ? t.what.boughtAgainCount : t.what.boughtCount;
}

/** One row per cohort, newest first; beside it the same period a year before, because seasons differ more than years. */
export function trendTable(triangle: RetentionTriangle, column: number, speech: Speech): ShownTable {
  const { t, format } = speech;
  const { view, cohorts } = triangle;
  const before = yearsBefore(triangle);
  const blackFridays = blackFridayRows(triangle);
  const rows: TableRow[] = [];
  for (let row = cohorts.length - 1; row >= 0; row--) {
    const cell = cellAt(triangle, row, column);
    if (cell.state === 'empty') continue;
    const earlier = completeCell(triangle, before[row], column);
    rows.push({
      cohort: blackFridays[row]
        ? { text: cohortName(cohorts[row], view, speech), range: t.signals.blackFriday() }
        : cohortName(cohorts[row], view, speech),
      customers: format.count(cell.eligible),
      value: { text: valueText(cell, view, speech), range: rangeText(cell, view, speech) },
      before:
        earlier === null ? '' : { text: valueText(earlier, view, speech), range: rangeText(earlier, view, speech) },
      state: cohorts[row].affected
        ? t.guard.state
        : Number.isNaN(cell.completesOn)
          ? t.states[cell.state]
          : t.runsUntil(format.day(cell.completesOn)),
    });
  }
  const columns: TableColumn[] = [
    { key: 'cohort', label: t.cohortHeadPlain },
    { key: 'customers', label: t.customersHead, numeric: true, hideNarrow: true },
    { key: 'value', label: t.value, numeric: true },
    ...(before.some((row) => row >= 0)
      ? [{ key: 'before', label: t.yearBefore, numeric: true, hideNarrow: true }]
      : []),
    { key: 'state', label: t.stateHead },
  ];
  return { columns, rows };
}

export function trendExport(triangle: RetentionTriangle, column: number, minorDigits: number): ExportTable {
  const written = valueWriter(triangle, minorDigits);
  const { k, from, to } = triangle.columns[column];
  const rows = triangle.cohorts.flatMap((cohort, row) => {
    const cell = cellAt(triangle, row, column);
    if (cell.state === 'empty') return [];
    const values = [written(cell.value), written(cell.low), written(cell.high)];
    return [[...rowKeys(cohort), cohort.size, k, from, to, cell.eligible, cell.count, ...values, cell.state]];
  });
  const head = ['size', 'k', 'age_from', 'age_to', 'eligible', 'count', 'value', 'low', 'high', 'state'];
  return { columns: [...rowColumns(triangle.view), ...figures(head)], rows };
}
