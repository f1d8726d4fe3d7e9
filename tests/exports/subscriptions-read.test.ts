/* From a file to MRR by the engine: a Stripe export, and the sample store whose orders recur. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { DEFAULT_SETTINGS, type Engine } from '#engine/protocol.ts';
import type { SubscriptionsReport } from '#domain/subscriptions/report.ts';
import type { SubscriptionView } from '#domain/subscriptions/view.ts';
import { stripeFile } from '../fixtures/stripe-file.ts';
import { memoryStore } from './memory-store.ts';

const validate = new Ajv2020({ strict: true }).compile(
  JSON.parse(readFileSync('public/results.schema.json', 'utf8')) as object,
);

const fresh = (): Engine => createEngine({ storage: memoryStore(), app: { version: '0.0.0', build: 'test' } });

async function ask(engine: Engine, view: Partial<SubscriptionView> = {}): Promise<SubscriptionsReport> {
  const { rules, subscriptionView } = DEFAULT_SETTINGS;
  const answered = await engine.ask('mrr', { rules, subscriptionView: { ...subscriptionView, ...view } });
  if (!answered.ok) throw new Error(answered.code);
  return answered.value;
}

async function stripe(ends: boolean): Promise<Engine> {
  const engine = fresh();
  const file = new File([stripeFile({ ends })], 'subscriptions.csv', { lastModified: Date.UTC(2026, 6, 1, 12) });
  expect(await engine.importFiles([file], () => undefined)).toMatchObject({ ok: true });
  return engine;
}

/** The closing of each month follows from its opening and its movements, and the next month begins with it. */
function addsUp({ months }: SubscriptionsReport): boolean {
  return months.every(
    (month, i) =>
      month.opening + month.new + month.reactivated + month.expansion - month.contraction - month.churned ===
        month.closing && month.opening === (i === 0 ? 0 : months[i - 1].closing),
  );
}

describe('a Stripe export with the columns for the end', () => {
  test('has no order, and yet MRR from January 2025 to June 2026 that adds up', async () => {
    const report = await ask(await stripe(true));
    expect(report).toMatchObject({ source: 'table', currency: 'EUR', tellsEnd: true });
    expect(report.months.map(({ month }) => month)).toHaveLength(18);
    expect([report.months[0].month, report.months.at(-1)?.month]).toEqual(['2025-01', '2026-06']);
    expect(addsUp(report)).toBe(true);
    expect((report.table?.counted ?? 0) + (report.table?.uncounted ?? []).reduce((n, { rows }) => n + rows, 0)).toBe(
      160,
    );
  });

  test('churn at cancellation comes no later: no month-end MRR is above that at the end of the paid period', async () => {
    const engine = await stripe(true);
    const [atEnd, atCancellation] = [await ask(engine), await ask(engine, { churnAt: 'cancellation' })];
    expect(addsUp(atCancellation)).toBe(true);
    const pairs = atEnd.months.map((month, i) => [atCancellation.months[i].closing, month.closing]);
    expect(pairs.every(([early, late]) => early <= late)).toBe(true);
    expect(pairs.some(([early, late]) => early < late)).toBe(true);
  });
});

test('Stripe’s default columns: MRR of those who are left, and no churn', async () => {
  const report = await ask(await stripe(false));
  expect(report).toMatchObject({ tellsEnd: false, cohorts: null });
  expect(report.months.every(({ churned, grr }) => Number.isNaN(churned) && (grr === null || Number.isNaN(grr)))).toBe(
    true,
  );
  expect(report.months.at(-1)?.closing).toBeGreaterThan(0);
});

test('the sample store with contracts has subscriptions from its recurring orders, nearly all of them monthly', async () => {
  const engine = fresh();
  await engine.importSample('subscription', () => undefined);
  const report = await ask(engine);
  expect(report).toMatchObject({ source: 'orders', has: { table: false, orders: true }, currency: 'USD' });
  const monthly = report.orders?.intervals.find(({ days }) => days === 30)?.customers ?? 0;
  expect(monthly).toBeGreaterThan(0.95 * (report.orders?.customers ?? 0));
  expect(addsUp(report)).toBe(true);
  expect(report.months.length).toBeGreaterThan(24);
  const results = await engine.results(DEFAULT_SETTINGS);
  if (!results.ok) throw new Error(results.code);
  const file = JSON.parse(results.value) as { mrr: unknown[]; models: Record<string, unknown> };
  expect(file.mrr).toHaveLength(report.months.length);
  // Contracts are modelled by sBG, and by nothing that describes buying at will.
  expect(Object.keys(file.models)).toEqual(['sbg']);
  expect(file.models['sbg']).toMatchObject({ verdict: 'used', failures: [], converged: true, periodDays: 30 });
  expect(validate(file), JSON.stringify(validate.errors)).toBe(true);
});
