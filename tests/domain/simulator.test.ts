/* The sample stores: the same at every call, their money adds up, their truth is whole. */
import { describe, expect, test } from 'vitest';
import { dayNumber } from '#domain/calendar.ts';
import { Financial, Fulfilment } from '#domain/orders.ts';
import { SAMPLE_REGIMES, simulateStore, type SampleStoreId } from '#domain/simulator/sample-stores.ts';
import { simulateOrders } from '#domain/simulator/simulate.ts';
import type { SimulatedStore } from '#domain/simulator/store.ts';
import { netSalesOf, outcomeOf, Outcome } from '#domain/simulator/truth.ts';

const DAY_SECONDS = 86_400;
const IDS: readonly SampleStoreId[] = ['consumables', 'fashion', 'subscription'];
const stores = Object.fromEntries(IDS.map((id) => [id, simulateStore(id)])) as Record<SampleStoreId, SimulatedStore>;

describe('simulateStore', () => {
  test.each(IDS)('%s is the same store at every call', (id) => {
    expect(simulateStore(id)).toEqual(stores[id]);
  });

  test('the stores are as large as their descriptions say', () => {
    const sizes = IDS.map((id) => [stores[id].truth.orders, stores[id].truth.customers]);
    expect(sizes).toEqual([
      [15_252, 3560],
      [9585, 4546],
      [11_478, 1788],
    ]);
  });

  test.each(IDS)('%s ends on 2026-10-31 and starts in November 2023 with a trickle', (id) => {
    const { truth } = stores[id];
    expect(truth.asOf).toBe(dayNumber(2026, 10, 31));
    expect(truth.firstDay).toBeLessThan(dayNumber(2023, 12, 1));
    expect(truth.newCustomers['2023-11']).toBeLessThan(0.3 * (truth.newCustomers['2025-10'] ?? 0));
  });

  test('coffee is bought again after about 34 days', () => {
    const { orders } = stores.consumables;
    const last = new Map<number, number>();
    const gaps: number[] = [];
    for (let i = 0; i < orders.rows; i++) {
      const day = Math.floor(orders.createdAt[i] / DAY_SECONDS);
      const before = last.get(orders.customer[i]);
      if (orders.customer[i] >= 0 && before !== undefined && day > before) gaps.push(day - before);
      last.set(orders.customer[i], day);
    }
    gaps.sort((a, b) => a - b);
    expect(gaps[gaps.length >> 1]).toBeGreaterThanOrEqual(31);
    expect(gaps[gaps.length >> 1]).toBeLessThanOrEqual(37);
  });

  test.each(IDS)('%s has spend for every month, whole tens of its currency', (id) => {
    const amounts = Object.values(stores[id].spend);
    expect(amounts).toHaveLength(36);
    expect(amounts.every((amount) => amount > 0 && amount % 1000 === 0)).toBe(true);
  });

  test('a regime can be shown: it survives JSON', () => {
    expect(JSON.parse(JSON.stringify(SAMPLE_REGIMES))).toEqual(SAMPLE_REGIMES);
  });
});

describe('simulateOrders', () => {
  test('another seed gives another store', () => {
    const other = simulateOrders(SAMPLE_REGIMES.consumables, 99);
    expect(other.createdAt.slice(0, 50)).not.toEqual(stores.consumables.orders.createdAt.slice(0, 50));
  });

  test.each(IDS)('%s: orders stand in the order of time', (id) => {
    const { createdAt } = stores[id].orders;
    expect(createdAt.slice(1).every((at, i) => at >= createdAt[i])).toBe(true);
  });

  test.each(IDS)('%s: Subtotal = Σ lines − discount; Total = Subtotal + Shipping + tip, + Taxes where added', (id) => {
    const { orders, regime } = stores[id];
    const wrong: number[] = [];
    for (let i = 0; i < orders.rows; i++) {
      let goods = 0;
      for (let line = orders.lineStart[i]; line < orders.lineStart[i + 1]; line++) {
        goods += orders.quantity[line] * regime.products[orders.product[line]].price;
      }
      const added = regime.tax === 'added' ? orders.taxes[i] : 0;
      const total = orders.subtotal[i] + orders.shipping[i] + orders.tip[i] + added;
      if (orders.subtotal[i] !== goods - orders.discount[i] || orders.total[i] !== total) wrong.push(i);
    }
    expect(wrong).toEqual([]);
  });

  test.each(IDS)('%s: refunded orders are refunded in full, partly refunded ones in part, the others not', (id) => {
    const { orders } = stores[id];
    const wrong: number[] = [];
    for (let i = 0; i < orders.rows; i++) {
      const [refunded, total] = [orders.refunded[i], orders.total[i]];
      const status = orders.financial[i];
      if (status === Financial.refunded && refunded !== total) wrong.push(i);
      else if (status === Financial.partiallyRefunded && (refunded <= 0 || refunded >= total)) wrong.push(i);
      else if (status !== Financial.refunded && status !== Financial.partiallyRefunded && refunded !== 0) wrong.push(i);
    }
    expect(wrong).toEqual([]);
  });

  test('every kind of order that an export can hold occurs in the coffee store', () => {
    const { truth, orders } = stores.consumables;
    const counts = [truth.cancelled, truth.voided, truth.pendingLeftOut, truth.fullyRefunded, truth.zeroValue];
    expect(counts.every((count) => count > 20)).toBe(true);
    expect(truth.pendingCounted).toBeGreaterThan(20);
    expect(truth.partiallyRefunded).toBeGreaterThan(20);
    expect(truth.countedWithoutIdentity).toBeGreaterThan(20);
    expect(orders.tip.some((tip) => tip > 0)).toBe(true);
    expect(orders.discount.some((discount) => discount > 0)).toBe(true);
  });

  test('a few cancelled orders stay paid without a refund, as in real exports', () => {
    const { orders } = stores.fashion;
    const rows = Array.from(orders.cancelledAt.keys()).filter(
      (i) => !Number.isNaN(orders.cancelledAt[i]) && orders.financial[i] === Financial.paid && orders.refunded[i] === 0,
    );
    expect(rows.length).toBeGreaterThan(5);
  });

  test('nothing happens after the last day', () => {
    const { orders, regime } = stores.consumables;
    const end = (regime.lastDay + 1) * DAY_SECONDS;
    const times = [orders.createdAt, orders.paidAt, orders.fulfilledAt, orders.cancelledAt];
    expect(times.every((column) => column.every((at) => Number.isNaN(at) || at < end))).toBe(true);
  });
});

describe('reckonTruth', () => {
  test.each(IDS)('%s: every order is counted or left out for one reason', (id) => {
    const { truth } = stores[id];
    const leftOut = truth.cancelled + truth.voided + truth.pendingLeftOut + truth.fullyRefunded + truth.zeroValue;
    expect(truth.countedOrders + leftOut).toBe(truth.orders);
  });

  test.each(IDS)('%s: new customers of all months are all customers', (id) => {
    const { truth } = stores[id];
    expect(Object.values(truth.newCustomers).reduce((a, b) => a + b, 0)).toBe(truth.customers);
  });

  test('a plain coffee order of 42.80 with 7 % inside nets 40.00', () => {
    const { regime, orders } = stores.consumables;
    const one = {
      ...orders,
      subtotal: Int32Array.of(4280),
      shipping: Int32Array.of(0),
      taxes: Int32Array.of(280),
      total: Int32Array.of(4280),
      refunded: Int32Array.of(0),
    };
    expect(netSalesOf(regime, one, 0)).toBe(4000);
    expect(netSalesOf(regime, { ...one, refunded: Int32Array.of(2140) }, 0)).toBe(2000);
  });

  test('a pending invoice counts once it is delivered, not before', () => {
    const { regime, orders } = stores.consumables;
    const invoice = {
      ...orders,
      cancelledAt: Float64Array.of(NaN),
      financial: Uint8Array.of(Financial.pending),
      fulfilment: Uint8Array.of(Fulfilment.fulfilled),
      subtotal: Int32Array.of(1000),
      shipping: Int32Array.of(0),
      taxes: Int32Array.of(65),
      total: Int32Array.of(1000),
      refunded: Int32Array.of(0),
    };
    expect(outcomeOf(regime, invoice, 0)).toBe(Outcome.counted);
    const waiting = { ...invoice, fulfilment: Uint8Array.of(Fulfilment.unfulfilled) };
    expect(outcomeOf(regime, waiting, 0)).toBe(Outcome.pending);
  });
});
