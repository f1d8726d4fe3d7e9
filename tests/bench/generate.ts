/* Makes the benchmark's files: the coffee store's regime at any size, written as a Shopify export. Runs in node. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { NO_COSTS } from '#domain/costs.ts';
import { CONSUMABLES } from '#domain/simulator/regimes/consumables.ts';
import type { Regime } from '#domain/simulator/regime.ts';
import { simulateRegime, type SimulatedStore } from '#domain/simulator/store.ts';
import { netSalesOf, Outcome, outcomeOf } from '#domain/simulator/truth.ts';
import { shopifyOrderChunks } from '#exports/shopify-orders.ts';
import { cellsByMap, type CohortCells } from './cohort-cells.ts';
import type { BenchFacts } from './facts.ts';
import type { PlainOrder } from './plain-orders.ts';

const SEED = 1;
const DAY_SECONDS = 86_400;
/** Orders that one customer of the regime, and one guest, comes with. */
const ORDERS_PER_CUSTOMER = 4.13;
const ORDERS_PER_GUEST = 36;

function regimeOfSize(orders: number): Regime {
  return {
    ...CONSUMABLES,
    customers: Math.round(orders / ORDERS_PER_CUSTOMER),
    guests: { ...CONSUMABLES.guests, orders: Math.round(orders / ORDERS_PER_GUEST) },
  };
}

/** The matrix straight from how the orders were made. */
function cellsOf({ regime, orders, truth }: SimulatedStore): CohortCells {
  const counted: PlainOrder[] = [];
  for (let i = 0; i < orders.rows; i++) {
    const customer = orders.customer[i];
    if (customer < 0 || outcomeOf(regime, orders, i) !== Outcome.counted) continue;
    counted.push({ customer, day: Math.floor(orders.createdAt[i] / DAY_SECONDS), net: netSalesOf(regime, orders, i) });
  }
  return cellsByMap(counted, truth.asOf);
}

/** Writes a file of about that many orders and returns what is true of it. */
export function generate(path: string, orders: number): BenchFacts {
  const store = simulateRegime('bench', regimeOfSize(orders), SEED);
  const file = openSync(path, 'w');
  let bytes = 0;
  for (const chunk of shopifyOrderChunks(store)) bytes += writeSync(file, chunk);
  closeSync(file);
  const { truth } = store;
  return {
    bytes,
    orders: truth.orders,
    rows: truth.lines + store.orders.tip.filter((tip) => tip > 0).length,
    total: truth.total,
    countedOrders: truth.countedOrders,
    customers: truth.customers,
    netSales: truth.netSales,
    cells: cellsOf(store),
    savedDay: truth.asOf,
    asOf: truth.asOf,
    costs: {
      ...NO_COSTS,
      grossMargin: store.grossMargin,
      variableCost: store.variableCost,
      spend: store.spend,
    },
  };
}
