/* The search for the likeliest parameters: several starts on a sample, then everybody. */
import type { Steps } from '#domain/steps.ts';
import { minimiseByStep, type Minimum, type Objective } from '#domain/numeric/minimise.ts';
import { CONVERGED, LOG_LIMIT } from './fitted.ts';

/** Starts are compared on about this many customers; the last search sees all of them. */
export const SAMPLE = 20_000;
/** Good enough to compare starts by. */
const ROUGH = 1e-4;

export interface SearchOf {
  /** Starting points: logarithms of the parameters in the sample's units. */
  readonly starts: readonly Float64Array[];
  /** Mean negative log-likelihood of a sample; null = there are few enough customers for `whole` alone. */
  readonly sample: Objective | null;
  readonly whole: Objective;
  /** What is added to a point of the sample to have it in the units of the whole. */
  readonly shift: Float64Array;
}

/**
 * Minimum of `whole`, one evaluation a step. The sample finds the valley and its curvature; from there all customers are used until
 * max|gradient| < 1e-8: the sample saves time and leaves no trace in the result.
 */
export function* searchByStep({ starts, sample, whole, shift }: SearchOf): Steps<Minimum> {
  const fine = { tolerance: CONVERGED, limit: LOG_LIMIT };
  let best: Minimum | null = null;
  for (const start of starts) {
    const rough: Minimum = yield* minimiseByStep(sample ?? whole, start, { tolerance: ROUGH, limit: LOG_LIMIT });
    if (best === null || rough.value < best.value) best = rough;
  }
  if (best === null) throw new Error('a search needs a start');
  if (sample === null) return yield* minimiseByStep(whole, best.point, { ...fine, inverse: best.inverse });
  const near: Minimum = yield* minimiseByStep(sample, best.point, { ...fine, inverse: best.inverse });
  const point = near.point.map((value, i) => Math.max(-LOG_LIMIT, Math.min(LOG_LIMIT, value + shift[i])));
  return yield* minimiseByStep(whole, point, { ...fine, inverse: near.inverse });
}
