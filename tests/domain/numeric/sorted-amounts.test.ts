/* Sorting by digits against sorting by comparing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Random } from '#domain/numeric/random.ts';
import { sortedAmounts } from '#domain/numeric/sorted-amounts.ts';

describe('sortedAmounts', () => {
  test('gives the amounts in ascending order, few or many, whole or not, near or far apart', () => {
    const spreads = fc.constantFrom(1, 1.5, 2_000, 2_048, 4_194_304, 2 ** 32 - 1, 2 ** 32, 1e13);
    fc.assert(
      fc.property(
        fc.integer(),
        spreads,
        fc.constantFrom(0, 1, 511, 512, 3_000),
        fc.boolean(),
        (seed, spread, n, part) => {
          const random = new Random(seed);
          const amounts = Float64Array.from(
            { length: n },
            () => Math.floor(random.share() * (spread + 1)) - spread / 2,
          );
          if (part && n > 0) amounts[random.below(n)] = NaN;
          const before = amounts.slice();
          expect(sortedAmounts(amounts)).toEqual(amounts.slice().sort());
          expect(amounts).toEqual(before);
        },
      ),
      { numRuns: 60 },
    );
  });
});
