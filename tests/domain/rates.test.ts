/* Typed rates: orders of other currencies in the counted one (definitions.md §1, currency). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleOrders, type Assembled } from '#domain/assemble.ts';
import { countingReport } from '#domain/counting-report.ts';
import { countOrders, Verdict } from '#domain/counting.ts';
import { convertOrders, rateOf } from '#domain/rates.ts';
import type { CountingReport } from '#domain/results.ts';
import { type CountingRules, DEFAULT_RULES } from '#domain/rules.ts';
import { anyOrders } from '../fixtures/arbitrary-orders.ts';
import { bridgeGaps } from '../fixtures/bridge.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';
import { transactionsOf } from '../fixtures/transactions.ts';

const dataOf = (...specs: readonly OrderSpec[]): Assembled =>
  assembleOrders([fileOf(specs.map((spec, index) => ({ name: `#${1001 + index}`, id: `${index}`, ...spec })))]);

const inEuro = (rates: CountingRules['rates'], more: Partial<CountingRules> = {}): CountingRules => ({
  ...DEFAULT_RULES,
  currency: 'EUR',
  rates,
  ...more,
});

function reportOf(data: Assembled, rules: CountingRules): CountingReport {
  return countingReport(data, countOrders(data, rules), rules, 0);
}

const lineOf = (report: CountingReport, id: string): unknown => {
  const line = report.bridge.find((one) => one.id === id);
  return line && [line.amount, line.orders];
};

describe('convertOrders', () => {
  const converted = (major: number, rate: number): number =>
    convertOrders(dataOf({ subtotal: major, currency: 'USD' }).orders, 'EUR', { USD: rate }).orders.subtotal[0];

  test('every amount is multiplied and rounded once to 1/10,000, half away from zero', () => {
    expect(converted(100, 0.9)).toBe(900_000);
    // 5 × .5 = 2.5
    expect(converted(0.0005, 0.5)).toBe(3);
    expect(converted(-0.0005, 0.5)).toBe(-3);
    // 3,000 × 1.0855 = 3,256.5, which doubles miss by a hair.
    expect(3000 * 1.0855).toBeLessThan(3256.5);
    expect(converted(0.3, 1.0855)).toBe(3_257);
    // Small rates are written with an exponent: 2,500,000 × 2e-7 = .5
    expect(converted(250, 2e-7)).toBe(1);
  });

  test('tips, duties, refunds and whatever else is money goes along; what a file does not give stays not given', () => {
    const usd = { currency: 'USD', subtotal: 10, shipping: 2, taxes: 1, tips: 3, total: 16, refunded: 4, duties: 5 };
    const { orders } = convertOrders(dataOf(usd, { currency: 'EUR', subtotal: 7 }).orders, 'EUR', { USD: 2 });
    const first = [
      orders.subtotal,
      orders.shipping,
      orders.taxes,
      orders.tips,
      orders.total,
      orders.refunded,
      orders.duties,
    ];
    expect(first.map((amounts) => amounts[0] / 10_000)).toEqual([20, 4, 2, 6, 32, 8, 10]);
    expect(orders.discount[0]).toBeNaN();
    expect(orders.subtotal[1]).toBe(70_000);
  });

  test('without a rate that fits, the table is handed back as it is', () => {
    const { orders } = dataOf({ currency: 'USD', subtotal: 1 }, { currency: 'EUR', subtotal: 1 });
    for (const rates of [{}, { EUR: 2 }, { GBP: 2 }, { USD: 0 }, { USD: -1 }, { USD: NaN }, { USD: Infinity }]) {
      expect(convertOrders(orders, 'EUR', rates).orders).toBe(orders);
    }
    expect(rateOf({}, 'constructor')).toBeNull();
    const nameless = dataOf({ currency: '', subtotal: 1 }).orders;
    expect(convertOrders(nameless, 'EUR', { '': 2 }).orders).toBe(nameless);
  });
});

describe('counting with rates', () => {
  // 100.00 EUR; 200.00 USD at .9 = 180.00 EUR; 50.00 GBP without a rate.
  const shop = dataOf(
    { subtotal: 100, currency: 'EUR', email: 'a@x.example' },
    { subtotal: 200, currency: 'USD', email: 'a@x.example' },
    { subtotal: 50, currency: 'GBP', email: 'a@x.example' },
  );

  test('orders with a rate are orders of the counted currency; those without are counted, never added', () => {
    const report = reportOf(shop, inEuro({ USD: 0.9 }));
    expect(lineOf(report, 'fileTotal')).toEqual([28_000, 3]);
    expect(lineOf(report, 'otherCurrency')).toEqual([0, 1]);
    expect(lineOf(report, 'netSales')).toEqual([28_000, 2]);
    expect(report.converted).toEqual([{ code: 'USD', orders: 1, rate: 0.9 }]);
    expect(report.currencies).toEqual([
      { code: 'EUR', orders: 1 },
      { code: 'GBP', orders: 1 },
      { code: 'USD', orders: 1 },
    ]);
  });

  test('without rates nothing is converted and nothing is copied', () => {
    const counted = countOrders(shop, inEuro({}));
    expect(counted.orders).toBe(shop.orders);
    expect([...counted.verdict]).toEqual([Verdict.counted, Verdict.otherCurrency, Verdict.otherCurrency]);
    expect(reportOf(shop, inEuro({})).converted).toEqual([]);
    const nameless = dataOf({ currency: '', subtotal: 1 });
    expect(reportOf(nameless, inEuro({ '': 2 })).converted).toEqual([]);
  });

  test('into a currency that no order is in, rounded to its own minor unit', () => {
    // 100 × 163.55 + 200 × 151.234 + 50 × 190.1 = 16,355 + 30,246.8 + 9,505: each order is rounded to the yen.
    const report = reportOf(shop, inEuro({ EUR: 163.55, USD: 151.234, GBP: 190.1 }, { currency: 'JPY' }));
    expect([report.minorDigits, lineOf(report, 'netSales')]).toEqual([0, [16_355 + 30_247 + 9_505, 3]]);
  });

  test('a rule by value compares what the order is worth in the counted currency', () => {
    const above = { field: 'value', op: 'above', amount: 1_500_000 } as const;
    const { verdict } = countOrders(shop, inEuro({ USD: 0.7, GBP: 4 }, { exclusions: [above] }));
    expect([...verdict]).toEqual([Verdict.counted, Verdict.counted, Verdict.excluded]);
  });

  test('refund rows and dated refunds are converted too', () => {
    const rows = dataOf({ kind: 'plain', total: 5, currency: 'EUR' }, { kind: 'refund', total: -20, currency: 'USD' });
    expect([...countOrders(rows, inEuro({ USD: 0.9 })).log.refunds.net]).toEqual([-1_800]);
    // 100.00 USD, 33.33 back on a day, 10.00 on none: (100 − 10) × .9 = 81.00; then 56.67 × .9 = 51.003.
    const dated = assembleOrders(
      [fileOf([{ name: '#1', id: '1', subtotal: 100, refunded: 43.33, currency: 'USD' }])],
      [transactionsOf({ order: '#1', amount: 33.33, day: '2026-01-01', currency: 'USD' })],
    );
    const { net, log } = countOrders(dated, inEuro({ USD: 0.9 }, { refunds: 'day' }));
    expect([net[0], ...log.datedRefunds.net]).toEqual([8_100, -3_000]);
  });

  test('a rate of 1 is another name: the same orders in the counted currency give the same', () => {
    fc.assert(
      fc.property(anyOrders(25), (specs) => {
        const other = specs.map((spec) => (spec.currency === 'EUR' ? { ...spec, currency: 'XTS' } : spec));
        const plain = assembleOrders([fileOf(specs)]);
        const renamed = assembleOrders([fileOf(other)]);
        const expected = countOrders(plain, inEuro({}));
        const counted = countOrders(renamed, inEuro({ XTS: 1 }));
        expect(counted.verdict).toEqual(expected.verdict);
        expect(counted.net).toEqual(expected.net);
        expect(counted.log).toEqual(expected.log);
        const { bridge, headline } = reportOf(renamed, inEuro({ XTS: 1 }));
        const report = reportOf(plain, inEuro({}));
        expect([bridge, headline]).toEqual([report.bridge, report.headline]);
      }),
      { numRuns: 100 },
    );
  });

  test('the bridge adds up for any orders and any rates', () => {
    const rate = fc.double({ min: 1e-3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(anyOrders(25), fc.record({ JPY: rate, KWD: rate, '': rate }), (specs, rates) => {
        const report = reportOf(assembleOrders([fileOf(specs)]), inEuro(rates));
        expect(bridgeGaps(report.bridge)).toEqual([]);
        expect(report.bridge.every(({ amount }) => Number.isInteger(amount))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
