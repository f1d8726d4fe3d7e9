/* Which order of a data set is which of another: by the files that both hold, and by the merge rule where these leave it open. */
import type { Assembled } from '#domain/assemble.ts';
import { compareKept, type Copies } from '#domain/copies.ts';
import { groupCopies } from '#domain/merge.ts';
import { placesOf } from '#domain/numeric/places.ts';
import { gatherOrders, joinLines, joinOrdersByStep, type OrdersWithLines } from '#domain/order-columns.ts';
import { byRows, type Steps } from '#domain/steps.ts';
import { blankText } from '#domain/text.ts';

/** The orders of a data set before, found again after. n = rows before. */
export interface MatchedOrders {
  /** Row after of each row before; −1 = gone. */
  readonly rowAfter: Int32Array;
  /** 1 = anything kept of the order but its customer is another. */
  readonly changed: Uint8Array;
}

/** The orders before and after, as if they were two files; customers aside, since their numbers are not comparable. */
function* asCopies(before: OrdersWithLines, after: OrdersWithLines): Steps<Copies> {
  const orders = yield* joinOrdersByStep([before.orders, after.orders]);
  const blank = blankText(orders.rows);
  return {
    orders,
    lines: yield* joinLines([before.lines, after.lines], orders.lineStart),
    tables: [before, after],
    identities: { email: blank, phone: blank, person: blank, zip: blank, customerId: blank },
    file: new Int32Array(orders.rows).fill(1, before.orders.rows),
    orderRows: new Int32Array(orders.rows),
    fileLatest: new Float64Array(2),
  };
}

/** How many copies each row has. */
function* copiesOf({ orders, copyOf }: Assembled): Steps<Int32Array> {
  const copies = new Int32Array(orders.rows);
  for (const rows of copyOf) {
    yield* byRows(rows.length, (from, to) => {
      for (let copy = from; copy < to; copy++) copies[rows[copy]]++;
    });
  }
  return copies;
}

/** Copies of one order went to several. */
const PARTED = -2;

/**
 * Rows before whose copies all stand in files that both data sets hold, with the row after that has the same copies and no other:
 * what is made of equal copies is equal. −1 = it has none.
 */
function* rowsAlike(before: Assembled, after: Assembled, fileBefore: readonly number[]): Steps<Int32Array> {
  const rowAfter = new Int32Array(before.orders.rows).fill(-1);
  const sharedBefore = new Int32Array(before.orders.rows);
  const sharedAfter = new Int32Array(after.orders.rows);
  for (const [file, former] of fileBefore.entries()) {
    if (former < 0) continue;
    const [from, to] = [before.copyOf[former], after.copyOf[file]];
    yield* byRows(from.length, (first, end) => {
      for (let copy = first; copy < end; copy++) {
        const row = from[copy];
        const next = to[copy];
        rowAfter[row] = rowAfter[row] === -1 || rowAfter[row] === next ? next : PARTED;
        sharedBefore[row]++;
        sharedAfter[next]++;
      }
    });
  }
  const [copiesBefore, copiesAfter] = [yield* copiesOf(before), yield* copiesOf(after)];
  yield* byRows(rowAfter.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const next = rowAfter[row];
      const shared = sharedBefore[row];
      const isAlike =
        next >= 0 && shared === copiesBefore[row] && shared === sharedAfter[next] && shared === copiesAfter[next];
      if (!isAlike) rowAfter[row] = -1;
    }
  });
  return rowAfter;
}

/**
 * Finds the orders of a data set again in another, and whether they are as they were. `fileBefore` says of each file after which
 * file before it is, −1 = none: only orders that stand in other files too are looked at by the merge rule, and all where nothing
 * is said.
 */
export function* matchOrders(
  before: Assembled,
  after: Assembled,
  fileBefore: readonly number[] = [],
): Steps<MatchedOrders> {
  const rowAfter = yield* rowsAlike(before, after, fileBefore);
  const changed = new Uint8Array(rowAfter.length);
  const known = new Uint8Array(rowAfter.length);
  const knownAfter = new Uint8Array(after.orders.rows);
  yield* byRows(rowAfter.length, (from, to) => {
    for (let row = from; row < to; row++) {
      if (rowAfter[row] < 0) continue;
      known[row] = 1;
      knownAfter[rowAfter[row]] = 1;
    }
  });
  const [rows, rowsAfter] = [placesOf(known, 0), placesOf(knownAfter, 0)];
  yield undefined;
  if (rows.length === 0) return { rowAfter, changed };
  const copies = yield* asCopies(
    yield* gatherOrders([before], before, rows),
    yield* gatherOrders([after], after, rowsAfter),
  );
  const { group, groups } = yield* groupCopies(copies);
  const holder = new Int32Array(groups).fill(-1);
  for (let i = 0; i < rowsAfter.length; i++) holder[group[rows.length + i]] = i;
  yield* byRows(rows.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const held = holder[group[i]];
      if (held < 0) continue;
      rowAfter[rows[i]] = rowsAfter[held];
      if (compareKept(copies, i, rows.length + held) !== 0) changed[rows[i]] = 1;
    }
  });
  return { rowAfter, changed };
}
