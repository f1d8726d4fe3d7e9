/* Repeat rates, gaps and orders per customer. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { purchaseGaps, timeToSecondPurchase } from '#domain/gaps.ts';
import { repeatReport } from '#domain/repeat.ts';
import { arbitraryAsOf, arbitraryRows } from '../fixtures/arbitrary-log.ts';
import { hasOracles, oracleRows, skippedNote } from '../fixtures/oracles.ts';
import { cdnowLog, countPurchaseDays, purchaseLog } from '../fixtures/purchase-log.ts';

describe('repeatReport', () => {
  const log = purchaseLog(
    [
      ['a', 100, 1000],
      ['a', 100, 500],
      ['b', 100, 2000],
      ['b', 130, 700],
      ['c', 171, 900],
    ],
    { asOf: 200, unidentified: [[150, 1100]] },
  );

  test('a second order on the first day is a repeat by orders, not by purchase days', () => {
    const report = repeatReport(log);
    expect(report.repeatRateByOrders).toMatchObject({ count: 2, eligible: 3, value: 2 / 3 });
    expect(report.repeatRateByDays).toMatchObject({ count: 1, eligible: 3 });
  });

  test('within N days counts those whose first day lies at least N days back, and the N-th day with them', () => {
    const [month, sixty, , half] = repeatReport(log).within;
    expect(month.days).toBe(30);
    expect(month.byDays).toMatchObject({ count: 1, eligible: 2, value: 0.5 });
    expect(month.byOrders).toMatchObject({ count: 2, eligible: 2, value: 1 });
    expect(sixty.byDays.eligible).toBe(2);
    expect(half.byDays).toMatchObject({ count: 0, eligible: 0, value: NaN, low: NaN });
  });

  test('AOV is over all counted orders, the figures per customer over identified ones', () => {
    const report = repeatReport(log);
    expect(report.aov).toBe(6200 / 6);
    expect(report.ordersPerCustomer).toBe(5 / 3);
    expect(report.revenuePerCustomer).toBe(1700);
  });

  test('the distribution puts ten orders and more together', () => {
    const rows = Array.from({ length: 12 }, (_, i) => ['a', i, 1] as const);
    expect(repeatReport(purchaseLog([...rows, ['b', 3, 1]])).ordersDistribution).toEqual([
      1, 0, 0, 0, 0, 0, 0, 0, 0, 1,
    ]);
  });

  test('nobody: no rates, no gaps, no median', () => {
    const report = repeatReport(purchaseLog([]));
    expect(report).toMatchObject({ medianDays: null, medianAmongRepeaters: null, gaps: null, kaplanMeier: [] });
    expect([report.aov, report.ordersPerCustomer, report.repeatRateByDays.value]).toEqual([NaN, NaN, NaN]);
  });

  test('by days never exceeds by orders, and the rates rise with N among the same customers', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryAsOf, (rows, asOf) => {
        const report = repeatReport(purchaseLog(rows, { asOf }));
        for (const { byDays, byOrders } of report.within) {
          expect(byDays.count).toBeLessThanOrEqual(byOrders.count);
          expect(byOrders.eligible).toBe(byDays.eligible);
        }
        expect(report.ordersDistribution.reduce((sum, n) => sum + n, 0)).toBe(report.repeatRateByDays.eligible);
      }),
      { numRuns: 100 },
    );
  });
});

describe('purchaseGaps', () => {
  test('gaps lie between purchase days, so each is at least a day and there are purchase days − customers of them', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryAsOf, (rows, asOf) => {
        const log = purchaseLog(rows, { asOf });
        const gaps = purchaseGaps(log);
        expect(gaps).toHaveLength(countPurchaseDays(log) - log.customers);
        expect(gaps.every((gap) => gap >= 1)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe('timeToSecondPurchase', () => {
  test('who has not come back is censored at as-of', () => {
    const log = purchaseLog(
      [
        ['a', 100, 1],
        ['a', 100, 1],
        ['b', 103, 1],
        ['b', 109, 1],
      ],
      { asOf: 110 },
    );
    expect(timeToSecondPurchase(log)).toEqual({ days: Int32Array.of(10, 6), observed: Uint8Array.of(0, 1) });
  });
});

describe.skipIf(!hasOracles)(`repeatReport on CDNOW${skippedNote}`, () => {
  test('rates, gaps and averages equal the headline, zero-value orders counted', () => {
    const headline = new Map(
      oracleRows('cohorts/cdnow_sample_headline.csv').map((row) => [row['quantity'], Number(row['value'])]),
    );
    const log = cdnowLog();
    const report = repeatReport(log);
    expect(log.orders).toBe(headline.get('orders'));
    expect(log.customers).toBe(headline.get('customers'));
    expect(countPurchaseDays(log)).toBe(headline.get('purchase_days'));
    expect(report.repeatRateByOrders.count).toBe(headline.get('repeat_customers_by_orders'));
    expect(report.repeatRateByDays.count).toBe(headline.get('repeat_customers_by_days'));
    expect(report.repeatRateByOrders.value).toBeCloseTo(headline.get('RPR_by_orders') ?? NaN, 9);
    expect(report.repeatRateByDays.value).toBeCloseTo(headline.get('RPR_by_distinct_days') ?? NaN, 9);
    expect(report.gaps?.n).toBe(headline.get('n_gaps_distinct'));
    expect(report.gaps?.median).toBe(headline.get('gap_median_days_distinct'));
    expect(report.medianAmongRepeaters).toBe(headline.get('first_to_second_median_days'));
    expect(report.medianDays).toBeNull();
    expect(report.aov / 100).toBeCloseTo(headline.get('AOV_per_order') ?? NaN, 9);
    expect(report.ordersPerCustomer).toBeCloseTo(headline.get('orders_per_customer') ?? NaN, 9);
    expect(report.revenuePerCustomer / 100).toBeCloseTo(headline.get('revenue_per_customer') ?? NaN, 9);
    const gaps = purchaseGaps(log);
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    expect(mean).toBeCloseTo(headline.get('gap_mean_days_distinct') ?? NaN, 9);
    // definitions §3: the 90th percentile of all observed gaps.
    expect(report.gaps?.p90).toBe(196);
  });

  test('repeat within 30/60/90/180/365 days, by purchase days and by orders', () => {
    const rows = oracleRows('cohorts/cdnow_sample_c_nday.csv').filter((row) => row['cohort'] === 'ALL');
    const { within } = repeatReport(cdnowLog());
    expect(within.map(({ days }) => days)).toEqual([30, 60, 90, 180, 365]);
    for (const { days, byDays, byOrders } of within) {
      const row = rows.find((r) => Number(r['N']) === days);
      expect(byDays).toMatchObject({ eligible: Number(row?.['eligible']), count: Number(row?.['repeat_within_N']) });
      expect(byDays.value).toBeCloseTo(Number(row?.['rate_within_N']), 9);
      expect(byOrders.count).toBe(Number(row?.['repeat_within_N_incl_same_day']));
    }
  });

  test('with zero-value orders left out 1,152 repeaters by orders remain', () => {
    expect(repeatReport(cdnowLog('out')).repeatRateByOrders).toMatchObject({ count: 1152, eligible: 2349 });
  });
});
