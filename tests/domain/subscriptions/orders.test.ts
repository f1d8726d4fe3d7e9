/* Subscriptions that are derived from recurring orders, worked out by hand. */
import { describe, expect, test } from 'vitest';
import { usualInterval } from '#domain/subscriptions/order-spans.ts';
import type { OrderSpec } from '../../fixtures/orders.ts';
import { movementsSaid, reportOn } from '../../fixtures/subscriptions.ts';

const contract = (day: string, subtotal = 20, more: OrderSpec = {}): OrderSpec => ({
  day,
  email: 'ann@example.com',
  subtotal,
  source: 'subscription_contract',
  ...more,
});

describe('recurring orders', () => {
  test.each([
    [6, 7],
    [10, 14],
    [31, 30],
    [45, 60],
    [73, 60],
    [74, 90],
    [180, 90],
    [182, 365],
  ])('a gap of %d days is an interval of %d', (gap, days) => {
    expect(usualInterval(gap).days).toBe(days);
  });

  test('each order makes the MRR until the next; other orders of the customer add nothing', () => {
    const orders = [
      { day: '2026-01-01', email: 'ann@example.com', subtotal: 99, source: 'web' },
      contract('2026-01-10'),
      contract('2026-02-10'),
      contract('2026-03-10', 30),
    ];
    const report = reportOn({ orders, asOf: '2026-03-31' });
    expect([report.source, report.has]).toEqual(['orders', { table: false, orders: true }]);
    expect(report.orders).toEqual({ orders: 3, customers: 1, intervals: [{ days: 30, customers: 1 }] });
    expect(movementsSaid(report.months)).toEqual([
      '2026-01: 0 +2000 new = 2000',
      '2026-02: 2000 = 2000',
      '2026-03: 2000 +1000 expansion = 3000',
    ]);
  });

  test('45 days without an order end a monthly one, and a later order begins it again', () => {
    const orders = [contract('2026-01-01'), contract('2026-02-01'), contract('2026-06-01'), contract('2026-07-01')];
    expect(movementsSaid(reportOn({ orders, asOf: '2026-08-14' }).months)).toEqual([
      '2026-01: 0 +2000 new = 2000',
      '2026-02: 2000 = 2000',
      // 1 February + 45 days
      '2026-03: 2000 -2000 churned = 0',
      '2026-04: 0 = 0',
      '2026-05: 0 = 0',
      '2026-06: 0 +2000 reactivated = 2000',
      '2026-07: 2000 = 2000',
      '2026-08*: 2000 = 2000',
    ]);
    // 1 July + 45 days is 15 August.
    expect(reportOn({ orders, asOf: '2026-08-15' }).months.at(-1)).toMatchObject({ churned: 2000, closing: 0 });
  });

  test('who has one recurring order has the interval of the others: every two weeks', () => {
    const orders = [
      contract('2026-01-01', 7),
      contract('2026-01-15', 7),
      contract('2026-01-10', 7, { email: 'bob@example.com' }),
    ];
    const { months, orders: derived } = reportOn({ orders, asOf: '2026-01-30' });
    expect(derived?.intervals).toEqual([{ days: 14, customers: 2 }]);
    // 7 × 365.25 / 14 / 12 = 15.21875
    expect(months[0].closing).toBe(2 * 1522);
    // Bob's 10 January + 21 days is 31 January, Ann's 15 January + 21 days is 5 February.
    expect(movementsSaid(reportOn({ orders, asOf: '2026-02-05' }).months)).toEqual([
      '2026-01: 0 +3044 new -1522 churned = 1522',
      '2026-02*: 1522 -1522 churned = 0',
    ]);
  });

  test('refunded and cancelled orders are no deliveries; partial refunds lower the MRR', () => {
    const orders = [
      contract('2026-01-10'),
      contract('2026-02-10', 20, { refunded: 5, financial: 'partiallyRefunded' }),
      contract('2026-02-20', 20, { refunded: 20, financial: 'refunded' }),
      contract('2026-03-10', 20, { cancelled: true }),
    ];
    expect(movementsSaid(reportOn({ orders, asOf: '2026-03-20' }).months)).toEqual([
      '2026-01: 0 +2000 new = 2000',
      '2026-02: 2000 -500 contraction = 1500',
      '2026-03*: 1500 = 1500',
    ]);
  });

  test('a tag names them instead of the source, whatever its case', () => {
    const orders = [
      contract('2026-01-10', 20, { source: 'web', tags: 'VIP, Abo' }),
      contract('2026-01-12', 50, { email: 'bob@example.com' }),
    ];
    const { months, has } = reportOn({ orders, asOf: '2026-01-31', view: { tag: ' abo ' } });
    expect(has.orders).toBe(true);
    expect(months[0].closing).toBe(2000);
  });

  test('a table stands before recurring orders unless these are asked for', () => {
    const given = {
      orders: [contract('2026-01-10')],
      rows: [{ start: '2026-01-05', amount: 10 }],
      asOf: '2026-01-31',
    };
    expect(reportOn(given)).toMatchObject({ source: 'table', has: { table: true, orders: true } });
    expect(reportOn(given).months[0].closing).toBe(1000);
    expect(reportOn({ ...given, view: { source: 'orders' } }).months[0].closing).toBe(2000);
  });

  test('a shop without any has no subscriptions', () => {
    const report = reportOn({ orders: [{ day: '2026-01-01', email: 'ann@example.com' }] });
    expect([report.source, report.months]).toEqual([null, []]);
  });
});
