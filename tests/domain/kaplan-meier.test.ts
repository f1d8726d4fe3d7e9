/* Kaplan–Meier against R's survival package. */
import { describe, expect, test } from 'vitest';
import { timeToSecondPurchase } from '#domain/gaps.ts';
import { kaplanMeier, kaplanMeierQuantile } from '#domain/kaplan-meier.ts';
import type { KaplanMeierStep } from '#domain/results.ts';
import { hasOracles, oracleRows, skippedNote } from '../fixtures/oracles.ts';
import { cdnowLog } from '../fixtures/purchase-log.ts';
import { survivalAt } from '../fixtures/survival.ts';

function expectEqual(steps: KaplanMeierStep[], rows: Record<string, string>[]): void {
  expect(steps.map(({ t }) => t)).toEqual(rows.map((row) => Number(row['time'])));
  rows.forEach((row, i) => {
    const step = steps[i];
    expect(step.atRisk).toBe(Number(row['n_risk']));
    expect(step.events).toBe(Number(row['n_event']));
    expect(step.censored).toBe(Number(row['n_censor']));
    expect(Math.abs(step.s - Number(row['surv']))).toBeLessThan(1e-12);
    for (const [bound, expected] of [
      [step.low, row['lower']],
      [step.high, row['upper']],
    ] as const) {
      if (expected === 'NA') expect(bound).toBeNaN();
      else expect(Math.abs(bound - Number(expected))).toBeLessThan(1e-12);
    }
  });
}

describe('kaplanMeier', () => {
  test('of 1, 2+, 3, 3 days: somebody censored at t is still at risk at t', () => {
    const steps = kaplanMeier(Int32Array.of(3, 1, 2, 3), Uint8Array.of(1, 1, 0, 1));
    expect(steps.map(({ t, atRisk, events, censored, s }) => [t, atRisk, events, censored, s])).toEqual([
      [1, 4, 1, 0, 0.75],
      [2, 3, 0, 1, 0.75],
      [3, 2, 2, 0, 0],
    ]);
    expect(steps[2].low).toBeNaN();
  });

  test('of nobody there are no steps, and no median', () => {
    expect(kaplanMeier(new Int32Array(0), new Uint8Array(0))).toEqual([]);
    expect(kaplanMeierQuantile([], 0.5)).toBeNull();
    expect(survivalAt([], 0)).toBeNaN();
  });

  test('without an event S stays 1 and its interval is not defined', () => {
    const [step] = kaplanMeier(Int32Array.of(4, 4), Uint8Array.of(0, 0));
    expect(step).toEqual({ t: 4, atRisk: 2, events: 0, censored: 2, s: 1, low: NaN, high: NaN });
  });
});

describe('kaplanMeierQuantile', () => {
  test('is the first t with S(t) ≤ 1 − q', () => {
    const steps = kaplanMeier(Int32Array.of(1, 2, 3, 4), Uint8Array.of(1, 1, 1, 1));
    expect(kaplanMeierQuantile(steps, 0.5)).toBe(2);
    expect(kaplanMeierQuantile(steps, 0.51)).toBe(3);
  });

  test('is not moved by the rounding of the product: 7 of 10 gone is S = .3', () => {
    const steps = kaplanMeier(Int32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), new Uint8Array(10).fill(1));
    expect(kaplanMeierQuantile(steps, 0.7)).toBe(7);
  });
});

describe('kaplanMeier as a step function', () => {
  test('is 1 before the first step, stays between steps, and is NaN past what is observed', () => {
    const steps = kaplanMeier(Int32Array.of(2, 5), Uint8Array.of(1, 0));
    expect([0, 2, 4, 5].map((t) => survivalAt(steps, t))).toEqual([1, 0.5, 0.5, 0.5]);
    expect(survivalAt(steps, 6)).toBeNaN();
  });
});

describe.skipIf(!hasOracles)(`kaplanMeier against R survival, log–log${skippedNote}`, () => {
  test('the textbook set of lifelines, with its median of 56', () => {
    const input = oracleRows('survival/waltons_dataset.csv');
    const steps = kaplanMeier(
      Int32Array.from(input, (row) => Number(row['T'])),
      Uint8Array.from(input, (row) => Number(row['E'])),
    );
    expectEqual(steps, oracleRows('survival/waltons_all_loglog.csv'));
    expect(kaplanMeierQuantile(steps, 0.5)).toBe(56);
  });

  test('the time to the second purchase day of CDNOW, whose median is not reached', () => {
    const { days, observed } = timeToSecondPurchase(cdnowLog());
    const steps = kaplanMeier(days, observed);
    expectEqual(steps, oracleRows('survival/cdnow_sample_second_purchase_loglog.csv'));
    expect(kaplanMeierQuantile(steps, 0.5)).toBeNull();
  });
});
