/* A proof in words, in both languages: what a reader finds in the drawer. */
import { describe, expect, test } from 'vitest';
import { dayNumber } from '#domain/calendar.ts';
import { proofPage, type ProofPage } from '#domain/proof/page.ts';
import { proofOf } from '#domain/proof/proof.ts';
import type { ProofQuery } from '#domain/proof/query.ts';
import { shownOrder } from '#domain/proof/things.ts';
import { provedValue } from '#domain/proof/value.ts';
import { NO_COSTS, type Costs } from '#domain/results.ts';
import { DEFAULT_VIEW } from '#domain/retention/view.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { DEFAULT_SUBSCRIPTIONS } from '#domain/subscriptions/view.ts';
import type { ProofSpeech } from '#features/frame/proof/phrases.ts';
import { sectionOf } from '#features/frame/proof/sections.ts';
import { leftOutFacts, lineColumns, lineRows, tellProof } from '#features/frame/proof/tell.ts';
import { de } from '#i18n/de.ts';
import { methods as germanMethods } from '#i18n/de/methods.ts';
import { en } from '#i18n/en.ts';
import { methods as englishMethods } from '#i18n/en/methods.ts';
import { createFormat } from '#i18n/format.ts';
import { assembleOrders } from '#domain/assemble.ts';
import { countOrders } from '#domain/counting.ts';
import { namesOf } from '#domain/proof/things.ts';
import { fileOf } from '../fixtures/orders.ts';

const english: ProofSpeech = { t: en, f: createFormat('en', 'EUR', 2) };
const german: ProofSpeech = { t: de, f: createFormat('de', 'EUR', 2) };

const COSTS: Costs = { ...NO_COSTS, grossMargin: 0.5, spend: { '2026-01': 800 } };
const assembled = assembleOrders([
  fileOf([
    { name: '#1001', email: 'a@shop.example', day: '2026-01-01', subtotal: 10 },
    { name: '#1002', email: 'a@shop.example', day: '2026-02-10', subtotal: 20 },
    { name: '#1003', email: 'b@shop.example', day: '2026-01-05', subtotal: 30 },
    { name: '#1004', email: 'c@shop.example', day: '2026-03-20', subtotal: 40 },
    { name: '#1005', day: '2026-01-09', subtotal: 50 },
  ]),
]);

function pageOf(query: ProofQuery, rules = DEFAULT_RULES): ProofPage {
  const counted = countOrders(assembled, rules);
  const behind = { orders: counted.orders, lines: assembled.lines };
  const proof = proofOf({ counted, rules, behind, isAffected: () => false }, query);
  if (proof === null) throw new Error(`no proof of ${JSON.stringify(query)}`);
  const nameOf = namesOf(counted, assembled, rules);
  return proofPage(proof, provedValue(proof), shownOrder(proof.records), nameOf, 0);
}

const WITHIN: ProofQuery = { of: 'within', days: 60, by: 'days' };

describe('tellProof', () => {
  test('a share: value with a decimal, its interval, the fraction in words and with values', () => {
    expect(tellProof(WITHIN, pageOf(WITHIN), english)).toEqual({
      title: 'Bought again within 60 days',
      value: '50.0%',
      notes: ['95% interval 9–91%.'],
      formula: {
        words: { above: 'second purchase day within 60 days', below: 'customers observed for 60 days' },
        values: { above: '1', below: '2' },
        result: '50.0%',
      },
      facts: [{ label: 'Customers', value: '2' }],
    });
  });

  test('and who was left out, counted by reason', () => {
    expect(leftOutFacts(pageOf(WITHIN), english)).toEqual([
      { label: 'Not observed that far yet', value: '1' },
      { label: 'Orders without identity', value: '1' },
    ]);
  });

  test('money: the amounts above the line and who stands below it, in German', () => {
    const aov: ProofQuery = { of: 'perCustomer', figure: 'aov' };
    const told = tellProof(aov, pageOf(aov), german);
    expect(told.value.replace(/\s/g, ' ')).toBe('30,00 €');
    expect(told.formula).toMatchObject({ words: { above: 'Nettoumsatz', below: 'gezählte Bestellungen' } });
    expect(JSON.stringify(told.formula).replace(/\s/g, ' ')).toContain('150,00 €');
  });

  test('CAC: the spend that was typed over the customers that came', () => {
    const cac: ProofQuery = { of: 'cac', costs: COSTS, month: '2026-01' };
    expect(tellProof(cac, pageOf(cac), english)).toMatchObject({
      title: 'CAC, Jan 2026',
      value: '€4.00',
      formula: { values: { above: '€8.00', below: '2' } },
    });
  });

  test('a payback and a median that are not reached say so', () => {
    const payback: ProofQuery = { of: 'payback', costs: { ...COSTS, spend: { '2026-01': 90_000 } }, cohort: '2026-01' };
    expect(tellProof(payback, pageOf(payback), english).value).toBe('not within the days observed');
    const median: ProofQuery = { of: 'secondOrder' };
    // Before anybody came back.
    const early = { ...DEFAULT_RULES, asOf: dayNumber(2026, 2, 1) };
    expect(tellProof(median, pageOf(median, early), english).value).toBe('not reached');
  });

  test('a rate is told of its period', () => {
    const rate: ProofQuery = {
      of: 'rate',
      periodRates: { period: 'quarter', lapse: 30 },
      period: '2026-Q1',
      figure: 'N',
    };
    expect(tellProof(rate, pageOf(rate), english)).toMatchObject({ title: 'New (N), Q1 2026', value: '1' });
  });
});

describe('the rows', () => {
  test('name customer and order, say whether they count, and why one does not', () => {
    const page = pageOf(WITHIN);
    expect(lineColumns(page, english).map(({ label }) => label)).toEqual(['Customer', 'Order', 'Counts']);
    expect(lineRows(page, english)).toEqual([
      {
        customer: { text: '1', range: 'since 1 Jan 2026' },
        order: { text: '#1002', range: '10 Feb 2026' },
        counts: 'yes',
      },
      { customer: { text: '2', range: 'since 5 Jan 2026' }, order: { text: '', range: '' }, counts: 'no' },
      {
        customer: { text: '3', range: 'since 20 Mar 2026' },
        order: { text: 'Not observed that far yet', range: 'takes part on 19 May 2026' },
        counts: 'left out',
      },
      {
        customer: 'no identity',
        order: { text: '#1005: Orders without identity', range: '9 Jan 2026' },
        counts: 'left out',
      },
    ]);
  });
});

test('a segment is a list of its customers with their orders and net sales', () => {
  const query: ProofQuery = {
    of: 'segment',
    name: 'Bought again',
    conditions: [{ what: 'again', unit: 'day', within: null, is: true }],
    segments: [],
  };
  const page = pageOf(query);
  expect(tellProof(query, page, english)).toMatchObject({ title: 'Bought again', value: '1' });
  expect(lineColumns(page, english).map(({ label }) => label)).toEqual(['Customer', 'Orders', 'Net sales']);
  expect(lineRows(page, english)).toEqual([
    { customer: { text: '1', range: 'since 1 Jan 2026' }, order: '2', counts: '€30.00' },
  ]);
});

test('each number leads to a section of the methods page that is there, in both languages', () => {
  const view = DEFAULT_VIEW;
  const rate = { of: 'rate', periodRates: { period: 'month', lapse: null }, period: '2026-01' } as const;
  const queries: ProofQuery[] = [
    { of: 'cell', view, row: '2026-01', k: 0 },
    { of: 'cell', view: { ...view, against: 'previous' }, row: '2026-01', k: 0 },
    { of: 'cell', view: { ...view, measure: 'on' }, row: '2026-01', k: 0 },
    { of: 'average', view, k: 0, guarded: true },
    { of: 'cell', view: { ...view, by: 'country' }, row: 'DE', k: 0 },
    { of: 'average', view: { ...view, by: 'country', byTime: true }, k: 0, guarded: true },
    { of: 'segment', name: 'VIP', conditions: [], segments: [] },
    { of: 'cohort', view, row: '2026-01' },
    { of: 'repeatRate', by: 'days' },
    WITHIN,
    { of: 'secondOrder' },
    { of: 'ladder', n: 2, by: 'days', within: false },
    { of: 'ladderDays', n: 2, by: 'days', q: 0.5 },
    { of: 'gap', q: 0.5 },
    { ...rate, figure: 'churn' },
    { ...rate, figure: 'returningShareA' },
    { of: 'perCustomer', figure: 'aov' },
    { of: 'revenue', from: 0, to: 0, part: 'netSales' },
    { of: 'revenue', from: 0, to: 0, part: 'shareB' },
    { of: 'ltv', costs: COSTS, age: 30, cohort: null },
    { of: 'cac', costs: COSTS, month: null },
    { of: 'payback', costs: COSTS, cohort: null },
    { of: 'bridge', line: 'tax' },
    { of: 'layer', name: '2025', won: { from: 0, to: 1 }, from: 0, to: 0 },
    { of: 'revenue', from: 0, to: 0, part: 'subscribed' },
    { of: 'concentration', figure: 'gini', top: 1, after: null },
    { of: 'nextProduct', first: 'Tea', second: 'Tin', figure: 'lift' },
    {
      of: 'subscribers',
      subscriptionView: DEFAULT_SUBSCRIPTIONS,
      axis: 'age',
      row: null,
      column: 30,
      figure: 'active',
    },
    { of: 'mrr', subscriptionView: DEFAULT_SUBSCRIPTIONS, month: '2026-03', figure: 'closing' },
    { of: 'mrr', subscriptionView: DEFAULT_SUBSCRIPTIONS, month: '2026-03', figure: 'nrr' },
  ];
  for (const methods of [englishMethods, germanMethods]) {
    const ids = methods.parts.flatMap(({ sections }) => sections.map(({ id }) => id));
    for (const query of queries) expect(ids).toContain(sectionOf(query));
  }
});
