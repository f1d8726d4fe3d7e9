/* Refunds on the refund's day: worked by hand, and against the default rule (definitions.md §1, refund day). */
import { describe, expect, test } from 'vitest';
import { assembleOrders, type Assembled } from '#domain/assemble.ts';
import { revenueBridge } from '#domain/bridge.ts';
import { isoDay, parseIsoDay } from '#domain/calendar.ts';
import { countOrders, type Counted, Verdict } from '#domain/counting.ts';
import { headlineOf } from '#domain/headline.ts';
import { repeatReport } from '#domain/repeat.ts';
import { revenueReport } from '#domain/revenue.ts';
import { type CountingRules, DEFAULT_RULES } from '#domain/rules.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';
import { transactionsOf, type TransactionSpec } from '../fixtures/transactions.ts';

const ON_ITS_DAY: CountingRules = { ...DEFAULT_RULES, asOf: parseIsoDay('2026-12-31'), refunds: 'day' };

interface Refund extends Omit<TransactionSpec, 'order'> {
  readonly order?: string;
}

/** Orders #1001, #1002 … of 2026-01-01 by a@x.example, with the refunds of #1001 unless they name another. */
function dataOf(specs: readonly OrderSpec[], refunds: readonly Refund[]): Assembled {
  const named = specs.map((spec, index) => ({
    name: `#${1001 + index}`,
    id: `${index}`,
    email: 'a@x.example',
    ...spec,
  }));
  return assembleOrders([fileOf(named)], [transactionsOf(...refunds.map((one) => ({ order: '#1001', ...one })))]);
}

/** Net sales of the orders on their own days, then day and net of each refund. Minor units. */
function movesOf({ net, log }: Counted): { own: number[]; refunds: [string, number][] } {
  const { day, net: given } = log.datedRefunds;
  return { own: [...net], refunds: Array.from(day, (on, i) => [isoDay(on), given[i]]) };
}

const moves = (spec: OrderSpec, ...refunds: readonly Refund[]): ReturnType<typeof movesOf> =>
  movesOf(countOrders(dataOf([spec], refunds), ON_ITS_DAY));

describe('one order', () => {
  test('refunded in part on two days, tax included: 119.00 of goods are 100.00 net, 10 % and 40 % of Total go back', () => {
    const spec = { subtotal: 119, shipping: 11.9, taxes: 20.9, total: 130.9, refunded: 65.45 };
    expect(moves(spec, { amount: 52.36, day: '2026-03-05' }, { amount: 13.09, day: '2026-01-20' })).toEqual({
      own: [10_000],
      refunds: [
        ['2026-01-20', -1_000],
        ['2026-03-05', -4_000],
      ],
    });
  });

  test('in thirds: what is left is rounded once after each, so that nothing is lost', () => {
    // 10.00 with 1.60 tax inside are 8.40. After 3.33: 8.40 × .667 = 5.6028; after 6.66: 8.40 × .334 = 2.8056; then 0.
    const spec = { subtotal: 10, taxes: 1.6, total: 10, refunded: 10, financial: 'refunded' as const };
    const days = ['2026-02-01', '2026-03-01', '2026-04-01'];
    expect(moves(spec, ...[3.33, 3.33, 3.34].map((amount, i) => ({ amount, day: days[i] })))).toEqual({
      own: [840],
      refunds: [
        ['2026-02-01', -280],
        ['2026-03-01', -279],
        ['2026-04-01', -281],
      ],
    });
  });

  test('refunded in full counts on its day', () => {
    const data = dataOf([{ subtotal: 100, refunded: 100, financial: 'refunded' }], [{ amount: 100 }]);
    expect(countOrders(data, DEFAULT_RULES).verdict[0]).toBe(Verdict.refunded);
    const counted = countOrders(data, ON_ITS_DAY);
    expect(counted.verdict[0]).toBe(Verdict.counted);
    expect(counted.log.customers).toBe(1);
    expect(movesOf(counted)).toEqual({ own: [10_000], refunds: [['2026-02-01', -10_000]] });
  });

  test('refunded in full but for a ten-thousandth is refunded in full', () => {
    // 999.90 of 1,000.00: by default the order does not count, so its refund takes all of it.
    expect(moves({ subtotal: 1000, refunded: 999.9 }, { amount: 999.9 })).toEqual({
      own: [100_000],
      refunds: [['2026-02-01', -100_000]],
    });
  });

  test('refunded in full, 30 of 100 with a day: 70 go back on its own day', () => {
    const spec = { subtotal: 100, refunded: 100, financial: 'refunded' as const };
    expect(moves(spec, { amount: 30 })).toEqual({ own: [3_000], refunds: [['2026-02-01', -3_000]] });
  });

  test('refunded in full, next to nothing of it with a day: it does not count, and nothing follows', () => {
    const spec = { subtotal: 1000, refunded: 1000, financial: 'refunded' as const };
    const counted = countOrders(dataOf([spec], [{ amount: 0.05 }]), ON_ITS_DAY);
    expect(counted.verdict[0]).toBe(Verdict.refunded);
    expect(movesOf(counted)).toEqual({ own: [NaN], refunds: [] });
  });

  test('refunded in part without a day for all of it: the rest stays on its own day', () => {
    expect(moves({ subtotal: 100, refunded: 50 }, { amount: 20 })).toEqual({
      own: [7_000],
      refunds: [['2026-02-01', -2_000]],
    });
    expect(moves({ subtotal: 100, refunded: 50 })).toEqual({ own: [5_000], refunds: [] });
  });

  test('refunded by more than its Total: never below 0', () => {
    expect(moves({ subtotal: 100, refunded: 130 }, { amount: 50 }, { amount: 80, day: '2026-03-01' })).toEqual({
      own: [10_000],
      refunds: [
        ['2026-02-01', -5_000],
        ['2026-03-01', -5_000],
      ],
    });
  });

  test('in yen and in Kuwaiti dinars', () => {
    // 1,101 − 300 = 801, − 251 = 550.
    const yen = { subtotal: 1101, refunded: 551, currency: 'JPY' };
    expect(moves(yen, { amount: 300 }, { amount: 251, day: '2026-02-02' })).toEqual({
      own: [1_101],
      refunds: [
        ['2026-02-01', -300],
        ['2026-02-02', -251],
      ],
    });
    // 1.001 − .2503 = .7507, 751 fils; − .2502 = .5005, 501 fils, half away from zero.
    const dinars = { subtotal: 1.001, refunded: 0.5005, currency: 'KWD' };
    expect(moves(dinars, { amount: 0.2503 }, { amount: 0.2502, day: '2026-02-02' })).toEqual({
      own: [1_001],
      refunds: [
        ['2026-02-01', -250],
        ['2026-02-02', -250],
      ],
    });
  });

  test('that does not count for another reason has no refunds either; nor are there any under the other rules', () => {
    const data = dataOf([{ subtotal: 100, refunded: 50, cancelled: true }], [{ amount: 50 }]);
    expect(movesOf(countOrders(data, ON_ITS_DAY))).toEqual({ own: [NaN], refunds: [] });
    const partly = dataOf([{ subtotal: 100, refunded: 50 }], [{ amount: 50 }]);
    expect(movesOf(countOrders(partly, DEFAULT_RULES))).toEqual({ own: [5_000], refunds: [] });
    expect(movesOf(countOrders(partly, { ...DEFAULT_RULES, refunds: 'gross' }))).toEqual({
      own: [10_000],
      refunds: [],
    });
  });

  test('refunds after a moved-back as-of are not there yet', () => {
    const data = dataOf(
      [{ subtotal: 100, refunded: 50 }],
      [
        { amount: 20, day: '2026-02-01' },
        { amount: 30, day: '2026-02-02' },
      ],
    );
    const until = (day: string): unknown =>
      movesOf(countOrders(data, { ...ON_ITS_DAY, asOf: parseIsoDay(day) })).refunds;
    expect(until('2026-01-31')).toEqual([]);
    expect(until('2026-02-01')).toEqual([['2026-02-01', -2_000]]);
    expect(until('2026-02-02')).toEqual([
      ['2026-02-01', -2_000],
      ['2026-02-02', -3_000],
    ]);
  });
});

describe('a shop', () => {
  // a: 100.00 in January, refunded whole in March; 80.00 in February, half of it refunded in March. Unknown: 40.00, 10.00 back.
  const shop = dataOf(
    [
      { subtotal: 100, refunded: 100, financial: 'refunded' },
      { subtotal: 80, refunded: 40, day: '2026-02-10' },
      { subtotal: 40, refunded: 10, day: '2026-02-11', email: '' },
    ],
    [
      { amount: 100, day: '2026-03-05' },
      { order: '#1002', amount: 40, day: '2026-03-02' },
      { order: '#1003', amount: 10, day: '2026-03-03' },
    ],
  );
  const rules = { ...ON_ITS_DAY, asOf: parseIsoDay('2026-03-31') };
  const counted = countOrders(shop, rules);

  test('the log knows whose and which order each refund is, by customer, then day', () => {
    const { customer, order, day, net } = counted.log.datedRefunds;
    expect([[...customer], [...order], [...net]]).toEqual([
      [-1, 0, 0],
      [0, 1, 0],
      [-1_000, -4_000, -10_000],
    ]);
    expect(Array.from(day, isoDay)).toEqual(['2026-03-03', '2026-03-02', '2026-03-05']);
    const nobody = countOrders(shop, { ...rules, noIdentity: [0] }).log;
    expect([nobody.customers, [...nobody.datedRefunds.customer], [...nobody.datedRefunds.order]]).toEqual([
      0,
      [-1, -1, -1],
      [1, 2, 0],
    ]);
  });

  test('the bridge has a line for them after net sales; refunds are then those without a day', () => {
    expect(revenueBridge(counted, rules).filter(({ orders }) => orders > 0)).toEqual([
      { id: 'fileTotal', amount: 22_000, orders: 3 },
      { id: 'countedTotal', amount: 22_000, orders: 3 },
      { id: 'netSales', amount: 22_000, orders: 3 },
      { id: 'datedRefunds', amount: -15_000, orders: 3 },
      { id: 'netAfterRefundRows', amount: 7_000, orders: 3 },
      { id: 'withoutIdentity', amount: 4_000, orders: 1 },
    ]);
  });

  test('the headline: net sales after them, AOV of counted orders alone, customers after their own', () => {
    expect(headlineOf(counted.log)).toMatchObject({
      orders: 3,
      customers: 1,
      netSales: 7_000,
      aov: 22_000 / 3,
      // 100.00 + 80.00 − 100.00 − 40.00, of which 40.00 are the second order's.
      revenuePerCustomer: 4_000,
      returningShareA: 1,
      unidentifiedNetSales: 3_000,
    });
    expect(repeatReport(counted.log)).toMatchObject({ aov: 22_000 / 3, revenuePerCustomer: 4_000 });
  });

  test('revenue by month: the refund reduces its own month, and the kind of revenue that its order was', () => {
    const { months, returningShareA } = revenueReport(counted.log);
    expect(
      months.map(({ month, netSales, newA, returningA, newB, returningB, unidentified }) => ({
        month,
        netSales,
        a: [newA, returningA],
        b: [newB, returningB],
        unidentified,
      })),
    ).toEqual([
      { month: '2026-01', netSales: 10_000, a: [10_000, 0], b: [10_000, 0], unidentified: 0 },
      { month: '2026-02', netSales: 12_000, a: [0, 8_000], b: [0, 8_000], unidentified: 4_000 },
      { month: '2026-03', netSales: -15_000, a: [-10_000, -4_000], b: [-10_000, -4_000], unidentified: -1_000 },
    ]);
    expect(returningShareA).toBe(1);
  });
});
