/* Ticks of an axis: few round numbers; the topmost encloses the values, so that it can carry the unit. */

/** Steps that days are counted in: weeks, 30-day months, quarters and years of them. */
export const DAY_STEPS: readonly number[] = [1, 7, 14, 30, 60, 90, 180, 360, 720];
/** Steps that months and other whole periods are counted in. */
export const WHOLE_STEPS: readonly number[] = [1, 2, 3, 6, 12, 24, 36, 60];

/** Range of a value axis with its ticks. */
export interface ValueRange {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

const SLACK = 1e-9;
const MOST_INTERVALS = 5;

/** The smallest step that crosses the span in at most `most` intervals: one of `steps`, else 1, 2 or 5 × 10^n. */
function tickStep(span: number, most: number, steps?: readonly number[]): number {
  const least = span / Math.max(1, most);
  const given = steps?.find((step) => step >= least);
  if (given !== undefined) return given;
  if (!(least > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(least) + SLACK);
  const factor = [1, 2, 5, 10].find((f) => f * power >= least * (1 - SLACK)) ?? 10;
  return factor * power;
}

/**
 * The range of a value axis with four or five grid lines above its foot. `zero`: it begins at 0 unless values fall below; then a little below the smallest,
 * and ticks begin inside. Else it begins at the tick below the smallest value. Without finite values: 0 … 1.
 */
export function valueRange(low: number, high: number, zero = true): ValueRange {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { min: 0, max: 1, ticks: [0, 1] };
  const bottom = zero ? Math.min(0, low) : low;
  const top = zero ? Math.max(0, high) : high;
  const step = tickStep(top - bottom, MOST_INTERVALS);
  const first = Math.floor(bottom / step + SLACK);
  const last = Math.max(Math.ceil(top / step - SLACK), first + 1);
  const ticks = multiples(first, last, step);
  if (!zero || bottom >= 0) return { min: ticks[0], max: ticks[ticks.length - 1], ticks };
  const min = bottom - (top - bottom) * 0.05;
  return { min, max: ticks[ticks.length - 1], ticks: ticks.filter((tick) => tick >= min) };
}

/** Multiples of a round step inside [low, high]. */
export function innerTicks(low: number, high: number, most: number, steps?: readonly number[]): number[] {
  if (!(high > low)) return [low];
  const step = tickStep(high - low, most, steps);
  return multiples(Math.ceil(low / step - SLACK), Math.floor(high / step + SLACK), step);
}

/** Every n-th of `count` indexes so that at most `most` are labelled; counted from the end, because the newest matters. */
export function labelledIndexes(count: number, most: number): ReadonlySet<number> {
  const step = tickStep(count, most, WHOLE_STEPS);
  const chosen = new Set<number>();
  for (let i = count - 1; i >= 0; i -= step) chosen.add(i);
  return chosen;
}

/** Smallest and largest finite value over all series; Infinity and −Infinity without any. */
export function extent(series: readonly ArrayLike<number>[]): { low: number; high: number } {
  let low = Infinity;
  let high = -Infinity;
  for (const values of series) {
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (!Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  return { low, high };
}

function multiples(first: number, last: number, step: number): number[] {
  const ticks: number[] = [];
  for (let i = first; i <= last; i++) ticks.push(multiple(i, step));
  return ticks;
}

/** 3 × 0.1 is 0.30000000000000004: rounded to what a step can say, and never −0. */
function multiple(i: number, step: number): number {
  return Number((i * step).toPrecision(12)) + 0;
}
