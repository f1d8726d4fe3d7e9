/* Forgetting identities on a real database: nothing of them is left on the disk, and every number is the same before and after. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { type Engine, type ImportOutcome, DEFAULT_SETTINGS } from '#engine/protocol.ts';
import { isForgotten } from '#domain/forgotten.ts';
import { audienceQuestion } from '#state/questions.ts';
import { openStore, type Store } from '#storage/store.ts';
import { dropDatabase, recordsOf, textOf } from '../storage/records.ts';
import { shopifyFile, shopOrders } from './files.ts';
import { value } from '../fixtures/answered.ts';

let base = '/';
let store: Store;
let engine: Engine;
let number = 0;

function start(): void {
  store = openStore(base);
  engine = createEngine({ storage: store, app: { version: '0.0.0', build: 'test' } });
}

beforeEach(() => {
  base = `/forgetting-${Date.now()}-${number++}/`;
  start();
});

afterEach(async () => {
  store.close();
  await dropDatabase(base);
});

async function importing(file: File): Promise<ImportOutcome> {
  const done = await value(engine.importFiles([file], () => undefined));
  if ('asked' in done) throw new Error('asked');
  return done;
}

const shop = (): File =>
  shopifyFile([...shopOrders(40), { name: '#9999', created: 'never', total: 5, email: 'lost@example.com' }]);
const onDisk = async (): Promise<string> => textOf(await recordsOf(base));

test('no e-mail, phone or name is left on the disk, and the results file is the same to the letter', async () => {
  await importing(shop());
  // Someone is treated as none: that is remembered by identity.
  const settings = { ...DEFAULT_SETTINGS, rules: { ...DEFAULT_SETTINGS.rules, noIdentity: [3] } };
  await value(engine.saveSettings(settings));
  const before = await value(engine.results(settings));
  expect(await onDisk()).toMatch(/customer3@example\.com/);
  const opened = await value(engine.forgetIdentities());
  expect(opened.dataset.files.map(({ forgotten, rejectedKept }) => [forgotten, rejectedKept])).toEqual([[true, 0]]);
  expect(opened.settings.rules.noIdentity).toEqual([3]);
  expect(await value(engine.results(settings))).toBe(before);
  expect(await onDisk()).not.toMatch(/customer\d+@|lost@|Lovelace|70000/i);

  store.close();
  start();
  const again = await value(engine.open());
  expect(again?.settings.rules.noIdentity).toEqual([3]);
  expect(again?.dataset.files[0]?.forgotten).toBe(true);
  expect(await value(engine.results(settings))).toBe(before);
});

test('an audience of forgotten people holds a mark for each and no name', async () => {
  await importing(shop());
  await value(engine.forgetIdentities());
  const question = audienceQuestion(DEFAULT_SETTINGS, { list: 'seed', value: 'sales', top: 1, days: null });
  const people = await value(engine.ask('audience', question));
  expect(people.customers).toBe(40);
  expect([...people.email.values, ...people.phone.values].every(isForgotten)).toBe(true);
  expect(textOf(people)).not.toMatch(/customer\d+@|Lovelace/);
});

test('where another tab has deleted the data, there is nothing to forget and nothing comes back', async () => {
  await importing(shop());
  const tab = createEngine({ storage: openStore(base), app: { version: '0.0.0', build: 'test' } });
  await value(tab.open());
  await value(tab.forgetDeleted(await value(tab.deleteWorkspace())));
  expect(await engine.forgetIdentities()).toMatchObject({ ok: false, code: 'no-data' });
  expect(await onDisk()).not.toMatch(/example\.com/);
});
