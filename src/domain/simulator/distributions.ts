/* Draws from the distributions that the regimes are made of. */
import { Random } from '#domain/numeric/random.ts';

/** A stream of numbers in [0, 1). */
export type Uniform = () => number;

/** A repeatable stream from a whole-number seed. */
export function uniformFrom(seed: number): Uniform {
  const random = new Random(seed);
  return () => random.share();
}

/** Exponential with rate 1. */
export function exponential(uniform: Uniform): number {
  return -Math.log(1 - uniform());
}

/** Standard normal, by the polar method (Marsaglia, Bray 1964). */
export function normal(uniform: Uniform): number {
  for (;;) {
    const x = 2 * uniform() - 1;
    const y = 2 * uniform() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/** Gamma with the given shape and rate 1; mean = shape. Marsaglia, Tsang 2000, ACM TOMS 26:363–372; shapes below 1 by their boost. */
export function gamma(uniform: Uniform, shape: number): number {
  if (shape < 1) return gamma(uniform, shape + 1) * Math.pow(1 - uniform(), 1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(uniform);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = 1 - uniform();
    // Their squeeze: it accepts nearly all that the logarithms would, and nothing else.
    if (u < 1 - 0.0331 * x * x * x * x) return d * v;
    if (Math.log(u) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Beta(a, b); mean a / (a + b). */
export function beta(uniform: Uniform, a: number, b: number): number {
  const x = gamma(uniform, a);
  return x / (x + gamma(uniform, b));
}

/** A chooser of indices with the given relative weights. */
export function chooser(weights: readonly number[]): (uniform: Uniform) => number {
  const upTo = new Float64Array(weights.length);
  let sum = 0;
  weights.forEach((weight, i) => {
    sum += weight;
    upTo[i] = sum;
  });
  return (uniform) => {
    const at = uniform() * sum;
    let i = 0;
    while (i < upTo.length - 1 && upTo[i] <= at) i++;
    return i;
  };
}
