/* The cohort grid on a real log: the CDNOW sample, against matrices that other code made. */
import { describe, expect, test } from 'vitest';
import { timeToSecondPurchase } from '#domain/gaps.ts';
import { kaplanMeier } from '#domain/kaplan-meier.ts';
import { retentionTriangle } from '#domain/retention/grid.ts';
import { CellState } from '#domain/retention/triangle.ts';
import { DEFAULT_VIEW } from '#domain/retention/view.ts';
import { hasOracles, oracleRows, skippedNote } from '../../fixtures/oracles.ts';
import { cdnowLog } from '../../fixtures/purchase-log.ts';
import { survivalAt } from '../../fixtures/survival.ts';

describe.skipIf(!hasOracles)(`retentionTriangle on CDNOW, zero-value orders counted${skippedNote}`, () => {
  test('customers with an order in month c+k equal the classic matrix, all of them complete', () => {
    const triangle = retentionTriangle(cdnowLog(), { ...DEFAULT_VIEW, axis: 'calendar', measure: 'on' });
    const columns = triangle.columns.length;
    expect(columns).toBe(18);
    oracleRows('cohorts/cdnow_sample_matrix_a_classic_counts.csv').forEach((row, i) => {
      expect(triangle.cohorts[i].name).toBe(row['cohort']);
      expect(triangle.cohorts[i].size).toBe(Number(row['cohort_size']));
      for (let k = 0; k < columns; k++) {
        const at = i * columns + k;
        if (row[k] === '') {
          expect(triangle.state[at]).toBe(CellState.empty);
          continue;
        }
        expect(triangle.count[at]).toBe(Number(row[k]));
        expect(triangle.state[at]).toBe(CellState.complete);
        expect(triangle.value[at]).toBeCloseTo(Number(row[k]) / Number(row['cohort_size']), 12);
      }
    });
  });

  test('cumulative revenue per customer by calendar month', () => {
    const triangle = retentionTriangle(cdnowLog(), { ...DEFAULT_VIEW, axis: 'calendar', measure: 'revenue' });
    const columns = triangle.columns.length;
    oracleRows('cohorts/cdnow_sample_matrix_cum_revenue_per_customer.csv').forEach((row, i) => {
      for (let k = 0; k < columns; k++) {
        const value = triangle.value[i * columns + k] / 100;
        if (row[k] === '') expect(value).toBeNaN();
        else expect(Math.abs(value - Number(row[k]))).toBeLessThan(1e-6);
      }
    });
  });

  test('N-day counts per cohort and for all, eligible customers only', () => {
    const triangle = retentionTriangle(cdnowLog(), { ...DEFAULT_VIEW, measure: 'nday' });
    const rows = oracleRows('cohorts/cdnow_sample_c_nday.csv');
    expect(rows).toHaveLength(36);
    for (const row of rows) {
      const j = triangle.columns.findIndex(({ to }) => to === Number(row['N']));
      const i = triangle.cohorts.findIndex(({ name }) => name === row['cohort']);
      const at = i * triangle.columns.length + j;
      const cell = i < 0 ? triangle.pooled[j] : { eligible: triangle.eligible[at], count: triangle.count[at] };
      expect(cell.eligible).toBe(Number(row['eligible']));
      expect(cell.count).toBe(Number(row['retained_on_day_N']));
    }
  });

  test('cumulative repeat at N days equals "repeat within N days", per cohort and pooled', () => {
    const rows = oracleRows('cohorts/cdnow_sample_c_nday.csv');
    const log = cdnowLog();
    let compared = 0;
    for (const period of ['day', 'week', 'month'] as const) {
      const triangle = retentionTriangle(log, { ...DEFAULT_VIEW, period });
      for (const row of rows) {
        const j = triangle.columns.findIndex(({ to }) => to === Number(row['N']));
        if (j < 0) continue;
        const i = triangle.cohorts.findIndex(({ name }) => name === row['cohort']);
        const at = i * triangle.columns.length + j;
        expect(i < 0 ? triangle.pooled[j].count : triangle.count[at]).toBe(Number(row['repeat_within_N']));
        compared++;
      }
    }
    // Days hold every N, weeks 7, 14 and 28, months 30, 60, 90 and 180.
    expect(compared).toBe(36 + 3 * 4 + 4 * 4);
  });

  test('as of 1997-07-31 at 180 days the pooled row says 37.8 % and 1 − Kaplan–Meier 37.5 % (definitions §2)', () => {
    const early = cdnowLog('counted', '1997-07-31');
    const triangle = retentionTriangle(early, DEFAULT_VIEW);
    const pooled = triangle.pooled[triangle.columns.findIndex(({ to }) => to === 180)];
    expect((100 * pooled.value).toFixed(1)).toBe('37.8');
    expect(pooled.thin).toBe(true);
    const { days, observed } = timeToSecondPurchase(early);
    expect((100 * (1 - survivalAt(kaplanMeier(days, observed), 180))).toFixed(1)).toBe('37.5');
  });
});

describe.skipIf(!hasOracles)(`retentionTriangle on CDNOW, zero-value orders left out${skippedNote}`, () => {
  test('6,911 orders of 2,349 customers remain, the eight missing ones were each the only order of theirs', () => {
    const log = cdnowLog('out');
    expect([log.orders, log.customers]).toEqual([6911, 2349]);
    const on = { ...DEFAULT_VIEW, axis: 'calendar', measure: 'on' } as const;
    const all = retentionTriangle(cdnowLog(), on);
    const paid = retentionTriangle(log, on);
    expect(paid.cohorts.reduce((sum, { size }) => sum + size, 0)).toBe(2349);
    expect(paid.count[1]).toBe(all.count[1]);
  });
});
