/* The headline of a small log, worked by hand. The CDNOW oracle is in cdnow.test.ts. */
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import { countOrders } from '#domain/counting.ts';
import { headlineOf } from '#domain/headline.ts';
import type { Headline } from '#domain/results.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';

function headline(...specs: readonly OrderSpec[]): Headline {
  const named = specs.map((spec, index) => ({ name: `#${1001 + index}`, id: `${index}`, ...spec }));
  return headlineOf(countOrders(assembleOrders([fileOf(named)]), DEFAULT_RULES).log);
}

describe('headlineOf', () => {
  const a = { email: 'a@x.example', subtotal: 10 };
  const b = { email: 'b@x.example', subtotal: 20 };

  test('two orders on one day repeat by orders, not by days', () => {
    const { repeatRateByOrders, repeatRateByDays, purchaseDays } = headline(a, a, { ...b, day: '2026-01-02' });
    expect(repeatRateByOrders).toMatchObject({ count: 1, eligible: 2, value: 0.5 });
    expect(repeatRateByDays).toMatchObject({ count: 0, eligible: 2, value: 0 });
    expect(purchaseDays).toBe(2);
  });

  test('gaps lie between purchase days: same-day orders make none', () => {
    expect(headline(a, a, { ...a, day: '2026-01-11' }, { ...a, day: '2026-01-31' }).gapMedianDays).toBe(15);
    expect(headline(a, b).gapMedianDays).toBeNull();
  });

  test('orders without identity are in AOV and in nothing per customer', () => {
    const result = headline(a, { ...a, day: '2026-02-01' }, b, { subtotal: 60 });
    expect(result.orders).toBe(4);
    expect(result.netSales).toBe(10_000);
    expect(result.aov).toBe(2_500);
    expect(result.ordersPerCustomer).toBe(1.5);
    expect(result.revenuePerCustomer).toBe(2_000);
    expect(result.unidentifiedOrders).toBe(1);
    expect(result.unidentifiedNetSales).toBe(6_000);
  });

  test('returning revenue is that of second and later orders', () => {
    expect(headline(a, { ...a, day: '2026-02-01' }, b).returningShareA).toBe(0.25);
  });

  test('refund rows reduce net sales and leave the average order value alone', () => {
    const plain: OrderSpec = { kind: 'plain', customerId: 'k', total: 50 };
    const result = headline(plain, { ...plain, kind: 'refund', total: -20, day: '2026-02-01' });
    expect(result.netSales).toBe(3_000);
    expect(result.aov).toBe(5_000);
    expect(result.orders).toBe(1);
  });

  test('without orders averages are not observed: NaN, not 0', () => {
    const { aov, ordersPerCustomer, repeatRateByDays, returningShareA, netSales } = headline();
    expect([aov, ordersPerCustomer, repeatRateByDays.value, returningShareA, netSales]).toEqual([
      NaN,
      NaN,
      NaN,
      NaN,
      0,
    ]);
  });
});
