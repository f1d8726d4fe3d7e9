/* Quantiles of days that were counted, against those of sorted numbers. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DayCounts } from '#domain/numeric/day-counts.ts';
import { quantile } from '#domain/numeric/quantile.ts';

function counted(days: readonly number[]): DayCounts {
  const counts = new DayCounts();
  for (const each of days) counts.add(each);
  return counts;
}

test('a quantile of counted days is the quantile of the sorted days, to the last bit', () => {
  const p = fc.oneof(fc.constantFrom(0, 0.25, 0.5, 0.75, 0.9, 1), fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 60 }), p, (days, share) => {
      const sorted = Float64Array.from(days).sort();
      expect(counted(days).quantile(share)).toBe(quantile(sorted, share));
    }),
    { numRuns: 500 },
  );
});

test('the median of nothing is not known; a gap of a hundred years is counted like any other', () => {
  expect(counted([]).quantile(0.5)).toBeNaN();
  expect(counted([36_500, 3, 36_500]).quantile(0.5)).toBe(36_500);
  expect(counted([36_500, 3, 36_500]).n).toBe(3);
});
