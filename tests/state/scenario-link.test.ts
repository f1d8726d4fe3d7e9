/* Links to scenarios: what was typed comes back, and nothing else travels. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASE_INPUTS, CURVE_MONTHS } from '#domain/scenarios/inputs.ts';
import { LEVERS } from '#domain/scenarios/levers.ts';
import { CURRENCIES, NEXT_INPUTS } from '#domain/scenarios/next-inputs.ts';
import { DEFAULT_SCENARIOS, type ScenarioSet } from '#domain/scenarios/scenario-settings.ts';
import { SHAPES, UNCERTAIN } from '#domain/scenarios/ranges.ts';
import { parseScenarios, scenariosAddress, scenariosText } from '#state/scenario-link.ts';

/** Some of the keys, each with a number of at most two decimals within its bounds. */
function someOf(bounds: readonly { id: string; min: number; max: number; whole?: boolean }[]) {
  return fc.record(
    Object.fromEntries(
      bounds.map(({ id, min, max, whole }) => [
        id,
        whole === true ? fc.integer({ min, max }) : fc.integer({ min: min * 100, max: max * 100 }).map((n) => n / 100),
      ]),
    ),
    { requiredKeys: [] },
  );
}

const anySet: fc.Arbitrary<ScenarioSet> = fc.record({
  base: someOf(BASE_INPUTS.map(({ id, min, max }) => ({ id, min, max: Math.min(max, 1e6), whole: id === 'months' }))),
  curve: someOf(CURVE_MONTHS.map((month) => ({ id: String(month), min: 0, max: 100 }))),
  constant: fc.boolean(),
  season: fc.boolean(),
  next: someOf(NEXT_INPUTS.map(({ id, min, max }) => ({ id, min, max: Math.min(max, 1e6) }))),
  currency: fc.constantFrom('', ...CURRENCIES),
  ranges: fc.record(
    Object.fromEntries(
      UNCERTAIN.map(({ id, min, max }) => [
        id,
        fc.record({
          low: fc.constant(min),
          high: fc.integer({ min, max: Math.min(max, 1e6) }),
          shape: fc.constantFrom(...SHAPES),
        }),
      ]),
    ),
    { requiredKeys: [] },
  ),
  scenarios: fc.array(
    fc.record({ name: fc.string(), note: fc.string(), levers: someOf(LEVERS.map((lever) => ({ ...lever }))) }),
    { maxLength: 4 },
  ),
});

describe('a link to scenarios', () => {
  it('brings every typed number back, without names and notes', () => {
    fc.assert(
      fc.property(anySet, (set) => {
        const nameless = { ...set, scenarios: set.scenarios.map(({ levers }) => ({ name: '', note: '', levers })) };
        expect(parseScenarios(scenariosText(set))).toEqual(nameless);
      }),
    );
  });

  it('carries the next amount, its currency and ranges as they are typed', () => {
    const next = {
      next: { amount: 2500 },
      currency: 'EUR',
      ranges: { cac: { low: 25, high: 35.5, shape: 'even' } },
    } as const;
    expect(scenariosText({ ...DEFAULT_SCENARIOS, ...next })).toBe('next.amount:2500,currency:EUR,cac~25~35.5~even');
  });

  it('holds no letter of a name or a note', () => {
    const scenarios = [{ name: 'Erika Mustermann', note: 'erika@example.com', levers: { aov: 5 } }];
    expect(scenariosAddress({ ...DEFAULT_SCENARIOS, scenarios })).toBe('#/scenarios?scenarios=|aov:5');
  });

  it('survives the encoding of an address bar', () => {
    const set = { ...DEFAULT_SCENARIOS, base: { openingCash: -2.5 }, scenarios: [{ name: '', note: '', levers: {} }] };
    const address = new URL(scenariosAddress(set), 'https://tenure.example/').href;
    expect(parseScenarios(new URLSearchParams(address.split('?')[1]).get('scenarios') ?? '')).toEqual(set);
  });

  it.each([
    ['a lever that is none', '|postage:5'],
    ['a number out of bounds', 'margin:101'],
    ['half a month', 'months:12.5'],
    ['a range that is upside down', 'cac~35~25~even'],
    ['a distribution that is none', 'cac~25~35~lucky'],
    ['a next amount of nothing', 'next.amount:0'],
    ['a currency that is none', 'currency:XXX'],
    ['text', '|aov:much'],
    ['five scenarios', '|||||'],
    ['a month of life that has no place', 'k13:5'],
    ['a property that every object has', 'constructor:1'],
  ])('with %s is refused as a whole', (_, text) => {
    expect(parseScenarios(text)).toBeNull();
  });
});
