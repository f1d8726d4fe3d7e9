/* A cell or row of the cohort grid as a rule that picks its customers. */
import type { Condition } from '#domain/selection.ts';
import type { TriangleCohort, TriangleColumn } from '#domain/retention/triangle.ts';
import { AGE_DAYS, type RetentionView } from '#domain/retention/view.ts';

const AMOUNTS: ReadonlySet<RetentionView['measure']> = new Set(['revenue', 'contribution', 'orders', 'units']);

/** First orders of the row; null = all rows (the average row). */
function rowConditions(cohort: Pick<TriangleCohort, 'from' | 'to'> | null): Condition[] {
  return cohort === null ? [] : [{ what: 'first', from: cohort.from, to: cohort.to }];
}

/** Last age that must be observed; on the age axis alone. */
function untilOf({ measure, end, period }: RetentionView, { k, to }: TriangleColumn): number {
  return measure === 'unbounded' && end === 'open' ? AGE_DAYS[period] * (k + 1) : to;
}

/** Bought, or did not buy, in the column. null where everybody has: cumulative amounts begin with the first order. */
function didConditions(view: RetentionView, column: TriangleColumn, is: boolean): Condition[] | null {
  const calendar = view.axis === 'calendar';
  const unit = calendar ? view.period : 'day';
  const from = calendar ? column.k : column.from;
  const end = calendar ? column.k : column.to;
  if (view.measure === 'cumulative') return [{ what: 'again', unit, within: end, is }];
  if (AMOUNTS.has(view.measure) && view.sum === 'cumulative') return null;
  const open = view.measure === 'unbounded' && view.end === 'open';
  return [{ what: 'bought', unit, from, to: open ? null : end, is }];
}

/**
 * The customers of a cell as conditions: those who did it (`is`), or those who did not. On the age axis observed to the cell's
 * end, so that they are those whom the cell counts, and that nobody is taken for lost before his time; on the calendar, where a
 * condition of days cannot say it, all of the row, so far. Without a column: the whole row. Of cumulative amounts, which begin
 * with everybody's first order: those observed so far. null where nothing is left to say (the average row as a whole) or where
 * nobody can be meant (who did not, of an amount that everybody has).
 * `view` is that of the answer, in which the measure has settled what was left open.
 */
export function segmentOf(
  view: RetentionView,
  cohort: Pick<TriangleCohort, 'from' | 'to'> | null,
  column: TriangleColumn | null,
  is = true,
): Condition[] | null {
  const row = rowConditions(cohort);
  if (column === null) return row.length > 0 ? row : null;
  const did = didConditions(view, column, is);
  if (did === null && !is) return null;
  const observed: Condition[] = view.axis === 'age' ? [{ what: 'observed', days: untilOf(view, column) }] : [];
  const conditions = [...row, ...observed, ...(did ?? [])];
  return conditions.length > 0 ? conditions : null;
}
