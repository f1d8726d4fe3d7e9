/* CAC, payback and their ranges. */
import { describe, expect, test } from 'vitest';
import { cacReport } from '#domain/cac.ts';
import { Random } from '#domain/numeric/random.ts';
import { paybackRanges } from '#domain/payback-ranges.ts';
import { paybackReport } from '#domain/payback.ts';
import { NO_COSTS, type Costs } from '#domain/results.ts';
import { cohortsByFirstOrder } from '#domain/retention/cohorts.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { hasOracles, oracleRows, skippedNote } from '../fixtures/oracles.ts';
import { logOfCustomers } from '#domain/select-customers.ts';
import { cdnowLog, day, purchaseLog, type PurchaseRow } from '../fixtures/purchase-log.ts';

function costs(change: Partial<Costs>): Costs {
  return { ...NO_COSTS, grossMargin: 0.5, ...change };
}

/** `n` customers who come first on a day, spend 20.00, and again `gap` days later. */
function arrivals(n: number, first: number, gap: number): PurchaseRow[] {
  return Array.from({ length: n }, (_, i): PurchaseRow[] => [
    [`${first} ${i}`, first, 2000],
    [`${first} ${i}`, first + gap, 2000],
  ]).flat();
}

const shop = purchaseLog([...arrivals(60, day('2026-01-10'), 31), ...arrivals(40, day('2026-03-10'), 10)], {
  asOf: day('2026-06-30'),
});

function cacOf(log: PurchaseLog, typed: Costs): ReturnType<typeof cacReport> {
  return cacReport(log, typed, cohortsByFirstOrder(log, 'month'));
}

describe('cacReport', () => {
  test('is spend of the month / its new customers; a month that acquired nobody counts in the pooled one alone', () => {
    const report = cacOf(shop, costs({ spend: { '2026-01': 60_000, '2026-02': 20_000 } }));
    expect(report.months.map(({ month, spend, newCustomers, cac }) => [month, spend, newCustomers, cac])).toEqual([
      ['2026-01', 60_000, 60, 1000],
      ['2026-02', 20_000, 0, null],
      ['2026-03', null, 40, null],
      ['2026-04', null, 0, null],
      ['2026-05', null, 0, null],
      ['2026-06', null, 0, null],
    ]);
    expect(report.pooledCac).toBe(80_000 / 60);
    expect(report.pooledNewCustomers).toBe(60);
  });

  test('spend for months outside the data is left aside', () => {
    expect(cacOf(shop, costs({ spend: { '2025-12': 5000, '2026-07': 5000 } })).pooledCac).toBeNull();
  });

  test('one CAC for all wins over spend', () => {
    const report = cacOf(shop, costs({ cac: 1500, spend: { '2026-01': 60_000 } }));
    expect(report.months.map(({ spend, cac }) => [spend, cac]).slice(0, 3)).toEqual([
      [null, 1500],
      [null, null],
      [null, 1500],
    ]);
    expect([report.pooledCac, report.pooledNewCustomers]).toEqual([1500, 100]);
  });

  test('a spend of nothing is a CAC of 0, which is not the same as none', () => {
    expect(cacOf(shop, costs({ spend: { '2026-01': 0 } })).pooledCac).toBe(0);
  });

  test('the month in which as-of falls is running until its last day', () => {
    const early = { ...shop, asOf: day('2026-06-29') };
    expect(cacOf(early, costs({})).months.at(-1)?.running).toBe(true);
    expect(cacOf(shop, costs({})).months.at(-1)?.running).toBe(false);
  });
});

describe('paybackReport', () => {
  test('is the smallest age at which value reaches CAC, as month ⌈d/30⌉', () => {
    const report = paybackReport(shop, costs({ cac: 1500 }));
    const [january, march] = report.cohorts;
    expect(january.payback).toMatchObject({ cac: 1500, days: 31, month: 2, observedMonths: 5 });
    expect(march.payback).toMatchObject({ days: 10, month: 1, observedMonths: 3 });
    // Pooled: 10.00 at once, 4.00 at age 10, 6.00 at age 31.
    expect(report.pooled).toMatchObject({ cac: 1500, days: 31, month: 2 });
    expect(report.curve.value[30]).toBeCloseTo(1400, 9);
  });

  test('refunds on days of their own take from the value, by age, by calendar month and in the range', () => {
    // 10.00 of margin in January, 10.00 at age 31 in February; of half of these 5.00 back at age 10, of all at age 45.
    const rows = arrivals(60, day('2026-01-10'), 31);
    const back = (later: number, step: number): [number, number, number][] =>
      rows.flatMap(([, on], row): [number, number, number][] => (row % step === 0 ? [[row, on + later, -1000]] : []));
    const of = (datedRefunds: [number, number, number][]): PurchaseLog =>
      purchaseLog(rows, { asOf: day('2026-06-30'), datedRefunds });
    const typed = costs({ cac: 1900 });
    expect(paybackReport(of([]), typed).cohorts[0]).toMatchObject({ payback: { days: 31 }, calendarMonth: 1 });
    expect(paybackReport(of(back(45, 2)), typed).cohorts[0]).toMatchObject({
      payback: { days: 31 },
      calendarMonth: null,
    });
    const early = of(back(10, 4));
    expect(paybackReport(early, typed).cohorts[0].curve.value.slice(9, 12)).toEqual(Float64Array.of(1000, 750, 750));
    expect(paybackReport(early, typed).pooled.days).toBeNull();
    expect(paybackRanges(of([]), typed, 50).pooled).toEqual({ low: 2, high: 2 });
    expect(paybackRanges(early, typed, 50).pooled).toEqual({ low: Infinity, high: Infinity });
  });

  test('a first order that pays at once is month 0, the first day', () => {
    expect(paybackReport(shop, costs({ cac: 1000 })).pooled).toMatchObject({ days: 0, month: 0 });
  });

  test('what is not reached within the observed months has none', () => {
    expect(paybackReport(shop, costs({ cac: 2001 })).pooled).toMatchObject({
      days: null,
      month: null,
      observedMonths: 5,
    });
  });

  test('without a margin the curve is net sales, and nothing pays back', () => {
    const report = paybackReport(shop, costs({ grossMargin: null, variableCost: 300, cac: 1500 }));
    expect(report.basis).toBe('netSales');
    expect(report.curve.value[0]).toBe(2000);
    expect(report.pooled).toMatchObject({ cac: 1500, days: null, month: null });
    expect(report.ratio).toBeNull();
    expect(report.cohorts[0]).toMatchObject({ ratio: null, calendarMonth: null, interpolated: null });
  });

  test('LTV is stated at ages that at least 50 customers have reached, LTV : CAC at the largest of them', () => {
    const report = paybackReport(shop, costs({ cac: 1600 }));
    expect(report.ltv.map(({ age, eligible }) => [age, eligible])).toEqual([
      [30, 100],
      [60, 100],
      [90, 100],
      [180, 0],
      [365, 0],
      [730, 0],
    ]);
    expect(report.ltv[3].value).toBeNaN();
    expect(report.ratioAge).toBe(90);
    expect(report.ratio).toBeCloseTo(2000 / 1600, 9);
    expect(report.cohorts[1].ratio).toBeCloseTo(2000 / 1600, 9);
  });

  test('a cohort of fewer than 50 is shown while all of it is observed', () => {
    const log = purchaseLog([...arrivals(3, day('2026-01-01'), 5), ...arrivals(1, day('2026-01-21'), 5)], {
      asOf: day('2026-03-02'),
    });
    const [cohort] = paybackReport(log, costs({ cac: 1500 })).cohorts;
    expect(cohort.curve.value[40]).toBe(2000);
    expect(cohort.curve.value[41]).toBeNaN();
    expect(cohort.curve.eligible[41]).toBe(3);
    expect(cohort.payback.observedMonths).toBe(1);
  });

  test('a calendar month that is not over pays nothing back yet', () => {
    const rows = arrivals(2, day('2026-01-10'), 31);
    const typed = costs({ cac: 1500 });
    const running = paybackReport(purchaseLog(rows, { asOf: day('2026-02-27') }), typed).cohorts[0];
    const over = paybackReport(purchaseLog(rows, { asOf: day('2026-02-28') }), typed).cohorts[0];
    expect([running.calendarMonth, running.interpolated]).toEqual([null, null]);
    expect([over.calendarMonth, over.interpolated]).toEqual([1, 0.5]);
  });

  test('without customers there is nothing to pay back', () => {
    const report = paybackReport(purchaseLog([]), costs({ spend: { '2026-01': 100 } }));
    expect(report).toMatchObject({ cac: [], pooledCac: null, cohorts: [], ratioAge: 0, ratio: null });
    expect(report.pooled).toEqual({ cac: null, days: null, month: null, observedMonths: 0 });
    expect(paybackRanges(purchaseLog([]), costs({ cac: 5 }))).toMatchObject({ pooled: null, cohorts: [], groups: [] });
  });
});

describe.skipIf(!hasOracles)(`paybackReport on CDNOW${skippedNote}`, () => {
  test('calendar months of payback, whole and interpolated, at three margins and five CACs', () => {
    const log = cdnowLog();
    const rows = oracleRows('cohorts/cdnow_sample_cac_payback.csv');
    expect(rows).toHaveLength(45);
    for (const row of rows) {
      const typed = costs({ grossMargin: Number(row['gross_margin']), cac: Number(row['cac']) * 100 });
      const cohort = paybackReport(log, typed).cohorts.find(({ cohort: name }) => name === row['cohort']);
      const month = row['payback_month_k_first_cum_margin>=cac'];
      const interpolated = row['payback_interpolated_month'];
      expect(cohort?.calendarMonth).toBe(month === '' ? null : Number(month));
      if (interpolated === '') expect(cohort?.interpolated).toBeNull();
      else expect(Math.abs((cohort?.interpolated ?? NaN) - Number(interpolated))).toBeLessThan(1e-6);
    }
  });

  test('by age, with margin ½ and CAC 30.00, pooled payback and its range', () => {
    const log = cdnowLog();
    const typed = costs({ cac: 3000 });
    const { pooled } = paybackReport(log, typed);
    const ranges = paybackRanges(log, typed);
    expect(pooled.month).not.toBeNull();
    expect(ranges.pooled?.low).toBeLessThanOrEqual(pooled.month ?? NaN);
    expect(ranges.pooled?.high).toBeGreaterThanOrEqual(pooled.month ?? NaN);
    expect(ranges.cohorts).toHaveLength(3);
  });
});

/** A shop whose customers spend 20.00 at once and then 20.00 with a chance of 1 % a day: with margin ½ 25.00 are reached at age 150. */
function simulatedShop(random: Random, customers: number): PurchaseRow[] {
  const rows: PurchaseRow[] = [];
  for (let i = 0; i < customers; i++) {
    const first = random.below(90);
    rows.push([i, first, 2000]);
    for (let d = first + 1; d <= 400; d++) if (random.share() < 0.01) rows.push([i, d, 2000]);
  }
  return rows;
}

describe('paybackRanges', () => {
  const rows = simulatedShop(new Random(3), 200);
  const typed = costs({ cac: 2500 });

  test('equal data give equal ranges, however customers are numbered, and 400 years later', () => {
    const ranges = paybackRanges(purchaseLog(rows, { asOf: 400 }), typed, 200);
    const backwards = [...rows].sort((a, b) => Number(b[0]) - Number(a[0]));
    expect(paybackRanges(purchaseLog(backwards, { asOf: 400 }), typed, 200)).toEqual(ranges);
    const later = rows.map(([customer, d, net]): PurchaseRow => [customer, d + 146_097, net]);
    const shifted = paybackRanges(purchaseLog(later, { asOf: 146_497 }), typed, 200);
    expect(shifted.cohorts.map(({ range }) => range)).toEqual(ranges.cohorts.map(({ range }) => range));
    expect(shifted.pooled).toEqual(ranges.pooled);
  });

  test('the 95 % range holds the true month in at least 9 of 10 shops', () => {
    const random = new Random(17);
    const shops = 100;
    let held = 0;
    for (let n = 0; n < shops; n++) {
      const { pooled } = paybackRanges(purchaseLog(simulatedShop(random, 150), { asOf: 400 }), typed, 300);
      if (pooled && pooled.low <= 5 && pooled.high >= 5) held++;
    }
    expect(held / shops).toBeGreaterThanOrEqual(0.9);
  });

  test('what no replicate reaches is infinite, and what every customer pays at once is month 0 without doubt', () => {
    const log = purchaseLog(rows, { asOf: 400 });
    expect(paybackRanges(log, costs({ cac: 1_000_000 }), 100).pooled).toEqual({ low: Infinity, high: Infinity });
    expect(paybackRanges(log, costs({ cac: 900 }), 100).pooled).toEqual({ low: 0, high: 0 });
  });

  test('there is none without a margin, without a CAC, or of fewer than 30 customers', () => {
    const log = purchaseLog(rows, { asOf: 400 });
    expect(paybackRanges(log, costs({ grossMargin: null, cac: 900 })).pooled).toBeNull();
    expect(paybackRanges(log, costs({})).pooled).toBeNull();
    const few = purchaseLog(arrivals(29, 100, 10), { asOf: 200 });
    expect(paybackRanges(few, typed).cohorts).toMatchObject([{ cohort: '1970-04', range: null }]);
  });

  test('its middle agrees with the payback of the data', () => {
    const log = purchaseLog(rows, { asOf: 400 });
    const { pooled, cohorts } = paybackReport(log, typed);
    const ranges = paybackRanges(log, typed);
    expect(ranges.pooled?.low).toBeLessThanOrEqual(pooled.month ?? NaN);
    expect(ranges.pooled?.high).toBeGreaterThanOrEqual(pooled.month ?? NaN);
    expect(ranges.cohorts.map(({ cohort }) => cohort)).toEqual(cohorts.map(({ cohort }) => cohort));
  });
});

describe('payback of customers picked out of all', () => {
  // 60 came in January for 600.00, 40 in March for 800.00: 10.00 and 20.00 each.
  const typed = costs({ spend: { '2026-01': 60_000, '2026-03': 80_000 } });
  // Every third of January, every second of March: 20 and 20.
  const picked = logOfCustomers(
    shop,
    Uint8Array.from({ length: 100 }, (_, i) => Number(i < 60 ? i % 3 === 0 : i % 2 === 0)),
  );

  test('CAC of a month stays spend / all its new customers; the pooled one is the mean over the picked', () => {
    const report = paybackReport(picked, typed, { everyone: shop });
    expect(report.cac).toEqual(paybackReport(shop, typed).cac);
    expect(report.pooledCac).toBe((20 * 1000 + 20 * 2000) / 40);
    expect(report.cohorts.map(({ cohort, size, spend, payback }) => [cohort, size, spend, payback.cac])).toEqual([
      ['2026-01', 20, 20_000, 1000],
      ['2026-03', 20, 40_000, 2000],
    ]);
  });

  test('value over age is of the picked alone', () => {
    expect(paybackReport(picked, typed, { everyone: shop }).ltv).toEqual(paybackReport(picked, typed).ltv);
  });

  test('the range looks for the same CAC as the payback itself', () => {
    // Half of 20.00 pays 10.00 on the first day, and 20.00 after 10 days; alone they would cost three and two times as much.
    const { cohorts } = paybackReport(logOfCustomers(shop, new Uint8Array(100).fill(1, 0, 30).fill(1, 60, 90)), typed, {
      everyone: shop,
    });
    const ranges = paybackRanges(logOfCustomers(shop, new Uint8Array(100).fill(1, 0, 30).fill(1, 60, 90)), typed, 50, {
      everyone: shop,
    });
    expect(cohorts.map(({ payback }) => payback.month)).toEqual([0, 1]);
    expect(ranges.cohorts.map(({ range }) => range)).toEqual([
      { low: 0, high: 0 },
      { low: 1, high: 1 },
    ]);
  });
});
