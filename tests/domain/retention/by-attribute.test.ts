/* Rows by an attribute of the first order, alone and by time: by hand, and judged by the naive grid. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodEnd, periodIndex } from '#domain/calendar.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { NO_COSTS } from '#domain/results.ts';
import { retentionGrid, retentionTriangle } from '#domain/retention/grid.ts';
import { pooledCurve, rowCurves } from '#domain/retention/pooled-curve.ts';
import { CellState, type RetentionTriangle } from '#domain/retention/triangle.ts';
import { DEFAULT_VIEW, type RetentionView } from '#domain/retention/view.ts';
import { arbitraryAsOf, arbitraryRows } from '../../fixtures/arbitrary-log.ts';
import { arbitraryView } from '../../fixtures/arbitrary-view.ts';
import { customerValues, givenTo, type Given } from '../../fixtures/customer-values.ts';
import { naiveCell } from '../../fixtures/naive-grid.ts';
import { day, purchaseLog, type PurchaseRow } from '../../fixtures/purchase-log.ts';

const COSTS = { ...NO_COSTS, grossMargin: 0.4, variableCost: 250 };

function expectNear(value: number, expected: number): void {
  if (Number.isNaN(expected)) expect(value).toBeNaN();
  else expect(value).toBeCloseTo(expected, 6);
}

const names = ({ cohorts }: RetentionTriangle): string[] => cohorts.map(({ name }) => name);

describe('rows by country, 60 days', () => {
  const rows: PurchaseRow[] = [
    ['a', day('2026-01-01'), 1000],
    ['a', day('2026-01-20'), 500],
    ['b', day('2026-01-31'), 3000],
    ['c', day('2026-02-01'), 5000],
    ['c', day('2026-02-11'), 700],
    // Ten days old at the end: not yet observed to 30 days.
    ['d', day('2026-04-01'), 900],
    ['e', day('2026-01-15'), 100],
  ];
  const log = purchaseLog(rows, { asOf: day('2026-04-11') });
  const given: Given = { a: ['DE'], b: ['DE'], c: ['AT'], d: ['DE'], e: [] };
  const ask = (view: Partial<RetentionView>, attribute: 'country' | 'tag' = 'country', by: Given = given) =>
    retentionTriangle(
      log,
      { ...DEFAULT_VIEW, by: attribute, ...view },
      NO_COSTS,
      () => false,
      customerValues(log, rows, by, attribute),
    );

  test('a cell is over its eligible customers and complete where there is any, whenever they came', () => {
    const triangle = ask({});
    expect(triangle.cohorts.map(({ name, size, firstOrderValue }) => [name, size, firstOrderValue])).toEqual([
      ['DE', 3, (1000 + 3000 + 900) / 3],
      ['AT', 1, 5000],
      ['(none)', 1, 100],
    ]);
    // DE at 30 days: a bought again, b did not, d is too young.
    expect([triangle.eligible[0], triangle.count[0], triangle.value[0]]).toEqual([2, 1, 0.5]);
    expect(triangle.state[0]).toBe(CellState.complete);
    expect(triangle.completesOn[0]).toBeNaN();
  });

  test('the row of all is the sum over the rows', () => {
    const { pooled, everybody } = ask({});
    expect(pooled[0]).toMatchObject({ eligible: 4, count: 2, value: 0.5, cohorts: 3 });
    expect(everybody).toEqual(pooled);
  });

  test('cumulative money of a row that is not observed to the end is the sum of mean increments', () => {
    const triangle = ask({ measure: 'revenue' });
    // DE: all three on the first day, then a and b alone: 4900 / 3 + 500 / 2.
    const [firstDay, thirty] = [triangle.value[0], triangle.value[1]];
    expect(firstDay).toBeCloseTo(4900 / 3, 9);
    expect(thirty).toBeCloseTo(4900 / 3 + 250, 9);
    expect(triangle.low[1]).toBeNaN();
    // All five: the first day; c's order at age 10, which d has just reached; a's at age 19, over the other four.
    expect(triangle.pooled[1].value).toBeCloseTo(10_000 / 5 + 700 / 5 + 500 / 4, 9);
  });

  test('values beyond the most frequent stand together, and the chosen ones alone where they are chosen', () => {
    const more: Given = { a: ['DE'], b: ['DE'], c: ['AT'], d: ['CH'], e: ['FR'] };
    expect(names(ask({ top: 1 }, 'country', more))).toEqual(['DE', '(other)']);
    expect(ask({ top: 1 }, 'country', more).cohorts[1].value).toEqual({ text: '', others: 3 });
    // One that would stand alone in "other" stands for itself.
    expect(names(ask({ top: 3 }, 'country', more))).toEqual(['DE', 'AT', 'CH', 'FR']);
    expect(names(ask({ values: ['FR', 'AT'] }, 'country', more))).toEqual(['AT', 'FR', '(other)']);
    expect(names(ask({ values: ['XX'] }, 'country', more))).toEqual(['(other)']);
  });

  test('of several tags a customer stands in each row, once in "other", and once in the average', () => {
    const tags: Given = { a: ['x', 'y'], b: ['x'], c: ['x', 'p', 'q'], d: ['p', 'q'], e: [] };
    const { cohorts, overlap, pooled } = ask({ top: 1 }, 'tag', tags);
    expect(cohorts.map(({ name, size }) => [name, size])).toEqual([
      ['x', 3],
      ['(other)', 3],
      ['(none)', 1],
    ]);
    expect(overlap).toBe(true);
    expect(pooled[0]).toMatchObject({ eligible: 4, count: 2 });
    expect(ask({ average: 'median' }, 'tag', tags).view.average).toBe('pooled');
  });

  test('by country and month each value has its months, complete once the month is over and all are observed', () => {
    const triangle = ask({ byTime: true });
    expect(triangle.cohorts.map(({ name, value, period, size }) => [name, value?.text, period, size])).toEqual([
      ['DE 2026-01', 'DE', '2026-01', 2],
      ['DE 2026-04', 'DE', '2026-04', 1],
      ['AT 2026-02', 'AT', '2026-02', 1],
      ['(none) 2026-01', '', '2026-01', 1],
    ]);
    expect(triangle.state[0]).toBe(CellState.complete);
    expect(triangle.state[triangle.columns.length]).toBe(CellState.empty);
  });

  test('customers of an affected month stand in no row, and their number is told', () => {
    const january = (from: number): boolean => from < day('2026-02-01');
    const values = customerValues(log, rows, given, 'country');
    const triangle = retentionTriangle(log, { ...DEFAULT_VIEW, by: 'country' }, NO_COSTS, january, values);
    expect(triangle.cohorts.map(({ name, size, affected }) => [name, size, affected])).toEqual([
      ['DE', 1, false],
      ['AT', 1, false],
    ]);
    expect(triangle.leftOut).toEqual({
      customers: 3,
      periods: [{ from: day('2026-01-01'), to: day('2026-01-31') }],
    });
    expect(triangle.pooled[0]).toMatchObject({ eligible: 1, count: 1 });
    expect(triangle.pooledWithAffected?.[0]).toMatchObject({ eligible: 4, count: 2 });
  });

  test('the curve of a row is that of its customers, and the one of all rows together that of everybody', () => {
    const values = customerValues(log, rows, { ...given, a: ['AT'], b: ['AT'], d: ['AT'], e: ['AT'] }, 'country');
    const view: RetentionView = { ...DEFAULT_VIEW, by: 'country' };
    const grid = retentionGrid(log, view, NO_COSTS, () => false, values);
    expect(rowCurves(log, grid.rows)).toEqual([pooledCurve(log, [])]);
  });

  test('a view by attribute without its values is a mistake', () => {
    expect(() => retentionTriangle(log, { ...DEFAULT_VIEW, by: 'country' })).toThrow('need its values');
  });
});

const arbitraryGiven: fc.Arbitrary<Given> = fc.dictionary(
  fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7'),
  fc.array(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { maxLength: 3 }),
);
const arbitraryBy = fc.record({
  by: fc.constantFrom<'country' | 'tag'>('country', 'tag'),
  byTime: fc.boolean(),
  top: fc.constantFrom(1, 2, 8),
  values: fc.constantFrom(null, null, ['A', 'C'], ['E']),
});
const asked = fc.tuple(arbitraryView, arbitraryBy).map(([view, by]) => ({ ...view, ...by }));

/** Whether a customer of the log stands in a row. */
function standsIn(
  log: PurchaseLog,
  rows: readonly PurchaseRow[],
  given: Given,
  { view, cohorts }: RetentionTriangle,
  row: number,
): (customer: number) => boolean {
  const { value } = cohorts[row];
  const own = new Set(cohorts.flatMap((each) => (each.value?.others === 0 ? [each.value.text] : [])));
  return (customer) => {
    const all = givenTo(log, rows, given, customer);
    const mine = view.by === 'tag' ? all : all.slice(0, 1);
    return value?.others === 0 ? mine.includes(value.text) : mine.some((text) => text !== '' && !own.has(text));
  };
}

describe('random rows by attribute', () => {
  test('equal the definitions applied cell by cell', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryAsOf, asked, arbitraryGiven, (rows, asOf, view, given) => {
        const log = purchaseLog(rows, { asOf });
        const values = customerValues(log, rows, given, view.by);
        const triangle = retentionTriangle(log, view, COSTS, () => false, values);
        triangle.cohorts.forEach((cohort, i) => {
          const stands = standsIn(log, rows, given, triangle, i);
          const period = view.byTime ? periodIndex(cohort.from, view.cohort) : null;
          triangle.columns.forEach(({ k }, j) => {
            const at = i * triangle.columns.length + j;
            const before = j > 0 ? triangle.columns[j - 1].k : null;
            const naive = naiveCell(log, triangle.view, period, k, COSTS, before, stands);
            expect(triangle.state[at]).toBe(naive.state);
            expect(triangle.eligible[at]).toBe(naive.eligible);
            expect(triangle.count[at]).toBe(naive.count);
            expect(triangle.completesOn[at]).toBe(naive.completesOn);
            expectNear(triangle.value[at], naive.value);
          });
        });
      }),
      { numRuns: 400 },
    );
  });

  test('count each customer once in the average, whatever rows he stands in', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryAsOf, asked, arbitraryGiven, (rows, asOf, view, given) => {
        const log = purchaseLog(rows, { asOf });
        const values = customerValues(log, rows, given, view.by);
        const triangle = retentionTriangle(log, view, COSTS, () => false, values);
        triangle.columns.forEach(({ k }, j) => {
          const complete = triangle.cohorts
            .map((_, i) => i)
            .filter((i) => triangle.state[i * triangle.columns.length + j] === CellState.complete);
          let [eligible, count] = [0, 0];
          for (let customer = 0; customer < log.customers; customer++) {
            const first = log.day[log.start[customer]];
            const his = complete.filter(
              (i) =>
                standsIn(log, rows, given, triangle, i)(customer) &&
                (!view.byTime ||
                  periodIndex(first, view.cohort) === periodIndex(triangle.cohorts[i].from, view.cohort)),
            );
            const alone = naiveCell(log, triangle.view, null, k, COSTS, null, (other) => other === customer);
            if (his.length === 0 || alone.state !== CellState.complete) continue;
            eligible++;
            count += alone.count;
          }
          expect([triangle.everybody[j].eligible, triangle.everybody[j].count]).toEqual([eligible, count]);
          expect(triangle.pooled[j].eligible).toBe(eligible);
        });
      }),
      { numRuns: 150 },
    );
  });

  test('of one value a customer: sizes add up to the customers; of several: to no fewer', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryAsOf, asked, arbitraryGiven, (rows, asOf, view, given) => {
        const log = purchaseLog(rows, { asOf });
        const { cohorts } = retentionTriangle(log, view, COSTS, () => false, customerValues(log, rows, given, view.by));
        const total = cohorts.reduce((sum, { size }) => sum + size, 0);
        if (view.by === 'country') expect(total).toBe(log.customers);
        else expect(total).toBeGreaterThanOrEqual(log.customers);
      }),
      { numRuns: 150 },
    );
  });

  test('attribute × time adds up to the rows by time, period by period', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryAsOf, arbitraryView, arbitraryGiven, (rows, asOf, drawn, given) => {
        const log = purchaseLog(rows, { asOf });
        const view: RetentionView = { ...drawn, by: 'country', byTime: true };
        const values = customerValues(log, rows, given, 'country');
        const both = retentionTriangle(log, view, COSTS, () => false, values);
        const time = retentionTriangle(log, { ...drawn, by: null }, COSTS);
        expect(both.columns).toEqual(time.columns);
        const n = time.columns.length;
        time.cohorts.forEach((cohort, i) => {
          const parts = both.cohorts.map((_, row) => row).filter((row) => both.cohorts[row].period === cohort.name);
          expect(parts.reduce((sum, row) => sum + both.cohorts[row].size, 0)).toBe(cohort.size);
          time.columns.forEach((_, j) => {
            // A running cell holds a count so far of all its customers, not of those who are eligible.
            if (time.state[i * n + j] === CellState.running) return;
            const observed = parts.filter((row) => both.state[row * n + j] !== CellState.running);
            const sum = (cells: Int32Array): number => observed.reduce((all, row) => all + cells[row * n + j], 0);
            expect(sum(both.eligible)).toBe(time.eligible[i * n + j]);
            expect(sum(both.count)).toBe(time.count[i * n + j]);
          });
        });
      }),
      { numRuns: 200 },
    );
  });

  test('are the same in any order of the rows and whatever the customers are called', () => {
    const shuffled = arbitraryRows.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, arbitraryAsOf, asked, arbitraryGiven, ([rows, other], asOf, view, given) => {
        const called = other.map(([customer, d, net]): PurchaseRow => [`x${String(customer)}`, d, net]);
        const theirs = Object.fromEntries(Object.entries(given).map(([name, values]) => [`x${name}`, values]));
        const log = purchaseLog(rows, { asOf });
        const again = purchaseLog(called, { asOf });
        const one = retentionTriangle(log, view, COSTS, () => false, customerValues(log, rows, given, view.by));
        const two = retentionTriangle(again, view, COSTS, () => false, customerValues(again, called, theirs, view.by));
        expect(names(two)).toEqual(names(one));
        expect(two.state).toEqual(one.state);
        expect(two.eligible).toEqual(one.eligible);
        expect(two.count).toEqual(one.count);
        two.value.forEach((value, at) => {
          expectNear(value, one.value[at]);
        });
        two.pooled.forEach((cell, j) => {
          expectNear(cell.value, one.pooled[j].value);
        });
      }),
      { numRuns: 150 },
    );
  });

  test('leave out whole affected months, and nothing else', () => {
    fc.assert(
      fc.property(arbitraryRows, arbitraryAsOf, arbitraryView, arbitraryGiven, (rows, asOf, drawn, given) => {
        const log = purchaseLog(rows, { asOf });
        const view: RetentionView = { ...drawn, by: 'tag' };
        const even = (from: number): boolean => periodIndex(from, 'month') % 2 === 0;
        const { leftOut, cohorts } = retentionTriangle(
          log,
          { ...view, byTime: false },
          COSTS,
          even,
          customerValues(log, rows, given, 'tag'),
        );
        const first = Array.from({ length: log.customers }, (_, i) => log.day[log.start[i]]);
        expect(leftOut.customers).toBe(first.filter(even).length);
        for (const { from, to } of leftOut.periods) expect(periodEnd(periodIndex(from, 'month'), 'month')).toBe(to);
        expect(cohorts.some(({ from, to }) => even(from) || even(to))).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
