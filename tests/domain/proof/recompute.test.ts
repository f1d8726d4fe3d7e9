/* Every number follows from the rows of its proof alone, as the exported file gives them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import type { AttributeId } from '#domain/attributes.ts';
import { isoDay } from '#domain/calendar.ts';
import { countOrders } from '#domain/counting.ts';
import type { LayerCakeView } from '#domain/layer-cake.ts';
import { DEFAULT_PERIOD_RATES, type PeriodRatesView } from '#domain/period-rates.ts';
import { NO_COSTS, type Costs } from '#domain/results.ts';
import { DEFAULT_VIEW, type RetentionView } from '#domain/retention/view.ts';
import { type CountingRules, DEFAULT_RULES } from '#domain/rules.ts';
import { anyOrders } from '../../fixtures/arbitrary-orders.ts';
import { hasOracles, oracleRows, skippedNote } from '../../fixtures/oracles.ts';
import { fileOf, type OrderSpec } from '../../fixtures/orders.ts';
import { compare } from '../../fixtures/compared.ts';
import type { Ground } from '../../fixtures/proved.ts';
import {
  bridgeNumbers,
  gridNumbers,
  paybackNumbers,
  rateNumbers,
  repeatNumbers,
  revenueNumbers,
  structureNumbers,
  type ShownNumber,
} from '../../fixtures/shown-numbers.ts';
import { transactionsOf } from '../../fixtures/transactions.ts';

/** Spend in the months in which the shops' orders lie. */
const COSTS: Costs = {
  ...NO_COSTS,
  grossMargin: 0.613,
  variableCost: 125,
  cac: null,
  spend: { '2024-10': 9_000, '2024-11': 90_000, '2025-01': 7_001, '2025-04': 1_300_000 },
};
/** Every measure, axis, sum, base and average that a view may ask for. */
const views = fc.record<RetentionView>({
  axis: fc.constantFrom('age', 'calendar'),
  period: fc.constantFrom('week', 'month', 'quarter'),
  measure: fc.constantFrom(
    'on',
    'nday',
    'bracket',
    'unbounded',
    'cumulative',
    'revenue',
    'contribution',
    'orders',
    'units',
  ),
  per: fc.constantFrom('customer', 'cohort'),
  sum: fc.constantFrom('period', 'cumulative'),
  cohort: fc.constantFrom('week', 'month', 'quarter', 'year'),
  days: fc.constant([1, 30, 60, 200]),
  brackets: fc.constantFrom(DEFAULT_VIEW.brackets, [
    { from: 0, to: 10 },
    { from: 20, to: 90 },
  ]),
  horizon: fc.constantFrom(null, 60),
  end: fc.constantFrom('horizon', 'open'),
  against: fc.constantFrom('cohort', 'cohort', 'previous'),
  average: fc.constantFrom('pooled', 'mean', 'median'),
  min: fc.constant(30),
  by: fc.constant(null),
  byTime: fc.constant(false),
  top: fc.constant(8),
  values: fc.constant(null),
});
const rules = fc.record<CountingRules>({
  asOf: fc.constantFrom(null, 20_200, 20_500),
  zero: fc.constantFrom('out', 'counted'),
  pending: fc.constantFrom('fulfilled', 'always'),
  tax: fc.constantFrom('out', 'in'),
  shipping: fc.constantFrom('out', 'in'),
  refunds: fc.constantFrom('order', 'day', 'day', 'gross'),
  exchanges: fc.constant('counted'),
  currency: fc.constantFrom(null, 'JPY', 'KWD'),
  rates: fc.constantFrom({}, { JPY: 0.0061, KWD: 2.987 }),
  join: fc.constant([]),
  exclusions: fc.constantFrom([], [{ field: 'tag', is: 'staff' }]),
  noIdentity: fc.constantFrom([], [0, 2]),
});
const refunds = fc.array(
  fc.record({
    order: fc.integer({ min: 1001, max: 1040 }).map((number) => `#${number}`),
    amount: fc.integer({ min: 1, max: 40_000 }).map((cents) => cents / 100),
    day: fc.integer({ min: 20_000, max: 20_500 }).map(isoDay),
  }),
  { maxLength: 20 },
);
/** Four lots together, so that shops are seldom empty. */
const orders = fc
  .tuple(anyOrders(10), anyOrders(10), anyOrders(10), anyOrders(10))
  .map((lots) => lots.flat().map((order, i) => ({ ...order, name: `#${String(1001 + i)}`, id: String(i) })));
const shopsOf = (specs: fc.Arbitrary<OrderSpec[]>): fc.Arbitrary<Ground> =>
  fc.tuple(specs, refunds, rules).map(([all, given, rule]): Ground => {
    const assembled = assembleOrders([fileOf(all)], [transactionsOf(...given)]);
    return { assembled, counted: countOrders(assembled, rule), rules: rule };
  });
const shops = shopsOf(orders);
/** Every order was made by one of three subscriptions. */
const clubs = shopsOf(
  orders.map((all) =>
    all.map((order, i) => ({ ...order, source: 'subscription_contract', email: `${String(i % 3)}@shop.example` })),
  ),
);

describe('of any shop, the number computed again from the exported rows is the number shown', () => {
  test('each cell, average and cohort of the grid, under any view', () => {
    let compared = 0;
    fc.assert(
      fc.property(shops, views, fc.boolean(), (shop, view, guarded) => {
        const isAffected = guarded ? (from: number) => from % 2 === 0 : null;
        const ground = isAffected ? { ...shop, isAffected } : shop;
        compared += compare(ground, gridNumbers(shop, view, COSTS, isAffected));
      }),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(1500);
  });

  test('each cell, average and row of the grid by an attribute of the first order, alone or with time', () => {
    const rows = fc.record({
      by: fc.constantFrom<AttributeId>('country', 'source', 'tag', 'products', 'band', 'column:utm_source'),
      byTime: fc.boolean(),
      top: fc.constantFrom(1, 2, 8),
      values: fc.constantFrom(null, ['DE'], ['staff']),
    });
    let compared = 0;
    fc.assert(
      fc.property(shops, views, rows, fc.boolean(), (shop, view, part, guarded) => {
        // Every third month is one of old customers: some rows lose a part of theirs, some all.
        const isAffected = guarded ? (from: number) => Math.floor(from / 31) % 3 === 0 : null;
        const ground = isAffected ? { ...shop, isAffected } : shop;
        compared += compare(ground, gridNumbers(shop, { ...view, ...part }, COSTS, isAffected));
      }),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(2000);
  });

  test('repeat rates, ladder, gaps, median time to the second order, figures per order and customer', () => {
    let compared = 0;
    fc.assert(
      fc.property(shops, (shop) => {
        compared += compare(shop, repeatNumbers(shop.counted));
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  test('period rates with their counts, with any lapse window', () => {
    const asked = fc.record<PeriodRatesView>({
      period: fc.constantFrom('month', 'quarter', 'year'),
      lapse: fc.constantFrom<PeriodRatesView['lapse']>(null, 'period', 20, 90),
    });
    let compared = 0;
    fc.assert(
      fc.property(shops, asked, (shop, view) => {
        compared += compare(shop, rateNumbers(shop.counted, view));
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  test('net sales of months in all parts, and every line of the bridge', () => {
    let compared = 0;
    fc.assert(
      fc.property(shops, (shop) => {
        compared += compare(shop, revenueNumbers(shop.counted));
        compared += compare(shop, bridgeNumbers(shop.counted, shop.rules));
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  test('layers of net sales by year or quarter of acquisition, and what of net sales subscriptions brought', () => {
    const asked = fc.record<LayerCakeView>({
      cohort: fc.constantFrom('year', 'quarter'),
      period: fc.constantFrom('month', 'quarter'),
    });
    let [compared, subscribed] = [0, 0];
    fc.assert(
      fc.property(clubs, asked, (shop, view) => {
        const numbers = structureNumbers(shop.counted, view);
        compared += compare(shop, numbers);
        subscribed += numbers.filter(
          ({ query, value }) => query.of === 'revenue' && query.part === 'subscribed' && value !== 0,
        ).length;
      }),
      { numRuns: 90 },
    );
    expect(compared).toBeGreaterThan(1500);
    expect(subscribed).toBeGreaterThan(3);
  });

  test('CAC, observed LTV and payback, pooled and by month', () => {
    const costs = fc.constantFrom<Costs>(COSTS, { ...COSTS, grossMargin: null }, { ...COSTS, cac: 5000 });
    let compared = 0;
    fc.assert(
      fc.property(shops, costs, (shop, typed) => {
        compared += compare(shop, paybackNumbers(shop.counted, typed));
      }),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(150);
  });
});

function cdnow(): Ground {
  const specs = oracleRows('cdnow_sample.csv').map((row): OrderSpec => {
    return {
      kind: 'plain',
      name: row['order_id'],
      id: row['order_id'],
      customerId: row['customer_id'],
      day: row['date'],
      total: Number(row['amount']),
    };
  });
  const typed: CountingRules = { ...DEFAULT_RULES, zero: 'counted' };
  const assembled = assembleOrders([fileOf(specs, { source: 'plain-orders' })]);
  return { assembled, counted: countOrders(assembled, typed), rules: typed };
}

describe.skipIf(!hasOracles)(
  `on CDNOW the number computed again from the exported rows is the number shown${skippedNote}`,
  () => {
    const ground = hasOracles ? cdnow() : null;
    const shop = (): Ground => {
      if (ground === null) throw new Error('This test reads ../shared/oracles, which is missing');
      return ground;
    };
    // One column of each grid is enough: every file holds the 2,357 customers.
    const some = (numbers: readonly ShownNumber[], every: number): ShownNumber[] =>
      numbers.filter((_, i) => i % every === 0);

    test('cells and averages: cumulative repeat by age, revenue by calendar month', () => {
      const calendar: RetentionView = { ...DEFAULT_VIEW, axis: 'calendar', measure: 'revenue' };
      expect(compare(shop(), some(gridNumbers(shop(), DEFAULT_VIEW, COSTS), 3))).toBeGreaterThan(15);
      expect(compare(shop(), some(gridNumbers(shop(), calendar, COSTS), 5))).toBeGreaterThan(10);
    });

    test('repeat purchase, rates by quarter, revenue by month', () => {
      const { counted } = shop();
      expect(compare(shop(), some(repeatNumbers(counted), 2))).toBeGreaterThan(25);
      const quarters = { ...DEFAULT_PERIOD_RATES, period: 'quarter' } as const;
      expect(compare(shop(), some(rateNumbers(counted, quarters), 3))).toBeGreaterThan(15);
      expect(compare(shop(), some(revenueNumbers(counted), 5))).toBeGreaterThan(15);
    });

    test('payback of 15.00 with a margin of 40 %', () => {
      const costs: Costs = { ...NO_COSTS, grossMargin: 0.4, cac: 1500 };
      const { counted } = shop();
      expect(
        compare(
          shop(),
          paybackNumbers(counted, costs).filter(({ query }) => query.of === 'payback'),
        ),
      ).toBe(4);
    });
  },
);
