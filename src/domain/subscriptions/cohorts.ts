/* Subscribers by the month in which they first paid: how many are active on day N, and how much of their MRR is left. */
import { periodEnd, periodIndex, periodName, periodStart } from '#domain/calendar.ts';
import { CellState } from '#domain/retention/triangle.ts';
import { wilson } from '#domain/retention/wilson.ts';
import type { MrrHistory } from './history.ts';

/** age: active on day N after the first paid day; calendar: active at the end of the k-th month after the first. */
export type SubscriptionAxis = 'age' | 'calendar';

export interface SubscriptionCohort {
  /** `2026-01` */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly size: number;
  /** MRR of its customers on the day each began, minor units. */
  readonly startMrr: number;
}

/** The average of a column: sums over its complete cells. */
export interface SubscriptionPooled {
  readonly eligible: number;
  readonly count: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly mrrValue: number;
  readonly cohorts: number;
  /** Fewer than half of all customers stand in complete cells. */
  readonly thin: boolean;
}

/** Cells are row-major: cohort i, column j at i·columns.length + j. NaN = not observed. */
export interface SubscriptionGrid {
  readonly axis: SubscriptionAxis;
  /** Days N, or months k. */
  readonly columns: readonly number[];
  readonly cohorts: readonly SubscriptionCohort[];
  /** CellState */
  readonly state: Uint8Array;
  /** Customers whose observation covers the cell: first day + N ≤ as-of; on the calendar everybody. */
  readonly eligible: Int32Array;
  /** Of the eligible: active then. */
  readonly count: Int32Array;
  /** count / eligible with its 95 % Wilson interval. */
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** MRR of the eligible then, and on the days they began; minor units. */
  readonly mrr: Float64Array;
  readonly startMrr: Float64Array;
  /** mrr / startMrr; above 1 where the cohort has grown. */
  readonly mrrValue: Float64Array;
  /** Day on which a partial or running cell is complete; NaN for others. */
  readonly completesOn: Float64Array;
  readonly pooled: readonly SubscriptionPooled[];
  readonly customers: number;
}

/** Days between two columns of the age axis. */
const STEP = 30;

/** Columns up to what the first customer can have reached. */
function columnsOf(axis: SubscriptionAxis, earliest: number, asOf: number): number[] {
  if (axis === 'age') return Array.from({ length: Math.floor((asOf - earliest) / STEP) }, (_, j) => STEP * (j + 1));
  const months = periodIndex(asOf, 'month') - periodIndex(earliest, 'month') + 1;
  return Array.from({ length: months }, (_, k) => k);
}

/** Customers of the history by the month of their first paid day. */
function membersByMonth({ customers, start, day }: MrrHistory): [number, number[]][] {
  const members = new Map<number, number[]>();
  for (let i = 0; i < customers; i++) {
    const month = periodIndex(day[start[i]], 'month');
    const known = members.get(month);
    if (known) known.push(i);
    else members.set(month, [i]);
  }
  return [...members].sort(([a], [b]) => a - b);
}

/** Where a cell is observed: the day that is asked for each customer, in a month or after days. `month`: index of the first one. */
export function dayAsked(axis: SubscriptionAxis, column: number, first: number, month: number): number {
  return axis === 'age' ? first + column : periodEnd(month + column, 'month');
}

type Cells = Omit<SubscriptionGrid, 'axis' | 'columns' | 'cohorts' | 'pooled' | 'customers'>;

function noCells(n: number): Cells {
  const numbers = (): Float64Array => new Float64Array(n);
  const unknown = (): Float64Array => numbers().fill(NaN);
  return {
    state: new Uint8Array(n),
    eligible: new Int32Array(n),
    count: new Int32Array(n),
    value: unknown(),
    low: unknown(),
    high: unknown(),
    mrr: numbers(),
    startMrr: numbers(),
    mrrValue: unknown(),
    completesOn: unknown(),
  };
}

/** Adds one customer to the cells of its row; those that as-of does not reach stay as they are. */
function addCustomer(
  cells: Cells,
  history: MrrHistory,
  i: number,
  row: { readonly axis: SubscriptionAxis; readonly columns: readonly number[]; readonly at: number; month: number },
  asOf: number,
): void {
  const { start, day, level } = history;
  const last = start[i + 1] - 1;
  let step = start[i];
  for (let j = 0; j < row.columns.length; j++) {
    const asked = dayAsked(row.axis, row.columns[j], day[start[i]], row.month);
    // A month that is not over is asked as it stands at as-of.
    const running = row.axis === 'calendar' && periodIndex(asOf, 'month') === row.month + row.columns[j];
    if (asked > asOf && !running) return;
    while (step < last && day[step + 1] <= Math.min(asked, asOf)) step++;
    const at = row.at + j;
    cells.eligible[at]++;
    cells.startMrr[at] += level[start[i]];
    cells.mrr[at] += level[step];
    if (level[step] > 0) cells.count[at]++;
  }
}

/** State and values of the cells of a row whose customers have been added. */
function settleRow(
  cells: Cells,
  grid: Pick<SubscriptionGrid, 'axis' | 'columns'>,
  row: number,
  cohort: SubscriptionCohort,
  asOf: number,
): void {
  const month = periodIndex(cohort.from, 'month');
  grid.columns.forEach((column, j) => {
    const at = row * grid.columns.length + j;
    const n = cells.eligible[at];
    if (n === 0) return;
    const end = dayAsked(grid.axis, column, cohort.to, month);
    const whole = grid.axis === 'age' ? asOf >= cohort.to && n === cohort.size : end <= asOf;
    cells.state[at] = whole ? CellState.complete : grid.axis === 'age' ? CellState.partial : CellState.running;
    if (!whole) cells.completesOn[at] = end;
    cells.value[at] = cells.count[at] / n;
    const { low, high } = wilson(cells.count[at], n);
    cells.low[at] = low;
    cells.high[at] = high;
    cells.mrrValue[at] = cells.mrr[at] / cells.startMrr[at];
  });
}

function pooledOf(grid: Omit<SubscriptionGrid, 'pooled'>, j: number): SubscriptionPooled {
  const { columns, cohorts, customers } = grid;
  let [eligible, count, mrr, startMrr, entered] = [0, 0, 0, 0, 0];
  for (let i = 0; i < cohorts.length; i++) {
    const at = i * columns.length + j;
    if (grid.state[at] !== CellState.complete) continue;
    entered++;
    eligible += grid.eligible[at];
    count += grid.count[at];
    mrr += grid.mrr[at];
    startMrr += grid.startMrr[at];
  }
  return {
    eligible,
    count,
    value: eligible > 0 ? count / eligible : NaN,
    ...wilson(count, eligible),
    mrrValue: startMrr > 0 ? mrr / startMrr : NaN,
    cohorts: entered,
    thin: eligible * 2 < customers,
  };
}

/**
 * Cohorts by start month. On the age axis a cell asks for the N-th day after the first paid one (definitions.md §2, active on day
 * N), every 30 days, and its eligible customers are those with first day + N ≤ as-of; on the calendar axis for the last day of the
 * k-th month. Averages are Σ active / Σ eligible over complete cells, and Σ MRR / Σ starting MRR.
 */
export function subscriptionCohorts(history: MrrHistory, axis: SubscriptionAxis, asOf: number): SubscriptionGrid {
  const months = membersByMonth(history);
  const earliest = months.length === 0 ? asOf : Math.min(...months[0][1].map((i) => history.day[history.start[i]]));
  const columns = columnsOf(axis, earliest, asOf);
  const cells = noCells(months.length * columns.length);
  const cohorts = months.map(([month, members], row): SubscriptionCohort => {
    const cohort: SubscriptionCohort = {
      name: periodName(month, 'month'),
      from: periodStart(month, 'month'),
      to: periodEnd(month, 'month'),
      size: members.length,
      startMrr: members.reduce((sum, i) => sum + history.level[history.start[i]], 0),
    };
    for (const i of members) addCustomer(cells, history, i, { axis, columns, at: row * columns.length, month }, asOf);
    settleRow(cells, { axis, columns }, row, cohort, asOf);
    return cohort;
  });
  const grid = { axis, columns, cohorts, ...cells, customers: history.customers };
  return { ...grid, pooled: columns.map((_, j) => pooledOf(grid, j)) };
}
