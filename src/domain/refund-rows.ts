/* Refund rows: one that bears the id of an order, or names it, adds to that order; any other stands for itself. */
import type { Copies } from '#domain/copies.ts';
import type { FoundRefund } from '#domain/dated-refunds.ts';
import type { OrderGroups } from '#domain/merge.ts';
import { OrderKind, type OrderAmounts } from '#domain/orders.ts';
import { textAt } from '#domain/text.ts';

/**
 * Group of the order that a group of refund rows belongs to; −1 for every other group. Takes the winning copy of each group.
 * Refunds of plain tables bear the id of their order (inside a file the source has added such rows already; this is for an
 * order and its refund in two files). Refunds of payment ledgers have an id of their own, and as number the id of the sale.
 */
export function refundedOrders(copies: Copies, merge: OrderGroups, winner: Int32Array): Int32Array {
  const { id, name, kind } = copies.orders;
  const target = new Int32Array(merge.groups).fill(-1);
  if (!kind.includes(OrderKind.refund)) return target;
  const plainOfId = new Int32Array(id.values.length).fill(-1);
  const orderOfId = new Int32Array(id.values.length).fill(-1);
  for (let copy = 0; copy < merge.group.length; copy++) {
    const code = id.codes[copy];
    if (code < 0 || kind[copy] === OrderKind.refund) continue;
    orderOfId[code] = merge.group[copy];
    if (kind[copy] === OrderKind.plain) plainOfId[code] = merge.group[copy];
  }
  // Refunds are few beside orders: their sales are looked for among the ids, and not each id kept for them.
  const codeOfSale = new Map<string, number>();
  for (const copy of winner) if (kind[copy] === OrderKind.refund) codeOfSale.set(textAt(name, copy), -1);
  for (const [code, text] of id.values.entries()) if (codeOfSale.has(text)) codeOfSale.set(text, code);
  winner.forEach((copy, group) => {
    if (kind[copy] !== OrderKind.refund) return;
    if (namesItsSale(copies, copy)) target[group] = orderOfId[codeOfSale.get(textAt(name, copy)) ?? -1] ?? -1;
    else if (id.codes[copy] >= 0) target[group] = plainOfId[id.codes[copy]];
  });
  return target;
}

/** Whether a refund has an id of its own, and as number the id of the sale. */
function namesItsSale({ orders: { id, name } }: Copies, copy: number): boolean {
  return name.codes[copy] >= 0 && textAt(name, copy) !== textAt(id, copy);
}

/** Adds a refund to its order: to what was refunded, or, where it bears the order's id and so is one of its rows, to the total. */
export function addRefund(amounts: OrderAmounts, row: number, copies: Copies, copy: number): void {
  const total = copies.orders.total[copy];
  if (namesItsSale(copies, copy)) amounts.refunded[row] = (amounts.refunded[row] || 0) - total;
  else amounts.total[row] += total;
}

/** The refund with its day that a refund row of a payment ledger is; null where the row is a part of its order and dates nothing. */
export function ledgerRefund(row: number, copies: Copies, copy: number): FoundRefund | null {
  const amount = -copies.orders.total[copy];
  return namesItsSale(copies, copy) && amount > 0 ? { order: row, day: copies.orders.day[copy], amount } : null;
}
