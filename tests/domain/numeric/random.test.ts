/* Repeatable random numbers and the hash of data. */
import { describe, expect, test } from 'vitest';
import { hashWith, mix32, Random } from '#domain/numeric/random.ts';

describe('Random', () => {
  test('equal seeds give equal numbers, other seeds others', () => {
    const draw = (seed: number): number[] => {
      const random = new Random(seed);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(draw(42)).toEqual(draw(42));
    expect(draw(42)).not.toEqual(draw(43));
  });

  test('draws every number below n about equally often (χ² with 9 degrees of freedom below its 99.9 % point, 27.9)', () => {
    const random = new Random(7);
    const seen = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) seen[random.below(10)]++;
    const chi2 = seen.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chi2).toBeLessThan(27.9);
  });

  test('shares lie in [0, 1) with mean ½ and variance 1/12', () => {
    const random = new Random(1);
    const shares = Array.from({ length: 50_000 }, () => random.share());
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    const variance = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / shares.length;
    expect(Math.min(...shares.slice(0, 10_000))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...shares.slice(0, 10_000))).toBeLessThan(1);
    expect(mean).toBeCloseTo(0.5, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
  });
});

describe('countDraws', () => {
  test('counts the numbers that as many calls of below would give, and goes on from there', () => {
    for (const n of [1, 7, 1000]) {
      const [one, other] = [new Random(n), new Random(n)];
      const counts = new Uint16Array(1000).fill(9);
      one.countDraws(n, counts);
      const expected = new Uint16Array(n);
      for (let draw = 0; draw < n; draw++) expected[other.below(n)]++;
      expect([...counts.slice(0, n)]).toEqual([...expected]);
      expect(one.next()).toBe(other.next());
    }
  });
});

describe('mix32 and hashWith', () => {
  test('mix32 is the finaliser of MurmurHash3: 1 becomes 0x514e28b7', () => {
    expect(mix32(1) >>> 0).toBe(0x514e28b7);
    expect(mix32(0)).toBe(0);
  });

  test('the order of the numbers matters, and so do their bits above 2³²', () => {
    expect(hashWith(hashWith(0, 1), 2)).not.toBe(hashWith(hashWith(0, 2), 1));
    expect(hashWith(0, 2 ** 32)).not.toBe(hashWith(0, 2 ** 33));
    expect(hashWith(0, -1)).not.toBe(hashWith(0, 1));
  });
});
