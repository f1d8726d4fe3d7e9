/* Numbers, money and dates as readers of each language expect them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '#domain/calendar.ts';
import { createFormat, decimalsFor, parseTyped } from '#i18n/format.ts';
import { rangeWriter } from '#i18n/range-text.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ');

describe('createFormat', () => {
  const english = createFormat('en', 'EUR', 2);
  const german = createFormat('de', 'EUR', 2);

  test('money is minor units with all digits of the currency', () => {
    expect(plain(english.money(123_456))).toBe('€1,234.56');
    expect(plain(german.money(123_456))).toBe('1.234,56 €');
    expect(plain(createFormat('en', 'JPY', 0).money(1234))).toBe('¥1,234');
    expect(plain(createFormat('de', 'KWD', 3).money(1234))).toContain('1,234');
  });

  test('a currency that is not named gets no symbol', () => {
    expect(createFormat('en', '', 2).money(24_409_194)).toBe('244,091.94');
  });

  test('what was not observed is empty, never NaN', () => {
    expect([english.money(NaN), english.percent(NaN), english.day(NaN), english.ofHundred(NaN)]).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });

  test('days are read as written, whatever the zone of the viewer', () => {
    expect(plain(english.day(dayNumber(2026, 1, 5)))).toBe('5 Jan 2026');
    expect(plain(german.day(dayNumber(2026, 3, 5)))).toBe('5. März 2026');
    expect(plain(english.dayRange(dayNumber(2026, 1, 5), dayNumber(2026, 2, 7)))).toMatch(/^5 Jan\D+7 Feb 2026$/);
  });

  test('a range of hundred is short', () => {
    expect(plain(english.rangeOfHundred(0.274, 0.311))).toBe('27–31');
  });

  test('a range of money names its unit as the language does, with a true minus and one number where both ends are one', () => {
    expect(plain(german.moneyRoundRange(8_679_300, 9_760_200))).toBe('86.793–97.602 €');
    expect(plain(english.moneyRoundRange(8_679_300, 9_760_200))).toBe('€86,793–€97,602');
    expect(plain(german.moneyRange(-130, 1751))).toBe('−1,30 € – 17,51 €');
    expect(plain(english.moneyRange(-1751, -130))).not.toContain('-');
    expect([plain(english.moneyRoundRange(1000, 1001)), plain(english.percentRange(0.999, 1))]).toEqual([
      '€10',
      '100%',
    ]);
  });

  test('a range is written as Intl writes it, whatever the currency, its digits and the ends', () => {
    const ends = fc.tuple(fc.integer({ min: -2_000_000, max: 200_000_000 }), fc.integer({ min: 0, max: 90_000_000 }));
    const written = fc.tuple(
      fc.constantFrom('en-GB', 'de-DE'),
      fc.constantFrom('', 'EUR', 'USD', 'GBP', 'JPY', 'CHF', 'SEK', 'BRL', 'KWD', 'INR', '%'),
      fc.integer({ min: 0, max: 3 }),
    );
    fc.assert(
      fc.property(written, ends, ([locale, unit, digits], [from, span]) => {
        const style: Intl.NumberFormatOptions =
          unit === '%'
            ? { style: 'percent' }
            : unit === ''
              ? {}
              : { style: 'currency', currency: unit, currencyDisplay: 'narrowSymbol' };
        const options = { ...style, minimumFractionDigits: digits, maximumFractionDigits: digits };
        const f = new Intl.NumberFormat(locale, options);
        const [low, high] = [from / 1000, (from + span) / 1000];
        fc.pre(f.format(low) !== f.format(high));
        expect(rangeWriter(f)(low, high, f.format(low), f.format(high))).toBe(f.formatRange(low, high));
      }),
      { numRuns: 500 },
    );
  });
});

describe('decimalsFor', () => {
  test('no decimals where the interval is wider than a point', () => {
    expect([
      decimalsFor(0.27, 0.31),
      decimalsFor(0.27, 0.275),
      decimalsFor(0.27, 0.2705),
      decimalsFor(NaN, NaN),
    ]).toEqual([0, 1, 2, 0]);
  });
});

describe('parseTyped', () => {
  test('comma and dot are both read as typed', () => {
    expect(
      ['45', '45,5', '45.5', '1.234,50', '1,234.50', '€ 1 234,50', '19.196,5'].map((text) => parseTyped(text, 'de')),
    ).toEqual([45, 45.5, 45.5, 1234.5, 1234.5, 1234.5, 19196.5]);
  });

  test('a mark that repeats before groups of three stands for thousands', () => {
    expect(parseTyped('1.234.567', 'en')).toBe(1_234_567);
    expect(['1.234', '1,234', '-1.234'].map((text) => parseTyped(text, 'de'))).toEqual([1234, 1.234, -1234]);
    expect(['1.234', '1,234'].map((text) => parseTyped(text, 'en'))).toEqual([1.234, 1234]);
  });

  test('what is no number is refused, not guessed', () => {
    expect(['', 'abc', '1.2.3', '--', '5 pieces'].map((text) => parseTyped(text, 'de'))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
