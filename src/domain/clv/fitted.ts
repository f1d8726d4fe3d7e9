/* What every fit by maximum likelihood tells of itself. */
import type { Steps } from '#domain/steps.ts';
import { inverseOf } from '#domain/numeric/cholesky.ts';
import { hessianByStep } from '#domain/numeric/hessian.ts';
import type { Minimum, Objective } from '#domain/numeric/minimise.ts';

/** Largest |gradient| of the mean log-likelihood in log-parameters of a fit that has converged (`definitions.md` §6). */
export const CONVERGED = 1e-8;
/** Parameters (T and amounts scaled) are sought in 1e-6 … 1e6: logarithms within this of 0. */
export const LOG_LIMIT = Math.log(1e6);

/** How a fit ended, and how sure it is. k parameters. */
export interface Fitted {
  readonly logLikelihood: number;
  /** Customers behind it. */
  readonly n: number;
  /** Largest |gradient| of the mean log-likelihood in log-parameters. */
  readonly gradient: number;
  /** bound: a parameter reached 1e-6 or 1e6 of its scaled unit; stopped: the gradient did not vanish. */
  readonly ended: Minimum['ended'];
  /** Covariance of the logarithms of the parameters, k × k, row by row: the inverse Hessian; null = the likelihood is flat there. */
  readonly covariance: Float64Array | null;
}

/** Covariance of the log-parameters at a minimum of a mean negative log-likelihood over n customers. */
export function* covarianceByStep(objective: Objective, point: Float64Array, n: number): Steps<Float64Array | null> {
  const hessian = yield* hessianByStep(objective, point);
  return inverseOf(
    hessian.map((entry) => entry * n),
    point.length,
  );
}

/** Standard error of the i-th of k parameters by the delta method: parameter · that of its logarithm; NaN without a covariance. */
export function standardError(parameter: number, covariance: Float64Array | null, i: number, k: number): number {
  return covariance === null ? NaN : parameter * Math.sqrt(covariance[i * k + i]);
}

export { allSteps } from '#domain/steps.ts';
