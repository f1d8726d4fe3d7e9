/* Subscriptions: Stripe's export in its layouts, and tables whose columns were named. Sums were added up by hand from the cells. */
import { describe, expect, test } from 'vitest';
import { IntervalUnit, SubscriptionStatus } from '#domain/side-tables.ts';
import type { ColumnRole } from '#domain/choices.ts';
import { IssueLog } from '#ingest/issues.ts';
import { plainSubscriptions } from '#ingest/sources/plain-subscriptions.ts';
import { SideColumns } from '#ingest/sources/side-columns.ts';
import type { SourceFile } from '#ingest/sources/source.ts';
import { SAVED_DAY, texts } from '../fixtures/csv-orders.ts';
import {
  hasSamples,
  instants,
  ledgerIssues,
  ledgerRefusal,
  rowsOf,
  sampleOf,
  sum,
  tally,
} from '../fixtures/ledgers.ts';

const { month, year } = IntervalUnit;

describe.skipIf(!hasSamples)('Stripe subscriptions, real export (skipped: ../shared is missing)', () => {
  // 93 × 149 + 6 × 720 + 900 = 13,857 + 4,320 + 900
  test('re-saved by Excel: 100 subscriptions of 94 customers, 19,077 DKK a month', async () => {
    const file = await sampleOf('subscriptions', 'stripe_subscriptions_EXCEL-RESAVED_bom_mdyy_dkk_2025.csv');
    const { table, identities } = file;
    expect(file.source).toBe('stripe-subscriptions');
    expect(file.count).toEqual({ read: 100, used: 100, merged: 0, leftOut: 0, rejected: 0 });
    expect(sum(table.amount)).toBe(190_770_000);
    expect(tally(table.amount)).toEqual({ 1_490_000: 93, 7_200_000: 6, 9_000_000: 1 });
    const { trialing, active, pastDue } = SubscriptionStatus;
    expect(tally(table.status)).toEqual({ [trialing]: 53, [active]: 45, [pastDue]: 2 });
    expect(tally(table.quantity)).toEqual({ 1: 100 });
    expect(tally(table.intervalUnit)).toEqual({ [month]: 100 });
    expect(tally(table.intervalCount)).toEqual({ 1: 100 });
    expect(table.currency.values).toEqual(['DKK']);
    expect([...table.plan.values].sort()).toEqual(['162299', '162301', '162302']);
    expect(identities.customerId.values).toHaveLength(94);
    expect(identities.email.values).toHaveLength(94);
    // 12/25/25 20:18 and 12/9/25 11:00
    expect(instants(table.start)[0]).toBe('2025-12-25 20:18:00');
    expect(instants(table.created)[99]).toBe('2025-12-09 11:00:00');
    expect(instants(table.periodEnd)[0]).toBe('2026-01-01 20:18:00');
    // The default columns do not say when a subscription ended.
    expect(tally(table.tellsEnd)).toEqual({ 0: 100 });
    expect(table.canceled.every(Number.isNaN) && table.trialEnd.every(Number.isNaN)).toBe(true);
    expect(file.issues).toEqual([]);
  });
});

const DEFAULT =
  'id,Customer ID,Customer Description,Customer Email,Plan,Quantity,Currency,Interval,Amount,Status,Created (UTC),' +
  'Start Date (UTC),Current Period Start (UTC),Current Period End (UTC),Customer Name';
const FULL = `${DEFAULT},Start (UTC),Trial Start (UTC),Trial End (UTC),Canceled At (UTC),Ended At (UTC),Cancellation Reason`;

const ann = {
  id: 'sub_A',
  'Customer ID': 'cus_A',
  'Customer Email': 'Ann@example.com',
  Plan: 'Gold',
  Quantity: '3',
  Currency: 'eur',
  Interval: 'month',
  Amount: '1490.00',
  Status: 'active',
  'Created (UTC)': '2025-11-30 18:22',
  'Start Date (UTC)': '2025-12-01 00:00',
  'Current Period Start (UTC)': '2026-02-01 00:00',
  'Current Period End (UTC)': '2026-03-01 00:00',
};

describe('Stripe subscriptions', () => {
  test('trial, cancellation and end; Start Date before the older Start', async () => {
    const ended = {
      ...ann,
      id: 'sub_B',
      Interval: 'every 3 months',
      Status: 'canceled',
      'Start (UTC)': '2026-01-15 10:00',
      'Trial Start (UTC)': '2025-12-01 00:00',
      'Trial End (UTC)': '2025-12-15 00:00',
      'Canceled At (UTC)': '2026-02-10 09:30',
      'Ended At (UTC)': '2026-03-01 00:00',
    };
    const older = {
      ...ann,
      id: 'sub_C',
      'Start Date (UTC)': '',
      Quantity: '',
      Interval: '6 month',
      Status: 'Past_due',
    };
    const { table, ...file } = await rowsOf('subscriptions', FULL, [ann, ended, older]);
    expect(file.source).toBe('stripe-subscriptions');
    expect(texts(table.id)).toEqual(['sub_A', 'sub_B', 'sub_C']);
    expect(texts(file.identities.customerId)).toEqual(['cus_A', 'cus_A', 'cus_A']);
    expect(texts(file.identities.email)).toEqual(Array(3).fill('ann@example.com'));
    expect(Array.from(table.quantity)).toEqual([3, 3, 1]);
    expect(Array.from(table.intervalCount)).toEqual([1, 3, 6]);
    const { active, canceled, pastDue } = SubscriptionStatus;
    expect(Array.from(table.status)).toEqual([active, canceled, pastDue]);
    expect(Array.from(table.amount)).toEqual(Array(3).fill(14_900_000));
    expect(table.currency.values).toEqual(['EUR']);
    // Without a start the day of creation is the start.
    expect(instants(table.start)).toEqual(['2025-12-01 00:00:00', '2025-12-01 00:00:00', '2025-11-30 18:22:00']);
    expect(instants(table.trialEnd)).toEqual(['', '2025-12-15 00:00:00', '']);
    expect(instants(table.canceled)).toEqual(['', '2026-02-10 09:30:00', '']);
    expect(instants(table.ended)).toEqual(['', '2026-03-01 00:00:00', '']);
    expect(Array.from(table.tellsEnd)).toEqual([1, 1, 1]);
  });

  test('a choice of columns without the paid period is known too', async () => {
    const header = 'id,Customer ID,Plan,Interval,Amount,Currency,Status,Created (UTC),Canceled At (UTC)';
    const { table, source } = await rowsOf('subscriptions', header, [ann]);
    expect([source, table.tellsEnd[0], instants(table.start)[0]]).toEqual([
      'stripe-subscriptions',
      1,
      '2025-11-30 18:22:00',
    ]);
  });

  test('dates that nothing decides are month first, unless a cell shows the day first', async () => {
    const dates = (created: string) => ({ ...ann, 'Created (UTC)': created, 'Start Date (UTC)': created });
    const header = 'id,Customer ID,Plan,Interval,Amount,Currency,Status,Created (UTC),Start Date (UTC)';
    const habit = await rowsOf('subscriptions', header, [dates('5/9/25 14:02')]);
    expect(instants(habit.table.start)).toEqual(['2025-05-09 14:02:00']);
    const proven = await rowsOf('subscriptions', header, [
      dates('5/9/25 14:02'),
      { ...dates('25/9/25 8:00'), id: 'sub_B' },
    ]);
    expect(instants(proven.table.start)).toEqual(['2025-09-05 14:02:00', '2025-09-25 08:00:00']);
  });

  test.each([
    ['later', 0, '2 duplicate-row merged'],
    ['earlier', 1, '3 duplicate-row merged'],
  ])(
    'a subscription that stands there twice counts once, with its later state: the newer row %s',
    async (_, swap, issue) => {
      const before = { ...ann, 'Current Period End (UTC)': '2026-02-01 00:00' };
      const after = { ...ann, Status: 'past_due' };
      const file = await rowsOf('subscriptions', FULL, swap === 1 ? [after, before] : [before, after]);
      expect(file.count).toEqual({ read: 2, used: 1, merged: 1, leftOut: 0, rejected: 0 });
      expect(Array.from(file.table.status)).toEqual([SubscriptionStatus.pastDue]);
      expect(ledgerIssues(file)).toEqual([issue]);
    },
  );

  test('of two rows with one paid period, that with an end is the later', async () => {
    const ended = { ...ann, Status: 'canceled', 'Ended At (UTC)': '2026-02-20 00:00' };
    for (const rows of [
      [ann, ended],
      [ended, ann],
    ]) {
      const file = await rowsOf('subscriptions', FULL, rows);
      expect(instants(file.table.ended)).toEqual(['2026-02-20 00:00:00']);
    }
  });

  test('rows that cannot be a subscription are rejected; an unknown state is remarked', async () => {
    const rows = [
      ann,
      { ...ann, id: 'sub_B', Amount: '' },
      { ...ann, id: 'sub_C', Interval: 'once' },
      { ...ann, id: 'sub_D', Interval: '' },
      { ...ann, id: 'sub_E', 'Start Date (UTC)': '', 'Created (UTC)': '' },
      { ...ann, id: 'sub_F', 'Ended At (UTC)': 'soon' },
      { ...ann, id: 'sub_G', 'Start Date (UTC)': '2031-01-01 00:00' },
      { ...ann, id: 'sub_H', Status: 'dormant' },
      { ...ann, id: '7.1E+12' },
      // An end may lie ahead, and a dash is none.
      { ...ann, id: 'sub_I', 'Ended At (UTC)': '2031-01-01 00:00', 'Canceled At (UTC)': '-' },
    ];
    const file = await rowsOf('subscriptions', FULL, rows);
    expect(file.count).toEqual({ read: 10, used: 4, merged: 0, leftOut: 0, rejected: 6 });
    expect(ledgerIssues(file)).toEqual([
      '3 missing-amount rejected Amount',
      '4 unknown-interval rejected Interval',
      '5 unknown-interval rejected Interval',
      '6 missing-date rejected Start Date (UTC)',
      '7 unreadable-date rejected Ended At (UTC)',
      '8 date-out-of-range rejected Start Date (UTC)',
      '9 unknown-status kept Status',
      '10 lossy-id kept id',
    ]);
    expect(texts(file.table.id)).toEqual(['sub_A', 'sub_H', '', 'sub_I']);
    expect(instants(file.table.ended)).toEqual(['', '', '', '2031-01-01 00:00:00']);
    expect(file.table.status[1]).toBe(SubscriptionStatus.unknown);
  });

  test('an end that only the other order of day and month can read is none, and the row is rejected once', async () => {
    const rows = [
      { ...ann, 'Start Date (UTC)': '5/9/25 14:02' },
      { ...ann, id: 'sub_B', 'Start Date (UTC)': '5/13/25 8:00', 'Ended At (UTC)': '31/12/25 8:00' },
    ];
    const asked = await rowsOf('subscriptions', FULL, rows, { choices: { dayMonth: 'mdy' } });
    expect(instants(asked.table.start)).toEqual(['2025-05-09 14:02:00']);
    expect(ledgerIssues(asked)).toEqual(['3 other-date-order rejected Ended At (UTC)']);
    const mixed = await rowsOf('subscriptions', FULL, rows, { choices: { dayMonth: 'mdy', mixedDates: true } });
    expect(instants(mixed.table.ended)).toEqual(['', '2025-12-31 08:00:00']);
  });

  test('answers about states: one is active, one is no subscription', async () => {
    const rows = [ann, { ...ann, id: 'sub_B', Status: 'Dormant' }, { ...ann, id: 'sub_C', Status: 'demo' }];
    const file = await rowsOf('subscriptions', FULL, rows, {
      choices: { statuses: { dormant: 'paid', demo: 'ignored' } },
    });
    expect(file.count).toEqual({ read: 3, used: 2, merged: 0, leftOut: 1, rejected: 0 });
    expect(tally(file.table.status)).toEqual({ [SubscriptionStatus.active]: 2 });
    expect(ledgerIssues(file)).toEqual(['4 not-an-order leftOut']);
  });

  test('without an amount the file is refused', async () => {
    const refusal = await ledgerRefusal(
      'id,Customer ID,Plan,Interval,Status,Created (UTC)\nsub_A,cus_A,Gold,month,active,2026-01-01 10:00\n',
    );
    expect(refusal.code).toBe('no-amount-column');
  });
});

describe('plainSubscriptions', () => {
  const HEADER = ['Kunde', 'Beginn', 'Ende', 'Preis', 'Turnus', 'Abo', 'Tarif', 'Notiz'];
  const ROLES: readonly (ColumnRole<'subscriptions'> | null)[] = [
    'email',
    'start',
    'ended',
    'amount',
    'interval',
    'id',
    'plan',
    null,
  ];

  function open(roles: readonly (ColumnRole<'subscriptions'> | null)[], rows: readonly (readonly string[])[]) {
    const file: SourceFile = {
      name: 'abos.csv',
      bytes: 1,
      savedDay: SAVED_DAY,
      header: HEADER,
      delimiter: ';',
      issues: new IssueLog('abos.csv'),
      count: { read: rows.length, used: 0, merged: 0, leftOut: 0, rejected: 0 },
      choices: {},
      preamble: [],
    };
    const reader = plainSubscriptions(file, SideColumns.byMapping(HEADER, roles));
    if (!('take' in reader)) return reader.code;
    rows.forEach((cells, index) => {
      reader.take(cells, index + 2);
    });
    const answered = reader.finish();
    if (!answered.ok || !('table' in answered.value) || answered.value.table.kind !== 'subscriptions') {
      throw new Error('No subscriptions');
    }
    return { used: [...reader.used()].sort(), file: answered.value, table: answered.value.table };
  }

  test('a German table: history of one id kept, a repeated row merged, currency by its sign', () => {
    const read = open(ROLES, [
      ['Ann@example.com', '01.01.2026', '28.02.2026', '9,90 €', 'monatlich', 'A1', 'S', 'x'],
      ['ann@example.com', '01.03.2026', '', '19,90 €', 'monatlich', 'A1', 'M', ''],
      ['ann@example.com', '01.03.2026', '', '19,90 €', 'monatlich', 'A1', 'M', 'again'],
      ['bob@example.com', '15.02.2026', '31.12.2026', '1.200,00 €', 'jährlich', '', 'L', ''],
      ['bob@example.com', '15.02.2026', '31.12.2026', '1.200,00 €', 'jährlich', '', 'L', ''],
    ]);
    if (typeof read === 'string') throw new Error(read);
    const { file, table, used } = read;
    expect(used).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(file.source).toBe('plain-subscriptions');
    expect(file.count).toEqual({ read: 5, used: 4, merged: 1, leftOut: 0, rejected: 0 });
    expect(Array.from(table.amount)).toEqual([99_000, 199_000, 12_000_000, 12_000_000]);
    expect(Array.from(table.intervalUnit)).toEqual([month, month, year, year]);
    expect(table.currency.values).toEqual(['EUR']);
    expect(instants(table.ended)).toEqual(['2026-02-28 00:00:00', '', '2026-12-31 00:00:00', '2026-12-31 00:00:00']);
    expect(texts(table.plan)).toEqual(['S', 'M', 'L', 'L']);
    expect(texts(file.identities.email)).toEqual([
      'ann@example.com',
      'ann@example.com',
      'bob@example.com',
      'bob@example.com',
    ]);
    expect(tally(table.tellsEnd)).toEqual({ 1: 4 });
    expect(tally(table.status)).toEqual({ [SubscriptionStatus.unknown]: 4 });
  });

  test('quantity and a discount off the whole interval are read, whatever sign the discount has; blank is none', () => {
    const read = open(
      ['email', 'start', 'quantity', 'amount', 'interval', null, 'plan', 'discount'],
      [
        ['ann@example.com', '13.01.2026', '3', '9,90', 'monatlich', '', 'S', '5,00'],
        ['bob@example.com', '13.01.2026', '', '9,90', 'monatlich', '', 'S', '-2,50'],
        ['carl@example.com', '13.01.2026', '1', '9,90', 'monatlich', '', 'S', ''],
      ],
    );
    if (typeof read === 'string') throw new Error(read);
    expect(Array.from(read.table.quantity)).toEqual([3, 1, 1]);
    expect(Array.from(read.table.discount ?? [])).toEqual([50_000, 25_000, NaN]);
  });

  test.each([
    ['start', 'no-date-column'],
    ['amount', 'no-amount-column'],
    ['interval', 'unknown-table'],
    ['email', 'no-identity-column'],
  ])('without the column of the role %s it is refused: %s', (role, code) => {
    expect(
      open(
        ROLES.map((given) => (given === role ? null : given)),
        [],
      ),
    ).toBe(code);
  });
});
