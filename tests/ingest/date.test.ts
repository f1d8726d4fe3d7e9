/* Date cells and columns: the local day as written, the instant from the offset. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate, dayNumber, isoDay } from '#domain/calendar.ts';
import { resolveDates } from '#ingest/columns/date-order.ts';
import { DateColumn, isBelievable, NO_DAY, parseDate } from '#ingest/columns/date.ts';

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
    ['12/25/2025, 2:05:09 p.m.', '2025-12-25', '2025-12-25T14:05:09Z'],
    ['12/25/2025, 2:05:09\u202fPM', '2025-12-25', '2025-12-25T14:05:09Z'],
    ['2026-09-01T07:30+02', '2026-09-01', '2026-09-01T05:30:00Z'],
    ['2026-09-01 07:30 GMT+2', '2026-09-01', '2026-09-01T05:30:00Z'],
    ['2026-09-01 07:30 CEST', '2026-09-01', '2026-09-01T05:30:00Z'],
    ['2026-01-01 07:30 MEZ', '2026-01-01', '2026-01-01T06:30:00Z'],
    ['2026-01-01 07:30 PST', '2026-01-01', '2026-01-01T15:30:00Z'],
    ['2026-01-01 07:30 XYZ', '2026-01-01', '2026-01-01T07:30:00Z'],
    ['Mo., 1. 9. 2026 08:00', '2026-09-01', '2026-09-01T08:00:00Z'],
    ['Sep 4, 2026 1:05:07 AM PDT', '2026-09-04', '2026-09-04T08:05:07Z'],
    ['September 4, 2026 at 11:05 PM', '2026-09-04', '2026-09-04T23:05:00Z'],
    ['24. März 2026 14:05', '2026-03-24', '2026-03-24T14:05:00Z'],
    ['24. Ma\u0308rz 2026 um 14:05 Uhr', '2026-03-24', '2026-03-24T14:05:00Z'],
    ['Fri, 04 Sep 2026 01:05:07 GMT', '2026-09-04', '2026-09-04T01:05:07Z'],
    ['Fri Sep 04 2026 01:05:07 GMT+0200 (Mitteleuropäische Sommerzeit)', '2026-09-04', '2026-09-03T23:05:07Z'],
  ])('%s is the local day %s at the instant %s', (text, day, at) => {
    const dates = column(text);
    resolveDates([dates]);
    expect(days(dates)).toEqual([day]);
    expect(instant(text)).toBe(Date.parse(at));
  });

  test.each([
    ['Jan 5, 2023', '2023-01-05'],
    ['September 24, 2026', '2026-09-24'],
    ['Sept 24th, 2026', '2026-09-24'],
    ['5 Jan 2023', '2023-01-05'],
    ['5-Jan-2023', '2023-01-05'],
    ['05. Jänner 2023', '2023-01-05'],
    ['10-Dez-25', '2025-12-10'],
    ['10-Dec-25', '2025-12-10'],
    ['Jul-25-26', '2026-07-25'],
    ['1. Sept. 2026', '2026-09-01'],
    ['1.Mrz.2026', '2026-03-01'],
    ['Mo., 1. Sept. 2026', '2026-09-01'],
    ['Dienstag, 1. September 2026', '2026-09-01'],
    ['Saturday, May 2, 2026', '2026-05-02'],
    ['So 3. Mai 2026', '2026-05-03'],
    ['2026-Oct-09', '2026-10-09'],
    ['29 Feb 2024', '2024-02-29'],
  ])('%s is %s: a month that is a word leaves nothing to decide', (text, day) => {
    const dates = column(text);
    expect(resolveDates([dates])).toBeNull();
    expect(days(dates)).toEqual([day]);
    expect(dates.instant(0)).toBeNaN();
  });

  test('each month is known by every name that it has in English and German', () => {
    const names = [
      ['Jan', 'January', 'Januar', 'Jänner'],
      ['Feb', 'February', 'Februar'],
      ['Mar', 'March', 'Mär', 'März', 'Mrz'],
      ['Apr', 'April'],
      ['May', 'Mai'],
      ['Jun', 'June', 'Juni'],
      ['Jul', 'July', 'JULI'],
      ['Aug', 'August'],
      ['Sep', 'Sept', 'September'],
      ['Oct', 'October', 'Okt', 'Oktober'],
      ['Nov', 'November'],
      ['Dec', 'December', 'Dez', 'Dezember'],
    ];
    for (const [index, month] of names.entries()) {
      for (const name of month) expect(parseDate(`17. ${name} 2026`).day, name).toBe(dayNumber(2026, index + 1, 17));
    }
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
    '12.0526',
    '01/02.2026',
    '30 Feb 2026',
    '5 Foo 2026',
    'Jan 2023',
    '2026-01-05 13:00 AM',
    'May the fourth',
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

describe('columns of bare numbers', () => {
  test('days as a spreadsheet counts them: 45384.3478 is 2024-04-02, 08:20:50', () => {
    // Excel: =DATE(2024,4,2)+TIME(8,20,50) is 45384.34780…
    const dates = column('45384.3478', '45384,5', '45384', '', '36526');
    expect(resolveDates([dates])).toBeNull();
    expect(days(dates)).toEqual(['2024-04-02', '2024-04-02', '2024-04-02', '', '2000-01-01']);
    expect(dates.instant(0)).toBe(Date.parse('2024-04-02T08:20:50Z'));
    expect(dates.instant(1)).toBe(Date.parse('2024-04-02T12:00:00Z'));
    expect(dates.instant(2)).toBeNaN();
  });

  test('seconds and milliseconds since 1970 are days in UTC', () => {
    const seconds = column('1767225599', '1767225600.5');
    const milliseconds = column('1767225599000');
    expect(resolveDates([seconds, milliseconds])).toBeNull();
    expect(days(seconds)).toEqual(['2025-12-31', '2026-01-01']);
    expect(days(milliseconds)).toEqual(['2025-12-31']);
    expect(seconds.instant(1)).toBe(1_767_225_600_500);
    expect(milliseconds.instant(0)).toBe(1_767_225_599_000);
  });

  test('numbers among dates, or numbers of two kinds, are unreadable', () => {
    const among = column('2026-01-05', '45384');
    const two = column('45384', '1767225600');
    expect(resolveDates([among])).toBeNull();
    expect(resolveDates([two])).toBeNull();
    expect(days(among)).toEqual(['2026-01-05', '']);
    expect([among.fault(0), among.fault(1)]).toEqual([null, '45384']);
    expect(days(two)).toEqual(['', '']);
  });

  test('a word in a column of serials is unreadable alone', () => {
    const dates = column('45384', 'soon', '45385');
    expect(resolveDates([dates])).toBeNull();
    expect(days(dates)).toEqual(['2024-04-02', '', '2024-04-03']);
    expect(dates.fault(1)).toBe('');
  });

  test('numbers outside of any count of days are no dates', () => {
    const dates = column('19999', '60001', '123456', '99999999999');
    expect(resolveDates([dates])).toBeNull();
    expect(days(dates)).toEqual(['', '', '', '']);
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
