/* What a view makes of a log before any cell is counted: columns, clock, and which events or amounts stand in them. */
import type { CustomerValues } from '#domain/attributes.ts';
import { firstDays } from '#domain/first-days.ts';
import { timeToSecondPurchase } from '#domain/gaps.ts';
import { customerMoney, type CustomerMoney } from '#domain/money.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { Costing } from '#domain/order-money.ts';
import { clockOf, type Clock } from './clock.ts';
import type { Cohorts } from './cohorts.ts';
import type { Measure, Span } from './measure.ts';
import { MEASURES } from './measures.ts';
import { columnTables, type RowSource } from './row.ts';
import type { Lack } from './triangle.ts';
import type { RetentionView } from './view.ts';

export interface GridLayout {
  readonly log: PurchaseLog;
  /** As far as the measure allows it. */
  readonly view: RetentionView;
  readonly measure: Measure;
  /** What is missing: then there are no spans. */
  readonly lacks: Lack | null;
  readonly spans: readonly Span[];
  readonly clock: Clock;
  /** null = shares. */
  readonly amounts: CustomerMoney | null;
}

/** Lays out the grid of a view; `cohorts` are those by time, `values` those of its attribute. */
export function gridLayout(
  log: PurchaseLog,
  asked: RetentionView,
  costs: Costing,
  cohorts: Cohorts,
  values: CustomerValues | null = null,
): GridLayout {
  const measure = MEASURES[asked.measure];
  const view = settledView(log, asked, cohorts, values);
  const clock = clockOf(log, view.axis, view.period);
  const question = { view, log, costs, positions: clock.positions };
  const lacks = measure.lacks?.(question) ?? null;
  const calendar = view.axis === 'calendar' ? measure.calendarSpans : null;
  const spans = lacks !== null ? [] : calendar ? calendar(question) : measure.ageSpans(question);
  const amounts = measure.kind === 'amount' ? measure.amounts(log, costs) : null;
  return { log, view, measure, lacks, spans, clock, amounts };
}

/** What rows of these spans are made from. */
export function rowSource({ log, view, measure, clock, amounts }: GridLayout, spans: readonly Span[]): RowSource {
  return {
    log,
    clock,
    tables: columnTables(spans, clock.positions),
    events: measure.kind === 'share' ? measure.events : 'orders',
    firstDays: firstDays(log),
    second: timeToSecondPurchase(log),
    amounts,
    needs: { before: view.against === 'previous', soFar: clock.closed < clock.open },
  };
}

/** The view as far as the measure and the rows allow it. */
function settledView(
  log: PurchaseLog,
  asked: RetentionView,
  cohorts: Cohorts,
  values: CustomerValues | null,
): RetentionView {
  const measure = MEASURES[asked.measure];
  const axis = measure.calendarSpans === null ? 'age' : asked.axis;
  const against = measure.kind === 'share' ? asked.against : 'cohort';
  const average = values?.multi === true ? 'pooled' : asked.average;
  const byTime = asked.by !== null && asked.byTime;
  const view: RetentionView = { ...asked, axis, against, average, byTime };
  return measure.settle?.(view, log, cohorts) ?? view;
}

/** Last day of the tick that lies `until` ticks after the one of a day; the day may lie after as-of. */
export function endOfTick(clock: Clock, day: number, until: number): number {
  if (clock.axis === 'age') return day + until;
  const known = clock.tick.length - 1;
  let tick = clock.tick[Math.min(day - clock.from, known)];
  while (clock.lastDay(tick) < day) tick++;
  return clock.lastDay(tick + until);
}

/**
 * Which order or dated refund each of a view's amounts comes from: the position of the order in the log, or −1 − that of the
 * refund in `datedRefunds`. Orders and units know no refunds: their amounts stand as the log's orders do.
 */
export function amountOrigins(log: PurchaseLog, amounts: CustomerMoney): Float64Array {
  const orders = Float64Array.from({ length: log.orders }, (_, o) => o);
  if (amounts.amount.length === log.orders) return orders;
  const refunds = Float64Array.from({ length: log.datedRefunds.day.length }, (_, r) => -1 - r);
  return customerMoney(log, orders, refunds).amount;
}
