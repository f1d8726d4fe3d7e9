/* The cohort grid: cohorts by columns under one view, each cell with its value, interval, state and completion day. */
import { meanInterval } from '#domain/numeric/mean-interval.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { Costing } from '#domain/order-money.ts';
import { NO_COSTS } from '#domain/results.ts';
import { noCells, setInterval, type Cells } from './cells.ts';
import { clockOf, type Clock } from './clock.ts';
import { cohortPeriod, cohortsByFirstOrder, type Cohorts } from './cohorts.ts';
import { meanIncrements } from './mean-increments.ts';
import type { Span } from './measure.ts';
import { MEASURES } from './measures.ts';
import { pooledRow } from './pooled.ts';
import { addCustomer, clearRow, columnTables, emptyRow, totalRow, type Row, type RowSource } from './row.ts';
import { CellState, type PooledCell, type RetentionTriangle, type TriangleCohort } from './triangle.ts';
import type { RetentionView } from './view.ts';
import { wilson } from './wilson.ts';

/** What a row needs to become cells. */
interface Frame {
  readonly view: RetentionView;
  readonly source: RowSource;
  readonly spans: readonly Span[];
  readonly cells: Cells;
}

/**
 * Cohorts by columns (`definitions.md` §2). Rows: the periods of the view's `cohort` in which somebody bought first, in time
 * order. Columns: until no cohort has anyone eligible (age) or has begun (calendar). One pass over the log.
 *
 * A cell's denominator is its eligible customers: first day + last age of the period ≤ as-of; on the calendar axis those whose
 * own period (period of the first order + k) is over. Complete: the cohort's own period is over and everybody is eligible.
 * Partial: some are eligible; value, n and interval over these. Running: on the calendar axis, nobody's period is over yet
 * but it has begun; count so far / size, without an interval. Empty: value NaN, never 0.
 * Shares against the column before: those who did it / those who did it there, both of the customers eligible for both, without
 * an interval; NaN where nobody did it there; the first column stands against all eligible.
 * Amounts (money, orders, units): per customer the mean with its interval; per cohort the sum over the eligible, without one. Cumulative amounts per
 * customer in a partial cell: the sum of mean increments, without an interval.
 * N-day and brackets have no calendar form: they are answered on the age axis, and the answer's view says so. A measure that lacks
 * something has no columns.
 * `isAffected` says of the days of a cohort (first and last) whether the left-censoring guard keeps it out of averages.
 */
export function retentionTriangle(
  log: PurchaseLog,
  asked: RetentionView,
  costs: Costing = NO_COSTS,
  isAffected: (from: number, to: number) => boolean = () => false,
): RetentionTriangle {
  const measure = MEASURES[asked.measure];
  const cohorts = cohortsByFirstOrder(log, asked.cohort);
  const view = settledView(log, asked, cohorts);
  const clock = clockOf(log, view.axis, view.period);
  const question = { view, log, costs, positions: clock.positions };
  const lacks = measure.lacks?.(question) ?? null;
  const calendar = view.axis === 'calendar' ? measure.calendarSpans : null;
  const spans = lacks !== null ? [] : calendar ? calendar(question) : measure.ageSpans(question);
  const source: RowSource = {
    log,
    clock,
    tables: columnTables(spans, clock.positions),
    events: measure.kind === 'share' ? measure.events : 'orders',
    amounts: measure.kind === 'amount' ? measure.amounts(log, costs) : null,
  };

  const frame: Frame = {
    view,
    source,
    spans,
    cells: noCells(cohorts.period.length * spans.length, measure.kind, view.against),
  };
  const rows: TriangleCohort[] = [];
  const row = emptyRow(spans.length);
  for (let i = 0; i < cohorts.period.length; i++) {
    clearRow(row);
    for (let m = cohorts.start[i]; m < cohorts.start[i + 1]; m++) addCustomer(row, source, cohorts.members[m]);
    totalRow(row);
    const own = cohortOf(log, cohorts, i);
    const cohort = { ...own, affected: isAffected(own.from, own.to) };
    rows.push(cohort);
    fillCells(frame, i, row, cohort, cohorts);
  }

  const { cells } = frame;
  const averageRow = (rowsOfAverage: readonly number[]): PooledCell[] =>
    spans.map(({ k }, column) =>
      pooledRow(cells, { k, column, columns: spans.length, rows: rowsOfAverage, view, customers: log.customers }),
    );
  const all = rows.map((_, i) => i);
  const unaffected = all.filter((i) => !rows[i].affected);
  return {
    view,
    lacks,
    unknownOrders: measure.kind === 'amount' ? (measure.unknown?.(log) ?? 0) : 0,
    columns: spans.map(({ k, from, to }) => (view.axis === 'age' ? { k, from, to } : { k, from: NaN, to: NaN })),
    cohorts: rows,
    state: cells.state,
    eligible: cells.eligible,
    count: cells.count,
    before: cells.before,
    value: cells.value,
    low: cells.low,
    high: cells.high,
    completesOn: cells.completesOn,
    pooled: averageRow(unaffected),
    pooledWithAffected: unaffected.length < all.length ? averageRow(all) : null,
    customers: log.customers,
  };
}

/** The view as far as the measure allows it. */
function settledView(log: PurchaseLog, asked: RetentionView, cohorts: Cohorts): RetentionView {
  const measure = MEASURES[asked.measure];
  const axis = measure.calendarSpans === null ? 'age' : asked.axis;
  const against = measure.kind === 'share' ? asked.against : 'cohort';
  const view: RetentionView = { ...asked, axis, against };
  return measure.settle?.(view, log, cohorts) ?? view;
}

function cohortOf(log: PurchaseLog, cohorts: Cohorts, i: number): Omit<TriangleCohort, 'affected'> {
  const size = cohorts.start[i + 1] - cohorts.start[i];
  let firstOrders = 0;
  for (let m = cohorts.start[i]; m < cohorts.start[i + 1]; m++) firstOrders += log.net[log.start[cohorts.members[m]]];
  const period = cohortPeriod(cohorts, i);
  return { ...period, size, firstOrderValue: firstOrders / size, over: log.asOf >= period.to };
}

/** Last day on which somebody of the cohort came first, or still may. */
function lastFirstDay(log: PurchaseLog, cohorts: Cohorts, i: number, cohort: TriangleCohort): number {
  if (!cohort.over) return cohort.to;
  let latest = cohort.from;
  for (let m = cohorts.start[i]; m < cohorts.start[i + 1]; m++) {
    latest = Math.max(latest, log.day[log.start[cohorts.members[m]]]);
  }
  return latest;
}

/** Last day of the tick that lies `until` ticks after the one of a day; the day may lie after as-of. */
function endOfTick(clock: Clock, view: RetentionView, day: number, until: number): number {
  if (view.axis === 'age') return day + until;
  const known = clock.tick.length - 1;
  let tick = clock.tick[Math.min(day - clock.from, known)];
  while (clock.lastDay(tick) < day) tick++;
  return clock.lastDay(tick + until);
}

function fillCells(frame: Frame, i: number, row: Row, cohort: TriangleCohort, cohorts: Cohorts): void {
  const { view, source, spans, cells } = frame;
  const { log, clock, amounts } = source;
  const lastFirst = lastFirstDay(log, cohorts, i, cohort);
  const whole = view.per === 'cohort';
  let increments: Float64Array | null = null;

  for (let j = 0; j < spans.length; j++) {
    const at = i * spans.length + j;
    const eligible = row.eligible[j];
    if (eligible === 0 && row.begun[j] === 0) continue;

    const running = eligible === 0;
    const complete = cohort.over && eligible === cohort.size;
    cells.state[at] = running ? CellState.running : complete ? CellState.complete : CellState.partial;
    if (!complete) cells.completesOn[at] = endOfTick(clock, view, lastFirst, spans[j].until);
    const n = running ? cohort.size : eligible;
    const count = running ? row.countSoFar[j] : row.count[j];
    cells.eligible[at] = n;
    cells.count[at] = count;

    if (view.against === 'previous') {
      // The column before the first one is the cohort itself.
      const before = j === 0 ? n : running ? row.beforeSoFar[j] : row.before[j];
      cells.before[at] = before;
      cells.value[at] = before > 0 ? count / before : NaN;
      continue;
    }
    if (!amounts) {
      cells.value[at] = count / n;
      if (!running) setInterval(cells, at, wilson(count, n));
      continue;
    }
    const sum = running ? row.sumSoFar[j] : row.sum[j];
    cells.sum[at] = sum;
    cells.squares[at] = row.squares[j];
    if (whole) {
      cells.value[at] = sum;
    } else if (view.sum === 'cumulative' && !running && eligible < cohort.size) {
      increments ??= meanIncrements(source, amounts, cohorts.members.subarray(cohorts.start[i], cohorts.start[i + 1]));
      cells.value[at] = increments[spans[j].until];
    } else {
      cells.value[at] = sum / n;
      if (!running) setInterval(cells, at, meanInterval(sum, row.squares[j], n));
    }
  }
}
