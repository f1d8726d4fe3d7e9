/* Refund rows: those of plain tables bear the id of their order, those of payment ledgers name it. */
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import { OrderKind } from '#domain/orders.ts';
import { tableOf } from '../fixtures/csv-orders.ts';
import { csv } from '../fixtures/csv-text.ts';

const HEADER = [
  'Date',
  'Type',
  'Status',
  'Currency',
  'Gross',
  'Net',
  'From Email Address',
  'Transaction ID',
  'Reference Txn ID',
];

const row = (id: string, date: string, gross: string, sale = '') => ({
  Date: date,
  Type: sale === '' ? 'Express Checkout Payment' : 'Payment Refund',
  Status: 'Completed',
  Currency: 'USD',
  Gross: gross,
  'From Email Address': 'ann@example.com',
  'Transaction ID': id,
  'Reference Txn ID': sale,
});

const fileOf = (...rows: Parameters<typeof row>[]) =>
  tableOf(
    csv(
      rows.map((cells) => row(...cells)),
      { header: HEADER },
    ),
  );

describe('refunds that name their sale', () => {
  test('add to what was refunded, in one file and in several', async () => {
    const whole = await fileOf(
      ['S', '2026-01-20', '50.00'],
      ['R1', '2026-02-10', '-5.00', 'S'],
      ['R2', '2026-03-10', '-5.00', 'S'],
    );
    const january = await fileOf(['S', '2026-01-20', '50.00'], ['R1', '2026-02-10', '-5.00', 'S']);
    const later = await fileOf(['R1', '2026-02-10', '-5.00', 'S'], ['R2', '2026-03-10', '-5.00', 'S']);
    const expected = assembleOrders([whole]);
    expect([expected.orders.rows, expected.orders.total[0], expected.orders.refunded[0]]).toEqual([
      1, 500_000, 100_000,
    ]);
    for (const files of [
      [january, later],
      [later, january],
      [later, later, january, january],
    ]) {
      const data = assembleOrders(files);
      expect(data.orders).toEqual(expected.orders);
      expect(data.twoShops.numbers).toBe(0);
    }
  });

  test('stand for themselves while their sale is in no file', async () => {
    const { orders } = assembleOrders([await fileOf(['S', '2026-01-20', '50.00'], ['R', '2026-02-10', '-5.00', 'T'])]);
    expect(Array.from(orders.kind)).toEqual([OrderKind.shop, OrderKind.refund]);
    expect(orders.refunded[0]).toBeNaN();
    expect(orders.total[1]).toBe(-50_000);
  });
});

describe('refunds that bear the id of an order of a plain table', () => {
  test('reduce its total, on whichever later day they stand', async () => {
    const header = 'order_id,customer_id,date,amount';
    const sale = await tableOf(`${header}\nA,1,2026-01-01,10.00\n`);
    const refund = await tableOf(`${header}\nA,1,2026-02-09,-4.00\n`);
    const { orders, twoShops } = assembleOrders([refund, sale]);
    expect([orders.rows, orders.total[0], twoShops.numbers]).toEqual([1, 60_000, 0]);
  });
});
