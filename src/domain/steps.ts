/* Long work in steps, and how much of it is done. */

/** Work in small steps; a step may yield the share of the work that is done, 0 … 1. */
export type Steps<T> = Generator<number | undefined, T>;

/** Takes all steps. */
export function allSteps<T>(steps: Generator<unknown, T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Rows of a table that one step goes over: some milliseconds of the dearest work that is done for each. */
const ROWS = 1 << 15;

/** Goes over the rows 0 … n−1 of a table in stretches, each a step; `work` is called with the first row and the one behind the last. */
export function* byRows(rows: number, work: (from: number, to: number) => void): Steps<void> {
  for (let from = 0; from < rows; from += ROWS) {
    work(from, Math.min(rows, from + ROWS));
    yield undefined;
  }
}

/** Takes the steps of a part of the work that begins at one share and ends at another. Without shares of its own the part says nothing. */
export function* part<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    yield step.value === undefined ? undefined : from + (to - from) * step.value;
  }
}
