/* Counting: which orders count, and the first reason why another does not (definitions.md §1, counted order). */
import { describe, expect, test } from 'vitest';
import { assembleOrders, type Assembled } from '#domain/assemble.ts';
import { parseIsoDay } from '#domain/calendar.ts';
import { countedCurrency, countOrders, currenciesOf, lastDayOf, Verdict } from '#domain/counting.ts';
import { excludedRows, splitTags } from '#domain/exclusion.ts';
import { type CountingRules, DEFAULT_RULES, type Exclusion } from '#domain/rules.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';

function assembled(...specs: readonly OrderSpec[]): Assembled {
  return assembleOrders([fileOf(specs.map((spec, index) => ({ name: `#${1001 + index}`, id: `${index}`, ...spec })))]);
}

const day = (iso: string): number => parseIsoDay(iso) ?? NaN;
const paid: OrderSpec = { subtotal: 10, email: 'a@x.example' };

function verdictOf(spec: OrderSpec, rules: Partial<CountingRules> = {}): number {
  const data = assembled({ ...paid, ...spec });
  return countOrders(data, { ...DEFAULT_RULES, ...rules }).verdict[0];
}

describe('countOrders', () => {
  test('a paid order counts; authorized and partially paid ones do, and one without a status', () => {
    for (const financial of ['paid', 'authorized', 'partiallyPaid', 'partiallyRefunded', 'none'] as const) {
      expect(verdictOf({ financial })).toBe(Verdict.counted);
    }
  });

  test('cancelled, voided, expired, refunded and zero orders do not', () => {
    expect(verdictOf({ cancelled: true })).toBe(Verdict.cancelled);
    expect(verdictOf({ financial: 'voided' })).toBe(Verdict.voided);
    expect(verdictOf({ financial: 'expired' })).toBe(Verdict.voided);
    expect(verdictOf({ financial: 'refunded' })).toBe(Verdict.refunded);
    expect(verdictOf({ refunded: 9.9999 })).toBe(Verdict.refunded);
    expect(verdictOf({ subtotal: 0 })).toBe(Verdict.zero);
  });

  test('pending counts if it was fulfilled at least in part: cash on delivery is a sale', () => {
    expect(verdictOf({ financial: 'pending', fulfilment: 'fulfilled' })).toBe(Verdict.counted);
    expect(verdictOf({ financial: 'pending', fulfilment: 'partial' })).toBe(Verdict.counted);
    expect(verdictOf({ financial: 'pending', fulfilment: 'unfulfilled' })).toBe(Verdict.pending);
    expect(verdictOf({ financial: 'pending', fulfilment: 'restocked' })).toBe(Verdict.pending);
    expect(verdictOf({ financial: 'pending' }, { pending: 'always' })).toBe(Verdict.counted);
    expect(verdictOf({ financial: 'pending', fulfilment: 'fulfilled' }, { pending: 'never' })).toBe(Verdict.pending);
  });

  test('the first reason wins, in the order of the bridge', () => {
    const everything: OrderSpec = {
      day: '2026-01-09',
      currency: 'USD',
      tags: 'staff',
      cancelled: true,
      financial: 'voided',
      subtotal: 0,
    };
    const staff: readonly Exclusion[] = [{ field: 'tag', is: 'staff' }];
    const rules = { asOf: day('2026-01-05'), currency: 'EUR', exclusions: staff };
    expect(verdictOf(everything, rules)).toBe(Verdict.afterAsOf);
    expect(verdictOf({ ...everything, day: '2026-01-01' }, rules)).toBe(Verdict.otherCurrency);
    expect(verdictOf(everything, { exclusions: staff })).toBe(Verdict.excluded);
    expect(verdictOf(everything)).toBe(Verdict.cancelled);
    expect(verdictOf({ ...everything, cancelled: false })).toBe(Verdict.voided);
    expect(verdictOf({ ...everything, cancelled: false, financial: 'pending' })).toBe(Verdict.pending);
    expect(verdictOf({ ...everything, cancelled: false, financial: 'refunded' })).toBe(Verdict.refunded);
    expect(verdictOf({ ...everything, cancelled: false, financial: 'paid' })).toBe(Verdict.zero);
  });

  test('with zero counted, an order of 0 counts and one below 0 never does', () => {
    expect(verdictOf({ subtotal: 0 }, { zero: 'counted' })).toBe(Verdict.counted);
    expect(verdictOf({ subtotal: -1 }, { zero: 'counted' })).toBe(Verdict.zero);
  });

  test('gross of refunds, a fully refunded order still does not count', () => {
    expect(verdictOf({ refunded: 10, financial: 'refunded' }, { refunds: 'gross' })).toBe(Verdict.refunded);
    expect(verdictOf({ refunded: 5 }, { refunds: 'gross' })).toBe(Verdict.counted);
  });

  test('net sales stand at counted orders alone', () => {
    const { net } = countOrders(assembled(paid, { ...paid, cancelled: true }), DEFAULT_RULES);
    expect([...net]).toEqual([1000, NaN]);
  });

  test('as-of is the latest date in the data, also one of an order that does not count', () => {
    const data = assembled(paid, { ...paid, cancelled: true, latestDay: '2026-06-30' });
    expect(lastDayOf(data.orders)).toBe(day('2026-06-30'));
    expect(countOrders(data, DEFAULT_RULES).log.asOf).toBe(day('2026-06-30'));
  });

  test('orders after a moved-back as-of are as if they were not there yet', () => {
    const data = assembled({ ...paid, day: '2026-01-01' }, { ...paid, day: '2026-02-01' });
    const { log } = countOrders(data, { ...DEFAULT_RULES, asOf: day('2026-01-31') });
    expect([...log.day]).toEqual([day('2026-01-01')]);
    expect(log.asOf).toBe(day('2026-01-31'));
  });

  test('the purchase log holds each customer’s orders together, first order first, with units', () => {
    const data = assembled(
      { ...paid, day: '2026-01-03', lines: [{ quantity: 2 }, { quantity: 1 }] },
      { ...paid, day: '2026-01-02', email: 'b@x.example' },
      { ...paid, day: '2026-01-01', subtotal: 20, lines: [{ quantity: 4 }] },
      { ...paid, day: '2026-01-04', email: '', subtotal: 7 },
    );
    const { log } = countOrders(data, DEFAULT_RULES);
    expect(log.customers).toBe(2);
    expect([...log.start]).toEqual([0, 2, 3]);
    expect([...log.customer]).toEqual([0, 1]);
    expect([...log.day]).toEqual(['2026-01-01', '2026-01-03', '2026-01-02'].map(day));
    expect([...log.net]).toEqual([2000, 1000, 1000]);
    expect([...log.units]).toEqual([4, 3, NaN]);
    expect([...log.order]).toEqual([0, 2, 1]);
    expect([...log.unidentified.net]).toEqual([700]);
  });

  test('customers without a counted order are not in the log', () => {
    const { log } = countOrders(
      assembled({ ...paid, cancelled: true }, { ...paid, email: 'b@x.example' }),
      DEFAULT_RULES,
    );
    expect([...log.customer]).toEqual([1]);
    expect([...log.start]).toEqual([0, 1]);
  });

  test('an identity treated as none leaves customers and stays in revenue', () => {
    const data = assembled(paid, { ...paid, email: 'b@x.example' }, { ...paid, day: '2026-02-01' });
    const { log } = countOrders(data, { ...DEFAULT_RULES, noIdentity: [0] });
    expect([...log.customer]).toEqual([1]);
    expect(log.unidentified.orders).toBe(2);
    expect([...log.unidentified.day]).toEqual(['2026-01-01', '2026-02-01'].map(day));
  });

  test('a refund with its own id is no order: it reduces revenue on its day', () => {
    const data = assembled(
      { kind: 'plain', total: 50, customerId: 'k', currency: 'EUR' },
      { kind: 'refund', total: -20, customerId: 'k', currency: 'EUR', day: '2026-02-01' },
    );
    const { log, verdict } = countOrders(data, DEFAULT_RULES);
    expect([...verdict]).toEqual([Verdict.counted, Verdict.refundRow]);
    expect(log.orders).toBe(1);
    expect([...log.refunds.net]).toEqual([-2000]);
    expect([...log.refunds.day]).toEqual([day('2026-02-01')]);
  });

  test('gross of refunds, a refund with its own id is ignored', () => {
    const data = assembled(
      { kind: 'plain', total: 50, customerId: 'k', currency: 'EUR' },
      { kind: 'refund', total: -20, customerId: 'k', currency: 'EUR', day: '2026-02-01' },
    );
    const { log } = countOrders(data, { ...DEFAULT_RULES, refunds: 'gross' });
    expect([...log.net]).toEqual([5000]);
    expect([...log.refunds.net]).toEqual([]);
  });

  test('an empty data set has an empty log', () => {
    const { log } = countOrders(assembleOrders([]), DEFAULT_RULES);
    expect(log.customers).toBe(0);
    expect([...log.start]).toEqual([0]);
    expect(log.currency).toBe('');
  });
});

describe('countedCurrency', () => {
  const mixed = assembled({ ...paid, currency: 'USD' }, paid, paid, { ...paid, currency: '' }).orders;

  test('is that of most orders, or the one that was chosen', () => {
    expect(countedCurrency(mixed, DEFAULT_RULES)).toBe('EUR');
    expect(countedCurrency(mixed, { ...DEFAULT_RULES, currency: 'USD' })).toBe('USD');
    expect(currenciesOf(mixed)).toEqual([
      { code: 'EUR', orders: 2 },
      { code: 'USD', orders: 1 },
      { code: '', orders: 1 },
    ]);
  });

  test('of files that name none there is none, until one is chosen: then it is theirs', () => {
    const data = assembled({ ...paid, currency: '' });
    expect(countOrders(data, DEFAULT_RULES).log.currency).toBe('');
    const { log, net } = countOrders(data, { ...DEFAULT_RULES, currency: 'JPY' });
    expect(log.minorDigits).toBe(0);
    expect([...net]).toEqual([10]);
  });

  test('a chosen currency that no order has counts no order', () => {
    const { verdict } = countOrders(assembled(paid), { ...DEFAULT_RULES, currency: 'CHF' });
    expect([...verdict]).toEqual([Verdict.otherCurrency]);
  });
});

describe('excludedRows', () => {
  const { orders } = assembled(
    { ...paid, tags: 'VIP, Staff', source: 'pos', total: 99.99, email: 'a@agency.example' },
    { ...paid, tags: 'staffing', source: 'web', total: 100 },
    { ...paid, kind: 'refund', total: -5 },
  );
  const excludedBy = (...exclusions: Exclusion[]): number[] => [...excludedRows(orders, exclusions)];

  test('a tag is one of the order’s tags, whatever its case, and no part of one', () => {
    expect(splitTags(' VIP, Staff,, ')).toEqual(['VIP', 'Staff']);
    expect(excludedBy({ field: 'tag', is: 'staff' })).toEqual([1, 0, 0]);
  });

  test('a source and an e-mail domain are meant whole', () => {
    expect(excludedBy({ field: 'source', is: 'POS' })).toEqual([1, 0, 0]);
    expect(excludedBy({ field: 'emailDomain', is: 'agency.example' })).toEqual([1, 0, 0]);
    expect(excludedBy({ field: 'emailDomain', is: 'example' })).toEqual([0, 0, 0]);
  });

  test('a value below or above an amount leaves the amount itself in, and refund rows too', () => {
    expect(excludedBy({ field: 'value', op: 'below', amount: 1_000_000 })).toEqual([1, 0, 0]);
    expect(excludedBy({ field: 'value', op: 'above', amount: 999_900 })).toEqual([0, 1, 0]);
  });

  test('several rules exclude what any of them names', () => {
    expect(excludedBy({ field: 'source', is: 'web' }, { field: 'tag', is: 'vip' })).toEqual([1, 1, 0]);
  });
});
