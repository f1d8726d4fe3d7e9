/* Files that are no orders: each gets one refusal that says what was found. */
import { describe, expect, test } from 'vitest';
import { refusalOf, tableOf } from '../fixtures/csv-orders.ts';
import { csv, head, SHOPIFY_HEADER } from '../fixtures/csv-text.ts';

function bytes(...parts: (string | number[])[]): Uint8Array<ArrayBuffer> {
  const all = parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part));
  return Uint8Array.from(all);
}

describe('readTable refuses', () => {
  test.each([
    ['an empty file', bytes(), 'empty-file'],
    ['a file of blank lines', bytes('\n\r\n  \n'), 'empty-file'],
    ['a byte order mark alone', bytes([0xef, 0xbb, 0xbf]), 'empty-file'],
    ['a PDF', bytes('%PDF-1.7\n', [0xe2, 0xe3, 0xcf, 0xd3]), 'not-csv-pdf'],
    ['an Excel workbook', bytes('PK\x03\x04', [20, 0, 6, 0], '[Content_Types].xml'), 'not-csv-xlsx'],
    [
      'an OpenDocument table',
      bytes('PK\x03\x04', [20, 0], 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      'not-csv-xlsx',
    ],
    ['a zip archive', bytes('PK\x03\x04', [20, 0], 'orders_export_1.csv'), 'not-csv-zip'],
    ['an old Excel workbook', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'not-csv-xls'],
    ['a PNG', bytes([0x89], 'PNG\r\n', [0x1a, 10, 0, 0]), 'not-csv-image'],
    ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16], 'JFIF'), 'not-csv-image'],
    ['a GIF', bytes('GIF89a'), 'not-csv-image'],
    ['a gzip archive', bytes([0x1f, 0x8b, 8, 0, 0]), 'not-csv-gzip'],
    ['a login page', bytes('\n<!DOCTYPE html><html><body>Log in</body></html>'), 'not-csv-html'],
    ['a table in HTML named .xls', bytes('<table><tr><td>Name</td></tr></table>'), 'not-csv-html'],
    ['JSON', bytes('[{"order": 1, "date": "2026-01-01"}]'), 'not-csv-json'],
    ['a JSON object', bytes('{\n  "orders": []\n}'), 'not-csv-json'],
    [
      'a pointer of git-lfs',
      bytes('version https://git-lfs.github.com/spec/v1\noid sha256:ab\nsize 5\n'),
      'git-lfs-pointer',
    ],
    ['any other binary', bytes('7z', [0xbc, 0xaf, 0x27, 0x1c, 0, 4, 1, 2, 3]), 'not-csv-binary'],
    ['prose', bytes('Dear customer,\nthank you for your order.\n'), 'unknown-table'],
    ['a table without meaning', bytes('a,b,c\n1,2,3\n'), 'unknown-table'],
  ])('%s', async (_, content, code) => {
    expect((await refusalOf(content)).code).toBe(code);
  });

  test.each([
    ['a Shopify header without orders', SHOPIFY_HEADER.join(',') + '\n', 'header-only'],
    ['a plain header without orders', 'order_id,customer_id,date,amount\n\n', 'header-only'],
    ['a table without dates', 'order id,email,total\n1,a@example.com,5.00\n', 'no-date-column'],
    ['a table without amounts', 'order id,email,date\n1,a@example.com,2026-01-01\n', 'no-amount-column'],
    ['a table without customers', 'order id,date,total\n1,2026-01-01,5.00\n', 'no-identity-column'],
    [
      'names of persons as the only identity',
      'Bestellnummer;Datum;Kunde;Betrag\n1;01.02.2026;Anna Muster;5,00\n',
      'no-identity-column',
    ],
  ])('%s', async (_, content, code) => {
    const refused = await refusalOf(content);
    expect(refused.code).toBe(code);
    expect(refused.detail.file).toBe('orders.csv');
  });

  test('a Shopify export without e-mail and phone, and names the columns to add', async () => {
    const header = SHOPIFY_HEADER.filter((column) => !/Email|Phone/.test(column));
    const refused = await refusalOf(csv([head('#1')], { header }));
    expect(refused.code).toBe('no-identity-column');
    expect(refused.detail.columns).toEqual(['Email', 'Phone', 'Billing Phone']);
  });

  test('a Shopify export without Total, names the columns to add and counts its orders', async () => {
    const header = SHOPIFY_HEADER.filter((column) => !/^(?:Total|Subtotal|Email|Phone|Billing Phone)$/.test(column));
    const refused = await refusalOf(csv([head('#1'), head('#2'), head('#2')], { header }));
    expect(refused.code).toBe('shopify-missing-columns');
    expect(refused.detail.columns).toEqual(['Email', 'Subtotal', 'Total']);
    expect(refused.detail.orders).toBe(2);
  });

  test('an export of no use here, by its name', async () => {
    const statement = await refusalOf(
      'Date,Type,Title,Info,Currency,Amount,Fees & Taxes,Net,Tax Details\n"September 24, 2026",Sale,x,--,USD,--,--,$5.00,--\n',
    );
    expect([statement.code, statement.detail.found]).toEqual(['known-without-use', 'Etsy statement']);
  });

  test('an Etsy file without amounts, a Squarespace file without dates', async () => {
    const etsy = await refusalOf('Sale Date,Order ID,Buyer User ID\n07/16/22,1,ann\n');
    expect(etsy.code).toBe('no-amount-column');
    const squarespace = await refusalOf(
      'Order ID,Email,Financial Status,Lineitem name,Total\n1,a@example.com,PAID,x,5\n',
    );
    expect(squarespace.code).toBe('no-date-column');
  });

  test('a payments file in which no row is money: as one without orders', async () => {
    const header = 'id,Created date (UTC),Amount,Amount Refunded,Currency,Status,Customer ID';
    const refused = await refusalOf(`${header}\nch_1,2026-01-05 10:00:00,5.00,0.00,eur,Failed,cus_1\n`);
    expect(refused.code).toBe('header-only');
  });

  test('dates that may be day first or month first, with an example', async () => {
    const refused = await refusalOf('order,date,email,total\n1,03/04/2026,a@example.com,5.00\n');
    expect(refused.code).toBe('ambiguous-dates');
    expect([refused.detail.column, refused.detail.found]).toEqual(['date', '03/04/2026']);
  });

  test('amounts that may be a thousand times larger, with an example', async () => {
    const refused = await refusalOf('order,date,email,total\n1,2026-01-05,a@example.com,"1,234"\n');
    expect(refused.code).toBe('ambiguous-amounts');
    expect([refused.detail.column, refused.detail.found]).toEqual(['total', '1,234']);
  });

  test('a file in which no row is an order, with the first reason', async () => {
    const refused = await refusalOf('order,date,email,total\n1,,a@example.com,5.00\n2,32.01.2026,a@example.com,5.00\n');
    expect(refused.code).toBe('no-orders');
    expect([refused.detail.line, refused.detail.column]).toEqual([2, 'date']);
  });

  test('more than 2,000 columns, but not 200', async () => {
    const wide = Array.from({ length: 2001 }, (_, i) => `c${i}`).join(',');
    expect((await refusalOf(`${wide}\n${wide}\n`)).code).toBe('too-many-columns');
    const header = [
      ...SHOPIFY_HEADER,
      ...Array.from({ length: 200 - SHOPIFY_HEADER.length }, (_, i) => `Metafield ${i}`),
    ];
    expect((await tableOf(csv([head('#1')], { header }))).orders.rows).toBe(1);
  });
});
