/*
 * Rows of Shopify's export that WebAssembly reads, many at a time, become the table that they become one by one as text.
 * FUZZ_RUNS sets how many files with odd rows among others are compared (60 without it).
 */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { CONSUMABLES } from '#domain/simulator/regimes/consumables.ts';
import { simulateRegime } from '#domain/simulator/store.ts';
import { writeShopifyOrders } from '#exports/shopify-orders.ts';
import { Dictionary } from '#ingest/columns/text.ts';
import { EMAIL, PHONE, ZIP } from '#ingest/columns/identity.ts';
import { IssueLog } from '#ingest/issues.ts';
import { readTables } from '#ingest/read.ts';
import type { ByteRecordTaker } from '#ingest/scan/record-cutter.ts';
import { SimdCutter } from '#ingest/scan/simd-cutter.ts';
import { prepareSimd, takeSimdScan, type SimdScan } from '#ingest/scan/simd-scan.ts';
import { SimdTexts } from '#ingest/scan/simd-texts.ts';
import { TableBlocks } from '#ingest/scan/table-blocks.ts';
import { ShopifyOrders } from '#ingest/sources/shopify-orders.ts';
import { SAVED_DAY } from '../fixtures/csv-orders.ts';
import { csv, head, line, SHOPIFY_HEADER, type Row } from '../fixtures/csv-text.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 60);

beforeAll(prepareSimd);

const HEADER = [...SHOPIFY_HEADER, 'Billing Zip', 'Location', 'Shipping Zip', 'Note Attributes'];

function scanOf(): SimdScan {
  const scan = takeSimdScan();
  if (scan === null) throw new Error('This engine has no WebAssembly SIMD.');
  return scan;
}

/** The table read by its bytes equals the one read as text, or is refused as that is; whether there is one. */
async function compared(content: string | Uint8Array<ArrayBuffer>, chunkBytes = 1 << 20): Promise<boolean> {
  const blob = new Blob([content]);
  const options = { name: 'orders.csv', bytes: blob.size, savedDay: SAVED_DAY };
  const [text, bytes] = [
    await readTables(blob, { ...options, asText: true }, chunkBytes),
    await readTables(blob, options, chunkBytes),
  ];
  if (bytes.ok) expect(bytes.value[0].cut).toEqual({ by: 'simd' });
  expect(bytes.ok ? { ...bytes.value[0], cut: null } : bytes).toEqual(text.ok ? { ...text.value[0], cut: null } : text);
  return bytes.ok;
}

/** Rows of a file that are read one by one. */
function readAlone(bytes: Uint8Array): { readonly alone: number; readonly rows: number } {
  const end = bytes.indexOf(10) + 1;
  const header = new TextDecoder().decode(bytes.subarray(0, end - 1)).split(',');
  const count = { read: 0, used: 0, merged: 0, leftOut: 0, rejected: 0 };
  const file = { name: 'orders.csv', bytes: 0, savedDay: SAVED_DAY, header, delimiter: ',', choices: {}, preamble: [] };
  const source = new ShopifyOrders({ ...file, issues: new IssueLog('orders.csv'), count });
  const scan = scanOf();
  const cutter = new SimdCutter(scan, { delimiter: ',', newline: '\n' }, { line: 2, surplus: 0 });
  const blocks = new TableBlocks(source.takeBlocks(scan), count, () => false);
  let alone = 0;
  const takeAlone: ByteRecordTaker = (row, at) => {
    alone++;
    source.takeRow(row, at);
  };
  cutter.cut(bytes.subarray(end), takeAlone, blocks);
  cutter.rest();
  return { alone, rows: count.read + alone };
}

describe('rows read many at a time', () => {
  const store = simulateRegime('coffee', { ...CONSUMABLES, customers: 500 }, 7);
  const bytes = writeShopifyOrders(store);

  test('are nearly all rows of an export, and make its table', async () => {
    const { alone, rows } = readAlone(bytes);
    expect(rows).toBeGreaterThan(2000);
    expect(alone).toBeLessThan(rows / 50);
    expect(await compared(bytes)).toBe(true);
    expect(await compared(bytes, 5000)).toBe(true);
  });

  test('are those of many different texts too, however they are sorted', async () => {
    const mixed = Array.from({ length: 9_000 }, (_, i) => (i * 7919) % 5003);
    const rows = mixed.map((n, i) =>
      head(`#${i + 1}`, {
        Email: `${n % 3 === 0 ? 'Guest' : 'guest'}${n}@example.com`,
        'Billing Name': `Gäst ${n} "${n % 50}"`,
        'Billing Phone': `+49 30 ${100_000 + n}`,
        Phone: n % 4 === 0 ? '12' : '',
        Id: String(5_000_000_000 + n),
        Location: `Shop ${n}`,
      }),
    );
    expect(await compared(csv(rows, { header: HEADER }), 100_000)).toBe(true);
  });

  test('with some that are odd among them', { timeout: 30_000 + RUNS * 200 }, async () => {
    const odd: readonly (readonly [string, string])[] = [
      ['Created at', '2026-03-06 10:00:00 +0100'],
      ['Created at', ''],
      ['Paid at', '2026-03-05 10:00:01 +0100'],
      ['Cancelled at', '2026-03-07 00:00:00 -0700'],
      ['Financial Status', 'voided'],
      ['Financial Status', 'strange'],
      ['Financial Status', ' '],
      ['Total', "'"],
      ['Total', ''],
      ['Lineitem name', ''],
      ['Lineitem name', 'Tip'],
      ['Lineitem requires shipping', 'false'],
      ['Lineitem taxable', 'false'],
      ['Lineitem quantity', '2.5'],
      ['Lineitem price', '1,50'],
      ['Subtotal', '12'],
      ['Taxes', '1.9'],
      ['Email', 'ANN@example.com'],
      ['Phone', '7,41E+12'],
      ['Phone', "'+49 (0) 170 1234567"],
      ['Billing Phone', '0049170'],
      ['Id', '7.41E+12'],
      ['Billing Zip', "'04229"],
      ['Shipping Zip', 'sw1a 1aa'],
      ['Currency', 'usd'],
      ['Location', 'Berlin'],
      ['Vendor', ''],
      ['Note Attributes', 'utm_source: news\ncolour: red'],
      ['Notes', 'two\nlines'],
      ['Name', 'Total'],
      ['Accepts Marketing', 'yes'],
      ['Fulfillment Status', 'partial'],
    ];
    const row = fc.record({
      name: fc.integer({ min: 1, max: 12 }),
      isHead: fc.boolean(),
      // Most rows are as all others.
      more: fc.oneof(
        { weight: 4, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.subarray([...odd], { maxLength: 3 }) },
      ),
    });
    const file = fc.array(row, { minLength: 1, maxLength: 60 });
    // A file may lack some columns.
    const lacking = fc.subarray(
      ['Financial Status', 'Vendor', 'Paid at', 'Lineitem requires shipping', 'Note Attributes', 'Id', 'Billing Phone'],
      { maxLength: 2 },
    );
    let read = 0;
    await fc.assert(
      fc.asyncProperty(file, fc.integer({ min: 200, max: 20_000 }), lacking, async (made, chunkBytes, without) => {
        const header = HEADER.filter((column) => !without.includes(column));
        const rows: Row[] = made.map(({ name, isHead, more }, i) => {
          const cells = Object.fromEntries(more);
          // An order's lines nearly always follow it.
          const order = isHead || i % 5 === 0 ? name : made.slice(0, i).findLast((before) => before.isHead)?.name;
          return isHead ? head(`#${name}`, cells) : line(`#${order ?? name}`, `Item ${i % 3}`, cells);
        });
        if (await compared(csv([head('#0'), ...rows, head('#99')], { header }), chunkBytes)) read++;
      }),
      { numRuns: RUNS },
    );
    expect(read).toBeGreaterThan(RUNS / 2);
  });

  test('hold amounts, dates and counts as cells that are read alone do', async () => {
    const digits = fc.array(fc.constantFrom('0', '1', '9', '.', '-', '5'), { maxLength: 15 });
    const amount = fc
      .tuple(
        fc.constantFrom('', '-'),
        fc.integer({ min: 0 }),
        fc.constantFrom('', '.'),
        fc.integer({ min: 0, max: 99_999 }),
      )
      .map(([sign, whole, point, decimals]) => `${sign}${whole}${point}${decimals}`);
    const two = (max: number): fc.Arbitrary<string> =>
      fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
    const date = fc
      .tuple(fc.integer({ min: 1895, max: 2204 }), two(13), two(32))
      .map(([year, month, day]) => `${year}-${month}-${day} 10:00:00 +0100`);
    const time = fc
      .tuple(two(25), two(61), two(61), fc.constantFrom('+', '-', ' '), two(15), two(61))
      .map(([hour, minute, second, sign, ...zone]) => `2026-02-01 ${hour}:${minute}:${second} ${sign}${zone.join('')}`);
    // One cell of a row, so that the rest does not let it be read alone.
    const of = (columns: string[], cell: fc.Arbitrary<string>): fc.Arbitrary<Row> =>
      fc.tuple(fc.constantFrom(...columns), cell).map(([column, text]) => ({ [column]: text }));
    const amounts = ['Taxes', 'Lineitem price', 'Lineitem quantity'];
    const change = fc.oneof(
      of(amounts, amount),
      of(
        amounts,
        digits.map((signs) => signs.join('')),
      ),
      of(['Paid at'], date),
      of(['Paid at'], time),
    );
    let read = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 100, maxLength: 100 }), async (changes) => {
        const rows = changes.map((cells, i) => head(`#${i}`, cells));
        const first = head('#x', { Taxes: '1.00', 'Paid at': '2026-03-05 10:00:00 +0100' });
        if (await compared(csv([first, ...rows], { header: HEADER }))) read++;
      }),
      { numRuns: 40 },
    );
    expect(read).toBeGreaterThan(30);
  });
});

describe('a dictionary in the memory of WebAssembly', () => {
  test.each([
    ['as meant', null],
    ['as e-mails', EMAIL],
    ['as postal codes', ZIP],
    ['as phones', PHONE],
  ])('numbers texts as the one in TypeScript does: %s', (_, rewriting) => {
    const scan = scanOf();
    const text = fc.oneof(
      fc.string({ maxLength: 4 }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }),
      fc.integer({ min: 990, max: 1100 }).map((n) => `#${n}`),
      fc.integer({ min: 0, max: 3 }).map((n) => `${'long '.repeat(30)}${n}`),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 150 }), fc.integer({ min: 1, max: 100 }), (texts, most) => {
        const [judge, held] = [new Dictionary(rewriting), new Dictionary(rewriting)];
        held.keepIn(new SimdTexts(scan), new SimdTexts(scan));
        for (const each of texts) expect(held.code(each, most)).toBe(judge.code(each, most));
        expect(held.length).toBe(judge.length);
        expect(held.texts()).toEqual(judge.texts());
      }),
      { numRuns: 60 },
    );
  });

  test('holds many thousands of them, and one of a megabyte and more', () => {
    const scan = scanOf();
    const held = new Dictionary();
    held.keepIn(new SimdTexts(scan), new SimdTexts(scan));
    const texts = Array.from({ length: 50_000 }, (_, i) => `text ${(i * 7919) % 50_021}`);
    texts.forEach((text, i) => {
      if (held.code(text) !== i) throw new Error(text);
    });
    const long = 'ä'.repeat(1 << 20);
    expect(held.code(long)).toBe(texts.length);
    texts.forEach((text, i) => {
      if (held.code(text) !== i) throw new Error(text);
    });
    expect(held.texts()).toEqual([...texts, long]);
  });
});
