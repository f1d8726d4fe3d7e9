/* Reports of Google Ads and Meta generated in the layouts that the platforms write: each read as what it is, sums worked out by hand. */
import { describe, expect, test } from 'vitest';
import { texts } from '../fixtures/csv-orders.ts';
import { encoded, ENCODINGS } from '../fixtures/encoded.ts';
import { adIssues, adsOf, adsRefusal, googleReport, spendLines, spent, type SpendFile } from '../fixtures/ads.ts';
import { records } from '../fixtures/csv-text.ts';

const SIZES = [1, 7, 64, 1 << 20];

function expectCount(file: SpendFile, used: number, leftOut: number, rejected = 0): void {
  expect(file.count).toEqual({ read: used + leftOut + rejected, used, merged: 0, leftOut, rejected });
}

describe('Google Ads', () => {
  // 1,904.26 + 0.00 + 0.74 = 1,905.00, as the sums under the rows say.
  test('English: title, range and three sums left out; campaigns named like a sum stay', async () => {
    const [en, commas] = [googleReport('en'), records(googleReport('en'))];
    for (const size of SIZES) {
      const file = await adsOf(commas, {}, size);
      expect(file.source).toBe('google-ads');
      expectCount(file, 3, 5);
      expect(spendLines(file)).toEqual([
        '2026-09-01 campaign Brand, Search 1904.26 EUR',
        '2026-09-02 campaign Total: growth 0 EUR',
        '2026-09-03 campaign Gesamt Deutschland 0.74 EUR',
      ]);
      expect([...file.table.impressions]).toEqual([20_287, 12, 1_001]);
      expect([...file.table.clicks]).toEqual([1_900, 0, 1]);
    }
    const tabs = await adsOf(encoded(records(en, '\t', '\r\n'), 'UTF-16LE with a mark'));
    expect(spendLines(tabs)).toEqual(spendLines(await adsOf(commas)));
  });

  // 1,234.56 + 87.50 = 1,322.06. The third campaign did not run: no cost, no impression, no click.
  test.each(ENCODINGS)('German "Excel .csv" with tabs in %s: the range is every row’s period', async (encoding) => {
    const content = encoded(records(googleReport('de'), '\t', '\r\n'), encoding);
    for (const size of SIZES) {
      const file = await adsOf(content, {}, size);
      expect(file.source).toBe('google-ads');
      expectCount(file, 2, 6);
      expect(spendLines(file)).toEqual([
        '2026-09-01..2026-09-30 campaign Gesamt Süd 1234.56 EUR',
        '2026-09-01..2026-09-30 campaign Gesamt 87.5 EUR',
      ]);
      expect(spent(file)).toBe(13_220_600);
      expect([...file.table.impressions]).toEqual([20_287, 999]);
      expect(adIssues(file)).toEqual([
        '1 preamble leftOut',
        '2 preamble leftOut',
        '6 missing-amount leftOut',
        '7 totals-row leftOut',
        '8 totals-row leftOut',
        '9 totals-row leftOut',
      ]);
    }
  });

  test('a campaign "Gesamt" in the first column is a campaign, "Gesamt: Konto" is a sum, with and without days', async () => {
    const undated = [['Kampagnenbericht'], ['8. Juli 2026'], ['Kampagne', 'Kosten', 'Impr.']];
    const rows = [
      ['Gesamt', '5,00', '9'],
      ['Gesamt : neu', '1,50', '2'],
      ['Summe', '2,25', '1'],
    ];
    const file = await adsOf(records([...undated, ...rows, ['Gesamt: Konto', '8,75', '12']], '\t'));
    expect(spendLines(file)).toEqual(['2026-07-08 campaign Gesamt 5', '2026-07-08 campaign Summe 2.25']);
    const dated = [
      ['Kampagne', 'Tag', 'Kosten', 'Impr.'],
      ['Gesamt: neu', '2026-07-08', '1,50', '2'],
    ];
    const days = await adsOf(records([...dated, ['Gesamt: Konto', ' --', '1,50', '2']], ';'));
    expectCount(days, 1, 1);
    expect(spendLines(days)).toEqual(['2026-07-08 campaign Gesamt: neu 1.5']);
  });

  test('the currency is that of the column, of the header or of the sign', async () => {
    const read = async (header: string[], row: string[]): Promise<string[]> => {
      return texts((await adsOf(records([header, row]))).table.currency);
    };
    expect(
      await read(['Day', 'Campaign', 'Cost', 'Currency code', 'Impr.'], ['2026-09-01', 'A', '1.00', 'GBP', '1']),
    ).toEqual(['GBP']);
    expect(
      await read(['Day', 'Campaign', 'Cost (CHF)', 'Currency code', 'Impr.'], ['2026-09-01', 'A', '1.00', 'EUR', '1']),
    ).toEqual(['CHF']);
    expect(await read(['Day', 'Campaign', 'Cost', 'Impr.'], ['2026-09-01', 'A', '€1.00', '1'])).toEqual(['EUR']);
    expect(await read(['Day', 'Campaign', 'Cost', 'Impr.'], ['2026-09-01', 'A', '$1.00', '1'])).toEqual(['']);
  });

  test.each([
    ['all time', [['Campaign report'], ['All time']]],
    ['no range', []],
  ])('rows without days and %s are refused', async (_, above) => {
    const rows = [
      ['Campaign', 'Currency code', 'Cost', 'Impr.'],
      ['Brand', 'EUR', '1.00', '5'],
    ];
    const refusal = await adsRefusal(records([...above, ...rows]));
    expect([refusal.code, refusal.detail.columns]).toEqual(['no-date-column', rows[0]]);
  });

  test('ad groups: the deepest name that a row fills is its level', async () => {
    const header = ['Month', 'Account name', 'Campaign', 'Ad group', 'Currency code', 'Cost'];
    const rows = [
      ['2026-02-01', 'Acme', 'Brand', 'Exact', 'EUR', '3.00'],
      ['2026-02-01', 'Acme', 'Brand', ' --', 'EUR', '2.00'],
      ['2026-02-01', 'Acme', '', '', 'EUR', '1.00'],
    ];
    expect(spendLines(await adsOf(records([header, ...rows])))).toEqual([
      '2026-02-01..2026-02-28 adGroup Exact 3 EUR',
      '2026-02-01..2026-02-28 campaign Brand 2 EUR',
      '2026-02-01..2026-02-28 account Acme 1 EUR',
    ]);
  });
});

describe('Meta', () => {
  const HEADER = [
    'Reporting starts',
    'Reporting ends',
    'Campaign name',
    'Ad set name',
    'Amount spent (USD)',
    'Impressions',
    'Link clicks',
  ];
  const ROWS = [
    ['2026-10-01', '2026-10-07', 'Spring, DE', 'Broad', '1,250.50', '90000', '120'],
    ['2026-10-01', '2026-10-07', 'Spring, DE', 'Lookalike', '0', '10', ''],
    ['2026-10-01', '2026-10-07', 'Autumn', 'Broad', '49.50', '1500', '3'],
  ];
  // 1,250.50 + 0 + 49.50 = 1,300.00
  const SUMMARY = ['2026-10-01', '2026-10-07', '', '', '1,300.00', '91510', '123'];

  test.each([
    ['first', [HEADER, SUMMARY, ...ROWS], 2],
    ['last', [HEADER, ...ROWS, SUMMARY], 5],
  ])('the summary row is left out where it stands %s', async (_, rows, line) => {
    const file = await adsOf(records(rows));
    expect(file.source).toBe('meta-ads');
    expectCount(file, 3, 1);
    expect(adIssues(file)).toEqual([`${line} totals-row leftOut`]);
    expect(spent(file)).toBe(13_000_000);
    expect(spendLines(file)).toEqual([
      '2026-10-01..2026-10-07 adGroup Broad 1250.5 USD',
      '2026-10-01..2026-10-07 adGroup Lookalike 0 USD',
      '2026-10-01..2026-10-07 adGroup Broad 49.5 USD',
    ]);
  });

  test('a row without a name that is no sum of the others is spend', async () => {
    const file = await adsOf(records([HEADER, ...ROWS, ['2026-10-01', '2026-10-07', '', '', '7.25', '10', '']]));
    expectCount(file, 4, 0);
    expect(spendLines(file).at(-1)).toBe('2026-10-01..2026-10-07 account  7.25 USD');
  });

  test('daily sums without a name, each of its day, are left out', async () => {
    const header = ['Day', 'Campaign name', 'Amount spent (EUR)'];
    const rows = [
      ['2026-09-01', 'A', '1.10'],
      ['2026-09-01', 'B', '2.20'],
      ['2026-09-01', '', '3.30'],
      ['2026-09-02', 'A', '50.00'],
      ['2026-09-02', '', '50.00'],
    ];
    const file = await adsOf(records([header, ...rows]));
    expectCount(file, 3, 2);
    expect(spent(file)).toBe(533_000);
  });

  test('a report of the account alone keeps its rows, though it has columns for names', async () => {
    const file = await adsOf(records([HEADER, ['2026-10-01', '2026-10-07', '', '', '7.25', '10', '']]));
    expectCount(file, 1, 0);
    expect([...file.table.level]).toEqual([0]);
  });

  test('an ad set that did not run is left out; an amount that is missing beside impressions is rejected', async () => {
    const idle = ['2026-10-01', '2026-10-07', 'Autumn', 'Idle', '', '', ''];
    const file = await adsOf(records([HEADER, ...ROWS, idle, [...idle.slice(0, 5), '40', '']]));
    expectCount(file, 3, 1, 1);
    expect(adIssues(file)).toEqual(['5 missing-amount leftOut', '6 missing-amount rejected']);
  });

  // 1.234,56 + 0,44 = 1.235,00. With days the period of the report says nothing.
  test('German after Excel: "Tag" goes before the period of the report', async () => {
    const header = [
      'Beginn der Berichterstattung',
      'Ende der Berichterstattung',
      'Tag',
      'Kampagnenname',
      'Anzeigenname',
      'Ausgegebener Betrag (EUR)',
      'Link-Klicks',
    ];
    const rows = [
      ['01.09.2026', '30.09.2026', '13.09.2026', 'Größe', 'Bild', '1.234,56', '1.020'],
      ['01.09.2026', '30.09.2026', '14.09.2026', 'Größe', 'Bild', '0,44', '1'],
    ];
    const content = encoded(records([header, ...rows], ';', '\r\n'), 'windows-1252');
    const file = await adsOf(content);
    expect(file.source).toBe('meta-ads');
    expectCount(file, 2, 0);
    expect(spendLines(file)).toEqual(['2026-09-13 ad Bild 1234.56 EUR', '2026-09-14 ad Bild 0.44 EUR']);
    expect([...file.table.clicks]).toEqual([1_020, 1]);
    expect(texts(file.table.campaign)).toEqual(['Größe', 'Größe']);
  });

  test.each([[['Jour', 'Montant dépensé (USD)']], [['Día', 'Importe gastado (USD)']]])(
    '%s are its words too',
    async (header) => {
      const file = await adsOf(records([header, ['2026-09-01', '5.50']]));
      expect(file.source).toBe('meta-ads');
      expect(spendLines(file)).toEqual(['2026-09-01 account  5.5 USD']);
    },
  );
});
