/* Normal tails, Fisher's exact test and Benjamini–Hochberg against published and documented values. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg } from '#domain/numeric/benjamini-hochberg.ts';
import { fisherExact } from '#domain/numeric/fisher.ts';
import { erfc, twoSidedP } from '#domain/numeric/normal-tail.ts';

describe('erfc', () => {
  test.each([
    [0, 1],
    [0.1, 0.8875370839817152],
    [0.5, 0.4795001221869535],
    [1, 0.15729920705028516],
    [1.9, 0.007209570764742531],
    [2, 0.004677734981047266],
    [2.1, 0.0029794666563329845],
    [3, 2.2090496998585445e-5],
    [5, 1.5374597944280347e-12],
    [10, 2.0884875837625446e-45],
    [26, 5.663192408856145e-296],
  ])('of %d is %d, as in SciPy 1.17 and Abramowitz, Stegun table 7.1', (x, value) => {
    expect(Math.abs(erfc(x) / value - 1)).toBeLessThan(1e-13);
  });

  test('a standard score of 1.96 stands for 5 %, of 2.576 for 1 %', () => {
    expect(twoSidedP(1.959963984540054)).toBeCloseTo(0.05, 14);
    expect(twoSidedP(-2.5758293035489004)).toBeCloseTo(0.01, 14);
  });
});

describe('fisherExact', () => {
  test('the lady tasting tea: 3 of 4 cups right, p = 0.4857 (R, example(fisher.test))', () => {
    expect(fisherExact(3, 4, 1, 4)).toBeCloseTo(34 / 70, 14);
  });

  test('all 8 cups right: p = 2/70 (Fisher 1935)', () => {
    expect(fisherExact(4, 4, 0, 4)).toBeCloseTo(2 / 70, 14);
  });

  test('convictions of like-sex twins of criminals: p = 0.0005367 (Fisher 1962; R, example(fisher.test))', () => {
    expect(fisherExact(2, 17, 10, 13)).toBeCloseTo(0.0005367241191434358, 14);
  });

  test('is the same for either group, and for those who did not', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(200), fc.nat(200), (x1, x2, more1, more2) => {
        const [n1, n2] = [x1 + more1, x2 + more2];
        const p = fisherExact(x1, n1, x2, n2);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(fisherExact(x2, n2, x1, n1)).toBeCloseTo(p, 10);
        expect(fisherExact(n1 - x1, n1, n2 - x2, n2)).toBeCloseTo(p, 10);
      }),
    );
  });

  test('large groups neither overflow nor take long', () => {
    expect(fisherExact(3, 20_000, 900, 1_000_000)).toBeCloseTo(3.462423245993616e-5, 12);
    expect(fisherExact(10_000, 20_000, 500_000, 1_000_000)).toBeCloseTo(1, 6);
  });
});

describe('benjaminiHochberg', () => {
  /** Neuhaus et al. 1992, as in Benjamini, Hochberg 1995, section 4.2. */
  const PAPER = [
    ...[0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344],
    ...[0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1],
  ];

  test('of the 15 p-values of the paper, 4 are rejected at 5 %, where Bonferroni rejects 3', () => {
    const adjusted = benjaminiHochberg(Float64Array.from(PAPER));
    expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4);
    expect(PAPER.filter((p) => p * 15 <= 0.05)).toHaveLength(3);
    expect(adjusted[3]).toBeCloseTo((0.0095 * 15) / 4, 14);
    // 0.0201 · 15/5 = 0.0603 and 0.0278 · 15/6 = 0.0695, which the next, 0.0298 · 15/7 = 0.0639, takes down.
    expect(adjusted[4]).toBeCloseTo(0.0603, 14);
    expect(adjusted[5]).toBeCloseTo((0.0298 * 15) / 7, 14);
  });

  test('gives each p-value back at its own place, never smaller than it was', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (list) => {
        const p = Float64Array.from(list);
        const adjusted = benjaminiHochberg(p);
        const ranked = [...p.keys()].sort((a, b) => p[a] - p[b]);
        ranked.forEach((i, rank) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p[i]);
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          if (rank > 0) expect(adjusted[i]).toBeGreaterThanOrEqual(adjusted[ranked[rank - 1]]);
        });
      }),
    );
  });

  test('one test alone needs no correction', () => {
    expect(benjaminiHochberg(Float64Array.of(0.03))).toEqual(Float64Array.of(0.03));
  });
});
