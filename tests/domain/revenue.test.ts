/* New and returning revenue by month. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { revenueReport } from '#domain/revenue.ts';
import { arbitraryAsOf, arbitraryRows } from '../fixtures/arbitrary-log.ts';
import { hasOracles, oracleRows, skippedNote } from '../fixtures/oracles.ts';
import { cdnowLog, day, purchaseLog } from '../fixtures/purchase-log.ts';

describe('revenueReport', () => {
  test('A calls the first order new, B all orders of the month of acquisition', () => {
    const { months, returningShareA, returningShareB } = revenueReport(
      purchaseLog([
        ['a', day('2026-01-02'), 1000],
        ['a', day('2026-01-02'), 200],
        ['a', day('2026-03-31'), 300],
      ]),
    );
    expect(
      months.map(({ month, newA, returningA, newB, returningB }) => [month, newA, returningA, newB, returningB]),
    ).toEqual([
      ['2026-01', 1000, 200, 1200, 0],
      ['2026-02', 0, 0, 0, 0],
      ['2026-03', 0, 300, 0, 300],
    ]);
    expect(returningShareA).toBe(500 / 1500);
    expect(returningShareB).toBe(300 / 1500);
  });

  test('months run without gaps to the one of as-of, which is running until its last day', () => {
    const rows = [['a', day('2025-12-31'), 1000]] as const;
    const { months } = revenueReport(purchaseLog(rows, { asOf: day('2026-02-27') }));
    expect(months.map(({ month, running, customers }) => [month, running, customers])).toEqual([
      ['2025-12', false, 1],
      ['2026-01', false, 0],
      ['2026-02', true, 0],
    ]);
    expect(revenueReport(purchaseLog(rows, { asOf: day('2026-02-28') })).months[2].running).toBe(false);
  });

  test('orders without identity are in net sales, refund rows stand beside it', () => {
    const { months } = revenueReport(
      purchaseLog([['a', day('2026-01-02'), 1000]], {
        asOf: day('2026-01-31'),
        unidentified: [[day('2026-01-05'), 400]],
        refunds: [[day('2026-01-20'), -150]],
      }),
    );
    expect(months).toHaveLength(1);
    expect(months[0]).toMatchObject({
      orders: 2,
      customers: 1,
      netSales: 1400,
      unidentified: 400,
      refundRows: -150,
      newA: 1000,
    });
  });

  test('a refund on a day of its own reduces that month by the kind of revenue that its order was', () => {
    const { months } = revenueReport(
      purchaseLog(
        [
          ['a', day('2026-01-02'), 1000],
          ['a', day('2026-01-20'), 500],
        ],
        {
          datedRefunds: [
            [0, day('2026-02-02'), -300],
            [1, day('2026-02-03'), -50],
          ],
        },
      ),
    );
    expect(months.map((month) => [month.netSales, month.newA, month.returningA, month.newB, month.returningB])).toEqual(
      [
        [1500, 1000, 500, 1500, 0],
        [-350, -300, -50, -350, 0],
      ],
    );
  });

  test('without orders there are no months and no shares', () => {
    expect(revenueReport(purchaseLog([]))).toEqual({ months: [], returningShareA: NaN, returningShareB: NaN });
  });

  test('new, returning and unidentified add up to net sales in every month, in either way', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryAsOf, (rows, asOf) => {
        const log = purchaseLog(rows, { asOf, unidentified: [[rows[0][1], 77]] });
        const { months } = revenueReport(log);
        for (const month of months) {
          expect(month.newA + month.returningA + month.unidentified).toBe(month.netSales);
          expect(month.newB + month.returningB + month.unidentified).toBe(month.netSales);
        }
        expect(months.reduce((sum, { newCustomers }) => sum + newCustomers, 0)).toBe(log.customers);
      }),
      { numRuns: 100 },
    );
  });
});

describe.skipIf(!hasOracles)(`revenueReport on CDNOW${skippedNote}`, () => {
  test('every month and the returning share equal the oracle', () => {
    const { months, returningShareA } = revenueReport(cdnowLog());
    const rows = oracleRows('cohorts/cdnow_sample_new_vs_returning_by_month.csv');
    expect(months.map(({ month }) => month)).toEqual(rows.map((row) => row['ym']));
    rows.forEach((row, i) => {
      const month = months[i];
      expect(month.orders).toBe(Number(row['orders']));
      expect(month.customers).toBe(Number(row['customers']));
      expect(month.newCustomers).toBe(Number(row['B_new_customers']));
      const money = [month.netSales, month.newA, month.newB, month.returningA, month.returningB];
      const expected = [
        row['revenue'],
        row['A_new_revenue_first_order_only'],
        row['B_new_revenue_customers_acquired_this_month'],
        row['A_returning_revenue'],
        row['B_returning_revenue'],
      ];
      money.forEach((cents, j) => {
        expect(Math.abs(cents / 100 - Number(expected[j]))).toBeLessThan(1e-6);
      });
    });
    expect(returningShareA).toBeCloseTo(0.6858768052726362, 9);
  });
});
