/* The engine on a real database: import, answers, reopening, refusals, workspaces. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import {
  DEFAULT_SETTINGS,
  type Engine,
  type ImportOutcome,
  type ImportProgress,
  type QuestionKind,
  type Questions,
} from '#engine/protocol.ts';
import { dayNumber } from '#domain/calendar.ts';
import { DEFAULT_LIMITS } from '#domain/clv/customer-segments.ts';
import { NO_COSTS } from '#domain/costs.ts';
import type { Answer } from '#domain/errors.ts';
import { DEFAULT_VIEW } from '#domain/retention/view.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { openStore, type Store } from '#storage/store.ts';
import { countRecords, dropDatabase, NOTHING_STORED, recordsOf, textOf } from '../storage/records.ts';
import { shopifyFile, shopOrders } from './files.ts';
import { value } from '../fixtures/answered.ts';

let base = '/';
let store: Store;
let engine: Engine;
let number = 0;

function start(): Engine {
  store = openStore(base);
  return createEngine({ storage: store, app: { version: '0.0.0', build: 'test' } });
}

/** The app closed and started again. */
function restart(): void {
  store.close();
  engine = start();
}

beforeEach(() => {
  base = `/engine-${Date.now()}-${number++}/`;
  engine = start();
});

afterEach(async () => {
  store.close();
  await dropDatabase(base);
});

const quiet = (): void => undefined;

async function importing(...files: File[]): Promise<ImportOutcome> {
  const done = await value(engine.importFiles(files, quiet));
  if ('asked' in done) throw new Error(`asked: ${JSON.stringify(done.asked)}`);
  return done;
}

const COSTS = { ...NO_COSTS, grossMargin: 0.5, variableCost: 200, cac: 900 };
const ALL: { readonly [K in QuestionKind]: Questions[K]['ask'] } = {
  counting: { rules: DEFAULT_RULES },
  retention: { rules: DEFAULT_RULES, view: DEFAULT_VIEW },
  repeat: { rules: DEFAULT_RULES },
  side: { rules: DEFAULT_RULES },
  identity: { rules: DEFAULT_RULES },
  revenue: { rules: DEFAULT_RULES },
  guard: { rules: DEFAULT_RULES },
  secondOrderBy: { rules: DEFAULT_RULES, attribute: 'country' },
  rates: { rules: DEFAULT_RULES, periodRates: DEFAULT_SETTINGS.periodRates },
  mix: { rules: DEFAULT_RULES, mix: DEFAULT_SETTINGS.mix },
  presetBridge: { rules: DEFAULT_RULES, view: DEFAULT_VIEW, preset: 'peel', guarded: true },
  mrr: { rules: DEFAULT_RULES, subscriptionView: DEFAULT_SETTINGS.subscriptionView },
  payback: { rules: DEFAULT_RULES, costs: COSTS },
  paybackRanges: { rules: DEFAULT_RULES, costs: COSTS },
  selection: { rules: DEFAULT_RULES },
  attributes: { rules: DEFAULT_RULES },
  attributeValues: { rules: DEFAULT_RULES, attribute: 'source' },
  segmentSizes: { rules: DEFAULT_RULES, segments: [] },
  proof: { rules: DEFAULT_RULES, query: { of: 'repeatRate', by: 'days' }, page: 0 },
  cash: { rules: DEFAULT_RULES, costs: COSTS },
  value: { rules: DEFAULT_RULES, costs: COSTS, clv: DEFAULT_SETTINGS.clv, lapse: null },
  surveys: { rules: DEFAULT_RULES, costs: COSTS, clv: DEFAULT_SETTINGS.clv, lapse: null },
  audit: {
    rules: DEFAULT_RULES,
    costs: COSTS,
    view: DEFAULT_SETTINGS.paybackView,
    guarded: true,
    clv: DEFAULT_SETTINGS.clv,
    lapse: null,
    mix: DEFAULT_SETTINGS.mix,
  },
  costs: { rules: DEFAULT_RULES, costs: COSTS },
  customerRows: {
    ...{ rules: DEFAULT_RULES, costs: COSTS, clv: DEFAULT_SETTINGS.clv, lapse: null },
    limits: DEFAULT_SETTINGS.customersView.limits,
    ...{ sort: null, search: '', hidden: false, from: 0, count: 100 },
  },
  customer: {
    ...{ rules: DEFAULT_RULES, costs: COSTS, clv: DEFAULT_SETTINGS.clv, lapse: null },
    limits: DEFAULT_SETTINGS.customersView.limits,
    ...{ customer: 1, hidden: false },
  },
  structure: { rules: DEFAULT_RULES },
  nextProduct: { rules: DEFAULT_RULES },
  audience: {
    ...{ rules: DEFAULT_RULES, costs: COSTS, clv: DEFAULT_SETTINGS.clv, lapse: null },
    ...{ limits: DEFAULT_LIMITS, audience: { list: 'win-back', value: 'sales', top: 1, days: null } },
  },
  ranking: { rules: DEFAULT_RULES, costs: COSTS, by: 'country' },
  customers: {
    ...{ rules: DEFAULT_RULES, costs: COSTS, clv: DEFAULT_SETTINGS.clv, lapse: null },
    ...{ limits: DEFAULT_SETTINGS.customersView.limits, by: 'country' },
  },
  scenarioBase: { rules: DEFAULT_RULES, costs: COSTS, lapse: null },
};

async function allAnswers(): Promise<unknown[]> {
  const kinds = Object.keys(ALL) as QuestionKind[];
  return Promise.all(kinds.map((kind) => value(engine.ask(kind, ALL[kind]))));
}

describe('importFiles', () => {
  test('reads a file, stores it and answers about it', async () => {
    const outcome = await importing(shopifyFile(shopOrders(40)));
    expect(outcome).toMatchObject({ added: 60, changed: 0, same: 0 });
    expect(outcome.dataset).toMatchObject({ workspace: 'own', kind: 'own', orders: 60, customers: 40 });
    const { headline } = await value(engine.ask('counting', { rules: DEFAULT_RULES }));
    expect(headline).toMatchObject({ orders: 60, customers: 40 });
    expect(headline.repeatRateByOrders.value).toBe(0.5);
  });

  test('says between which days as-of may be moved: from the first order to the day a file was saved', async () => {
    const file = new File([shopifyFile(shopOrders(3))], 'orders_export.csv', {
      lastModified: Date.UTC(2026, 0, 31, 12),
    });
    const { asOfRange } = (await importing(file)).dataset;
    expect(asOfRange).toEqual({ from: dayNumber(2025, 1, 1), to: dayNumber(2026, 1, 31) });
  });

  test('in every file rows read = used + merged + left out + rejected, also after merging', async () => {
    const orders = shopOrders(40);
    const { dataset } = await importing(shopifyFile(orders, 'a.csv'), shopifyFile(orders.slice(30), 'b.csv'));
    expect(dataset.rows).toEqual({ read: 90, used: 60, merged: 30, leftOut: 0, rejected: 0 });
    for (const { rows } of dataset.files) {
      expect(rows.read).toBe(rows.used + rows.merged + rows.leftOut + rows.rejected);
    }
    expect(dataset.files.map(({ orders: held, mergedOrders }) => [held, mergedOrders])).toEqual([
      [60, 30],
      [30, 30],
    ]);
  });

  test('a second file adds to the first and says what it changed', async () => {
    const orders = shopOrders(40);
    await importing(shopifyFile(orders.slice(0, 40), 'old.csv'));
    const refunded = { ...orders[39], financial: 'refunded', refunded: orders[39].total };
    const outcome = await importing(shopifyFile([...orders.slice(38, 39), refunded, ...orders.slice(40)], 'new.csv'));
    expect(outcome).toMatchObject({ added: 20, changed: 1, same: 1 });
    expect(outcome.dataset.orders).toBe(60);
  });

  test('the same file dropped twice changes nothing, and its rows are merged', async () => {
    const file = shopifyFile(shopOrders(20));
    await importing(file);
    const before = await allAnswers();
    const outcome = await importing(file);
    expect(outcome).toMatchObject({ added: 0, changed: 0, same: 30 });
    expect(outcome.dataset.rows).toMatchObject({ read: 60, used: 30, merged: 30 });
    expect(await allAnswers()).toEqual(before);
  });

  test('reports bytes over all files, up to the last one', async () => {
    const files = [shopifyFile(shopOrders(20), 'a.csv'), shopifyFile(shopOrders(20, 5001), 'b.csv')];
    const steps: ImportProgress[] = [];
    await value(engine.importFiles(files, (step) => steps.push(step)));
    const total = files[0].size + files[1].size;
    expect(steps.every(({ bytesTotal }) => bytesTotal === total)).toBe(true);
    expect(steps.map(({ bytesRead }) => bytesRead)).toEqual(
      steps.map(({ bytesRead }) => bytesRead).sort((a, b) => a - b),
    );
    expect(new Set(steps.map(({ phase }) => phase))).toEqual(new Set(['reading', 'merging', 'storing']));
    expect(steps.at(-1)).toMatchObject({ phase: 'storing', bytesRead: total });
  });

  test('two imports at once happen one after the other, and both stay', async () => {
    const orders = shopOrders(20);
    const [, second] = await Promise.all([
      importing(shopifyFile(orders.slice(0, 10), 'a.csv')),
      importing(shopifyFile(orders.slice(10), 'b.csv')),
    ]);
    expect(second.dataset.files.map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
    expect(second.dataset.orders).toBe(30);
  });
});

describe('two tabs', () => {
  test('an import sees what another tab has added or deleted meanwhile', async () => {
    const orders = shopOrders(20);
    await importing(shopifyFile(orders.slice(0, 10)));
    const otherStore = openStore(base);
    const other = createEngine({ storage: otherStore, app: { version: '0.0.0', build: 'test' } });
    await value(other.importFiles([shopifyFile(orders.slice(10))], quiet));
    expect((await importing(shopifyFile(orders.slice(0, 5)))).dataset.orders).toBe(30);
    await value(other.open('own'));
    await value(other.deleteWorkspace());
    expect((await importing(shopifyFile(orders.slice(0, 5)))).dataset.files).toHaveLength(1);
    otherStore.close();
  });
});

describe('reopening', () => {
  test('gives the same answers from the store alone, without the file', async () => {
    const { dataset } = await importing(shopifyFile(shopOrders(40), 'a.csv'), shopifyFile(shopOrders(50), 'b.csv'));
    const before = await allAnswers();
    restart();
    expect(await value(engine.open())).toEqual({ dataset, settings: DEFAULT_SETTINGS });
    expect(await allAnswers()).toEqual(before);
  });

  test('a browser that holds nothing opens nothing, and a question is refused', async () => {
    expect(await engine.open()).toEqual({ ok: true, value: null });
    expect(await engine.ask('repeat', { rules: DEFAULT_RULES })).toEqual({ ok: false, code: 'no-data', detail: {} });
    expect(await engine.results(DEFAULT_SETTINGS)).toMatchObject({ ok: false, code: 'no-data' });
    expect(await engine.saveSettings(DEFAULT_SETTINGS)).toMatchObject({ ok: false, code: 'no-data' });
    expect(await engine.deleteWorkspace()).toMatchObject({ ok: false, code: 'no-data' });
  });

  test('settings come back as they were saved', async () => {
    await importing(shopifyFile(shopOrders(10)));
    const settings = {
      rules: { ...DEFAULT_RULES, zero: 'counted', exclusions: [{ field: 'tag', is: 'staff' }] },
      view: { ...DEFAULT_VIEW, measure: 'revenue' },
      costs: { ...COSTS, spend: { '2025-01': 12_345 } },
      periodRates: { period: 'quarter', lapse: 90 },
      repeatBy: 'column:Vendor',
      preset: 'shopify',
      subscriptionView: { churnAt: 'cancellation', reactivatedInNrr: true, source: 'orders', tag: 'Abo' },
      clv: { months: 24, monthlyDiscount: 0.005 },
      startsWithFirstOrder: true,
      oneShop: true,
      filter: [{ what: 'segment', id: 'a1', is: true }],
      paybackView: { basis: 'grossMargin', lag: 1, by: 'country' },
      rankBy: 'channel',
      segments: [{ id: 'a1', name: 'Twice', conditions: [{ what: 'orders', from: 2, to: null }] }],
      layers: { cohort: 'quarter', period: 'quarter' },
      customersView: {
        limits: { slippingFrom: 1.5, atRiskFrom: 3, loyalFrom: 4, topShare: 0.1, worthFrom: 3, leastValue: 500 },
        by: 'country',
        offer: { discount: 0.15, buysAnyway: 0.02, buys: 0.2, contactCost: 80 },
      },
      scenarios: {
        base: { aov: 60 },
        curve: { 12: 8 },
        constant: false,
        season: true,
        scenarios: [{ name: 'Club', note: 'from May', levers: { retentionPoints: 3 } }],
        next: { amount: 2500 },
        currency: 'EUR',
        ranges: { cac: { low: 25, high: 35, shape: 'even' } },
      },
      mix: { by: 'country', unit: 'month', days: 180, periods: ['2025-01', '2025-03'] },
      reach: 5,
    } as const;
    await value(engine.saveSettings(settings));
    restart();
    expect((await value(engine.open()))?.settings).toEqual(settings);
  });

  test('an import keeps the settings', async () => {
    const orders = shopOrders(20);
    await importing(shopifyFile(orders.slice(0, 10)));
    const settings = { ...DEFAULT_SETTINGS, costs: COSTS };
    await value(engine.saveSettings(settings));
    expect((await importing(shopifyFile(orders.slice(10)))).settings).toEqual(settings);
  });
});

describe('a filter', () => {
  /** Every second customer comes back after 30 days: the filter finds them, and the others, by what they did. */
  const again = (is: boolean): Questions['repeat']['ask'] => ({
    rules: DEFAULT_RULES,
    filter: [{ what: 'segment', id: 'a1', is }],
    segments: [{ id: 'a1', conditions: [{ what: 'again', unit: 'day', within: null, is: true }] }],
  });

  test('every answer about customers is of those whom it picks, and equals that of a file that holds them alone', async () => {
    const orders = shopOrders(40);
    await importing(shopifyFile(orders));
    const asked = { ...again(true), rules: { ...DEFAULT_RULES, asOf: dayNumber(2025, 4, 30) } };
    const filtered = await Promise.all([
      value(engine.ask('repeat', asked)),
      value(engine.ask('revenue', asked)),
      value(engine.ask('retention', { ...asked, view: DEFAULT_VIEW })),
    ]);
    expect(filtered[2].triangle.customers).toBe(20);
    const selection = await value(engine.ask('selection', asked));
    expect(selection).toMatchObject({ headline: { customers: 20, orders: 40 }, ofCustomers: 40, ofOrders: 60 });
    // Counting stays that of all orders.
    expect((await value(engine.ask('counting', { rules: DEFAULT_RULES }))).customers).toBe(40);

    await value(engine.deleteWorkspace());
    const repeaters = new Set(orders.filter(({ total }) => total === 35.5).map(({ email }) => email));
    await importing(shopifyFile(orders.filter(({ email }) => repeaters.has(email))));
    const alone = { rules: asked.rules };
    expect(filtered).toEqual([
      await value(engine.ask('repeat', alone)),
      await value(engine.ask('revenue', alone)),
      await value(engine.ask('retention', { ...alone, view: DEFAULT_VIEW })),
    ]);
  });

  test('its opposite has the other customers: together they are the shop', async () => {
    await importing(shopifyFile(shopOrders(40)));
    const [picked, others] = await Promise.all([true, false].map((is) => value(engine.ask('selection', again(is)))));
    expect([picked.headline.customers, others.headline.customers]).toEqual([20, 20]);
    expect(picked.headline.netSales + others.headline.netSales).toBe(
      (await value(engine.ask('counting', { rules: DEFAULT_RULES }))).headline.netSales,
    );
  });

  test('a cohort full of old customers stays out of averages, also where it picks new ones of it', async () => {
    const orders = shopOrders(40);
    const people = [...new Set(orders.map(({ email }) => email ?? ''))];
    // The first 14, all of January, have ordered more often than the file knows.
    const listed = people.map((email, i) => {
      const own = orders.filter((order) => order.email === email).length;
      return `Ada,Lovelace,${email},no,,,,,,,,,,,no,10.00,${String(i < 14 ? 9 : own)},,,no`;
    });
    const head =
      'First Name,Last Name,Email,Accepts Email Marketing,Company,Address1,Address2,City,Province,Province Code,' +
      'Country,Country Code,Zip,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Tags,Note,Tax Exempt';
    const customers = new File([[head, ...listed, ''].join('\n')], 'customers_export.csv', {
      lastModified: Date.UTC(2025, 3, 17, 12),
    });
    await importing(shopifyFile(orders), customers);
    const asked = {
      rules: DEFAULT_RULES,
      view: DEFAULT_VIEW,
      guarded: true,
      filter: [{ what: 'first', from: dayNumber(2025, 1, 29), to: null }],
    } as const;
    const { triangle } = await value(engine.ask('retention', asked));
    expect(triangle.cohorts.map(({ name, size, affected }) => [name, size, affected])).toEqual([
      ['2025-01', 2, true],
      ['2025-02', 14, false],
      ['2025-03', 10, false],
    ]);
  });

  test('says what its conditions can name, and how many customers a saved segment holds', async () => {
    await importing(shopifyFile(shopOrders(40)));
    const rules = DEFAULT_RULES;
    expect((await value(engine.ask('attributes', { rules }))).map(({ id }) => id)).toContain('band');
    expect(await value(engine.ask('attributeValues', { rules, attribute: 'source' }))).toMatchObject({
      values: [{ value: 'web', customers: 40 }],
      more: 0,
    });
    const { segments = [] } = again(true);
    expect(await value(engine.ask('segmentSizes', { rules, segments }))).toEqual([
      { id: 'a1', customers: 20, fault: null },
    ]);
  });

  test('is stored with its segments, and named in the results file whose numbers are of the chosen', async () => {
    await importing(shopifyFile(shopOrders(40)));
    const { filter = [], segments = [] } = again(true);
    const settings = {
      ...DEFAULT_SETTINGS,
      filter,
      segments: segments.map((rule) => ({ ...rule, name: 'Repeaters' })),
    };
    await value(engine.saveSettings(settings));
    restart();
    expect((await value(engine.open()))?.settings).toEqual(settings);
    const file = JSON.parse(await value(engine.results(settings))) as Record<string, Record<string, unknown>>;
    expect(file['rules']).toMatchObject({
      filter: 'segment:a1',
      basis: 'contribution',
      lag: 0,
      rank: 'product',
      segments: [{ id: 'a1', filter: 'again:ever' }],
    });
    expect(file['selection']).toMatchObject({ customers: 20, orders: 40, ofCustomers: 40, ofOrders: 60 });
    expect(file['headline']).toMatchObject({ customers: 20, repeatRateByDays: 1 });
    expect(file['dataset']).toMatchObject({ customers: 40, countedOrders: 60 });
  });

  test('settings of a workspace that was stored before there were filters are completed', async () => {
    await importing(shopifyFile(shopOrders(4)));
    const { filter, segments, ...before } = DEFAULT_SETTINGS;
    await value(engine.saveSettings(before as typeof DEFAULT_SETTINGS));
    restart();
    expect((await value(engine.open()))?.settings).toEqual({ ...before, filter, segments });
  });
});

describe('customers treated as none', () => {
  test('stay so when an import gives customers other numbers, and after a restart', async () => {
    const orders = shopOrders(20);
    const late = orders.slice(15);
    await importing(shopifyFile(late, 'late.csv'));
    const counted = await value(engine.ask('counting', { rules: DEFAULT_RULES }));
    const rules = { ...DEFAULT_RULES, noIdentity: [0] };
    await value(engine.saveSettings({ ...DEFAULT_SETTINGS, rules }));
    const without = await value(engine.ask('counting', { rules }));
    expect(without.customers).toBe(counted.customers - 1);

    const outcome = await importing(shopifyFile(orders.slice(0, 15), 'early.csv'));
    expect(outcome.settings.rules.noIdentity).toHaveLength(1);
    expect(outcome.settings.rules.noIdentity).not.toEqual([0]);
    const after = await value(engine.ask('counting', { rules: outcome.settings.rules }));
    expect(after.customers).toBe(outcome.dataset.customers - 1);

    restart();
    expect((await value(engine.open()))?.settings).toEqual(outcome.settings);
  });

  test('and all other persons stand in the identities store alone', async () => {
    await importing(shopifyFile(shopOrders(20)));
    await value(engine.saveSettings({ ...DEFAULT_SETTINGS, rules: { ...DEFAULT_RULES, noIdentity: [3] } }));
    const records = await recordsOf(base);
    const holding = Object.keys(records).filter((name) =>
      /customer\d+@|example\.com|Ada Lovelace|49307\d{6}/.test(textOf(records[name])),
    );
    expect(holding).toEqual(['identities']);
  });
});

describe('refusals', () => {
  test('an unreadable file alone is refused, and nothing is stored', async () => {
    const pdf = new File(['%PDF-1.7\n1 0 obj'], 'invoice.csv');
    const refused = await engine.importFiles([pdf], quiet);
    expect(refused).toMatchObject({ ok: false, code: 'not-csv-pdf', detail: { file: 'invoice.csv' } });
    expect(await engine.open()).toEqual({ ok: true, value: null });
    expect(await countRecords(base)).toEqual(NOTHING_STORED);
  });

  test('of several unreadable files each gets its reason', async () => {
    const pdf = new File(['%PDF-1.7\n1 0 obj'], 'invoice.csv');
    expect(await engine.importFiles([pdf, new File([], 'empty.csv')], quiet)).toMatchObject({
      code: 'not-csv-pdf',
      detail: { file: 'invoice.csv', more: [{ code: 'empty-file', detail: { file: 'empty.csv' } }] },
    });
  });

  test('unreadable files among good ones are named, each with its reason, and the good ones are read', async () => {
    const pdf = new File(['%PDF-1.7\n1 0 obj'], 'invoice.csv');
    const empty = new File([], 'empty.csv');
    const outcome = await importing(pdf, shopifyFile(shopOrders(6)), empty);
    expect(outcome).toMatchObject({ added: 9, rejected: 0, dataset: { orders: 9 } });
    expect(outcome.dataset.files).toHaveLength(1);
    expect(outcome.refused.map(({ code, detail }) => [detail.file, code])).toEqual([
      ['invoice.csv', 'not-csv-pdf'],
      ['empty.csv', 'empty-file'],
    ]);
  });

  test('no file at all is refused', async () => {
    expect(await engine.importFiles([], quiet)).toMatchObject({ ok: false, code: 'empty-file' });
  });

  test('a file in another currency is read beside the first, and its money is never added', async () => {
    await importing(shopifyFile(shopOrders(20)));
    const { headline } = await value(engine.ask('counting', ALL.counting));
    const dollars = shopOrders(5, 9001).map((order) => ({ ...order, currency: 'USD' }));
    expect((await importing(shopifyFile(dollars, 'us.csv'))).added).toBe(8);
    const report = await value(engine.ask('counting', ALL.counting));
    expect(report.headline.netSales).toBe(headline.netSales);
    expect(report.currencies).toEqual([
      { code: 'EUR', orders: 30 },
      { code: 'USD', orders: 8 },
    ]);
  });

  test('a file that mixes currencies is read; the rules choose one', async () => {
    const orders = shopOrders(10).map((order, i) => (i < 3 ? { ...order, currency: 'USD' } : order));
    await importing(shopifyFile(orders));
    const report = await value(engine.ask('counting', { rules: DEFAULT_RULES }));
    expect(report.currency).toBe('EUR');
    expect(report.currencies).toEqual([
      { code: 'EUR', orders: 12 },
      { code: 'USD', orders: 3 },
    ]);
  });

  test.each(['reading', 'merging', 'storing'] as const)(
    'an import that is cancelled while it is %s stores nothing, and the same files can be read then',
    async (at) => {
      await importing(shopifyFile(shopOrders(5)));
      const before = await countRecords(base);
      const more = shopifyFile(shopOrders(3_000, 5001), 'more.csv');
      const phases: ImportProgress['phase'][] = [];
      const refused = await engine.importFiles([more], ({ phase }) => {
        phases.push(phase);
        if (phase === at) void engine.cancelImport();
      });
      expect(refused).toMatchObject({ ok: false, code: 'cancelled' });
      expect(phases.at(-1)).toBe(at);
      expect(await countRecords(base)).toEqual(before);
      expect((await importing(more)).added).toBeGreaterThan(100);
    },
  );

  test('a cancel ends the running import, not the next one', async () => {
    const file = shopifyFile(shopOrders(50));
    await engine.cancelImport();
    expect(await engine.importFiles([file], quiet)).toMatchObject({ ok: true });
  });
});

describe('workspaces', () => {
  test('a sample store takes the same road into a workspace of its own, with costs typed for it', async () => {
    const outcome = await value(engine.importSample('subscription', quiet));
    expect(outcome.dataset).toMatchObject({ kind: 'sample', sample: 'subscription' });
    expect(outcome.dataset.files).toMatchObject([{ source: 'shopify-orders' }]);
    expect(outcome.dataset.rows.rejected).toBe(0);
    expect(outcome.settings.costs.grossMargin).toBeGreaterThan(0);
    const { rules, costs } = outcome.settings;
    const payback = await value(engine.ask('payback', { rules, costs }));
    expect(payback.pooledCac).toBeGreaterThan(0);
    expect(payback.pooled.days).not.toBeNull();
  });

  test('a sample that is opened again is the sample alone, not twice', async () => {
    const first = await value(engine.importSample('fashion', quiet));
    const second = await value(engine.importSample('fashion', quiet));
    expect(second.dataset).toEqual(first.dataset);
    expect((await countRecords(base))['files']).toBe(1);
  });

  test('own data stay beside a sample, and a file imported while a sample is open goes to the own data', async () => {
    const orders = shopOrders(20);
    await importing(shopifyFile(orders.slice(0, 10), 'a.csv'));
    await value(engine.importSample('consumables', quiet));
    const { dataset } = await importing(shopifyFile(orders.slice(10), 'b.csv'));
    expect(dataset).toMatchObject({ workspace: 'own', orders: 30 });
    expect(dataset.files.map(({ name }) => name)).toEqual(['a.csv', 'b.csv']);
  });

  test('the workspace used last is the one that opens', async () => {
    await importing(shopifyFile(shopOrders(5)));
    await value(engine.importSample('consumables', quiet));
    restart();
    expect((await value(engine.open()))?.dataset.workspace).toBe('sample-consumables');
    expect((await value(engine.open('own')))?.dataset.workspace).toBe('own');
    restart();
    expect((await value(engine.open()))?.dataset.workspace).toBe('own');
    expect(await engine.open('sample-fashion')).toEqual({ ok: true, value: null });
  });

  test('deleting leaves no record of the open workspace and everything of the other', async () => {
    await importing(shopifyFile(shopOrders(5)));
    const own = await countRecords(base, 'own');
    await value(engine.importSample('consumables', quiet));
    await value(engine.forgetDeleted(await value(engine.deleteWorkspace())));
    expect(await countRecords(base)).toEqual(own);
    expect(await engine.ask('repeat', { rules: DEFAULT_RULES })).toMatchObject({ ok: false, code: 'no-data' });
    expect((await value(engine.open()))?.dataset.workspace).toBe('own');
    await value(engine.forgetDeleted(await value(engine.deleteWorkspace())));
    expect(await countRecords(base)).toEqual(NOTHING_STORED);
    expect(await engine.open()).toEqual({ ok: true, value: null });
  });
});

describe('ask', () => {
  test('a dropped spend file gives CAC without anything typed, a dropped cost file covers what is sold', async () => {
    const spend = 'Date,Channel,Spend\n2025-01-31,Meta,40.00\n2025-02-10,Meta,20.00\n';
    await importing(
      shopifyFile(shopOrders(40)),
      new File([spend], 'spend.csv'),
      new File(['Product,Cost\nCoffee,4.00\n'], 'items.csv'),
    );
    const costs = NO_COSTS;
    const known = await value(engine.ask('costs', { rules: DEFAULT_RULES, costs }));
    expect(known.coverage?.share).toBe(1);
    expect(known.rest?.typed).toBe(false);
    expect(known.months).toEqual([
      { month: '2025-01', amount: 4000, retention: 0 },
      { month: '2025-02', amount: 2000, retention: 0 },
    ]);
    const report = await value(engine.ask('payback', { rules: DEFAULT_RULES, costs }));
    expect(report.basis).toBe('contribution');
    expect(report.pooledCac).toBeGreaterThan(0);
    expect(report.channels).toMatchObject([{ channel: 'Meta', spend: 6000, newCustomers: 0, cac: null }]);
    const ranked = await value(engine.ask('ranking', { rules: DEFAULT_RULES, costs, by: 'product' }));
    expect(ranked.groups).toMatchObject([{ value: 'Coffee', size: 40 }]);
    const contributed = { ...DEFAULT_VIEW, measure: 'contribution' } as const;
    const { triangle } = await value(engine.ask('retention', { rules: DEFAULT_RULES, view: contributed, costs }));
    expect(triangle.lacks).toBeNull();
  });

  test('a newer question for ranges ends the older one, and other questions come in between', async () => {
    await value(engine.importSample('consumables', quiet));
    const order: string[] = [];
    const ranges = (cac: number): Promise<Answer<unknown>> =>
      engine.ask('paybackRanges', { rules: DEFAULT_RULES, costs: { ...COSTS, cac } });
    const older = ranges(900).then((answered) => {
      order.push('older');
      return answered;
    });
    const newer = ranges(1000).then((answered) => {
      order.push('newer');
      return answered;
    });
    const repeat = engine.ask('repeat', { rules: DEFAULT_RULES }).then((answered) => {
      order.push('repeat');
      return answered;
    });
    expect(await older).toMatchObject({ ok: false, code: 'cancelled' });
    expect(await repeat).toMatchObject({ ok: true });
    expect(await newer).toMatchObject({ ok: true, value: { pooled: { low: expect.any(Number) as number } } });
    expect(order.at(-1)).toBe('newer');
    expect(await ranges(1000)).toEqual(await newer);
  });

  test('a sample store: BG/NBD passes its exam; another horizon has the same exam and another value', async () => {
    await value(engine.importSample('consumables', quiet));
    const asked = { rules: DEFAULT_RULES, costs: COSTS, clv: DEFAULT_SETTINGS.clv, lapse: null };
    const year = await value(engine.ask('value', asked));
    expect([year.verdict, year.used?.buying.kind, year.basis]).toEqual(['passed', 'bg-nbd', 'contribution']);
    const longer = await value(engine.ask('value', { ...asked, clv: { months: 36, monthlyDiscount: 0.01 } }));
    expect(longer.tried).toEqual(year.tried);
    expect(longer.used?.values?.total.value).toBeGreaterThan(year.used?.values?.total.value ?? NaN);
  });

  test('a store of contracts: no model of free buying is tried', async () => {
    await value(engine.importSample('subscription', quiet));
    const asked = { rules: DEFAULT_RULES, costs: COSTS, clv: DEFAULT_SETTINGS.clv, lapse: null };
    expect(await value(engine.ask('value', asked))).toMatchObject({ verdict: 'contracts', tried: [], used: null });
  });

  test('the same question is computed once', async () => {
    await importing(shopifyFile(shopOrders(20)));
    const first = await value(engine.ask('retention', ALL.retention));
    expect(await value(engine.ask('retention', structuredClone(ALL.retention)))).toBe(first);
  });

  test('after an import the same question has the new answer', async () => {
    const orders = shopOrders(20);
    await importing(shopifyFile(orders.slice(0, 10)));
    const before = await value(engine.ask('counting', ALL.counting));
    await importing(shopifyFile(orders.slice(10)));
    const after = await value(engine.ask('counting', ALL.counting));
    expect([before.countedOrders, after.countedOrders]).toEqual([10, 30]);
  });

  test('every answer can be cloned, as the way to the page does it', async () => {
    await importing(shopifyFile(shopOrders(40)));
    const answers = await allAnswers();
    expect(structuredClone(answers)).toEqual(answers);
  });

  test('the curve of cumulative repeat is 1 − Kaplan–Meier; other measures have none', async () => {
    await importing(shopifyFile(shopOrders(20)));
    const { kaplanMeier } = await value(engine.ask('repeat', ALL.repeat));
    expect((await value(engine.ask('retention', ALL.retention))).pooledCurve).toEqual(kaplanMeier);
    const view = { ...DEFAULT_VIEW, measure: 'on' } as const;
    expect((await value(engine.ask('retention', { rules: DEFAULT_RULES, view }))).pooledCurve).toBeNull();
  });
});

describe('results', () => {
  test('is the file of the open data under the given settings', async () => {
    await importing(shopifyFile(shopOrders(40), 'a.csv'));
    const text = await value(engine.results({ ...DEFAULT_SETTINGS, costs: COSTS }));
    expect(JSON.parse(text)).toMatchObject({
      schema: 'tenure.results/1',
      app: { version: '0.0.0', build: 'test' },
      dataset: { files: [{ name: 'a.csv', rows: { read: 60, used: 60 } }], customers: 40, currency: 'EUR' },
      payback: { costs: { grossMargin: 0.5, variableCost: '2.00', cac: '9.00' } },
    });
    expect(text).not.toMatch(/@|Lovelace/);
  });
});
