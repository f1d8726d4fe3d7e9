/* The address reproduces a view and nothing else. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '#domain/calendar.ts';
import { DEFAULT_PAYBACK_VIEW } from '#domain/payback-view.ts';
import { DEFAULT_PERIOD_RATES } from '#domain/period-rates.ts';
import { applyPreset } from '#domain/presets/apply.ts';
import { PRESETS } from '#domain/presets/presets.ts';
import { MEASURES as REGISTRY } from '#domain/retention/measures.ts';
import { DEFAULT_VIEW, type MeasureId } from '#domain/retention/view.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { CLV_MONTHS, DEFAULT_CLV } from '#domain/clv-view.ts';
import { DEFAULT_CUSTOMERS } from '#domain/customers-view.ts';
import { DEFAULT_REACH } from '#domain/audit/actions.ts';
import { DEFAULT_MIX } from '#domain/retention/mix/view.ts';
import { DEFAULT_LAYERS } from '#domain/layer-cake.ts';
import { DEFAULT_SUBSCRIPTIONS } from '#domain/subscriptions/view.ts';
import { readSettings, writeAddress, type StoredSettings } from '#state/address.ts';
import { parseAddress } from '#state/routes.ts';
import { arbitraryFilter, SEGMENTS } from '../fixtures/arbitrary-filter.ts';

const MEASURES = Object.keys(REGISTRY) as MeasureId[];
const STANDARD: StoredSettings = {
  rules: DEFAULT_RULES,
  view: DEFAULT_VIEW,
  periodRates: DEFAULT_PERIOD_RATES,
  repeatBy: null,
  filter: [],
  segments: [],
  preset: null,
  subscriptionView: DEFAULT_SUBSCRIPTIONS,
  clv: DEFAULT_CLV,
  paybackView: DEFAULT_PAYBACK_VIEW,
  rankBy: 'product',
  layers: DEFAULT_LAYERS,
  customersView: DEFAULT_CUSTOMERS,
  mix: DEFAULT_MIX,
  reach: DEFAULT_REACH,
};

function read(
  hash: string,
  stored: StoredSettings = STANDARD,
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
    const stored: StoredSettings = { ...STANDARD, rules: { ...DEFAULT_RULES, zero: 'counted' } };
    expect(read('#/retention?axis=calendar', stored)?.settings).toEqual({
      rules: DEFAULT_RULES,
      view: { ...DEFAULT_VIEW, axis: 'calendar' },
      periodRates: DEFAULT_PERIOD_RATES,
      repeatBy: null,
      filter: [],
      preset: null,
      subscriptionView: DEFAULT_SUBSCRIPTIONS,
      clv: DEFAULT_CLV,
      paybackView: DEFAULT_PAYBACK_VIEW,
      rankBy: 'product',
      layers: DEFAULT_LAYERS,
      customersView: DEFAULT_CUSTOMERS,
      mix: DEFAULT_MIX,
      reach: DEFAULT_REACH,
    });
  });

  test('own exclusions stay: they never travel in a link', () => {
    const exclusions = [{ field: 'tag', is: 'staff' }] as const;
    const stored: StoredSettings = { ...STANDARD, rules: { ...DEFAULT_RULES, exclusions } };
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
      '&min=50&asof=2026-01-31&zero=counted&pending=never&tax=in&shipping=in&refunds=gross&exchanges=out&currency=EUR' +
      '&by=column:utm_source&cross=time&top=12&values=ig%252C%20paid,fb' +
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
        exchanges: 'out',
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
        by: 'column:utm_source',
        byTime: true,
        top: 12,
        values: ['ig, paid', 'fb'],
        average: 'mean',
        min: 50,
      },
      periodRates: { period: 'quarter', lapse: 90 },
      repeatBy: null,
      filter: [],
      preset: null,
      subscriptionView: DEFAULT_SUBSCRIPTIONS,
      clv: DEFAULT_CLV,
      paybackView: DEFAULT_PAYBACK_VIEW,
      rankBy: 'product',
      layers: DEFAULT_LAYERS,
      customersView: DEFAULT_CUSTOMERS,
      mix: DEFAULT_MIX,
      reach: DEFAULT_REACH,
    });
  });

  test('horizon and discount of predicted value by their keys; others than those offered are bad values', () => {
    expect(read('#/value?clv=24&discount=0.5')?.settings.clv).toEqual({ months: 24, monthlyDiscount: 0.005 });
    expect(read('#/value?discount=0')?.settings.clv).toEqual({ months: 12, monthlyDiscount: 0 });
    for (const bad of ['clv=13', 'clv=', 'discount=21', 'discount=-1', 'discount=1e1', 'discount=1.005']) {
      expect(read(`#/value?${bad}`)?.bad.map(({ key }) => key)).toEqual([bad.split('=')[0]]);
    }
  });

  test('limits of the segments, what risk is broken down by and a typed offer; limits that make no sense are bad values', () => {
    const { customersView } =
      read('#/customers?limits=1.5,3,4,10,3,2500&riskby=country&offer=12.5,2,8,40')?.settings ?? {};
    expect(customersView).toEqual({
      limits: { slippingFrom: 1.5, atRiskFrom: 3, loyalFrom: 4, topShare: 0.1, worthFrom: 3, leastValue: 2500 },
      by: 'country',
      offer: { discount: 0.125, buysAnyway: 0.02, buys: 0.08, contactCost: 40 },
    });
    const bad = [
      '4,2,3,20,2,0',
      '0,4,3,20,2,0',
      '2,4,3,0,2,0',
      '2,4,3.5,20,2,0',
      '2,4,3,120,2,0',
      '2,4,3,20,2',
      '-2,4,3,20,2,0',
    ];
    for (const text of bad) {
      expect(read(`#/customers?limits=${text}`)?.bad).toEqual([{ key: 'limits', value: text }]);
    }
    for (const text of ['110,5,10,0', '10,5,10,0.5', '10,5,10', 'ten,5,10,0']) {
      expect(read(`#/customers?offer=${text}`)?.bad).toEqual([{ key: 'offer', value: text }]);
    }
  });

  test('how the layer cake is cut; a word that is none is a bad value', () => {
    expect(read('#/revenue?layers=quarter-month')?.settings.layers).toEqual({ cohort: 'quarter', period: 'month' });
    expect(read('#/revenue?layers=month-year')?.bad).toEqual([{ key: 'layers', value: 'month-year' }]);
    expect(read('#/retention?mixperiods=2025-Q4,2024-Q4')?.bad).toEqual([
      { key: 'mixperiods', value: '2025-Q4,2024-Q4' },
    ]);
    expect(read('#/retention?mixby=tag')?.bad).toEqual([{ key: 'mixby', value: 'tag' }]);
  });

  test('choices about subscriptions by their keys; a word that is none is a bad value', () => {
    expect(
      read('#/revenue?churn=cancellation&nrr=reactivated&subs=orders&subtag=Abo%2C%20monthly')?.settings
        .subscriptionView,
    ).toEqual({ churnAt: 'cancellation', reactivatedInNrr: true, source: 'orders', tag: 'Abo, monthly' });
    expect(read('#/revenue?churn=never&nrr=constructor&subs=stripe')?.bad.map(({ key }) => key)).toEqual([
      'churn',
      'nrr',
      'subs',
    ]);
  });
});

describe('the filter in an address', () => {
  const HASH =
    '#/retention?filter=country:DE|AT;first:2025-01-01..2025-12-31;!again:90;column:utm_source:ig;orders:2..';

  test('reads as it is written, and is written as it reads', () => {
    const result = read(HASH);
    expect(result?.bad).toEqual([]);
    expect(result?.settings.filter).toEqual([
      { what: 'attribute', attribute: 'country', values: ['DE', 'AT'], is: true },
      { what: 'first', from: dayNumber(2025, 1, 1), to: dayNumber(2025, 12, 31) },
      { what: 'again', unit: 'day', within: 90, is: false },
      { what: 'attribute', attribute: 'column:utm_source', values: ['ig'], is: true },
      { what: 'orders', from: 2, to: null },
    ]);
    expect(result && writeAddress('retention', result.settings)).toBe(HASH);
  });

  test('a value may hold the marks that part the text', () => {
    const filter = [
      { what: 'attribute', attribute: 'product', values: ['A;B|C: 50 % !', '~'], is: true },
      { what: 'attribute', attribute: 'column:a:b', values: [''], is: false },
    ] as const;
    expect(read(writeAddress('overview', { ...STANDARD, filter }))?.settings.filter).toEqual(filter);
  });

  test('anything that is no condition is a bad value, and all customers are shown', () => {
    for (const value of [
      ...['planet:Mars', 'first:2025-02-30..', 'first:2025', 'orders:', 'orders:3..2', 'again:soon', 'again:week'],
      ...['bought:day:3', 'observed:-1', 'segment:', '!first:..', '!orders:2', 'column:utm_source', 'country:DE;'],
    ]) {
      expect(read(`#/retention?filter=${encodeURIComponent(value)}`), value).toMatchObject({
        bad: [{ key: 'filter', value }],
        settings: { filter: [] },
      });
    }
  });

  test('a segment that is not saved here is a bad value, also where another segment names it', () => {
    const hash = '#/retention?filter=segment:loyal';
    const loyal = { id: 'loyal', name: 'Loyal', conditions: [{ what: 'orders', from: 3, to: null }] } as const;
    const nested = { id: 'loyal', name: 'L', conditions: [{ what: 'segment', id: 'gone', is: false }] } as const;
    expect(read(hash)?.bad).toEqual([{ key: 'filter', value: 'segment:loyal' }]);
    expect(read(hash, { ...STANDARD, segments: [nested] })?.bad).toHaveLength(1);
    expect(read(hash, { ...STANDARD, segments: [loyal] })).toMatchObject({
      bad: [],
      settings: { filter: [{ what: 'segment', id: 'loyal', is: true }] },
    });
  });
});

describe('rows by attribute in a link', () => {
  const bad = (query: string): unknown[] => read(`#/retention?${query}`)?.bad.map(({ key }) => key) ?? [];

  test('an attribute that is none, no rows or too many, and blank values are bad values', () => {
    for (const query of [
      'by=shoe',
      'by=column:',
      'cross=space',
      'top=0',
      'top=51',
      'top=x',
      'values=',
      'values=a,,b',
    ]) {
      expect(bad(query), query).toHaveLength(1);
    }
    expect(bad('by=tag&top=50&values=a,b')).toEqual([]);
  });

  test('a value that names a person is never written and never read', () => {
    const view = { ...DEFAULT_VIEW, by: 'tag', values: ['vip', 'ref:anna@shop.example'] } as const;
    expect(writeAddress('retention', { ...STANDARD, view })).toBe('#/retention?by=tag&values=vip');
    expect(bad('by=tag&values=anna@shop.example')).toEqual(['values']);
  });
});

describe('a definition preset', () => {
  test('is named by one key, which sets all of its options', () => {
    const settings = read('#/retention?as=shopify')?.settings;
    expect(settings).toMatchObject({
      preset: 'shopify',
      rules: { zero: 'counted' },
      view: { measure: 'on', axis: 'calendar' },
    });
    expect(read('#/retention?as=someone')?.bad).toEqual([{ key: 'as', value: 'someone' }]);
  });

  test('comes back from its address as it was', () => {
    for (const { id } of PRESETS) {
      const settings: StoredSettings = { ...STANDARD, ...applyPreset(id, STANDARD) };
      const { segments, ...addressed } = settings;
      expect(segments).toEqual([]);
      const address = writeAddress('retention', settings);
      expect(address).toContain(`as=${id}`);
      expect(read(address)?.settings).toEqual(addressed);
    }
  });

  test('is not claimed by an address whose options differ from it', () => {
    const changed: StoredSettings = { ...STANDARD, ...applyPreset('peel', STANDARD) };
    const address = writeAddress('retention', { ...changed, rules: { ...changed.rules, tax: 'out' } });
    expect(address).not.toContain('as=');
    expect(read(address)?.settings.preset).toBeNull();
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
        exchanges: fc.constantFrom('counted', 'out' as const),
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
        by: fc.constantFrom(null, 'country', 'column:utm_source', 'column:a,b & c=d?#:%2C' as const),
        byTime: fc.boolean(),
        top: fc.integer({ min: 1, max: 50 }),
        values: fc.option(
          fc.uniqueArray(
            fc.oneof(
              fc.constantFrom('DE', '10 %, off', '%2C', ',', '?#&='),
              fc.string({ minLength: 1 }).filter((value) => !value.includes('@')),
            ),
            { minLength: 1, maxLength: 5 },
          ),
        ),
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
      filter: arbitraryFilter,
      preset: fc.constant(null),
      paybackView: fc.record({
        basis: fc.constantFrom('contribution' as const, 'grossMargin' as const, 'netSales' as const),
        lag: fc.integer({ min: 0, max: 3 }),
        by: fc.constantFrom(null, 'channel' as const, 'country' as const, 'column:utm_source' as const),
      }),
      rankBy: fc.constantFrom('product' as const, 'channel' as const, 'code' as const),
      subscriptionView: fc.record({
        churnAt: fc.constantFrom('end', 'cancellation' as const),
        reactivatedInNrr: fc.boolean(),
        source: fc.constantFrom('table', 'orders' as const),
        tag: fc.constantFrom('', 'Abo', 'Subscription, 1:1 & more', 'ä#?=+%'),
      }),
      clv: fc.record({
        months: fc.constantFrom(...CLV_MONTHS),
        monthlyDiscount: fc.constantFrom(0, 0.005, 0.01, 0.0125, 0.07, 0.2),
      }),
      customersView: fc.record({
        limits: fc.record({
          slippingFrom: fc.constantFrom(0.5, 1, 1.25, 2),
          atRiskFrom: fc.constantFrom(2, 3.75, 10),
          loyalFrom: fc.integer({ min: 1, max: 20 }),
          topShare: fc.constantFrom(0.0001, 0.07, 0.2, 0.3333, 1),
          worthFrom: fc.integer({ min: 1, max: 20 }),
          leastValue: fc.integer({ min: 0, max: 10 ** 9 }),
        }),
        by: fc.constantFrom(null, 'country' as const, 'column:utm_source' as const),
        offer: fc.record({
          discount: fc.constantFrom(0, 0.07, 0.1, 1),
          buysAnyway: fc.constantFrom(0, 0.005, 0.29),
          buys: fc.constantFrom(0.1, 0.57, 1),
          contactCost: fc.integer({ min: 0, max: 100_000 }),
        }),
      }),
      layers: fc.record({
        cohort: fc.constantFrom('quarter', 'year' as const),
        period: fc.constantFrom('month', 'quarter' as const),
      }),
      reach: fc.constantFrom(10, 2.5, 100),
      mix: fc.record({
        by: fc.constantFrom('band' as const, 'country' as const, 'column:utm_source' as const),
        unit: fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
        days: fc.constantFrom(30, 90, 365),
        periods: fc.constantFrom(null, ['2024-Q4', '2025-Q4'] as const, ['2025-01', '2025-12'] as const),
      }),
    });
    fc.assert(
      fc.property(settings, (chosen) => {
        const address = writeAddress('retention', chosen);
        const { segments, ...standard } = { ...STANDARD, segments: SEGMENTS };
        const back = read(address, { ...standard, segments });
        expect(back?.settings ?? standard).toEqual(chosen);
        expect(back?.bad ?? []).toEqual([]);
      }),
    );
  });
});
