/* What disqualifies a fit, as codes that a screen has a sentence for. */
import type { FittedBuying } from './fit-buying.ts';
import { CONVERGED, type Fitted } from './fitted.ts';
import type { FittedSpend } from './gamma-gamma.ts';
import type { FittedSbg } from './sbg.ts';

/** Below this many customers with a repeat purchase nothing is fitted. */
const LEAST_REPEATERS = 50;
const LEAST_A = 0.05;
const MOST_A_PLUS_B = 1000;

/**
 * few-repeaters: fewer than 50 customers bought again. not-converged: the search did not come to rest. bound: a parameter ran to the
 * end of its range. a-near-zero: a < .05, hardly anybody ever leaves. alike: a + b > 1000, all leave with one probability.
 * uncertain: a standard error above its estimate, or none at all. no-mean: q ≤ 1, the mean amount of all customers is infinite.
 */
export type FitProblem =
  'few-repeaters' | 'not-converged' | 'bound' | 'a-near-zero' | 'alike' | 'uncertain' | 'no-mean';

/** Problems of a fit of BG/NBD or MBG/NBD (`definitions.md` §6); none = it may sit its exam. null = there was nobody to fit. */
export function buyingProblems(fitted: FittedBuying | null): FitProblem[] {
  if (fitted === null || fitted.repeaters < LEAST_REPEATERS) return ['few-repeaters'];
  const { a, b } = fitted.params;
  return [
    ...searchProblems(fitted),
    ...(a < LEAST_A ? (['a-near-zero'] as const) : []),
    ...(a + b > MOST_A_PLUS_B ? (['alike'] as const) : []),
    ...uncertain(Object.values(fitted.params) as number[], Object.values(fitted.se) as number[]),
  ];
}

/** Problems of a fit of Gamma–Gamma. */
export function spendProblems(fitted: FittedSpend | null): FitProblem[] {
  if (fitted === null || fitted.n < LEAST_REPEATERS) return ['few-repeaters'];
  return [
    ...searchProblems(fitted),
    ...(fitted.params.q <= 1 ? (['no-mean'] as const) : []),
    ...uncertain(Object.values(fitted.params) as number[], Object.values(fitted.se) as number[]),
  ];
}

/** Problems of a fit of sBG; the contracts stand for the repeaters. */
export function sbgProblems(fitted: FittedSbg | null): FitProblem[] {
  if (fitted === null || fitted.n < LEAST_REPEATERS) return ['few-repeaters'];
  return [
    ...searchProblems(fitted),
    ...(fitted.params.alpha + fitted.params.beta > MOST_A_PLUS_B ? (['alike'] as const) : []),
    ...uncertain(Object.values(fitted.params) as number[], Object.values(fitted.se) as number[]),
  ];
}

function searchProblems({ ended, gradient }: Fitted): FitProblem[] {
  if (ended === 'bound') return ['bound'];
  return gradient < CONVERGED ? [] : ['not-converged'];
}

/** Not < is also true of NaN: a standard error that is not there. */
function uncertain(values: readonly number[], errors: readonly number[]): FitProblem[] {
  return values.every((value, i) => errors[i] <= value) ? [] : ['uncertain'];
}
