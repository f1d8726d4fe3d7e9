/* A table written in any dialect is read back as it was: delimiter, encoding, line ends, quotes, decimal sign, way of writing dates. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate, dayNumber } from '#domain/calendar.ts';
import { tableOf, texts } from '../fixtures/csv-orders.ts';
import { encoded, ENCODINGS } from '../fixtures/encoded.ts';

const FIRST = dayNumber(2001, 1, 1);
const LAST = dayNumber(2026, 12, 31);
/** Read as day-first it is a date, as month-first it is none, and its month stands in both languages. */
const DECIDING = dayNumber(2026, 8, 28);

const two = (value: number): string => String(value).padStart(2, '0');
const ENGLISH = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'October', 'Nov', 'Dec'];
const GERMAN = ['Jan', 'Februar', 'März', 'Apr', 'Mai', 'Juni', 'Jul', 'Aug', 'Sept', 'Okt', 'Nov', 'Dez'];

type Write = (year: number, month: number, day: number, number: number) => string;
const DATES: Readonly<Record<string, Write>> = {
  iso: (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  'iso with time': (y, m, d) => `${y}-${two(m)}-${two(d)}T23:59:59+14:00`,
  'day first': (y, m, d) => `${two(d)}/${two(m)}/${y}`,
  'month first': (y, m, d) => `${m}/${d}/${y} 8:05 PM`,
  'month first, two digits': (y, m, d) => `${two(m)}/${two(d)}/${two(y % 100)}`,
  'day first with dashes': (y, m, d) => `${d}-${m}-${y}`,
  dotted: (y, m, d) => `${two(d)}.${two(m)}.${y} 14:05`,
  'English words': (y, m, d) => `${ENGLISH[m - 1]} ${d}, ${y}`,
  'English words, day first': (y, m, d) => `${d}-${ENGLISH[m - 1]}-${two(y % 100)}`,
  'German words': (y, m, d) => `${d}. ${GERMAN[m - 1]} ${y}`,
  'spreadsheet serial': (_y, _m, _d, number) => String(number + 25_569),
  'epoch seconds': (_y, _m, _d, number) => String(number * 86_400 + 86_399),
  'epoch milliseconds': (_y, _m, _d, number) => String(number * 86_400_000),
};

/** Thousands by sign: none, the other sign, a blank, a narrow blank or an apostrophe. */
function written(cents: number, sign: '.' | ',', group: string): string {
  const decimals = two(cents % 100);
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(?:\d{3})+$)/g, group);
  return `${whole}${sign}${decimals}`;
}

const row = fc.record({
  day: fc.integer({ min: FIRST, max: LAST }),
  cents: fc.integer({ min: 0, max: 500_000_000 }),
  person: fc.constantFrom(
    'Jörg Müller',
    'Zoë',
    'Weiß & Söhne',
    'Ann "Nan" Ärmel',
    "O'Neil, Pat; sen.|jun.",
    'a\tb',
    'x',
  ),
  note: fc.constantFrom('', 'fine', 'two\nlines', '"', 'a,b;c|d\te', '12 € off', ' '),
});

const dialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  encoding: fc.constantFrom(...ENCODINGS),
  newline: fc.constantFrom<readonly string[]>(['\n'], ['\r\n'], ['\r'], ['\n', '\r\n'], ['\r\n', '\r', '\n']),
  lastNewline: fc.boolean(),
  quoteAll: fc.boolean(),
  sign: fc.constantFrom<'.' | ','>('.', ','),
  group: fc.constantFrom('', 'other', ' ', "'"),
  date: fc.constantFrom(...Object.keys(DATES)),
  german: fc.boolean(),
  chunkBytes: fc.constantFrom(1, 7, 100, 1 << 20),
});

describe('readTable on every dialect', () => {
  test('a table that was written is read back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), dialect, async (generated, style) => {
        const rows = [...generated, { day: DECIDING, cents: 1250, person: 'x', note: '' }];
        const group = style.group === 'other' ? (style.sign === '.' ? ',' : '.') : style.group;
        const cell = (text: string): string =>
          style.quoteAll || text.includes(style.delimiter) || /["\r\n]/.test(text)
            ? `"${text.replaceAll('"', '""')}"`
            : text;
        const header = style.german
          ? ['Bestellnummer', 'Datum', 'Kundennummer', 'Kundenname', 'Betrag', 'Notiz']
          : ['order id', 'date', 'customer id', 'customer name', 'total', 'note'];
        const records = rows.map(({ day, cents, person, note }, i) => {
          const { year, month, day: date } = civilDate(day);
          const dateText = DATES[style.date](year, month, date, day);
          return [`A${i}`, dateText, `c${i % 3}`, person, written(cents, style.sign, group), note];
        });
        const lines = [header, ...records].map((cells) => cells.map(cell).join(style.delimiter));
        const text = lines
          .map((one, i) =>
            i + 1 < lines.length || style.lastNewline ? one + style.newline[i % style.newline.length] : one,
          )
          .join('');
        const table = await tableOf(encoded(text, style.encoding), style.chunkBytes);
        expect(table.header).toEqual(header);
        expect(Array.from(table.orders.day)).toEqual(rows.map(({ day }) => day));
        expect(Array.from(table.orders.total)).toEqual(rows.map(({ cents }) => cents * 100));
        expect(texts(table.identities.person)).toEqual(rows.map(({ person }) => person));
        expect(texts(table.identities.customerId)).toEqual(rows.map((_, i) => `c${i % 3}`));
        expect(table.count).toEqual({ read: rows.length, used: rows.length, merged: 0, leftOut: 0, rejected: 0 });
      }),
      { numRuns: 400 },
    );
  });
});
