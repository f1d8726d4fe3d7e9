/* Which of two numbers is the day: decided over all date columns of a file. */
import type { DateColumn, DateOrder } from './date.ts';

/** How dates of two numbers are read where no cell of the file tells. */
export interface DateChoice {
  /** What the user answered. */
  readonly answered?: DateOrder | undefined;
  /** What the source always writes. */
  readonly habit?: DateOrder | undefined;
  /** Cells that only the other order can read are read in it. */
  readonly mixed?: boolean | undefined;
}

/**
 * Decides the order of day and month over all date columns of the file, which one program wrote: any part above 12 tells,
 * else the user's answer, else (where no cell speaks against it) the source's habit.
 * Returns a column that stays undecided, null if all are read; then each column of the table notes how, and by which cell it
 * was decided, if by any.
 */
export function resolveDates(columns: readonly DateColumn[], choice: DateChoice = {}): DateColumn | null {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const column of columns) {
    column.readNumbers();
    dayFirst += column.proof.dayFirst;
    monthFirst += column.proof.monthFirst;
  }
  const decided = dayFirst > 0 !== monthFirst > 0;
  const undecided = decided ? undefined : columns.find((column) => column.open);
  if (!decided && undecided === undefined) {
    // No cell with two readings: each is read in the only one it has.
    for (const column of columns) {
      column.readEach();
      column.note('each', null);
    }
    return null;
  }
  const proven = monthFirst > 0 ? 'mdy' : 'dmy';
  const order = decided ? proven : (choice.answered ?? (dayFirst + monthFirst === 0 ? choice.habit : undefined));
  if (order === undefined) return undecided ?? null;
  const side = order === 'mdy' ? 'monthFirst' : 'dayFirst';
  const first = columns.find((column) => column.deciding[side] !== null)?.deciding[side] ?? null;
  const answered = !decided && choice.answered !== undefined;
  for (const column of columns) {
    column.readIn(order, choice.mixed === true);
    const decidedBy = column.deciding[side] ?? first;
    column.note(order, decidedBy, answered && (column.open || decidedBy === null));
  }
  return null;
}
