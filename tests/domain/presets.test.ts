/* Definition presets: what each product's number is on a small store, worked by hand, and the bridge from it to ours. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import { parseIsoDay } from '#domain/calendar.ts';
import { countOrders } from '#domain/counting.ts';
import { activePreset, applyPreset, ownSettings, type PresetSettings } from '#domain/presets/apply.ts';
import { averageValue, bridgeOf, presetBridge, type BridgeData, type NumberBridge } from '#domain/presets/bridge.ts';
import type { PresetId } from '#domain/presets/preset.ts';
import { PRESETS, presetOf } from '#domain/presets/presets.ts';
import { retentionTriangle } from '#domain/retention/grid.ts';
import { DEFAULT_VIEW } from '#domain/retention/view.ts';
import { type CountingRules, DEFAULT_RULES } from '#domain/rules.ts';
import { day, purchaseLog, type PurchaseRow } from '../fixtures/purchase-log.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';

const RULES: CountingRules = { ...DEFAULT_RULES, asOf: parseIsoDay('2026-12-31') };

/** Customer, then days of orders of 50.00; what differs stands with the order. */
type Visit = string | (OrderSpec & { readonly day: string });
const STORE: Readonly<Record<string, readonly Visit[]>> = {
  // Ages 0, 40, 94. The first order bears tax.
  a: [{ day: '2026-01-01', taxes: 9.5 }, '2026-02-10', '2026-04-05'],
  // Ages 0, 44, 75.
  b: ['2026-01-20', '2026-03-05', '2026-04-05'],
  // Ages 0, 1; in November shipping alone was charged.
  c: ['2026-01-31', '2026-02-01', { day: '2026-11-20', subtotal: 0, shipping: 5 }],
  // Ages 0, 324.
  d: ['2026-01-10', '2026-11-30'],
  // Ages 0, 60. The first order bears shipping.
  e: [{ day: '2026-02-01', shipping: 5 }, '2026-04-02'],
  // Ages 0, 123.
  f: ['2026-02-28', '2026-07-01'],
  // A free sample in February; paid in April.
  z: [{ day: '2026-02-05', subtotal: 0 }, '2026-04-05'],
  // Ages 0, 75.
  h: ['2026-10-01', '2026-12-15'],
  // Two orders on one day.
  i: ['2026-10-31', '2026-10-31'],
};

const ASSEMBLED = assembleOrders([
  fileOf(
    Object.entries(STORE)
      .flatMap(([who, visits]) =>
        visits.map((visit) => ({
          email: `${who}@x.example`,
          subtotal: 50,
          ...(typeof visit === 'string' ? { day: visit } : visit),
        })),
      )
      .map((order, n) => ({ name: `#${n + 1}`, id: `${n + 1}`, ...order })),
  ),
]);

const january = (_: number, to: number): boolean => to <= day('2026-01-31');
const DATA: BridgeData = { log: (rules) => countOrders(ASSEMBLED, rules).log, isAffected: () => january };

function bridgesOf(id: PresetId, guarded = false): readonly NumberBridge[] {
  return presetBridge(presetOf(id), { rules: RULES, view: DEFAULT_VIEW }, guarded, DATA).numbers;
}

/** Steps with their numbers. */
function stepsOf({ rows }: NumberBridge): [string | null, number][] {
  return rows.map(({ step, value }) => [step, value]);
}

describe('as of the end of 2026, two months after the first order', () => {
  test('Shopify: bought in the second calendar month, free samples counted: b, e, z and h of nine', () => {
    expect(stepsOf(bridgesOf('shopify')[0])).toEqual([
      [null, 4 / 9],
      // z came first in April then, and has not come back.
      ['zero', 3 / 9],
      // Ages 61–90: b alone of the seven observed that long.
      ['axis', 1 / 7],
      // By 90 days: a, b, c and e.
      ['measure', 4 / 7],
    ]);
  });

  test('Mixpanel: from day 61 on a, b, d and f, each cohort weighed by its size once more', () => {
    expect(stepsOf(bridgesOf('mixpanel')[0])).toEqual([
      [null, (3 * 4 + 1 * 2 + 0 * 1) / (4 * 4 + 2 * 2 + 1 * 1)],
      // 180 days for everybody: d came too late.
      ['end', (2 * 4 + 1 * 2) / 21],
      ['average', 3 / 7],
      ['measure', 4 / 7],
    ]);
  });

  test('Amplitude: in days 61–90 b and h, over the eight who have come that far', () => {
    expect(stepsOf(bridgesOf('amplitude')[0])).toEqual([
      [null, 2 / 8],
      ['average', 1 / 7],
      ['measure', 4 / 7],
    ]);
  });

  test('Lifetimely: eight of nine have a second order by now, i on the same day', () => {
    expect(stepsOf(bridgesOf('lifetimely')[0])).toEqual([
      [null, 8 / 9],
      ['purchaseDay', 7 / 9],
      // By the end of the second calendar month: a, b, c, e and h.
      ['equalAge', 5 / 9],
      ['axis', 4 / 7],
    ]);
  });

  test('Peel, retention: in the second calendar month or later a, b, c (by shipping alone), d, e, f and h', () => {
    expect(stepsOf(bridgesOf('peel')[0])).toEqual([
      [null, 7 / 9],
      ['tax', 7 / 9],
      ['shipping', 6 / 9],
      ['axis', 4 / 7],
      ['end', 3 / 7],
      ['measure', 4 / 7],
    ]);
  });

  test('Peel, repurchase: a, b, c, e and h by the end of the second calendar month', () => {
    expect(stepsOf(bridgesOf('peel')[1])).toEqual([
      [null, 5 / 9],
      ['tax', 5 / 9],
      ['shipping', 5 / 9],
      ['axis', 4 / 7],
    ]);
  });

  test('Peel, revenue: 15 orders of 50.00, with 9.50 of tax and 5.00 of shipping, of nine customers', () => {
    const bridge = bridgesOf('peel')[2];
    expect(bridge).toMatchObject({ id: 'revenue', unit: 'money', k: 2 });
    expect(stepsOf(bridge)).toEqual([
      [null, 76_450 / 9],
      ['tax', 75_500 / 9],
      ['shipping', 75_000 / 9],
      // 12 orders in the first 90 days of the seven.
      ['axis', 60_000 / 7],
    ]);
  });

  test('cohorts of old customers stay out of our own number alone: without January one of three', () => {
    const steps = stepsOf(bridgesOf('shopify', true)[0]);
    expect(steps.slice(0, -1)).toEqual(stepsOf(bridgesOf('shopify')[0]));
    expect(steps.at(-1)).toEqual(['guard', 1 / 3]);
  });

  test('each bridge ends at the number of our own grid at 90 days', () => {
    const own = retentionTriangle(DATA.log(RULES), DEFAULT_VIEW).pooled[2].value;
    for (const { id } of PRESETS) {
      for (const { unit, rows } of bridgesOf(id)) if (unit === 'share') expect(rows.at(-1)?.value).toBe(own);
    }
  });
});

test('Mixpanel’s own example: 500 of 1,000 and 400 of 500 retained on day 1 are 56 %', () => {
  // Mixpanel Docs, Retention, "How is the Average row calculated": the third cohort is incomplete and stays out.
  const cohort = (first: string, size: number, retained: number): PurchaseRow[] =>
    Array.from({ length: size }, (_, n): PurchaseRow[] => {
      const rows: PurchaseRow[] = [[`${first} ${n}`, day(first), 100]];
      return n < retained ? [...rows, [`${first} ${n}`, day(first) + 1, 100]] : rows;
    }).flat();
  const rows = [...cohort('2026-03-01', 1000, 500), ...cohort('2026-03-02', 500, 400), ...cohort('2026-03-03', 700, 0)];
  const log = purchaseLog(rows, { asOf: day('2026-03-03') });
  const view = { ...DEFAULT_VIEW, measure: 'on', cohort: 'day', period: 'day' } as const;
  const triangle = retentionTriangle(log, view);
  expect(averageValue(triangle, 0, 'sizeTwice')).toEqual({ value: 0.56, eligible: 1500 });
  expect(averageValue(triangle, 0, 'pooled').value).toBe(0.6);
});

describe('a bridge', () => {
  const settings = fc.record({
    zero: fc.constantFrom('out' as const, 'counted' as const),
    tax: fc.constantFrom('out' as const, 'in' as const),
    shipping: fc.constantFrom('out' as const, 'in' as const),
    pending: fc.constantFrom('fulfilled' as const, 'always' as const),
    measure: fc.constantFrom('on' as const, 'revenue' as const, 'nday' as const),
    cohort: fc.constantFrom('week' as const, 'year' as const),
  });
  const cases = PRESETS.flatMap((preset) => preset.numbers.map((number) => ({ preset, number })));

  test('changes one option at a time and ends at our definition, whatever the view shows now', () => {
    fc.assert(
      fc.property(settings, fc.constantFrom(...cases), fc.boolean(), (given, { preset, number }, guarded) => {
        const { measure, cohort, ...rules } = given;
        const current = { rules: { ...RULES, ...rules }, view: { ...DEFAULT_VIEW, measure, cohort } };
        const steps = bridgeOf(preset, number, current, guarded);
        expect(new Set(steps.map(({ step }) => step)).size).toBe(steps.length);
        const own = ownSettings(preset, current);
        const measured = number.id === 'revenue' ? 'revenue' : 'cumulative';
        expect(steps.at(-1)?.setting).toEqual({
          rules: own.rules,
          view: { ...DEFAULT_VIEW, measure: measured },
          average: 'pooled',
          figure: 'cell',
          guarded,
        });
        const flat = ({ rules: r, view: v, ...rest }: (typeof steps)[0]['setting']): Record<string, unknown> => {
          // Columns are one choice of the screen, and so is the end with its days.
          const { axis, period, end, horizon, ...view } = v;
          return { ...r, ...view, columns: `${axis} ${period}`, end: `${end} ${horizon}`, ...rest };
        };
        steps.slice(1).forEach(({ setting }, i) => {
          const [before, after] = [flat(steps[i].setting), flat(setting)];
          expect(Object.keys(after).filter((key) => after[key] !== before[key])).toHaveLength(1);
        });
      }),
    );
  });

  test('its differences add up to the whole difference', () => {
    for (const { id } of PRESETS) {
      for (const { rows } of bridgesOf(id, true)) {
        const differences = rows.slice(1).map(({ value }, i) => value - rows[i].value);
        const whole = rows[rows.length - 1].value - rows[0].value;
        expect(rows.length).toBeGreaterThan(2);
        expect(differences.reduce((sum, difference) => sum + difference, 0)).toBeCloseTo(whole, 12);
      }
    }
  });

  test('stands at 60 days where nobody is observed for 90, and is none where nobody is for 60', () => {
    const young = (asOf: string): NumberBridge =>
      presetBridge(
        presetOf('amplitude'),
        { rules: { ...RULES, asOf: parseIsoDay(asOf) }, view: DEFAULT_VIEW },
        false,
        DATA,
      ).numbers[0];
    expect(young('2026-04-02').k).toBe(1);
    expect(young('2026-03-01')).toEqual({ id: 'returnOn', unit: 'share', k: null, rows: [] });
  });

  test('a step without a number is not observed, and the rest goes on', () => {
    const early = { rules: { ...RULES, asOf: parseIsoDay('2026-05-10') }, view: DEFAULT_VIEW };
    const [bridge] = presetBridge(presetOf('mixpanel'), early, false, DATA).numbers;
    const known = bridge.rows.map(({ step, value }) => [step, Number.isNaN(value)]);
    expect(known).toEqual([
      [null, false],
      ['end', true],
      ['average', true],
      ['measure', false],
    ]);
  });
});

describe('applying', () => {
  const own: PresetSettings = {
    rules: { ...RULES, currency: 'EUR', pending: 'always' },
    view: DEFAULT_VIEW,
    preset: null,
  };

  test('a preset sets its options and no others, and is in force', () => {
    for (const preset of PRESETS) {
      const applied = applyPreset(preset.id, own);
      expect(applied).toMatchObject({ rules: { ...own.rules, ...preset.rules }, view: preset.view, preset: preset.id });
      expect(activePreset(applied)).toBe(preset);
    }
  });

  test('another one takes back what the former changed; ours takes back all of it', () => {
    const asPeel = applyPreset('peel', applyPreset('shopify', own));
    expect(asPeel.rules).toEqual({ ...own.rules, tax: 'in', shipping: 'in' });
    expect(applyPreset(null, asPeel)).toEqual(own);
  });

  test('no preset is in force after one of its options was changed; other rules may change', () => {
    const applied = applyPreset('shopify', own);
    expect(activePreset({ ...applied, rules: { ...applied.rules, zero: 'out' } })).toBeNull();
    expect(activePreset({ ...applied, view: { ...applied.view, period: 'week' } })).toBeNull();
    expect(activePreset({ ...applied, view: { ...applied.view, cohort: 'week' } })).toBeNull();
    expect(activePreset({ ...applied, view: { ...applied.view, average: 'mean' } })).toBeNull();
    expect(activePreset({ ...applied, rules: { ...applied.rules, asOf: null } })?.id).toBe('shopify');
    expect(activePreset({ ...applied, view: { ...applied.view, min: 5 } })?.id).toBe('shopify');
  });

  test('no two presets are the same view', () => {
    for (const { id } of PRESETS) {
      const { rules, view } = applyPreset(id, own);
      expect(PRESETS.filter((other) => activePreset({ rules, view, preset: other.id }) !== null)).toHaveLength(1);
    }
  });
});
