/* A filter picks customers and never cuts what is seen of them: conditions worked out by hand, and what holds for all filters. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstOrderValues, MULTI_VALUED, STANDARD_ATTRIBUTES, type AttributeId } from '#domain/attributes.ts';
import { chosenCustomers } from '#domain/chosen-customers.ts';
import { headlineOf } from '#domain/headline.ts';
import { retentionTriangle } from '#domain/retention/grid.ts';
import { DEFAULT_VIEW } from '#domain/retention/view.ts';
import { logOfCustomers, selectCustomers } from '#domain/select-customers.ts';
import { segmentsBehind } from '#domain/segments.ts';
import type { Condition, Filter, SegmentRule } from '#domain/selection.ts';
import { attributeValues, segmentSizes, selectionReport } from '#domain/selection-report.ts';
import { arbitraryCondition, arbitraryFilter, SEGMENTS } from '../fixtures/arbitrary-filter.ts';
import { countedShop, daysOf, type CountedShop } from '../fixtures/filtered-shop.ts';
import type { OrderSpec } from '../fixtures/orders.ts';
import { day, purchaseLog } from '../fixtures/purchase-log.ts';

const person = (name: string, on: string, more: OrderSpec = {}): OrderSpec => ({
  email: `${name}@x.example`,
  day: on,
  ...more,
});

/** Ann buys on 1 January and 31 January, Ben twice on 31 January and again in May, Cem once, Dot once without a country. */
const SHOP = countedShop([
  person('ann', '2025-01-01', { country: 'DE', tags: 'vip, eu', subtotal: 25 }),
  person('ann', '2025-01-31', { country: 'FR' }),
  person('ben', '2025-01-31', { country: 'AT', tags: 'eu', subtotal: 50 }),
  person('ben', '2025-01-31', { country: 'AT' }),
  person('ben', '2025-05-10', { country: 'DE' }),
  person('cem', '2025-03-15', { country: 'DE', subtotal: 75 }),
  person('dot', '2025-06-01', { subtotal: 99 }),
  { day: '2025-02-02', country: 'DE' },
]);
const NAMES = ['ann', 'ben', 'cem', 'dot'];

const picked = (filter: Filter, segments: readonly SegmentRule[] = []): string[] =>
  NAMES.filter((_, i) => chosenCustomers(SHOP.log, SHOP.behind, filter, segments).mask[i] === 1);

const country = (values: readonly string[], is = true): Condition => ({
  what: 'attribute',
  attribute: 'country',
  values,
  is,
});

describe('a condition', () => {
  test('on the first order takes the days from … to, both included', () => {
    expect(picked([{ what: 'first', from: day('2025-01-31'), to: day('2025-03-15') }])).toEqual(['ben', 'cem']);
    expect(picked([{ what: 'first', from: null, to: day('2025-01-01') }])).toEqual(['ann']);
  });

  test('on an attribute looks at the first order alone, whatever later orders say', () => {
    expect(picked([country(['DE'])])).toEqual(['ann', 'cem']);
    expect(picked([country(['FR'])])).toEqual([]);
    expect(picked([country([''])])).toEqual(['dot']);
    expect(picked([country(['DE', 'AT'], false)])).toEqual(['dot']);
    expect(picked([{ what: 'attribute', attribute: 'tag', values: ['eu'], is: true }])).toEqual(['ann', 'ben']);
  });

  test('on the first-order value reads the band from its name, in minor units, the upper edge included', () => {
    const band = (name: string): string[] =>
      picked([{ what: 'attribute', attribute: 'band', values: [name], is: true }]);
    expect(band('0-2500')).toEqual(['ann']);
    expect(band('2500-5000')).toEqual(['ben']);
    expect(band('5000-')).toEqual(['cem', 'dot']);
    expect(band('much')).toEqual([]);
  });

  test('on buying again counts purchase days: a second order on the first day is none', () => {
    const again = (within: number | null, is = true): string[] => picked([{ what: 'again', unit: 'day', within, is }]);
    expect(again(null)).toEqual(['ann', 'ben']);
    expect(again(30)).toEqual(['ann']);
    expect(again(98)).toEqual(['ann']);
    expect(again(99)).toEqual(['ann', 'ben']);
    expect(again(30, false)).toEqual(['ben', 'cem', 'dot']);
    expect(picked([{ what: 'again', unit: 'month', within: 0, is: true }])).toEqual(['ann']);
  });

  test('on a position counts days of age, or calendar periods from that of the first order', () => {
    expect(picked([{ what: 'bought', unit: 'day', from: 0, to: 0, is: true }])).toEqual(NAMES);
    expect(picked([{ what: 'bought', unit: 'day', from: 31, to: 99, is: true }])).toEqual(['ben']);
    expect(picked([{ what: 'bought', unit: 'month', from: 4, to: 4, is: true }])).toEqual(['ben']);
    expect(picked([{ what: 'bought', unit: 'day', from: 1, to: null, is: false }])).toEqual(['cem', 'dot']);
  });

  test('on days of orders, their number, and how long a customer has been observed', () => {
    const may = { from: day('2025-05-01'), to: day('2025-05-31') };
    expect(picked([{ what: 'ordered', ...may, is: true }])).toEqual(['ben']);
    expect(picked([{ what: 'ordered', ...may, is: false }])).toEqual(['ann', 'cem', 'dot']);
    expect(picked([{ what: 'orders', from: 2, to: 2 }])).toEqual(['ann']);
    expect(picked([{ what: 'orders', from: 2, to: null }])).toEqual(['ann', 'ben']);
    // As-of is 1 June: Cem has been observed for 78 days, Dot for none.
    expect(picked([{ what: 'observed', days: 78 }])).toEqual(['ann', 'ben', 'cem']);
    expect(picked([{ what: 'observed', days: 79 }])).toEqual(['ann', 'ben']);
  });
});

describe('a segment', () => {
  const german: SegmentRule = { id: 'de', conditions: [country(['DE'])] };
  const others: SegmentRule = { id: 'others', conditions: [{ what: 'segment', id: 'de', is: false }] };

  test('holds whoever fulfils its conditions, also through another one', () => {
    expect(picked([{ what: 'segment', id: 'de', is: true }], [german])).toEqual(['ann', 'cem']);
    expect(picked([{ what: 'segment', id: 'others', is: true }], [german, others])).toEqual(['ben', 'dot']);
    expect(picked([{ what: 'segment', id: 'others', is: false }], [german, others])).toEqual(['ann', 'cem']);
  });

  test('that names itself through others picks nobody, and neither does its opposite', () => {
    const circle: SegmentRule = { id: 'de', conditions: [{ what: 'segment', id: 'others', is: true }] };
    for (const is of [true, false]) {
      const filter: Filter = [{ what: 'segment', id: 'others', is }];
      const report = selectionReport(
        SHOP.log,
        selectCustomers(SHOP.log, SHOP.behind, filter, [circle, others]),
        filter,
        [circle, others],
      );
      expect(report).toMatchObject({ headline: { customers: 0 }, fault: { what: 'circle' }, ofCustomers: 4 });
    }
  });

  test('that is not there picks nobody and is named, also where another one names it', () => {
    expect(picked([{ what: 'segment', id: 'gone', is: false }], [german])).toEqual([]);
    expect(segmentSizes(SHOP.log, SHOP.behind, [others, { id: 'all', conditions: [] }])).toEqual([
      { id: 'others', customers: 0, fault: { what: 'unknown', segment: 'de' } },
      { id: 'all', customers: 4, fault: null },
    ]);
  });

  test('goes into a question with all that it names and nothing else', () => {
    const far: SegmentRule = { id: 'far', conditions: [{ what: 'orders', from: 9, to: null }] };
    const filter: Filter = [{ what: 'segment', id: 'others', is: true }];
    expect(segmentsBehind(filter, [far, german, others])).toEqual([german, others]);
  });
});

describe('the log of chosen customers', () => {
  test('holds all their orders, before and after whatever the filter names', () => {
    const chosen = selectCustomers(SHOP.log, SHOP.behind, [
      { what: 'ordered', from: day('2025-05-01'), to: day('2025-05-31'), is: true },
    ]);
    expect(daysOf({ log: chosen })).toEqual([[day('2025-01-31'), day('2025-01-31'), day('2025-05-10')]]);
    expect(chosen).toMatchObject({ asOf: SHOP.log.asOf, firstDay: SHOP.log.firstDay, currency: SHOP.log.currency });
  });

  test('leaves out orders without identity: they belong to nobody', () => {
    expect(SHOP.log.unidentified.orders).toBe(1);
    const everybody = selectCustomers(SHOP.log, SHOP.behind, [{ what: 'orders', from: 1, to: null }]);
    expect(everybody.customers).toBe(4);
    expect(everybody.unidentified).toMatchObject({ orders: 0 });
    expect(headlineOf(everybody).netSales).toBe(
      headlineOf(SHOP.log).netSales - headlineOf(SHOP.log).unidentifiedNetSales,
    );
  });

  test('is the log itself where nothing is filtered', () => {
    expect(selectCustomers(SHOP.log, SHOP.behind, [])).toBe(SHOP.log);
  });

  test('takes refunds on days of their own along with their orders', () => {
    const log = purchaseLog(
      [
        ['a', 100, 1000],
        ['b', 101, 2000],
        ['b', 110, 3000],
      ],
      {
        datedRefunds: [
          [0, 105, -100],
          [2, 111, -50],
        ],
      },
    );
    const { datedRefunds } = logOfCustomers(log, Uint8Array.of(0, 1));
    expect(datedRefunds).toEqual({
      customer: Int32Array.of(0),
      order: Int32Array.of(1),
      day: Int32Array.of(111),
      net: Float64Array.of(-50),
    });
  });

  test('takes refund rows along with their customer, and leaves those of others and of nobody', () => {
    const refund = (email: string | undefined, amount: number): OrderSpec => ({
      kind: 'refund',
      currency: 'EUR',
      day: '2025-02-01',
      total: -amount,
      subtotal: -amount,
      ...(email === undefined ? {} : { email }),
    });
    const { log, behind } = countedShop([
      person('ann', '2025-01-01', { country: 'DE', subtotal: 20 }),
      person('ben', '2025-01-02', { country: 'AT', subtotal: 30 }),
      refund('ann@x.example', 5),
      refund('ben@x.example', 7),
      refund(undefined, 9),
    ]);
    expect([...log.refunds.net]).toEqual([-500, -700, -900]);
    const german = selectCustomers(log, behind, [country(['DE'])]);
    expect(german.refunds).toEqual({
      day: Int32Array.of(day('2025-02-01')),
      net: Float64Array.of(-500),
      customer: Int32Array.of(0),
    });
    expect(headlineOf(german).netSales).toBe(1500);
  });
});

describe('values that a condition can name', () => {
  test('stand with their customers, most first, blank ones too; 500 at most', () => {
    expect(attributeValues(SHOP.log, SHOP.behind, 'country')).toEqual({
      attribute: 'country',
      multi: false,
      values: [
        { value: 'DE', customers: 2 },
        { value: '', customers: 1 },
        { value: 'AT', customers: 1 },
      ],
      more: 0,
    });
    const many = countedShop(
      Array.from({ length: 503 }, (_, i) => person(`c${i}`, '2025-01-01', { country: `land ${i}` })),
    );
    const found = attributeValues(many.log, many.behind, 'country');
    expect([found.values.length, found.more]).toEqual([500, 3]);
  });
});

/** Small shops of up to eight customers, some of whose orders bear no identity. */
const arbitraryShop: fc.Arbitrary<CountedShop> = fc
  .array(
    fc.record({
      customer: fc.nat(8),
      on: fc.nat(400),
      country: fc.constantFrom('DE', 'AT', ''),
      source: fc.constantFrom('web', 'pos', ''),
      tags: fc.constantFrom('', 'a', 'a, b', 'b'),
      subtotal: fc.integer({ min: 1, max: 120 }),
      channel: fc.constantFrom('ig', 'ads', ''),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((rows) =>
    countedShop(
      rows.map(({ customer, on, channel, ...rest }) => ({
        ...(customer === 8 ? {} : { email: `c${customer}@x.example` }),
        day: new Date(Date.UTC(2024, 0, 1 + on)).toISOString().slice(0, 10),
        attributes: { utm_source: channel },
        ...rest,
      })),
    ),
  );

/** Orders of each customer by his number: what is seen of whom. */
function seenOf(log: CountedShop['log']): Map<number, string> {
  return new Map(
    Array.from(log.customer, (customer, i) => [
      customer,
      JSON.stringify([
        [...log.day.subarray(log.start[i], log.start[i + 1])],
        [...log.net.subarray(log.start[i], log.start[i + 1])],
        [...log.order.subarray(log.start[i], log.start[i + 1])],
      ]),
    ]),
  );
}

describe('whatever the filter', () => {
  test('of the chosen customers every order is seen, and nothing of the others', () => {
    fc.assert(
      fc.property(arbitraryShop, arbitraryFilter, ({ log, behind }, filter) => {
        const all = seenOf(log);
        const chosen = selectCustomers(log, behind, filter, SEGMENTS);
        for (const [customer, seen] of seenOf(chosen)) expect(seen).toBe(all.get(customer));
        expect(chosen.start[chosen.customers]).toBe(chosen.orders);
        expect([chosen.asOf, chosen.firstDay]).toEqual([log.asOf, log.firstDay]);
      }),
    );
  });

  test('the values of a single-valued attribute part the customers: each stands in exactly one', () => {
    const single = [...STANDARD_ATTRIBUTES, 'column:utm_source' as const].filter((id) => !MULTI_VALUED.has(id));
    fc.assert(
      fc.property(arbitraryShop, fc.constantFrom<AttributeId>(...single), ({ log, behind }, attribute) => {
        const times = new Uint8Array(log.customers);
        const { values, customers } = firstOrderValues(log, behind, attribute);
        values.forEach((value, v) => {
          const { mask } = chosenCustomers(
            log,
            behind,
            [{ what: 'attribute', attribute, values: [value], is: true }],
            [],
          );
          mask.forEach((picks, i) => (times[i] += picks));
          expect(mask.reduce((sum, picks) => sum + picks, 0)).toBe(customers[v]);
        });
        expect([...times]).toEqual(Array.from(times, () => 1));
      }),
    );
  });

  test('a condition and its opposite part the customers, and their cohorts add up to the whole grid', () => {
    const denied = arbitraryCondition.filter((condition) => 'is' in condition);
    fc.assert(
      fc.property(arbitraryShop, denied, ({ log, behind }, condition) => {
        const sides = [true, false].map((is) => selectCustomers(log, behind, [{ ...condition, is }], SEGMENTS));
        expect(sides[0].customers + sides[1].customers).toBe(log.customers);
        const sizes = (part: CountedShop['log']): [string, number][] =>
          retentionTriangle(part, DEFAULT_VIEW).cohorts.map(({ name, size }) => [name, size]);
        const added = new Map<string, number>();
        for (const [name, size] of sides.flatMap(sizes)) added.set(name, (added.get(name) ?? 0) + size);
        expect(added).toEqual(new Map(sizes(log)));
      }),
    );
  });

  test('the order of its conditions does not matter, and a condition said twice says no more', () => {
    fc.assert(
      fc.property(arbitraryShop, arbitraryFilter, ({ log, behind }, filter) => {
        const mask = (conditions: Filter): Uint8Array => chosenCustomers(log, behind, conditions, SEGMENTS).mask;
        expect(mask(filter.toReversed())).toEqual(mask(filter));
        expect(mask([...filter, ...filter])).toEqual(mask(filter));
      }),
    );
  });

  test('filtering what is filtered is filtering by both', () => {
    fc.assert(
      fc.property(arbitraryShop, arbitraryFilter, arbitraryFilter, ({ log, behind }, one, other) => {
        const twice = selectCustomers(selectCustomers(log, behind, one, SEGMENTS), behind, other, SEGMENTS);
        const both = selectCustomers(log, behind, [...one, ...other], SEGMENTS);
        expect([...twice.customer]).toEqual([...both.customer]);
      }),
    );
  });
});
