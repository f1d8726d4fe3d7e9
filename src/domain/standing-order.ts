/* In which order the orders of a data set stand: by time, then number, then id, whichever order their files came in (definitions.md §1). */
import { compareKept, type Copies } from '#domain/copies.ts';
import { compareNatural, naturalKeys } from '#domain/natural-order.ts';
import type { Text } from '#domain/orders.ts';
import { byRows, type Steps } from '#domain/steps.ts';

type Compare = (a: number, b: number) => number;

/** Texts to one that is compared, from which on numbers are not made of all of them first. */
const SELDOM_COMPARED = 8;

/** Compares rows of a text column in natural order, by number where the whole column allows it and many are compared. */
function* naturalComparison(text: Text, compared: number): Steps<Compare> {
  const keys = compared * SELDOM_COMPARED < text.values.length ? null : yield* naturalKeys(text.values);
  return (a, b) => {
    const x = text.codes[a];
    const y = text.codes[b];
    if (x === y) return 0;
    if (x < 0 || y < 0) return x - y;
    return (keys ? keys[x] - keys[y] : 0) || compareNatural(text.values[x] ?? '', text.values[y] ?? '');
  };
}

/** Compares copies, −1 = none, which comes first. */
function compareGiven(compare: Compare, a: number, b: number): number {
  return a < 0 || b < 0 ? Math.sign(a) - Math.sign(b) : compare(a, b);
}

/** Sorts a stretch; one that stands in order, or in the opposite order, as exports do, is compared once and not sorted. */
function sortStretch(stretch: Int32Array, compare: Compare): void {
  let rising = 1;
  while (rising < stretch.length && compare(stretch[rising - 1], stretch[rising]) <= 0) rising++;
  if (rising >= stretch.length) return;
  let falling = 1;
  while (falling < stretch.length && compare(stretch[falling - 1], stretch[falling]) > 0) falling++;
  if (falling === stretch.length) stretch.reverse();
  else stretch.sort(compare);
}

/** The copies that a group is known by: −1 = none has that. */
interface Latest {
  readonly row: Int32Array;
  readonly name: Int32Array;
  readonly id: Int32Array;
}

/** Groups by local day, those of a day as they were given: days are few, so that only short stretches are left to be compared. */
function* byDay(
  dayOf: Int32Array,
  groups: Int32Array,
  row: Int32Array,
): Steps<{ order: Int32Array; start: Int32Array }> {
  let firstDay = Infinity;
  let lastDay = -Infinity;
  yield* byRows(groups.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const day = dayOf[row[groups[i]]];
      if (day < firstDay) firstDay = day;
      if (day > lastDay) lastDay = day;
    }
  });
  const start = new Int32Array(lastDay - firstDay + 2);
  yield* byRows(groups.length, (from, to) => {
    for (let i = from; i < to; i++) start[dayOf[row[groups[i]]] - firstDay + 1]++;
  });
  for (let i = 1; i < start.length; i++) start[i] += start[i - 1];
  const next = start.slice();
  const order = new Int32Array(groups.length);
  yield* byRows(groups.length, (from, to) => {
    for (let i = from; i < to; i++) order[next[dayOf[row[groups[i]]] - firstDay]++] = groups[i];
  });
  return { order, start };
}

/** Sorts the stretches of groups that no instant tells apart by number, then id, then content. */
function* sortTies(copies: Copies, order: Int32Array, ties: readonly number[], latest: Latest): Steps<void> {
  if (ties.length === 0) return;
  let compared = 0;
  for (let i = 0; i < ties.length; i += 2) compared += ties[i + 1] - ties[i];
  const compareNames = yield* naturalComparison(copies.orders.name, compared);
  const compareIds = yield* naturalComparison(copies.orders.id, compared);
  const compare: Compare = (a, b) =>
    compareGiven(compareNames, latest.name[a], latest.name[b]) ||
    compareGiven(compareIds, latest.id[a], latest.id[b]) ||
    compareKept(copies, latest.row[a], latest.row[b]) ||
    a - b;
  for (let i = 0; i < ties.length; i += 2) {
    sortStretch(order.subarray(ties[i], ties[i + 1]), compare);
    yield undefined;
  }
}

/**
 * Groups in the order of definitions.md, first order: local day, then instant (an order with a day alone stands at its
 * midnight), then order number in natural order, then id; what is still equal by content. Takes the groups to sort, and of
 * every group the winning copy and the copies that name and id are read from. Returns the sorted groups.
 */
export function* orderOfGroups(copies: Copies, groups: Int32Array, latest: Latest): Steps<Int32Array> {
  if (groups.length === 0) return groups;
  const { day, at } = copies.orders;
  const { row } = latest;
  const { order, start } = yield* byDay(day, groups, row);
  const compareInstants: Compare = (a, b) => {
    const x = at[row[a]];
    const y = at[row[b]];
    if (x === y) return 0;
    if (Number.isNaN(x)) return Number.isNaN(y) ? 0 : -1;
    return x < y ? -1 : 1;
  };
  const ties: number[] = [];
  for (let i = 0; i + 1 < start.length; i++) {
    sortStretch(order.subarray(start[i], start[i + 1]), compareInstants);
    let from = start[i];
    for (let to = from + 1; to <= start[i + 1]; to++) {
      if (to < start[i + 1] && compareInstants(order[from], order[to]) === 0) continue;
      if (to - from > 1) ties.push(from, to);
      from = to;
    }
    yield undefined;
  }
  yield* sortTies(copies, order, ties, latest);
  return order;
}
