/* Reports of TikTok, LinkedIn, Microsoft and Pinterest generated in the layouts that the platforms write: each read as what it is, sums worked out by hand. */
import { describe, expect, test } from 'vitest';
import { texts } from '../fixtures/csv-orders.ts';
import { encoded, ENCODINGS } from '../fixtures/encoded.ts';
import { adsOf, adsRefusal, microsoftReport, spendLines, spent, type SpendFile } from '../fixtures/ads.ts';
import { records } from '../fixtures/csv-text.ts';

const SIZES = [1, 7, 64, 1 << 20];

function expectCount(file: SpendFile, used: number, leftOut: number, rejected = 0): void {
  expect(file.count).toEqual({ read: used + leftOut + rejected, used, merged: 0, leftOut, rejected });
}

describe('TikTok', () => {
  // 1.018,50 + 0,50 = 1.019,00
  test('commas before decimals, quoted; the total of results left out with and without its date', async () => {
    const header = [
      'Date',
      'Campaign name',
      'Ad group name',
      'Ad name',
      'Cost (EUR)',
      'Impressions',
      'Clicks (destination)',
      'Clicks (all)',
    ];
    const rows = [
      ['2026-09-01', 'Spring', 'A', 'Clip', '1.018,50', '4.000', '80', '95'],
      ['2026-09-02', 'Spring', 'A', 'Clip', '0,50', '90', '0', '1'],
    ];
    for (const total of ['Total of 2 results', 'Total of 1 result', 'Total']) {
      const file = await adsOf(records([header, ...rows, [total, '-', '-', '-', '1.019,00', '4.090', '80', '96']]));
      expect(file.source).toBe('tiktok-ads');
      expectCount(file, 2, 1);
      expect(spendLines(file)).toEqual(['2026-09-01 ad Clip 1018.5 EUR', '2026-09-02 ad Clip 0.5 EUR']);
      expect([...file.table.impressions, ...file.table.clicks]).toEqual([4_000, 90, 80, 0]);
    }
    const undated = records([header.slice(1), rows[0].slice(1)]);
    expect((await adsRefusal(undated)).code).toBe('no-date-column');
  });
});

describe('LinkedIn', () => {
  const HEADER = [
    'Start Date (in UTC)',
    'Account Name',
    'Campaign Name',
    'Campaign Start Date',
    'Campaign End Date',
    'Total Spent',
    'Impressions',
    'Clicks',
    'Currency',
  ];
  const ROWS = [
    ['9/1/2026', 'Acme', 'Leads', '1/1/2026', '12/31/2026', '1,234.50', '10,000', '200', 'USD'],
    ['9/2/2026', 'Acme', 'Brand', '1/1/2026', '12/31/2026', '10.25', '500', '4', 'USD'],
  ];
  // 1,234.50 + 10.25 = 1,244.75
  const TOTAL = ['Total', '', '', '', '', '1,244.75', '10,500', '204', 'USD'];

  test.each(['UTF-16LE with a mark', 'UTF-16BE with a mark', 'UTF-8'] as const)(
    'tabs in %s, period and blank lines above, a sum below',
    async (encoding) => {
      const above = [
        ['Campaign Performance Report (in UTC)'],
        ['Report Start: September 1, 2026, 12:00 AM'],
        ['Report End: September 2, 2026, 11:59 PM'],
        ['Date Generated: October 5, 2026, 9:00 AM'],
        [],
        [''],
      ];
      const content = encoded(records([...above, HEADER, ...ROWS, TOTAL], '\t', '\r\n'), encoding);
      for (const size of SIZES) {
        const file = await adsOf(content, {}, size);
        expect(file.source).toBe('linkedin-ads');
        expectCount(file, 2, 5);
        expect(spendLines(file)).toEqual([
          '2026-09-01 campaign Leads 1234.5 USD',
          '2026-09-02 campaign Brand 10.25 USD',
        ]);
        expect(spent(file)).toBe(12_447_500);
      }
    },
  );

  test('a period above the header decides what the rows leave open; the answer goes before the habit', async () => {
    const period = (last: string): string =>
      records([[`Report Start: 09/01/2026, Report End: ${last}`], [], HEADER, ...ROWS]);
    const proven = await adsOf(period('09/30/2026'));
    expect(proven.formats?.find(({ kind }) => kind === 'date')).toMatchObject({
      decided: 'mdy',
      proof: '09/30/2026',
      line: 0,
    });
    const answered = await adsOf(period('09/02/2026'), { dayMonth: 'dmy' });
    expect(spendLines(answered).map((text) => text.slice(0, 10))).toEqual(['2026-01-09', '2026-02-09']);
  });

  test('rows without dates cover the period above the header; the sum has lost its word and is told by its amount', async () => {
    const above = ['Report Start: 09/01/2026, Report End: 09/30/2026'];
    const file = await adsOf(records([above, HEADER.slice(1), ...ROWS.map((row) => row.slice(1)), TOTAL.slice(1)]));
    expectCount(file, 2, 2);
    expect(spendLines(file)).toEqual([
      '2026-09-01..2026-09-30 campaign Leads 1234.5 USD',
      '2026-09-01..2026-09-30 campaign Brand 10.25 USD',
    ]);
  });
});

describe('Microsoft', () => {
  const HEADER = [
    'Gregorian date',
    'Account name',
    'Campaign name',
    'Ad group',
    'Currency code',
    'Impressions',
    'Clicks',
    'Spend',
  ];
  const row = (date: string, spend: string): string[] => [date, 'Acme', 'Brand', 'Exact', 'EUR', '1,000', '20', spend];

  // 1,012.30 + 13.00 = 1,025.30
  test.each(ENCODINGS)('tabs in %s', async (encoding) => {
    const rows = [row('9/1/2026', '1,012.30'), row('9/2/2026', '13.00')];
    const report = microsoftReport('9/1/2026,9/2/2026', 'Daily', HEADER, rows);
    const file = await adsOf(encoded(records(report, '\t', '\r\n'), encoding));
    expect(file.source).toBe('microsoft-ads');
    expectCount(file, 2, 10);
    expect(spendLines(file)).toEqual(['2026-09-01 adGroup Exact 1012.3 EUR', '2026-09-02 adGroup Exact 13 EUR']);
    expect([...file.table.impressions]).toEqual([1_000, 1_000]);
  });

  test.each([
    ['one day', '7/7/2026', 'Summary', '2026-07-07'],
    ['a range', '7/7/2026,8/20/2026', 'Summary', '2026-07-07..2026-08-20'],
    ['a range that only the habit decides', '7/7/2026,8/9/2026', 'Summary', '2026-07-07..2026-08-09'],
  ])('a summary covers its report time: %s', async (_, time, aggregation, days) => {
    const report = microsoftReport(time, aggregation, HEADER.slice(1), [row('', '5.00').slice(1)]);
    expect(spendLines(await adsOf(records(report)))).toEqual([`${days} adGroup Exact 5 EUR`]);
  });

  test('aggregated by week or month, a row covers its week or month', async () => {
    const header = ['Time period', ...HEADER.slice(1)];
    const read = async (aggregation: string, date: string): Promise<string[]> => {
      const report = microsoftReport('8/30/2026,9/30/2026', aggregation, header, [row(date, '5.00')]);
      return spendLines(await adsOf(records(report)));
    };
    expect(await read('Weekly', '9/6/2026')).toEqual(['2026-09-06..2026-09-12 adGroup Exact 5 EUR']);
    expect(await read('Monthly', '9/1/2026')).toEqual(['2026-09-01..2026-09-30 adGroup Exact 5 EUR']);
  });
});

describe('Pinterest', () => {
  // 12.30 + 0.70 = 13.00; no column names the currency.
  test('spend in account currency', async () => {
    const header = [
      'Date',
      'Campaign ID',
      'Campaign name',
      'Ad group name',
      'Spend in account currency',
      'Impressions',
      'Pin clicks',
    ];
    const rows = [
      ['2026-09-01', '626749', 'Autumn', 'Home', '12.30', '1000', '5'],
      ['2026-09-02', '626749', 'Autumn', '', '0.70', '10', '0'],
    ];
    const file = await adsOf(records([header, ...rows]));
    expect(file.source).toBe('pinterest-ads');
    expectCount(file, 2, 0);
    expect(spendLines(file)).toEqual(['2026-09-01 adGroup Home 12.3', '2026-09-02 campaign Autumn 0.7']);
    expect(texts(file.table.channel)).toEqual(['Pinterest', 'Pinterest']);
    const undated = records([header.slice(1), rows[0].slice(1)]);
    expect((await adsRefusal(undated)).code).toBe('no-date-column');
  });
});
