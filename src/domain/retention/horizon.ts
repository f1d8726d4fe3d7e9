/* The equal horizon of the unbounded measure: how many days each customer is given to come back. */
import type { PurchaseLog } from '#domain/purchases.ts';
import { cohortPeriod, type Cohorts } from './cohorts.ts';

/** Days that the rule may choose, the longest first. */
const HORIZONS: readonly number[] = [365, 180, 90];
/** First age of period 0, whatever its width. */
const FIRST_AGE = 1;

/**
 * H in days (`definitions.md` §2): 365, or the largest of 180 and 90, that at least half of the cohorts complete at k = 0: the
 * cohort's own period is over, and its last customer is observed to age 1 + H. null = no such H, the measure is not offered.
 */
export function chosenHorizon(log: PurchaseLog, cohorts: Cohorts): number | null {
  const n = cohorts.period.length;
  const observed = Float64Array.from({ length: n }, (_, i) => observedAge(log, cohorts, i));
  return HORIZONS.find((h) => n > 0 && observed.filter((age) => age >= FIRST_AGE + h).length * 2 >= n) ?? null;
}

/** Age to which the cohort's last customer is observed, days; −1 while the cohort's own period runs. */
function observedAge(log: PurchaseLog, cohorts: Cohorts, i: number): number {
  if (log.asOf < cohortPeriod(cohorts, i).to) return -1;
  let age = Infinity;
  for (let m = cohorts.start[i]; m < cohorts.start[i + 1]; m++) {
    age = Math.min(age, log.asOf - log.day[log.start[cohorts.members[m]]]);
  }
  return age;
}
