/* Natural order of order numbers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNatural, naturalKeys } from '#domain/natural-order.ts';
import { allSteps } from '#domain/steps.ts';

const orderNumber = fc.stringMatching(/^[#A-]{0,2}\d{0,4}[a-]?\d{0,20}$/);

describe('compareNatural', () => {
  test('#999 comes before #1001, and SHOP-2 before SHOP-10', () => {
    expect(['#1001', '#999', 'SHOP-10', 'SHOP-2', '#1000'].sort(compareNatural)).toEqual([
      '#999',
      '#1000',
      '#1001',
      'SHOP-2',
      'SHOP-10',
    ]);
  });

  test('numbers longer than a double holds are compared to their last digit', () => {
    expect(compareNatural('#90071992547409931', '#90071992547409932')).toBeLessThan(0);
  });

  test('leading zeros do not change a number, but two different texts are never equal', () => {
    expect(compareNatural('S007', 'S8')).toBeLessThan(0);
    expect(compareNatural('S07', 'S7')).not.toBe(0);
  });

  test('is an order: the other way round is the opposite, and what is equal is the same text', () => {
    fc.assert(
      fc.property(orderNumber, orderNumber, orderNumber, (a, b, c) => {
        expect(Math.sign(compareNatural(a, b))).toBe(-Math.sign(compareNatural(b, a)) + 0);
        expect(compareNatural(a, b) === 0).toBe(a === b);
        const [x = '', y = '', z = ''] = [a, b, c].sort(compareNatural);
        expect(compareNatural(x, z)).toBeLessThanOrEqual(0);
        expect(compareNatural(x, y)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('naturalKeys', () => {
  test('numbers with one prefix are ordered by a number each', () => {
    expect([...(allSteps(naturalKeys(['#1001', '#999'])) ?? [])]).toEqual([1001, 999]);
  });

  test('there are none where prefixes differ, digits are missing or something follows them', () => {
    expect(allSteps(naturalKeys(['#1', 'A1']))).toBeNull();
    expect(allSteps(naturalKeys(['#1', '#']))).toBeNull();
    expect(allSteps(naturalKeys(['#1', '#1-DE']))).toBeNull();
  });
});
