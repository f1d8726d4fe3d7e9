/* Encodings and line ends, each cut at several sizes: the same rows in every dress. */
import { describe, expect, test } from 'vitest';
import { issuesOf, productsByOrder, tableOf, texts } from '../fixtures/csv-orders.ts';
import { csv, head, line } from '../fixtures/csv-text.ts';
import { encoded, ENCODINGS } from '../fixtures/encoded.ts';

const ROWS = [
  head('#1', { 'Billing Name': 'Jörg Müller', Tags: 'süß, 12 €', Notes: 'two\r\nlines "quoted"' }),
  line('#1', 'Größe M'),
  head('#2', { 'Billing Name': 'Renée Núñez', Tags: "d'été" }),
];
const NEWLINES = [
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR alone', '\r'],
] as const;
const SIZES = [1, 3, 64, 1 << 20];

describe.each(ENCODINGS)('a file in %s', (encoding) => {
  test.each(NEWLINES)('with %s holds the same orders, however it is cut', async (_, newline) => {
    const content = encoded(csv(ROWS, { newline }), encoding);
    for (const size of SIZES) {
      const table = await tableOf(content, size);
      expect(table.header[0]).toBe('Name');
      expect(texts(table.identities.person)).toEqual(['Jörg Müller', 'Renée Núñez']);
      expect(texts(table.orders.tags)).toEqual(['süß, 12 €', "d'été"]);
      expect(productsByOrder(table)).toEqual(['#1: #1 first + Größe M', '#2: #2 first']);
      expect(table.count).toEqual({ read: 3, used: 3, merged: 0, leftOut: 0, rejected: 0 });
    }
  });
});

describe('mixed line ends', () => {
  const HEADER = 'order,date,email,total';
  const row = (n: number): string => `${n},2026-01-${String(n).padStart(2, '0')},c${n}@example.com,${n}.50`;

  test.each([
    ['old Mac rows before Unix rows', `${HEADER}\r${row(1)}\r${row(2)}\n${row(3)}\n`],
    ['Unix rows before old Mac rows', `${HEADER}\n${row(1)}\n${row(2)}\r${row(3)}\r`],
    ['all three in turn', `${HEADER}\r\n${row(1)}\r${row(2)}\n${row(3)}`],
    ['Windows and old Mac rows', `${HEADER}\r\n${row(1)}\r\n${row(2)}\r${row(3)}\r`],
  ])('%s merge no rows, however they are cut', async (_, text) => {
    for (const encoding of ENCODINGS) {
      for (const size of SIZES) {
        const table = await tableOf(encoded(text, encoding), size);
        expect(Array.from(table.orders.total)).toEqual([15_000, 25_000, 35_000]);
      }
    }
  });

  test('issues name the physical line, whichever ends stand above', async () => {
    const text = `${HEADER}\r${row(1)}\r\n${row(2)}\n3,2026-01-03,c@example.com,free\r${row(4)}\n`;
    for (const size of SIZES) expect(issuesOf(await tableOf(text, size))).toEqual(['4 unreadable-amount rejected']);
  });

  test('a stray carriage return within a cell makes no row', async () => {
    const text = `${HEADER},note\n${row(1)},a\rb\n${row(2)},c\n${row(3)},d\n`;
    for (const size of SIZES) expect((await tableOf(text, size)).count.used).toBe(3);
  });
});
