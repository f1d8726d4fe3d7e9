/* A workspace that is opened by what was kept of it says what its files say, and never what others said. */
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { DEFAULT_SETTINGS, type Engine, type OpenWorkspace, type WorkspaceSettings } from '#engine/protocol.ts';
import { valueQuestion } from '#engine/settings-questions.ts';
import { openTabs } from '#engine/tabs.ts';
import { ASKED_BY, questionFor, settingsFor } from '#state/questions.ts';
import { databaseName } from '#storage/database-name.ts';
import { openStore, type Store } from '#storage/store.ts';
import { dropDatabase, recordsOf, textOf } from '../storage/records.ts';
import { shopifyFile, shopOrders } from './files.ts';
import { value } from '../fixtures/answered.ts';

const silent = (): void => undefined;
let base = '/';
let stores: Store[] = [];
let number = 0;

beforeEach(() => {
  base = `/kept-${Date.now()}-${number++}/`;
  stores = [];
});

afterEach(async () => {
  for (const store of stores) store.close();
  await dropDatabase(base);
});

/** A tab that keeps what it answers after a moment; files are not read before they are needed, for `quiet` of an hour. */
function tab(quiet = 20, code = 'one'): Engine {
  const storage = openStore(base);
  stores.push(storage);
  return createEngine({
    ...{ storage, app: { version: '0.0.0', build: 'test' }, tabs: openTabs(databaseName(base)) },
    ...{ code, quiet },
  });
}

const PATIENT = 3_600_000;

async function opened(engine: Engine): Promise<OpenWorkspace> {
  const shown = await value(engine.open());
  if (shown === null) throw new Error('nothing is stored');
  return shown;
}

/** Everything that the overview shows, and what the list of questions about the data says. */
function overview(engine: Engine, settings: WorkspaceSettings): Promise<unknown[]> {
  return Promise.all(
    [...ASKED_BY.overview, 'side' as const].map((kind) =>
      value(engine.ask(kind === 'monthly' ? 'retention' : kind, questionFor(kind, settingsFor('overview', settings)))),
    ),
  );
}

/** Keys of the answers that the database keeps of a workspace. */
async function keptKeys(workspace = 'own'): Promise<string[]> {
  const { identities } = await recordsOf(base, workspace);
  const kept = identities.find((each) => (each as { part: unknown }).part === 'kept');
  return (kept as { value: { answers: [string, unknown][] } } | undefined)?.value.answers.map(([key]) => key) ?? [];
}

/** A shop of 90 orders, its overview asked and kept. */
async function keptShop(settings: WorkspaceSettings = DEFAULT_SETTINGS): Promise<unknown[]> {
  const engine = tab();
  await value(engine.importFiles([shopifyFile(shopOrders(60), 'a.csv')], silent));
  await value(engine.saveSettings(settings));
  const said = await overview(engine, settings);
  await expect.poll(async () => (await keptKeys()).length).toBe(said.length);
  return said;
}

/** The stores of the database whose records are read while something is done. */
async function readOf(work: () => Promise<unknown>): Promise<string[]> {
  const read = new Set<string>();
  const { prototype } = IDBObjectStore;
  type Reading = (query?: IDBKeyRange | IDBValidKey | null) => IDBRequest;
  const former = (['get', 'getAll'] as const).map((name) => [name, Reflect.get(prototype, name) as Reading] as const);
  for (const [name, reading] of former) {
    Reflect.set(prototype, name, function (this: IDBObjectStore, query?: IDBKeyRange | IDBValidKey | null): IDBRequest {
      // Of the other stores single records say what is chosen.
      if (name === 'getAll' || this.name === 'columns' || this.name === 'texts') read.add(this.name);
      return reading.call(this, query);
    });
  }
  try {
    await work();
  } finally {
    for (const [name, reading] of former) Reflect.set(prototype, name, reading);
  }
  return [...read].sort();
}

describe('a workspace that is opened again', () => {
  test('shows its overview without a column or a dictionary being read, as its files would', async () => {
    const said = await keptShop();
    const engine = tab(PATIENT);
    let shown: unknown[] = [];
    const read = await readOf(async () => {
      const { dataset, settings } = await opened(engine);
      expect(dataset).toMatchObject({ workspace: 'own', orders: 90, files: [{ name: 'a.csv', importNumber: 1 }] });
      shown = await overview(engine, settings);
    });
    expect(read).toEqual(['files', 'workspaces']);
    expect(shown).toEqual(said);
    // A question that was never asked is answered from the files, and then so are the others.
    const question = { rules: { ...DEFAULT_SETTINGS.rules, asOf: 20_150 } };
    const others = tab(PATIENT, 'other');
    await opened(others);
    expect(await readOf(() => value(engine.ask('counting', question)))).toContain('columns');
    expect(await value(engine.ask('counting', question))).toEqual(await value(others.ask('counting', question)));
    expect((await opened(engine)).dataset).toEqual((await opened(others)).dataset);
  });

  test('reads its files by itself once nothing is asked', async () => {
    await keptShop();
    const engine = tab();
    await opened(engine);
    await expect
      .poll(async () =>
        readOf(() => value(engine.ask('counting', { rules: { ...DEFAULT_SETTINGS.rules, asOf: 20_140 } }))),
      )
      .toEqual([]);
  });

  test('is told nothing that other code has computed', async () => {
    await keptShop();
    expect(await readOf(() => opened(tab(PATIENT, 'two')))).toContain('columns');
  });

  test('knows whom it treats as none, and keeps them when other settings are saved', async () => {
    const rules = { ...DEFAULT_SETTINGS.rules, noIdentity: [3] };
    await keptShop({ ...DEFAULT_SETTINGS, rules });
    const engine = tab(PATIENT);
    const read = await readOf(async () => {
      const { settings } = await opened(engine);
      expect(settings.rules.noIdentity).toEqual([3]);
      await value(engine.saveSettings({ ...settings, oneShop: true }));
    });
    expect(read).not.toContain('columns');
    const all = tab(PATIENT, 'two');
    expect((await opened(all)).settings).toMatchObject({ oneShop: true, rules: { noIdentity: [3] } });
    // Somebody else: only the files can say who that is.
    await value(engine.saveSettings({ ...DEFAULT_SETTINGS, rules: { ...rules, noIdentity: [3, 4] } }));
    expect((await opened(tab(PATIENT))).settings.rules.noIdentity).toEqual([3, 4]);
  });
});

describe('settings that change while files are read', () => {
  test('are saved, the long question is answered, and the files are read once', async () => {
    const first = tab();
    await value(first.importSample('consumables', silent));
    const { settings } = await opened(first);
    await overview(first, settings);
    await expect
      .poll(async () => (await keptKeys('sample-consumables')).length, { timeout: 20_000 })
      .toBeGreaterThan(5);
    const engine = tab(PATIENT);
    await opened(engine);
    const changed = { ...settings, rules: { ...settings.rules, shipping: 'in' as const } };
    const asking = engine.ask('value', valueQuestion(changed));
    await value(engine.saveSettings(changed, settings));
    expect(await asking).toMatchObject({ ok: true });
    const question = { rules: { ...changed.rules, zero: 'counted' as const } };
    expect(await readOf(() => value(engine.ask('counting', question)))).toEqual([]);
  });
});

describe('after other files', () => {
  test('a workspace that begins anew where one was deleted is told nothing of that one, whoever still shows it', async () => {
    const engine = tab();
    const file = shopifyFile(shopOrders(60), 'a.csv');
    await value(engine.importFiles([file], silent));
    const question = { rules: DEFAULT_SETTINGS.rules };
    await value(engine.ask('counting', question));
    await expect.poll(async () => (await keptKeys()).length).toBe(1);
    const other = tab(PATIENT);
    await opened(other);
    await value(other.deleteWorkspace());
    await value(other.forgetDeleted('own'));
    // The same name and size, orders of other days.
    const text = (await file.text()).replaceAll('-01 ', '-02 ');
    await value(other.importFiles([new File([text], 'a.csv')], silent));
    await engine.ask('revenue', question);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const [again, truth] = [tab(PATIENT), tab(PATIENT, 'two')];
    await opened(again);
    await opened(truth);
    expect(await value(again.ask('revenue', question))).toEqual(await value(truth.ask('revenue', question)));
    expect(await value(engine.openAgain())).toMatchObject({ filesChanged: true });
    // What is imported next stands beside the files that are stored, not beside those that were shown.
    const added = await value(engine.importFiles([shopifyFile(shopOrders(5, 9001), 'c.csv')], silent));
    expect(added).toMatchObject({ dataset: { files: [{ name: 'a.csv' }, { name: 'c.csv' }] } });
    expect(await value(engine.ask('revenue', question))).toEqual(
      await (async () => {
        const fresh = tab(PATIENT, 'three');
        await opened(fresh);
        return value(fresh.ask('revenue', question));
      })(),
    );
  });

  test('nothing of the former ones is told: an import, its undo, an import of another tab', async () => {
    const said = await keptShop();
    const [engine, other] = [tab(), tab(PATIENT)];
    await opened(engine);
    await opened(other);
    const added = await value(engine.importFiles([shopifyFile(shopOrders(80), 'b.csv')], silent));
    expect(added).toMatchObject({ added: 30, same: 90, dataset: { orders: 120 } });
    const { settings } = await opened(engine);
    const now = await overview(engine, settings);
    expect(now).not.toEqual(said);
    // The other tab still shows the former ones until it takes over.
    expect(await value(other.openAgain())).toMatchObject({ filesChanged: true, dataset: { orders: 120 } });
    expect(await overview(other, settings)).toEqual(now);
    await expect.poll(async () => (await keptKeys()).length).toBe(now.length);
    const again = tab(PATIENT);
    expect((await opened(again)).dataset.orders).toBe(120);
    expect(await overview(again, settings)).toEqual(now);
    expect(await value(again.undoImport(2))).toMatchObject({ removed: 30, dataset: { orders: 90 } });
    expect(await overview(again, settings)).toEqual(said);
  });

  test('a file that is added to files in memory reads none of them from the database', async () => {
    await keptShop();
    const engine = tab();
    await opened(engine);
    await value(engine.ask('counting', { rules: { ...DEFAULT_SETTINGS.rules, asOf: 20_130 } }));
    const read = await readOf(() => value(engine.importFiles([shopifyFile(shopOrders(80), 'b.csv')], silent)));
    expect(read).not.toContain('columns');
    expect(read).not.toContain('texts');
    expect((await opened(tab(PATIENT, 'two'))).dataset).toEqual((await opened(engine)).dataset);
  });

  test('a copy is opened by what was kept of the original', async () => {
    const said = await keptShop();
    const engine = tab(PATIENT);
    await opened(engine);
    const read = await readOf(async () => {
      const copy = await value(engine.duplicateWorkspace('own', 'Copy'));
      expect(copy).toMatchObject({ dataset: { name: 'Copy', orders: 90 } });
      expect(await overview(engine, DEFAULT_SETTINGS)).toEqual(said);
    });
    expect(read).not.toContain('columns');
  });
});

describe('what is kept', () => {
  test('names nobody once identities are forgotten', async () => {
    const settings = { ...DEFAULT_SETTINGS, rules: { ...DEFAULT_SETTINGS.rules, noIdentity: [3] } };
    await keptShop(settings);
    const engine = tab();
    await opened(engine);
    await value(engine.forgetIdentities());
    await overview(engine, settings);
    await expect.poll(async () => (await keptKeys()).length).toBeGreaterThan(5);
    expect(textOf(await recordsOf(base))).not.toMatch(/customer\d+@|Lovelace/);
  });

  test('is not told on stage, and nothing of the stage is kept', async () => {
    const said = await keptShop();
    const engine = tab();
    await value(engine.stage({ own: 0.73 }));
    const staged = await opened(engine);
    expect(staged.dataset).toMatchObject({ staged: true, files: [{ name: '1.csv' }] });
    expect(await overview(engine, staged.settings)).not.toEqual(said);
    await value(engine.stage({}));
    await opened(engine);
    expect(await overview(engine, DEFAULT_SETTINGS)).toEqual(said);
    const again = tab(PATIENT);
    await opened(again);
    expect(await overview(again, DEFAULT_SETTINGS)).toEqual(said);
  });

  test('outlives no part of a file: what is missing later is named with its question, and can be left out', async () => {
    await keptShop();
    const engine = tab(PATIENT);
    await opened(engine);
    const database = await openDB(databaseName(base));
    await database.delete('columns', ['own', 1, 'orders.total', 0]);
    database.close();
    const question = { rules: { ...DEFAULT_SETTINGS.rules, asOf: 20_120 } };
    expect(await engine.ask('counting', question)).toMatchObject({
      code: 'storage-damaged',
      detail: { file: 'a.csv' },
    });
    expect(await tab(PATIENT).open()).toMatchObject({ code: 'storage-damaged' });
    expect(await value(engine.leaveOutDamaged())).toMatchObject({ dataset: { files: [] } });
  });
});
