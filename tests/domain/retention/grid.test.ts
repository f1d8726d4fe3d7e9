/* The cohort grid by examples small enough to check by hand. */
import { describe, expect, test } from 'vitest';
import { retentionTriangle } from '#domain/retention/grid.ts';
import { CellState, type RetentionTriangle } from '#domain/retention/triangle.ts';
import { DEFAULT_VIEW, type MeasureId, type RetentionView } from '#domain/retention/view.ts';
import { wilson } from '#domain/retention/wilson.ts';
import { day, purchaseLog, type PurchaseRow } from '../../fixtures/purchase-log.ts';

const MEASURES: MeasureId[] = [
  ...(['on', 'nday', 'bracket', 'unbounded', 'cumulative'] as const),
  ...(['revenue', 'contribution', 'orders', 'units'] as const),
];

function view(change: Partial<RetentionView>): RetentionView {
  return { ...DEFAULT_VIEW, ...change };
}

/** Column j of a row, by k. */
function cellAt(triangle: RetentionTriangle, cohort: string, k: number): number {
  const row = triangle.cohorts.findIndex(({ name }) => name === cohort);
  const column = triangle.columns.findIndex((c) => c.k === k);
  if (row < 0 || column < 0) throw new Error(`no cell ${cohort} ${k}`);
  return row * triangle.columns.length + column;
}

describe('retentionTriangle on the age axis', () => {
  test('a tenure in which nobody bought is 0 with an interval, one that has not begun has no column', () => {
    const january = day('2026-01-10');
    const quiet = retentionTriangle(
      purchaseLog([['a', january, 1000]], { asOf: january + 60 }),
      view({ measure: 'on' }),
    );
    expect([...quiet.value]).toEqual([0, 0]);
    expect(quiet.low[0]).toBe(0);
    expect(quiet.high[0]).toBeCloseTo(wilson(0, 1).high, 12);
  });

  const first = day('2026-01-01');
  const rows: PurchaseRow[] = [
    ['a', first, 1000],
    ['a', first, 500],
    ['a', first + 30, 700],
    ['a', first + 31, 900],
    ['b', day('2026-01-31'), 2000],
    ['b', day('2026-01-31') + 1, 300],
  ];

  test('period k holds ages 30k+1 … 30k+30; day 0 stands in none', () => {
    const log = purchaseLog(rows, { asOf: day('2026-04-01') });
    const triangle = retentionTriangle(log, view({ measure: 'on' }));
    expect(triangle.columns.slice(0, 2)).toEqual([
      { k: 0, from: 1, to: 30 },
      { k: 1, from: 31, to: 60 },
    ]);
    expect(triangle.count[cellAt(triangle, '2026-01', 0)]).toBe(2);
    expect(triangle.count[cellAt(triangle, '2026-01', 1)]).toBe(1);
  });

  test('a cell is complete on the day on which the last customer reaches its last age, and partial the day before', () => {
    const completes = day('2026-01-31') + 30;
    const before = retentionTriangle(purchaseLog(rows, { asOf: completes - 1 }), view({ measure: 'on' }));
    const cell = cellAt(before, '2026-01', 0);
    expect(before.state[cell]).toBe(CellState.partial);
    expect(before.eligible[cell]).toBe(1);
    expect(before.completesOn[cell]).toBe(completes);
    const then = retentionTriangle(purchaseLog(rows, { asOf: completes }), view({ measure: 'on' }));
    expect(then.state[cellAt(then, '2026-01', 0)]).toBe(CellState.complete);
  });

  test("while the cohort's own period runs, a cell is partial and completes for customers who may still come", () => {
    const log = purchaseLog([['a', first, 1000]], { asOf: day('2026-01-20') });
    const triangle = retentionTriangle(log, view({ measure: 'on', period: 'week' }));
    const cell = cellAt(triangle, '2026-01', 0);
    expect(triangle.cohorts[0].over).toBe(false);
    expect(triangle.state[cell]).toBe(CellState.partial);
    expect(triangle.completesOn[cell]).toBe(day('2026-01-31') + 7);
  });

  test('the second order of the first day is no repeat purchase, but it is revenue of the first day', () => {
    const log = purchaseLog(
      [
        ['a', first, 1000],
        ['a', first, 500],
      ],
      { asOf: first + 60 },
    );
    const repeat = retentionTriangle(log, view({ measure: 'cumulative' }));
    expect([...repeat.count]).toEqual([0, 0]);
    const money = retentionTriangle(log, view({ measure: 'revenue' }));
    expect(money.columns[0]).toEqual({ k: -1, from: 0, to: 0 });
    expect(money.value[0]).toBe(1500);
    expect(money.cohorts[0].firstOrderValue).toBe(1000);
  });

  test('a partial cell of cumulative revenue is the sum of mean increments, which rises where the mean of those observed falls', () => {
    // a spends 10 at age 0 and 2 at age 40; b, 30 days younger, spends 20 at age 0.
    const log = purchaseLog(
      [
        ['a', first, 1000],
        ['a', first + 40, 200],
        ['b', first + 30, 2000],
      ],
      { asOf: first + 60 },
    );
    const triangle = retentionTriangle(log, view({ measure: 'revenue' }));
    expect(triangle.value[cellAt(triangle, '2026-01', 0)]).toBe(1500);
    const partial = cellAt(triangle, '2026-01', 1);
    expect(triangle.state[partial]).toBe(CellState.partial);
    expect(triangle.value[partial]).toBe(1700);
    expect(triangle.low[partial]).toBeNaN();
  });

  test('the mean of 30 customers has the interval ± 1.96 s/√n, that of 29 has none', () => {
    const paid = Array.from({ length: 30 }, (_, i): PurchaseRow => [i, first, 1000 + 10 * i]);
    const asOf = first + 40;
    const thirty = retentionTriangle(purchaseLog(paid, { asOf }), view({ measure: 'revenue' }));
    // 1000 … 1290 in steps of 10: mean 1145, s² = 100 · n(n+1)/12 = 7750.
    const half = 1.96 * Math.sqrt(7750 / 30);
    expect(thirty.value[0]).toBe(1145);
    expect(thirty.low[0]).toBeCloseTo(1145 - half, 9);
    expect(thirty.high[0]).toBeCloseTo(1145 + half, 9);
    expect(thirty.pooled[0].high).toBeCloseTo(1145 + half, 9);
    const fewer = retentionTriangle(purchaseLog(paid.slice(1), { asOf }), view({ measure: 'revenue' }));
    expect(fewer.low[0]).toBeNaN();
  });

  test('revenue per cohort is the sum over the cohort, without an interval', () => {
    const log = purchaseLog(rows, { asOf: day('2026-04-01') });
    const triangle = retentionTriangle(log, view({ measure: 'revenue', per: 'cohort', sum: 'period' }));
    expect(triangle.value[cellAt(triangle, '2026-01', -1)]).toBe(3500);
    expect(triangle.value[cellAt(triangle, '2026-01', 0)]).toBe(1000);
    expect(triangle.high[cellAt(triangle, '2026-01', 0)]).toBeNaN();
  });

  test('N-day has no calendar form: it is answered on the age axis', () => {
    const log = purchaseLog(rows, { asOf: day('2026-04-01') });
    const triangle = retentionTriangle(log, view({ measure: 'nday', axis: 'calendar', days: [1, 30, 400] }));
    expect(triangle.view.axis).toBe('age');
    expect(triangle.columns).toEqual([
      { k: 0, from: 1, to: 1 },
      { k: 1, from: 30, to: 30 },
    ]);
    expect([...triangle.count]).toEqual([1, 1]);
  });
});

describe('retentionTriangle on the calendar axis', () => {
  const rows: PurchaseRow[] = [
    ['a', day('2026-01-31'), 1000],
    ['a', day('2026-02-01'), 500],
    ['b', day('2026-01-02'), 2000],
    ['b', day('2026-03-03'), 700],
  ];

  test('k counts calendar months, so the day after the first order may be k = 1; k = 0 holds everybody', () => {
    const triangle = retentionTriangle(
      purchaseLog(rows, { asOf: day('2026-03-31') }),
      view({ axis: 'calendar', measure: 'on' }),
    );
    expect([...triangle.count]).toEqual([2, 1, 1]);
    expect(triangle.columns[1].from).toBeNaN();
    expect([...triangle.state]).toEqual(Array(3).fill(CellState.complete));
  });

  test('a month that is not over is running: count so far over size, no interval, in no average', () => {
    const triangle = retentionTriangle(
      purchaseLog(rows, { asOf: day('2026-03-30') }),
      view({ axis: 'calendar', measure: 'on' }),
    );
    const cell = cellAt(triangle, '2026-01', 2);
    expect(triangle.state[cell]).toBe(CellState.running);
    expect(triangle.value[cell]).toBe(0.5);
    expect(triangle.eligible[cell]).toBe(2);
    expect(triangle.low[cell]).toBeNaN();
    expect(triangle.completesOn[cell]).toBe(day('2026-03-31'));
    expect(triangle.pooled[2]).toMatchObject({ eligible: 0, cohorts: 0, thin: true });
    expect(triangle.pooled[2].value).toBeNaN();
  });

  test('revenue so far stands in a running month', () => {
    const triangle = retentionTriangle(
      purchaseLog(rows, { asOf: day('2026-03-30') }),
      view({ axis: 'calendar', measure: 'revenue' }),
    );
    expect([...triangle.value]).toEqual([1500, 1750, 2100]);
  });
});

describe('the average row', () => {
  const rows: PurchaseRow[] = [];
  // January: 10 customers, 5 come back within 30 days; February: 20, 4 come back; March: 40, not observed yet.
  for (const [month, size, back] of [
    ['2026-01-05', 10, 5],
    ['2026-02-05', 20, 4],
    ['2026-03-30', 40, 0],
  ] as const) {
    for (let i = 0; i < size; i++) {
      rows.push([`${month} ${i}`, day(month), 1000]);
      if (i < back) rows.push([`${month} ${i}`, day(month) + 10, 1000]);
    }
  }
  const log = purchaseLog(rows, { asOf: day('2026-03-31') });

  test('pooled is Σ did / Σ eligible over complete cells, with its Wilson interval', () => {
    const { pooled } = retentionTriangle(log, view({ measure: 'cumulative' }));
    expect(pooled[0]).toEqual({
      k: 0,
      eligible: 30,
      count: 9,
      before: 0,
      value: 0.3,
      ...wilson(9, 30),
      cohorts: 2,
      thin: true,
    });
  });

  test('mean and median are those of the cohorts, without an interval', () => {
    const mean = retentionTriangle(log, view({ average: 'mean' })).pooled[0];
    expect(mean.value).toBeCloseTo((0.5 + 0.2) / 2, 12);
    expect(mean.low).toBeNaN();
    const median = retentionTriangle(log, view({ average: 'median' })).pooled[0];
    expect(median.value).toBeCloseTo(0.35, 12);
    expect(median.high).toBeNaN();
  });

  test('of totals it is the mean total of the cohorts', () => {
    const { pooled } = retentionTriangle(log, view({ measure: 'revenue', per: 'cohort', sum: 'period' }));
    expect(pooled[1].value).toBe((5000 + 4000) / 2);
    expect(pooled[1].low).toBeNaN();
  });

  test('a log without customers has no rows, no columns and no averages', () => {
    for (const measure of MEASURES) {
      for (const axis of ['age', 'calendar'] as const) {
        const triangle = retentionTriangle(purchaseLog([]), view({ measure, axis }));
        expect(triangle).toMatchObject({ columns: [], cohorts: [], pooled: [], customers: 0 });
        expect(triangle.value).toHaveLength(0);
      }
    }
  });
});
