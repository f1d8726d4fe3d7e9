/* The Hessian of a function whose gradient is known. */
import type { Steps } from '#domain/steps.ts';
import type { Objective } from './minimise.ts';

/** Best step for central differences of numbers exact to about 1e-14: their cube root. */
const STEP = 3e-5;

/**
 * Second derivatives at a point by central differences of the gradient, row by row and made symmetric; one pair of evaluations a
 * step. Coordinates should be of order 1, as logarithms are. Source: Nocedal, Wright 2006, Numerical Optimization, ch. 8.1.
 */
export function* hessianByStep(objective: Objective, point: Float64Array): Steps<Float64Array> {
  const n = point.length;
  const hessian = new Float64Array(n * n);
  const up = new Float64Array(n);
  const down = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const moved = point.slice();
    moved[i] = point[i] + STEP;
    objective(moved, up);
    const width = moved[i];
    moved[i] = point[i] - STEP;
    objective(moved, down);
    for (let j = 0; j < n; j++) {
      const second = (up[j] - down[j]) / (width - moved[i]);
      hessian[i * n + j] += second / 2;
      hessian[j * n + i] += second / 2;
    }
    yield undefined;
  }
  return hessian;
}
