/* Calculators from typed numbers: worked by hand, against closed forms, against the published sBG table. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Calculator, Outcome } from '#domain/calculators/calculator.ts';
import {
  calculated,
  CALCULATOR_IDS,
  CALCULATORS,
  fromTyped,
  inputFault,
  standardOf,
  type CalculatorId,
} from '#domain/calculators/calculators.ts';
import { contributed } from '#domain/calculators/payback.ts';
import { KEYS } from '#state/address-keys.ts';

/** Outcome of numbers as typed, in a currency of two digits; what is left out is the example's. */
function of(id: CalculatorId, typed: Readonly<Record<string, number>> = {}): Outcome {
  const calculator: Calculator = CALCULATORS[id];
  return calculated(calculator, { ...standardOf(calculator), ...typed }, 2);
}

/** Value of a result. */
function value(id: CalculatorId, result: string, typed: Readonly<Record<string, number>> = {}): number {
  const found = of(id, typed).results.find((each) => each.id === result);
  if (found === undefined) throw new Error(result);
  return found.value;
}

describe('customers', () => {
  test('100 customers at the start and the end, 10 lost, 10 won: retention 90 %, churn 10 %', () => {
    const { results, remarks } = of('crr', { S: 100, E: 100, N: 10 });
    expect(results.map(({ value: number }) => number)).toEqual([0.9, expect.closeTo(0.1, 12), 10]);
    expect(remarks).toEqual([]);
  });

  test('no rate of nobody, of more new customers than customers; above 100 % is remarked upon and has no churn', () => {
    expect(of('crr', { S: 0 })).toMatchObject({ remarks: ['noStart'] });
    expect(value('crr', 'retention', { S: 0 })).toBeNaN();
    expect(value('crr', 'retention', { E: 5, N: 6 })).toBeNaN();
    expect(of('crr', { S: 100, E: 130, N: 10 }).remarks).toEqual(['keptAboveStart']);
    expect(value('crr', 'retention', { S: 100, E: 130, N: 10 })).toBeCloseTo(1.2, 12);
    expect(value('crr', 'churn', { S: 100, E: 130, N: 10 })).toBeNaN();
  });

  test('5 % a month is 45.96 % a year, and 20 months of mean lifetime', () => {
    const month = { S: 1000, Lost: 50, P: 1 };
    expect(value('churn', 'year', month)).toBeCloseTo(1 - 0.95 ** 12, 12);
    expect(value('churn', 'lifetime', month)).toBeCloseTo(20, 12);
    expect(value('churn', 'year', { ...month, P: 12 })).toBeCloseTo(0.05, 12);
  });

  test('nobody lost: churn 0, a lifetime without end, and a remark', () => {
    expect(value('churn', 'churn', { Lost: 0 })).toBe(0);
    expect(value('churn', 'lifetime', { Lost: 0 })).toBe(Infinity);
    expect(of('churn', { Lost: 0 }).remarks).toEqual(['noChurn']);
    expect(of('churn', { S: 9, Lost: 10 }).remarks).toContain('lostAboveStart');
  });

  test('retention after N days is over those observed: 92 of 500 − 100 = 23 %, with Wilson’s interval', () => {
    const [retention, eligible, naive] = of('nday', { C: 500, Young: 100, B: 92 }).results;
    expect([retention.value, eligible.value, naive.value]).toEqual([0.23, 400, 0.184]);
    // Wilson 1927 by hand: centre (0.23 + 3.8415/800) / 1.0096, half-width 0.0411.
    expect(retention.low).toBeCloseTo(0.1914, 4);
    expect(retention.high).toBeCloseTo(0.2737, 4);
    expect(of('nday', { C: 100, Young: 100, B: 0 }).remarks).toEqual(['nobodyObserved']);
    expect(of('nday', { C: 100, Young: 50, B: 51 }).remarks).toEqual(['moreThanObserved']);
  });

  test('270 of 1,000 customers bought again: 27 %', () => {
    expect(value('repeat', 'rate')).toBe(0.27);
    expect(of('repeat', { C: 20, R: 30 }).remarks).toEqual(['fewCustomers', 'moreThanCustomers']);
    expect(value('repeat', 'rate', { C: 20, R: 30 })).toBeNaN();
  });
});

describe('revenue', () => {
  test('10,000 at the start, 500 churned, 200 down, 900 up: GRR 93 %, NRR 102 %', () => {
    expect(value('mrr', 'grr')).toBeCloseTo(0.93, 12);
    expect(value('mrr', 'nrr')).toBeCloseTo(1.02, 12);
    expect(value('mrr', 'grossChurn')).toBeCloseTo(0.07, 12);
    expect(value('mrr', 'netChurn')).toBeCloseTo(-0.02, 12);
    expect(of('mrr', { Opening: 0, Churned: 0, Down: 0 }).remarks).toEqual(['noOpening']);
    expect(of('mrr', { Churned: 9000, Down: 1001 }).remarks).toEqual(['lossAboveOpening']);
  });

  test('GRR never exceeds 100 % nor NRR', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(amount, amount, amount, amount, (Opening, Churned, Down, Up) => {
        const typed = { Opening: Opening + Churned + Down + 1, Churned, Down, Up };
        const [grr, nrr] = [value('mrr', 'grr', typed), value('mrr', 'nrr', typed)];
        expect(grr).toBeLessThanOrEqual(1);
        expect(nrr).toBeGreaterThanOrEqual(grr);
      }),
    );
  });

  test('48,000 in 800 orders: 60.00, in minor units; none without orders', () => {
    expect(value('aov', 'aov')).toBe(6000);
    expect(value('aov', 'aov', { Orders: 0 })).toBeNaN();
  });
});

describe('value', () => {
  test('60 × 2.5 × 40 % / 50 % = 120', () => {
    expect(value('clv', 'clv')).toBeCloseTo(12_000, 9);
    expect(of('clv', { C: 0 }).remarks).toEqual(['noChurn']);
  });

  test('the discounted CLV is the geometric sum of its years, and without a discount the textbook’s', () => {
    const share = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(share, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30 }), (C, D, H) => {
        const typed = { AOV: 50, F: 2, M: 40, C, D, H };
        const q = (1 - C / 100) / (1 + D / 100);
        const years = Array.from({ length: 5000 }, (_, t) => 4000 * q ** t);
        const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
        expect(value('clvd', 'clv', typed) / sum(years)).toBeCloseTo(1, 9);
        expect(value('clvd', 'within', typed)).toBeCloseTo(sum(years.slice(0, H)), 4);
        expect(value('clvd', 'clv', { ...typed, D: 0 })).toBeCloseTo(value('clv', 'clv', typed), 6);
      }),
    );
  });

  test('nobody leaves and no discount: no lifetime value, but one within a horizon', () => {
    const endless = { C: 0, D: 0, H: 3 };
    expect(of('clvd', endless).remarks).toEqual(['noChurn']);
    expect(value('clvd', 'clv', endless)).toBeNaN();
    expect(value('clvd', 'within', endless)).toBeCloseTo(18_000, 9);
  });

  test('the curve of Fader and Hardie 2007, high end: α .668, β 3.806, and S(t) of their table', () => {
    const { steps, remarks } = of('sbg');
    const parameter = (id: string): number => steps.find((step) => step.id === id)?.equals.value ?? NaN;
    expect(parameter('alpha')).toBeCloseTo(0.668, 3);
    expect(parameter('beta')).toBeCloseTo(3.806, 3);
    expect(remarks).toEqual([]);
    // r(8) = (β + 7) / (α + β + 7)
    expect(value('sbg', 'next')).toBeCloseTo(10.806 / 11.474, 3);
  });

  test('its value is the sum of discounted survivors; the first churn for ever gives less', () => {
    const { steps } = of('sbg');
    const [alpha, beta] = ['alpha', 'beta'].map((id) => steps.find((step) => step.id === id)?.equals.value ?? NaN);
    let [still, sum, within] = [1, 0, 0];
    for (let t = 0; t < 100_000; t++) {
      sum += 6000 * still * 1.1 ** -t;
      if (t < 5) within += 6000 * still * 1.1 ** -t;
      still *= (beta + t) / (alpha + beta + t);
    }
    expect(value('sbg', 'clv')).toBeCloseTo(sum, 4);
    expect(value('sbg', 'within')).toBeCloseTo(within, 6);
    // 60 · 1.1 / (1.1 − 0.869)
    expect(value('sbg', 'constant')).toBeCloseTo(28_571.43, 2);
    expect(value('sbg', 'clv')).toBeGreaterThan(value('sbg', 'constant'));
  });

  test('without a discount some never leave (α < 1): no value, but one within the horizon', () => {
    expect(of('sbg', { D: 0 }).remarks).toEqual(['endless']);
    expect(value('sbg', 'clv', { D: 0 })).toBeNaN();
    expect(value('sbg', 'within', { D: 0, H: 1 })).toBeCloseTo(6000, 9);
  });

  test.each([
    ['risingCurve', { Y2: 900 }],
    ['gapInCurve', { Y3: NaN }],
    ['tooFewPeriods', { Y2: NaN, Y3: NaN, Y4: NaN, Y5: NaN, Y6: NaN, Y7: NaN }],
    ['noStart', { Y0: 0, Y1: 0, Y2: 0, Y3: 0, Y4: 0, Y5: 0, Y6: 0, Y7: 0 }],
    ['curveUnfit', { Y0: 40, Y1: 30, Y2: 25, Y3: NaN, Y4: NaN, Y5: NaN, Y6: NaN, Y7: NaN }],
    ['curveUnfit', Object.fromEntries([0, 1, 2, 3, 4, 5, 6, 7].map((t) => [`Y${String(t)}`, 100]))],
  ])('a curve with %s gives no value', (remark, typed) => {
    expect(of('sbg', typed).remarks).toContain(remark);
    expect(value('sbg', 'clv', typed)).toBeNaN();
  });
});

describe('acquisition', () => {
  test('12,000 for 400 new customers: 30.00; for nobody none', () => {
    expect(value('cac', 'cac')).toBe(3000);
    expect(of('cac', { New: 0 }).remarks).toEqual(['nobodyWon']);
  });

  test('without churn: 18 + 3 a month reaches 30 after 4 months, 31 after 4⅓, in the fifth', () => {
    expect(value('payback', 'payback', { C: 0 })).toBeCloseTo(4, 12);
    expect(value('payback', 'payback', { C: 0, CAC: 31 })).toBeCloseTo(4 + 1 / 3, 12);
    expect(value('payback', 'month', { C: 0, CAC: 31 })).toBe(5);
  });

  test('at 50 % churn 8 a month brings 4 + 2 + 1 + …: 16.5 is paid half-way through month 3, 18 never', () => {
    // 10 + 4 + 2 = 16 by month 2, 17 by month 3, 18 at most.
    const typed = { First: 10, Monthly: 8, C: 50 };
    expect(value('payback', 'payback', { ...typed, CAC: 16.5 })).toBeCloseTo(2.5, 12);
    expect(value('payback', 'most', typed)).toBeCloseTo(1800, 9);
    expect(of('payback', { ...typed, CAC: 18 }).remarks).toEqual(['neverPaysBack']);
    expect(value('payback', 'payback', { ...typed, CAC: 18 })).toBeNaN();
  });

  test('a first order that pays needs 0 months; nothing a month never pays', () => {
    expect(value('payback', 'payback', { CAC: 18 })).toBe(0);
    expect(of('payback', { CAC: 18 }).remarks).toEqual(['paysAtOnce']);
    expect(of('payback', { Monthly: 0 }).remarks).toEqual(['neverPaysBack']);
    expect(of('payback', { Monthly: 0.01, C: 0, CAC: 31 }).remarks).toEqual(['tooFar']);
  });

  test('the month found is the first whose contribution reaches CAC', () => {
    const amount = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(amount, amount, amount, fc.integer({ min: 0, max: 100 }), (CAC, First, Monthly, C) => {
        const typed = { CAC, First, Monthly, C };
        const at = (k: number): number => {
          let sum = First * 100;
          for (let j = 1; j <= k; j++) sum += Monthly * 100 * (1 - C / 100) ** j;
          return sum;
        };
        expect(contributed(First * 100, Monthly * 100, 1 - C / 100, 7)).toBeCloseTo(at(7), 6);
        const month = value('payback', 'month', typed);
        if (Number.isNaN(month)) expect(at(1200)).toBeLessThanOrEqual(CAC * 100 + 1e-6);
        else {
          expect(at(month)).toBeGreaterThanOrEqual(CAC * 100 - 1e-6);
          if (month > 0) expect(at(month - 1)).toBeLessThan(CAC * 100 + 1e-6);
        }
      }),
    );
  });

  test('84 against 30: 2.8, and 54 left', () => {
    expect(value('ltvcac', 'ratio')).toBeCloseTo(2.8, 12);
    expect(value('ltvcac', 'left')).toBe(5400);
    expect(of('ltvcac', { CAC: 0 }).remarks).toEqual(['noCac']);
  });
});

describe('every calculator', () => {
  test.each(CALCULATOR_IDS)(
    '%s: its example has a result, its first step is worked with it, its ids are its own',
    (id) => {
      const calculator: Calculator = CALCULATORS[id];
      const { results, steps, remarks } = of(id);
      expect(calculator.id).toBe(id);
      expect(remarks).toEqual([]);
      expect([...results, ...steps.map(({ equals }) => equals)].some((each) => Number.isNaN(each.value))).toBe(false);
      for (const input of calculator.inputs) expect(inputFault(input, input.standard)).toBeNull();
      for (const ids of [calculator.inputs, results, steps].map((list) => list.map((each) => each.id)))
        expect(new Set(ids).size).toBe(ids.length);
    },
  );

  test.each(CALCULATOR_IDS)('%s: an empty field is remarked upon, and no result is made up from it', (id) => {
    const calculator: Calculator = CALCULATORS[id];
    const [first] = calculator.inputs;
    const { results, remarks } = of(id, { [first.id]: NaN });
    expect(remarks[0]).toBe('missing');
    expect(results[0].value).toBeNaN();
  });

  test('no field has the name of a setting: a link to a calculator changes no setting', () => {
    const keys = new Set(KEYS.map(({ name }) => name));
    const ids = CALCULATOR_IDS.flatMap((id) => CALCULATORS[id].inputs.map((input) => input.id));
    expect([...ids, 'calc'].filter((id) => keys.has(id))).toEqual([]);
    expect(ids.filter((id) => !/^[A-Z][A-Za-z0-9]*$/.test(id))).toEqual([]);
  });

  test('things are whole, shares end at 100 %, amounts are rounded to the currency’s minor unit', () => {
    const { S } = Object.fromEntries(CALCULATORS.crr.inputs.map((input) => [input.id, input]));
    expect([inputFault(S, 1.5), inputFault(S, -1), inputFault(S, 2)]).toEqual(['notWhole', 'low', null]);
    expect([fromTyped('money', 19.999, 2), fromTyped('money', 19.4, 0), fromTyped('percent', 7, 2)]).toEqual([
      2000, 19, 0.07,
    ]);
  });
});
