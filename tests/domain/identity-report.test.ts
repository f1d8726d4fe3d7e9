/* The identity report: who is known by what, and what joining would change. */
import { expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import { identityReport } from '#domain/identity-report.ts';
import { joinIdentities } from '#domain/identity-join.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { textAt } from '#domain/text.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';

const anna: OrderSpec = { person: 'Anna Schmidt', zip: '10115' };
const specs: OrderSpec[] = [
  // Bought once under each of two e-mails with one phone.
  { email: 'a@x.example', phone: '491', ...anna, day: '2026-01-01' },
  { email: 'a2@x.example', phone: '491', day: '2026-01-05' },
  // Known by a phone, by a customer id, by nothing but a name.
  { phone: '492', day: '2026-01-02' },
  { customerId: 'k1', day: '2026-01-02' },
  { ...anna, day: '2026-01-03' },
  { person: 'Ben Klein', zip: '20095', day: '2026-01-03' },
  { day: '2026-01-03' },
  // Shares a phone, and has no counted order: joins nobody that is counted.
  { email: 'c@x.example', phone: '492', cancelled: true },
];
const data = assembleOrders([
  fileOf(specs.map((spec, index) => ({ name: `#${1001 + index}`, id: `${index}`, subtotal: 10, ...spec }))),
]);

test('counts and previews, by hand', () => {
  // The phone-only order belongs to c@x.example (its phone occurs with that e-mail alone), so nobody is known by phone here.
  expect(identityReport(data, DEFAULT_RULES)).toEqual({
    byEmail: 3,
    byPhone: 0,
    byCustomerId: 1,
    ordersWithoutIdentity: 3,
    previews: [
      { join: [], customers: 4, joined: 0, repeatRate: 0 },
      // a@ and a2@ are one, who bought on two days.
      { join: ['phone'], customers: 3, joined: 2, repeatRate: 1 / 3 },
      // Two of the orders without identity get one: Anna's e-mail, who then bought twice, and Ben.
      { join: ['name'], customers: 5, joined: 0, repeatRate: 1 / 5 },
      { join: ['phone', 'name'], customers: 4, joined: 2, repeatRate: 1 / 4 },
    ],
  });
});

test('says the same of joined data, and leaves out identities treated as none', () => {
  const rules = { ...DEFAULT_RULES, join: ['phone'] as const };
  expect(identityReport(joinIdentities(data, ['phone'], []), rules)).toEqual(identityReport(data, DEFAULT_RULES));
  const row = data.orders.name.codes.findIndex((_, index) => textAt(data.orders.name, index) === '#1001');
  const none = data.orders.customer[row];
  const { byEmail, ordersWithoutIdentity, previews } = identityReport(data, { ...rules, noIdentity: [none] });
  expect([byEmail, ordersWithoutIdentity]).toEqual([2, 4]);
  expect(previews.map(({ joined }) => joined)).toEqual([0, 0, 0, 0]);
});

test('names without any postal code are previewed as they would join', () => {
  const days = ['2026-01-01', '2026-01-09', '2026-01-02', '2026-01-03'];
  const people = ['Anna Schmidt', 'anna schmidt', 'Ben Klein', 'Ben'];
  const named = people.map((person, i) => ({ name: `${i}`, id: `${i}`, subtotal: 10, person, day: days[i] }));
  const report = identityReport(assembleOrders([fileOf(named)]), DEFAULT_RULES);
  expect(report.ordersWithoutIdentity).toBe(4);
  // Anna, who bought on two days, and Ben Klein.
  expect(report.previews.map(({ customers, repeatRate }) => [customers, repeatRate])).toEqual([
    [0, NaN],
    [0, NaN],
    [2, 1 / 2],
    [2, 1 / 2],
  ]);
});

test('nobody: no rate', () => {
  const { previews } = identityReport(assembleOrders([]), DEFAULT_RULES);
  expect(previews.map(({ customers, repeatRate }) => [customers, repeatRate])).toEqual(
    Array.from({ length: 4 }, () => [0, NaN]),
  );
});
