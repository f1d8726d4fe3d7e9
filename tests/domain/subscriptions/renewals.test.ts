/* Renewals of subscriptions: who is counted as renewed when, and whether sBG finds again what the contracts were drawn from. */
import { describe, expect, test } from 'vitest';
import { survival } from '#domain/clv/sbg.ts';
import { contracts } from '#domain/subscriptions/contracts.ts';
import { type MrrHistory, mrrHistory, type PayingSpan } from '#domain/subscriptions/history.ts';
import { contractLifetimes } from '#domain/subscriptions/lifetimes.ts';
import { renewalsOf, survivorsOf } from '#domain/subscriptions/renewals.ts';
import { beta, uniformFrom } from '#domain/simulator/distributions.ts';
import { reportOn } from '../../fixtures/subscriptions.ts';

const MONTH = 365.25 / 12;

/** What must be there. */
function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('it is not there');
  return value;
}

const span = (customer: number, from: number, until = Infinity, period = MONTH): PayingSpan => ({
  customer,
  from,
  until,
  mrr: 1000,
  period,
});

function renewals(spans: readonly PayingSpan[], asOf: number, derived = false) {
  const history: MrrHistory = mrrHistory(spans, asOf);
  const found = renewalsOf(spans, history, asOf, derived);
  if (found === null) throw new Error('nobody');
  return found;
}

/** Monthly contracts begun evenly over the days before as-of, each cancelled at a renewal with a probability of its own. */
function drawn(customers: number, [a, b]: readonly [number, number], days: number, seed: number) {
  const uniform = uniformFrom(seed);
  const spans = Array.from({ length: customers }, (_, customer) => {
    const from = Math.floor(uniform() * days);
    const leaves = beta(uniform, a, b);
    let t = 1;
    while (uniform() >= leaves && t < 200) t++;
    return span(customer, from, from + Math.round(t * MONTH));
  });
  return contracts(renewals(spans, days), days);
}

describe('renewals', () => {
  test('a contract that ended after 28, 31 or 59 days was left at its first, first and second renewal', () => {
    const { leftAt, due } = renewals([span(0, 0, 28), span(1, 0, 31), span(2, 0, 59), span(3, 0)], 100);
    expect([...due]).toEqual([3, 3, 3, 3]);
    expect([...leftAt]).toEqual([1, 1, 2, 4]);
  });

  test('survivors: of four, one is gone after each of the first two, and those who began late are a cohort of their own', () => {
    const found = renewals([span(0, 0, 30), span(1, 0, 61), span(2, 0), span(3, 0), span(4, 60)], 95);
    expect(survivorsOf(found)).toEqual([
      [1, 1],
      [4, 3, 2, 2],
    ]);
    expect([...found.paying]).toEqual([0, 0, 1, 1, 1]);
  });

  test('who comes back stays gone; another interval stays out, and is told', () => {
    const found = renewals([span(0, 0, 30), span(0, 70), span(1, 0), span(2, 0, Infinity, 365.25)], 95);
    expect([...found.leftAt]).toEqual([1, 4]);
    expect([found.otherIntervals, found.period]).toEqual([1, MONTH]);
  });

  test('recurring orders: three of them end 1.5 intervals after the last, at the third renewal; one that is late is not decided yet', () => {
    const found = renewals([span(0, 0, 60 + 45, 30), span(1, 0, Infinity, 30)], 160, true);
    expect([...found.leftAt]).toEqual([3, 5]);
    // The fifth order was due on day 150 and may come until day 165.
    expect([...found.due]).toEqual([4, 4]);
  });

  test('churn at cancellation or at the end of the paid period: the same renewals', () => {
    const rows = Array.from({ length: 12 }, (_, i) => ({
      email: `p${i}@example.com`,
      start: '2025-01-10',
      ...(i < 5 ? { canceled: `2025-0${i + 2}-20`, status: 'canceled' as const } : {}),
    }));
    const told = (['end', 'cancellation'] as const).map(
      (churnAt) => reportOn({ rows, asOf: '2025-12-31', saved: '2025-12-31', view: { churnAt } }).contracts?.observed,
    );
    expect(told[0]?.some(({ left }) => left > 0)).toBe(true);
    expect(told[1]).toEqual(told[0]);
  });
});

describe('how long contracts last', () => {
  const truth = { alpha: 0.9, beta: 4 };
  const report = drawn(3000, [truth.alpha, truth.beta], 900, 5);

  test('sBG passes on contracts drawn from it, with the parameters within three standard errors', () => {
    expect([report.verdict, report.failures]).toEqual(['passed', []]);
    const { params, se } = there(report.model).fit;
    expect(Math.abs(params.alpha - truth.alpha)).toBeLessThan(3 * se.alpha);
    expect(Math.abs(params.beta - truth.beta)).toBeLessThan(3 * se.beta);
    const { actual, predicted } = there(report.exam?.result).renewals;
    expect(Math.abs(predicted / actual - 1)).toBeLessThan(0.05);
  });

  test('one constant rate foresees too few renewals: those who stayed leave less', () => {
    const { renewals: made, benchmarks } = there(report.exam?.result);
    expect(benchmarks.constant).toBeLessThan(made.actual);
    expect(Math.abs(made.predicted - made.actual)).toBeLessThan(Math.abs(benchmarks.constant - made.actual));
  });

  test('the curve is the product of renewal rates; its band holds the truth at 24 renewals', () => {
    const at = there(report.model).curve[24];
    expect(at.s).toBeCloseTo(survival(there(report.model).fit.params, 24), 12);
    expect(survival(truth, 24)).toBeGreaterThan(at.low);
    expect(survival(truth, 24)).toBeLessThan(at.high);
  });

  test('expected subscribers: today’s alone only fall, with new ones there are more', () => {
    const { year } = there(report.model);
    expect(year).toHaveLength(12);
    expect(year[0].base.value).toBeLessThan(report.paying);
    year.forEach(({ base, fresh, all }, i) => {
      expect(all.value).toBeCloseTo(base.value + fresh.value, 9);
      if (i > 0) expect(base.value).toBeLessThan(year[i - 1].base.value);
      expect([all.low < all.value, all.value < all.high]).toEqual([true, true]);
    });
  });

  test('lifetimes: with α below 1 infinite without discount; discounted finite; and longer the longer somebody has stayed', () => {
    const lifetimes = contractLifetimes(there(report.model), report.period, { months: 12, monthlyDiscount: 0.01 });
    const of = (kind: string) => lifetimes.filter((each) => each.kind === kind).map(({ periods }) => periods.value);
    expect(there(report.model).fit.infiniteLifetime).toBe(true);
    expect(of('whole')).toEqual([Infinity]);
    expect(of('within')[0]).toBeGreaterThan(1);
    expect(of('within')[0]).toBeLessThan(12);
    const residual = of('residual');
    expect(residual).toHaveLength(4);
    expect([...residual].sort((a, b) => a - b)).toEqual(residual);
    const [discounted] = of('discounted');
    expect(discounted).toBeGreaterThan(of('within')[0]);
  });

  test('everybody leaves at one rate: sBG says that all are alike and is not used, whatever its exam', () => {
    const uniform = uniformFrom(9);
    const spans = Array.from({ length: 800 }, (_, customer) => {
      const from = Math.floor(uniform() * 600);
      let t = 1;
      while (uniform() >= 0.1) t++;
      return span(customer, from, from + Math.round(t * MONTH));
    });
    const alike = contracts(renewals(spans, 600), 600);
    // Without spread of the probabilities α + β is not told by the data.
    expect(alike.verdict).toBe('failed');
    expect(alike.failures.some((failure) => ['alike', 'uncertain', 'bound', 'not-converged'].includes(failure))).toBe(
      true,
    );
    expect(alike.model).toBeNull();
  });

  test('too few, too young, or nobody who ever left: a reason in words, and no NaN among what is observed', () => {
    const none = contracts(renewals([span(0, 0)], 200), 200);
    expect(none.verdict).toBe('few-customers');
    const many = Array.from({ length: 150 }, (_, i) => span(i, 0));
    const stays = contracts(renewals(many, 300), 300);
    expect(stays.verdict).toBe('failed');
    const young = contracts(renewals(many, 40), 40);
    expect([young.verdict, young.failures]).toEqual(['failed', ['too-short']]);
    for (const each of [none, stays, young]) expect(each.observed.every(({ s }) => Number.isFinite(s))).toBe(true);
  });
});
