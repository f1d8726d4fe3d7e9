/* A cell of the grid as a rule: it picks the customers whom the cell counts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellProof } from '#domain/proof/cells.ts';
import { segmentOf } from '#domain/proof/segment.ts';
import { periodIndex } from '#domain/calendar.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { retentionTriangle } from '#domain/retention/grid.ts';
import { CellState } from '#domain/retention/triangle.ts';
import { DEFAULT_VIEW, type RetentionView } from '#domain/retention/view.ts';
import type { Condition } from '#domain/selection.ts';
import { arbitraryAsOf, arbitraryRows } from '../../fixtures/arbitrary-log.ts';
import { purchaseLog } from '../../fixtures/purchase-log.ts';

/** Whether a customer fulfils a condition, straight from the words of the type. */
function fulfils(log: PurchaseLog, customer: number, condition: Condition): boolean {
  const days = Array.from(log.day.subarray(log.start[customer], log.start[customer + 1]));
  const [first] = days;
  const position = (day: number, unit: Parameters<typeof periodIndex>[1]): number =>
    periodIndex(day, unit) - periodIndex(first, unit);
  switch (condition.what) {
    case 'first':
      return first >= (condition.from ?? -Infinity) && first <= (condition.to ?? Infinity);
    case 'observed':
      return first + condition.days <= log.asOf;
    case 'bought': {
      const { unit, from, to } = condition;
      return (
        days.some((day) => position(day, unit) >= from && position(day, unit) <= (to ?? Infinity)) === condition.is
      );
    }
    case 'again': {
      const second = days.find((day) => day > first);
      const came = second !== undefined && position(second, condition.unit) <= (condition.within ?? Infinity);
      return came === condition.is;
    }
    case 'attribute':
    case 'ordered':
    case 'orders':
    case 'segment':
      throw new Error(`not a condition of cells: ${condition.what}`);
  }
}

function picked(log: PurchaseLog, conditions: readonly Condition[]): number[] {
  const all = Array.from({ length: log.customers }, (_, customer) => customer);
  return all.filter((customer) => conditions.every((condition) => fulfils(log, customer, condition)));
}

const views = fc.record({
  axis: fc.constantFrom('age' as const, 'calendar' as const),
  period: fc.constantFrom('week' as const, 'month' as const),
  cohort: fc.constantFrom('month' as const, 'quarter' as const),
  measure: fc.constantFrom(
    'on' as const,
    'nday' as const,
    'bracket' as const,
    'unbounded' as const,
    'cumulative' as const,
  ),
  end: fc.constantFrom('horizon' as const, 'open' as const),
  horizon: fc.constant(30),
});

describe('segmentOf', () => {
  test('of a share it picks exactly those whom the cell counts as having done it, and those it counts as not', () => {
    let compared = 0;
    fc.assert(
      fc.property(arbitraryRows, arbitraryAsOf, views, (rows, asOf, part) => {
        const log = purchaseLog(rows, { asOf });
        const asked: RetentionView = { ...DEFAULT_VIEW, ...part };
        const triangle = retentionTriangle(log, asked);
        triangle.cohorts.forEach((cohort, i) => {
          triangle.columns.forEach((column, j) => {
            const state = triangle.state[i * triangle.columns.length + j];
            // On the calendar a rule knows who did it so far, not who is observed to the end.
            if (state !== CellState.complete && triangle.view.axis === 'calendar') return;
            const records = cellProof(log, asked, cohort.name, column.k)?.records;
            if (!records) return;
            const counted = (above: number): number[] =>
              Array.from(records.customer.subarray(0, records.n))
                .filter((_, r) => records.below[r] === 1 && records.above[r] === above)
                .sort((a, b) => a - b);
            expect(picked(log, segmentOf(triangle.view, cohort, column) ?? [])).toEqual(counted(1));
            expect(picked(log, segmentOf(triangle.view, cohort, column, false) ?? [])).toEqual(counted(0));
            compared++;
          });
        });
      }),
    );
    expect(compared).toBeGreaterThan(300);
  });

  const column = { k: 2, from: 61, to: 90 };
  const january = { from: 20_454, to: 20_484 };

  test('a row is its period of first orders; the average row as a whole is everybody and says nothing', () => {
    expect(segmentOf(DEFAULT_VIEW, january, null)).toEqual([{ what: 'first', from: 20_454, to: 20_484 }]);
    expect(segmentOf(DEFAULT_VIEW, null, null)).toBeNull();
  });

  test('a column of the average row picks from all cohorts', () => {
    expect(segmentOf({ ...DEFAULT_VIEW, measure: 'on' }, null, column)).toEqual([
      { what: 'observed', days: 90 },
      { what: 'bought', unit: 'day', from: 61, to: 90, is: true },
    ]);
  });

  test('cumulative revenue holds everybody observed; nobody has not bought', () => {
    const view: RetentionView = { ...DEFAULT_VIEW, measure: 'revenue' };
    const cumulative = { k: 2, from: 0, to: 90 };
    expect(segmentOf(view, january, cumulative)).toEqual([
      { what: 'first', from: 20_454, to: 20_484 },
      { what: 'observed', days: 90 },
    ]);
    expect(segmentOf(view, january, cumulative, false)).toBeNull();
  });
});
