/* Uncertainty: many courses with every input drawn from its range, and how the outcome is spread. */
import { quantile } from '#domain/numeric/quantile.ts';
import { Random } from '#domain/numeric/random.ts';
import type { Steps } from '#domain/steps.ts';
import type { ProjectionInputs } from './inputs.ts';
import type { UncertainId } from './scenario-settings.ts';
import { type InputRange, type OutcomeId, outcomeOf, withInputs } from './uncertain.ts';

export const DRAWS = 10_000;
/** The same for all: equal numbers give equal answers. */
export const SEED = 1;

export interface RiskQuestion {
  readonly inputs: ProjectionInputs;
  readonly ranges: readonly InputRange[];
  readonly outcome: OutcomeId;
  /** The next amount, minor units. */
  readonly amount: number;
  readonly draws: number;
  readonly seed: number;
}

/** How the outcome is spread over the draws; minor units. */
export interface RiskReport {
  readonly draws: number;
  readonly seed: number;
  readonly mean: number;
  /** Sample variance, divisor draws − 1. */
  readonly variance: number;
  readonly median: number;
  /** 5 % of the draws are below, 5 % above. */
  readonly low: number;
  readonly high: number;
  /** Share of the draws below 0. */
  readonly lose: number;
  /** Bars of one width from the least to the largest draw; a width of 0 = all are equal. */
  readonly from: number;
  readonly width: number;
  readonly counts: readonly number[];
}

/** Standard deviations between the middle and either end of a range that holds 90 % of a normal distribution. */
const Z_95 = 1.6448536269514722;

/**
 * One value of a range. Triangle: mode at the base (Kotz, van Dorp 2004, Beyond Beta, eq. 1.3 inverted); even: uniform; bell: normal
 * around the middle with 5 % below low and 5 % above high, by Box–Muller (1958, Annals of Mathematical Statistics 29:610–611), what falls
 * beyond what can be meant put at its bound.
 */
export function drawn({ base, low, high, shape, min, max }: InputRange, random: Random): number {
  const u = random.share();
  const span = high - low;
  switch (shape) {
    case 'even':
      return low + u * span;
    case 'triangle': {
      const mode = Math.min(high, Math.max(low, base));
      if (u * span < mode - low) return low + Math.sqrt(u * span * (mode - low));
      return high - Math.sqrt((1 - u) * span * (high - mode));
    }
    case 'bell': {
      // 1 − u is never 0.
      const z = Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(2 * Math.PI * random.share());
      return Math.min(max, Math.max(min, (low + high) / 2 + (z * span) / (2 * Z_95)));
    }
  }
}

const BARS = 24;
/** Draws between two looks at the clock. */
const BATCH = 25;

/** Inputs are drawn independently of each other. Yields the share that is done. */
export function* riskByStep({ inputs, ranges, outcome, amount, draws, seed }: RiskQuestion): Steps<RiskReport> {
  const random = new Random(seed);
  const uncertain = ranges.filter(({ low, high }) => low < high);
  const found = new Float64Array(draws);
  for (let i = 0; i < draws; i++) {
    const values: Partial<Record<UncertainId, number>> = {};
    for (const range of uncertain) values[range.id] = drawn(range, random);
    found[i] = outcomeOf(outcome, withInputs(inputs, values), amount);
    if (i % BATCH === BATCH - 1) yield (i + 1) / draws;
  }
  return spreadOf(found.sort(), seed);
}

function spreadOf(sorted: Float64Array, seed: number): RiskReport {
  const draws = sorted.length;
  const mean = sorted.reduce((sum, each) => sum + each, 0) / draws;
  const from = sorted[0];
  const width = (sorted[draws - 1] - from) / BARS;
  const counts = Array.from({ length: width > 0 ? BARS : 1 }, () => 0);
  for (const each of sorted) counts[width > 0 ? Math.min(BARS - 1, Math.floor((each - from) / width)) : 0]++;
  const below = sorted.findIndex((each) => each >= 0);
  return {
    draws,
    seed,
    mean,
    variance: sorted.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (draws - 1),
    median: quantile(sorted, 0.5),
    low: quantile(sorted, 0.05),
    high: quantile(sorted, 0.95),
    lose: (below < 0 ? draws : below) / draws,
    from,
    width,
    counts,
  };
}
