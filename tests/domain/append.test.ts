/* A top-up: what is stored and a file that comes are one data set, as if all had been read at once, and what it changed is told exactly. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleOrders, type Assembled } from '#domain/assemble.ts';
import { joinIdentities } from '#domain/identity-join.ts';
import { customersIn, customersThatChangedCohort, importChangeByStep } from '#domain/import-change.ts';
import { matchOrders } from '#domain/matched-orders.ts';
import type { FileTable } from '#domain/orders.ts';
import { allSteps } from '#domain/steps.ts';
import { anyOrder, anyOrders } from '../fixtures/arbitrary-orders.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';

/** Orders of a shop by the day, as an export has them: enough of them that columns are copied in runs. */
function shop(specs: readonly OrderSpec[], orders: number): OrderSpec[] {
  return Array.from({ length: orders }, (_, i) => ({
    ...specs[i % specs.length],
    name: `#${1001 + i}`,
    // Every fifth has lost its id, some share a minute, and some say no time at all.
    ...(i % 5 === 0 ? {} : { id: `7${String(i).padStart(12, '0')}` }),
    day: `2025-${String(1 + Math.floor(i / 40)).padStart(2, '0')}-${String(1 + (Math.floor(i / 4) % 10)).padStart(2, '0')}${i % 7 === 0 ? '' : `T10:0${i % 3}`}`,
  }));
}

/** The same order later: more is refunded of it, so that this state stands wherever it is read. */
const later = (spec: OrderSpec): OrderSpec => ({ ...spec, refunded: (spec.refunded ?? 0) + 100_000 });

const refundOf = (spec: OrderSpec): OrderSpec => ({
  ...spec,
  kind: 'refund',
  lines: [],
  total: -1,
  refunded: 0,
  day: '2026-01-02',
});

interface TopUp {
  readonly stored: OrderSpec[];
  readonly coming: OrderSpec[];
}

/** Some stored orders; what comes overlaps their end, changes some, gives some back, and goes on. */
const topUps: fc.Arbitrary<TopUp> = fc
  .record({
    specs: fc.array(anyOrder, { minLength: 3, maxLength: 7 }),
    orders: fc.integer({ min: 100, max: 300 }),
    overlap: fc.integer({ min: 0, max: 20 }),
    fresh: fc.integer({ min: 0, max: 20 }),
    edits: fc.array(fc.nat(1000), { maxLength: 5 }),
    refunds: fc.array(fc.nat(1000), { maxLength: 3 }),
  })
  .map(({ specs, orders, overlap, fresh, edits, refunds }) => {
    const all = shop(specs, orders + fresh);
    const stored = all.slice(0, orders);
    const edited = edits.map((i) => later(stored[i % orders]));
    const given = [...new Set(refunds.map((i) => i % orders))].map((i) => refundOf(stored[i]));
    return { stored, coming: [...all.slice(orders - overlap), ...edited, ...given] };
  });

/** Everything of a data set, byte by byte: comparing entries one by one would take longer than all the rest. */
function everythingOf({ orders, lines, identities, people, datedRefunds, twoShops }: Assembled): string {
  return bytesOf({ orders, lines, identities, people, datedRefunds, twoShops });
}

function bytesOf(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    ArrayBuffer.isView(part) ? Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('latin1') : part,
  );
}

describe('a top-up', () => {
  test('of overlapping, changed and refunded orders makes what one file of all of them makes, in any order of dropping', () => {
    fc.assert(
      fc.property(topUps, fc.integer(), ({ stored, coming }, seed) => {
        const [first, second] = [fileOf(stored), fileOf(coming)];
        const appended = assembleOrders([first, second]);
        const whole = everythingOf(appended);
        // Alone first, so that what was joined of it is what the others are joined to.
        assembleOrders([first]);
        expect(everythingOf(assembleOrders([second, first])) === whole).toBe(true);
        expect(everythingOf(assembleOrders([first, second, first])) === whole).toBe(true);
        const copies = [...stored, ...coming];
        const scattered = copies.map((_, i) => copies[(i * 7919 + (seed >>> 1)) % copies.length]);
        if (new Set(scattered).size === copies.length) {
          expect(everythingOf(assembleOrders([fileOf(scattered)])) === whole).toBe(true);
        }
        const join = ['phone', 'name'] as const;
        const joined = [appended, assembleOrders([second, first])].map((data) => joinIdentities(data, join, []));
        expect(bytesOf(joined[0].orders.customer) === bytesOf(joined[1].orders.customer)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  test('of several files, one after another, is each time what all of them make at once', () => {
    fc.assert(
      fc.property(fc.array(topUps, { minLength: 2, maxLength: 3 }), (parts) => {
        const files = parts.flatMap(({ stored, coming }) => [fileOf(stored), fileOf(coming)]);
        for (let n = 1; n <= files.length; n++) {
          const appended = assembleOrders(files.slice(0, n));
          const turned = assembleOrders(files.slice(0, n).reverse());
          expect(everythingOf(appended) === everythingOf(turned)).toBe(true);
        }
      }),
      { numRuns: 5 },
    );
  });

  test('leaves the columns of the files that it is made of as they are', () => {
    const file = fileOf(shop([{ kind: 'plain', total: 50, customerId: 'c' }], 100));
    const before = structuredClone(file);
    const refunds = fileOf([{ kind: 'refund', name: '9', id: file.orders.id.values[3], total: -20, customerId: 'c' }]);
    assembleOrders([file]);
    assembleOrders([file, refunds]);
    expect(file).toEqual(before);
  });
});

/** What changed, by the files that both data sets hold, and by the merge rule alone. */
function expectSameChange(before: readonly FileTable[], after: readonly FileTable[], came: number): void {
  const [was, is] = [assembleOrders(before), assembleOrders(after)];
  const shared = allSteps(
    matchOrders(
      was,
      is,
      after.map((file) => before.indexOf(file)),
    ),
  );
  expect(bytesOf(shared) === bytesOf(allSteps(matchOrders(was, is)))).toBe(true);
  expect(allSteps(importChangeByStep(was, is, came, shared))).toEqual(allSteps(importChangeByStep(was, is, came)));
  expect([...allSteps(customersIn(is, was, shared.rowAfter))]).toEqual([...allSteps(customersIn(is, was))]);
  expect(allSteps(customersThatChangedCohort(was, is, shared))).toBe(allSteps(customersThatChangedCohort(was, is)));
}

describe('what an import changed', () => {
  test('is the same whether all orders are compared or only those that stand in files that came or went', () => {
    fc.assert(
      fc.property(topUps, ({ stored, coming }) => {
        const [first, second, third] = [fileOf(stored), fileOf(coming), fileOf(stored.slice(0, 40).map(later))];
        expectSameChange([first], [first, second], 1);
        // What comes may be older: first orders then move to earlier months.
        expectSameChange([second], [second, first], 1);
        expectSameChange([first, second], [second], 0);
        expectSameChange([first, second], [first, third], 1);
      }),
      { numRuns: 10 },
    );
  });

  test('also where orders have lost their ids, their numbers, or both', () => {
    fc.assert(
      fc.property(anyOrders(20), anyOrders(20), (some, others) => {
        const blank = (spec: OrderSpec, i: number): OrderSpec => (i % 4 === 1 ? { ...spec, name: '' } : spec);
        const [first, second] = [fileOf(some.map(blank)), fileOf(others.map(blank))];
        expectSameChange([first], [first, second], 1);
        expectSameChange([first, second], [first], 0);
      }),
      { numRuns: 60 },
    );
  });
});
