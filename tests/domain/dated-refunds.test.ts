/* Dated refunds: which transactions and ledger rows say when an order was refunded, and how much of them is taken. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleOrders, type Assembled } from '#domain/assemble.ts';
import { isoDay } from '#domain/calendar.ts';
import { countDatedRefunds } from '#domain/dated-refunds.ts';
import { textAt } from '#domain/text.ts';
import { anyOrders } from '../fixtures/arbitrary-orders.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';
import { transactionsOf, type TransactionSpec } from '../fixtures/transactions.ts';

/** Order number, day and amount in major units of every dated refund. */
function datedIn({ orders, datedRefunds: { order, day, amount } }: Assembled): [string, string, number][] {
  return Array.from(order, (row, i) => [textAt(orders.name, row), isoDay(day[i]), amount[i] / 10_000]);
}

const sold = (name: string, refunded: number, more: OrderSpec = {}): OrderSpec => ({
  name,
  id: `id ${name}`,
  subtotal: 100,
  refunded,
  ...more,
});

const oneFile = (orders: readonly OrderSpec[], ...transactions: readonly TransactionSpec[]): Assembled =>
  assembleOrders([fileOf(orders)], [transactionsOf(...transactions)]);

describe('refunds of transactions', () => {
  test('successful refunds alone, by the number of their order, with or without # and blanks', () => {
    const data = oneFile(
      [sold('#1001', 50), sold('1002', 10)],
      { order: ' 1001 ', amount: 20, day: '2026-01-20' },
      { order: '#1001', amount: 30, day: '2026-01-10' },
      { order: '#1002', amount: 10 },
      { order: '#1001', amount: 20, success: false },
      { order: '#1001', amount: 100, type: 'sale' },
      { order: '#1001', amount: 5, type: 'void' },
      { order: '#9999', amount: 5 },
      { order: '', amount: 5 },
    );
    expect(datedIn(data)).toEqual([
      ['#1001', '2026-01-10', 30],
      ['#1001', '2026-01-20', 20],
      ['1002', '2026-02-01', 10],
    ]);
    expect(data.datedRefunds.surplus).toBe(0);
  });

  test('a number that two orders bear is neither of them; as written goes before with and without #', () => {
    const shared = [sold('#1001', 50), sold('#1001', 50, { id: 'other shop', day: '2026-05-05' })];
    expect(datedIn(oneFile(shared, { order: '#1001', amount: 50 }))).toEqual([]);
    expect(datedIn(oneFile(shared, { order: '1001', amount: 50 }))).toEqual([]);
    const apart = [sold('#1001', 50), sold('1001', 50)];
    expect(datedIn(oneFile(apart, { order: '1001', amount: 50 }))).toEqual([['1001', '2026-02-01', 50]]);
  });

  test('a refund is never before its order, and never in another currency than it', () => {
    const early = { order: '#1001', amount: 20, day: '2025-12-31' };
    expect(datedIn(oneFile([sold('#1001', 50)], early))).toEqual([['#1001', '2026-01-01', 20]]);
    expect(datedIn(oneFile([sold('#1001', 50)], { ...early, currency: 'USD' }))).toEqual([]);
    expect(datedIn(oneFile([sold('#1001', 50)], { ...early, currency: 'EUR' }))).toHaveLength(1);
  });

  test('the order says how much: earliest refunds first, what is beyond its Refunded Amount is surplus', () => {
    const refunds = [
      { order: '#1001', amount: 30, day: '2026-03-03' },
      { order: '#1001', amount: 30, day: '2026-02-02' },
      { order: '#1001', amount: 30, day: '2026-04-04' },
    ];
    const data = oneFile([sold('#1001', 50)], ...refunds);
    expect(datedIn(data)).toEqual([
      ['#1001', '2026-02-02', 30],
      ['#1001', '2026-03-03', 20],
    ]);
    expect(data.datedRefunds.surplus).toBe(2);
    // The export is older than the refunds: nothing was refunded then, and nothing is now.
    const older = oneFile([sold('#1001', 0)], ...refunds);
    expect([datedIn(older), older.datedRefunds.surplus]).toEqual([[], 3]);
  });

  test('more refunded than paid is capped at the Total; a status without an amount is all of it', () => {
    const over = oneFile([sold('#1001', 130)], { order: '#1001', amount: 80 }, { order: '#1001', amount: 50 });
    expect(datedIn(over).map(([, , amount]) => amount)).toEqual([50, 50]);
    const status = oneFile([sold('#1001', 0, { financial: 'refunded' })], { order: '#1001', amount: 100 });
    expect(datedIn(status)).toEqual([['#1001', '2026-02-01', 100]]);
  });

  test('in several files it is one refund; equal ones are as many as the file with the most of them has', () => {
    const orders = [fileOf([sold('#1001', 100)])];
    const refund = { order: '#1001', amount: 10 };
    const once = transactionsOf(refund, { ...refund, day: '2026-02-02' });
    const twice = transactionsOf(refund, refund);
    for (const tables of [
      [once, twice],
      [twice, once],
      [twice, once, twice],
    ]) {
      expect(datedIn(assembleOrders(orders, tables))).toEqual([
        ['#1001', '2026-02-01', 10],
        ['#1001', '2026-02-01', 10],
        ['#1001', '2026-02-02', 10],
      ]);
    }
  });

  test('are counted: orders, refunds, those after as-of, the surplus', () => {
    const data = oneFile(
      [sold('#1001', 50), sold('#1002', 10)],
      { order: '#1001', amount: 20, day: '2026-01-20' },
      { order: '#1001', amount: 30, day: '2026-01-25' },
      { order: '#1002', amount: 12, day: '2026-01-25' },
    );
    const asOf = data.datedRefunds.day[0];
    expect(countDatedRefunds(data.datedRefunds, asOf)).toEqual({ orders: 2, refunds: 3, afterAsOf: 2, surplus: 1 });
  });
});

describe('refund rows of payment ledgers', () => {
  // A sale with the id S, and refunds with ids of their own that name it.
  const sale: OrderSpec = { id: 'S', name: 'S', total: 50, subtotal: 50, email: 'a@x.example', refunded: 0 };
  const back = (id: string, day: string, total: number, name = 'S'): OrderSpec => ({
    kind: 'refund',
    id,
    name,
    day,
    total,
    currency: 'EUR',
  });

  test('that were added to their sale date it, in one file and in several', () => {
    const first = back('R1', '2026-01-20', -5);
    const second = back('R2', '2026-02-20', -15);
    for (const files of [[[sale, first, second]], [[second], [sale, first], [first]]]) {
      const data = assembleOrders(files.map((specs) => fileOf(specs)));
      expect(data.orders.refunded[0]).toBe(200_000);
      expect(datedIn(data)).toEqual([
        ['S', '2026-01-20', 5],
        ['S', '2026-02-20', 15],
      ]);
    }
  });

  test('that stand for themselves, or are a part of a plain order, date nothing', () => {
    expect(datedIn(assembleOrders([fileOf([sale, back('R', '2026-01-20', -5, 'T')])]))).toEqual([]);
    const plain: OrderSpec = { kind: 'plain', id: 'A', name: 'A', total: 10 };
    const part: OrderSpec = { kind: 'refund', id: 'A', name: 'A', total: -4, day: '2026-02-02' };
    const data = assembleOrders([fileOf([plain]), fileOf([part])]);
    expect([data.orders.total[0], datedIn(data)]).toEqual([60_000, []]);
  });
});

describe('for any orders and transactions', () => {
  const anyTransactions = fc.array(
    fc.record({
      order: fc.integer({ min: 1001, max: 1022 }).map((number) => `#${number}`),
      amount: fc.integer({ min: 0, max: 20_000 }).map((cents) => cents / 100),
      day: fc.integer({ min: 20_000, max: 20_500 }).map(isoDay),
      type: fc.constantFrom('refund' as const, 'refund' as const, 'sale' as const),
      success: fc.boolean(),
    }),
    { maxLength: 40 },
  );

  test('the order of files and tables, and a file given twice, change nothing; the orders stay as they were', () => {
    fc.assert(
      fc.property(anyOrders(20), anyTransactions, anyTransactions, (specs, a, b) => {
        const half = Math.ceil(specs.length / 2);
        const files = [fileOf(specs.slice(0, half)), fileOf(specs.slice(half))];
        const tables = [transactionsOf(...a), transactionsOf(...b)];
        const data = assembleOrders(files, tables);
        const other = assembleOrders(files.toReversed(), [...tables.toReversed(), tables[0]]);
        expect(other.datedRefunds).toEqual(data.datedRefunds);
        const reversed = assembleOrders(files, [transactionsOf(...a.toReversed()), tables[1]]);
        expect(reversed.datedRefunds).toEqual(data.datedRefunds);
        expect(data.orders).toEqual(assembleOrders(files).orders);
      }),
      { numRuns: 60 },
    );
  });

  test('the refunds of an order are never more than was refunded of it, nor than its Total', () => {
    fc.assert(
      fc.property(anyOrders(20), anyTransactions, (specs, transactions) => {
        const { orders, datedRefunds } = assembleOrders([fileOf(specs)], [transactionsOf(...transactions)]);
        const sums = new Float64Array(orders.rows);
        datedRefunds.order.forEach((row, i) => {
          expect(datedRefunds.amount[i]).toBeGreaterThan(0);
          expect(datedRefunds.day[i]).toBeGreaterThanOrEqual(orders.day[row]);
          sums[row] += datedRefunds.amount[i];
        });
        sums.forEach((sum, row) => {
          expect(sum).toBeLessThanOrEqual(Math.max(0, orders.total[row]));
        });
      }),
      { numRuns: 60 },
    );
  });
});
