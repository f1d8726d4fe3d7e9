/* Log-gamma, digamma and the hypergeometric function against figures of 50 digits. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digamma } from '#domain/numeric/digamma.ts';
import { logHyp2f1 } from '#domain/numeric/hyp2f1.ts';
import { logGamma } from '#domain/numeric/log-gamma.ts';
import { hasOracles, oracleRows, skippedNote } from '../../fixtures/oracles.ts';

/** Error as a share of what is allowed: 1e-13 · max(1, |value|). */
function excess(value: number, expected: number): number {
  return Math.abs(value - expected) / (1e-13 * Math.max(1, Math.abs(expected)));
}

describe('logGamma and digamma', () => {
  test('Γ(1/2) = √π, Γ(1) = Γ(2) = 1, 10! = 3,628,800', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    expect(Math.abs(logGamma(1))).toBeLessThan(1e-14);
    expect(Math.abs(logGamma(2))).toBeLessThan(1e-14);
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 13);
  });

  test('ψ(1) is −γ, Euler’s constant', () => {
    expect(digamma(1)).toBeCloseTo(-0.577_215_664_901_532_9, 14);
  });

  test('Γ(x + 1) = x Γ(x) and ψ(x + 1) = ψ(x) + 1/x', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (x) => {
        expect(excess(logGamma(x + 1), logGamma(x) + Math.log(x))).toBeLessThan(1);
        expect(excess(digamma(x + 1), digamma(x) + 1 / x) / Math.max(1, 1 / x)).toBeLessThan(1);
      }),
    );
  });

  test.skipIf(!hasOracles)(`agree with 50-digit figures within 1e-13${skippedNote}`, () => {
    const rows = oracleRows('special/lgamma_digamma.csv').map((row) => ({
      x: Number(row['x']),
      lgamma: Number(row['lgamma']),
      digamma: Number(row['digamma']),
    }));
    expect(rows).toHaveLength(28);
    for (const row of rows) {
      expect(excess(logGamma(row.x), row.lgamma), `ln Γ(${row.x})`).toBeLessThan(1);
      expect(excess(digamma(row.x), row.digamma), `ψ(${row.x})`).toBeLessThan(1);
    }
  });
});

describe('logHyp2f1', () => {
  test('₂F₁(1, 1; 2; z) = −ln(1 − z) / z, ₂F₁(a, b; b; z) = (1 − z)^−a, and 1 at z = 0', () => {
    expect(logHyp2f1(1, 1, 2, 0.75)).toEqual({
      log: expect.closeTo(Math.log(Math.log(4) / 0.75), 13) as number,
      sign: 1,
    });
    expect(logHyp2f1(7.5, 3, 3, 0.4).log).toBeCloseTo(-7.5 * Math.log(0.6), 13);
    expect(logHyp2f1(3, 4, 5, 0)).toEqual({ log: 0, sign: 1 });
  });

  test('is negative where a + b < 1 makes c negative, as a logarithm with a sign', () => {
    // mpmath 1.3, 50 digits: hyp2f1(0.11, 0.5, -0.19, 0.93) = −2.24243528626312…
    const { log, sign } = logHyp2f1(0.11, 0.5, -0.19, 0.93);
    expect(sign * Math.exp(log)).toBeCloseTo(-2.242_435_286_263_12, 12);
  });

  test('with a far above c no digits are lost: ₂F₁(60, 2; 1.5; .4) is that of mpmath', () => {
    // mpmath 1.3, 50 digits: log(hyp2f1(60, 2, 1.5, 0.4)) and hyp2f1(400.5, 3.2, 2.7, 0.6)
    expect(excess(logHyp2f1(60, 2, 1.5, 0.4).log, 32.383_637_865_977_656)).toBeLessThan(1);
    expect(excess(logHyp2f1(400.5, 3.2, 2.7, 0.6).log, 369.724_461_907_325_93)).toBeLessThan(1);
  });

  test.skipIf(!hasOracles)(
    `agrees with 50-digit figures within 1e-13 in the logarithm, sign included${skippedNote}`,
    () => {
      const rows = oracleRows('special/hyp2f1_bgnbd_domain.csv');
      expect(rows).toHaveLength(432);
      let beyondDoubles = 0;
      let negative = 0;
      for (const row of rows) {
        const { log, sign } = logHyp2f1(Number(row['a']), Number(row['b']), Number(row['c']), Number(row['z']));
        expect(excess(log, Number(row['log_hyp2f1'])), JSON.stringify(row)).toBeLessThan(1);
        expect(sign).toBe(row['hyp2f1'].startsWith('-') ? -1 : 1);
        if (log > Math.log(Number.MAX_VALUE)) beyondDoubles++;
        if (sign < 0) negative++;
      }
      expect([beyondDoubles, negative]).toEqual([30, 2]);
    },
  );
});
