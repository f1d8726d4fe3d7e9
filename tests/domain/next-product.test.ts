/* What is bought second after which first product. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextProducts, type NextProducts } from '#domain/next-product.ts';
import { benjaminiHochberg } from '#domain/numeric/benjamini-hochberg.ts';
import { Random } from '#domain/numeric/random.ts';
import { comparisonP } from '#domain/retention/signals.ts';
import { wilson } from '#domain/retention/wilson.ts';
import { countedShop } from '../fixtures/filtered-shop.ts';
import type { OrderSpec } from '../fixtures/orders.ts';

/** A customer's orders: the products of each, on the days 1, 2, 3 … of January 2026. */
function customer(i: number, ...orders: readonly (readonly string[])[]): OrderSpec[] {
  return orders.map((products, at) => ({
    email: `c${String(i)}@x.example`,
    day: `2026-01-${String(at + 1).padStart(2, '0')}`,
    lines: products.map((product, line) => ({ product, quantity: 1, price: 10 - line })),
  }));
}

const of = (specs: readonly OrderSpec[]): NextProducts => {
  const { log, behind } = countedShop(specs);
  return nextProducts(log, behind);
};

const pair = ({ pairs }: NextProducts, first: string, second: string): NextProducts['pairs'][number] | undefined =>
  pairs.find((found) => found.first === first && found.second === second);

/** 60 come for tea and 40 for a cup; of tea 30 buy a tin next, of the cup 4; everybody else buys tea. 10 more never come back. */
const SHOP = [
  ...Array.from({ length: 60 }, (_, i) => customer(i, ['Tea', 'Spoon'], [i < 30 ? 'Tin' : 'Tea'])),
  ...Array.from({ length: 40 }, (_, i) => customer(100 + i, ['Cup'], [i < 4 ? 'Tin' : 'Tea'])),
  ...Array.from({ length: 10 }, (_, i) => customer(200 + i, ['Cup'])),
].flat();

describe('nextProducts', () => {
  const found = of(SHOP);

  test('of 60 who came for tea and bought again 30 bought a tin, of all 100 it were 34: lift 50 / 34', () => {
    expect([found.customers, found.boughtAgain, found.namesProducts]).toEqual([100, 100, true]);
    const tin = pair(found, 'Tea', 'Tin');
    const { low, high } = wilson(30, 60);
    expect(tin).toMatchObject({
      share: { count: 30, eligible: 60, value: 0.5, low, high },
      usual: { count: 34, eligible: 100, value: 0.34 },
      support: 0.3,
    });
    expect(tin?.lift).toBeCloseTo(50 / 34, 12);
    expect([tin?.low, tin?.high]).toEqual([low / 0.34, high / 0.34]);
  });

  test('each pair is tested against all others who bought again, and all pairs are corrected together', () => {
    expect(found.pairs.map(({ first, second }) => `${first} ${second}`).sort()).toEqual([
      ...['Cup Tea', 'Cup Tin', 'Tea Tea', 'Tea Tin'],
    ]);
    const raw = [
      [30, 60, 4, 40],
      [30, 60, 36, 40],
      [4, 40, 30, 60],
      [36, 40, 30, 60],
    ].map(([count, eligible, othersCount, othersEligible]) =>
      comparisonP({ count, eligible, othersCount, othersEligible }),
    );
    const corrected = benjaminiHochberg(Float64Array.from(raw));
    expect(pair(found, 'Tea', 'Tin')).toMatchObject({ p: corrected[0], direction: 1 });
    expect(pair(found, 'Cup', 'Tin')).toMatchObject({ p: corrected[2], direction: -1 });
  });

  test('the first product is that of the dearest line, and every product of the second day counts', () => {
    expect(pair(found, 'Spoon', 'Tin')).toBeUndefined();
    const both = of([
      ...SHOP,
      ...Array.from({ length: 5 }, (_, i) => customer(300 + i, ['Tea'], ['Cup', 'Tin', 'Cup'])).flat(),
    ]);
    expect(pair(both, 'Tea', 'Tin')?.share.count).toBe(35);
  });

  test('further orders of the first day are no second purchase; further ones of the second day are', () => {
    const sameDay = (i: number): OrderSpec[] => {
      const [first, second, third, fourth] = customer(i, ['Tea'], ['Cup'], ['Tin'], ['Cup']);
      return [
        first,
        { ...second, day: '2026-01-01' },
        { ...third, day: '2026-01-02' },
        { ...fourth, day: '2026-01-02' },
      ];
    };
    const twice = of(Array.from({ length: 40 }, (_, i) => sameDay(i)).flat());
    expect(twice.boughtAgain).toBe(40);
    expect(pair(twice, 'Tea', 'Tin')?.share.count).toBe(40);
    expect(pair(twice, 'Tea', 'Cup')?.share.count).toBe(40);
  });

  test('below 100 customers who bought again nothing is tested', () => {
    const few = of(SHOP.filter(({ email }) => email !== 'c0@x.example'));
    expect(few.customers).toBe(99);
    expect(few.pairs.every(({ p, direction }) => Number.isNaN(p) && direction === 0)).toBe(true);
  });

  test('with fewer than 30 buyers of the first product, or fewer than 5 to be expected, a pair is not looked at', () => {
    const specs = [
      ...Array.from({ length: 29 }, (_, i) => customer(i, ['A'], ['X'])),
      ...Array.from({ length: 30 }, (_, i) => customer(100 + i, ['B'], [i < 8 ? 'Y' : 'X'])),
    ].flat();
    // Of 59, 8 bought Y: 30 · 8 / 59 is 4.07.
    expect(of(specs).pairs.map(({ first, second }) => [first, second])).toEqual([['B', 'X']]);
  });

  test('a file without line items says so', () => {
    const found = of(Array.from({ length: 2 }, (_, i) => ({ email: 'a@x.example', day: `2026-01-0${String(i + 1)}` })));
    expect(found).toEqual({ customers: 0, boughtAgain: 1, namesProducts: false, pairs: [] });
  });
});

test('counts add up: those who came for a product and bought another are among both', () => {
  const product = fc.constantFrom('A', 'B', 'C');
  const orders = fc.array(fc.array(product, { maxLength: 3 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(orders, { minLength: 40, maxLength: 70 }), (people) => {
      const found = of(people.flatMap((own, i) => customer(i, ...own)));
      expect(found.customers).toBeLessThanOrEqual(found.boughtAgain);
      for (const { share, usual, support, lift, low, high } of found.pairs) {
        expect(usual.eligible).toBe(found.customers);
        expect(share.count).toBeLessThanOrEqual(Math.min(share.eligible, usual.count));
        expect(usual.count - share.count).toBeLessThanOrEqual(usual.eligible - share.eligible);
        expect(support * usual.eligible).toBeCloseTo(share.count, 9);
        expect(low).toBeLessThanOrEqual(lift);
        expect(high).toBeGreaterThanOrEqual(lift);
      }
    }),
    { numRuns: 30 },
  );
});

test('where the second product does not hang on the first, lift is 1 within its interval in 95 of 100 pairs, and signals are rare', () => {
  const random = new Random(20260101);
  const pick = (shares: readonly number[]): string => {
    let u = random.share();
    return 'ABCD'.charAt(
      Math.max(
        0,
        shares.findIndex((share) => (u -= share) < 0),
      ),
    );
  };
  let pairs = 0;
  let covered = 0;
  let shopsWithSignal = 0;
  const shops = 40;
  for (let shop = 0; shop < shops; shop++) {
    const found = of(
      Array.from({ length: 300 }, (_, i) =>
        customer(i, [pick([0.4, 0.3, 0.2, 0.1])], [pick([0.25, 0.25, 0.3, 0.2])]),
      ).flat(),
    );
    pairs += found.pairs.length;
    covered += found.pairs.filter(({ low, high }) => low <= 1 && high >= 1).length;
    shopsWithSignal += Number(found.pairs.some(({ direction }) => direction !== 0));
  }
  expect(pairs).toBeGreaterThan(400);
  // Rather too wide than too narrow: the customers of the first product are among everybody.
  expect(covered / pairs).toBeGreaterThan(0.94);
  expect(shopsWithSignal / shops).toBeLessThanOrEqual(0.15);
});
