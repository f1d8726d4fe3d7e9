/* What an ended deed is tested with: the state before it, the state that is left, and the worker that does it. */
import { databaseName } from '#storage/database-name.ts';
import { openStore } from '#storage/store.ts';
import { fileTable, sideFile } from './file-tables.ts';
import type { Deed } from './killed.worker.ts';
import { dropDatabase, recordsOf } from './records.ts';
import { writeVersionTwo } from './version-two.ts';

/** What is stored before each deed. */
export async function prepare(base: string, deed: Deed): Promise<void> {
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

interface Stored {
  readonly workspace: string;
  readonly deletedAt?: number | null;
  readonly revision?: number;
  readonly filesRevision?: number;
}

/** Everything that is stored, to the byte, as a short text: new ids and the moments of beginning and deletion are no part of it. */
export async function state(base: string): Promise<string> {
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
  const workspaces = (records['workspaces'] as Stored[]).map(({ revision = 0, filesRevision = 0, ...each }) => {
    // Revisions count from the moment in which a workspace begins.
    const filesSince = revision - filesRevision;
    return JSON.stringify({ ...each, workspace: '', deletedAt: typeof each.deletedAt === 'number', filesSince });
  });
  visit({ ...records, workspaces: workspaces.sort() });
  const counts = Object.entries(records).map(([name, all]) => `${name} ${String(all.length)}`);
  return `${counts.join(', ')} (${String(hash)})`;
}

/** A worker that does the deed. What goes wrong in it rejects both. */
export function start(base: string, deed: Deed): { worker: Worker; begun: Promise<void>; done: Promise<void> } {
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
  const [begun, done] = [said('begun'), said('done')].map((each) => Promise.race([each, failed]));
  // Whoever ends the worker no longer waits for it.
  done.catch(() => undefined);
  worker.postMessage({ base, deed });
  return { worker, begun, done };
}
