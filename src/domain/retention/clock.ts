/* The clock of the grid: how far an order stands from the customer's first, in days of age or in calendar periods. */
import { periodEnd, type PeriodUnit } from '#domain/calendar.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { earliestFirstDay, periodsOfDays } from './cohorts.ts';
import type { Axis } from './view.ts';

/**
 * A tick is a day on the age axis and a calendar period on the calendar axis. The *position* of an order is its tick minus
 * the tick of the customer's first order: age in days, or the tenure k "as in Shopify". All else in the grid is the same for both.
 */
export interface Clock {
  readonly axis: Axis;
  readonly from: number;
  /** Tick of each day from `from` to as-of. */
  readonly tick: Int32Array;
  /** Last tick that as-of has seen to its end; the as-of day itself counts as seen. */
  readonly closed: number;
  /** Tick in which as-of falls: = closed, or the running period after it. */
  readonly open: number;
  /** Positions that have begun for somebody: 0 … positions − 1; 0 without customers. */
  readonly positions: number;
  /** Last day of a tick. */
  lastDay(tick: number): number;
}

export function clockOf(log: PurchaseLog, axis: Axis, unit: PeriodUnit): Clock {
  const step = axis === 'age' ? 'day' : unit;
  const from = earliestFirstDay(log);
  const tick = periodsOfDays(from, log.asOf, step);
  const open = tick[tick.length - 1];
  const closed = periodEnd(open, step) <= log.asOf ? open : open - 1;
  const positions = log.customers === 0 ? 0 : open - tick[0] + 1;
  return { axis, from, tick, closed, open, positions, lastDay: (t) => periodEnd(t, step) };
}
