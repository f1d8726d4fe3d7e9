/* The uncertainty of a scenario in the worker: without data, with progress, the latest question alone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DRAWS, type RiskQuestion, SEED } from '#domain/scenarios/monte-carlo.ts';
import { baseCase } from '#domain/scenarios/scenario-set.ts';
import { DEFAULT_SCENARIOS } from '#domain/scenarios/scenario-settings.ts';
import { rangesOf } from '#domain/scenarios/ranges.ts';
import { startEngine } from '#engine/client.ts';
import type { Engine } from '#engine/protocol.ts';
import { dropDatabase } from '../storage/records.ts';

const path = `/risk-${Date.now()}/`;
const base = baseCase(DEFAULT_SCENARIOS, null, 2);
const question = (draws: number): RiskQuestion => ({
  ...{ inputs: base.inputs, ranges: rangesOf(base, DEFAULT_SCENARIOS, 2), outcome: 'acquisition', amount: 1000_00 },
  ...{ draws, seed: SEED },
});

describe('the uncertainty of a scenario', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await startEngine(path);
  });
  afterAll(() => dropDatabase(path));

  test('is answered where no data are, and tells how far it is', async () => {
    const heard: number[] = [];
    const answered = await engine.scenarioRisk(question(DRAWS), (share) => heard.push(share));
    if (!answered.ok) throw new Error(answered.code);
    const { low, median, high, lose } = answered.value;
    expect(low).toBeLessThan(median);
    expect(median).toBeLessThan(high);
    expect(lose).toBeGreaterThanOrEqual(0);
    expect(heard.length).toBeGreaterThan(1);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  });

  test('ends for a newer question', async () => {
    const [former, newer] = await Promise.all([
      engine.scenarioRisk(question(DRAWS * 100)),
      engine.scenarioRisk(question(10)),
    ]);
    expect(former).toMatchObject({ ok: false, code: 'cancelled' });
    expect(newer.ok).toBe(true);
  });
});
