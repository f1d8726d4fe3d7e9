/* What is typed about scenarios: numbers that stand in for measured ones, and up to four scenarios. Stored as settings. */
import type { BaseId } from './inputs.ts';
import type { LeverId } from './levers.ts';

export interface Scenario {
  /** '' = it is called by its levers. */
  readonly name: string;
  readonly note: string;
  /** As typed, per cent or points; absent = 0. */
  readonly levers: Readonly<Partial<Record<LeverId, number>>>;
}

/** An input that may be otherwise than the base says; `retention` is that of month 12, with the whole curve. */
export type UncertainId = Exclude<BaseId, 'months'> | 'retention';

/** How probable the numbers of a range are: likeliest at the base, all alike, or a bell with 90 % inside. */
export type Shape = 'triangle' | 'even' | 'bell';

/** A range as typed: major units, per cent. */
export interface TypedRange {
  readonly low: number;
  readonly high: number;
  readonly shape: Shape;
}

/** What is typed about the next amount, in major units, points and per cent; absent = the example. */
export type TypedNext = Readonly<Partial<Record<'amount' | 'margin' | 'orderValue', number>>>;

export interface ScenarioSet {
  /** As typed: major units, per cent; absent = measured, or the example. */
  readonly base: Readonly<Partial<Record<BaseId, number>>>;
  /** Points of the curve as typed, per cent by month of life. */
  readonly curve: Readonly<Partial<Record<number, number>>>;
  /** One rate of churn stands for the whole curve. */
  readonly constant: boolean;
  /** Months differ as calendar months did; only where that was measured. */
  readonly season: boolean;
  readonly scenarios: readonly Scenario[];
  readonly next: TypedNext;
  /** Currency without data, '' = none is named; data have their own. */
  readonly currency: string;
  readonly ranges: Readonly<Partial<Record<UncertainId, TypedRange>>>;
}

export const DEFAULT_SCENARIOS: ScenarioSet = {
  base: {},
  curve: {},
  constant: false,
  season: false,
  scenarios: [],
  next: {},
  currency: '',
  ranges: {},
};
