/* How sure a total ahead is: a parametric bootstrap. */
import { quantile } from '#domain/numeric/quantile.ts';
import { hashWith } from '#domain/numeric/random.ts';
import { type Uniform, uniformFrom } from '#domain/simulator/distributions.ts';
import type { Steps } from '#domain/steps.ts';
import type { FittedBuying } from './fit-buying.ts';
import { type Buyers, type DrawnFuture, drawFuture, type Horizon } from './future-draws.ts';
import type { FittedSpend } from './gamma-gamma.ts';
import { drawBuying, drawScores, drawSpend } from './parameter-draws.ts';
import type { RfmSummary } from './rfm-summary.ts';

/** Replicates of the bootstrap. */
export const REPLICATES = 400;
/** More customers than this are drawn as a sample of this size. */
const DRAWN = 5000;

/** An expectation with its 95 % range. */
export interface Ranged {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Customers whose futures are drawn together. */
export interface DrawnGroup {
  /** How many there are; more than 5,000 are drawn as that many. */
  readonly customers: number;
  readonly horizon: Horizon;
  /** Those who are drawn in a replicate. */
  readonly buyers: (uniform: Uniform) => Buyers;
  /** Adds what the purchases after the first one do not hold. */
  readonly first?: (buyers: Buyers, drawn: DrawnFuture, uniform: Uniform) => void;
}

/** Customers that one who is drawn stands for. */
export function standsFor(customers: number): number {
  return Math.max(1, customers / DRAWN);
}

/** The customers of a summary as a group; every k-th where there are more than 5,000. */
export function knownCustomers(summary: RfmSummary, horizon: Horizon): DrawnGroup {
  const every = standsFor(summary.customers);
  const n = Math.round(summary.customers / every);
  const chosen = Int32Array.from({ length: n }, (_, i) => Math.floor((i + 0.5) * every));
  const buyers = {
    x: chosen.map((i) => summary.x[i]),
    lastAge: chosen.map((i) => summary.lastAge[i]),
    age: chosen.map((i) => summary.age[i]),
    m: Float64Array.from(chosen, (i) => summary.m[i]),
    arrives: new Float64Array(n),
  };
  return { customers: summary.customers, horizon, buyers: () => buyers };
}

/** A stream whose seed is a hash of what the models see: equal data, equal ranges. */
export function streamOf({ triples, m }: RfmSummary): Uniform {
  let hash = triples.customers;
  for (let i = 0; i < triples.count; i++) {
    hash = hashWith(hashWith(hash, triples.x[i] * 65_536 + triples.age[i]), triples.lastAge[i]);
    hash = hashWith(hash, triples.weight[i]);
  }
  return uniformFrom(hashWith(hash, Math.round(m.reduce((sum, value) => sum + value, 0))));
}

/**
 * Futures of groups of customers, one replicate a step: parameters are drawn from the normal distribution of their log-estimates, the
 * same for all groups, then each customer's purchases and amounts from the model (parametric bootstrap; Efron, Tibshirani 1993,
 * ch. 6.5). Where one who is drawn stands for k customers, parameters are drawn with k times their variance: relative to the whole all
 * deviations, of parameters and of chance, are then √k times too large, and `centred` takes that back.
 * Answers futures[replicate][group].
 */
export function* futuresByStep(
  buying: FittedBuying,
  spend: FittedSpend | null,
  groups: readonly DrawnGroup[],
  uniform: Uniform,
  replicates = REPLICATES,
): Steps<DrawnFuture[][]> {
  const futures: DrawnFuture[][] = [];
  for (let replicate = 0; replicate < replicates; replicate++) {
    const scores = drawScores(uniform);
    futures.push(
      groups.map((group) => {
        const inflation = standsFor(group.customers);
        const model = drawBuying(buying, inflation, scores);
        const buyers = group.buyers(uniform);
        const amounts = spend && drawSpend(spend, inflation, scores);
        const drawn = drawFuture(model, amounts, buyers, group.horizon, uniform);
        group.first?.(buyers, drawn, uniform);
        return drawn;
      }),
    );
    yield (replicate + 1) / replicates;
  }
  return futures;
}

/** Draws of those who stand for `customers` as draws of all of them around their expectation: value + √k · (draw − mean of draws). */
export function centred(value: number, draws: readonly number[], customers: number): number[] {
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const factor = Math.sqrt(standsFor(customers));
  return draws.map((draw) => value + factor * (draw - mean));
}

/** The 2.5 and 97.5 % quantiles (type 7) of centred draws, never below 0. */
export function rangeOf(value: number, draws: readonly number[]): Ranged {
  const sorted = Float64Array.from(draws, (draw) => Math.max(0, draw)).sort();
  return { value, low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
}
