/* Giant identities: who stands for more than one person. */
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import { findGiants } from '#domain/giants.ts';
import type { GiantIdentity } from '#domain/results.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';

function giantsOf(
  people: readonly (readonly [who: OrderSpec, orders: number])[],
  noIdentity: number[] = [],
): GiantIdentity[] {
  const specs = people.flatMap(([who, orders]) => Array.from({ length: orders }, () => who));
  const named = specs.map((spec, index) => ({ name: `#${1001 + index}`, id: `${index}`, ...spec }));
  return findGiants(assembleOrders([fileOf(named)]), { ...DEFAULT_RULES, noIdentity });
}

const mail = (email: string): OrderSpec => ({ email });
/** So many customers with one order each. */
const others = (count: number): [OrderSpec, number][] =>
  Array.from({ length: count }, (_, index) => [mail(`c${index}@x.example`), 1]);

describe('findGiants', () => {
  test('more than 5 % of the orders and more than 20 of them is a giant; 20 orders, or 5 %, is not', () => {
    expect(giantsOf([[mail('a@x.example'), 21], ...others(100)])).toMatchObject([
      {
        label: 'a@x.example',
        customer: 0,
        customers: [0],
        orders: 21,
        share: 21 / 121,
        reason: 'share',
        treatedAsNone: false,
      },
    ]);
    expect(giantsOf([[mail('a@x.example'), 20], ...others(100)])).toEqual([]);
    expect(giantsOf([[mail('a@x.example'), 21], ...others(399)])).toEqual([]);
  });

  test('a phone can be a giant too', () => {
    expect(giantsOf([[{ phone: '4912345' }, 30], ...others(30)])).toMatchObject([
      { label: '4912345', reason: 'share' },
    ]);
  });

  test('addresses of a role, a till or a test are flagged from their first order on', () => {
    const roles = ['noreply@x.example', 'no-reply@x.example', 'pos@x.example', 'test1@x.example', 'kasse+2@x.example'];
    const people = ['post@x.example', 'testa@x.example', 'possum@x.example', 'info@x.example'];
    const flagged = giantsOf([...roles, ...people].map((email) => [mail(email), 1]));
    expect(flagged.map((giant) => giant.label).sort()).toEqual([...roles].sort());
    expect(new Set(flagged.map((giant) => giant.reason))).toEqual(new Set(['role-address']));
  });

  test('relays of a marketplace are one line by domain, with everybody behind it', () => {
    const relays = ['a@marketplace.amazon.de', 'b@marketplace.amazon.de', 'c@scs3.tiktok.com', 'd@members.ebay.com'];
    const flagged = giantsOf([...relays.map((email): [OrderSpec, number] => [mail(email), 2]), ...others(2)]);
    expect(flagged).toMatchObject([
      { label: 'marketplace.amazon.de', customer: -1, customers: [0, 1], orders: 4, share: 0.4, reason: 'relay' },
      { label: 'members.ebay.com', orders: 2 },
      { label: 'scs3.tiktok.com', orders: 2 },
    ]);
  });

  test('one is treated as none if all behind it are', () => {
    const relays = [[mail('a@marketplace.amazon.de'), 1] as const, [mail('b@marketplace.amazon.de'), 1] as const];
    expect(giantsOf(relays, [0])[0]).toMatchObject({ treatedAsNone: false });
    expect(giantsOf(relays, [0, 1])[0]).toMatchObject({ treatedAsNone: true });
  });

  test('the largest come first, 20 at most', () => {
    const flagged = giantsOf(
      Array.from({ length: 25 }, (_, index) => [mail(`test${index}@x.example`), 1 + (index % 3)]),
    );
    expect(flagged).toHaveLength(20);
    expect(flagged.map((giant) => giant.orders)).toEqual(
      [...flagged.map((giant) => giant.orders)].sort((a, b) => b - a),
    );
  });
});
