/* Risk not to buy again, movements between segments, and the report of them, worked by hand. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstOrderValues } from '#domain/attributes.ts';
import { observedReturns, riskByGroup, riskDays } from '#domain/clv/churn-risk.ts';
import { CUSTOMER_SEGMENTS, DEFAULT_LIMITS, lastYears } from '#domain/clv/customer-segments.ts';
import { allSteps } from '#domain/clv/fitted.ts';
import { segmentMoves, sinceDay } from '#domain/clv/segment-moves.ts';
import { shownGroups } from '#domain/clv/shown-groups.ts';
import { DEFAULT_CLV } from '#domain/clv-view.ts';
import { standingByStep } from '#domain/customer-standing.ts';
import { logAsOf } from '#domain/log-as-of.ts';
import { type Prediction, type PredictionVerdict, predictionByStep } from '#domain/prediction.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { NO_COSTS } from '#domain/results.ts';
import { type SegmentsReport, segmentsReportByStep } from '#domain/segments-report.ts';
import { arbitraryRows } from '../../fixtures/arbitrary-log.ts';
import { hasOracles, skippedNote } from '../../fixtures/oracles.ts';
import { cdnowLog, purchaseLog, type PurchaseRow } from '../../fixtures/purchase-log.ts';

const SIX = shownGroups(1000);
const THREE = shownGroups(999);
const place = (id: string): number => CUSTOMER_SEGMENTS.findIndex((known) => known.id === id);

function unused(log: PurchaseLog, verdict: PredictionVerdict): Prediction {
  return { customers: log.customers, verdict, tried: [], used: null };
}

function reportOf(
  log: PurchaseLog,
  before: number | null = null,
  verdict: PredictionVerdict = 'failed',
): SegmentsReport {
  const standing = allSteps(standingByStep(log, NO_COSTS, unused(log, verdict), DEFAULT_CLV, DEFAULT_LIMITS));
  return allSteps(segmentsReportByStep(log, standing, { limits: DEFAULT_LIMITS, values: null, before }));
}

/** Three purchase days, 30 days apart, the last on `last`. */
const thrice = (name: string, last: number): PurchaseRow[] =>
  [last - 60, last - 30, last].map((day): PurchaseRow => [name, day, 1000]);

describe('how many groups the data carry', () => {
  test('fewer than 30 gaps between purchases are said to be few; where nobody came back there is no rhythm to doubt', () => {
    const shop = (back: number): PurchaseLog =>
      purchaseLog([
        ...Array.from({ length: back }, (_, i) => thrice(`c${String(i)}`, 100)).flat(),
        ...Array.from({ length: 100 }, (_, i): PurchaseRow => [`once${String(i)}`, 90, 1000]),
      ]);
    expect([0, 1, 14, 15].map((back) => reportOf(shop(back)).fewGaps)).toEqual([null, 2, 28, null]);
  });

  test('six segments from 1,000 customers on, three aims below, and below 100 their counts alone', () => {
    expect([SIX.detail, THREE.detail, shownGroups(100).detail, shownGroups(99).detail]).toEqual([
      'segments',
      'aims',
      'aims',
      'counts',
    ]);
    expect(THREE.groups.map(({ id }) => id)).toEqual(['keep', 'win-back', 'let-go']);
    expect(THREE.placeOf).toEqual([0, 0, 0, 1, 1, 2]);
  });
});

describe('the log on an earlier day', () => {
  test('holds the customers known by then with the orders of then, and nothing of later', () => {
    const log = purchaseLog([...thrice('a', 100), ['b', 95, 50], ['c', 60, 70]]);
    const { log: then, position } = logAsOf(log, 80);
    expect([then.customers, then.orders, then.asOf]).toEqual([2, 3, 80]);
    expect([[...position], [...then.day], [...then.net]]).toEqual([
      [0, 2],
      [40, 70, 60],
      [1000, 1000, 70],
    ]);
  });

  test('is the log itself on its last day', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        const log = purchaseLog(rows);
        expect(logAsOf(log, log.asOf).log).toEqual(log);
      }),
    );
  });
});

describe('the risk not to buy again', () => {
  test('looks as far ahead as the history holds twice: 365, 180 or 90 days', () => {
    const long = (days: number): PurchaseLog => purchaseLog([['a', 0, 1]], { asOf: days });
    expect([730, 729, 360, 359, 180, 179].map((days) => riskDays(long(days)))).toEqual([365, 180, 180, 90, 90, null]);
  });

  // As of day 500, looking 180 days back to 320. a is then 20 days silent (loyal) and buys at 400; b is 120 days silent of 30 usual (slipping) and never buys.
  const log = purchaseLog([...thrice('a', 300), ['a', 400, 1000], ...thrice('b', 200), ['c', 450, 10]], { asOf: 500 });

  test('is observed from where customers stood then: the loyal one has bought since, the slipping one has not', () => {
    const { groups, all } = observedReturns(log, { ...DEFAULT_LIMITS, topShare: 0.01 }, SIX, 180);
    const stood = groups.map(({ count, eligible }) => [count, eligible]);
    expect(stood[place('slipping')]).toEqual([0, 1]);
    expect(stood[place('champions')][1] + stood[place('loyal')][1]).toBe(1);
    expect([all.count, all.eligible]).toEqual([1, 2]);
  });

  test('of a group is the mean over customers of whom it is known; value at risk is risk times the last year', () => {
    const risk = { of: Float64Array.of(0.5, 1, NaN), by: 'observed', days: 90 } as const;
    const [row, nobody] = riskByGroup(2, Float64Array.of(100, 300, 1000), risk, (_, enter) => {
      enter(0);
    });
    expect(row).toEqual({ customers: 3, share: 0.75, stake: 1400, atRisk: 350 });
    expect(nobody).toEqual({ customers: 0, share: NaN, stake: 0, atRisk: NaN });
  });

  test('the last year of a customer ends with the last order: 365 days, the first of them left out', () => {
    const year = purchaseLog(
      [
        ['a', 0, 1],
        ['a', 1, 10],
        ['a', 365, 100],
      ],
      { asOf: 900 },
    );
    expect([...lastYears(year)]).toEqual([110]);
  });
});

describe('who has slipped', () => {
  test('is compared with the last day before the newest import, else with 30 days before, and says which', () => {
    expect(sinceDay(100, 60)).toEqual({ day: 60, what: 'import' });
    expect(sinceDay(100, null)).toEqual({ day: 70, what: 'days' });
    expect(sinceDay(100, 100)).toEqual({ day: 70, what: 'days' });
  });

  test('somebody loyal who falls silent slips, somebody late who buys rises, and a new customer is not counted', () => {
    // On day 200: a on time, b 70 of 30 days silent. On day 300: a 110 of 30 days silent, b has just bought.
    const log = purchaseLog([...thrice('a', 190), ...thrice('b', 130), ['b', 295, 1000], ['c', 290, 5]], { asOf: 300 });
    const { known, fresh, worse, better } = segmentMoves(log, DEFAULT_LIMITS, THREE, { day: 200, what: 'import' });
    expect([known, fresh]).toEqual([2, 1]);
    expect(worse).toEqual([{ from: 0, to: 1, customers: 1, stake: 3000 }]);
    expect(better).toEqual([{ from: 1, to: 0, customers: 1, stake: 4000 }]);
  });

  test('who moved and who came are never more than there are', () => {
    fc.assert(
      fc.property(arbitraryRows, fc.nat(90), (rows, back) => {
        const log = purchaseLog(rows);
        const moves = segmentMoves(log, DEFAULT_LIMITS, SIX, { day: log.asOf - back, what: 'import' });
        const moved = [...moves.worse, ...moves.better].reduce((sum, { customers }) => sum + customers, 0);
        expect(moved).toBeLessThanOrEqual(moves.known);
        expect(moves.known + moves.fresh).toBe(log.customers);
        if (back === 0) expect(moved).toBe(0);
      }),
    );
  });
});

describe('the report', () => {
  /** Customers over 900 days: every third buys three times, 40 days apart. */
  const crowd = (customers: number): PurchaseLog =>
    purchaseLog(
      Array.from({ length: customers }, (_, i): PurchaseRow[] => {
        const first = (i * 37) % 800;
        return (i % 3 === 0 ? [0, 40, 80] : [0]).map((age): PurchaseRow => [i, first + age, 1000 + i]);
      }).flat(),
      { asOf: 900 },
    );

  test.each([50, 400, 1500])('of %i customers: groups, RFM and cohorts hold each customer once, and all money', (n) => {
    const log = crowd(n);
    const { groups, rfm, cohorts, risk, detail } = reportOf(log);
    const net = log.net.reduce((sum, each) => sum + each, 0);
    expect(groups.reduce((sum, { customers }) => sum + customers, 0)).toBe(n);
    expect(groups.reduce((sum, { netSales }) => sum + netSales, 0)).toBe(net);
    if (detail === 'counts') {
      expect([rfm, risk, cohorts.length]).toEqual([null, null, 0]);
      return;
    }
    expect(rfm?.customers.reduce((sum, each) => sum + each, 0)).toBe(n);
    expect(rfm?.netSales.reduce((sum, each) => sum + each, 0)).toBe(net);
    expect(cohorts.reduce((sum, { customers }) => sum + customers, 0)).toBe(n);
    expect(cohorts.reduce((sum, { atRisk }) => sum + (Number.isNaN(atRisk) ? 0 : atRisk), 0)).toBeCloseTo(
      risk?.all.atRisk ?? NaN,
      3,
    );
  });

  test('without a model a group’s risk is what the same group did, and nothing is expected in money', () => {
    const { groups, risk, returnedDays } = reportOf(crowd(1500));
    expect([risk?.by, risk?.days, returnedDays]).toEqual(['observed', 365, 365]);
    for (const { risk: own, returned, customers, expected } of groups) {
      expect(expected).toBeNull();
      if (returned !== null && returned.eligible >= 30 && customers > 0)
        expect(own.share).toBeCloseTo(1 - returned.value, 12);
      else expect(own.share).toBeNaN();
    }
  });

  test('of nobody is empty and holds no risk', () => {
    const { groups, customers, moves } = reportOf(purchaseLog([], { asOf: 100 }));
    expect([customers, moves.known, groups.every((group) => group.customers === 0)]).toEqual([0, 0, true]);
  });

  test('by an attribute: each value’s customers add up to all, where one first order has one value', () => {
    const log = crowd(1200);
    const standing = allSteps(standingByStep(log, NO_COSTS, unused(log, 'contracts'), DEFAULT_CLV, DEFAULT_LIMITS));
    const values = firstOrderValues(log, { everyone: log } as never, 'band');
    const report = allSteps(segmentsReportByStep(log, standing, { limits: DEFAULT_LIMITS, values, before: null }));
    expect(report.values?.rows.reduce((sum, { customers }) => sum + customers, 0)).toBe(1200);
    expect(report.values?.rows.reduce((sum, { stake }) => sum + stake, 0)).toBe(report.risk?.all.stake);
  });
});

describe.skipIf(!hasOracles)(`CDNOW${skippedNote}`, () => {
  test('risk by the model lies within 25 points of what became of those who stood in the same segment 180 days before', () => {
    const log = cdnowLog('out');
    const prediction = allSteps(predictionByStep(log, { lapseDays: 196, contracts: false, replicates: 5 }));
    const standing = allSteps(standingByStep(log, NO_COSTS, prediction, DEFAULT_CLV, DEFAULT_LIMITS));
    const { risk, groups } = allSteps(
      segmentsReportByStep(log, standing, { limits: DEFAULT_LIMITS, values: null, before: null }),
    );
    expect([standing.verdict, risk?.by, risk?.days]).toEqual(['passed', 'model', 180]);
    const share = (id: string): number => groups.find((group) => group.id === id)?.risk.share ?? NaN;
    expect(share('champions')).toBeLessThan(share('promising'));
    expect(share('champions')).toBeLessThan(share('at-risk'));
    for (const { risk: own, returned } of groups) {
      if (returned !== null && returned.eligible >= 100)
        expect(Math.abs(1 - returned.value - own.share)).toBeLessThan(0.25);
    }
  });
});
