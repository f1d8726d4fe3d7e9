/* A table of subscriptions as stretches of paying: trial, plan change, cancellation, end, pause. */
import { type MergedTable } from '#domain/side-merge.ts';
import { discountsOf, personKey } from '#domain/side-rows.ts';
import { IntervalUnit, SubscriptionStatus, type SubscriptionTable } from '#domain/side-tables.ts';
import { paidUntil } from './billing-days.ts';
import type { PayingSpan, TracedSpan } from './history.ts';
import { monthlyAmount } from './mrr.ts';
import type { SubscriptionView } from './view.ts';

const DAY_MS = 86_400_000;

/** Why a row of the table brings no MRR. */
export type UncountedReason =
  | 'otherCurrency'
  /** On trial now, or ended before the trial did. */
  | 'trial'
  /** Never paid: incomplete, or free. */
  | 'unpaid'
  /** Paused or unpaid now, and the file does not say since when. */
  | 'sinceUnknown'
  /** Cancelled, and the file does not say when. */
  | 'endUnknown'
  /** Its end lies before its start. */
  | 'endBeforeStart'
  | 'afterAsOf';

export interface TableSpans {
  readonly spans: readonly TracedSpan[];
  /** By row of the table: its customer, the day on which it begins (NaN = none is given), and why it has no span; null = it has. */
  readonly customer: Int32Array;
  readonly begins: Float64Array;
  readonly reasons: readonly (UncountedReason | null)[];
  /** Rows that bring MRR. */
  readonly counted: number;
  /** Rows that do not, by reason, in the order of the reasons; none is 0. */
  readonly uncounted: readonly { readonly reason: UncountedReason; readonly rows: number }[];
  /** Counted rows that name no customer: each stands for a customer of its own. */
  readonly withoutCustomer: number;
}

interface Under {
  /** Of each row, in 1/10,000 major unit; NaN = none. */
  readonly discounts: Float64Array;
  readonly view: SubscriptionView;
  readonly asOf: number;
  readonly currency: string;
  readonly minorDigits: number;
}

const dayOf = (instant: number): number => Math.floor(instant / DAY_MS);

/** Mean days of an interval; months and years by the year of 365.25 days. */
const UNIT_DAYS: Readonly<Record<number, number>> = {
  [IntervalUnit.day]: 1,
  [IntervalUnit.week]: 7,
  [IntervalUnit.month]: 365.25 / 12,
  [IntervalUnit.year]: 365.25,
};

function periodDays(table: SubscriptionTable, row: number): number {
  return UNIT_DAYS[table.intervalUnit[row]] * table.intervalCount[row];
}

/** The first paid day: the start, or the end of the trial. */
function paidFrom(table: SubscriptionTable, row: number): number {
  const start = dayOf(startOf(table, row));
  const trialEnd = dayOf(table.trialEnd[row]);
  return trialEnd > start ? trialEnd : start;
}

function startOf(table: SubscriptionTable, row: number): number {
  return Number.isNaN(table.start[row]) ? table.created[row] : table.start[row];
}

/** Customer of each row: a number for each person, then one for each row that names nobody. */
function customersOf({ table, identities }: MergedTable<SubscriptionTable>): { customer: Int32Array; known: number } {
  const numbers = new Map<string, number>();
  const customer = new Int32Array(table.rows).fill(-1);
  for (let row = 0; row < table.rows; row++) {
    const person = personKey(identities, row);
    if (person === null) continue;
    const number = numbers.get(person) ?? numbers.size;
    numbers.set(person, number);
    customer[row] = number;
  }
  const known = numbers.size;
  let next = known;
  return { customer: customer.map((number) => (number < 0 ? next++ : number)), known };
}

/** The day on which the next row of the same subscription begins: its history is told by several rows. Infinity = no other. */
function nextStarts(table: SubscriptionTable, customer: Int32Array): Float64Array {
  const rowsOf = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row++) {
    if (table.id.codes[row] < 0) continue;
    const key = `${table.id.codes[row]} ${customer[row]}`;
    const rows = rowsOf.get(key);
    if (rows) rows.push(row);
    else rowsOf.set(key, [row]);
  }
  const next = new Float64Array(table.rows).fill(Infinity);
  for (const rows of rowsOf.values()) {
    rows.sort((a, b) => startOf(table, a) - startOf(table, b));
    for (let i = 0; i + 1 < rows.length; i++) next[rows[i]] = dayOf(startOf(table, rows[i + 1]));
  }
  return next;
}

/** The first day that is no longer paid, Infinity without one, NaN where it has ended and the file does not say when. */
function endOf(table: SubscriptionTable, row: number, from: number, { churnAt }: SubscriptionView): number {
  const canceled = dayOf(table.canceled[row]);
  const ended = dayOf(table.ended[row]);
  const periodEnd = dayOf(table.periodEnd[row]);
  if (churnAt === 'cancellation' && !Number.isNaN(canceled)) return ended < canceled ? ended : canceled;
  if (!Number.isNaN(ended)) return ended;
  if (Number.isNaN(canceled)) {
    if (table.status[row] !== SubscriptionStatus.canceled) return Infinity;
    return table.tellsEnd[row] === 1 ? periodEnd : NaN;
  }
  // A trial that was cancelled is never paid.
  if (canceled <= from && from > dayOf(startOf(table, row))) return canceled;
  return periodEnd >= canceled
    ? periodEnd
    : paidUntil(from, table.intervalUnit[row], table.intervalCount[row], canceled);
}

/**
 * Where paying ends now without a cancellation: a paused or unpaid subscription counts up to the period it is in. NaN where the
 * file gives no period, or no ends at all: then it cannot tell who has left. Infinity for other states.
 */
function stoppedOn(table: SubscriptionTable, row: number): number {
  const status = table.status[row];
  const stopped = status === SubscriptionStatus.paused || status === SubscriptionStatus.unpaid;
  if (!stopped) return Infinity;
  return table.tellsEnd[row] === 1 ? dayOf(table.periodStart[row]) : NaN;
}

/** Rows that have a state which pays nothing whatever their dates are. */
function reasonOfState(table: SubscriptionTable, row: number): UncountedReason | null {
  if (table.status[row] === SubscriptionStatus.trialing) return 'trial';
  return table.status[row] === SubscriptionStatus.incomplete ? 'unpaid' : null;
}

/**
 * The stretch of one row, or why it has none. It begins with the start, or with the end of the trial. It ends on the day the file
 * gives as the end; else with the paid period in which it was cancelled; else with the next row of the same subscription.
 * A subscription that ends on the day of its start counts for that day.
 */
function spanOf(
  table: SubscriptionTable,
  row: number,
  next: number,
  { view, asOf, minorDigits, discounts }: Under,
): Omit<PayingSpan, 'customer'> | UncountedReason {
  const state = reasonOfState(table, row);
  if (state !== null) return state;
  const from = paidFrom(table, row);
  const start = dayOf(startOf(table, row));
  const mrr = monthlyAmount(
    {
      amount: table.amount[row],
      quantity: table.quantity[row],
      discount: discounts[row] || 0,
      intervalUnit: table.intervalUnit[row],
      intervalCount: table.intervalCount[row],
    },
    minorDigits,
  );
  if (mrr === 0) return 'unpaid';
  const end = endOf(table, row, from, view);
  const stopped = stoppedOn(table, row);
  if (Number.isNaN(stopped)) return 'sinceUnknown';
  if (Number.isNaN(end) && next === Infinity) return 'endUnknown';
  const until = Math.min(Number.isNaN(end) ? Infinity : end, stopped, next);
  if (until < start) return 'endBeforeStart';
  if (until <= from && from > start) return 'trial';
  if (until <= from && stopped === until) return 'unpaid';
  return from > asOf ? 'afterAsOf' : { from, until: Math.max(until, from + 1), mrr, period: periodDays(table, row) };
}

/**
 * An end that the file writes as the last day: where a customer's next stretch begins on the day after an end, and none on the
 * day itself, the former runs up to it. The gap of one night is a plan change, not a loss.
 */
function joinOvernight(spans: readonly TracedSpan[]): TracedSpan[] {
  const starts = new Set(spans.map(({ customer, from }) => `${customer} ${from}`));
  return spans.map((span) => {
    const on = (day: number): boolean => starts.has(`${span.customer} ${day}`);
    return on(span.until + 1) && !on(span.until) ? { ...span, until: span.until + 1 } : span;
  });
}

const REASONS: readonly UncountedReason[] = [
  ...(['otherCurrency', 'trial', 'unpaid', 'sinceUnknown', 'endUnknown', 'endBeforeStart', 'afterAsOf'] as const),
];

/** Currency of a row, '' = it names none. */
export function currencyOf({ currency }: SubscriptionTable, row: number): string {
  return currency.codes[row] < 0 ? '' : currency.values[currency.codes[row]];
}

/** The paying stretches of a merged table, of the rows in one currency. */
export function tableSpans(subscriptions: MergedTable<SubscriptionTable>, asked: Omit<Under, 'discounts'>): TableSpans {
  const { table } = subscriptions;
  const under = { ...asked, discounts: discountsOf(table) };
  const { customer, known } = customersOf(subscriptions);
  const next = nextStarts(table, customer);
  const uncounted = new Map<UncountedReason, number>();
  const reasons: (UncountedReason | null)[] = [];
  const spans: TracedSpan[] = [];
  for (let row = 0; row < table.rows; row++) {
    const span =
      currencyOf(table, row) === under.currency ? spanOf(table, row, next[row], under) : ('otherCurrency' as const);
    reasons.push(typeof span === 'string' ? span : null);
    if (typeof span === 'string') uncounted.set(span, (uncounted.get(span) ?? 0) + 1);
    else spans.push({ customer: customer[row], ...span, at: row });
  }
  return {
    spans: joinOvernight(spans),
    customer,
    begins: Float64Array.from({ length: table.rows }, (_, row) => dayOf(startOf(table, row))),
    reasons,
    counted: spans.length,
    uncounted: REASONS.flatMap((reason) => {
      const rows = uncounted.get(reason);
      return rows === undefined ? [] : [{ reason, rows }];
    }),
    withoutCustomer: spans.filter((span) => span.customer >= known).length,
  };
}
