/* Two changes of the same settings put together: neither writer loses what only they have changed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeChanges, mergeLists } from '#domain/merge-changes.ts';

const base = {
  rules: { zero: 'out', tax: 'out' },
  costs: { cac: 900, fees: [{ id: 1, rate: 0.02 }] },
  brackets: [1, 7],
};

describe('mergeChanges', () => {
  test('what one has changed and the other has not is kept, field by field', () => {
    const mine = { ...base, rules: { zero: 'counted', tax: 'out' } };
    const theirs = { ...base, rules: { zero: 'out', tax: 'in' }, costs: { ...base.costs, cac: 1000 } };
    expect(mergeChanges(base, mine, theirs)).toEqual({
      rules: { zero: 'counted', tax: 'in' },
      costs: { cac: 1000, fees: base.costs.fees },
      brackets: [1, 7],
    });
  });

  test('where both have changed the same number, the later one stands', () => {
    const of = (cac: number): typeof base => ({ ...base, costs: { ...base.costs, cac } });
    expect(mergeChanges(base, of(1000), of(1100)).costs.cac).toBe(1000);
  });

  test('lists of objects keep what both have put in, and lose what either has taken out', () => {
    const fees = (...list: { id: number; rate: number }[]): typeof base => ({
      ...base,
      costs: { ...base.costs, fees: list },
    });
    const [first, second, third] = [base.costs.fees[0], { id: 2, rate: 0.03 }, { id: 3, rate: 0.04 }];
    expect(mergeChanges(base, fees(first, second), fees(first, third)).costs.fees).toEqual([first, third, second]);
    expect(mergeChanges(base, fees(), fees(first, third)).costs.fees).toEqual([third]);
  });

  test('a list of numbers is one value: halves of two lists would be a third that nobody has chosen', () => {
    expect(mergeChanges([1, 7], [1, 14], [1, 30])).toEqual([1, 14]);
  });

  const settings = fc.dictionary(
    fc.constantFrom('a', 'b', 'c'),
    fc.oneof(fc.integer(), fc.string(), fc.dictionary(fc.constantFrom('x', 'y'), fc.integer())),
  );

  test('a change that nobody else made one of stands as it is, whoever made it', () => {
    fc.assert(
      fc.property(settings, settings, (from, to) => {
        expect(mergeChanges(from, to, from)).toEqual(to);
        expect(mergeChanges(from, from, to)).toEqual(to);
        expect(mergeChanges(from, to, to)).toEqual(to);
      }),
    );
  });
});

describe('mergeLists', () => {
  test('who is treated as none: added here and taken back there', () => {
    expect(mergeLists(['a', 'b'], ['a', 'b', 'c'], ['b'])).toEqual(['b', 'c']);
  });
});
