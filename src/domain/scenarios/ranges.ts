/* The ranges of uncertain inputs, typed or stated. Apart from their use: the worker needs no field of a calculator. */
import { fromTyped } from '#domain/calculators/calculators.ts';
import type { Kind } from '#domain/calculators/calculator.ts';
import { yearlyRetention } from './curve.ts';
import { BASE_INPUTS } from './inputs.ts';
import type { BaseCase } from './scenario-set.ts';
import type { ScenarioSet, Shape, UncertainId } from './scenario-settings.ts';
import type { InputRange } from './uncertain.ts';

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
