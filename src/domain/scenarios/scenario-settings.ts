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
}

export const DEFAULT_SCENARIOS: ScenarioSet = { base: {}, curve: {}, constant: false, season: false, scenarios: [] };
