/* What can be done with the filter and saved segments. */
import { describe, expect, test } from 'vitest';
import type { Condition, Filter, Segment } from '#domain/selection.ts';
import { Filters, withCondition } from '#state/filters.ts';

const country = (values: readonly string[], is = true): Condition => ({
  what: 'attribute',
  attribute: 'country',
  values,
  is,
});
const twice: Condition = { what: 'orders', from: 2, to: null };

interface Kept {
  filter: Filter;
  segments: readonly Segment[];
}

function filtersOf(kept: Kept): Filters {
  return new Filters({
    current: () => kept,
    change: (change) => {
      Object.assign(kept, change);
    },
  });
}

describe('withCondition', () => {
  test('a condition about the same takes the place of the former one', () => {
    const filter = [country(['DE']), twice];
    expect(withCondition(filter, country(['AT']))).toEqual([country(['AT']), twice]);
    expect(withCondition(filter, { what: 'orders', from: 5, to: 9 })).toEqual([
      country(['DE']),
      { what: 'orders', from: 5, to: 9 },
    ]);
  });

  test('what is wanted and what is not stand beside each other, as do two segments', () => {
    expect(withCondition([country(['DE'])], country(['AT'], false))).toHaveLength(2);
    const one: Condition = { what: 'segment', id: 'a', is: true };
    expect(withCondition([one], { what: 'segment', id: 'b', is: true })).toHaveLength(2);
    expect(withCondition([one], { what: 'segment', id: 'a', is: false })).toHaveLength(1);
  });
});

describe('segments', () => {
  test('are saved under ids of their own, renamed, and keep their conditions', () => {
    const kept: Kept = { filter: [], segments: [] };
    const filters = filtersOf(kept);
    const ids = [filters.save('Twice', [twice]).id, filters.save('Twice', [twice]).id];
    expect(ids[0]).not.toBe(ids[1]);
    expect(ids.every((id) => /^[a-z0-9]+$/.test(id))).toBe(true);
    filters.rename(ids[0], 'Loyal');
    expect(kept.segments).toEqual([
      { id: ids[0], name: 'Loyal', conditions: [twice] },
      { id: ids[1], name: 'Twice', conditions: [twice] },
    ]);
  });

  test('one that is deleted leaves the filter too, and comes back to both in its place', () => {
    const named: Condition = { what: 'segment', id: 'b', is: false };
    const segments = ['a', 'b', 'c'].map((id) => ({ id, name: id, conditions: [twice] }));
    const kept: Kept = { filter: [country(['DE']), named], segments };
    const undo = filtersOf(kept).delete('b');
    expect(kept).toEqual({ filter: [country(['DE'])], segments: [segments[0], segments[2]] });
    undo();
    expect(kept).toEqual({ filter: [country(['DE']), named], segments });
  });

  test('a filter that was changed after the deletion stays as it is', () => {
    const segments = [{ id: 'a', name: 'a', conditions: [twice] }];
    const kept: Kept = { filter: [{ what: 'segment', id: 'a', is: true }], segments };
    const filters = filtersOf(kept);
    const undo = filters.delete('a');
    filters.add(country(['DE']));
    undo();
    expect(kept).toEqual({ filter: [country(['DE'])], segments });
  });
});
