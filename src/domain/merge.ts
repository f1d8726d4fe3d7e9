/* The merge: which copies are one order, which copy stands for it, in which order the orders stand (formats.md §1.1). */
import { compareKept, compareState, type Copies } from '#domain/copies.ts';
import { compareNatural, naturalKeys } from '#domain/natural-order.ts';
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

/** Of the copies of each group that pass, the one with the latest state; −1 where none passes. Free of the order of files. */
export function* latestCopies(
  copies: Copies,
  merge: OrderGroups,
  passes: (copy: number) => boolean,
): Steps<Int32Array> {
  const latest = new Int32Array(merge.groups).fill(-1);
  yield* byRows(merge.group.length, (from, to) => {
    for (let copy = from; copy < to; copy++) {
      if (!passes(copy)) continue;
      const group = merge.group[copy];
      if (latest[group] < 0 || compareState(copies, copy, latest[group]) > 0) latest[group] = copy;
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

/** Compares rows of a text column in natural order, by number where the whole column allows it. */
function* naturalComparison(text: Text): Steps<(a: number, b: number) => number> {
  const keys = yield* naturalKeys(text.values);
  return (a, b) => {
    const x = text.codes[a];
    const y = text.codes[b];
    if (x === y) return 0;
    if (x < 0 || y < 0) return x - y;
    return (keys ? keys[x] - keys[y] : 0) || compareNatural(text.values[x] ?? '', text.values[y] ?? '');
  };
}

/** Compares copies, −1 = none, which comes first. */
function compareGiven(compare: (a: number, b: number) => number, a: number, b: number): number {
  return a < 0 || b < 0 ? Math.sign(a) - Math.sign(b) : compare(a, b);
}

/**
 * Groups in the order of definitions.md, first order: local day, then instant (an order with a day alone stands at its
 * midnight), then order number in natural order, then id; what is still equal by content. Takes the groups to sort, and of
 * every group the winning copy and the copies that name and id are read from. Returns the sorted groups.
 */
export function* orderOfGroups(
  copies: Copies,
  groups: Int32Array,
  latest: { readonly row: Int32Array; readonly name: Int32Array; readonly id: Int32Array },
): Steps<Int32Array> {
  if (groups.length === 0) return groups;
  const { day, at, name, id } = copies.orders;
  const compareNames = yield* naturalComparison(name);
  const compareIds = yield* naturalComparison(id);
  const compare = (a: number, b: number): number => {
    const x = at[latest.row[a]];
    const y = at[latest.row[b]];
    if (x !== y && !(Number.isNaN(x) && Number.isNaN(y))) return Number.isNaN(x) || x < y ? -1 : 1;
    return (
      compareGiven(compareNames, latest.name[a], latest.name[b]) ||
      compareGiven(compareIds, latest.id[a], latest.id[b]) ||
      compareKept(copies, latest.row[a], latest.row[b])
    );
  };

  // Days are few: a counting sort by day leaves only short runs to compare.
  const dayOf = (group: number): number => day[latest.row[group]];
  const firstDay = groups.reduce((first, group) => Math.min(first, dayOf(group)), Infinity);
  const lastDay = groups.reduce((last, group) => Math.max(last, dayOf(group)), -Infinity);
  const start = new Int32Array(lastDay - firstDay + 2);
  for (const group of groups) start[dayOf(group) - firstDay + 1]++;
  for (let i = 1; i < start.length; i++) start[i] += start[i - 1];
  const next = start.slice();
  const order = new Int32Array(groups.length);
  for (const group of groups) order[next[dayOf(group) - firstDay]++] = group;
  yield undefined;
  for (let i = 0; i + 1 < start.length; i++) {
    order.subarray(start[i], start[i + 1]).sort(compare);
    yield undefined;
  }
  return order;
}
