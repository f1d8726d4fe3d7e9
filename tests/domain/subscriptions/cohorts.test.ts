/* Cohorts of subscribers: by hand, and simulated with a churn that is known. */
import { describe, expect, test } from 'vitest';
import { CellState } from '#domain/retention/triangle.ts';
import { beta, uniformFrom } from '#domain/simulator/distributions.ts';
import { subscriptionCohorts, type SubscriptionGrid } from '#domain/subscriptions/cohorts.ts';
import { mrrHistory, type PayingSpan } from '#domain/subscriptions/history.ts';
import { mrrMonths } from '#domain/subscriptions/movements.ts';
import { dayOf, type SubscriptionSpec } from '../../fixtures/sides.ts';
import { reportOn } from '../../fixtures/subscriptions.ts';

/** `state count/eligible mrr/start` of each cell of a row, '' where it is empty. */
function rowSaid(grid: SubscriptionGrid, row: number): string[] {
  return grid.columns.map((_, j) => {
    const at = row * grid.columns.length + j;
    if (grid.state[at] === CellState.empty) return '';
    const state = ['empty', 'partial', 'running', 'complete'];
    return `${state[grid.state[at]]} ${grid.count[at]}/${grid.eligible[at]} ${grid.mrr[at]}/${grid.startMrr[at]}`;
  });
}

describe('three subscribers of January and one of February, as of 15 April', () => {
  const row = (email: string, start: string, amount: number, ended?: string): SubscriptionSpec => ({
    email,
    id: email,
    start,
    amount,
    ...(ended === undefined ? {} : { ended }),
  });
  const rows = [
    row('a@x', '2026-01-01', 10),
    // Day 30 is 31 January, day 60 is 2 March.
    row('b@x', '2026-01-01', 20, '2026-02-15'),
    row('c@x', '2026-01-31', 30, '2026-03-02'),
    row('d@x', '2026-02-20', 40),
    { ...row('a@x', '2026-02-10', 15), id: 'second' },
  ];
  const { cohorts } = reportOn({ rows, asOf: '2026-04-15' });
  if (cohorts === null) throw new Error('no cohorts');

  test('active on day N over those who have reached it; the cell that some have not reached is partial', () => {
    const { age } = cohorts;
    expect(age.columns).toEqual([30, 60, 90]);
    expect(age.cohorts.map(({ name, size, startMrr }) => [name, size, startMrr])).toEqual([
      ['2026-01', 3, 6000],
      ['2026-02', 1, 4000],
    ]);
    expect(rowSaid(age, 0)).toEqual(['complete 2/3 3000/6000', 'complete 1/3 2500/6000', 'partial 1/2 2500/3000']);
    // February's last day is 28 February: as-of has reached day 30 of all of it, and of nobody day 60.
    expect(rowSaid(age, 1)).toEqual(['complete 1/1 4000/4000', '', '']);
    expect(age.completesOn[2]).toBe(dayOf('2026-01-31') + 90);
    expect(age.pooled[0]).toMatchObject({ count: 3, eligible: 4, value: 0.75, mrrValue: 0.7, cohorts: 2 });
  });

  test('on the calendar: active on the last day of the month, April as it stands', () => {
    const { calendar } = cohorts;
    expect(calendar.columns).toEqual([0, 1, 2, 3]);
    expect(rowSaid(calendar, 0)).toEqual([
      'complete 3/3 6000/6000',
      'complete 2/3 5500/6000',
      'complete 1/3 2500/6000',
      'running 1/3 2500/6000',
    ]);
    expect(rowSaid(calendar, 1)).toEqual([
      'complete 1/1 4000/4000',
      'complete 1/1 4000/4000',
      'running 1/1 4000/4000',
      '',
    ]);
  });
});

/** Subscriptions of 30-day periods, each cancelled at a renewal with its own probability. */
function simulated(n: number, churn: (uniform: () => number) => number, seed: number): PayingSpan[] {
  const uniform = uniformFrom(seed);
  return Array.from({ length: n }, (_, customer) => {
    const from = 20_000 + (customer % 180);
    const theta = churn(uniform);
    let periods = 1;
    while (periods < 100 && uniform() >= theta) periods++;
    return { customer, from, until: from + 30 * periods, mrr: 1000 };
  });
}

const AS_OF = 20_000 + 720;

describe('simulated subscriptions', () => {
  test('constant churn of 10 %: of 20,000, .9^t are active after t periods, within four standard errors', () => {
    const grid = subscriptionCohorts(
      mrrHistory(
        simulated(20_000, () => 0.1, 1),
        AS_OF,
      ),
      'age',
      AS_OF,
    );
    for (const [j, { value, eligible }] of grid.pooled.slice(0, 15).entries()) {
      const truth = 0.9 ** (j + 1);
      expect(Math.abs(value - truth)).toBeLessThan(4 * Math.sqrt((truth * (1 - truth)) / eligible));
    }
  });

  test('constant churn of 10 % a period: logo churn of whole months is 1 − .9^(30.44/30) on average', () => {
    const months = mrrMonths(
      mrrHistory(
        simulated(20_000, () => 0.1, 2),
        AS_OF,
      ),
      {
        asOf: AS_OF,
        reactivatedInNrr: false,
        tellsEnd: true,
      },
    );
    // From the month after the last start on: then everybody is old enough.
    const settled = months.slice(7, 19);
    const left = settled.reduce((sum, { logoChurn }) => sum + (logoChurn?.count ?? 0), 0);
    const asked = settled.reduce((sum, { logoChurn }) => sum + (logoChurn?.eligible ?? 0), 0);
    const days = settled.reduce((sum, { from, to }) => sum + to - from + 1, 0) / settled.length;
    expect(Math.abs(left / asked - (1 - 0.9 ** (days / 30)))).toBeLessThan(0.005);
    expect(
      settled.every(
        ({ grr, nrr, logoChurn }) => Math.abs((grr ?? 0) - 1 + (logoChurn?.value ?? 0)) < 1e-12 && grr === nrr,
      ),
    ).toBe(true);
  });

  test('churn that differs between customers: the survival of sBG (Fader, Hardie 2007), within four standard errors', () => {
    const [alpha, beta_] = [0.668, 3.806];
    const spans = simulated(20_000, (uniform) => beta(uniform, alpha, beta_), 3);
    const grid = subscriptionCohorts(mrrHistory(spans, AS_OF), 'age', AS_OF);
    let survival = 1;
    for (const [j, { value, eligible }] of grid.pooled.slice(0, 15).entries()) {
      survival *= (beta_ + j) / (alpha + beta_ + j);
      expect(Math.abs(value - survival)).toBeLessThan(4 * Math.sqrt((survival * (1 - survival)) / eligible));
    }
  });
});
