/* What is true of simulated orders under the default counting rules, reckoned straight from how they were made. */
import { periodIndex, periodName } from '#domain/calendar.ts';
import { Financial, Fulfilment } from '#domain/orders.ts';
import type { SimulatedOrders } from './orders.ts';
import type { Regime } from './regime.ts';

const DAY_SECONDS = 86_400;

/** Why an order does not count, first reason wins (`definitions.md` §1). */
export const Outcome = { counted: 0, cancelled: 1, voided: 2, pending: 3, refunded: 4, zero: 5 } as const;

/** Counts of orders and customers; amounts in whole minor units. */
export interface SimulationTruth {
  readonly orders: number;
  readonly lines: number;
  /** Σ Total of all orders. */
  readonly total: number;
  readonly countedOrders: number;
  /** Customers with at least one counted order. */
  readonly customers: number;
  readonly countedWithoutIdentity: number;
  readonly netSales: number;
  readonly cancelled: number;
  readonly voided: number;
  readonly pendingLeftOut: number;
  readonly fullyRefunded: number;
  readonly zeroValue: number;
  /** Pending orders that count because they were fulfilled. */
  readonly pendingCounted: number;
  readonly partiallyRefunded: number;
  /** Day of the first order, and the latest local day in any of created, paid, fulfilled, cancelled. */
  readonly firstDay: number;
  readonly asOf: number;
  /** `YYYY-MM` → customers whose first counted order falls into the month. */
  readonly newCustomers: Readonly<Record<string, number>>;
}

/** Outcome of order i under the default rules. */
export function outcomeOf(regime: Regime, orders: SimulatedOrders, i: number): number {
  const financial = orders.financial[i];
  const fulfilment = orders.fulfilment[i];
  if (!Number.isNaN(orders.cancelledAt[i])) return Outcome.cancelled;
  if (financial === Financial.voided || financial === Financial.expired) return Outcome.voided;
  const delivered = fulfilment === Fulfilment.fulfilled || fulfilment === Fulfilment.partial;
  if (financial === Financial.pending && !delivered) return Outcome.pending;
  if (financial === Financial.refunded) return Outcome.refunded;
  return netSalesOf(regime, orders, i) > 0 ? Outcome.counted : Outcome.zero;
}

/**
 * Net sales of order i in whole minor units, rounded once, half up: Subtotal less the tax inside it, less its share of the refund.
 * In whole numbers throughout: Subtotal · (gross − tax) / gross · (Total − refunded) / Total, gross = Subtotal + Shipping.
 */
export function netSalesOf(regime: Regime, orders: SimulatedOrders, i: number): number {
  const total = orders.total[i];
  const gross = orders.subtotal[i] + orders.shipping[i];
  if (gross === 0 || total === 0) return 0;
  const taxInside = regime.tax === 'included' ? orders.taxes[i] : 0;
  const numerator = BigInt(orders.subtotal[i]) * BigInt(gross - taxInside) * BigInt(total - orders.refunded[i]);
  const denominator = BigInt(gross) * BigInt(total);
  return Number((2n * numerator + denominator) / (2n * denominator));
}

/** Counts everything that a correct reading of the store's export must find. */
export function reckonTruth(regime: Regime, orders: SimulatedOrders): SimulationTruth {
  const outcomes = new Array<number>(6).fill(0);
  const seen = new Uint8Array(orders.customers);
  const newCustomers: Record<string, number> = {};
  let [total, netSales, customers, withoutIdentity, pendingCounted, partiallyRefunded] = [0, 0, 0, 0, 0, 0];
  let latest = 0;
  for (let i = 0; i < orders.rows; i++) {
    total += orders.total[i];
    for (const at of [orders.createdAt[i], orders.paidAt[i], orders.fulfilledAt[i], orders.cancelledAt[i]]) {
      if (at > latest) latest = at;
    }
    const outcome = outcomeOf(regime, orders, i);
    outcomes[outcome]++;
    if (outcome !== Outcome.counted) continue;
    netSales += netSalesOf(regime, orders, i);
    if (orders.financial[i] === Financial.pending) pendingCounted++;
    if (orders.financial[i] === Financial.partiallyRefunded) partiallyRefunded++;
    const customer = orders.customer[i];
    if (customer < 0) withoutIdentity++;
    else if (seen[customer] === 0) {
      seen[customer] = 1;
      customers++;
      const month = periodName(periodIndex(Math.floor(orders.createdAt[i] / DAY_SECONDS), 'month'), 'month');
      newCustomers[month] = (newCustomers[month] ?? 0) + 1;
    }
  }
  return {
    orders: orders.rows,
    lines: orders.product.length,
    total,
    countedOrders: outcomes[Outcome.counted],
    customers,
    countedWithoutIdentity: withoutIdentity,
    netSales,
    cancelled: outcomes[Outcome.cancelled],
    voided: outcomes[Outcome.voided],
    pendingLeftOut: outcomes[Outcome.pending],
    fullyRefunded: outcomes[Outcome.refunded],
    zeroValue: outcomes[Outcome.zero],
    pendingCounted,
    partiallyRefunded,
    firstDay: Math.floor(orders.createdAt[0] / DAY_SECONDS),
    asOf: Math.floor(latest / DAY_SECONDS),
    newCustomers,
  };
}
