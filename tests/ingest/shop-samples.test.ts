/* Real exports of other shops (anonymised) and invented rows in real layouts: figures added up here from the raw cells, beside those of the reader. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isoDay } from '#domain/calendar.ts';
import type { FileTable } from '#domain/orders.ts';
import { SAVED_DAY, texts } from '../fixtures/csv-orders.ts';
import { readOrders } from '../fixtures/read-orders.ts';
import { figuresOf } from '../fixtures/shop-file.ts';

const SAMPLES = '../shared/samples';

async function read(name: string): Promise<FileTable> {
  const blob = new Blob([readFileSync(`${SAMPLES}/${name}`)]);
  const answered = await readOrders(blob, { name, bytes: blob.size, savedDay: SAVED_DAY });
  if (!answered.ok) throw new Error(`${answered.code} ${JSON.stringify(answered.detail)}`);
  return answered.value;
}

/** Rows of a comma file by header, cut by one expression: the reader is not asked. */
function cellsOf(name: string): Record<string, string>[] {
  const text = readFileSync(`${SAMPLES}/${name}`, 'utf8').replace(/^\ufeff/, '');
  const records = (text.match(/(?:[^"\r\n]|"(?:[^"]|"")*")+/g) ?? []).map((record) =>
    [...record.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell]) => cell.replace(/^"|"$/g, '').trim()),
  );
  const [header = [], ...rows] = records;
  return rows.map((row) => Object.fromEntries(header.map((column, index) => [column, row[index] ?? ''])));
}

/** Sum of a column in minor units. */
function cents(rows: readonly Record<string, string>[], column: string): number {
  return rows.reduce((sum, row) => sum + Math.round(Number(row[column]) * 100), 0);
}

const distinct = (values: readonly string[]): number => new Set(values.filter((value) => value !== '')).size;

describe.skipIf(!existsSync(SAMPLES))('readTable on exports of other shops (skipped: ../shared is missing)', () => {
  test('Etsy orders: 120 orders, 105 known buyers, 12 guests; net is Order Value less Discount Amount', async () => {
    const name = 'etsy_EtsySoldOrders_36col_2022.csv';
    const rows = cellsOf(name);
    const table = await read(name);
    expect(figuresOf(table)).toEqual({
      source: 'etsy-orders',
      count: { read: 120, used: 120, merged: 0, leftOut: 0, rejected: 0 },
      currency: 'USD',
      orders: 120,
      counted: 120,
      total: cents(rows, 'Order Total'),
      net: cents(rows, 'Order Value') - cents(rows, 'Discount Amount'),
      customers: 105,
      withoutIdentity: 12,
    });
    expect([rows.length, distinct(rows.map((row) => row['Buyer User ID']))]).toEqual([120, 105]);
    expect(cents(rows, 'Order Total')).toBe(480_578);
    const days = Array.from(table.orders.day, isoDay);
    expect(days).toEqual(rows.map((row) => row['Sale Date'].replace(/(\d+)\/(\d+)\/(\d+)/, '20$3-$1-$2')));
    expect(table.issues).toEqual([]);
  });

  test('Stripe payments: 90 of 120 rows are paid or refunded, 4 of these refunded, 18 customers', async () => {
    const name = 'stripe_unified_payments_23col_2026.csv';
    const rows = cellsOf(name);
    const money = rows.filter((row) => ['Paid', 'Refunded'].includes(row['Status']));
    const paid = money.filter((row) => row['Status'] === 'Paid');
    const table = await read(name);
    expect(figuresOf(table)).toEqual({
      source: 'stripe-payments',
      count: { read: 120, used: 90, merged: 0, leftOut: 30, rejected: 0 },
      currency: 'USD',
      orders: money.length,
      counted: paid.length,
      total: cents(money, 'Amount'),
      net: cents(paid, 'Amount') - cents(paid, 'Amount Refunded'),
      customers: distinct(paid.map((row) => row['Customer ID'])),
      withoutIdentity: 0,
    });
    expect([money.length, paid.length, cents(money, 'Amount')]).toEqual([90, 86, 72_000]);
    expect(texts(table.orders.id)).toEqual(money.map((row) => row['id']));
  });

  // By hand: 900.00 + 5.97 shipping, no tax.
  test('eBay in English: one order of 905.97, its goods worth 900.00', async () => {
    const table = await read('synthetic/ebay_EN_orders.csv');
    expect(figuresOf(table)).toMatchObject({ source: 'ebay', orders: 1, counted: 1, total: 90_597, net: 90_000 });
    expect(figuresOf(table)).toMatchObject({ customers: 1, withoutIdentity: 0 });
    expect(texts(table.identities.customerId)).toEqual(['buyer_one']);
    expect(isoDay(table.orders.day[0])).toBe('2026-07-25');
  });

  test('Gumroad: one sale of 12.00, the sum below it is no order', async () => {
    expect(figuresOf(await read('synthetic/gumroad_sales.csv'))).toEqual({
      source: 'gumroad',
      count: { read: 2, used: 1, merged: 0, leftOut: 1, rejected: 0 },
      currency: 'USD',
      orders: 1,
      counted: 1,
      total: 1200,
      net: 1200,
      customers: 1,
      withoutIdentity: 0,
    });
  });

  test('Shopware 6: 59.90 and 19.00 of one customer, whose states cannot be read', async () => {
    const table = await read('synthetic/shopware6_default_orders.csv');
    expect(figuresOf(table)).toEqual({
      source: 'shopware',
      count: { read: 2, used: 2, merged: 0, leftOut: 0, rejected: 0 },
      currency: '',
      orders: 2,
      counted: 2,
      total: 7890,
      net: 7890,
      customers: 1,
      withoutIdentity: 0,
    });
    expect(table.issues.map(({ code, fate }) => `${code} ${fate}`)).toEqual([
      'unknown-status kept',
      'unknown-status kept',
    ]);
    expect(Array.from(table.orders.day, isoDay)).toEqual(['2026-09-01', '2026-10-02']);
  });

  test('WooCommerce analytics: 59.90 and 19.00, the second refunded; nobody is known by an e-mail', async () => {
    expect(figuresOf(await read('synthetic/woocommerce_analytics_orders.csv'))).toEqual({
      source: 'woo-analytics',
      count: { read: 2, used: 2, merged: 0, leftOut: 0, rejected: 0 },
      currency: 'EUR',
      orders: 2,
      counted: 1,
      total: 7890,
      net: 5990,
      customers: 0,
      withoutIdentity: 1,
    });
  });
});
