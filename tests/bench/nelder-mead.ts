/* The usual way to fit these models, for comparison: the simplex of Nelder and Mead, without gradients. Only the benchmark uses it. */

/**
 * Minimum of a function by the downhill simplex with the usual coefficients 1, 2, ½, ½; ends when all values of the simplex agree
 * within `tolerance`. Source: Nelder, Mead 1965, Computer Journal 7:308–313.
 */
export function nelderMead(
  f: (point: Float64Array) => number,
  start: Float64Array,
  tolerance: number,
): { point: Float64Array; value: number; evaluations: number } {
  const n = start.length;
  let evaluations = 0;
  const at = (point: Float64Array) => {
    evaluations++;
    return { point, value: f(point) };
  };
  const simplex = Array.from({ length: n + 1 }, (_, i) => at(start.map((value, j) => value + (i === j + 1 ? 0.5 : 0))));
  for (let iteration = 0; iteration < 5000; iteration++) {
    simplex.sort((p, q) => p.value - q.value);
    const [best, worst] = [simplex[0], simplex[n]];
    if (worst.value - best.value <= tolerance) break;
    const centre = start.map((_, j) => simplex.slice(0, n).reduce((sum, { point }) => sum + point[j], 0) / n);
    const along = (factor: number) => at(centre.map((value, j) => value + factor * (worst.point[j] - value)));
    const reflected = along(-1);
    if (reflected.value < best.value) {
      const further = along(-2);
      simplex[n] = further.value < reflected.value ? further : reflected;
    } else if (reflected.value < simplex[n - 1].value) {
      simplex[n] = reflected;
    } else {
      const nearer = along(reflected.value < worst.value ? -0.5 : 0.5);
      if (nearer.value < Math.min(reflected.value, worst.value)) simplex[n] = nearer;
      else {
        for (let i = 1; i <= n; i++) {
          simplex[i] = at(simplex[i].point.map((value, j) => (value + best.point[j]) / 2));
        }
      }
    }
  }
  simplex.sort((p, q) => p.value - q.value);
  return { ...simplex[0], evaluations };
}
