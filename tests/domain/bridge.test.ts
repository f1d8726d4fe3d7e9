/* The revenue bridge: it adds up to the minor unit, whatever the orders and rules. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import { revenueBridge } from '#domain/bridge.ts';
import { countOrders } from '#domain/counting.ts';
import type { BridgeId, BridgeLine } from '#domain/results.ts';
import { type CountingRules, DEFAULT_RULES } from '#domain/rules.ts';
import { anyOrders } from '../fixtures/arbitrary-orders.ts';
import { bridgeGaps } from '../fixtures/bridge.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';

function bridgeOf(specs: readonly OrderSpec[], rules: Partial<CountingRules> = {}): readonly BridgeLine[] {
  const named = specs.map((spec, index) => ({ name: `#${1001 + index}`, id: `${index}`, ...spec }));
  const data = assembleOrders([fileOf(named)]);
  const all = { ...DEFAULT_RULES, ...rules };
  return revenueBridge(countOrders(data, all), all);
}

const lineOf = (bridge: readonly BridgeLine[], id: BridgeId): BridgeLine | undefined =>
  bridge.find((line) => line.id === id);

const anyRules: fc.Arbitrary<CountingRules> = fc.record({
  asOf: fc.constantFrom(null, 20_200),
  zero: fc.constantFrom('out', 'counted'),
  pending: fc.constantFrom('fulfilled', 'always', 'never'),
  tax: fc.constantFrom('out', 'in'),
  shipping: fc.constantFrom('out', 'in'),
  refunds: fc.constantFrom('order', 'gross'),
  exchanges: fc.constantFrom('counted', 'out'),
  currency: fc.constantFrom(null, 'EUR', 'JPY', 'KWD'),
  rates: fc.constantFrom({}, { JPY: 0.0061, EUR: 1.08 }),
  join: fc.constant([]),
  exclusions: fc.constantFrom([], [{ field: 'tag', is: 'staff' } as const]),
  noIdentity: fc.constantFrom([], [0, 2]),
});

describe('revenueBridge', () => {
  // 119.00 + 11.90 with 20.90 tax inside, half refunded; cancelled; unfulfilled pending; another currency; without identity.
  const shop: OrderSpec[] = [
    { subtotal: 119, shipping: 11.9, taxes: 20.9, total: 130.9, refunded: 65.45, email: 'a@x.example' },
    { subtotal: 30, cancelled: true },
    { subtotal: 20, financial: 'pending' },
    { subtotal: 40, currency: 'USD' },
    { subtotal: 15, tips: 2, total: 17 },
  ];

  test('goes from the Total of all orders to net sales, one line a reason', () => {
    expect(bridgeOf(shop)).toEqual([
      { id: 'fileTotal', amount: 19_790, orders: 5 },
      { id: 'otherCurrency', amount: 0, orders: 1 },
      { id: 'excluded', amount: 0, orders: 0 },
      { id: 'cancelled', amount: -3_000, orders: 1 },
      { id: 'voided', amount: 0, orders: 0 },
      { id: 'pending', amount: -2_000, orders: 1 },
      { id: 'refunded', amount: 0, orders: 0 },
      { id: 'zero', amount: 0, orders: 0 },
      { id: 'countedTotal', amount: 14_790, orders: 2 },
      { id: 'tax', amount: -2_090, orders: 1 },
      { id: 'shipping', amount: -1_000, orders: 1 },
      { id: 'other', amount: -200, orders: 1 },
      { id: 'refunds', amount: -5_000, orders: 1 },
      { id: 'netSales', amount: 6_500, orders: 2 },
      { id: 'withoutIdentity', amount: 1_500, orders: 1 },
    ]);
  });

  test('with tax and shipping in net sales their lines are 0, and it still adds up', () => {
    const bridge = bridgeOf(shop, { tax: 'in', shipping: 'in', refunds: 'gross' });
    expect(lineOf(bridge, 'tax')?.amount).toBe(0);
    expect(lineOf(bridge, 'shipping')?.amount).toBe(0);
    expect(lineOf(bridge, 'refunds')?.amount).toBe(0);
    expect(lineOf(bridge, 'netSales')?.amount).toBe(14_590);
    expect(bridgeGaps(bridge)).toEqual([]);
  });

  test('orders after a moved-back as-of have a line of their own', () => {
    const bridge = bridgeOf([{ subtotal: 10 }, { subtotal: 5, day: '2027-01-01' }], { asOf: 20_500 });
    expect(bridge[1]).toEqual({ id: 'afterAsOf', amount: -500, orders: 1 });
    expect(bridgeGaps(bridge)).toEqual([]);
  });

  test('refund rows follow net sales and lead to net sales after them; without any there are no such lines', () => {
    const bridge = bridgeOf([
      { kind: 'plain', total: 50, currency: 'EUR' },
      { kind: 'refund', total: -20, currency: 'EUR' },
    ]);
    expect(lineOf(bridge, 'fileTotal')).toEqual({ id: 'fileTotal', amount: 5_000, orders: 1 });
    expect(lineOf(bridge, 'refundRows')).toEqual({ id: 'refundRows', amount: -2_000, orders: 1 });
    expect(lineOf(bridge, 'netAfterRefundRows')?.amount).toBe(3_000);
    expect(lineOf(bridgeOf([{ subtotal: 1 }]), 'refundRows')).toBeUndefined();
  });

  test('adds up to the minor unit for any orders under any rules', () => {
    fc.assert(
      fc.property(anyOrders(30), anyRules, (specs, rules) => {
        const bridge = bridgeOf(specs, rules);
        expect(bridgeGaps(bridge)).toEqual([]);
        expect(bridge.every((line) => Number.isInteger(line.amount))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('refunds never add: net sales are at most those before refunds', () => {
    fc.assert(
      fc.property(anyOrders(30), anyRules, (specs, rules) => {
        const bridge = bridgeOf(specs, rules);
        const before = lineOf(bridgeOf(specs, { ...rules, refunds: 'gross' }), 'netSales')?.amount ?? NaN;
        expect(lineOf(bridge, 'refunds')?.amount).toBeLessThanOrEqual(0);
        expect(lineOf(bridge, 'netSales')?.amount).toBeLessThanOrEqual(before);
      }),
      { numRuns: 100 },
    );
  });
});
