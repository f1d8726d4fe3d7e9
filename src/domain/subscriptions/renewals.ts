/* Contracts by their renewals: how many customers were still under contract after 0, 1, 2 … of them. */
import type { Survivors } from '#domain/clv/sbg.ts';
import type { MrrHistory, PayingSpan } from './history.ts';

/**
 * A renewal counts as made at the end of the paid period. A file says the day on which paying ended, which months of 28 to 31 days move
 * by less than a tenth of a period; of recurring orders it is 1.5 intervals after the last one, half an interval after the renewal was
 * due, and the orders come early or late.
 */
const SLACK = 0.1;
const PATIENCE = 0.5;

/** Customers of one billing interval. c customers. */
export interface Renewals {
  /** Days of the interval, on average. */
  readonly period: number;
  /** Customers who began with another interval, and are left out. */
  readonly otherIntervals: number;
  /** Renewals that have come due by as-of. c entries. */
  readonly due: Int32Array;
  /** The renewal at which a customer left first, 1, 2 …; due + 1 = still there at all of them. Who comes back later stays counted as gone. c entries. */
  readonly leftAt: Int32Array;
  /** 1 = pays as of today. c entries. */
  readonly paying: Uint8Array;
  /** First paid day. c entries. */
  readonly first: Int32Array;
}

/** The interval of each customer's first stretch, customers in the order of their numbers; NaN = it has none. */
function firstPeriods(spans: readonly PayingSpan[], asOf: number): number[] {
  const firsts = new Map<number, PayingSpan>();
  for (const span of spans) {
    if (span.from > asOf) continue;
    const known = firsts.get(span.customer);
    const earlier = known === undefined || span.from < known.from;
    // Two on one day: the larger one, so that the order of the rows does not matter.
    if (earlier || (span.from === known.from && (span.mrr > known.mrr || isShorter(span, known)))) {
      firsts.set(span.customer, span);
    }
  }
  return [...firsts].sort(([a], [b]) => a - b).map(([, { period = NaN }]) => period);
}

function isShorter(span: PayingSpan, known: PayingSpan): boolean {
  return span.mrr === known.mrr && (span.period ?? Infinity) < (known.period ?? Infinity);
}

/** The interval of most customers; the shorter of two; NaN of none. */
function commonPeriod(periods: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const period of periods) if (period > 0) counts.set(period, (counts.get(period) ?? 0) + 1);
  const most = [...counts].sort(([a, n], [b, m]) => m - n || a - b);
  return most[0]?.[0] ?? NaN;
}

/**
 * The renewals of those who began with the interval of most customers; null without any. `history` is that of `spans`. A customer is
 * under contract while he pays anything; `derived`: from recurring orders, of which a renewal is known half an interval after it was due.
 */
export function renewalsOf(
  spans: readonly PayingSpan[],
  history: MrrHistory,
  asOf: number,
  derived: boolean,
): Renewals | null {
  const periods = firstPeriods(spans, asOf);
  const period = commonPeriod(periods);
  if (Number.isNaN(period)) return null;
  const members = Int32Array.from(periods.keys()).filter((i) => periods[i] === period);
  const due = new Int32Array(members.length);
  const leftAt = new Int32Array(members.length);
  const first = members.map((i) => history.day[history.start[i]]);
  const paying = Uint8Array.from(members, (i) => (history.level[history.start[i + 1] - 1] > 0 ? 1 : 0));
  members.forEach((customer, i) => {
    const until = firstEnd(history, customer);
    const late = derived ? PATIENCE : 0;
    due[i] = Math.max(0, Math.floor((asOf - first[i]) / period - late));
    const lasted = (until - first[i]) / period - late;
    const left = Math.max(1, derived ? Math.round(lasted) : Math.ceil(lasted - SLACK));
    leftAt[i] = Math.min(left, due[i] + 1);
  });
  return { period, otherIntervals: periods.length - members.length, due, leftAt, paying, first };
}

/** First day on which a customer pays nothing; Infinity = none. */
function firstEnd({ start, day, level }: MrrHistory, customer: number): number {
  for (let at = start[customer]; at < start[customer + 1]; at++) if (level[at] === 0) return day[at];
  return Infinity;
}

/** Customers with equally many renewals due, as cohorts: cohort[t] = still there after t renewals; those of most renewals last. */
export function survivorsOf({ due, leftAt }: Pick<Renewals, 'due' | 'leftAt'>): Survivors[] {
  const cohorts = new Map<number, number[]>();
  due.forEach((last, i) => {
    let cohort = cohorts.get(last);
    if (!cohort) cohorts.set(last, (cohort = new Array<number>(last + 1).fill(0)));
    for (let t = 0; t < leftAt[i] && t <= last; t++) cohort[t]++;
  });
  return [...cohorts].sort(([a], [b]) => a - b).map(([, cohort]) => cohort);
}
