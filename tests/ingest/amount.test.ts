/* Amount cells and columns: every way in which shops and spreadsheets write money. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AMOUNT_SCALE } from '#domain/orders.ts';
import { resolveAmounts } from '#ingest/columns/amount-sign.ts';
import { AmountColumn, parseAmount } from '#ingest/columns/amount.ts';

const ZOO = '../shared/samples/synthetic/generic_numbers_zoo.csv';

function column(...cells: string[]): AmountColumn {
  const amounts = new AmountColumn('Total');
  for (const cell of cells) amounts.push(cell);
  return amounts;
}

function values(amounts: AmountColumn): number[] {
  return Array.from(amounts.take(), (value) => value / AMOUNT_SCALE);
}

describe('parseAmount', () => {
  test.each([
    ['1234.50', 1234.5],
    ['0', 0],
    ['-0.00', 0],
    ['99.9', 99.9],
    ['13149', 13_149],
    ['.50', 0.5],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['1 234,56', 1234.56],
    ['1\u00a0234,56', 1234.56],
    ['1\u202f234,56', 1234.56],
    ["1'234.56", 1234.56],
    ['1\u2019234.56', 1234.56],
    ['1.234.567', 1_234_567],
    ['€12,50', 12.5],
    ['12,50 €', 12.5],
    ['EUR 9,90', 9.9],
    ['$1,234.00', 1234],
    ['-$5.00', -5],
    ['$-5.00', -5],
    ['(5.00)', -5],
    ['($5.00)', -5],
    ['5.00-', -5],
    ['\u22125,00', -5],
    ["CHF 1'000.-", 1000],
    ['R$ 12,00', 12],
    ['0,125', 0.125],
    ['1234,567', 1234.567],
    ['0.00005', 0.0001],
    ['-0.00005', -0.0001],
    ['0.00004', 0],
    ["1'234'567.89", 1_234_567.89],
    ['1\u02bc234.50', 1234.5],
    ['1`234.50', 1234.5],
    ['1\u2007234,56', 1234.56],
    ['-1.234,56 €', -1234.56],
    ['\u22121.234,56\u00a0€', -1234.56],
    ['- 5,00 €', -5],
    ['+5.00', 5],
    ['5,00 -', -5],
    ['€-5.00', -5],
    ['EUR -9,90', -9.9],
    ['€ (5.00)', -5],
    ['(5.00) EUR', -5],
    ['(1.234,56 €)', -1234.56],
    ['1.234,-', 1234],
    ['1.234,\u2013 €', 1234],
    ['5,-', 5],
    ['12.--', 12],
    ['USD $12.00', 12],
    ['US$12', 12],
    ['Fr. 12.50', 12.5],
    ['SFr. 12.50', 12.5],
    ['kr 1 234,50', 1234.5],
    ['12,50 Euro', 12.5],
    ['AED 1,000.00', 1000],
    ['\u200e12,50', 12.5],
    ['1,234,567', 1_234_567],
    ['1.234.567,8', 1_234_567.8],
  ])('%j is %d', (text, expected) => {
    expect(parseAmount(text).reading).toBe('read');
    expect(parseAmount(text).value).toBe(Math.round(expected * AMOUNT_SCALE));
  });

  test.each(['', ' --', '--', '-', '   ', '\u2013', '\u2014', '\u00a0--\u00a0'])('%j is no amount', (text) => {
    expect(parseAmount(text).reading).toBe('blank');
  });

  test.each([
    'abc',
    '12a',
    '1.2.3',
    '1,23,456',
    '1,234.56,7',
    '2024-01-05',
    '1E+05',
    '--5',
    '(5',
    '(-5.00)',
    '-(5)-',
    '((5))',
    'ann@example.com',
  ])('%j is unreadable, never a guess', (text) => {
    expect(parseAmount(text).reading).toBe('unreadable');
  });

  test('every amount with two decimals is read exactly, without a decimal fraction being approximated', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000_000_00, max: 10_000_000_00 }), (cents) => {
        const sign = cents < 0 ? '-' : '';
        const digits = String(Math.abs(cents)).padStart(3, '0');
        const text = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(parseAmount(text).value).toBe(cents * 100);
        expect(parseAmount(text.replace('.', ',')).value).toBe(cents * 100);
      }),
    );
  });
});

describe('resolveAmounts', () => {
  test('a dash for no cents proves the sign before it', () => {
    const amounts = column('1.234', '15,-');
    expect(resolveAmounts([amounts], null)).toBeNull();
    expect(values(amounts)).toEqual([1234, 15]);
  });

  test('1,234 is thousands in a column with decimal dots, and a decimal in one with decimal commas', () => {
    const dots = column('12.50', '1,234');
    const commas = column('12,50', '1,234');
    expect(resolveAmounts([dots], null)).toBeNull();
    expect(resolveAmounts([commas], null)).toBeNull();
    expect(values(dots)).toEqual([12.5, 1234]);
    expect(values(commas)).toEqual([12.5, 1.234]);
  });

  test('the proof may stand below the doubtful cell', () => {
    const amounts = column('1.234', '1.234', '5,5');
    expect(resolveAmounts([amounts], null)).toBeNull();
    expect(values(amounts)).toEqual([1234, 1234, 5.5]);
  });

  test('a column without proof follows the other amounts of its file', () => {
    const doubtful = column('1.234');
    expect(resolveAmounts([doubtful, column('4,90')], null)).toBeNull();
    expect(values(doubtful)).toEqual([1234]);
  });

  test('without any proof, or with contradictory proof, a doubtful column is handed back', () => {
    const doubtful = column('1,234');
    const contradictory = column('1,5', '1.5', '1,234');
    expect(resolveAmounts([doubtful], null)).toBe(doubtful);
    expect(resolveAmounts([contradictory], null)).toBe(contradictory);
    expect(doubtful.example).toBe('1,234');
  });

  test('contradictory signs do no harm where no cell is in doubt', () => {
    const mixed = column('1,5', '1.5');
    expect(resolveAmounts([mixed], null)).toBeNull();
    expect(values(mixed)).toEqual([1.5, 1.5]);
  });
});

describe.skipIf(!existsSync(ZOO))('parseAmount on the zoo of numbers (skipped: ../shared is missing)', () => {
  test('reads each as its expected value, and says which are ambiguous', () => {
    const rows = readFileSync(ZOO, 'utf8').trim().split('\n').slice(1);
    expect(rows).toHaveLength(24);
    for (const row of rows) {
      const [, raw, expected] = row.split('|');
      const { reading, value, either } = parseAmount(raw);
      if (expected === 'null') expect(reading, raw).toBe('blank');
      else if (expected === 'LOSSY') expect(reading, raw).toBe('unreadable');
      else if (expected === 'AMBIGUOUS') expect(either, raw).not.toBe('');
      else expect([reading, either, value / AMOUNT_SCALE], raw).toEqual(['read', '', Number(expected)]);
    }
  });
});
