/* Text into records: quotes, line ends, encodings, and cuts at any byte. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileTable } from '#domain/orders.ts';
import { RecordReader } from '#ingest/records.ts';
import { answerOf, issuesOf, productsByOrder, refusalOf, tableOf, texts } from '../fixtures/csv-orders.ts';
import { csv, head, line } from '../fixtures/csv-text.ts';

const PLAIN = 'order,date,email,total';
const row = (n: number): string => `${n},2026-01-${String(n).padStart(2, '0')},a@example.com,${n}.50`;

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  const bytes = new Uint8Array(view.buffer);
  if (!mark) return bytes;
  return Uint8Array.from([...(littleEndian ? [0xff, 0xfe] : [0xfe, 0xff]), ...bytes]);
}

function days(table: FileTable): number[] {
  return Array.from(table.orders.day, (day) => day - table.orders.day[0]);
}

describe('line ends', () => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR alone', '\r'],
  ])('%s ends a row', async (_, end) => {
    const table = await tableOf([PLAIN, row(1), row(2), row(3)].join(end));
    expect(table.orders.rows).toBe(3);
    expect(Array.from(table.orders.total)).toEqual([15_000, 25_000, 35_000]);
  });

  test('CRLF and LF may be mixed, and merge no rows', async () => {
    const table = await tableOf(`${PLAIN}\r\n${row(1)}\r\n${row(2)}\n${row(3)}\r\n\n${row(4)}\n`);
    expect(table.orders.rows).toBe(4);
    expect(days(table)).toEqual([0, 1, 2, 3]);
  });

  test('a quoted last cell before CRLF keeps no carriage return', async () => {
    const table = await tableOf(
      'date,total,email\r\n2026-01-01,5.00,"a@example.com"\r\n2026-01-02,5.00,a@example.com\r\n',
    );
    expect(table.identities.email.values).toEqual(['a@example.com']);
  });

  test('line ends within quotes end no row, in files of either kind', async () => {
    const rows = [head('#1', { Notes: 'two\r\nlines', Tags: 'a' }), head('#2', { Notes: 'two\nlines', Tags: 'b' })];
    for (const newline of ['\n', '\r\n']) {
      const table = await tableOf(csv(rows, { newline }));
      expect(texts(table.orders.tags)).toEqual(['a', 'b']);
    }
    const old = await tableOf(csv([head('#1', { Notes: 'two\nlines', Tags: 'a' })], { newline: '\r' }));
    expect(texts(old.orders.tags)).toEqual(['a']);
  });

  test('issues name the physical line, whatever stands in quotes above', async () => {
    const rows = [
      head('#1', { Notes: 'one\ntwo\nthree' }),
      head('#2', { Total: 'x' }),
      head('#3', { 'Created at': '' }),
    ];
    const text = csv(rows);
    expect(issuesOf(await tableOf(text))).toEqual(['5 unreadable-amount rejected', '6 missing-date rejected']);
    expect(issuesOf(await tableOf(text, 7))).toEqual(['5 unreadable-amount rejected', '6 missing-date rejected']);
  });
});

describe('delimiters', () => {
  test.each([',', ';', '\t', '|'])('%j is found', async (delimiter) => {
    const text = [PLAIN, row(1), row(2)].join('\n').replaceAll(',', delimiter);
    expect((await tableOf(text)).orders.rows).toBe(2);
  });

  test('a sep= line names it and is no row', async () => {
    const table = await tableOf(`sep=;\r\n${[PLAIN, row(1), row(2)].join('\r\n').replaceAll(',', ';')}`);
    expect(table.count.read).toBe(2);
    expect(table.header).toEqual(PLAIN.split(','));
  });

  test('rows above the header are left out, and so are sums', async () => {
    const table = await tableOf(`Orders report\n"1 Jan 2026 - 31 Jan 2026"\n\n${PLAIN}\n${row(1)}\nTotal:,,,1.50\n`);
    expect(table.count).toEqual({ read: 4, used: 1, merged: 0, leftOut: 3, rejected: 0 });
    expect(issuesOf(table)).toEqual(['1 preamble leftOut', '2 preamble leftOut', '6 totals-row leftOut']);
  });

  test('a broken row, with fewer or more cells than the header, is rejected', async () => {
    const table = await tableOf(`${PLAIN}\n${row(1)}\n2,2026-01-02\n${row(3)},extra\n${row(4)},,\n`);
    expect(issuesOf(table)).toEqual(['3 cell-count rejected', '4 cell-count rejected']);
    expect(table.count).toEqual({ read: 4, used: 2, merged: 0, leftOut: 0, rejected: 2 });
  });
});

describe('quotes', () => {
  test('a doubled quote is a quote', async () => {
    const table = await tableOf(csv([head('#1', { 'Lineitem name': 'Screen 15" "Pro"' })]));
    expect(productsByOrder(table)).toEqual(['#1: Screen 15" "Pro"']);
  });

  test('a stray quote within one line is remarked, and the row used', async () => {
    const table = await tableOf(`${PLAIN},note\n${row(1)},"so "called" note"\n${row(2)},fine\n`);
    expect(issuesOf(table)).toEqual(['2 bad-quote kept']);
    expect(table.orders.rows).toBe(2);
  });

  test('a file cut off within a quote is refused with the line on which the quote opened', async () => {
    const refused = await refusalOf(`${PLAIN},note\n${row(1)},"a\nb"\n${row(2)},"never closed\n${row(3)},x\n`);
    expect([refused.code, refused.detail.line]).toEqual(['unclosed-quote', 4]);
  });

  test('a quote that swallows the rows behind it until the next quote is refused too', async () => {
    const swallowed = Array.from({ length: 20 }, (_, i) => `${row(i + 3)},x`).join('\n');
    const refused = await refusalOf(`${PLAIN},note\n${row(1)},x\n${row(2)},"open\n${swallowed}\n${row(25)},"closed"\n`);
    expect([refused.code, refused.detail.line]).toEqual(['unclosed-quote', 3]);
  });

  test('an endless quoted cell is refused after 16 million characters, in linear time', () => {
    const reader = new RecordReader({ delimiter: ',', newline: '\n' }, 1, 'x.csv', () => undefined);
    expect(reader.feed('a,b\n1,"')).toBeNull();
    const piece = 'word, "word\n'.repeat(20_000).replaceAll('"', '');
    let pieces = 0;
    let refused = reader.feed(piece);
    while (refused === null && pieces < 200) {
      refused = reader.feed(piece);
      pieces++;
    }
    expect([refused?.code, refused?.detail.line]).toEqual(['unclosed-quote', 2]);
    expect(pieces * piece.length).toBeLessThan(17 * 1024 * 1024);
  });

  test('a line without end is refused', () => {
    const reader = new RecordReader({ delimiter: ',', newline: '\n' }, 1, 'x.csv', () => undefined);
    const piece = 'abc,'.repeat(1_000_000);
    let refused = reader.feed(piece);
    for (let i = 0; refused === null && i < 10; i++) refused = reader.feed(piece);
    expect(refused?.code).toBe('line-too-long');
  });
});

describe('encodings', () => {
  const text = csv([head('#1', { 'Billing Name': 'Jörg Müller', Tags: 'süß, 12 €', Notes: '🎁' })]);

  test.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16LE with a mark', utf16(text, true, true)],
    ['UTF-16BE with a mark', utf16(text, false, true)],
    ['UTF-16LE without', utf16(text, true, false)],
  ])('%s', async (_, content) => {
    const table = await tableOf(content);
    expect(texts(table.identities.person)).toEqual(['Jörg Müller']);
    expect(texts(table.orders.tags)).toEqual(['süß, 12 €']);
    expect(table.header[0]).toBe('Name');
  });

  test('windows-1252, also where its first letter stands megabytes into the file', async () => {
    const rows = Array.from({ length: 9000 }, (_, i) => head(`#${i}`, { Email: `c${i}@example.com` }));
    const ascii = csv([...rows, head('#last', { 'Billing Name': 'J_rg', Tags: '12 @@' })]);
    const bytes = Uint8Array.from(
      Buffer.from(ascii.replace('J_rg', 'J\u00f6rg').replace('12 @@', '12 \x80'), 'latin1'),
    );
    expect(bytes.length).toBeGreaterThan(1 << 20);
    const table = await tableOf(bytes);
    expect(texts(table.identities.person).at(-1)).toBe('Jörg');
    expect(texts(table.orders.tags).at(-1)).toBe('12 €');
    expect(table.count.read).toBe(9001);
  });

  test('a UTF-8 file cut within its last letter stays UTF-8', async () => {
    const whole = new TextEncoder().encode(
      `${PLAIN},city\n1,2026-01-01,a@example.com,5.00,Köln Düren Görlitz Mölln Bühl Füssen Jülich Lübeck ü`,
    );
    const table = await tableOf(whole.slice(0, -1));
    expect(table.orders.rows).toBe(1);
  });
});

describe('chunks', () => {
  const rows = [
    head('#1', { Notes: 'CRLF\r\nwithin "quotes"', 'Billing Name': 'Zoë 🎁 Ünal', Tags: '' }),
    line('#1', 'Second, with comma'),
    head('#2', { 'Created at': '2026-03-06 09:00:00 -0700', Total: 'x' }),
    line('#2', 'orphan'),
    head('#3', { Id: '7.02255E+12' }),
  ];

  test.each([1, 2, 3, 7, 64, 1000])('cut every %i bytes, a file gives the same table', async (size) => {
    for (const newline of ['\n', '\r\n', '\r']) {
      for (const content of [
        new TextEncoder().encode(csv(rows, { newline })),
        utf16(csv(rows, { newline }), true, true),
      ]) {
        expect(await tableOf(content, size)).toEqual(await tableOf(content));
      }
    }
  });

  test('any cells survive any cut, delimiter and line end', async () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'a', 'ä€🎁', '"', '""', 'a\nb', 'a\r\nb', ',;|\t', 'x "y" z'),
      fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\0]/g, '')),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n'),
        async (cells, size, delimiter, newline) => {
          const content = csv(
            cells.map((tags, i) => head(`#${i}`, { Tags: `<${tags}>` })),
            { delimiter, newline },
          );
          const table = await tableOf(new TextEncoder().encode(content), size);
          expect(texts(table.orders.tags)).toEqual(cells.map((tags) => `<${tags}>`));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a cancel is seen between two chunks', async () => {
    const seen: number[] = [];
    const answered = await answerOf(
      csv(rows),
      { progress: (bytesRead) => seen.push(bytesRead), cancelled: () => seen.length === 3 },
      100,
    );
    expect(answered).toMatchObject({ ok: false, code: 'cancelled' });
    expect(seen).toEqual([100, 200, 300]);
  });

  test('engines without a byte reader are read by their own chunks', async () => {
    const blob = new Blob([csv(rows)]);
    const chunks = {
      stream: () => {
        const stream = blob.stream();
        return {
          getReader: (options?: object) => {
            if (options !== undefined) throw new TypeError('no byte reader');
            return stream.getReader();
          },
        };
      },
    } as unknown as Blob;
    const { readTable } = await import('#ingest/read.ts');
    const table = await readTable(chunks, { name: 'orders.csv', bytes: blob.size, savedDay: 20_818 }, 50);
    expect(table).toEqual({ ok: true, value: await tableOf(csv(rows)) });
  });

  test('a file that vanishes while it is read is unreadable', async () => {
    const failing = {
      stream: () => new ReadableStream({ type: 'bytes', pull: () => Promise.reject(new Error('gone')) }),
    } as unknown as Blob;
    const { readTable } = await import('#ingest/read.ts');
    const refused = await readTable(failing, { name: 'orders.csv', bytes: 1, savedDay: 20_818 });
    expect(refused).toMatchObject({ ok: false, code: 'file-unreadable' });
  });
});
