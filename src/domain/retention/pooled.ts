/* The average row of the grid: over complete cells alone. */
import { meanInterval } from '#domain/numeric/mean-interval.ts';
import { quantile } from '#domain/numeric/quantile.ts';
import type { Cells } from './cells.ts';
import { CellState, type PooledCell } from './triangle.ts';
import type { RetentionView } from './view.ts';
import { wilson } from './wilson.ts';

interface PooledColumn {
  readonly k: number;
  readonly column: number;
  readonly columns: number;
  /** Cohorts that enter averages. */
  readonly rows: readonly number[];
  readonly view: RetentionView;
  readonly customers: number;
}

/**
 * One column of the average row. Pooled: Σ did / Σ eligible with its Wilson interval; money per customer: Σ amounts / Σ eligible,
 * with the interval of all these customers as one sample; money per cohort: the mean of the cohorts' totals, without one.
 * Shares against the column before: Σ did / Σ who did it there, a ratio without an interval.
 * Options: simple mean and median (type 7) of the cohorts' values, without an interval. Value NaN where no cell is complete.
 * Thin: fewer than half of all customers stand in complete cells.
 */
export function pooledRow(cells: Cells, { k, column, columns, rows, view, customers }: PooledColumn): PooledCell {
  const values: number[] = [];
  let eligible = 0;
  let count = 0;
  let sum = 0;
  let squares = 0;
  let before = 0;
  const amounts = cells.sum.length > 0;
  for (const i of rows) {
    const at = i * columns + column;
    if (cells.state[at] !== CellState.complete) continue;
    values.push(cells.value[at]);
    if (cells.before.length > 0) before += cells.before[at];
    eligible += cells.eligible[at];
    count += cells.count[at];
    if (!amounts) continue;
    sum += cells.sum[at];
    squares += cells.squares[at];
  }
  const cell = { k, eligible, count, before, cohorts: values.length, thin: eligible * 2 < customers };
  const none = { low: NaN, high: NaN };
  if (values.length === 0) return { ...cell, value: NaN, ...none };
  // Against the column before a complete cell may have no value: nobody had done it there.
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length === 0) return { ...cell, value: NaN, ...none };
  if (view.average === 'median')
    return {
      ...cell,
      value: quantile(
        known.sort((a, b) => a - b),
        0.5,
      ),
      ...none,
    };
  if (view.average === 'mean' || (amounts && view.per === 'cohort')) {
    return { ...cell, value: known.reduce((total, value) => total + value, 0) / known.length, ...none };
  }
  if (amounts) return { ...cell, value: sum / eligible, ...meanInterval(sum, squares, eligible) };
  if (view.against === 'previous') return { ...cell, value: before > 0 ? count / before : NaN, ...none };
  return { ...cell, value: count / eligible, ...wilson(count, eligible) };
}
