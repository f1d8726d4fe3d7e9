/* The Wilson interval against published values. */
import { describe, expect, test } from 'vitest';
import { wilson } from '#domain/retention/wilson.ts';

describe('wilson', () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i as in Newcombe 1998, table I, method 3', (count, n, low, high) => {
    const interval = wilson(count, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test('it stays inside 0 … 1 and mirrors: low of k is 1 − high of n − k', () => {
    for (let count = 0; count <= 12; count++) {
      const { low, high } = wilson(count, 12);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(count / 12);
      expect(high).toBeCloseTo(1 - wilson(12 - count, 12).low, 12);
    }
    expect(wilson(0, 12).low).toBe(0);
    expect(wilson(12, 12).high).toBe(1);
  });

  test('of nobody there is none', () => {
    expect(wilson(0, 0)).toEqual({ low: NaN, high: NaN });
  });
});
