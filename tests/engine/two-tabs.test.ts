/* Two engines on one database, as two tabs have them: no change of either is lost, and each hears of the other. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { DEFAULT_SETTINGS, type Engine, type OpenWorkspace, type TabNews } from '#engine/protocol.ts';
import { openTabs } from '#engine/tabs.ts';
import { databaseName } from '#storage/database-name.ts';
import { openStore, type Store } from '#storage/store.ts';
import { countRecords, dropDatabase, NOTHING_STORED } from '../storage/records.ts';
import { shopifyFile, shopOrders } from './files.ts';
import { value } from '../fixtures/answered.ts';

const quiet = (): void => undefined;
let base = '/';
let stores: Store[] = [];
let number = 0;

function tab(): Engine {
  const storage = openStore(base);
  stores.push(storage);
  return createEngine({ storage, app: { version: '0.0.0', build: 'test' }, tabs: openTabs(databaseName(base)) });
}

beforeEach(() => {
  base = `/tabs-${Date.now()}-${number++}/`;
  stores = [];
});

afterEach(async () => {
  for (const store of stores) store.close();
  await dropDatabase(base);
});

async function opened(engine: Engine): Promise<OpenWorkspace> {
  const shown = await value(engine.open());
  if (shown === null) throw new Error('nothing is stored');
  return shown;
}

/** Two tabs that show the same workspace of ten orders. */
async function both(): Promise<readonly [Engine, Engine]> {
  const [one, other] = [tab(), tab()];
  await value(one.importFiles([shopifyFile(shopOrders(20).slice(0, 10), 'a.csv')], quiet));
  await opened(other);
  return [one, other];
}

describe('settings', () => {
  test('saved in both tabs at the same moment are both kept', async () => {
    const [one, other] = await both();
    const costs = { ...DEFAULT_SETTINGS.costs, cac: 900 };
    await Promise.all([
      value(one.saveSettings({ ...DEFAULT_SETTINGS, costs }, DEFAULT_SETTINGS)),
      value(other.saveSettings({ ...DEFAULT_SETTINGS, oneShop: true }, DEFAULT_SETTINGS)),
    ]);
    expect((await opened(tab())).settings).toMatchObject({ oneShop: true, costs: { cac: 900 } });
  });

  test('that were made before the other tab was heard do not undo what it saved', async () => {
    const [one, other] = await both();
    const costs = { ...DEFAULT_SETTINGS.costs, cac: 900 };
    await value(other.saveSettings({ ...DEFAULT_SETTINGS, costs }, DEFAULT_SETTINGS));
    expect((await value(one.openAgain()))?.settings.costs.cac).toBe(900);
    // The page changed something while it was being told: made of what it showed before.
    await value(one.saveSettings({ ...DEFAULT_SETTINGS, oneShop: true }, DEFAULT_SETTINGS));
    expect((await opened(tab())).settings).toMatchObject({ oneShop: true, costs: { cac: 900 } });
  });

  test('and files that come in at the same moment are both kept, with a till that is no customer', async () => {
    const [one, other] = await both();
    const rules = { ...DEFAULT_SETTINGS.rules, noIdentity: [0] };
    await Promise.all([
      value(one.saveSettings({ ...DEFAULT_SETTINGS, rules }, DEFAULT_SETTINGS)),
      value(other.importFiles([shopifyFile(shopOrders(20).slice(10), 'b.csv')], quiet)),
    ]);
    const { dataset, settings } = await opened(tab());
    expect(dataset.files.map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
    expect(settings.rules.noIdentity).toHaveLength(1);
  });
});

describe('the other tab', () => {
  test('is told, and shows the new state: settings without assembling again, files with new answers', async () => {
    const [one, other] = await both();
    const heard: TabNews[] = [];
    await other.watch((news) => heard.push(news));
    const asked = { rules: DEFAULT_SETTINGS.rules };
    const before = await value(other.ask('counting', asked));

    await value(one.saveSettings({ ...DEFAULT_SETTINGS, oneShop: true }));
    await expect.poll(() => heard).toEqual([{ workspace: 'own', done: 'changed' }]);
    expect(await value(other.openAgain())).toMatchObject({ filesChanged: false, settings: { oneShop: true } });
    expect(await value(other.ask('counting', asked))).toBe(before);
    expect(await value(other.openAgain())).toBeNull();

    await value(one.importFiles([shopifyFile(shopOrders(20).slice(10), 'b.csv')], quiet));
    expect(await value(other.openAgain())).toMatchObject({ filesChanged: true, dataset: { orders: 30 } });
    expect((await value(other.ask('counting', asked))).countedOrders).toBe(30);
  });
});

describe('a deletion', () => {
  test('can be undone while its tab offers it, whoever else starts; then it is swept', async () => {
    const [one] = await both();
    const before = await countRecords(base);
    const id = await value(one.deleteWorkspace());
    expect(await value(tab().open())).toBeNull();
    expect(await countRecords(base)).toEqual(before);
    expect((await value(one.bringBackWorkspace(id)))?.dataset.orders).toBe(10);

    await value(one.deleteWorkspace());
    await value(one.forgetDeleted(id));
    expect(await countRecords(base)).toEqual(NOTHING_STORED);
    expect(await one.bringBackWorkspace(id)).toMatchObject({ ok: false, code: 'workspace-gone' });
  });

  test('whose tab was closed before it was forgotten is swept at the next start', async () => {
    const [one] = await both();
    await value(one.importFiles([shopifyFile(shopOrders(20).slice(10), 'b.csv')], quiet));
    // What a killed tab leaves: the mark alone, held by nobody.
    await value(stores[0].remove('own'));
    await value(tab().open());
    await expect.poll(() => countRecords(base)).toEqual(NOTHING_STORED);
  });

  test('in the other tab refuses what is saved here, and the workspace can be stored again from memory', async () => {
    const [one, other] = await both();
    await value(other.forgetDeleted(await value(other.deleteWorkspace())));
    expect(await one.saveSettings({ ...DEFAULT_SETTINGS, oneShop: true })).toMatchObject({ code: 'workspace-gone' });
    expect((await value(one.keepOpen()))?.dataset.orders).toBe(10);
    expect((await opened(tab())).dataset).toMatchObject({ workspace: 'own', orders: 10 });
  });
});

describe('several workspaces', () => {
  test('files go to the one that is open, with settings of its own', async () => {
    const engine = tab();
    const roastery = await value(engine.createWorkspace('Roastery'));
    expect(roastery).toMatchObject({ dataset: { name: 'Roastery', files: [], orders: 0 }, settings: DEFAULT_SETTINGS });
    await value(engine.importFiles([shopifyFile(shopOrders(4))], quiet));
    await value(engine.saveSettings({ ...DEFAULT_SETTINGS, oneShop: true }));
    const boutique = await value(engine.createWorkspace('Boutique'));
    await value(engine.importFiles([shopifyFile(shopOrders(9))], quiet));
    const first = await value(engine.open(roastery?.dataset.workspace));
    expect(first).toMatchObject({ dataset: { name: 'Roastery', customers: 4 }, settings: { oneShop: true } });
    const second = await value(engine.open(boutique?.dataset.workspace));
    expect(second).toMatchObject({ dataset: { name: 'Boutique', customers: 9 }, settings: { oneShop: false } });
    expect((await value(engine.workspaces())).map(({ name }) => name)).toEqual(['Boutique', 'Roastery']);
  });

  test('files dropped while a sample is open go to the own one used last', async () => {
    const engine = tab();
    // Ids are random: with this many the last one is not the first of them by chance.
    for (const name of ['Roastery', 'Bakery', 'Winery', 'Brewery', 'Florist', 'Bookshop', 'Boutique']) {
      await value(engine.createWorkspace(name));
    }
    await value(engine.importSample('consumables', quiet));
    const done = await value(engine.importFiles([shopifyFile(shopOrders(4))], quiet));
    expect(done).toMatchObject({ dataset: { name: 'Boutique', kind: 'own', customers: 4 } });
  });

  test('a named one stays when its only import is taken out, one that the import began does not', async () => {
    const engine = tab();
    await value(engine.createWorkspace('Roastery'));
    await value(engine.importFiles([shopifyFile(shopOrders(4))], quiet));
    const undone = await value(engine.undoImport(1));
    expect(undone).toMatchObject({ dataset: { name: 'Roastery', files: [] } });
    await value(engine.forgetDeleted(await value(engine.deleteWorkspace())));
    await value(engine.importFiles([shopifyFile(shopOrders(4))], quiet));
    expect(await value(engine.undoImport(1))).toBeNull();
    expect(await countRecords(base)).toEqual(NOTHING_STORED);
  });
});
