/* How long subscriptions last: the observed curve of renewals, sBG with its exam, and who is expected to be there in a year. */
import { sbgProblems } from '#domain/clv/diagnostics.ts';
import { allSteps } from '#domain/clv/fitted.ts';
import { type Ranged, rangeOf } from '#domain/clv/future-ranges.ts';
import { drawSbg } from '#domain/clv/parameter-draws.ts';
import { fitSbgByStep, type FittedSbg, type SbgParams, survival } from '#domain/clv/sbg.ts';
import { sbgExam, type SbgExam, type SbgExamFailure } from '#domain/clv/sbg-exam.ts';
import { kaplanMeier } from '#domain/kaplan-meier.ts';
import { hashWith } from '#domain/numeric/random.ts';
import { SMALL_SHOP } from '#domain/results.ts';
import { LEAST_OBSERVED } from '#domain/value-curve.ts';
import { normal, uniformFrom } from '#domain/simulator/distributions.ts';
import { type Renewals, survivorsOf } from './renewals.ts';

/** Draws behind each range. */
const DRAWS = 400;
const YEAR = 365.25;
/** The pace of new subscribers is that of the last this many days. */
const LATE_DAYS = 365;

/** few-customers: fewer than 100. failed: its fit has problems, or its exam was not passed (`failures`). */
export type ContractsVerdict = 'passed' | 'failed' | 'few-customers';

/** Share still under contract after t renewals, with its 95 % range; NaN where there is none. */
export interface StillThere {
  readonly t: number;
  readonly s: number;
  readonly low: number;
  readonly high: number;
}

/** atRisk customers faced the renewal, left of them did not make it. */
export interface ObservedRenewal extends StillThere {
  readonly atRisk: number;
  readonly left: number;
}

/** Customers expected under contract after so many periods from today: of today's, of those yet to be won, and together. */
export interface ContractsAhead {
  readonly periods: number;
  readonly base: Ranged;
  readonly fresh: Ranged;
  readonly all: Ranged;
}

export interface ContractModel {
  readonly fit: FittedSbg;
  /** Parameters as uncertain as their fit, by which ranges of what follows from them are drawn. */
  readonly draws: readonly SbgParams[];
  /** S(t) from the start to twice as far as at least 50 customers were observed. */
  readonly curve: readonly StillThere[];
  /** Period by period for a year, one at least. */
  readonly year: readonly ContractsAhead[];
  /** New subscribers in a period. */
  readonly newPerPeriod: number;
}

export interface Contracts {
  /** Days between two renewals, on average. */
  readonly period: number;
  readonly customers: number;
  /** Left out: they began with another interval. */
  readonly otherIntervals: number;
  /** Under contract as of today. */
  readonly paying: number;
  readonly verdict: ContractsVerdict;
  readonly failures: readonly SbgExamFailure[];
  /** null: nothing was fitted. */
  readonly exam: SbgExam | null;
  /** Kaplan–Meier over renewals; t = 0 is the start. */
  readonly observed: readonly ObservedRenewal[];
  /** The last renewal that at least 50 customers faced, or all where there are fewer. */
  readonly seen: number;
  /** null: not used. */
  readonly model: ContractModel | null;
}

/** The report on the renewals of customers as of a day. */
export function contracts(renewals: Renewals, asOf: number): Contracts {
  const { period, otherIntervals, due, leftAt } = renewals;
  const customers = due.length;
  const observed = observedCurve(renewals);
  const paying = renewals.paying.reduce((sum, pays) => sum + pays, 0);
  const least = Math.min(LEAST_OBSERVED, observed.at(1)?.atRisk ?? 0);
  const seen = observed.findLast(({ atRisk }) => atRisk >= least)?.t ?? 0;
  const said = { period, customers, otherIntervals, paying, observed, seen };
  if (customers < SMALL_SHOP) return { ...said, verdict: 'few-customers', failures: [], exam: null, model: null };
  const cohorts = survivorsOf({ due, leftAt });
  const exam = sbgExam(cohorts, period);
  const fit = exam.failures.length === 0 ? allSteps(fitSbgByStep(cohorts)) : null;
  const failures = [...exam.failures, ...(exam.failures.length === 0 ? sbgProblems(fit) : [])];
  if (fit === null || failures.length > 0) return { ...said, verdict: 'failed', failures, exam, model: null };
  return { ...said, verdict: 'passed', failures, exam, model: modelOf(renewals, fit, asOf, seen) };
}

function observedCurve({ due, leftAt }: Renewals): Contracts['observed'] {
  const times = leftAt.map((left, i) => Math.min(left, due[i]));
  const steps = kaplanMeier(
    times,
    Uint8Array.from(leftAt, (left, i) => (left <= due[i] ? 1 : 0)),
  );
  const start = { t: 0, s: 1, low: NaN, high: NaN, atRisk: due.length, left: 0 };
  return [
    start,
    ...steps.flatMap(({ t, s, low, high, atRisk, events }) =>
      t === 0 ? [] : [{ t, s, low, high, atRisk, left: events }],
    ),
  ];
}

function modelOf(renewals: Renewals, fit: FittedSbg, asOf: number, seen: number): ContractModel {
  const { period, due, first, paying } = renewals;
  let seed = due.length;
  due.forEach((last, i) => (seed = hashWith(hashWith(seed, last), renewals.leftAt[i])));
  const uniform = uniformFrom(seed);
  const draws = Array.from({ length: DRAWS }, () => drawSbg(fit, [normal(uniform), normal(uniform)]));
  const longest = due.reduce((most, last) => Math.max(most, last), 0);
  const days = Math.max(1, Math.min(LATE_DAYS, asOf - first.reduce((least, day) => Math.min(least, day), asOf) + 1));
  const newPerPeriod = (first.reduce((n, day) => n + (day > asOf - days ? 1 : 0), 0) * period) / days;
  const ages = new Map<number, number>();
  due.forEach((last, i) => {
    if (paying[i] === 1) ages.set(last, (ages.get(last) ?? 0) + 1);
  });
  const scores = draws.map(() => [normal(uniform), normal(uniform)]);
  const year = Array.from({ length: Math.max(1, Math.round(YEAR / period)) }, (_, i) =>
    aheadAfter(i + 1, [...ages], newPerPeriod, fit.params, draws, scores),
  );
  const curve = Array.from({ length: Math.max(longest, 2 * seen) + 1 }, (_, t) => {
    const drawn = draws.map((params) => survival(params, t));
    return { t, ...unnamed(rangeOf(survival(fit.params, t), drawn)) };
  });
  return { fit, draws, curve, year, newPerPeriod };
}

const unnamed = ({ value, low, high }: Ranged): Omit<StillThere, 't'> => ({ s: value, low, high });

/**
 * After j periods: today's with t renewals behind them stay with S(t + j) / S(t); of those won in each of the periods S(j − i) are
 * left, i = 1 … j. Chance is added to each draw of the parameters: the variance of binomial and Poisson numbers.
 */
function aheadAfter(
  j: number,
  ages: readonly (readonly [number, number])[],
  newPerPeriod: number,
  fitted: SbgParams,
  draws: readonly SbgParams[],
  scores: readonly (readonly number[])[],
): ContractsAhead {
  const expected = (params: SbgParams): { base: number; chance: number; fresh: number } => {
    let [base, chance, fresh] = [0, 0, 0];
    for (const [t, n] of ages) {
      const stays = survival(params, t + j) / survival(params, t);
      base += n * stays;
      chance += n * stays * (1 - stays);
    }
    for (let k = 0; k < j; k++) fresh += newPerPeriod * survival(params, k);
    return { base, chance, fresh };
  };
  const value = expected(fitted);
  const drawn = draws.map((params, i) => {
    const { base, chance, fresh } = expected(params);
    return [base + Math.sqrt(chance) * scores[i][0], fresh + Math.sqrt(fresh) * scores[i][1]];
  });
  const range = (expectation: number, pick: (draw: number[]) => number): Ranged =>
    rangeOf(expectation, drawn.map(pick));
  return {
    periods: j,
    base: range(value.base, ([base]) => base),
    fresh: range(value.fresh, ([, fresh]) => fresh),
    all: range(value.base + value.fresh, ([base, fresh]) => base + fresh),
  };
}
