/* What an import changed: orders added and changed, customers in another cohort, orders in another tax mode. */
import type { Assembled } from '#domain/assemble.ts';
import { periodIndex } from '#domain/calendar.ts';
import { compareKept, type Copies } from '#domain/copies.ts';
import { countOrders } from '#domain/counting.ts';
import { identityLabel } from '#domain/identity.ts';
import { groupCopies } from '#domain/merge.ts';
import { joinLines, joinOrdersByStep } from '#domain/order-columns.ts';
import { OrderKind } from '#domain/orders.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { byRows, type Steps } from '#domain/steps.ts';
import { blankText } from '#domain/text.ts';

/** The orders before and after, as if they were two files; customers aside, since their numbers are not comparable. */
function* asCopies(before: Assembled, after: Assembled): Steps<Copies> {
  const orders = yield* joinOrdersByStep([before.orders, after.orders]);
  const blank = blankText(orders.rows);
  return {
    orders,
    lines: yield* joinLines([before.lines, after.lines], orders.lineStart),
    identities: { email: blank, phone: blank, person: blank, zip: blank, customerId: blank },
    file: new Int32Array(orders.rows).fill(1, before.orders.rows),
    orderRows: new Int32Array(orders.rows),
    fileLatest: new Float64Array(2),
  };
}

/** Row after the import of each order before it (−1 = gone), by the merge rule, and the copies that say so. */
function* matchOrders(before: Assembled, after: Assembled): Steps<{ copies: Copies; rowAfter: Int32Array }> {
  const copies = yield* asCopies(before, after);
  const { group, groups } = yield* groupCopies(copies);
  const holder = new Int32Array(groups).fill(-1);
  for (let row = 0; row < after.orders.rows; row++) holder[group[before.orders.rows + row]] = row;
  return { copies, rowAfter: group.slice(0, before.orders.rows).map((number) => holder[number]) };
}

/** What changed between two states of a data set, in orders; refund rows are none. */
export interface ImportChange {
  readonly added: number;
  /** Anything kept of them but their customer is another. */
  readonly changed: number;
  /** Held by the files that came, and left as they were. */
  readonly same: number;
  readonly removed: number;
  /** Of those that were there before. */
  readonly ordersChangedTaxMode: number;
}

/** Rows that the last `files` files of a data set hold. */
function heldBy(assembled: Assembled, files: number): Uint8Array {
  const held = new Uint8Array(assembled.orders.rows);
  for (const rows of files === 0 ? [] : assembled.copyOf.slice(-files)) for (const row of rows) held[row] = 1;
  return held;
}

function countOf({ orders }: Assembled): number {
  return orders.kind.reduce((count, kind) => (kind === OrderKind.refund ? count : count + 1), 0);
}

/**
 * What an import changed. Takes the data set before (null = there was none) and after, and how many files of orders came:
 * they are the last ones of the data set after; 0 where an import was taken out.
 */
export function* importChangeByStep(before: Assembled | null, after: Assembled, files: number): Steps<ImportChange> {
  if (!before) return { added: countOf(after), changed: 0, same: 0, removed: 0, ordersChangedTaxMode: 0 };
  const { copies, rowAfter } = yield* matchOrders(before, after);
  const held = heldBy(after, files);
  let [kept, changed, same, ordersChangedTaxMode] = [0, 0, 0, 0];
  yield* byRows(rowAfter.length, (from, to) => {
    for (let rowBefore = from; rowBefore < to; rowBefore++) {
      const row = rowAfter[rowBefore];
      if (row < 0 || before.orders.kind[rowBefore] === OrderKind.refund) continue;
      kept++;
      if (after.orders.taxMode[row] !== before.orders.taxMode[rowBefore]) ordersChangedTaxMode++;
      if (compareKept(copies, rowBefore, before.orders.rows + row) !== 0) changed++;
      else if (held[row] === 1) same++;
    }
  });
  return { added: countOf(after) - kept, changed, same, removed: countOf(before) - kept, ordersChangedTaxMode };
}

/**
 * Number of each customer in another data set, by identity; −1 = the identity is not there (a phone that an import joined to
 * an e-mail, for one). Customer numbers follow the rows of a data set, so whatever is kept by number is carried over by this.
 */
export function* customersIn(other: Assembled, of: Assembled): Steps<Int32Array> {
  const key = (assembled: Assembled, customer: number): string =>
    `${assembled.identities.kind[customer] ?? ''} ${identityLabel(assembled.identities, customer)}`;
  const numbers = new Map<string, number>();
  yield* byRows(other.orders.customers, (from, to) => {
    for (let customer = from; customer < to; customer++) numbers.set(key(other, customer), customer);
  });
  const found = new Int32Array(of.orders.customers);
  yield* byRows(found.length, (from, to) => {
    for (let customer = from; customer < to; customer++) found[customer] = numbers.get(key(of, customer)) ?? -1;
  });
  return found;
}

/** Month of the first counted order of each customer under the default rules; NaN = none. */
function cohortMonths(assembled: Assembled): Float64Array {
  const months = new Float64Array(assembled.orders.customers).fill(NaN);
  const { log } = countOrders(assembled, DEFAULT_RULES);
  log.customer.forEach((customer, index) => {
    months[customer] = periodIndex(log.day[log.start[index]], 'month');
  });
  return months;
}

/**
 * Customers with a cohort before whose first counted order now falls in another month, or who have none any more; by
 * identity, under the default rules. Customers who are new, or whose identity joined another, are not among them.
 */
export function* customersThatChangedCohort(before: Assembled, after: Assembled): Steps<number> {
  const monthBefore = cohortMonths(before);
  yield undefined;
  const monthAfter = cohortMonths(after);
  yield undefined;
  return (yield* customersIn(after, before)).reduce(
    (changed, customer, customerBefore) =>
      customer >= 0 &&
      !Number.isNaN(monthBefore[customerBefore]) &&
      monthAfter[customer] !== monthBefore[customerBefore]
        ? changed + 1
        : changed,
    0,
  );
}
