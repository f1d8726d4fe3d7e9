/* Scenarios as the text of a link: typed numbers alone. No name, no note, nothing measured. */
import { CURVE_MONTHS, BASE_INPUTS } from '#domain/scenarios/inputs.ts';
import { LEVERS } from '#domain/scenarios/levers.ts';
import { baseFits, leverFits, MOST_SCENARIOS, pointFits } from '#domain/scenarios/scenario-set.ts';
import { DEFAULT_SCENARIOS, type Scenario, type ScenarioSet } from '#domain/scenarios/scenario-settings.ts';
import { plainNumber } from './plain-number.ts';
import { nextParts, type NextTyped, readNextPart } from './scenario-next-link.ts';

/** The query key of a link. */
export const SCENARIOS_KEY = 'scenarios';

/**
 * `months:24,aov:60,k3:12,constant|aov:5|retentionPoints:3`: the base first, then each scenario; points of the curve are k and
 * their month, all in the units in which they are typed. A scenario without levers is an empty part. The next amount and ranges: see
 * `scenario-next-link.ts`.
 */
export function scenariosText(set: ScenarioSet): string {
  const { base, curve, constant, season, scenarios } = set;
  const first = [
    ...BASE_INPUTS.flatMap(({ id }) => pair(id, base[id])),
    ...CURVE_MONTHS.flatMap((month) => pair(`k${String(month)}`, curve[month])),
    ...(constant ? ['constant'] : []),
    ...(season ? ['season'] : []),
    ...nextParts(set),
  ];
  const rest = scenarios.map(({ levers }) => LEVERS.flatMap(({ id }) => pair(id, levers[id])));
  return [first, ...rest].map((parts) => parts.join(',')).join('|');
}

function pair(id: string, value: number | undefined): string[] {
  return value === undefined ? [] : [`${id}:${plainNumber(value)}`];
}

/** The scenarios of a link, without names; null if any part of it cannot be meant. */
export function parseScenarios(text: string): ScenarioSet | null {
  const [first = '', ...rest] = text.split('|');
  if (rest.length > MOST_SCENARIOS) return null;
  const set = {
    ...DEFAULT_SCENARIOS,
    base: {} as Record<string, number>,
    curve: {} as Record<number, number>,
    constant: false,
    season: false,
  };
  const next: NextTyped = { next: {}, ranges: {}, currency: '' };
  for (const part of parts(first)) {
    const number = numberOf(part);
    const month = Number(/^k(\d+)$/.exec(number?.id ?? '')?.[1] ?? NaN);
    if (part === 'constant' || part === 'season') set[part] = true;
    else if (number !== null && pointFits(month, number.value)) set.curve[month] = number.value;
    else if (number !== null && baseFits(number.id, number.value)) set.base[number.id] = number.value;
    else if (!readNextPart(part, next)) return null;
  }
  const scenarios: Scenario[] = [];
  for (const levers of rest) {
    const read: Record<string, number> = {};
    for (const part of parts(levers)) {
      const number = numberOf(part);
      if (number === null || !leverFits(number.id, number.value)) return null;
      read[number.id] = number.value;
    }
    scenarios.push({ name: '', note: '', levers: read });
  }
  return { ...set, ...next, scenarios };
}

function parts(text: string): string[] {
  return text === '' ? [] : text.split(',');
}

function numberOf(part: string): { id: string; value: number } | null {
  const match = /^([a-zA-Z0-9]+):(-?\d{1,12}(?:\.\d{1,6})?)$/.exec(part);
  return match === null ? null : { id: match[1], value: Number(match[2]) };
}

/** The address of a link to scenarios. */
export function scenariosAddress(set: ScenarioSet): string {
  return `#/scenarios?${SCENARIOS_KEY}=${scenariosText(set)}`;
}
