/* Joining identities: who is one customer by a shared phone, or by name and postal code. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleOrders, type Assembled } from '#domain/assemble.ts';
import { countOrders } from '#domain/counting.ts';
import { findGiants } from '#domain/giants.ts';
import { ignoredCustomers, joinIdentities } from '#domain/identity-join.ts';
import { foldedName } from '#domain/identity-keys.ts';
import { identityLabel, IdentityKind } from '#domain/identity.ts';
import { DEFAULT_RULES, type IdentityJoin } from '#domain/rules.ts';
import { textAt } from '#domain/text.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';

/** Orders in the order given, one a day. */
function assembled(...specs: readonly OrderSpec[]): Assembled {
  const named = specs.map((spec, index) => ({
    name: `#${1001 + index}`,
    id: `${index}`,
    subtotal: 10,
    day: `2026-01-${String(index + 1).padStart(2, '0')}`,
    ...spec,
  }));
  return assembleOrders([fileOf(named)]);
}

const customersBy = (join: readonly IdentityJoin[], ...specs: readonly OrderSpec[]): number[] => [
  ...joinIdentities(assembled(...specs), join, []).orders.customer,
];

const [a, b, c] = ['a', 'b', 'c'].map((name): OrderSpec => ({ email: `${name}@x.example` }));
const anna: OrderSpec = { person: 'Anna Schmidt', zip: '10115' };

describe('joinIdentities by phone', () => {
  test('identities of which any order carries the same phone are one', () => {
    const orders = [{ ...a, phone: '491' }, a, b, { ...b, phone: '491' }, c];
    expect(customersBy([], ...orders)).toEqual([0, 0, 1, 1, 2]);
    expect(customersBy(['phone'], ...orders)).toEqual([0, 0, 0, 0, 1]);
  });

  test('one is joined with another through a third', () => {
    expect(
      customersBy(
        ['phone'],
        { ...a, phone: '491' },
        { ...b, phone: '492' },
        { ...c, phone: '491' },
        { ...c, phone: '492' },
      ),
    ).toEqual([0, 0, 0, 0]);
  });

  test('an order with the phone alone goes with those whom it joins', () => {
    const orders = [{ phone: '491' }, { ...a, phone: '491' }, { ...b, phone: '491' }];
    expect(customersBy([], ...orders)).toEqual([0, 1, 2]);
    expect(customersBy(['phone'], ...orders)).toEqual([0, 0, 0]);
  });

  test('a phone with five e-mails joins them, and with six nobody', () => {
    const sharing = (people: number): OrderSpec[] =>
      Array.from({ length: people }, (_, index) => ({ email: `c${index}@x.example`, phone: '491' }));
    // The order with the phone alone is no e-mail.
    expect(customersBy(['phone'], ...sharing(5), { phone: '491' })).toEqual([0, 0, 0, 0, 0, 0]);
    expect(customersBy(['phone'], ...sharing(6), { phone: '491' })).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('a phone of a giant identity joins nobody, and its own identity joins nobody', () => {
    const till: OrderSpec = { email: 'pos@x.example' };
    expect(customersBy(['phone'], { ...a, phone: '491' }, { ...b, phone: '491' }, { ...till, phone: '491' })).toEqual([
      0, 1, 2,
    ]);
    expect(customersBy(['name'], { ...a, ...anna }, { ...till, ...anna }, { ...b, ...anna })).toEqual([0, 1, 0]);
  });

  test('the address of a marketplace is one buyer, and may join', () => {
    const relay: OrderSpec = { email: 'k3@marketplace.amazon.de', phone: '491' };
    expect(customersBy(['phone'], { ...a, phone: '491' }, relay)).toEqual([0, 0]);
    const data = assembled({ ...a, phone: '491' }, relay);
    expect([...joinIdentities(data, ['phone'], [1]).orders.customer]).toEqual([0, 1]);
  });
});

describe('joinIdentities by name and postal code', () => {
  test('a name is folded: case, accents, ß, spaces', () => {
    expect(foldedName('  ANNÁ   Groß ')).toBe('anna gross');
    expect(foldedName('Zoë\u00a0STRÄßER')).toBe(foldedName('zoe strasser'));
    expect(customersBy(['name'], { ...a, ...anna }, { ...b, ...anna, person: 'ANNA  SCHMIDT' })).toEqual([0, 0]);
  });

  test('a plain name is folded as any other is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('A', 'b', ' ', '-', '.', "'", 'Z', 'é'), maxLength: 8 }),
        (name) => {
          const plainly = name.toUpperCase().toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
          expect(foldedName(name)).toBe(plainly.replace(/\s+/g, ' ').trim());
        },
      ),
    );
  });

  test('another postal code, a name of one word or a blank one joins nobody', () => {
    expect(customersBy(['name'], { ...a, ...anna }, { ...b, ...anna, zip: '10117' })).toEqual([0, 1]);
    expect(customersBy(['name'], { ...a, ...anna, person: 'Anna' }, { ...b, ...anna, person: 'Anna' })).toEqual([0, 1]);
    // A postal code of any order is enough for the data to have them.
    expect(
      customersBy(['name'], { ...a, person: 'Anna Schmidt' }, { ...b, person: 'Anna Schmidt' }, { ...c, zip: '10115' }),
    ).toEqual([0, 1, 2]);
    expect(customersBy(['name'], { ...a, zip: '10115' }, { ...b, zip: '10115' })).toEqual([0, 1]);
  });

  test('where no order of the data has a postal code, the name alone joins and identifies', () => {
    const [named, ben]: OrderSpec[] = [{ person: 'Anna Schmidt' }, { person: 'Ben Groß' }];
    expect(customersBy(['name'], { ...a, ...named }, { ...b, person: 'ANNA  Schmidt' })).toEqual([0, 0]);
    const data = assembled(named, ben, { person: 'Anna' }, {}, { person: 'BEN GROSS' });
    const joined = joinIdentities(data, ['name'], []);
    expect([...joined.orders.customer]).toEqual([0, 1, -1, -1, 1]);
    expect([...joined.identities.kind]).toEqual([IdentityKind.person, IdentityKind.person]);
    expect([0, 1].map((customer) => identityLabel(joined.identities, customer))).toEqual(['Anna Schmidt', 'BEN GROSS']);
    const six = Array.from({ length: 6 }, (_, index) => ({ ...named, email: `c${index}@x.example` }));
    expect(new Set(customersBy(['name'], ...six)).size).toBe(6);
  });

  test('an order without identity gets one: of those with its name and postal code, or its own', () => {
    const orders = [anna, { ...a, ...anna }, { ...anna, zip: '20095' }, { ...anna, zip: '20095' }, { person: 'Anna' }];
    expect(customersBy(['phone'], ...orders)).toEqual([-1, 0, -1, -1, -1]);
    const joined = joinIdentities(assembled(...orders), ['name'], []);
    expect([...joined.orders.customer]).toEqual([0, 0, 1, 1, -1]);
    expect([...joined.identities.kind]).toEqual([IdentityKind.email, IdentityKind.person]);
    expect([0, 1].map((customer) => identityLabel(joined.identities, customer))).toEqual([
      'a@x.example',
      'Anna Schmidt 20095',
    ]);
  });

  test('a pair with more than five identities, or with more orders than a person makes, joins nobody', () => {
    const six = Array.from({ length: 6 }, (_, index) => ({ ...anna, email: `c${index}@x.example` }));
    expect(new Set(customersBy(['name'], ...six)).size).toBe(6);
    expect(new Set(customersBy(['name'], ...six.slice(1))).size).toBe(1);
    const counter = (orders: number): Set<number> =>
      new Set(customersBy(['name'], ...Array.from({ length: orders }, () => ({ ...anna, day: '2026-01-01' }))));
    expect(counter(20)).toEqual(new Set([0]));
    expect(counter(21)).toEqual(new Set([-1]));
  });

  test('phone and name together join through both', () => {
    expect(
      customersBy(['phone', 'name'], { ...a, phone: '491' }, { ...b, ...anna, phone: '491' }, { ...c, ...anna }),
    ).toEqual([0, 0, 0]);
  });
});

describe('joined data', () => {
  const data = assembled({ ...b, phone: '491' }, c, { ...a, phone: '491' }, { ...b, phone: '492' });
  const joined = joinIdentities(data, ['phone'], []);

  test('customers are numbered by their first row and shown by their latest order', () => {
    expect([...joined.orders.customer]).toEqual([0, 1, 0, 0]);
    expect(joined.orders.customers).toBe(2);
    expect([...joined.orders.byCustomer]).toEqual([0, 2, 3, 1]);
    expect(textAt(joined.identities.email, 0)).toBe('b@x.example');
    expect(textAt(joined.identities.phone, 0)).toBe('492');
    expect(joined.orders.total).toBe(data.orders.total);
  });

  test('the surest of the joined identities is the one shown', () => {
    const people: OrderSpec[] = [anna, { ...a, ...anna }, { phone: '491', ...anna }, { customerId: 'k1', ...anna }];
    const { identities } = joinIdentities(assembled(...people), ['name'], []);
    expect([...identities.kind]).toEqual([IdentityKind.email]);
    expect(identityLabel(identities, 0)).toBe('a@x.example');
  });

  test('what each customer has become is told, and joining again begins without a join', () => {
    expect(joined.plain?.assembled).toBe(data);
    expect([...(joined.plain?.becomes ?? [])]).toEqual([0, 1, 0]);
    expect(joinIdentities(joined, [], [])).toBe(data);
    expect(joinIdentities(joined, ['phone', 'name'], []).plain?.assembled).toBe(data);
    // Nobody is joined by name: nothing is another than without a join.
    expect(joinIdentities(joined, ['name'], [])).toBe(data);
  });
});

describe('identities treated as none', () => {
  // Customers without a join: test@ 0, a 1, b 2.
  const data = assembled({ email: 'test@x.example' }, { ...a, phone: '491' }, { ...b, phone: '491' });

  test('stay alone, and are found under their new number', () => {
    const rules = { ...DEFAULT_RULES, join: ['phone'] as const, noIdentity: [0, 1] };
    const joined = joinIdentities(data, rules.join, rules.noIdentity);
    expect([...joined.orders.customer]).toEqual([0, 1, 2]);
    const others = assembled({ ...b, phone: '491' }, { ...a, phone: '491' }, c);
    expect(ignoredCustomers(joinIdentities(others, ['phone'], [2]), { noIdentity: [2] })).toEqual(new Set([1]));
    expect(ignoredCustomers(others, { noIdentity: [2] })).toEqual(new Set([2]));
  });

  test('their orders count without identity, joined or not', () => {
    const others = assembled({ ...b, phone: '491' }, { ...a, phone: '491' }, c);
    const rules = { ...DEFAULT_RULES, join: ['phone'] as const, noIdentity: [2] };
    const { log } = countOrders(joinIdentities(others, rules.join, rules.noIdentity), rules);
    expect([log.customers, log.orders, log.unidentified.orders]).toEqual([1, 2, 1]);
  });

  test('giants are named by their numbers without a join', () => {
    const before = assembled({ ...a, phone: '491' }, { ...b, phone: '491' }, { email: 'test@x.example' });
    const giants = findGiants(joinIdentities(before, ['phone'], []), DEFAULT_RULES);
    expect(giants).toMatchObject([{ label: 'test@x.example', customer: 2, customers: [2], treatedAsNone: false }]);
    expect(giants).toEqual(findGiants(before, DEFAULT_RULES));
  });
});

describe('the join is an equivalence', () => {
  const orders = fc.array(
    fc.record({
      email: fc.constantFrom('', 'a@x.example', 'b@x.example', 'c@x.example', 'd@x.example'),
      phone: fc.constantFrom('', '491', '492', '493'),
      person: fc.constantFrom('', 'Anna Schmidt', 'anna  SCHMIDT', 'Ben Groß', 'Anna'),
      zip: fc.constantFrom('', '1', '2'),
    }),
    { maxLength: 12 },
  );
  const joins = fc.constantFrom<readonly IdentityJoin[]>(['phone'], ['name'], ['phone', 'name']);

  /** Whether two orders are joined directly, by what they say themselves. */
  function touch(join: readonly IdentityJoin[], placed: boolean, x: OrderSpec, y: OrderSpec): boolean {
    const phone = join.includes('phone') && x.phone !== '' && x.phone === y.phone;
    const words = foldedName(x.person ?? '').split(' ').length > 1;
    const place = !placed || (x.zip !== '' && x.zip === y.zip);
    const name = words && foldedName(x.person ?? '') === foldedName(y.person ?? '') && place;
    return phone || (join.includes('name') && name);
  }

  test('two orders are of one customer exactly if a chain of shared keys leads from one to the other', () => {
    fc.assert(
      fc.property(orders, joins, (specs, join) => {
        const data = assembled(...specs);
        const joined = joinIdentities(data, join, []);
        const plain = data.orders.customer;
        const placed = specs.some(({ zip }) => zip !== '');
        const reach = specs.map((x, i) =>
          specs.map((y, j) => i === j || (plain[i] >= 0 && plain[i] === plain[j]) || touch(join, placed, x, y)),
        );
        for (const k of specs.keys())
          for (const i of specs.keys())
            for (const j of specs.keys()) if (reach[i][k] && reach[k][j]) reach[i][j] = true;
        const has = (i: number): boolean =>
          plain[i] >= 0 || (join.includes('name') && touch(['name'], placed, specs[i], specs[i]));
        let next = 0;
        const expected: number[] = [];
        specs.forEach((_, i) => {
          const earlier = expected.findIndex((_, j) => reach[i][j] && has(j));
          expected.push(!has(i) ? -1 : earlier >= 0 ? expected[earlier] : next++);
        });
        expect([...joined.orders.customer]).toEqual(expected);
        expect(joined.orders.customers).toBe(next);
        // Rows by customer, those of nobody last, each in the order of time.
        const place = (row: number): number => (expected[row] < 0 ? next : expected[row]);
        const sorted = [...specs.keys()].sort((i, j) => place(i) - place(j) || i - j);
        expect([...joined.orders.byCustomer]).toEqual(sorted);
        plain.forEach((customer, row) => {
          const becomes = joined === data ? customer : joined.plain?.becomes[customer];
          if (customer >= 0) expect(becomes).toBe(joined.orders.customer[row]);
        });
      }),
    );
  });

  test('it does not depend on the order of the files', () => {
    fc.assert(
      fc.property(orders, orders, joins, (one, other, join) => {
        const file = (specs: readonly OrderSpec[], from: number): ReturnType<typeof fileOf> =>
          fileOf(specs.map((spec, i) => ({ ...spec, name: `#${from + i}`, id: `${from + i}`, subtotal: 10 })));
        const [x, y] = [file(one, 1), file(other, 5)];
        const there = joinIdentities(assembleOrders([x, y]), join, []);
        const back = joinIdentities(assembleOrders([y, x, y]), join, []);
        expect(back.orders.customer).toEqual(there.orders.customer);
        expect(back.identities).toEqual(there.identities);
      }),
    );
  });
});
