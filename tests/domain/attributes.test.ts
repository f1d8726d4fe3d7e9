/* Attributes, postal codes and gift cards of several files: joined by name, free of the order of files. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import { importChangeByStep } from '#domain/import-change.ts';
import { joinFilesByStep } from '#domain/copies.ts';
import { joinOrdersByStep } from '#domain/order-columns.ts';
import type { OrderFacts } from '#domain/orders.ts';
import { allSteps } from '#domain/steps.ts';
import { textAt } from '#domain/text.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';

/** Values of each attribute by name, in the order of names. */
const attributesOf = ({ attributes, rows }: OrderFacts): [string, string[]][] =>
  attributes.map(({ name, values }) => [name, Array.from({ length: rows }, (_, row) => textAt(values, row))]);

const order = (number: number, more: OrderSpec = {}): OrderSpec => ({
  name: `#${number}`,
  id: `7${number}`,
  day: '2026-01-05',
  subtotal: 10,
  email: 'a@x.example',
  ...more,
});

describe('attributes of several files', () => {
  test('are joined by name, blank in the rows of a file that lacks one', () => {
    const a = fileOf([order(1, { attributes: { utm_source: 'ig', Vendor: 'Acme' } }), order(2)]);
    const b = fileOf([order(3, { attributes: { Location: 'Berlin', Vendor: 'Bolt' } })]);
    expect(attributesOf(allSteps(joinOrdersByStep([a.orders, b.orders])))).toEqual([
      ['Location', ['', '', 'Berlin']],
      ['Vendor', ['Acme', '', 'Bolt']],
      ['utm_source', ['ig', '', '']],
    ]);
  });

  test('go with their orders where copies are merged, and leave no trace where no winning copy has them', () => {
    const earlier = fileOf([
      order(1, { attributes: { utm_source: 'ig' } }),
      order(2, { attributes: { Vendor: 'Acme' } }),
    ]);
    // The later copy of #1 has been refunded, and its file has no campaigns.
    const later = fileOf([order(1, { refunded: 1 })]);
    expect(attributesOf(assembleOrders([earlier, later]).orders)).toEqual([['Vendor', ['', 'Acme']]]);
  });

  test('of two copies alike in all else one wins by its attributes, whichever file is dropped first', () => {
    const copies = [
      fileOf([order(1)]),
      fileOf([order(1, { attributes: { Vendor: 'Acme' } })]),
      fileOf([order(1, { attributes: { Vendor: 'Acme', utm_source: 'ig' } })]),
      fileOf([order(1, { attributes: { Vendor: 'Bolt' } })]),
      fileOf([order(1, { attributes: { Vendor: 'Bolt' }, giftCards: 5 })]),
      fileOf([order(1, { attributes: { Vendor: 'Bolt' }, zip: '10115' })]),
      fileOf([order(1, { attributes: { Vendor: 'Bolt' }, zip: '10115', person: 'Ann' })]),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(copies, { minLength: 2 }), (files) => {
        const one = assembleOrders(files);
        const back = assembleOrders(files.toReversed());
        expect(back.orders).toEqual(one.orders);
        expect(one.orders.rows).toBe(1);
      }),
    );
    // Blank is the smallest, texts go by code unit: gift cards come before person, zip and attributes.
    const { orders } = assembleOrders(copies);
    expect([orders.giftCards[0], attributesOf(orders)]).toEqual([50_000, [['Vendor', ['Bolt']]]]);
  });

  test('an import that brings an attribute changes its orders alone', () => {
    const before = assembleOrders([fileOf([order(1), order(2)])]);
    const after = assembleOrders([
      fileOf([order(1), order(2)]),
      fileOf([order(1, { attributes: { utm_source: 'ig' } })]),
    ]);
    expect(allSteps(importChangeByStep(before, after, 2))).toMatchObject({ added: 0, changed: 1, same: 1 });
  });

  test('postal codes stand beside their copies', () => {
    const { identities } = allSteps(
      joinFilesByStep([fileOf([order(1, { zip: '10115' })]), fileOf([order(2), order(3, { zip: 'SW1A1AA' })])]),
    );
    expect([0, 1, 2].map((row) => textAt(identities.zip, row))).toEqual(['10115', '', 'SW1A1AA']);
  });
});
