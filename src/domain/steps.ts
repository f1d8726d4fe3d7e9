/* Long work in steps, and how much of it is done. */

/** Work in small steps; a step may yield the share of the work that is done, 0 … 1. */
export type Steps<T> = Generator<number | undefined, T>;

/** Takes the steps of a part of the work that begins at one share and ends at another. Without shares of its own the part says nothing. */
export function* part<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return step.value;
    yield step.value === undefined ? undefined : from + (to - from) * step.value;
  }
}
