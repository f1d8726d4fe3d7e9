/* Payback on the calendar: the month k after the one of acquisition in which cumulative worth per customer reaches CAC. */
import { periodEnd } from './calendar.ts';
import type { CustomerMoney } from './money.ts';
import type { PurchaseLog } from './purchases.ts';
import { periodsOfDays } from './retention/cohorts.ts';

/** Value has reached CAC: ≥, but for what rounding takes from a sum of means (a billionth of it). */
export function reaches(value: number, cac: number): boolean {
  return value >= cac - 1e-9 * Math.max(1, Math.abs(cac));
}

/**
 * For the customers of one monthly cohort: calendarMonth = first k whose cumulative worth per customer (of months c … c+k)
 * reaches CAC; interpolated = linear between month k − 1 and k, 0 if k = 0 already pays. Both null where it is not reached in the
 * months that are over, or there is no CAC. A running month enters nothing, as in the grid.
 */
export function calendarPayback(
  log: PurchaseLog,
  worth: CustomerMoney,
  members: Int32Array,
  cac: number | null,
): { calendarMonth: number | null; interpolated: number | null } {
  const notReached = { calendarMonth: null, interpolated: null };
  if (cac === null || members.length === 0) return notReached;
  let earliest = log.asOf;
  for (const customer of members) earliest = Math.min(earliest, log.day[log.start[customer]]);
  const monthOf = periodsOfDays(earliest, log.asOf, 'month');
  const base = monthOf[0];
  const running = periodEnd(monthOf[monthOf.length - 1], 'month') > log.asOf ? 1 : 0;
  const sums = new Float64Array(monthOf[monthOf.length - 1] - base + 1);
  for (const customer of members) {
    for (let i = worth.start[customer]; i < worth.start[customer + 1]; i++) {
      sums[monthOf[worth.day[i] - earliest] - base] += worth.amount[i];
    }
  }
  let before = 0;
  for (let k = 0; k < sums.length - running; k++) {
    const value = before + sums[k] / members.length;
    if (reaches(value, cac)) {
      return { calendarMonth: k, interpolated: k === 0 ? 0 : Math.min(k, k - 1 + (cac - before) / (value - before)) };
    }
    before = value;
  }
  return notReached;
}
