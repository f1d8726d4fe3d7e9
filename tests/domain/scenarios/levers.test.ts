/* Levers: what each does to a shop that can be worked out by hand; ranges; the own "5 %" on the claim's own example. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeShares, yearlyRetention } from '#domain/scenarios/curve.ts';
import { outline, valueByMonth } from '#domain/scenarios/customer-life.ts';
import { fivePercent } from '#domain/scenarios/five-percent.ts';
import type { ProjectionInputs } from '#domain/scenarios/inputs.ts';
import { LEVERS, type Levers, NO_LEVERS, retentionResponse, withLevers } from '#domain/scenarios/levers.ts';
import { project, type ProjectionColumn } from '#domain/scenarios/project.ts';
import { constantChurn } from './shops.ts';

const shop = constantChurn(0.1);
const pulled = (levers: Partial<Levers>, base: ProjectionInputs = shop): ProjectionInputs =>
  withLevers(base, { ...NO_LEVERS, ...levers });

describe('levers at rest', () => {
  it('leave the base as it is', () => {
    expect(withLevers(shop, NO_LEVERS)).toEqual(shop);
  });
});

describe('retention', () => {
  it('of 12 months takes points and per cent, and constant churn stays constant', () => {
    const kept = 0.9 ** 12;
    const points = pulled({ retentionPoints: 0.05 });
    expect(yearlyRetention(points)).toBeCloseTo(kept + 0.05, 12);
    expect(points.churn).toBeCloseTo(1 - (kept + 0.05) ** (1 / 12), 12);
    expect(yearlyRetention(pulled({ retentionRelative: 0.1 }))).toBeCloseTo(kept * 1.1, 12);
  });

  it('with a life twice as long takes two months for what took one', () => {
    const longer = activeShares(pulled({ longerLife: 1 }), 24);
    activeShares(shop, 12).forEach((share, k) => {
      expect(longer[2 * k]).toBeCloseTo(share, 12);
    });
  });

  it('never leaves 0 … 100 %: 100 points keep everybody, −100 nobody', () => {
    expect([...activeShares(pulled({ retentionPoints: 1 }), 3)]).toEqual([1, 1, 1, 1]);
    expect([...activeShares(pulled({ retentionPoints: -1 }), 3)]).toEqual([1, 0, 0, 0]);
  });

  it('of customers whom nobody keeps cannot be raised', () => {
    const nobody = { ...shop, churn: 1 };
    expect(activeShares(pulled({ retentionPoints: 0.05 }, nobody), 2)).toEqual(activeShares(nobody, 2));
  });
});

describe('money and numbers', () => {
  it('order value, margin and refunds change contribution as worked by hand', () => {
    // The first month holds 100 first orders of 50.00 and nothing else.
    const first = (levers: Partial<Levers>): number => project(pulled(levers)).contribution[0];
    expect(first({})).toBeCloseTo(2500_00, 6);
    expect(first({ aov: 0.1 })).toBeCloseTo(2750_00, 6);
    expect(first({ margin: 0.05 })).toBeCloseTo(2750_00, 6);
    expect(first({ refundRate: 0.2 })).toBeCloseTo(2000_00, 6);
    expect(first({ newCustomers: -0.5 })).toBeCloseTo(1250_00, 6);
  });

  it('cheaper customers cost less and are as many', () => {
    const cheaper = pulled({ cac: -0.1 });
    expect([cheaper.cac, cheaper.newCustomers]).toEqual([2700, 100]);
  });

  it('repeat orders in half the time are the same orders', () => {
    const sooner = valueByMonth(pulled({ repeatTiming: -0.5 }), 30);
    expect(sooner[30]).toBeCloseTo(valueByMonth(shop, 60)[60], 6);
  });
});

describe('spend', () => {
  it('four times as high wins twice the customers at an elasticity of one half, each at twice the CAC', () => {
    const more = pulled({ spend: 3 });
    expect(more.newCustomers).toBeCloseTo(200, 9);
    expect(more.cac).toBeCloseTo(60_00, 9);
  });

  it('moved to retention neither appears nor vanishes, and adds half of the most points at the half spend', () => {
    // A third of 3,000.00 is 1,000.00, the half spend: 5 of at most 10 points.
    const moved = pulled({ toRetention: 1 / 3 });
    expect(moved.retentionSpend).toBeCloseTo(1000_00, 6);
    expect(moved.newCustomers * moved.cac + moved.retentionSpend).toBeCloseTo(3000_00, 6);
    expect(yearlyRetention(moved)).toBeCloseTo(0.9 ** 12 + 0.05, 12);
    expect(moved.newCustomers).toBeCloseTo(100 * Math.sqrt(2 / 3), 9);
  });

  it('takes no more from retention than is there', () => {
    const back = pulled({ toRetention: -0.5 }, { ...shop, retentionSpend: 100_00 });
    expect(back.retentionSpend).toBe(0);
    expect(back.newCustomers * back.cac).toBeCloseTo(3100_00, 6);
  });

  it('on retention brings ever less, and never all the points', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_00 }), (more) => {
        const [once, twice] = [more, 2 * more].map((spend) => retentionResponse(shop, spend));
        expect(once).toBeGreaterThan(0);
        expect(twice - once).toBeLessThan(once);
        expect(twice).toBeLessThanOrEqual(shop.mostPoints);
      }),
    );
  });
});

describe('any levers within their bounds', () => {
  it('give finite money, and never a negative number of customers or orders', () => {
    const any = fc.record(
      Object.fromEntries(LEVERS.map(({ id, min, max }) => [id, fc.integer({ min, max }).map((n) => n / 100)])),
    ) as fc.Arbitrary<unknown> as fc.Arbitrary<Levers>;
    fc.assert(
      fc.property(any, (levers) => {
        const inputs = withLevers({ ...shop, retentionSpend: 50_00, existing: 40 }, levers);
        const projection = project(inputs);
        for (const column of Object.keys(projection) as ProjectionColumn[])
          expect(projection[column].every(Number.isFinite), column).toBe(true);
        for (const column of [projection.newCustomers, projection.active, projection.orders])
          expect(Math.min(...column)).toBeGreaterThanOrEqual(0);
        expect(Number.isNaN(outline(inputs).profit)).toBe(false);
      }),
    );
  });
});

describe('the own 5 %', () => {
  /** 10 of 100 leave a year, one order a month, nothing else: the example behind the claim. */
  const claim = { ...constantChurn(1 - 0.9 ** (1 / 12)), cac: 0 };

  it('where 10 % leave a year, 5 points more and half the churn are the same', () => {
    const [today, relative, points, halved] = fivePercent(claim);
    expect(today.retention).toBeCloseTo(0.9, 12);
    expect(relative.retention).toBeCloseTo(0.945, 12);
    expect([points.retention, halved.retention]).toEqual([expect.closeTo(0.95, 12), expect.closeTo(0.95, 12)]);
    expect(points.value).toBeCloseTo(halved.value, 6);
  });

  it('and half the churn doubles the years: 1 / .1 against 1 / .05 over a whole life', () => {
    const years = (retention: number): number => {
      let [sum, still] = [0, 1];
      for (let year = 0; year < 2000; year++) [sum, still] = [sum + still, still * retention];
      return sum;
    };
    const [today, , , halved] = fivePercent(claim);
    expect(years(halved.retention) / years(today.retention)).toBeCloseTo(2, 9);
  });

  it('5 % of the claim is a twentieth on a curve where hardly anybody comes back', () => {
    const rarely = {
      ...shop,
      curve: [
        { month: 1, share: 0.08 },
        { month: 60, share: 0.08 },
      ],
    };
    const [today, relative] = fivePercent(rarely);
    // 60 months at .08 and at .084, 20.00 each, beside 25.00 of the first order.
    expect(today.value).toBeCloseTo(25_00 + 60 * 0.08 * 20_00, 6);
    expect(relative.value).toBeCloseTo(25_00 + 60 * 0.084 * 20_00, 6);
  });

  it('gives no per cent of a profit that is none today', () => {
    expect(fivePercent({ ...shop, cac: 1e9 }).map(({ leftChange }) => leftChange)).toEqual([NaN, NaN, NaN, NaN]);
  });
});
