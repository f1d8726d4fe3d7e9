/* The exam of sBG: it sees the renewals up to a split, and predicts how many of the later ones are made. */
import { type FitProblem, sbgProblems } from './diagnostics.ts';
import { allSteps } from './fitted.ts';
import { fitSbgByStep, type FittedSbg, renewalRate, type Survivors } from './sbg.ts';

/** A total error up to this share of the actual total is good enough, as in the exam of buying. */
const GOOD_ENOUGH = 0.15;
/** Contracts that must have faced a renewal before the split, for its observed rate to speak for others. */
const LEAST_AT_RISK = 50;
/** No more than a year is held back. */
const MOST_DAYS = 364;

/** too-short: no renewals can be held back. total: further off than a simple forecast, and by more than 15 %. */
export type SbgExamFailure = FitProblem | 'too-short' | 'total';

export interface SbgExamResult {
  /** Customers who had begun by the split and were still there. */
  readonly customers: number;
  readonly fit: FittedSbg;
  /** Renewals made in the held-back periods. */
  readonly renewals: { readonly actual: number; readonly predicted: number };
  /** constant: everybody renews at the one rate observed before. sameAges: at the t-th renewal the rate observed there; null = not observed. */
  readonly benchmarks: { readonly constant: number; readonly sameAges: number | null };
  /** Of them still there after so many held-back periods, actual and predicted; index 0 = the split. */
  readonly actual: Float64Array;
  readonly predicted: Float64Array;
}

export interface SbgExam {
  /** Periods held back; null = the history is too short. */
  readonly periods: number | null;
  readonly result: SbgExamResult | null;
  /** Empty = passed. */
  readonly failures: readonly SbgExamFailure[];
}

/** Renewals held back: the last third of the longest history, rounded, a year at most; null where fewer than two are left to see. */
function heldBackRenewals(cohorts: readonly Survivors[], periodDays: number): number | null {
  const longest = cohorts.reduce((most, cohort) => Math.max(most, cohort.length - 1), 0);
  const third = Math.max(1, Math.round(longest / 3));
  const periods = Math.min(third, Math.max(1, Math.floor(MOST_DAYS / periodDays)));
  return longest - periods >= 2 ? periods : null;
}

/** Rate of renewal at t = 1, 2 … over all cohorts, with those who faced it. */
function observedRates(cohorts: readonly Survivors[]): { made: number[]; faced: number[] } {
  const made: number[] = [];
  const faced: number[] = [];
  for (const cohort of cohorts) {
    for (let t = 1; t < cohort.length; t++) {
      made[t] = (made[t] ?? 0) + cohort[t];
      faced[t] = (faced[t] ?? 0) + cohort[t - 1];
    }
  }
  return { made, faced };
}

/** Those still there after each held-back period, if a customer's t-th renewal is made at rate(t). */
function continued(known: readonly Survivors[], periods: number, rate: (t: number) => number): Float64Array {
  const still = new Float64Array(periods + 1);
  for (const cohort of known) {
    let here = cohort[cohort.length - 1];
    still[0] += here;
    for (let j = 1; j <= periods; j++) {
      here *= rate(cohort.length - 1 + j);
      still[j] += here;
    }
  }
  return still;
}

const renewalsIn = (still: Float64Array): number => still.subarray(1).reduce((sum, each) => sum + each, 0);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + (value || 0), 0);

/** Holds the exam over cohorts of customers with equally many renewals due. */
export function sbgExam(cohorts: readonly Survivors[], periodDays: number): SbgExam {
  const periods = heldBackRenewals(cohorts, periodDays);
  if (periods === null) return { periods, result: null, failures: ['too-short'] };
  const begun = cohorts.filter((cohort) => cohort.length > periods);
  const known = begun.map((cohort) => cohort.slice(0, cohort.length - periods));
  const fit = allSteps(fitSbgByStep(known));
  const problems = sbgProblems(fit);
  if (fit === null || problems.includes('few-repeaters')) return { periods, result: null, failures: problems };
  const actual = new Float64Array(periods + 1);
  for (const cohort of begun) for (let j = 0; j <= periods; j++) actual[j] += cohort[cohort.length - 1 - periods + j];
  const predicted = continued(known, periods, (t) => renewalRate(fit.params, t));
  const { made, faced } = observedRates(known);
  const constant = sum(made) / sum(faced);
  const last = faced.findLastIndex((n) => n >= LEAST_AT_RISK);
  // Later than anybody was observed, the last observed rate stands.
  const empirical = (t: number): number => made[Math.min(t, last)] / faced[Math.min(t, last)];
  const result: SbgExamResult = {
    customers: actual[0],
    fit,
    renewals: { actual: renewalsIn(actual), predicted: renewalsIn(predicted) },
    benchmarks: {
      constant: renewalsIn(continued(known, periods, () => constant)),
      sameAges: last >= 1 ? renewalsIn(continued(known, periods, empirical)) : null,
    },
    actual,
    predicted,
  };
  return { periods, result, failures: [...problems, ...totalFailure(result)] };
}

/** The rule of the exam on totals (`definitions.md` §6). */
function totalFailure({ renewals, benchmarks }: SbgExamResult): SbgExamFailure[] {
  const error = Math.abs(renewals.predicted - renewals.actual);
  const beats = [benchmarks.constant, benchmarks.sameAges].every(
    (total) => total === null || error <= Math.abs(total - renewals.actual),
  );
  return beats || error <= GOOD_ENOUGH * renewals.actual ? [] : ['total'];
}
