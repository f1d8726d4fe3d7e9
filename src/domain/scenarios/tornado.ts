/* Sensitivity: every input alone at the low and at the high end of its range, the others as in the base. */
import type { ProjectionInputs } from './inputs.ts';
import type { UncertainId } from './scenario-settings.ts';
import { type InputRange, type OutcomeId, outcomeOf, withInputs } from './uncertain.ts';

export interface TornadoBar {
  readonly id: UncertainId;
  /** The outcome with the input at its low end, minor units. */
  readonly atLow: number;
  readonly atHigh: number;
  /** |atHigh − atLow|. */
  readonly swing: number;
}

/** Those that move the outcome most first; equal ones in the order of the ranges. */
export function tornado(
  inputs: ProjectionInputs,
  ranges: readonly InputRange[],
  outcome: OutcomeId,
  amount: number,
): TornadoBar[] {
  const at = (id: UncertainId, value: number): number =>
    outcomeOf(outcome, withInputs(inputs, { [id]: value }), amount);
  return ranges
    .map(({ id, low, high }) => {
      const [atLow, atHigh] = [at(id, low), at(id, high)];
      return { id, atLow, atHigh, swing: Math.abs(atHigh - atLow) };
    })
    .sort((a, b) => b.swing - a.swing);
}
