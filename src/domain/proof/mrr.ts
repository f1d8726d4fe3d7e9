/* Proof of MRR: the subscriptions that are paid on a day, the beginnings and ends that moved it in a month, and its customers. */
import { parseMonth, periodEnd, periodStart } from '#domain/calendar.ts';
import type { Counted } from '#domain/counting.ts';
import type { CountingRules } from '#domain/rules.ts';
import type { MergedTable } from '#domain/side-merge.ts';
import type { SubscriptionTable } from '#domain/side-tables.ts';
import { type DayChange, dayChangesOf, type TracedSpan } from '#domain/subscriptions/history.ts';
import { type Movement, movementOf } from '#domain/subscriptions/movements.ts';
import { subscriptionBasis, type SubscriptionBasis } from '#domain/subscriptions/report.ts';
import type { MrrFigure, ProofQuery } from './query.ts';
import { ProofBook, type ProofRecord, Thing } from './records.ts';
import type { Proof } from './value.ts';

export interface MrrGround {
  readonly counted: Counted;
  readonly rules: CountingRules;
  readonly subscriptions?: MergedTable<SubscriptionTable> | null;
}

/** Figures that are not observed where nothing says who has left. */
const OF_ENDS: ReadonlySet<MrrFigure> = new Set<MrrFigure>([
  ...(['reactivated', 'churned', 'grr', 'nrr', 'grossChurn', 'netChurn', 'logoChurn', 'quickRatio'] as const),
]);

const MOVEMENTS: ReadonlySet<MrrFigure> = new Set<Movement>([
  'new',
  'expansion',
  'reactivated',
  'contraction',
  'churned',
]);

/** A month of a basis, its days up to as-of. */
interface Month {
  readonly basis: SubscriptionBasis;
  readonly from: number;
  readonly to: number;
  readonly reactivatedInNrr: boolean;
}

/** All that happens to a customer on one day: one movement, or none where it changes nothing (null). */
export interface Move extends DayChange<TracedSpan> {
  readonly movement: Movement | null;
}

/** What a customer who has ever paid pays at the beginning of a month and at its end. */
interface Standing {
  readonly customer: number;
  readonly opening: number;
  readonly closing: number;
  readonly paidBefore: boolean;
}

/**
 * A figure of a month of MRR; null where there is none. At its beginning and end: the subscriptions that are paid then. Movements:
 * every beginning and end on the days on which a customer's MRR moved that way. Rates: each customer with what he pays at the
 * beginning below the line, and with what counts of it at the end above. Rows of the table that bring no MRR are left out, each with
 * its reason.
 */
export function mrrProof(
  { counted, rules, subscriptions = null }: MrrGround,
  { subscriptionView, month, figure }: Extract<ProofQuery, { of: 'mrr' }>,
): Proof | null {
  const basis = subscriptionBasis(subscriptions, counted, rules, subscriptionView);
  const index = parseMonth(month) ?? NaN;
  const from = periodStart(index, 'month');
  const to = Math.min(periodEnd(index, 'month'), basis.asOf);
  if (!(from <= to) || !basis.spans.some((span) => span.from <= to)) return null;
  if (!basis.tellsEnd && OF_ENDS.has(figure)) return null;
  const book = new ProofBook();
  const { reactivatedInNrr } = subscriptionView;
  const rule = noteFigure(book, { basis, from, to, reactivatedInNrr }, figure);
  if (rule === null) return null;
  noteUncounted(book, basis);
  return {
    ...rule,
    across: 'one',
    ...ownMoney(basis),
    groups: [],
    records: book.records,
  };
}

type Ruled = Pick<Proof, 'rule' | 'unit' | 'interval'>;

/** Notes what a figure is made of; how it follows from that, null = there is nothing to divide by. */
function noteFigure(book: ProofBook, month: Month, figure: MrrFigure): Ruled | null {
  const { basis, from, to } = month;
  if (figure === 'opening' || figure === 'closing') {
    notePaid(book, basis, figure === 'opening' ? from - 1 : to);
    return { rule: 'sum', unit: 'money' };
  }
  if (figure === 'arpa') return notePaid(book, basis, to) > 0 ? { rule: 'mean', unit: 'money' } : null;
  const moves = movesOf(basis.spans, basis.asOf);
  if (MOVEMENTS.has(figure)) {
    noteMoves(book, month, moves, (movement) => (movement === figure ? 'above' : null));
    return { rule: 'sum', unit: 'money' };
  }
  if (figure === 'quickRatio') {
    const sideOf = (movement: Movement): 'above' | 'below' =>
      movement === 'churned' || movement === 'contraction' ? 'below' : 'above';
    return noteMoves(book, month, moves, sideOf) > 0 ? { rule: 'ratio', unit: 'times' } : null;
  }
  const standings = standingsOf(moves, month);
  if (figure === 'customers') {
    for (const { customer, closing } of standings) {
      const who = { customer, ...thingOf(basis) };
      book.add(closing > 0 ? { ...who, above: true } : { ...who, leftOut: 'ended' });
    }
    return { rule: 'count', unit: 'customers' };
  }
  return noteRate(book, month, standings, figure);
}

/** A table of subscriptions has a currency of its own; recurring orders have that of all. */
export function ownMoney({ table, currency, minorDigits }: SubscriptionBasis): Pick<Proof, 'money'> {
  return table === null ? {} : { money: { currency, minorDigits } };
}

/** What a record of a subscription, or of all of a customer, tells of. */
export function thingOf({ source }: SubscriptionBasis, at = -1): Pick<ProofRecord, 'thing' | 'at'> {
  const order = at < 0 ? Thing.customer : Thing.order;
  return { thing: source === 'table' ? Thing.subscription : order, at };
}

/** The subscriptions that are paid on a day, and those that are not; the first of each customer stands below the line. How many customers pay. */
function notePaid(book: ProofBook, basis: SubscriptionBasis, day: number): number {
  const paying = new Set<number>();
  const spans = [...basis.spans].sort((a, b) => a.customer - b.customer || a.from - b.from);
  for (const { customer, from, until, mrr, at } of spans) {
    const record = { customer, ...thingOf(basis, at), day: from, amount: mrr };
    if (from > day) book.add({ ...record, leftOut: 'beginsLater' });
    else if (until <= day) book.add({ ...record, leftOut: 'ended' });
    else {
      book.add({ ...record, above: true, below: !paying.has(customer) });
      paying.add(customer);
    }
  }
  return paying.size;
}

/** All that happened to each customer up to as-of, by customer and day. */
export function movesOf(spans: readonly TracedSpan[], asOf: number): Move[] {
  let [latest, known] = [-1, false];
  return dayChangesOf(spans, asOf).map((change) => {
    const { customer, before, after } = change;
    if (customer !== latest) [latest, known] = [customer, false];
    const movement = after === before ? null : movementOf(before, after, !known);
    known ||= movement !== null;
    return { ...change, movement };
  });
}

/** The beginnings and ends of a month, above or below the line by their movement, else left out. How many are below. */
function noteMoves(
  book: ProofBook,
  { basis, from, to }: Month,
  moves: readonly Move[],
  sideOf: (movement: Movement) => 'above' | 'below' | null,
): number {
  let below = 0;
  for (const { customer, day, movement, changes } of moves) {
    if (day < from || day > to) continue;
    const side = movement === null ? null : sideOf(movement);
    for (const { span, by } of changes) {
      const record = { customer, ...thingOf(basis, span.at), day, amount: side === 'below' ? -by : by };
      book.add(side === null ? { ...record, leftOut: 'otherMovement' } : { ...record, [side]: true });
      if (side === 'below') below++;
    }
  }
  return below;
}

function standingsOf(moves: readonly Move[], { from, to }: Month): Standing[] {
  const standings: Standing[] = [];
  for (const { customer, day, after } of moves) {
    if (day > to) continue;
    const last = standings.at(-1);
    const former = last?.customer === customer ? last : { customer, opening: 0, closing: 0, paidBefore: false };
    if (former === last) standings.pop();
    const before = day < from;
    standings.push({
      customer,
      opening: before ? after : former.opening,
      closing: after,
      paidBefore: before || former.paidBefore,
    });
  }
  return standings;
}

/** A rate over the customers who pay at the month's beginning; null = nobody does. */
function noteRate(
  book: ProofBook,
  { basis, reactivatedInNrr }: Month,
  standings: readonly Standing[],
  figure: MrrFigure,
): Ruled | null {
  let payers = 0;
  for (const { customer, opening, closing, paidBefore } of standings) {
    const who = { customer, ...thingOf(basis) };
    const returned = reactivatedInNrr && opening === 0 && paidBefore ? closing : 0;
    if (opening === 0 && (returned === 0 || (figure !== 'nrr' && figure !== 'netChurn'))) {
      book.add({ ...who, leftOut: 'notOpening' });
      continue;
    }
    if (opening > 0) payers++;
    if (figure === 'logoChurn') {
      book.add({ ...who, below: true, above: closing === 0 });
      continue;
    }
    if (opening > 0) book.add({ ...who, amount: opening, below: true });
    const kept = figure === 'grr' || figure === 'grossChurn' ? Math.min(closing, opening) : closing;
    const isChurn = figure === 'grossChurn' || figure === 'netChurn';
    book.add({ ...who, amount: isChurn ? opening - kept : kept, above: true });
  }
  if (payers === 0) return null;
  return figure === 'logoChurn'
    ? { rule: 'share', unit: 'share', interval: 'wilson' }
    : { rule: 'ratio', unit: 'share' };
}

/** Rows of the table that bring no MRR. */
export function noteUncounted(book: ProofBook, { table }: SubscriptionBasis): void {
  table?.reasons.forEach((leftOut, at) => {
    if (leftOut === null) return;
    const day = Number.isNaN(table.begins[at]) ? {} : { day: table.begins[at] };
    book.add({ customer: table.customer[at], thing: Thing.subscription, at, ...day, leftOut });
  });
}
