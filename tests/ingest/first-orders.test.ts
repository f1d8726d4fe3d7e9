/* Orders by month while a file is still being read. */
import { describe, expect, test } from 'vitest';
import { isoDay, periodIndex } from '#domain/calendar.ts';
import { isOrdersFile } from '#domain/data-files.ts';
import type { OrdersSoFar } from '#domain/orders-so-far.ts';
import { FirstOrders } from '#ingest/first-orders.ts';
import { readTables } from '#ingest/read.ts';
import { TableReader } from '#ingest/table-reader.ts';

const SAVED = 20_700;
const ORDERS = 6_000;
const CHUNK = 1 << 14;
/** Makes a file longer than what its dialect is told by. */
const NOTE = 'a note of some length '.repeat(3);

/** `rows` is called with the number of an order, 0 … 5,999, newest first. */
function fileOf(header: string, rows: (order: number, day: string) => string): string {
  const lines = [header];
  for (let order = 0; order < ORDERS; order++) lines.push(rows(order, isoDay(SAVED - Math.floor(order / 40))));
  return `${lines.join('\n')}\n`;
}

const SHOPIFY = fileOf(
  'Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Id',
  (order, day) =>
    `#${order},c${order % 700}@example.com,paid,EUR,9.00,0.00,1.44,9.00,${day} 12:00:00 +0000,1,Tea,9.00,${order + 1}\n` +
    `#${order},c${order % 700}@example.com,,,,,,,${day} 12:00:00 +0000,2,Cup,0.00,`,
);
const WOO = fileOf(
  'Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Email (Billing),Order Total Amount,Item Name,Quantity,Item Cost',
  (order, day) =>
    `${order + 1},wc-completed,${day} 10:00,,Ada,L,c${order % 700}@example.com,9.00,Tea,1,9.00\n` +
    `${order + 1},wc-completed,${day} 10:00,,Ada,L,c${order % 700}@example.com,9.00,Cup,1,0.00`,
);
const PLAIN = fileOf(
  'Order ID,Customer ID,Date,Total,Note',
  (order, day) => `${order},K${order % 700},${day},9.00,${NOTE}`,
);

/** What is told when it is looked after every chunk. */
function toldOf(text: string): { told: OrdersSoFar[]; reader: TableReader } {
  const bytes = new TextEncoder().encode(text);
  const reader = new TableReader({ name: 'orders.csv', bytes: bytes.length, savedDay: SAVED }, 'utf-8');
  const told: OrdersSoFar[] = [];
  const first = new FirstOrders(reader, SAVED, (orders) => told.push(orders), 0);
  for (let at = 0; at < bytes.length; at += CHUNK) {
    expect(reader.feed(bytes.subarray(at, at + CHUNK))).toBeNull();
    first.look();
  }
  first.end();
  return { told, reader };
}

describe('orders of a file that is being read', () => {
  test.each([
    ['Shopify', SHOPIFY],
    ['WooCommerce', WOO],
    ['a plain table', PLAIN],
  ])('%s: they only grow, and in the end each order of the file stands once in its month', (_, text) => {
    const { told, reader } = toldOf(text);
    expect(told.length).toBeGreaterThan(5);
    for (const [i, { orders, months, lastDay }] of told.entries()) {
      expect(months.reduce((sum, month) => sum + month, 0)).toBe(orders);
      if (i > 0) expect(orders).toBeGreaterThanOrEqual(told[i - 1].orders);
      expect(lastDay).toBe(SAVED);
    }
    const last = told[told.length - 1];
    const read = reader.end();
    if (!read.ok || !isOrdersFile(read.value)) throw new Error('no orders were read');
    const monthOf = Array.from(read.value.orders.day, (day) => periodIndex(day, 'month') - last.firstMonth);
    const byMonth = last.months.map((_, i) => monthOf.filter((month) => month === i).length);
    expect(last.orders).toBe(ORDERS);
    expect(last.months).toEqual(byMonth);
  });

  test('days that can be read in two ways are not shown', () => {
    const twoWays = PLAIN.replace(/(\d{4})-(\d\d)-(\d\d)/g, (_, year: string, month: string) => `${month}/05/${year}`);
    expect(toldOf(twoWays).told).toEqual([]);
  });

  test('a file that is read within a second tells of none', async () => {
    const told: OrdersSoFar[] = [];
    const options = {
      name: 'a.csv',
      bytes: PLAIN.length,
      savedDay: SAVED,
      soFar: (orders: OrdersSoFar) => told.push(orders),
    };
    const small = 'Order ID,Customer ID,Date,Total\n1,K1,2026-01-01,9.00\n';
    expect(await readTables(new Blob([small]), options)).toMatchObject({ ok: true });
    expect(told).toEqual([]);
  });
});
