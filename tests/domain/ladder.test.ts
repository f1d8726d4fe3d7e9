/* The ladder of orders, by orders and by purchase days. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderLadder } from '#domain/ladder.ts';
import { repeatReport } from '#domain/repeat.ts';
import { arbitraryAsOf, arbitraryRows } from '../fixtures/arbitrary-log.ts';
import { hasOracles, skippedNote } from '../fixtures/oracles.ts';
import { cdnowLog, purchaseLog, type PurchaseRow } from '../fixtures/purchase-log.ts';

describe('orderLadder by hand', () => {
  const rows: PurchaseRow[] = [
    ['a', 0, 1],
    ['a', 10, 1],
    ['a', 10, 1],
    ['a', 400, 1],
    ['b', 0, 1],
    ['b', 200, 1],
    ['c', 0, 1],
    ['d', 300, 1],
  ];
  const ladder = orderLadder(purchaseLog(rows, { asOf: 400 }));
  const plain = (steps: typeof ladder.byOrders): unknown[] =>
    steps.map(({ n, reached, within, days }) => [
      n,
      reached.count,
      reached.eligible,
      within?.count,
      within?.eligible,
      days?.median,
    ]);

  test('three of four have been observed for a year: the horizon is 365 days', () => {
    expect(ladder.horizon).toBe(365);
    expect(orderLadder(purchaseLog(rows, { asOf: 180 })).horizon).toBe(180);
    expect(orderLadder(purchaseLog(rows.slice(0, 3), { asOf: 89 }))).toMatchObject({ horizon: null });
  });

  test('by orders, those of one day are 0 days apart', () => {
    expect(plain(ladder.byOrders)).toEqual([
      [2, 2, 4, 2, 3, 105],
      [3, 1, 2, 1, 1, 0],
      // 390 days after the third: reached, and too late for the horizon.
      [4, 1, 1, 0, 1, 390],
    ]);
    expect(ladder.byOrders[0].days).toEqual({ median: 105, p25: 57.5, p75: 152.5 });
  });

  test('by purchase days they are one rung', () => {
    expect(plain(ladder.byDays)).toEqual([
      [2, 2, 4, 2, 3, 105],
      [3, 1, 2, 0, 1, 390],
    ]);
  });

  test('where nobody came back the second step says so; without customers there is none', () => {
    const { byOrders } = orderLadder(purchaseLog([['a', 0, 1]], { asOf: 400 }));
    expect(byOrders).toMatchObject([{ n: 2, reached: { count: 0, eligible: 1, value: 0 }, days: null }]);
    expect(orderLadder(purchaseLog([]))).toEqual({ horizon: null, byOrders: [], byDays: [] });
  });

  test('ends at the twentieth order', () => {
    const many = Array.from({ length: 30 }, (_, i): PurchaseRow => ['a', i, 1]);
    expect(orderLadder(purchaseLog(many)).byOrders.at(-1)).toMatchObject({ n: 20, reached: { count: 1, eligible: 1 } });
  });
});

describe('orderLadder of any log', () => {
  test('each step’s customers are those who went on before; equal age counts no more than all ages', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryAsOf, (rows, asOf) => {
        const log = purchaseLog(rows, { asOf });
        const { byOrders, byDays } = orderLadder(log);
        for (const steps of [byOrders, byDays]) {
          steps.forEach(({ reached, within }, i) => {
            expect(reached.eligible).toBe(i === 0 ? log.customers : steps[i - 1].reached.count);
            if (within === null) return;
            expect(within.count).toBeLessThanOrEqual(Math.min(reached.count, within.eligible));
            expect(within.eligible).toBeLessThanOrEqual(reached.eligible);
          });
        }
        const report = repeatReport(log);
        if (log.customers === 0) return;
        expect(byOrders[0].reached).toEqual(report.repeatRateByOrders);
        expect(byDays[0].reached).toEqual(report.repeatRateByDays);
        expect(byDays[0].days?.median ?? null).toBe(report.medianAmongRepeaters);
      }),
      { numRuns: 150 },
    );
  });
});

describe.skipIf(!hasOracles)(`orderLadder on CDNOW${skippedNote}`, () => {
  test('1,152 make a second order, 1,139 a second purchase day, half of them within 55 days', () => {
    const { horizon, byOrders, byDays } = orderLadder(cdnowLog());
    expect(horizon).toBe(365);
    expect(byOrders[0].reached).toMatchObject({ count: 1152, eligible: 2357 });
    expect(byDays[0].reached).toMatchObject({ count: 1139, eligible: 2357 });
    expect(byDays[0].days?.median).toBe(55);
  });
});
