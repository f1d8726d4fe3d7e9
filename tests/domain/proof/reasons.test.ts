/* Who is left out of a number and why, on a shop small enough to be counted by hand; and what the file holds of them. */
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import { countOrders } from '#domain/counting.ts';
import { DEFAULT_VIEW } from '#domain/retention/view.ts';
import { type CountingRules, DEFAULT_RULES } from '#domain/rules.ts';
import { fileOf, type OrderSpec } from '../../fixtures/orders.ts';
import { proved, type Ground } from '../../fixtures/proved.ts';

const ANN = 'ann@shop.example';
const BEN = 'ben@shop.example';
const order = (name: string, email: string, day: string, total: number, more: OrderSpec = {}): OrderSpec => ({
  name,
  email,
  day,
  subtotal: total,
  total,
  ...more,
});

/** Ann buys in January and again after 40 days; Ben in January alone; Cleo on 20 March; one order says nobody; one is cancelled. */
function shop(more: readonly OrderSpec[] = [], rules: Partial<CountingRules> = {}): Ground {
  const specs = [
    order('#1001', ANN, '2026-01-01', 10),
    order('#1002', ANN, '2026-02-10', 20),
    order('#1003', BEN, '2026-01-05', 30),
    order('#1004', 'cleo@shop.example', '2026-03-20', 40),
    order('#1005', '', '2026-01-09', 50),
    order('#1006', BEN, '2026-01-20', 60, { cancelled: true }),
    ...more,
  ];
  const typed = { ...DEFAULT_RULES, ...rules };
  const assembled = assembleOrders([fileOf(specs)]);
  return { assembled, counted: countOrders(assembled, typed), rules: typed };
}

const leftOutOf = (ground: Ground, query: Parameters<typeof proved>[1]): Record<string, number> =>
  Object.fromEntries((proved(ground, query)?.own.leftOut ?? []).map(({ reason, records }) => [reason, records]));

describe('left out', () => {
  test('of a rate at equal age: who is not observed that long, with the day on which they are; and orders without identity', () => {
    const found = proved(shop(), { of: 'within', days: 60, by: 'days' });
    expect(found?.own).toMatchObject({ value: 0.5, above: 1, below: 2, customers: 2 });
    expect(leftOutOf(shop(), { of: 'within', days: 60, by: 'days' })).toEqual({ notObserved: 1, noIdentity: 1 });
    const waiting = found?.rows.find(({ leftOut }) => leftOut === 'notObserved');
    expect(waiting).toMatchObject({
      customer: '3',
      firstDay: '2026-03-20',
      takesPartOn: '2026-05-19',
      inDenominator: '0',
    });
  });

  test('of net sales: each order that does not count, with its first reason', () => {
    expect(leftOutOf(shop(), { of: 'bridge', line: 'netSales' })).toEqual({ cancelled: 1 });
    const found = proved(shop(), { of: 'bridge', line: 'cancelled' });
    expect(found?.own.value).toBe(-6000);
    // The person behind an order that does not count is known by number.
    expect(found?.rows).toEqual([expect.objectContaining({ customer: '2', order: '#1006', amount: '-60.00' })]);
  });

  test('of an average: cohorts whose cell is not complete, and those that the guard finds affected', () => {
    const query = { of: 'average', view: DEFAULT_VIEW, k: 0, guarded: true } as const;
    const january = (from: number): boolean => from < 20_480;
    expect(leftOutOf(shop(), query)).toEqual({ cohortOpen: 1 });
    expect(leftOutOf({ ...shop(), isAffected: january }, query)).toEqual({ leftCensored: 2, cohortOpen: 1 });
  });

  test('an exchange that the rules fold into the order it replaces is named, and counts once', () => {
    const tea = { lines: [{ product: 'Tea', quantity: 1, price: 30 }] };
    const exchanged = [
      order('#1007', 'dan@shop.example', '2026-01-01', 30, { ...tea, refunded: 10 }),
      order('#1008', 'dan@shop.example', '2026-01-12', 30, tea),
    ];
    const query = { of: 'repeatRate', by: 'orders' } as const;
    const ground = shop(exchanged, { exchanges: 'out' });
    expect(leftOutOf(ground, query)).toEqual({ exchange: 1, noIdentity: 1 });
    expect(proved(ground, query)?.rows).toContainEqual(
      expect.objectContaining({ order: '#1008', firstDay: '2026-01-01', leftOut: 'exchange', inNumerator: '0' }),
    );
    // Counted as purchases they are repeats: Ann and Dan, of four.
    expect(leftOutOf(shop(exchanged), query)).toEqual({ noIdentity: 1 });
    expect(proved(shop(exchanged), query)?.again).toBe(0.5);
    expect(proved(ground, query)?.again).toBe(0.25);
  });

  test('of rows by attribute: customers of months that the guard keeps out stand in none', () => {
    const view = { ...DEFAULT_VIEW, by: 'country' } as const;
    const query = { of: 'average', view, k: 0, guarded: true } as const;
    const january = (from: number): boolean => from < 20_480;
    const may = [order('#1007', 'may@shop.example', '2026-05-01', 30)];
    expect(leftOutOf({ ...shop(may), isAffected: january }, query)).toEqual({ leftCensored: 2, notObserved: 1 });
    expect(leftOutOf(shop(may), query)).toEqual({ notObserved: 1 });
  });

  test('an empty cell has no proof', () => {
    expect(proved(shop(), { of: 'cell', view: DEFAULT_VIEW, row: '2026-03', k: 2 })).toBeNull();
    expect(proved(shop(), { of: 'cell', view: DEFAULT_VIEW, row: '2031-01', k: 0 })).toBeNull();
  });
});

test('a segment lists its customers with their orders and net sales, and the number is how many they are', () => {
  const found = proved(shop(), {
    of: 'segment',
    name: 'Bought again',
    conditions: [
      { what: 'orders', from: 1, to: null },
      { what: 'first', from: null, to: 20_500 },
    ],
    segments: [],
  });
  expect([found?.own.value, found?.again]).toEqual([2, 2]);
  expect(found?.rows).toMatchObject([
    { customer: '1', firstDay: '2026-01-01', orders: '2', amount: '30.00' },
    { customer: '2', firstDay: '2026-01-05', orders: '1', amount: '30.00' },
  ]);
});

describe('the file', () => {
  const queries = [
    { of: 'bridge', line: 'fileTotal' },
    { of: 'repeatRate', by: 'orders' },
    { of: 'revenue', from: 20_454, to: 20_600, part: 'netSales' },
    { of: 'cell', view: DEFAULT_VIEW, row: '2026-01', k: 0 },
  ] as const;

  test('holds no e-mail, phone or name of anybody', () => {
    for (const query of queries) {
      const csv = proved(
        shop([order('#1007', 'dora@shop.example', '2026-01-02', 5, { person: 'Dora Doe' })]),
        query,
      )?.csv;
      expect(csv).toContain('#1001');
      expect(csv).not.toMatch(/@|shop\.example|Dora/);
    }
  });

  test('an order number that a spreadsheet would run as a formula is text in it', () => {
    const csv = proved(shop([order('=1+1', BEN, '2026-01-30', 5)]), { of: 'bridge', line: 'netSales' })?.csv;
    expect(csv).toContain(",'=1+1,");
    expect(csv).not.toContain(',=1+1');
  });

  test('begins with those above the line, then the others below it, then who was left out', () => {
    const rows = proved(shop(), { of: 'within', days: 60, by: 'days' })?.rows ?? [];
    expect(rows.map(({ inNumerator, inDenominator, leftOut }) => inNumerator + inDenominator + leftOut)).toEqual([
      '11',
      '01',
      '00notObserved',
      '00noIdentity',
    ]);
  });

  test('names a customer by number; whose identity is treated as none has no number', () => {
    const rows = proved(shop([], { noIdentity: [1] }), { of: 'bridge', line: 'netSales' })?.rows ?? [];
    expect(rows.map(({ order: name, customer }) => [name, customer])).toEqual([
      ['#1001', '1'],
      ['#1003', ''],
      ['#1005', ''],
      ['#1002', '1'],
      ['#1004', '3'],
      ['#1006', ''],
    ]);
  });
});
