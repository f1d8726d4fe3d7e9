/* The cohort grid: cohorts by columns under one view, each cell with its value, interval, state and completion day. */
import type { CustomerValues } from '#domain/attributes.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { Costing } from '#domain/order-money.ts';
import { NO_COSTS } from '#domain/results.ts';
import { noCells } from './cells.ts';
import { cohortsByFirstOrder } from './cohorts.ts';
import { everybodyOnce } from './everybody.ts';
import { fillCells, type Frame } from './fill.ts';
import { groupRows, type Groups, type IsAffected, type RowGroup } from './groups.ts';
import { gridLayout, rowSource, type GridLayout } from './layout.ts';
import { pooledRow } from './pooled.ts';
import { addCustomer, clearRow, emptyRow, totalRow } from './row.ts';
import type { PooledCell, RetentionTriangle, TriangleCohort } from './triangle.ts';
import { MOST_VALUES, type RetentionView } from './view.ts';

/** Cells of a grid by attribute × time, at most: beyond that fewer values have rows of their own. */
const MOST_CELLS = 4_000_000;

/**
 * Cohorts by columns (`definitions.md` §2). Rows: the periods of the view's `cohort` in which somebody bought first, in time
 * order; or the values of the view's attribute, or both, value by value. Columns: until no cohort has anyone eligible (age) or has begun (calendar). One pass over the log for rows that share no customer.
 *
 * A cell's denominator is its eligible customers: first day + last age of the period ≤ as-of; on the calendar axis those whose
 * own period (period of the first order + k) is over. Complete: the cohort's own period is over and everybody is eligible.
 * Partial: some are eligible; value, n and interval over these. Running: on the calendar axis, nobody's period is over yet
 * but it has begun; count so far / size, without an interval. Empty: value NaN, never 0.
 * Shares against the column before: those who did it / those who did it there, both of the customers eligible for both, without
 * an interval; NaN where nobody did it there; the first column stands against all eligible.
 * Amounts (money, orders, units): per customer the mean with its interval; per cohort the sum over the eligible, without one. Cumulative amounts per
 * customer in a partial cell: the sum of mean increments, without an interval.
 * By attribute alone a cell is complete where anyone is eligible, and rows are over the customers whose month of first order is not
 * affected; `values` are those of the view's attribute over the customers of the log.
 * N-day and brackets have no calendar form: they are answered on the age axis, and the answer's view says so. A measure that lacks
 * something has no columns.
 * `isAffected` says of the days of a cohort (first and last) whether the left-censoring guard keeps it out of averages.
 */
export function retentionTriangle(
  log: PurchaseLog,
  asked: RetentionView,
  costs: Costing = NO_COSTS,
  isAffected: IsAffected = () => false,
  values: CustomerValues | null = null,
): RetentionTriangle {
  return retentionGrid(log, asked, costs, isAffected, values).triangle;
}

/** Rows and columns of the grid, before any cell is counted. */
export function gridFrame(
  log: PurchaseLog,
  asked: RetentionView,
  costs: Costing,
  isAffected: IsAffected,
  values: CustomerValues | null,
): { readonly layout: GridLayout; readonly groups: Groups } {
  const cohorts = cohortsByFirstOrder(log, asked.cohort);
  const layout = gridLayout(log, asked, costs, cohorts, values);
  const { view, spans } = layout;
  const cellsOfValue = Math.max(1, spans.length * (view.byTime ? cohorts.period.length : 1));
  const mostValues = Math.min(MOST_VALUES, Math.max(1, Math.floor(MOST_CELLS / cellsOfValue)));
  return { layout, groups: groupRows(log, view, cohorts, isAffected, values, mostValues) };
}

/** The grid with the customers of each of its rows. */
export function retentionGrid(
  log: PurchaseLog,
  asked: RetentionView,
  costs: Costing,
  isAffected: IsAffected,
  values: CustomerValues | null,
): { readonly triangle: RetentionTriangle; readonly rows: readonly RowGroup[] } {
  const { layout, groups } = gridFrame(log, asked, costs, isAffected, values);
  const { view, measure, lacks, spans } = layout;
  const source = rowSource(layout, spans);

  const frame: Frame = {
    view,
    source,
    spans,
    cells: noCells(groups.rows.length * spans.length, measure.kind, view.against),
  };
  const row = emptyRow(spans.length);
  const rows = groups.rows.map((group, i): TriangleCohort => {
    const { members } = group;
    clearRow(row);
    for (const customer of members) addCustomer(row, source, customer);
    totalRow(row);
    const cohort = { ...group.cohort, size: members.length, firstOrderValue: firstOrderValue(log, members) };
    fillCells(frame, i, row, cohort, members);
    return cohort;
  });

  const { cells } = frame;
  const all = rows.map((_, i) => i);
  const unaffected = all.filter((i) => !rows[i].affected);
  const averageRow = (rowsOfAverage: readonly number[], average = view.average): PooledCell[] =>
    spans.map(({ k }, column) => {
      const columns = { k, column, columns: spans.length, rows: rowsOfAverage };
      return pooledRow(cells, { ...columns, view: { ...view, average }, customers: log.customers });
    });
  // Cells of an attribute alone hold customers of unequal observation, cells of rows that overlap the same customers.
  const alone = view.by !== null && !view.byTime;
  const once = (entering: readonly number[], everyone: boolean): PooledCell[] =>
    groups.overlap || alone ? everybodyOnce(frame, groups.rows, entering, everyone) : averageRow(entering, 'pooled');
  const ofTotals = measure.kind === 'amount' && view.per === 'cohort';
  const byCustomer = groups.overlap || (view.average === 'pooled' && !ofTotals);
  const everybody = once(unaffected, false);
  const isLeftOut = groups.leftOut.periods.length > 0;
  const triangle: RetentionTriangle = {
    view,
    lacks,
    unknownOrders: measure.kind === 'amount' ? (measure.unknown?.(log) ?? 0) : 0,
    columns: spans.map(({ k, from, to }) => (view.axis === 'age' ? { k, from, to } : { k, from: NaN, to: NaN })),
    cohorts: rows,
    overlap: groups.overlap,
    leftOut: groups.leftOut,
    state: cells.state,
    eligible: cells.eligible,
    count: cells.count,
    before: cells.before,
    value: cells.value,
    low: cells.low,
    high: cells.high,
    completesOn: cells.completesOn,
    pooled: byCustomer ? everybody : averageRow(unaffected),
    everybody,
    // By attribute alone the affected stand in no row: only an average over customers can take them in again.
    pooledWithAffected: !isLeftOut || (alone && !byCustomer) ? null : byCustomer ? once(all, alone) : averageRow(all),
    customers: log.customers,
  };
  return { triangle, rows: groups.rows };
}

/** Mean net sales of the first orders of customers, minor units. */
function firstOrderValue(log: PurchaseLog, members: Int32Array): number {
  let sum = 0;
  for (const customer of members) sum += log.net[log.start[customer]];
  return sum / members.length;
}
