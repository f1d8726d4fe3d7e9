/* Tables of ad spend that no platform wrote, where their header stands, and what has to be asked. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDay } from '#domain/calendar.ts';
import { COLUMN_ROLES, type ColumnRole, type FileChoices } from '#domain/choices.ts';
import type { RowCount } from '#domain/orders.ts';
import { sniff } from '#ingest/dialect.ts';
import { IssueLog } from '#ingest/issues.ts';
import { plainSpend } from '#ingest/sources/plain-spend.ts';
import { SideColumns } from '#ingest/sources/side-columns.ts';
import { SAVED_DAY, texts } from '../fixtures/csv-orders.ts';
import { adIssues, adsAnswer, adsOf, adsRefusal, spendLines, spent } from '../fixtures/ads.ts';
import { records } from '../fixtures/csv-text.ts';

describe('a table of one’s own', () => {
  // 1.200,00 + 300,50 − 20,00 = 1.480,50
  test('German: month, channel, cost; a credit is negative; the sum at the end is none', async () => {
    const rows = [
      ['Monat', 'Kanal', 'Kampagne', 'Werbekosten (€)', 'Notiz'],
      ['2026-02', 'Meta', 'Frühling', '1.200,00', 'x'],
      ['Sept. 2026', 'Google', '', '300,50', ''],
      ['11/2026', 'Google', '', '-20,00', 'Gutschrift'],
      ['Summe', '', '', '1.480,50', ''],
    ];
    const file = await adsOf(records(rows, ';'));
    expect(file.source).toBe('plain-spend');
    expect(file.count).toEqual({ read: 4, used: 3, merged: 0, leftOut: 1, rejected: 0 });
    expect(spendLines(file)).toEqual([
      '2026-02-01..2026-02-28 campaign Frühling 1200 EUR',
      '2026-09-01..2026-09-30 account  300.5 EUR',
      '2026-11-01..2026-11-30 account  -20 EUR',
    ]);
    expect(texts(file.table.channel)).toEqual(['Meta', 'Google', 'Google']);
    expect(spent(file)).toBe(14_805_000);
    expect(file.columns?.map(({ use }) => use)).toEqual(['read', 'read', 'read', 'read', 'ignored']);
  });

  test.each([
    ['a channel', ['Date', 'Channel', 'Spend'], ['Brand'], '2026-09-01 account  5.5'],
    ['a cost without Google’s columns', ['Datum', 'Kampagne', 'Kosten'], [''], '2026-09-01 campaign Brand 5.5'],
    ['a spend without Microsoft’s lines', ['Date', 'Campaign', 'Spend'], [''], '2026-09-01 campaign Brand 5.5'],
  ])('is known by its words: %s', async (_, header, channels, row) => {
    const file = await adsOf(records([header, ['2026-09-01', 'Brand', '5.50']]));
    expect(file.source).toBe('plain-spend');
    expect(texts(file.table.channel)).toEqual(channels);
    expect(spendLines(file)).toEqual([row]);
  });

  test('orders with a cost of their own are no ad spend', async () => {
    const rows = [
      ['Date', 'Email', 'Campaign', 'Cost', 'Total'],
      ['2026-09-01', 'ann@example.com', 'x', '5.50', '9.00'],
    ];
    const answered = await adsAnswer(records(rows));
    expect(answered.ok && answered.value[0].source).toBe('plain-orders');
  });

  test('first and last day, weeks, and cells with both', async () => {
    const read = async (header: string[], ...rows: string[][]): Promise<string[]> =>
      spendLines(await adsOf(records([header, ...rows]))).map((text) => text.split(' ')[0]);
    expect(
      await read(
        ['Start date', 'End date', 'Channel', 'Spend'],
        ['2026-09-01', '2026-09-15', 'TV', '5'],
        ['2026-09-03', '', 'TV', '5'],
      ),
    ).toEqual(['2026-09-01..2026-09-15', '2026-09-03']);
    expect(await read(['Von', 'Bis', 'Kanal', 'Kosten'], ['2026-01', '2026-03', 'TV', '5'])).toEqual([
      '2026-01-01..2026-03-31',
    ]);
    expect(
      await read(
        ['Week', 'Channel', 'Spend'],
        ['2026-08-31', 'TV', '5'],
        ['2026-W36', 'TV', '5'],
        ['KW 1 2026', 'TV', '5'],
      ),
    ).toEqual(['2026-08-31..2026-09-06', '2026-08-31..2026-09-06', '2025-12-29..2026-01-04']);
    expect(
      await read(
        ['Week', 'Channel', 'Spend'],
        ['2026-08-31 - 2026-09-06', 'TV', '5'],
        ['31.08.2026–06.09.2026', 'TV', '5'],
      ),
    ).toEqual(['2026-08-31..2026-09-06', '2026-08-31..2026-09-06']);
  });

  test('each row that is not used says why, and the last day is never after the file was saved', async () => {
    const rows = [
      ['Start date', 'End date', 'Channel', 'Spend', 'Clicks'],
      ['', '', 'TV', '5', '1'],
      ['soon', '', 'TV', '5', '1'],
      ['2027-02-01', '', 'TV', '5', '1'],
      ['2026-09-15', '2026-09-01', 'TV', '5', '1'],
      ['2026-09-01', '', 'TV', 'free', '1'],
      ['2026-09-01', '', 'TV', '', '1'],
      ['2026-09-01', '', 'TV', '--', '0'],
      ['2026-12-01', '2027-03-31', 'TV', '5', '1'],
      ['2026-09-01', 'open', 'TV', '5', '1'],
      ['2026-09-01', '', 'TV', '5'],
    ];
    const file = await adsOf(records(rows));
    expect(file.count).toEqual({ read: 10, used: 2, merged: 0, leftOut: 1, rejected: 7 });
    expect(adIssues(file)).toEqual([
      '2 missing-date rejected',
      '3 unreadable-date rejected',
      '4 date-out-of-range rejected',
      '5 date-out-of-range rejected',
      '6 unreadable-amount rejected',
      '7 missing-amount rejected',
      '8 missing-amount leftOut',
      '9 date-out-of-range kept',
      '10 unreadable-date kept',
      '11 cell-count rejected',
    ]);
    expect(spendLines(file).map((text) => text.split(' ')[0])).toEqual(['2026-12-01..2026-12-31', '2026-09-01']);
    const believed = await adsOf(records(rows), { lateDates: true });
    expect(spendLines(believed).map((text) => text.split(' ')[0])).toContain('2026-12-01..2027-03-31');
  });
});

describe('the header row', () => {
  test.each([
    [
      'a title, a range in words and blank lines',
      [['Kampagnenbericht'], ['1. September 2026 - 30. September 2026'], [], ['', '']],
      2,
    ],
    ['a range cut at its commas', [['Report'], ['July 8', ' 2025 - July 31', ' 2025']], 2],
    ['keys and values, as wide as the table', Array.from({ length: 20 }, (_, i) => [`Key ${i}`, 'a', 'b']), 20],
    ['nothing', [], 0],
  ])('is found below %s, also where the table is no known report', (_, above, headerRecord) => {
    for (const delimiter of [',', ';', '\t']) {
      const text = records(
        [...above, ['Tag', 'Kosten', 'Was'], ['2026-09-01', '5,50', 'x'], ['2026-09-02', '6,50', 'y']],
        delimiter,
      );
      const sniffed = sniff(text, true);
      expect([sniffed.delimiter, sniffed.headerRecord, sniffed.header]).toEqual([
        delimiter,
        headerRecord,
        ['Tag', 'Kosten', 'Was'],
      ]);
      expect(sniffed.preamble).toHaveLength(headerRecord);
    }
  });
});

describe('what nothing in the file decides', () => {
  const DATES = [
    ['Date', 'Channel', 'Spend'],
    ['01/02/2026', 'TV', '5.50'],
    ['03/04/2026', 'TV', '6.50'],
  ];

  test('dates are asked about, and read as answered', async () => {
    const refusal = await adsRefusal(records(DATES));
    expect([refusal.code, refusal.detail.column, refusal.detail.found]).toEqual([
      'ambiguous-dates',
      'Date',
      '01/02/2026',
    ]);
    expect(refusal.detail.questions).toMatchObject([{ kind: 'dates', cells: 2 }]);
    const days = async (dayMonth: 'dmy' | 'mdy'): Promise<string[]> =>
      Array.from((await adsOf(records(DATES), { dayMonth })).table.from, isoDay);
    expect(await days('dmy')).toEqual(['2026-02-01', '2026-04-03']);
    expect(await days('mdy')).toEqual(['2026-01-02', '2026-03-04']);
  });

  test('a report’s numeric range without a habit is asked about too', async () => {
    const rows = [
      ['Campaign report'],
      ['01/02/2026 - 03/04/2026'],
      ['Campaign', 'Cost', 'Impr.'],
      ['Brand', '5.50', '1'],
    ];
    const refusal = await adsRefusal(records(rows));
    expect([refusal.code, refusal.detail.column, refusal.detail.found]).toEqual([
      'ambiguous-dates',
      'Campaign report',
      '01/02/2026',
    ]);
    expect(spendLines(await adsOf(records(rows), { dayMonth: 'dmy' }))).toEqual([
      '2026-02-01..2026-04-03 campaign Brand 5.5',
    ]);
  });

  test('amounts such as 1.234 are asked about', async () => {
    const rows = [
      ['Datum', 'Kanal', 'Kosten'],
      ['13.02.2026', 'TV', '1.234'],
      ['14.02.2026', 'TV', '2.500'],
    ];
    const refusal = await adsRefusal(records(rows, ';'));
    expect([refusal.code, refusal.detail.column]).toEqual(['ambiguous-amounts', 'Kosten']);
    const read = async (choices: FileChoices): Promise<number> => spent(await adsOf(records(rows, ';'), choices));
    expect(await read({ decimal: ',' })).toBe(37_340_000);
    expect(await read({ decimal: '.' })).toBe(37_340);
  });
});

describe('plainSpend, for columns that the user has named', () => {
  function readerOf(
    header: string[],
    roles: (ColumnRole<'spend'> | null)[],
    preamble: string[][] = [],
  ): ReturnType<typeof plainSpend> {
    const count: RowCount = { read: 0, used: 0, merged: 0, leftOut: 0, rejected: 0 };
    const file = {
      name: 'x.csv',
      bytes: 1,
      savedDay: SAVED_DAY,
      header,
      delimiter: ',',
      issues: new IssueLog('x.csv'),
      count,
      choices: {},
      preamble,
    };
    return plainSpend(file, SideColumns.byMapping(header, roles));
  }

  test('reads by roles, whatever the headers say', () => {
    const reader = readerOf(['', 'b', 'c', 'd'], ['date', 'amount', 'channel', null]);
    if (!('take' in reader)) throw new Error(reader.code);
    expect([...reader.used()]).toEqual([0, 1, 2]);
    expect(reader.isNote?.(['Total', '5', '', ''])).toBe(true);
    expect(reader.isNote?.(['2026-09-01', '5', 'Total', ''])).toBe(false);
    expect(reader.isNote?.(['Summe'])).toBe(true);
  });

  test('refuses what lacks an amount or a date; a period above the header will do', () => {
    const code = (...roles: (ColumnRole<'spend'> | null)[]): string | undefined => {
      const reader = readerOf(['a', 'b'], roles);
      return 'code' in reader ? reader.code : undefined;
    };
    expect([code('date', null), code(null, 'amount'), code('date', 'amount')]).toEqual([
      'no-amount-column',
      'no-date-column',
      undefined,
    ]);
    expect('take' in readerOf(['a', 'b'], [null, 'amount'], [['2026-09-01 - 2026-09-30']])).toBe(true);
    expect(COLUMN_ROLES.spend).toContain('to');
  });
});

describe('tables written in any dialect', () => {
  const row = fc.record({
    day: fc.integer({ min: 20_000, max: SAVED_DAY }),
    cents: fc.integer({ min: 0, max: 99_999_999 }),
    clicks: fc.nat(2_000_000),
    campaign: fc.constantFrom('Brand', 'Total: x', 'Gesamt Süd', 'a,b;c', 'say "hi"', '- 5 -'),
  });
  const dotted = (day: number): string => isoDay(day).split('-').toReversed().join('.');
  const grouped = (whole: number, sign: string): string => String(whole).replace(/\B(?=(\d{3})+$)/g, sign);

  test('reading gives back days, cents, clicks and campaigns', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(',', ';', '\t'),
        fc.boolean(),
        fc.constantFrom(3, 1 << 20),
        async (rows, delimiter, german, chunk) => {
          const [thousands, decimal] = german ? ['.', ','] : [',', '.'];
          const lines = rows.map(({ day, cents, clicks, campaign }) => [
            german ? dotted(day) : isoDay(day),
            campaign,
            `${grouped(Math.floor(cents / 100), thousands)}${decimal}${String(cents % 100).padStart(2, '0')}`,
            grouped(clicks, thousands),
          ]);
          const header = german
            ? ['Tag', 'Kampagnenname', 'Ausgegebener Betrag (EUR)', 'Klicks']
            : ['Day', 'Campaign name', 'Amount spent (EUR)', 'Clicks'];
          const { table, count } = await adsOf(records([header, ...lines], delimiter), {}, chunk);
          expect(count).toEqual({ read: rows.length, used: rows.length, merged: 0, leftOut: 0, rejected: 0 });
          expect([...table.from]).toEqual(rows.map(({ day }) => day));
          expect([...table.to]).toEqual([...table.from]);
          expect([...table.amount]).toEqual(rows.map(({ cents }) => cents * 100));
          expect([...table.clicks]).toEqual(rows.map(({ clicks }) => clicks));
          expect(texts(table.campaign)).toEqual(rows.map(({ campaign }) => campaign));
        },
      ),
      { numRuns: 60 },
    );
  });
});
