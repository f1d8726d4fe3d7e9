/* Gamma–Gamma and lifetime values against published fits and the oracles, customer by customer. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allSteps } from '#domain/clv/fitted.ts';
import {
  expectedSpend,
  fitGammaGammaByStep,
  type FittedSpend,
  spendLikelihood,
  spendRows,
} from '#domain/clv/gamma-gamma.ts';
import { aliveOf, buysOf, lifetimeValues, purchasesOf, spendOf } from '#domain/clv/lifetime-value.ts';
import { DEFAULT_CLV } from '#domain/clv-view.ts';
import type { RfmSummary } from '#domain/clv/rfm-summary.ts';
import { cdnowSummary, fitted, gradientError, oracleFit, oracleModel } from '../../fixtures/models.ts';
import { hasOracles, oracleRows, skippedNote } from '../../fixtures/oracles.ts';

function spendFit(summary: RfmSummary, scale = 1): FittedSpend {
  const { x, m } = spendRows(summary);
  const fit = allSteps(fitGammaGammaByStep({ x, m: m.map((value) => value * scale) }, 2));
  if (fit === null) throw new Error('nobody to fit');
  return fit;
}

describe('Gamma–Gamma', () => {
  const paper = { p: 6.25, q: 3.74, v: 15.44 };

  test('p=6.25 q=3.74 γ=15.44: mean 35 over 3 purchases expects 35.0279, nobody’s history 35.2190 (Fader, Hardie 2013)', () => {
    expect(Math.abs(expectedSpend(paper, 3, 35) - 35.027_919_96)).toBeLessThan(1e-7);
    expect(Math.abs(expectedSpend(paper, 0, 0) - 35.218_978_1)).toBeLessThan(1e-7);
  });

  test('an expected amount lies between the own mean and that of all, nearer to the own the more purchases', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.double({ min: 0.5, max: 500, noNaN: true }), (x, m) => {
        const all = expectedSpend(paper, 0, 0);
        const expected = expectedSpend(paper, x, m);
        expect(Math.abs(expected - m)).toBeLessThanOrEqual(Math.abs(all - m) + 1e-9);
        expect(Math.abs(expectedSpend(paper, x + 1, m) - m)).toBeLessThanOrEqual(Math.abs(expected - m) + 1e-9);
      }),
    );
  });

  test('its gradient is that of finite differences', () => {
    const objective = spendLikelihood(
      { x: Float64Array.of(1, 3, 40, 1, 2), m: Float64Array.of(200, 950, 1200, 10_000, 1) },
      1000,
    );
    fc.assert(
      fc.property(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 3, maxLength: 3 }), (point) => {
        expect(gradientError(objective, point)).toBeLessThan(1e-5);
      }),
    );
  });
});

describe.skipIf(!hasOracles)(`Gamma–Gamma of CDNOW${skippedNote}`, () => {
  test.each([
    ['cdnow_sample_cal19970930', '1997-09-30'],
    ['cdnow_sample_full19980630', '1998-06-30'],
  ])('%s: log-likelihood and parameters of the oracle', (dataset, asOf) => {
    const of = oracleFit(dataset);
    const fit = spendFit(cdnowSummary(asOf));
    expect([fit.ended, fit.n]).toEqual(['converged', of('gg_n')]);
    expect(Math.abs(fit.logLikelihood - of('gg_LL'))).toBeLessThan(1e-4);
    const { p, q, v } = fit.params;
    [p / of('p'), q / of('q'), v / 100 / of('v')].forEach((ratio) => {
      expect(Math.abs(ratio - 1)).toBeLessThan(1e-5);
    });
  });

  test('is the published 6.25, 3.74, 15.44; −4055.9177 of 946 repeaters (Fader, Hardie 2013)', () => {
    const { params, logLikelihood, n } = spendFit(cdnowSummary('1997-09-30'));
    [params.p - 6.25, params.q - 3.74, params.v / 100 - 15.44].forEach((error) => {
      expect(Math.abs(error)).toBeLessThan(5e-3);
    });
    expect([n, Math.round(logLikelihood * 1e4) / 1e4]).toEqual([946, -4055.9177]);
  });

  test('amounts in another unit: v is in that unit, p and q stay', () => {
    const summary = cdnowSummary('1997-09-30');
    const [dollars, yen] = [spendFit(summary), spendFit(summary, 15_000)];
    expect(yen.params.p / dollars.params.p).toBeCloseTo(1, 6);
    expect(yen.params.q / dollars.params.q).toBeCloseTo(1, 6);
    expect(yen.params.v / dollars.params.v / 15_000).toBeCloseTo(1, 6);
    expect(yen.correlation).toBeCloseTo(dollars.correlation, 10);
  });
});

describe.skipIf(!hasOracles)(`every customer of CDNOW${skippedNote}`, () => {
  /** Largest relative difference of customers' values to a column of the oracle. */
  function largest(values: Float64Array, rows: Record<string, string>[], column: string, unit = 1): number {
    expect(values).toHaveLength(rows.length);
    return Math.max(...rows.map((row, i) => Math.abs(values[i] / unit / Number(row[column]) - 1)));
  }
  const byId = (path: string) => oracleRows(path).sort((a, b) => Number(a['customer_id']) - Number(b['customer_id']));

  test.each([
    ['cdnow_sample_cal19970930', '1997-09-30'],
    ['cdnow_sample_full19980630', '1998-06-30'],
  ])(
    '%s at the oracle’s parameters: P(alive), purchases, spend and value within 1e-9; after an own fit within 1e-4',
    (dataset, asOf) => {
      const rows = byId(`models/${dataset}_per_customer.csv`);
      // The log numbers customers as they first appear in it: bring them into the oracle's order.
      const found = cdnowSummary(asOf);
      const of = oracleFit(dataset);
      rows.forEach((row, i) => {
        expect([found.x[i], found.m[i] / 100]).toEqual([
          Number(row['frequency']),
          expect.closeTo(Number(row['monetary_value']), 6),
        ]);
        expect(Math.abs(found.lastAge[i] / 7 - Number(row['recency']))).toBeLessThan(1e-8);
        expect(Math.abs(found.age[i] / 7 - Number(row['T']))).toBeLessThan(1e-8);
      });
      const spend = { p: of('p'), q: of('q'), v: of('v') * 100 };
      const own = spendFit(found).params;
      const given = oracleModel(dataset);
      const fit = fitted('bg-nbd', found.triples);
      const terms = { ...DEFAULT_CLV, margin: 1 };
      for (const [model, amounts, allowed] of [
        [given, spend, 1e-9],
        [fit, own, 1e-4],
      ] as const) {
        expect(largest(aliveOf(model, found), rows, 'p_alive')).toBeLessThan(allowed);
        expect(largest(purchasesOf(model, found, 39), rows, 'exp_purchases_39w')).toBeLessThan(allowed);
        expect(largest(spendOf(amounts, found), rows, 'exp_avg_profit', 100)).toBeLessThan(allowed);
        expect(largest(lifetimeValues(model, amounts, found, terms), rows, 'clv_12m_d01', 100)).toBeLessThan(allowed);
      }
    },
  );

  test('margin scales values, a higher discount lowers them, and no discount over 12 months is purchases × amount', () => {
    const summary = cdnowSummary('1998-06-30');
    const model = oracleModel('cdnow_sample_full19980630');
    const of = oracleFit('cdnow_sample_full19980630');
    const spend = { p: of('p'), q: of('q'), v: of('v') * 100 };
    const values = (margin: number, monthlyDiscount: number) =>
      lifetimeValues(model, spend, summary, { months: 12, monthlyDiscount, margin });
    const [whole, half, dear, free] = [values(1, 0.01), values(0.5, 0.01), values(1, 0.02), values(1, 0)];
    const purchases = purchasesOf(model, summary, 12 * 4.345);
    const amounts = spendOf(spend, summary);
    for (const i of [0, 1, 2, 500, 2000]) {
      expect(half[i] / whole[i]).toBeCloseTo(0.5, 12);
      expect(dear[i]).toBeLessThan(whole[i]);
      expect(free[i] / (purchases[i] * amounts[i])).toBeCloseTo(1, 10);
    }
    const buys = buysOf(model, summary, 52);
    const yearly = purchasesOf(model, summary, 52);
    expect(buys.every((share, i) => share > 0 && share < 1 && share <= yearly[i])).toBe(true);
  });
});
