/* Assembly: the copies of all files become the orders of the data set, each once, whichever order the files came in. */
import { type Copies, joinFilesByStep } from '#domain/copies.ts';
import { type DatedRefunds, findDatedRefunds } from '#domain/dated-refunds.ts';
import { isForgotten } from '#domain/forgotten.ts';
import { type CustomerIdentities, findCustomers, isKnownEmail } from '#domain/identity.ts';
import { findTwoShops, groupCopies, latestCopies, type TwoShops } from '#domain/merge.ts';
import { addRefund, ledgerRefund, refundedOrders } from '#domain/refund-rows.ts';
import { gatherOrders, type OrdersWithLines } from '#domain/order-columns.ts';
import type { FileIdentities, FileTable, LineTable, OrderTable, Text } from '#domain/orders.ts';
import type { TransactionTable } from '#domain/side-tables.ts';
import { orderOfGroups } from '#domain/standing-order.ts';
import { allSteps, byRows, type Steps } from '#domain/steps.ts';
import { ofEachIdentity } from '#domain/people.ts';
import { taxModes } from '#domain/tax-mode.ts';
import { gatherTextByStep, mapTextByStep } from '#domain/text.ts';

/** The data set of some files. */
export interface Assembled {
  readonly orders: OrderTable;
  readonly lines: LineTable;
  readonly identities: CustomerIdentities;
  /** Who each order names, one entry a row of `orders`: what identities are joined by. Kept apart, as `identities` are. */
  readonly people: FileIdentities;
  /**
   * Where identities were joined (`identity-join.ts`): the data set without the join, what each of its customers has become, and
   * where each entry of `orders.byCustomer` stands in that of the data set without the join.
   */
  readonly plain?: { readonly assembled: Assembled; readonly becomes: Int32Array; readonly at: Int32Array };
  /** What was refunded on which day, as far as transactions or payment ledgers tell. */
  readonly datedRefunds: DatedRefunds;
  /** Per file: for each of its order copies the row in `orders`. */
  readonly copyOf: readonly Int32Array[];
  /** Per file: CSV rows of copies that another copy stands for. They move from used to merged. */
  readonly mergedRows: readonly number[];
  readonly twoShops: TwoShops;
}

/** Rows sorted by customer, −1 last; within a customer they keep their order, which is that of time. */
export function rowsByCustomer(customer: Int32Array, customers: number): Int32Array {
  return allSteps(rowsByCustomerByStep(customer, customers));
}

/** `rowsByCustomer` in steps. */
function* rowsByCustomerByStep(customer: Int32Array, customers: number): Steps<Int32Array> {
  const next = new Int32Array(customers + 2);
  const rows = new Int32Array(customer.length);
  yield* byRows(rows.length, (from, to) => {
    for (let row = from; row < to; row++) next[(customer[row] < 0 ? customers : customer[row]) + 1]++;
  });
  for (let i = 1; i < next.length; i++) next[i] += next[i - 1];
  yield* byRows(rows.length, (from, to) => {
    for (let row = from; row < to; row++) rows[next[customer[row] < 0 ? customers : customer[row]]++] = row;
  });
  return rows;
}

/** Domain of each e-mail, blank where it is no address. */
function domains(email: Text): Steps<Text> {
  return mapTextByStep(email, (address) => {
    const at = address.lastIndexOf('@');
    return at < 0 ? '' : address.slice(at + 1);
  });
}

/** CSV rows of each file whose copy neither stands for its order nor adds to it. */
function* rowsMerged(copies: Copies, files: number, taken: Int32Array, refunds: Int32Array): Steps<number[]> {
  const used = new Uint8Array(copies.file.length);
  for (const each of [taken, refunds]) {
    yield* byRows(each.length, (from, to) => {
      for (let i = from; i < to; i++) used[each[i]] = 1;
    });
  }
  const merged = new Array<number>(files).fill(0);
  yield* byRows(used.length, (from, to) => {
    for (let copy = from; copy < to; copy++) if (used[copy] === 0) merged[copies.file[copy]] += copies.orderRows[copy];
  });
  return merged;
}

/** The latest of a column over the copies of each order; `first` is that of the copy that each is taken from. */
function* latestPerOrder<T extends Int32Array | Float64Array>(column: T, rowOfCopy: Int32Array, first: T): Steps<T> {
  // Nothing but these copies: none has another that could say more.
  if (first.length === rowOfCopy.length) return first;
  const latest = first.slice() as T;
  yield* byRows(rowOfCopy.length, (from, to) => {
    for (let copy = from; copy < to; copy++) {
      const row = rowOfCopy[copy];
      if (column[copy] > latest[row] || Number.isNaN(latest[row])) latest[row] = column[copy];
    }
  });
  return latest;
}

type TakenColumn = 'row' | 'name' | 'id' | keyof FileIdentities;

interface Choice {
  /** Row in the OrderTable of each copy. */
  readonly rowOfCopy: Int32Array;
  /** Copy that each merged order takes its row, number, id and each of its identities from. */
  readonly take: Readonly<Record<TakenColumn, Int32Array>>;
  /** Copies of refund rows that add to the order of their row. */
  readonly refunds: Int32Array;
}

/** Which texts of a dictionary are so, a byte each: 1 = it is. */
function* textsThat({ values }: Text, is: (value: string) => boolean): Steps<Uint8Array> {
  const found = new Uint8Array(values.length);
  yield* byRows(found.length, (from, to) => {
    for (let code = from; code < to; code++) found[code] = is(values[code] ?? '') ? 1 : 0;
  });
  return found;
}

/** Which copies are one order, which of them it is taken from, and where it stands. */
function* chooseCopies(copies: Copies): Steps<Choice> {
  const merge = yield* groupCopies(copies);
  const { orders, identities } = copies;
  const given = (text: Text): Steps<Int32Array> => latestCopies(copies, merge, text);
  /** The latest that passes; one that was forgotten never overwrites one that is given. */
  const person = function* (text: Text, passes: Uint8Array | null): Steps<Int32Array> {
    const latest = yield* latestCopies(copies, merge, text, passes);
    const remembered = yield* textsThat(text, (value) => !isForgotten(value));
    if (!remembered.includes(0)) return latest;
    const both = remembered.map((each, code) => (passes === null ? each : each * passes[code]));
    const named = yield* latestCopies(copies, merge, text, both);
    return named.map((copy, group) => (copy < 0 ? latest[group] : copy));
  };
  const latest = {
    row: yield* latestCopies(copies, merge),
    name: yield* given(orders.name),
    id: yield* given(orders.id),
    // A redacted e-mail never overwrites a known one; nor does a blank field a filled one, in what says which order it is and whose.
    email: yield* person(identities.email, yield* textsThat(identities.email, isKnownEmail)),
    phone: yield* person(identities.phone, null),
    person: yield* person(identities.person, null),
    zip: yield* person(identities.zip, null),
    customerId: yield* person(identities.customerId, null),
  };
  const refunded = refundedOrders(copies, merge, latest.row);
  const standing = latest.row.map((_, group) => group).filter((group) => refunded[group] < 0);
  yield undefined;
  const order = yield* orderOfGroups(copies, standing, latest);
  const rowOfGroup = new Int32Array(merge.groups);
  yield* byRows(order.length, (from, to) => {
    for (let row = from; row < to; row++) rowOfGroup[order[row]] = row;
  });
  const rowOfCopy = new Int32Array(orders.rows);
  yield* byRows(orders.rows, (from, to) => {
    for (let copy = from; copy < to; copy++) {
      const group = merge.group[copy];
      rowOfCopy[copy] = rowOfGroup[refunded[group] < 0 ? group : refunded[group]];
    }
  });
  const sorted = function* (of: Int32Array): Steps<Int32Array> {
    if (of !== latest.row && !of.some((copy) => copy >= 0)) return of.subarray(0, order.length);
    const taken = new Int32Array(order.length);
    yield* byRows(order.length, (from, to) => {
      for (let row = from; row < to; row++) taken[row] = of[order[row]];
    });
    return taken;
  };
  return {
    rowOfCopy,
    take: {
      row: yield* sorted(latest.row),
      name: yield* sorted(latest.name),
      id: yield* sorted(latest.id),
      ...(yield* ofEachIdentity((key) => sorted(latest[key]))),
    },
    refunds: latest.row.filter((_, group) => refunded[group] >= 0),
  };
}

/** Orders with the refunds that add to them. What was gathered may be a file's own columns: these stay. */
function withRefunds(
  { orders, lines }: OrdersWithLines,
  copies: Copies,
  rowOfCopy: Int32Array,
  refunds: Int32Array,
): OrdersWithLines {
  if (refunds.length === 0) return { orders, lines };
  const refunded = { ...orders, total: orders.total.slice(), refunded: orders.refunded.slice() };
  for (const copy of refunds) addRefund(refunded, rowOfCopy[copy], copies, copy);
  return { orders: refunded, lines };
}

/**
 * Merges the copies of all files, finds customers and tax modes, and sorts. Rows stand by local day, then instant, then order
 * number in natural order, then id; customers are numbered by their first row. Transactions say on which days orders were
 * refunded, and change nothing else. The result does not depend on the order of the files, nor on a file being given twice.
 */
export function assembleOrders(files: readonly FileTable[], transactions: readonly TransactionTable[] = []): Assembled {
  return allSteps(assembleByStep(files, transactions));
}

/** `assembleOrders` in steps: a million orders take seconds, in which a cancel must come through. */
export function* assembleByStep(
  files: readonly FileTable[],
  transactions: readonly TransactionTable[],
): Steps<Assembled> {
  const copies = yield* joinFilesByStep(files);
  const { rowOfCopy, take, refunds } = yield* chooseCopies(copies);
  const gathered = withRefunds(yield* gatherOrders(copies.tables, copies, take.row), copies, rowOfCopy, refunds);
  const facts = {
    ...gathered.orders,
    name: yield* gatherTextByStep(copies.orders.name, take.name),
    id: yield* gatherTextByStep(copies.orders.id, take.id),
    latestDay: yield* latestPerOrder(copies.orders.latestDay, rowOfCopy, gathered.orders.latestDay),
    latestAt: yield* latestPerOrder(copies.orders.latestAt, rowOfCopy, gathered.orders.latestAt),
  };
  const people = Object.freeze(yield* ofEachIdentity((key) => gatherTextByStep(copies.identities[key], take[key])));
  const { customer, customers, identities } = yield* findCustomers(facts.kind, people);

  yield undefined;
  const ledger = Array.from(refunds, (copy) => ledgerRefund(rowOfCopy[copy], copies, copy)).filter(
    (found) => found !== null,
  );
  let start = 0;
  const copyOf = files.map((file) => rowOfCopy.slice(start, (start += file.orders.rows)));
  const taxMode = yield* taxModes(facts);
  const emailDomain = yield* domains(people.email);
  const twoShops = yield* findTwoShops(copies, facts, rowOfCopy);
  return Object.freeze({
    orders: Object.freeze({
      ...facts,
      customer,
      customers,
      taxMode,
      emailDomain,
      byCustomer: yield* rowsByCustomerByStep(customer, customers),
    }),
    lines: Object.freeze(gathered.lines),
    identities: Object.freeze(identities),
    people,
    datedRefunds: findDatedRefunds(facts, ledger, transactions),
    copyOf,
    mergedRows: yield* rowsMerged(copies, files.length, take.row, refunds),
    twoShops,
  });
}
