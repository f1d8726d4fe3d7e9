/* Proof of the cohorts of subscribers: each customer of a cell, what he paid at first and what he pays on the day that is asked. */
import { parseMonth, periodEnd, periodIndex } from '#domain/calendar.ts';
import { dayAsked } from '#domain/subscriptions/cohorts.ts';
import { subscriptionBasis, type SubscriptionBasis } from '#domain/subscriptions/report.ts';
import { type Move, movesOf, type MrrGround, noteUncounted, ownMoney, thingOf } from './mrr.ts';
import type { ProofQuery } from './query.ts';
import { ProofBook } from './records.ts';
import type { Proof } from './value.ts';

type Subscribers = Extract<ProofQuery, { of: 'subscribers' }>;

interface Subscriber {
  readonly customer: number;
  /** Index of the month of the first paid day. */
  readonly month: number;
  /** The day that is asked, as-of in a running month; NaN = not observed, `until` says when. */
  readonly asked: number;
  readonly until: number;
  readonly startMrr: number;
  readonly mrr: number;
}

/**
 * A cell of the cohorts of subscribers, or of their pooled row (row null). active: of the customers observed that far, who pays
 * something on the day; mrr: what they pay then over what they paid on the days they began. The pooled row counts complete cohorts
 * alone. null where nobody is observed, or nothing says who has left.
 */
export function subscribersProof(
  { counted, rules, subscriptions = null }: MrrGround,
  query: Subscribers,
): Proof | null {
  const basis = subscriptionBasis(subscriptions, counted, rules, query.subscriptionView);
  if (!basis.tellsEnd) return null;
  const month = query.row === null ? null : parseMonth(query.row);
  const all = subscribersOf(basis, query).filter((each) => month === null || each.month === month);
  const open = query.row === null ? openMonths(all, basis.asOf, query) : new Set<number>();
  const book = new ProofBook();
  let observed = 0;
  for (const { customer, month: own, asked, until, startMrr, mrr } of all) {
    const who = { customer, ...thingOf(basis) };
    if (open.has(own)) book.add({ ...who, leftOut: 'cohortOpen' });
    else if (Number.isNaN(asked)) book.add({ ...who, leftOut: 'notObserved', until });
    else {
      observed++;
      if (query.figure === 'active') book.add({ ...who, below: true, above: mrr > 0 });
      else {
        book.add({ ...who, amount: startMrr, below: true });
        book.add({ ...who, amount: mrr, above: true });
      }
    }
  }
  if (observed === 0) return null;
  noteUncounted(book, basis);
  return {
    ...(query.figure === 'active' ? { rule: 'share', interval: 'wilson' } : { rule: 'ratio' }),
    across: 'one',
    unit: 'share',
    ...ownMoney(basis),
    groups: [],
    records: book.records,
  };
}

function subscribersOf(basis: SubscriptionBasis, { axis, column }: Subscribers): Subscriber[] {
  return byCustomer(movesOf(basis.spans, basis.asOf)).map((moves): Subscriber => {
    const [first] = moves;
    const { customer } = first;
    const month = periodIndex(first.day, 'month');
    const until = dayAsked(axis, column, first.day, month);
    // A month that is not over is asked as it stands at as-of.
    const running = axis === 'calendar' && periodIndex(basis.asOf, 'month') === month + column;
    const asked = running ? Math.min(until, basis.asOf) : until <= basis.asOf ? until : NaN;
    const mrr = moves.findLast(({ day }) => day <= asked)?.after ?? NaN;
    return { customer, month, asked, until, startMrr: first.after, mrr };
  });
}

function byCustomer(moves: readonly Move[]): Move[][] {
  const all: Move[][] = [];
  for (const move of moves) {
    const last = all.at(-1);
    if (last?.[0].customer === move.customer) last.push(move);
    else all.push([move]);
  }
  return all;
}

/** Months whose cell is not complete. */
function openMonths(all: readonly Subscriber[], asOf: number, { axis, column }: Subscribers): Set<number> {
  const open = new Set<number>();
  for (const { month, asked } of all) {
    const end = axis === 'age' ? periodEnd(month, 'month') : periodEnd(month + column, 'month');
    if (Number.isNaN(asked) || end > asOf) open.add(month);
  }
  return open;
}
