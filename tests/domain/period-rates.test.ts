/* Period rates: who was active before and after a period; by hand, by oracle, and by what must hold for any log. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodIndex } from '#domain/calendar.ts';
import {
  DEFAULT_PERIOD_RATES,
  periodRates,
  type PeriodRatesReport,
  type PeriodRatesView,
} from '#domain/period-rates.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { revenueReport } from '#domain/revenue.ts';
import { arbitraryAsOf, arbitraryRows } from '../fixtures/arbitrary-log.ts';
import { hasOracles, oracleRows, skippedNote } from '../fixtures/oracles.ts';
import { logOfCustomers } from '#domain/select-customers.ts';
import { cdnowLog, day, purchaseLog, type PurchaseRow } from '../fixtures/purchase-log.ts';

function ratesOf(log: PurchaseLog, view: Partial<PeriodRatesView> = {}): PeriodRatesReport {
  return periodRates(log, { ...DEFAULT_PERIOD_RATES, ...view }, revenueReport(log).months);
}

const view: fc.Arbitrary<PeriodRatesView> = fc.record({
  period: fc.constantFrom('month', 'quarter', 'year' as const),
  lapse: fc.oneof(fc.integer({ min: 1, max: 120 }), fc.constantFrom('period' as const, null)),
});

/** 400 Gregorian years: the calendar repeats, weekdays included. */
const CYCLE = 146_097;

/** Active as the definition says it, customer by customer: an order in (t − L, t]. */
function activeAt(rows: readonly PurchaseRow[], t: number, lapse: number): Set<string | number> {
  return new Set(rows.filter(([, bought]) => bought > t - lapse && bought <= t).map(([customer]) => customer));
}

describe('periodRates by hand, a window of 40 days', () => {
  /* File from 1 Jan 2025, as-of 10 May. Active at the end of
     Jan (23 Dec … 31 Jan): a, b, c · Feb (20 Jan … 28 Feb): a, b · Mar (20 Feb … 31 Mar): a, d, e · Apr (22 Mar … 30 Apr): c, d, e
     10 May (1 Apr … 10 May): c, d */
  const rows: PurchaseRow[] = [
    ['a', day('2025-01-01'), 1000],
    ['b', day('2025-01-20'), 2000],
    ['c', day('2025-01-05'), 500],
    ['a', day('2025-02-25'), 1000],
    ['d', day('2025-03-10'), 4000],
    ['d', day('2025-03-28'), 1000],
    ['e', day('2025-03-30'), 3000],
    ['c', day('2025-04-02'), 1500],
    ['d', day('2025-04-20'), 500],
  ];
  const log = purchaseLog(rows, { asOf: day('2025-05-10') });
  const { periods, lapse } = ratesOf(log, { lapse: 40 });

  test('S, E, N, retained, lost and reactivated', () => {
    expect(lapse).toEqual({ days: 40, basis: 'typed', gaps: 0 });
    expect(
      periods.map(({ name, S, E, N, retained, lost, reactivated }) => [name, S, E, N, retained, lost, reactivated]),
    ).toEqual([
      ['2025-01', 0, 3, 3, 0, 0, 0],
      ['2025-02', 3, 2, 0, 2, 1, 0],
      ['2025-03', 2, 3, 2, 1, 1, 0],
      ['2025-04', 3, 3, 0, 2, 1, 1],
      ['2025-05', 3, 2, 0, 2, 1, 0],
    ]);
  });

  test('no rate before the first day + 40, none while a period runs', () => {
    expect(periods.map(({ state }) => state)).toEqual(['notYet', 'complete', 'complete', 'complete', 'running']);
    expect(periods.map(({ crrSets }) => crrSets.value)).toEqual([NaN, 2 / 3, 1 / 2, 2 / 3, NaN]);
    expect(periods.map(({ churn }) => churn.value)).toEqual([NaN, 1 / 3, 1 / 2, 1 / 3, NaN]);
    expect(periods.map(({ crrClassic }) => crrClassic)).toEqual([NaN, 2 / 3, 1 / 2, 1, NaN]);
  });

  test('the first period that ends on the first day + L has a rate, a day later it has none', () => {
    expect(ratesOf(log, { lapse: 58 }).periods[1].state).toBe('complete');
    expect(ratesOf(log, { lapse: 59 }).periods[1].state).toBe('notYet');
  });

  test('Wilson’s interval of 2 of 3', () => {
    expect(periods[1].crrSets).toMatchObject({ count: 2, eligible: 3 });
    expect(periods[1].crrSets.low).toBeCloseTo(0.2077, 4);
    expect(periods[1].crrSets.high).toBeCloseTo(0.9385, 4);
  });

  test('a customer with a second order in the month of the first has an earlier order', () => {
    expect(periods.map(({ returningCustomers: { count, eligible } }) => [count, eligible])).toEqual([
      [0, 3],
      [1, 1],
      [1, 2],
      [2, 2],
      [0, 0],
    ]);
  });

  test('returning revenue: second orders alone (A), customers of other months alone (B)', () => {
    expect(periods[2].returningShareA).toBe(1000 / 8000);
    expect(periods[2].returningShareB).toBe(0);
    // Of a quarter its months are added: January 3,500 new, February 1,000 returning, March 7,000 and 1,000.
    const [quarter] = ratesOf(log, { period: 'quarter', lapse: 40 }).periods;
    expect(quarter.returningShareA).toBe(2000 / 12_500);
    expect(quarter.returningShareB).toBe(1000 / 12_500);
  });

  test('active by an order in the period', () => {
    const report = ratesOf(log, { lapse: 'period' });
    expect(report.lapse).toBeNull();
    expect(report.periods.map(({ S, E, N, retained, acquiredBefore }) => [S, E, N, retained, acquiredBefore])).toEqual([
      [0, 3, 3, 0, 0],
      [3, 1, 0, 1, 3],
      [1, 2, 2, 0, 3],
      [2, 2, 0, 1, 5],
      [2, 0, 0, 0, 5],
    ]);
    expect(report.periods[3].crrAcquired.value).toBe(2 / 5);
    expect(report.periods.map(({ state }) => state)).toEqual(['notYet', 'complete', 'complete', 'complete', 'running']);
  });

  test('without a gap there is no window: no counts of active customers, and no rate', () => {
    const report = ratesOf(purchaseLog([['a', day('2025-01-01'), 100]], { asOf: day('2025-03-31') }));
    expect(report.lapse).toBeNull();
    expect(report.periods.map(({ state, S, E }) => [state, S, E])).toEqual(Array(3).fill(['notYet', NaN, NaN]));
    expect(report.periods[0].returningCustomers.eligible).toBe(1);
  });

  test('nobody: no periods', () => {
    expect(ratesOf(purchaseLog([])).periods).toEqual([]);
  });
});

describe('periodRates of any log', () => {
  test('retained ≤ S, reactivated ≥ 0, S + N + reactivated − lost = E, and E is the next S', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryAsOf, view, (rows, asOf, chosen) => {
        const { periods } = ratesOf(purchaseLog(rows, { asOf }), chosen);
        periods.forEach((period, i) => {
          if (Number.isNaN(period.S)) return;
          const { S, E, N, retained, lost, reactivated } = period;
          expect(retained).toBeLessThanOrEqual(Math.min(S, E - N));
          expect(reactivated).toBeGreaterThanOrEqual(0);
          expect(S + N + reactivated - lost).toBe(E);
          if (i > 0) expect(S).toBe(periods[i - 1].E);
          if (period.state !== 'complete') expect(period.crrSets.value).toBeNaN();
        });
      }),
      { numRuns: 200 },
    );
  });

  test('the counts are those of the definition, read customer by customer', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryAsOf, fc.integer({ min: 1, max: 90 }), (rows, asOf, lapse) => {
        const { periods } = ratesOf(purchaseLog(rows, { asOf }), { lapse });
        const seen = rows.filter(([, bought]) => bought <= asOf);
        for (const { from, to, S, E, N, retained } of periods) {
          const before = activeAt(seen, from - 1, lapse);
          const after = activeAt(seen, Math.min(to, asOf), lapse);
          const older = new Set(seen.filter(([, bought]) => bought < from).map(([customer]) => customer));
          expect([S, E]).toEqual([before.size, after.size]);
          expect(retained).toBe([...after].filter((customer) => before.has(customer)).length);
          expect(N).toBe([...after].filter((customer) => !older.has(customer)).length);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('active by an order in the period: E are its buyers', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryAsOf, (rows, asOf) => {
        const { periods } = ratesOf(purchaseLog(rows, { asOf }), { lapse: 'period' });
        for (const { E, returningCustomers } of periods) expect(E).toBe(returningCustomers.eligible);
        const first = periods.reduce((sum, { N }) => sum + N, 0);
        expect(first).toBe(new Set(rows.filter(([, bought]) => bought <= asOf).map(([customer]) => customer)).size);
      }),
      { numRuns: 100 },
    );
  });

  test('other names of customers and another order of rows change nothing', () => {
    const shuffled = arbitraryRows.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, arbitraryAsOf, view, ([rows, other], asOf, chosen) => {
        // The same amount in every row: which of two orders of a day is the first one is not decided by their place here.
        const plain = (list: readonly PurchaseRow[]): PurchaseRow[] =>
          list.map(([c, d]) => [`x${7 - Number(c)}`, d, 100]);
        const one = rows.map(([c, d]): PurchaseRow => [c, d, 100]);
        expect(ratesOf(purchaseLog(plain(other), { asOf }), chosen)).toEqual(
          ratesOf(purchaseLog(one, { asOf }), chosen),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('400 years later everything is the same, 400 years later', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryAsOf, view, (rows, asOf, chosen) => {
        const now = ratesOf(purchaseLog(rows, { asOf }), chosen);
        const moved = rows.map(([c, d, net]): PurchaseRow => [c, d + CYCLE, net]);
        const later = ratesOf(purchaseLog(moved, { asOf: asOf + CYCLE }), chosen);
        const back = later.periods.map((period) => ({
          ...period,
          name: period.name.replace(/^\d+/, (year) => String(Number(year) - 400)),
          from: period.from - CYCLE,
          to: period.to - CYCLE,
        }));
        expect(back).toEqual(now.periods);
        expect(later.lapse).toEqual(now.lapse);
      }),
      { numRuns: 100 },
    );
  });
});

describe.skipIf(!hasOracles)(`periodRates on CDNOW${skippedNote}`, () => {
  test('by quarter, active by an order in it: every figure of the oracle', () => {
    const rows = oracleRows('cohorts/cdnow_sample_crr_quarterly.csv');
    const { periods } = ratesOf(cdnowLog(), { period: 'quarter', lapse: 'period' });
    expect(periods).toHaveLength(rows.length);
    rows.forEach((row, i) => {
      const { S, E, N, retained, acquiredBefore, crrClassic, crrSets, crrAcquired } = periods[i];
      expect([S, E, N, retained, acquiredBefore]).toEqual(
        [
          'S_active_prev_quarter',
          'E_active_this_quarter',
          'N_first_order_this_quarter',
          'retained_active_both',
          'S3_all_acquired_before',
        ].map((name) => Number(row[name])),
      );
      for (const [ours, name] of [
        [crrClassic, 'CRR1_(E-N)/S'],
        [crrSets.value, 'CRR2_strict_both/S'],
        [crrAcquired.value, 'CRR3_(E-N)/S3'],
      ] as const) {
        if (row[name] === '') expect(ours).toBeNaN();
        else expect(Math.abs(ours - Number(row[name]))).toBeLessThan(1e-9);
      }
    });
  });

  test('with the window of the data, the first rate is that of the month of 3 August 1997', () => {
    const { lapse, periods } = ratesOf(cdnowLog());
    expect(lapse?.days).toBe(214);
    expect(periods.find(({ state }) => state === 'complete')?.name).toBe('1997-08');
    expect(periodIndex(day('1997-01-01') + 214, 'month')).toBe(periodIndex(day('1997-08-03'), 'month'));
  });
});

describe('period rates of customers picked out of all', () => {
  test('count the picked alone, under the lapse window of everybody', () => {
    const everyone = purchaseLog(
      [
        ['a', day('2025-01-01'), 1000],
        ['a', day('2025-01-11'), 1000],
        ['b', day('2025-01-02'), 1000],
        ['b', day('2025-03-03'), 1000],
      ],
      { asOf: day('2025-06-30') },
    );
    const picked = logOfCustomers(everyone, Uint8Array.of(1, 0));
    const report = periodRates(picked, DEFAULT_PERIOD_RATES, revenueReport(picked).months, everyone);
    // Gaps of 10 and 60 days: the 90th percentile is 55, and 10 of the picked one alone.
    expect(report.lapse).toEqual({ days: 55, basis: 'short-history', gaps: 2 });
    expect(ratesOf(picked).lapse).toMatchObject({ days: 10 });
    expect(report.periods.map(({ name, E }) => [name, E])).toEqual([
      ['2025-01', 1],
      ['2025-02', 1],
      ['2025-03', 0],
      ['2025-04', 0],
      ['2025-05', 0],
      ['2025-06', 0],
    ]);
  });
});
