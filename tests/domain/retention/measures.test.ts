/* Brackets, the unbounded measure, amounts and the comparison with the column before: by hand, and on the CDNOW sample. */
import { describe, expect, test } from 'vitest';
import { NO_COSTS } from '#domain/results.ts';
import { retentionTriangle } from '#domain/retention/grid.ts';
import { CellState, type RetentionTriangle } from '#domain/retention/triangle.ts';
import { DEFAULT_VIEW, type RetentionView } from '#domain/retention/view.ts';
import { hasOracles, oracleRows, skippedNote } from '../../fixtures/oracles.ts';
import { cdnowLog, day, purchaseLog, type PurchaseRow } from '../../fixtures/purchase-log.ts';

function view(change: Partial<RetentionView>): RetentionView {
  return { ...DEFAULT_VIEW, ...change };
}

/** Row 0 of a triangle, by column. */
const firstRow = (triangle: RetentionTriangle, of: 'count' | 'value' | 'before' | 'state' | 'eligible'): number[] =>
  triangle.columns.map((_, j) => triangle[of][j]);

const first = day('2025-01-01');

/** Four customers of one day, with orders at these ages. */
const AGES: Readonly<Record<string, readonly number[]>> = { a: [0, 5, 40], b: [0, 31, 33], c: [0, 60], d: [0, 200] };
const rows = Object.entries(AGES).flatMap(([customer, ages]) =>
  ages.map((age): PurchaseRow => [customer, first + age, 1000]),
);
const year = first + 364;

describe('bracketed', () => {
  test('counts an order in each bracket, whatever lies in the gaps; a bracket from 0 holds everybody', () => {
    const brackets = [
      { from: 0, to: 6 },
      { from: 31, to: 40 },
      { from: 100, to: 199 },
    ];
    const triangle = retentionTriangle(purchaseLog(rows, { asOf: year }), view({ measure: 'bracket', brackets }));
    expect(firstRow(triangle, 'count')).toEqual([4, 2, 0]);
    expect(triangle.columns[1]).toEqual({ k: 1, from: 31, to: 40 });
  });

  test('has no calendar form, and a bracket that nobody has reached is no column', () => {
    const log = purchaseLog(rows, { asOf: first + 90 });
    const triangle = retentionTriangle(log, view({ measure: 'bracket', axis: 'calendar' }));
    expect(triangle.view.axis).toBe('age');
    expect(triangle.columns.map(({ to }) => to)).toEqual([7, 30, 90]);
  });
});

describe('unbounded', () => {
  test('with an equal horizon everybody has H days from the first age of the period on', () => {
    const log = purchaseLog(rows, { asOf: year });
    const triangle = retentionTriangle(log, view({ measure: 'unbounded', horizon: 29 }));
    expect(triangle.columns.slice(0, 3)).toEqual([
      { k: 0, from: 1, to: 30 },
      { k: 1, from: 31, to: 60 },
      { k: 2, from: 61, to: 90 },
    ]);
    expect(firstRow(triangle, 'count').slice(0, 3)).toEqual([1, 3, 0]);
  });

  test('a cell completes H days after the first age, on the day itself', () => {
    const asked = view({ measure: 'unbounded', horizon: 90, cohort: 'day' });
    expect(retentionTriangle(purchaseLog(rows, { asOf: first + 90 }), asked).columns).toEqual([]);
    const complete = retentionTriangle(purchaseLog(rows, { asOf: first + 91 }), asked);
    expect(firstRow(complete, 'state')).toEqual([CellState.complete]);
  });

  test('H is 365, or the largest of 180 and 90 that half of the cohorts complete at k = 0', () => {
    // Two daily cohorts, a month apart: half of them is one.
    const two: PurchaseRow[] = [...rows, ['e', first + 30, 1000]];
    const horizon = (asOf: number): [number | null, string | null] => {
      const triangle = retentionTriangle(purchaseLog(two, { asOf }), view({ measure: 'unbounded', cohort: 'day' }));
      return [triangle.view.horizon, triangle.lacks];
    };
    expect(horizon(first + 366)).toEqual([365, null]);
    expect(horizon(first + 365)).toEqual([180, null]);
    expect(horizon(first + 181)).toEqual([180, null]);
    expect(horizon(first + 180)).toEqual([90, null]);
    expect(horizon(first + 91)).toEqual([90, null]);
    expect(horizon(first + 90)).toEqual([null, 'horizon']);
  });

  test('a cohort whose own period still runs completes nothing, so it does not bring a horizon', () => {
    const log = purchaseLog(rows, { asOf: first + 100 });
    expect(retentionTriangle(log, view({ measure: 'unbounded', cohort: 'year' })).lacks).toBe('horizon');
    expect(retentionTriangle(log, view({ measure: 'unbounded', cohort: 'day' })).view.horizon).toBe(90);
  });

  test('with an open end an order at any later age counts, over customers whose period is over', () => {
    const log = purchaseLog(rows, { asOf: first + 200 });
    const triangle = retentionTriangle(log, view({ measure: 'unbounded', end: 'open', cohort: 'day' }));
    expect(firstRow(triangle, 'count')).toEqual([4, 4, 1, 1, 1, 1]);
    expect(triangle.columns[5]).toEqual({ k: 5, from: 151, to: Infinity });
    expect(triangle.view.horizon).toBeNull();
  });

  test('on the calendar only the open end is defined', () => {
    const log = purchaseLog(rows, { asOf: year });
    const triangle = retentionTriangle(log, view({ measure: 'unbounded', axis: 'calendar', horizon: 90 }));
    expect(triangle.view).toMatchObject({ end: 'open', horizon: null, axis: 'calendar' });
    expect(firstRow(triangle, 'count').slice(0, 8)).toEqual([4, 4, 2, 1, 1, 1, 1, 0]);
  });
});

describe('amounts', () => {
  const log = purchaseLog(rows, { asOf: year, units: rows.map((_, i) => (i === 0 ? NaN : i)) });

  test('orders per customer, cumulative and in the period, the first day in its own column', () => {
    const all = retentionTriangle(log, view({ measure: 'orders' }));
    expect(firstRow(all, 'value').slice(0, 4)).toEqual([1, 1.25, 2.25, 2.25]);
    const alone = retentionTriangle(log, view({ measure: 'orders', sum: 'period', per: 'cohort' }));
    expect(firstRow(alone, 'value').slice(0, 4)).toEqual([4, 1, 4, 0]);
  });

  test('units are those of the lines; orders without lines add none and are told', () => {
    const triangle = retentionTriangle(log, view({ measure: 'units', per: 'cohort', sum: 'period' }));
    // Rows a: –, 1, 2; b: 3, 4, 5; c: 6, 7; d: 8, 9.
    expect(firstRow(triangle, 'value').slice(0, 3)).toEqual([3 + 6 + 8, 1, 2 + 4 + 5 + 7]);
    expect(triangle.unknownOrders).toBe(1);
    expect(retentionTriangle(log, view({ measure: 'orders' })).unknownOrders).toBe(0);
  });

  test('without any lines units are not known, and nothing reads 0', () => {
    const triangle = retentionTriangle(purchaseLog(rows, { asOf: year }), view({ measure: 'units' }));
    expect([triangle.lacks, triangle.columns.length]).toEqual(['lines', 0]);
  });

  test('contribution is net sales × margin − variable cost of each order', () => {
    const costs = { ...NO_COSTS, grossMargin: 0.5, variableCost: 100 };
    const triangle = retentionTriangle(log, view({ measure: 'contribution' }), costs);
    expect(firstRow(triangle, 'value').slice(0, 3)).toEqual([400, 500, 900]);
  });

  test('without a margin contribution has no columns: net sales are not called so', () => {
    const triangle = retentionTriangle(log, view({ measure: 'contribution' }));
    expect([triangle.lacks, triangle.columns.length]).toEqual(['margin', 0]);
    expect(triangle.cohorts).toHaveLength(1);
  });

  test('amounts stand against nothing but their cohort', () => {
    expect(retentionTriangle(log, view({ measure: 'orders', against: 'previous' })).view.against).toBe('cohort');
  });
});

describe('against the column before', () => {
  const asked = view({ measure: 'on', against: 'previous', min: 0, cohort: 'day' });

  test('who did it / who did it one column before; the first column stands against the cohort; nobody before has no value', () => {
    const triangle = retentionTriangle(purchaseLog(rows, { asOf: first + 240 }), asked);
    expect(firstRow(triangle, 'count')).toEqual([1, 3, 0, 0, 0, 0, 1, 0]);
    expect(firstRow(triangle, 'before')).toEqual([4, 1, 3, 0, 0, 0, 0, 1]);
    expect(firstRow(triangle, 'value')).toEqual([0.25, 3, 0, NaN, NaN, NaN, NaN, 0]);
    expect(triangle.low.every(Number.isNaN)).toBe(true);
  });

  test('both counts are over customers who are eligible for both columns', () => {
    // One cohort; f came ten days later and bought in his first period, but is not observed through the second.
    const month: PurchaseRow[] = [...rows, ['f', first + 10, 1000], ['f', first + 15, 1000]];
    const triangle = retentionTriangle(purchaseLog(month, { asOf: first + 65 }), { ...asked, cohort: 'month' });
    expect(firstRow(triangle, 'count')).toEqual([2, 3]);
    expect(firstRow(triangle, 'eligible')).toEqual([5, 4]);
    expect(firstRow(triangle, 'before')).toEqual([5, 1]);
  });

  test('the pooled row is Σ did / Σ did before over complete cells', () => {
    const two: PurchaseRow[] = [...rows, ['e', first + 1, 1000], ['e', first + 3, 1000]];
    const { pooled } = retentionTriangle(purchaseLog(two, { asOf: first + 120 }), asked);
    expect(pooled[1]).toMatchObject({ eligible: 5, count: 3, before: 2, value: 1.5, cohorts: 2 });
    expect(pooled[3]).toMatchObject({ count: 0, before: 0, value: NaN });
  });
});

describe.skipIf(!hasOracles)(`measures on CDNOW, zero-value orders counted${skippedNote}`, () => {
  test('customers with an order in month c+k or later equal the unbounded matrix', () => {
    const triangle = retentionTriangle(cdnowLog(), view({ axis: 'calendar', measure: 'unbounded' }));
    const columns = triangle.columns.length;
    const oracle = oracleRows('cohorts/cdnow_sample_matrix_b_unbounded_counts.csv');
    expect(oracle).toHaveLength(triangle.cohorts.length);
    oracle.forEach((row, i) => {
      for (let k = 0; k < columns; k++) {
        const at = i * columns + k;
        if (row[k] === '') expect(triangle.value[at]).toBeNaN();
        else expect([triangle.count[at], triangle.state[at]]).toEqual([Number(row[k]), CellState.complete]);
      }
    });
  });

  test('brackets 0–29, 30–59 … equal the windows of 30 days, per cohort and for all', () => {
    const oracle = oracleRows('cohorts/cdnow_sample_d_30day_windows.csv');
    const windows = Math.max(...oracle.map((row) => Number(row['window30']))) + 1;
    const brackets = Array.from({ length: windows }, (_, k) => ({ from: 30 * k, to: 30 * k + 29 }));
    const triangle = retentionTriangle(cdnowLog(), view({ measure: 'bracket', brackets }));
    for (const row of oracle) {
      const j = Number(row['window30']);
      const i = triangle.cohorts.findIndex(({ name }) => name === row['cohort']);
      const at = i * triangle.columns.length + j;
      const eligible = triangle.cohorts.reduce((sum, _, r) => sum + triangle.eligible[r * windows + j], 0);
      const count = triangle.cohorts.reduce((sum, _, r) => sum + triangle.count[r * windows + j], 0);
      const ours = i < 0 ? [eligible, count] : [triangle.eligible[at], triangle.count[at]];
      expect(ours, `${row['cohort']} ${j}`).toEqual([Number(row['eligible']), Number(row['active'])]);
    }
  });

  test('orders of all cohorts add up to those of the log', () => {
    const orders = retentionTriangle(cdnowLog(), view({ measure: 'orders', axis: 'calendar', per: 'cohort' }));
    const columns = orders.columns.length;
    const last = orders.cohorts.map((_, i) => {
      const own = Array.from({ length: columns }, (_column, k) => orders.value[i * columns + k]);
      return own.findLast((value) => !Number.isNaN(value)) ?? 0;
    });
    expect(last.reduce((sum, value) => sum + value, 0)).toBe(6919);
  });
});
