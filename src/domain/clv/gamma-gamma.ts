/* Gamma–Gamma: what a customer spends each time, between his own mean and that of all. */
import type { Steps } from '#domain/steps.ts';
import { digamma } from '#domain/numeric/digamma.ts';
import { logGamma } from '#domain/numeric/log-gamma.ts';
import type { Objective } from '#domain/numeric/minimise.ts';
import { covarianceByStep, type Fitted, standardError } from './fitted.ts';
import type { RfmSummary } from './rfm-summary.ts';
import { SAMPLE, searchByStep } from './search.ts';

/** p: shape of a customer's amounts; q, v (the paper's γ, minor units): gamma distribution of their rate over customers. */
export interface SpendParams {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

export interface FittedSpend extends Fitted {
  readonly params: SpendParams;
  /** Standard errors; NaN where the likelihood is flat. */
  readonly se: SpendParams;
  /** Pearson's correlation of x and m over the customers behind the fit: the model takes it to be 0. NaN without spread. */
  readonly correlation: number;
}

/** Above this the model's premise, that amounts do not depend on how often one buys, does not hold. */
export const CORRELATION_WARNING = 0.3;

/** Customers with x > 0 and m > 0: purchases and mean amount of each. */
export interface SpendRows {
  readonly x: Float64Array;
  readonly m: Float64Array;
}

const STARTS = [
  [3, 3, 2],
  [1, 2, 1],
  [15, 6, 0.5],
];

/**
 * E[M | x, m]: mean amount of a customer's next purchases, = (q−1)/(px+q−1) · pv/(q−1) + px/(px+q−1) · m = p (v + xm) / (px + q − 1);
 * x = 0 gives the mean of all, pv/(q−1). In the unit of v. Only for q > 1. Source: Fader, Hardie 2013, note 025, eq. 5.
 */
export function expectedSpend({ p, q, v }: SpendParams, x: number, m: number): number {
  return (p * (v + x * m)) / (p * x + q - 1);
}

/** The customers of a summary that say what is spent. */
export function spendRows(summary: RfmSummary): SpendRows {
  const told: number[] = [];
  for (let i = 0; i < summary.customers; i++) if (summary.x[i] > 0 && summary.m[i] > 0) told.push(i);
  return { x: Float64Array.from(told, (i) => summary.x[i]), m: Float64Array.from(told, (i) => summary.m[i]) };
}

/** Mean negative log-likelihood of amounts divided by `unit`; point: ln p, ln q, ln (v/unit). Fader, Hardie 2013, note 025, eq. 1a. */
export function spendLikelihood({ x, m }: SpendRows, unit: number): Objective {
  const n = x.length;
  const most = x.reduce((largest, value) => Math.max(largest, value), 0);
  const byX = new Float64Array(most + 1);
  const amount = new Float64Array(n);
  let sumLogX = 0;
  let sumLogM = 0;
  let sumXLogM = 0;
  for (let i = 0; i < n; i++) {
    const scaled = m[i] / unit;
    byX[x[i]]++;
    amount[i] = x[i] * scaled;
    sumLogX += x[i] * Math.log(x[i]);
    sumLogM += Math.log(scaled);
    sumXLogM += x[i] * Math.log(scaled);
  }
  return (point, gradient) => {
    const [p, q, v] = point.map(Math.exp);
    const logV = point[2];
    let ll = n * (q * logV - logGamma(q)) + p * sumXLogM - sumLogM + p * sumLogX;
    let dp = sumXLogM + sumLogX;
    let dq = n * (logV - digamma(q));
    let dv = (n * q) / v;
    for (let value = 1; value <= most; value++) {
      const count = byX[value];
      if (count === 0) continue;
      ll += count * (logGamma(p * value + q) - logGamma(p * value));
      const both = digamma(p * value + q);
      dp += count * value * (both - digamma(p * value));
      dq += count * both;
    }
    for (let i = 0; i < n; i++) {
      const total = amount[i] + v;
      const log = Math.log(total);
      const shape = p * x[i] + q;
      ll -= shape * log;
      dp -= x[i] * log;
      dq -= log;
      dv -= shape / total;
    }
    gradient[0] = (-p * dp) / n;
    gradient[1] = (-q * dq) / n;
    gradient[2] = (-v * dv) / n;
    return -ll / n;
  };
}

/**
 * Maximum likelihood of Gamma–Gamma over the customers with x > 0 and m > 0, amounts scaled to a mean of 1, v in minor units; the
 * log-likelihood is that of amounts in major units (`minorDigits`). null without such customers.
 * Source: Fader, Hardie 2013, The gamma-gamma model of monetary value (brucehardie.com/notes/025).
 */
export function* fitGammaGammaByStep(rows: SpendRows, minorDigits: number): Steps<FittedSpend | null> {
  const n = rows.x.length;
  if (n === 0) return null;
  const unit = rows.m.reduce((sum, value) => sum + value, 0) / n;
  const whole = spendLikelihood(rows, unit);
  const every = n / SAMPLE;
  const chosen = Int32Array.from({ length: SAMPLE }, (_, i) => Math.floor(i * every));
  const sample = {
    x: Float64Array.from(chosen, (i) => rows.x[i]),
    m: Float64Array.from(chosen, (i) => rows.m[i]),
  };
  const found = yield* searchByStep({
    starts: STARTS.map((start) => Float64Array.from(start, Math.log)),
    sample: every > 1 ? spendLikelihood(sample, unit) : null,
    whole,
    shift: new Float64Array(3),
  });
  const covariance = yield* covarianceByStep(whole, found.point, n);
  const [p, q, scaled] = found.point.map(Math.exp);
  const v = scaled * unit;
  return {
    params: { p, q, v },
    se: {
      p: standardError(p, covariance, 0, 3),
      q: standardError(q, covariance, 1, 3),
      v: standardError(v, covariance, 2, 3),
    },
    logLikelihood: -found.value * n - n * Math.log(unit / 10 ** minorDigits),
    n,
    gradient: found.gradient,
    ended: found.ended,
    covariance,
    correlation: correlation(rows),
  };
}

function correlation({ x, m }: SpendRows): number {
  const n = x.length;
  const meanX = x.reduce((sum, value) => sum + value, 0) / n;
  const meanM = m.reduce((sum, value) => sum + value, 0) / n;
  let [xx, mm, xm] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    xx += (x[i] - meanX) ** 2;
    mm += (m[i] - meanM) ** 2;
    xm += (x[i] - meanX) * (m[i] - meanM);
  }
  return xx > 0 && mm > 0 ? xm / Math.sqrt(xx * mm) : NaN;
}
