/* How far to go along a direction: a step that lowers the function and flattens its slope. */
import type { Steps } from '#domain/steps.ts';

/** Decrease asked for, as a share of what the slope promises (Wolfe's first condition). */
const DECREASE = 1e-4;
/** Slope that may remain, as a share of the first (Wolfe's second condition, strong form). */
const FLATTER = 0.4;
/** Rounding of a function's value, relative: near the minimum values no longer tell, slopes do (Hager, Zhang 2005, eq. 2.7). */
const ROUNDING = 1e-13;
const MOST_TRIALS = 40;

/** Value and slope at a step. */
export interface Trial {
  readonly value: number;
  readonly slope: number;
}

/**
 * A step that fulfils the strong Wolfe conditions, by bracketing and the secant of slopes; null if there is none within 40 trials.
 * `at` answers value and slope along the direction, `start` those at 0 (slope < 0). One trial a step.
 * Source: Nocedal, Wright 2006, Numerical Optimization, ch. 3.5; Hager, Zhang 2005, SIAM J. Optim. 16:170–192.
 */
export function* lineSearch(at: (step: number) => Trial, start: Trial, first: number): Steps<number | null> {
  const slack = ROUNDING * Math.max(1, Math.abs(start.value));
  let low = 0;
  let lowSlope = start.slope;
  let high = Infinity;
  let highSlope = NaN;
  let step = first;
  for (let trial = 0; trial < MOST_TRIALS; trial++) {
    const { value, slope } = at(step);
    yield undefined;
    // Not ≤ is also true of NaN: outside of where the function is defined.
    if (!(value <= start.value + DECREASE * step * start.slope + slack)) {
      high = step;
      highSlope = NaN;
    } else if (Math.abs(slope) <= FLATTER * -start.slope) {
      return step;
    } else if (slope < 0) {
      low = step;
      lowSlope = slope;
    } else {
      high = step;
      highSlope = slope;
    }
    step = nextStep(low, lowSlope, high, highSlope);
  }
  return null;
}

function nextStep(low: number, lowSlope: number, high: number, highSlope: number): number {
  if (high === Infinity) return 2.5 * low;
  const secant = low - (lowSlope * (high - low)) / (highSlope - lowSlope);
  const margin = 0.05 * (high - low);
  return secant > low + margin && secant < high - margin ? secant : low + 0.4 * (high - low);
}
