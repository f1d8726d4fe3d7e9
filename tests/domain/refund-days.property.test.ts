/* Refunds on the refund's day against the default rule: a shop has one number, only on other days. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import { revenueBridge } from '#domain/bridge.ts';
import { isoDay } from '#domain/calendar.ts';
import { countOrders, type Counted } from '#domain/counting.ts';
import { headlineOf } from '#domain/headline.ts';
import type { BridgeLine } from '#domain/results.ts';
import { revenueReport } from '#domain/revenue.ts';
import type { CountingRules } from '#domain/rules.ts';
import { anyOrders } from '../fixtures/arbitrary-orders.ts';
import { bridgeGaps } from '../fixtures/bridge.ts';
import { fileOf } from '../fixtures/orders.ts';
import { transactionsOf } from '../fixtures/transactions.ts';

describe('against the default rule', () => {
  const refunds = fc.array(
    fc.record({
      order: fc.integer({ min: 1001, max: 1015 }).map((number) => `#${number}`),
      amount: fc.oneof(
        fc.constantFrom(0.01, 5, 100),
        fc.integer({ min: 1, max: 40_000 }).map((cents) => cents / 100),
      ),
      day: fc.integer({ min: 20_000, max: 20_500 }).map(isoDay),
    }),
    { maxLength: 40 },
  );
  const rules = fc.record<CountingRules>({
    asOf: fc.constant(20_500),
    zero: fc.constantFrom('out', 'counted'),
    pending: fc.constantFrom('fulfilled', 'always'),
    tax: fc.constantFrom('out', 'in'),
    shipping: fc.constantFrom('out', 'in'),
    refunds: fc.constant('day'),
    exchanges: fc.constant('counted'),
    currency: fc.constantFrom(null, 'JPY', 'KWD'),
    rates: fc.constantFrom({}, { JPY: 0.0061, KWD: 2.987 }, { EUR: 163.55 }),
    join: fc.constant([]),
    exclusions: fc.constant([]),
    noIdentity: fc.constantFrom([], [0, 2]),
  });
  const amountOf = (bridge: readonly BridgeLine[], id: string): number | undefined =>
    bridge.find((line) => line.id === id)?.amount;

  test('an order and its refunds add up to its net sales; so do all months, and the bridge', () => {
    fc.assert(
      fc.property(anyOrders(15), refunds, rules, (specs, transactions, byDay) => {
        const data = assembleOrders([fileOf(specs)], [transactionsOf(...transactions)]);
        const day = countOrders(data, byDay);
        const byOrder: CountingRules = { ...byDay, refunds: 'order' };
        const order = countOrders(data, byOrder);

        const left = day.net.map((net) => (Number.isNaN(net) ? 0 : net));
        const { customer, order: position, net } = day.log.datedRefunds;
        const unidentified = day.net.reduce<number[]>((rows, own, row) => {
          const known = data.orders.customer[row] >= 0 && !byDay.noIdentity.includes(data.orders.customer[row]);
          return Number.isNaN(own) || known ? rows : [...rows, row];
        }, []);
        net.forEach((amount, i) => {
          left[customer[i] < 0 ? unidentified[position[i]] : day.log.order[position[i]]] += amount;
          expect(amount).toBeLessThan(0);
        });
        expect(left).toEqual(order.net.map((own) => (Number.isNaN(own) ? 0 : own)));

        const sales = ({ log }: Counted): number =>
          revenueReport(log).months.reduce((sum, month) => sum + month.netSales, 0);
        expect(sales(day)).toBe(sales(order));
        const bridge = revenueBridge(day, byDay);
        expect(bridgeGaps(bridge)).toEqual([]);
        const after = amountOf(bridge, 'netAfterRefundRows') ?? amountOf(bridge, 'netSales');
        expect(after).toBe(amountOf(revenueBridge(order, byOrder), 'netSales'));
        expect(after).toBe(headlineOf(day.log).netSales);
      }),
      { numRuns: 150 },
    );
  });
});
