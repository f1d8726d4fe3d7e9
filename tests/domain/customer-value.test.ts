/* Predicted values: which model speaks, on CDNOW and on simulated customers; horizon, discount, margin; the distribution by hand. */
import { describe, expect, test } from 'vitest';
import type { BuyingKind, BuyingParams } from '#domain/clv/buying-model.ts';
import { allSteps } from '#domain/clv/fitted.ts';
import { DEFAULT_CLV } from '#domain/clv-view.ts';
import { NO_COSTS } from '#domain/costs.ts';
import { type CustomerValueReport, customerValueReport, type PredictedValues } from '#domain/customer-value.ts';
import { type Prediction, predictionByStep } from '#domain/prediction.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { gamma, uniformFrom } from '#domain/simulator/distributions.ts';
import { valueDistribution } from '#domain/value-distribution.ts';
import { simulateBuyer } from '../fixtures/models.ts';
import { hasOracles, skippedNote } from '../fixtures/oracles.ts';
import { cdnowLog, purchaseLog, type PurchaseRow } from '../fixtures/purchase-log.ts';

const TERMS = { lapseDays: 180, contracts: false, replicates: 40 };

function predicted(log: PurchaseLog): Prediction {
  return allSteps(predictionByStep(log, TERMS));
}

function valuesOf({ used }: CustomerValueReport): PredictedValues {
  if (!used?.values) throw new Error('no predicted values');
  return used.values;
}

/** Customers won over a year and observed for a year after it, who buy and leave as a model says; and how often they buy in the year to come. */
function simulated(kind: BuyingKind, params: BuyingParams, customers: number): { log: PurchaseLog; ahead: number } {
  const uniform = uniformFrom(11);
  const rows: PurchaseRow[] = [];
  let ahead = 0;
  for (let i = 0; i < customers; i++) {
    const first = Math.floor(365 * uniform());
    const scale = 10_000 / gamma(uniform, 4);
    const amount = (): number => Math.max(1, Math.round(gamma(uniform, 6) * scale));
    const days = simulateBuyer(uniform, kind, params, (1095 - first) / 7).times.map(
      (week) => first + Math.ceil(week * 7),
    );
    for (const day of [first, ...days]) if (day <= 730) rows.push([`c${i}`, day, amount()]);
    ahead += days.filter((day, k) => day > 730 && day !== days[k - 1]).length;
  }
  return { log: purchaseLog(rows, { asOf: 730 }), ahead };
}

describe.skipIf(!hasOracles)(`predicted values of CDNOW${skippedNote}`, () => {
  const log = cdnowLog();
  const prediction = predicted(log);
  const report = (months: number, monthlyDiscount: number, costs = NO_COSTS): CustomerValueReport =>
    customerValueReport(log, costs, prediction, { months, monthlyDiscount });

  test('BG/NBD passes and is used; MBG/NBD is then not tried', () => {
    expect(prediction.verdict).toBe('passed');
    expect(prediction.tried.map(({ kind, exam, problems }) => [kind, exam.passed, problems])).toEqual([
      ['bg-nbd', true, []],
    ]);
  });

  test('the value grows with the horizon, falls with the discount, and lies in its range', () => {
    const totals = [3, 6, 12, 24, 36].map((months) => valuesOf(report(months, 0.01)).total);
    totals.forEach(({ value, low, high }, i) => {
      expect(value).toBeGreaterThan(i === 0 ? 0 : totals[i - 1].value);
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
    });
    expect(valuesOf(report(12, 0.05)).total.value).toBeLessThan(totals[2].value);
  });

  test('without a discount a year is worth what the forecast of today’s customers says', () => {
    const { used } = report(12, 0);
    expect(used?.values?.total.value).toBeCloseTo(used?.forecast.revenue?.base.value ?? NaN, 3);
  });

  test('a gross margin of 40% makes it 40% of net sales, its range too', () => {
    const [net, margin] = [report(12, 0.01), report(12, 0.01, { ...NO_COSTS, grossMargin: 0.4 })];
    expect([net.basis, margin.basis]).toEqual(['netSales', 'contribution']);
    expect(margin.margin).toBeCloseTo(0.4, 12);
    for (const key of ['value', 'low', 'high'] as const) {
      expect(valuesOf(margin).total[key] / valuesOf(net).total[key]).toBeCloseTo(0.4, 9);
    }
  });

  test('bins hold every customer, and the mean is the total over all of them', () => {
    const { distribution, mean, total } = valuesOf(report(12, 0.01));
    expect(distribution.bins.reduce((sum, { customers }) => sum + customers, 0)).toBe(2357);
    expect(mean.value * 2357).toBeCloseTo(total.value, 3);
  });

  test('what the screen gets holds no list as long as the customers', () => {
    const longest = (value: unknown): number => {
      if (typeof value !== 'object' || value === null) return 0;
      const inner = Object.values(value).map(longest);
      return Math.max(Array.isArray(value) || ArrayBuffer.isView(value) ? inner.length : 0, ...inner);
    };
    expect(longest(report(12, 0.01))).toBeLessThan(200);
  });
});

describe('whether a model is used', () => {
  test('below 100 customers none is, and none is tried', () => {
    const rows = Array.from({ length: 99 }, (_, i): PurchaseRow[] => [
      [`c${i}`, i, 100],
      [`c${i}`, i + 30, 100],
    ]).flat();
    expect(predicted(purchaseLog(rows, { asOf: 400 }))).toMatchObject({
      verdict: 'few-customers',
      tried: [],
      used: null,
    });
  });

  test('nor for contracts', () => {
    const { log } = simulated('bg-nbd', { r: 0.6, alpha: 6, a: 0.8, b: 2.5 }, 300);
    const found = allSteps(predictionByStep(log, { ...TERMS, contracts: true }));
    expect([found.verdict, found.tried, found.used]).toEqual(['contracts', [], null]);
  });

  test('where nobody leaves and all buy by the calendar, both models are tried and neither is used', () => {
    const rows = Array.from({ length: 150 }, (_, i) =>
      Array.from({ length: 12 }, (_, k): PurchaseRow => [`c${i}`, (i % 30) + 30 * k, 1000]),
    ).flat();
    const found = predicted(purchaseLog(rows, { asOf: 400 }));
    expect([found.verdict, found.tried.map(({ kind }) => kind), found.used]).toEqual([
      'failed',
      ['bg-nbd', 'mbg-nbd'],
      null,
    ]);
    expect(found.tried.every(({ exam, problems }) => exam.failures.length + problems.length > 0)).toBe(true);
  });

  test('of customers who buy and leave as the model has it, the purchases of the next year come within its range', () => {
    const { log, ahead } = simulated('bg-nbd', { r: 0.6, alpha: 5, a: 0.8, b: 2.5 }, 1500);
    const { verdict, used } = customerValueReport(log, NO_COSTS, predicted(log), DEFAULT_CLV);
    expect([verdict, used?.spendProblems]).toEqual(['passed', []]);
    const { low, high } = used?.forecast.purchases.base ?? { low: NaN, high: NaN };
    expect(ahead).toBeGreaterThan(low);
    expect(ahead).toBeLessThan(high);
    expect(used?.values?.total.value).toBeGreaterThan(0);
  });
});

describe('valueDistribution', () => {
  test('0 … 99 by hand: bins of 5, the open one from 95; median 49.5; the best tenth hold 945 of 4,950', () => {
    const { bins, quantiles, concentration } = valueDistribution(Float64Array.from({ length: 100 }, (_, i) => i));
    expect(bins).toHaveLength(20);
    expect(bins[0]).toEqual({ from: 0, to: 5, customers: 5 });
    expect(bins.at(-1)).toEqual({ from: 95, to: Infinity, customers: 5 });
    expect(quantiles.find(({ share }) => share === 0.5)?.value).toBe(49.5);
    expect(concentration.top.find(({ top }) => top === 0.1)?.share).toBeCloseTo(945 / 4950, 12);
  });

  test('equal values are one bin, none are no bin, and losses have bins below 0', () => {
    expect(valueDistribution(Float64Array.of(0, 0, 0)).bins).toEqual([{ from: 0, to: Infinity, customers: 3 }]);
    expect(valueDistribution(new Float64Array()).bins).toEqual([]);
    const { bins } = valueDistribution(Float64Array.of(-10, 0, 10));
    expect(bins[0].from).toBe(-10);
    expect(bins.reduce((sum, { customers }) => sum + customers, 0)).toBe(3);
  });
});
