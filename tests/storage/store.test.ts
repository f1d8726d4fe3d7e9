/* The store in a real browser: whole or not at all, one workspace apart from the other, identities in one place. */
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DataFile } from '#domain/data-files.ts';
import { databaseName } from '#storage/database-name.ts';
import { openStore, type Store, type WorkspaceChange } from '#storage/store.ts';
import { isOrdersFile } from '#domain/data-files.ts';
import { fileTable, sideFile } from './file-tables.ts';
import { countRecords, dropDatabase, NOTHING_STORED, recordsOf, textOf } from './records.ts';
import { writeVersionOne } from './version-one.ts';

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
  add: readonly DataFile[],
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

/** A file as it is read back. */
const asStored = (file: DataFile, number: number, importNumber: number): DataFile => ({
  ...file,
  stored: { file: number, importNumber },
});

async function filesOf(workspace = 'own'): Promise<readonly DataFile[] | null> {
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
    const begun = Date.now();
    const tables = [fileTable(50, 1), fileTable(20, 2)];
    await store.write(change(tables, { noIdentity: ['pos@example.com'] }));
    store.close();
    store = openStore(base);
    const read = await store.read('own');
    expect(read).toEqual({
      ok: true,
      value: {
        record: {
          ...{ workspace: 'own', kind: 'own', sample: null, settings: { chosen: 'own' }, openedAt: 1 },
          ...{ name: '', revision: expect.any(Number) as number, filesRevision: expect.any(Number) as number },
          deletedAt: null,
        },
        files: tables.map((table, i) => asStored(table, i + 1, 1)),
        noIdentity: ['pos@example.com'],
      },
    });
    // No workspace counts from where one of its id has begun before.
    const { revision = 0, filesRevision } = (read.ok && read.value?.record) || {};
    expect(revision).toBeGreaterThan(begun);
    expect(filesRevision).toBe(revision);
  });

  test('files are added to those that are there, in the order of importing', async () => {
    for (const seed of [1, 2, 3]) await store.write(change([fileTable(3, seed)]));
    expect((await filesOf())?.map(({ name }) => name)).toEqual(['orders-1.csv', 'orders-2.csv', 'orders-3.csv']);
  });

  test('a workspace that is replaced holds the new files alone', async () => {
    await store.write(change([fileTable(30, 1), fileTable(30, 2)]));
    await store.write(change([fileTable(5, 3)], { replace: true }));
    expect(await filesOf()).toEqual([asStored(fileTable(5, 3), 1, 1)]);
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

describe('imports', () => {
  const imports = async (): Promise<unknown[]> =>
    (await filesOf())?.map(({ name, stored }) => [name, stored?.file, stored?.importNumber]) ?? [];

  test('files of one import share its number, and files count on', async () => {
    const written = await store.write(change([fileTable(3, 1), fileTable(3, 2)]));
    expect(written).toMatchObject({ ok: true, value: { importNumber: 1, firstFile: 1 } });
    expect(await store.write(change([fileTable(3, 3)]))).toMatchObject({
      ok: true,
      value: { importNumber: 3, firstFile: 3 },
    });
    expect(await imports()).toEqual([
      ['orders-1.csv', 1, 1],
      ['orders-2.csv', 2, 1],
      ['orders-3.csv', 3, 3],
    ]);
  });

  test('an import that is taken out leaves no record of its files, and every record of the others', async () => {
    await store.write(change([fileTable(10, 1)]));
    const before = await recordsOf(base);
    await store.write(change([fileTable(10, 2), sideFile(4)]));
    await store.write(change([], { removeImport: 2 }));
    expect({ ...(await recordsOf(base)), workspaces: [] }).toEqual({ ...before, workspaces: [] });
  });

  test('an import that takes the place of another keeps its number', async () => {
    await store.write(change([fileTable(3, 1)]));
    await store.write(change([fileTable(3, 2)]));
    await store.write(change([fileTable(3, 4)], { removeImport: 1 }));
    expect(await imports()).toEqual([
      ['orders-2.csv', 2, 2],
      ['orders-4.csv', 3, 1],
    ]);
  });

  test('choices of a file are changed without touching its columns', async () => {
    await store.write(change([fileTable(3, 1)]));
    await store.write(change([], { choices: [{ file: 1, choices: { currency: 'CHF' } }] }));
    expect(await filesOf()).toEqual([{ ...asStored(fileTable(3, 1), 1, 1), choices: { currency: 'CHF' } }]);
  });
});

describe('files beside the orders', () => {
  test('are read back column by column', async () => {
    await store.write(change([sideFile(5)]));
    expect(await filesOf()).toEqual([asStored(sideFile(5), 1, 1)]);
  });

  test('of which the browser took a column away are named', async () => {
    await store.write(change([sideFile(5)]));
    const database = await openDB(databaseName(base));
    await database.delete('columns', ['own', 1, 'table.amount', 0]);
    database.close();
    expect(await store.read('own')).toMatchObject({
      ok: false,
      code: 'storage-damaged',
      detail: { file: 'refunds.csv' },
    });
  });
});

describe('headers', () => {
  const header = { key: 'a\u001fb', header: ['A', 'B'], choices: { dayMonth: 'dmy' } } as const;

  test('are remembered with the import that taught them, and forgotten together', async () => {
    await store.write(change([fileTable(1)], { headers: [header] }));
    expect(await store.headers()).toEqual({ ok: true, value: [header] });
    await store.remove('own');
    await store.sweep('own');
    expect(await store.headers()).toEqual({ ok: true, value: [header] });
    await store.setHeaders([]);
    expect(await store.headers()).toEqual({ ok: true, value: [] });
  });

  test('the later answer for a header takes the place of the former', async () => {
    await store.write(change([fileTable(1)], { headers: [header] }));
    await store.write(change([], { headers: [{ ...header, choices: { dayMonth: 'mdy' } }] }));
    expect(await store.headers()).toMatchObject({ value: [{ choices: { dayMonth: 'mdy' } }] });
  });
});

describe('a database of version 1', () => {
  test('is read as it was: each file an import of its own, without what was not kept yet', async () => {
    store.close();
    await dropDatabase(base);
    await writeVersionOne(databaseName(base));
    store = openStore(base);
    const [file] = (await filesOf()) ?? [];
    expect(file.stored).toEqual({ file: 1, importNumber: 1 });
    if (!isOrdersFile(file)) throw new Error('no orders');
    const written = fileTable(6, 1);
    const none = { codes: new Int32Array(6).fill(-1), values: [] };
    expect(file.orders).toEqual({ ...written.orders, attributes: [], giftCards: new Float64Array(6) });
    expect(file.identities).toEqual({ ...written.identities, zip: none });
    expect(await store.headers()).toEqual({ ok: true, value: [] });
  });
});

describe('identities', () => {
  test('e-mails, names and phones stand in the identities store and nowhere else', async () => {
    const rejected = { line: 4, code: 'missing-date', column: 'Created at', cells: ['Ada Lovelace', ''] } as const;
    await store.write(
      change([{ ...fileTable(40, 7), rejectedRows: [rejected] }, sideFile(5)], { noIdentity: ['pos@example.com'] }),
    );
    const records = await recordsOf(base);
    const holding = Object.keys(records).filter((name) => /example\.com|Ada Lovelace/.test(textOf(records[name])));
    expect(holding).toEqual(['identities']);
  });

  test('every record carries its workspace', async () => {
    await store.write(change([fileTable(4)]));
    const { headers, ...stores } = await recordsOf(base);
    expect(headers).toEqual([]);
    const all = Object.values(stores).flat() as { workspace?: string }[];
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
    await store.sweep('own');
    expect(await countRecords(base, 'own')).toEqual(NOTHING_STORED);
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
    expect(await filesOf()).toEqual([asStored(fileTable(10, 1), 1, 1)]);
  });

  test('an import that is cancelled while it is written leaves every record as it was', async () => {
    await store.write(change([fileTable(10, 1)]));
    const before = await recordsOf(base);
    const ending = new AbortController();
    const written = store.write(change([fileTable(10, 2)], { replace: true, signal: ending.signal }));
    ending.abort();
    expect(await written).toEqual({ ok: false, code: 'cancelled', detail: {} });
    expect(await recordsOf(base)).toEqual(before);
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
    expect(await store.list()).toEqual({ ok: false, code: 'storage-newer', detail: {} });
    expect(await store.write(change([fileTable(1)]))).toEqual({ ok: false, code: 'storage-newer', detail: {} });
  });

  test('a file of which the browser took a part away is named', async () => {
    await store.write(change([fileTable(10)]));
    const database = await openDB(databaseName(base));
    await database.delete('columns', ['own', 1, 'orders.total', 0]);
    database.close();
    expect(await store.read('own')).toEqual({
      ok: false,
      code: 'storage-damaged',
      detail: { file: 'orders-1.csv' },
    });
  });
});
