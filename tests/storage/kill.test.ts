/* Ended at any moment, what changes the database leaves the old state or the new one. `npm run test:kill` tries many more moments. */
import { describe, expect, test } from 'vitest';
import { databaseName } from '#storage/database-name.ts';
import { openStore } from '#storage/store.ts';
import { fileTable, sideFile } from './file-tables.ts';
import type { Deed } from './killed.worker.ts';
import { dropDatabase, recordsOf } from './records.ts';
import { writeVersionTwo } from './version-two.ts';

/** Moments at which each deed is ended. */
const ROUNDS = Number(import.meta.env['VITE_KILL_ROUNDS'] ?? 5);
/** A worker that never answers fails its test, not the whole run. */
const PATIENCE_MS = 20_000 + 1500 * ROUNDS;
const SEED = Number(import.meta.env['VITE_KILL_SEED'] ?? 20_260_131);

/** Numbers in [0, 1) that depend on the seed alone (Park–Miller). */
function numbersFrom(seed: number): () => number {
  let state = seed % 2_147_483_647;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** What is stored before each deed. */
async function prepare(base: string, deed: Deed): Promise<void> {
  await dropDatabase(base);
  if (deed === 'migration') {
    await writeVersionTwo(databaseName(base));
    return;
  }
  const store = openStore(base);
  const record = { workspace: 'own', kind: 'own', sample: null, settings: { costs: { cac: 450 } } } as const;
  if (deed === 'import') await store.list();
  else await store.write({ record, noIdentity: [], add: [fileTable(8000, 1), sideFile(20)], replace: false });
  if (deed === 'sweep') await store.remove('own');
  store.close();
}

/** Everything that is stored, to the byte, as a short text: new ids and the moment of a deletion are no part of it. */
async function state(base: string): Promise<string> {
  const records = await recordsOf(base);
  let hash = 0;
  const eat = (bytes: Uint8Array): void => {
    for (const byte of bytes) hash = (Math.imul(hash, 31) + byte) | 0;
  };
  const text = new TextEncoder();
  const visit = (value: unknown, key = ''): void => {
    eat(text.encode(key));
    if (value instanceof ArrayBuffer) eat(new Uint8Array(value));
    else if (value instanceof Int32Array) eat(new Uint8Array(value.buffer));
    else if (typeof value === 'object' && value !== null)
      for (const [k, inner] of Object.entries(value)) visit(inner, k);
    else if (key === 'workspace' && String(value).startsWith('w-')) eat(text.encode('new'));
    else eat(text.encode(String(value)));
  };
  // Copies of one workspace stand in the order of their ids, which is chance.
  const workspaces = (records['workspaces'] as { workspace: string; deletedAt?: number | null }[]).map((each) =>
    JSON.stringify({ ...each, workspace: '', deletedAt: typeof each.deletedAt === 'number' }),
  );
  visit({ ...records, workspaces: workspaces.sort() });
  const counts = Object.entries(records).map(([name, all]) => `${name} ${String(all.length)}`);
  return `${counts.join(', ')} (${String(hash)})`;
}

/** Does the deed in a worker and ends that after so many milliseconds of it, or lets it come to its end; how long it took. */
async function act(base: string, deed: Deed, until = Infinity): Promise<number> {
  const worker = new Worker(new URL('./killed.worker.ts', import.meta.url), { type: 'module' });
  const failed = new Promise<never>((_resolve, reject) => {
    worker.addEventListener('error', ({ message }) => {
      reject(new Error(message));
    });
  });
  const said = (word: string): Promise<void> =>
    new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => {
        if (data === word) resolve();
        else if (data !== 'begun') reject(new Error(String(data)));
      });
    });
  const [begun, done] = [said('begun'), said('done')];
  worker.postMessage({ base, deed });
  await Promise.race([begun, failed]);
  const started = performance.now();
  const killed = new Promise<void>((resolve) => {
    if (until < Infinity) setTimeout(resolve, until);
  });
  await Promise.race([done, killed, failed]);
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
