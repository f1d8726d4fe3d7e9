/* The list of customers through the engine: windows of 200,000 simulated customers against a plain sort; identities and the file. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CustomerRow } from '#domain/customer-list.ts';
import { assembleOrders } from '#domain/assemble.ts';
import { DEFAULT_LIMITS } from '#domain/clv/customer-segments.ts';
import { NO_COSTS } from '#domain/costs.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { mergeSideTables } from '#domain/side-merge.ts';
import { beta, exponential, gamma, uniformFrom } from '#domain/simulator/distributions.ts';
import { answersOf } from '#engine/answers/answers.ts';
import { createEngine } from '#engine/engine.ts';
import type { CustomersQuestion, Engine } from '#engine/protocol.ts';
import { DEFAULT_SETTINGS } from '#engine/protocol.ts';
import { openStore, type Store } from '#storage/store.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';
import { dropDatabase } from '../storage/records.ts';
import { shopifyFile, shopOrders } from './files.ts';
import { value } from '../fixtures/answered.ts';

const QUESTION: CustomersQuestion = {
  rules: DEFAULT_RULES,
  costs: { ...NO_COSTS, grossMargin: 0.5 },
  clv: DEFAULT_SETTINGS.clv,
  lapse: null,
  limits: DEFAULT_LIMITS,
  sort: null,
  search: '',
  hidden: false,
};
const iso = (day: number): string => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);

/** Customers won over a year and observed for two, who buy and leave by BG/NBD. */
function simulatedOrders(customers: number): OrderSpec[] {
  const uniform = uniformFrom(5);
  const orders: OrderSpec[] = [];
  for (let i = 0; i < customers; i++) {
    const rate = gamma(uniform, 0.2) / 60;
    const scale = 10_000 / gamma(uniform, 4);
    const leaves = beta(uniform, 0.8, 2.5);
    const email = `c${i}@example.com`;
    for (let day = 365 * uniform(); day <= 730; day += exponential(uniform) / rate) {
      const first = orders.at(-1)?.email !== email;
      orders.push({ day: iso(Math.floor(day)), email, subtotal: Math.ceil(gamma(uniform, 6) * scale) / 100 });
      if (!first && uniform() < leaves) break;
    }
  }
  return orders.map((order, i) => ({ ...order, name: `#${i}` }));
}

describe('200,000 simulated customers', () => {
  const CUSTOMERS = 200_000;
  const answers = answersOf(assembleOrders([fileOf(simulatedOrders(CUSTOMERS))]), mergeSideTables([]), 20_000);
  const window = (from: number, count: number, more: Partial<CustomersQuestion> = {}) =>
    answers.ask('customerRows', { ...QUESTION, ...more, from, count });

  test('each stands in one group, and the list of a group holds its customers alone', () => {
    const { groups, customers } = window(0, 1);
    const found = groups.map((segment) => {
      const list = window(0, 500, { segment });
      expect(list.rows.every((row) => row.segment === segment)).toBe(true);
      return list.found;
    });
    expect(found.reduce((sum, each) => sum + each, 0)).toBe(customers);
    // These customers are parted into six segments, so a link that names an aim says nothing.
    expect(window(0, 1, { segment: 'keep' }).found).toBe(customers);
  });

  test('windows under each sort equal a plain sort of all rows', () => {
    const all: CustomerRow[] = [];
    while (all.length < CUSTOMERS)
      all.push(...window(all.length, 500, { sort: { by: 'customer', descending: false } }).rows);
    expect(new Set(all.map(({ number }) => number)).size).toBe(CUSTOMERS);
    expect(window(0, 1).sort).toEqual({ by: 'clv', descending: true });
    for (const [by, descending] of [
      ['clv', true],
      ['orders', false],
      ['overdue', true],
    ] as const) {
      const plain = [...all].sort((a, b) => (descending ? b[by] - a[by] : a[by] - b[by]) || a.number - b.number);
      for (const from of [0, 99_950, CUSTOMERS - 100]) {
        expect(window(from, 100, { sort: { by, descending } }).rows).toEqual(plain.slice(from, from + 100));
      }
    }
    const byLabel = all.map(({ label }) => label);
    expect(byLabel).toEqual([...byLabel].sort());
  });

  test('a search finds those that hold the text, in the order of the list, and none beyond the end', () => {
    const { found, rows } = window(0, 500, { search: 'C1999', sort: { by: 'netSales', descending: true } });
    expect(found).toBe(111);
    expect(rows.every(({ label }) => label.includes('c1999'))).toBe(true);
    expect(rows.map(({ netSales }) => netSales)).toEqual(rows.map(({ netSales }) => netSales).sort((a, b) => b - a));
    expect(window(found + 5, 100, { search: 'C1999' }).rows).toEqual([]);
  });

  test('the page of a customer has the numbers of the row', () => {
    const [row] = window(1234, 1).rows;
    const page = answers.ask('customer', { ...QUESTION, customer: row.number });
    expect(page?.row).toEqual(row);
    expect(page?.ahead.at(-1)?.purchases).toBeCloseTo(row.purchases, 10);
    expect(answers.ask('customer', { ...QUESTION, customer: CUSTOMERS + 1 })).toBeNull();
  });
});

describe('an imported shop', () => {
  let base = '/';
  let store: Store;
  let engine: Engine;
  let number = 0;

  beforeEach(async () => {
    base = `/customers-${Date.now()}-${number++}/`;
    store = openStore(base);
    engine = createEngine({ storage: store, app: { version: '0.0.0', build: 'test' } });
    await value(engine.importFiles([shopifyFile(shopOrders(60))], () => undefined));
  });

  afterEach(async () => {
    store.close();
    await dropDatabase(base);
  });

  test('below 100 customers the list says so and holds what was observed', async () => {
    const { verdict, known, rows } = await value(engine.ask('customerRows', { ...QUESTION, from: 0, count: 5 }));
    expect([verdict, known]).toEqual([
      'few-customers',
      ['firstDay', 'lastDay', 'orders', 'netSales', 'contribution', 'overdue'],
    ]);
    expect(rows[0]).toMatchObject({ orders: 2, netSales: 6150, contribution: 3075, clv: NaN });
  });

  test('the file has the rows of the list; with identities hidden neither rows, page nor file name anybody', async () => {
    const shown = { ...QUESTION, search: 'lovelace 1' };
    const text = await (await value(engine.customersFile(shown))).text();
    const { rows, found } = await value(engine.ask('customerRows', { ...shown, from: 0, count: 100 }));
    const lines = text.trimEnd().split('\r\n').slice(1);
    expect(found).toBe(11);
    expect(lines.map((line) => line.split(',').slice(0, 2))).toEqual(
      rows.map(({ number: own, label }) => [String(own), label]),
    );
    const hidden = { ...QUESTION, hidden: true };
    const all = [
      await (await value(engine.customersFile(hidden))).text(),
      JSON.stringify(await value(engine.ask('customerRows', { ...hidden, from: 0, count: 100 }))),
      JSON.stringify(await value(engine.ask('customer', { ...hidden, customer: 1 }))),
    ];
    for (const each of all) expect(each).not.toMatch(/@|Lovelace|4930/);
    expect(all[0].trimEnd().split('\r\n')).toHaveLength(61);
  });

  test('without data nothing is answered', async () => {
    await value(engine.deleteWorkspace());
    expect(await engine.customersFile(QUESTION)).toMatchObject({ ok: false, code: 'no-data' });
  });
});
