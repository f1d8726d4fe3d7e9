/* The next amount, the balance of two budgets, sensitivity and uncertainty: against closed forms and single runs of levers. */
import { describe, expect, it } from 'vitest';
import { allSteps } from '#domain/clv/fitted.ts';
import { Random } from '#domain/numeric/random.ts';
import { balanceOf, withBalance } from '#domain/scenarios/balance.ts';
import { yearlyRetention } from '#domain/scenarios/curve.ts';
import { outline } from '#domain/scenarios/customer-life.ts';
import type { ProjectionInputs } from '#domain/scenarios/inputs.ts';
import { type Levers, NO_LEVERS, withLevers } from '#domain/scenarios/levers.ts';
import { DRAWS, drawn, riskByStep, SEED } from '#domain/scenarios/monte-carlo.ts';
import { addedBy, addedIn, crossingOf, liftFor, usesOf } from '#domain/scenarios/next-money.ts';
import { nextOf } from '#domain/scenarios/next-inputs.ts';
import { rangesOf } from '#domain/scenarios/ranges.ts';
import { baseCase } from '#domain/scenarios/scenario-set.ts';
import { DEFAULT_SCENARIOS, type Shape, type UncertainId } from '#domain/scenarios/scenario-settings.ts';
import { tornado } from '#domain/scenarios/tornado.ts';
import { type InputRange, OUTCOMES, outcomeOf, withInputs } from '#domain/scenarios/uncertain.ts';
import { constantChurn } from './shops.ts';

/** Nobody comes back: 100 orders of 50.00 a month at margin one half for a year, 30,000.00 of contribution on 60,000.00 of sales. */
const once = constantChurn(1);
const shop = constantChurn(0.1);
const typical = baseCase(DEFAULT_SCENARIOS, null, 2);
const next = { amount: 1000_00, margin: 0.01, orderValue: 0.02 };
const pulled = (levers: Partial<Levers>, base: ProjectionInputs = shop): ProjectionInputs =>
  withLevers(base, { ...NO_LEVERS, ...levers });
const profit = (inputs: ProjectionInputs): number => outline(inputs).profit;

describe('the next amount', () => {
  it('pays in a shop of first orders from lifts worked by hand', () => {
    const [acquisition, retention, margin, orderValue] = usesOf(once, next);
    // 36,000.00 of acquisition spend a year, elasticity one half: customers × √(37/36).
    expect(acquisition.lift).toBeCloseTo(Math.sqrt(37 / 36) - 1, 12);
    expect(acquisition.added).toBeCloseTo(30_000_00 * (Math.sqrt(37 / 36) - 1), 4);
    expect(acquisition.breakEven).toBeCloseTo(1 / 30, 12);
    expect(margin).toMatchObject({ lift: 0.01, breakEven: expect.closeTo(1 / 60, 12) as number });
    expect(margin.added).toBeCloseTo(600_00, 4);
    expect(orderValue.added).toBeCloseTo(600_00, 4);
    expect(orderValue.breakEven).toBeCloseTo(1 / 30, 12);
    // Whom nobody keeps, no spend keeps.
    expect(retention.added).toBe(0);
    expect(retention.breakEven).toBeNaN();
  });

  it('adds in acquisition what the lever of spend adds', () => {
    const more = outline(pulled({ spend: 1000_00 / 36_000_00 })).contribution - outline(shop).contribution;
    expect(addedIn(shop, 'acquisition', 1000_00)).toBeCloseTo(more, 4);
  });

  it('at its break-even lift adds what it costs, in every use', () => {
    for (const use of usesOf(typical.inputs, next)) {
      expect(addedBy(typical.inputs, use.id, use.breakEven)).toBeCloseTo(1000_00, 2);
      expect(addedBy(typical.inputs, use.id, use.level)).toBeCloseTo(usesOf(typical.inputs, next)[0].added, 2);
    }
  });

  it('in retention pays from the points of constant churn that solve the geometric sum', () => {
    // Only existing customers who stay with probability q a month: 1,000 × 20.00 × (q + … + q¹²).
    const stay = { ...shop, newCustomers: 0, existing: 1000 };
    const sum = (q: number): number => 1000 * 20_00 * ((q * (1 - q ** 12)) / (1 - q));
    const points = liftFor(stay, 'retention', 1000_00);
    expect(sum((0.9 ** 12 + points) ** (1 / 12)) - sum(0.9)).toBeCloseTo(1000_00, 2);
  });

  it('without acquisition spend says nothing of acquisition', () => {
    const [acquisition, retention] = usesOf({ ...shop, cac: 0 }, next);
    expect(acquisition.added).toBeNaN();
    expect(retention.level).toBeNaN();
    expect(retention.breakEven).toBeGreaterThan(0);
  });

  it('brings the same in both budgets at the crossing, and more in the one named below it', () => {
    const eager = { ...typical.inputs, mostPoints: 0.05 };
    const crossing = crossingOf(eager, 1000_00);
    if (crossing === null) throw new Error('these responses cross');
    expect(crossing.below).toBe('retention');
    expect(addedIn(eager, 'acquisition', crossing.amount)).toBeCloseTo(crossing.added, 0);
    const ahead = (amount: number): boolean =>
      addedIn(eager, 'retention', amount) > addedIn(eager, 'acquisition', amount);
    expect([0.5, 0.99, 1.01, 2].map((times) => ahead(times * crossing.amount))).toEqual([true, true, false, false]);
    expect(crossingOf({ ...shop, mostPoints: 0 }, 1000_00)).toBeNull();
  });

  it('takes typed major units, points and per cent', () => {
    expect(nextOf({ amount: 250.5, margin: 0.5 }, 2)).toEqual({ amount: 250_50, margin: 0.005, orderValue: 0.0025 });
  });
});

describe('the balance of acquisition and retention', () => {
  it('keeps the budget, and at today’s share is today', () => {
    const base = { ...shop, retentionSpend: 500_00, growth: 0.02 };
    const { acquisitionSpend, retentionSpend } = outline(base);
    const balance = balanceOf(base);
    expect(balance?.today.share).toBeCloseTo(retentionSpend / (acquisitionSpend + retentionSpend), 12);
    expect(balance?.today.profit).toBeCloseTo(profit(base), 4);
    for (const share of [0, 0.3, 1]) {
      const moved = outline(withBalance(base, share));
      expect(moved.acquisitionSpend + moved.retentionSpend).toBeCloseTo(balance?.budget ?? NaN, 4);
    }
  });

  it('gives all to acquisition where nobody can be kept, all to retention where spend wins nobody', () => {
    expect(balanceOf(once)?.best.share).toBe(0);
    expect(balanceOf({ ...shop, elasticity: 0 })?.best.share).toBeCloseTo(1, 6);
  });

  it('is best where the derivative that was worked by hand is 0', () => {
    // Two months, elasticity 1, 100 customers a month at 30.00: x(s) = 1 − s, p(s) = ½ (1 − 2^(−s)), a₁ = (R + p)^(1/12);
    // contribution = 100 · x · (2 · 25.00 + 20.00 · a₁), up to a factor x · (2.5 + a₁).
    const base = { ...shop, months: 2, elasticity: 1, mostPoints: 0.5, halfSpend: 3000_00, churn: 0.9 };
    const a = (s: number): number => (0.1 ** 12 + 0.5 * (1 - 2 ** -s)) ** (1 / 12);
    const slope = (s: number): number =>
      -(2.5 + a(s)) + (1 - s) * (a(s) / (12 * a(s) ** 12)) * 0.5 * Math.LN2 * 2 ** -s;
    const best = balanceOf(base)?.best.share ?? NaN;
    expect(best).toBeGreaterThan(0);
    expect(best).toBeLessThan(1);
    expect(slope(best - 1e-4)).toBeGreaterThan(0);
    expect(slope(best + 1e-4)).toBeLessThan(0);
  });

  it('without acquisition spend is none', () => {
    expect(balanceOf({ ...shop, cac: 0 })).toBeNull();
  });
});

describe('ranges', () => {
  it('are a tenth to both sides unless typed, and never leave what can be meant', () => {
    const set = {
      ...DEFAULT_SCENARIOS,
      base: { margin: 95 },
      ranges: { cac: { low: 20, high: 45, shape: 'even' } },
    } as const;
    const ranges = rangesOf(baseCase(set, null, 2), set, 2);
    const of = (id: UncertainId): InputRange | undefined => ranges.find((range) => range.id === id);
    expect(of('cac')).toMatchObject({ low: 20_00, high: 45_00, shape: 'even', source: 'typed' });
    expect(of('margin')).toMatchObject({ low: expect.closeTo(0.855, 9) as number, high: 1, source: 'tenth' });
    expect(of('retention')).toMatchObject({ base: 0.08, low: expect.closeTo(0.072, 9) as number });
    expect(ranges).toHaveLength(17);
  });

  it('of one rate of churn are those of churn alone', () => {
    const set = { ...DEFAULT_SCENARIOS, constant: true };
    expect(rangesOf(baseCase(set, null, 2), set, 2).some(({ id }) => id === 'retention')).toBe(false);
  });
});

describe('the tornado', () => {
  const ranges = rangesOf(typical, DEFAULT_SCENARIOS, 2);
  const bars = tornado(typical.inputs, ranges, 'profit', 1000_00);

  it('equals runs of single levers at either end', () => {
    const kept = yearlyRetention(typical.inputs);
    const levers: readonly [UncertainId, Partial<Levers>, Partial<Levers>][] = [
      ['retention', { retentionPoints: -kept / 10 }, { retentionPoints: kept / 10 }],
      ['cac', { cac: -0.1 }, { cac: 0.1 }],
      ['margin', { margin: -0.05 }, { margin: 0.05 }],
      ['newCustomers', { newCustomers: -0.1 }, { newCustomers: 0.1 }],
      ['refundRate', { refundRate: -0.005 }, { refundRate: 0.005 }],
    ];
    for (const [id, low, high] of levers) {
      const bar = bars.find((each) => each.id === id);
      expect(bar?.atLow, id).toBeCloseTo(profit(pulled(low, typical.inputs)), 3);
      expect(bar?.atHigh, id).toBeCloseTo(profit(pulled(high, typical.inputs)), 3);
    }
  });

  it('holds every input, the widest swing first; what the projection does not read swings by nothing', () => {
    expect(bars).toHaveLength(ranges.length);
    const swings = bars.map(({ swing }) => swing);
    expect(swings).toEqual(swings.toSorted((a, b) => b - a));
    expect(bars.find(({ id }) => id === 'elasticity')?.swing).toBe(0);
  });

  it('of the next amount in acquisition moves with elasticity', () => {
    const [low, high] = [0.63, 0.77].map(
      (elasticity) => addedIn({ ...typical.inputs, elasticity }, 'acquisition', 1000_00) - 1000_00,
    );
    const bar = tornado(typical.inputs, ranges, 'acquisition', 1000_00).find(({ id }) => id === 'elasticity');
    expect(bar?.atLow).toBeCloseTo(low, 4);
    expect(bar?.atHigh).toBeCloseTo(high, 4);
  });
});

describe('uncertainty by draws', () => {
  const range = (id: UncertainId, low: number, high: number, shape: Shape): InputRange => ({
    ...{ id, low, high, shape, kind: 'money', source: 'typed', min: 0, max: 1e12 },
    base: withInputs(shop, {})[id as 'cac'],
  });
  const risk = (ranges: readonly InputRange[], draws = DRAWS, inputs = shop) =>
    allSteps(riskByStep({ inputs, ranges, outcome: 'profit', amount: 0, draws, seed: SEED }));

  it('has the variance of each distribution, which profit takes on linearly', () => {
    // Fixed costs: profit moves by −12 times; CAC: by −1,200 customers. Independent, so variances add.
    const even = range('fixedCosts', 100_00, 400_00, 'even');
    const triangle = { ...range('cac', 20_00, 45_00, 'triangle'), base: 30_00 };
    const bell = range('retentionSpend', 500_00, 700_00, 'bell');
    const [a, c, b] = [20_00, 30_00, 45_00];
    const analytic = {
      even: 12 ** 2 * (300_00 ** 2 / 12),
      triangle: 1200 ** 2 * ((a * a + b * b + c * c - a * b - a * c - b * c) / 18),
      bell: 12 ** 2 * (200_00 / (2 * 1.6448536)) ** 2,
    };
    // The standard error of a variance from 10,000 draws is at most 1.4 %.
    const share = (ranges: readonly InputRange[], expected: number): number => risk(ranges).variance / expected;
    expect(Math.abs(share([even], analytic.even) - 1)).toBeLessThan(0.05);
    expect(Math.abs(share([triangle], analytic.triangle) - 1)).toBeLessThan(0.05);
    expect(Math.abs(share([bell], analytic.bell) - 1)).toBeLessThan(0.05);
    const all = analytic.even + analytic.triangle + analytic.bell;
    expect(Math.abs(share([even, triangle, bell], all) - 1)).toBeLessThan(0.05);
  });

  it('of one even range has the quantiles and the probability to lose that can be read off it', () => {
    const rest = profit(shop) / 12;
    const report = risk([range('fixedCosts', rest - 1000_00, rest + 3000_00, 'even')]);
    expect(report.lose).toBeCloseTo(0.75, 1);
    const width = 12 * 4000_00;
    expect(Math.abs(report.median - -12 * 1000_00) / width).toBeLessThan(0.02);
    expect(Math.abs(report.low - (-36_000_00 + 0.05 * width)) / width).toBeLessThan(0.02);
    expect(Math.abs(report.high - (-36_000_00 + 0.95 * width)) / width).toBeLessThan(0.02);
    expect(report.counts.reduce((sum, each) => sum + each, 0)).toBe(DRAWS);
  });

  it('draws the same again, and without a range but the base', () => {
    const cac = [range('cac', 20_00, 45_00, 'triangle')];
    expect(risk(cac, 500)).toEqual(risk(cac, 500));
    expect(risk([range('cac', 30_00, 30_00, 'even')], 10)).toMatchObject({
      ...{ median: profit(shop), width: 0, counts: [10] },
      variance: expect.closeTo(0, 6) as number,
    });
  });

  it('never draws what cannot be meant', () => {
    const random = new Random(7);
    const share: InputRange = { ...range('margin', 0.9, 1, 'bell'), max: 1 };
    for (let i = 0; i < 200; i++) expect(drawn(share, random)).toBeLessThanOrEqual(1);
  });

  it('tells its progress up to the whole', () => {
    const steps = riskByStep({ ...{ inputs: shop, ranges: [], outcome: 'profit', amount: 0 }, draws: 100, seed: SEED });
    expect([...steps]).toEqual([0.25, 0.5, 0.75, 1]);
  });

  it('knows an outcome for every question', () => {
    for (const id of OUTCOMES) expect(outcomeOf(id, shop, 1000_00)).not.toBeNaN();
  });
});
