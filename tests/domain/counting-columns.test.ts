/* Passes over sorted columns against the definitions, order by order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import { REASONS, revenueBridge } from '#domain/bridge.ts';
import { countOrders, Verdict } from '#domain/counting.ts';
import { findExchanges } from '#domain/exchanges.ts';
import { foreseeable, isSubscriptionOrder } from '#domain/foreseeable.ts';
import { joinIdentities } from '#domain/identity-join.ts';
import { orderLadder, rungOrders } from '#domain/ladder.ts';
import { netSales, totalParts } from '#domain/net-sales.ts';
import { type CountingRules, DEFAULT_RULES } from '#domain/rules.ts';
import { anyOrders } from '../fixtures/arbitrary-orders.ts';
import { arbitraryAsOf, arbitraryRows } from '../fixtures/arbitrary-log.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';
import { asPlain, plainBridgeLine, plainExchanges, plainLog } from '../fixtures/plain-counting.ts';
import { purchaseLog } from '../fixtures/purchase-log.ts';
import { transactionsOf } from '../fixtures/transactions.ts';

const anyRules: fc.Arbitrary<CountingRules> = fc
  .record({
    asOf: fc.option(fc.integer({ min: 20_000, max: 20_450 })),
    zero: fc.constantFrom('out' as const, 'counted' as const),
    pending: fc.constantFrom('fulfilled' as const, 'always' as const, 'never' as const),
    tax: fc.constantFrom('out' as const, 'in' as const),
    shipping: fc.constantFrom('out' as const, 'in' as const),
    refunds: fc.constantFrom('order' as const, 'gross' as const),
    rates: fc.constantFrom({}, { JPY: 0.0061 }),
    noIdentity: fc.subarray([0, 1, 3]),
  })
  .map((rules) => ({ ...DEFAULT_RULES, ...rules }));

describe('countOrders', () => {
  test('whatever rules follow one another on one data set, the log is what counting order by order finds', () => {
    fc.assert(
      fc.property(
        anyOrders(30),
        fc.array(anyRules, { minLength: 2, maxLength: 4 }),
        fc.boolean(),
        (specs, many, join) => {
          const plain = assembleOrders([fileOf(specs)]);
          const data = join ? joinIdentities(plain, ['phone', 'name'], []) : plain;
          for (const rules of many) {
            const counted = countOrders(data, rules);
            expect(asPlain(counted.log)).toEqual(plainLog(data, counted, rules, counted.log.minorDigits));
            counted.verdict.forEach((verdict, row) => {
              const isCounted = verdict === Verdict.counted;
              expect(Number.isNaN(counted.net[row])).toBe(!isCounted);
              // What counts has its parts, net sales known or found.
              if (!isCounted) return;
              const { minorDigits } = counted.log;
              const parts = totalParts(counted.orders, row, rules, minorDigits, counted.net[row]);
              expect(parts).toEqual(totalParts(counted.orders, row, rules, minorDigits));
              expect(parts.net + parts.refund).toBe(
                netSales(counted.orders, row, { ...rules, refunds: 'gross' }, minorDigits),
              );
            });
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('revenueBridge', () => {
  test('is what adding up order by order finds, whatever rules follow one another on one data set', () => {
    fc.assert(
      fc.property(anyOrders(30), fc.array(anyRules, { minLength: 1, maxLength: 3 }), (specs, many) => {
        const data = assembleOrders([fileOf(specs)]);
        for (const rules of many) {
          const counted = countOrders(data, rules);
          const lines = new Map(revenueBridge(counted, rules).map(({ id, ...line }) => [id, line]));
          expect(lines.get('fileTotal')).toEqual(plainBridgeLine(counted, rules, 'fileTotal'));
          REASONS.forEach((id) => {
            const plain = plainBridgeLine(counted, rules, id);
            // A day after as-of is a line only where there is one.
            if (id === 'afterAsOf' && plain.orders === 0) expect(lines.has(id)).toBe(false);
            else expect(lines.get(id)).toEqual(plain);
          });
          for (const id of ['tax', 'shipping', 'other', 'refunds', 'netSales'] as const) {
            expect(lines.get(id)).toEqual(plainBridgeLine(counted, rules, id));
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('findExchanges', () => {
  const item = fc.constantFrom({ sku: 'a' }, { sku: 'b' }, { product: 'Tea' }, {});
  const specs = fc.array(
    fc
      .record({
        email: fc.constantFrom('a@x.example', 'b@x.example'),
        day: fc.integer({ min: 1, max: 28 }).map((n) => `2026-01-${String(n).padStart(2, '0')}`),
        lines: fc.array(item, { maxLength: 2 }),
        refunded: fc.constantFrom(0, 0, 5),
      })
      .map((spec): OrderSpec => ({ ...spec, subtotal: 10 })),
    { minLength: 2, maxLength: 12 },
  );
  const refund = fc.record({ n: fc.nat(11), d: fc.integer({ min: 0, max: 60 }) });

  test('on every last day it finds what looking at each pair of orders finds', () => {
    let found = 0;
    fc.assert(
      fc.property(specs, fc.array(refund, { maxLength: 4 }), (orders, refunds) => {
        const named = orders.map((spec, i) => ({ ...spec, name: `#${String(1001 + i)}` }));
        const dated = refunds.map(({ n, d }) => ({
          order: `#${String(1001 + n)}`,
          amount: 2,
          day: new Date(Date.UTC(2026, 0, 1 + d)).toISOString().slice(0, 10),
        }));
        const data = assembleOrders([fileOf(named)], [transactionsOf(...dated)]);
        for (const asOf of [20_454, 20_465, 20_480, null]) {
          const { log } = countOrders(data, { ...DEFAULT_RULES, asOf, refunds: 'day' });
          const replaces = Array.from(findExchanges(log, data));
          expect(replaces).toEqual(plainExchanges(log, data));
          found += replaces.filter((order) => order >= 0).length;
        }
      }),
      { numRuns: 150 },
    );
    expect(found).toBeGreaterThan(20);
  });
});

describe('questions in one pass', () => {
  test('the rungs of the ladder are those of each customer, one by one', () => {
    fc.assert(
      fc.property(
        arbitraryRows,
        arbitraryAsOf,
        fc.constantFrom('orders' as const, 'days' as const),
        (rows, asOf, unit) => {
          const log = purchaseLog(rows, { asOf });
          const climbed = Array.from({ length: log.customers }, (_, i) => rungOrders(log, i, unit).length);
          const ladder = orderLadder(log)[unit === 'orders' ? 'byOrders' : 'byDays'];
          for (const { n, reached } of ladder) {
            expect(reached.count).toBe(climbed.filter((rungs) => rungs >= n).length);
            expect(reached.eligible).toBe(climbed.filter((rungs) => rungs >= n - 1).length);
          }
          expect(ladder.length).toBe(log.customers === 0 ? 0 : Math.max(1, ...climbed.map((rungs) => rungs - 1)));
        },
      ),
    );
  });

  test('what was foreseeable is added up order by order', () => {
    const marked = (n: number): { source: string; tags: string } => ({
      source: n % 3 === 0 ? 'subscription_contract' : 'web',
      tags: n % 5 === 0 ? 'vip, Abo' : '',
    });
    fc.assert(
      fc.property(anyOrders(25), fc.integer({ min: 19_990, max: 20_410 }), (specs, after) => {
        const data = assembleOrders([fileOf(specs.map((spec, n) => ({ ...spec, ...marked(n) })))]);
        const { log, orders } = countOrders(data, DEFAULT_RULES);
        const isSubscribed = isSubscriptionOrder(orders);
        const sums = { netSales: 0, returning: 0, subscribed: 0 };
        for (let i = 0; i < log.customers; i++) {
          for (let o = log.start[i]; o < log.start[i + 1]; o++) {
            if (log.day[o] <= after) continue;
            sums.netSales += log.net[o];
            if (o === log.start[i]) continue;
            sums.returning += log.net[o];
            if (isSubscribed(log.order[o])) sums.subscribed += log.net[o];
          }
        }
        const found = foreseeable(log, orders, after);
        expect(found.after).toMatchObject(sums);
        // All days are those after a day before the first.
        expect(found.all).toEqual(foreseeable(log, orders, 0).after);
      }),
    );
  });
});
