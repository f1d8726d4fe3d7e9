/* The quantile of sorted numbers, one definition everywhere. */

/**
 * Quantile of type 7 (linear between order statistics at h = (n − 1)·p), the default of R and NumPy.
 * Takes numbers in ascending order and p in 0 … 1. NaN if there are none.
 * Source: Hyndman, Fan 1996, The American Statistician 50:361–365.
 */
export function quantile(sorted: Float64Array | readonly number[], p: number): number {
  const n = sorted.length;
  if (n === 0) return NaN;
  const h = (n - 1) * p;
  const below = Math.floor(h);
  const part = h - below;
  const low = sorted[below];
  const high = sorted[Math.min(below + 1, n - 1)];
  // Nothing to interpolate first: 0 · ∞ and ∞ − ∞ are NaN, and waiting times may be infinite.
  return part === 0 || low === high ? low : low + part * (high - low);
}
