/* The merge: the same order in several files or rows is one order, whichever order the files come in (formats.md §1.1). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleOrders, type Assembled } from '#domain/assemble.ts';
import { identityLabel } from '#domain/identity.ts';
import { Financial } from '#domain/orders.ts';
import { textAt } from '#domain/text.ts';
import { anyOrders } from '../fixtures/arbitrary-orders.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';

const namesOf = ({ orders }: Assembled): string[] => Array.from(orders.day, (_, row) => textAt(orders.name, row));

/** The order that two copies become, whichever file is dropped first: both ways must be one. */
function mergedOf(a: OrderSpec, b: OrderSpec): Assembled {
  const there = assembleOrders([fileOf([a]), fileOf([b])]);
  const back = assembleOrders([fileOf([b]), fileOf([a])]);
  expect(back.orders).toEqual(there.orders);
  expect(back.lines).toEqual(there.lines);
  expect(back.identities).toEqual(there.identities);
  return there;
}

/** The copy that has lost its id. */
const lost: OrderSpec = { name: '#1001', day: '2026-01-05', subtotal: 10, email: 'a@x.example' };
const tea: OrderSpec = { ...lost, id: '71' };

describe('assembleOrders', () => {
  test('no files make an empty data set', () => {
    const { orders, copyOf } = assembleOrders([]);
    expect(orders.rows).toBe(0);
    expect(orders.customers).toBe(0);
    expect(copyOf).toEqual([]);
  });

  test('copies with the same id are one order, and the rows of the lesser copy are merged', () => {
    const a = fileOf([tea, { ...tea, name: '#1002', id: '72' }]);
    const b = fileOf([{ ...tea, refunded: 4, rows: 3 }]);
    const data = assembleOrders([a, b]);
    expect(data.orders.rows).toBe(2);
    expect(data.copyOf.map((rows) => [...rows])).toEqual([[0, 1], [0]]);
    expect(data.mergedRows).toEqual([1, 0]);
    expect(data.orders.refunded[0]).toBe(40_000);
  });

  test('a second head row of an order in the same file is another copy of it', () => {
    const data = assembleOrders([fileOf([tea, { ...tea, cancelled: true }])]);
    expect([...data.orders.cancelled]).toEqual([1]);
    expect(data.mergedRows).toEqual([1]);
  });

  test('where a copy has lost its id, number, currency and day agree, and the id is kept', () => {
    const { orders } = mergedOf(tea, { ...lost, refunded: 5 });
    expect(orders.rows).toBe(1);
    expect(textAt(orders.id, 0)).toBe('71');
    expect(orders.refunded[0]).toBe(50_000);
  });

  test('the same number on another day, or in another currency, is another order', () => {
    expect(mergedOf(lost, { ...lost, day: '2026-01-06' }).orders.rows).toBe(2);
    expect(mergedOf(lost, { ...lost, currency: 'USD' }).orders.rows).toBe(2);
  });

  test('equal numbers with different ids are two shops: both orders stay, and it is said', () => {
    const data = mergedOf(tea, { ...tea, id: '99' });
    expect(data.orders.rows).toBe(2);
    expect(data.twoShops).toEqual({ numbers: 1, examples: ['#1001'] });
  });

  test('equal numbers on far-apart days are two shops too; one day apart may be a zone', () => {
    expect(mergedOf(lost, { ...lost, day: '2026-03-05' }).twoShops.numbers).toBe(1);
    expect(mergedOf(lost, { ...lost, day: '2026-01-06' }).twoShops.numbers).toBe(0);
  });

  test('the later state wins: refund before cancellation before status before fulfilment before date', () => {
    const states: OrderSpec[] = [
      { ...tea, financial: 'pending' },
      { ...tea, financial: 'pending', latestDay: '2026-02-01' },
      { ...tea, financial: 'pending', fulfilment: 'fulfilled' },
      { ...tea, financial: 'paid' },
      { ...tea, financial: 'pending', cancelled: true },
      { ...tea, financial: 'pending', refunded: 1 },
    ];
    for (let later = 1; later < states.length; later++) {
      const [a, b] = [states[later - 1], states[later]];
      const { orders } = mergedOf(a, { ...b, subtotal: 20 });
      expect(orders.subtotal[0]).toBe(200_000);
    }
  });

  test('of two copies alike in state, the one from the file with the later date wins', () => {
    const older = [tea, { name: '#1002', id: '72', day: '2026-01-07' }];
    const newer = [
      { ...tea, tags: 'vip' },
      { name: '#1003', id: '73', day: '2026-01-09' },
    ];
    const { orders } = assembleOrders([fileOf(newer), fileOf(older)]);
    expect(textAt(orders.tags, 0)).toBe('vip');
  });

  test('lines come whole from the copy that wins', () => {
    const { lines } = mergedOf(
      { ...tea, lines: [{ product: 'Tea' }, { product: 'Cup' }] },
      { ...tea, financial: 'refunded', refunded: 10, lines: [{ product: 'Tea' }] },
    );
    expect(lines.rows).toBe(1);
    expect(textAt(lines.product, 0)).toBe('Tea');
  });

  test('a redacted or blank e-mail never overwrites a known one', () => {
    for (const email of ['', 'redacted', '***@***']) {
      const data = mergedOf(tea, { ...tea, email, refunded: 5 });
      expect(data.orders.refunded[0]).toBe(50_000);
      expect(identityLabel(data.identities, 0)).toBe('a@x.example');
      expect(textAt(data.orders.emailDomain, 0)).toBe('x.example');
    }
  });

  test('the latest date of any copy is kept, also of one that lost', () => {
    const { orders } = mergedOf({ ...tea, latestDay: '2026-04-01' }, { ...tea, refunded: 1 });
    expect(orders.latestDay[0] - orders.day[0]).toBe(86);
  });

  test('orders stand by day, then instant, then number in natural order, never in file order', () => {
    const data = assembleOrders([
      fileOf([
        { name: '#1010', id: '5', day: '2026-01-06' },
        { name: '#1009', id: '4', day: '2026-01-06' },
        { name: '#999', id: '3', day: '2026-01-06' },
        { name: '#1', id: '2', day: '2026-01-06T10:00' },
        { name: '#2', id: '1', day: '2026-01-06T09:00' },
        { name: '#3', id: '0', day: '2026-01-05T23:00' },
      ]),
    ]);
    expect(namesOf(data)).toEqual(['#3', '#999', '#1009', '#1010', '#2', '#1']);
  });

  test('rows without number and id: two alike in one file are two, the same file dropped twice counts once', () => {
    const row: OrderSpec = { kind: 'plain', total: 5, day: '2026-01-05', customerId: 'c1' };
    const file = fileOf([row, row, { ...row, total: 6 }], { source: 'plain-orders' });
    expect(assembleOrders([file]).orders.rows).toBe(3);
    expect(assembleOrders([file, file]).orders.rows).toBe(3);
    expect(assembleOrders([file, fileOf([row, row, row])]).orders.rows).toBe(4);
  });

  test('rows that are known by their content alone bear no number: their place in the file says nothing', () => {
    const row: OrderSpec = { kind: 'plain', total: 5, customerId: 'c1' };
    const a = fileOf([{ ...row, name: '1', id: 'row-aa-1' }]);
    const b = fileOf([{ ...row, name: '1', id: 'row-bb-1' }]);
    const data = assembleOrders([a, b]);
    expect(namesOf(data)).toEqual(['', '']);
    expect(data.twoShops.numbers).toBe(0);
  });

  test('a refund row of another file with the id of an order adds to it; with its own id it stands for itself', () => {
    const order = fileOf([{ kind: 'plain', name: '1', id: '1', total: 50, customerId: 'c1' }]);
    const refunds = fileOf([
      { kind: 'refund', name: '1', id: '1', total: -20, customerId: 'c1', day: '2026-02-01' },
      { kind: 'refund', name: '9', id: '9', total: -5, customerId: 'c1', day: '2026-02-02' },
    ]);
    const data = assembleOrders([refunds, order, refunds]);
    expect([...data.orders.total]).toEqual([300_000, -50_000]);
    expect(data.mergedRows).toEqual([0, 0, 2]);
    expect(data.copyOf.map((rows) => [...rows])).toEqual([[0, 1], [0], [0, 1]]);
  });

  test('orders sorted by customer keep the order of time, those without identity come last', () => {
    const { orders } = assembleOrders([
      fileOf([
        { name: '#1', id: '1', day: '2026-01-03', email: 'b@x.example' },
        { name: '#2', id: '2', day: '2026-01-01' },
        { name: '#3', id: '3', day: '2026-01-02', email: 'b@x.example' },
        { name: '#4', id: '4', day: '2026-01-04', email: 'a@x.example' },
      ]),
    ]);
    const days = Array.from(orders.byCustomer, (row) => [orders.customer[row], textAt(orders.name, row)]);
    expect(days).toEqual([
      [0, '#3'],
      [0, '#1'],
      [1, '#4'],
      [-1, '#2'],
    ]);
  });

  test('any orders, cut into any files, dropped in any order, some of them twice, are the same data set', () => {
    fc.assert(
      fc.property(
        anyOrders(25),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 25, maxLength: 25 }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        fc.subarray([0, 1, 2, 3]),
        (specs, part, order, twice) => {
          const whole = assembleOrders([fileOf(specs)]);
          const parts = [0, 1, 2, 3].map((number) => fileOf(specs.filter((_, index) => part[index] === number)));
          const pieces = [...order, ...twice].flatMap((number) => parts.slice(number, number + 1));
          const data = assembleOrders(pieces);
          expect(data.orders).toEqual(whole.orders);
          expect(data.lines).toEqual(whole.lines);
          expect(data.identities).toEqual(whole.identities);
          const merged = data.mergedRows.reduce((sum, rows) => sum + rows, 0);
          expect(merged).toBe(pieces.reduce((sum, piece) => sum + piece.orders.rows, 0) - whole.orders.rows);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('copies of one order in any states, in any order of files, become the same order', () => {
    const copy = fc.record({
      financial: fc.constantFrom(...(Object.keys(Financial) as (keyof typeof Financial)[])),
      refunded: fc.constantFrom(0, 1, 2),
      cancelled: fc.boolean(),
      tags: fc.constantFrom('', 'a', 'b'),
      email: fc.constantFrom('', 'a@x.example', 'b@x.example', 'redacted@x.example'),
      phone: fc.constantFrom('', '4912345'),
      id: fc.constantFrom('', '71', '72'),
    });
    fc.assert(
      fc.property(fc.array(copy, { minLength: 2, maxLength: 5 }), (copies) => {
        const files = copies.map((one) => fileOf([{ ...tea, ...one }]));
        const there = assembleOrders(files);
        const back = assembleOrders([...files].reverse());
        expect(back.orders).toEqual(there.orders);
        expect(back.identities).toEqual(there.identities);
      }),
      { numRuns: 200 },
    );
  });
});
