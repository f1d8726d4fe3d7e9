/* The quantile, type 7. */
import { describe, expect, test } from 'vitest';
import { quantile } from '#domain/numeric/quantile.ts';

describe('quantile', () => {
  test('is linear between order statistics: R quantile(1:10, c(0, .1, .25, .5, .9, 1))', () => {
    const ten = Float64Array.from({ length: 10 }, (_, i) => i + 1);
    expect([0, 0.1, 0.25, 0.5, 0.9, 1].map((p) => quantile(ten, p))).toEqual([1, 1.9, 3.25, 5.5, 9.1, 10]);
  });

  test('of one number it is that number, of none it is NaN', () => {
    expect(quantile([7], 0.9)).toBe(7);
    expect(quantile([], 0.5)).toBeNaN();
  });

  test('an infinite waiting time above does not spoil the quantile on a finite one', () => {
    expect(quantile([1, 2, Infinity], 0.5)).toBe(2);
    expect(quantile([1, 2, Infinity], 0.75)).toBe(Infinity);
    expect(quantile([1, Infinity, Infinity], 0.75)).toBe(Infinity);
  });
});
