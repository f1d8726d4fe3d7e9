/* The days on which a subscription is billed, and the end of the period in which it was cancelled. */
import { civilDate, dayNumber, daysInMonth } from '#domain/calendar.ts';
import { IntervalUnit } from '#domain/side-tables.ts';

/** The same day of the month so many months later; the last day of a month that is too short. */
function monthsAfter(day: number, months: number): number {
  const civil = civilDate(day);
  const index = civil.year * 12 + civil.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayNumber(year, month, Math.min(civil.day, daysInMonth(year, month)));
}

/** The day on which the k-th interval after `anchor` begins; k = 0 is the anchor itself. */
function billingDay(anchor: number, unit: number, count: number, k: number): number {
  const units = count * k;
  if (unit === IntervalUnit.day) return anchor + units;
  if (unit === IntervalUnit.week) return anchor + 7 * units;
  return monthsAfter(anchor, unit === IntervalUnit.year ? 12 * units : units);
}

/** Days in an interval, never more than it has: enough to begin a search. */
const FEWEST_DAYS: Readonly<Record<number, number>> = {
  [IntervalUnit.day]: 1,
  [IntervalUnit.week]: 7,
  [IntervalUnit.month]: 28,
  [IntervalUnit.year]: 365,
};
const MOST_DAYS: Readonly<Record<number, number>> = {
  [IntervalUnit.day]: 1,
  [IntervalUnit.week]: 7,
  [IntervalUnit.month]: 31,
  [IntervalUnit.year]: 366,
};

/**
 * First day after the period that was paid when a subscription was cancelled: the first billing day on or after `canceled`, one
 * period after `anchor` (the first paid day) at least.
 */
export function paidUntil(anchor: number, unit: number, count: number, canceled: number): number {
  let k = Math.max(1, Math.floor((canceled - anchor) / (MOST_DAYS[unit] * count)));
  const last = Math.max(1, Math.ceil((canceled - anchor) / (FEWEST_DAYS[unit] * count)));
  while (k < last && billingDay(anchor, unit, count, k) < canceled) k++;
  return billingDay(anchor, unit, count, k);
}
