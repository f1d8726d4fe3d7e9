/* Reports of ad platforms, real (anonymised) and invented in real layouts: rows and sums worked out by hand from the files. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { texts } from '../fixtures/csv-orders.ts';
import { adIssues, adsOf, spendLines, spent } from '../fixtures/ads.ts';

const SAMPLES = '../shared/samples';

async function read(name: string): ReturnType<typeof adsOf> {
  return adsOf(Uint8Array.from(readFileSync(`${SAMPLES}/${name}`)));
}

describe.skipIf(!existsSync(SAMPLES))('readTables on reports of ad platforms (skipped: ../shared is missing)', () => {
  // Title and range above; three campaigns that spent nothing; sums for campaigns, account and type: 2 + 3 + 3 records.
  test('Google Ads, real: three campaigns over the range above the header; zero is data, three sums are none', async () => {
    const file = await read('google_ads_campaign_report_en_eur_2026.csv');
    expect(file.source).toBe('google-ads');
    expect(file.count).toEqual({ read: 8, used: 3, merged: 0, leftOut: 5, rejected: 0 });
    expect(spendLines(file)).toEqual([
      '2026-03-27..2026-04-23 campaign Kampagne A 0 EUR',
      '2026-03-27..2026-04-23 campaign Kampagne B 0 EUR',
      '2026-03-27..2026-04-23 campaign Ελληνική καμπάνια Γ 0 EUR',
    ]);
    expect([...file.table.impressions, ...file.table.clicks]).toEqual([0, 0, 0, 0, 0, 0]);
    expect(texts(file.table.channel)).toEqual(['Google Ads', 'Google Ads', 'Google Ads']);
    expect(adIssues(file)).toEqual([
      '1 preamble leftOut',
      '2 preamble leftOut',
      '7 totals-row leftOut',
      '8 totals-row leftOut',
      '9 totals-row leftOut',
    ]);
  });

  // 1,234.56 + 87.50 = 1,322.06, which the file's own sum says too.
  test('Google Ads in German: quoted commas before decimals', async () => {
    const file = await read('synthetic/google_ads_DE_utf8_comma_quoted_decimals.csv');
    expect(file.source).toBe('google-ads');
    expect(file.count).toEqual({ read: 5, used: 2, merged: 0, leftOut: 3, rejected: 0 });
    expect(spendLines(file)).toEqual(['2026-09-01 campaign Marke 1234.56 EUR', '2026-09-02 campaign Marke 87.5 EUR']);
    expect(spent(file)).toBe(13_220_600);
    expect([...file.table.clicks]).toEqual([10, 4]);
  });

  // 1,234.50 + 10.25 = 1,244.75. Title and period above, a blank line that is no record.
  test('LinkedIn: the month first by habit, amounts with thousands', async () => {
    const file = await read('synthetic/linkedin_ads_preamble.csv');
    expect(file.formats?.filter(({ kind }) => kind === 'date')).toEqual([
      { kind: 'date', column: 'Start Date (in UTC)', decided: 'mdy', proof: '', line: 0 },
    ]);
    expect(file.source).toBe('linkedin-ads');
    expect(file.count).toEqual({ read: 4, used: 2, merged: 0, leftOut: 2, rejected: 0 });
    expect(spendLines(file)).toEqual([
      '2026-09-01 campaign Leads, EMEA 1234.5 USD',
      '2026-09-02 campaign Brand 10.25 USD',
    ]);
    expect(spent(file)).toBe(12_447_500);
    expect(texts(file.table.account)).toEqual(['Acme', 'Acme']);
    expect([...file.table.impressions, ...file.table.clicks]).toEqual([10_000, 500, 200, 4]);
  });

  // 123.45 + 98.10 = 221.55
  test.each([
    ['meta_ads_EN_daily.csv', 'Prospecting, DE'],
    ['meta_ads_DE_headers.csv', 'Neukunden'],
  ])('Meta, %s: the day of each row, the currency of the header', async (name, campaign) => {
    const file = await read(`synthetic/${name}`);
    expect(file.source).toBe('meta-ads');
    expect(file.count).toEqual({ read: 2, used: 2, merged: 0, leftOut: 0, rejected: 0 });
    expect(spendLines(file)).toEqual([
      `2026-09-01 campaign ${campaign} 123.45 EUR`,
      `2026-09-02 campaign ${campaign} 98.1 EUR`,
    ]);
    expect(spent(file)).toBe(2_215_500);
    expect([...file.table.impressions]).toEqual([15_002, 14_000]);
    expect(file.issues).toEqual([]);
  });

  // 1,234.50 + 98.10 = 1,332.60
  test('Meta in German after Excel: semicolons, windows-1252, dotted dates, commas before decimals', async () => {
    const file = await read('synthetic/meta_ads_DE_excel_resaved_semicolon_cp1252.csv');
    expect(file.source).toBe('meta-ads');
    expect(file.count).toEqual({ read: 2, used: 2, merged: 0, leftOut: 0, rejected: 0 });
    expect(spendLines(file)).toEqual([
      '2026-09-01 campaign Größe & Ähnliches 1234.5 EUR',
      '2026-09-02 campaign Größe & Ähnliches 98.1 EUR',
    ]);
    expect(spent(file)).toBe(13_326_000);
  });

  // Nine keys above, two rows, the copyright below; 12.30 + 13.00 = 25.30.
  test('Microsoft: keys above and the copyright below are no rows, the month first by habit', async () => {
    const file = await read('synthetic/microsoft_ads_preamble.csv');
    expect(file.formats?.filter(({ kind }) => kind === 'date')).toEqual([
      { kind: 'date', column: 'Gregorian date', decided: 'mdy', proof: '', line: 0 },
    ]);
    expect(file.source).toBe('microsoft-ads');
    expect(file.count).toEqual({ read: 12, used: 2, merged: 0, leftOut: 10, rejected: 0 });
    expect(spendLines(file)).toEqual(['2026-09-01 campaign Brand 12.3 EUR', '2026-09-02 campaign Brand 13 EUR']);
    expect(spent(file)).toBe(253_000);
    expect(adIssues(file).at(-1)).toBe('15 totals-row leftOut');
  });

  test('TikTok: the total of results is no row, rows are ad groups', async () => {
    const file = await read('synthetic/tiktok_ads.csv');
    expect(file.source).toBe('tiktok-ads');
    expect(file.count).toEqual({ read: 2, used: 1, merged: 0, leftOut: 1, rejected: 0 });
    expect(spendLines(file)).toEqual(['2026-09-01 adGroup Group A 12.5 EUR']);
    expect(texts(file.table.campaign)).toEqual(['Spring']);
    expect([...file.table.clicks]).toEqual([80]);
  });
});
