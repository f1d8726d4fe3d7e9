/* Ad spend by month and its report: every day's money once, to the ten-thousandth. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodName } from '#domain/calendar.ts';
import { mergeSideTables, type MergedTable } from '#domain/side-merge.ts';
import type { SpendLine } from '#domain/side-reports.ts';
import type { SideFile, SpendTable } from '#domain/side-tables.ts';
import { spendByMonth, spendShares } from '#domain/spend-months.ts';
import { spendReport } from '#domain/spend-report.ts';
import { dayOf, spendFile, type SpendSpec } from '../fixtures/sides.ts';

function spendOf(...files: readonly SideFile[]): MergedTable<SpendTable> {
  const { spend } = mergeSideTables(files);
  if (!spend) throw new Error('no spend');
  return spend;
}

/** Month → amount in 1/10,000, all channels together. */
function months(...files: readonly SideFile[]): Record<string, number> {
  const spend = spendOf(...files);
  const sums: Record<string, number> = {};
  for (const { month, amount } of spendByMonth(spend, spendShares(spend))) {
    const name = periodName(month, 'month');
    sums[name] = (sums[name] ?? 0) + amount;
  }
  return sums;
}

const linesOf = (...files: readonly SideFile[]): readonly SpendLine[] => spendReport(spendOf(...files)).lines;

describe('spendByMonth', () => {
  test('a row is spread evenly over its days, the last day takes the rest', () => {
    // 30 January to 2 February: 4 days of 100.0001 → 25.0000 a day, and 25.0001 on the last.
    const file = spendFile([{ from: '2026-01-30', to: '2026-02-02', amount: 100.0001 }]);
    expect(months(file)).toEqual({ '2026-01': 500_000, '2026-02': 500_001 });
  });

  test('channels and currencies stay apart; a month, then a channel, then a currency', () => {
    const spend = spendOf(
      spendFile([
        { from: '2026-02-01', amount: 1 },
        { from: '2026-01-01', channel: 'Meta', currency: 'USD', amount: 2 },
        { from: '2026-01-01', channel: 'Meta', amount: 3 },
        { from: '2026-01-02', channel: 'Meta', amount: 4 },
        { from: '2026-01-01', channel: 'Google Ads', amount: 5 },
      ]),
    );
    const rows = spendByMonth(spend, spendShares(spend)).map(({ month, channel, currency, amount }) =>
      [periodName(month, 'month'), channel, currency, amount].join(' '),
    );
    expect(rows).toEqual([
      '2026-01 Google Ads EUR 50000',
      '2026-01 Meta EUR 70000',
      '2026-01 Meta USD 20000',
      '2026-02 Meta EUR 10000',
    ]);
  });

  test('of campaigns and ads of one account the level that covers more days tells; the other fills what is left', () => {
    const campaigns = spendFile([
      { from: '2026-01-01', campaign: 'Brand', amount: 10 },
      { from: '2026-01-02', campaign: 'Brand', amount: 10 },
    ]);
    const ads = spendFile([
      { from: '2026-01-01', level: 'ad', campaign: 'Brand', ad: 'One', amount: 4 },
      { from: '2026-01-01', level: 'ad', campaign: 'Brand', ad: 'Two', amount: 6 },
      { from: '2026-02-01', level: 'ad', campaign: 'Brand', ad: 'Two', amount: 7 },
    ]);
    // Two days each: the coarser tells January, the ads' day in February is told by nobody else.
    expect(months(campaigns, ads)).toEqual({ '2026-01': 200_000, '2026-02': 70_000 });
    expect(linesOf(campaigns, ads)).toMatchObject([{ rows: 5, repeated: 2, amount: 2700 }]);
    // A third day makes the ads the wider report: they tell 1 January, the campaign is left with the 2nd.
    const more = spendFile([{ from: '2026-03-01', level: 'ad', campaign: 'Brand', ad: 'One', amount: 1 }]);
    expect(months(campaigns, ads, more)).toEqual({ '2026-01': 200_000, '2026-02': 70_000, '2026-03': 10_000 });
    expect(linesOf(campaigns, ads, more)).toMatchObject([{ rows: 6, repeated: 1, amount: 2800 }]);
  });

  test('a row of a lesser level tells the days that the wider one does not cover', () => {
    const month = spendFile([{ from: '2026-01-01', to: '2026-01-10', level: 'ad', ad: 'One', amount: 100 }]);
    const campaign = spendFile([{ from: '2026-01-05', to: '2026-01-31', amount: 54 }]);
    // 27 days against 10: of the ad's ten days the first four, 10 a day, are its own.
    expect(months(month, campaign)).toEqual({ '2026-01': 940_000 });
  });

  test('other accounts, channels and currencies are never repeats', () => {
    const row: SpendSpec = { from: '2026-01-01', amount: 10 };
    const ad: SpendSpec = { ...row, level: 'ad' };
    const others = [
      { ...ad, account: 'Second' },
      { ...ad, channel: 'Google Ads' },
      { ...ad, currency: 'USD' },
    ];
    for (const other of others) expect(months(spendFile([row]), spendFile([other]))).toEqual({ '2026-01': 200_000 });
  });

  test('of two periods of one campaign the one saved later tells a day, of those saved together the shorter', () => {
    const day: SpendSpec = { from: '2026-01-01', campaign: 'Brand', amount: 9 };
    const month: SpendSpec = { ...day, to: '2026-01-31', amount: 31 };
    // The day tells itself; the month's other 30 days are 1 each.
    expect(months(spendFile([day, month]))).toEqual({ '2026-01': 390_000 });
    expect(months(spendFile([day], '2026-02-01'), spendFile([month], '2026-02-02'))).toEqual({ '2026-01': 310_000 });
    expect(months(spendFile([day]), spendFile([{ ...month, campaign: 'Other' }]))).toEqual({ '2026-01': 400_000 });
  });

  test('spend of one’s own that names no campaign adds up, whatever its periods', () => {
    const agency: SpendSpec = { from: '2026-01-01', to: '2026-01-31', level: 'account', channel: 'Agency', amount: 31 };
    expect(months(spendFile([agency, { ...agency, from: '2026-01-05', to: '2026-01-05', amount: 9 }]))).toEqual({
      '2026-01': 400_000,
    });
  });

  test('a row without an amount is no money and no repeat', () => {
    expect(months(spendFile([{ from: '2026-01-01' }]))).toEqual({ '2026-01': 0 });
    expect(linesOf(spendFile([{ from: '2026-01-01' }]))).toMatchObject([{ rows: 1, repeated: 0, amount: 0 }]);
  });

  test('Σ of the months is Σ of the rows, to the ten-thousandth', () => {
    const day = fc.integer({ min: 0, max: 800 });
    const row = fc.record({
      from: day,
      length: fc.integer({ min: 1, max: 400 }),
      amount: fc.integer({ min: -1e9, max: 1e9 }),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (specs) => {
        const file = spendFile(specs.map((_, index) => ({ from: '2026-01-01', level: 'ad', ad: `ad ${index}` })));
        const table = {
          ...file.table,
          from: Int32Array.from(specs, ({ from }) => from),
          to: Int32Array.from(specs, ({ from, length }) => from + length - 1),
          amount: Float64Array.from(specs, ({ amount }) => amount),
        } as SpendTable;
        const sum = Object.values(months({ ...file, table })).reduce((total, amount) => total + amount, 0);
        expect(sum).toBe(specs.reduce((total, { amount }) => total + amount, 0));
      }),
    );
  });
});

describe('spendReport', () => {
  test('a line for each channel and currency, in its minor unit', () => {
    const file = spendFile([
      { from: '2026-01-05', amount: 1.005 },
      { from: '2026-01-01', amount: 1 },
      { from: '2026-01-31', to: '2026-02-01', campaign: 'Brand', amount: 2 },
      { from: '2026-01-02', channel: 'TikTok', currency: 'JPY', amount: 400 },
    ]);
    expect(linesOf(file)).toEqual([
      {
        channel: 'Meta',
        currency: 'EUR',
        minorDigits: 2,
        rows: 3,
        firstDay: dayOf('2026-01-01'),
        lastDay: dayOf('2026-02-01'),
        // 4.005, rounded once, half away from zero.
        amount: 401,
        spread: 1,
        repeated: 0,
      },
      {
        channel: 'TikTok',
        currency: 'JPY',
        minorDigits: 0,
        rows: 1,
        firstDay: dayOf('2026-01-02'),
        lastDay: dayOf('2026-01-02'),
        amount: 400,
        spread: 0,
        repeated: 0,
      },
    ]);
  });
});
