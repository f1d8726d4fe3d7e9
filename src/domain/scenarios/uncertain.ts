/* What may be otherwise than the base says: an input in its range, and the outcome that is looked at. */
import type { Kind } from '#domain/calculators/calculator.ts';
import { withHazard, yearlyRetention } from './curve.ts';
import type { ProjectionInputs } from './inputs.ts';
import { hazardFor } from './levers.ts';
import { addedIn } from './next-money.ts';
import { project } from './project.ts';
import type { Shape, UncertainId } from './scenario-settings.ts';

/** Where a range comes from: typed, the 95 % interval of the curve, or a tenth of the base to both sides. */
export type RangeSource = 'typed' | 'measured' | 'tenth';

/** The range of one input in its unit: minor units, shares. */
export interface InputRange {
  readonly id: UncertainId;
  readonly kind: Kind;
  readonly base: number;
  readonly low: number;
  readonly high: number;
  readonly shape: Shape;
  readonly source: RangeSource;
  /** Bounds of what can be meant. */
  readonly min: number;
  readonly max: number;
}

/** The base with some of its inputs at other values; retention moves the whole curve as its lever does. */
export function withInputs(
  base: ProjectionInputs,
  values: Readonly<Partial<Record<UncertainId, number>>>,
): ProjectionInputs {
  const { retention, ...numbers } = values;
  const changed = { ...base, ...numbers };
  const kept = yearlyRetention(base);
  if (retention === undefined || retention === kept) return changed;
  return { ...changed, ...withHazard(changed, hazardFor(kept, retention)) };
}

export const OUTCOMES = ['profit', 'acquisition', 'retention'] as const;
/** What an uncertain input does something to: profit over all months, or what the next amount leaves in one of its uses. */
export type OutcomeId = (typeof OUTCOMES)[number];

/** In minor units. The amount matters to its uses alone. */
export function outcomeOf(id: OutcomeId, inputs: ProjectionInputs, amount: number): number {
  if (id === 'profit') return project(inputs).profit.reduce((total, each) => total + each, 0);
  return addedIn(inputs, id, amount) - amount;
}
