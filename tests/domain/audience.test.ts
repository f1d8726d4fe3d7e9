/* Lists of customers, and their consent. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import { audienceOf, type AudienceChoice, salesOfCustomers } from '#domain/audience.ts';
import { audiencePeople } from '#domain/audience-people.ts';
import { CUSTOMER_SEGMENTS, customerSegments } from '#domain/clv/customer-segments.ts';
import type { CustomerStanding } from '#domain/customer-standing.ts';
import { countOrders } from '#domain/counting.ts';
import { marketingConsent } from '#domain/marketing-consent.ts';
import { Consent } from '#domain/orders.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { mergeSideTables } from '#domain/side-merge.ts';
import { textAt } from '#domain/text.ts';
import { arbitraryRows } from '../fixtures/arbitrary-log.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';
import { purchaseLog } from '../fixtures/purchase-log.ts';
import { type CustomerSpec, customersFile } from '../fixtures/sides.ts';

const SEED: AudienceChoice = { list: 'seed', value: 'sales', top: 1, days: null };

function standingOf(
  log: PurchaseLog,
  value: Float64Array | null = null,
): Pick<CustomerStanding, 'predicted' | 'segments'> {
  const predicted = value && { alive: value, purchases: value, value };
  return { predicted, segments: customerSegments(log) };
}

describe('audienceOf', () => {
  const log = purchaseLog(
    [
      ['a', 0, 5000],
      ['b', 10, 1000],
      ['b', 40, 1000],
      ['c', 90, 9000],
      ['d', 95, 100],
    ],
    { asOf: 100, datedRefunds: [[4, 99, -100]] },
  );

  test('value is net sales less refunds; who is worth nothing is no seed', () => {
    expect([...salesOfCustomers(log)]).toEqual([5000, 2000, 9000, 0]);
    const { members, value, valueIs } = audienceOf(log, SEED, null);
    expect([[...members], [...value], valueIs]).toEqual([[0, 1, 2], [5000, 2000, 9000], 'sales']);
  });

  test('the best half of three customers are two, in the order of the data and not of their value', () => {
    expect([...audienceOf(log, { ...SEED, top: 0.5 }, null).members]).toEqual([0, 2]);
    expect([...audienceOf(log, { ...SEED, top: 0.1 }, null).members]).toEqual([2]);
  });

  test('values ahead are those of the model, or net sales where none is used', () => {
    const choice: AudienceChoice = { ...SEED, value: 'ahead', top: 0.3 };
    const ahead = audienceOf(log, choice, standingOf(log, Float64Array.of(1, 70, 2, 3)));
    expect([[...ahead.members], [...ahead.value], ahead.valueIs]).toEqual([[1, 3], [70, 3], 'ahead']);
    expect(audienceOf(log, choice, standingOf(log)).valueIs).toBe('sales');
  });

  test('buyers of the last 10 days bought on day 91 or later', () => {
    const of = (days: number | null): number[] => [
      ...audienceOf(log, { ...SEED, list: 'exclusion', days }, null).members,
    ];
    expect([of(10), of(11), of(null)]).toEqual([[3], [2, 3], [0, 1, 2, 3]]);
  });

  test('customers to win back are those of the segments slipping and at risk', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        const any = purchaseLog(rows);
        if (any.customers === 0) return;
        const standing = standingOf(any);
        const { members } = audienceOf(any, { ...SEED, list: 'win-back' }, standing);
        const back = standing.segments.rows.filter(({ aim }) => aim === 'win-back');
        expect(members.length).toBe(back.reduce((sum, { customers }) => sum + customers, 0));
        for (const i of members) {
          expect(['slipping', 'at-risk']).toContain(CUSTOMER_SEGMENTS[standing.segments.segment[i]].id);
        }
      }),
    );
  });
});

function peopleOf(orders: readonly OrderSpec[], customers: readonly CustomerSpec[] = [], saved = '2026-06-01') {
  const assembled = assembleOrders([
    fileOf(orders.map((spec, i) => ({ name: `#${1001 + i}`, id: `${5000 + i}`, subtotal: 10, ...spec }))),
  ]);
  const { customers: listed } = mergeSideTables(customers.length > 0 ? [customersFile(customers, saved)] : []);
  const { log } = countOrders(assembled, DEFAULT_RULES);
  const consent = marketingConsent(assembled, listed);
  const audience = audienceOf(log, { ...SEED, list: 'exclusion' }, null);
  return { consent, people: audiencePeople(audience, log, assembled, consent) };
}

describe('consent', () => {
  const order = (day: string, consent: OrderSpec['consent'], email = 'a@x.example'): OrderSpec => ({
    day,
    email,
    ...(consent === undefined ? {} : { consent }),
  });

  test('the latest order that says something counts', () => {
    const { consent } = peopleOf([
      order('2026-01-01', 'yes'),
      order('2026-02-01', 'no'),
      order('2026-03-01', 'unknown'),
    ]);
    expect([...consent.email]).toEqual([Consent.no]);
    expect([...consent.sms]).toEqual([Consent.unknown]);
  });

  test('a list of customers saved on the day of an order or later speaks last, an older one does not', () => {
    const orders = [order('2026-02-01', 'yes')];
    const said = (saved: string): number =>
      peopleOf(orders, [{ email: 'a@x.example', consent: 'no' }], saved).consent.email[0];
    expect([said('2026-03-01'), said('2026-02-01'), said('2026-01-31')]).toEqual([Consent.no, Consent.no, Consent.yes]);
  });

  test('a list that says nothing of a customer leaves what the order said', () => {
    const { consent } = peopleOf([order('2026-02-01', 'yes')], [{ email: 'a@x.example', smsConsent: 'no' }]);
    expect([consent.email[0], consent.sms[0]]).toEqual([Consent.yes, Consent.no]);
  });

  test('of two rows of the list that are one customer, no counts', () => {
    const rows: CustomerSpec[] = [
      { customerId: '1', email: 'a@x.example', consent: 'yes', smsConsent: 'yes' },
      { customerId: '2', email: 'a@x.example', consent: 'no', smsConsent: 'unknown' },
    ];
    const { consent } = peopleOf([order('2026-02-01', 'unknown')], rows);
    expect([consent.email[0], consent.sms[0]]).toEqual([Consent.no, Consent.yes]);
  });
});

test('people are named as their latest orders name them, each at his own place in the list', () => {
  const { people } = peopleOf([
    { day: '2026-01-01', email: 'a@x.example', phone: '111111', country: 'DE', person: 'Anna Berg' },
    { day: '2026-01-02', email: 'b@x.example', country: 'AT', consent: 'yes' },
    { day: '2026-01-03', email: 'a@x.example', phone: '222222' },
    { day: '2026-01-04', country: 'CH' },
  ]);
  expect(people.customers).toBe(2);
  const at = (i: number): string[] =>
    [people.email, people.phone, people.country, people.person].map((text) => textAt(text, i));
  expect([at(0), at(1)]).toEqual([
    ['a@x.example', '222222', 'DE', 'Anna Berg'],
    ['b@x.example', '', 'AT', ''],
  ]);
  expect([...people.value]).toEqual([2000, 1000]);
  expect([people.tellsConsent, [...people.emailConsent]]).toEqual([true, [Consent.unknown, Consent.yes]]);
});
