/* Exchanges: worked by hand, and properties over random shops (definitions: the same product again within 30 days of a visible return). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleOrders, type Assembled } from '#domain/assemble.ts';
import { isoDay, parseIsoDay } from '#domain/calendar.ts';
import { countingReport } from '#domain/counting-report.ts';
import { countOrders, type Counted } from '#domain/counting.ts';
import { findExchanges, foldExchanges } from '#domain/exchanges.ts';
import { headlineOf } from '#domain/headline.ts';
import { revenueReport } from '#domain/revenue.ts';
import { type CountingRules, DEFAULT_RULES } from '#domain/rules.ts';
import { textAt } from '#domain/text.ts';
import { anyOrders } from '../fixtures/arbitrary-orders.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';
import { day } from '../fixtures/purchase-log.ts';
import { transactionsOf, type TransactionSpec } from '../fixtures/transactions.ts';

const RULES: CountingRules = { ...DEFAULT_RULES, asOf: parseIsoDay('2026-12-31') };
const OUT: CountingRules = { ...RULES, exchanges: 'out' };
const SHIRT = [{ product: 'Shirt', sku: 'S-1', price: 50 }];
const MUG = [{ product: 'Mug', sku: 'M-1', price: 50 }];

/** Orders #1, #2 … of one customer, each a shirt for 50.00, with dated refunds. */
function shop(specs: readonly OrderSpec[], refunds: readonly TransactionSpec[] = []): Assembled {
  const named = specs.map((spec, i) => ({
    name: `#${i + 1}`,
    id: `${i + 1}`,
    email: 'a@x.example',
    subtotal: 50,
    lines: SHIRT,
    ...spec,
  }));
  return assembleOrders([fileOf(named)], [transactionsOf(...refunds)]);
}

/** `#2 replaces #1` for each exchange. */
function found({ orders, exchanges }: Counted): string[] {
  return Array.from(
    exchanges.row,
    (row, i) => `${textAt(orders.name, row)} replaces ${textAt(orders.name, exchanges.of[i])}`,
  );
}

const exchangesOf = (specs: readonly OrderSpec[], refunds?: readonly TransactionSpec[], rules = RULES): string[] =>
  found(countOrders(shop(specs, refunds), rules));

const PARTLY = { refunded: 20 };
const [JAN_1, JAN_31, FEB_1] = [{ day: '2026-01-01' }, { day: '2026-01-31' }, { day: '2026-02-01' }];

describe('an exchange', () => {
  test('is the same product again within 30 days of an order with a refund', () => {
    expect(exchangesOf([{ ...JAN_1, ...PARTLY }, JAN_31])).toEqual(['#2 replaces #1']);
  });

  test('is none on the 31st day, without a refund, or with another product', () => {
    expect(exchangesOf([{ ...JAN_1, ...PARTLY }, FEB_1])).toEqual([]);
    expect(exchangesOf([JAN_1, JAN_31])).toEqual([]);
    expect(
      exchangesOf([
        { ...JAN_1, ...PARTLY },
        { ...JAN_31, lines: MUG },
      ]),
    ).toEqual([]);
  });

  test('is told by the SKU; by the name where there is none', () => {
    const other = [{ product: 'Shirt', sku: 'S-2', price: 50 }];
    const unnamed = [{ product: 'Shirt', price: 50 }];
    expect(
      exchangesOf([
        { ...JAN_1, ...PARTLY },
        { ...JAN_31, lines: other },
      ]),
    ).toEqual([]);
    expect(
      exchangesOf([
        { ...JAN_1, ...PARTLY, lines: unnamed },
        { ...JAN_31, lines: unnamed },
      ]),
    ).toHaveLength(1);
    expect(
      exchangesOf([
        { ...JAN_1, ...PARTLY, lines: [] },
        { ...JAN_31, lines: [] },
      ]),
    ).toEqual([]);
  });

  test('one shared product of several is enough; a line without quantity sells nothing', () => {
    expect(
      exchangesOf([
        { ...JAN_1, ...PARTLY },
        { ...JAN_31, lines: [...MUG, ...SHIRT] },
      ]),
    ).toHaveLength(1);
    const none = [{ product: 'Shirt', sku: 'S-1', quantity: 0, price: 50 }];
    expect(
      exchangesOf([
        { ...JAN_1, ...PARTLY },
        { ...JAN_31, lines: none },
      ]),
    ).toEqual([]);
  });

  test('counts the 30 days from the refund where its day is known, before and after it', () => {
    const refund = { order: '#1', amount: 20, day: '2026-03-01' };
    const orderOn = (day: string): string[] => exchangesOf([{ ...JAN_1, ...PARTLY }, { day }], [refund]);
    expect(orderOn('2026-03-31')).toEqual(['#2 replaces #1']);
    expect(orderOn('2026-04-01')).toEqual([]);
    expect(orderOn('2026-01-30')).toEqual(['#2 replaces #1']);
    expect(orderOn('2026-01-29')).toEqual([]);
  });

  test('a refund after as-of is not visible yet', () => {
    const refund = { order: '#1', amount: 20, day: '2026-03-01' };
    const early = { ...RULES, asOf: parseIsoDay('2026-02-28') };
    expect(exchangesOf([{ ...JAN_1, ...PARTLY }, { day: '2026-02-10' }], [refund], early)).toEqual([]);
    expect(exchangesOf([{ ...JAN_1, ...PARTLY }, { day: '2026-02-10' }], [refund])).toHaveLength(1);
  });

  test('what follows an order refunded in full is a purchase like any other: the refunded one does not count', () => {
    const specs: OrderSpec[] = [{ ...JAN_1, financial: 'refunded', refunded: 50 }, JAN_31];
    expect(exchangesOf(specs)).toEqual([]);
    expect(headlineOf(countOrders(shop(specs), OUT).log)).toMatchObject({ orders: 1, customers: 1 });
  });

  test('on the refund’s day an order refunded in full counts, and what follows it is its exchange', () => {
    const specs: OrderSpec[] = [{ ...JAN_1, financial: 'refunded', refunded: 50 }, JAN_31];
    const refunds = [{ order: '#1', amount: 50, day: '2026-01-20' }];
    expect(exchangesOf(specs, refunds, { ...RULES, refunds: 'day' })).toEqual(['#2 replaces #1']);
  });

  test('may be exchanged itself: each replaces the one before', () => {
    const chain: OrderSpec[] = [{ ...JAN_1, ...PARTLY }, { day: '2026-01-20', ...PARTLY }, { day: '2026-02-10' }];
    expect(exchangesOf(chain)).toEqual(['#2 replaces #1', '#3 replaces #2']);
    const { log } = countOrders(shop(chain), OUT);
    expect([log.orders, ...log.net]).toEqual([1, 3_000 + 3_000 + 5_000]);
  });
});

describe('left out as a purchase', () => {
  const specs: OrderSpec[] = [
    { ...JAN_1, ...PARTLY },
    JAN_31,
    { day: '2026-05-01', lines: MUG, subtotal: 10 },
    { day: '2026-01-05', email: 'b@x.example' },
  ];

  test('it is no repeat: one of two customers bought on a second day before, and still does, by the later mug', () => {
    const both = shop(specs.filter((_, i) => i !== 2));
    expect(headlineOf(countOrders(both, RULES).log).repeatRateByDays).toMatchObject({ count: 1, eligible: 2 });
    expect(headlineOf(countOrders(both, OUT).log).repeatRateByDays).toMatchObject({ count: 0, eligible: 2 });
    expect(headlineOf(countOrders(shop(specs), OUT).log).repeatRateByDays).toMatchObject({ count: 1, eligible: 2 });
  });

  test('its net sales stand in the order that it replaces, in that order’s month', () => {
    const { log } = countOrders(shop(specs), OUT);
    expect([...log.net]).toEqual([3_000 + 5_000, 1_000, 5_000]);
    expect(log.units[0]).toBe(2);
    expect(headlineOf(log)).toMatchObject({ orders: 3, netSales: 14_000 });
    expect(headlineOf(countOrders(shop(specs), RULES).log)).toMatchObject({ orders: 4, netSales: 14_000 });
    const months = revenueReport(log).months.map(({ netSales }) => netSales);
    expect(months).toEqual([13_000, 0, 0, 0, 1_000, 0, 0, 0, 0, 0, 0, 0]);
  });

  test('a refund of the exchange on a day of its own is one of the order that it replaces', () => {
    const refunds = [
      { order: '#1', amount: 20, day: '2026-01-25' },
      { order: '#2', amount: 50, day: '2026-02-20' },
    ];
    const data = shop(
      [
        { ...JAN_1, ...PARTLY },
        { ...JAN_31, refunded: 50, financial: 'refunded' },
      ],
      refunds,
    );
    const { log } = countOrders(data, { ...OUT, refunds: 'day' });
    expect([...log.net]).toEqual([10_000]);
    expect([...log.datedRefunds.order]).toEqual([0, 0]);
    expect(headlineOf(log).netSales).toBe(10_000 - 2_000 - 5_000);
  });
});

test('the report says how many, what they are worth and whose return has no day, whatever the rule is', () => {
  const data = shop(
    [
      { ...JAN_1, ...PARTLY },
      { ...JAN_31, subtotal: 60 },
      { ...JAN_1, ...PARTLY, email: 'b@x.example' },
      { ...JAN_31, email: 'b@x.example' },
    ],
    [{ order: '#1', amount: 20, day: '2026-01-20' }],
  );
  for (const rules of [RULES, OUT]) {
    expect(countingReport(data, countOrders(data, rules), rules, 0).exchanges).toEqual({
      orders: 2,
      net: 11_000,
      undated: 1,
      examples: [
        { order: '#2', of: '#1' },
        { order: '#4', of: '#3' },
      ],
    });
  }
});

describe('in any shop', () => {
  const sum = (amounts: Float64Array): number => amounts.reduce((all, amount) => all + amount, 0);
  /** Random shops in which two customers buy mostly the same product every three days, and send a part of every third order back. */
  const crowded = anyOrders(40).map((specs) =>
    specs.map((spec, i) => ({
      ...spec,
      day: isoDay(day('2026-01-01') + 3 * i),
      email: `${i % 2}@x.example`,
      phone: '',
      // Most of them count.
      ...(i % 7 === 6 ? {} : { financial: 'paid' as const, cancelled: false, currency: 'EUR' }),
      ...(i % 3 === 0 ? { refunded: Math.round((spec.total ?? 0) * 20) / 100 } : {}),
      lines: i % 5 === 4 ? MUG : SHIRT,
    })),
  );
  const dated = fc.array(fc.record({ n: fc.nat(40), amount: fc.integer({ min: 1, max: 200 }), d: fc.nat(27) }));
  const anyShop = fc.tuple(crowded, dated, fc.constantFrom('order' as const, 'day' as const, 'gross' as const));

  function counted([specs, refunds, rule]: [
    OrderSpec[],
    { n: number; amount: number; d: number }[],
    'order' | 'day' | 'gross',
  ]) {
    const given = refunds.map(({ n, amount, d }) => ({
      order: `#${1001 + n}`,
      amount,
      day: `2026-03-${String(d + 1).padStart(2, '0')}`,
    }));
    const data = assembleOrders([fileOf(specs)], [transactionsOf(...given)]);
    const rules: CountingRules = { ...RULES, refunds: rule };
    return { data, all: countOrders(data, rules), out: countOrders(data, { ...rules, exchanges: 'out' }) };
  }

  test('money and units are the same to the cent, customers and first days stay', () => {
    let seen = 0;
    fc.assert(
      fc.property(anyShop, (given) => {
        const { all, out } = counted(given);
        seen += all.exchanges.row.length;
        expect(sum(out.log.net)).toBe(sum(all.log.net));
        expect(sum(out.log.units)).toBe(sum(all.log.units));
        expect(sum(out.log.datedRefunds.net)).toBe(sum(all.log.datedRefunds.net));
        expect(headlineOf(out.log).netSales).toBe(headlineOf(all.log).netSales);
        expect(out.log.orders).toBe(all.log.orders - all.exchanges.row.length);
        const firstDays = ({ log }: Counted): number[] =>
          Array.from({ length: log.customers }, (_, i) => log.day[log.start[i]]);
        expect(firstDays(out)).toEqual(firstDays(all));
        expect([...out.log.customer]).toEqual([...all.log.customer]);
      }),
    );
    expect(seen).toBeGreaterThan(20);
  });

  test('an exchange is never a first order, and left out once there is none left', () => {
    fc.assert(
      fc.property(anyShop, (given) => {
        const { data, all, out } = counted(given);
        const replaces = findExchanges(all.log, data);
        for (let i = 0; i < all.log.customers; i++) expect(replaces[all.log.start[i]]).toBe(-1);
        replaces.forEach((order, at) => {
          expect(order).toBeLessThan(at);
        });
        const again = findExchanges(out.log, data);
        expect(again.every((order) => order < 0)).toBe(true);
        expect(foldExchanges(out.log, again)).toBe(out.log);
      }),
    );
  });

  test('without any refund there is no exchange', () => {
    fc.assert(
      fc.property(crowded, (specs) => {
        const without = specs.map((spec) => ({ ...spec, refunded: 0, financial: 'paid' as const }));
        expect(counted([without, [], 'order']).all.exchanges.row).toHaveLength(0);
      }),
    );
  });
});
