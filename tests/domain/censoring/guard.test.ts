/* The left-censoring guard: weeks and lags by hand, the customers file, order numbers, CDNOW. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { censoringGuard, isAffected, oldShareOf, warns } from '#domain/censoring/guard.ts';
import { Listed } from '#domain/censoring/listed.ts';
import { oldByWeek, seasonOf, withTail } from '#domain/censoring/past.ts';
import { weeksOf, type Weeks } from '#domain/censoring/weeks.ts';
import { NO_COSTS } from '#domain/results.ts';
import { retentionTriangle } from '#domain/retention/grid.ts';
import { pooledCurve } from '#domain/retention/pooled-curve.ts';
import { DEFAULT_VIEW } from '#domain/retention/view.ts';
import { censoredStore, REGIMES } from '../../fixtures/censored-stores.ts';
import { hasOracles, skippedNote } from '../../fixtures/oracles.ts';
import { cdnowLog, cdnowRows, day, purchaseLog, type PurchaseRow } from '../../fixtures/purchase-log.ts';

const NO_NUMBERS = { suspect: false, lowestNumber: null, firstPeriodOrders: NaN, medianPeriodOrders: NaN };

/** 100 customers who buy in week 0, 60 of whom buy again in week 1 and 20 of the others in week 3; as-of ends week 3. */
function lagged(): PurchaseRow[] {
  const rows: PurchaseRow[] = [];
  for (let i = 0; i < 100; i++) {
    rows.push([i, 0, 1000]);
    if (i < 60) rows.push([i, 7, 1000]);
    else if (i < 80) rows.push([i, 21, 1000]);
  }
  return rows;
}

describe('weeksOf', () => {
  test('counts first-seen customers, purchase days and lags, purchases without enough follow-up censored', () => {
    const weeks = weeksOf(purchaseLog([...lagged(), [0, 7, 500]], { asOf: 27 }));
    expect(weeks).toMatchObject({ from: 0, weeks: 4, gaps: 80 });
    expect([...weeks.firstSeen]).toEqual([100, 0, 0, 0]);
    // The second order on day 7 is the same purchase day.
    expect([...weeks.purchases]).toEqual([100, 60, 0, 20]);
    // 180 purchases wait at lag 0; the 20 of week 3 are observed for no longer. 160 at lag 1: 60 return. 100 at lag 2, at which
    // the 60 of week 1 are censored. Then fewer than 100 are left.
    expect([...weeks.lagShare]).toEqual([0, 60 / 160, 0]);
  });

  test('a week that as-of cuts is left out', () => {
    expect(weeksOf(purchaseLog(lagged(), { asOf: 26 }))).toMatchObject({ weeks: 3, gaps: 60 });
  });
});

describe('the past', () => {
  const flat = (weeks: number, lagShare: readonly number[]): Weeks => ({
    from: 0,
    weeks,
    firstSeen: new Float64Array(weeks),
    purchases: new Float64Array(weeks).fill(10),
    lagShare: Float64Array.from(lagShare),
    gaps: 1000,
  });

  test('at level volume week u brings purchases × the share of lags beyond u', () => {
    const shares = new Float64Array(312);
    shares.set([0, 0.25, 0.25, 0.1]);
    // Beyond lag 0: .6; beyond 1: .35; beyond 2: .1; beyond 3: none.
    expect([...oldByWeek(flat(60, []), shares, 0).subarray(0, 4)].map((old) => Number(old.toFixed(9)))).toEqual([
      6, 3.5, 1, 0,
    ]);
  });

  test('a shop that doubles in a year had half of it a year before', () => {
    const shares = new Float64Array(312);
    shares[1] = 0.5;
    expect(oldByWeek(flat(60, []), shares, Math.log(2))[0]).toBeCloseTo(2.5, 9);
  });

  test('the tail goes on at the level of the last half, and never takes more than what is left', () => {
    const shares = withTail(flat(60, [0.1, 0.1, 0.1, 0.1]), 2);
    expect([...shares.subarray(0, 4)]).toEqual([0.1, 0.1, 0.1, 0.1]);
    // Σ of the last two lags .2 over (6/8)^−2 + (7/8)^−2; the first one beyond is at (8/8)^−2 = 1 of that level.
    expect(shares[4]).toBeCloseTo(0.2 / ((8 / 6) ** 2 + (8 / 7) ** 2), 12);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 0.02, noNaN: true }), { maxLength: 50 }), (lags) => {
        const sum = withTail(flat(60, lags), 1.4).reduce((total, share) => total + share, 0);
        expect(sum).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  test('without a full year there is no season, and level returns are season 1', () => {
    expect([...seasonOf(flat(51, [0.5]))]).toEqual(new Array<number>(51).fill(1));
    // All purchases return with lag 0: as many are expected as there are.
    expect([...seasonOf(flat(60, [1]))]).toEqual(new Array<number>(60).fill(1));
  });
});

describe('censoringGuard', () => {
  const { cut, whole } = censoredStore(REGIMES['level'], 3);

  test('the customers file decides, exactly, where it holds half of the customers', () => {
    const log = purchaseLog(
      ['a', 'b', 'c', 'd'].map((who, i) => [who, day('2026-01-10') + 31 * (i >> 1), 1000]),
      { asOf: day('2026-03-31') },
    );
    const { earlier, allHere, unlisted } = Listed;
    const guard = censoringGuard(log, NO_NUMBERS, Uint8Array.of(earlier, allHere, allHere, unlisted));
    expect(guard).toMatchObject({ verdict: 'listed', customers: 3, low: 1 / 3, high: 1 / 3 });
    expect(oldShareOf(guard, day('2026-01-01'), day('2026-01-31'))).toEqual({ customers: 2, low: 0.5, high: 0.5 });
    expect(oldShareOf(guard, day('2026-02-01'), day('2026-02-28'))).toEqual({ customers: 1, low: 0, high: 0 });
    expect(isAffected(guard, day('2026-01-01'), day('2026-01-31'))).toBe(true);
    expect(isAffected(guard, day('2026-02-01'), day('2026-02-28'))).toBe(false);
    expect(isAffected(guard, day('2026-03-01'), day('2026-03-31'))).toBe(false);
    const few = censoringGuard(log, NO_NUMBERS, Uint8Array.of(earlier, unlisted, unlisted, unlisted));
    expect(few.verdict).toBe('unknown');
  });

  test('order numbers that begin where shops begin say that nobody is old', () => {
    const guard = censoringGuard(cut, { ...NO_NUMBERS, lowestNumber: 1001 }, null);
    expect(guard).toMatchObject({ verdict: 'numbers', low: 0, high: 0 });
    expect(warns(guard)).toBe(false);
  });

  test('a cut store is told, its early cohorts are affected and its share falls from cohort to cohort', () => {
    const guard = censoringGuard(cut, NO_NUMBERS, null);
    expect(warns(guard)).toBe(true);
    const share = (month: number): number => {
      const from = guard.from + 91 * month;
      const { low, high } = oldShareOf(guard, from, from + 90);
      return (low + high) / 2;
    };
    expect(isAffected(guard, guard.from, guard.from + 30)).toBe(true);
    expect(share(0)).toBeGreaterThan(share(1));
    expect(share(1)).toBeGreaterThan(share(2));
    expect(share(2)).toBeGreaterThan(share(3));
  });

  test('a whole store raises no warning, and none of its months is affected', () => {
    const guard = censoringGuard(whole, NO_NUMBERS, null);
    expect(warns(guard)).toBe(false);
    const triangle = retentionTriangle(whole, DEFAULT_VIEW, NO_COSTS, (from, to) => isAffected(guard, from, to));
    expect(triangle.pooledWithAffected).toBeNull();
  });

  test('too few customers, weeks or gaps are unknown', () => {
    const unknown = (rows: readonly PurchaseRow[]): string =>
      censoringGuard(purchaseLog(rows), NO_NUMBERS, null).verdict;
    const once = Array.from({ length: 300 }, (_, i): PurchaseRow => [i, i, 1000]);
    expect(unknown(once)).toBe('unknown');
    expect(
      unknown(once.slice(0, 99).flatMap(([who, at]) => [0, 40, 80, 120].map((d) => [who, at + d, 1] as const))),
    ).toBe('unknown');
    expect(censoringGuard(purchaseLog([]), NO_NUMBERS, null).verdict).toBe('unknown');
  });

  test.skipIf(!hasOracles)(`CDNOW from 1997-07-01 on: cannot tell, at least 54 %; all are old${skippedNote}`, () => {
    const rows = cdnowRows().filter(([, at]) => at >= day('1997-07-01'));
    const guard = censoringGuard(purchaseLog(rows, { asOf: day('1998-06-30') }), NO_NUMBERS, null);
    expect(guard.verdict).toBe('at-least');
    expect(guard.high).toBe(1);
    expect(guard.low).toBeCloseTo(0.54, 2);
  });

  test.skipIf(!hasOracles)(`CDNOW whole starts with its first customers: no warning${skippedNote}`, () => {
    const guard = censoringGuard(cdnowLog('out'), NO_NUMBERS, null);
    expect(guard.low).toBe(0);
    expect(warns(guard)).toBe(false);
  });
});

describe('affected cohorts', () => {
  const rows: PurchaseRow[] = [
    ['a', day('2026-01-05'), 1000],
    ['a', day('2026-01-20'), 1000],
    ['b', day('2026-02-03'), 1000],
    ['c', day('2026-02-04'), 1000],
    ['c', day('2026-03-30'), 1000],
  ];
  const log = purchaseLog(rows, { asOf: day('2026-06-30') });
  const january = (from: number): boolean => from < day('2026-02-01');

  test('stay out of the average row, which stands beside with them', () => {
    const { pooled, pooledWithAffected, cohorts } = retentionTriangle(log, DEFAULT_VIEW, NO_COSTS, january);
    expect(cohorts.map(({ affected }) => affected)).toEqual([true, false]);
    // 60 days: c of b, c; with January a and c of three.
    expect(pooled[1]).toMatchObject({ count: 1, eligible: 2, cohorts: 1 });
    expect(pooledWithAffected?.[1]).toMatchObject({ count: 2, eligible: 3, cohorts: 2 });
  });

  test('and of the pooled curve', () => {
    const { leftOut } = retentionTriangle(log, DEFAULT_VIEW, NO_COSTS, january);
    expect(leftOut.customers).toBe(1);
    expect(pooledCurve(log, leftOut.periods)).toHaveLength(2);
    expect(pooledCurve(log, leftOut.periods)[0]).toMatchObject({ t: 54, atRisk: 2, events: 1, s: 0.5 });
  });
});
