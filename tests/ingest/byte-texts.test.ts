/* Texts that are found by their bytes have the numbers, and come back as the texts, that a Map of texts gives them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AMOUNT_SCALE } from '#domain/orders.ts';
import { NO_PLAIN_DAY, plainAmount, plainDay, plainTime, signIn } from '#ingest/columns/plain-cells.ts';
import { cleanText, Dictionary } from '#ingest/columns/text.ts';
import { EMAIL, ZIP } from '#ingest/columns/identity.ts';
import { ByteRow } from '#ingest/scan/byte-row.ts';
import { RowHash } from '#ingest/sources/row-hash.ts';
import { TextRow } from '#ingest/text-row.ts';

/** A row of bytes whose cells are texts; those with a quote in them stand as they do within quotes. */
function rowOf(texts: readonly string[]): ByteRow {
  const row = new ByteRow();
  const parts = texts.map((text) => new TextEncoder().encode(text.replaceAll('"', '""')));
  row.bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length + 1, 0));
  let at = 0;
  parts.forEach((part, i) => {
    row.bytes.set(part, at);
    row.starts[i] = at;
    row.ends[i] = at + part.length;
    row.escapes[i] = texts[i].includes('"') ? 1 : 0;
    at += part.length + 1;
  });
  row.begin(texts.length);
  return row;
}

const SIGNS = ['a', 'B', '1', '9', ' ', '\u00a0', '\u3000', "'", '"', '@', 'ä', 'É', '中', '🌿', '\u007f'];
const word = fc.array(fc.constantFrom(...SIGNS), { maxLength: 5 }).map((signs) => signs.join(''));
const number = fc.integer({ min: 990, max: 1100 }).map((n) => `#${n}`);
const long = fc.integer({ min: 0, max: 3 }).map((n) => `${'long '.repeat(30)}${n}`);

describe('a dictionary of bytes', () => {
  test.each([
    ['as meant', null, (text: string) => text],
    ['as e-mails', EMAIL, EMAIL.text],
    ['as postal codes', ZIP, ZIP.text],
  ])('numbers cells and texts in the order of their first appearance: %s', (_, rewriting, said) => {
    const cells = fc.array(fc.tuple(fc.oneof(word, number, long), fc.boolean()), { maxLength: 120 });
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 200 }), (given, most) => {
        const dictionary = new Dictionary(rewriting);
        const known = new Map<string, number>();
        for (const [cell, asText] of given) {
          const text = said(cleanText(cell));
          if (text !== '' && !known.has(text) && known.size < most) known.set(text, known.size);
          const expected = text === '' ? -1 : (known.get(text) ?? -2);
          expect(asText ? dictionary.code(text, most) : dictionary.cell(rowOf([cell]), 0, most)).toBe(expected);
        }
        expect(dictionary.texts()).toEqual([...known.keys()]);
      }),
      { numRuns: 80 },
    );
  });

  test('finds numbers that rose or fell until one came again', () => {
    const dictionary = new Dictionary();
    const names = Array.from({ length: 3000 }, (_, i) => `#${i < 1500 ? 9000 - i : 9001 + i}`);
    for (const [code, name] of names.entries()) expect(dictionary.cell(rowOf([name]), 0)).toBe(code);
    for (const code of [0, 1499, 1500, 2999, 700]) expect(dictionary.cell(rowOf([names[code]]), 0)).toBe(code);
    expect(dictionary.texts()).toEqual(names);
  });
});

describe('plain cells', () => {
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(`9.,${text}`);

  test('an amount with a dot or a comma before one, two or four decimals is read to the ten-thousandth', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999 }),
        fc.constantFrom(0, 1, 2, 4),
        fc.constantFrom('.', ','),
        fc.boolean(),
        (value, decimals, sign, minus) => {
          const text = `${minus ? '-' : ''}${(value / 10 ** decimals).toFixed(decimals).replace('.', sign)}`;
          const bytes = bytesOf(text);
          const expected = (minus && value > 0 ? -1 : 1) * value * (AMOUNT_SCALE / 10 ** decimals);
          expect(plainAmount(bytes, 3, bytes.length)).toBe(expected);
          expect(signIn(bytes, 3, bytes.length)).toBe(decimals === 0 ? '' : sign);
        },
      ),
    );
  });

  test.each(['', '-', '.5', '5.', '1,234', '1.234,50', '12.34567', '1 2', '+5', '€5', '1-', '123456789012345'])(
    '"%s" is no plain amount',
    (text) => {
      const bytes = bytesOf(text);
      expect(plainAmount(bytes, 3, bytes.length)).toBeNaN();
    },
  );

  test('every day from 1900 to 2199 is read at the instant that Date reads', () => {
    const offsets = ['+0000', '-0930', '+1400'];
    for (let day = -25_567; day < 84_006; day += 127) {
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      const offset = offsets[Math.abs(day) % 3];
      const bytes = new TextEncoder().encode(`${date} 23:59:58 ${offset}`);
      expect(plainDay(bytes, 0, bytes.length)).toBe(day);
      const at = Date.parse(`${date}T23:59:58${offset.slice(0, 3)}:${offset.slice(3)}`);
      expect(day * 86_400_000 + plainTime(bytes, 0)).toBe(at);
    }
  });

  test.each(['2023-02-29', '2023-13-01', '2023-00-10', '2023-04-31', '1899-12-31', '2x23-01-01'])(
    '%s is no plain day',
    (date) => {
      expect(plainDay(new TextEncoder().encode(`${date} 10:00:00 +0000`), 0, 25)).toBe(NO_PLAIN_DAY);
    },
  );
});

test('the hash of a row of bytes is that of its texts', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 8 }), (texts) => {
      expect(new RowHash().of(rowOf(texts)).text()).toBe(new RowHash().of(new TextRow(texts)).text());
    }),
  );
});
