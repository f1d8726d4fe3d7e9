/* What an import changed. */
import { describe, expect, test } from 'vitest';
import { assembleOrders, type Assembled } from '#domain/assemble.ts';
import {
  customersIn,
  customersThatChangedCohort,
  importChange,
  ordersThatChangedTaxMode,
} from '#domain/import-change.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';

const assembled = (...files: readonly (readonly OrderSpec[])[]): Assembled =>
  assembleOrders(files.map((specs) => fileOf(specs)));

const order = (number: number, spec: OrderSpec = {}): OrderSpec => ({
  name: `#${number}`,
  id: `${number}`,
  subtotal: 10,
  day: '2026-03-01',
  email: 'a@x.example',
  ...spec,
});

describe('importChange', () => {
  test('the first import adds every order', () => {
    expect(importChange(null, assembled([order(1), order(2)]))).toEqual({ added: 2, changed: 0, same: 0 });
  });

  test('a later export adds orders, changes those with a later state and leaves the others', () => {
    const first = [order(1), order(2)];
    const second = [order(2, { refunded: 4 }), order(3), order(4)];
    expect(importChange(assembled(first), assembled(first, second))).toEqual({ added: 2, changed: 1, same: 1 });
  });

  test('the same file again changes nothing', () => {
    const file = [order(1), order(2)];
    expect(importChange(assembled(file), assembled(file, file))).toEqual({ added: 0, changed: 0, same: 2 });
  });

  test('rows without number and id are known by their content', () => {
    const row: OrderSpec = { kind: 'plain', total: 5, customerId: 'c' };
    expect(importChange(assembled([row, row]), assembled([row, row, { ...row, total: 6 }]))).toEqual({
      added: 1,
      changed: 0,
      same: 2,
    });
  });
});

describe('customersThatChangedCohort', () => {
  test('an older order moves its customer to an earlier month; a new customer has not changed', () => {
    const first = [order(10), order(11, { email: 'b@x.example' })];
    const older = [order(1, { day: '2026-01-05' }), order(2, { day: '2026-01-05', email: 'c@x.example' })];
    expect(customersThatChangedCohort(assembled(first), assembled(first, older))).toBe(1);
  });

  test('an order that turns out cancelled leaves its customer without a cohort', () => {
    const first = [order(10)];
    expect(customersThatChangedCohort(assembled(first), assembled(first, [order(10, { cancelled: true })]))).toBe(1);
  });

  test('another order in the same month changes nothing', () => {
    const first = [order(10)];
    expect(customersThatChangedCohort(assembled(first), assembled(first, [order(9, { day: '2026-03-02' })]))).toBe(0);
  });
});

describe('customersIn', () => {
  test('finds a customer again by identity, whatever the number has become', () => {
    const before = assembled([order(10), order(11, { email: 'b@x.example' }), order(12, { email: '', phone: '491' })]);
    const after = assembled([
      order(1, { email: 'c@x.example', day: '2026-01-01' }),
      order(10),
      order(11, { email: 'b@x.example' }),
      order(13, { phone: '491' }),
      order(12, { email: '', phone: '491' }),
    ]);
    expect([...customersIn(after, before)]).toEqual([1, 2, -1]);
  });
});

describe('ordersThatChangedTaxMode', () => {
  test('an unclear order follows the others when they come', () => {
    const unclear = order(1, { subtotal: 100, taxes: 10, total: 103 });
    const included = order(2, { subtotal: 119, taxes: 19, total: 119 });
    expect(ordersThatChangedTaxMode(assembled([unclear]), assembled([unclear], [included]))).toBe(1);
    expect(ordersThatChangedTaxMode(assembled([included]), assembled([unclear], [included]))).toBe(0);
  });
});
