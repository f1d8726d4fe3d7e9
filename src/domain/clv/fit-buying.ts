/* Fits BG/NBD or MBG/NBD by maximum likelihood. */
import type { Steps } from '#domain/steps.ts';
import { buyingLikelihood } from './buying-likelihood.ts';
import type { BuyingKind, BuyingModel, BuyingParams } from './buying-model.ts';
import { covarianceByStep, type Fitted, standardError } from './fitted.ts';
import { DAYS_PER_WEEK } from './rfm-summary.ts';
import { SAMPLE, searchByStep } from './search.ts';
import { sampleTriples, type Triples } from './triples.ts';

/** Where searches begin: r, α in units of the longest T, a, b. */
const STARTS = [
  [0.5, 0.15, 0.7, 2.5],
  [2, 0.6, 0.3, 4],
  [0.15, 0.05, 2, 1],
];

export interface FittedBuying extends BuyingModel, Fitted {
  /** Standard errors; NaN where the likelihood is flat. */
  readonly se: BuyingParams;
  /** Customers with x > 0. */
  readonly repeaters: number;
}

/**
 * The parameters that make the data likeliest (α in weeks), one evaluation of the likelihood a step. The log-likelihood is that of
 * times in weeks. null without customers.
 */
export function* fitBuyingByStep(kind: BuyingKind, triples: Triples): Steps<FittedBuying | null> {
  if (triples.customers === 0) return null;
  const whole = buyingLikelihood(kind, triples);
  const sample = triples.customers > SAMPLE ? buyingLikelihood(kind, sampleTriples(triples, SAMPLE)) : null;
  const found = yield* searchByStep({
    starts: STARTS.map((start) => Float64Array.from(start, Math.log)),
    sample: sample?.objective ?? null,
    whole: whole.objective,
    shift: Float64Array.of(0, Math.log((sample ?? whole).longest / whole.longest), 0, 0),
  });

  const { point } = found;
  const covariance = yield* covarianceByStep(whole.objective, point, whole.customers);
  const unit = whole.longest / DAYS_PER_WEEK;
  const [r, alpha, a, b] = [Math.exp(point[0]), Math.exp(point[1]) * unit, Math.exp(point[2]), Math.exp(point[3])];
  return {
    kind,
    params: { r, alpha, a, b },
    se: {
      r: standardError(r, covariance, 0, 4),
      alpha: standardError(alpha, covariance, 1, 4),
      a: standardError(a, covariance, 2, 4),
      b: standardError(b, covariance, 3, 4),
    },
    logLikelihood: -found.value * whole.customers - whole.purchases * Math.log(unit),
    n: whole.customers,
    repeaters: repeatersOf(triples),
    gradient: found.gradient,
    ended: found.ended,
    covariance,
  };
}

function repeatersOf({ x, weight }: Triples): number {
  return weight.reduce((sum, n, i) => sum + (x[i] > 0 ? n : 0), 0);
}
