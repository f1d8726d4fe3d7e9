/* The written export: its layout, its money and its people, read back by an independent parser. */
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '#domain/calendar.ts';
import { simulateStore, type SampleStoreId } from '#domain/simulator/sample-stores.ts';
import { offsetOn } from '#exports/shop-clock.ts';
import { SHOPIFY_ORDER_COLUMNS } from '#exports/shopify-columns.ts';
import { shopifyOrderChunks, writeShopifyOrders } from '#exports/shopify-orders.ts';

const IDS: readonly SampleStoreId[] = ['consumables', 'fashion', 'subscription'];

type Row = Record<string, string>;

function exported(id: SampleStoreId) {
  const store = simulateStore(id);
  const text = new TextDecoder('utf-8', { fatal: true }).decode(writeShopifyOrders(store));
  const rows = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data.filter((row) => row.length > 1);
  const [header, ...body] = rows;
  const records = body.map((row): Row => Object.fromEntries(row.map((cell, i) => [header[i], cell])));
  return { store, text, header, body, records, heads: records.filter((row) => row['Financial Status'] !== '') };
}

const files = Object.fromEntries(IDS.map((id) => [id, exported(id)])) as Record<
  SampleStoreId,
  ReturnType<typeof exported>
>;

/** Minor units of an amount written with two decimals; NaN, which equals nothing, of any other text. */
function cents(text: string): number {
  return /^\d+\.\d\d$/.test(text) ? Math.round(Number(text) * 100) : NaN;
}

const CONTINUED = [
  'Name',
  'Email',
  'Created at',
  'Lineitem quantity',
  'Lineitem name',
  'Lineitem price',
  'Lineitem compare at price',
  'Lineitem sku',
  'Lineitem requires shipping',
  'Lineitem taxable',
  'Lineitem fulfillment status',
  'Vendor',
  'Lineitem discount',
];

describe('writeShopifyOrders', () => {
  test('the header is the 79 columns in Shopify’s order', () => {
    expect(files.consumables.header).toEqual(SHOPIFY_ORDER_COLUMNS);
    expect(files.consumables.header).toHaveLength(79);
    expect(new Set(SHOPIFY_ORDER_COLUMNS).size).toBe(79);
  });

  test.each(IDS)('%s: every row has 79 cells, one row for each line and tip', (id) => {
    const { body, store } = files[id];
    expect(body.filter((row) => row.length !== 79)).toEqual([]);
    const tips = store.orders.tip.filter((tip) => tip > 0).length;
    expect(body.length).toBe(store.truth.lines + tips);
  });

  test.each(IDS)('%s: orders run from the newest down to #1001, each once', (id) => {
    const { heads, store } = files[id];
    const names = heads.map((row) => row['Name']);
    expect(names[0]).toBe(`#${1000 + store.truth.orders}`);
    expect(names.at(-1)).toBe('#1001');
    expect(new Set(names).size).toBe(store.truth.orders);
    expect(new Set(heads.map((row) => row['Id'])).size).toBe(store.truth.orders);
  });

  test.each(IDS)('%s: continuation rows fill the cells that Shopify fills, and follow their head row', (id) => {
    let head: Row = {};
    const wrong = files[id].records.filter((row) => {
      if (row['Financial Status'] !== '') {
        head = row;
        return false;
      }
      const filled = Object.keys(row).filter((column) => row[column] !== '');
      const same = ['Name', 'Email', 'Created at'].every((column) => row[column] === head[column]);
      return !same || filled.some((column) => !CONTINUED.includes(column));
    });
    expect(wrong).toEqual([]);
  });

  test.each(IDS)('%s: in every order Subtotal = Σ lines − Discount Amount, and Total adds up', (id) => {
    const goods = new Map<string, number>();
    const tips = new Map<string, number>();
    for (const row of files[id].records) {
      const into = row['Lineitem name'] === 'Tip' && row['Vendor'] === '' ? tips : goods;
      const amount = Number(row['Lineitem quantity']) * cents(row['Lineitem price']);
      into.set(row['Name'], (into.get(row['Name']) ?? 0) + amount);
    }
    const added = files[id].store.regime.tax === 'added';
    const wrong = files[id].heads.filter((row) => {
      const subtotal = cents(row['Subtotal']);
      const total =
        subtotal + cents(row['Shipping']) + (tips.get(row['Name']) ?? 0) + (added ? cents(row['Taxes']) : 0);
      const refunds = row['Financial Status'] === 'refunded' ? cents(row['Refunded Amount']) === total : true;
      return (
        (goods.get(row['Name']) ?? 0) - cents(row['Discount Amount']) !== subtotal ||
        cents(row['Total']) !== total ||
        !refunds
      );
    });
    expect(wrong).toEqual([]);
  });

  test('Σ Total of the file is that of the simulation', () => {
    for (const id of IDS) {
      const sum = files[id].heads.reduce((total, row) => total + cents(row['Total']), 0);
      expect(sum).toBe(files[id].store.truth.total);
    }
  });

  test('dates carry the offset of their season', () => {
    const created = files.consumables.records.map((row) => row['Created at']);
    expect(created.every((date) => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \+0[12]00$/.test(date))).toBe(true);
    expect(created.filter((date) => date.includes('-07-')).every((date) => date.endsWith('+0200'))).toBe(true);
    expect(created.filter((date) => date.includes('-01-1')).every((date) => date.endsWith('+0100'))).toBe(true);
    expect(files.fashion.heads.some((row) => row['Paid at'].endsWith('-0400'))).toBe(true);
  });

  test.each(IDS)('%s: e-mails lead nowhere and no phone number is written', (id) => {
    const { records } = files[id];
    const emails = new Set(records.map((row) => row['Email']));
    expect(
      [...emails].filter((email) => email !== '' && !/^[A-Za-z]?[a-z]*\.[a-z]+\d+@example\.(com|org|net)$/.test(email)),
    ).toEqual([]);
    const phones = records.flatMap((row) => [row['Phone'], row['Billing Phone'], row['Shipping Phone']]);
    expect(phones.every((phone) => phone === '')).toBe(true);
  });

  test('e-mails differ by customer, and some are typed with a capital', () => {
    const { store, heads } = files.consumables;
    const seen = new Set(heads.map((row) => row['Email'].toLowerCase()).filter((email) => email !== ''));
    expect(seen.size).toBe(store.regime.customers);
    expect(heads.some((row) => /^[A-Z]/.test(row['Email']))).toBe(true);
  });

  test('quoting is minimal, with commas, quotes and CRLF inside cells', () => {
    const { text, heads } = files.consumables;
    expect(heads.some((row) => row['Notes'].includes('"blue door",\r\n'))).toBe(true);
    expect(text).toContain('"Please leave it at the ""blue door"",\r\n');
    expect(text).toContain('"Entkoffeiniert ""Leise"" - 500 g"');
    expect(heads.every((row) => row['Billing Zip'] === '' || /^'\d{5}$/.test(row['Billing Zip']))).toBe(true);
    expect(text).not.toContain('"Morgenrot Kaffee"');
  });

  test('pieces joined are the whole file', () => {
    const { store } = files.subscription;
    const whole = writeShopifyOrders(store);
    const pieces = [...shopifyOrderChunks(store)];
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.reduce((sum, piece) => sum + piece.length, 0)).toBe(whole.length);
  });
});

describe('offsetOn', () => {
  test.each([
    ['2026-03-28', 'eu-central', '+0100'],
    ['2026-03-29', 'eu-central', '+0200'],
    ['2026-10-24', 'eu-central', '+0200'],
    ['2026-10-25', 'eu-central', '+0100'],
    ['2026-03-07', 'us-eastern', '-0500'],
    ['2026-03-08', 'us-eastern', '-0400'],
    ['2025-11-01', 'us-eastern', '-0400'],
    ['2025-11-02', 'us-eastern', '-0500'],
  ] as const)('on %s the clock of %s is at %s', (date, zone, offset) => {
    const [year, month, day] = date.split('-').map(Number);
    expect(offsetOn(dayNumber(year, month, day), zone)).toBe(offset);
  });
});
