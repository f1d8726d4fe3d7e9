/* The 95 % interval of a share. */
import { Z } from '#domain/numeric/interval-level.ts';

/**
 * 95 % score interval of a share, without continuity correction, as a pair inside 0 … 1.
 * Takes the customers who did it and the customers who could have. NaN for n = 0: nobody could.
 * Source: Wilson 1927, JASA 22:209–212; Newcombe 1998, Statistics in Medicine 17:857–872, method 3.
 */
export function wilson(count: number, n: number): { low: number; high: number } {
  if (!(n > 0)) return { low: NaN, high: NaN };
  const share = count / n;
  const z2 = Z * Z;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  // At the ends the bound is exactly 0 or 1; rounding would leave 1e-17 of it.
  return { low: count <= 0 ? 0 : Math.max(0, centre - half), high: count >= n ? 1 : Math.min(1, centre + half) };
}
