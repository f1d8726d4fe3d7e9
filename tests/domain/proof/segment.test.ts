/* A cell of the grid as a rule: it picks the customers whom the cell counts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import { type AttributeId, firstOrderValues } from '#domain/attributes.ts';
import { chosenCustomers } from '#domain/chosen-customers.ts';
import { countOrders } from '#domain/counting.ts';
import { cellProof } from '#domain/proof/cells.ts';
import { type GridRows, segmentOf } from '#domain/proof/segment.ts';
import { periodIndex } from '#domain/calendar.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { NO_COSTS } from '#domain/results.ts';
import { retentionGrid, retentionTriangle } from '#domain/retention/grid.ts';
import { CellState, type TriangleCohort } from '#domain/retention/triangle.ts';
import { DEFAULT_VIEW, type RetentionView } from '#domain/retention/view.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import type { Condition } from '#domain/selection.ts';
import { arbitraryAsOf, arbitraryRows } from '../../fixtures/arbitrary-log.ts';
import { anyOrders } from '../../fixtures/arbitrary-orders.ts';
import { fileOf } from '../../fixtures/orders.ts';
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
            const records = cellProof({ log }, asked, cohort.name, column.k)?.records;
            if (!records) return;
            const counted = (above: number): number[] =>
              Array.from(records.customer.subarray(0, records.n))
                .filter((_, r) => records.below[r] === 1 && records.above[r] === above)
                .sort((a, b) => a - b);
            expect(picked(log, segmentOf(triangle, i, column) ?? [])).toEqual(counted(1));
            expect(picked(log, segmentOf(triangle, i, column, false) ?? [])).toEqual(counted(0));
            compared++;
          });
        });
      }),
    );
    expect(compared).toBeGreaterThan(300);
  });

  const column = { k: 2, from: 61, to: 90 };
  const january = { name: '2026-01', period: '2026-01', value: null, from: 20_454, to: 20_484 };
  const rest = { size: 1, firstOrderValue: 0, over: true, affected: false };
  const grid = (view: RetentionView, ...rows: readonly Partial<TriangleCohort>[]): GridRows => ({
    view,
    cohorts: rows.map((row) => ({ ...january, ...rest, ...row })),
    overlap: false,
    leftOut: { customers: 0, periods: [] },
  });

  test('a row is its period of first orders; the average row as a whole is everybody and says nothing', () => {
    const rows = grid(DEFAULT_VIEW, january);
    expect(segmentOf(rows, 0, null)).toEqual([{ what: 'first', from: 20_454, to: 20_484 }]);
    expect(segmentOf(rows, -1, null)).toBeNull();
  });

  test('a column of the average row picks from all cohorts', () => {
    expect(segmentOf(grid({ ...DEFAULT_VIEW, measure: 'on' }, january), -1, column)).toEqual([
      { what: 'observed', days: 90 },
      { what: 'bought', unit: 'day', from: 61, to: 90, is: true },
    ]);
  });

  test('cumulative revenue holds everybody observed; nobody has not bought', () => {
    const rows = grid({ ...DEFAULT_VIEW, measure: 'revenue' }, january);
    const cumulative = { k: 2, from: 0, to: 90 };
    expect(segmentOf(rows, 0, cumulative)).toEqual([
      { what: 'first', from: 20_454, to: 20_484 },
      { what: 'observed', days: 90 },
    ]);
    expect(segmentOf(rows, 0, cumulative, false)).toBeNull();
  });

  test('the others of an attribute with several values a customer are no rule: one of theirs may be listed too', () => {
    const rows = grid(
      { ...DEFAULT_VIEW, by: 'tag' },
      { period: null, value: { text: 'vip', others: 0 } },
      { period: null, value: { text: '', others: 3 } },
    );
    const is = { what: 'attribute', attribute: 'tag', values: ['vip'], is: true };
    expect(segmentOf({ ...rows, overlap: true }, 0, null)).toEqual([is]);
    expect(segmentOf({ ...rows, overlap: true }, 1, null)).toBeNull();
    expect(segmentOf(rows, 1, null)).toEqual([{ ...is, values: ['', 'vip'], is: false }]);
  });
});

describe('of rows by an attribute of the first order', () => {
  /** Three lots together, so that shops are seldom empty. */
  const orders = fc
    .tuple(anyOrders(12), anyOrders(12), anyOrders(12))
    .map((lots) => lots.flat().map((order, i) => ({ ...order, name: `#${String(1001 + i)}`, id: String(i) })));
  const parts = fc.record({
    by: fc.constantFrom<AttributeId>('country', 'source', 'tag', 'band', 'column:utm_source'),
    byTime: fc.boolean(),
    top: fc.constantFrom(1, 2, 8),
  });

  test('a segment of a row picks exactly its customers, and one of a cell those whom it counts', () => {
    let compared = 0;
    fc.assert(
      fc.property(orders, parts, fc.boolean(), (specs, part, guarded) => {
        const assembled = assembleOrders([fileOf(specs)]);
        const counted = countOrders(assembled, DEFAULT_RULES);
        const { log } = counted;
        const behind = { orders: counted.orders, lines: assembled.lines };
        // The guard keeps out months at the beginning of a file.
        const isAffected = (from: number): boolean => guarded && from < 20_060;
        const view: RetentionView = { ...DEFAULT_VIEW, ...part };
        const values = firstOrderValues(log, behind, view.by ?? 'country');
        const { triangle, rows } = retentionGrid(log, view, NO_COSTS, isAffected, values);
        const chosen = (conditions: readonly Condition[]): number[] =>
          [...chosenCustomers(log, behind, conditions, []).mask.entries()].flatMap(([i, is]) => (is === 1 ? [i] : []));
        rows.forEach(({ cohort, members }, i) => {
          const whole = segmentOf(triangle, i, null);
          if (whole === null) return;
          expect(chosen(whole)).toEqual([...members]);
          const [at] = triangle.columns.slice(2);
          const ground = { log, values, isAffected };
          const records = triangle.columns.length > 2 ? cellProof(ground, view, cohort.name, at.k)?.records : undefined;
          if (!records) return;
          const did = [...records.customer.subarray(0, records.n)].filter((_, r) => records.above[r] === 1);
          expect(chosen(segmentOf(triangle, i, at) ?? [])).toEqual(did);
          compared++;
        });
      }),
      { numRuns: 200 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});
