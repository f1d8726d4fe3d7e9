/* How sure a payback is: its bootstrap range. */
import { periodName } from './calendar.ts';
import { reaches } from './calendar-payback.ts';
import { cacOfChosen, cacReport } from './cac.ts';
import { worthByDay } from './contribution.ts';
import { type CustomerMoney, netSalesByDay } from './money.ts';
import { LEAST_FOR_INTERVAL } from './numeric/mean-interval.ts';
import { quantile } from './numeric/quantile.ts';
import { hashWith, Random } from './numeric/random.ts';
import { paybackMonth } from './payback.ts';
import type { PurchaseLog } from './purchases.ts';
import type { Costs, PaybackRange, PaybackRanges } from './results.ts';
import { cohortsByFirstOrder } from './retention/cohorts.ts';
import { everybody, LEAST_OBSERVED, observedToAge, shownAges } from './value-curve.ts';

/** B of `definitions.md` §4. */
const REPLICATES = 1000;

/** A curve that is resampled: CAC, ages shown, and the payback day of each replicate; null = no range is asked of it. */
interface Target {
  readonly cac: number;
  readonly ages: number;
  readonly days: Float64Array;
}

/** Customers of one cohort as draws see them: contiguous, days with money alone, by age. */
interface Drawn {
  readonly size: number;
  /** Age at as-of, and the events of member m at eventStart[m] … eventStart[m+1]−1. */
  readonly observed: Int32Array;
  readonly eventStart: Int32Array;
  readonly age: Int32Array;
  readonly worth: Float64Array;
  /** Ages that somebody of the cohort has reached. */
  readonly ages: number;
  readonly target: Target | null;
}

/**
 * Percentile bootstrap of the payback months, pooled and per monthly cohort (`definitions.md` §4): customers are resampled within
 * their monthly cohorts, so that sizes stay and, spend being fixed, CAC too; B = 1,000; quantiles 2.5 and 97.5 % (type 7) of the
 * payback days, each as month ⌈d/30⌉. Replicates look as far as the curve is shown; those that do not pay back are ∞, and an upper
 * bound of ∞ reads "or later than observed". null: no CAC, no margin typed, no shown curve, or fewer than 30 customers.
 * The seed is a hash of the data (ages and net sales): equal data, in any order of customers, give equal ranges.
 * Where `log` holds customers picked out of `everyone`, CAC stays that of all customers of a month.
 * Source: Efron, Tibshirani 1993, An Introduction to the Bootstrap, ch. 13.
 */
export function paybackRanges(log: PurchaseLog, costs: Costs, replicates = REPLICATES, everyone = log): PaybackRanges {
  const steps = paybackRangesByStep(log, costs, replicates, everyone);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same, one replicate a step: the caller may do other work between them, or stop asking. */
export function* paybackRangesByStep(
  log: PurchaseLog,
  costs: Costs,
  replicates = REPLICATES,
  everyone = log,
): Generator<undefined, PaybackRanges> {
  const cohorts = cohortsByFirstOrder(log, 'month');
  const names = Array.from(cohorts.period, (period) => periodName(period, 'month'));
  if (costs.grossMargin === null) return { pooled: null, cohorts: names.map((cohort) => ({ cohort, range: null })) };

  const worth = worthByDay(log, costs);
  const picked = everyone !== log;
  const blended = cacReport(everyone, costs, picked ? cohortsByFirstOrder(everyone, 'month') : cohorts);
  const cac = picked ? cacOfChosen(blended, cohorts) : blended;
  const hashes = customerHashes(log);
  const drawn = Array.from(cohorts.period, (period, i) => {
    const members = cohorts.members.slice(cohorts.start[i], cohorts.start[i + 1]);
    const least = Math.min(LEAST_OBSERVED, members.length);
    const own = cac.months[period - cac.firstMonth].cac;
    // By their hash: the same draw then meets the same customer, however the log numbers them.
    members.sort((a, b) => hashes[a] - hashes[b] || a - b);
    return drawnCohort(log, worth, members, targetOf(log, members, least, own, replicates));
  });
  const pooled = targetOf(log, everybody(log), LEAST_OBSERVED, cac.pooledCac, replicates);
  yield* resample(drawn, pooled, new Random(hashes.reduce((sum, hash) => (sum + hash) | 0, 0)), replicates);
  return {
    pooled: pooled && rangeOf(pooled),
    cohorts: names.map((cohort, i) => ({ cohort, range: drawn[i].target && rangeOf(drawn[i].target) })),
  };
}

function targetOf(
  log: PurchaseLog,
  members: Int32Array,
  least: number,
  cac: number | null,
  replicates: number,
): Target | null {
  const ages = shownAges(observedToAge(log, members), least);
  if (cac === null || ages === 0 || members.length < LEAST_FOR_INTERVAL) return null;
  return { cac, ages, days: new Float64Array(replicates).fill(Infinity) };
}

/** One hash per customer, of what the bootstrap sees: age at as-of, and age and net sales of each order and refund. */
function customerHashes(log: PurchaseLog): Int32Array {
  const { start, day, amount } = netSalesByDay(log);
  const hashes = new Int32Array(log.customers);
  for (let i = 0; i < log.customers; i++) {
    const first = log.day[log.start[i]];
    let hash = hashWith(0, log.asOf - first);
    for (let m = start[i]; m < start[i + 1]; m++) hash = hashWith(hashWith(hash, day[m] - first), amount[m]);
    hashes[i] = hash;
  }
  return hashes;
}

function drawnCohort(log: PurchaseLog, worth: CustomerMoney, members: Int32Array, target: Target | null): Drawn {
  let amounts = 0;
  for (const customer of members) amounts += worth.start[customer + 1] - worth.start[customer];
  const observed = new Int32Array(members.length);
  const eventStart = new Int32Array(members.length + 1);
  const age = new Int32Array(amounts);
  const amount = new Float64Array(amounts);
  let n = 0;
  let ages = 0;
  members.forEach((customer, m) => {
    const first = log.day[log.start[customer]];
    observed[m] = log.asOf - first;
    ages = Math.max(ages, observed[m] + 1);
    for (let i = worth.start[customer]; i < worth.start[customer + 1]; i++) {
      if (i === worth.start[customer] || worth.day[i] !== worth.day[i - 1]) age[n++] = worth.day[i] - first;
      amount[n - 1] += worth.amount[i];
    }
    eventStart[m + 1] = n;
  });
  return { size: members.length, observed, eventStart, age, worth: amount, ages, target };
}

/** Draws the replicates and notes the payback day of each in the targets. */
function* resample(
  cohorts: readonly Drawn[],
  pooled: Target | null,
  random: Random,
  replicates: number,
): Generator<undefined, void> {
  if (!pooled && cohorts.every((cohort) => !cohort.target)) return;
  const ages = cohorts.reduce((longest, cohort) => Math.max(longest, cohort.ages), 0);
  const sums = new Float64Array(ages);
  const ended = new Int32Array(ages);
  const pooledSums = new Float64Array(ages);
  const pooledEnded = new Int32Array(ages);
  const customers = cohorts.reduce((all, cohort) => all + cohort.size, 0);
  for (let replicate = 0; replicate < replicates; replicate++) {
    pooledSums.fill(0);
    pooledEnded.fill(0);
    for (const cohort of cohorts) {
      sums.fill(0, 0, cohort.ages);
      ended.fill(0, 0, cohort.ages);
      draw(cohort, random, sums, ended);
      if (cohort.target) cohort.target.days[replicate] = paybackDay(cohort.target, cohort.size, sums, ended);
      for (let age = 0; age < cohort.ages; age++) {
        pooledSums[age] += sums[age];
        pooledEnded[age] += ended[age];
      }
    }
    if (pooled) pooled.days[replicate] = paybackDay(pooled, customers, pooledSums, pooledEnded);
    yield undefined;
  }
}

/** Draws as many customers as the cohort has, with replacement; sums their worth by age, and where their observation ends. */
function draw(cohort: Drawn, random: Random, sums: Float64Array, ended: Int32Array): void {
  const { size, observed, eventStart, age, worth } = cohort;
  for (let n = 0; n < size; n++) {
    const m = random.below(size);
    ended[observed[m]]++;
    for (let event = eventStart[m]; event < eventStart[m + 1]; event++) sums[age[event]] += worth[event];
  }
}

/** First age at which the sum of mean increments reaches CAC; ∞ = not within the ages shown. */
function paybackDay({ cac, ages }: Target, size: number, sums: Float64Array, ended: Int32Array): number {
  let n = size;
  let value = 0;
  for (let age = 0; age < ages; age++) {
    // By chance a replicate may hold nobody who is observed so long; then nothing is added.
    if (n > 0) value += sums[age] / n;
    if (reaches(value, cac)) return age;
    n -= ended[age];
  }
  return Infinity;
}

function rangeOf({ days }: Target): PaybackRange {
  const sorted = days.slice().sort();
  return { low: paybackMonth(quantile(sorted, 0.025)), high: paybackMonth(quantile(sorted, 0.975)) };
}
