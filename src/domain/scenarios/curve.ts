/* A retention curve by month of life, from the points and the churn that are known of it. */
import type { CurvePoint, ProjectionInputs } from './inputs.ts';

type Curve = Pick<ProjectionInputs, 'curve' | 'churn'>;

/** Months after which the yearly retention that levers speak of is read. */
export const YEAR = 12;

/**
 * a_0 … a_n: share of a cohort that is active in month k of its life; a_0 = 1. Between two points the share falls by one rate
 * (a straight line of its logarithm), beyond the last one by `churn` a month. [] of points: a_k = (1 − churn)^k.
 */
export function activeShares({ curve, churn }: Curve, n: number): Float64Array {
  const shares = new Float64Array(n + 1);
  let before: CurvePoint = { month: 0, share: 1 };
  shares[0] = 1;
  for (const point of curve) {
    const steps = point.month - before.month;
    for (let k = before.month + 1; k <= Math.min(point.month, n); k++) {
      const weight = (k - before.month) / steps;
      shares[k] = before.share ** (1 - weight) * point.share ** weight;
    }
    before = point;
  }
  for (let k = before.month + 1; k <= n; k++) shares[k] = before.share * (1 - churn) ** (k - before.month);
  return shares;
}

/** a_12: share of the customers won who are active in month 12 of their life. */
export function yearlyRetention(curve: Curve): number {
  return activeShares(curve, YEAR)[YEAR];
}

/**
 * The curve with its cumulative hazard multiplied by `hazard`: a_k → a_k^hazard, at every k. With constant churn it is another
 * constant churn; halving the hazard doubles the mean lifetime.
 */
export function withHazard({ curve, churn }: Curve, hazard: number): Curve {
  const power = (share: number): number => (share >= 1 || share <= 0 ? share : share ** hazard);
  return {
    curve: curve.map(({ month, share }) => ({ month, share: power(share) })),
    churn: 1 - power(1 - churn),
  };
}

/**
 * Repeat purchases of a new customer by month of life, in months of activity: r_0 = 0, r_k = C(k / pace) − C((k − 1) / pace), with
 * C(k) = a_1 + … + a_k, straight between whole months. With pace 1 it is a_k; below 1 the same repeats come sooner.
 */
export function repeatMonths(inputs: Pick<ProjectionInputs, 'curve' | 'churn' | 'pace'>, n: number): Float64Array {
  const { pace } = inputs;
  const last = Math.ceil(n / pace);
  const shares = activeShares(inputs, last);
  if (pace === 1) return shares.map((share, k) => (k === 0 ? 0 : share));
  const cumulative = new Float64Array(last + 1);
  for (let k = 1; k <= last; k++) cumulative[k] = cumulative[k - 1] + shares[k];
  const at = (t: number): number => {
    const whole = Math.min(last, Math.floor(t));
    return cumulative[whole] + (whole < last ? (t - whole) * shares[whole + 1] : 0);
  };
  return Float64Array.from({ length: n + 1 }, (_, k) => (k === 0 ? 0 : at(k / pace) - at((k - 1) / pace)));
}
