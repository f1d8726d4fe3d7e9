/* Whether most rates are one rate: what is counted in classes decides as the sorted rates do. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RateTally, shareAtOneRate } from '#domain/rate-tally.ts';

/** The decision, and whether the rates had to be sorted for it. */
function decided(rates: readonly number[]): { is: boolean; sorted: boolean } {
  const tally = new RateTally();
  for (const rate of rates) tally.add(rate);
  let sorted = false;
  const is = tally.mostAtOneRate(() => {
    sorted = true;
    return Float64Array.from(rates);
  });
  return { is, sorted };
}

const many = (rate: number, n: number): number[] => Array.from({ length: n }, () => rate);

test('nine of ten at one rate are most, eight of ten are not, and neither is sorted for it', () => {
  expect(decided([...many(0.19, 9), 0.07])).toEqual({ is: true, sorted: false });
  expect(decided([...many(0.19, 8), 0.07, 0.07])).toEqual({ is: false, sorted: false });
  expect(decided([])).toEqual({ is: false, sorted: false });
});

test('rates that fill the window to its edge are decided as sorting decides', () => {
  expect(decided([...many(0.19, 5), ...many(0.192, 5)])).toEqual({ is: true, sorted: true });
  expect(decided([...many(0.19, 5), ...many(0.1921, 5)])).toEqual({ is: false, sorted: true });
});

test('any rates, also above 100 %, are decided as sorting decides', () => {
  const near = fc.integer({ min: 0, max: 44 }).map((step) => 0.19 + step * 0.0001 + 1e-9);
  const rate = fc.oneof({ weight: 9, arbitrary: near }, { weight: 1, arbitrary: fc.constantFrom(0.07, 1.2, 1.201, 3) });
  fc.assert(
    fc.property(fc.array(rate, { minLength: 1, maxLength: 40 }), (rates) => {
      expect(decided(rates).is).toBe(shareAtOneRate(Float64Array.from(rates)) >= 0.9);
    }),
    { numRuns: 300 },
  );
});
