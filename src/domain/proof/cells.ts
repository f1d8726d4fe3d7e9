/* Proof of the cohort grid: a cell, its average row, the first orders of a cohort. */
import type { PurchaseLog } from '#domain/purchases.ts';
import { NO_COSTS, type Costs } from '#domain/results.ts';
import { cohortPeriod, cohortsByFirstOrder, type Cohorts } from '#domain/retention/cohorts.ts';
import { gridLayout, type GridLayout } from '#domain/retention/layout.ts';
import type { RetentionView } from '#domain/retention/view.ts';
import { gridColumn, type GridColumn, type OfCustomer } from './column.ts';
import { ProofBook, Thing } from './records.ts';
import type { Proof } from './value.ts';

interface Member {
  readonly customer: number;
  readonly of: OfCustomer;
}

/** Customers of a row, by its name. null = there is no such row. */
function membersOf(cohorts: Cohorts, name: string): Int32Array | null {
  const i = Array.from(cohorts.period).findIndex((_, each) => cohortPeriod(cohorts, each).name === name);
  return i < 0 ? null : cohorts.members.subarray(cohorts.start[i], cohorts.start[i + 1]);
}

function unitOf({ measure, view }: GridLayout): Proof['unit'] {
  if (measure.kind === 'share') return 'share';
  return view.measure === 'orders' || view.measure === 'units' ? view.measure : 'money';
}

/** The proof of a cell under a view; null where it is empty or there is none. */
export function cellProof(
  log: PurchaseLog,
  asked: RetentionView,
  row: string,
  k: number,
  costs: Costs = NO_COSTS,
): Proof | null {
  const cohorts = cohortsByFirstOrder(log, asked.cohort);
  const customers = membersOf(cohorts, row);
  const layout = gridLayout(log, asked, costs, cohorts);
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

function noteShare(
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

function noteAmounts(
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

function noteIncrements(book: ProofBook, column: GridColumn, customer: number): void {
  const observed = column.lastPosition(customer);
  if (observed < 0) {
    book.add({ customer, leftOut: 'notObserved', until: column.observedOn(customer) });
    return;
  }
  const amounts = column.amounts(customer, observed);
  if (amounts.length === 0) book.add({ customer, below: true, observed });
  amounts.forEach((record, i) => {
    book.add({ ...record, below: i === 0, observed });
  });
}

/**
 * The proof of a column of the average row: complete cells alone, each customer in the group of the cohort. `isAffected` says of
 * the days of a cohort whether the left-censoring guard keeps it out.
 */
export function averageProof(
  log: PurchaseLog,
  asked: RetentionView,
  k: number,
  costs: Costs = NO_COSTS,
  isAffected: (from: number, to: number) => boolean = () => false,
): Proof | null {
  const cohorts = cohortsByFirstOrder(log, asked.cohort);
  const layout = gridLayout(log, asked, costs, cohorts);
  const column = gridColumn(layout, k);
  if (column === null) return null;
  const { view, measure } = layout;
  const book = new ProofBook();
  const groups: string[] = [];
  for (let i = 0; i < cohorts.period.length; i++) {
    const { name, from, to } = cohortPeriod(cohorts, i);
    const customers = cohorts.members.subarray(cohorts.start[i], cohorts.start[i + 1]);
    const members = Array.from(customers, (customer): Member => ({ customer, of: column.of(customer) }));
    const complete = log.asOf >= to && members.every(({ of }) => of.eligible);
    const leftOut = !complete ? 'cohortOpen' : isAffected(from, to) ? 'leftCensored' : null;
    const group = groups.push(name) - 1;
    for (const member of members) {
      if (leftOut !== null) book.add({ customer: member.customer, leftOut, group });
      else if (measure.kind === 'share') noteShare(book, column, member, view, false, group);
      else noteAmounts(book, column, member, false, group);
    }
  }
  const totals = measure.kind === 'amount' && view.per === 'cohort';
  const across = view.average === 'median' ? 'median' : view.average === 'mean' || totals ? 'mean' : 'one';
  const interval = measure.kind === 'amount' ? 'mean' : view.against === 'cohort' ? 'wilson' : null;
  return {
    rule: measure.kind === 'share' ? 'share' : totals ? 'sum' : 'mean',
    across,
    unit: unitOf(layout),
    ...(across === 'one' && interval !== null ? { interval } : {}),
    groups,
    records: book.records,
  };
}

/** The proof of a row's size and first-order value: the first order of each of its customers. */
export function cohortProof(log: PurchaseLog, view: RetentionView, row: string): Proof | null {
  const members = membersOf(cohortsByFirstOrder(log, view.cohort), row);
  if (members === null) return null;
  const book = new ProofBook();
  for (const customer of members) {
    const at = log.start[customer];
    book.add({ customer, thing: Thing.order, at, amount: log.net[at], above: true, below: true });
  }
  return { rule: 'mean', across: 'one', unit: 'money', groups: [], records: book.records };
}
