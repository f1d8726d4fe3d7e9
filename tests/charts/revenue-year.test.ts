/* Net sales beside the same month a year before, on the revenue screen. */
import { describe, expect, test } from 'vitest';
import { revenueReport } from '#domain/revenue.ts';
import { monthRows, yearSentence } from '#features/revenue/tables.ts';
import { revenue as german } from '#i18n/de/revenue.ts';
import { revenue as english } from '#i18n/en/revenue.ts';
import { createFormat } from '#i18n/format.ts';
import { day, purchaseLog, type PurchaseRow } from '../fixtures/purchase-log.ts';

const f = createFormat('en', 'EUR', 2);

/** One order a month from January 2024 on, of 100 € in the first month and 10 € more in each later one. */
function report(months: number, asOf: string): ReturnType<typeof revenueReport> {
  const rows = Array.from({ length: months }, (_, m): PurchaseRow => {
    const date = `${String(2024 + Math.floor(m / 12))}-${String((m % 12) + 1).padStart(2, '0')}-05`;
    return [m, day(date), 10_000 + 1000 * m];
  });
  return revenueReport(purchaseLog(rows, { asOf: day(asOf) }));
}

describe('yearSentence', () => {
  test('names the newest whole month, never the running one', () => {
    expect(yearSentence(report(15, '2025-03-10'), english, f)).toBe(
      'Feb\u00a02025 brought €230 of net sales, the same month a year before (Feb\u00a02024) €110.',
    );
    expect(yearSentence(report(15, '2025-03-31'), german, createFormat('de', 'EUR', 2))).toContain('ein Jahr zuvor');
  });

  test('says nothing where a year before there was nothing, or only the first month of the file, which may be cut', () => {
    expect(yearSentence(report(12, '2024-12-31'), english, f)).toBe('');
    expect(yearSentence(report(13, '2025-01-31'), english, f)).toBe('');
  });
});

test('in the table the year before stands beside whole months alone', () => {
  const [march, february, january] = monthRows(report(15, '2025-03-10'), 'A', english, f);
  expect([march, february, january].map((row) => row['yearBefore'])).toEqual(['', '€110.00', '€100.00']);
});
