/* CDNOW from the file through the engine into the results file, against ../shared/oracles (README there: tolerances). */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_PAYBACK_VIEW } from '#domain/payback-view.ts';
import { DEFAULT_PERIOD_RATES, type PeriodRatesView } from '#domain/period-rates.ts';
import { DEFAULT_VIEW, type RetentionView } from '#domain/retention/view.ts';
import type { Filter, Segment } from '#domain/selection.ts';
import { DEFAULT_RULES, type CountingRules } from '#domain/rules.ts';
import { NO_COSTS, type Costs } from '#domain/results.ts';
import { createEngine } from '#engine/engine.ts';
import { DEFAULT_SETTINGS, type Engine } from '#engine/protocol.ts';
import { hasOracles, oracleRows, skippedNote } from '../fixtures/oracles.ts';
import { memoryStore } from './memory-store.ts';

interface Cell {
  k: number;
  eligible: number;
  count: number;
  value?: number | string;
}

interface Results {
  dataset: { countedOrders: number; customers: number; currency: string | null; lapse: unknown };
  headline: Record<string, string | number>;
  retention: { cohorts: { cohort: string; size: number; cells: Cell[] }[]; pooled: Cell[] };
  repeat: {
    within: { days: number; eligible: number; count: number; countByOrders: number }[];
    kaplanMeier: { t: number; atRisk: number; events: number; s: number; low: number; high: number }[];
    medianDays: number | null;
    ladder: Record<string, unknown>[];
    ladderByDays: Record<string, unknown>[];
  };
  rates: Record<string, string | number | null>[];
  revenue: Record<string, string>[];
  models: {
    bgNbd: {
      verdict: string;
      params: Record<string, number>;
      exam: { weeks: number; purchases: Record<string, number>; benchmarks: Record<string, number | null> };
    };
    gammaGamma: { params: Record<string, number> };
    clv: { customers: number; total: { value: string } };
  };
  payback: { cohorts: { cohort: string; calendarMonth: number | null; interpolated: number | null }[] };
}

interface Asked {
  rules?: Partial<CountingRules>;
  view?: Partial<RetentionView>;
  costs?: Costs;
  periodRates?: Partial<PeriodRatesView>;
  filter?: Filter;
  segments?: readonly Segment[];
}

const cell = (row: { cells: Cell[] }, k: number): Cell | undefined => row.cells.find((each) => each.k === k);
const months = (row: Record<string, string>): [number, string][] =>
  Object.entries(row).flatMap(([name, text]): [number, string][] =>
    /^\d+$/.test(name) && text !== '' ? [[Number(name), text]] : [],
  );

describe.skipIf(!hasOracles)(`the results file of the CDNOW sample${skippedNote}`, () => {
  let engine: Engine;

  beforeAll(async () => {
    engine = createEngine({ storage: memoryStore(), app: { version: '0.0.0', build: 'test' } });
    const bytes = readFileSync(resolve(process.cwd(), '../shared/oracles/cdnow_sample.csv'));
    const imported = await engine.importFiles([new File([bytes], 'cdnow_sample.csv')], () => undefined);
    expect(imported).toMatchObject({ ok: true });
  });

  async function results({
    rules,
    view,
    costs = NO_COSTS,
    periodRates,
    filter = [],
    segments = [],
  }: Asked): Promise<Results> {
    const text = await engine.results({
      ...DEFAULT_SETTINGS,
      rules: { ...DEFAULT_RULES, ...rules },
      view: { ...DEFAULT_VIEW, ...view },
      costs,
      periodRates: { ...DEFAULT_PERIOD_RATES, ...periodRates },
      filter,
      segments,
      paybackView: DEFAULT_PAYBACK_VIEW,
      rankBy: 'product',
    });
    if (!text.ok) throw new Error(text.code);
    return JSON.parse(text.value) as Results;
  }
  const counted = { zero: 'counted' } as const;

  test('by default, zero-value orders left out: 6,911 orders of 2,349 customers', async () => {
    const { dataset, headline } = await results({});
    expect(dataset).toMatchObject({ countedOrders: 6911, customers: 2349, currency: null });
    expect(Math.round(Number(headline['repeatRateByOrders']) * 2349)).toBe(1152);
  });

  test('the headline is exact, rates to 1e-9', async () => {
    const { headline } = await results({ rules: counted });
    const oracle = Object.fromEntries(
      oracleRows('cohorts/cdnow_sample_headline.csv').map(({ quantity, value }) => [quantity, value]),
    );
    expect(headline).toMatchObject({ orders: 6919, customers: 2357, purchaseDays: 6696, gapMedianDays: 34 });
    expect(headline['netSales']).toBe(oracle['revenue']);
    for (const [ours, theirs, tolerance] of [
      ['aov', 'AOV_per_order', 1e-8],
      ['revenuePerCustomer', 'revenue_per_customer', 1e-8],
      ['ordersPerCustomer', 'orders_per_customer', 1e-9],
      ['repeatRateByOrders', 'RPR_by_orders', 1e-9],
      ['repeatRateByDays', 'RPR_by_distinct_days', 1e-9],
      ['returningShareA', 'A_returning_revenue_share', 1e-9],
    ] as const) {
      expect(Math.abs(Number(headline[ours]) - Number(oracle[theirs])), ours).toBeLessThan(tolerance);
    }
  });

  test('customers who bought in calendar month k are counted exactly', async () => {
    const { retention } = await results({ rules: counted, view: { axis: 'calendar', measure: 'on' } });
    for (const row of oracleRows('cohorts/cdnow_sample_matrix_a_classic_counts.csv')) {
      const ours = retention.cohorts.find(({ cohort }) => cohort === row['cohort']);
      expect(ours?.size).toBe(Number(row['cohort_size']));
      for (const [k, count] of months(row)) {
        const found = ours && cell(ours, k);
        expect(found?.count, `${row['cohort']} ${k}`).toBe(Number(count));
        expect(Math.abs(Number(found?.value) - Number(count) / Number(row['cohort_size']))).toBeLessThan(1e-12);
      }
    }
  });

  test('customers who bought in calendar month k or later are counted exactly', async () => {
    const { retention } = await results({ rules: counted, view: { axis: 'calendar', measure: 'unbounded' } });
    for (const row of oracleRows('cohorts/cdnow_sample_matrix_b_unbounded_counts.csv')) {
      const ours = retention.cohorts.find(({ cohort }) => cohort === row['cohort']);
      expect(ours?.cells).toHaveLength(months(row).length);
      for (const [k, count] of months(row)) {
        expect(ours && cell(ours, k)?.count, `${row['cohort']} ${k}`).toBe(Number(count));
      }
    }
  });

  test('windows of 30 days from the first order on are brackets, exactly', async () => {
    const rows = oracleRows('cohorts/cdnow_sample_d_30day_windows.csv');
    const windows = Math.max(...rows.map((row) => Number(row['window30']))) + 1;
    const brackets = Array.from({ length: windows }, (_, k) => ({ from: 30 * k, to: 30 * k + 29 }));
    const { retention } = await results({ rules: counted, view: { measure: 'bracket', brackets } });
    let compared = 0;
    for (const row of rows.filter(({ cohort }) => cohort !== 'ALL')) {
      const ours = retention.cohorts.find(({ cohort }) => cohort === row['cohort']);
      const found = ours && cell(ours, Number(row['window30']));
      expect([found?.eligible ?? 0, found?.count ?? 0]).toEqual([Number(row['eligible']), Number(row['active'])]);
      compared++;
    }
    expect(compared).toBeGreaterThan(0);
  });

  test('orders of the cohorts add up to all, contribution to the margin on net sales less the cost of each order', async () => {
    const costs = { ...NO_COSTS, grossMargin: 0.4, variableCost: 150 };
    const total = async (measure: 'orders' | 'revenue' | 'contribution'): Promise<number> => {
      const view = { axis: 'calendar', period: 'year', cohort: 'year', per: 'cohort', measure } as const;
      const { retention } = await results({ rules: counted, view, costs });
      return Number(retention.cohorts[0]?.cells[1]?.value);
    };
    expect(await total('orders')).toBe(6919);
    expect(await total('contribution')).toBeCloseTo(0.4 * (await total('revenue')) - 1.5 * 6919, 6);
  });

  test('a calendar cell names the days of its period, an age cell its ages', async () => {
    const calendar = await results({ rules: counted, view: { axis: 'calendar', measure: 'on' } });
    expect(calendar.retention.cohorts[0]?.cells[1]).toMatchObject({ k: 1, from: '1997-02-01', to: '1997-02-28' });
    const quarters = await results({ rules: counted, view: { axis: 'calendar', measure: 'on', period: 'quarter' } });
    expect(quarters.retention.cohorts[2]?.cells[1]).toMatchObject({ k: 1, from: '1997-04-01', to: '1997-06-30' });
    const age = await results({ rules: counted, view: { axis: 'age', measure: 'on' } });
    expect(age.retention.cohorts[0]?.cells[1]).toMatchObject({ k: 1, from: 31, to: 60 });
  });

  test('cumulative revenue per customer agrees to a millionth', async () => {
    const view = { axis: 'calendar', measure: 'revenue', per: 'customer', sum: 'cumulative' } as const;
    const { retention } = await results({ rules: counted, view });
    for (const row of oracleRows('cohorts/cdnow_sample_matrix_cum_revenue_per_customer.csv')) {
      const ours = retention.cohorts.find(({ cohort }) => cohort === row['cohort']);
      for (const [k, amount] of months(row)) {
        const value = ours && cell(ours, k)?.value;
        expect(typeof value).toBe('string');
        expect(Math.abs(Number(value) - Number(amount)), `${row['cohort']} ${k}`).toBeLessThan(1e-6);
      }
    }
  });

  test('N-day retention counts eligible customers and returns exactly', async () => {
    const rows = oracleRows('cohorts/cdnow_sample_c_nday.csv');
    const days = [...new Set(rows.map(({ N }) => Number(N)))];
    const { retention } = await results({ rules: counted, view: { measure: 'nday', days } });
    for (const row of rows.filter(({ cohort }) => cohort !== 'ALL')) {
      const ours = retention.cohorts.find(({ cohort }) => cohort === row['cohort']);
      const found = ours && cell(ours, days.indexOf(Number(row['N'])));
      expect([found?.eligible, found?.count]).toEqual([Number(row['eligible']), Number(row['retained_on_day_N'])]);
    }
  });

  test('second purchases within N days are exact, by purchase days and by orders', async () => {
    const { repeat } = await results({ rules: counted });
    const all = oracleRows('cohorts/cdnow_sample_c_nday.csv').filter(({ cohort }) => cohort === 'ALL');
    const shared = all.filter(({ N }) => repeat.within.some(({ days }) => days === Number(N)));
    expect(shared.length).toBeGreaterThanOrEqual(5);
    for (const row of shared) {
      expect(repeat.within.find(({ days }) => days === Number(row['N']))).toMatchObject({
        eligible: Number(row['eligible']),
        count: Number(row['repeat_within_N']),
        countByOrders: Number(row['repeat_within_N_incl_same_day']),
      });
    }
  });

  test('Kaplan–Meier of the second purchase agrees with R survival to 1e-12', async () => {
    const { repeat } = await results({ rules: counted });
    expect(repeat.medianDays).toBeNull();
    for (const row of oracleRows('survival/cdnow_sample_second_purchase_loglog.csv')) {
      const step = repeat.kaplanMeier.find(({ t }) => t === Number(row['time']));
      expect(step).toMatchObject({ atRisk: Number(row['n_risk']), events: Number(row['n_event']) });
      expect(Math.abs((step?.s ?? NaN) - Number(row['surv']))).toBeLessThan(1e-12);
      expect(Math.abs((step?.low ?? NaN) - Number(row['lower']))).toBeLessThan(1e-12);
    }
  });

  test('the lapse window is 214 days, from 2,457 gaps that had a year to end', async () => {
    expect((await results({ rules: counted })).dataset.lapse).toEqual({ days: 214, basis: 'followed', gaps: 2457 });
    const typed = await results({ rules: counted, periodRates: { lapse: 90 } });
    expect(typed.dataset.lapse).toEqual({ days: 90, basis: 'typed', gaps: 0 });
  });

  test('CRR by quarter is exact in its three variants, rates to 1e-9', async () => {
    const { rates } = await results({ rules: counted, periodRates: { period: 'quarter', lapse: 'period' } });
    const rows = oracleRows('cohorts/cdnow_sample_crr_quarterly.csv');
    expect(rows).toHaveLength(6);
    expect(rates.map(({ period }) => String(period).replace('-', ''))).toEqual(rows.map((row) => row['quarter']));
    rows.forEach((row, i) => {
      const ours = rates[i];
      expect([ours['S'], ours['E'], ours['N'], ours['retained'], ours['acquiredBefore']]).toEqual(
        [
          'S_active_prev_quarter',
          'E_active_this_quarter',
          'N_first_order_this_quarter',
          'retained_active_both',
          'S3_all_acquired_before',
        ].map((name) => Number(row[name])),
      );
      for (const [rate, name] of [
        ['crrClassic', 'CRR1_(E-N)/S'],
        ['crrSets', 'CRR2_strict_both/S'],
        ['crrAcquired', 'CRR3_(E-N)/S3'],
      ] as const) {
        if (row[name] === '') expect(ours[rate]).toBeNull();
        else expect(Math.abs(Number(ours[rate]) - Number(row[name])), `${row['quarter']} ${rate}`).toBeLessThan(1e-9);
      }
      expect(ours['state']).toBe(i === 0 ? 'notYet' : 'complete');
    });
  });

  test('the ladder begins with the repeaters by orders and by purchase days', async () => {
    const { repeat } = await results({ rules: counted });
    expect(repeat.ladder[0]).toMatchObject({ n: 2, eligible: 2357, count: 1152 });
    expect(repeat.ladderByDays[0]).toMatchObject({ n: 2, eligible: 2357, count: 1139, medianDays: 55 });
    const within = oracleRows('cohorts/cdnow_sample_c_nday.csv').find(
      ({ cohort, N }) => cohort === 'ALL' && N === '365',
    );
    expect(repeat.ladderByDays[0]['within']).toMatchObject({
      days: 365,
      eligible: Number(within?.['eligible']),
      count: Number(within?.['repeat_within_N']),
    });
  });

  test('new and returning revenue by month is exact to the cent, both ways of counting', async () => {
    const { revenue } = await results({ rules: counted });
    for (const row of oracleRows('cohorts/cdnow_sample_new_vs_returning_by_month.csv')) {
      const month = revenue.find((each) => each['month'] === row['ym']);
      expect(month).toMatchObject({
        netSales: Number(row['revenue']).toFixed(2),
        newA: Number(row['A_new_revenue_first_order_only']).toFixed(2),
        returningA: Number(row['A_returning_revenue']).toFixed(2),
        newB: Number(row['B_new_revenue_customers_acquired_this_month']).toFixed(2),
        returningB: Number(row['B_returning_revenue']).toFixed(2),
      });
    }
  });

  test('models: 1,156 purchases came in 26 weeks, BG/NBD foresaw 1,175, naively 1,437; fits and total CLV are those of the oracle', async () => {
    const { models } = await results({ rules: counted });
    const { bgNbd, gammaGamma, clv } = models;
    const { actual, predicted } = bgNbd.exam.purchases;
    expect([bgNbd.verdict, bgNbd.exam.weeks, actual, Math.round(predicted)]).toEqual(['used', 26, 1156, 1175]);
    expect(bgNbd.exam.benchmarks).toEqual({ before: 1437, sameAges: null });
    const fit = oracleRows('models/fits.csv').find(({ dataset }) => dataset === 'cdnow_sample_full19980630');
    for (const [name, value] of [...Object.entries(bgNbd.params), ...Object.entries(gammaGamma.params)]) {
      expect(Math.abs(value / Number(fit?.[name]) - 1)).toBeLessThan(1e-4);
    }
    const total = oracleRows('models/cdnow_sample_full19980630_per_customer.csv').reduce(
      (sum, row) => sum + Number(row['clv_12m_d01']),
      0,
    );
    expect(clv.customers).toBe(2357);
    expect(Math.abs(Number(clv.total.value) / total - 1)).toBeLessThan(1e-4);
  });

  test('the calendar month of payback is exact, the interpolated one to a millionth', async () => {
    const rows = oracleRows('cohorts/cdnow_sample_cac_payback.csv');
    const cases = new Set(rows.map((row) => `${row['gross_margin']} ${row['cac']}`));
    for (const each of cases) {
      const [margin, cac] = each.split(' ').map(Number);
      const costs = { ...NO_COSTS, grossMargin: margin, cac: cac * 100 };
      const { payback } = await results({ rules: counted, costs });
      for (const row of rows.filter((one) => `${one['gross_margin']} ${one['cac']}` === each)) {
        const ours = payback.cohorts.find(({ cohort }) => cohort === row['cohort']);
        const month = row['payback_month_k_first_cum_margin>=cac'];
        const interpolated = row['payback_interpolated_month'];
        const reached = /^\d/.test(month);
        expect(ours?.calendarMonth, `${each} ${row['cohort']}`).toBe(reached ? Number(month) : null);
        if (reached) expect(Math.abs(Number(ours?.interpolated) - Number(interpolated))).toBeLessThan(1e-6);
        else expect(ours?.interpolated).toBeNull();
      }
    }
  });
});
