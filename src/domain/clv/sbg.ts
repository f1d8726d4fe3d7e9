/* sBG: how long contracts last, when each renewal is a decision to stay or to leave. */
import type { Steps } from '#domain/steps.ts';
import { digamma } from '#domain/numeric/digamma.ts';
import { logHyp2f1 } from '#domain/numeric/hyp2f1.ts';
import { logGamma } from '#domain/numeric/log-gamma.ts';
import { minimiseByStep, type Minimum, type Objective } from '#domain/numeric/minimise.ts';
import { CONVERGED, covarianceByStep, type Fitted, LOG_LIMIT, standardError } from './fitted.ts';

/** α, β: beta distribution of the probability not to renew. */
export interface SbgParams {
  readonly alpha: number;
  readonly beta: number;
}

export interface FittedSbg extends Fitted {
  readonly params: SbgParams;
  readonly se: SbgParams;
  /** α ≤ 1: without a horizon or a discount the expected lifetime is infinite. */
  readonly infiniteLifetime: boolean;
}

/** Customers of one cohort that are still there after 0, 1, 2 … renewals; whole numbers that never rise. */
export type Survivors = readonly number[];

const STARTS = [
  [1, 1],
  [0.5, 4],
  [4, 15],
];

/** r(t), t = 1, 2 …: share of those under contract in period t − 1 who renew, (β+t−1)/(α+β+t−1). Fader, Hardie 2007, eq. 8. */
export function renewalRate({ alpha, beta }: SbgParams, t: number): number {
  return (beta + t - 1) / (alpha + beta + t - 1);
}

/** S(t) = Π r(i): share still under contract after t renewals; S(0) = 1. Fader, Hardie 2007, eq. 6. */
export function survival({ alpha, beta }: SbgParams, t: number): number {
  return Math.exp(logGamma(beta + t) - logGamma(beta) + logGamma(alpha + beta) - logGamma(alpha + beta + t));
}

/**
 * Discounted expected lifetime in periods of a customer about to be won, the first period undiscounted: Σ_{t≥0} S(t) / (1+d)^t
 * = ₂F₁(1, β; α+β; 1/(1+d)). d = 0: (α+β−1)/(α−1) for α > 1, ∞ otherwise. Source: Fader, Hardie 2010, Marketing Science 29:85–93, eq. 3.
 */
export function discountedLifetime({ alpha, beta }: SbgParams, discount: number): number {
  if (discount === 0) return alpha > 1 ? (alpha + beta - 1) / (alpha - 1) : Infinity;
  return Math.exp(logHyp2f1(1, beta, alpha + beta, 1 / (1 + discount)).log);
}

/**
 * Discounted expected residual lifetime of a customer in his n-th period, just before the n-th renewal:
 * r(n) · ₂F₁(1, β+n; α+β+n; 1/(1+d)). Source: Fader, Hardie 2010, eq. 6.
 */
export function discountedResidualLifetime(params: SbgParams, n: number, discount: number): number {
  const after = { alpha: params.alpha, beta: params.beta + n };
  return renewalRate(params, n) * discountedLifetime(after, discount);
}

/** Expected periods under contract within a horizon of `periods` renewals, without discount: Σ_{t=0..periods} S(t). */
export function lifetimeWithin(params: SbgParams, periods: number): number {
  let still = 1;
  let sum = 1;
  for (let t = 1; t <= periods; t++) {
    still *= renewalRate(params, t);
    sum += still;
  }
  return sum;
}

/**
 * Mean negative log-likelihood of cohorts of survivors: Σ leavers(t) ln P(t) + remaining ln S(last), of one customer; point: ln α, ln β.
 * Those who are still there count with S: leaving them out would make every contract end. Fader, Hardie 2007, eq. 7; note 017.
 */
export function sbgLikelihood(cohorts: readonly Survivors[]): Objective {
  const longest = cohorts.reduce((most, cohort) => Math.max(most, cohort.length), 1);
  const left = new Float64Array(longest);
  const stayed = new Float64Array(longest);
  for (const cohort of cohorts) {
    for (let t = 1; t < cohort.length; t++) left[t] += cohort[t - 1] - cohort[t];
    if (cohort.length > 0) stayed[cohort.length - 1] += cohort[cohort.length - 1];
  }
  const n = left.reduce((sum, value, t) => sum + value + stayed[t], 0);
  return (point, gradient) => {
    const alpha = Math.exp(point[0]);
    const beta = Math.exp(point[1]);
    const whole = logGamma(alpha + beta) - logGamma(beta);
    const dWhole = digamma(alpha + beta);
    const dBeta0 = digamma(beta);
    let [ll, da, db] = [0, 0, 0];
    for (let t = 0; t < longest; t++) {
      if (left[t] > 0) {
        // P(t) = B(α+1, β+t−1) / B(α, β)
        const both = digamma(alpha + beta + t);
        ll += left[t] * (whole + Math.log(alpha) + logGamma(beta + t - 1) - logGamma(alpha + beta + t));
        da += left[t] * (dWhole + 1 / alpha - both);
        db += left[t] * (dWhole - dBeta0 + digamma(beta + t - 1) - both);
      }
      if (stayed[t] > 0) {
        const both = digamma(alpha + beta + t);
        ll += stayed[t] * (whole + logGamma(beta + t) - logGamma(alpha + beta + t));
        da += stayed[t] * (dWhole - both);
        db += stayed[t] * (dWhole - dBeta0 + digamma(beta + t) - both);
      }
    }
    gradient[0] = (-alpha * da) / n;
    gradient[1] = (-beta * db) / n;
    return -ll / n;
  };
}

/** Maximum likelihood of sBG over cohorts of equal or different length. null without a renewal that was due. */
export function* fitSbgByStep(cohorts: readonly Survivors[]): Steps<FittedSbg | null> {
  const due = cohorts.filter((cohort) => cohort.length > 1 && cohort[0] > 0);
  if (due.length === 0) return null;
  const n = due.reduce((sum, cohort) => sum + cohort[0], 0);
  const objective = sbgLikelihood(due);
  let found: Minimum | null = null;
  for (const start of STARTS) {
    const next: Minimum = yield* minimiseByStep(objective, Float64Array.from(start, Math.log), {
      tolerance: CONVERGED,
      limit: LOG_LIMIT,
    });
    if (found === null || next.value < found.value) found = next;
  }
  if (found === null) return null;
  const covariance = yield* covarianceByStep(objective, found.point, n);
  const [alpha, beta] = found.point.map(Math.exp);
  return {
    params: { alpha, beta },
    se: { alpha: standardError(alpha, covariance, 0, 2), beta: standardError(beta, covariance, 1, 2) },
    infiniteLifetime: alpha <= 1,
    logLikelihood: -found.value * n,
    n,
    gradient: found.gradient,
    ended: found.ended,
    covariance,
  };
}
