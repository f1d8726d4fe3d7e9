/* Orders as most programs hold them: an object each, gathered in a Map by customer. */
import type { PurchaseLog } from '#domain/purchases.ts';

export interface PlainOrder {
  readonly customer: number;
  readonly day: number;
  /** Minor units. */
  readonly net: number;
}

/** A log's orders in the order of their days. */
export function plainOrders(log: PurchaseLog): PlainOrder[] {
  const orders: PlainOrder[] = [];
  for (let i = 0; i < log.customers; i++) {
    for (let o = log.start[i]; o < log.start[i + 1]; o++) {
      orders.push({ customer: log.customer[i], day: log.day[o], net: log.net[o] });
    }
  }
  return orders.sort((a, b) => a.day - b.day);
}

export function byCustomer(orders: readonly PlainOrder[]): Map<number, PlainOrder[]> {
  const customers = new Map<number, PlainOrder[]>();
  for (const order of orders) {
    const own = customers.get(order.customer);
    if (own) own.push(order);
    else customers.set(order.customer, [order]);
  }
  return customers;
}
