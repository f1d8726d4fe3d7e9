/* Real exports (anonymised) and invented rows in real layouts: what is read must be what hand-written scripts counted. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dayNumber, isoDay } from '#domain/calendar.ts';
import { AMOUNT_SCALE, Financial, OrderKind, type FileTable } from '#domain/orders.ts';
import { readTable } from '#ingest/read.ts';
import { texts } from '../fixtures/csv-orders.ts';
import { readOrders } from '../fixtures/read-orders.ts';

const SAMPLES = '../shared/samples';
const CDNOW = '../shared/oracles/cdnow_sample.csv';
const SAVED = dayNumber(2026, 12, 31);

function fileAt(path: string): Blob {
  return new Blob([readFileSync(path)]);
}

async function read(path: string, chunkBytes?: number): Promise<FileTable> {
  const answered = await readOrders(fileAt(path), { name: path, bytes: 1, savedDay: SAVED }, chunkBytes);
  if (!answered.ok) throw new Error(`${answered.code} ${JSON.stringify(answered.detail)}`);
  return answered.value;
}

async function refusal(path: string): Promise<{ code: string; detail: object }> {
  const answered = await readTable(fileAt(path), { name: 'x.csv', bytes: 1, savedDay: SAVED });
  if (answered.ok) throw new Error('was read');
  return { code: answered.code, detail: answered.detail };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

describe.skipIf(!existsSync(SAMPLES))('readTable on Shopify exports (skipped: ../shared is missing)', () => {
  // Figures: formats.md §1.1, counted by hand-written scripts.
  test.each([
    ['shopify_orders_71col_2021_no-pos-columns.csv', 39, 245.58],
    ['shopify_orders_75col_2021_pos-columns.csv', 50, 147_699],
    ['shopify_orders_79col_api-created_inr_2025.csv', 51, 590_683.29],
    ['shopify_orders_79col_blank-emails_crlf-in-notes_2026.csv', 50, 89_360],
    ['shopify_orders_79col_pos_draft_amazon_2023.csv', 228, 19_990.42],
  ])('%s holds %i orders worth %d', async (name, orders, total) => {
    const table = await read(`${SAMPLES}/${name}`);
    expect(table.source).toBe('shopify-orders');
    expect(table.orders.rows).toBe(orders);
    expect(sum(table.orders.total)).toBe(Math.round(total * AMOUNT_SCALE));
    expect(table.count.rejected).toBe(0);
    expect(table.count.read).toBe(table.count.used);
    expect(sum(Float64Array.from(table.orderRows))).toBe(table.count.used);
  });

  test('19 of the 228 orders of the POS sample hold a tip', async () => {
    const table = await read(`${SAMPLES}/shopify_orders_79col_pos_draft_amazon_2023.csv`);
    expect(table.orders.tips.filter((tip) => tip > 0)).toHaveLength(19);
  });

  test.each([1, 2, 3, 7, 64])('cut every %i bytes, the file with CRLF in quotes gives the same table', async (size) => {
    const path = `${SAMPLES}/shopify_orders_79col_blank-emails_crlf-in-notes_2026.csv`;
    expect(await read(path, size)).toEqual(await read(path));
  });

  test('the 34-column file is understood, its orders counted, and refused with the columns to add', async () => {
    const { code, detail } = await refusal(`${SAMPLES}/shopify_orders_34col_EXCEL-RESAVED_ddmmyyyy_cad.csv`);
    expect(code).toBe('shopify-missing-columns');
    expect(detail).toMatchObject({
      orders: 139,
      columns: ['Email', 'Subtotal', 'Shipping', 'Taxes', 'Total', 'Lineitem price'],
    });
  });

  test('a German spreadsheet: semicolons, decimal commas, windows-1252, mixed dates, ids without their digits', async () => {
    const table = await read(`${SAMPLES}/synthetic/shopify_orders_DE_excel_resaved_semicolon_cp1252.csv`);
    expect(texts(table.orders.name)).toEqual(['#1001', '#1002']);
    expect(texts(table.orders.id)).toEqual(['', '']);
    expect(Array.from(table.orders.total)).toEqual([599_000, 12_345_000]);
    expect(Array.from(table.orders.day, isoDay)).toEqual(['2026-09-01', '2026-09-02']);
    expect(Array.from(table.orders.latestDay, isoDay)).toEqual(['2026-09-01', '2026-09-03']);
    expect(Array.from(table.orders.financial)).toEqual([Financial.paid, Financial.refunded]);
    expect(texts(table.lines.product)).toEqual(['Hemd Größe M', 'Hose', 'Mantel']);
    expect(texts(table.identities.person)).toEqual(['Anna Müller', 'Bernd Weiß']);
    expect(texts(table.identities.email)).toEqual(['anna@example.com', 'bernd@example.com']);
    expect(table.issues.map((issue) => [issue.code, issue.line])).toEqual([
      ['lossy-id', 2],
      ['lossy-id', 4],
    ]);
  });
});

describe.skipIf(!existsSync(SAMPLES))('readTable on other files (skipped: ../shared is missing)', () => {
  test('a sep= line, euro signs, and a negative row that is a refund', async () => {
    const table = await read(`${SAMPLES}/synthetic/generic_sep_line_excel.csv`);
    expect(Array.from(table.orders.total)).toEqual([12_345_600, 125_000, -50_000]);
    expect(Array.from(table.orders.kind)).toEqual([OrderKind.plain, OrderKind.plain, OrderKind.refund]);
    expect(texts(table.orders.currency)).toEqual(['EUR', 'EUR', 'EUR']);
    expect(texts(table.identities.email)).toEqual(['anna@example.com', 'anna@example.com', 'bernd@example.com']);
    expect(texts(table.identities.person)).toEqual(['Anna Muster', 'Anna Muster', '']);
  });

  test('mixed line ends merge no rows', async () => {
    const table = await read(`${SAMPLES}/synthetic/generic_mixed_line_endings.csv`);
    expect(Array.from(table.orders.total)).toEqual([100_000, 120_000, 90_000]);
  });

  test('Amazon is known by its name, and cannot be followed', async () => {
    expect(await refusal(`${SAMPLES}/synthetic/amazon_all_orders_tsv.txt`)).toMatchObject({
      code: 'amazon-no-customers',
      detail: { found: 'Amazon orders' },
    });
  });
});

describe.skipIf(!existsSync(CDNOW))('readTable on the CDNOW log (skipped: ../shared is missing)', () => {
  // Figures: oracles/README.md.
  test('holds 6,919 orders of 2,357 customers, 8 of them worth nothing', async () => {
    const table = await read(CDNOW);
    expect(table.orders.rows).toBe(6919);
    expect(table.count).toEqual({ read: 6919, used: 6919, merged: 0, leftOut: 0, rejected: 0 });
    expect(table.identities.customerId.values).toHaveLength(2357);
    expect(table.orders.total.filter((total) => total === 0)).toHaveLength(8);
    const days = table.orders.day;
    expect([isoDay(Math.min(...days)), isoDay(Math.max(...days))]).toEqual(['1997-01-01', '1998-06-30']);
    expect(table.issues).toEqual([]);
  });
});
