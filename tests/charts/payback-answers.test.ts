/* Payback's further answers in words and lines: forecast, probability, cash, ranking, and when numbers open a proof. */
import { describe, expect, test } from 'vitest';
import type { CashCourse } from '#domain/cash.ts';
import { DEFAULT_PAYBACK_VIEW } from '#domain/payback-view.ts';
import type { RankedGroup, RankingReport } from '#domain/ranking.ts';
import { NO_COSTS, type PaybackReport } from '#domain/results.ts';
import { DEFAULT_SETTINGS } from '#engine/protocol.ts';
import { cashLines, cashSentence } from '#features/payback/cash.ts';
import { withForecast } from '#features/payback/cohort-forecast.ts';
import { probabilitySentence } from '#features/payback/probability.ts';
import { rankRows, rankSentence } from '#features/payback/ranking.ts';
import { attributes } from '#i18n/en/attributes.ts';
import { payback as base } from '#i18n/en/payback.ts';
import { paybackAnswers as t } from '#i18n/en/payback-answers.ts';
import { createFormat } from '#i18n/format.ts';
import { moneyIsProved } from '#state/money-proof.ts';

const speech = { t, base, attributes, f: createFormat('en', 'USD', 2), minorDigits: 2 };

describe('probabilitySentence', () => {
  test('names the first month in which payback is likely, else the last observed', () => {
    expect(probabilitySentence(Float64Array.of(0, 0.2, 0.83, 0.97), speech)).toBe(
      'By month 2 the spend is won back with **83% probability**.',
    );
    expect(probabilitySentence(Float64Array.of(0, 0.2, 0.4), speech)).toContain('By month 2 ');
  });

  test('never says certain or impossible of samples', () => {
    expect(probabilitySentence(Float64Array.of(0, 0, 1), speech)).toContain('over 99%');
    expect(probabilitySentence(Float64Array.of(0, 0), speech)).toContain('under 1%');
  });
});

describe('withForecast', () => {
  test('dashes what is forecast alone, month by month, less the same CAC', () => {
    // Observed to day 35, so month 1 is the last; the forecast goes to day 95: months 2 and 3.
    const observed = { label: 'Jan', x: [0, 1], y: [-500, -200] };
    const value = Float64Array.from({ length: 61 }, (_, i) => 1350 + 10 * i);
    const line = withForecast(observed, { from: 35, value, days: null, month: null }, 1500);
    expect(line.x).toEqual([0, 1, 2, 3]);
    expect(line.y).toEqual([-500, -200, 1350 + 10 * (60 - 35) - 1500, 1350 + 10 * (90 - 35) - 1500]);
    expect(line.unfinished).toEqual([false, false, true, true]);
  });
});

const course: CashCourse = {
  months: [
    { month: '2026-01', running: false, contribution: 10_000, spend: 60_000, cumulative: -50_000 },
    { month: '2026-02', running: true, contribution: 5000, spend: 0, cumulative: -45_000 },
  ],
  trough: { month: '2026-01', amount: -50_000 },
  positive: null,
};

describe('cash', () => {
  test('says how deep it went, and that it is not won back', () => {
    expect(cashSentence(course, speech)).toBe(
      'Winning customers took **$500 at the deepest, in Jan 2026**, and is not won back within what is observed.',
    );
    expect(cashSentence({ ...course, trough: null }, speech)).toBe(t.cashNever);
  });

  test('dashes the way to a running month', () => {
    expect(cashLines(course, speech).lines[0]?.unfinished).toEqual([false, true]);
  });
});

const group: RankedGroup = {
  value: 'Shirt',
  size: 80,
  eligible: 60,
  cac: 2000,
  ltv: 3000,
  value95: { value: 1000, low: 800, high: 1200 },
  enough: true,
  payback: { cac: 2000, days: 40, month: 2, observedMonths: 12 },
  neverPaid: false,
};
const never: RankedGroup = {
  ...group,
  value: 'Tote',
  ltv: 1500,
  value95: { value: -500, low: -700, high: -300 },
  payback: { ...group.payback, days: null, month: null },
  neverPaid: true,
};
const ranking: RankingReport = {
  by: 'product',
  multi: false,
  basis: 'contribution',
  age: 180,
  groups: [group, never],
  small: { values: 0, customers: 0 },
};

describe('the ranking', () => {
  test('names the best at equal age and those that never pay back', () => {
    expect(rankSentence(ranking, speech)).toBe(
      'After 180 days **Shirt leaves most: $10.00 per customer after CAC**. **Never pays back within what is observed:** Tote.',
    );
    expect(rankRows(ranking, speech)[1]?.['paid']).toBe(t.neverPaid);
  });

  test('does not accuse a group that too few customers make', () => {
    const few = { ...never, enough: false, eligible: 20 };
    expect(rankSentence({ ...ranking, groups: [group, few] }, speech)).not.toContain('Tote');
    expect(rankRows({ ...ranking, groups: [group, few] }, speech)[1]?.['enough']).toBe('too few: 20 observed');
  });
});

describe('moneyIsProved', () => {
  const month = { month: '2026-01', newCustomers: 10, cac: 100, running: false, affected: false, spread: false };
  const report = (change: Partial<PaybackReport>): PaybackReport =>
    ({
      basis: 'contribution',
      view: DEFAULT_PAYBACK_VIEW,
      cac: [{ ...month, spend: 1000 }],
      coverage: null,
      ...change,
    }) as PaybackReport;
  const settings = { ...DEFAULT_SETTINGS, costs: { ...NO_COSTS, grossMargin: 0.5, spend: { '2026-01': 1000 } } };

  test('typed spend of its own month opens proofs', () => {
    expect(moneyIsProved(report({}), settings)).toBe(true);
  });

  test('a lag, another basis, spend of a file, a month left out or a filter do not', () => {
    expect(moneyIsProved(report({ view: { ...DEFAULT_PAYBACK_VIEW, lag: 1 } }), settings)).toBe(false);
    expect(moneyIsProved(report({ basis: 'grossMargin' }), settings)).toBe(false);
    expect(moneyIsProved(report({ cac: [{ ...month, spend: 1200 }] }), settings)).toBe(false);
    expect(moneyIsProved(report({ cac: [{ ...month, spend: 1000, affected: true }] }), settings)).toBe(false);
    expect(moneyIsProved(report({}), { ...settings, filter: [{ what: 'orders', from: 2, to: null }] })).toBe(false);
  });
});
