/* BG/NBD and MBG/NBD against published fits, the oracles, and themselves. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bgNbd } from '#domain/clv/bg-nbd.ts';
import { buyingLikelihood, logLikelihood } from '#domain/clv/buying-likelihood.ts';
import { buysWhileAlive, pAlive } from '#domain/clv/buying-model.ts';
import { expectedOfNewCustomer, expectedPurchases, expectedWhileAlive } from '#domain/clv/expected-purchases.ts';
import { mbgNbd } from '#domain/clv/mbg-nbd.ts';
import { rfmSummary } from '#domain/clv/rfm-summary.ts';
import { mergeTriples, sampleTriples } from '#domain/clv/triples.ts';
import { logHyp2f1 } from '#domain/numeric/hyp2f1.ts';
import { cdnowSummary, fitted, gradientError, oracleFit } from '../../fixtures/models.ts';
import { hasOracles, oracleLines, skippedNote } from '../../fixtures/oracles.ts';
import { cdnowLog, day, purchaseLog, type PurchaseRow } from '../../fixtures/purchase-log.ts';

const CDNOW = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const one = (x: number, tx: number, t: number) =>
  mergeTriples(Int32Array.of(x), Int32Array.of(Math.round(tx * 7)), Int32Array.of(Math.round(t * 7)));

describe('rfmSummary', () => {
  const rows: PurchaseRow[] = [
    ['1', day('2015-02-01'), 500],
    ['1', day('2015-02-06'), 700],
    ['2', day('2015-01-01'), 900],
    ['3', day('2015-01-01'), 100],
    ['3', day('2015-01-02'), 200],
    ['3', day('2015-01-05'), 400],
  ];

  test('of lifetimes’ textbook rows, in days: (1, 5, 6), (0, 0, 37), (2, 4, 37)', () => {
    const { x, lastAge, age } = rfmSummary(purchaseLog(rows, { asOf: day('2015-02-07') }));
    expect([0, 1, 2].map((i) => [x[i], lastAge[i], age[i]])).toEqual([
      [1, 5, 6],
      [0, 0, 37],
      [2, 4, 37],
    ]);
  });

  test('orders of one day are one purchase, m is the mean of daily totals without the first day', () => {
    const log = purchaseLog([
      ['a', 0, 1000],
      ['a', 0, 5000],
      ['a', 9, 100],
      ['a', 9, 200],
      ['a', 12, 500],
    ]);
    const { x, m, lastAge } = rfmSummary(log);
    expect([x[0], m[0], lastAge[0]]).toEqual([2, 400, 12]);
  });

  test('as of an earlier day it sees neither later orders nor customers who had not come yet', () => {
    const log = purchaseLog(rows, { asOf: day('2015-02-07') });
    const summary = rfmSummary(log, day('2015-01-03'));
    expect([...summary.position]).toEqual([1, 2]);
    expect([...summary.x, ...summary.lastAge, ...summary.age]).toEqual([0, 1, 0, 1, 2, 2]);
  });

  test('merged triples give every customer his own back, sorted by x, T, t_x', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 60 }), (list) => {
        const [x, gap, last] = [0, 1, 2].map((key) => Int32Array.from(list, (row) => row[key]));
        const age = last.map((value, i) => value + gap[i]);
        const merged = mergeTriples(x, last, age);
        expect(merged.weight.reduce((sum, n) => sum + n, 0)).toBe(list.length);
        list.forEach((_, i) => {
          const t = merged.of[i];
          expect([merged.x[t], merged.lastAge[t], merged.age[t]]).toEqual([x[i], last[i], age[i]]);
        });
        const keys = Array.from(merged.x, (value, i) => value * 1e6 + merged.age[i] * 1e3 + merged.lastAge[i]);
        expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
      }),
    );
  });

  test('a sample of merged customers keeps their number and the share of one-time buyers', () => {
    const x = Int32Array.from({ length: 10_000 }, (_, i) => (i % 10 < 7 ? 0 : 1 + (i % 5)));
    const age = Int32Array.from({ length: 10_000 }, (_, i) => 300 + (i % 90));
    const merged = mergeTriples(
      x,
      x.map((n) => n * 20),
      age,
    );
    const sample = sampleTriples(merged, 1000);
    expect(sample.customers).toBe(1000);
    const once = sample.weight.reduce((sum, n, i) => sum + (sample.x[i] === 0 ? n : 0), 0);
    expect(Math.abs(once - 700)).toBeLessThanOrEqual(1);
    expect(sampleTriples(merged, 10_000)).toBe(merged);
  });
});

describe('the likelihood', () => {
  test('BG/NBD: Hardie’s note 027, a=.8 b=2.5 r=.25 α=4 T=40: x=0 gives −.59947382, x=200 at 38 weeks 100.7957', () => {
    const model = bgNbd({ r: 0.25, alpha: 4, a: 0.8, b: 2.5 });
    expect(Math.abs(logLikelihood(model, one(0, 0, 40)) + 0.599_473_82)).toBeLessThan(1e-8);
    expect(Math.abs(logLikelihood(model, one(200, 38, 40)) - 100.7957)).toBeLessThan(1e-4);
  });

  const triples = mergeTriples(
    Int32Array.of(0, 0, 1, 3, 12, 2, 0, 40),
    Int32Array.of(0, 0, 9, 200, 150, 0, 0, 399),
    Int32Array.of(300, 10, 9, 210, 400, 100, 0, 400),
  );
  test.each(['bg-nbd', 'mbg-nbd'] as const)('%s: its gradient is that of finite differences', (kind) => {
    const { objective } = buyingLikelihood(kind, triples);
    fc.assert(
      fc.property(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 4, maxLength: 4 }), (point) => {
        expect(gradientError(objective, point)).toBeLessThan(1e-6);
      }),
    );
  });

  test('stays finite with 1,000 purchases and a long silence', () => {
    const extreme = one(1000, 10, 100);
    expect(logLikelihood(bgNbd(CDNOW), extreme)).toBeGreaterThan(1000);
    expect(logLikelihood(mbgNbd(CDNOW), extreme)).toBeGreaterThan(1000);
    expect(logLikelihood(bgNbd(CDNOW), extreme)).toBeLessThan(10_000);
  });
});

describe('P(alive) and expected purchases', () => {
  const model = bgNbd(CDNOW);

  test('Hardie’s worksheet: x=2, t_x=30.43, T=38.86 expects 1.226 purchases in 39 weeks', () => {
    expect(Math.abs(expectedPurchases(model, 2, 30.43 * 7, 38.86 * 7, 39) - 1.226)).toBeLessThan(5e-4);
  });

  test('Hardie’s worksheet: a new customer’s repeat purchases after 1 day, 1, 3, 31.86, 32 and 78 weeks', () => {
    const unrounded = bgNbd({ r: 0.242594, alpha: 4.413532, a: 0.792886, b: 2.425753 });
    const expected = [0.0078, 0.0532, 0.1506, 1.0405, 1.0437, 1.8576];
    [1 / 7, 1, 3, 223 / 7, 32, 78].forEach((t, i) => {
      expect(Math.abs(expectedOfNewCustomer(unrounded, t) - expected[i])).toBeLessThan(5e-4);
    });
  });

  test('somebody who bought 1,000 times in ten weeks and is silent for 90 is gone: 0, not NaN', () => {
    expect(pAlive(model, 1000, 70, 700)).toBe(0);
    expect(expectedPurchases(model, 1000, 70, 700, 39)).toBe(0);
  });

  test('under BG/NBD everybody who bought once is alive; under MBG/NBD a / (a + b) left at once', () => {
    expect(pAlive(model, 0, 0, 5000)).toBe(1);
    expect(pAlive(mbgNbd(CDNOW), 0, 0, 0)).toBeCloseTo(CDNOW.b / (CDNOW.a + CDNOW.b), 14);
  });

  /** The papers' closed form, by ₂F₁. */
  const closedForm = (kind: 'bg-nbd' | 'mbg-nbd', [r, alpha, a, b]: number[], x: number, weeks: number, t: number) => {
    const stays = b + x + (kind === 'bg-nbd' ? 0 : 1);
    const c = a + stays - 1;
    const f = logHyp2f1(r + x, stays, c, t / (alpha + weeks + t));
    const power = (r + x) * Math.log((alpha + weeks) / (alpha + weeks + t));
    return (c / (a - 1)) * (1 - f.sign * Math.exp(f.log + power));
  };
  test.each(['bg-nbd', 'mbg-nbd'] as const)(
    '%s: the sum of positive terms is the papers’ closed form by ₂F₁',
    (kind) => {
      const positive = (max: number) => fc.double({ min: 0.05, max, noNaN: true });
      fc.assert(
        fc.property(
          fc.tuple(positive(20), positive(30), positive(5), positive(10)),
          fc.nat(300),
          fc.nat(700),
          fc.double({ min: 1, max: 200, noNaN: true }),
          ([r, alpha, a, b], x, age, t) => {
            // Near its poles the closed form itself has few digits.
            fc.pre(Math.abs(a - 1) > 0.05 && Math.abs(a + b + x - 1) > 0.05);
            const sum = expectedWhileAlive({ kind, params: { r, alpha, a, b } }, x, age, t);
            const closed = closedForm(kind, [r, alpha, a, b], x, age / 7, t);
            expect(Math.abs(sum / closed - 1)).toBeLessThan(1e-8);
          },
        ),
      );
    },
  );

  test('expected purchases rise with the horizon, never beyond those of somebody who never leaves; buying at all is likelier than not by none', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(500), fc.double({ min: 0.1, max: 300, noNaN: true }), (x, age, t) => {
        for (const anyModel of [model, mbgNbd(CDNOW)]) {
          const near = expectedWhileAlive(anyModel, x, age, t);
          const far = expectedWhileAlive(anyModel, x, age, t * 1.5);
          const forever = ((CDNOW.r + x) / (CDNOW.alpha + age / 7)) * t;
          expect(far).toBeGreaterThan(near);
          expect(near).toBeLessThanOrEqual(forever * (1 + 1e-12));
          expect(buysWhileAlive(anyModel, x, age, t)).toBeLessThanOrEqual(near * (1 + 1e-12));
        }
      }),
    );
  });

  test.skipIf(!hasOracles)(`inputs at which naive code fails have the right finite answer${skippedNote}`, () => {
    const rows = oracleLines('models/degenerate_inputs.csv').map((line) => line.split(','));
    expect(rows).toHaveLength(13);
    for (const cells of rows) {
      // The description may hold commas: numbers are counted from the end.
      const [r, alpha, a, b, x, tx, weeks, t, right] = cells.slice(-9).map(Number);
      const given = bgNbd({ r, alpha, a, b });
      const value =
        cells[0] === 'p_alive'
          ? pAlive(given, x, tx * 7, weeks * 7)
          : expectedPurchases(given, x, tx * 7, weeks * 7, t);
      expect(Math.abs(value - right), cells.join()).toBeLessThanOrEqual(1e-8 * right);
    }
  });
});

describe.skipIf(!hasOracles)(`fits of CDNOW${skippedNote}`, () => {
  test.each([
    ['cdnow_sample_cal19970930', '1997-09-30'],
    ['cdnow_sample_full19980630', '1998-06-30'],
  ])('BG/NBD of %s: log-likelihood, parameters and standard errors of the oracle', (dataset, asOf) => {
    const of = oracleFit(dataset);
    const fit = fitted('bg-nbd', cdnowSummary(asOf).triples);
    expect([fit.ended, fit.n, fit.repeaters]).toEqual(['converged', of('n'), of('gg_n')]);
    expect(fit.gradient).toBeLessThan(1e-8);
    expect(Math.abs(fit.logLikelihood - of('LL'))).toBeLessThan(1e-6);
    for (const name of ['r', 'alpha', 'a', 'b'] as const) {
      expect(Math.abs(fit.params[name] / of(name) - 1)).toBeLessThan(1e-6);
      expect(Math.abs(fit.se[name] / of(`se_${name}`) - 1)).toBeLessThan(1e-5);
    }
  });

  test('BG/NBD calibrated to 1997-09-30 is the published .243, 4.414, .793, 2.426; −9582.4 (Fader, Hardie, Lee 2005)', () => {
    const { params, logLikelihood: ll } = fitted('bg-nbd', cdnowSummary('1997-09-30').triples);
    [params.r - 0.243, params.alpha - 4.414, params.a - 0.793, params.b - 2.426].forEach((error) => {
      expect(Math.abs(error)).toBeLessThan(5e-4);
    });
    expect(Math.abs(ll + 9582.4)).toBeLessThan(0.05);
  });

  test('MBG/NBD calibrated to 1997-09-30 is the published .525, 6.183, .891, 1.614; −9582.13 (Hoppe, Wagner 2007)', () => {
    const { params, logLikelihood: ll } = fitted('mbg-nbd', cdnowSummary('1997-09-30').triples);
    [params.r - 0.525, params.alpha - 6.183, params.a - 0.891, params.b - 1.614].forEach((error) => {
      expect(Math.abs(error)).toBeLessThan(5e-4);
    });
    expect(Math.abs(ll + 9582.13)).toBeLessThan(0.05);
  });

  test('times in weeks or in days: α is seven times as many days, nothing else changes', () => {
    const { x, lastAge, age, triples } = cdnowSummary('1997-09-30');
    const inWeeks = fitted('bg-nbd', triples);
    const times7 = (days: Int32Array) => days.map((value) => value * 7);
    const inDays = fitted('bg-nbd', mergeTriples(x, times7(lastAge), times7(age)));
    expect(inDays.params.alpha / inWeeks.params.alpha).toBeCloseTo(7, 6);
    expect(inDays.params.r / inWeeks.params.r).toBeCloseTo(1, 6);
    expect(inDays.params.b / inWeeks.params.b).toBeCloseTo(1, 6);
    const purchases = x.reduce((sum, value) => sum + value, 0);
    expect(inDays.logLikelihood).toBeCloseTo(inWeeks.logLikelihood - purchases * Math.log(7), 5);
  });

  test('a weight of 3 is the same as three equal rows, and customers in any order give the same fit', () => {
    const { x, lastAge, age, triples } = cdnowSummary('1997-09-30');
    const thrice = (values: Int32Array) => Int32Array.from([...values, ...[...values].reverse(), ...values]);
    const rows = mergeTriples(thrice(x), thrice(lastAge), thrice(age));
    const weighted = { ...triples, weight: triples.weight.map((n) => n * 3), customers: triples.customers * 3 };
    expect(rows.count).toBe(triples.count);
    expect([...rows.weight]).toEqual([...weighted.weight]);
    const [a, b] = [fitted('bg-nbd', triples), fitted('bg-nbd', rows)];
    expect(b.logLikelihood / a.logLikelihood).toBeCloseTo(3, 10);
    expect(b.params.r / a.params.r).toBeCloseTo(1, 7);
    expect(a.se.r / b.se.r).toBeCloseTo(Math.sqrt(3), 6);
  });

  test('zero-value orders left out are 8 customers fewer, all of whom bought once', () => {
    const without = rfmSummary(cdnowLog('out'));
    const counted = cdnowSummary('1998-06-30');
    expect([counted.customers - without.customers, counted.repeaters - without.repeaters]).toEqual([8, 0]);
  });
});
