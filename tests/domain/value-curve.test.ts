/* The value curve: sums of mean increments and their interval. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { worthByDay } from '#domain/contribution.ts';
import { netSalesByDay } from '#domain/money.ts';
import { meanInterval } from '#domain/numeric/mean-interval.ts';
import { Random } from '#domain/numeric/random.ts';
import { NO_COSTS } from '#domain/results.ts';
import { everybody, valueCurve, valueCurves } from '#domain/value-curve.ts';
import { arbitraryRows } from '../fixtures/arbitrary-log.ts';
import { purchaseLog, type PurchaseRow } from '../fixtures/purchase-log.ts';

describe('valueCurve', () => {
  test('adds the mean of each age over those observed to it', () => {
    // a: 10 at age 0, 2 at age 3; b, two days younger: 20 at age 0. At age 3 only a is observed.
    const log = purchaseLog(
      [
        ['a', 100, 1000],
        ['a', 103, 200],
        ['b', 102, 2000],
      ],
      { asOf: 104 },
    );
    const curve = valueCurve(log, netSalesByDay(log), everybody(log), 1);
    expect([...curve.value]).toEqual([1500, 1500, 1500, 1700, 1700]);
    expect([...curve.eligible]).toEqual([2, 2, 2, 1, 1]);
    expect(curve.low.every((low) => Number.isNaN(low))).toBe(true);
  });

  test('is NaN from the age on at which fewer than asked for remain', () => {
    const log = purchaseLog(
      [
        ['a', 100, 1000],
        ['b', 102, 2000],
      ],
      { asOf: 104 },
    );
    expect([...valueCurve(log, netSalesByDay(log), everybody(log), 2).value]).toEqual([1500, 1500, 1500, NaN, NaN]);
  });

  test('a refund on a day of its own takes from the value at the age of its day', () => {
    // a: 10 at age 0, 2 at age 3, the first order back at age 2. b: 20 at age 0, 5 back at once, 5 back after as-of.
    const log = purchaseLog(
      [
        ['a', 100, 1000],
        ['a', 103, 200],
        ['b', 101, 2000],
      ],
      {
        asOf: 104,
        datedRefunds: [
          [0, 102, -1000],
          [2, 101, -500],
          [2, 105, -500],
        ],
      },
    );
    const { start, day, amount } = netSalesByDay(log);
    expect([[...start], [...day], [...amount]]).toEqual([
      [0, 3, 5],
      [100, 102, 103, 101, 101],
      [1000, -1000, 200, 2000, -500],
    ]);
    const curve = valueCurve(log, netSalesByDay(log), everybody(log), 1);
    expect([...curve.value]).toEqual([1250, 1250, 750, 850, 850]);
  });

  test('where everybody is observed it is the mean of what each has brought by then', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        const asOf = Math.max(...rows.map(([, d]) => d)) + 30;
        const log = purchaseLog(rows, { asOf });
        const curve = valueCurve(log, netSalesByDay(log), everybody(log), 1);
        for (const age of [0, 1, 10, 30]) {
          let sum = 0;
          for (let i = 0; i < log.customers; i++) {
            for (let o = log.start[i]; o < log.start[i + 1]; o++) {
              if (log.day[o] - log.day[log.start[i]] <= age) sum += log.net[o];
            }
          }
          expect(curve.value[age]).toBeCloseTo(sum / log.customers, 6);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('its interval is then that of a plain mean, mean ± 1.96 s/√n', () => {
    const random = new Random(5);
    const rows: PurchaseRow[] = [];
    for (let i = 0; i < 80; i++) {
      const first = random.below(40);
      rows.push([i, first, 500 + random.below(5000)]);
      for (let n = random.below(4); n > 0; n--) rows.push([i, first + random.below(50), random.below(9000)]);
    }
    const log = purchaseLog(rows, { asOf: 100 });
    const curve = valueCurve(log, netSalesByDay(log), everybody(log), 50);
    for (const age of [0, 20, 60]) {
      let sum = 0;
      let squares = 0;
      for (let i = 0; i < log.customers; i++) {
        let own = 0;
        for (let o = log.start[i]; o < log.start[i + 1]; o++) {
          if (log.day[o] - log.day[log.start[i]] <= age) own += log.net[o];
        }
        sum += own;
        squares += own * own;
      }
      const interval = meanInterval(sum, squares, log.customers);
      expect(curve.low[age]).toBeCloseTo(interval.low, 6);
      expect(curve.high[age]).toBeCloseTo(interval.high, 6);
    }
  });

  test('under staggered observation its 95 % interval holds the true value in about 95 of 100 shops', () => {
    // 10.00 at age 0; then 30.00 with a chance of 3 % or 1 % a day, by kind of customer: 46.00 by age 60 on average.
    const random = new Random(11);
    const truth = 1000 + 60 * 0.02 * 3000;
    const shops = 300;
    let held = 0;
    for (let shop = 0; shop < shops; shop++) {
      const rows: PurchaseRow[] = [];
      for (let i = 0; i < 150; i++) {
        const first = random.below(130);
        const chance = random.below(2) === 0 ? 0.03 : 0.01;
        rows.push([i, first, 1000]);
        for (let d = first + 1; d <= 150; d++) if (random.share() < chance) rows.push([i, d, 3000]);
      }
      const log = purchaseLog(rows, { asOf: 150 });
      const { low, high } = valueCurve(log, netSalesByDay(log), everybody(log), 50);
      if (low[60] <= truth && truth <= high[60]) held++;
    }
    expect(held / shops).toBeGreaterThan(0.91);
    expect(held / shops).toBeLessThan(0.985);
  });

  test('value and interval are those of the definition, customer by customer', () => {
    fc.assert(
      fc.property(arbitraryRows, fc.nat(40), (rows, later) => {
        // Thirty-five customers more, so that an interval is shown at some ages.
        const more = Array.from({ length: 35 }, (_, i): PurchaseRow => [`more${i}`, rows[0][1] + (i % 7), 100 * i]);
        const asOf = [...rows, ...more].reduce((last, [, on]) => Math.max(last, on), 0) + later;
        const log = purchaseLog([...rows, ...more], { asOf });
        const curve = valueCurve(log, netSalesByDay(log), everybody(log), 1);
        const ages = curve.value.length;
        // c_ij, T_i and m_j as the definition names them.
        const customers = Array.from(log.customer.keys(), (i) => {
          const first = log.day[log.start[i]];
          const worth = new Array<number>(ages).fill(0);
          for (let o = log.start[i]; o < log.start[i + 1]; o++) worth[log.day[o] - first] += log.net[o];
          return { worth, last: asOf - first };
        });
        let value = 0;
        const u = customers.map(() => 0);
        for (let age = 0; age < ages; age++) {
          const seen = customers.map((_, i) => i).filter((i) => customers[i].last >= age);
          const mean = seen.reduce((sum, i) => sum + customers[i].worth[age], 0) / seen.length;
          value += mean;
          for (const i of seen) u[i] += (customers[i].worth[age] - mean) / seen.length;
          expect(curve.eligible[age]).toBe(seen.length);
          expect(curve.value[age]).toBeCloseTo(value, 6);
          if (seen.length < 30) {
            expect(curve.low[age]).toBeNaN();
            continue;
          }
          const variance = (seen.length / (seen.length - 1)) * u.reduce((sum, each) => sum + each * each, 0);
          expect(curve.high[age] - value).toBeCloseTo(1.96 * Math.sqrt(variance), 4);
          expect(value - curve.low[age]).toBeCloseTo(1.96 * Math.sqrt(variance), 4);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('of nobody it is empty', () => {
    const log = purchaseLog([]);
    expect(valueCurve(log, netSalesByDay(log), everybody(log), 50).value).toHaveLength(0);
  });
});

describe('valueCurves', () => {
  test('of parts are those of each part, and the pooled one that of all who pool', () => {
    fc.assert(
      fc.property(arbitraryRows, fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), (rows, pools) => {
        const log = purchaseLog(rows);
        const worth = netSalesByDay(log);
        const parts = pools.map((pool, p) => ({
          members: everybody(log).filter((customer) => customer % 3 === p),
          least: 1,
          pools: pool,
        }));
        const found = valueCurves(log, worth, parts, 2);
        parts.forEach(({ members }, p) => {
          expect(found.parts[p]).toEqual(valueCurve(log, worth, members, 1));
        });
        const pooling = everybody(log).filter((customer) => pools[customer % 3]);
        const pooled = valueCurve(log, worth, pooling, 2);
        expect(found.pooled.eligible).toEqual(pooled.eligible);
        pooled.value.forEach((value, age) => {
          if (Number.isNaN(value)) expect(found.pooled.value[age]).toBeNaN();
          else expect(found.pooled.value[age]).toBeCloseTo(value, 6);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('worthByDay', () => {
  const log = purchaseLog([
    ['a', 1, 10_000],
    ['a', 1, 0],
  ]);

  test('is net sales × gross margin − variable cost of each order, a free order costing what it costs', () => {
    expect([...worthByDay(log, { ...NO_COSTS, grossMargin: 0.4, variableCost: 350 }).amount]).toEqual([3650, -350]);
  });

  test('a refund takes its margin back, not the variable cost of its order', () => {
    const given = purchaseLog([['a', 1, 10_000]], { asOf: 9, datedRefunds: [[0, 5, -10_000]] });
    expect([...worthByDay(given, { ...NO_COSTS, grossMargin: 0.4, variableCost: 350 }).amount]).toEqual([3650, -4000]);
    expect([...worthByDay(given, NO_COSTS).amount]).toEqual([10_000, -10_000]);
  });

  test('is net sales while no margin is typed, with no cost taken off', () => {
    expect([...worthByDay(log, { ...NO_COSTS, variableCost: 350 }).amount]).toEqual([10_000, 0]);
  });
});
