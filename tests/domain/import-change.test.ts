/* What an import changed. */
import { describe, expect, test } from 'vitest';
import { assembleOrders, type Assembled } from '#domain/assemble.ts';
import {
  customersIn,
  customersThatChangedCohort,
  type ImportChange,
  importChangeByStep,
} from '#domain/import-change.ts';
import { allSteps } from '#domain/steps.ts';
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

const none = { added: 0, changed: 0, same: 0, removed: 0, ordersChangedTaxMode: 0 };

const importChange = (...between: Parameters<typeof importChangeByStep>): ImportChange =>
  allSteps(importChangeByStep(...between));

describe('importChange', () => {
  test('the first import adds every order', () => {
    expect(importChange(null, assembled([order(1), order(2)]), 1)).toEqual({ ...none, added: 2 });
  });

  test('a later export adds orders, changes those with a later state and leaves the others of its own', () => {
    const first = [order(1), order(2), order(5)];
    const second = [order(2, { refunded: 4 }), order(3), order(4), order(5)];
    const change = importChange(assembled(first), assembled(first, second), 1);
    // Order 1 does not stand in the second file: nothing is said of it.
    expect(change).toEqual({ ...none, added: 2, changed: 1, same: 1 });
  });

  test('the same file again changes nothing', () => {
    const file = [order(1), order(2)];
    expect(importChange(assembled(file), assembled(file, file), 1)).toEqual({ ...none, same: 2 });
  });

  test('a file of its own leaves the other orders unsaid', () => {
    expect(importChange(assembled([order(1)]), assembled([order(1)], [order(2)]), 1)).toEqual({ ...none, added: 1 });
  });

  test('an import that is taken out takes its orders, and former states come back', () => {
    const first = [order(1), order(2)];
    const both = assembled(first, [order(2, { refunded: 4 }), order(3)]);
    expect(importChange(both, assembled(first), 0)).toEqual({ ...none, changed: 1, removed: 1 });
  });

  test('rows without number and id are known by their content', () => {
    const row: OrderSpec = { kind: 'plain', total: 5, customerId: 'c' };
    const change = importChange(assembled([row, row]), assembled([row, row, { ...row, total: 6 }]), 1);
    expect(change).toEqual({ ...none, added: 1, same: 2 });
  });

  test('refund rows are no orders', () => {
    const sale: OrderSpec = { kind: 'plain', total: 5, customerId: 'c', id: '1' };
    const refund: OrderSpec = { kind: 'refund', total: -5, customerId: 'c', id: '9' };
    expect(importChange(null, assembled([sale, refund]), 1)).toEqual({ ...none, added: 1 });
  });

  test('an unclear order follows the tax mode of the others when they come', () => {
    const unclear = order(1, { subtotal: 100, taxes: 10, total: 103 });
    const included = order(2, { subtotal: 119, taxes: 19, total: 119 });
    const modes = (before: Assembled): number =>
      importChange(before, assembled([unclear], [included]), 1).ordersChangedTaxMode;
    expect(modes(assembled([unclear]))).toBe(1);
    expect(modes(assembled([included]))).toBe(0);
  });
});

describe('customersThatChangedCohort', () => {
  test('an older order moves its customer to an earlier month; a new customer has not changed', () => {
    const first = [order(10), order(11, { email: 'b@x.example' })];
    const older = [order(1, { day: '2026-01-05' }), order(2, { day: '2026-01-05', email: 'c@x.example' })];
    expect(allSteps(customersThatChangedCohort(assembled(first), assembled(first, older)))).toBe(1);
  });

  test('an order that turns out cancelled leaves its customer without a cohort', () => {
    const first = [order(10)];
    const after = assembled(first, [order(10, { cancelled: true })]);
    expect(allSteps(customersThatChangedCohort(assembled(first), after))).toBe(1);
  });

  test('another order in the same month changes nothing', () => {
    const first = [order(10)];
    const after = assembled(first, [order(9, { day: '2026-03-02' })]);
    expect(allSteps(customersThatChangedCohort(assembled(first), after))).toBe(0);
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
    expect([...allSteps(customersIn(after, before))]).toEqual([1, 2, -1]);
  });
});
