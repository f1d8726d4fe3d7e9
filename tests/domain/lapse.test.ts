/* The lapse window from the gaps of the data. */
import { describe, expect, test } from 'vitest';
import { lapseFromData } from '#domain/lapse.ts';
import { purchaseSteps } from '#domain/purchase-steps.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { hasOracles, skippedNote } from '../fixtures/oracles.ts';
import { cdnowLog, purchaseLog, type PurchaseRow } from '../fixtures/purchase-log.ts';

/** n customers who buy on day 0 and again after 1, 2, 3 … n days. */
function buyers(n: number): PurchaseRow[] {
  return Array.from({ length: n }, (_, i): PurchaseRow[] => [
    [i, 0, 100],
    [i, i + 1, 100],
  ]).flat();
}

/** How many gaps are followed, the least and the longest. */
function followed(log: PurchaseLog): number[] {
  const { followedGaps } = purchaseSteps(log);
  return [followedGaps.n, followedGaps.quantile(0), followedGaps.quantile(1)];
}

describe('followed gaps', () => {
  test('a purchase day needs 365 days of follow-up, its gap must end within 365 days', () => {
    const rows: PurchaseRow[] = [
      ['a', 0, 1],
      ['a', 0, 1],
      ['a', 365, 1],
      ['a', 366, 1],
      ['b', 1, 1],
      ['b', 367, 1],
    ];
    // b's gap of 366 days ended too late; a's gap of one day began at 365, followed for 365 days by day 730 only.
    expect(followed(purchaseLog(rows, { asOf: 729 }))).toEqual([1, 365, 365]);
    expect(followed(purchaseLog(rows, { asOf: 730 }))).toEqual([2, 1, 365]);
    expect(followed(purchaseLog(rows, { asOf: 364 }))[0]).toBe(0);
  });
});

describe('lapseFromData', () => {
  test('200 followed gaps are enough; of 1 … 200 days the 90th percentile is 180.1, so that 181 whole days hold it', () => {
    expect(lapseFromData(purchaseLog(buyers(200), { asOf: 365 }))).toEqual({ days: 181, basis: 'followed', gaps: 200 });
  });

  test('with 199 all observed gaps stand for them, and the history is short', () => {
    const rows: PurchaseRow[] = [...buyers(199), ['late', 300, 1], ['late', 364, 1]];
    expect(followed(purchaseLog(rows, { asOf: 365 }))[0]).toBe(199);
    expect(lapseFromData(purchaseLog(rows, { asOf: 365 }))).toMatchObject({ basis: 'short-history', gaps: 200 });
  });

  test('without a gap there is none', () => {
    expect(
      lapseFromData(
        purchaseLog([
          ['a', 3, 1],
          ['a', 3, 1],
          ['b', 9, 1],
        ]),
      ),
    ).toBeNull();
  });
});

describe.skipIf(!hasOracles)(`lapseFromData on CDNOW${skippedNote}`, () => {
  test('214 days, whether zero-value orders count or not; 196 of all gaps of a short history', () => {
    expect(lapseFromData(cdnowLog())).toEqual({ days: 214, basis: 'followed', gaps: 2457 });
    expect(lapseFromData(cdnowLog('out'))?.days).toBe(214);
    // As of the last day before a year of follow-up nothing is followed.
    expect(lapseFromData(cdnowLog('counted', '1997-12-31'))).toMatchObject({ basis: 'short-history' });
  });
});
