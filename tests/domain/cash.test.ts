/* Cash: cumulative contribution less spend by month, its trough and the month in which it turns. */
import { describe, expect, test } from 'vitest';
import { cashReport, type CashCourse } from '#domain/cash.ts';
import { type Costs, NO_COSTS } from '#domain/costs.ts';
import { DEFAULT_PAYBACK_VIEW } from '#domain/payback-view.ts';
import { day, purchaseLog, type PurchaseRow } from '../fixtures/purchase-log.ts';

/** `n` customers who come first on a day, spend 20.00, and again `gap` days later. */
function arrivals(n: number, first: number, gap: number): PurchaseRow[] {
  return Array.from({ length: n }, (_, i): PurchaseRow[] => [
    [`${first} ${i}`, first, 2000],
    [`${first} ${i}`, first + gap, 2000],
  ]).flat();
}

const rows = [...arrivals(60, day('2026-01-10'), 31), ...arrivals(40, day('2026-03-10'), 10)];
const shop = purchaseLog(rows, { asOf: day('2026-04-30') });
const costs = (change: Partial<Costs>): Costs => ({ ...NO_COSTS, grossMargin: 0.5, ...change });
const typed = costs({ spend: { '2026-01': 100_000, '2026-03': 90_000 } });
const sums = (course: CashCourse | null): unknown => course?.months.map(({ month, cumulative }) => [month, cumulative]);

describe('cashReport', () => {
  test('goes down by spend and up by contribution; the deepest point and the turn are months that are over', () => {
    const { total, basis } = cashReport(shop, typed);
    expect(basis).toBe('contribution');
    expect(sums(total)).toEqual([
      ['2026-01', -40_000],
      ['2026-02', 20_000],
      ['2026-03', 10_000],
      ['2026-04', 10_000],
    ]);
    expect([total?.trough, total?.positive]).toEqual([{ month: '2026-01', amount: -40_000 }, '2026-02']);
  });

  test('each monthly cohort has its own course; one without spend has none', () => {
    const [january, march] = cashReport(shop, typed).cohorts;
    expect(sums(january)).toEqual([
      ['2026-01', -40_000],
      ['2026-02', 20_000],
      ['2026-03', 20_000],
      ['2026-04', 20_000],
    ]);
    expect(march).toMatchObject({
      size: 40,
      spend: 90_000,
      trough: { month: '2026-03', amount: -10_000 },
      positive: null,
    });
    const half = cashReport(shop, costs({ spend: { '2026-01': 100_000 } }));
    expect(half.cohorts[1]).toMatchObject({ spend: null, months: [], trough: null });
  });

  test('a later and deeper trough takes the turn back', () => {
    const { total } = cashReport(shop, costs({ spend: { '2026-01': 100_000, '2026-03': 250_000 } }));
    expect([total?.trough, total?.positive]).toEqual([{ month: '2026-03', amount: -150_000 }, null]);
  });

  test('a month that still runs is shown and decides nothing', () => {
    const { total } = cashReport(purchaseLog(rows, { asOf: day('2026-02-27') }), typed);
    expect(total?.months.map(({ running, cumulative }) => [running, cumulative])).toEqual([
      [false, -40_000],
      [true, 20_000],
    ]);
    expect(total?.positive).toBeNull();
  });

  test('what never goes below nothing has no trough', () => {
    expect(cashReport(shop, costs({ spend: { '2026-01': 60_000 } })).total).toMatchObject({
      trough: null,
      positive: null,
    });
  });

  test('with a lag a cohort pays for the month before, the total for its own months', () => {
    const report = cashReport(shop, costs({ spend: { '2026-01': 1000, '2026-02': 90_000 } }), {
      view: { ...DEFAULT_PAYBACK_VIEW, lag: 1 },
    });
    expect(report.cohorts.map(({ spend }) => spend)).toEqual([null, 90_000]);
    expect(report.total?.months.map(({ spend }) => spend)).toEqual([1000, 90_000, 0, 0]);
  });

  test('one CAC for all is spent on each new customer', () => {
    const { total, cohorts } = cashReport(shop, costs({ cac: 1500 }));
    expect(total?.months.map(({ spend }) => spend)).toEqual([90_000, 0, 60_000, 0]);
    expect(cohorts.map(({ spend }) => spend)).toEqual([90_000, 60_000]);
  });

  test('without a margin, without spend, without customers there is no cash to show', () => {
    expect(cashReport(shop, costs({ grossMargin: null, cac: 5 }))).toMatchObject({
      basis: null,
      total: null,
      cohorts: [],
    });
    expect(cashReport(shop, costs({})).total).toBeNull();
    expect(cashReport(purchaseLog([]), typed).total).toBeNull();
  });
});
