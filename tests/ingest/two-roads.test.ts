/*
 * A table that is cut by its bytes, in WebAssembly or in TypeScript, is the table that Papa Parse makes of its text: same rows,
 * issues, hashes, attributes, refusals.
 * FUZZ_RUNS sets how many broken files and as many made of signs are compared (40 without it), FUZZ_SEED where to begin.
 */
import fc from 'fast-check';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FileChoices } from '#domain/choices.ts';
import type { DataFile } from '#domain/data-files.ts';
import type { Answer } from '#domain/errors.ts';
import type { RowCut } from '#domain/row-cut.ts';
import { readTables, type ReadOptions } from '#ingest/read.ts';
import { ANSWERS, corpus } from '../fixtures/corpus.ts';
import { SAVED_DAY } from '../fixtures/csv-orders.ts';
import { csv, head, line, SHOPIFY_HEADER } from '../fixtures/csv-text.ts';
import { mutated } from '../fixtures/mutations.ts';
import { numbersFrom } from '../fixtures/numbers-from.ts';

type Content = string | Uint8Array<ArrayBuffer>;
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 40);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
const SAMPLES = '../shared/samples';

function read(content: Content, more: Partial<ReadOptions>, chunkBytes?: number): Promise<Answer<readonly DataFile[]>> {
  const blob = new Blob([content]);
  return readTables(blob, { name: 'file.csv', bytes: blob.size, savedDay: SAVED_DAY, ...more }, chunkBytes);
}

/** Ways to cut by bytes, and how a table says it. */
const BY_BYTES = [
  ['simd', {}],
  ['bytes', { withoutSimd: true }],
] as const;

/** Reads all ways and compares all but the way; returns how the fastest way cut the first table, null where it was refused. */
async function compared(content: Content, chunkBytes: number, choices: FileChoices = {}): Promise<RowCut | null> {
  const judge = alike(await read(content, { choices, asText: true }, chunkBytes));
  let cut: RowCut | null = null;
  for (const [, way] of BY_BYTES.toReversed()) {
    const fast = await read(content, { choices, ...way }, chunkBytes);
    expect(alike(fast)).toEqual(judge);
    cut = fast.ok ? (fast.value[0].cut ?? null) : null;
  }
  return cut;
}

/** But for the way in which a file was cut. */
function alike(answered: Answer<readonly DataFile[]>): unknown {
  return answered.ok ? answered.value.map((file) => ({ ...file, cut: undefined })) : answered;
}

const SHOP = csv(
  [
    head('#1', { Notes: 'two\r\nlines, "quoted"', 'Billing Name': 'Jörg Müller', 'Discount Code': '""' }),
    line('#1', 'Größe M; "blau" 🌿'),
    line('#1', 'late', { 'Created at': '2026-03-06 10:00:00 +0100' }),
    head('#2', { Email: ' Ann@Example.com ', 'Billing Name': "'0123", 'Cancelled at': ' ' }),
    { Name: 'Total' },
    line('#1', 'again', { 'Created at': '2026-03-05 10:00:00 +0100' }),
    head('#3', { Total: '1,234.50', Currency: 'eur', Vendor: '' }),
  ],
  { newline: '\r\n' },
);

describe('a file cut by its bytes', () => {
  test.each([
    ['LF', SHOP.replaceAll('\r\n', '\n')],
    ['CRLF', SHOP],
    ['a mark', `\ufeff${SHOP}`],
    ['two marks', `\ufeff\ufeff${SHOP}`],
    ['no last line end', SHOP.trimEnd()],
    ['a line that names the delimiter', `sep=,\r\n${SHOP}`],
    [
      'control characters and blanks beyond ASCII',
      SHOP.replace('Acme', 'A\u0001c\u00a0').replace(/\r\n$/, '\r\n\u00a0\u2003\r\n'),
    ],
  ])('gives the same table however its bytes are cut: %s', async (name, text) => {
    const bytes = new TextEncoder().encode(text);
    const judge = alike(await read(bytes, { asText: true }));
    // Chunks of n bytes have their first border behind byte n; cutters.test.ts looks at more of them, without the tables.
    const many = Array.from({ length: 56 }, (__, i) => (i < 20 ? i + 1 : 37 * i - 700)).filter((n) => n < bytes.length);
    for (const [by, way] of BY_BYTES) {
      for (const chunkBytes of name === 'CRLF' ? many : [1, 2, 3, 7, 64]) {
        const fast = await read(bytes, way, chunkBytes);
        expect(fast.ok && fast.value[0].cut).toEqual({ by });
        expect(alike(fast)).toEqual(judge);
      }
    }
  });

  test.each([
    ['text behind a closing quote', SHOP.replace('again', '"ag"ain"'), { by: 'text', because: 'quotes', line: 8 }],
    ['a blank behind it', `${SHOP}#4,"ann@example.com" ,paid\r\n`, { by: 'text', because: 'quotes', line: 10 }],
    ['a quote within a cell is none', SHOP.replace('Acme', '5" x 7"'), { by: 'simd' }],
    [
      'lone returns among line feeds',
      SHOP.replaceAll('\r\n', '\n').replace(/\n#2/, '\r#2'),
      { by: 'text', because: 'line-ends', line: 1 },
    ],
  ])('hands over what is odd: %s', async (_, text, cut) => {
    expect(await compared(text, 100)).toEqual(cut);
  });

  test.each([
    ['a quote is never closed', SHOP.replace(',Acme', ',"Acme')],
    ['its last character is cut off', new TextEncoder().encode(`${SHOP}#9,Zoë,ä€€€€`).slice(0, -1)],
    ['a byte of a cell that nobody reads is no UTF-8', Uint8Array.from(SHOP, (sign) => sign.charCodeAt(0) & 0xff)],
    ['a surrogate is written as bytes', Uint8Array.from([...new TextEncoder().encode(SHOP), 0xed, 0xa0, 0x80, 10])],
  ] as [string, Content][])('is refused or read again as the text is: %s', async (_, content) => {
    for (const chunkBytes of [1, 64, 1 << 20]) await compared(content, chunkBytes);
    expect.assertions(6);
  });

  test('with any signs in any place', async () => {
    const sign = fc.constantFrom(
      '"',
      '""',
      '","',
      ',',
      ';',
      '\n',
      '\r\n',
      '\r',
      ' ',
      "'",
      'a',
      'é€',
      '\ufeff',
      '\0',
      '\t',
      '12.50',
      'Total',
      '🌿',
    );
    const dialect = fc.record({
      delimiter: fc.constantFrom(',', ';', '\t', '|'),
      newline: fc.constantFrom('\n', '\r\n', '\r'),
      cells: fc.array(fc.array(sign, { maxLength: 6 }), { maxLength: 24 }),
      long: fc.nat(40),
      chunkBytes: fc.integer({ min: 1, max: 300 }),
      mark: fc.boolean(),
    });
    let byBytes = 0;
    await fc.assert(
      fc.asyncProperty(dialect, async ({ delimiter, newline, cells, long, chunkBytes, mark }) => {
        const header = ['order id', 'date', 'email', 'total', 'note'].join(delimiter);
        const rows = cells.map((parts, i) => {
          const first = [`A${i}`, '2026-03-05', 'ann@example.com', '10.00'].slice(0, 4 - (i % 2)).join(delimiter);
          return `${first}${delimiter}${i % 3 === 0 ? `"${parts.join('').replaceAll('"', '""')}"` : parts.join('')}`;
        });
        const text = [
          header,
          ...rows,
          `Z${delimiter}2026-01-02${delimiter}b@example.com${delimiter}1${delimiter}${'x'.repeat(long * 40)}`,
        ].join(newline);
        const cut = await compared(`${mark ? '\ufeff' : ''}${text}`, chunkBytes);
        if (cut?.by === 'simd') byBytes++;
      }),
      { numRuns: RUNS },
    );
    expect(byBytes).toBeGreaterThan(RUNS / 10);
  });

  // What the columns read from bytes, beside what only a text can say: whatever stands in a cell, both ways hold the same.
  test('with any cells in the columns of orders', async () => {
    const dates = ['2026-03-05 10:00:00 +0100', '2026-03-05 25:00:00 +0100', '2026-02-29 10:00:00 -0700', '05.03.2026'];
    const amounts = [
      '10.00',
      '1234.5',
      '-0.00',
      '12,50',
      '1,234',
      '1.2345',
      '12.345',
      '-',
      '---',
      'EUR 5',
      "'7.00",
      'x',
    ];
    const texts = [
      '',
      ' ',
      'a',
      'A',
      'Ann@Example.com',
      'ann@example.com',
      'n/a',
      "'04229",
      '04229',
      'sw1a 1aa',
      '7,41E+12',
    ];
    const wide = [
      '+49 30 1234567',
      '0049301234567',
      '12',
      'É',
      '\u00a0b',
      'b\u3000',
      '"',
      'a "b"',
      'x'.repeat(70),
      'eur',
    ];
    const flags = ['true', 'false', 'FALSE', 'no', 'pending', 'Partially Refunded', 'voided', 'odd', '2'];
    const cell = fc.constantFrom(...dates, ...amounts, ...texts, ...wide, ...flags);
    const columns = [...SHOPIFY_HEADER.filter((column) => column !== 'Name'), 'Billing Zip', 'Location'];
    const header = ['Name', ...columns];
    const changes = fc.dictionary(fc.constantFrom(...columns), cell, { maxKeys: 8 });
    const rows = fc.array(fc.record({ name: fc.integer({ min: 1, max: 9 }), isHead: fc.boolean(), changes }), {
      minLength: 1,
      maxLength: 14,
    });
    let byBytes = 0;
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 90, max: 2000 }), async (made, chunkBytes) => {
        const orders = made.map(({ name, isHead, changes: more }) =>
          isHead ? head(`#${name}`, more) : line(`#${name}`, 'more', more),
        );
        const cut = await compared(csv([head('#0'), ...orders, head('#99')], { header }), chunkBytes);
        if (cut?.by === 'simd') byBytes++;
        const plain = made.map(({ name, changes: more }, i) => {
          const [first = 'a', second = 'b', third = '1'] = Object.values(more);
          const date = i % 3 === 0 ? second : '2026-03-05';
          return {
            order: String(name),
            date,
            email: first,
            total: i % 2 === 0 ? third : '9,50',
            zip: second,
            status: first,
          };
        });
        const sheet = { header: ['order', 'date', 'email', 'total', 'zip', 'status'], delimiter: ';' };
        await compared(csv([...plain, { date: '2026-01-02', email: 'b@example.com', total: '1' }], sheet), chunkBytes);
      }),
      { numRuns: RUNS },
    );
    expect(byBytes).toBeGreaterThan(RUNS / 3);
  });

  test(`${RUNS} broken files`, { timeout: 60_000 + RUNS * 200 }, async () => {
    const files = corpus();
    let byBytes = 0;
    for (let run = SEED; run < SEED + RUNS; run++) {
      const next = numbersFrom(run);
      const pick = (): Uint8Array<ArrayBuffer> => files[Math.floor(next() * files.length)];
      const content = mutated(pick(), pick(), next);
      // A byte at a time only where that is soon over.
      const chunkBytes = Math.max([1, 2, 3, 7, 64, 1000, 1 << 16][Math.floor(next() * 7)], content.length >> 11);
      const choices = ANSWERS[Math.floor(next() * ANSWERS.length)];
      try {
        const cut = await compared(content, chunkBytes, choices);
        if (cut?.by === 'simd') byBytes++;
      } catch (error) {
        throw new Error(`FUZZ_SEED=${run} FUZZ_RUNS=1`, { cause: error });
      }
    }
    expect(byBytes).toBeGreaterThanOrEqual(Math.floor(RUNS / 20));
  });

  // Without the samples there is nothing to compare: they are not part of the project.
  test.skipIf(!existsSync(SAMPLES))('every sample', async () => {
    const paths = [SAMPLES, `${SAMPLES}/synthetic`].flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /\.(?:csv|txt)$/.test(name))
        .map((name) => `${folder}/${name}`),
    );
    const ways = new Set<string>();
    for (const path of paths) {
      const bytes = Uint8Array.from(readFileSync(path));
      const cut = await compared(bytes, 1 << 16);
      // The long run has time for borders nearly everywhere.
      if (RUNS > 1000) for (const least of [7, 1000]) await compared(bytes, Math.max(least, bytes.length >> 14));
      if (cut !== null) ways.add(cut.by === 'text' ? cut.because : cut.by);
    }
    expect(ways).toContain('simd');
  });
});
