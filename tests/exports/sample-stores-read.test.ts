/* The round trip: a simulated store, written, read by the real ingest and counted, gives the simulator's own truth. */
import { describe, expect, test } from 'vitest';
import { assembleOrders } from '#domain/assemble.ts';
import { countingReport } from '#domain/counting-report.ts';
import { countOrders } from '#domain/counting.ts';
import { periodIndex, periodName } from '#domain/calendar.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { simulateStore, type SampleStoreId } from '#domain/simulator/sample-stores.ts';
import { writeShopifyOrders } from '#exports/shopify-orders.ts';
import { readOrders } from '../fixtures/read-orders.ts';

const IDS: readonly SampleStoreId[] = ['consumables', 'fashion', 'subscription'];

async function readBack(id: SampleStoreId) {
  const store = simulateStore(id);
  const bytes = writeShopifyOrders(store);
  const blob = new Blob([bytes]);
  const table = await readOrders(blob, { name: 'orders_export.csv', bytes: blob.size, savedDay: store.truth.asOf });
  if (!table.ok) throw new Error(`refused: ${table.code}`);
  const assembled = assembleOrders([table.value]);
  return { store, table: table.value, assembled, counted: countOrders(assembled, DEFAULT_RULES) };
}

describe.each(IDS)('reading the written sample store %s', (id) => {
  const reading = readBack(id);

  test('every row is used, none merged, left out, rejected or remarked upon', async () => {
    const { store, table } = await reading;
    const rows = store.truth.lines + store.orders.tip.filter((tip) => tip > 0).length;
    expect(table.count).toEqual({ read: rows, used: rows, merged: 0, leftOut: 0, rejected: 0 });
    expect(table.issues).toEqual([]);
  });

  test('orders, customers, new customers by month, net sales and as-of are the simulator’s, to the minor unit', async () => {
    const { store, assembled, counted } = await reading;
    const { truth } = store;
    const { log } = counted;
    const newCustomers: Record<string, number> = {};
    for (let c = 0; c < log.customers; c++) {
      const month = periodName(periodIndex(log.day[log.start[c]], 'month'), 'month');
      newCustomers[month] = (newCustomers[month] ?? 0) + 1;
    }
    const identified = log.net.reduce((sum, amount) => sum + amount, 0);
    const net = identified + log.unidentified.net.reduce((sum, amount) => sum + amount, 0);
    expect({
      orders: assembled.orders.rows,
      total: assembled.orders.total.reduce((sum, amount) => sum + amount, 0) / 100,
      countedOrders: log.orders + log.unidentified.orders,
      countedWithoutIdentity: log.unidentified.orders,
      customers: log.customers,
      netSales: net,
      newCustomers,
      firstDay: log.firstDay,
      asOf: log.asOf,
    }).toEqual({
      orders: truth.orders,
      total: truth.total,
      countedOrders: truth.countedOrders,
      countedWithoutIdentity: truth.countedWithoutIdentity,
      customers: truth.customers,
      netSales: truth.netSales,
      newCustomers: truth.newCustomers,
      firstDay: truth.firstDay,
      asOf: truth.asOf,
    });
  });

  test('nothing suggests that the file starts later than the shop', async () => {
    const { store, assembled, counted } = await reading;
    const { start } = countingReport(assembled, counted, DEFAULT_RULES, store.truth.asOf);
    expect(start.suspect).toBe(false);
    expect(start.lowestNumber).toBe(1001);
  });
});
