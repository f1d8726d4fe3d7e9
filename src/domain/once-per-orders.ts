/*
 * What follows from whose orders stand on which days, whatever they are worth: logs under rules that price orders otherwise hold the
 * same columns, and find it again.
 */
import { oncePerColumns, recentPerColumns } from '#domain/once-per.ts';
import type { PurchaseLog } from '#domain/purchases.ts';

/** The columns of a log that no price changes. */
export type OrdersOfLog = Omit<PurchaseLog, 'net' | 'unidentified' | 'refunds' | 'datedRefunds'>;

const COLUMNS = ['day', 'start', 'order', 'asOf', 'firstDay'] as const;

/** The same function, computed once for the orders of a log. Its columns are frozen: what was found of them stays true. */
/* @__NO_SIDE_EFFECTS__ */
export function oncePerOrders<V>(find: (log: OrdersOfLog) => V): (log: OrdersOfLog) => V {
  return oncePerColumns(COLUMNS, find);
}

/** The same for a function of the orders of a log and a few settings, of which the last `most` ways (by `keyOf`) are kept. */
/* @__NO_SIDE_EFFECTS__ */
export function recentPerOrders<A extends readonly unknown[], V>(
  most: number,
  keyOf: (...settings: A) => string,
  find: (log: OrdersOfLog, ...settings: A) => V,
): (log: OrdersOfLog, ...settings: A) => V {
  return recentPerColumns(COLUMNS, most, keyOf, find);
}
