/* Ticks: few, round, and the topmost encloses the values. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_STEPS, extent, innerTicks, labelledIndexes, valueRange, WHOLE_STEPS } from '#charts/ticks.ts';

describe('valueRange', () => {
  test('shares up to 48 % stand under a top line of 50 %', () => {
    expect(valueRange(0.02, 0.48).ticks).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5]);
  });

  test('an axis of shares begins at 0, also when the smallest share is 20 %', () => {
    expect(valueRange(0.2, 0.31).min).toBe(0);
  });

  test('losses reach below zero: the foot lies under the smallest value, and 0 is a tick', () => {
    const range = valueRange(-12.3, 19);
    expect(range.min).toBeLessThan(-12.3);
    expect(range.ticks).toEqual([-10, 0, 10, 20]);
    expect(range.max).toBe(20);
  });

  test('a comparison of points need not begin at 0', () => {
    expect(valueRange(0.22, 0.36, false)).toEqual({ min: 0.2, max: 0.4, ticks: [0.2, 0.25, 0.3, 0.35, 0.4] });
  });

  test('nothing observed gives an axis from 0 to 1', () => {
    expect(valueRange(Infinity, -Infinity)).toEqual({ min: 0, max: 1, ticks: [0, 1] });
  });

  test('all values zero still has room above', () => {
    expect(valueRange(0, 0).max).toBeGreaterThan(0);
  });

  test('few lines, whatever the amounts, and all amounts between the ends', () => {
    const amount = fc.integer({ min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(amount, amount, fc.boolean(), (a, b, zero) => {
        const low = Math.min(a, b);
        const high = Math.max(a, b);
        const range = valueRange(low, high, zero);
        expect(range.ticks.length).toBeGreaterThan(0);
        expect(range.ticks.length).toBeLessThanOrEqual(7);
        const slack = (range.max - range.min) * 1e-6;
        expect(range.min).toBeLessThanOrEqual(low + slack);
        expect(range.max).toBeGreaterThanOrEqual(high - slack);
      }),
      { numRuns: 300 },
    );
  });
});

describe('innerTicks', () => {
  test('540 days are counted in quarters of 90 days', () => {
    expect(innerTicks(0, 540, 8, DAY_STEPS)).toEqual([0, 90, 180, 270, 360, 450, 540]);
  });

  test('15 months on a phone are counted by three', () => {
    expect(innerTicks(0, 15, 6, WHOLE_STEPS)).toEqual([0, 3, 6, 9, 12, 15]);
  });
});

describe('labelledIndexes', () => {
  test('the newest month is always labelled', () => {
    expect([...labelledIndexes(30, 12)].sort((a, b) => a - b)).toEqual([2, 5, 8, 11, 14, 17, 20, 23, 26, 29]);
  });
});

describe('extent', () => {
  test('what is not observed does not count', () => {
    expect(extent([[NaN, 3, 1], new Float64Array([NaN, 7])])).toEqual({ low: 1, high: 7 });
  });
});
