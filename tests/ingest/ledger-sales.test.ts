/* Shopify's report of sales over time: days, weeks and months, in either language. */
import { describe, expect, test } from 'vitest';
import { dayNumber, isoDay } from '#domain/calendar.ts';
import type { SalesReportTable } from '#domain/side-tables.ts';
import { NO_DAY } from '#ingest/columns/date.ts';
import { firstOfMonth } from '#ingest/sources/report-period.ts';
import { ledgerIssues, ledgerOf, ledgerRefusal, rowsOf, sum } from '../fixtures/ledgers.ts';

const AMOUNTS =
  'Orders,Gross sales,Discounts,Returns,Net sales,Shipping charges,Duties,Additional fees,Taxes,Total sales';

/** Two orders of 600.00 with 10 % off, one of them returned. */
const figures = {
  Orders: '2',
  'Gross sales': '1200.00',
  Discounts: '-120.00',
  Returns: '-540.00',
  'Net sales': '540.00',
  'Shipping charges': '9.80',
  Duties: '0.00',
  'Additional fees': '0.00',
  Taxes: '104.46',
  'Total sales': '654.26',
};

const periods = ({ from, to }: SalesReportTable): string[] =>
  Array.from(from, (day, row) => `${isoDay(day)} … ${isoDay(to[row])}`);

describe('Shopify sales over time', () => {
  test('days, with the sum above the rows left out', async () => {
    const rows = [
      { Day: '', ...figures, Orders: '4' },
      { Day: '2026-09-01', ...figures },
      { Day: '2026-09-02', Orders: '0', 'Total sales': '0.00' },
    ];
    const { table, ...file } = await rowsOf('sales-report', `Day,${AMOUNTS}`, rows);
    expect(file.source).toBe('shopify-sales');
    expect(file.count).toEqual({ read: 3, used: 2, merged: 0, leftOut: 1, rejected: 0 });
    expect(file.issues).toMatchObject([{ line: 2, code: 'totals-row', fate: 'leftOut' }]);
    expect(periods(table)).toEqual(['2026-09-01 … 2026-09-01', '2026-09-02 … 2026-09-02']);
    expect(Array.from(table.orders)).toEqual([2, 0]);
    expect(Array.from(table.grossSales)).toEqual([12_000_000, NaN]);
    expect(Array.from(table.discounts)).toEqual([-1_200_000, NaN]);
    expect(Array.from(table.returns)).toEqual([-5_400_000, NaN]);
    expect(Array.from(table.netSales)).toEqual([5_400_000, NaN]);
    expect(Array.from(table.shipping)).toEqual([98_000, NaN]);
    expect(Array.from(table.taxes)).toEqual([1_044_600, NaN]);
    expect(Array.from(table.totalSales)).toEqual([6_542_600, 0]);
    expect(file.identities.email.values).toEqual([]);
  });

  test.each([
    ['2026-09', '2026-10', 'iso'],
    ['2026-09-01', '2026-10-01', 'iso'],
    ['September 2026', 'Oktober 2026', 'named'],
    ['Sept. 2026', 'Oct 2026', 'named'],
    ['Sep-26', 'Oct-26', 'named'],
  ])('months written %s', async (september, october, decided) => {
    const rows = [
      { Month: september, ...figures },
      { Month: october, ...figures },
      { Month: 'Total', ...figures, Orders: '4' },
    ];
    const { table, ...file } = await rowsOf('sales-report', `Month,${AMOUNTS}`, rows);
    expect(file.count).toEqual({ read: 3, used: 2, merged: 0, leftOut: 1, rejected: 0 });
    expect(periods(table)).toEqual(['2026-09-01 … 2026-09-30', '2026-10-01 … 2026-10-31']);
    expect(sum(table.totalSales)).toBe(13_085_200);
    expect(file.formats).toContainEqual({ kind: 'date', column: 'Month', decided, proof: september, line: 2 });
  });

  test('a month that was not over when the file was saved ends on that day', async () => {
    const rows = [
      { Month: '2026-08', ...figures },
      { Month: '2026-09', ...figures },
    ];
    const { table } = await rowsOf('sales-report', `Month,${AMOUNTS}`, rows, { savedDay: dayNumber(2026, 9, 12) });
    expect(periods(table)).toEqual(['2026-08-01 … 2026-08-31', '2026-09-01 … 2026-09-12']);
  });

  test('a month after that day is none', async () => {
    const rows = [
      { Month: '2026-08', ...figures },
      { Month: '2027-09', ...figures },
    ];
    const file = await rowsOf('sales-report', `Month,${AMOUNTS}`, rows);
    expect(ledgerIssues(file)).toEqual(['3 date-out-of-range rejected Month']);
  });

  test('weeks are seven days from the one that is written', async () => {
    const { table } = await rowsOf('sales-report', `Week,${AMOUNTS}`, [{ Week: '2026-09-06', ...figures }]);
    expect(periods(table)).toEqual(['2026-09-06 … 2026-09-12']);
  });

  test('in German, re-saved by a spreadsheet', async () => {
    const content =
      'Tag;Bestellungen;Bruttoumsatz;Rabatte;Rückgaben;Nettoumsatz;Versandkosten;Zölle;Steuern;Gesamtumsatz\n' +
      '01.09.2026;1.002;1.200,00;-120,00;-540,00;540,00;9,80;0,00;104,46;654,26\n' +
      'Summe;1.002;1.200,00;-120,00;-540,00;540,00;9,80;0,00;104,46;654,26\n';
    const { table, count } = await ledgerOf('sales-report', content);
    expect(count).toEqual({ read: 2, used: 1, merged: 0, leftOut: 1, rejected: 0 });
    expect(periods(table)).toEqual(['2026-09-01 … 2026-09-01']);
    // The amounts beside it show the comma, so that 1.002 are orders by the thousand.
    expect(table.orders[0]).toBe(1002);
    expect(table.returns[0]).toBe(-5_400_000);
    expect(table.shipping[0]).toBe(98_000);
    expect(table.totalSales[0]).toBe(6_542_600);
  });

  test('in a column of days a month is none', async () => {
    const rows = [
      { Day: '2026-09-25', ...figures },
      { Day: 'Sep 26', ...figures },
    ];
    const file = await rowsOf('sales-report', `Day,${AMOUNTS}`, rows);
    expect(ledgerIssues(file)).toEqual(['3 unreadable-date rejected Day']);
  });

  test('equal rows count once; what cannot be read is rejected with its reason', async () => {
    const rows = [
      { Day: '2026-09-01', ...figures },
      { Day: '2026-09-01', ...figures },
      { Day: 'someday', ...figures },
      { Day: '2026-09-03', ...figures, 'Total sales': '' },
      { Day: '2026-09-04', ...figures, Returns: 'none yet' },
    ];
    const file = await rowsOf('sales-report', `Day,${AMOUNTS}`, rows);
    expect(file.count).toEqual({ read: 5, used: 1, merged: 1, leftOut: 0, rejected: 3 });
    expect(ledgerIssues(file)).toEqual([
      '2 duplicate-row merged',
      '4 unreadable-date rejected Day',
      '5 missing-amount rejected Total sales',
      '6 unreadable-amount rejected Returns',
    ]);
  });

  test('a report with customers in it is no report of sales over time', async () => {
    const refusal = await ledgerRefusal(
      `Day,Customer name,${AMOUNTS}\n2026-09-01,Ann,1,10.00,0.00,0.00,10.00,0.00,0.00,0.00,0.00,10.00\n`,
    );
    expect(refusal.ok).toBe(false);
  });
});

describe('firstOfMonth', () => {
  test.each(['2026-3', '2026/03', 'Mar-26', 'March 2026', 'März 2026', 'Ma\u0308rz 2026', 'Mär. 2026'])(
    '%s',
    (text) => {
      expect(firstOfMonth(text)).toBe(dayNumber(2026, 3, 1));
    },
  );

  test.each(['', '2026-13', '2026-00', '3/2026', 'Marchember 2026', '2026', '2026-03-01'])(
    '“%s” is no month',
    (text) => {
      expect(firstOfMonth(text)).toBe(NO_DAY);
    },
  );
});
