/* Identities: which orders are of one customer (definitions.md §1). */
import { describe, expect, test } from 'vitest';
import { assembleOrders, type Assembled } from '#domain/assemble.ts';
import { identityLabel, IdentityKind, isKnownEmail } from '#domain/identity.ts';
import { textAt } from '#domain/text.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';

function assembled(...specs: readonly OrderSpec[]): Assembled {
  return assembleOrders([fileOf(specs.map((spec, index) => ({ name: `#${1001 + index}`, id: `${index}`, ...spec })))]);
}
const customersOf = (...specs: readonly OrderSpec[]): number[] => [...assembled(...specs).orders.customer];

describe('isKnownEmail', () => {
  test('a blank, starred or redacted e-mail says nothing; a hash does', () => {
    expect(['', 'j***@x.example', '[redacted]', 'anonymized@shop.example'].map(isKnownEmail)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(['a@x.example', '5d41402abc4b2a76b9719d911017c592'].map(isKnownEmail)).toEqual([true, true]);
  });
});

describe('findCustomers', () => {
  test('e-mail goes before phone, phone before the source’s customer id', () => {
    const data = assembled(
      { email: 'a@x.example', phone: '491', customerId: 'k1' },
      { email: 'a@x.example', phone: '492' },
      { phone: '493', customerId: 'k1' },
      { customerId: 'k1' },
    );
    expect([...data.orders.customer]).toEqual([0, 0, 1, 2]);
    expect([...data.identities.kind]).toEqual([IdentityKind.email, IdentityKind.phone, IdentityKind.customerId]);
    expect([0, 1, 2].map((customer) => identityLabel(data.identities, customer))).toEqual(['a@x.example', '493', 'k1']);
  });

  test('in a plain table the source’s own customer id goes first', () => {
    const rows: OrderSpec[] = [
      { kind: 'plain', customerId: 'k1', email: 'a@x.example' },
      { kind: 'plain', customerId: 'k1', email: 'b@x.example' },
      { kind: 'plain', customerId: 'k2', email: 'a@x.example' },
      { kind: 'plain', email: 'a@x.example' },
    ];
    expect(customersOf(...rows)).toEqual([0, 0, 1, 2]);
  });

  test('an order with a phone alone joins the one e-mail that the phone occurs with', () => {
    expect(customersOf({ phone: '491' }, { email: 'a@x.example', phone: '491' })).toEqual([0, 0]);
  });

  test('a phone that two e-mails share joins neither', () => {
    const orders = [{ email: 'a@x.example', phone: '491' }, { email: 'b@x.example', phone: '491' }, { phone: '491' }];
    expect(customersOf(...orders)).toEqual([0, 1, 2]);
  });

  test('an order without e-mail, phone and id has no customer', () => {
    expect(customersOf({ email: 'a@x.example' }, {})).toEqual([0, -1]);
  });

  test('a customer is shown with the e-mail and phone of the latest order that has one', () => {
    const { identities } = assembled(
      { email: 'a@x.example', phone: '491', day: '2026-01-01' },
      { email: 'a@x.example', phone: '492', day: '2026-01-02' },
      { email: 'a@x.example', day: '2026-01-03' },
    );
    expect(textAt(identities.email, 0)).toBe('a@x.example');
    expect(textAt(identities.phone, 0)).toBe('492');
    expect(textAt(identities.customerId, 0)).toBe('');
  });
});
