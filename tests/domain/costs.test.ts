/* Costs: rates that changed, fees, shipping, item costs with their coverage, and what was stored before these were known. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import { hasMargin, worthByDay } from '#domain/contribution.ts';
import { type Counted, countOrders } from '#domain/counting.ts';
import { type Costs, firstMargin, NO_COSTS, ratesByDay } from '#domain/costs.ts';
import { costsReport } from '#domain/costs-report.ts';
import { itemCostsOf, itemCostsReport, typedCost } from '#domain/item-costs.ts';
import { type Costing, lostOrders, orderMoney, restMargin } from '#domain/order-money.ts';
import { DEFAULT_RULES, type CountingRules } from '#domain/rules.ts';
import { mergeSideTables, type MergedTable } from '#domain/side-merge.ts';
import type { ItemCostTable } from '#domain/side-tables.ts';
import { settingsFromStore } from '#engine/settings.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';
import { day, purchaseLog } from '../fixtures/purchase-log.ts';
import { itemCostsFile, type ItemCostSpec } from '../fixtures/sides.ts';

const costs = (change: Partial<Costs>): Costs => ({ ...NO_COSTS, grossMargin: 0.5, ...change });

/** 2 × A at 30.00 and 1 × B at 40.00, 5.00 shipping, 20.00 tax; 25.00 of 125.00 given back: net sales 80.00. */
const ORDER: OrderSpec = {
  name: '#1',
  id: '1',
  day: '2026-01-05',
  email: 'a@x.example',
  subtotal: 100,
  shipping: 5,
  taxes: 20,
  refunded: 25,
  lines: [
    { product: 'Mug', sku: 'A', quantity: 2, price: 30 },
    { product: 'Bowl', sku: 'B', quantity: 1, price: 40 },
  ],
};

interface Shop {
  readonly counted: Counted;
  readonly bind: (costs: Costs, file?: MergedTable<ItemCostTable> | null) => Costing;
}

function shopOf(specs: readonly OrderSpec[], change: Partial<CountingRules> = {}): Shop {
  const rules = { ...DEFAULT_RULES, ...change };
  const assembled = assembleOrders([fileOf(specs)]);
  const counted = countOrders(assembled, rules);
  const { currency } = counted.log;
  return {
    counted,
    bind: (typed, file = null) => {
      const items = itemCostsOf(typed.items, file, { currency, rates: rules.rates });
      return { ...typed, money: orderMoney(counted, assembled.lines, rules, items) };
    },
  };
}

const fileCosts = (
  specs: readonly ItemCostSpec[],
  ...later: (readonly ItemCostSpec[])[]
): MergedTable<ItemCostTable> => {
  const files = [itemCostsFile(specs), ...later.map((each, i) => itemCostsFile(each, `2026-06-0${i + 2}`))];
  const { itemCosts } = mergeSideTables(files);
  if (!itemCosts) throw new Error('no item costs');
  return itemCosts;
};

describe('rates', () => {
  test('a change holds from its day on, and leaves what it does not name', () => {
    const rates = ratesByDay(
      costs({
        variableCost: 300,
        changes: [
          { from: 200, variableCost: 350, feeShare: 0.02 },
          { from: 100, grossMargin: 0.6 },
        ],
      }),
    );
    expect(
      [99, 100, 199, 200].map((on) => [rates(on).grossMargin, rates(on).variableCost, rates(on).feeShare]),
    ).toEqual([
      [0.5, 300, 0],
      [0.6, 300, 0],
      [0.6, 300, 0],
      [0.6, 350, 0.02],
    ]);
  });

  test('where no margin is typed for the beginning the first one typed holds there too', () => {
    const typed = costs({ grossMargin: null, changes: [{ from: 100, grossMargin: 0.6 }] });
    expect(firstMargin(typed)).toBe(0.6);
    expect(ratesByDay(typed)(1).grossMargin).toBe(0.6);
    expect(ratesByDay(costs({ changes: [{ from: 9, grossMargin: null }] }))(9).grossMargin).toBe(0.5);
    expect(firstMargin(costs({ grossMargin: null, changes: [{ from: 100, variableCost: 5 }] }))).toBeNull();
  });

  test('an order of each day has the rates of its day', () => {
    const log = purchaseLog([
      ['a', 99, 1000],
      ['a', 100, 1000],
    ]);
    const typed = costs({ variableCost: 10, changes: [{ from: 100, grossMargin: 0.3, variableCost: 20 }] });
    expect([...worthByDay(log, typed).amount]).toEqual([490, 280]);
  });
});

describe('contribution of an order', () => {
  const { bind, counted } = shopOf([ORDER]);
  const { log } = counted;
  const all = costs({ variableCost: 300, feeShare: 0.02, feeFixed: 30, shippingCost: 400, shippingIncome: true });

  test('is net sales × margin − variable cost − fee on Total charged − shipping cost + shipping income', () => {
    expect([...log.net]).toEqual([8000]);
    // 40.00 − 3.00 − (2 % × 125.00 + 0.30) − 4.00 + 5.00
    expect(worthByDay(log, bind(all)).amount[0]).toBeCloseTo(3520, 9);
    expect(worthByDay(log, bind({ ...all, shippingIncome: false })).amount[0]).toBeCloseTo(3020, 9);
  });

  test('item costs stand for their part of net sales, in the share of the order that was not refunded', () => {
    const known = bind({ ...all, items: [{ item: 'a', cost: typedCost(8.5) }] });
    // Known 60 % of 80.00 = 48.00 − 2 × 8.50 × 80 % = 13.60; the rest 32.00 × 50 %.
    expect(worthByDay(log, known, 'grossMargin').amount[0]).toBeCloseTo(5040, 9);
    expect(worthByDay(log, known).amount[0]).toBeCloseTo(4560, 9);
    expect(known.money?.goods?.coverage).toMatchObject({ netSales: 8000, known: 4800, share: 0.6 });
    expect(known.money?.goods?.coverage.knownMargin).toBeCloseTo(1 - 1360 / 4800, 12);
  });

  test('gross of refunds nothing of the goods came back', () => {
    const gross = shopOf([ORDER], { refunds: 'gross' });
    const known = gross.bind(costs({ items: [{ item: 'A', cost: typedCost(8.5) }] }));
    expect(worthByDay(gross.counted.log, known).amount[0]).toBeCloseTo(6000 - 1700 + 2000, 9);
  });

  test('shipping that the rules leave in net sales is not counted twice', () => {
    const within = shopOf([ORDER], { shipping: 'in' });
    expect([...within.counted.log.net]).toEqual([8400]);
    expect(worthByDay(within.counted.log, within.bind(costs({ shippingIncome: true }))).amount[0]).toBeCloseTo(4200, 9);
  });

  test('fees without the orders behind the log are a fault, not a nought', () => {
    expect(() => worthByDay(log, costs({ feeShare: 0.02 }))).toThrow(/orders behind/);
  });

  test('without a margin known items stand for the rest where they make up half of net sales', () => {
    const half = bind(costs({ grossMargin: null, items: [{ item: 'A', cost: typedCost(12) }] }));
    // 2 × 12.00 × 80 % = 19.20 of 48.00: a margin of 60 %, and of all 80.00 too.
    expect(restMargin(half)).toBeCloseTo(0.6, 12);
    expect(worthByDay(log, half).amount[0]).toBeCloseTo(4800, 9);
    const less = bind(costs({ grossMargin: null, items: [{ item: 'B', cost: typedCost(12) }] }));
    expect(hasMargin(less)).toBe(false);
    expect([...worthByDay(log, less).amount]).toEqual([8000]);
  });

  test('a refund on a day of its own takes back what its part of the goods had brought', () => {
    const given = { ...purchaseLog([['a', 1, 8000]], { asOf: 9, datedRefunds: [[0, 5, -2000]] }), order: log.order };
    const known = bind(costs({ variableCost: 300, items: [{ item: 'A', cost: typedCost(8.5) }] }));
    const [order, refund] = worthByDay(given, known).amount;
    expect(order).toBeCloseTo(5040 - 300, 9);
    expect(refund).toBeCloseTo(-5040 / 4, 9);
  });
});

describe('item costs', () => {
  test('what is typed stands before files; a later file before an earlier one; names without regard to case', () => {
    const file = fileCosts([{ sku: 'A', product: 'Mug', cost: 8 }], [{ sku: 'A', product: 'Mug', cost: 9 }]);
    const frame = { currency: 'EUR', rates: {} };
    expect(itemCostsOf([], file, frame)?.bySku.get('a')).toBe(90_000);
    expect(itemCostsOf([{ item: ' A ', cost: 70_000 }], file, frame)?.bySku.get('a')).toBe(70_000);
    expect(itemCostsOf([], null, frame)).toBeNull();
  });

  test('a product whose variants differ is known by its SKUs alone', () => {
    const file = fileCosts([
      { sku: 'S', product: 'Shirt', cost: 8 },
      { sku: 'L', product: 'Shirt', cost: 9 },
      { sku: 'M', product: 'Cap', cost: 3 },
    ]);
    const items = itemCostsOf([], file, { currency: 'EUR', rates: {} });
    expect([items?.byProduct.get('shirt'), items?.byProduct.get('cap')]).toEqual([undefined, 30_000]);
  });

  test('another currency needs a typed rate', () => {
    const file = fileCosts([{ sku: 'A', cost: 10, currency: 'USD' }]);
    expect(itemCostsOf([], file, { currency: 'EUR', rates: {} })).toBeNull();
    expect(itemCostsOf([], file, { currency: 'EUR', rates: { USD: 0.9 } })?.bySku.get('a')).toBeCloseTo(90_000, 6);
  });

  test('the report counts the items that were sold', () => {
    const { lines } = assembleOrders([fileOf([ORDER])]);
    const file = fileCosts([
      { sku: 'A', cost: 8.5 },
      { product: 'bowl', cost: 12 },
      { sku: 'X', cost: 1 },
    ]);
    expect(itemCostsReport(file, lines)).toEqual({ items: 3, sold: 2, least: 10_000, greatest: 120_000 });
  });

  test('known and unknown part of every order add up to its net sales, whatever its lines are', () => {
    const line = fc.record({
      sku: fc.constantFrom('A', 'B', 'C', ''),
      quantity: fc.nat(4),
      price: fc.nat(5000).map((cents) => cents / 100),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), fc.nat(10_000), (lines, cents) => {
        const shop = shopOf([{ ...ORDER, subtotal: cents / 100, refunded: 0, lines }]);
        const bound = shop.bind(costs({ items: [{ item: 'A', cost: 0 }] }));
        const { known, netSales, share } = bound.money?.goods?.coverage ?? { known: NaN, netSales: NaN, share: NaN };
        expect(known).toBeLessThanOrEqual(netSales + 1e-9);
        // Items that cost nothing keep all of their part, the rest half of it.
        const [amount = 0] = worthByDay(shop.counted.log, bound).amount;
        expect(amount).toBeCloseTo(known + (netSales - known) / 2, 6);
        if (netSales > 0) expect(share).toBeCloseTo(known / netSales, 12);
      }),
    );
  });
});

describe('what is known of costs', () => {
  test('cancelled and fully refunded orders are a line of their own', () => {
    const { counted, bind } = shopOf([
      ORDER,
      { ...ORDER, name: '#2', id: '2', cancelled: true },
      { ...ORDER, name: '#3', id: '3', refunded: 125 },
      { ...ORDER, name: '#4', id: '4', refunded: 125 },
    ]);
    const typed = costs({ cancelledCost: 150, refundedCost: 450 });
    expect(lostOrders(counted, typed)).toEqual({
      cancelled: { orders: 1, cost: 150 },
      refunded: { orders: 2, cost: 900 },
    });
    expect(worthByDay(counted.log, bind(typed)).amount[0]).toBeCloseTo(4000, 9);
  });

  test('the report says where the margin of the rest comes from', () => {
    const { counted, bind } = shopOf([ORDER]);
    const nothing = { items: [], replaced: [], otherCurrency: [] };
    const items = [{ item: 'A', cost: typedCost(12) }];
    expect(costsReport(counted, bind(costs({ items })), nothing).rest).toEqual({ margin: 0.5, typed: true });
    expect(costsReport(counted, bind(costs({ grossMargin: null, items })), nothing).rest?.typed).toBe(false);
    expect(costsReport(counted, bind(costs({ grossMargin: null })), nothing)).toMatchObject({
      rest: null,
      coverage: null,
    });
  });
});

test('costs that a former version stored are read with everything new at nothing', () => {
  const stored = { costs: { grossMargin: 0.4, variableCost: 250, cac: null, spend: { '2026-01': 5000 } } };
  const { costs: read } = settingsFromStore(stored, []);
  expect(read).toEqual({ ...NO_COSTS, ...stored.costs });
  const log = purchaseLog([['a', day('2026-01-05'), 1000]]);
  expect([...worthByDay(log, read).amount]).toEqual([150]);
});
