/* sBG against the published tables, and what disqualifies any fit. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buyingProblems, sbgProblems, spendProblems } from '#domain/clv/diagnostics.ts';
import { allSteps } from '#domain/clv/fitted.ts';
import type { FittedBuying } from '#domain/clv/fit-buying.ts';
import type { FittedSpend } from '#domain/clv/gamma-gamma.ts';
import {
  discountedLifetime,
  discountedResidualLifetime,
  fitSbgByStep,
  type FittedSbg,
  lifetimeWithin,
  renewalRate,
  sbgLikelihood,
  survival,
  type Survivors,
} from '#domain/clv/sbg.ts';
import { mergeTriples } from '#domain/clv/triples.ts';
import { fitted, gradientError } from '../../fixtures/models.ts';
import { hasOracles, oracleRows, skippedNote } from '../../fixtures/oracles.ts';

const HIGH_END = [1000, 869, 743, 653, 593, 551, 517, 491];
const REGULAR = [1000, 631, 468, 382, 326, 289, 262, 241];

function fitOf(...cohorts: Survivors[]): FittedSbg {
  const fit = allSteps(fitSbgByStep(cohorts));
  if (fit === null) throw new Error('no renewal was due');
  return fit;
}

describe('sBG', () => {
  test.each([
    ['High End', HIGH_END, 0.668, 3.806, -1611.158],
    ['Regular', REGULAR, 0.704, 1.182, -1680.265],
  ])(
    '%s, years 0 to 7: the published α, β and log-likelihood (Fader, Hardie 2007)',
    (_, survivors, alpha, beta, ll) => {
      const fit = fitOf(survivors);
      expect(Math.abs(fit.params.alpha - alpha)).toBeLessThan(5e-4);
      expect(Math.abs(fit.params.beta - beta)).toBeLessThan(5e-4);
      expect(Math.abs(fit.logLikelihood - ll)).toBeLessThan(5e-4);
      expect([fit.ended, fit.infiniteLifetime, sbgProblems(fit)]).toEqual(['converged', true, []]);
    },
  );

  test('cohorts of different length: α 3.80, β 15.19 (Hardie, note 017)', () => {
    const all = [10_000, 8000, 6480, 5307, 4391];
    const { params, infiniteLifetime } = fitOf(all, all.slice(0, 4), all.slice(0, 3), all.slice(0, 2));
    expect(Math.abs(params.alpha - 3.8)).toBeLessThan(5e-3);
    expect(Math.abs(params.beta - 15.19)).toBeLessThan(5e-3);
    expect(infiniteLifetime).toBe(false);
  });

  test('its gradient is that of finite differences', () => {
    const objective = sbgLikelihood([REGULAR, HIGH_END.slice(0, 3), [5]]);
    fc.assert(
      fc.property(fc.array(fc.double({ min: -3, max: 4, noNaN: true }), { minLength: 2, maxLength: 2 }), (point) => {
        expect(gradientError(objective, point)).toBeLessThan(1e-6);
      }),
    );
  });

  test('who is left after five renewals renewed each time; the renewal rate rises with tenure', () => {
    const params = { alpha: 0.7, beta: 1.2 };
    const renewed = [1, 2, 3, 4, 5].reduce((share, t) => share * renewalRate(params, t), 1);
    expect(survival(params, 5)).toBeCloseTo(renewed, 12);
    expect(1 - survival(params, 1)).toBeCloseTo(params.alpha / (params.alpha + params.beta), 12);
    expect(renewalRate(params, 2)).toBeGreaterThan(renewalRate(params, 1));
  });

  test('a lifetime without discount is finite for α > 1 alone; within a horizon it is always', () => {
    expect(discountedLifetime({ alpha: 0.9, beta: 2 }, 0)).toBe(Infinity);
    const patient = { alpha: 3.8, beta: 15.19 };
    expect(lifetimeWithin(patient, 100_000)).toBeCloseTo(discountedLifetime(patient, 0), 2);
    expect(lifetimeWithin({ alpha: 0.9, beta: 2 }, 12)).toBeLessThan(13);
  });

  test('without a renewal that was due there is no fit', () => {
    expect(allSteps(fitSbgByStep([[40], [0, 0]]))).toBeNull();
  });

  test.skipIf(!hasOracles)(`fits, lifetimes and projections of the oracle${skippedNote}`, () => {
    const inputs: Record<string, Survivors[]> = {
      'high_end_y0-7': [HIGH_END],
      'regular_y0-7': [REGULAR],
      'high_end_y0-4': [HIGH_END.slice(0, 5)],
      'regular_y0-4': [REGULAR.slice(0, 5)],
    };
    const rows = oracleRows('sbg/sbg_fits.csv').filter((row) => row['data'] in inputs);
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      const { params, logLikelihood } = fitOf(...inputs[row['data']]);
      const near = (value: number, name: string) => {
        expect(Math.abs(value / Number(row[name]) - 1), `${row['data']} ${name}`).toBeLessThan(1e-5);
      };
      near(params.alpha, 'alpha');
      near(params.beta, 'beta');
      near(logLikelihood, 'LL');
      near(discountedLifetime(params, 0.1), 'DEL_d0.1');
      near(discountedLifetime(params, 0.05), 'DEL_d0.05');
      for (const n of [1, 2, 3, 4, 5]) near(discountedResidualLifetime(params, n, 0.1), `DERL_n${n}_d0.1`);
      if (Number.isFinite(Number(row['expected_tenure']))) near(discountedLifetime(params, 0), 'expected_tenure');
      else expect(discountedLifetime(params, 0)).toBe(Infinity);
    }
    for (const [file, survivors] of [
      ['high_end_y0-7', HIGH_END],
      ['regular_y0-7', REGULAR],
    ] as const) {
      const { params } = fitOf(survivors);
      for (const row of oracleRows(`sbg/${file}_projection.csv`)) {
        const t = Number(row['t']);
        expect(Math.abs(survival(params, t) - Number(row['model_survival']))).toBeLessThan(1e-6);
        if (t > 0)
          expect(Math.abs(survival(params, t - 1) - survival(params, t) - Number(row['model_churn_pmf']))).toBeLessThan(
            1e-6,
          );
      }
    }
  });
});

describe('what disqualifies a fit', () => {
  const good: FittedBuying = {
    kind: 'bg-nbd',
    params: { r: 0.24, alpha: 4.4, a: 0.8, b: 2.4 },
    se: { r: 0.01, alpha: 0.4, a: 0.2, b: 0.7 },
    repeaters: 946,
    logLikelihood: -9582,
    n: 2357,
    gradient: 1e-10,
    ended: 'converged',
    covariance: new Float64Array(16),
  };

  test('nothing, if it has converged and its errors are below its estimates', () => {
    expect(buyingProblems(good)).toEqual([]);
  });

  test.each([
    ['few-repeaters', { repeaters: 49 }],
    ['not-converged', { gradient: 2e-8, ended: 'stopped' }],
    ['bound', { gradient: 1e-3, ended: 'bound' }],
    ['a-near-zero', { params: { ...good.params, a: 0.049 }, se: { ...good.se, a: 0.01 } }],
    ['alike', { params: { ...good.params, b: 1000 } }],
    ['uncertain', { se: { ...good.se, b: 2.5 } }],
    ['uncertain', { se: { ...good.se, r: NaN } }],
  ] as const)('%s', (problem, change) => {
    expect(buyingProblems({ ...good, ...change })).toEqual([problem]);
  });

  test('nobody to fit counts as too few repeaters, in each model', () => {
    expect([buyingProblems(null), spendProblems(null), sbgProblems(null)].flat()).toEqual([
      'few-repeaters',
      'few-repeaters',
      'few-repeaters',
    ]);
  });

  test('an infinite mean amount', () => {
    const spend: FittedSpend = {
      params: { p: 2, q: 0.9, v: 10 },
      se: { p: 0.1, q: 0.1, v: 1 },
      correlation: 0,
      logLikelihood: -1,
      n: 500,
      gradient: 0,
      ended: 'converged',
      covariance: null,
    };
    expect(spendProblems(spend)).toEqual(['no-mean']);
  });

  test('customers who never come back, all of whom come back alike, or who are one and the same: a code, never a NaN among the parameters', () => {
    const n = 300;
    const everyTenDays = mergeTriples(
      new Int32Array(n).fill(10),
      new Int32Array(n).fill(100),
      Int32Array.from({ length: n }, (_, i) => 100 + (i % 10)),
    );
    const never = mergeTriples(new Int32Array(n), new Int32Array(n), new Int32Array(n).fill(300));
    const today = mergeTriples(new Int32Array(n), new Int32Array(n), new Int32Array(n));
    for (const kind of ['bg-nbd', 'mbg-nbd'] as const) {
      for (const triples of [everyTenDays, never, today]) {
        const fit = fitted(kind, triples);
        expect(Object.values(fit.params).every((value: number) => Number.isFinite(value))).toBe(true);
        expect(buyingProblems(fit)).not.toEqual([]);
      }
    }
  });
});
