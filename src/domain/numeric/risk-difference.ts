/* The difference of two shares, compared among like with like. */

/** 97.5 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/** Events among those of two groups who are alike. */
export interface Stratum {
  readonly events1: number;
  readonly n1: number;
  readonly events0: number;
  readonly n0: number;
}

/**
 * Mantel–Haenszel difference of shares over strata, Σ w (p₁ − p₀) / Σ w with w = n₁n₀ / (n₁ + n₀), and its 95 % interval by the variance
 * of Sato: (RD · Σ P + Σ Q) / (Σ w)², P = (n₁² y₀ − n₀² y₁ + n₁n₀ (n₀ − n₁) / 2) / N², Q = (y₁ (n₀ − y₀) + y₀ (n₁ − y₁)) / (2N).
 * It holds for few large strata as for many small ones. null where no stratum has both groups.
 * Source: Sato 1989, Biometrics 45:1323–1324; Greenland, Robins 1985, Biometrics 41:55–68.
 */
export function mantelHaenszelDifference(
  strata: readonly Stratum[],
): { value: number; low: number; high: number; n1: number; n0: number } | null {
  let [weights, sum, p, q, all1, all0] = [0, 0, 0, 0, 0, 0];
  for (const { events1: y1, n1, events0: y0, n0 } of strata) {
    if (n1 === 0 || n0 === 0) continue;
    const n = n1 + n0;
    weights += (n1 * n0) / n;
    sum += (y1 * n0 - y0 * n1) / n;
    p += (n1 * n1 * y0 - n0 * n0 * y1 + (n1 * n0 * (n0 - n1)) / 2) / (n * n);
    q += (y1 * (n0 - y0) + y0 * (n1 - y1)) / (2 * n);
    all1 += n1;
    all0 += n0;
  }
  if (weights === 0) return null;
  const value = sum / weights;
  const half = (Z * Math.sqrt(Math.max(0, value * p + q))) / weights;
  return { value, low: Math.max(-1, value - half), high: Math.min(1, value + half), n1: all1, n0: all0 };
}
