/* The store in a real browser: whole or not at all, one workspace apart from the other, identities in one place. */
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FileTable } from '#domain/orders.ts';
import { databaseName } from '#storage/database-name.ts';
import { openStore, type Store, type WorkspaceChange } from '#storage/store.ts';
import { fileTable } from './file-tables.ts';
import { countRecords, dropDatabase, recordsOf, textOf } from './records.ts';

let base = '/';
let store: Store;
let number = 0;

beforeEach(() => {
  base = `/store-${Date.now()}-${number++}/`;
  store = openStore(base);
});

afterEach(async () => {
  store.close();
  await dropDatabase(base);
});

function change(
  add: readonly FileTable[],
  more: Partial<WorkspaceChange> & { workspace?: string } = {},
): WorkspaceChange {
  const { workspace = 'own', ...rest } = more;
  return {
    record: { workspace, kind: 'own', sample: null, settings: { chosen: workspace } },
    noIdentity: [],
    add,
    replace: false,
    ...rest,
  };
}

async function filesOf(workspace = 'own'): Promise<readonly FileTable[] | null> {
  const read = await store.read(workspace);
  return read.ok ? (read.value?.files ?? null) : null;
}

describe('databaseName', () => {
  test('is that of the folder, so that two deployments on one origin do not meet', () => {
    expect(databaseName('/')).toBe('tenure:/');
    expect(databaseName('/a/b/')).toBe('tenure:/a/b/');
    expect(databaseName('/a/b/index.html')).toBe('tenure:/a/b/');
    expect(databaseName('/a/')).not.toBe(databaseName('/b/'));
  });
});

describe('write and read', () => {
  test('a database that holds nothing has no workspace', async () => {
    expect(await store.list()).toEqual({ ok: true, value: [] });
    expect(await store.read('own')).toEqual({ ok: true, value: null });
  });

  test('another start of the app reads what was written', async () => {
    const tables = [fileTable(50, 1), fileTable(20, 2)];
    await store.write(change(tables, { noIdentity: ['pos@example.com'] }));
    store.close();
    store = openStore(base);
    const read = await store.read('own');
    expect(read).toEqual({
      ok: true,
      value: {
        record: { workspace: 'own', kind: 'own', sample: null, settings: { chosen: 'own' }, openedAt: 1 },
        files: tables,
        noIdentity: ['pos@example.com'],
      },
    });
  });

  test('files are added to those that are there, in the order of importing', async () => {
    for (const seed of [1, 2, 3]) await store.write(change([fileTable(3, seed)]));
    expect((await filesOf())?.map(({ name }) => name)).toEqual(['orders-1.csv', 'orders-2.csv', 'orders-3.csv']);
  });

  test('a workspace that is replaced holds the new files alone', async () => {
    await store.write(change([fileTable(30, 1), fileTable(30, 2)]));
    await store.write(change([fileTable(5, 3)], { replace: true }));
    expect(await filesOf()).toEqual([fileTable(5, 3)]);
    expect((await countRecords(base))['files']).toBe(1);
  });

  test('the workspace written or opened last comes first', async () => {
    await store.write(change([fileTable(1)], { workspace: 'own' }));
    await store.write(change([fileTable(1)], { workspace: 'sample-fashion' }));
    const names = async (): Promise<string[]> => {
      const list = await store.list();
      return list.ok ? list.value.map(({ workspace }) => workspace) : [];
    };
    expect(await names()).toEqual(['sample-fashion', 'own']);
    await store.markOpened('own');
    expect(await names()).toEqual(['own', 'sample-fashion']);
  });

  test('settings do not bring a workspace back that was deleted in another tab', async () => {
    await store.write(change([fileTable(3)]));
    await store.remove('own');
    await store.write(change([]));
    expect(await store.list()).toEqual({ ok: true, value: [] });
  });
});

describe('identities', () => {
  test('e-mails, names and phones stand in the identities store and nowhere else', async () => {
    await store.write(change([fileTable(40, 7)], { noIdentity: ['pos@example.com'] }));
    const records = await recordsOf(base);
    const holding = Object.keys(records).filter((name) => /example\.com|Ada Lovelace/.test(textOf(records[name])));
    expect(holding).toEqual(['identities']);
  });

  test('every record carries its workspace', async () => {
    await store.write(change([fileTable(4)]));
    const all = Object.values(await recordsOf(base)).flat() as { workspace?: string }[];
    expect(all.length).toBeGreaterThan(30);
    expect(all.every(({ workspace }) => workspace === 'own')).toBe(true);
  });
});

describe('remove', () => {
  test('leaves no record of the workspace and every record of the others', async () => {
    await store.write(change([fileTable(10)], { workspace: 'own' }));
    await store.write(change([fileTable(10)], { workspace: 'own-2' }));
    const others = await countRecords(base, 'own-2');
    await store.remove('own');
    expect(await countRecords(base, 'own')).toEqual({ columns: 0, files: 0, identities: 0, workspaces: 0 });
    expect(await countRecords(base, 'own-2')).toEqual(others);
  });
});

describe('one transaction', () => {
  test('a record that the browser cannot write takes the whole import back', async () => {
    await store.write(change([fileTable(10, 1)]));
    const before = await countRecords(base);
    const broken = { ...fileTable(10, 3), issues: [() => 'a function cannot be stored'] as never };
    await expect(store.write(change([fileTable(10, 2), broken], { replace: true }))).rejects.toThrow(/clone/);
    expect(await countRecords(base)).toEqual(before);
    expect(await filesOf()).toEqual([fileTable(10, 1)]);
  });

  test('a worker that is killed while it writes leaves the old files or the new ones, never a part', async () => {
    await store.write(change([fileTable(1000, 1)]));
    const before = [fileTable(1000, 1)];
    const after = [fileTable(20_000, 2), fileTable(20_000, 3)];
    const seen: string[] = [];
    for (const delay of [0, 5, 10, 20, 40, 80, 160]) {
      const worker = new Worker(new URL('./writing.worker.ts', import.meta.url), { type: 'module' });
      await new Promise<void>((resolve) => {
        worker.onmessage = () => {
          resolve();
        };
        worker.postMessage({ base, change: change(after, { replace: true }) });
      });
      await new Promise((resolve) => setTimeout(resolve, delay));
      worker.terminate();
      // A file of which a column is missing is not read at all.
      const names = (await filesOf())?.map(({ name }) => name);
      const { identities, files } = await countRecords(base);
      const old = names?.length === 1;
      expect(names).toEqual((old ? before : after).map(({ name }) => name));
      expect({ identities, files }).toEqual(old ? { identities: 2, files: 1 } : { identities: 3, files: 2 });
      seen.push(old ? 'old' : 'new');
      await store.write(change(before, { replace: true }));
    }
    expect(seen).toContain('old');
  });
});

describe('refusals', () => {
  test('a database that a newer version of the app has changed is not touched', async () => {
    const newer = await openDB(databaseName(base), 99);
    newer.close();
    expect(await store.list()).toEqual({ ok: false, code: 'storage-unavailable', detail: {} });
    expect(await store.write(change([fileTable(1)]))).toEqual({ ok: false, code: 'storage-unavailable', detail: {} });
  });

  test('a file of which the browser took a part away is named', async () => {
    await store.write(change([fileTable(10)]));
    const database = await openDB(databaseName(base));
    await database.delete('columns', ['own', 1, 'orders.total', 0]);
    database.close();
    expect(await store.read('own')).toEqual({
      ok: false,
      code: 'storage-unavailable',
      detail: { file: 'orders-1.csv' },
    });
  });
});
