/* What stands beside the orders, in words: side tables, the shop's own total, what an import changed. */
import { describe, expect, test } from 'vitest';
import { dayNumber } from '#domain/calendar.ts';
import type { Reconciliation, SpendLine } from '#domain/side-reports.ts';
import { SubscriptionStatus } from '#domain/side-tables.ts';
import { DEFAULT_SETTINGS, type DatasetSummary, type ImportOutcome } from '#engine/protocol.ts';
import { csvText } from '#exports/csv.ts';
import {
  customersSaid,
  spendRows,
  spendSaid,
  subscriptionsSaid,
  surveySaid,
  transactionsSaid,
} from '#features/data/beside/facts.ts';
import {
  reconciliationExport,
  reconciliationRows,
  reconciliationSentence,
} from '#features/data/beside/reconciliation.ts';
import { outcomeText } from '#features/data/outcome.ts';
import { data as german } from '#i18n/de/data.ts';
import { data as english } from '#i18n/en/data.ts';
import { createFormat } from '#i18n/format.ts';
import { fileSummary } from '../fixtures/data-screen.ts';

const f = createFormat('en', 'EUR', 2);
const t = english.beside;

describe('ad spend', () => {
  const line = (channel: string, currency: string, amount: number, given: Partial<SpendLine> = {}): SpendLine => ({
    channel,
    currency,
    minorDigits: currency === 'JPY' ? 0 : 2,
    rows: 3,
    firstDay: dayNumber(2026, 1, 1),
    lastDay: dayNumber(2026, 1, 31),
    amount,
    spread: 0,
    repeated: 0,
    ...given,
  });

  test('currencies are said beside each other and never added, each with its own digits', () => {
    const lines = [line('Meta', 'EUR', 1250), line('Meta', 'JPY', 900), line('Google Ads', 'EUR', 250)];
    expect(spendSaid({ lines }, t, f).sentence).toBe('**€15.00 and ¥900 of ad spend** in 2 channels.');
    expect(spendRows({ lines }, t, f)[1]).toMatchObject({ channel: 'Meta', amount: '¥900', rows: '3' });
  });

  test('money that is spread or told twice is said', () => {
    const lines = [line('Meta', 'EUR', 100, { spread: 2, repeated: 1 }), line('', 'EUR', 1, { repeated: 4 })];
    const { notes } = spendSaid({ lines }, t, f);
    expect(notes).toEqual([
      '2 rows cover more than one month: their money is spread over the days.',
      '1 row of Meta tells the same money again on another level (campaign, ad) and is not added.',
      '4 rows tell the same money again on another level (campaign, ad) and are not added.',
    ]);
  });
});

describe('subscriptions', () => {
  const report = {
    subscriptions: 3,
    customers: 1,
    states: [
      { status: SubscriptionStatus.active, count: 2 },
      { status: SubscriptionStatus.pastDue, count: 1 },
    ],
    firstDay: NaN,
    lastDay: NaN,
    tellsEnd: true,
  };

  test('are said by state; every state has its word in both languages', () => {
    const { sentence, facts, cautions } = subscriptionsSaid(report, t, f);
    expect(sentence).toBe('**3 subscriptions** of 1 customer.');
    expect(facts).toEqual([
      { label: 'Active', value: '2' },
      { label: 'Past due', value: '1' },
    ]);
    expect(cautions).toEqual([]);
    const known = Object.keys(SubscriptionStatus).length;
    expect([t.states.length, german.beside.states.length]).toEqual([known, known]);
  });

  test('without their ends, how to export them is said', () => {
    const [caution] = subscriptionsSaid({ ...report, tellsEnd: false }, german.beside, f).cautions;
    expect(caution).toContain('„Canceled At (UTC)“ und „Ended At (UTC)“');
  });
});

describe('surveys, customers, transactions', () => {
  test('a question that ends with its own mark gets no further one', () => {
    const report = {
      question: 'Would you recommend us?',
      answers: 1,
      identified: 1,
      withOrders: 0,
      firstDay: NaN,
      lastDay: NaN,
      promoters: 1,
      passives: 0,
      detractors: 0,
    };
    expect(surveySaid(report, t, f).sentence).toBe('**1 answer** to “Would you recommend us?”');
    expect(surveySaid({ ...report, question: 'Score' }, t, f).sentence).toBe('**1 answer** to “Score”.');
    expect(surveySaid({ ...report, question: '' }, t, f).sentence).toBe('**1 answer** to a survey.');
  });

  test('earlier orders are a caution, none of them a remark, and no column for them neither', () => {
    const report = { customers: 10, withOrders: 8, consentYes: 4, consentNo: 4, withEarlierOrders: 3 };
    expect(customersSaid(report, t, f).cautions[0]).toMatch(/^3 customers have more orders in the shop/);
    expect(customersSaid(report, t, f).facts).toContainEqual({ label: 'Not said', value: '2' });
    expect(customersSaid({ ...report, withEarlierOrders: 0 }, t, f)).toMatchObject({
      notes: [t.earlierNone],
      cautions: [],
    });
    expect(customersSaid({ ...report, withEarlierOrders: NaN }, t, f)).toMatchObject({ notes: [], cautions: [] });
  });

  test('refunds are counted with their orders', () => {
    const report = { transactions: 50, refunds: 1, matched: 1, firstDay: NaN, lastDay: NaN };
    expect(transactionsSaid(report, t, f).sentence).toBe(
      '**50 payment transactions**, 1 of them a refund with a date.',
    );
  });
});

describe('the shop’s own total', () => {
  const month = (number: number, orders: number, sales: number, whole = true) => ({
    month: dayNumber(2026, number, 1),
    shopOrders: 10,
    orders,
    shopSales: 10_000,
    sales,
    whole,
  });
  const r = t.reconciliation;
  const report = (months: Reconciliation['months']): Reconciliation => ({
    months,
    currency: 'EUR',
    minorDigits: 2,
    equal: months.filter(({ whole, orders, sales }) => whole && orders === 10 && sales === 10_000).length,
  });

  test('says in how many whole months both agree, and where the largest difference is', () => {
    const some = report([month(1, 10, 10_000), month(2, 11, 11_240), month(3, 10, 9_900), month(4, 3, 2_000, false)]);
    expect(reconciliationSentence(some, r, f)).toBe(
      'In **1 of 3** whole months orders and sales agree exactly with the shop’s own report. The largest difference is €12.40, in Feb 2026.',
    );
    expect(reconciliationSentence(report([month(1, 10, 10_000)]), r, f)).toMatch(/^In the one whole month/);
    expect(reconciliationSentence(report([month(1, 10, 10_000, false)]), r, f)).toBe(r.none);
    // The same money in another number of orders has no largest difference of money.
    expect(reconciliationSentence(report([month(1, 11, 10_000)]), r, f)).not.toContain('largest');
  });

  test('marks months that are not covered wholly, and signs differences', () => {
    const rows = reconciliationRows(
      report([month(1, 10, 10_000), month(2, 11, 11_240), month(3, 9, 9_900, false)]),
      r,
      f,
    );
    expect(rows.map(({ month: named, difference }) => [named, difference])).toEqual([
      ['Jan 2026', 'agrees'],
      ['Feb 2026', { text: '+€12.40', range: '+1 order' }],
      [
        { text: 'Mar 2026', range: 'not whole' },
        { text: '−€1.00', range: '−1 order' },
      ],
    ]);
  });

  test('goes into a file with every month, money in major units', () => {
    const text = csvText(reconciliationExport(report([month(2, 11, 11_240), month(3, 9, 9_900, false)])), {
      bom: false,
    });
    expect(text.split('\r\n')).toEqual([
      'month,shop_orders,orders,shop_sales,sales,difference,whole_month',
      '2026-02,10,11,100.00,112.40,12.40,yes',
      '2026-03,10,9,100.00,99.00,-1.00,no',
      '',
    ]);
  });
});

describe('outcomeText', () => {
  const done = (files: DatasetSummary['files'], given: Partial<ImportOutcome> = {}): ImportOutcome => ({
    dataset: { files } as DatasetSummary,
    settings: DEFAULT_SETTINGS,
    importNumber: 2,
    added: 0,
    changed: 0,
    same: 0,
    removed: 0,
    customersChangedCohort: 0,
    rejected: 0,
    refused: [],
    ordersChangedTaxMode: 0,
    milliseconds: 1,
    ...given,
  });
  const orders = fileSummary('orders.csv', { importNumber: 2 });
  const ads = fileSummary('ads.csv', { importNumber: 2, holds: 'spend', source: 'meta-ads' });

  test('says orders, and by name what stands beside them', () => {
    expect(outcomeText(done([orders, ads], { added: 12, same: 3 }), english, f)).toBe(
      'Read: 12 new orders, 3 already there. Read beside the orders: Meta ad spend.',
    );
    expect(outcomeText(done([fileSummary('old.csv'), ads]), english, f)).toBe('Read beside the orders: Meta ad spend.');
  });

  test('says orders that went when a file was read in another way', () => {
    expect(outcomeText(done([orders], { changed: 2, removed: 5 }), english, f)).toBe(
      'Read: no new orders, 2 changed, 5 no longer there.',
    );
  });

  test('says what taking an import out did', () => {
    const out = { importNumber: null, removed: 5, changed: 2, customersChangedCohort: 1 };
    expect(outcomeText(done([orders], out), english, f)).toBe(
      'The import is taken out: 5 orders less, 2 as in the other files. 1 customer changed cohort, because an earlier order is gone.',
    );
    expect(outcomeText(done([orders], { importNumber: null }), english, f)).toBe(
      'The import is taken out. The orders are as they were.',
    );
  });
});
