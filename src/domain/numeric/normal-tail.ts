/* Tails of the normal distribution: the complementary error function, and the p-value of a standard score. */

/** Below this the series for erf converges quickly and loses nothing; above it the continued fraction does. */
const SERIES_UP_TO = 2;
const FRACTION_TERMS = 60;

/**
 * Complementary error function of x ≥ 0, relative error below 1e-13 up to where it underflows (x ≈ 26.5).
 * Source: Abramowitz, Stegun 1964, 7.1.6 (series of positive terms) and 7.1.14 (continued fraction).
 */
export function erfc(x: number): number {
  if (x < SERIES_UP_TO) {
    let term = x;
    let sum = x;
    for (let n = 1; term > sum * 1e-17; n++) {
      term *= (2 * x * x) / (2 * n + 1);
      sum += term;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
  }
  let fraction = x;
  for (let n = FRACTION_TERMS; n >= 1; n--) fraction = x + n / 2 / fraction;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction;
}

/** P(|Z| ≥ |z|) of a standard normal Z: the two-sided p-value of a score. */
export function twoSidedP(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}
