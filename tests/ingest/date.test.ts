/* Date cells and columns: the local day as written, the instant from the offset. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate, dayNumber, isoDay } from '#domain/calendar.ts';
import { DateColumn, isBelievable, NO_DAY, parseDate, resolveDates } from '#ingest/columns/date.ts';

function column(...cells: string[]): DateColumn {
  const dates = new DateColumn('Created at');
  for (const cell of cells) dates.push(cell);
  return dates;
}

function days(dates: DateColumn): string[] {
  return Array.from({ length: dates.length }, (_, row) => (dates.day(row) === NO_DAY ? '' : isoDay(dates.day(row))));
}

function instant(text: string): number {
  const dates = column(text);
  resolveDates([dates]);
  return dates.instant(0);
}

describe('parseDate', () => {
  test.each([
    ['2023-05-31 23:06:04 -0700', '2023-05-31', '2023-06-01T06:06:04Z'],
    ['2021-04-08 00:24:41 +0200', '2021-04-08', '2021-04-07T22:24:41Z'],
    ['2026-04-10T09:15:00+00:00', '2026-04-10', '2026-04-10T09:15:00Z'],
    ['2026-04-10T23:15:00.123Z', '2026-04-10', '2026-04-10T23:15:00Z'],
    ['2026-04-10 09:15:22', '2026-04-10', '2026-04-10T09:15:22Z'],
    ['2026-09-02 10:00:00 UTC', '2026-09-02', '2026-09-02T10:00:00Z'],
    ['2026/04/10 09:15', '2026-04-10', '2026-04-10T09:15:00Z'],
    ['02.09.2026 09:00', '2026-09-02', '2026-09-02T09:00:00Z'],
    ['2.9.2026, 09:00:05', '2026-09-02', '2026-09-02T09:00:05Z'],
    ['31/12/2021 23:59', '2021-12-31', '2021-12-31T23:59:00Z'],
    ['12/25/25 8:18 PM', '2025-12-25', '2025-12-25T20:18:00Z'],
    ['12/25/2025 12:05 am', '2025-12-25', '2025-12-25T00:05:00Z'],
  ])('%s is the local day %s at the instant %s', (text, day, at) => {
    const dates = column(text);
    resolveDates([dates]);
    expect(days(dates)).toEqual([day]);
    expect(instant(text)).toBe(Date.parse(at));
  });

  test('a day alone has no instant', () => {
    expect(instant('1997-01-18')).toBeNaN();
    expect(column('1997-01-18').instantOrMidnight(0)).toBe(Date.parse('1997-01-18T00:00:00Z'));
  });

  test.each([
    '2026-02-29',
    '31.02.2026',
    '31/31/2024',
    '2026-13-01',
    '2026-01-05 25:00',
    'soon',
    '45384.34789',
    '20260105',
  ])('%s is no date', (text) => {
    expect(parseDate(text).reading).toBe('unreadable');
  });

  test('two digits of a year are 1990 to 2089', () => {
    const dates = column('13/01/89', '13/01/90', '13/01/26');
    resolveDates([dates]);
    expect(days(dates)).toEqual(['2089-01-13', '1990-01-13', '2026-01-13']);
  });

  test('every day of 200 years is read in each unambiguous way of writing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -7_000, max: 66_000 }), (day) => {
        const { year, month, day: date } = civilDate(day);
        const [m, d] = [String(month).padStart(2, '0'), String(date).padStart(2, '0')];
        expect(parseDate(`${year}-${m}-${d}`).day).toBe(day);
        expect(parseDate(`${year}-${m}-${d} 10:00:00 +0530`).day).toBe(day);
        expect(parseDate(`${date}.${month}.${year}`).day).toBe(day);
      }),
    );
  });
});

describe('resolveDates', () => {
  test('one part above 12 anywhere in the file tells the order of day and month', () => {
    const created = column('03/04/2026', '13/01/2026');
    const paid = column('05/06/2026');
    expect(resolveDates([created, paid])).toBeNull();
    expect(days(created)).toEqual(['2026-04-03', '2026-01-13']);
    expect(days(paid)).toEqual(['2026-06-05']);
  });

  test('a second part above 12 means month first', () => {
    const dates = column('03/04/2026', '01/13/2026');
    expect(resolveDates([dates])).toBeNull();
    expect(days(dates)).toEqual(['2026-03-04', '2026-01-13']);
  });

  test('ISO dates and dates with dots may stand beside them and decide nothing', () => {
    const dates = column('2026-01-25', '25.01.2026', '01/13/2026', '02/03/2026');
    expect(resolveDates([dates])).toBeNull();
    expect(days(dates)).toEqual(['2026-01-25', '2026-01-25', '2026-01-13', '2026-02-03']);
  });

  test('without a part above 12, or with both, a column in doubt is handed back', () => {
    const doubtful = column('03/04/2026');
    const contradictory = column('13/01/2026', '01/13/2026', '03/04/2026');
    expect(resolveDates([doubtful])).toBe(doubtful);
    expect(resolveDates([contradictory])).toBe(contradictory);
  });

  test('where day and month are equal there is no doubt', () => {
    const dates = column('05/05/2026');
    expect(resolveDates([dates])).toBeNull();
    expect(days(dates)).toEqual(['2026-05-05']);
  });
});

describe('isBelievable', () => {
  const saved = dayNumber(2026, 3, 1);
  test('a day is believed from 1990 to the day after the file was saved', () => {
    expect(isBelievable(dayNumber(1989, 12, 31), saved)).toBe(false);
    expect(isBelievable(dayNumber(1990, 1, 1), saved)).toBe(true);
    expect(isBelievable(saved + 1, saved)).toBe(true);
    expect(isBelievable(saved + 2, saved)).toBe(false);
  });
});
