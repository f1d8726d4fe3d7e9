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
 * Options: simple mean and median (type 7) of the cohorts' values, without an interval. Value NaN where no cell is complete.
 * Thin: fewer than half of all customers stand in complete cells.
 */
export function pooledRow(cells: Cells, { k, column, columns, rows, view, customers }: PooledColumn): PooledCell {
  const values: number[] = [];
  let eligible = 0;
  let count = 0;
  let sum = 0;
  let squares = 0;
  const money = cells.sum.length > 0;
  for (const i of rows) {
    const at = i * columns + column;
    if (cells.state[at] !== CellState.complete) continue;
    values.push(cells.value[at]);
    eligible += cells.eligible[at];
    count += cells.count[at];
    if (!money) continue;
    sum += cells.sum[at];
    squares += cells.squares[at];
  }
  const cell = { k, eligible, count, cohorts: values.length, thin: eligible * 2 < customers };
  const none = { low: NaN, high: NaN };
  if (values.length === 0) return { ...cell, value: NaN, ...none };
  if (view.average === 'median')
    return {
      ...cell,
      value: quantile(
        values.sort((a, b) => a - b),
        0.5,
      ),
      ...none,
    };
  if (view.average === 'mean' || (money && view.per === 'cohort')) {
    return { ...cell, value: values.reduce((total, value) => total + value, 0) / values.length, ...none };
  }
  if (money) return { ...cell, value: sum / eligible, ...meanInterval(sum, squares, eligible) };
  return { ...cell, value: count / eligible, ...wilson(count, eligible) };
}
