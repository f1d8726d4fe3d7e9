/* Proofs of what is bought next: shares and lift follow from their rows, one a customer. */
import { expect, test } from 'vitest';
import { nextProducts } from '#domain/next-product.ts';
import type { ProofQuery } from '#domain/proof/query.ts';
import { compare } from '../../fixtures/compared.ts';
import { countedShop } from '../../fixtures/filtered-shop.ts';
import type { OrderSpec } from '../../fixtures/orders.ts';
import { proved } from '../../fixtures/proved.ts';
import type { ShownNumber } from '../../fixtures/shown-numbers.ts';

/** A customer's orders: the product of each, on the days 1, 2, 3 … of January 2026. */
const customer = (i: number, ...products: readonly string[]): OrderSpec[] =>
  products.map((product, at) => ({
    email: `c${String(i)}@x.example`,
    day: `2026-01-0${String(at + 1)}`,
    lines: product === '' ? [] : [{ product, quantity: 1, price: 10 }],
  }));

/** 60 come for tea, of whom 30 buy a tin next; of 40 who come for a cup 4 do. Ten never come back, two buy nothing that has a name. */
const shop = countedShop([
  ...Array.from({ length: 60 }, (_, i) => customer(i, 'Tea', i < 30 ? 'Tin' : 'Tea')).flat(),
  ...Array.from({ length: 40 }, (_, i) => customer(100 + i, 'Cup', i < 4 ? 'Tin' : 'Tea')).flat(),
  ...Array.from({ length: 10 }, (_, i) => customer(200 + i, 'Cup')).flat(),
  ...customer(300, 'Tea', ''),
  ...customer(301, '', 'Tin'),
]);
const query = (figure: 'share' | 'usual' | 'lift'): ProofQuery => ({
  of: 'nextProduct',
  first: 'Tea',
  second: 'Tin',
  figure,
});

test('share, usual share and lift of every pair, computed again from the exported rows', () => {
  const numbers = nextProducts(shop.log, shop.behind).pairs.flatMap(
    ({ first, second, share, usual, lift, low, high }): ShownNumber[] => [
      { query: { of: 'nextProduct', first, second, figure: 'share' }, ...share },
      { query: { of: 'nextProduct', first, second, figure: 'usual' }, ...usual },
      { query: { of: 'nextProduct', first, second, figure: 'lift' }, value: lift, low, high },
    ],
  );
  expect(compare(shop, numbers)).toBe(12);
});

test('a share is of those who came for the product; who came for another, never came back or bought without a name is left out', () => {
  const share = proved(shop, query('share'));
  expect(share?.own).toMatchObject({ value: 0.5, above: 30, below: 60 });
  expect(share?.own.leftOut.map(({ reason, records }) => [reason, records])).toEqual([
    ['otherProduct', 40],
    ['notReached', 10],
    ['noProduct', 2],
  ]);
});

test('a lift of 50 / 34: a row for each customer of the product, and one for everybody', () => {
  const lift = proved(shop, query('lift'));
  expect(lift?.own.value).toBeCloseTo(50 / 34, 12);
  expect(lift?.rows.filter(({ cohort }) => cohort === 'firstProduct')).toHaveLength(60);
  expect(lift?.rows.filter(({ cohort }) => cohort === 'everybody')).toHaveLength(100);
});

test('a pair that is not looked at has no proof', () => {
  expect(proved(shop, { of: 'nextProduct', first: 'Tin', second: 'Tea', figure: 'share' })).toBeNull();
});
