/* Assembly: the copies of all files become the orders of the data set, each once, whichever order the files came in. */
import { type Copies, joinFilesByStep } from '#domain/copies.ts';
import { type DatedRefunds, findDatedRefunds } from '#domain/dated-refunds.ts';
import { isForgotten } from '#domain/forgotten.ts';
import { type CustomerIdentities, findCustomers, isKnownEmail } from '#domain/identity.ts';
import { findTwoShops, groupCopies, latestCopies, orderOfGroups, type TwoShops } from '#domain/merge.ts';
import { addRefund, ledgerRefund, refundedOrders } from '#domain/refund-rows.ts';
import { gatherOrders } from '#domain/order-columns.ts';
import type { FileIdentities, FileTable, LineTable, OrderTable, Text } from '#domain/orders.ts';
import type { TransactionTable } from '#domain/side-tables.ts';
import { allSteps, type Steps } from '#domain/steps.ts';
import { taxModes } from '#domain/tax-mode.ts';
import { gatherTextByStep, mapText } from '#domain/text.ts';

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
function rowsByCustomer(customer: Int32Array, customers: number): Int32Array {
  const next = new Int32Array(customers + 2);
  for (let row = 0; row < customer.length; row++) next[(customer[row] < 0 ? customers : customer[row]) + 1]++;
  for (let i = 1; i < next.length; i++) next[i] += next[i - 1];
  const rows = new Int32Array(customer.length);
  for (let row = 0; row < customer.length; row++) rows[next[customer[row] < 0 ? customers : customer[row]]++] = row;
  return rows;
}

/** Domain of each e-mail, blank where it is no address. */
function domains(email: Text): Text {
  return mapText(email, (address) => (address.includes('@') ? address.slice(address.lastIndexOf('@') + 1) : ''));
}

/** CSV rows of each file whose copy neither stands for its order nor adds to it. */
function rowsMerged(copies: Copies, files: number, taken: Int32Array, refunds: Int32Array): number[] {
  const used = new Uint8Array(copies.file.length);
  for (const copy of taken) used[copy] = 1;
  for (const copy of refunds) used[copy] = 1;
  const merged = new Array<number>(files).fill(0);
  for (let copy = 0; copy < used.length; copy++)
    if (used[copy] === 0) merged[copies.file[copy]] += copies.orderRows[copy];
  return merged;
}

/** The latest of a column over the copies of each order. */
function latestPerOrder<T extends Int32Array | Float64Array>(column: T, rowOfCopy: Int32Array, latest: T): T {
  for (let copy = 0; copy < rowOfCopy.length; copy++) {
    const row = rowOfCopy[copy];
    if (column[copy] > latest[row] || Number.isNaN(latest[row])) latest[row] = column[copy];
  }
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

/** Which copies are one order, which of them it is taken from, and where it stands. */
function* chooseCopies(copies: Copies): Steps<Choice> {
  const merge = yield* groupCopies(copies);
  const { orders, identities } = copies;
  const known = identities.email.values.map(isKnownEmail);
  yield undefined;
  const given = (text: Text): Steps<Int32Array> => latestCopies(copies, merge, (copy) => text.codes[copy] >= 0);
  /** The latest that passes; one that was forgotten never overwrites one that is given. */
  const person = function* (text: Text, passes: (copy: number) => boolean): Steps<Int32Array> {
    const latest = yield* latestCopies(copies, merge, passes);
    const forgotten = text.values.map(isForgotten);
    if (!forgotten.includes(true)) return latest;
    const named = yield* latestCopies(copies, merge, (copy) => passes(copy) && !forgotten[text.codes[copy]]);
    return named.map((copy, group) => (copy < 0 ? latest[group] : copy));
  };
  const givenPerson = (text: Text): Steps<Int32Array> => person(text, (copy) => text.codes[copy] >= 0);
  const latest = {
    row: yield* latestCopies(copies, merge, () => true),
    name: yield* given(orders.name),
    id: yield* given(orders.id),
    // A redacted e-mail never overwrites a known one; nor does a blank field a filled one, in what says which order it is and whose.
    email: yield* person(identities.email, (copy) => known[identities.email.codes[copy]] ?? false),
    phone: yield* givenPerson(identities.phone),
    person: yield* givenPerson(identities.person),
    zip: yield* givenPerson(identities.zip),
    customerId: yield* givenPerson(identities.customerId),
  };
  const refunded = refundedOrders(copies, merge, latest.row);
  const standing = latest.row.map((_, group) => group).filter((group) => refunded[group] < 0);
  yield undefined;
  const order = yield* orderOfGroups(copies, standing, latest);
  const rowOfGroup = new Int32Array(merge.groups);
  order.forEach((group, row) => {
    rowOfGroup[group] = row;
  });
  yield undefined;
  const rowOfCopy = merge.group.map((group) => rowOfGroup[refunded[group] < 0 ? group : refunded[group]]);
  const sorted = function* (from: Int32Array): Steps<Int32Array> {
    yield undefined;
    return order.map((group) => from[group]);
  };
  return {
    rowOfCopy,
    take: {
      row: yield* sorted(latest.row),
      name: yield* sorted(latest.name),
      id: yield* sorted(latest.id),
      email: yield* sorted(latest.email),
      phone: yield* sorted(latest.phone),
      person: yield* sorted(latest.person),
      zip: yield* sorted(latest.zip),
      customerId: yield* sorted(latest.customerId),
    },
    refunds: latest.row.filter((_, group) => refunded[group] >= 0),
  };
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
  const gathered = yield* gatherOrders(copies.orders, copies.lines, take.row);
  for (const copy of refunds) addRefund(gathered.orders, rowOfCopy[copy], copies, copy);
  const facts = {
    ...gathered.orders,
    name: yield* gatherTextByStep(copies.orders.name, take.name),
    id: yield* gatherTextByStep(copies.orders.id, take.id),
    latestDay: latestPerOrder(copies.orders.latestDay, rowOfCopy, gathered.orders.latestDay),
    latestAt: latestPerOrder(copies.orders.latestAt, rowOfCopy, gathered.orders.latestAt),
  };
  const people = Object.freeze({
    email: yield* gatherTextByStep(copies.identities.email, take.email),
    phone: yield* gatherTextByStep(copies.identities.phone, take.phone),
    person: yield* gatherTextByStep(copies.identities.person, take.person),
    zip: yield* gatherTextByStep(copies.identities.zip, take.zip),
    customerId: yield* gatherTextByStep(copies.identities.customerId, take.customerId),
  });
  const { customer, customers, identities } = yield* findCustomers(facts.kind, people);

  yield undefined;
  const ledger = Array.from(refunds, (copy) => ledgerRefund(rowOfCopy[copy], copies, copy)).filter(
    (found) => found !== null,
  );
  let start = 0;
  const copyOf = files.map((file) => rowOfCopy.slice(start, (start += file.orders.rows)));
  const taxMode = yield* taxModes(facts);
  const emailDomain = domains(people.email);
  yield undefined;
  const twoShops = yield* findTwoShops(copies, facts, rowOfCopy);
  return Object.freeze({
    orders: Object.freeze({
      ...facts,
      customer,
      customers,
      taxMode,
      emailDomain,
      byCustomer: rowsByCustomer(customer, customers),
    }),
    lines: Object.freeze(gathered.lines),
    identities: Object.freeze(identities),
    people,
    datedRefunds: findDatedRefunds(facts, ledger, transactions),
    copyOf,
    mergedRows: rowsMerged(copies, files.length, take.row, refunds),
    twoShops,
  });
}
