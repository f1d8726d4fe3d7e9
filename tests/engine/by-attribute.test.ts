/* Rows by attribute through the engine that the screens ask, on a sample store. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import type { Engine, QuestionKind, Questions } from '#engine/protocol.ts';
import { DEFAULT_VIEW, type RetentionView } from '#domain/retention/view.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { openStore, type Store } from '#storage/store.ts';
import { dropDatabase } from '../storage/records.ts';

const base = `/by-attribute-${Date.now()}/`;
let store: Store;
let engine: Engine;

beforeAll(async () => {
  store = openStore(base);
  engine = createEngine({ storage: store, app: { version: '0.0.0', build: 'test' } });
  const imported = await engine.importSample('fashion', () => undefined);
  if (!imported.ok) throw new Error(imported.code);
});

afterAll(async () => {
  store.close();
  await dropDatabase(base);
});

async function ask<K extends QuestionKind>(kind: K, question: Questions[K]['ask']): Promise<Questions[K]['answer']> {
  const answered = await engine.ask(kind, question);
  if (!answered.ok) throw new Error(answered.code);
  return answered.value;
}

const retention = (view: Partial<RetentionView>): Promise<Questions['retention']['answer']> =>
  ask('retention', { rules: DEFAULT_RULES, view: { ...DEFAULT_VIEW, ...view } });

describe('the engine', () => {
  test('offers what differs between first orders, and answers by each of it', async () => {
    const offers = await ask('attributes', { rules: DEFAULT_RULES });
    expect(offers.map(({ id }) => id)).toEqual(expect.arrayContaining(['product', 'products', 'withCode', 'band']));
    const { customers } = (await ask('counting', { rules: DEFAULT_RULES })).headline;
    for (const { id, multi, values } of offers) {
      const { triangle, values: listed } = await retention({ by: id, top: 50 });
      const sizes = triangle.cohorts.reduce((sum, { size }) => sum + size, 0);
      expect(triangle.overlap).toBe(multi);
      if (multi) expect(sizes).toBeGreaterThanOrEqual(customers);
      else expect(sizes).toBe(customers);
      expect(listed?.length).toBeLessThanOrEqual(values);
    }
  });

  test('gives each row by attribute a curve, and those by time none', async () => {
    const alone = await retention({ by: 'withCode' });
    expect(alone.rowCurves).toHaveLength(alone.triangle.cohorts.length);
    expect((await retention({ by: 'withCode', byTime: true })).rowCurves).toBeNull();
    expect((await retention({ by: 'withCode', measure: 'on' })).rowCurves).toBeNull();
    expect((await retention({})).values).toBeNull();
  });

  test('with and without code add up to the rows by month', async () => {
    const months = (await retention({})).triangle;
    const both = (await retention({ by: 'withCode', byTime: true })).triangle;
    for (const { name, size } of months.cohorts) {
      const parts = both.cohorts.filter(({ period }) => period === name);
      expect(parts.reduce((sum, part) => sum + part.size, 0)).toBe(size);
    }
  });
});
