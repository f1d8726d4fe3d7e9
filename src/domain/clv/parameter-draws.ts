/* Draws parameters as uncertain as their fit: the other half of a forecast's range. */
import { cholesky } from '#domain/numeric/cholesky.ts';
import { normal, type Uniform } from '#domain/simulator/distributions.ts';
import type { BuyingModel } from './buying-model.ts';
import type { FittedBuying } from './fit-buying.ts';
import type { FittedSpend, SpendParams } from './gamma-gamma.ts';
import type { FittedSbg, SbgParams } from './sbg.ts';

/** Logarithms of parameters are not drawn further than this from the estimate: e³ = 20-fold. */
const FURTHEST = 3;

/** Standard normal numbers that parameters are drawn by: 4 of buying, 3 of spend. One set moves all totals of a replicate. */
export function drawScores(uniform: Uniform): number[] {
  return Array.from({ length: 7 }, () => normal(uniform));
}

/** A model whose log-parameters are drawn from the normal distribution of their estimates, variances × `inflation`. */
export function drawBuying(
  { kind, params, covariance }: FittedBuying,
  inflation: number,
  scores: readonly number[],
): BuyingModel {
  const { r, alpha, a, b } = params;
  const [er, eAlpha, ea, eb] = factors(covariance, 4, inflation, scores.slice(0, 4));
  return { kind, params: { r: r * er, alpha: alpha * eAlpha, a: a * ea, b: b * eb } };
}

/** The same of spend; q stays above 1, where the mean amount is finite. */
export function drawSpend(
  { params, covariance }: FittedSpend,
  inflation: number,
  scores: readonly number[],
): SpendParams {
  const { p, q, v } = params;
  const [ep, eq, ev] = factors(covariance, 3, inflation, scores.slice(4));
  return { p: p * ep, q: Math.max(1.01, q * eq), v: v * ev };
}

/** The same of contracts, by two scores. */
export function drawSbg({ params, covariance }: FittedSbg, scores: readonly number[]): SbgParams {
  const [eAlpha, eBeta] = factors(covariance, 2, 1, scores);
  return { alpha: params.alpha * eAlpha, beta: params.beta * eBeta };
}

function factors(covariance: Float64Array | null, k: number, inflation: number, scores: readonly number[]): number[] {
  const root = covariance && cholesky(covariance, k);
  if (!root) return new Array<number>(k).fill(1);
  return scores.map((_, i) => {
    let error = 0;
    for (let j = 0; j <= i; j++) error += root[i * k + j] * scores[j];
    return Math.exp(Math.max(-FURTHEST, Math.min(FURTHEST, error * Math.sqrt(inflation))));
  });
}
