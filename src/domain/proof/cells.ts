/* Proof of the cohort grid: a cell, and the first orders of a row. */
import type { CustomerValues } from '#domain/attributes.ts';
import type { Costing } from '#domain/order-money.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { NO_COSTS } from '#domain/results.ts';
import { gridFrame } from '#domain/retention/grid.ts';
import type { Groups, IsAffected } from '#domain/retention/groups.ts';
import type { GridLayout } from '#domain/retention/layout.ts';
import type { RetentionView } from '#domain/retention/view.ts';
import { gridColumn, type GridColumn, type OfCustomer } from './column.ts';
import { ProofBook, Thing } from './records.ts';
import type { Proof } from './value.ts';

/** What a grid is made of beside its view. */
export interface GridGround {
  readonly log: PurchaseLog;
  readonly costs?: Costing | undefined;
  /** As in the question of the grid: by attribute alone the customers of affected months stand in no row. */
  readonly isAffected?: IsAffected | undefined;
  /** Those of the view's attribute; null or left out = rows by time alone. */
  readonly values?: CustomerValues | null | undefined;
}

export interface Member {
  readonly customer: number;
  readonly of: OfCustomer;
}

export function frameOf(
  { log, costs = NO_COSTS, isAffected = () => false, values = null }: GridGround,
  asked: RetentionView,
): { readonly layout: GridLayout; readonly groups: Groups } {
  return gridFrame(log, asked, costs, isAffected, values);
}

/** Customers of a row, by its name. null = there is no such row. */
function membersOf({ rows }: Groups, name: string): Int32Array | null {
  return rows.find(({ cohort }) => cohort.name === name)?.members ?? null;
}

export function unitOf({ measure, view }: GridLayout): Proof['unit'] {
  if (measure.kind === 'share') return 'share';
  return view.measure === 'orders' || view.measure === 'units' ? view.measure : 'money';
}

/** The proof of a cell under a view; null where it is empty or there is none. */
export function cellProof(ground: GridGround, asked: RetentionView, row: string, k: number): Proof | null {
  const { layout, groups } = frameOf(ground, asked);
  const customers = membersOf(groups, row);
  const column = gridColumn(layout, k);
  if (customers === null || column === null) return null;
  const members = Array.from(customers, (customer): Member => ({ customer, of: column.of(customer) }));
  const eligible = members.filter(({ of }) => of.eligible).length;
  const running = eligible === 0;
  if (running && !members.some(({ of }) => of.begun)) return null;

  const { view, measure } = layout;
  const book = new ProofBook();
  const proof = { across: 'one', unit: unitOf(layout), groups: [] } as const;
  if (measure.kind === 'share') {
    for (const member of members) noteShare(book, column, member, view, running);
    const wilson = !running && view.against === 'cohort' ? ({ interval: 'wilson' } as const) : {};
    return { ...proof, ...wilson, rule: 'share', records: book.records };
  }
  if (view.per === 'customer' && view.sum === 'cumulative' && !running && eligible < members.length) {
    for (const { customer } of members) noteIncrements(book, column, customer);
    return { ...proof, rule: 'increments', records: book.records };
  }
  for (const member of members) noteAmounts(book, column, member, running);
  if (view.per === 'cohort') return { ...proof, rule: 'sum', records: book.records };
  const interval = running ? {} : ({ interval: 'mean' } as const);
  return { ...proof, ...interval, rule: 'mean', records: book.records };
}

export function noteShare(
  book: ProofBook,
  column: GridColumn,
  { customer, of }: Member,
  view: RetentionView,
  running: boolean,
  group = -1,
): void {
  if (!running && !of.eligible) {
    book.add({ customer, leftOut: 'notObserved', until: column.observedOn(customer), group });
    return;
  }
  const did = running ? of.didSoFar : of.did;
  const base = view.against === 'cohort' || (running ? of.beforeSoFar : of.before);
  if (!did && !base) book.add({ customer, leftOut: 'notBefore', group });
  else book.add({ customer, ...(did ? column.event(customer) : {}), above: did, below: base, group });
}

export function noteAmounts(
  book: ProofBook,
  column: GridColumn,
  { customer, of }: Member,
  running: boolean,
  group = -1,
): void {
  if (!running && !of.eligible) {
    book.add({ customer, leftOut: 'notObserved', until: column.observedOn(customer), group });
    return;
  }
  const amounts = column.amounts(customer);
  // The first record of a customer stands below the line, so that each is counted once.
  if (amounts.length === 0) book.add({ customer, below: true, group });
  amounts.forEach((record, i) => {
    book.add({ ...record, below: i === 0, group });
  });
}

export function noteIncrements(book: ProofBook, column: GridColumn, customer: number, group = -1): void {
  const observed = column.lastPosition(customer);
  if (observed < 0) {
    book.add({ customer, leftOut: 'notObserved', until: column.observedOn(customer), group });
    return;
  }
  const amounts = column.amounts(customer, observed);
  if (amounts.length === 0) book.add({ customer, below: true, observed, group });
  amounts.forEach((record, i) => {
    book.add({ ...record, below: i === 0, observed, group });
  });
}

/** The proof of a row's size and first-order value: the first order of each of its customers. */
export function cohortProof(ground: GridGround, view: RetentionView, row: string): Proof | null {
  const { log } = ground;
  const members = membersOf(frameOf(ground, view).groups, row);
  if (members === null) return null;
  const book = new ProofBook();
  for (const customer of members) {
    const at = log.start[customer];
    book.add({ customer, thing: Thing.order, at, amount: log.net[at], above: true, below: true });
  }
  return { rule: 'mean', across: 'one', unit: 'money', groups: [], records: book.records };
}
