/* The base case: measured from a log that can be counted by hand, typed over, and with ranges where the curve has them. */
import { describe, expect, it } from 'vitest';
import { dayNumber } from '#domain/calendar.ts';
import { compareScenarios } from '#domain/scenarios/compare.ts';
import { BASE_INPUTS } from '#domain/scenarios/inputs.ts';
import { measuredBase, type MeasuredBase, type MeasuredFrame } from '#domain/scenarios/measured-base.ts';
import { baseCase } from '#domain/scenarios/scenario-set.ts';
import { DEFAULT_SCENARIOS } from '#domain/scenarios/scenario-settings.ts';
import type { PooledCell } from '#domain/retention/triangle.ts';
import { wilson } from '#domain/retention/wilson.ts';
import { purchaseLog, type PurchaseRow } from '../../fixtures/purchase-log.ts';

const AS_OF = dayNumber(2025, 12, 31);

const cell = (k: number, count: number, eligible: number): PooledCell => ({
  k,
  eligible,
  count,
  before: 0,
  value: count / eligible,
  ...wilson(count, eligible),
  cohorts: 1,
  thin: false,
});

const FRAME: MeasuredFrame = {
  margin: 0.4,
  cac: 12_00,
  refundRate: 0.1,
  pooled: [cell(0, 20, 100), cell(1, 10, 80), cell(2, 5, 40)],
  model: null,
};

/** Four customers: one order of 45.00 each, on 1 January; two come back with 36.00 after 10 days, one of them thrice in that month. */
const LOG = purchaseLog(
  [
    ...['a', 'b', 'c', 'd'].map((who): PurchaseRow => [who, AS_OF - 364, 45_00]),
    ...[10, 20, 25].map((age): PurchaseRow => ['a', AS_OF - 364 + age, 36_00]),
    ['b', AS_OF - 354, 36_00],
    ['b', AS_OF - 5, 36_00],
  ],
  { asOf: AS_OF },
);

function measured(frame = FRAME): MeasuredBase {
  const base = measuredBase(LOG, frame);
  if (base === null) throw new Error('nothing measured');
  return base;
}

describe('the measured base', () => {
  it('counts customers, orders and values of the log', () => {
    const { numbers, cohortSizes } = measured();
    expect(numbers.newCustomers).toBeCloseTo((4 / 365) * (365 / 12), 12);
    expect(numbers.firstValue).toBeCloseTo(50_00, 9);
    expect(numbers.aov).toBeCloseTo(40_00, 9);
    // Five repeat orders in three customer-months.
    expect(numbers.ordersPerActive).toBeCloseTo(5 / 3, 12);
    expect(numbers.existing).toBe(1);
    expect(cohortSizes[12]).toBe(4);
  });

  it('takes the curve as far as 50 customers are observed, the first month of life being that of days 1 to 30', () => {
    const { curve, curveBy } = measured();
    expect(curveBy).toBe('observed');
    expect(curve.map(({ month, share }) => [month, share])).toEqual([
      [1, 0.2],
      [2, 0.125],
    ]);
    expect(curve[0].low).toBeCloseTo(wilson(20, 100).low, 12);
  });

  it('goes on with the decline from the first half of six months or more to the second', () => {
    const pooled = [64, 64, 64, 32, 32, 32].map((count, k) => cell(k, count, 100));
    expect(measured({ ...FRAME, pooled }).numbers.churn).toBeCloseTo(1 - 0.5 ** (1 / 3), 12);
    expect(measured().numbers.churn).toBeUndefined();
  });

  it('knows no margin and no CAC without costs, and then says that an example stands in', () => {
    const { sources } = baseCase(DEFAULT_SCENARIOS, measured({ ...FRAME, margin: null, cac: null }), 2);
    expect([sources.margin, sources.cac, sources.aov, sources.fixedCosts]).toEqual([
      'example',
      'example',
      'measured',
      'assumed',
    ]);
  });

  it('gives back the season of two whole years, beginning after the last', () => {
    const rows: PurchaseRow[] = [];
    for (let year = 2024; year <= 2025; year++)
      for (let month = 1; month <= 12; month++)
        for (let i = 0; i < (month === 1 ? 24 : 12); i++)
          rows.push([`${year} ${month} ${i}`, dayNumber(year, month, 3), 10_00]);
    rows.push(['early', dayNumber(2023, 12, 20), 10_00]);
    const { season } = measuredBase(purchaseLog(rows, { asOf: AS_OF }), FRAME) ?? { season: null };
    expect(season?.[0]).toBeCloseTo(24 / 13, 12);
    expect(season?.[11]).toBeCloseTo(12 / 13, 12);
    expect(measured().season).toBeNull();
  });
});

describe('the base case', () => {
  it('is an example without data, and every number of it can be typed over', () => {
    const example = baseCase(DEFAULT_SCENARIOS, null, 2);
    expect(example.inputs.aov).toBe(55_00);
    expect(example.range).toBeNull();
    for (const { id, kind, min } of BASE_INPUTS) {
      const typed = baseCase({ ...DEFAULT_SCENARIOS, base: { [id]: min } }, measured(), 2);
      expect(typed.inputs[id]).toBeCloseTo(kind === 'money' ? min * 100 : kind === 'percent' ? min / 100 : min, 9);
      expect(typed.sources[id]).toBe('typed');
    }
  });

  it('has ranges where the curve has intervals, and loses them once all of it is typed', () => {
    const set = { ...DEFAULT_SCENARIOS, scenarios: [{ name: '', note: '', levers: { aov: 10 } }] };
    const [base, scenario] = compareScenarios(baseCase(set, measured(), 2), set);
    expect(base.ranges.profit?.low).toBeLessThan(base.outline.profit);
    expect(base.ranges.profit?.high).toBeGreaterThan(base.outline.profit);
    expect(scenario.ranges.ltv?.high).toBeGreaterThan(base.ranges.ltv?.high ?? Infinity);
    const typed = { ...set, curve: { 1: 20, 2: 12.5 } };
    const [same] = compareScenarios(baseCase(typed, measured(), 2), typed);
    expect(same.ends).toBeNull();
    expect(same.outline.ltv).toBeCloseTo(base.outline.ltv, 6);
  });

  it('with one rate of churn is that churn alone', () => {
    const { inputs } = baseCase({ ...DEFAULT_SCENARIOS, constant: true, base: { churn: 5 } }, measured(), 2);
    expect([inputs.curve, inputs.churn, inputs.existingAges]).toEqual([[], 0.05, []]);
  });
});
