/* The minimum of a smooth function with a gradient: BFGS. */
import type { Steps } from '#domain/steps.ts';
import { lineSearch } from './line-search.ts';

/** Answers the value at a point and writes the gradient there. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

export interface Minimum {
  readonly point: Float64Array;
  readonly value: number;
  /** Largest component of the gradient, absolute. */
  readonly gradient: number;
  /** Inverse of the Hessian as the last steps saw it, row by row: a start for a neighbouring problem. */
  readonly inverse: Float64Array;
  /** converged: gradient < tolerance; bound: a coordinate has reached ± limit; stopped: neither. */
  readonly ended: 'converged' | 'bound' | 'stopped';
  readonly evaluations: number;
}

export interface MinimiseOptions {
  /** Largest component of the gradient that counts as zero. */
  readonly tolerance: number;
  /** Coordinates may not leave −limit … limit; reaching it ends the search. */
  readonly limit?: number;
  readonly iterations?: number;
  /** Inverse Hessian to begin with, row by row; the unit matrix otherwise. */
  readonly inverse?: Float64Array;
}

/**
 * Quasi-Newton minimum by BFGS with a line search under strong Wolfe conditions, one evaluation a step. The first step of a search
 * without a known Hessian is no longer than 1. If a search along the BFGS direction fails, it is tried once more from steepest
 * descent. Source: Nocedal, Wright 2006, Numerical Optimization, algorithm 6.1, eq. 6.17 and 6.20.
 */
export function* minimiseByStep(
  objective: Objective,
  start: Float64Array,
  { tolerance, limit = Infinity, iterations = 500, inverse }: MinimiseOptions,
): Steps<Minimum> {
  const n = start.length;
  let point = start.slice();
  let gradient = new Float64Array(n);
  let value = objective(point, gradient);
  yield undefined;
  let evaluations = 1;
  let known = inverse !== undefined;
  const h = inverse?.slice() ?? unit(n);
  let trialPoint = new Float64Array(n);
  let trialGradient = new Float64Array(n);
  let trialValue = value;

  const end = (ended: Minimum['ended']): Minimum => ({
    point,
    value,
    gradient: largest(gradient),
    inverse: h,
    ended,
    evaluations,
  });
  for (let iteration = 0; iteration < iterations; iteration++) {
    if (largest(gradient) < tolerance) return end('converged');
    if (largest(point) >= limit) return end('bound');
    const direction = downhill(h, gradient);
    let slope = dot(direction, gradient);
    if (!(slope < 0)) {
      h.set(unit(n));
      known = false;
      direction.set(gradient.map((g) => -g));
      slope = -dot(gradient, gradient);
    }
    const longest = reach(point, direction, limit);
    const origin = point;
    const step: number | null = yield* lineSearch(
      (length) => {
        evaluations++;
        const cut = Math.min(length, longest);
        for (let i = 0; i < n; i++) trialPoint[i] = origin[i] + cut * direction[i];
        trialValue = objective(trialPoint, trialGradient);
        // At the bound there is no further step: whatever is lower there is taken.
        return { value: trialValue, slope: length >= longest ? 0 : dot(direction, trialGradient) };
      },
      { value, slope },
      known ? 1 : Math.min(1, 1 / largest(gradient)),
    );
    if (step === null) {
      if (!known) return end('stopped');
      h.set(unit(n));
      known = false;
      continue;
    }
    update(h, difference(trialPoint, point), difference(trialGradient, gradient), !known);
    known = true;
    [point, trialPoint] = [trialPoint, new Float64Array(n)];
    [gradient, trialGradient] = [trialGradient, new Float64Array(n)];
    value = trialValue;
  }
  return end('stopped');
}

/** The same without pauses. */
export function minimise(objective: Objective, start: Float64Array, options: MinimiseOptions): Minimum {
  const steps = minimiseByStep(objective, start, options);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** BFGS update of the inverse Hessian by a step s and the change of the gradient y; skipped where curvature is not positive. */
function update(h: Float64Array, s: Float64Array, y: Float64Array, first: boolean): void {
  const n = s.length;
  const curvature = dot(s, y);
  if (!(curvature > 1e-14 * Math.sqrt(dot(s, s) * dot(y, y)))) return;
  if (first) h.set(unit(n).map((entry) => (entry * curvature) / dot(y, y)));
  const hy = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) hy[i] += h[i * n + j] * y[j];
  const factor = (1 + dot(y, hy) / curvature) / curvature;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      h[i * n + j] += factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / curvature;
    }
  }
}

/** −H g. */
function downhill(h: Float64Array, gradient: Float64Array): Float64Array {
  const n = gradient.length;
  const direction = new Float64Array(n);
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) direction[i] -= h[i * n + j] * gradient[j];
  return direction;
}

/** Longest step that keeps all coordinates within ± limit. */
function reach(point: Float64Array, direction: Float64Array, limit: number): number {
  let longest = Infinity;
  for (let i = 0; i < point.length; i++) {
    if (direction[i] === 0) continue;
    longest = Math.min(longest, (Math.sign(direction[i]) * limit - point[i]) / direction[i]);
  }
  return longest;
}

function unit(n: number): Float64Array {
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) matrix[i * n + i] = 1;
  return matrix;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - b[i]);
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
