/* The list of customers: its numbers by hand and against the oracle, its order against a plain sort, its search, and a customer's page. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import { allSteps } from '#domain/clv/fitted.ts';
import { customerTableByStep, type CustomerTable, type FittedModels } from '#domain/clv/customer-table.ts';
import { fitBuyingByStep } from '#domain/clv/fit-buying.ts';
import { fitGammaGammaByStep, spendRows } from '#domain/clv/gamma-gamma.ts';
import { rfmSummary } from '#domain/clv/rfm-summary.ts';
import { DEFAULT_CLV } from '#domain/clv-view.ts';
import { NO_COSTS } from '#domain/costs.ts';
import { countOrders } from '#domain/counting.ts';
import {
  customerOrderByStep,
  customerRow,
  type CustomerSort,
  foundByStep,
  knownColumns,
  sortFor,
} from '#domain/customer-list.ts';
import { customerAhead, customerEvents, type CustomerGround, customerPage } from '#domain/customer-page.ts';
import { radixOrder } from '#domain/numeric/radix-order.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { type CountingRules, DEFAULT_RULES } from '#domain/rules.ts';
import { textOrderByStep } from '#domain/text-order.ts';
import { hasOracles, oracleRows, skippedNote } from '../fixtures/oracles.ts';
import { fileOf, type OrderSpec } from '../fixtures/orders.ts';
import { cdnowLog, day, purchaseLog } from '../fixtures/purchase-log.ts';

const tableOf = (log: PurchaseLog, used: FittedModels | null = null, costs = NO_COSTS): CustomerTable =>
  allSteps(customerTableByStep(log, costs, { used }, DEFAULT_CLV));

/** Places by a plain sort: not known last, equals as they stand. */
function plainOrder<T>(values: readonly T[], isKnown: (value: T) => boolean, descending: boolean): number[] {
  return [...values.keys()].sort((a, b) => {
    const [left, right] = [values[a], values[b]];
    if (isKnown(left) !== isKnown(right)) return isKnown(left) ? -1 : 1;
    if (!isKnown(left) || left === right) return a - b;
    return left < right === descending ? 1 : -1;
  });
}

describe('order', () => {
  test('numbers stand as a plain sort puts them, either way, what is not known last', () => {
    const number = fc.oneof(
      fc.double(),
      fc.integer({ min: -3, max: 3 }),
      fc.constantFrom(NaN, -0, 0, Infinity, -Infinity, 1e-320, -1e-320),
    );
    fc.assert(
      fc.property(fc.array(number), fc.boolean(), (values, descending) => {
        const plain = plainOrder(
          values.map((value) => value + 0),
          (value) => !Number.isNaN(value),
          descending,
        );
        expect([...radixOrder(values, descending)]).toEqual(plain);
      }),
    );
  });

  test.each([false, true])(
    '20,000 texts stand as a plain sort puts them, blank ones last (descending: %s)',
    (descending) => {
      const texts = Array.from({ length: 20_000 }, (_, i) =>
        i % 97 === 0 ? '' : `c${String((i * 7919) % 5003)}@example.org`,
      );
      const order = allSteps(textOrderByStep(texts.length, (place) => texts[place], descending));
      expect([...order]).toEqual(plainOrder(texts, (text) => text !== '', descending));
    },
  );
});

describe('three customers by hand, as of day 100', () => {
  // Ann: days 0, 10, 40 (gaps 10, 30; median 20); Ben: day 90; Cid: days 20 twice, 40 (gap 20). All gaps: 10, 20, 30, median 20.
  const log = purchaseLog(
    [
      ['ann', 0, 1000],
      ['ann', 10, 2000],
      ['ann', 40, 3000],
      ['ben', 90, 500],
      ['cid', 20, 700],
      ['cid', 20, 300],
      ['cid', 40, 100],
    ],
    { asOf: 100, datedRefunds: [[1, 60, -400]] },
  );

  test('first and last day, orders, net sales less refunds, contribution at 50% less 1.00 an order', () => {
    const table = tableOf(log, null, { ...NO_COSTS, grossMargin: 0.5, variableCost: 100 });
    const columns = ['number', 'firstDay', 'lastDay', 'orders', 'netSales', 'contribution'] as const;
    expect([0, 1, 2].map((i) => columns.map((column) => table[column][i]))).toEqual([
      [1, 0, 40, 3, 5600, 2500],
      [2, 90, 90, 1, 500, 150],
      [3, 20, 40, 3, 1100, 250],
    ]);
    expect(table.basis).toBe('contribution');
  });

  test('overdue: days since the last order against own gaps, with the shop’s median counted as three', () => {
    const table = tableOf(log);
    // Ann: (2·20 + 3·20)/5 = 20 and 60 days; Ben: the shop's 20 and 10 days; Cid: (1·20 + 3·20)/4 = 20 and 60 days.
    expect([...table.usualDays]).toEqual([20, 20, 20]);
    expect([...table.daysSinceLastOrder]).toEqual([60, 10, 60]);
    expect([...table.overdue]).toEqual([3, 0.5, 3]);
  });

  test('without model and margin nothing is predicted, contribution is not known, and net sales lead the list', () => {
    const table = tableOf(log);
    for (const column of ['contribution', 'alive', 'purchases', 'expected', 'clv'] as const)
      expect([...table[column]], column).toEqual([NaN, NaN, NaN]);
    const known = knownColumns(table);
    expect(known).toEqual(['firstDay', 'lastDay', 'orders', 'netSales', 'overdue']);
    const standard: CustomerSort = { by: 'netSales', descending: true };
    expect(sortFor(known, null)).toEqual(standard);
    expect(sortFor(known, { by: 'clv', descending: false })).toEqual(standard);
    expect(sortFor(known, { by: 'customer', descending: false })).toEqual({ by: 'customer', descending: false });
  });

  test('by segment they stand in the order in which segments are shown', () => {
    const ids = ['champions', 'loyal', 'promising'] as const;
    const table = { ...tableOf(log), groups: { of: Uint8Array.of(2, 0, 2), ids } };
    const nobody = assembleOrders([]).identities;
    const placesBy = (descending: boolean): number[] => [
      ...allSteps(customerOrderByStep(table, nobody, { by: 'segment', descending }, true)),
    ];
    expect([placesBy(false), placesBy(true)]).toEqual([
      [1, 0, 2],
      [0, 2, 1],
    ]);
    expect(customerRow(table, 1, nobody, true).segment).toBe('champions');
  });
});

describe.skipIf(!hasOracles)(`CDNOW as of 1998-06-30${skippedNote}`, () => {
  const log = cdnowLog('counted');
  const summary = rfmSummary(log);
  const buying = allSteps(fitBuyingByStep('bg-nbd', summary.triples));
  const spend = allSteps(fitGammaGammaByStep(spendRows(summary), 2));
  if (buying === null || spend === null) throw new Error('no fit');
  const used = { buying, spend, summary };
  const table = tableOf(log, used);

  test('P(alive) and CLV over 12 months at 1% agree with the oracle customer by customer, within 1e-4', () => {
    const rows = oracleRows('models/cdnow_sample_full19980630_per_customer.csv').sort(
      (a, b) => Number(a['customer_id']) - Number(b['customer_id']),
    );
    expect(table.customers).toBe(rows.length);
    rows.forEach((row, i) => {
      expect(Math.abs(table.alive[i] / Number(row['p_alive']) - 1)).toBeLessThan(1e-4);
      expect(Math.abs(table.clv[i] / 100 / Number(row['clv_12m_d01']) - 1)).toBeLessThan(1e-4);
    });
  });

  test('each column in the list is in the order of a plain sort', () => {
    const nobody = assembleOrders([]).identities;
    for (const by of knownColumns(table)) {
      for (const descending of [false, true]) {
        const order = allSteps(customerOrderByStep(table, nobody, { by, descending }, true));
        expect([...order]).toEqual(plainOrder([...table[by]], (value) => !Number.isNaN(value), descending));
      }
    }
  });

  test('within 3, 6 and 12 months: expectations are those of the list, inside the range of single futures, and stay the same', () => {
    const ahead = customerAhead(used, 0, 1);
    expect(ahead.map(({ months }) => months)).toEqual([3, 6, 12]);
    expect(ahead[2].purchases).toBeCloseTo(table.purchases[0], 10);
    expect(ahead[2].worth).toBeCloseTo(table.expected[0], 6);
    ahead.forEach((now, i) => {
      expect(now.purchases).toBeGreaterThan(i === 0 ? 0 : ahead[i - 1].purchases);
      expect(now.buys).toBeLessThan(table.alive[0]);
      expect(now.purchasesLow).toBeLessThanOrEqual(now.purchases);
      expect(now.purchasesHigh).toBeGreaterThan(now.purchases);
      expect(now.worthHigh).toBeGreaterThan(now.worth);
    });
    expect(customerAhead(used, 0, 1)).toEqual(ahead);
    const [loss] = customerAhead(used, 0, -0.5);
    expect([loss.worthLow, loss.worthHigh]).toEqual([ahead[0].worthHigh * -0.5, -0]);
  });
});

describe('search and page', () => {
  const specs: OrderSpec[] = [
    {
      name: '#1',
      day: '2026-01-01',
      email: 'ann@example.com',
      person: 'Ann Lee',
      phone: '4930111',
      subtotal: 20,
      country: 'DE',
      tags: 'vip, staff',
      lines: [{ product: 'Tea', quantity: 2, price: 10 }],
    },
    { name: '#2', day: '2026-01-05', email: 'ben@example.com', person: 'Ben Öz', subtotal: 30 },
    {
      name: '#3',
      day: '2026-02-01',
      email: 'ann@example.com',
      person: 'Ann Lee',
      subtotal: 40,
      refunded: 10,
      total: 40,
    },
    { name: '#4', day: '2026-02-10', email: 'ann@example.com', subtotal: 15, cancelled: true },
    { name: '#5', day: '2026-03-01', phone: '4930222', subtotal: 10 },
  ];
  const assembled = assembleOrders([fileOf(specs)]);
  const ground = (rules: Partial<CountingRules> = {}, position = 0): CustomerGround => {
    const counted = countOrders(assembled, { ...DEFAULT_RULES, ...rules });
    const behind = { orders: counted.orders, lines: assembled.lines };
    return { counted, behind, log: counted.log, position };
  };
  const { log } = ground();
  const table = tableOf(log);
  const found = (search: string, hidden = false): number[] =>
    [...allSteps(foundByStep(Int32Array.of(0, 1, 2), table, assembled.identities, search, hidden))].map(
      (place) => table.number[place],
    );

  test('finds parts of e-mail, name and phone whatever their case, and a customer’s number', () => {
    expect(found(' ANN@ ')).toEqual([1]);
    expect(found('öz')).toEqual([2]);
    expect(found('4930')).toEqual([1, 3]);
    expect(found('3')).toEqual([1, 3]);
    expect(found('nobody')).toEqual([]);
    expect(found('')).toEqual([1, 2, 3]);
  });

  test('finds numbers alone while identities are hidden, and rows then say nobody', () => {
    expect(found('ann', true)).toEqual([]);
    expect(found('Customer 2', true)).toEqual([2]);
    expect(found('493', true)).toEqual([]);
    expect(customerRow(table, 0, assembled.identities, true)).toMatchObject({ number: 1, label: '', person: '' });
    expect(customerRow(table, 0, assembled.identities, false)).toMatchObject({
      label: 'ann@example.com',
      person: 'Ann Lee',
    });
  });

  test('the timeline has every order, the latest first, with why it does not count; counted ones come to net sales', () => {
    const events = customerEvents(ground());
    expect(events.map(({ name, net, refunded, notCounted }) => [name, net, refunded, notCounted])).toEqual([
      ['#4', NaN, 0, 'cancelled'],
      ['#3', 3000, 1000, null],
      ['#1', 2000, 0, null],
    ]);
    expect(events[2].items).toEqual([{ product: 'Tea', quantity: 2 }]);
    expect(table.netSales[0]).toBe(5000);
  });

  test('orders after a moved-back as-of are not there yet', () => {
    const events = customerEvents(ground({ asOf: day('2026-01-20') }));
    expect(events.map(({ name }) => name)).toEqual(['#1']);
  });

  test('the page says what the first order says, and keeps back what may not be shown', () => {
    const row = customerRow(table, 0, assembled.identities, false);
    const page = customerPage(ground(), row, null, 1, () => true);
    const first = Object.fromEntries(page.first.map(({ attribute, values }) => [attribute, values]));
    expect(first).toMatchObject({ product: ['Tea'], country: ['DE'], tag: ['staff', 'vip'] });
    expect([page.gaps, page.ahead, page.moreEvents]).toEqual([1, [], 0]);
    const shy = customerPage(ground(), row, null, 1, (value) => value !== 'DE');
    expect(shy.first.map(({ attribute }) => attribute)).not.toContain('country');
  });
});
