/* What is found once and kept. */
import { describe, expect, test } from 'vitest';
import { oncePer, recentPer } from '#domain/once-per.ts';

describe('oncePer', () => {
  test('a table is looked at once, another one again, also where what is found is nothing', () => {
    let looks = 0;
    const first = oncePer((table: readonly number[]) => {
      looks++;
      return table.at(0);
    });
    const [one, none] = [[7], []];
    expect([first(one), first(one), first(none), first(none)]).toEqual([7, 7, undefined, undefined]);
    expect(looks).toBe(2);
    expect(first([7])).toBe(7);
    expect(looks).toBe(3);
  });
});

describe('recentPer', () => {
  test('the ways that were asked last are kept, each table has its own', () => {
    const made: string[] = [];
    const times = recentPer(
      2,
      (factor: number) => String(factor),
      (table: readonly number[], factor) => {
        made.push(`${String(table[0])}×${String(factor)}`);
        return table.map((each) => each * factor);
      },
    );
    const [a, b] = [[1], [5]];
    expect([times(a, 2), times(a, 3), times(a, 2), times(b, 2)]).toEqual([[2], [3], [2], [10]]);
    expect(made).toEqual(['1×2', '1×3', '5×2']);
    // 3 was asked longest ago: a third way takes its place.
    times(a, 4);
    times(a, 2);
    expect(made).toHaveLength(4);
    expect(times(a, 3)).toEqual([3]);
    expect(made.at(-1)).toBe('1×3');
  });
});
