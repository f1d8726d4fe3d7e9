/* The exam: its golden numbers on CDNOW, its benchmarks by hand, and its verdicts. */
import { describe, expect, test } from 'vitest';
import { benchmarks } from '#domain/clv/exam-benchmarks.ts';
import { holdout, holdoutWeeks } from '#domain/clv/exam-split.ts';
import { aliveBins, deciles, decileSlope } from '#domain/clv/exam-tables.ts';
import { type Exam, examByStep, examFailures, type ExamResult } from '#domain/clv/exam.ts';
import { allSteps } from '#domain/clv/fitted.ts';
import { rfmSummary } from '#domain/clv/rfm-summary.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { uniformFrom } from '#domain/simulator/distributions.ts';
import { simulateBuyer } from '../../fixtures/models.ts';
import { hasOracles, skippedNote } from '../../fixtures/oracles.ts';
import { cdnowLog, purchaseLog, type PurchaseRow } from '../../fixtures/purchase-log.ts';

const REPLICATES = 40;

function sit(log: PurchaseLog, weeks?: number): Exam {
  return allSteps(examByStep(log, 'bg-nbd', weeks, REPLICATES));
}

function resultOf(exam: Exam): ExamResult {
  if (exam.result === null) throw new Error(exam.failures.join());
  return exam.result;
}

describe.skipIf(!hasOracles)(`the exam of BG/NBD on CDNOW${skippedNote}`, () => {
  test('holds back 26 weeks and passes: 1,156 purchases, predicted 1,175, as before 1,437; decile slope .84', () => {
    const exam = sit(cdnowLog());
    const result = resultOf(exam);
    expect([exam.weeks, exam.passed, exam.failures]).toEqual([26, true, []]);
    expect([result.purchases.actual, Math.round(result.purchases.predicted.value)]).toEqual([1156, 1175]);
    expect(result.benchmarks).toEqual({ before: 1437, sameAges: null, withoutAges: 2357 });
    expect(Math.round(result.slope * 100) / 100).toBe(0.84);
    expect(result.rmse.model).toBeLessThan(result.rmse.benchmark);
    // What really came lies in the range, for purchases and for net sales.
    for (const { actual, predicted } of [result.purchases, result.revenue]) {
      expect(predicted?.low).toBeLessThan(actual);
      expect(predicted?.high).toBeGreaterThan(actual);
    }
  });

  test('calibrated to 1997-09-30: 1,882 purchases in the next 39 weeks, predicted 1,653, as before 2,457', () => {
    const { purchases, benchmarks: simple, weekly } = resultOf(sit(cdnowLog(), 39));
    expect([purchases.actual, Math.round(purchases.predicted.value), simple.before]).toEqual([1882, 1653, 2457]);
    expect(weekly.actual).toHaveLength(40);
    expect([weekly.actual[0], weekly.actual[39], weekly.predicted[0]]).toEqual([0, 1882, 0]);
    expect(weekly.predicted[39]).toBeCloseTo(purchases.predicted.value, 6);
  });

  test('and in the next 13 weeks 726, predicted 628, as before 711: nearer is the naive one, the model passes by 15 %', () => {
    const exam = sit(cdnowLog('counted', '1997-12-30'), 13);
    const { purchases, benchmarks: simple } = resultOf(exam);
    expect([purchases.actual, Math.round(purchases.predicted.value), simple.before]).toEqual([726, 628, 711]);
    expect(exam.failures).toEqual([]);
  });

  test('under the default rules, without zero-value orders, the same purchases are predicted for 8 customers fewer', () => {
    const exam = sit(cdnowLog('out'));
    expect([exam.passed, resultOf(exam).customers, resultOf(exam).purchases.actual]).toEqual([true, 2349, 1156]);
  });

  test('equal data give equal ranges', () => {
    expect(resultOf(sit(cdnowLog())).revenue).toEqual(resultOf(sit(cdnowLog())).revenue);
  });
});

describe('which weeks are held back', () => {
  const logOf = (days: number, gap: number) =>
    purchaseLog(
      [
        ['a', 0, 100],
        ['a', gap, 100],
      ],
      { asOf: days },
    );

  test.each([
    ['a third of 78 weeks', 546, 14, 26],
    ['at least 4', 70, 7, 4],
    ['at most 52', 2000, 30, 52],
    ['two median gaps where that is longer', 364, 70, 20],
  ])('%s', (_, days, gap, weeks) => {
    expect(holdoutWeeks(logOf(days, gap))).toBe(weeks);
  });

  test.each([
    ['two gaps are more than half of the history', logOf(200, 60)],
    ['two gaps are more than 52 weeks', logOf(3000, 200)],
    ['nobody has come back', purchaseLog([['a', 0, 100]], { asOf: 400 })],
  ])('none where %s', (_, log) => {
    expect(holdoutWeeks(log)).toBeNull();
    const exam = sit(log);
    expect([exam.passed, exam.failures, exam.result]).toEqual([false, ['too-short'], null]);
  });

  test('what is held back: purchase days after the split, by week, of customers known by then', () => {
    const log = purchaseLog([
      ['a', 0, 100],
      ['a', 70, 100],
      ['a', 71, 300],
      ['a', 71, 50],
      ['a', 77, 10],
      ['a', 78, 10],
      ['late', 72, 900],
    ]);
    const found = holdout(log, rfmSummary(log, 70), 70, 2);
    expect([...found.purchases]).toEqual([3]);
    expect([...found.revenue]).toEqual([370]);
    expect([...found.cumulative]).toEqual([0, 2, 3]);
  });
});

describe('the benchmarks', () => {
  /** 60 customers of day 0 who come again at ages 10 and 40, and 60 of day 100 who come again at age 10. Split at 121. */
  const rows: PurchaseRow[] = Array.from({ length: 60 }, (_, i): PurchaseRow[] => [
    [`old ${i}`, 0, 1],
    [`old ${i}`, 10, 1],
    [`old ${i}`, 40, 1],
    [`new ${i}`, 100, 1],
    [`new ${i}`, 110, 1],
    [`new ${i}`, 140, 1],
  ]).flat();
  const log = purchaseLog(rows, { asOf: 149 });

  test('(b) is the sum of mean increments at the same ages: the younger are expected to do at 22 … 49 what the older did', () => {
    const summary = rfmSummary(log, 121);
    const found = benchmarks(log, summary, 121, 4);
    // The older are at 121 of 149 days: nobody has been observed there. They get an even share of (a): 60 / 120.
    expect(found.before).toBe(60);
    expect(found.withoutAges).toBe(60);
    expect(found.sameAges).toBeCloseTo(60 * 0.5 + 60 * 1, 9);
    expect(found.perCustomer[0]).toBe(0.5);
    expect(found.perCustomer[1]).toBeCloseTo(1, 12);
  });

  test('(a) alone, spread evenly, where (b) is missing for more than half', () => {
    const older = purchaseLog(rows.slice(0, 3 * 60 * 2).concat([['one more', 0, 1]]), { asOf: 149 });
    const summary = rfmSummary(older, 121);
    const found = benchmarks(older, summary, 121, 4);
    expect(found.sameAges).toBeNull();
    expect(new Set(found.perCustomer)).toEqual(new Set([60 / 121]));
  });

  test('neither sees anything after the split', () => {
    const summary = rfmSummary(log, 121);
    const cut = purchaseLog(
      rows.filter(([, day]) => day <= 121),
      { asOf: 121 },
    );
    expect(benchmarks(cut, rfmSummary(cut, 121), 121, 4)).toEqual(benchmarks(log, summary, 121, 4));
  });
});

describe('the tables', () => {
  test('ten groups from the least to the most promising; a prediction that is right has slope 1, one that says too much less', () => {
    const actual = Float64Array.from({ length: 200 }, (_, i) => i);
    expect(decileSlope(deciles(actual, actual))).toBeCloseTo(1, 12);
    expect(
      decileSlope(
        deciles(
          actual.map((n) => n * 2),
          actual,
        ),
      ),
    ).toBeCloseTo(0.5, 12);
    expect(deciles(actual, actual)[0]).toEqual({ customers: 20, predicted: 9.5, actual: 9.5 });
    expect(decileSlope(deciles(new Float64Array(50).fill(1), actual))).toBeNaN();
  });

  test('customers with one prediction share their purchases, whoever comes first in the file', () => {
    const same = new Float64Array(100).fill(0.2);
    const purchases = Float64Array.from({ length: 100 }, (_, i) => (i < 20 ? 1 : 0));
    for (const { actual } of deciles(same, purchases)) expect(actual).toBeCloseTo(0.2, 12);
  });

  test('bins of P(alive) compare the probability to buy with who bought; 1 is in the last', () => {
    const bins = aliveBins(Float64Array.of(0.05, 0.95, 1), Float64Array.of(0.01, 0.5, 0.7), [0, 0, 3]);
    expect(bins[0]).toMatchObject({ customers: 1, predicted: 0.01, actual: 0 });
    expect(bins[9]).toMatchObject({ customers: 2, alive: 0.975, predicted: 0.6, actual: 0.5 });
    expect(bins[5].alive).toBeNaN();
  });
});

describe('the verdict', () => {
  const ranged = (value: number) => ({ value, low: value - 10, high: value + 10 });
  const result = (actual: number, predicted: number, before: number, more: Partial<ExamResult> = {}) =>
    ({
      purchases: { actual, predicted: ranged(predicted) },
      benchmarks: { before, sameAges: null, withoutAges: 0 },
      rmse: { model: 1, benchmark: 1 },
      slope: 1,
      ...more,
    }) as ExamResult;

  test.each([
    ['nearer than the benchmark', result(100, 130, 170), []],
    ['further than the benchmark, but within 15 %', result(100, 85, 99), []],
    ['further than the benchmark and than 15 %', result(100, 84, 99), ['total']],
    [
      'nearer than one benchmark, further than the other',
      result(100, 130, 170, { benchmarks: { before: 170, sameAges: 110, withoutAges: 0 } }),
      ['total'],
    ],
    ['worse for the single customer', result(100, 100, 170, { rmse: { model: 1.1, benchmark: 1 } }), ['customers']],
    ['it sees differences that are not there', result(100, 100, 170, { slope: 0.69 }), ['slope']],
    ['it overlooks differences', result(100, 100, 170, { slope: 1.31 }), ['slope']],
    ['it sees no differences at all', result(100, 100, 170, { slope: NaN }), ['slope']],
    ['nothing was bought, something predicted, and nothing before', result(0, 5, 0), ['total']],
  ])('of a model: %s', (_, figures, failures) => {
    expect(examFailures(figures)).toEqual(failures);
  });

  test('customers who buy as the model says let it pass; those who all stop at the split do not', () => {
    const uniform = uniformFrom(9);
    const params = { r: 0.8, alpha: 12, a: 0.8, b: 2.5 };
    const rows: PurchaseRow[] = Array.from({ length: 3000 }, (_, i): PurchaseRow[] => {
      const first = Math.floor(Math.sqrt(uniform()) * 600);
      const { times } = simulateBuyer(uniform, 'bg-nbd', params, (900 - first) / 7);
      return [[i, first, 2000], ...times.map((t): PurchaseRow => [i, first + Math.floor(t * 7), 3000])];
    }).flat();
    const exam = sit(purchaseLog(rows, { asOf: 900 }));
    expect([exam.weeks, exam.failures]).toEqual([42, []]);
    const { purchases, benchmarks: simple } = resultOf(exam);
    expect(Math.abs(purchases.predicted.value / purchases.actual - 1)).toBeLessThan(0.08);
    expect(simple.sameAges).not.toBeNull();

    const stopped = sit(
      purchaseLog(
        rows.filter(([, day]) => day <= 900 - 42 * 7),
        { asOf: 900 },
      ),
      42,
    );
    expect(stopped.passed).toBe(false);
    expect(stopped.failures).toContain('total');
  });

  test('49 repeaters at the split: no fit is shown at all', () => {
    const rows: PurchaseRow[] = Array.from({ length: 300 }, (_, i): PurchaseRow[] => [
      [i, i % 30, 100],
      ...(i < 49 ? [[i, 60 + (i % 20), 100] as const] : []),
    ]).flat();
    const exam = sit(purchaseLog(rows, { asOf: 400 }));
    expect([exam.failures, exam.result, exam.passed]).toEqual([['few-repeaters'], null, false]);
  });
});
