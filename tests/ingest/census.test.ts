/* What became of each column and of each rejected row is kept with the file. */
import { describe, expect, test } from 'vitest';
import type { FileTable } from '#domain/orders.ts';
import { readTable } from '#ingest/read.ts';
import { answerOf, SAVED_DAY, tableOf } from '../fixtures/csv-orders.ts';
import { csv, head, line, SHOPIFY_HEADER } from '../fixtures/csv-text.ts';
import { encoded } from '../fixtures/encoded.ts';

const uses = (table: FileTable): string[] =>
  (table.columns ?? []).map(({ header, use, filled }) => `${header}: ${use}, ${filled}`);

describe('FileReport.columns', () => {
  test('says of each column of a plain table whether it is read, and in how many rows it is filled', async () => {
    const table = await tableOf(
      'order,Date,E-Mail,Total,Internal note,Page\n' +
        '1,2026-01-05,a@example.com,5.00, ,3\n' +
        '2,2026-01-06,,6.00,hm,4\n' +
        '3,soon,c@example.com,,,\n' +
        '4,2026-01-07\n' +
        'Total,,,11.00,,\n',
    );
    // The sum at the end is no row of the table; the two rejected ones are.
    expect(table.count).toEqual({ read: 5, used: 2, merged: 0, leftOut: 1, rejected: 2 });
    expect(uses(table)).toEqual([
      'order: read, 4',
      'Date: read, 4',
      'E-Mail: read, 2',
      'Total: read, 2',
      'Internal note: ignored, 1',
      'Page: ignored, 2',
    ]);
  });

  test('of a Shopify export: what is read, kept for breakdowns and ignored', async () => {
    const header = [...SHOPIFY_HEADER, 'Location', 'Device ID'];
    const rows = [
      head('#1', { Location: 'Berlin', 'Device ID': '7' }),
      line('#1', 'more'),
      head('#2', { Location: 'Bonn' }),
    ];
    const table = await tableOf(csv(rows, { header }));
    const known = new Map(table.columns?.map((column) => [column.header, column]));
    expect(known.get('Email')).toEqual({ header: 'Email', use: 'read', filled: 3 });
    expect(known.get('Total')).toEqual({ header: 'Total', use: 'read', filled: 2 });
    expect(known.get('Location')).toEqual({ header: 'Location', use: 'attribute', filled: 2 });
    expect(known.get('Device ID')).toEqual({ header: 'Device ID', use: 'ignored', filled: 1 });
    expect(known.get('Lineitem price')?.use).toBe('read');
  });

  test('of another shop: status columns are read too', async () => {
    const table = await tableOf(
      'order_id,order_number,order_date,status,order_total,billing_email,order_currency,download_permissions_granted\n' +
        '1,1,2026-01-05,completed,5.00,a@example.com,EUR,1\n',
    );
    expect(uses(table).map((text) => text.split(':')[1])).toEqual([
      ...Array<string>(7).fill(' read, 1'),
      ' ignored, 1',
    ]);
  });
});

/** Rows that are rejected while they are read (cells missing, quotes broken), and at the end (date, amount). */
const REJECTED =
  'order,date,email,total\n' +
  '1,2026-01-05,a@example.com,5.00\n' +
  '2,soon,b@example.com,"6,\n00"\n' +
  '3,2026-01-05\n' +
  '4,2026-01-05,"c" d",5.00,7\n' +
  '5,,e@example.com,5.00\n' +
  '6,2026-01-06,f@example.com,much\n';

describe('FileReport.rejectedRows', () => {
  const EXPECTED = [
    { line: 3, code: 'unreadable-date', column: 'date', cells: ['2', 'soon', 'b@example.com', '6,\n00'] },
    { line: 5, code: 'cell-count', column: '', cells: ['3', '2026-01-05'] },
    { line: 6, code: 'bad-quote', column: '', cells: ['4', '2026-01-05', 'c" d', '5.00', '7'] },
    { line: 7, code: 'missing-date', column: 'date', cells: ['5', '', 'e@example.com', '5.00'] },
    { line: 8, code: 'unreadable-amount', column: 'total', cells: ['6', '2026-01-06', 'f@example.com', 'much'] },
  ];

  test.each([1, 2, 7, 1 << 20])('holds each rejected row as written, cut every %i bytes', async (chunkBytes) => {
    const table = await tableOf(REJECTED, chunkBytes);
    expect(table.rejectedRows).toEqual(EXPECTED);
  });

  test('behind a sep= line, in UTF-16 and with mixed line ends', async () => {
    const text = `sep=,\n${REJECTED.replace(/\n(?=[25])/g, '\r')}`;
    for (const encoding of ['UTF-8', 'UTF-16LE with a mark', 'windows-1252'] as const) {
      const table = await tableOf(encoded(text, encoding), 5);
      expect(table.rejectedRows?.map(({ line: at, cells }) => `${at} ${cells[0]}`)).toEqual([
        '4 2',
        '6 3',
        '7 4',
        '8 5',
        '9 6',
      ]);
    }
  });

  test('holds rows of a Shopify export that only the end of the file rejects', async () => {
    const table = await tableOf(csv([head('#1'), line('#9', 'orphan'), head('#2', { Total: 'x', 'Created at': '' })]));
    expect(table.rejectedRows?.map(({ line: at, code, column }) => [at, code, column])).toEqual([
      [3, 'orphan-line', ''],
      [4, 'missing-date', 'Created at'],
    ]);
    expect(table.rejectedRows?.map(({ cells }) => cells[0])).toEqual(['#9', '#2']);
    expect(table.rejectedRows?.every(({ cells }) => cells.length === SHOPIFY_HEADER.length)).toBe(true);
  });

  test('holds the first 2,000 by line', async () => {
    // Odd rows lack their total (rejected at the end), even ones their last cell (rejected while they are read).
    const rows = Array.from({ length: 9000 }, (_, i) =>
      i % 2 === 0 ? `${i},2026-01-05,a@example.com` : `${i},2026-01-05,a@example.com,`,
    );
    const table = await tableOf(`order,date,email,total\nfirst,2026-01-05,a@example.com,5.00\n${rows.join('\n')}\n`);
    expect(table.count.rejected).toBe(9000);
    expect(table.rejectedRows).toHaveLength(2000);
    expect(table.rejectedRows?.map(({ cells }) => cells[0])).toEqual(Array.from({ length: 2000 }, (_, i) => String(i)));
  });

  test.each([
    ['no row is rejected', 'order,date,email,total\n1,2026-01-05,a@example.com,5.00\n', 2],
    ['a row was rejected while it was read', 'order,date,email,total\n1,2026-01-05,a@example.com,5.00\n2,x\n', 2],
    [
      'a row is rejected at the end',
      'order,date,email,total\n1,2026-01-05,a@example.com,5.00\n2,,b@example.com,1\n',
      3,
    ],
  ])('where %s the file is read no more than it must', async (_, text, times) => {
    const blob = new Blob([text]);
    let opened = 0;
    const counted = {
      size: blob.size,
      stream: () => {
        opened++;
        return blob.stream();
      },
    } as unknown as Blob;
    const read = await readTable(counted, { name: 'a.csv', bytes: blob.size, savedDay: SAVED_DAY });
    expect(read.ok).toBe(true);
    // Once for its first bytes, once for its text.
    expect(opened).toBe(times);
  });

  test('a cancel ends the second reading too', async () => {
    const rows = Array.from({ length: 4000 }, (_, i) => `${i + 1000},,a@example.com,5.00`).join('\n');
    let looked = 0;
    const answered = await answerOf(
      `order,date,email,total\nfirst,2026-01-05,a@example.com,5.00\n${rows}\nlast,2026-01-05,a@example.com,5.00\n`,
      { cancelled: () => ++looked > 16 },
      1 << 13,
    );
    expect(answered).toMatchObject({ ok: false, code: 'cancelled' });
    // 4,000 rows of 25 bytes and three more are 13 chunks of 8 KiB, and a look at the end: the cut came after two more.
    expect(looked).toBe(17);
  });
});
