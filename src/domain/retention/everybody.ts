/* The average over customers, each counted once, where rows share customers or are cut by an attribute alone. */
import { meanInterval } from '#domain/numeric/mean-interval.ts';
import type { Frame } from './fill.ts';
import type { RowGroup } from './groups.ts';
import { meanIncrements } from './mean-increments.ts';
import { addCustomer, emptyRow, totalRow, type Row } from './row.ts';
import { CellState, type PooledCell } from './triangle.ts';
import { wilson } from './wilson.ts';

/** Last complete column of a row, −1 = none: a complete cell has complete cells before it, because spans ascend. */
function lastComplete({ cells, spans }: Frame, row: number): number {
  let column = spans.length - 1;
  while (column >= 0 && cells.state[row * spans.length + column] !== CellState.complete) column--;
  return column;
}

/** Customers who are counted in any column. */
function reached(reach: Int32Array): Int32Array {
  const customers = new Int32Array(reach.length);
  let n = 0;
  for (let customer = 0; customer < reach.length; customer++) if (reach[customer] >= 0) customers[n++] = customer;
  return customers.subarray(0, n);
}

/**
 * One cell a column over the customers of the `entering` rows. A customer is counted as far as one of his rows is complete and he
 * is eligible himself. `all` counts everybody of the log, as far as each is eligible. Cumulative amounts per customer of rows by
 * attribute alone are sums of mean increments where not all are observed that far, as in their cells.
 */
export function everybodyOnce(
  frame: Frame,
  rows: readonly RowGroup[],
  entering: readonly number[],
  all: boolean,
): PooledCell[] {
  const { view, source, spans, cells } = frame;
  const { log, amounts } = source;
  const reach = new Int32Array(log.customers).fill(all ? spans.length - 1 : -1);
  for (const i of all ? [] : entering) {
    const last = lastComplete(frame, i);
    for (const customer of rows[i].members) if (last > reach[customer]) reach[customer] = last;
  }
  const customers = reached(reach);
  const row = emptyRow(spans.length);
  for (const customer of customers) addCustomer(row, source, customer, reach[customer]);
  totalRow(row);

  const increments =
    amounts && !view.byTime && view.per === 'customer' && view.sum === 'cumulative'
      ? meanIncrements(source, amounts, customers)
      : null;
  return spans.map(({ k, until }, column): PooledCell => {
    const eligible = row.eligible[column];
    const estimate =
      increments !== null && eligible < customers.length
        ? { value: increments[until], low: NaN, high: NaN }
        : estimateOf(frame, row, column);
    return {
      k,
      eligible,
      count: row.count[column],
      before: view.against !== 'previous' ? 0 : column === 0 ? eligible : row.before[column],
      ...(eligible > 0 ? estimate : { value: NaN, low: NaN, high: NaN }),
      cohorts: entering.filter((i) => cells.state[i * spans.length + column] === CellState.complete).length,
      thin: eligible * 2 < log.customers,
    };
  });
}

function estimateOf(
  { view, source }: Frame,
  { eligible, count, before, sum, squares }: Row,
  column: number,
): { value: number; low: number; high: number } {
  const n = eligible[column];
  const none = { low: NaN, high: NaN };
  if (source.amounts) {
    if (view.per === 'cohort') return { value: sum[column], ...none };
    return { value: sum[column] / n, ...meanInterval(sum[column], squares[column], n) };
  }
  if (view.against !== 'previous') return { value: count[column] / n, ...wilson(count[column], n) };
  const base = column === 0 ? n : before[column];
  return { value: base > 0 ? count[column] / base : NaN, ...none };
}
