/* Forgetting identities: nobody's e-mail, phone, name or place is left, and nothing that is counted changes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleOrders, type Assembled } from '#domain/assemble.ts';
import { forgetIdentities } from '#domain/forget-identities.ts';
import { isForgotten } from '#domain/forgotten.ts';
import { findGiants } from '#domain/giants.ts';
import { joinIdentities } from '#domain/identity-join.ts';
import type { FileTable } from '#domain/orders.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { isOrdersFile } from '#domain/data-files.ts';
import { anyOrders } from '../fixtures/arbitrary-orders.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';

const forget = (files: readonly FileTable[], named?: ReadonlySet<string>): FileTable[] =>
  forgetIdentities(files, named).filter(isOrdersFile);

/** Everything of the data but who people are, and the domains of their e-mails. */
function counted({ orders, lines, copyOf, mergedRows, twoShops, identities }: Assembled): unknown {
  const facts = { ...orders, emailDomain: null };
  return { facts, lines, copyOf, mergedRows, twoShops, kind: identities.kind };
}

const people = fc.record({
  email: fc.constantFrom(
    '',
    'anna@gmail.com',
    'ben@gmail.com',
    'b**@gmail.com',
    'no-reply@shop.example',
    'x1@marketplace.amazon.de',
    'redacted',
    'eva@eva.example',
  ),
  phone: fc.constantFrom('', '', '4930111', '4930222'),
  person: fc.constantFrom('', 'Anna Maß', 'ANNA  MASS', 'Änna Mass', 'Anna Mass', 'Ben', 'ben', 'Zoë Ray'),
  zip: fc.constantFrom('', '10115', '80331'),
  customerId: fc.constantFrom('', '17', '9'),
});

/** Two files that overlap: copies of an order may differ in anything. */
const twoFiles = fc
  .tuple(anyOrders(25), fc.array(people, { minLength: 50, maxLength: 50 }), fc.infiniteStream(fc.nat(3)))
  .map(([orders, persons, pick]) => {
    const given = (i: number): OrderSpec => ({ ...orders[i], ...persons[i] });
    const copies = orders.map((order, i): OrderSpec => {
      const [what = 0] = [...pick.take(1)];
      // Neither number nor id: known by its content alone.
      const bare = what === 3 ? { name: '', id: '' } : {};
      return { ...order, ...(what === 0 ? persons[i] : persons[i + 25]), ...bare };
    });
    return [fileOf(orders.map((_, i) => given(i))), fileOf(copies, { name: 'later.csv' })];
  });

describe('forgetting identities', () => {
  test('changes no order, no customer, no merge and no join', () => {
    fc.assert(
      fc.property(twoFiles, (files) => {
        const before = assembleOrders(files);
        const after = assembleOrders(forget(files));
        expect(counted(after)).toEqual(counted(before));
        for (const join of [['phone'], ['name'], ['phone', 'name']] as const) {
          expect(counted(joinIdentities(after, join, []))).toEqual(counted(joinIdentities(before, join, [])));
        }
        const flagged = (data: Assembled): unknown =>
          findGiants(data, DEFAULT_RULES)
            .map(({ reason, customers, orders }) => ({ reason, customers, orders }))
            .sort((a, b) => a.customers[0] - b.customers[0]);
        expect(flagged(after)).toEqual(flagged(before));
        // Forgotten once more, together with what came later.
        expect(counted(assembleOrders(forget(forget(files))))).toEqual(counted(before));
      }),
      { numRuns: 60 },
    );
  });

  test('leaves a mark in the place of every text, and no rejected row', () => {
    const file: FileTable = {
      ...fileOf([{ email: 'anna@gmail.com', phone: '4930111', person: 'Anna Maß', zip: '10115', customerId: '17' }]),
      rejectedRows: [{ line: 3, code: 'unreadable-date', column: 'date', cells: ['anna@gmail.com'] }],
    };
    const [forgotten] = forget([file]);
    const texts = Object.values(forgotten.identities).flatMap(({ values }) => values as string[]);
    expect(texts).toHaveLength(5);
    expect(texts.every(isForgotten)).toBe(true);
    expect(JSON.stringify(forgotten)).not.toMatch(/anna|4930111|Maß|10115|"17"|gmail/i);
    expect(forgotten.forgotten).toBe(true);
  });

  test('keeps a domain that five addresses share or that a rule names, no other', () => {
    const emails = ['a', 'b', 'c', 'd', 'e']
      .map((name) => `${name}@gmail.com`)
      .concat('eva@eva.example', 'x@staff.example');
    const file = fileOf(emails.map((email, i) => ({ name: `#${String(i)}`, email })));
    const { orders } = assembleOrders(forget([file], new Set(['staff.example'])));
    expect(orders.emailDomain.values.toSorted()).toEqual(['gmail.com', 'staff.example']);
    expect(orders.customers).toBe(7);
  });

  test('a giant identity keeps its flag and loses its name; a till’s address says that it is one', () => {
    const orders = Array.from({ length: 60 }, (_, i): OrderSpec => ({
      name: `#${String(i)}`,
      email: i < 30 ? 'anna@eva.example' : i < 40 ? 'kasse@shop.example' : `c${String(i)}@x.example`,
    }));
    const giants = findGiants(assembleOrders(forget([fileOf(orders)])), DEFAULT_RULES);
    expect(giants.map(({ label, reason, orders: count }) => [label, reason, count])).toEqual([
      ['', 'share', 30],
      ['kasse@shop.example', 'role-address', 10],
    ]);
  });

  test('a file that is read again brings its people back, and the numbers are the same', () => {
    const file = fileOf([
      { name: '#1', id: '1', email: 'anna@gmail.com' },
      { name: '#2', id: '2', email: 'anna@gmail.com', day: '2026-02-01' },
      { name: '#3', id: '3', email: 'ben@gmail.com', day: '2026-03-01' },
    ]);
    const again = assembleOrders([...forget([file]), file]);
    expect(again.orders.customer).toEqual(assembleOrders([file]).orders.customer);
    expect(again.identities.email.values).toEqual(['anna@gmail.com', 'ben@gmail.com']);
  });

  test('an order that is later in the forgotten file still takes the e-mail of the other', () => {
    const [forgotten] = forget([fileOf([{ name: '#1', id: '1', email: 'anna@gmail.com', refunded: 5, subtotal: 10 }])]);
    const merged = assembleOrders([
      forgotten,
      fileOf([{ name: '#1', id: '1', email: 'anna@gmail.com', subtotal: 10 }]),
    ]);
    expect(merged.identities.email.values).toEqual(['anna@gmail.com']);
    expect(merged.orders.refunded[0]).toBe(50_000);
  });
});
