/*
 * What follows from whose orders stand on which days, whatever they are worth: logs under rules that price orders otherwise hold the
 * same columns, and find it again.
 */
import { recentWay, type Ways } from '#domain/once-per.ts';
import type { PurchaseLog } from '#domain/purchases.ts';

/** The columns of a log that no price changes. */
export type OrdersOfLog = Omit<PurchaseLog, 'net' | 'unidentified' | 'refunds' | 'datedRefunds'>;

interface Known<V> {
  readonly log: Pick<PurchaseLog, 'start' | 'order' | 'asOf' | 'firstDay'>;
  readonly value: V;
}

/** The same function, computed once for the orders of a log. Its columns are frozen: what was found of them stays true. */
/* @__NO_SIDE_EFFECTS__ */
export function oncePerOrders<V>(find: (log: OrdersOfLog) => V): (log: OrdersOfLog) => V {
  const known = new WeakMap<Int32Array, Known<V>>();
  return (log) => {
    const found = known.get(log.day);
    if (found !== undefined && isSame(found.log, log)) return found.value;
    const value = find(log);
    const { start, order, asOf, firstDay } = log;
    known.set(log.day, { log: { start, order, asOf, firstDay }, value });
    return value;
  };
}

function isSame(known: Known<unknown>['log'], { start, order, asOf, firstDay }: OrdersOfLog): boolean {
  return known.start === start && known.order === order && known.asOf === asOf && known.firstDay === firstDay;
}

/** The same for a function of the orders of a log and a few settings, of which the last `most` ways (by `keyOf`) are kept. */
/* @__NO_SIDE_EFFECTS__ */
export function recentPerOrders<A extends readonly unknown[], V>(
  most: number,
  keyOf: (...settings: A) => string,
  find: (log: OrdersOfLog, ...settings: A) => V,
): (log: OrdersOfLog, ...settings: A) => V {
  const waysOf = oncePerOrders((): Ways<V> => new Map());
  return (log, ...settings) => recentWay(waysOf(log), most, keyOf(...settings), () => find(log, ...settings));
}
