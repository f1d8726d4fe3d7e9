/* Refund rows of plain tables: one that bears the id of an order adds to it, one with its own id stands for itself. */
import type { Copies } from '#domain/copies.ts';
import type { OrderGroups } from '#domain/merge.ts';
import { OrderKind } from '#domain/orders.ts';

/**
 * Group of the order whose id a group of refund rows bears; −1 for every other group. Takes the winning copy of each group.
 * (Inside a file the source has added such rows already; this is for an order and its refund in two files.)
 */
export function refundedOrders(copies: Copies, merge: OrderGroups, winner: Int32Array): Int32Array {
  const { id, kind } = copies.orders;
  const orderOfId = new Int32Array(id.values.length).fill(-1);
  const target = new Int32Array(merge.groups).fill(-1);
  if (!kind.includes(OrderKind.refund)) return target;
  for (let copy = 0; copy < merge.group.length; copy++) {
    if (kind[copy] === OrderKind.plain && id.codes[copy] >= 0) orderOfId[id.codes[copy]] = merge.group[copy];
  }
  winner.forEach((copy, group) => {
    if (kind[copy] === OrderKind.refund && id.codes[copy] >= 0) target[group] = orderOfId[id.codes[copy]];
  });
  return target;
}
