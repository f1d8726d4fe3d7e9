/* What must always hold of the cohort grid: random logs under random views, judged by a naive grid. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodIndex } from '#domain/calendar.ts';
import { retentionTriangle } from '#domain/retention/grid.ts';
import { CellState } from '#domain/retention/triangle.ts';
import { AGE_DAYS, type RetentionView } from '#domain/retention/view.ts';
import { NO_COSTS } from '#domain/results.ts';
import { arbitraryAsOf, arbitraryRefunds, arbitraryRows } from '../../fixtures/arbitrary-log.ts';
import { arbitraryView } from '../../fixtures/arbitrary-view.ts';
import { naiveCell } from '../../fixtures/naive-grid.ts';
import { day, purchaseLog, type PurchaseRow } from '../../fixtures/purchase-log.ts';

const rowsWithRefunds = arbitraryRows.chain((rows) =>
  fc.tuple(fc.constant(rows), fc.oneof(fc.constant([]), arbitraryRefunds(rows))),
);

const COSTS = { ...NO_COSTS, grossMargin: 0.4, variableCost: 250 };

/** Equal to a millionth, or both not observed. */
function expectNear(value: number, expected: number): void {
  if (Number.isNaN(expected)) expect(value).toBeNaN();
  else expect(value).toBeCloseTo(expected, 6);
}

describe('retentionTriangle', () => {
  test('equals the definitions applied cell by cell, for every axis, period, cohort and measure', () => {
    fc.assert(
      fc.property(rowsWithRefunds, arbitraryAsOf, arbitraryView, ([rows, datedRefunds], asOf, asked) => {
        const units = rows.map((_, i) => (i % 5 === 0 ? NaN : i % 3));
        const log = purchaseLog(rows, { asOf, datedRefunds, units });
        const triangle = retentionTriangle(log, asked, COSTS);
        triangle.cohorts.forEach((cohort, i) => {
          triangle.columns.forEach(({ k }, j) => {
            const at = i * triangle.columns.length + j;
            const before = j > 0 ? triangle.columns[j - 1].k : null;
            const naive = naiveCell(log, triangle.view, periodIndex(cohort.from, asked.cohort), k, COSTS, before);
            expect(triangle.state[at]).toBe(naive.state);
            expect(triangle.eligible[at]).toBe(naive.eligible);
            expect(triangle.count[at]).toBe(naive.count);
            expect(triangle.completesOn[at]).toBe(naive.completesOn);
            expectNear(triangle.value[at], naive.value);
          });
        });
        expect(triangle.customers).toBe(log.customers);
      }),
      { numRuns: 400 },
    );
  });

  test('the sizes of the cohorts add up to the customers', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryAsOf, arbitraryView, (rows, asOf, asked) => {
        const log = purchaseLog(rows, { asOf });
        const sizes = retentionTriangle(log, asked).cohorts.map(({ size }) => size);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(log.customers);
      }),
      { numRuns: 100 },
    );
  });

  test('every column has somebody who is eligible or a period that has begun, and the next one would have nobody', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryAsOf, arbitraryView, (rows, asOf, asked) => {
        const log = purchaseLog(rows, { asOf });
        const triangle = retentionTriangle(log, asked);
        const columns = triangle.columns.length;
        triangle.columns.forEach((_, j) => {
          const states = triangle.cohorts.map((_cohort, i) => triangle.state[i * columns + j]);
          expect(Math.max(...states)).toBeGreaterThan(CellState.empty);
        });
        if (['nday', 'bracket'].includes(asked.measure) || triangle.lacks !== null || log.customers === 0) return;
        const next = columns > 0 ? triangle.columns[columns - 1].k + 1 : 0;
        for (const cohort of triangle.cohorts) {
          const index = periodIndex(cohort.from, asked.cohort);
          expect(naiveCell(log, triangle.view, index, next).state).toBe(CellState.empty);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('cumulative repeat never falls along the complete cells of a cohort', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryAsOf, arbitraryView, (rows, asOf, asked) => {
        const triangle = retentionTriangle(purchaseLog(rows, { asOf }), {
          ...asked,
          measure: 'cumulative',
          against: 'cohort',
        });
        const columns = triangle.columns.length;
        triangle.cohorts.forEach((_, i) => {
          const values: number[] = [];
          for (let j = 0; j < columns; j++) {
            const at = i * columns + j;
            if (triangle.state[at] === CellState.complete) values.push(triangle.value[at]);
          }
          expect(values).toEqual([...values].sort((a, b) => a - b));
        });
      }),
      { numRuns: 100 },
    );
  });

  test('a tenure that has not begun is NaN, not 0, and one that nobody used is 0, not NaN', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryAsOf, arbitraryView, (rows, asOf, asked) => {
        const { state, value } = retentionTriangle(purchaseLog(rows, { asOf }), { ...asked, against: 'cohort' });
        state.forEach((s, at) => {
          expect(Number.isNaN(value[at])).toBe(s === CellState.empty);
        });
      }),
      { numRuns: 100 },
    );
  });

  test('the order in which customers are numbered changes nothing', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryAsOf, arbitraryView, (rows, asOf, asked) => {
        const renumbered = [...rows].sort((a, b) => Number(b[0]) - Number(a[0]));
        const triangle = retentionTriangle(purchaseLog(rows, { asOf }), asked);
        const other = retentionTriangle(purchaseLog(renumbered, { asOf }), asked);
        expect(other.state).toEqual(triangle.state);
        expect(other.count).toEqual(triangle.count);
        expect(other.eligible).toEqual(triangle.eligible);
        other.value.forEach((value, at) => {
          expectNear(value, triangle.value[at]);
        });
      }),
      { numRuns: 100 },
    );
  });

  test('400 years later, when the calendar repeats to the weekday, nothing changes but the labels', () => {
    const later = 146_097;
    fc.assert(
      fc.property(arbitraryRows, arbitraryAsOf, arbitraryView, (rows, asOf, asked) => {
        const shifted = rows.map(([customer, d, net]): PurchaseRow => [customer, d + later, net]);
        const triangle = retentionTriangle(purchaseLog(rows, { asOf }), asked);
        const other = retentionTriangle(purchaseLog(shifted, { asOf: asOf + later }), asked);
        const { cohorts, completesOn, ...rest } = triangle;
        expect(other).toMatchObject(rest);
        expect(other.completesOn).toEqual(completesOn.map((d) => d + later));
        expect(other.cohorts.map(({ from, size }) => [from, size])).toEqual(
          cohorts.map(({ from, size }) => [from + later, size]),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('the average row of one cohort alone is that cohort', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryView, (drawn, asked) => {
        // A year later everything of the single yearly cohort that is in the columns may be complete.
        const start = day('2024-01-01');
        const oneYear = drawn.map(([customer, d, net]): PurchaseRow => [customer, start + (d % 200), net]);
        const triangle = retentionTriangle(purchaseLog(oneYear, { asOf: start + 900 }), { ...asked, cohort: 'year' });
        expect(triangle.cohorts).toHaveLength(1);
        triangle.pooled.forEach((cell, j) => {
          if (triangle.state[j] !== CellState.complete || Number.isNaN(triangle.value[j])) {
            expect(cell.value).toBeNaN();
            return;
          }
          expect(cell.value).toBeCloseTo(triangle.value[j], 6);
          expect(cell.eligible).toBe(triangle.eligible[j]);
          if (asked.average === 'pooled') expect(cell.low).toEqual(triangle.low[j]);
        });
      }),
      { numRuns: 100 },
    );
  });

  test('unbounded is never below "bought in period": with an equal horizon of at least the width less one day, and with an open end', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryAsOf, arbitraryView, fc.nat(40), (rows, asOf, asked, extra) => {
        const log = purchaseLog(rows, { asOf });
        const view: RetentionView = { ...asked, against: 'cohort', horizon: AGE_DAYS[asked.period] - 1 + extra };
        const on = retentionTriangle(log, { ...view, measure: 'on' });
        const unbounded = retentionTriangle(log, { ...view, measure: 'unbounded' });
        unbounded.cohorts.forEach((_, i) => {
          unbounded.columns.forEach(({ k }, j) => {
            const at = i * unbounded.columns.length + j;
            const same = i * on.columns.length + on.columns.findIndex((column) => column.k === k);
            if (unbounded.state[at] !== CellState.complete || on.state[same] !== CellState.complete) return;
            expect(unbounded.eligible[at]).toBe(on.eligible[same]);
            expect(unbounded.count[at]).toBeGreaterThanOrEqual(on.count[same]);
          });
        });
      }),
      { numRuns: 200 },
    );
  });

  test('a week later, ISO-week cohorts are the same, one week on', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryAsOf, arbitraryView, (rows, asOf, drawn) => {
        const asked: RetentionView = { ...drawn, cohort: 'week', axis: 'age' };
        const shifted = rows.map(([customer, d, net]): PurchaseRow => [customer, d + 7, net]);
        const triangle = retentionTriangle(purchaseLog(rows, { asOf }), asked, COSTS);
        const other = retentionTriangle(purchaseLog(shifted, { asOf: asOf + 7 }), asked, COSTS);
        const { cohorts, completesOn, ...rest } = triangle;
        expect(other).toMatchObject(rest);
        expect(other.completesOn).toEqual(completesOn.map((d) => d + 7));
        expect(other.cohorts.map(({ from, size }) => [from, size])).toEqual(
          cohorts.map(({ from, size }) => [from + 7, size]),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('the order of the rows changes nothing', () => {
    const shuffled = arbitraryRows.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, arbitraryAsOf, arbitraryView, ([rows, other], asOf, asked) => {
        const triangle = retentionTriangle(purchaseLog(rows, { asOf }), asked, COSTS);
        const permuted = retentionTriangle(purchaseLog(other, { asOf }), asked, COSTS);
        expect(permuted.columns).toEqual(triangle.columns);
        expect(permuted.state).toEqual(triangle.state);
        expect(permuted.count).toEqual(triangle.count);
        expect(permuted.before).toEqual(triangle.before);
        permuted.value.forEach((value, at) => {
          expectNear(value, triangle.value[at]);
        });
      }),
      { numRuns: 100 },
    );
  });
});
