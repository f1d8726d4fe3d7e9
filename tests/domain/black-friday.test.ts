/* Black Friday, and the cohorts that are named after it. */
import { describe, expect, test } from 'vitest';
import { blackFriday, blackFridayCohorts, type SizedPeriod } from '#domain/black-friday.ts';
import { isoDay, periodEnd, periodIndex, periodStart } from '#domain/calendar.ts';
import { day } from '../fixtures/purchase-log.ts';

test.each([
  [2018, '2018-11-23'],
  [2019, '2019-11-29'],
  [2022, '2022-11-25'],
  [2024, '2024-11-29'],
  [2025, '2025-11-28'],
  [2030, '2030-11-29'],
])('Black Friday %i is %s', (year, date) => {
  expect(isoDay(blackFriday(year))).toBe(date);
});

describe('blackFridayCohorts', () => {
  const months = (sizes: readonly number[]): SizedPeriod[] =>
    sizes.map((size, i) => {
      const month = periodIndex(day('2024-08-01'), 'month') + i;
      return { from: periodStart(month, 'month'), to: periodEnd(month, 'month'), size };
    });

  test('November is named where it has 1.5 times the first orders of the median of the others', () => {
    expect(blackFridayCohorts(months([100, 120, 80, 150, 90]), 'month')).toEqual([false, false, false, true, false]);
    expect(blackFridayCohorts(months([100, 120, 100, 149, 90]), 'month')).not.toContain(true);
  });

  test('another month is never named, however large', () => {
    expect(blackFridayCohorts(months([100, 120, 80, 90, 900]), 'month')).not.toContain(true);
  });

  test('of weeks the one that holds the Friday is named', () => {
    const weeks = ['2024-11-11', '2024-11-18', '2024-11-25', '2024-12-02'].map((monday, i) => ({
      from: day(monday),
      to: day(monday) + 6,
      size: i === 2 ? 300 : 100,
    }));
    expect(blackFridayCohorts(weeks, 'week')).toEqual([false, false, true, false]);
  });

  test('days, quarters and years are not named, nor is a cohort without three others', () => {
    for (const unit of ['day', 'quarter', 'year'] as const) {
      expect(blackFridayCohorts(months([100, 120, 80, 500, 90]), unit)).not.toContain(true);
    }
    expect(blackFridayCohorts(months([100, 120, 80, 500, 90]).slice(2, 5), 'month')).not.toContain(true);
  });
});
