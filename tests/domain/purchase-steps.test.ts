/* One pass over the days of a log against the definitions, customer by customer; and that another price finds it again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import { countOrders } from '#domain/counting.ts';
import { purchaseGaps } from '#domain/gaps.ts';
import { quantile } from '#domain/numeric/quantile.ts';
import { orderLadder } from '#domain/ladder.ts';
import { oncePerOrders } from '#domain/once-per-orders.ts';
import { purchaseSteps } from '#domain/purchase-steps.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { repeatReport } from '#domain/repeat.ts';
import { cohortsByFirstOrder } from '#domain/retention/cohorts.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { arbitraryAsOf, arbitraryRows } from '../fixtures/arbitrary-log.ts';
import { anyOrders } from '../fixtures/arbitrary-orders.ts';
import { fileOf } from '../fixtures/orders.ts';
import { plainFollowedGaps, plainRung, plainSecond } from '../fixtures/plain-steps.ts';
import { purchaseLog, type PurchaseRow } from '../fixtures/purchase-log.ts';

describe('purchaseSteps', () => {
  const quartilesOf = (sorted: readonly number[]): number[] => [0.25, 0.5, 0.75, 0.9].map((p) => quantile(sorted, p));

  test('gaps, followed gaps and times to the second purchase are those of each customer', () => {
    fc.assert(
      fc.property(
        arbitraryRows,
        fc.oneof(
          arbitraryAsOf,
          arbitraryAsOf.map((day) => day + 400),
        ),
        (rows, asOf) => {
          const log = purchaseLog(rows, { asOf });
          const steps = purchaseSteps(log);
          for (const [counted, plain] of [
            [steps.gaps, Array.from(purchaseGaps(log))],
            [steps.followedGaps, plainFollowedGaps(log)],
          ] as const) {
            expect(counted.n).toBe(plain.length);
            const sorted = [...plain].sort((a, b) => a - b);
            expect([0.25, 0.5, 0.75, 0.9].map((p) => counted.quantile(p))).toEqual(quartilesOf(sorted));
          }
          const { days, observed } = steps.second;
          const second = plainSecond(log);
          expect(Array.from(observed)).toEqual(second.map((wait) => Number(wait !== null)));
          expect(Array.from(days)).toEqual(second.map((wait, i) => wait ?? asOf - log.day[log.start[i]]));
        },
      ),
    );
  });

  test('each rung of the ladder is counted as the customers climbed it, 30 rungs up as well', () => {
    const climber = fc.tuple(fc.integer({ min: 15, max: 30 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(arbitraryRows, climber, fc.integer({ min: 0, max: 700 }), (rows, [orders, every], later) => {
        const begin = rows[0][1];
        const one = Array.from({ length: orders }, (_, k): PurchaseRow => ['climber', begin + k * every, 100]);
        const latest = [...rows, ...one].reduce((last, [, day]) => Math.max(last, day), 0);
        const log = purchaseLog([...rows, ...one], { asOf: latest + later });
        const ladder = orderLadder(log);
        for (const unit of ['orders', 'days'] as const) {
          for (const { n, reached, within, days } of ladder[unit === 'orders' ? 'byOrders' : 'byDays']) {
            const plain = plainRung(log, n, unit, ladder.horizon ?? 0);
            expect(reached.count).toBe(plain.waits.length);
            if (ladder.horizon !== null) expect(within).toMatchObject({ count: plain.soon, eligible: plain.observed });
            if (days !== null) expect([days.p25, days.median, days.p75]).toEqual(quartilesOf(plain.waits).slice(0, 3));
          }
        }
      }),
    );
  });
});

describe('logs under rules that price orders otherwise', () => {
  test('hold the same columns where the same orders count, and what follows from these is found once', () => {
    let shared = 0;
    fc.assert(
      fc.property(anyOrders(30), fc.subarray([0, 1, 3]), (specs, noIdentity) => {
        const data = assembleOrders([fileOf(specs)]);
        const logs = (['order', 'gross', 'order'] as const).flatMap((refunds) =>
          (['out', 'in'] as const).map((tax) => countOrders(data, { ...DEFAULT_RULES, refunds, tax, noIdentity })),
        );
        for (const { log, verdict } of logs.slice(1)) {
          const same = logs[0].verdict.every((each, row) => (each === 0) === (verdict[row] === 0));
          if (!same) continue;
          shared++;
          expect(log.day).toBe(logs[0].log.day);
          expect(log.start).toBe(logs[0].log.start);
          expect(purchaseSteps(log)).toBe(purchaseSteps(logs[0].log));
          expect(cohortsByFirstOrder(log, 'month')).toBe(cohortsByFirstOrder(logs[0].log, 'month'));
          // What a log of which nothing is known yet says of itself.
          const alone = { ...log, day: log.day.slice() };
          expect(repeatReport(log)).toEqual(repeatReport(alone));
        }
      }),
      { numRuns: 60 },
    );
    expect(shared).toBeGreaterThan(100);
  });

  test('another last day, other customers or another order of rows are other orders', () => {
    let looks = 0;
    const orders = oncePerOrders((log) => {
      looks++;
      return log.orders;
    });
    const log = purchaseLog(
      [
        ['a', 1, 100],
        ['b', 2, 100],
        ['a', 3, 100],
      ],
      { asOf: 9 },
    );
    orders(log);
    const dearer: PurchaseLog = { ...log, net: log.net.map((net) => 2 * net) };
    expect(orders(dearer)).toBe(3);
    expect(looks).toBe(1);
    orders({ ...log, asOf: 10 });
    orders({ ...log, start: Int32Array.of(0, 1, 3) });
    orders({ ...log, order: log.order.slice() });
    orders({ ...log, firstDay: 0 });
    expect(looks).toBe(5);
  });
});
