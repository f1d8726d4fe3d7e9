/* The address reproduces a view and nothing else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '#domain/calendar.ts';
import { DEFAULT_PERIOD_RATES } from '#domain/period-rates.ts';
import { MEASURES as REGISTRY } from '#domain/retention/measures.ts';
import { DEFAULT_VIEW, type MeasureId } from '#domain/retention/view.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { parseAddress, readSettings, writeAddress, type AddressSettings } from '#state/address.ts';

const MEASURES = Object.keys(REGISTRY) as MeasureId[];
const STANDARD: AddressSettings = {
  rules: DEFAULT_RULES,
  view: DEFAULT_VIEW,
  periodRates: DEFAULT_PERIOD_RATES,
  repeatBy: null,
};

function read(
  hash: string,
  stored: AddressSettings = STANDARD,
  asOfRange: Parameters<typeof readSettings>[2] = null,
): ReturnType<typeof readSettings> {
  return readSettings(parseAddress(hash).query, stored, asOfRange);
}

describe('parseAddress', () => {
  test('an empty hash is the start', () => {
    expect(parseAddress('').route).toBe('start');
    expect(parseAddress('#/').route).toBe('start');
  });

  test('a known route is taken with its query', () => {
    const address = parseAddress('#/retention?axis=calendar');
    expect(address.route).toBe('retention');
    expect(address.query.get('axis')).toBe('calendar');
  });

  test('an unknown route falls back to the start and says so', () => {
    expect(parseAddress('#/customers-of-mine')).toMatchObject({ route: 'start', unknownRoute: true });
  });
});

describe('readSettings', () => {
  test('an address without settings changes nothing', () => {
    expect(read('#/retention')).toBeNull();
    expect(read('#/retention?utm_source=mail')).toBeNull();
  });

  test('an address with any setting is a whole statement: what it does not name is at its default', () => {
    const stored: AddressSettings = { ...STANDARD, rules: { ...DEFAULT_RULES, zero: 'counted' } };
    expect(read('#/retention?axis=calendar', stored)?.settings).toEqual({
      rules: DEFAULT_RULES,
      view: { ...DEFAULT_VIEW, axis: 'calendar' },
      periodRates: DEFAULT_PERIOD_RATES,
      repeatBy: null,
    });
  });

  test('own exclusions stay: they never travel in a link', () => {
    const exclusions = [{ field: 'tag', is: 'staff' }] as const;
    const stored: AddressSettings = { ...STANDARD, rules: { ...DEFAULT_RULES, exclusions } };
    expect(read('#/data?zero=counted', stored)?.settings.rules.exclusions).toEqual(exclusions);
    expect(writeAddress('data', stored)).toBe('#/data');
  });

  test('typed rates and joined identities travel in a link', () => {
    const rules = {
      ...DEFAULT_RULES,
      refunds: 'day',
      rates: { USD: 0.92, GBP: 1.17 },
      join: ['phone', 'name'],
    } as const;
    const written = writeAddress('data', { ...STANDARD, rules });
    expect(written).toBe('#/data?refunds=day&fx=GBP:1.17,USD:0.92&join=phone,name');
    expect(read(written)?.settings.rules).toEqual(rules);
    expect(read('#/data?fx=USD:0')?.bad).toEqual([{ key: 'fx', value: 'USD:0' }]);
    expect(read('#/data?fx=dollar:2')?.bad).toEqual([{ key: 'fx', value: 'dollar:2' }]);
    expect(read('#/data?join=mail')?.bad).toEqual([{ key: 'join', value: 'mail' }]);
  });

  test('the period of rates and the lapse window travel in a link; a window of no days is none', () => {
    const address = writeAddress('repeat', { ...STANDARD, periodRates: { period: 'quarter', lapse: 'period' } });
    expect(address).toBe('#/repeat?rates=quarter&lapse=period');
    expect(read('#/repeat?lapse=214')?.settings.periodRates).toEqual({ period: 'month', lapse: 214 });
    for (const value of ['0', '-5', '1.5', 'week', '10000']) {
      expect(read(`#/repeat?lapse=${value}`)).toMatchObject({
        bad: [{ key: 'lapse', value }],
        settings: { periodRates: DEFAULT_PERIOD_RATES },
      });
    }
    expect(read('#/repeat?rates=USD:0.92')?.bad).toEqual([{ key: 'rates', value: 'USD:0.92' }]);
  });

  test('a bad value falls back to the default and is named', () => {
    const result = read('#/retention?measure=magic&avg=median&asof=2026-02-30&days=5,3');
    expect(result?.settings.view).toEqual({ ...DEFAULT_VIEW, average: 'median' });
    expect(result?.settings.rules.asOf).toBeNull();
    expect(result?.bad.map(({ key }) => key).sort()).toEqual(['asof', 'days', 'measure']);
  });

  test('an as-of before the first order or after the day the file was saved is a bad value', () => {
    const range = { from: dayNumber(2025, 1, 10), to: dayNumber(2026, 1, 31) };
    const asOf = (text: string): unknown => {
      const result = read(`#/retention?asof=${text}`, STANDARD, range);
      return result?.bad.length === 0 ? result.settings.rules.asOf : result?.bad;
    };
    expect(asOf('2026-01-31')).toBe(range.to);
    expect(asOf('2025-01-10')).toBe(range.from);
    expect(asOf('2026-02-01')).toEqual([{ key: 'asof', value: '2026-02-01' }]);
    expect(asOf('2025-01-09')).toEqual([{ key: 'asof', value: '2025-01-09' }]);
  });

  test('every measure of the registry has its address', () => {
    for (const measure of MEASURES) {
      expect(read(`#/retention?measure=${measure}`)).toMatchObject({ bad: [], settings: { view: { measure } } });
    }
  });

  test('brackets ascend without overlap, gaps are allowed, and they may begin at 0', () => {
    const bad = (key: string, text: string): boolean => read(`#/retention?${key}=${text}`)?.bad.length === 1;
    expect(bad('brackets', '0-0,5-9,31-365')).toBe(false);
    for (const text of ['1-7,7-30', '8-30,1-7', '7-1', '1', '-', '', '1-7,', '1.5-3', '1-99999']) {
      expect(bad('brackets', text), text).toBe(true);
    }
    expect(bad('h', '365')).toBe(false);
    for (const text of ['0', '-1', '1.5', '', '12345']) expect(bad('h', text), text).toBe(true);
    expect(bad('end', 'closed')).toBe(true);
    expect(bad('against', 'column')).toBe(true);
  });

  test('the keys of the results file are read', () => {
    const hash =
      '#/retention?axis=calendar&period=week&measure=revenue&per=cohort&sum=period&cohort=quarter&days=7,30&avg=mean' +
      '&min=50&asof=2026-01-31&zero=counted&pending=never&tax=in&shipping=in&refunds=gross&currency=EUR' +
      '&brackets=0-29,60-89&h=180&end=open&against=previous&rates=quarter&lapse=90';
    const result = read(hash);
    expect(result?.bad).toEqual([]);
    expect(result?.settings).toEqual({
      rules: {
        ...DEFAULT_RULES,
        asOf: dayNumber(2026, 1, 31),
        zero: 'counted',
        pending: 'never',
        tax: 'in',
        shipping: 'in',
        refunds: 'gross',
        currency: 'EUR',
      },
      view: {
        axis: 'calendar',
        period: 'week',
        measure: 'revenue',
        per: 'cohort',
        sum: 'period',
        cohort: 'quarter',
        days: [7, 30],
        brackets: [
          { from: 0, to: 29 },
          { from: 60, to: 89 },
        ],
        horizon: 180,
        end: 'open',
        against: 'previous',
        average: 'mean',
        min: 50,
      },
      periodRates: { period: 'quarter', lapse: 90 },
      repeatBy: null,
    });
  });
});

describe('writeAddress', () => {
  test('settings at their default leave no trace', () => {
    expect(writeAddress('overview', STANDARD)).toBe('#/overview');
    expect(writeAddress('start', STANDARD)).toBe('#/');
  });

  test('what is written is read back, whatever the settings', () => {
    const period = fc.constantFrom('day', 'week', 'month', 'quarter', 'year' as const);
    const settings = fc.record({
      rules: fc.record({
        asOf: fc.option(fc.integer({ min: 0, max: 30_000 })),
        zero: fc.constantFrom('out', 'counted' as const),
        pending: fc.constantFrom('fulfilled', 'always', 'never' as const),
        tax: fc.constantFrom('out', 'in' as const),
        shipping: fc.constantFrom('out', 'in' as const),
        refunds: fc.constantFrom('order', 'day', 'gross' as const),
        currency: fc.option(fc.constantFrom('EUR', 'USD')),
        rates: fc.constantFrom({}, { USD: 0.92 }, { GBP: 1.17, USD: 0.000123 }, { '': 2, VND: 1e-7, KWD: 100 }),
        join: fc.subarray(['phone', 'name'] as const),
        exclusions: fc.constant([]),
        noIdentity: fc.constant([]),
      }),
      view: fc.record({
        axis: fc.constantFrom('age', 'calendar' as const),
        period,
        measure: fc.constantFrom(...MEASURES),
        per: fc.constantFrom('customer', 'cohort' as const),
        sum: fc.constantFrom('period', 'cumulative' as const),
        cohort: period,
        days: fc.constantFrom([1, 7], [30], [1, 2, 3, 400]),
        brackets: fc.constantFrom(
          DEFAULT_VIEW.brackets,
          [{ from: 0, to: 0 }],
          [
            { from: 1, to: 7 },
            { from: 9, to: 365 },
          ],
        ),
        horizon: fc.constantFrom(null, 1, 90, 9999),
        end: fc.constantFrom('horizon', 'open' as const),
        against: fc.constantFrom('cohort', 'previous' as const),
        average: fc.constantFrom('pooled', 'mean', 'median' as const),
        min: fc.integer({ min: 0, max: 5000 }),
      }),
      periodRates: fc.record({
        period: fc.constantFrom('month', 'quarter', 'year' as const),
        lapse: fc.option(fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.constant('period' as const))),
      }),
      repeatBy: fc.constantFrom(null, 'country', 'withCode', 'column:utm_source', 'column:Wie, wo & was?' as const),
    });
    fc.assert(
      fc.property(settings, (chosen) => {
        const address = writeAddress('retention', chosen);
        const back = read(address);
        expect(back?.settings ?? STANDARD).toEqual(chosen);
        expect(back?.bad ?? []).toEqual([]);
      }),
    );
  });
});
