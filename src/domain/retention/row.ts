/* One row of the grid: walks a cohort's customers once and adds up its columns. */
import type { CustomerMoney } from '#domain/money.ts';
import type { PurchaseSteps } from '#domain/purchase-steps.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { Clock } from './clock.ts';
import type { Span } from './measure.ts';

/** Which columns a position stands in, and how far a customer's observation reaches. */
export interface ColumnTables {
  /** First and last column whose span holds the position; first > last where none does. One entry per position. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Last column that is covered when that position is the last observed one; −1 = none. */
  readonly covered: Int32Array;
}

/** Spans ascend, so each of the three only moves forward. */
export function columnTables(spans: readonly Span[], positions: number): ColumnTables {
  const first = new Int32Array(positions);
  const last = new Int32Array(positions);
  const covered = new Int32Array(positions);
  let ended = 0;
  let begun = -1;
  let reached = -1;
  for (let position = 0; position < positions; position++) {
    while (ended < spans.length && spans[ended].to < position) ended++;
    while (begun + 1 < spans.length && spans[begun + 1].from <= position) begun++;
    while (reached + 1 < spans.length && spans[reached + 1].until <= position) reached++;
    first[position] = ended;
    last[position] = begun;
    covered[position] = reached;
  }
  return { first, last, covered };
}

/**
 * The sums of one row; entry j belongs to column j, one entry more than columns. While customers are added the arrays hold
 * differences (a customer who is in columns 2 … 5 is +1 at 2 and −1 at 6), so that a customer costs as much as he has orders,
 * whatever the number of columns; `total` then adds them up.
 */
export interface Row {
  readonly eligible: Int32Array;
  /** Customers for whom the column's last period has begun: more than the eligible only in a running calendar period. */
  readonly begun: Int32Array;
  /** Of the eligible: customers who did it, their amounts, and the squares of these. */
  readonly count: Int32Array;
  readonly sum: Float64Array;
  readonly squares: Float64Array;
  /** Of the eligible: customers who did it one column before; entry 0 stays 0. */
  readonly before: Int32Array;
  readonly beforeSoFar: Int32Array;
  /** Of everybody, so far. */
  readonly countSoFar: Int32Array;
  readonly sumSoFar: Float64Array;
}

export function emptyRow(columns: number): Row {
  const n = columns + 1;
  return {
    eligible: new Int32Array(n),
    begun: new Int32Array(n),
    count: new Int32Array(n),
    sum: new Float64Array(n),
    squares: new Float64Array(n),
    before: new Int32Array(n),
    beforeSoFar: new Int32Array(n),
    countSoFar: new Int32Array(n),
    sumSoFar: new Float64Array(n),
  };
}

function arraysOf(row: Row): (Int32Array | Float64Array)[] {
  return [
    row.eligible,
    row.begun,
    row.count,
    row.sum,
    row.squares,
    row.before,
    row.beforeSoFar,
    row.countSoFar,
    row.sumSoFar,
  ];
}

/** Makes the row ready for the next cohort. */
export function clearRow(row: Row): void {
  for (const array of arraysOf(row)) array.fill(0);
}

/** Turns the differences into the columns' sums. */
export function totalRow(row: Row): void {
  for (const array of arraysOf(row)) for (let j = 1; j < array.length; j++) array[j] += array[j - 1];
}

/** Counts a customer in columns from … to, both included. */
function mark(differences: Int32Array, from: number, to: number): void {
  if (from > to) return;
  differences[from]++;
  differences[to + 1]--;
}

/** A customer did it in columns from … to: counts there, and one column on as the base of a comparison with the column before. */
function did(row: Row, from: number, to: number, eligibleTo: number, { before, soFar }: RowSource['needs']): void {
  const last = row.count.length - 2;
  mark(row.count, from, Math.min(to, eligibleTo));
  if (soFar) mark(row.countSoFar, from, to);
  if (!before) return;
  mark(row.before, from + 1, Math.min(to + 1, eligibleTo));
  if (soFar) mark(row.beforeSoFar, from + 1, Math.min(to + 1, last));
}

/** What a row is made from; `amounts` null = shares. */
export interface RowSource {
  readonly log: PurchaseLog;
  readonly clock: Clock;
  readonly tables: ColumnTables;
  readonly events: 'orders' | 'secondPurchaseDay';
  /** Day of the first order, and when the second purchase day came (`timeToSecondPurchase`). One entry a customer. */
  readonly firstDays: Int32Array;
  readonly second: PurchaseSteps['second'];
  readonly amounts: CustomerMoney | null;
  /**
   * Whether the view stands against the column before, and whether a period runs in which somebody may have begun a column whom
   * nobody is eligible for: otherwise these sums stay 0, and nobody reads them.
   */
  readonly needs: { readonly before: boolean; readonly soFar: boolean };
}

/** Adds one customer of the log to a row of differences; `reach` = the last column that he may be counted in. */
export function addCustomer(row: Row, source: RowSource, customer: number, reach = Infinity): void {
  const { log, clock, tables } = source;
  const { tick, from } = clock;
  const firstDay = source.firstDays[customer];
  const first = tick[firstDay - from];
  // Before the end of the first running period nothing is observed to its end.
  const eligibleTo = clock.closed < first ? -1 : Math.min(reach, tables.covered[clock.closed - first]);
  mark(row.eligible, 0, eligibleTo);
  if (source.needs.soFar) mark(row.begun, 0, tables.covered[clock.open - first]);

  if (source.events === 'secondPurchaseDay') {
    const { days, observed } = source.second;
    if (observed[customer] === 0) return;
    const position = tick[firstDay + days[customer] - from] - first;
    did(row, tables.first[position], tables.last[position], eligibleTo, source.needs);
    return;
  }

  const end = log.start[customer + 1];
  let marked = -1;
  for (let order = log.start[customer]; order < end; order++) {
    const position = tick[log.day[order] - from] - first;
    const columnFrom = tables.first[position];
    const columnTo = tables.last[position];
    // A column already marked by an earlier order is not counted again.
    const fresh = Math.max(columnFrom, marked + 1);
    if (fresh > columnTo) continue;
    did(row, fresh, columnTo, eligibleTo, source.needs);
    marked = columnTo;
  }
  if (source.amounts) addAmounts(row, source, source.amounts, customer, eligibleTo);
}

/**
 * Adds a customer's amounts: so far, and over the columns he is eligible for. Along these his amount is a step function: within
 * a period, or cumulative from the first day on, amounts add to what is there; in the next period it starts again at 0.
 */
function addAmounts(
  row: Row,
  { log, clock, tables, needs }: RowSource,
  { start, day, amount }: CustomerMoney,
  customer: number,
  eligibleTo: number,
): void {
  const { tick, from } = clock;
  const first = tick[log.day[log.start[customer]] - from];
  let held = 0;
  let openTo = -1;
  for (let i = start[customer]; i < start[customer + 1]; i++) {
    const position = tick[day[i] - from] - first;
    const columnFrom = tables.first[position];
    const columnTo = tables.last[position];
    if (columnFrom > columnTo) continue;
    if (needs.soFar) {
      row.sumSoFar[columnFrom] += amount[i];
      row.sumSoFar[columnTo + 1] -= amount[i];
    }
    if (columnFrom > eligibleTo) continue;
    if (columnFrom > openTo) {
      row.sum[openTo + 1] -= held;
      row.squares[openTo + 1] -= held * held;
      held = 0;
    }
    openTo = Math.min(columnTo, eligibleTo);
    const grown = held + amount[i];
    row.sum[columnFrom] += amount[i];
    row.squares[columnFrom] += grown * grown - held * held;
    held = grown;
  }
  row.sum[openTo + 1] -= held;
  row.squares[openTo + 1] -= held * held;
}
