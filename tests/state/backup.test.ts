/* When a backup is due, what will fit, and what becomes of the workspaces of a project file. */
import { describe, expect, test } from 'vitest';
import { newName, placesOf, replaceable } from '#features/frame/backup/places.ts';
import { shortage } from '#state/room.ts';

describe('what fits', () => {
  const file = (name: string, size: number): { name: string; size: number } => ({ name, size });

  test('is what is smaller than what the browser has left', () => {
    expect(shortage([file('a.csv', 40), file('b.csv', 60)], { usage: 900, quota: 1000 })).toBeNull();
    expect(shortage([file('a.csv', 40), file('b.csv', 61)], { usage: 900, quota: 1000 })).toEqual({
      needed: 101,
      left: 100,
    });
  });

  test('an archive unpacks to more than its size', () => {
    expect(shortage([file('a.zip', 50)], { usage: 900, quota: 1000 })).toEqual({ needed: 400, left: 100 });
  });

  test('is not guessed where the browser does not say', () => {
    expect(shortage([file('a.csv', 1e12)], {})).toBeNull();
  });
});

describe('a workspace of a project file', () => {
  const suffixed = (name: string): string => `${name} (restored)`;
  const here = ['a', 'b'].map((workspace) => ({ workspace, name: workspace, kind: 'own', sample: null }) as const);

  test('keeps its name, unless one here is called so', () => {
    expect(newName('Roastery', 'Roastery', ['Bakery'], suffixed)).toBe('Roastery');
    expect(newName('Your shop', '', [], suffixed)).toBe('');
    expect(newName('Roastery', 'Roastery', ['Roastery', 'Roastery (restored)'], suffixed)).toBe(
      'Roastery (restored) (restored)',
    );
  });

  test('takes the place of a workspace that no other one of the file takes', () => {
    expect(replaceable(here, ['new', 'a'], 0)).toEqual([here[1]]);
    expect(replaceable(here, ['new', 'a'], 1)).toEqual(here);
  });

  test('is left out, new under a free name, or in the place of another under its own', () => {
    const names = [0, 1, 2].map((i) => ({ fresh: `fresh ${i}`, own: `own ${i}` }));
    expect(placesOf(['out', 'new', 'a'], names)).toEqual([null, { name: 'fresh 1' }, { name: 'own 2', instead: 'a' }]);
  });
});
