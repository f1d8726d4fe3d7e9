/* How sure a payback is: its bootstrap range, and the share of samples that have paid back by each month. */
import { periodName } from './calendar.ts';
import { reaches } from './calendar-payback.ts';
import { answeredBasis, worthByDay } from './contribution.ts';
import { type CustomerMoney, netSalesByDay } from './money.ts';
import { LEAST_FOR_INTERVAL } from './numeric/mean-interval.ts';
import { quantile } from './numeric/quantile.ts';
import { radixOrder } from './numeric/radix-order.ts';
import { hashWith, Random } from './numeric/random.ts';
import type { Costing } from './order-money.ts';
import { affectedCohorts, cacOfGroups, comparedGroups, type PaybackFrame, safeCustomers } from './payback.ts';
import { MONTH_DAYS, paybackMonth } from './payback-month.ts';
import { DEFAULT_PAYBACK_VIEW } from './payback-view.ts';
import type { PurchaseLog } from './purchases.ts';
import { PooledSample, Sample, type SampleSums, type Stratum, stratumOf } from './resample.ts';
import type { PaybackRanges, PaybackSpread } from './results.ts';
import { cohortsByFirstOrder, type Cohorts } from './retention/cohorts.ts';
import { part, type Steps } from './steps.ts';
import { LEAST_OBSERVED, observedToAge, shownAges } from './value-curve.ts';

/** B of `definitions.md` §4. */
const REPLICATES = 1000;

/** A curve that is resampled: CAC, ages shown, and the payback day of each replicate. */
interface Target {
  readonly cac: number;
  readonly ages: number;
  readonly days: Float64Array;
}

/** Strata that are drawn together; the sum of those that are not left out is the population's. */
interface Population {
  readonly strata: readonly { readonly stratum: Stratum; readonly target: Target | null; readonly pools: boolean }[];
  readonly target: Target | null;
  readonly random: Random;
}

/**
 * Percentile bootstrap of the payback months, pooled, per monthly cohort and per group of the view (`definitions.md` §4): customers
 * are resampled within their monthly cohorts (those of a group within its own), so that sizes stay and, spend being fixed, CAC too;
 * B = 1,000; quantiles 2.5 and 97.5 % (type 7) of the payback days, each as month ⌈d/30⌉. Replicates look as far as the curve is
 * shown; those that do not pay back are ∞, and an upper bound of ∞ reads "or later than observed". `probability` of a month is the
 * share of replicates that have paid back by its end. No range: no CAC, no margin known, no shown curve, or fewer than 30 customers.
 * The seed is a hash of the data (ages, and net sales by their common unit): equal data, in any order of customers and in any unit
 * of money, give equal ranges. Where `log` holds customers picked out of `frame.everyone`, CAC stays that of all customers. Source: Efron, Tibshirani 1993, An Introduction to the Bootstrap, ch. 13.
 */
export function paybackRanges(
  log: PurchaseLog,
  costing: Costing,
  replicates = REPLICATES,
  frame: PaybackFrame = {},
): PaybackRanges {
  const steps = paybackRangesByStep(log, costing, replicates, frame);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same, one replicate a step: the caller may do other work between them, or stop asking. */
export function* paybackRangesByStep(
  log: PurchaseLog,
  costing: Costing,
  replicates = REPLICATES,
  frame: PaybackFrame = {},
): Steps<PaybackRanges> {
  const cohorts = cohortsByFirstOrder(log, 'month');
  const names = Array.from(cohorts.period, (period) => periodName(period, 'month'));
  const basis = answeredBasis(costing, (frame.view ?? DEFAULT_PAYBACK_VIEW).basis);
  if (basis === 'netSales') {
    const none = spreadOf(null);
    return {
      pooled: null,
      pooledProbability: none.probability,
      cohorts: names.map((cohort) => ({ cohort, ...none })),
      groups: [],
    };
  }
  const worth = worthByDay(log, costing, basis);
  const affected = affectedCohorts(cohorts, frame.isAffected);
  const safe = safeCustomers(log, cohorts, affected);
  const { cac, cacOf } = cacOfGroups(log, costing, frame, cohorts);
  const hashes = customerHashes(log);
  const targetOf = (members: Int32Array, least: number, of: number | null): Target | null => {
    const ages = shownAges(observedToAge(log, members), least);
    if (of === null || ages === 0 || members.length < LEAST_FOR_INTERVAL) return null;
    return { cac: of, ages, days: new Float64Array(replicates).fill(Infinity) };
  };
  const strataOf = function* (parts: readonly Int32Array[]): Steps<Stratum[]> {
    const strata: Stratum[] = [];
    for (const members of parts) {
      strata.push(stratumOf(log, worth, byHash(members, hashes)));
      yield undefined;
    }
    return strata;
  };

  const parts = Array.from(names, (_, i) => cohorts.members.subarray(cohorts.start[i], cohorts.start[i + 1]));
  const main: Population = {
    strata: (yield* strataOf(parts)).map((stratum, i) => {
      const own = cac.months[cohorts.period[i] - cac.firstMonth].cac;
      return { stratum, target: targetOf(parts[i], Math.min(LEAST_OBSERVED, stratum.size), own), pools: !affected[i] };
    }),
    target: targetOf(safe, LEAST_OBSERVED, cac.pooledCac),
    random: seeded(log.customers, hashes),
  };
  const compared = comparedGroups(log, costing, frame, safe, cacOf).groups;
  // The groups together are about as many customers as all of them.
  const first = compared.length === 0 ? 1 : 0.5;
  yield* part(resample(main, replicates), 0, first);

  const groups: PaybackRanges['groups'][number][] = [];
  for (const [i, { value, members, cac: own }] of compared.entries()) {
    const group: Population = {
      strata: (yield* strataOf(byCohort(members, cohorts))).map((stratum) => ({ stratum, target: null, pools: true })),
      target: targetOf(members, Math.min(LEAST_OBSERVED, members.length), own),
      random: seeded(
        members.length,
        members.map((customer) => hashes[customer]),
      ),
    };
    const doneAt = (n: number): number => first + ((1 - first) * n) / compared.length;
    yield* part(resample(group, replicates), doneAt(i), doneAt(i + 1));
    groups.push({ value, ...spreadOf(group.target) });
  }
  const pooled = spreadOf(main.target);
  return {
    pooled: pooled.range,
    pooledProbability: pooled.probability,
    cohorts: names.map((cohort, i) => ({ cohort, ...spreadOf(main.strata[i].target) })),
    groups,
  };
}

/** A generator for some customers; their order does not matter. */
function seeded(customers: number, hashes: Int32Array): Random {
  return new Random(hashes.reduce((sum, hash) => (sum + hash) | 0, hashWith(0, customers)));
}

/** From so many on members are sorted sooner by the digits of their hash. */
const MANY = 4096;

/** By their hash, members ascending: the same draw then meets the same customer, however the log numbers them. */
function byHash(members: Int32Array, hashes: Int32Array): Int32Array {
  if (members.length < MANY) return members.slice().sort((a, b) => hashes[a] - hashes[b] || a - b);
  // Members ascend, and equal ones keep their order.
  const order = radixOrder(Int32Array.from(members, (customer) => hashes[customer]));
  return order.map((place) => members[place]);
}

/** Members by their monthly cohort. */
function byCohort(members: Int32Array, cohorts: Cohorts): Int32Array[] {
  const cohortOf = new Int32Array(cohorts.members.length);
  cohorts.period.forEach((_, c) => {
    for (let m = cohorts.start[c]; m < cohorts.start[c + 1]; m++) cohortOf[cohorts.members[m]] = c;
  });
  const parts = Array.from(cohorts.period, (): number[] => []);
  for (const customer of members) parts[cohortOf[customer]].push(customer);
  return parts.filter((part) => part.length > 0).map((part) => Int32Array.from(part));
}

function greatestDivisor(amounts: readonly Float64Array[]): number {
  let divisor = 0;
  for (const each of amounts) {
    for (let i = 0; i < each.length && divisor !== 1; i++) {
      for (let rest = Math.abs(each[i]); rest > 0;) [divisor, rest] = [rest, divisor % rest];
    }
  }
  return divisor || 1;
}

/** One hash per customer, of what the bootstrap sees: age at as-of, and age and net sales (in their common unit) of each order and refund. */
function customerHashes(log: PurchaseLog): Int32Array {
  const { start, day, amount }: CustomerMoney = netSalesByDay(log);
  const unit = greatestDivisor([log.net, log.datedRefunds.net]);
  const hashes = new Int32Array(log.customers);
  for (let i = 0; i < log.customers; i++) {
    const first = log.day[log.start[i]];
    let hash = hashWith(0, log.asOf - first);
    for (let m = start[i]; m < start[i + 1]; m++) hash = hashWith(hashWith(hash, day[m] - first), amount[m] / unit);
    hashes[i] = hash;
  }
  return hashes;
}

/** Draws the replicates of a population and notes the payback day of each in the targets. */
function* resample({ strata, target, random }: Population, replicates: number): Steps<void> {
  if (!target && strata.every((each) => !each.target)) return;
  const samples = strata.map(({ stratum }) => new Sample(stratum));
  const pooled = new PooledSample(samples.filter((_, i) => strata[i].pools));
  const customers = strata.reduce((all, { stratum, pools }) => all + (pools ? stratum.size : 0), 0);
  for (let replicate = 0; replicate < replicates; replicate++) {
    for (const sample of samples) sample.draw(random);
    pooled.begin();
    strata.forEach(({ stratum, target: own }, i) => {
      if (own) own.days[replicate] = paybackDay(own, stratum.size, samples[i]);
    });
    if (target) target.days[replicate] = paybackDay(target, customers, pooled);
    yield (replicate + 1) / replicates;
  }
}

/** First age at which the sum of mean increments reaches CAC; ∞ = not within the ages shown. */
function paybackDay({ cac, ages }: Target, size: number, sample: SampleSums): number {
  const { sums, ended } = sample;
  let n = size;
  let value = 0;
  for (let age = 0; age < ages; age++) {
    if (age % MONTH_DAYS === 0) sample.reach(Math.min(ages, age + MONTH_DAYS));
    // By chance a replicate may hold nobody who is observed so long; then nothing is added.
    if (n > 0) value += sums[age] / n;
    if (reaches(value, cac)) return age;
    n -= ended[age];
  }
  return Infinity;
}

function spreadOf(target: Target | null): PaybackSpread {
  if (target === null) return { range: null, probability: new Float64Array(0) };
  const sorted = target.days.slice().sort();
  const probability = new Float64Array(Math.floor((target.ages - 1) / MONTH_DAYS) + 1);
  for (const day of sorted) if (paybackMonth(day) < probability.length) probability[paybackMonth(day)]++;
  for (let month = 0, paid = 0; month < probability.length; month++) {
    paid += probability[month];
    probability[month] = paid / sorted.length;
  }
  return {
    range: { low: paybackMonth(quantile(sorted, 0.025)), high: paybackMonth(quantile(sorted, 0.975)) },
    probability,
  };
}
