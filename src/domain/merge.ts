/* The merge: which copies are one order, and which copy stands for it (formats.md §1.1). */
import { compareKept, compareState, type Copies } from '#domain/copies.ts';
import { compareNatural } from '#domain/natural-order.ts';
import { OrderKind, type Text } from '#domain/orders.ts';
import { byRows, type Steps } from '#domain/steps.ts';
import { textAt } from '#domain/text.ts';

export interface OrderGroups {
  /** Group of each copy, 0 … groups−1. */
  readonly group: Int32Array;
  readonly groups: number;
}

/**
 * Copies without id and number are the same order if everything in them is; the k-th such row of one file is the k-th of
 * another. So a file dropped twice counts once, and two equal purchases in one file stay two.
 */
function groupByContent(copies: Copies, rows: number[], group: Int32Array, groups: number): number {
  rows.sort((a, b) => compareKept(copies, a, b) || a - b);
  let next = groups;
  for (let i = 0; i < rows.length;) {
    const first = next;
    const seen = new Map<number, number>();
    const row = rows[i] ?? 0;
    for (; i < rows.length && compareKept(copies, row, rows[i] ?? 0) === 0; i++) {
      const copy = rows[i] ?? 0;
      const occurrence = seen.get(copies.file[copy]) ?? 0;
      seen.set(copies.file[copy], occurrence + 1);
      group[copy] = first + occurrence;
      next = Math.max(next, first + occurrence + 1);
    }
  }
  return next;
}

/** One number for number, currency and creation day of each copy, equal where the three agree. */
function nameKeys(copies: Copies): (copy: number) => number {
  const { name, currency, day, kind } = copies.orders;
  let firstDay = 0;
  let lastDay = 0;
  for (const value of day) {
    if (value < firstDay) firstDay = value;
    if (value > lastDay) lastDay = value;
  }
  const days = lastDay - firstDay + 1;
  const currencies = currency.values.length + 1;
  return (copy) => {
    const refund = kind[copy] === OrderKind.refund ? 1 : 0;
    const named = name.codes[copy] * currencies + currency.codes[copy] + 1;
    return (named * days + day[copy] - firstDay) * 2 + refund;
  };
}

/**
 * Puts together the copies of an order: equal ids; where a copy has no usable id, equal number, currency and creation day
 * (if orders with different ids share these, the smallest id). A refund with its own id is never the copy of an order.
 */
export function* groupCopies(copies: Copies): Steps<OrderGroups> {
  const { id, name, kind, rows } = copies.orders;
  const group = new Int32Array(rows).fill(-1);
  const byId = new Int32Array(2 * id.values.length).fill(-1);
  const named: number[] = [];
  const nameless: number[] = [];
  let groups = 0;
  yield* byRows(rows, (from, to) => {
    for (let copy = from; copy < to; copy++) {
      if (id.codes[copy] >= 0) {
        const slot = 2 * id.codes[copy] + (kind[copy] === OrderKind.refund ? 1 : 0);
        if (byId[slot] < 0) byId[slot] = groups++;
        group[copy] = byId[slot];
      } else if (name.codes[copy] >= 0) named.push(copy);
      else nameless.push(copy);
    }
  });

  if (named.length > 0) {
    const keyOf = nameKeys(copies);
    const holder = new Map<number, number>();
    yield* byRows(rows, (from, to) => {
      for (let copy = from; copy < to; copy++) {
        if (id.codes[copy] < 0 || name.codes[copy] < 0) continue;
        const held = holder.get(keyOf(copy));
        if (held === undefined || textAt(id, copy) < textAt(id, held)) holder.set(keyOf(copy), copy);
      }
    });
    yield* byRows(named.length, (from, to) => {
      for (let i = from; i < to; i++) {
        const copy = named[i] ?? 0;
        const held = holder.get(keyOf(copy));
        group[copy] = held === undefined ? groups++ : group[held];
        if (held === undefined) holder.set(keyOf(copy), copy);
      }
    });
  }
  groups = groupByContent(copies, nameless, group, groups);
  return { group, groups };
}

/**
 * Of the copies of each group that pass, the one with the latest state; −1 where none passes. Free of the order of files.
 * Without `text` all pass; else those with a text of which `passes` says so, by its code (left out: any text).
 */
export function* latestCopies(
  copies: Copies,
  merge: OrderGroups,
  text: Text | null = null,
  passes: Uint8Array | null = null,
): Steps<Int32Array> {
  const latest = new Int32Array(merge.groups).fill(-1);
  if (text?.values.length === 0) return latest;
  const { group } = merge;
  yield* byRows(group.length, (from, to) => {
    for (let copy = from; copy < to; copy++) {
      if (text !== null) {
        const code = text.codes[copy];
        if (code < 0 || (passes !== null && passes[code] === 0)) continue;
      }
      const held = latest[group[copy]];
      if (held < 0 || compareState(copies, copy, held) > 0) latest[group[copy]] = copy;
    }
  });
  return latest;
}

/** Days a repeated order number may lie apart and still be one order written in two zones. */
const ZONE_DAYS = 1;

/** Signs that files of two shops are in one data set: order numbers that stand for two orders. */
export interface TwoShops {
  readonly numbers: number;
  /** Up to five of the numbers. */
  readonly examples: readonly string[];
}

/**
 * Order numbers that two orders share: different valid ids, or days far apart; and ids whose copies were created far apart.
 * Takes the copies, the merged orders, and the row of the order of each copy.
 */
export function* findTwoShops(
  copies: Copies,
  orders: { readonly name: Text; readonly id: Text; readonly day: Int32Array; readonly kind: Uint8Array },
  rowOfCopy: Int32Array,
): Steps<TwoShops> {
  const shared = new Set<string>();
  const firstRow = new Int32Array(orders.name.values.length).fill(-1);
  yield* byRows(orders.day.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const code = orders.name.codes[row];
      if (code < 0 || orders.kind[row] === OrderKind.refund) continue;
      const first = firstRow[code];
      if (first < 0) firstRow[code] = row;
      else {
        const bothHaveIds = orders.id.codes[first] >= 0 && orders.id.codes[row] >= 0;
        if (bothHaveIds || Math.abs(orders.day[first] - orders.day[row]) > ZONE_DAYS)
          shared.add(textAt(orders.name, row));
      }
    }
  });
  yield* byRows(rowOfCopy.length, (from, to) => {
    for (let copy = from; copy < to; copy++) {
      const row = rowOfCopy[copy];
      // A refund that was added to its order is made on a later day.
      if (copies.orders.kind[copy] === OrderKind.refund && orders.kind[row] !== OrderKind.refund) continue;
      if (Math.abs(copies.orders.day[copy] - orders.day[row]) <= ZONE_DAYS) continue;
      shared.add(textAt(orders.name, row) || textAt(orders.id, row));
    }
  });
  return { numbers: shared.size, examples: [...shared].sort(compareNatural).slice(0, 5) };
}
