/* The 95 % interval of a mean of money. */

/** Below this many customers a mean of money has no interval. */
export const LEAST_FOR_INTERVAL = 30;

/**
 * mean ± 1.96 s/√n, s² with n − 1, from the sum and the sum of squares of n values. NaN below n = 30.
 * The variance is never below 0: what rounding leaves of a constant is taken as 0.
 */
export function meanInterval(sum: number, squares: number, n: number): { low: number; high: number } {
  if (n < LEAST_FOR_INTERVAL) return { low: NaN, high: NaN };
  const mean = sum / n;
  const half = 1.96 * Math.sqrt(Math.max(0, squares - sum * mean) / (n - 1) / n);
  return { low: mean - half, high: mean + half };
}
