/* Builds file tables for storage tests: every column filled, by a seed. */
import type { FileTable, Text } from '#domain/orders.ts';
import type { SideFile } from '#domain/side-tables.ts';
import { numbersFrom } from '../fixtures/numbers-from.ts';

/** A file of n orders, two lines each; every third order has no amounts (NaN) and no identity (−1). */
export function fileTable(n: number, seed = 1, name = `orders-${seed}.csv`): FileTable {
  const next = numbersFrom(seed);
  const f64 = (): Float64Array => Float64Array.from({ length: n }, (_, i) => (i % 3 === 2 ? NaN : next() * 1e9));
  const i32 = (): Int32Array => Int32Array.from({ length: n }, () => Math.floor(next() * 20_000));
  const u8 = (): Uint8Array => Uint8Array.from({ length: n }, () => Math.floor(next() * 4));
  const text = (label: string, rows = n): Text => ({
    codes: Int32Array.from({ length: rows }, (_, i) => (i % 3 === 2 ? -1 : i % 5)),
    values: Array.from({ length: 5 }, (_, i) => `${label} ${seed}.${i} ä 🧾`),
  });
  return {
    name,
    source: 'shopify-orders',
    bytes: n * 100,
    savedDay: 20_000 + seed,
    header: ['Name', 'Email', 'Total'],
    orders: {
      rows: n,
      kind: u8(),
      name: text('#'),
      id: text('id'),
      day: i32(),
      at: f64(),
      latestDay: i32(),
      latestAt: f64(),
      financial: u8(),
      fulfilment: u8(),
      cancelled: u8(),
      consent: u8(),
      currency: text('EUR'),
      source: text('web'),
      tags: text('tag'),
      discountCode: text('code'),
      country: text('DE'),
      province: text('BY'),
      paymentMethod: text('card'),
      subtotal: f64(),
      shipping: f64(),
      taxes: f64(),
      total: f64(),
      refunded: f64(),
      discount: f64(),
      tips: f64(),
      duties: f64(),
      giftCards: f64(),
      attributes: [
        { name: 'Shipping Method', values: text('DHL') },
        { name: 'utm_source', values: text('newsletter') },
      ],
      lineStart: Int32Array.from({ length: n + 1 }, (_, i) => 2 * i),
    },
    lines: {
      rows: 2 * n,
      order: Int32Array.from({ length: 2 * n }, (_, i) => i >> 1),
      product: text('product', 2 * n),
      sku: text('sku', 2 * n),
      quantity: new Float64Array(2 * n).fill(1),
      price: new Float64Array(2 * n).fill(12_345),
    },
    identities: {
      email: text('mail@example.com'),
      phone: text('49'),
      person: text('Ada Lovelace'),
      zip: text('10115'),
      customerId: text('c'),
    },
    orderRows: new Int32Array(n).fill(2),
    count: { read: 2 * n, used: 2 * n, merged: 0, leftOut: 0, rejected: 0 },
    issues: [{ file: name, line: 3, column: 'Total', code: 'unreadable-amount', value: 'x', fate: 'kept' }],
    issueTotals: [{ code: 'unreadable-amount', fate: 'kept', column: 'Total', count: 1200 }],
    formats: [{ kind: 'date', column: 'Created at', decided: 'dmy', proof: '13/01/2026', line: 7 }],
  };
}

/** A file of n payment transactions; every second row names nobody. */
export function sideFile(n: number, name = 'refunds.csv'): SideFile {
  const text = (label: string): Text => ({
    codes: Int32Array.from({ length: n }, (_, i) => (i % 2 === 1 ? -1 : 0)),
    values: [label],
  });
  return {
    name,
    source: 'shopify-transactions',
    bytes: n * 40,
    savedDay: 20_100,
    header: ['Order', 'Kind', 'Amount'],
    table: {
      kind: 'transactions',
      rows: n,
      order: text('#1001'),
      type: new Uint8Array(n).fill(4),
      success: new Uint8Array(n).fill(1),
      day: Int32Array.from({ length: n }, (_, i) => 20_000 + i),
      at: Float64Array.from({ length: n }, (_, i) => (i % 2 === 1 ? NaN : i * 1000)),
      amount: new Float64Array(n).fill(125_000),
      fee: new Float64Array(n).fill(NaN),
      currency: text('EUR'),
    },
    identities: {
      email: text('mail@example.com'),
      phone: text('49'),
      person: text('Ada Lovelace'),
      zip: text('10115'),
      customerId: text('c'),
    },
    count: { read: n, used: n, merged: 0, leftOut: 0, rejected: 0 },
    issues: [],
  };
}
