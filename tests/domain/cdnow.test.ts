/* The CDNOW sample through assembly and counting: golden numbers of ../shared/oracles/cohorts/cdnow_sample_headline.csv. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { assembleOrders, type Assembled } from '#domain/assemble.ts';
import { isoDay } from '#domain/calendar.ts';
import { countingReport } from '#domain/counting-report.ts';
import { countOrders } from '#domain/counting.ts';
import type { CountingReport } from '#domain/results.ts';
import { type CountingRules, DEFAULT_RULES } from '#domain/rules.ts';
import { fileOf } from '../fixtures/orders.ts';

const oracles = join(process.cwd(), '../shared/oracles');
const missing = !existsSync(oracles);
const skipped = missing ? ' (skipped: ../shared is missing)' : '';

const rowsOf = (file: string): string[][] =>
  readFileSync(join(oracles, file), 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(','));

function reportUnder(data: Assembled, rules: CountingRules): CountingReport {
  return countingReport(data, countOrders(data, rules), rules, 0);
}

describe.skipIf(missing)(`the CDNOW sample${skipped}`, () => {
  let data: Assembled;
  let oracle: Record<string, string>;
  beforeAll(() => {
    data = assembleOrders([
      fileOf(
        rowsOf('cdnow_sample.csv').map(([id = '', customerId = '', day = '', total = '']) => ({
          kind: 'plain',
          name: id,
          id,
          customerId,
          day,
          total: Number(total),
        })),
        { source: 'plain-orders' },
      ),
    ]);
    oracle = Object.fromEntries(rowsOf('cohorts/cdnow_sample_headline.csv')) as Record<string, string>;
  });
  const known = (quantity: string): number => Number(oracle[quantity]);

  test('with zero-value orders counted, every headline number is the oracle’s', () => {
    const { headline, asOf, currency } = reportUnder(data, { ...DEFAULT_RULES, zero: 'counted' });
    expect(isoDay(asOf)).toBe(oracle['obs_end']);
    expect(currency).toBe('');
    expect(headline.orders).toBe(known('orders'));
    expect(headline.customers).toBe(known('customers'));
    expect(headline.purchaseDays).toBe(known('purchase_days'));
    expect(headline.orders - headline.purchaseDays).toBe(known('same_day_extra_orders'));
    expect(headline.netSales).toBe(Math.round(known('revenue') * 100));
    expect(headline.aov / 100).toBeCloseTo(known('AOV_per_order'), 9);
    expect(headline.ordersPerCustomer).toBeCloseTo(known('orders_per_customer'), 9);
    expect(headline.revenuePerCustomer / 100).toBeCloseTo(known('revenue_per_customer'), 9);
    expect(headline.repeatRateByOrders.count).toBe(known('repeat_customers_by_orders'));
    expect(headline.repeatRateByOrders.value).toBeCloseTo(known('RPR_by_orders'), 12);
    expect(headline.repeatRateByDays.count).toBe(known('repeat_customers_by_days'));
    expect(headline.repeatRateByDays.value).toBeCloseTo(known('RPR_by_distinct_days'), 12);
    expect(headline.gapMedianDays).toBe(known('gap_median_days_distinct'));
    expect(headline.returningShareA).toBeCloseTo(known('A_returning_revenue_share'), 12);
  });

  test('by default the 8 orders of 0.00 and their 8 customers are left out', () => {
    const report = reportUnder(data, DEFAULT_RULES);
    expect(report.headline.orders).toBe(6911);
    expect(report.headline.customers).toBe(2349);
    expect(report.headline.repeatRateByOrders.count).toBe(1152);
    expect(report.zeroValue).toBe(8);
    expect(report.bridge.find((line) => line.id === 'zero')).toEqual({ id: 'zero', amount: 0, orders: 8 });
  });

  test('it is suspected not to start with the shop’s first order: it is a cohort cut from an older shop', () => {
    const { start } = reportUnder(data, DEFAULT_RULES);
    expect(start.lowestNumber).toBeNull();
    expect(start.firstPeriodOrders).toBeGreaterThan(start.medianPeriodOrders);
    expect(start.suspect).toBe(true);
  });
});
