/* Rows that are taken out of columns, as runs of neighbours: a run is copied at once, whatever its length. */
import { byRows, type Steps } from '#domain/steps.ts';

export type Column = Uint8Array | Int32Array | Float64Array;

/** Rows of tables that stand one below the other. n = rows taken. */
export interface TakenRows {
  /** Row among all tables; −1 = none. n entries. */
  readonly rows: Int32Array;
  /** First row of each table, and the end of the last. */
  readonly starts: Int32Array;
  /** First entry of each run, and the end of the last; null = the rows are too scattered for runs to be worth it. */
  readonly runs: Int32Array | null;
  /** Whether they are all rows of one table, in its own order: its columns are then handed on as they are. */
  readonly whole: boolean;
}

/** Shorter runs than this, on the average, are no faster than row after row. */
const RUN_ROWS = 32;

/** Rows of tables with so many rows each, as runs. */
export function* takenRows(rows: Int32Array, tables: readonly number[]): Steps<TakenRows> {
  const starts = new Int32Array(tables.length + 1);
  for (const [table, n] of tables.entries()) starts[table + 1] = starts[table] + n;
  const heads = new Uint8Array(starts.at(-1) ?? 0);
  for (const start of starts) if (start < heads.length) heads[start] = 1;
  const most = Math.ceil(rows.length / RUN_ROWS);
  const runs = new Int32Array(most + 1);
  let found = 0;
  yield* byRows(rows.length, (from, to) => {
    for (let i = from; i < to && found <= most; i++) {
      const row = rows[i];
      if (i > 0 && row === rows[i - 1] + 1 && heads[row] === 0) continue;
      found = row < 0 || found === most ? most + 1 : found + 1;
      runs[found - 1] = i;
    }
  });
  const scattered = found > most;
  if (!scattered) runs[found] = rows.length;
  const whole = tables.length === 1 && rows.length === tables[0] && found <= 1 && (found === 0 || rows[0] === 0);
  return { rows, starts, runs: scattered ? null : runs.slice(0, found + 1), whole };
}

/** Table in which a row stands. */
function tableOf(starts: Int32Array, row: number): number {
  let table = 0;
  while (row >= starts[table + 1]) table++;
  return table;
}

function takeFromOne(column: Column, rows: Int32Array, taken: Column, from: number, to: number): void {
  for (let i = from; i < to; i++) taken[i] = column[rows[i]];
}

function takeFromSeveral(
  columns: readonly Column[],
  { rows, starts }: TakenRows,
  taken: Column,
  from: number,
  to: number,
): void {
  // The table that the row before stood in is mostly that of the next.
  let [first, end, column] = [0, 0, columns[0]];
  for (let i = from; i < to; i++) {
    const row = rows[i];
    if (row < first || row >= end) {
      const table = tableOf(starts, row);
      [first, end, column] = [starts[table], starts[table + 1], columns[table]];
    }
    taken[i] = column[row - first];
  }
}

/** The taken rows of a column, which every table has a part of. Every row is one (no −1). `fresh` makes the array for them. */
export function* takeColumn<T extends Column>(
  columns: readonly T[],
  from: TakenRows,
  fresh: (n: number) => T,
): Steps<T> {
  if (from.whole) return columns[0];
  const { rows, starts, runs } = from;
  const taken = fresh(rows.length);
  if (runs !== null) {
    for (let run = 0; run + 1 < runs.length; run++) {
      const [at, end] = [runs[run], runs[run + 1]];
      const table = tableOf(starts, rows[at]);
      const first = rows[at] - starts[table];
      taken.set(columns[table].subarray(first, first + end - at), at);
    }
    yield undefined;
    return taken;
  }
  yield* byRows(rows.length, (first, end) => {
    if (columns.length === 1) takeFromOne(columns[0], rows, taken, first, end);
    else takeFromSeveral(columns, from, taken, first, end);
  });
  return taken;
}
