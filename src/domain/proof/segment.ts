/* A cell or row of the cohort grid as a rule that picks its customers. */
import type { Condition } from '#domain/selection.ts';
import type { RetentionTriangle, TriangleCohort, TriangleColumn } from '#domain/retention/triangle.ts';
import { AGE_DAYS, type RetentionView } from '#domain/retention/view.ts';

const AMOUNTS: ReadonlySet<RetentionView['measure']> = new Set(['revenue', 'contribution', 'orders', 'units']);

/** What of a grid says whom its rows hold. */
export type GridRows = Pick<RetentionTriangle, 'view' | 'cohorts' | 'overlap' | 'leftOut'>;

/** The values that have a row of their own, '' among them where it has one. */
function listedValues(cohorts: GridRows['cohorts']): string[] {
  return [...new Set(cohorts.flatMap(({ value }) => (value === null || value.others > 0 ? [] : [value.text])))];
}

/** What the first orders of a row say; null where only a list of all the other values could say it. */
function valueConditions({ view: { by }, cohorts, overlap }: GridRows, row: number): Condition[] | null {
  const { value } = cohorts[row];
  if (by === null || value === null) return [];
  if (value.others === 0) return [{ what: 'attribute', attribute: by, values: [value.text], is: true }];
  return overlap ? null : [{ what: 'attribute', attribute: by, values: ['', ...listedValues(cohorts)], is: false }];
}

/** When the customers of a row came first; null where no single span says it. */
function firstConditions({ leftOut }: GridRows, { period, from, to }: TriangleCohort): Condition[] | null {
  if (period !== null) return [{ what: 'first', from, to }];
  // Months that the guard keeps out stand in no row: the rule begins after them.
  const last = leftOut.periods.reduce((day, each) => Math.max(day, each.to), -Infinity);
  if (last === -Infinity) return [];
  return last < from ? [{ what: 'first', from: last + 1, to: null }] : null;
}

/** The customers of a row; −1 = all rows (the average row). */
function rowConditions(grid: GridRows, row: number): Condition[] | null {
  if (row < 0) return [];
  const first = firstConditions(grid, grid.cohorts[row]);
  const value = valueConditions(grid, row);
  return first && value && [...value, ...first];
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
 * with everybody's first order: those observed so far. Row −1 is the average row. null where nothing is left to say (the average
 * row as a whole), where nobody can be meant (who did not, of an amount that everybody has), or where no conditions say it (other
 * values of which a customer may have several). Under a filter its conditions are to stand beside these.
 */
export function segmentOf(grid: GridRows, row: number, column: TriangleColumn | null, is = true): Condition[] | null {
  const { view } = grid;
  const whose = rowConditions(grid, row);
  if (whose === null) return null;
  if (column === null) return whose.length > 0 ? whose : null;
  const did = didConditions(view, column, is);
  if (did === null && !is) return null;
  const observed: Condition[] = view.axis === 'age' ? [{ what: 'observed', days: untilOf(view, column) }] : [];
  const conditions = [...whose, ...observed, ...(did ?? [])];
  return conditions.length > 0 ? conditions : null;
}
