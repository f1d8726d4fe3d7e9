/* Signs that a file does not start with the shop's first order. */
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import { isoDay, parseIsoDay } from '#domain/calendar.ts';
import type { StartCheck } from '#domain/results.ts';
import { checkStart } from '#domain/start-check.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';

const FIRST_DAY = parseIsoDay('2025-01-01') ?? NaN;

/** As many orders in each 30-day period as given, named by `name`. */
function check(perPeriod: readonly number[], name: (index: number) => string): StartCheck {
  const specs: OrderSpec[] = [];
  perPeriod.forEach((orders, period) => {
    for (let i = 0; i < orders; i++) {
      const index = specs.length;
      specs.push({ name: name(index), id: `${index}`, day: isoDay(FIRST_DAY + period * 30 + (i % 30)) });
    }
  });
  return checkStart(assembleOrders([fileOf(specs)]).orders, FIRST_DAY, FIRST_DAY + perPeriod.length * 30 - 1);
}

const from =
  (first: number) =>
  (index: number): string =>
    `#${first + index}`;

describe('checkStart', () => {
  test('#1001 is Shopify’s first order, and #1 that of others', () => {
    expect(check([5], from(1001))).toMatchObject({ suspect: false, lowestNumber: 1001 });
    expect(check([5], from(1))).toMatchObject({ suspect: false, lowestNumber: 1 });
  });

  test('a few first orders may be missing', () => {
    expect(check([5], from(1050)).suspect).toBe(false);
    expect(check([5], from(50)).suspect).toBe(false);
  });

  test('a lowest number of #1051, #500 or #13519 is a sign', () => {
    expect([1051, 500, 13_519].map((first) => check([5], from(first)).suspect)).toEqual([true, true, true]);
  });

  test('numbers of other systems tell nothing: Shopware begins at 10000, post ids anywhere', () => {
    const bare = (index: number): string => `${10_000 + index}`;
    expect(check([5], bare)).toMatchObject({ suspect: false, lowestNumber: null });
    // The volume still does.
    expect(check([20, 20, 20, 20], bare)).toMatchObject({ suspect: true, lowestNumber: null });
    expect(check([2, 20, 20, 20], bare).suspect).toBe(false);
  });

  test('numbers tell only where 90 % of the orders have one behind #', () => {
    expect(check([10], (index) => (index < 1 ? 'draft' : `#${2000 + index}`)).lowestNumber).toBe(2001);
    expect(check([10], (index) => (index < 2 ? 'draft' : `#${2000 + index}`)).lowestNumber).toBeNull();
  });

  test('without numbers, a first month that sells half of a usual one is a sign', () => {
    const named = (index: number): string => `S-${index}`;
    expect(check([10, 20, 20, 20], named)).toMatchObject({
      suspect: true,
      firstPeriodOrders: 10,
      medianPeriodOrders: 20,
    });
    expect(check([9, 20, 20, 20], named).suspect).toBe(false);
  });

  test('a usual 30 days of fewer than 20 orders cannot tell', () => {
    const named = (index: number): string => `S-${index}`;
    expect(check([6, 6, 6, 6], named)).toMatchObject({ suspect: false, firstPeriodOrders: 6, medianPeriodOrders: 6 });
    expect(check([40, 19, 19, 19], named).suspect).toBe(false);
    expect(check([40, 19, 20, 21], named).suspect).toBe(true);
  });

  test('fewer than three later periods cannot tell', () => {
    const short = check([20, 20, 20], (index) => `S-${index}`);
    expect(short).toEqual({ suspect: false, lowestNumber: null, firstPeriodOrders: NaN, medianPeriodOrders: NaN });
  });

  test('an empty data set raises no suspicion', () => {
    expect(checkStart(assembleOrders([]).orders, 0, 0).suspect).toBe(false);
  });
});
