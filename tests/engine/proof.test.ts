/* Proofs through the engine: pages of rows, and the file from which the number is computed again. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import type { Engine } from '#engine/protocol.ts';
import { PAGE } from '#domain/proof/page.ts';
import type { ProofQuery } from '#domain/proof/query.ts';
import { DEFAULT_VIEW } from '#domain/retention/view.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { openStore, type Store } from '#storage/store.ts';
import { proofRows, RECOMPUTE } from '../fixtures/recompute.ts';
import { dropDatabase } from '../storage/records.ts';
import { shopifyFile, shopOrders } from './files.ts';
import { value } from '../fixtures/answered.ts';

let base = '/';
let store: Store;
let engine: Engine;
let number = 0;

beforeEach(async () => {
  base = `/proof-${Date.now()}-${number++}/`;
  store = openStore(base);
  engine = createEngine({ storage: store, app: { version: '0.0.0', build: 'test' } });
  await value(engine.importFiles([shopifyFile(shopOrders(400))], () => undefined));
});

afterEach(async () => {
  store.close();
  await dropDatabase(base);
});

const rules = DEFAULT_RULES;

async function textOf(query: ProofQuery): Promise<string> {
  const file = await value(engine.proofFile({ rules, query }));
  if (file === null) throw new Error('no file');
  return file.text();
}

test('the file of each cell of a column comes to the value of the cell', async () => {
  const { triangle } = await value(engine.ask('retention', { rules, view: DEFAULT_VIEW }));
  let compared = 0;
  for (const [row, { name }] of triangle.cohorts.entries()) {
    const cell = triangle.value[row * triangle.columns.length];
    if (Number.isNaN(cell)) continue;
    const query: ProofQuery = { of: 'cell', view: triangle.view, row: name, k: triangle.columns[0].k };
    expect(RECOMPUTE.share(proofRows(await textOf(query)))).toBe(cell);
    compared++;
  }
  expect(compared).toBeGreaterThan(0);
});

test('pages hold a hundred rows each, together all of the file, in its order', async () => {
  const query: ProofQuery = { of: 'repeatRate', by: 'orders' };
  const { headline } = await value(engine.ask('counting', { rules }));
  const orders: string[] = [];
  for (let page = 0; ; page++) {
    const proof = await value(engine.ask('proof', { rules, query, page }));
    if (proof === null) throw new Error('no proof');
    if (proof.lines.length === 0) break;
    expect(proof.from).toBe(page * PAGE);
    expect(proof.records).toBe(headline.customers);
    orders.push(...proof.lines.map(({ order }) => order));
  }
  expect(orders.length).toBeGreaterThan(2 * PAGE);
  expect(orders).toEqual(proofRows(await textOf(query)).map(({ order }) => order));
});

test('no e-mail is on a page or in the file', async () => {
  const query: ProofQuery = { of: 'bridge', line: 'fileTotal' };
  const page = await value(engine.ask('proof', { rules, query, page: 0 }));
  const { email = '' } = shopOrders(1)[0];
  expect(email).toContain('@');
  expect(JSON.stringify(page)).not.toContain('@');
  expect(await textOf(query)).not.toContain('@');
});

test('where there is no such number there is no page and no file', async () => {
  const query: ProofQuery = { of: 'cell', view: DEFAULT_VIEW, row: '1900-01', k: 0 };
  expect(await value(engine.ask('proof', { rules, query, page: 0 }))).toBeNull();
  expect(await value(engine.proofFile({ rules, query }))).toBeNull();
});

test('without data both are refused', async () => {
  await value(engine.deleteWorkspace());
  const query: ProofQuery = { of: 'secondOrder' };
  expect(await engine.ask('proof', { rules, query, page: 0 })).toMatchObject({ ok: false, code: 'no-data' });
  expect(await engine.proofFile({ rules, query })).toMatchObject({ ok: false, code: 'no-data' });
});
