/* MRR movements worked out by hand: each test is one small file of subscriptions and the months that follow from it. */
import { describe, expect, test } from 'vitest';
import { movementsSaid, reportOn } from '../../fixtures/subscriptions.ts';
import { dayOf, type SubscriptionSpec } from '../../fixtures/sides.ts';

const said = (rows: readonly SubscriptionSpec[], asOf: string, view = {}): string[] =>
  movementsSaid(reportOn({ rows, asOf, view }).months);

const plan = (
  start: string,
  ended: string | undefined,
  amount: number,
  more: SubscriptionSpec = {},
): SubscriptionSpec => ({
  id: 'sub_1',
  start,
  ...(ended === undefined ? {} : { ended }),
  amount,
  ...more,
});

describe('movements of one customer', () => {
  test('new, then nothing moves; the month that as-of cuts is running', () => {
    expect(said([plan('2026-01-10', undefined, 10)], '2026-03-15')).toEqual([
      '2026-01: 0 +1000 new = 1000',
      '2026-02: 1000 = 1000',
      '2026-03*: 1000 = 1000',
    ]);
  });

  test('an upgrade in mid-month is expansion on its day, whether the former plan ends on that day or on the day before', () => {
    const months = ['2026-01: 0 +1000 new = 1000', '2026-02: 1000 +990 expansion = 1990'];
    for (const ended of ['2026-02-14', '2026-02-13', undefined]) {
      expect(said([plan('2026-01-10', ended, 10), plan('2026-02-14', undefined, 19.9)], '2026-02-28')).toEqual(months);
    }
  });

  test('up and down again in one month: both movements stand there', () => {
    const rows = [
      plan('2026-01-01', '2026-02-05', 10),
      plan('2026-02-05', '2026-02-20', 30),
      plan('2026-02-20', undefined, 15),
    ];
    expect(said(rows, '2026-02-28')).toEqual([
      '2026-01: 0 +1000 new = 1000',
      '2026-02: 1000 +2000 expansion -1500 contraction = 1500',
    ]);
  });

  test('an annual plan is a twelfth a month; from monthly 10 to yearly 96 is a contraction of 2', () => {
    const rows = [plan('2026-01-10', '2026-02-10', 10), plan('2026-02-10', undefined, 96, { interval: '1 year' })];
    expect(said(rows, '2026-02-28')).toEqual(['2026-01: 0 +1000 new = 1000', '2026-02: 1000 -200 contraction = 800']);
  });

  test('start and end inside one month: new and churned, outside GRR, NRR and logo churn', () => {
    const rows = [
      { ...plan('2026-01-01', undefined, 10), email: 'bob@example.com', id: 'sub_2' },
      plan('2026-02-03', '2026-02-20', 10),
    ];
    const { months } = reportOn({ rows, asOf: '2026-02-28' });
    expect(movementsSaid(months)[1]).toBe('2026-02: 1000 +1000 new -1000 churned = 1000');
    expect(months[1]).toMatchObject({ grr: 1, nrr: 1, grossChurn: 0, netChurn: 0 });
    expect(months[1].logoChurn).toMatchObject({ count: 0, eligible: 1 });
    expect(months[1].customers).toEqual({ opening: 1, new: 1, reactivated: 0, churned: 1, closing: 1 });
  });

  test('a subscription that ends on the day it began counts for that day', () => {
    expect(said([plan('2026-01-10', '2026-01-10', 10)], '2026-01-31')).toEqual([
      '2026-01: 0 +1000 new -1000 churned = 0',
    ]);
  });

  test('cancelling one of two is contraction, cancelling both is churn', () => {
    const rows = [plan('2026-01-01', '2026-02-10', 10), plan('2026-01-01', '2026-03-10', 5, { id: 'sub_2' })];
    expect(said(rows, '2026-03-31')).toEqual([
      '2026-01: 0 +1500 new = 1500',
      '2026-02: 1500 -1000 contraction = 500',
      '2026-03: 500 -500 churned = 0',
    ]);
  });

  test('who comes back after a month is reactivated, and in NRR only when asked for', () => {
    const bob = { ...plan('2026-01-01', undefined, 40), email: 'bob@example.com', id: 'sub_2' };
    const rows = [plan('2026-01-10', '2026-02-10', 10), plan('2026-03-10', undefined, 20, { id: 'sub_3' }), bob];
    const plain = reportOn({ rows, asOf: '2026-03-31' }).months;
    expect(movementsSaid(plain)).toEqual([
      '2026-01: 0 +5000 new = 5000',
      '2026-02: 5000 -1000 churned = 4000',
      '2026-03: 4000 +2000 reactivated = 6000',
    ]);
    expect(plain.map(({ grr, nrr }) => [grr, nrr])).toEqual([
      [null, null],
      [0.8, 0.8],
      [1, 1],
    ]);
    const option = reportOn({ rows, asOf: '2026-03-31', view: { reactivatedInNrr: true } }).months;
    expect(option.map(({ grr, nrr }) => [grr, nrr])).toEqual([
      [null, null],
      [0.8, 0.8],
      [1, 1.5],
    ]);
  });

  test('who leaves and comes back in one month is churned and reactivated, and still there for the rates', () => {
    const rows = [plan('2026-01-10', '2026-02-05', 10), plan('2026-02-20', undefined, 10, { id: 'sub_2' })];
    for (const reactivatedInNrr of [false, true]) {
      const { months } = reportOn({ rows, asOf: '2026-02-28', view: { reactivatedInNrr } });
      expect(movementsSaid(months)[1]).toBe('2026-02: 1000 +1000 reactivated -1000 churned = 1000');
      expect(months[1]).toMatchObject({ grr: 1, nrr: 1 });
    }
  });

  test('discounts: MRR is what is paid after them, and their end is expansion', () => {
    const rows = [
      plan('2026-01-01', '2026-02-01', 20, { discount: 5, quantity: 2 }),
      plan('2026-02-01', undefined, 20, { quantity: 2 }),
    ];
    expect(said(rows, '2026-02-28')).toEqual(['2026-01: 0 +3500 new = 3500', '2026-02: 3500 +500 expansion = 4000']);
  });
});

describe('trials, cancellations, pauses', () => {
  test('a trial pays nothing: the customer is new on the day it ends', () => {
    expect(said([plan('2026-01-20', undefined, 10, { trialEnd: '2026-02-03' })], '2026-02-28')).toEqual([
      '2026-02: 0 +1000 new = 1000',
    ]);
  });

  test('trials that run or were ended before they were paid bring nothing, and are counted', () => {
    const rows = [
      plan('2026-01-20', '2026-02-01', 10, { trialEnd: '2026-02-03' }),
      plan('2026-01-20', undefined, 10, { id: 'sub_2', status: 'trialing' }),
      plan('2026-01-20', undefined, 10, { id: 'sub_3', trialEnd: '2026-02-03', canceled: '2026-01-25' }),
    ];
    const { months, table } = reportOn({ rows, asOf: '2026-02-28' });
    expect(months).toEqual([]);
    expect(table).toEqual({ counted: 0, uncounted: [{ reason: 'trial', rows: 3 }], withoutCustomer: 0 });
  });

  test('cancelled on 10 February, paid to 3 March: churn is in March, or in February at cancellation', () => {
    const rows = [plan('2026-01-03', undefined, 10, { canceled: '2026-02-10' })];
    expect(said(rows, '2026-03-31')).toEqual([
      '2026-01: 0 +1000 new = 1000',
      '2026-02: 1000 = 1000',
      '2026-03: 1000 -1000 churned = 0',
    ]);
    expect(said(rows, '2026-03-31', { churnAt: 'cancellation' })).toEqual([
      '2026-01: 0 +1000 new = 1000',
      '2026-02: 1000 -1000 churned = 0',
      '2026-03: 0 = 0',
    ]);
  });

  test('an annual plan that was cancelled in its first month counts to the end of the year', () => {
    const [row] = [plan('2025-01-15', undefined, 120, { canceled: '2025-02-01', interval: '1 year' })];
    const months = said([row], '2026-01-31');
    expect(months[11]).toBe('2025-12: 1000 = 1000');
    expect(months[12]).toBe('2026-01: 1000 -1000 churned = 0');
  });

  test('the paid period that the file gives stands before the computed one, and the end before both', () => {
    const canceled = { canceled: '2026-02-10', periodEnd: '2026-04-03' };
    expect(said([plan('2026-01-03', undefined, 10, canceled)], '2026-04-30').at(-1)).toBe(
      '2026-04: 1000 -1000 churned = 0',
    );
    expect(said([plan('2026-01-03', '2026-02-20', 10, canceled)], '2026-02-28').at(-1)).toBe(
      '2026-02: 1000 -1000 churned = 0',
    );
  });

  test('a pause of rows: nothing is paid in it, and its end is a reactivation', () => {
    const rows = [
      plan('2026-01-01', undefined, 10),
      plan('2026-02-01', undefined, 10, { status: 'paused' }),
      plan('2026-04-01', undefined, 10),
    ];
    expect(said(rows, '2026-04-30')).toEqual([
      '2026-01: 0 +1000 new = 1000',
      '2026-02: 1000 -1000 churned = 0',
      '2026-03: 0 = 0',
      '2026-04: 0 +1000 reactivated = 1000',
    ]);
  });

  test('paused or unpaid now: counted up to the period it is in; without one it is said and left out', () => {
    const rows = [
      plan('2026-01-05', undefined, 10, { status: 'unpaid', periodStart: '2026-03-05' }),
      plan('2026-01-05', undefined, 20, { id: 'sub_2', status: 'paused' }),
    ];
    const { months, table } = reportOn({ rows, asOf: '2026-03-31' });
    expect(movementsSaid(months).at(-1)).toBe('2026-03: 1000 -1000 churned = 0');
    expect(table?.uncounted).toEqual([{ reason: 'sinceUnknown', rows: 1 }]);
  });

  test('past due counts; incomplete, free and faulty rows do not', () => {
    const rows = [
      plan('2026-01-05', undefined, 10, { status: 'pastDue' }),
      plan('2026-01-05', undefined, 10, { id: 'sub_2', status: 'incomplete' }),
      plan('2026-01-05', undefined, 0, { id: 'sub_3' }),
      plan('2026-01-05', '2026-01-01', 10, { id: 'sub_4' }),
      plan('2026-01-05', undefined, 10, { id: 'sub_5', status: 'canceled' }),
      plan('2026-06-05', undefined, 10, { id: 'sub_6' }),
    ];
    const { months, table } = reportOn({ rows, asOf: '2026-01-31' });
    expect(movementsSaid(months)).toEqual(['2026-01: 0 +1000 new = 1000']);
    expect(table?.uncounted).toEqual([
      { reason: 'unpaid', rows: 2 },
      { reason: 'endUnknown', rows: 1 },
      { reason: 'endBeforeStart', rows: 1 },
      { reason: 'afterAsOf', rows: 1 },
    ]);
  });
});

describe('rates and what the file cannot tell', () => {
  const of = (email: string, row: SubscriptionSpec): SubscriptionSpec => ({ ...row, email, id: email });

  test('four customers in February: GRR 70 %, NRR 95 %, logo churn 1 of 4, quick ratio 25 / 30', () => {
    const rows = [
      of('a@x', plan('2026-01-01', undefined, 40)),
      // 20 lost
      of('b@x', plan('2026-01-01', '2026-02-10', 20)),
      // 20 to 10
      plan('2026-01-01', '2026-02-10', 20, { email: 'c@x', id: 'c' }),
      plan('2026-02-10', undefined, 10, { email: 'c@x', id: 'c' }),
      // 20 to 45
      plan('2026-01-01', '2026-02-10', 20, { email: 'd@x', id: 'd' }),
      plan('2026-02-10', undefined, 45, { email: 'd@x', id: 'd' }),
    ];
    const [, february] = reportOn({ rows, asOf: '2026-02-28' }).months;
    expect(february.opening).toBe(10_000);
    expect(february.grr).toBeCloseTo(0.7, 12);
    expect(february.nrr).toBeCloseTo(0.95, 12);
    expect(february.grossChurn).toBeCloseTo(0.3, 12);
    expect(february.netChurn).toBeCloseTo(0.05, 12);
    expect(february.logoChurn).toMatchObject({ count: 1, eligible: 4, value: 0.25 });
    expect(february.quickRatio).toBeCloseTo(2500 / 3000, 12);
    expect(february.arpa).toBeCloseTo(9500 / 3, 12);
  });

  test('without columns for the end churn is not observed, not 0, and there are no cohorts', () => {
    const rows = [plan('2026-01-05', undefined, 10, { tellsEnd: false })];
    const report = reportOn({ rows, asOf: '2026-02-28' });
    expect(report.tellsEnd).toBe(false);
    expect(report.cohorts).toBeNull();
    expect(report.months[1]).toMatchObject({
      opening: 1000,
      churned: NaN,
      reactivated: NaN,
      grr: NaN,
      nrr: NaN,
      closing: 1000,
    });
    expect(report.months[1].logoChurn).toBeNull();
  });

  test('one currency at a time: the chosen one, else that of the orders, else that of most', () => {
    const rows = [
      of('a@x', plan('2026-01-05', undefined, 10)),
      of('b@x', plan('2026-01-05', undefined, 10)),
      of('c@x', { ...plan('2026-01-05', undefined, 7), currency: 'USD' }),
    ];
    const closing = (given: Parameters<typeof reportOn>[0]) => {
      const { currency, months, table } = reportOn({ rows, asOf: '2026-01-31', ...given });
      return [currency, months[0].closing, table?.uncounted[0].rows];
    };
    expect(closing({})).toEqual(['EUR', 2000, 1]);
    expect(closing({ rules: { currency: 'USD', asOf: dayOf('2026-01-31') } })).toEqual(['USD', 700, 2]);
    expect(closing({ orders: [{ day: '2026-01-02', currency: 'USD', email: 'z@x' }] })).toEqual(['USD', 700, 2]);
  });

  test('as-of is never later than the day on which the file was saved', () => {
    const orders = [{ day: '2026-09-30', email: 'z@x' }];
    const rows = [plan('2026-01-05', undefined, 10)];
    expect(reportOn({ rows, orders, saved: '2026-03-10' }).asOf).toBe(dayOf('2026-03-10'));
    expect(reportOn({ rows, orders }).asOf).toBe(dayOf('2026-09-30'));
    expect(reportOn({ rows, orders, rules: { asOf: dayOf('2026-02-01') } }).asOf).toBe(dayOf('2026-02-01'));
    expect(reportOn({ rows }).asOf).toBe(dayOf('2026-01-05'));
  });

  test('a row that names no customer stands for one of its own', () => {
    const rows = [
      { ...plan('2026-01-05', undefined, 10), email: '' },
      { ...plan('2026-01-05', undefined, 10), email: '', id: 'sub_2' },
    ];
    const { months, table } = reportOn({ rows, asOf: '2026-01-31' });
    expect([months[0].customers.closing, table?.withoutCustomer]).toEqual([2, 2]);
  });
});
