/* Stage mode through the engine: every amount is scaled, nobody is named, shares and counts are those of the true data, and what is stored stays true. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stageFactor } from '#domain/stage-factor.ts';
import { stagedAmount } from '#domain/staged.ts';
import { createEngine } from '#engine/engine.ts';
import { DEFAULT_SETTINGS, type Engine, type OpenWorkspace, type WorkspaceSettings } from '#engine/protocol.ts';
import { openStore, type Store } from '#storage/store.ts';
import { dropDatabase } from '../storage/records.ts';
import { shopifyFile, shopOrders } from './files.ts';
import { value } from '../fixtures/answered.ts';

const FACTOR = 0.73125;
const quiet = (): void => undefined;
let base = '/';
let store: Store;
let engine: Engine;
let number = 0;

const TYPED: WorkspaceSettings = {
  ...DEFAULT_SETTINGS,
  costs: {
    ...DEFAULT_SETTINGS.costs,
    grossMargin: 0.5,
    variableCost: 217,
    cac: 1419,
    spend: { '2025-01': 41_317 },
    items: [{ item: 'COF-1', cost: 71_900 }],
  },
  scenarios: { ...DEFAULT_SETTINGS.scenarios, base: { fixedCosts: 733.5, churn: 3 } },
};

beforeEach(async () => {
  base = `/stage-${Date.now()}-${number++}/`;
  store = openStore(base);
  engine = createEngine({ storage: store, app: { version: '0.0.0', build: 'test' } });
  await value(engine.createWorkspace('Ada & Sons'));
  await value(engine.importFiles([shopifyFile(shopOrders(120), 'ada-and-sons.csv')], quiet));
  await value(engine.saveSettings(TYPED));
});

afterEach(async () => {
  store.close();
  await dropDatabase(base);
});

async function opened(): Promise<OpenWorkspace> {
  const shown = await value(engine.open());
  if (shown === null) throw new Error('nothing is stored');
  return shown;
}

async function onStage(): Promise<OpenWorkspace> {
  const { dataset } = await opened();
  await value(engine.stage({ [dataset.workspace]: FACTOR }));
  return opened();
}

interface Results {
  readonly headline: Readonly<Record<string, unknown>>;
  readonly bridge: readonly { readonly id: string; readonly amount: string; readonly orders: number }[];
}

async function results(settings: WorkspaceSettings): Promise<{ readonly text: string; readonly file: Results }> {
  const text = await value(engine.results(settings));
  return { text, file: JSON.parse(text) as Results };
}

/** Amounts as files write them, `123.45`, of 10 or more: smaller ones are too few to tell a leak from chance. */
function amountsIn(text: string): Set<string> {
  return new Set(text.match(/(?<![\d.])[1-9]\d+\.\d\d(?!\d)/g) ?? []);
}

describe('factor', () => {
  test('never nearer to 1 than a quarter, and never so small that a cent is lost', () => {
    for (let i = 0; i <= 100; i++) {
      for (const which of [0, 0.99]) {
        const factor = stageFactor(which, i / 100);
        expect(Math.abs(Math.log(factor))).toBeGreaterThanOrEqual(Math.log(1.25) - 1e-12);
        expect(factor).toBeLessThanOrEqual(2.5 + 1e-12);
        expect(stagedAmount(1, factor)).toBeGreaterThanOrEqual(1);
      }
    }
  });

  test('an amount and what is given back of it scale alike', () => {
    for (const amount of [0, 1, 1999, 250_000]) {
      expect(stagedAmount(-amount, FACTOR)).toBe(0 - stagedAmount(amount, FACTOR));
    }
    expect(stagedAmount(NaN, FACTOR)).toBeNaN();
  });
});

describe('results on stage', () => {
  test('hold no amount of the true results, and the same counts and shares', async () => {
    const off = await results((await opened()).settings);
    const staged = await onStage();
    const on = await results(staged.settings);
    const shared = [...amountsIn(on.text)].filter((amount) => amountsIn(off.text).has(amount));
    expect(amountsIn(off.text).size).toBeGreaterThan(50);
    // A scaled amount of one thing may be the true one of another; of the sums none is.
    const sums = (file: Results): string[] => [
      ...file.bridge.map(({ amount }) => amount).filter((amount) => Number(amount) !== 0),
      String(file.headline['netSales']),
      String(file.headline['aov']),
    ];
    for (const amount of sums(off.file)) expect(on.text).not.toContain(`"${amount}"`);
    expect(shared.length).toBeLessThan(amountsIn(on.text).size / 5);
    expect(on.file.bridge.map(({ id, orders }) => [id, orders])).toEqual(
      off.file.bridge.map(({ id, orders }) => [id, orders]),
    );
    for (const name of ['orders', 'customers', 'repeatRateByDays', 'repeatRateByOrders', 'gapMedianDays'])
      expect(on.file.headline[name], name).toEqual(off.file.headline[name]);
    const net = (file: Results): number => Number(file.headline['netSales']);
    expect(net(on.file) / net(off.file)).toBeCloseTo(FACTOR, 3);
    expect(on.text).not.toContain('ada-and-sons');
    expect(on.text).not.toContain(String(FACTOR));
  }, 30_000);

  test('LTV to CAC and the month of payback are what they are without', async () => {
    const ask = async ({ rules, costs, paybackView: view }: WorkspaceSettings) =>
      value(engine.ask('payback', { rules, costs, view }));
    const off = await ask((await opened()).settings);
    const on = await ask((await onStage()).settings);
    expect(off.pooledCac).toBe(1419);
    expect(on.pooledCac).toBe(1038);
    expect(on.pooledNewCustomers).toBe(off.pooledNewCustomers);
    expect(off.pooled.month).toBeGreaterThan(0);
    expect({ ...on.pooled, cac: 0 }).toEqual({ ...off.pooled, cac: 0 });
  });
});

describe('identities on stage', () => {
  test('neither workspace nor file nor customer is named, whatever is asked', async () => {
    const { dataset, settings } = await onStage();
    expect(dataset).toMatchObject({ name: '', staged: true });
    expect(JSON.stringify(dataset)).not.toContain('ada');
    expect(JSON.stringify(await value(engine.workspaces()))).not.toContain('Ada');
    const { rules, costs, clv, customersView } = settings;
    const question = { rules, costs, clv, lapse: null, limits: customersView.limits };
    const rows = await value(
      engine.ask('customerRows', { ...question, sort: null, search: '', hidden: false, from: 0, count: 50 }),
    );
    expect(rows.rows).toHaveLength(50);
    expect(JSON.stringify(rows)).not.toContain('@');
    const page = await value(engine.ask('customer', { ...question, customer: 1, hidden: false }));
    expect(JSON.stringify(page)).not.toContain('@');
    const file = await value(engine.customersFile({ ...question, sort: null, search: '', hidden: false }));
    expect(await file.text()).not.toContain('@');
    const audience = { list: 'exclusion', value: 'sales', top: 1, days: null } as const;
    expect(await engine.ask('audience', { ...question, audience })).toMatchObject({ ok: false, code: 'on-stage' });
  });

  test('a copy of a workspace on stage is on stage', async () => {
    const { dataset } = await onStage();
    const copy = await value(engine.duplicateWorkspace(dataset.workspace, 'copy'));
    expect(copy?.dataset.staged).toBe(true);
  });
});

describe('typed amounts', () => {
  test('are scaled while it is on, and stored as they were typed', async () => {
    const { settings, dataset } = await onStage();
    expect(settings.costs).toMatchObject({
      grossMargin: 0.5,
      variableCost: 159,
      cac: 1038,
      spend: { '2025-01': 30_213 },
      items: [{ item: 'COF-1', cost: 52_600 }],
    });
    expect(settings.scenarios.base).toEqual({ fixedCosts: 536.37, churn: 3 });
    // What has nothing to do with money is saved, amounts are not.
    const changed = { ...settings, oneShop: true, costs: { ...settings.costs, cac: 5_000 } };
    await value(engine.saveSettings(changed, settings));
    await value(engine.stage({}));
    const off = await opened();
    expect(off.dataset).toMatchObject({ workspace: dataset.workspace, name: 'Ada & Sons', staged: false });
    expect(off.settings).toEqual({ ...TYPED, oneShop: true });
  });
});
