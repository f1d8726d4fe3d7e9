/* Whether two shares differ by more than chance explains. */
import { Z } from '#domain/numeric/interval-level.ts';

/**
 * Two-sided test of two proportions at 5 %, pooled z (`definitions.md` §2, Signal, for a single comparison):
 * z = (p₁ − p₂) / √(p(1 − p)(1/n₁ + 1/n₂)), p = (x₁ + x₂)/(n₁ + n₂).
 * Where an expected count is below 5 the approximation does not hold and no difference is claimed.
 * @returns true = more than chance explains
 */
export function proportionsDiffer(x1: number, n1: number, x2: number, n2: number): boolean {
  const p = (x1 + x2) / (n1 + n2);
  const least = Math.min(n1, n2) * Math.min(p, 1 - p);
  if (!(least >= 5)) return false;
  const z = (x1 / n1 - x2 / n2) / Math.sqrt(p * (1 - p) * (1 / n1 + 1 / n2));
  return Math.abs(z) > Z;
}
