/* Rows taken out of columns: the same rows whether they are copied in runs, one by one, or handed on as they are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeColumn, takenRows } from '#domain/row-runs.ts';
import { allSteps } from '#domain/steps.ts';

const taken = (columns: readonly Int32Array[], rows: Int32Array): Int32Array => {
  const tables = columns.map(({ length }) => length);
  return allSteps(takeColumn(columns, allSteps(takenRows(rows, tables)), (n) => new Int32Array(n)));
};

test('all rows of one table are its column itself', () => {
  const column = Int32Array.of(5, 6, 7);
  expect(taken([column], Int32Array.of(0, 1, 2))).toBe(column);
  expect(taken([column], Int32Array.of(0, 1))).not.toBe(column);
  expect([...taken([column], Int32Array.of(2, 1, 0))]).toEqual([7, 6, 5]);
});

test('runs over any tables give what row after row gives, and end where a table ends', () => {
  const runs = fc.array(fc.record({ from: fc.nat(199), length: fc.nat(200) }), { maxLength: 12 });
  const cuts = fc.array(fc.nat(200), { maxLength: 3 });
  fc.assert(
    fc.property(runs, cuts, (parts, ends) => {
      const all = Int32Array.from({ length: 200 }, (_, i) => 1000 + i);
      const starts = [0, ...ends.sort((a, b) => a - b), 200];
      const columns = starts.slice(1).map((end, i) => all.slice(starts[i], end));
      const rows = Int32Array.from(
        parts.flatMap(({ from, length }) => Array.from({ length: Math.min(length, 200 - from) }, (_, i) => from + i)),
      );
      expect([...taken(columns, rows)]).toEqual(Array.from(rows, (row) => all[row]));
    }),
  );
});
