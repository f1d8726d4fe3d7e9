/* The engine in its real worker, spoken to from the page. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_VIEW } from '#domain/retention/view.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { startEngine } from '#engine/client.ts';
import { DEFAULT_SETTINGS, type ImportProgress } from '#engine/protocol.ts';
import { recordsOf } from '../storage/records.ts';
import { shopifyFile, shopOrders } from './files.ts';

let base = '/';
let number = 0;

beforeEach(() => {
  base = `/client-${Date.now()}-${number++}/`;
});

afterEach(async () => {
  // The workers of a test keep their connection: emptying is enough.
  const engine = await startEngine(base);
  await engine.open();
  await engine.deleteWorkspace();
});

describe('startEngine', () => {
  test('imports a file in the worker, with progress on the page, and answers', async () => {
    const engine = await startEngine(base);
    const steps: ImportProgress[] = [];
    const outcome = await engine.importFiles([shopifyFile(shopOrders(40))], (step) => steps.push(step));
    expect(outcome).toMatchObject({ ok: true, value: { dataset: { orders: 60, customers: 40 } } });
    expect(steps.map(({ phase }) => phase)).toContain('reading');
    const asked = await engine.ask('retention', { rules: DEFAULT_RULES, view: DEFAULT_VIEW });
    expect(asked.ok && asked.value.triangle.value).toBeInstanceOf(Float64Array);
    expect(asked.ok && asked.value.triangle.customers).toBe(40);
  });

  test('an answer can be asked for again: what went to the page is a copy', async () => {
    const engine = await startEngine(base);
    await engine.importFiles([shopifyFile(shopOrders(10))], () => undefined);
    const question = { rules: DEFAULT_RULES, view: DEFAULT_VIEW };
    const first = await engine.ask('retention', question);
    if (first.ok) first.value.triangle.value.fill(7);
    const second = await engine.ask('retention', question);
    expect(second.ok && Array.from(second.value.triangle.value)).not.toContain(7);
  });

  test('a second start of the app finds what the first one stored, in the database of its folder', async () => {
    const first = await startEngine(base);
    await first.importFiles([shopifyFile(shopOrders(10))], () => undefined);
    const settings = { ...DEFAULT_SETTINGS, startsWithFirstOrder: true };
    await first.saveSettings(settings);
    const second = await startEngine(base);
    expect(await second.open()).toMatchObject({ ok: true, value: { dataset: { orders: 15 }, settings } });
    const elsewhere = await startEngine(`${base}other/`);
    expect(await elsewhere.open()).toEqual({ ok: true, value: null });
    expect((await recordsOf(base))['files']).toHaveLength(1);
  });

  test('a cancel reaches an import that runs', async () => {
    const engine = await startEngine(base);
    const large = shopifyFile(shopOrders(60_000), 'large.csv');
    const imported = engine.importFiles([large], () => void engine.cancelImport());
    expect(await imported).toMatchObject({ ok: false, code: 'cancelled' });
    expect(await engine.open()).toEqual({ ok: true, value: null });
  });

  test('a refusal crosses whole', async () => {
    const engine = await startEngine(base);
    const refused = await engine.importFiles([new File(['%PDF-1.7'], 'a.csv')], () => undefined);
    expect(refused).toMatchObject({ ok: false, code: 'not-csv-pdf', detail: { file: 'a.csv' } });
  });

  test('states which version of the app made the results', async () => {
    const engine = await startEngine(base);
    await engine.importFiles([shopifyFile(shopOrders(10))], () => undefined);
    const results = await engine.results(DEFAULT_SETTINGS);
    const { app } = JSON.parse(results.ok ? results.value : '{}') as { app: { version: string; build: string } };
    expect(app.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(app.build).not.toBe('');
  });
});
