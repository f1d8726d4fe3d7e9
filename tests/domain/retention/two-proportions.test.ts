/* Two shares: more than chance, or not. */
import { describe, expect, test } from 'vitest';
import { proportionsDiffer } from '#domain/retention/two-proportions.ts';
import { Random } from '#domain/numeric/random.ts';

describe('proportionsDiffer', () => {
  test('sees a difference where the textbook does: 45 of 100 against 25 of 80, z = 1.88 does not, 50 of 100 against 25 of 80, z = 2.54 does', () => {
    expect(proportionsDiffer(45, 100, 25, 80)).toBe(false);
    expect(proportionsDiffer(50, 100, 25, 80)).toBe(true);
  });

  test('is the same in either order', () => {
    expect(proportionsDiffer(25, 80, 50, 100)).toBe(true);
  });

  test('claims nothing where an expected count is below 5', () => {
    expect(proportionsDiffer(0, 8, 6, 8)).toBe(false);
    expect(proportionsDiffer(0, 0, 6, 8)).toBe(false);
  });

  test('calls chance a difference in about one of twenty comparisons of equal groups', () => {
    const random = new Random(7);
    const draw = (n: number): number =>
      Array.from({ length: n }, () => (random.share() < 0.3 ? 1 : 0)).reduce<number>((sum, x) => sum + x, 0);
    const runs = 2000;
    const found = Array.from({ length: runs }, () => proportionsDiffer(draw(120), 120, draw(150), 150)).filter(
      Boolean,
    ).length;
    expect(found / runs).toBeGreaterThan(0.035);
    expect(found / runs).toBeLessThan(0.065);
  });
});
