/* Backups that write themselves into a real folder (the origin's own): when, what stays, and that an older copy survives whatever fails. */
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type AutoBackup, autoBackup } from '#engine/auto-backup.ts';
import { createEngine } from '#engine/engine.ts';
import type { BackupState, Engine } from '#engine/protocol.ts';
import { alsoTelling, openTabs } from '#engine/tabs.ts';
import { openBackupFolder } from '#storage/backup-folder.ts';
import { databaseName } from '#storage/database-name.ts';
import { openProject } from '#storage/project-file.ts';
import { openStore, type Store } from '#storage/store.ts';
import { dropDatabase } from '../storage/records.ts';
import { shopifyFile, shopOrders } from './files.ts';
import { value } from '../fixtures/answered.ts';

const quiet = (): void => undefined;
const MS_PER_DAY = 86_400_000;
const NOON = Date.UTC(2026, 1, 13, 12);
let base = '/';
let number = 0;
let folder: FileSystemDirectoryHandle;
let clock = NOON;
const stores: Store[] = [];

interface Tab {
  readonly engine: Engine;
  readonly backups: AutoBackup;
  readonly state: () => BackupState;
}

/** A tab that waits for 20 ms of quiet, and for a minute of its clock between two copies. */
async function tab(quietMs = 20): Promise<Tab> {
  const storage = openStore(base);
  stores.push(storage);
  const database = databaseName(base);
  const tabs = openTabs(database);
  const engine = createEngine({
    storage,
    app: { version: '0.0.0', build: 'test' },
    tabs: alsoTelling(tabs, () => {
      backups.changed();
    }),
  });
  const backups = autoBackup({
    folder: openBackupFolder(database),
    workspaces: () => storage.list(),
    projectFile: (workspace) => engine.projectFile(workspace),
    locked: (work) => openTabs(`${database}:folder`).locked(work),
    now: () => clock,
    quietMs,
    gapMs: 60_000,
  });
  let state: BackupState | undefined;
  await backups.hearBackups((told) => (state = told));
  return {
    engine,
    backups,
    state: () => {
      if (state === undefined) throw new Error('nothing was told');
      return state;
    },
  };
}

beforeEach(async () => {
  base = `/backup-${Date.now()}-${number++}/`;
  clock = NOON;
  const root = await navigator.storage.getDirectory();
  folder = await root.getDirectoryHandle(`backups-${String(number)}`, { create: true });
});

afterEach(async () => {
  for (const store of stores.splice(0)) store.close();
  vi.restoreAllMocks();
  await dropDatabase(base);
  await new Promise((resolve) => (indexedDB.deleteDatabase(`${databaseName(base)}:folder`).onsuccess = resolve));
  await (await navigator.storage.getDirectory()).removeEntry(folder.name, { recursive: true }).catch(quiet);
});

async function names(): Promise<string[]> {
  const found: string[] = [];
  for await (const name of folder.keys()) found.push(name);
  return found.sort();
}

async function ordersIn(name: string): Promise<number> {
  const opened = await value(openProject(await (await folder.getFileHandle(name)).getFile()));
  return opened.contents.workspaces[0].files.reduce((sum, { orders }) => sum + orders, 0);
}

const drop = (engine: Engine, from: number, to: number): Promise<unknown> =>
  value(engine.importFiles([shopifyFile(shopOrders(40).slice(from, to), `${String(from)}.csv`)], quiet));

const stem = (at: number): string =>
  `tenure-${new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '')}`;

describe('a chosen folder', () => {
  test('is given a copy at once and one after each change, of own workspaces alone; the last of the day stays', async () => {
    const { engine, backups, state } = await tab();
    await drop(engine, 0, 10);
    const record = { workspace: 'sample-fashion', kind: 'sample', sample: 'fashion', settings: {} } as const;
    await value(stores[0].write({ record, noIdentity: [], add: [], replace: false, create: true }));
    await backups.chooseBackupFolder(folder);
    expect(await names()).toEqual([`${stem(NOON)}.tenure`]);
    expect(await ordersIn(`${stem(NOON)}.tenure`)).toBe(10);
    expect(state()).toMatchObject({ needsLeave: false, writing: false, failed: null, last: { own: NOON } });

    clock += 61_000;
    await drop(engine, 10, 15);
    await expect.poll(names).toEqual([`${stem(clock)}.tenure`]);
    expect(await ordersIn(`${stem(clock)}.tenure`)).toBe(15);
    // Nothing has changed since: asking again writes nothing.
    await backups.backUpNow();
    expect(await names()).toEqual([`${stem(clock)}.tenure`]);
  });

  test('a copy waits until the last one is old enough, but not for who asks; files of others are left alone', async () => {
    const { engine, backups } = await tab();
    await drop(engine, 0, 10);
    const theirs = await folder.getFileHandle(`${stem(NOON)}.tenure`, { create: true });
    await backups.chooseBackupFolder(folder);
    expect(await names()).toEqual([`${stem(NOON)}-2.tenure`, `${stem(NOON)}.tenure`]);
    clock += MS_PER_DAY;
    await drop(engine, 10, 12);
    await expect.poll(names).toHaveLength(3);
    clock += 1000;
    await drop(engine, 12, 14);
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(await names()).toContain(`${stem(clock - 1000)}.tenure`);
    await backups.backUpNow();
    expect(await names()).toEqual([`${stem(NOON)}-2.tenure`, `${stem(NOON)}.tenure`, `${stem(clock)}.tenure`]);
    expect((await theirs.getFile()).size).toBe(0);
  });

  test('a copy that is not whole does not replace the one before: it is named, and gone with the next', async () => {
    const { engine, backups, state } = await tab();
    await drop(engine, 0, 10);
    await backups.chooseBackupFolder(folder);
    clock += 61_000;
    // A disk that says it has written and has not.
    const write = vi.spyOn(FileSystemWritableFileStream.prototype, 'write').mockResolvedValue(undefined);
    await drop(engine, 10, 15);
    await expect.poll(() => state().failed).toBe('differs');
    expect(await ordersIn(`${stem(NOON)}.tenure`)).toBe(10);
    expect(state().last['own']).toBe(NOON);
    write.mockRestore();
    clock += 1000;
    await backups.backUpNow();
    expect(state()).toMatchObject({ failed: null, last: { own: clock } });
    expect(await names()).toEqual([`${stem(clock)}.tenure`]);
    expect(await ordersIn(`${stem(clock)}.tenure`)).toBe(15);
  });

  test('a workspace that cannot be read holds up no other one, and is named', async () => {
    const { engine, backups, state } = await tab();
    await drop(engine, 0, 10);
    await value(engine.duplicateWorkspace('own', 'Second shop'));
    const database = await openDB(databaseName(base));
    const keys = await database.getAllKeys('columns');
    const mine = keys.filter((key) => Array.isArray(key) && key[0] === 'own');
    await database.delete('columns', mine[0]);
    database.close();
    await backups.chooseBackupFolder(folder);
    expect(await names()).toEqual([expect.stringMatching(/^second-shop/i)]);
    expect(state()).toMatchObject({ failed: 'not-written', writing: false });
  });

  test('an older copy that another program holds stays, and the new one with it', async () => {
    const { engine, backups, state } = await tab();
    await drop(engine, 0, 10);
    await backups.chooseBackupFolder(folder);
    clock += 61_000;
    const held = vi
      .spyOn(FileSystemDirectoryHandle.prototype, 'removeEntry')
      .mockRejectedValue(new DOMException('held', 'NoModificationAllowedError'));
    await drop(engine, 10, 15);
    await expect.poll(() => state().last['own']).toBe(clock);
    held.mockRestore();
    clock += 61_000;
    await drop(engine, 15, 20);
    await expect.poll(names).toEqual([`${stem(clock)}.tenure`]);
    expect(await ordersIn(`${stem(clock)}.tenure`)).toBe(20);
  });

  test('that was deleted is named; another one is given everything anew', async () => {
    const { engine, backups, state } = await tab();
    await drop(engine, 0, 10);
    await backups.chooseBackupFolder(folder);
    const root = await navigator.storage.getDirectory();
    await root.removeEntry(folder.name, { recursive: true });
    clock += 61_000;
    await drop(engine, 10, 15);
    await expect.poll(() => state().failed).toBe('gone');
    folder = await root.getDirectoryHandle(folder.name, { create: true });
    await backups.chooseBackupFolder(folder);
    expect(state()).toMatchObject({ failed: null, last: { own: clock } });
    expect(await names()).toEqual([`${stem(clock)}.tenure`]);
  });

  test('is written into again after a restart, once, by two tabs; not before the browser allows it', async () => {
    const first = await tab(60_000);
    await drop(first.engine, 0, 10);
    await first.backups.chooseBackupFolder(folder);
    clock += MS_PER_DAY;
    // Closed before the copy was due.
    await drop(first.engine, 10, 15);
    const asked = vi
      .spyOn(FileSystemHandle.prototype as unknown as { queryPermission: () => Promise<string> }, 'queryPermission')
      .mockResolvedValue('prompt');
    const second = await tab();
    await expect.poll(() => second.state().needsLeave).toBe(true);
    await second.backups.backUpNow();
    expect(await names()).toHaveLength(1);
    asked.mockRestore();
    const third = await tab();
    await Promise.all([second.backups.backUpNow(), third.backups.backUpNow()]);
    expect(second.state().needsLeave).toBe(false);
    expect(await names()).toEqual([`${stem(NOON)}.tenure`, `${stem(clock)}.tenure`]);
    expect(await ordersIn(`${stem(clock)}.tenure`)).toBe(15);
    await third.backups.chooseBackupFolder(null);
    expect(third.state()).toMatchObject({ folder: null, last: {} });
    expect(await names()).toHaveLength(2);
  });
});
