/* The projector against closed forms: constant churn is a geometric sum, payback and LTV follow from it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributed } from '#domain/calculators/payback.ts';
import { activeShares, repeatMonths, withHazard, yearlyRetention } from '#domain/scenarios/curve.ts';
import { outline, paybackMonthOf, valueByMonth } from '#domain/scenarios/customer-life.ts';
import { project } from '#domain/scenarios/project.ts';
import { constantChurn } from './shops.ts';

const sum = (values: Float64Array): number => values.reduce((total, each) => total + each, 0);
const geometric = (q: number, n: number): number => (1 - q ** n) / (1 - q);

describe('constant churn', () => {
  it('leaves n (1 − (1 − c)^t) / c customers active in month t, of n won each month', () => {
    const { active } = project(constantChurn(0.1));
    active.forEach((each, t) => {
      expect(each).toBeCloseTo(100 * geometric(0.9, t + 1), 9);
    });
    expect(active[1]).toBeCloseTo(190, 9);
  });

  it('lets those of before go by the same rate', () => {
    const { active } = project({ ...constantChurn(0.1), newCustomers: 0, existing: 1000 });
    expect([...active.slice(0, 3)].map(Math.round)).toEqual([900, 810, 729]);
  });

  it('gives orders, revenue, contribution, spend, profit and cash of month 2 as worked by hand', () => {
    const projection = project({ ...constantChurn(0.1), ordersPerActive: 2, refundRate: 0.1, openingCash: 500_00 });
    // 100 new at 50.00, 90 of the month before with 2 orders at 40.00; a tenth is given back; half of it remains; 30.00 a customer.
    expect(projection.orders[1]).toBeCloseTo(100 + 90 * 2, 9);
    expect(projection.revenue[1]).toBeCloseTo((100 * 50_00 + 180 * 40_00) * 0.9, 6);
    expect(projection.contribution[1]).toBeCloseTo(5490_00, 6);
    expect(projection.acquisitionSpend[1]).toBe(3000_00);
    expect(projection.profit[1]).toBeCloseTo(2490_00, 6);
    expect(projection.cash[1]).toBeCloseTo(500_00 + (2250_00 - 3000_00) + 2490_00, 6);
  });

  it('is worth first order + repeat order × (1 − c) / c over a whole life', () => {
    const value = valueByMonth(constantChurn(0.1), 400);
    expect(value[400]).toBeCloseTo(0.5 * (50_00 + (40_00 * 0.9) / 0.1), 6);
  });

  it('pays back in the month that the calculator of payback finds', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.6, noNaN: true }),
        fc.integer({ min: 0, max: 200_00 }),
        (churn, cac) => {
          const value = valueByMonth(constantChurn(churn), 36);
          value.forEach((each, k) => {
            expect(each).toBeCloseTo(contributed(25_00, 20_00, 1 - churn, k), 4);
          });
          const month = paybackMonthOf(value, cac);
          if (month === null) expect(value[36]).toBeLessThan(cac);
          else expect(month === 0 || value[month - 1] < cac).toBe(true);
        },
      ),
    );
  });

  it('is the same whether it is typed as a rate or as points of a curve', () => {
    const points = [1, 5, 12].map((month) => ({ month, share: 0.9 ** month }));
    const typed = activeShares({ curve: [], churn: 0.1 }, 40);
    activeShares({ curve: points, churn: 0.1 }, 40).forEach((share, k) => {
      expect(share).toBeCloseTo(typed[k], 12);
    });
  });
});

describe('any retention curve', () => {
  it('stands at 100 % in month 0, at its points where they are, and between them falls by one rate', () => {
    const curve = [
      { month: 2, share: 0.25 },
      { month: 4, share: 0.16 },
    ];
    const shares = activeShares({ curve, churn: 0.5 }, 5);
    expect([...shares]).toEqual([1, 0.5, 0.25, expect.closeTo(0.2, 12), 0.16, expect.closeTo(0.08, 12)]);
  });

  it('makes of each cohort what its age makes of it: months are sums over cohorts', () => {
    const inputs = {
      ...constantChurn(0),
      curve: [
        { month: 1, share: 0.3 },
        { month: 2, share: 0.2 },
        { month: 3, share: 0 },
      ],
    };
    expect([...project(inputs).active.slice(0, 5)]).toEqual([100, 130, 150, 150, 150]);
  });

  it('carries existing customers on from the age at which they are', () => {
    const curve = [
      { month: 1, share: 0.3 },
      { month: 2, share: 0.2 },
      { month: 3, share: 0.1 },
    ];
    const inputs = { ...constantChurn(0), curve, newCustomers: 0, existing: 60, existingAges: [0, 2, 1] };
    // 40 active in month 1 of life, 20 in month 2: next month 40 × 2/3 + 20 × 1/2.
    expect(project(inputs).active[0]).toBeCloseTo(40 * (2 / 3) + 10, 9);
  });

  it('with its hazard halved lives twice as long where churn is constant', () => {
    const halved = withHazard({ curve: [], churn: 0.19 }, 0.5);
    expect(halved.churn).toBeCloseTo(0.1, 12);
    expect(yearlyRetention(halved)).toBeCloseTo(0.9 ** 12, 12);
  });

  it('never rises, and keeps every share between 0 and 1, whatever the hazard', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (shares, hazard) => {
          const falling = shares.sort((a, b) => b - a).map((share, i) => ({ month: 2 * i + 1, share }));
          const result = activeShares(withHazard({ curve: falling, churn: 0.05 }, hazard), 30);
          result.forEach((share, k) => {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(k === 0 ? 1 : result[k - 1] + 1e-12);
          });
        },
      ),
    );
  });
});

describe('pace', () => {
  it('brings the same repeat orders in half the time', () => {
    const inputs = { curve: [], churn: 0.1, pace: 0.5 };
    const sooner = repeatMonths(inputs, 20);
    expect(sum(sooner)).toBeCloseTo(sum(activeShares(inputs, 40)) - 1, 9);
    expect(sooner[1]).toBeCloseTo(0.9 + 0.81, 12);
  });

  it('spreads a month of repeat orders over two where they come half as soon', () => {
    const later = repeatMonths({ curve: [], churn: 0.1, pace: 2 }, 4);
    expect([...later]).toEqual([0, 0.45, 0.45, 0.405, 0.405].map((each) => expect.closeTo(each, 12) as number));
  });
});

describe('season', () => {
  it('moves customers between months and leaves the new ones of a year as many', () => {
    const season = [0.5, 0.5, 0.5, 0.5, 1, 1, 1, 1, 1.5, 1.5, 1.5, 1.5];
    const { newCustomers } = project({ ...constantChurn(0.1), season });
    expect(sum(newCustomers)).toBeCloseTo(1200, 9);
    expect(newCustomers[0]).toBe(50);
  });
});

describe('the outline of a projection', () => {
  it('adds up the months, and cash ends at opening cash plus all profit', () => {
    const inputs = { ...constantChurn(0.2), openingCash: -10_00, fixedCosts: 100_00, retentionSpend: 50_00 };
    const said = outline(inputs);
    const months = project(inputs);
    expect(said.profit).toBeCloseTo(sum(months.contribution) - 12 * (3000_00 + 150_00), 6);
    expect(said.cash).toBeCloseTo(-10_00 + said.profit, 6);
    expect(said.ratio).toBeCloseTo(said.ltv / 30_00, 12);
  });
});
