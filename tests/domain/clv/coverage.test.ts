/* Do 95 % intervals of the parameters hold the truth in 95 of 100 shops? Simulated shops; `npm run coverage:models` takes 1,000. */
import { describe, expect, test } from 'vitest';
import type { BuyingModel } from '#domain/clv/buying-model.ts';
import { allSteps } from '#domain/clv/fitted.ts';
import { fitGammaGammaByStep } from '#domain/clv/gamma-gamma.ts';
import { fitSbgByStep } from '#domain/clv/sbg.ts';
import { beta, gamma, uniformFrom } from '#domain/simulator/distributions.ts';
import { fitted, simulatedTriples } from '../../fixtures/models.ts';

const POPULATIONS = Number(process.env['MODEL_POPULATIONS'] ?? 12);
/** Of 200 shops, chance alone takes one share in a hundred past 98 %; of 1,000 none. */
const FULL = POPULATIONS >= 200;
/** With few populations chance alone moves the share: 4 standard errors of 95 % around it. */
const slack = 4 * Math.sqrt((0.95 * 0.05) / POPULATIONS);
const [LOW, HIGH] = FULL ? [0.9, 0.98] : [0.95 - slack, 1];

/** Share of populations whose interval, estimate · exp(± 1.96 s), s the error of the logarithm, holds the truth; by parameter. */
function coverage<P extends object>(truth: P, fits: (seed: number) => { params: P; se: P }): Record<string, number> {
  const names = Object.keys(truth) as (keyof P & string)[];
  const held = names.map(() => 0);
  for (let seed = 1; seed <= POPULATIONS; seed++) {
    const { params, se } = fits(seed);
    names.forEach((name, i) => {
      const [estimate, error, right] = [Number(params[name]), Number(se[name]), Number(truth[name])];
      if (Math.abs(Math.log(right / estimate)) <= (1.96 * error) / estimate) held[i]++;
    });
  }
  return Object.fromEntries(names.map((name, i) => [name, held[i] / POPULATIONS]));
}

function expectCovered(what: string, shares: Record<string, number>): void {
  if (FULL) process.stdout.write(`${what}, ${POPULATIONS} populations: ${JSON.stringify(shares)}\n`);
  for (const [name, share] of Object.entries(shares)) {
    expect(share, `${what} ${name}`).toBeGreaterThanOrEqual(LOW);
    expect(share, `${what} ${name}`).toBeLessThanOrEqual(HIGH);
  }
}

describe(`95 % intervals hold the truth in ${(LOW * 100).toFixed(0)} to ${(HIGH * 100).toFixed(0)} % of ${POPULATIONS} simulated shops`, () => {
  test.each([
    { kind: 'bg-nbd', params: { r: 0.6, alpha: 60, a: 0.8, b: 2.5 } },
    { kind: 'mbg-nbd', params: { r: 0.9, alpha: 60, a: 0.7, b: 1.8 } },
  ] satisfies BuyingModel[])('$kind, 4,000 customers', { timeout: 1_200_000 }, (model) => {
    // Rates are slow in weeks, so that whole days are fine against them: α = 60 weeks, 800 weeks observed.
    const shares = coverage(model.params, (seed) =>
      fitted(model.kind, simulatedTriples(uniformFrom(seed), model, 4000, { won: 600, after: 200, days: 7 })),
    );
    expectCovered(model.kind, shares);
  });

  test('Gamma–Gamma, 2,000 repeaters', { timeout: 1_200_000 }, () => {
    const truth = { p: 6, q: 4, v: 15 };
    const shares = coverage(truth, (seed) => {
      const uniform = uniformFrom(1000 + seed);
      const x = Float64Array.from({ length: 2000 }, () => 1 + Math.floor(4 * uniform() ** 2));
      const m = x.map((n) => gamma(uniform, truth.p * n) / ((gamma(uniform, truth.q) / truth.v) * n));
      const fit = allSteps(fitGammaGammaByStep({ x, m }, 0));
      if (fit === null) throw new Error('nobody to fit');
      return fit;
    });
    expectCovered('gamma-gamma', shares);
  });

  test('sBG, 2,000 contracts over eight renewals', () => {
    const truth = { alpha: 0.8, beta: 2.5 };
    const shares = coverage(truth, (seed) => {
      const uniform = uniformFrom(2000 + seed);
      const survivors = new Array<number>(9).fill(0);
      for (let i = 0; i < 2000; i++) {
        const leaves = beta(uniform, truth.alpha, truth.beta);
        for (let t = 0; t <= 8; t++) {
          survivors[t]++;
          if (uniform() < leaves) break;
        }
      }
      const fit = allSteps(fitSbgByStep([survivors]));
      if (fit === null) throw new Error('nobody to fit');
      return fit;
    });
    expectCovered('sbg', shares);
  });
});
