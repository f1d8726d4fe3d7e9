/* What may be otherwise than the base says: each input with its range and its distribution, and the outcome that is looked at. */
import { fromTyped } from '#domain/calculators/calculators.ts';
import type { Kind } from '#domain/calculators/calculator.ts';
import { withHazard, yearlyRetention } from './curve.ts';
import { BASE_INPUTS, type ProjectionInputs } from './inputs.ts';
import { hazardFor } from './levers.ts';
import { addedIn } from './next-money.ts';
import { project } from './project.ts';
import type { BaseCase } from './scenario-set.ts';
import type { ScenarioSet, Shape, UncertainId } from './scenario-settings.ts';

export const SHAPES = ['triangle', 'even', 'bell'] as const satisfies readonly Shape[];

/** The inputs in the order in which they are listed, with the bounds of what can be meant, as typed. */
export const UNCERTAIN: readonly {
  readonly id: UncertainId;
  readonly kind: Kind;
  readonly min: number;
  readonly max: number;
}[] = [
  { id: 'retention', kind: 'percent', min: 0, max: 100 },
  ...BASE_INPUTS.flatMap(({ id, kind, min, max }) => (id === 'months' ? [] : [{ id, kind, min, max }])),
];

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

const TENTH = 0.1;

/** All inputs with their ranges. With one rate of churn for the whole curve, churn is the retention: it stands there alone. */
export function rangesOf({ inputs, range }: BaseCase, set: ScenarioSet, minorDigits: number): InputRange[] {
  return UNCERTAIN.filter(({ id }) => id !== 'retention' || inputs.curve.length > 0).map(({ id, kind, ...bounds }) => {
    const [min, max] = [bounds.min, bounds.max].map((typed) => fromTyped(kind, typed, minorDigits));
    const within = (value: number): number => Math.min(max, Math.max(min, value));
    const base = id === 'retention' ? yearlyRetention(inputs) : inputs[id];
    const common = { id, kind, base, min, max };
    const typed = set.ranges[id];
    if (typed !== undefined) {
      const { shape } = typed;
      const [low, high] = [typed.low, typed.high].map((end) => fromTyped(kind, end, minorDigits));
      return { ...common, low, high, shape, source: 'typed' as const };
    }
    if (id === 'retention' && range !== null) {
      const [low, high] = [yearlyRetention(range.low), yearlyRetention(range.high)];
      return { ...common, low, high, shape: 'bell' as const, source: 'measured' as const };
    }
    const tenth = Math.abs(base) * TENTH;
    return {
      ...common,
      low: within(base - tenth),
      high: within(base + tenth),
      shape: 'triangle' as const,
      source: 'tenth' as const,
    };
  });
}

/** Whether a typed range can be meant. */
export function rangeFits(id: string, low: number, high: number): id is UncertainId {
  const input = UNCERTAIN.find((each) => each.id === id);
  return input !== undefined && low >= input.min && high <= input.max && low <= high;
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
