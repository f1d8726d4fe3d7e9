/* Black Friday: the day, and the cohorts that it filled. */
import { dayNumber, civilDate, type PeriodUnit } from './calendar.ts';
import { quantile } from './numeric/quantile.ts';

/** A cohort is marked from this multiple of the median of the others on; fewer others have no usual size. */
const MORE_THAN_USUAL = 1.5;
const LEAST_OTHERS = 3;

/** Day number of Black Friday: the day after the fourth Thursday of November. */
export function blackFriday(year: number): number {
  const first = dayNumber(year, 11, 1);
  // Day 0 was a Thursday.
  const thursday = first + ((7 - (((first % 7) + 7) % 7)) % 7);
  return thursday + 21 + 1;
}

/** Days from … to, and the first orders in them. */
export interface SizedPeriod {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/**
 * Whether each cohort holds Black Friday and is at least 1.5 times as large as the median of the others. Weeks and months only:
 * a day is too small and a quarter too large to be called after it.
 */
export function blackFridayCohorts(cohorts: readonly SizedPeriod[], unit: PeriodUnit): boolean[] {
  if (unit !== 'week' && unit !== 'month') return cohorts.map(() => false);
  return cohorts.map(({ from, to, size }, i) => {
    const day = blackFriday(civilDate(to).year);
    if (day < from || day > to) return false;
    const others = cohorts.filter((_, j) => j !== i).map((cohort) => cohort.size);
    if (others.length < LEAST_OTHERS) return false;
    return size >= MORE_THAN_USUAL * quantile(Float64Array.from(others).sort(), 0.5);
  });
}
