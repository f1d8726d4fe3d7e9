/* Reads one cell of the triangle: its numbers together, and the day on which it is complete. */
import { periodEnd, periodIndex } from '#domain/calendar.ts';
import { CellState, type RetentionTriangle } from '#domain/retention/triangle.ts';
import { AGE_DAYS, type RetentionView } from '#domain/retention/view.ts';
import type { GridCell } from '#ui/ramp.ts';

export interface Cell {
  readonly state: GridCell['state'];
  readonly eligible: number;
  readonly count: number;
  /** Against the column before: who did it there; 0 otherwise. */
  readonly before: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Day on which a partial or running cell is complete; NaN for others. */
  readonly completesOn: number;
}

/** Customers that a cell's value rests on: the eligible, or against the column before those who did it there. */
export function baseOf({ eligible, before }: Pick<Cell, 'eligible' | 'before'>, { against }: RetentionView): number {
  return against === 'previous' ? before : eligible;
}

const STATES: readonly GridCell['state'][] = ['empty', 'partial', 'running', 'complete'];

export function cellAt(triangle: RetentionTriangle, row: number, column: number): Cell {
  const at = row * triangle.columns.length + column;
  return {
    state: STATES[triangle.state[at]],
    eligible: triangle.eligible[at],
    count: triangle.count[at],
    before: triangle.view.against === 'previous' ? triangle.before[at] : 0,
    value: triangle.value[at],
    low: triangle.low[at],
    high: triangle.high[at],
    completesOn: triangle.completesOn[at],
  };
}

/**
 * Day since which a complete cell has been complete: the cohort's last day has been observed to the column's end. NaN if that lies
 * after as-of (the cohort's last customers came before its last day) or the cell is not complete.
 */
export function completeSince(triangle: RetentionTriangle, row: number, column: number, asOf: number): number {
  if (triangle.state[row * triangle.columns.length + column] !== CellState.complete) return NaN;
  const { view } = triangle;
  // By attribute alone a cell is complete with its first customers, and others follow.
  if (triangle.cohorts[row].period === null) return NaN;
  const { k, to } = triangle.columns[column];
  // An open end is complete once its period is over.
  const until = Number.isFinite(to) ? to : AGE_DAYS[view.period] * (k + 1);
  const last = triangle.cohorts[row].to;
  const day = view.axis === 'age' ? last + until : periodEnd(periodIndex(last, view.period) + k, view.period);
  return day <= asOf ? day : NaN;
}

/** Whether a cell may stand in a picture: an unfinished calendar period would look like a drop, unless values only add up. */
export function drawable(state: GridCell['state'], cumulative: boolean): boolean {
  return state === 'complete' || state === 'partial' || (state === 'running' && cumulative);
}

/** Mean first-order value over all cohorts, minor units; NaN without customers. */
export function pooledFirstOrder({ cohorts }: RetentionTriangle): number {
  let sum = 0;
  let customers = 0;
  for (const { size, firstOrderValue } of cohorts) {
    sum += size * firstOrderValue;
    customers += size;
  }
  return sum / customers;
}

/** All complete cohorts are left out: no average, and nothing that a chart could show of it. */
export function nothingEnters({ pooled, leftOut }: RetentionTriangle): boolean {
  return leftOut.periods.length > 0 && pooled.every(({ cohorts }) => cohorts === 0);
}
