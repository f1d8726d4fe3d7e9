/* Sets of bits against lists of customers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bitsWhere, bytesOfBits, keepBits } from '#domain/customer-bits.ts';

describe('customer bits', () => {
  test('hold who passes, and keep who is in another set or not, at any number of customers', () => {
    const pairs = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { maxLength: 100 });
    fc.assert(
      fc.property(pairs, fc.boolean(), (marks, isIn) => {
        const n = marks.length;
        const [a, b] = [0, 1].map((side) => bitsWhere(n, (i) => marks[i][side]));
        expect([...bytesOfBits(a, n)]).toEqual(marks.map(([first]) => Number(first)));
        keepBits(a, b, isIn);
        expect([...bytesOfBits(a, n)]).toEqual(marks.map(([first, second]) => Number(first && second === isIn)));
        expect(a).toHaveLength(Math.ceil(n / 32));
      }),
    );
  });
});
