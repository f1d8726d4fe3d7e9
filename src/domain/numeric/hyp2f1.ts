/* Gauss's hypergeometric function on 0 ≤ z < 1, as a logarithm and a sign: its values leave the range of doubles. */

/** A number that may be too large or small for a double. */
export interface LogSigned {
  /** ln |value|; −∞ for 0. */
  readonly log: number;
  readonly sign: 1 | 0 | -1;
}

/** What may remain of the series when it is left, as a share of its sum. */
const REMAINDER = 1e-17;
/** Terms and sums beyond this are scaled down together. */
const LARGE = 1e250;
const MOST_TERMS = 10_000_000;

/**
 * ₂F₁(a, b; c; z) for a, b > 0, 0 ≤ z < 1 and c not 0, −1, −2, …
 * Near 1 the plain series converges slowly or not at all in digits, so Euler's transformation comes first:
 * ₂F₁(a, b; c; z) = (1−z)^(c−a−b) ₂F₁(c−a, c−b; c; z). Where it would alternate over many terms (c − a or c − b far below 0)
 * the plain series, all of whose terms are positive, loses no digits. A running scale keeps large terms in range. Error of the
 * logarithm below 1e-13 · max(1, |log|).
 * Source: Abramowitz, Stegun 1964, eq. 15.1.1 and 15.3.3; NIST DLMF 15.8.1.
 */
export function logHyp2f1(a: number, b: number, c: number, z: number): LogSigned {
  if (c > 0 && Math.min(c - a, c - b) < -2) return series(a, b, c, z);
  const { log, sign } = series(c - a, c - b, c, z);
  return { log: log + (c - a - b) * Math.log1p(-z), sign };
}

function series(a: number, b: number, c: number, z: number): LogSigned {
  let term = 1;
  let sum = 1;
  let scale = 0;
  for (let j = 0; j < MOST_TERMS; j++) {
    const ratio = (((a + j) * (b + j)) / ((c + j) * (j + 1))) * z;
    term *= ratio;
    sum += term;
    if (Math.abs(term) > LARGE) {
      term /= LARGE;
      sum /= LARGE;
      scale += Math.log(LARGE);
    }
    // Past the peak the ratios tend to z: what is left is below a geometric series of the larger of the two.
    const factor = Math.max(Math.abs(ratio), z);
    if (c + j > 0 && factor < 1 && Math.abs(term) * factor <= REMAINDER * Math.abs(sum) * (1 - factor)) break;
  }
  return { log: Math.log(Math.abs(sum)) + scale, sign: sum > 0 ? 1 : sum < 0 ? -1 : 0 };
}
