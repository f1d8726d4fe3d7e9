/* Packed files: gzip and zip, several tables in one archive, and archives that are better left alone. */
import { describe, expect, test } from 'vitest';
import type { Answer } from '#domain/errors.ts';
import type { FileTable } from '#domain/orders.ts';
import { readTables, type ReadOptions } from '#ingest/read.ts';
import { crc32 } from '#ingest/zip.ts';
import { gzip, zip } from '../fixtures/archives.ts';
import { SAVED_DAY, tableOf, texts } from '../fixtures/csv-orders.ts';
import { csv, head } from '../fixtures/csv-text.ts';
import { readAllOrders } from '../fixtures/read-orders.ts';
import { bytesOf, slowCrc32, type ArchivedFile } from '../fixtures/zip-bytes.ts';

const PLAIN = 'order,date,email,total\n1,2026-01-05,a@example.com,5.00\n2,2026-01-06,b@example.com,7.50\n';
const SECOND = 'order,date,email,total\n3,2026-01-07,a@example.com,1.00\nTotal,,,1.00\n';

function answerOf(
  content: Uint8Array<ArrayBuffer> | string,
  options: Partial<ReadOptions> = {},
  chunkBytes?: number,
): Promise<Answer<readonly FileTable[]>> {
  const blob = new Blob([content]);
  return readAllOrders(blob, { name: 'drop', bytes: blob.size, savedDay: SAVED_DAY, ...options }, chunkBytes);
}

async function tablesOf(content: Uint8Array<ArrayBuffer> | string, chunkBytes?: number): Promise<readonly FileTable[]> {
  const answered = await answerOf(content, {}, chunkBytes);
  if (!answered.ok) throw new Error(`Refused: ${answered.code} ${JSON.stringify(answered.detail)}`);
  return answered.value;
}

async function codeOf(content: Uint8Array<ArrayBuffer> | string): Promise<string> {
  const answered = await answerOf(content);
  return answered.ok ? 'read' : answered.code;
}

const names = (tables: readonly FileTable[]): string[] => tables.map(({ name }) => name);
const file = (name: string, content: string, more: Partial<ArchivedFile> = {}): ArchivedFile => ({
  name,
  content,
  ...more,
});

describe('readTables', () => {
  test('a file that is not packed is one table, as before', async () => {
    const [table] = await tablesOf(PLAIN);
    expect(table).toEqual({ ...(await tableOf(PLAIN)), name: 'drop' });
  });

  test('a gzip file is the table that it holds', async () => {
    const [table, ...more] = await tablesOf(gzip(PLAIN));
    expect(more).toEqual([]);
    expect(table.orders).toEqual((await tableOf(PLAIN)).orders);
    expect(table.name).toBe('drop');
  });

  test('each table in a zip archive is a file of its own, whose rows add up', async () => {
    const tables = await tablesOf(zip([file('jan/orders.csv', PLAIN), file('feb.tsv', SECOND.replaceAll(',', '\t'))]));
    expect(names(tables)).toEqual(['drop/jan/orders.csv', 'drop/feb.tsv']);
    expect(tables.map(({ count }) => count)).toEqual([
      { read: 2, used: 2, merged: 0, leftOut: 0, rejected: 0 },
      { read: 2, used: 1, merged: 0, leftOut: 1, rejected: 0 },
    ]);
    expect(tables[0].bytes).toBe(PLAIN.length);
    expect(tables.flatMap(({ issues }) => issues.map((issue) => issue.file))).toEqual(['drop/feb.tsv']);
  });

  test('an issue in a packed file names the file inside and its line', async () => {
    const [table] = await tablesOf(zip([file('a.csv', `${PLAIN}3,2026-01-08,c@example.com,free\n`)]));
    expect(table.issues).toMatchObject([{ file: 'drop/a.csv', line: 4, code: 'unreadable-amount' }]);
  });

  test.each([
    ['stored, not deflated', zip([file('a.csv', PLAIN, { method: 0 })])],
    ['sizes behind the data', zip([file('a.csv', PLAIN, { streamed: true })])],
    ['64-bit sizes', zip([file('a.csv', PLAIN, { large: true })], { large: true })],
    ['a comment behind', zip([file('a.csv', PLAIN)], { comment: 'made by PK\x05\x06 a program' })],
    ['no ending in the name', zip([file('orders', PLAIN)])],
  ])('zip archives in each way of writing: %s', async (_, content) => {
    const [table] = await tablesOf(content);
    expect(table.orders).toEqual((await tableOf(PLAIN)).orders);
  });

  test.each([1, 7, 1000])('cut every %i bytes, a packed file gives the same table', async (size) => {
    const text = csv([head('#1', { 'Billing Name': 'Zoë 🎁' }), head('#2', { Notes: 'two\r\nlines' })]);
    const latin = Uint8Array.from(Buffer.from(text.replace('Zoë 🎁', 'Jörg'), 'latin1'));
    for (const content of [gzip(text), gzip(latin), zip([file('a.csv', text), { name: 'b.csv', content: latin }])]) {
      expect(await tablesOf(content, size)).toEqual(await tablesOf(content));
    }
    const [table] = await tablesOf(gzip(latin), size);
    expect(texts(table.identities.person)[0]).toBe('Jörg');
  });

  test('folders, the leftovers of a Mac and hidden files are passed over without a word', async () => {
    const tables = await tablesOf(
      zip([
        file('exports/', ''),
        file('exports/orders.csv', PLAIN),
        file('__MACOSX/exports/._orders.csv', '\0\x05\x16\x07'),
        file('exports/.DS_Store', '\0'),
      ]),
    );
    expect(names(tables)).toEqual(['drop/exports/orders.csv']);
    expect(tables[0].issues).toEqual([]);
  });

  test('what is no table is left aside with a remark, and takes no part in the rows', async () => {
    const [table] = await tablesOf(
      zip([
        file('liesmich.txt', 'Dear customer,\nthis is your export.\n'),
        file('empty.csv', ''),
        file('orders.csv', PLAIN),
        file('invoice.pdf', '%PDF-1.7'),
        file('more.csv.gz', '\x1f'),
      ]),
    );
    expect(table.issues.map(({ file: name, code, fate }) => `${name} ${code} ${fate}`)).toEqual([
      'drop/invoice.pdf not-a-table kept',
      'drop/more.csv.gz not-a-table kept',
      'drop/liesmich.txt not-a-table kept',
      'drop/empty.csv not-a-table kept',
    ]);
    expect(table.issueTotals).toEqual([{ code: 'not-a-table', fate: 'kept', column: '', count: 4 }]);
    expect(table.count).toEqual({ read: 2, used: 2, merged: 0, leftOut: 0, rejected: 0 });
  });

  test('a table that cannot be understood refuses the whole archive, and is named', async () => {
    const answered = await answerOf(
      zip([file('a.csv', PLAIN), file('b.csv', 'order,date,email,total\n1,03/04/2026,a@example.com,5.00\n')]),
    );
    expect(answered).toMatchObject({ ok: false, code: 'ambiguous-dates', detail: { file: 'drop/b.csv' } });
  });

  test.each([
    ['a workbook', zip([file('[Content_Types].xml', '<x/>'), file('xl/workbook.xml', '<x/>')]), 'not-csv-xlsx'],
    ['an OpenDocument table', zip([file('mimetype', 'application/vnd', { method: 0 })]), 'not-csv-xlsx'],
    ['a Numbers document', zip([file('Index/Document.iwa', 'x')]), 'not-csv-xlsx'],
    ['a workbook that was cut off', zip([file('[Content_Types].xml', '<x/>')]).slice(0, 60), 'not-csv-xlsx'],
    ['an archive with a password', zip([file('a.csv', PLAIN, { encrypted: true })]), 'archive-encrypted'],
    ['a packing that no browser knows', zip([file('a.csv', PLAIN, { method: 9 })]), 'not-csv-zip'],
    ['an archive that was cut off', zip([file('a.csv', PLAIN)]).slice(0, -40), 'archive-damaged'],
    ['an empty archive', zip([]), 'archive-without-table'],
    ['an archive of pictures', zip([file('a.png', 'x'), file('b/', '')]), 'archive-without-table'],
    ['an archive of prose', zip([file('a.txt', 'Dear customer,\nthank you.\n')]), 'unknown-table'],
    ['a CRC that does not fit', zip([file('a.csv', PLAIN, { claims: { crc: 1 } })]), 'archive-damaged'],
    ['less than the directory says', zip([file('a.csv', PLAIN, { claims: { size: 9000 } })]), 'archive-damaged'],
    ['more than the directory says', zip([file('a.csv', PLAIN, { claims: { size: 5 } })]), 'archive-damaged'],
    ['a gzip file that was cut off', gzip(PLAIN).slice(0, -12), 'archive-damaged'],
    ['a gzip file with a wrong CRC', flipped(gzip(PLAIN), -6), 'archive-damaged'],
    ['gzip around a workbook', gzip(zip([file('xl/workbook.xml', '<x/>')])), 'not-csv-xlsx'],
    ['gzip around nothing', gzip(''), 'empty-file'],
  ])('refuses %s', async (_, content, code) => {
    expect(await codeOf(content)).toBe(code);
  });

  test('an archive that names more than 4 GB is not unpacked', async () => {
    const [first, second] = ['a.csv', 'b.csv'].map((name) => file(name, PLAIN, { claims: { size: 3e9 } }));
    expect(await codeOf(zip([first, second]))).toBe('archive-too-large');
  });

  test('50 MB of one letter, packed to a thousandth, are not unpacked, whatever packs them', async () => {
    const content = new Uint8Array(51 * 1024 * 1024).fill(97);
    content.set(bytesOf(PLAIN));
    for (let at = PLAIN.length; at < content.length; at += 1 << 20) content[at] = 10;
    expect(await codeOf(gzip(content))).toBe('archive-too-large');
    const packed = new Uint8Array(1000).fill(97);
    expect(await codeOf(zip([{ name: 'a.csv', content: packed, claims: { size: content.length } }]))).toBe(
      'archive-too-large',
    );
  });

  test('a smaller file of many equal rows is read, however well it packs', async () => {
    const text = `${PLAIN}${'3,2026-01-06,b@example.com,7.50\n'.repeat(20_000)}`;
    const packed = gzip(text);
    expect(text.length / packed.length).toBeGreaterThan(200);
    const [table] = await tablesOf(packed);
    expect(table.count.read).toBe(20_002);
  });

  test('progress counts the packed bytes over all files inside, and a cancel is heard', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `${i},2026-01-05,c${i}@example.com,${i}.00`).join('\n');
    const content = zip([file('a.csv', `order,date,email,total\n${rows}`), file('b.csv', PLAIN)]);
    const seen: [number, number][] = [];
    await answerOf(content, { progress: (bytes, read) => seen.push([bytes, read]) }, 1 << 14);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual(seen.toSorted(([a], [b]) => a - b));
    expect(seen.at(-1)?.[0]).toBeLessThanOrEqual(content.length);
    expect(seen.at(-1)?.[1]).toBeGreaterThanOrEqual(3000);
    let chunks = 0;
    const cancelled = await answerOf(content, { progress: () => chunks++, cancelled: () => chunks === 2 }, 1 << 14);
    expect(cancelled).toMatchObject({ ok: false, code: 'cancelled' });
  });

  test('a file that vanishes while its archive is read is unreadable, not damaged', async () => {
    const content = new Blob([gzip(PLAIN)]);
    let reads = 0;
    const vanishing = {
      size: content.size,
      stream: () =>
        reads++ === 0
          ? content.stream()
          : new ReadableStream({ pull: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }),
    } as unknown as Blob;
    const refused = await readTables(vanishing, { name: 'x.gz', bytes: 1, savedDay: SAVED_DAY });
    expect(refused).toMatchObject({ ok: false, code: 'file-unreadable' });
  });
});

describe('crc32', () => {
  test('is the CRC of its definition, in one piece or in several', () => {
    // Check value of CRC-32/ISO-HDLC: reveng.sourceforge.io/crc-catalogue.
    expect(crc32(bytesOf('123456789'), 0)).toBe(0xcbf43926);
    const bytes = bytesOf(PLAIN);
    expect(crc32(bytes.slice(10), crc32(bytes.slice(0, 10), 0))).toBe(slowCrc32(bytes));
  });
});

function flipped(bytes: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> {
  const index = bytes.length + at;
  bytes[index] ^= 0xff;
  return bytes;
}
