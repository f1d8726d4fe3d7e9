/* The reports on subscriptions, surveys, customers and transactions, worked out by hand. */
import { describe, expect, test } from 'vitest';
import { assembleOrders, type Assembled } from '#domain/assemble.ts';
import { countOrders } from '#domain/counting.ts';
import { DEFAULT_RULES, type CountingRules } from '#domain/rules.ts';
import { mergeSideTables } from '#domain/side-merge.ts';
import { sideReport } from '#domain/side-report.ts';
import type { SideReport } from '#domain/side-reports.ts';
import { SubscriptionStatus, type SideFile } from '#domain/side-tables.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';
import {
  customersFile,
  dayOf,
  salesFile,
  spendFile,
  subscriptionFile,
  surveyFile,
  transactionsFile,
} from '../fixtures/sides.ts';

function assembled(...specs: readonly OrderSpec[]): Assembled {
  const named = specs.map((spec, index) => ({ name: `#${1001 + index}`, id: `${index}`, subtotal: 10, ...spec }));
  return assembleOrders([fileOf(named)]);
}

function reportOf(files: readonly SideFile[], data: Assembled, rules: Partial<CountingRules> = {}): SideReport {
  return sideReport(mergeSideTables(files), data, countOrders(data, { ...DEFAULT_RULES, ...rules }));
}

const nobody = assembled();

test('no file: nothing is said', () => {
  expect(reportOf([], nobody)).toEqual({
    spend: null,
    subscriptions: null,
    surveys: [],
    customers: null,
    transactions: null,
    reconciliation: null,
    itemCosts: null,
  });
});

test('each table has its report', () => {
  const files = [
    spendFile([{ from: '2026-01-01', amount: 1 }]),
    subscriptionFile([{ id: 's', start: '2026-01-01' }]),
    surveyFile([{ score: 9 }]),
    customersFile([{ email: 'a@x.example' }]),
    transactionsFile([{ day: '2026-01-01' }]),
    salesFile([{ from: '2026-01-01', gross: 1 }]),
  ];
  expect(reportOf(files, nobody)).toMatchObject({
    spend: { lines: [{ amount: 100 }] },
    subscriptions: { subscriptions: 1 },
    surveys: [{ answers: 1 }],
    customers: { customers: 1 },
    transactions: { transactions: 1 },
    reconciliation: { months: [{ shopSales: 100 }] },
  });
});

describe('subscriptions', () => {
  const rows = [
    { id: '1', customerId: 'c1', email: 'a@x.example', start: '2026-02-01T23:30' },
    { id: '2', customerId: 'c1', email: 'b@x.example', start: '2026-03-01' },
    { id: '3', email: 'a@x.example', created: '2026-01-15', status: 'canceled' },
    { id: '4', status: 'trialing' },
    { id: '5', phone: '491', status: 'canceled' },
    { id: '6', phone: '491' },
  ] as const;

  test('are counted by state and by who pays', () => {
    // c1, a@x.example without an id, the phone; the fourth tells nobody.
    expect(reportOf([subscriptionFile(rows)], nobody).subscriptions).toEqual({
      subscriptions: 6,
      customers: 3,
      states: [
        { status: SubscriptionStatus.active, count: 3 },
        { status: SubscriptionStatus.canceled, count: 2 },
        { status: SubscriptionStatus.trialing, count: 1 },
      ],
      firstDay: dayOf('2026-01-15'),
      lastDay: dayOf('2026-03-01'),
      tellsEnd: true,
    });
  });

  test('one file without columns for the end is enough that churn cannot be computed; no start, no day', () => {
    const files = [subscriptionFile([rows[3]]), subscriptionFile([{ ...rows[4], tellsEnd: false }])];
    expect(reportOf(files, nobody).subscriptions).toMatchObject({ tellsEnd: false, firstDay: NaN, lastDay: NaN });
  });
});

test('surveys: a report a question, the one with most answers first', () => {
  const data = assembled({ email: 'a@x.example', cancelled: true }, { email: 'b@x.example' });
  const question = 'How likely?';
  const file = surveyFile([
    { score: 10, email: 'a@x.example', day: '2026-01-03' },
    { score: 9, email: 'stranger@x.example', day: '2026-01-01', question },
    { score: 8, day: '2026-01-05', question },
    { score: 7, question },
    { score: 6, email: 'b@x.example', question },
    { score: 0, question },
  ]);
  expect(reportOf([file], data).surveys).toEqual([
    {
      question,
      answers: 5,
      identified: 2,
      withOrders: 1,
      firstDay: dayOf('2026-01-01'),
      lastDay: dayOf('2026-01-05'),
      promoters: 1,
      passives: 2,
      detractors: 2,
    },
    {
      question: 'Would you recommend us?',
      answers: 1,
      identified: 1,
      // An order that is not counted is an order of theirs all the same.
      withOrders: 1,
      firstDay: dayOf('2026-01-03'),
      lastDay: dayOf('2026-01-03'),
      promoters: 1,
      passives: 0,
      detractors: 0,
    },
  ]);
  expect(reportOf([surveyFile([{ score: 1 }])], data).surveys).toMatchObject([{ firstDay: NaN, lastDay: NaN }]);
});

describe('customers', () => {
  // The last date in the data, and so as-of, is 2026-03-10.
  const data = assembled(
    { email: 'a@x.example' },
    { email: 'a@x.example', cancelled: true },
    { email: 'b@x.example', phone: '491', day: '2026-03-10' },
    { email: 'c@x.example', phone: '492' },
    { email: 'd@x.example', phone: '492' },
    { customerId: 'k1' },
    // A refund with an id of its own is no order.
    { customerId: 'k1', kind: 'refund', total: -5 },
  );
  const listed = [
    // Two orders here, one of them cancelled: all of theirs count.
    { email: 'a@x.example', totalOrders: 2, consent: 'yes' },
    // One order here, by phone: four were before.
    { phone: '491', totalOrders: 5, consent: 'no' },
    // Two customers have this phone: it has orders, whose they are is not known.
    { phone: '492', totalOrders: 9, consent: 'yes' },
    { customerId: 'k1', totalOrders: 2 },
    // No order here: not a customer of these cohorts.
    { email: 'stranger@x.example', totalOrders: 7 },
  ] as const;

  test('are found by id, e-mail or phone, and compared with all orders of theirs', () => {
    expect(reportOf([customersFile(listed, '2026-03-12')], data).customers).toEqual({
      customers: 5,
      withOrders: 4,
      consentYes: 2,
      consentNo: 1,
      withEarlierOrders: 2,
    });
  });

  test('a file newer than as-of + 2 days, or without Total Orders, says nothing of earlier orders', () => {
    expect(reportOf([customersFile(listed, '2026-03-13')], data).customers?.withEarlierOrders).toBeNaN();
    expect(
      reportOf([customersFile(listed, '2026-03-12')], data, { asOf: dayOf('2026-03-09') }).customers?.withEarlierOrders,
    ).toBeNaN();
    expect(reportOf([customersFile([{ email: 'a@x.example' }], '2026-03-12')], data).customers).toMatchObject({
      withOrders: 1,
      withEarlierOrders: NaN,
    });
  });
});

test('transactions: successful refunds, and those whose order is here, with or without its sign', () => {
  const file = transactionsFile([
    { order: '#1001', day: '2026-01-01' },
    { order: '#1001', type: 'refund', day: '2026-01-05', amount: 3 },
    { order: '1001', type: 'refund', day: '2026-01-06', amount: 2 },
    { order: '#1001', type: 'refund', day: '2026-01-07', failed: true },
    { order: '#77', type: 'refund', day: '2026-01-08' },
    { type: 'fee', day: '2026-01-09' },
  ]);
  expect(reportOf([file], assembled({}, {})).transactions).toEqual({
    transactions: 6,
    refunds: 3,
    matched: 2,
    firstDay: dayOf('2026-01-01'),
    lastDay: dayOf('2026-01-09'),
  });
});
