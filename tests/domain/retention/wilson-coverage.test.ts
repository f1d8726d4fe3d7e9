/* How often the Wilson interval holds the true share, by adding up all outcomes; and a published table. */
import { describe, expect, test } from 'vitest';
import { wilson } from '#domain/retention/wilson.ts';

const STEP = 0.001;
const SHARES = Array.from({ length: Math.round((0.5 - 0.02) / STEP) + 1 }, (_, i) => 0.02 + i * STEP);

/** Binomial probabilities of 0 … n, from the most likely outcome outwards so that nothing underflows to nothing. */
function binomial(n: number, p: number): Float64Array {
  const weights = new Float64Array(n + 1);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  weights[mode] = 1;
  for (let x = mode; x < n; x++) weights[x + 1] = (weights[x] * (n - x) * p) / ((x + 1) * (1 - p));
  for (let x = mode; x > 0; x--) weights[x - 1] = (weights[x] * x * (1 - p)) / ((n - x + 1) * p);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}

function coverages(n: number): number[] {
  const intervals = Array.from({ length: n + 1 }, (_, x) => wilson(x, n));
  return SHARES.map((p) =>
    binomial(n, p).reduce(
      (sum, probability, x) => (intervals[x].low <= p && p <= intervals[x].high ? sum + probability : sum),
      0,
    ),
  );
}

describe('wilson covers the true share', () => {
  test.each([50, 200, 1000])('n = %i: on average 94–96 %% over shares of 2–50 %%, never below 89 %%', (n) => {
    const all = coverages(n);
    const mean = all.reduce((sum, coverage) => sum + coverage, 0) / all.length;
    expect(mean).toBeGreaterThanOrEqual(0.94);
    expect(mean).toBeLessThanOrEqual(0.96);
    expect(Math.min(...all)).toBeGreaterThanOrEqual(0.89);
  });
});
