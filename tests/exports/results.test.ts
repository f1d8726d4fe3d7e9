/* The results file: valid by its schema, nothing that JSON cannot say, money exact. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { firstOrderValues } from '#domain/attributes.ts';
import { dayNumber, isoDay } from '#domain/calendar.ts';
import { allSteps } from '#domain/clv/fitted.ts';
import { DEFAULT_LIMITS } from '#domain/clv/customer-segments.ts';
import { DEFAULT_CLV } from '#domain/clv-view.ts';
import { acquisitionSpend } from '#domain/acquisition-spend.ts';
import { cashReport } from '#domain/cash.ts';
import { countOrders } from '#domain/counting.ts';
import type { LayerCakeView } from '#domain/layer-cake.ts';
import { countingReport } from '#domain/counting-report.ts';
import { assembleOrders } from '#domain/assemble.ts';
import { standingByStep } from '#domain/customer-standing.ts';
import { customerValueReport } from '#domain/customer-value.ts';
import { paybackRanges } from '#domain/payback-ranges.ts';
import { paybackReport } from '#domain/payback.ts';
import { DEFAULT_PAYBACK_VIEW } from '#domain/payback-view.ts';
import { DEFAULT_PERIOD_RATES, periodRates, type PeriodRatesView } from '#domain/period-rates.ts';
import { ranking } from '#domain/ranking.ts';
import { repeatReport } from '#domain/repeat.ts';
import { NO_COSTS, type Costs } from '#domain/results.ts';
import { retentionTriangle } from '#domain/retention/grid.ts';
import type { RetentionTriangle } from '#domain/retention/triangle.ts';
import { DEFAULT_VIEW, type RetentionView } from '#domain/retention/view.ts';
import { revenueReport } from '#domain/revenue.ts';
import { predictionByStep } from '#domain/prediction.ts';
import { DEFAULT_RULES, type CountingRules } from '#domain/rules.ts';
import { segmentsReportByStep } from '#domain/segments-report.ts';
import { resultsText, type ResultsInput } from '#exports/results.ts';
import { mergeSideTables } from '#domain/side-merge.ts';
import { subscriptionsReport } from '#domain/subscriptions/report.ts';
import { structureReport } from '#domain/structure.ts';
import { DEFAULT_SUBSCRIPTIONS } from '#domain/subscriptions/view.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';
import { subscriptionFile, type SubscriptionSpec } from '../fixtures/sides.ts';

const schema = JSON.parse(readFileSync('public/results.schema.json', 'utf8')) as object;
const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);

interface PlainOrder {
  readonly id: string;
  readonly customer: string;
  readonly day: number;
  readonly amount: number;
}

/** 60 customers, one a week from 2025-01-01; every third buys again after 40 days, every sixth once more. */
function shop(): PlainOrder[] {
  const orders: PlainOrder[] = [];
  const start = dayNumber(2025, 1, 1);
  for (let i = 0; i < 60; i++) {
    const day = start + 7 * i;
    const customer = i === 5 ? '' : `c${i}`;
    orders.push({ id: `${i}a`, customer, day, amount: 19.99 + i / 100 });
    if (i % 3 === 0) orders.push({ id: `${i}b`, customer, day: day + 40, amount: 30.3 });
    if (i % 6 === 0) orders.push({ id: `${i}c`, customer, day: day + 90, amount: 7.07 });
  }
  return orders;
}

const COSTS: Costs = {
  ...NO_COSTS,
  grossMargin: 0.6,
  variableCost: 150,
  spend: Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`2025-${String(i + 1).padStart(2, '0')}`, 5000])),
};

interface Asked {
  orders?: PlainOrder[];
  currency?: string;
  rules?: Partial<CountingRules>;
  view?: Partial<RetentionView>;
  costs?: Costs;
  rates?: Partial<PeriodRatesView>;
  /** Attributes of each order. */
  attributes?: (order: PlainOrder) => Partial<OrderSpec>;
  subscriptions?: SubscriptionSpec[];
  layers?: LayerCakeView;
}

/** Ann pays 10 from January on, Bob 20 until 10 March; of Carl the file does not say since when he pauses. */
const SUBSCRIPTIONS: SubscriptionSpec[] = [
  { email: 'ann@example.com', id: 'a', start: '2025-01-05', amount: 10 },
  { email: 'bob@example.com', id: 'b', start: '2025-01-10', ended: '2025-03-10', amount: 20 },
  { email: 'carl@example.com', id: 'c', start: '2025-01-10', status: 'paused', amount: 20 },
];

function resultsOf({
  orders = shop(),
  currency = 'EUR',
  rules: changed,
  view: chosen,
  costs = NO_COSTS,
  rates,
  attributes = () => ({}),
  subscriptions: told,
  layers,
}: Asked): string {
  const file = fileOf(
    orders.map(({ id, customer, day, amount }) => ({
      ...attributes({ id, customer, day, amount }),
      kind: 'plain',
      id,
      customerId: customer,
      day: isoDay(day),
      total: amount,
      currency,
    })),
    { name: 'orders.csv', source: 'plain-orders' },
  );
  const rules = { ...DEFAULT_RULES, ...changed };
  const view = { ...DEFAULT_VIEW, ...chosen };
  const assembled = assembleOrders([file]);
  const counted = countOrders(assembled, rules);
  const { log, orders: rows } = counted;
  const values = view.by === null ? null : firstOrderValues(log, { orders: rows, lines: assembled.lines }, view.by);
  const gridOf = (asked: RetentionView): RetentionTriangle => retentionTriangle(log, asked, costs, () => false, values);
  const behind = { orders: rows, lines: assembled.lines };
  const spend = acquisitionSpend(costs, null, log);
  const frame = { view: { ...DEFAULT_PAYBACK_VIEW, by: 'country' }, behind, spend } as const;
  const { subscriptions } = mergeSideTables(told ? [subscriptionFile(told, '2027-01-01')] : []);
  const prediction = allSteps(predictionByStep(log, { lapseDays: 90, contracts: false, replicates: 20 }));
  const limits = { ...DEFAULT_LIMITS, leastValue: 1 };
  const input: ResultsInput = {
    app: { version: '0.1.0', build: 'test' },
    dataset: { files: [{ name: file.name, source: file.source, rows: file.count }], rows: file.count },
    rules,
    startsWithFirstOrder: false,
    counting: countingReport(assembled, counted, rules, file.savedDay),
    selection: null,
    triangle: gridOf(view),
    pooled: gridOf({ ...view, average: 'pooled' }).pooled,
    repeat: repeatReport(log),
    rates: periodRates(log, { ...DEFAULT_PERIOD_RATES, ...rates }, revenueReport(log).months),
    revenue: revenueReport(log),
    structure: structureReport(log, { orders: rows, lines: assembled.lines }, layers),
    mrr: subscriptionsReport(subscriptions, counted, rules, DEFAULT_SUBSCRIPTIONS),
    value: customerValueReport(log, costs, prediction, DEFAULT_CLV),
    segments: allSteps(
      segmentsReportByStep(log, allSteps(standingByStep(log, costs, prediction, DEFAULT_CLV, limits)), {
        limits,
        values: null,
        before: null,
      }),
    ),
    payback:
      costs.grossMargin === null
        ? null
        : {
            costs,
            report: paybackReport(log, costs, frame),
            ranges: paybackRanges(log, costs, 50, frame),
            cash: cashReport(log, costs, frame),
            ranking: ranking(log, costs, behind, 'country', frame),
          },
    paybackView: frame.view,
    rankBy: 'country',
  };
  return resultsText(input);
}

/** Customers who buy once, every tenth twice, over 800 days. */
function crowd(customers: number): PlainOrder[] {
  return Array.from({ length: customers }, (_, i): PlainOrder[] => {
    const first = { id: `${i}a`, customer: `c${i}`, day: 20_000 + ((i * 7) % 800), amount: 20 };
    return i % 10 === 0 ? [first, { ...first, id: `${i}b`, day: first.day + 30, amount: 5.5 }] : [first];
  }).flat();
}

interface Results {
  dataset: Record<string, unknown>;
  rules: Record<string, unknown>;
  bridge: { id: string; amount: string; orders: number }[];
  headline: Record<string, unknown>;
  retention: {
    cohorts: { cohort: string; size: number; cells: Record<string, unknown>[] }[];
    pooled: Record<string, unknown>[];
    average?: Record<string, unknown>[];
  };
  repeat: { within: Record<string, unknown>[]; kaplanMeier: Record<string, unknown>[]; medianDays: number | null };
  rates: Record<string, unknown>[];
  revenue: Record<string, string>[];
  structure: {
    layers: {
      layers: { cohort: string; customers: number; netSales: string[] }[];
      unidentified: string[];
      total: string[];
    };
    concentration: { all: { customers: number }; year: object | null };
    foreseeable: { all: Record<string, unknown>; months: Record<string, unknown>[] };
  };
  segments: { id: string; customers: number; netSales?: string; valueAtStake?: string | null }[];
  subscriptions?: Record<string, unknown>;
  mrr?: Record<string, unknown>[];
  payback?: {
    cac: Record<string, unknown>[];
    pooled: Record<string, unknown>;
    cohorts: Record<string, unknown>[];
    groups: Record<string, unknown>[];
    cash: {
      total: {
        trough: { month: string; amount: string } | null;
        months: { running: boolean; contribution: string; spend: string; cumulative: string }[];
      };
    };
    ranking: { by: string; groups: Record<string, unknown>[] };
  };
}

const parsed = (asked: Asked): Results => JSON.parse(resultsOf(asked)) as Results;
const cents = (text: string): bigint => BigInt(text.replace('.', ''));

describe('resultsText', () => {
  const cases: [string, Asked][] = [
    ['by default', {}],
    ['rates by quarter, active by an order in it', { rates: { period: 'quarter', lapse: 'period' } }],
    ['rates by year, a typed lapse window', { rates: { period: 'year', lapse: 30 } }],
    ['with costs', { costs: COSTS }],
    ['with one CAC for all and no spend', { costs: { ...COSTS, cac: 2000, spend: {} } }],
    ['with a CAC that nobody pays back', { costs: { ...COSTS, cac: 900_000 } }],
    ['of money per customer', { view: { measure: 'revenue' } }],
    ['of money per cohort in the period', { view: { measure: 'revenue', per: 'cohort', sum: 'period' } }],
    ['of contribution', { view: { measure: 'contribution' }, costs: COSTS }],
    ['of contribution without a margin', { view: { measure: 'contribution' } }],
    ['of orders', { view: { measure: 'orders' } }],
    ['of units that no file names', { view: { measure: 'units' } }],
    ['of brackets', { view: { measure: 'bracket', brackets: [{ from: 0, to: 29 }] } }],
    ['of unbounded retention', { view: { measure: 'unbounded', horizon: 60 } }],
    ['of unbounded retention with an open end', { view: { measure: 'unbounded', end: 'open' } }],
    ['against the column before', { view: { measure: 'on', against: 'previous' } }],
    ['of N-day retention, simple mean', { view: { measure: 'nday', average: 'mean' } }],
    ['on the calendar axis', { view: { axis: 'calendar', measure: 'on', average: 'median' } }],
    ['of weekly cohorts looking back', { view: { cohort: 'week' }, rules: { asOf: dayNumber(2025, 6, 30) } }],
    ['with a rule of the shop', { rules: { exclusions: [{ field: 'value', op: 'below', amount: 200_000 }] } }],
    ['without a currency', { currency: '' }],
    ['in yen', { currency: 'JPY' }],
    ['with subscriptions', { subscriptions: SUBSCRIPTIONS }],
    [
      'with subscriptions whose ends are not told',
      { subscriptions: SUBSCRIPTIONS.map((row) => ({ ...row, tellsEnd: false })) },
    ],
    ['of enough customers for segments', { orders: crowd(1200) }],
    ['of enough customers for shares', { orders: crowd(150) }],
    ['of a single order', { orders: [{ id: '1', customer: 'a', day: 20_000, amount: 1 }] }],
    ['of orders of which none counts', { orders: [{ id: '1', customer: 'a', day: 20_000, amount: 0 }], costs: COSTS }],
    ['of orders without any identity', { orders: [{ id: '1', customer: '', day: 20_000, amount: 5 }], costs: COSTS }],
  ];

  test.each(cases)('is valid by its schema %s', (_name, asked) => {
    validate(JSON.parse(resultsOf(asked)));
    expect(validate.errors ?? []).toEqual([]);
  });

  test.each(cases)('holds no NaN, Infinity or undefined %s', (_name, asked) => {
    expect(resultsOf(asked)).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('the schema refuses a file whose money is a number', () => {
    const file = parsed({});
    const wrong = { ...file, headline: { ...file.headline, netSales: 12.5 } };
    expect(validate(wrong)).toBe(false);
  });

  test.each([
    [60, ['keep', 'win-back', 'let-go']],
    [150, ['keep', 'win-back', 'let-go']],
    [1200, ['champions', 'loyal', 'promising', 'slipping', 'at-risk', 'wont-pay-back']],
  ])('segments of %i customers are all of them, each once; below 100 without money', (customers, ids) => {
    const { segments, headline, rules } = parsed({ orders: crowd(customers) });
    expect(segments.map(({ id }) => id)).toEqual(ids);
    expect(segments.reduce((sum, segment) => sum + segment.customers, 0)).toBe(customers);
    const money = segments.map(({ netSales }) => netSales);
    if (customers < 100) expect(money).toEqual([undefined, undefined, undefined]);
    else expect(money.reduce((sum, text) => sum + cents(text ?? ''), 0n)).toBe(cents(headline['netSales'] as string));
    expect(rules['limits']).toBe('2,4,3,20,2,1');
  });

  test('sums are exact to the cent: months, bridge and headline agree', () => {
    const { bridge, headline, revenue } = parsed({});
    const expected = shop().reduce((sum, { amount }) => sum + BigInt(Math.round(amount * 100)), 0n);
    expect(cents(headline['netSales'] as string)).toBe(expected);
    expect(cents(bridge.find(({ id }) => id === 'netSales')?.amount ?? '')).toBe(expected);
    expect(revenue.reduce((sum, month) => sum + cents(month['netSales']), 0n)).toBe(expected);
    for (const month of revenue) {
      const parts = ['newA', 'returningA', 'unidentified', 'refundRows'];
      expect(parts.reduce((sum, part) => sum + cents(month[part]), 0n)).toBe(cents(month['netSales']));
    }
  });

  test('a mean has the digits that a check to a millionth needs', () => {
    const { headline } = parsed({});
    const orders = shop();
    const aov = orders.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0) / 100 / orders.length;
    expect(Math.abs(Number(headline['aov']) - aov)).toBeLessThan(1e-6);
  });

  test('days are ISO, a chosen as-of stands among the rules', () => {
    const { dataset, rules } = parsed({ rules: { asOf: dayNumber(2025, 6, 30) } });
    expect(dataset).toMatchObject({ firstDay: '2025-01-01', asOf: '2025-06-30', currency: 'EUR' });
    expect(rules).toMatchObject({ asof: '2025-06-30', zero: 'out', avg: 'pooled', min: 30 });
    expect(parsed({}).rules['asof']).toBeNull();
  });

  test('a file that names no currency has none', () => {
    expect(parsed({ currency: '' }).dataset['currency']).toBeNull();
  });

  test('a tenure that nobody has reached is absent, and a partial cell says when it completes', () => {
    const { retention } = parsed({});
    const last = retention.cohorts.at(-1);
    const first = retention.cohorts.at(0);
    expect(last?.cells.length).toBeLessThan(first?.cells.length ?? 0);
    const partial = retention.cohorts.flatMap(({ cells }) => cells).filter(({ state }) => state === 'partial');
    expect(partial.length).toBeGreaterThan(0);
    expect(partial.every(({ completesOn }) => /^\d{4}-\d{2}-\d{2}$/.test(String(completesOn)))).toBe(true);
  });

  test('shares are numbers and money is text', () => {
    const value = (measure: RetentionView['measure']): unknown =>
      parsed({ view: { measure } }).retention.cohorts.at(0)?.cells.at(0)?.['value'];
    expect(typeof value('cumulative')).toBe('number');
    expect(typeof value('revenue')).toBe('string');
    expect(typeof value('orders')).toBe('number');
  });

  test('against the column before, each value is its count over who did it there', () => {
    const { retention, rules } = parsed({ view: { measure: 'on', against: 'previous' } });
    const cells = [...retention.cohorts.flatMap((cohort) => cohort.cells), ...retention.pooled];
    const valued = cells.filter(({ value }) => value !== undefined);
    expect(valued.length).toBeGreaterThan(0);
    for (const { value, count, before } of valued) expect(value).toBe(Number(count) / Number(before));
    expect(rules['against']).toBe('previous');
    expect(parsed({}).retention.pooled[0]).not.toHaveProperty('before');
  });

  test('an open end has no last age, an equal horizon says its days', () => {
    const cellOf = (view: Partial<RetentionView>): Record<string, unknown> | undefined =>
      parsed({ view: { measure: 'unbounded', ...view } })
        .retention.cohorts.at(0)
        ?.cells.at(1);
    expect(cellOf({ end: 'open' })).not.toHaveProperty('to');
    expect(cellOf({ axis: 'calendar' })).not.toHaveProperty('to');
    expect(cellOf({ horizon: 60 })).toMatchObject({ from: 31, to: 91 });
    expect(parsed({ view: { measure: 'unbounded', horizon: 60 } }).rules).toMatchObject({ h: 60, end: 'horizon' });
  });

  test('pooled is Σ did / Σ eligible whatever the screen averages by; the chosen average stands beside it', () => {
    const mean = parsed({ view: { average: 'mean' } }).retention;
    const pooled = parsed({}).retention;
    expect(mean.pooled).toEqual(pooled.pooled);
    expect(mean.average?.length).toBe(mean.pooled.length);
    expect(pooled.average).toBeUndefined();
  });

  test('layers and orders without identity add up to each month of the section revenue, to the cent', () => {
    const { structure, revenue, rules } = parsed({ layers: { cohort: 'quarter', period: 'month' } });
    const { layers, unidentified, total } = structure.layers;
    expect(rules['layers']).toBe('quarter-month');
    expect(layers.map(({ cohort }) => cohort)).toEqual(['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1']);
    expect(total).toEqual(revenue.map(({ netSales }) => netSales));
    total.forEach((all, p) => {
      const sum = layers.reduce((so, { netSales }) => so + cents(netSales[p]), cents(unidentified[p]));
      expect(sum).toBe(cents(all));
    });
    expect(layers.reduce((sum, { customers }) => sum + customers, 0)).toBe(59);
  });

  test('what was foreseeable is returning revenue A of the section revenue; less than a year has no year', () => {
    const { structure, revenue } = parsed({});
    expect(structure.foreseeable.months.map(({ returning }) => returning)).toEqual(
      revenue.map(({ returningA }) => returningA),
    );
    expect(structure.concentration.all.customers).toBe(59);
    expect(parsed({ rules: { asOf: dayNumber(2025, 8, 1) } }).structure.concentration.year).toBeNull();
  });

  test('payback is absent while no margin is typed, and never written as infinity', () => {
    expect(parsed({}).payback).toBeUndefined();
    const { payback } = parsed({ costs: { ...COSTS, cac: 900_000 } });
    expect(payback?.pooled).toMatchObject({ days: null, month: null });
  });

  test('cash adds up by month to the cent, and its deepest point is one of its months', () => {
    const { payback } = parsed({ costs: { ...COSTS, spend: { ...COSTS.spend, '2025-02': 90_000 } } });
    const { months = [], trough } = payback?.cash.total ?? {};
    expect(months.length).toBeGreaterThan(1);
    let sum = 0;
    for (const { contribution, spend, cumulative } of months) {
      sum += Number(contribution) - Number(spend);
      expect(Number(cumulative)).toBeCloseTo(sum, 4);
    }
    const over = months.filter(({ running }) => !running).map(({ cumulative }) => Number(cumulative));
    const deepest = Math.min(0, ...over);
    expect(deepest).toBeLessThan(0);
    expect(Number(trough?.amount)).toBe(deepest);
  });

  test('groups carry their payback, what first orders do not say is null, and the ranking names its attribute', () => {
    const { payback } = parsed({
      costs: COSTS,
      attributes: ({ customer }) => (customer < 'c2' ? { country: 'DE' } : {}),
    });
    expect(payback?.ranking.by).toBe('country');
    expect(payback?.groups.map(({ group }) => group)).toContain(null);
    for (const group of payback?.groups ?? []) expect(group['probability'] ?? []).toEqual(expect.any(Array));
  });

  test('subscriptions are absent without any; with them opening and movements make the closing, to the cent', () => {
    expect(parsed({})).not.toHaveProperty('mrr');
    const { mrr = [], subscriptions } = parsed({
      subscriptions: SUBSCRIPTIONS,
      rules: { asOf: dayNumber(2025, 3, 31) },
    });
    expect(subscriptions).toEqual({
      source: 'table',
      asOf: '2025-03-31',
      currency: 'EUR',
      tellsEnd: true,
      counted: 2,
      uncounted: [{ reason: 'sinceUnknown', rows: 1 }],
    });
    expect(
      mrr.map(({ month, opening, churned, closing, grr, logoChurn }) => [
        month,
        opening,
        churned,
        closing,
        grr,
        logoChurn,
      ]),
    ).toEqual([
      ['2025-01', '0.00', '0.00', '30.00', null, null],
      ['2025-02', '30.00', '0.00', '30.00', 1, 0],
      ['2025-03', '30.00', '20.00', '10.00', 10 / 30, 0.5],
    ]);
    for (const month of mrr) {
      const of = (name: string): bigint => cents(month[name] as string);
      const gained = of('new') + of('reactivated') + of('expansion');
      expect(of('opening') + gained - of('contraction') - of('churned')).toBe(of('closing'));
    }
  });

  test('where the file does not tell ends, churn and its rates are absent', () => {
    const { mrr = [] } = parsed({ subscriptions: SUBSCRIPTIONS.map((row) => ({ ...row, tellsEnd: false })) });
    for (const absent of ['churned', 'reactivated', 'grr', 'nrr', 'logoChurn', 'quickRatio']) {
      expect(mrr[1]).not.toHaveProperty(absent);
    }
    expect(mrr[1]).toMatchObject({ opening: '30.00', contraction: '0.00' });
  });

  test('a median that is not reached is null', () => {
    expect(parsed({}).repeat.medianDays).toBeNull();
  });

  describe('rows by attribute', () => {
    const attributes = ({ id }: PlainOrder): Partial<OrderSpec> => ({
      country: Number.parseInt(id, 10) % 4 === 0 ? 'AT' : Number.parseInt(id, 10) % 4 === 1 ? 'CH' : 'DE',
      tags: Number.parseInt(id, 10) % 2 === 0 ? 'vip, mail' : '',
    });
    const retentionOf = (view: Partial<RetentionView>): Record<string, unknown> & Results['retention'] => {
      const text = resultsOf({ attributes, view });
      const results = JSON.parse(text) as Results;
      expect(validate(results), JSON.stringify(validate.errors)).toBe(true);
      return results.retention;
    };

    test('name their value, and how many values stand together', () => {
      const { cohortBy, cohorts } = retentionOf({ by: 'country', top: 1 });
      expect(cohortBy).toBe('country');
      expect(cohorts).toMatchObject([
        { cohort: 'DE', value: 'DE', size: 30 },
        { cohort: '(other)', others: 2, size: 29 },
      ]);
    });

    test('with time name their period too, and add up to the pooled row', () => {
      const { cohorts, pooled } = retentionOf({ by: 'country', byTime: true, cohort: 'year' });
      expect(cohorts.map((row) => [row.cohort, (row as { period?: string }).period])).toEqual([
        ['DE 2025', '2025'],
        ['DE 2026', '2026'],
        ['AT 2025', '2025'],
        ['AT 2026', '2026'],
        ['CH 2025', '2025'],
        ['CH 2026', '2026'],
      ]);
      const complete = cohorts.flatMap(({ cells }) => cells.filter(({ k, state }) => k === 0 && state === 'complete'));
      expect((pooled as { eligible: number }[])[0].eligible).toBe(
        complete.reduce((sum, { eligible }) => sum + Number(eligible), 0),
      );
    });

    test('of several tags have no pooled row: each customer stands once in "everybody"', () => {
      const { cohorts, pooled, everybody } = retentionOf({ by: 'tag' });
      expect(cohorts.map(({ cohort, size }) => [cohort, size])).toEqual([
        ['mail', 30],
        ['vip', 30],
        ['(none)', 29],
      ]);
      expect(pooled).toEqual([]);
      expect((everybody as { eligible: number }[])[0].eligible).toBeLessThanOrEqual(59);
    });
  });
});
