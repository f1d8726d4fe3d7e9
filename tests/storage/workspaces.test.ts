/* Several workspaces in one database: named, copied, deleted and brought back, read and written as a whole, and lifted from former versions. */
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseName } from '#storage/database-name.ts';
import { openStore, type Store, type WorkspaceChange } from '#storage/store.ts';
import { fileTable, sideFile } from './file-tables.ts';
import { countRecords, dropDatabase, NOTHING_STORED, recordsOf } from './records.ts';
import { HEADER, writeVersionTwo } from './version-two.ts';
import { value } from '../fixtures/answered.ts';

let base = '/';
let store: Store;
let number = 0;

beforeEach(() => {
  base = `/workspaces-${Date.now()}-${number++}/`;
  store = openStore(base);
});

afterEach(async () => {
  store.close();
  await dropDatabase(base);
});

const shop = (workspace: string, more: Partial<WorkspaceChange> = {}): WorkspaceChange => ({
  record: { workspace, kind: 'own', sample: null, settings: { costs: { cac: 900 } } },
  noIdentity: ['pos@example.com'],
  add: [fileTable(12, 1), sideFile(4)],
  replace: false,
  ...more,
});

const listed = async (): Promise<string[]> => (await value(store.list())).map(({ workspace }) => workspace);

/** Records of a workspace as if it had another id, without what tells copies apart. */
async function contentOf(workspace: string): Promise<unknown> {
  const { workspaces, headers, ...stores } = await recordsOf(base, workspace);
  expect([workspaces.length, headers.length]).toEqual([1, 0]);
  return Object.values(stores).map((records) => records.map((record) => ({ ...(record as object), workspace: '' })));
}

describe('a copy', () => {
  test('holds every record of the original under its own name, and is the one opened last', async () => {
    await value(store.write(shop('own')));
    const copy = await value(store.duplicate('own', 'Roastery (copy)'));
    expect(await contentOf(copy)).toEqual(await contentOf('own'));
    expect(await value(store.list())).toMatchObject([
      { workspace: copy, name: 'Roastery (copy)', settings: { costs: { cac: 900 } } },
      { workspace: 'own', name: '' },
    ]);
  });

  test('is changed and deleted without touching the original', async () => {
    await value(store.write(shop('own')));
    const before = await recordsOf(base, 'own');
    const copy = await value(store.duplicate('own', 'Copy'));
    await value(store.write(shop(copy, { add: [], removeImport: 1 })));
    await value(store.remove(copy));
    await value(store.sweep(copy));
    expect(await recordsOf(base, 'own')).toEqual(before);
    expect(await countRecords(base)).toEqual(await countRecords(base, 'own'));
  });

  test('of what is not there is refused', async () => {
    expect(await store.duplicate('own', 'Copy')).toMatchObject({ ok: false, code: 'workspace-gone' });
  });
});

describe('a name', () => {
  test('is kept by every later write', async () => {
    await value(store.write(shop('own')));
    await value(store.rename('own', 'Roastery'));
    await value(store.write(shop('own', { add: [fileTable(3, 5)] })));
    expect(await value(store.list())).toMatchObject([{ name: 'Roastery' }]);
  });
});

describe('a deleted workspace', () => {
  test('is neither listed nor read nor written, and comes back as it was', async () => {
    await value(store.write(shop('own')));
    const before = await contentOf('own');
    await value(store.remove('own'));
    expect([await listed(), await value(store.read('own')), await value(store.readChoices('own'))]).toEqual([
      [],
      null,
      null,
    ]);
    expect(await store.write(shop('own', { add: [] }))).toMatchObject({ ok: false, code: 'workspace-gone' });
    await value(store.bringBack('own'));
    expect(await listed()).toEqual(['own']);
    expect(await contentOf('own')).toEqual(before);
  });

  test('is swept without a trace, and then cannot come back', async () => {
    await value(store.write(shop('own')));
    await value(store.write(shop('other')));
    await value(store.remove('own'));
    await value(store.sweep('own'));
    expect(await store.bringBack('own')).toMatchObject({ ok: false, code: 'workspace-gone' });
    expect(await countRecords(base, 'own')).toEqual(NOTHING_STORED);
    expect(await listed()).toEqual(['other']);
  });

  test('one that is in use is never swept', async () => {
    await value(store.write(shop('own')));
    await value(store.sweep('own'));
    expect(await listed()).toEqual(['own']);
  });
});

describe('settings', () => {
  test('are settled against what stands there, so that a change of another tab is not lost', async () => {
    await value(store.write(shop('own')));
    const settle: WorkspaceChange['settle'] = ({ settings, noIdentity }) => ({
      settings: { ...(settings as object), oneShop: true },
      noIdentity: [...noIdentity, 'till@example.com'],
    });
    const written = await value(store.write(shop('own', { add: [], settle })));
    expect(written.noIdentity).toEqual(['pos@example.com', 'till@example.com']);
    expect(await value(store.readChoices('own'))).toMatchObject({
      record: { settings: { costs: { cac: 900 }, oneShop: true } },
      noIdentity: ['pos@example.com', 'till@example.com'],
    });
  });

  test('leave the revision of the files as it was; files and choices about them raise it', async () => {
    await value(store.write(shop('own')));
    const revisions = async (): Promise<number[]> => {
      const [{ revision, filesRevision }] = await value(store.list());
      return [revision, filesRevision];
    };
    const [first] = await revisions();
    await value(store.write(shop('own', { add: [] })));
    expect(await revisions()).toEqual([first + 1, first]);
    await value(store.write(shop('own', { add: [], choices: [{ file: 1, choices: { currency: 'CHF' } }] })));
    expect(await revisions()).toEqual([first + 2, first + 2]);
    await value(store.write(shop('own')));
    expect(await revisions()).toEqual([first + 3, first + 3]);
  });
});

describe('a workspace as a whole', () => {
  test('is read and written record by record, under a new id or over one that is there', async () => {
    await value(store.write(shop('own')));
    await value(store.rename('own', 'Roastery'));
    const whole = await value(store.readWorkspace('own'));
    if (whole === null) throw new Error('nothing was read');
    const id = await value(store.writeWorkspace(structuredClone(whole)));
    expect(id).not.toBe('own');
    expect(await contentOf(id)).toEqual(await contentOf('own'));

    await value(store.write(shop('other', { add: [fileTable(40, 9)], noIdentity: [] })));
    expect(await value(store.writeWorkspace(whole, { over: 'other', name: 'Restored' }))).toBe('other');
    expect(await contentOf('other')).toEqual(await contentOf('own'));
    expect((await value(store.list())).map(({ workspace, name }) => [workspace, name])).toEqual([
      ['other', 'Restored'],
      [id, 'Roastery'],
      ['own', 'Roastery'],
    ]);
  });

  test('of which a part is missing, or of a later schema, is refused and nothing is written', async () => {
    await value(store.write(shop('own')));
    const whole = await value(store.readWorkspace('own'));
    if (whole === null) throw new Error('nothing was read');
    const before = await recordsOf(base);
    const torn = { ...whole, columns: whole.columns.filter(({ column }) => column !== 'orders.total') };
    expect(await store.writeWorkspace(torn, { over: 'own' })).toMatchObject({
      code: 'storage-damaged',
      detail: { file: 'orders-1.csv' },
    });
    expect(await store.writeWorkspace({ ...whole, schema: whole.schema + 1 })).toMatchObject({ code: 'storage-newer' });
    expect(await recordsOf(base)).toEqual(before);
  });

  test('of version 2 of the schema is written as one of today', async () => {
    await value(store.write(shop('own')));
    const whole = await value(store.readWorkspace('own'));
    if (whole === null) throw new Error('nothing was read');
    const { workspace, kind, sample, openedAt, settings } = whole.record;
    const former = { ...whole, schema: 2, record: { workspace, kind, sample, openedAt, settings } as never };
    const id = await value(store.writeWorkspace(former));
    expect(await value(store.list())).toMatchObject([
      { workspace: id, name: '', deletedAt: null },
      { workspace: 'own' },
    ]);
  });
});

describe('a file of which the browser took a part away', () => {
  test('can be left out; the other files, the costs and the name stay', async () => {
    await value(store.write(shop('own')));
    await value(store.rename('own', 'Roastery'));
    const database = await openDB(databaseName(base));
    await database.delete('columns', ['own', 1, 'orders.total', 0]);
    database.close();
    expect(await store.read('own')).toMatchObject({ code: 'storage-damaged', detail: { file: 'orders-1.csv' } });
    expect(await value(store.leaveOutDamaged('own'))).toEqual(['orders-1.csv']);
    expect(await value(store.read('own'))).toMatchObject({
      record: { name: 'Roastery', settings: { costs: { cac: 900 } } },
      files: [{ name: 'refunds.csv' }],
    });
  });
});

describe('a database of version 2', () => {
  test('keeps its workspaces with files, settings and remembered headers; none has a name yet', async () => {
    store.close();
    await dropDatabase(base);
    await writeVersionTwo(databaseName(base));
    store = openStore(base);
    expect(await value(store.list())).toEqual([
      {
        ...{ workspace: 'own', kind: 'own', sample: null, openedAt: 2, settings: { costs: { cac: 900 } } },
        ...{ name: '', revision: 1, filesRevision: 1, deletedAt: null },
      },
      {
        ...{ workspace: 'sample-fashion', kind: 'sample', sample: 'fashion', openedAt: 1, settings: {} },
        ...{ name: '', revision: 1, filesRevision: 1, deletedAt: null },
      },
    ]);
    expect(await value(store.read('own'))).toMatchObject({
      files: [{ ...fileTable(6, 1), stored: { file: 1, importNumber: 1 } }],
      noIdentity: ['pos@example.com'],
    });
    expect(await value(store.headers())).toEqual([HEADER]);
  });
});

describe('another version of the app', () => {
  test('an older page that holds the database is named as what blocks, and the next question opens it', async () => {
    await dropDatabase(base);
    await writeVersionTwo(databaseName(base));
    // An older page that does not close when it is asked to.
    const older = await openDB(databaseName(base), 2);
    expect(await store.list()).toMatchObject({ ok: false, code: 'storage-blocked' });
    older.close();
    expect(await listed()).toEqual(['own', 'sample-fashion']);
  });

  test('an older page lets a newer one change the schema, and says so with its next question', async () => {
    await value(store.write(shop('own')));
    const newer = await openDB(databaseName(base), 99);
    newer.close();
    expect(await store.list()).toMatchObject({ ok: false, code: 'storage-newer' });
  });
});
