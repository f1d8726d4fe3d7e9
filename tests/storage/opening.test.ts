/* What is kept for the next opening holds for the files that are stored, and for no others. */
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseName } from '#storage/database-name.ts';
import { openStore, type Store, type WorkspaceChange } from '#storage/store.ts';
import { fileTable, sideFile } from './file-tables.ts';
import { dropDatabase, recordsOf } from './records.ts';
import { writeVersionThree } from './version-three.ts';
import { value } from '../fixtures/answered.ts';

let base = '/';
let store: Store;
let number = 0;

beforeEach(() => {
  base = `/opening-${Date.now()}-${number++}/`;
  store = openStore(base);
});

afterEach(async () => {
  store.close();
  await dropDatabase(base);
});

const shop = (more: Partial<WorkspaceChange> = {}): WorkspaceChange => ({
  record: { workspace: 'own', kind: 'own', sample: null, settings: { costs: { cac: 900 } } },
  noIdentity: ['pos@example.com'],
  add: [],
  replace: false,
  ...more,
});

/** What the next opening is told, null = it reads the files. */
const kept = async (workspace = 'own'): Promise<unknown> => (await value(store.readOpening(workspace)))?.kept ?? null;

/** Two files, about which something is kept. */
async function keepOfTwo(): Promise<number> {
  const written = await value(store.write(shop({ add: [fileTable(12, 1), sideFile(4)] })));
  const { filesRevision } = written.record;
  expect(await value(store.keep('own', filesRevision, { repeat: 0.25, email: 'big@example.com' }))).toBe(true);
  return filesRevision;
}

async function lose(name: string, key: (string | number)[]): Promise<void> {
  const database = await openDB(databaseName(base));
  await database.delete(name, key);
  database.close();
}

describe('what is kept', () => {
  test('is told with the settings as they stand there, and stands with the identities alone', async () => {
    await keepOfTwo();
    await value(store.write(shop({ record: { ...shop().record, settings: { costs: { cac: 450 } } } })));
    expect(await value(store.readOpening('own'))).toMatchObject({
      record: { settings: { costs: { cac: 450 } } },
      noIdentity: ['pos@example.com'],
      kept: { repeat: 0.25 },
    });
    const { identities, ...others } = await recordsOf(base);
    expect(JSON.stringify(identities)).toContain('big@example.com');
    expect(JSON.stringify(others)).not.toContain('big@example.com');
  });

  const CHANGES: readonly (readonly [string, Partial<WorkspaceChange>])[] = [
    ['an import', { add: [fileTable(3, 2)] }],
    ['an import that is taken out', { removeImport: 1 }],
    ['another currency of a file', { choices: [{ file: 1, choices: { currency: 'CHF' } }] }],
    ['identities that are forgotten', { forget: [{ file: 1, identities: fileTable(12, 1).identities }] }],
    ['a workspace that starts anew', { add: [fileTable(3, 2)], replace: true }],
  ];
  test.for(CHANGES)('is gone after %s, and is not kept for the files of before', async ([, change]) => {
    const former = await keepOfTwo();
    await value(store.write(shop(change)));
    expect(await kept()).toBeNull();
    expect(await value(store.keep('own', former, { repeat: 0.25 }))).toBe(false);
    expect(JSON.stringify(await recordsOf(base))).not.toContain('big@example.com');
  });

  test('goes with a copy, whose files are the same, and with no file of everything', async () => {
    await keepOfTwo();
    const copy = await value(store.duplicate('own', 'Copy'));
    expect(await kept(copy)).toEqual({ repeat: 0.25, email: 'big@example.com' });
    const whole = await value(store.readWorkspace('own'));
    if (whole === null) throw new Error('nothing was read');
    expect(JSON.stringify(whole.identities)).not.toContain('big@example.com');
    const forged = { workspace: 'own', part: 'kept', filesRevision: 3, value: { repeat: 1 } } as const;
    const restored = await value(store.writeWorkspace({ ...whole, identities: [...whole.identities, forged] }));
    expect(await kept(restored)).toBeNull();
  });

  test('is not told of a deleted workspace, and again once it is back', async () => {
    const revision = await keepOfTwo();
    await value(store.remove('own'));
    expect(await kept()).toBeNull();
    expect(await value(store.keep('own', revision, { repeat: 1 }))).toBe(false);
    await value(store.bringBack('own'));
    expect(await kept()).toMatchObject({ repeat: 0.25 });
  });

  const LOSSES: readonly (readonly [string, string, (string | number)[]])[] = [
    ['a chunk of a column', 'columns', ['own', 1, 'orders.total', 0]],
    ['a dictionary', 'texts', ['own', 1, 'orders.country']],
    ['the identities of a file', 'identities', ['own', 1]],
    ['a column of a file beside the orders', 'columns', ['own', 2, 'table.amount', 0]],
  ];
  test.for(LOSSES)('is not told where %s is gone: reading then names the file', async ([, name, key]) => {
    await keepOfTwo();
    expect(await kept()).not.toBeNull();
    await lose(name, key);
    expect(await kept()).toBeNull();
    expect(await store.read('own')).toMatchObject({ ok: false, code: 'storage-damaged' });
  });

  test('is gone once damaged files are left out', async () => {
    await keepOfTwo();
    await lose('columns', ['own', 1, 'orders.total', 0]);
    await value(store.leaveOutDamaged('own'));
    expect(await kept()).toBeNull();
    expect(JSON.stringify(await recordsOf(base))).not.toContain('big@example.com');
  });
});

describe('a database of version 3', () => {
  test('is read as it was, and knows what belongs to its files from then on', async () => {
    store.close();
    await dropDatabase(base);
    await writeVersionThree(databaseName(base));
    store = openStore(base);
    expect(await value(store.read('own'))).toMatchObject({
      record: { name: 'Roastery', revision: 4, filesRevision: 3, settings: { costs: { cac: 900 } } },
      files: [
        { ...fileTable(6, 1), stored: { file: 1, importNumber: 1 } },
        { ...sideFile(5), stored: { file: 2, importNumber: 2 } },
      ],
      noIdentity: ['pos@example.com'],
    });
    const { files } = await recordsOf(base);
    expect(files.every((file) => !('texts' in (file as object)))).toBe(true);
    expect(await value(store.keep('own', 3, { repeat: 0.5 }))).toBe(true);
    expect(await kept()).toEqual({ repeat: 0.5 });
    await lose('texts', ['own', 2, 'table.order']);
    expect(await kept()).toBeNull();
  });
});

describe('an import that is added', () => {
  test('writes records of its own files and leaves every former one as it was', async () => {
    await value(store.write(shop({ add: [fileTable(12, 1)] })));
    const touched = new Set<string>();
    const { prototype } = IDBObjectStore;
    const [put, add] = ['put', 'add'].map(
      (name) => Reflect.get(prototype, name) as (value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>,
    );
    prototype.put = function (value, key) {
      touched.add(this.name);
      return put.call(this, value, key);
    };
    prototype.add = function (value: { file?: number }, key) {
      if (value.file !== undefined) touched.add(`${this.name} of file ${String(value.file)}`);
      return add.call(this, value, key);
    };
    try {
      await value(store.write(shop({ add: [fileTable(3, 2)] })));
    } finally {
      Object.assign(prototype, { put, add });
    }
    expect([...touched].sort()).toEqual([
      'columns of file 2',
      'files of file 2',
      // The list of who is treated as none, and the workspace's own record.
      'identities',
      'texts of file 2',
      'workspaces',
    ]);
  });
});
