/* Ended at any moment, what changes the database leaves the old state or the new one. `npm run test:kill` tries many more moments. */
import { describe, expect, test } from 'vitest';
import { prepare, start, state } from './deeds.ts';
import type { Deed } from './killed.worker.ts';
import { numbersFrom } from '../fixtures/numbers-from.ts';
import { dropDatabase } from './records.ts';

/** Moments at which each deed is ended. */
const ROUNDS = Number(import.meta.env['VITE_KILL_ROUNDS'] ?? 5);
/** A worker that never answers fails its test, not the whole run. */
const PATIENCE_MS = 20_000 + 1500 * ROUNDS;
const SEED = Number(import.meta.env['VITE_KILL_SEED'] ?? 20_260_131);

/** Does the deed in a worker and ends that after so many milliseconds of it, or lets it come to its end; how long it took. */
async function act(base: string, deed: Deed, until = Infinity): Promise<number> {
  const { worker, begun, done } = start(base, deed);
  await begun;
  const started = performance.now();
  const killed = new Promise<void>((resolve) => {
    if (until < Infinity) setTimeout(resolve, until);
  });
  await Promise.race([done, killed]);
  worker.terminate();
  return performance.now() - started;
}

/** The states that the database was left in: 'old', 'new', or neither. */
async function states(deed: Deed, rounds: number, isEnough: (seen: readonly string[]) => boolean): Promise<string[]> {
  const base = `/kill-${deed}-${String(Date.now())}/`;
  const next = numbersFrom(SEED + deed.length);
  await prepare(base, deed);
  const before = await state(base);
  const took = await act(base, deed);
  const after = await state(base);
  expect(after).not.toBe(before);
  const seen: string[] = [];
  let isOld = false;
  for (let round = 0; round < rounds && !isEnough(seen); round++) {
    if (!isOld) await prepare(base, deed);
    await act(base, deed, next() * took * 1.1);
    const left = await state(base);
    isOld = left === before;
    seen.push(isOld ? 'old' : left === after ? 'new' : left);
  }
  await dropDatabase(base);
  return seen;
}

const DEEDS: readonly (readonly [Deed, string])[] = [
  ['import', 'a first import'],
  ['merge', 'an import that is added to what is there'],
  ['undo', 'an import that is taken out'],
  ['again', 'an import that is read again in another way'],
  ['restore', 'a restore of two workspaces in the place of one'],
  ['duplicate', 'a copy'],
  ['delete', 'a deletion'],
  ['sweep', 'the end of a deletion'],
  ['migration', 'a migration from version 2'],
];

describe('ended at any moment', () => {
  test.for(DEEDS)('%s: %s leaves the old state or the new one', { timeout: PATIENCE_MS }, async ([deed]) => {
    const seen = await states(deed, ROUNDS, () => false);
    expect(
      seen.filter((each) => each !== 'old' && each !== 'new'),
      `seed ${String(SEED)}`,
    ).toEqual([]);
    expect(seen).toHaveLength(ROUNDS);
  });

  test('what is written in two transactions is found torn: the test can tell', { timeout: PATIENCE_MS }, async () => {
    const isTorn = (seen: readonly string[]): boolean => seen.some((each) => each !== 'old' && each !== 'new');
    expect(isTorn(await states('torn', 60, isTorn))).toBe(true);
  });
});
