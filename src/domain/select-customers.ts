/* The purchase log of chosen customers: a filter picks whom, and never cuts what is seen of them. */
import type { OrdersBehind } from '#domain/attributes.ts';
import { chosenCustomers } from '#domain/chosen-customers.ts';
import type { DatedRefundsOfLog, PurchaseLog } from '#domain/purchases.ts';
import type { Filter, SegmentRule } from '#domain/selection.ts';

/**
 * The log of the customers that a filter picks, with all their orders, before and after whatever day the filter names. As-of,
 * first day and currency stay. Refunds follow their customers; orders and refund rows of nobody are left out. An empty filter
 * gives the log itself.
 */
export function selectCustomers(
  log: PurchaseLog,
  behind: OrdersBehind,
  filter: Filter,
  segments: readonly SegmentRule[] = [],
): PurchaseLog {
  if (filter.length === 0) return log;
  return logOfCustomers(log, chosenCustomers(log, behind, filter, segments).mask);
}

/** The log of the customers whose entry in `mask` is 1. */
export function logOfCustomers(log: PurchaseLog, mask: Uint8Array): PurchaseLog {
  let customers = 0;
  let orders = 0;
  for (let i = 0; i < log.customers; i++) {
    if (mask[i] !== 1) continue;
    customers++;
    orders += log.start[i + 1] - log.start[i];
  }
  // Position of each chosen customer in the new log, and of each of their orders where refunds ask for it; −1 = not in it.
  const placeOf = new Int32Array(log.customers).fill(-1);
  const asksOrders = log.datedRefunds.day.length > 0;
  const orderOf = new Int32Array(asksOrders ? log.orders : 0).fill(-1);
  const start = new Int32Array(customers + 1);
  const customer = new Int32Array(customers);
  const day = new Int32Array(orders);
  const net = new Float64Array(orders);
  const units = new Float64Array(orders);
  const rows = new Int32Array(orders);
  let place = 0;
  let n = 0;
  for (let i = 0; i < log.customers; i++) {
    if (mask[i] !== 1) continue;
    placeOf[i] = place;
    customer[place] = log.customer[i];
    for (let order = log.start[i]; order < log.start[i + 1]; order++) {
      if (asksOrders) orderOf[order] = n;
      day[n] = log.day[order];
      net[n] = log.net[order];
      units[n] = log.units[order];
      rows[n++] = log.order[order];
    }
    start[++place] = n;
  }
  const { refunds } = log;
  const kept = refunds.day
    .map((_, r) => r)
    .filter((r) => refunds.customer[r] >= 0 && placeOf[refunds.customer[r]] >= 0);
  return {
    ...log,
    customers,
    orders,
    start,
    customer,
    day,
    net,
    units,
    order: rows,
    unidentified: { orders: 0, day: new Int32Array(0), net: new Float64Array(0) },
    refunds: {
      day: kept.map((r) => refunds.day[r]),
      net: Float64Array.from(kept, (r) => refunds.net[r]),
      customer: kept.map((r) => placeOf[refunds.customer[r]]),
    },
    datedRefunds: datedRefundsOf(log.datedRefunds, placeOf, orderOf),
  };
}

/** Refunds on days of their own whose customer is chosen: they stay by customer, then by day. */
function datedRefundsOf(dated: DatedRefundsOfLog, placeOf: Int32Array, orderOf: Int32Array): DatedRefundsOfLog {
  const kept = dated.day.map((_, r) => r).filter((r) => dated.customer[r] >= 0 && placeOf[dated.customer[r]] >= 0);
  return {
    customer: kept.map((r) => placeOf[dated.customer[r]]),
    order: kept.map((r) => orderOf[dated.order[r]]),
    day: kept.map((r) => dated.day[r]),
    net: Float64Array.from(kept, (r) => dated.net[r]),
  };
}
