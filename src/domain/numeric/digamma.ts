/* The digamma function, for positive arguments: what gradients of log-gammas are made of. */

/** From here on the series below is exact to the last digits of a double. */
const FAR = 10;
/** B₂ₖ / 2k, k = 1 … 7: Abramowitz, Stegun 1964, eq. 6.3.18. */
const TERMS = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32_760, 1 / 12];

/**
 * ψ(x) = d/dx ln Γ(x) for x > 0, by its asymptotic series after ψ(x) = ψ(x + n) − Σ 1/(x + i). Error below 1e-14 · max(1, |ψ|).
 * Source: Abramowitz, Stegun 1964, Handbook of Mathematical Functions, eq. 6.3.5 and 6.3.18.
 */
export function digamma(x: number): number {
  let below = 0;
  let far = x;
  for (; far < FAR; far++) below += 1 / far;
  const square = 1 / (far * far);
  let series = 0;
  for (let k = TERMS.length - 1; k >= 0; k--) series = series * square + TERMS[k];
  return Math.log(far) - 0.5 / far - series * square - below;
}
