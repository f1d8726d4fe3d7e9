/* What is typed about scenarios, changed. Pure: each gives the set anew. */
import type { BaseId } from '#domain/scenarios/inputs.ts';
import type { LeverId } from '#domain/scenarios/levers.ts';
import { MOST_SCENARIOS } from '#domain/scenarios/scenario-set.ts';
import type { Scenario, ScenarioSet, TypedNext, TypedRange, UncertainId } from '#domain/scenarios/scenario-settings.ts';

/** Six decimals, as many as a link carries. */
const rounded = (typed: number): number => Number(typed.toFixed(6));

/** A record with one entry changed; null takes it out. */
function changed<T extends object>(record: T, key: PropertyKey, typed: number | null): T {
  const rest = Object.fromEntries(Object.entries(record).filter(([each]) => each !== String(key)));
  return (typed === null ? rest : { ...rest, [key]: rounded(typed) }) as T;
}

/** null = as measured, or the example. */
export function withBase(set: ScenarioSet, id: BaseId, typed: number | null): ScenarioSet {
  return { ...set, base: changed(set.base, id, typed) };
}

export function withPoint(set: ScenarioSet, month: number, typed: number | null): ScenarioSet {
  return { ...set, curve: changed(set.curve, month, typed) };
}

export function withScenario(set: ScenarioSet, place: number, change: Partial<Scenario>): ScenarioSet {
  return { ...set, scenarios: set.scenarios.map((each, i) => (i === place ? { ...each, ...change } : each)) };
}

/** null or 0 = not pulled. */
export function withLever(set: ScenarioSet, place: number, id: LeverId, typed: number | null): ScenarioSet {
  const { levers } = set.scenarios[place];
  return withScenario(set, place, { levers: changed(levers, id, typed === 0 ? null : typed) });
}

/** More of them, as far as there is room; behind `after`, left out = at the end. */
export function withMore(set: ScenarioSet, more: readonly Scenario[], after = set.scenarios.length - 1): ScenarioSet {
  return { ...set, scenarios: set.scenarios.toSpliced(after + 1, 0, ...more).slice(0, MOST_SCENARIOS) };
}

export function without(set: ScenarioSet, place: number): ScenarioSet {
  return { ...set, scenarios: set.scenarios.toSpliced(place, 1) };
}

/** One place to the left (−1) or right (1). */
export function moved(set: ScenarioSet, place: number, by: -1 | 1): ScenarioSet {
  const scenarios = [...set.scenarios];
  const [scenario] = scenarios.splice(place, 1);
  scenarios.splice(place + by, 0, scenario);
  return { ...set, scenarios };
}

/** null = the example. */
export function withNext(set: ScenarioSet, id: keyof TypedNext, typed: number | null): ScenarioSet {
  return { ...set, next: changed(set.next, id, typed) };
}

/** null = as stated: measured, or a tenth to both sides. */
export function withRange(set: ScenarioSet, id: UncertainId, range: TypedRange | null): ScenarioSet {
  const rest = Object.fromEntries(Object.entries(set.ranges).filter(([each]) => each !== id));
  if (range === null) return { ...set, ranges: rest };
  const { low, high, shape } = range;
  return { ...set, ranges: { ...rest, [id]: { low: rounded(low), high: rounded(high), shape } } };
}
