/* What an import changed: orders added and changed, customers in another cohort, orders in another tax mode. */
import type { Assembled } from '#domain/assemble.ts';
import { periodIndex } from '#domain/calendar.ts';
import { countedCurrency, countOrders, lastDayOf } from '#domain/counting.ts';
import { identityLabel } from '#domain/identity.ts';
import { type MatchedOrders, matchOrders } from '#domain/matched-orders.ts';
import { OrderKind } from '#domain/orders.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { ordersOfCustomers } from '#domain/some-customers.ts';
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
export function* customersIn(other: Assembled, of: Assembled, rowIn?: Int32Array): Steps<Int32Array> {
  const found = new Int32Array(of.orders.customers).fill(-1);
  const taken = new Uint8Array(other.orders.customers);
  if (rowIn !== undefined) {
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

/** Month of the first counted order of each wanted customer under the default rules; NaN = none, or not wanted. */
function* cohortMonths(assembled: Assembled, wanted: Uint8Array): Steps<Float64Array> {
  const months = new Float64Array(assembled.orders.customers).fill(NaN);
  const all = !wanted.includes(0);
  const { some, customers } = all ? { some: assembled, customers: null } : yield* ordersOfCustomers(assembled, wanted);
  // As of the day and in the currency of all orders, whoever is looked at.
  const whole = { asOf: lastDayOf(assembled.orders), currency: countedCurrency(assembled.orders, DEFAULT_RULES) };
  const { log } = countOrders(some, { ...DEFAULT_RULES, ...whole });
  yield undefined;
  yield* byRows(log.customers, (from, to) => {
    for (let i = from; i < to; i++) {
      const customer = log.customer[i];
      months[customers === null ? customer : customers[customer]] = periodIndex(log.day[log.start[i]], 'month');
    }
  });
  return months;
}

/**
 * Customers of either data set whose orders are not all the same in the other, 1 each. Whether an order counts is a matter of its own,
 * of the currency that is counted and of the last day of all: where none of these changed, neither did the customer's first order.
 */
function* customersTouched(
  before: Assembled,
  after: Assembled,
  { rowAfter, changed }: MatchedOrders,
): Steps<{ readonly was: Uint8Array; readonly is: Uint8Array }> {
  const was = new Uint8Array(before.orders.customers);
  const is = new Uint8Array(after.orders.customers);
  const [here, there] = [before.orders, after.orders];
  if (countedCurrency(here, DEFAULT_RULES) !== countedCurrency(there, DEFAULT_RULES)) {
    return { was: was.fill(1), is: is.fill(1) };
  }
  /** The customer after of each customer before, as far as rows have shown; −1 = none yet. And the other way round. */
  const next = new Int32Array(was.length).fill(-1);
  const former = new Int32Array(is.length).fill(-1);
  const found = new Uint8Array(there.rows);
  const touch = (customer: number, later: number): void => {
    if (customer >= 0) was[customer] = 1;
    if (later >= 0) is[later] = 1;
  };
  yield* byRows(here.rows, (from, to) => {
    for (let row = from; row < to; row++) {
      const then = rowAfter[row];
      const customer = here.customer[row];
      const later = then < 0 ? -1 : there.customer[then];
      if (then >= 0) found[then] = 1;
      if (customer >= 0 && next[customer] < 0) next[customer] = later;
      if (later >= 0 && former[later] < 0) former[later] = customer;
      const isSameOrder = then >= 0 && changed[row] === 0 && here.taxMode[row] === there.taxMode[then];
      const isSameCustomer =
        customer < 0 || later < 0 ? customer === later : next[customer] === later && former[later] === customer;
      if (!isSameOrder || !isSameCustomer) touch(customer, later);
    }
  });
  yield* byRows(there.rows, (from, to) => {
    for (let row = from; row < to; row++) if (found[row] === 0) touch(-1, there.customer[row]);
  });
  // Whoever is touched on one side is on the other.
  for (let customer = 0; customer < next.length; customer++) {
    const later = next[customer];
    if (later >= 0 && (was[customer] === 1 || is[later] === 1)) touch(customer, later);
  }
  for (let later = 0; later < former.length; later++) {
    if (former[later] >= 0 && (is[later] === 1 || was[former[later]] === 1)) touch(former[later], later);
  }
  return { was, is };
}

/**
 * Customers with a cohort before whose first counted order now falls in another month, or who have none any more; by
 * identity, under the default rules. Customers who are new, or whose identity joined another, are not among them. Where the orders
 * are known that are the same in both, only customers who have others are looked at.
 */
export function* customersThatChangedCohort(
  before: Assembled,
  after: Assembled,
  matched: MatchedOrders | null = null,
): Steps<number> {
  const touched = matched === null ? null : yield* customersTouched(before, after, matched);
  const everybody = ({ orders }: Assembled): Uint8Array => new Uint8Array(orders.customers).fill(1);
  const later = yield* customersIn(after, before, matched?.rowAfter);
  const wanted = touched?.is ?? everybody(after);
  // One whom the identity names, whichever rows he has.
  if (touched !== null) {
    for (let customer = 0; customer < later.length; customer++)
      if (touched.was[customer] === 1 && later[customer] >= 0) wanted[later[customer]] = 1;
  }
  const monthBefore = yield* cohortMonths(before, touched?.was ?? everybody(before));
  const monthAfter = yield* cohortMonths(after, wanted);
  let moved = 0;
  yield* byRows(later.length, (from, to) => {
    for (let customer = from; customer < to; customer++) {
      const month = monthBefore[customer];
      if (later[customer] >= 0 && !Number.isNaN(month) && monthAfter[later[customer]] !== month) moved++;
    }
  });
  return moved;
}
