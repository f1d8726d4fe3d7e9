/* Which days rows of ad spend cover: months and weeks in cells, ranges above the header; and the currency behind an amount's header. */
import { describe, expect, test } from 'vitest';
import { isoDay } from '#domain/calendar.ts';
import { namedPeriod } from '#ingest/sources/spend-periods.ts';
import { reportedPeriod } from '#ingest/sources/spend-preamble.ts';
import { headerCurrency } from '#ingest/sources/spend-words.ts';

describe('periods', () => {
  test.each([
    [['July 8, 2025 - July 31, 2025'], 'July 8, 2025', 'July 31, 2025'],
    [['July 8', ' 2025 - July 31', ' 2025', '', ''], 'July 8, 2025', 'July 31, 2025'],
    [['1. September 2026 - 30. September 2026'], '1. September 2026', '30. September 2026'],
    [['8. Juli 2026'], '8. Juli 2026', '8. Juli 2026'],
    [['Report Start: 09/01/2026', ' Report End: 09/02/2026'], '09/01/2026', '09/02/2026'],
    [['Report Time: 9/1/2026,9/2/2026'], '9/1/2026', '9/2/2026'],
    [['Report Time: 7/7/2017', '', ''], '7/7/2017', '7/7/2017'],
    [['Zeitraum: 01.09.2026 bis 30.09.2026'], '01.09.2026', '30.09.2026'],
  ])('%j above the header', (cells, first, last) => {
    expect(reportedPeriod([['Title of 2026-01-01'], cells])).toMatchObject({ first, last });
  });

  test.each([
    ['All time'],
    ['Last Completed Available Day: 9/3/2026 10:15:00 PM (GMT)'],
    ['Date Generated: October 5, 2026, 9:00 AM'],
    ['Campaigns of 2026-09-01'],
    ['Report Time: '],
    ['99/99/2026 - 99/99/2026'],
  ])('%s names none', (line) => {
    expect(reportedPeriod([[line]])).toBeNull();
  });

  test.each([
    ['2026-02', 'day', '2026-02-01', '2026-02-28'],
    ['02/2024', 'day', '2024-02-01', '2024-02-29'],
    ['März 2026', 'day', '2026-03-01', '2026-03-31'],
    ['2026 December', 'day', '2026-12-01', '2026-12-31'],
    ['Sep 26', 'month', '2026-09-01', '2026-09-30'],
    ["Sep '26", 'month', '2026-09-01', '2026-09-30'],
    // 2020 has 53 weeks: 1 January 2021 is in the last of them.
    ['2020-W53', 'day', '2020-12-28', '2021-01-03'],
  ] as const)('%s is a span of its own', (text, unit, from, to) => {
    const span = namedPeriod(text, unit);
    expect([isoDay(span?.from ?? NaN), isoDay(span?.to ?? NaN)]).toEqual([from, to]);
  });

  test.each(['Sep 26', '2026-13', '2026-W54', '00/2026', 'Brand 2026', '2026-09-01'])('%s is none', (text) => {
    expect(namedPeriod(text, 'day')).toBeNull();
  });

  test.each([
    ['Amount spent (EUR)', 'EUR'],
    ['Kosten in CHF', 'CHF'],
    ['Ausgaben [€]', 'EUR'],
    ['cost (usd)', 'USD'],
    ['Spend (net)', ''],
    ['Spend', ''],
  ])('%s names the currency "%s"', (header, currency) => {
    expect(headerCurrency(header)).toBe(currency);
  });
});
