/* Proof of the average row of the cohort grid: row by row, or each customer once. */
import type { RowGroup } from '#domain/retention/groups.ts';
import type { GridLayout } from '#domain/retention/layout.ts';
import type { RetentionView } from '#domain/retention/view.ts';
import { frameOf, noteAmounts, noteIncrements, noteShare, unitOf, type GridGround, type Member } from './cells.ts';
import { gridColumn, type GridColumn } from './column.ts';
import { type LeftOut, ProofBook } from './records.ts';
import type { Proof } from './value.ts';

/**
 * The proof of a column of the average row. Rows that share customers, and rows by attribute alone where the average is pooled,
 * count each customer once; all others go row by row, each customer in the group of his row.
 */
export function averageProof(ground: GridGround, asked: RetentionView, k: number): Proof | null {
  const { layout, groups } = frameOf(ground, asked);
  const column = gridColumn(layout, k);
  if (column === null) return null;
  const { view } = layout;
  const alone = view.by !== null && !view.byTime;
  const pooled = view.average === 'pooled' && !isTotal(layout);
  return groups.overlap || (alone && pooled)
    ? everybodyProof(layout, column, groups.rows)
    : rowsProof(layout, column, groups.rows);
}

function isTotal({ measure, view }: GridLayout): boolean {
  return measure.kind === 'amount' && view.per === 'cohort';
}

/** Whether cells of the column are sums of mean increments where not all are observed: cumulative amounts of an attribute alone. */
function hasIncrements({ measure, view }: GridLayout): boolean {
  return (
    measure.kind === 'amount' &&
    view.by !== null &&
    !view.byTime &&
    view.per === 'customer' &&
    view.sum === 'cumulative'
  );
}

const membersOf = (row: RowGroup, column: GridColumn): Member[] =>
  Array.from(row.members, (customer) => ({ customer, of: column.of(customer) }));

/** By attribute alone a cell is complete where anyone is eligible; else when the period is over and all are. */
function isComplete({ cohort }: RowGroup, members: readonly Member[]): boolean {
  if (cohort.period === null) return members.some(({ of }) => of.eligible);
  return cohort.over && members.every(({ of }) => of.eligible);
}

function rowsProof(layout: GridLayout, column: GridColumn, rows: readonly RowGroup[]): Proof {
  const { view, measure } = layout;
  const book = new ProofBook();
  const groups: string[] = [];
  const increments = hasIncrements(layout);
  for (const row of rows) {
    const members = membersOf(row, column);
    const complete = isComplete(row, members);
    const leftOut = complete ? (row.cohort.affected ? 'leftCensored' : null) : 'cohortOpen';
    const group = groups.push(row.cohort.name) - 1;
    for (const member of members) {
      if (leftOut !== null) book.add({ customer: member.customer, leftOut, group });
      else if (measure.kind === 'share') noteShare(book, column, member, view, false, group);
      else if (increments) noteIncrements(book, column, member.customer, group);
      else noteAmounts(book, column, member, false, group);
    }
  }
  const totals = isTotal(layout);
  const across = view.average === 'median' ? 'median' : view.average === 'mean' || totals ? 'mean' : 'one';
  return {
    rule: measure.kind === 'share' ? 'share' : totals ? 'sum' : increments ? 'increments' : 'mean',
    across,
    unit: unitOf(layout),
    ...(across === 'one' ? intervalOf(layout) : {}),
    groups,
    records: book.records,
  };
}

function intervalOf({ measure, view }: GridLayout): Pick<Proof, 'interval'> {
  if (measure.kind === 'amount') return view.per === 'cohort' ? {} : { interval: 'mean' };
  return view.against === 'cohort' ? { interval: 'wilson' } : {};
}

/** Why a customer takes no part, by what the best of his rows is; null = he does as far as he is observed himself. */
function reasonsOf(
  { log, view }: GridLayout,
  column: GridColumn,
  rows: readonly RowGroup[],
): (customer: number) => LeftOut | null {
  const reasons = [
    'leftCensored',
    'leftCensored',
    view.byTime ? 'cohortOpen' : 'notObserved',
    null,
  ] as const satisfies (LeftOut | null)[];
  const best = new Uint8Array(log.customers);
  for (const row of rows) {
    const complete = isComplete(row, membersOf(row, column));
    const worth = row.cohort.affected ? 1 : complete ? 3 : 2;
    for (const customer of row.members) best[customer] = Math.max(best[customer], worth);
  }
  return (customer) => reasons[best[customer]];
}

/** Each customer once, as far as one of his rows is complete and he is observed himself. null where nobody is. */
function everybodyProof(layout: GridLayout, column: GridColumn, rows: readonly RowGroup[]): Proof | null {
  const { log, measure, spans, view } = layout;
  const reasonOf = reasonsOf(layout, column, rows);
  const members = Array.from({ length: log.customers }, (_, customer): Member & { leftOut: LeftOut | null } => {
    const of = column.of(customer);
    return { customer, of, leftOut: reasonOf(customer) };
  });
  const eligible = members.filter(({ of, leftOut }) => leftOut === null && of.eligible).length;
  if (eligible === 0) return null;

  const book = new ProofBook();
  const proof = { across: 'one', unit: unitOf(layout), groups: [] } as const;
  // Whoever stands in a row that has begun at all is one of those over whom the increments are.
  const first = hasIncrements(layout) ? gridColumn(layout, spans[0].k) : null;
  const standsIn = first && reasonsOf(layout, first, rows);
  if (standsIn && eligible < members.filter(({ customer }) => standsIn(customer) === null).length) {
    for (const { customer, leftOut } of members) {
      if (standsIn(customer) === null) noteIncrements(book, column, customer);
      else book.add({ customer, leftOut: leftOut ?? 'notObserved', until: column.observedOn(customer) });
    }
    return { ...proof, rule: 'increments', records: book.records };
  }
  for (const member of members) {
    const { customer, leftOut } = member;
    if (leftOut === 'notObserved') book.add({ customer, leftOut, until: column.observedOn(customer) });
    else if (leftOut !== null) book.add({ customer, leftOut });
    else if (measure.kind === 'share') noteShare(book, column, member, view, false);
    else noteAmounts(book, column, member, false);
  }
  const rule = measure.kind === 'share' ? 'share' : view.per === 'cohort' ? 'sum' : 'mean';
  return { ...proof, ...intervalOf(layout), rule, records: book.records };
}
