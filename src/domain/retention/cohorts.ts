/* Cohorts by time: customers grouped by the period of their first counted order. */
import { periodEnd, periodIndex, periodName, periodStart, type PeriodUnit } from '#domain/calendar.ts';
import { firstDays } from '#domain/first-days.ts';
import { oncePerOrders, type OrdersOfLog, recentPerOrders } from '#domain/once-per-orders.ts';

/** Customers of the log, cohort by cohort in time order. c cohorts. */
export interface Cohorts {
  readonly unit: PeriodUnit;
  readonly asOf: number;
  /** Period index of each cohort, ascending. c entries; periods in which nobody came first have no cohort. */
  readonly period: Int32Array;
  /** Customers of cohort i stand at start[i] … start[i+1]−1 of `members`. c+1 entries. */
  readonly start: Int32Array;
  /** Positions of customers in the log; within a cohort in the log's order. */
  readonly members: Int32Array;
}

/** Period index of each day from `from` to `to`, so that no calendar is computed per order. to − from + 1 entries. */
export function periodsOfDays(from: number, to: number, unit: PeriodUnit): Int32Array {
  const periods = new Int32Array(Math.max(0, to - from + 1));
  for (let day = from; day <= to;) {
    const period = periodIndex(day, unit);
    const next = periodEnd(period, unit) + 1;
    periods.fill(period, day - from, Math.min(next - from, periods.length));
    day = next;
  }
  return periods;
}

/** Day of the earliest first order; as-of if there are no customers. */
export const earliestFirstDay = oncePerOrders((log): number => {
  const days = firstDays(log);
  let earliest = log.asOf;
  for (let i = 0; i < days.length; i++) if (days[i] < earliest) earliest = days[i];
  return earliest;
});

/** Periods whose cohorts are kept for a log: the grid and the payback often ask for the same. */
const KEPT = 2;

/** Groups customers by the period of their first counted order. Only periods in which somebody came first are cohorts. */
export const cohortsByFirstOrder: (log: OrdersOfLog, unit: PeriodUnit) => Cohorts = recentPerOrders(
  KEPT,
  (unit) => unit,
  groupByFirstOrder,
);

function groupByFirstOrder(log: OrdersOfLog, unit: PeriodUnit): Cohorts {
  const earliest = earliestFirstDay(log);
  const periodOf = periodsOfDays(earliest, log.asOf, unit);
  const base = periodOf.length > 0 ? periodOf[0] : 0;
  const sizes = new Int32Array(periodOf.length > 0 ? periodOf[periodOf.length - 1] - base + 1 : 0);
  const days = firstDays(log);
  for (let i = 0; i < days.length; i++) sizes[periodOf[days[i] - earliest] - base]++;

  const place = new Int32Array(sizes.length);
  const period: number[] = [];
  const start: number[] = [0];
  let members = 0;
  for (let p = 0; p < sizes.length; p++) {
    place[p] = members;
    if (sizes[p] === 0) continue;
    members += sizes[p];
    period.push(base + p);
    start.push(members);
  }
  const grouped = new Int32Array(members);
  for (let i = 0; i < days.length; i++) grouped[place[periodOf[days[i] - earliest] - base]++] = i;
  return { unit, asOf: log.asOf, period: Int32Array.from(period), start: Int32Array.from(start), members: grouped };
}

/** Name and days of a cohort's own period. */
export function cohortPeriod(cohorts: Cohorts, i: number): { name: string; from: number; to: number } {
  const { unit } = cohorts;
  const period = cohorts.period[i];
  return { name: periodName(period, unit), from: periodStart(period, unit), to: periodEnd(period, unit) };
}
