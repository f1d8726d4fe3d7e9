/* Project files through the engine: written, looked at, restored as new or in the place of another, and taken back. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { DEFAULT_SETTINGS, type Engine } from '#engine/protocol.ts';
import { openStore, type Store } from '#storage/store.ts';
import { dropDatabase, recordsOf } from '../storage/records.ts';
import { shopifyFile, shopOrders } from './files.ts';
import { value } from '../fixtures/answered.ts';

const quiet = (): void => undefined;
let base = '/';
let storage: Store;
let engine: Engine;
let number = 0;

beforeEach(() => {
  base = `/projects-${Date.now()}-${number++}/`;
  storage = openStore(base);
  engine = createEngine({ storage, app: { version: '0.1.0', build: 'test' } });
});

afterEach(async () => {
  storage.close();
  await dropDatabase(base);
});

const named = async (): Promise<string[]> => (await value(engine.workspaces())).map(({ name }) => name).sort();
const settings = { ...DEFAULT_SETTINGS, costs: { ...DEFAULT_SETTINGS.costs, cac: 900 } };

/** A workspace of this many customers; its id. */
async function shop(name: string, customers: number): Promise<string> {
  const opened = await value(engine.createWorkspace(name));
  await value(engine.importFiles([shopifyFile(shopOrders(customers), `${name}.csv`)], quiet));
  return opened?.dataset.workspace ?? '';
}

interface Numbers {
  readonly dataset: Record<string, unknown>;
  readonly bridge: readonly { readonly id: string; readonly amount: string; readonly orders: number }[];
}

describe('a project file of version 1', () => {
  test('opens, says what it holds, and gives the numbers that it was written with', async () => {
    const response = await fetch(new URL('../storage/project-version-1.tenure', import.meta.url));
    const file = await response.blob();
    expect(await value(engine.lookIntoProject(file, 'old.tenure'))).toMatchObject({
      app: '0.1.0',
      workspaces: [{ name: 'Rösterei Ltd', kind: 'own', files: 2, orders: 62, customers: 41, firstDay: 20_089 }],
    });
    const restored = await value(engine.restoreProject(file, 'old.tenure', [{ name: 'Rösterei Ltd' }]));
    expect(restored.opened).toMatchObject({
      dataset: { name: 'Rösterei Ltd', orders: 62, rows: { read: 63, used: 62, rejected: 1 } },
      settings: { costs: { cac: 900 } },
    });
    const { dataset, bridge } = JSON.parse(await value(engine.results(restored.opened.settings))) as Numbers;
    // 40 customers, every second one comes back: 60 orders in euro, Σ (20 + i mod 7) + 20 · 35.50 = 1,625.00.
    expect(dataset).toMatchObject({ countedOrders: 60, customers: 40, firstDay: '2025-01-01', currency: 'EUR' });
    expect(bridge.find(({ id }) => id === 'countedTotal')).toMatchObject({ amount: '1625.00', orders: 60 });
    expect((await value(engine.rejectedRows(1))).rows).toMatchObject([{ cells: ['x', 'y', 'z'] }]);
  });
});

describe('a restore', () => {
  test('as a new workspace leaves the others alone, and undone leaves no trace', async () => {
    const roastery = await shop('Roastery', 20);
    await value(engine.saveSettings(settings));
    const results = await value(engine.results(settings));
    const file = await value(engine.projectFile(roastery));
    const before = await recordsOf(base);

    const restored = await value(engine.restoreProject(file, 'r.tenure', [{ name: 'Roastery (restored)' }]));
    expect(await named()).toEqual(['Roastery', 'Roastery (restored)']);
    expect(restored.opened.settings.costs.cac).toBe(900);
    expect(await value(engine.results(restored.opened.settings))).toBe(results);

    await value(engine.undoRestore(restored));
    expect(await named()).toEqual(['Roastery']);
    expect(await recordsOf(base)).toEqual(before);
  });

  test('in the place of another keeps that one until it is taken back', async () => {
    const roastery = await shop('Roastery', 20);
    const file = await value(engine.projectFile(roastery));
    const bakery = await shop('Bakery', 6);

    const restored = await value(engine.restoreProject(file, 'r.tenure', [{ name: 'Roastery', instead: bakery }]));
    expect(await named()).toEqual(['Roastery', 'Roastery']);
    expect(restored.replaced).toEqual([bakery]);
    const back = await value(engine.undoRestore(restored));
    expect(back?.dataset).toMatchObject({ name: 'Bakery', customers: 6 });
    expect(await named()).toEqual(['Bakery', 'Roastery']);
  });

  test('of all workspaces takes those that are chosen, in one step, with the columns that were remembered', async () => {
    await shop('Roastery', 20);
    await shop('Bakery', 6);
    await value(engine.rememberHeaders([{ header: ['A', 'B'], choices: { dayMonth: 'dmy' } }]));
    const file = await value(engine.projectFile(null));
    const looked = await value(engine.lookIntoProject(file, ''));
    expect(looked.workspaces.map(({ name, customers }) => [name, customers])).toEqual([
      ['Bakery', 6],
      ['Roastery', 20],
    ]);
    await value(engine.rememberHeaders([]));
    const left = await value(engine.restoreProject(file, '', [null, { name: 'Second' }]));
    expect(left.made).toHaveLength(1);
    expect(await named()).toEqual(['Bakery', 'Roastery', 'Second']);
    expect(await value(engine.rememberedHeaders())).toMatchObject([{ header: ['A', 'B'] }]);
  });

  test('of a damaged or cut file is refused, and every record is as it was', async () => {
    const roastery = await shop('Roastery', 20);
    const file = await value(engine.projectFile(roastery));
    const before = await recordsOf(base);
    const bytes = new Uint8Array(await file.arrayBuffer());
    bytes[bytes.length - 20] ^= 1;
    const place = [{ name: 'x', instead: roastery }];
    expect(await engine.restoreProject(new Blob([bytes]), 'd.tenure', place)).toMatchObject({
      code: 'project-damaged',
    });
    expect(await engine.restoreProject(file.slice(0, 400), 'c.tenure', place)).toMatchObject({ code: 'project-cut' });
    expect(await engine.restoreProject(new Blob(['a,b']), 'f.tenure', place)).toMatchObject({
      code: 'project-foreign',
    });
    expect(await recordsOf(base)).toEqual(before);
  });
});
