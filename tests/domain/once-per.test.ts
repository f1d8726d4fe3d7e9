/* What is found once and kept. */
import { describe, expect, test } from 'vitest';
import { oncePer, oncePerColumns, recentPer, recentPerColumns } from '#domain/once-per.ts';

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

describe('oncePerColumns', () => {
  interface Table {
    readonly a: Int32Array;
    readonly b: Int32Array;
    readonly n: number;
    readonly other: Int32Array;
  }
  const [a, b, other] = [1, 2, 3].map((value) => Int32Array.of(value));
  const table: Table = { a, b, n: 5, other };

  test('tables that hold the same of the columns that are read are looked at once, whatever else they hold', () => {
    let looks = 0;
    const sum = oncePerColumns<Table, number>(['a', 'b', 'n'], (each) => {
      looks++;
      return each.a[0] + each.b[0] + each.n;
    });
    expect([sum(table), sum({ ...table, other: a })]).toEqual([8, 8]);
    expect(looks).toBe(1);
    expect(sum({ ...table, b: Int32Array.of(4) })).toBe(10);
    expect(sum({ ...table, n: 6 })).toBe(9);
    expect(sum({ ...table, a: Int32Array.of(1) })).toBe(8);
    expect(looks).toBe(4);
  });

  test('the ways that were asked last are kept for such tables together', () => {
    let looks = 0;
    const times = recentPerColumns(['a'], 2, String, (each: Table, factor: number) => {
      looks++;
      return each.a[0] * factor;
    });
    expect([times(table, 2), times({ ...table, b: other }, 2), times(table, 3)]).toEqual([2, 2, 3]);
    expect(looks).toBe(2);
  });
});
