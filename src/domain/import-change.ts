/* What an import changed: orders added and changed, customers in another cohort, orders in another tax mode. */
import type { Assembled } from '#domain/assemble.ts';
import { periodIndex } from '#domain/calendar.ts';
import { countOrders } from '#domain/counting.ts';
import { identityLabel } from '#domain/identity.ts';
import { type MatchedOrders, matchOrders } from '#domain/matched-orders.ts';
import { OrderKind } from '#domain/orders.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { byRows, type Steps } from '#domain/steps.ts';

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

function countOf({ orders: { kind } }: Assembled): number {
  let count = 0;
  for (let row = 0; row < kind.length; row++) if (kind[row] !== OrderKind.refund) count++;
  return count;
}

/**
 * What an import changed. Takes the data set before (null = there was none) and after, how many files of orders came: they are
 * the last ones of the data set after; 0 where an import was taken out; and the orders found again, where they are known.
 */
export function* importChangeByStep(
  before: Assembled | null,
  after: Assembled,
  files: number,
  matched: MatchedOrders | null = null,
): Steps<ImportChange> {
  if (!before) return { added: countOf(after), changed: 0, same: 0, removed: 0, ordersChangedTaxMode: 0 };
  const found = matched ?? (yield* matchOrders(before, after));
  const held = heldBy(after, files);
  let [kept, changed, same, ordersChangedTaxMode] = [0, 0, 0, 0];
  yield* byRows(found.rowAfter.length, (from, to) => {
    for (let rowBefore = from; rowBefore < to; rowBefore++) {
      const row = found.rowAfter[rowBefore];
      if (row < 0 || before.orders.kind[rowBefore] === OrderKind.refund) continue;
      kept++;
      if (after.orders.taxMode[row] !== before.orders.taxMode[rowBefore]) ordersChangedTaxMode++;
      if (found.changed[rowBefore] === 1) changed++;
      else if (held[row] === 1) same++;
    }
  });
  return { added: countOf(after) - kept, changed, same, removed: countOf(before) - kept, ordersChangedTaxMode };
}

/** What a customer is known by: the kind and the text. */
function keyOf({ identities }: Assembled, customer: number): string {
  return `${identities.kind[customer] ?? ''} ${identityLabel(identities, customer)}`;
}

/** Whether customers of two data sets are known by the same. */
function isSame(a: Assembled, customer: number, b: Assembled, other: number): boolean {
  return (
    a.identities.kind[customer] === b.identities.kind[other] &&
    identityLabel(a.identities, customer) === identityLabel(b.identities, other)
  );
}

/**
 * Number of each customer in another data set, by identity; −1 = the identity is not there (a phone that an import joined to
 * an e-mail, for one). Customer numbers follow the rows of a data set, so whatever is kept by number is carried over by this.
 * `rowIn` is the row there of each row here, −1 = none, where it is known: only customers whom it does not show are looked up.
 */
export function* customersIn(other: Assembled, of: Assembled, rowIn: Int32Array | null = null): Steps<Int32Array> {
  const found = new Int32Array(of.orders.customers).fill(-1);
  const taken = new Uint8Array(other.orders.customers);
  if (rowIn !== null) {
    const { customer } = of.orders;
    yield* byRows(rowIn.length, (from, to) => {
      for (let row = from; row < to; row++) {
        const [here, there] = [customer[row], rowIn[row] < 0 ? -1 : other.orders.customer[rowIn[row]]];
        if (here < 0 || there < 0 || found[here] >= 0 || !isSame(of, here, other, there)) continue;
        found[here] = there;
        taken[there] = 1;
      }
    });
  }
  if (!found.includes(-1)) return found;
  const numbers = new Map<string, number>();
  yield* byRows(taken.length, (from, to) => {
    for (let customer = from; customer < to; customer++)
      if (taken[customer] === 0) numbers.set(keyOf(other, customer), customer);
  });
  yield* byRows(found.length, (from, to) => {
    for (let customer = from; customer < to; customer++)
      if (found[customer] < 0) found[customer] = numbers.get(keyOf(of, customer)) ?? -1;
  });
  return found;
}

/** Month of the first counted order of each customer under the default rules; NaN = none. */
function* cohortMonths(assembled: Assembled): Steps<Float64Array> {
  const months = new Float64Array(assembled.orders.customers).fill(NaN);
  const { log } = countOrders(assembled, DEFAULT_RULES);
  yield undefined;
  yield* byRows(log.customers, (from, to) => {
    for (let i = from; i < to; i++) months[log.customer[i]] = periodIndex(log.day[log.start[i]], 'month');
  });
  return months;
}

/**
 * Customers with a cohort before whose first counted order now falls in another month, or who have none any more; by
 * identity, under the default rules. Customers who are new, or whose identity joined another, are not among them.
 */
export function* customersThatChangedCohort(
  before: Assembled,
  after: Assembled,
  rowAfter: Int32Array | null = null,
): Steps<number> {
  const monthBefore = yield* cohortMonths(before);
  const monthAfter = yield* cohortMonths(after);
  return (yield* customersIn(after, before, rowAfter)).reduce(
    (changed, customer, customerBefore) =>
      customer >= 0 &&
      !Number.isNaN(monthBefore[customerBefore]) &&
      monthAfter[customer] !== monthBefore[customerBefore]
        ? changed + 1
        : changed,
    0,
  );
}
