/* The counting report: what should be looked at beside the bridge. */
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import { countingReport } from '#domain/counting-report.ts';
import { countOrders } from '#domain/counting.ts';
import type { CountingReport } from '#domain/results.ts';
import { type CountingRules, DEFAULT_RULES } from '#domain/rules.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';
import { transactionsOf } from '../fixtures/transactions.ts';

function report(specs: readonly OrderSpec[], rules: Partial<CountingRules> = {}): CountingReport {
  const named = specs.map((spec, index) => ({ name: `#${1001 + index}`, id: `${index}`, ...spec }));
  const data = assembleOrders([fileOf(named)]);
  const all = { ...DEFAULT_RULES, ...rules };
  return countingReport(data, countOrders(data, all), all, 20_700);
}

describe('countingReport', () => {
  const shop: OrderSpec[] = [
    { subtotal: 10, email: 'a@x.example', tags: 'vip, staff', source: 'web' },
    { subtotal: 20, email: 'b@y.example', tags: 'vip', source: 'web', financial: 'pending', fulfilment: 'fulfilled' },
    { subtotal: 30, email: 'b@y.example', source: 'pos', financial: 'pending' },
    { subtotal: 0, source: 'pos' },
    { subtotal: 40, refunded: 50, email: 'a@x.example' },
    { subtotal: 119, taxes: 19, total: 119, currency: 'USD' },
  ];

  test('says how many orders there are, how many count, and of how many customers', () => {
    const { orders, countedOrders, customers, currencies, savedDay, currency, minorDigits } = report(shop);
    expect({ orders, countedOrders, customers, savedDay }).toEqual({
      orders: 6,
      countedOrders: 2,
      customers: 2,
      savedDay: 20_700,
    });
    expect({ currency, minorDigits }).toEqual({ currency: 'EUR', minorDigits: 2 });
    expect(currencies).toEqual([
      { code: 'EUR', orders: 5 },
      { code: 'USD', orders: 1 },
    ]);
  });

  test('shows what pending orders that were fulfilled are worth, and what the others would be', () => {
    const { pendingCounted, pendingLeftOut } = report(shop);
    expect(pendingCounted).toEqual({ orders: 1, net: 2_000 });
    expect(pendingLeftOut).toEqual({ orders: 1, total: 3_000 });
  });

  test('counts zero-value orders, whether they are left out or not', () => {
    expect(report(shop).zeroValue).toBe(1);
    expect(report(shop, { zero: 'counted' }).zeroValue).toBe(1);
  });

  test('adds up the gift cards that counted orders sold', () => {
    const sold: OrderSpec[] = [
      { subtotal: 60, giftCards: 50 },
      { subtotal: 25, giftCards: 25 },
      { subtotal: 100, giftCards: 100, cancelled: true },
      { subtotal: 10 },
    ];
    expect(report(sold).giftCards).toEqual({ orders: 2, amount: 7_500 });
  });

  test('lists orders that were given more back than they paid', () => {
    expect(report(shop).overRefunds).toEqual(['#1005']);
  });

  test('says which refunds have a day, whatever the rule, and how many orders a rate brings in', () => {
    const named = shop.map((spec, index) => ({ name: `#${1001 + index}`, id: `${index}`, ...spec }));
    const refunds = transactionsOf({ order: '#1005', amount: 30 }, { order: '#1005', amount: 20, day: '2026-02-02' });
    const data = assembleOrders([fileOf(named)], [refunds]);
    for (const how of ['order', 'day', 'gross'] as const) {
      const rules: CountingRules = { ...DEFAULT_RULES, refunds: how, rates: { USD: 0.5 } };
      const { datedRefunds, converted, overRefunds, zeroValue, headline } = countingReport(
        data,
        countOrders(data, rules),
        rules,
        0,
      );
      // As-of is the day of the orders, before both refunds. 40.00 is the Total: the second refund is cut to 10.00.
      expect(datedRefunds).toEqual({ orders: 1, refunds: 2, afterAsOf: 2, surplus: 1 });
      expect(converted).toEqual([{ code: 'USD', orders: 1, rate: 0.5 }]);
      expect([overRefunds, zeroValue]).toEqual([['#1005'], 1]);
      // 10 + 20 + half of 100 USD; on its day, #1005 counts with 40 until it is given back.
      expect(headline.netSales).toBe(how === 'day' ? 12_000 : 8_000);
    }
  });

  test('marks counted orders without Subtotal, whose net sales are Total − Shipping − Taxes', () => {
    const bare: OrderSpec = { shipping: 5, taxes: 10.5, total: 115.5 };
    const { withoutSubtotal, headline } = report([{ subtotal: 10 }, bare, { ...bare, cancelled: true }]);
    expect(withoutSubtotal).toBe(1);
    expect(headline.netSales).toBe(11_000);
    expect(report([{ kind: 'plain', total: 10, currency: 'EUR' }]).withoutSubtotal).toBe(0);
  });

  test('offers values for the user’s own rule, most frequent first, tags one by one', () => {
    const { choices } = report(shop);
    expect(choices.tags).toEqual([
      { value: 'vip', orders: 2 },
      { value: 'staff', orders: 1 },
    ]);
    expect(choices.sources).toEqual([
      { value: 'pos', orders: 2 },
      { value: 'web', orders: 2 },
    ]);
    expect(choices.emailDomains).toEqual([
      { value: 'x.example', orders: 2 },
      { value: 'y.example', orders: 2 },
    ]);
  });

  test('counts orders with tax by tax mode: without tax either reading is the same', () => {
    expect(report(shop).taxModes).toEqual({ added: 0, included: 1, shippingUntaxed: 0 });
  });

  test('as-of is the last day, until it is moved', () => {
    const last = report(shop);
    expect(last.asOf).toBe(last.lastDay);
    expect(report(shop, { asOf: 20_600 }).asOf).toBe(20_600);
    expect(report(shop, { asOf: 20_600 }).lastDay).toBe(last.lastDay);
  });
});
