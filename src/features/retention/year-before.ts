/* One column a year before: the same month, quarter or week, because seasons differ more than years. */
import { blackFridayCohorts } from '#domain/black-friday.ts';
import { SMALL_SHOP } from '#domain/results.ts';
import { proportionsDiffer } from '#domain/retention/two-proportions.ts';
import type { RetentionTriangle, TriangleCohort } from '#domain/retention/triangle.ts';
import { baseOf, cellAt, type Cell } from './cells.ts';
import { alone, cohortName } from './names.ts';
import type { Speech } from './speech.ts';
import { isShare, rangeText, valueText } from './values.ts';

/** The cohort a year before each, −1 = none: the same month, quarter or week of the ISO year, of the same value. */
export function yearsBefore({ cohorts, view }: RetentionTriangle): number[] {
  if (view.cohort === 'day' || view.cohort === 'year') return cohorts.map(() => -1);
  // By attribute alone there is no period, and so none before it.
  const key = ({ value }: TriangleCohort, period: string): string => JSON.stringify([value, period]);
  const rows = new Map(cohorts.map((cohort, row) => [key(cohort, cohort.period ?? ''), row]));
  return cohorts.map((cohort) => {
    if (cohort.period === null) return -1;
    const before = cohort.period.replace(/^\d+/, (year) => String(Number(year) - 1).padStart(4, '0'));
    return rows.get(key(cohort, before)) ?? -1;
  });
}

/** Whether each row is a period that Black Friday filled, among those of its value; by attribute alone none is. */
export function blackFridayRows({ cohorts, view }: RetentionTriangle): boolean[] {
  const marked = cohorts.map(() => false);
  if (alone(view)) return marked;
  const rowsOfValue = new Map<string, number[]>();
  cohorts.forEach(({ value }, row) => {
    const key = JSON.stringify(value);
    const rows = rowsOfValue.get(key);
    if (rows) rows.push(row);
    else rowsOfValue.set(key, [row]);
  });
  for (const rows of rowsOfValue.values()) {
    const periods = rows.map((row) => cohorts[row]);
    blackFridayCohorts(periods, view.cohort).forEach((filled, i) => (marked[rows[i]] = filled));
  }
  return marked;
}

/** A complete cell of a cohort that enters averages; null = none, or row −1. */
export function completeCell(triangle: RetentionTriangle, row: number, column: number): Cell | null {
  if (row < 0 || triangle.cohorts[row].affected) return null;
  const cell = cellAt(triangle, row, column);
  return cell.state === 'complete' && !Number.isNaN(cell.value) ? cell : null;
}

/** Such a cell of enough customers. */
export function largeCell(triangle: RetentionTriangle, row: number, column: number): Cell | null {
  const cell = completeCell(triangle, row, column);
  return cell !== null && baseOf(cell, triangle.view) >= triangle.view.min ? cell : null;
}

/** The newest complete cohort with enough customers beside the one a year before it, both with their intervals; '' where there is none. */
export function yearSentence(triangle: RetentionTriangle, column: number, speech: Speech): string {
  const { t } = speech;
  const { view, cohorts, customers } = triangle;
  const before = yearsBefore(triangle);
  const enough = (row: number): Cell | null => largeCell(triangle, row, column);
  const newest = cohorts.findLastIndex((_, row) => enough(row) !== null);
  const own = newest < 0 ? null : enough(newest);
  const earlier = newest < 0 ? null : enough(before[newest]);
  if (own === null || earlier === null) return '';
  const said = (cell: Cell): string => {
    const range = rangeText(cell, view, speech);
    const value = valueText(cell, view, speech);
    return range === '' ? value : t.signals.withRange(value, range);
  };
  const name = (row: number): string => cohortName(cohorts[row], view, speech);
  const text = t.signals.year(name(newest), said(own), name(before[newest]), said(earlier));
  if (!isShare(view) || view.against === 'previous' || customers < SMALL_SHOP) return text;
  const differ = proportionsDiffer(own.count, own.eligible, earlier.count, earlier.eligible);
  return `${text} ${differ ? t.signals.yearSignal : t.signals.yearChance}`;
}
