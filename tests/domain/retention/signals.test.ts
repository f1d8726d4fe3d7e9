/* Signal or noise: single comparisons, customers needed, and what enters the family of a screen. */
import { describe, expect, test } from 'vitest';
import { comparisonP, customersPerGroup, moreNeeded, signalsOf } from '#domain/retention/signals.ts';
import { retentionTriangle } from '#domain/retention/grid.ts';
import { CellState, type RetentionTriangle } from '#domain/retention/triangle.ts';
import { DEFAULT_VIEW, type RetentionView } from '#domain/retention/view.ts';
import { day, purchaseLog, type PurchaseRow } from '../../fixtures/purchase-log.ts';

const against = (count: number, eligible: number, othersCount: number, othersEligible: number) => ({
  count,
  eligible,
  othersCount,
  othersEligible,
});

/** Four months of 100 customers; of each, so many buy again after 20 days. */
function shop(again: readonly number[], asOf = '2024-12-31'): PurchaseRow[] {
  return again
    .flatMap((count, month) =>
      Array.from({ length: 100 }, (_, i): PurchaseRow[] => {
        const first = day(`2024-0${String(month + 1)}-01`) + (i % 25);
        const own: PurchaseRow = [`${String(month)}-${String(i)}`, first, 1000];
        return i < count ? [own, [own[0], first + 20, 1000]] : [own];
      }).flat(),
    )
    .filter(([, at]) => at <= day(asOf));
}

function triangleOf(
  again: readonly number[],
  view: Partial<RetentionView> = {},
  asOf = '2024-12-31',
  isAffected?: (from: number) => boolean,
): RetentionTriangle {
  const log = purchaseLog(shop(again, asOf), { asOf: day(asOf) });
  return retentionTriangle(log, { ...DEFAULT_VIEW, ...view }, undefined, isAffected);
}

describe('comparisonP', () => {
  test('is the chi-square test without continuity correction where counts are large: 50 of 100 against 25 of 80, p = 0.0112 (R, prop.test)', () => {
    expect(comparisonP(against(50, 100, 25, 80))).toBeCloseTo(0.011229886652916665, 12);
  });

  test('is exact where an expected count is below 20', () => {
    expect(comparisonP(against(3, 4, 1, 4))).toBeCloseTo(34 / 70, 12);
    // Expected 15 and 15: z would say 0.0032.
    expect(comparisonP(against(22, 60, 8, 60))).toBeCloseTo(0.005581624763200545, 12);
  });

  test('compares nothing where nobody is on the other side, or nobody or everybody did it', () => {
    expect(comparisonP(against(5, 10, 0, 0))).toBeNaN();
    expect(comparisonP(against(0, 10, 0, 20))).toBeNaN();
    expect(comparisonP(against(10, 10, 20, 20))).toBeNaN();
  });
});

describe('customersPerGroup', () => {
  test('50 % against 75 % with 90 % power: 76.7 a group (R, example(power.prop.test))', () => {
    expect(customersPerGroup(0.5, 0.75, 1.2815515655446004)).toBeCloseTo(76.707, 3);
  });

  test('10 % against 15 % with 80 % power: 686 a group (Fleiss, Levin, Paik 2003, without continuity correction)', () => {
    expect(customersPerGroup(0.1, 0.15)).toBeCloseTo(685.597, 3);
    expect(customersPerGroup(0.15, 0.1)).toBeCloseTo(685.597, 3);
  });

  test('what is missing is that minus those present; below 30 customers nothing is said', () => {
    expect(moreNeeded(against(15, 100, 100, 1000))).toBe(586);
    expect(moreNeeded(against(3, 20, 100, 1000))).toBeNaN();
    expect(moreNeeded(against(10, 100, 100, 1000))).toBeNaN();
    expect(moreNeeded(against(150, 1000, 100, 1000))).toBeNaN();
  });
});

describe('signalsOf', () => {
  test('marks the month that differs, upwards, and no other; the others are told how many customers are missing', () => {
    const triangle = triangleOf([20, 20, 45, 22]);
    const signals = signalsOf(triangle);
    const columns = triangle.columns.length;
    const first = [0, 1, 2, 3].map((row) => signals?.direction[row * columns]);
    expect(first).toEqual([0, 0, 1, 0]);
    expect(signals?.p[2 * columns]).toBeLessThan(0.001);
    expect(signals?.more[2 * columns]).toBeNaN();
    // 20 of 100 against 87 of 300.
    expect(signals?.more[0]).toBe(Math.ceil(customersPerGroup(0.2, 0.29) - 100));
  });

  test('a month below the others is marked downwards', () => {
    const triangle = triangleOf([40, 40, 10, 40]);
    expect(signalsOf(triangle)?.direction[2 * triangle.columns.length]).toBe(-1);
  });

  test('the family is every complete cell of a column with two such cells or more', () => {
    const triangle = triangleOf([20, 20, 45, 22]);
    const { state, cohorts, columns } = triangle;
    const complete = columns.map(
      (_, j) => cohorts.filter((_row, i) => state[i * columns.length + j] === CellState.complete).length,
    );
    expect(signalsOf(triangle)?.tests).toBe(complete.filter((n) => n > 1).reduce((sum, n) => sum + n, 0));
  });

  test('cells that are running or partial are not tested, and do not stand on the other side', () => {
    const asOf = '2024-04-25';
    const triangle = triangleOf([20, 20, 45, 22], {}, asOf);
    const signals = signalsOf(triangle);
    triangle.state.forEach((state, at) => {
      if (state !== CellState.complete) expect(signals?.p[at]).toBeNaN();
    });
    const columns = triangle.columns.length;
    expect(triangle.state[2 * columns]).toBe(CellState.complete);
    expect(triangle.state[3 * columns]).not.toBe(CellState.complete);
    const without = signalsOf(triangleOf([20, 20, 45], {}, asOf));
    expect(signals?.p[0]).toBe(without?.p[0]);
  });

  test('cohorts of old customers stay out on both sides', () => {
    const january = (from: number): boolean => from < day('2024-02-01');
    const signals = signalsOf(triangleOf([90, 20, 20, 20], {}, '2024-12-31', january));
    expect(signals?.p[0]).toBeNaN();
    expect(signals?.direction.every((direction) => direction === 0)).toBe(true);
  });

  test('where a customer stands in several rows, a row stands against the customers who are not in it', () => {
    const triangle = triangleOf([20, 20, 45, 22]);
    const everybody = triangle.columns.map(() => ({ eligible: 250, count: 60 }));
    const signals = signalsOf(triangle, everybody);
    // 45 of 100 against 15 of the 150 others.
    const single = comparisonP(against(45, 100, 15, 150));
    expect(signals?.p[2 * triangle.columns.length]).toBeGreaterThanOrEqual(single);
    expect(signals?.more[0]).toBe(Math.ceil(customersPerGroup(0.2, 40 / 150) - 100));
  });

  test('amounts, ratios to the column before, open ends and shops below 100 customers are not tested', () => {
    expect(signalsOf(triangleOf([20, 20, 45, 22], { measure: 'revenue' }))).toBeNull();
    expect(signalsOf(triangleOf([20, 20, 45, 22], { against: 'previous' }))).toBeNull();
    expect(signalsOf(triangleOf([20, 20, 45, 22], { measure: 'unbounded', end: 'open' }))).toBeNull();
    expect(signalsOf(triangleOf([20, 20, 45, 22], { measure: 'unbounded', axis: 'calendar' }))).toBeNull();
    const small = shop([20, 45]).filter(([customer]) => Number(String(customer).split('-')[1]) % 3 === 0);
    expect(signalsOf(retentionTriangle(purchaseLog(small), DEFAULT_VIEW))).toBeNull();
  });
});
