/* How a column was read, in words: what a cell or the report's period proves is told from what was answered or assumed. */
import { expect, test } from 'vitest';
import type { ColumnFormat } from '#domain/orders.ts';
import { formatText } from '#features/data/files/formats.ts';
import { de } from '#i18n/de.ts';
import { en } from '#i18n/en.ts';
import { createFormat } from '#i18n/format.ts';

const mdy = (proof: string, line: number): ColumnFormat => ({
  kind: 'date',
  column: 'Day',
  decided: 'mdy',
  proof,
  line,
});

const said = (format: ColumnFormat): string => formatText(format, en.data, createFormat('en', 'EUR', 2));

test('a cell proves it, with its line', () => {
  expect(said(mdy('09/14/2026', 1003))).toBe(
    'Column “Day”: 13–31 occurs in second place, so the month comes first: 09/14/2026 (line 1,003).',
  );
});

test('a proof without a line stands above the table', () => {
  expect(said(mdy('09/30/2026', 0))).toBe(
    'Column “Day”: The report’s period above the table proves that the month comes first: 09/30/2026.',
  );
});

test('without a proof it was assumed, or answered', () => {
  expect(said(mdy('', 0))).toBe('Column “Day”: No value proves it; this export writes the month first.');
  expect(formatText(mdy('', 0), de.data, createFormat('de', 'EUR', 2))).toBe(
    'Spalte „Day“: Kein Wert beweist es; dieser Export schreibt den Monat zuerst.',
  );
  expect(said({ ...mdy('', 0), answered: true })).toBe(
    'Column “Day”: The month comes first, as you said; no value proves it.',
  );
});
