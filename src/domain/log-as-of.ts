/* The purchase log as it stood on an earlier day: the same rules and order states, seen up to that day. */
import type { PurchaseLog } from './purchases.ts';

export interface LogAsOf {
  /** Customers whose first counted order had come, with their orders up to the day; refunds are left out. */
  readonly log: PurchaseLog;
  /** Position in the later log of each customer. */
  readonly position: Int32Array;
}

/** Order states are those at export: an order that was cancelled later was not there (`definitions.md` §1, as-of). */
export function logAsOf(log: PurchaseLog, day: number): LogAsOf {
  const position: number[] = [];
  const kept: number[] = [];
  const start = [0];
  for (let i = 0; i < log.customers; i++) {
    let o = log.start[i];
    while (o < log.start[i + 1] && log.day[o] <= day) kept.push(o++);
    if (o === log.start[i]) continue;
    position.push(i);
    start.push(kept.length);
  }
  const none = { day: new Int32Array(0), net: new Float64Array(0), customer: new Int32Array(0) };
  return {
    position: Int32Array.from(position),
    log: {
      ...log,
      customers: position.length,
      orders: kept.length,
      start: Int32Array.from(start),
      customer: Int32Array.from(position, (i) => log.customer[i]),
      day: Int32Array.from(kept, (o) => log.day[o]),
      net: Float64Array.from(kept, (o) => log.net[o]),
      units: Float64Array.from(kept, (o) => log.units[o]),
      order: Int32Array.from(kept, (o) => log.order[o]),
      unidentified: { orders: 0, day: none.day, net: none.net },
      refunds: none,
      datedRefunds: { ...none, order: new Int32Array(0) },
      asOf: day,
    },
  };
}
