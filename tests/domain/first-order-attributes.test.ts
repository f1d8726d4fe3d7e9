/* What is known of a customer's first order: each attribute by hand, bands with round edges, and what always holds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import {
  attributeOffers,
  firstOrderValues,
  namesPerson,
  type AttributeId,
  type CustomerValues,
  type OrdersBehind,
} from '#domain/attributes.ts';
import { countOrders } from '#domain/counting.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { selectCustomers } from '#domain/select-customers.ts';
import { bandEdges } from '#domain/value-bands.ts';
import { fileOf, type LineSpec, type OrderSpec } from '../fixtures/orders.ts';
import { day, purchaseLog } from '../fixtures/purchase-log.ts';

function shopOf(...files: (readonly OrderSpec[])[]): { log: PurchaseLog; behind: OrdersBehind } {
  const assembled = assembleOrders(files.map((specs) => fileOf(specs)));
  const { log, orders } = countOrders(assembled, DEFAULT_RULES);
  return { log, behind: { orders, lines: assembled.lines } };
}

const order = (number: number, email: string, more: OrderSpec = {}): OrderSpec => ({
  name: `#${String(number)}`,
  id: `7${String(number)}`,
  day: '2026-01-05',
  subtotal: 10,
  email: `${email}@x.example`,
  ...more,
});

/** Values with their customers. */
const counted = ({ values, customers }: CustomerValues): [string, number][] =>
  values.map((value, i) => [value, customers[i]]);

function valuesOf(specs: readonly OrderSpec[], attribute: AttributeId): [string, number][] {
  const { log, behind } = shopOf(specs);
  return counted(firstOrderValues(log, behind, attribute));
}

describe('the attribute of a customer is that of the first counted order', () => {
  test('a cancelled order before it and the orders after it say nothing', () => {
    const specs = [
      order(1, 'a', { country: 'FR', cancelled: true, day: '2026-01-01' }),
      order(2, 'a', { country: 'DE', day: '2026-01-02' }),
      order(3, 'a', { country: 'AT', day: '2026-01-03' }),
    ];
    expect(valuesOf(specs, 'country')).toEqual([['DE', 1]]);
  });

  test('values stand by their customers, most first, then by text; a blank is a value of its own', () => {
    const specs = ['DE', 'AT', 'CH', 'AT', 'DE', '', 'DE'].map((country, i) => order(i, String(i), { country }));
    expect(valuesOf(specs, 'country')).toEqual([
      ['DE', 3],
      ['AT', 2],
      ['', 1],
      ['CH', 1],
    ]);
  });

  test('country, province, source, payment method and kept columns are taken as written', () => {
    const one = [
      order(1, 'a', {
        province: 'BY',
        source: 'web',
        payment: 'PayPal',
        attributes: { utm_source: 'ig', Vendor: 'Acme' },
      }),
    ];
    expect(valuesOf(one, 'province')).toEqual([['BY', 1]]);
    expect(valuesOf(one, 'source')).toEqual([['web', 1]]);
    expect(valuesOf(one, 'payment')).toEqual([['PayPal', 1]]);
    expect(valuesOf(one, 'column:utm_source')).toEqual([['ig', 1]]);
    expect(valuesOf(one, 'column:gone')).toEqual([['', 1]]);
  });

  test('consent is yes, no, or not said', () => {
    const specs = (['yes', 'no', 'unknown', 'yes'] as const).map((consent, i) => order(i, String(i), { consent }));
    expect(valuesOf(specs, 'consent')).toEqual([
      ['yes', 2],
      ['', 1],
      ['no', 1],
    ]);
  });
});

describe('products of a first order', () => {
  const lines: LineSpec[] = [
    { product: 'Mug', sku: 'M', quantity: 3, price: 5 },
    { product: 'Poster', sku: 'P', quantity: 1, price: 14.99 },
    { product: 'Sticker', sku: 'S', quantity: 10, price: 1 },
  ];

  test('the first product is the line with the largest quantity × price', () => {
    expect(valuesOf([order(1, 'a', { lines })], 'product')).toEqual([['Mug', 1]]);
    expect(valuesOf([order(1, 'a', { lines: lines.toReversed() })], 'sku')).toEqual([['M', 1]]);
  });

  test('of two lines of equal worth the smaller SKU is the first product, then the smaller name', () => {
    const bySku = [
      { product: 'A', sku: '2', quantity: 1, price: 10 },
      { product: 'B', sku: '1', quantity: 2, price: 5 },
    ];
    const byName = [
      { product: 'Y', sku: '1', quantity: 1, price: 10 },
      { product: 'X', sku: '1', quantity: 1, price: 10 },
    ];
    for (const [equal, product] of [
      [bySku, 'B'],
      [byName, 'X'],
    ] as const) {
      expect(valuesOf([order(1, 'a', { lines: equal })], 'product')).toEqual([[product, 1]]);
      expect(valuesOf([order(1, 'a', { lines: equal.toReversed() })], 'product')).toEqual([[product, 1]]);
    }
  });

  test('by all products a customer stands in each once, however many lines name it', () => {
    const twice = [...lines, { product: 'Mug', sku: 'M2', quantity: 1, price: 2 }];
    expect(
      valuesOf([order(1, 'a', { lines: twice }), order(2, 'b', { lines: lines.slice(0, 1) })], 'products'),
    ).toEqual([
      ['Mug', 2],
      ['Poster', 1],
      ['Sticker', 1],
    ]);
  });

  test('without lines there is no product', () => {
    expect(valuesOf([order(1, 'a')], 'product')).toEqual([['', 1]]);
    expect(valuesOf([order(1, 'a')], 'products')).toEqual([['', 1]]);
  });
});

describe('discount codes and tags', () => {
  test('written with commas between them they are values each, once a customer', () => {
    const specs = [order(1, 'a', { tags: 'vip, b2b ,vip,' }), order(2, 'b', { tags: 'vip' }), order(3, 'c')];
    expect(valuesOf(specs, 'tag')).toEqual([
      ['vip', 2],
      ['', 1],
      ['b2b', 1],
    ]);
    expect(valuesOf([order(1, 'a', { discountCode: 'TEN,FREE' })], 'code')).toEqual([
      ['FREE', 1],
      ['TEN', 1],
    ]);
  });

  test('with or without code: every customer is one of both, and commas alone are no code', () => {
    const specs = [order(1, 'a', { discountCode: 'TEN' }), order(2, 'b', { discountCode: ' , ' }), order(3, 'c')];
    expect(valuesOf(specs, 'withCode')).toEqual([
      ['no', 2],
      ['yes', 1],
    ]);
  });
});

describe('bands of the first-order value', () => {
  const firstOrders = (values: readonly number[]): PurchaseLog =>
    purchaseLog(
      values.map((value, i) => [i, day('2026-01-01'), value] as const),
      { asOf: day('2026-02-01') },
    );

  test('end at the quartiles, rounded up to what a shop would write: 29.99, 34.99, 49.90 are 30, 40, 50', () => {
    expect(bandEdges(firstOrders([1000, 2999, 3499, 4990, 9000]))).toEqual([3000, 4000, 5000]);
    const { values, customers } = firstOrderValues(
      firstOrders([1000, 2999, 3000, 3001, 3499, 4990, 9000]),
      shopOf([]).behind,
      'band',
    );
    expect(values).toEqual(['0-3000', '3000-4000', '4000-5000', '5000-']);
    // A band holds its upper edge: 30.00 is in the first, 30.01 in the second.
    expect([...customers]).toEqual([3, 2, 1, 1]);
  });

  test('one price for all is one band, and three customers have none', () => {
    expect(bandEdges(firstOrders([5000, 5000, 5000, 5000, 5000]))).toEqual([]);
    expect(bandEdges(firstOrders([1000, 2000, 3000]))).toEqual([]);
    expect(bandEdges(firstOrders([0, 0, 0, 0]))).toEqual([]);
  });

  test('ascend, are whole minor units, and lie at or above the quartile', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(200_000), { minLength: 4, maxLength: 60 }), (values) => {
        const edges = bandEdges(firstOrders(values));
        const log = firstOrders(values);
        const { customers, values: names } = firstOrderValues(log, shopOf([]).behind, 'band');
        edges.forEach((edge, i) => {
          expect(Number.isInteger(edge)).toBe(true);
          if (i > 0) expect(edge).toBeGreaterThan(edges[i - 1]);
        });
        expect(names).toHaveLength(edges.length + 1);
        // At most a quarter of the customers, and those at the quartile, lie above an upper edge of three quarters.
        if (edges.length === 3) expect(customers[3]).toBeLessThanOrEqual(Math.ceil(values.length / 4));
        expect(customers.reduce((sum, n) => sum + n, 0)).toBe(values.length);
      }),
      { numRuns: 200 },
    );
  });
});

test('under a filter bands end where those of all customers do', () => {
  const { log, behind } = shopOf(
    [10, 20, 30, 40, 50, 60, 70, 80].map((subtotal, i) =>
      order(i + 1, String(i), { subtotal, country: i < 4 ? 'DE' : 'AT' }),
    ),
  );
  const germans = selectCustomers(log, behind, [{ what: 'attribute', attribute: 'country', values: ['DE'], is: true }]);
  const all = firstOrderValues(log, behind, 'band');
  const few = firstOrderValues(germans, { ...behind, everyone: log }, 'band');
  expect(few.values).toEqual(all.values);
  expect([...few.customers]).toEqual([3, 1, 0, 0]);
});

describe('what customers can be broken down by', () => {
  test('is offered where there are at least two values, standard attributes first, then kept columns by name', () => {
    const { log, behind } = shopOf([
      order(1, 'a', { country: 'DE', discountCode: 'TEN', attributes: { utm_source: 'ig' } }),
      order(2, 'b', { country: 'AT', attributes: { utm_source: 'fb' } }),
      order(3, 'c', { country: 'AT' }),
    ]);
    expect(attributeOffers(log, behind)).toEqual([
      { id: 'code', multi: true, values: 2, known: 1 },
      { id: 'withCode', multi: false, values: 2, known: 3 },
      { id: 'country', multi: false, values: 2, known: 3 },
      { id: 'column:utm_source', multi: false, values: 3, known: 2 },
    ]);
  });

  test('whether a code was used is not known where no order names one: the file may have no column for it', () => {
    const specs = [order(1, 'a'), order(2, 'b')];
    expect(valuesOf(specs, 'withCode')).toEqual([['', 2]]);
    const { log, behind } = shopOf(specs);
    expect(attributeOffers(log, behind).map(({ id }) => id)).not.toContain('withCode');
  });

  test('agrees with the values themselves', () => {
    fc.assert(
      fc.property(arbitrarySpecs, (specs) => {
        const { log, behind } = shopOf(specs);
        for (const { id, values, known, multi } of attributeOffers(log, behind)) {
          const own = firstOrderValues(log, behind, id);
          expect(values).toBe(own.customers.filter((n) => n > 0).length);
          expect(multi).toBe(own.multi);
          expect(known).toBe(log.customers - (counted(own).find(([value]) => value === '')?.[1] ?? 0));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('a value that holds an address of mail names a person', () => {
    expect(['ref:anna@shop.example', 'anna@x.example'].map(namesPerson)).toEqual([true, true]);
    expect(['@home', 'A @ B', 'vip', '10 % off'].map(namesPerson)).toEqual([false, false, false, false]);
  });
});

const word = fc.constantFrom('', 'DE', 'AT', 'CH');
const arbitrarySpecs: fc.Arbitrary<OrderSpec[]> = fc
  .array(
    fc.record({
      email: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      country: word,
      tags: fc.constantFrom('', 'x', 'x, y', 'y,z', ','),
      discountCode: fc.constantFrom('', 'TEN', 'TEN,FREE'),
      subtotal: fc.integer({ min: 1, max: 90 }),
      day: fc.constantFrom('2026-01-01', '2026-01-02', '2026-02-03'),
      lines: fc.array(
        fc.record({ product: word, sku: word, quantity: fc.integer({ min: 1, max: 3 }), price: fc.nat(9) }),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 12 },
  )
  .map((specs) => specs.map(({ email, ...more }, i) => order(i, email, more)));

describe('firstOrderValues', () => {
  const attributes: AttributeId[] = ['product', 'products', 'sku', 'code', 'withCode', 'country', 'tag', 'band'];

  test('of a single-valued attribute add up to the customers, of a multi-valued one to no fewer', () => {
    fc.assert(
      fc.property(arbitrarySpecs, fc.constantFrom(...attributes), (specs, attribute) => {
        const { log, behind } = shopOf(specs);
        const { customers, multi, start, code, values } = firstOrderValues(log, behind, attribute);
        const total = customers.reduce((sum, n) => sum + n, 0);
        if (multi) expect(total).toBeGreaterThanOrEqual(log.customers);
        else expect(total).toBe(log.customers);
        expect(start).toHaveLength(log.customers + 1);
        for (let i = 0; i < log.customers; i++) {
          const own = [...code.subarray(start[i], start[i + 1])];
          expect(own.length).toBeGreaterThan(0);
          expect(new Set(own).size).toBe(own.length);
          expect(own.every((place) => place < values.length)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('are the same in any order of the rows and however the orders are parted into files', () => {
    const cut = arbitrarySpecs.chain((specs) =>
      fc.tuple(fc.constant(specs), fc.shuffledSubarray(specs, { minLength: specs.length }), fc.nat(12)),
    );
    fc.assert(
      fc.property(cut, fc.constantFrom(...attributes), ([specs, shuffled, at], attribute) => {
        const one = shopOf(specs);
        const other = shopOf(shuffled.slice(0, at), shuffled.slice(at));
        expect(counted(firstOrderValues(other.log, other.behind, attribute))).toEqual(
          counted(firstOrderValues(one.log, one.behind, attribute)),
        );
      }),
      { numRuns: 200 },
    );
  });
});
