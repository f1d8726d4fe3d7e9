/* Day numbers and calendar periods. A day is whole days since 1970-01-01 in the proleptic Gregorian calendar. */

export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

export interface CivilDate {
  readonly year: number;
  /** 1 … 12 */
  readonly month: number;
  /** 1 … 31 */
  readonly day: number;
}

/** Day number of a civil date; months past 12 and days past the month's end run on. Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Civil date of a day number. Same source, civil_from_days. */
export function civilDate(day: number): CivilDate {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1);
}

/** ISO 8601, `2026-01-05`. */
export function isoDay(day: number): string {
  const { year, month, day: date } = civilDate(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Day number of `YYYY-MM-DD`, null if it is not a date of the calendar. */
export function parseIsoDay(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumber(year, month, day);
}

/**
 * Index of the period that holds a day: consecutive integers, so that the distance of two periods is a subtraction.
 * day: the day; week: ISO weeks (Monday) counted from the one of 1969-12-29; month: 12·year + month − 1; quarter; year.
 */
export function periodIndex(day: number, unit: PeriodUnit): number {
  if (unit === 'day') return day;
  if (unit === 'week') return Math.floor((day + 3) / 7);
  const { year, month } = civilDate(day);
  if (unit === 'month') return year * 12 + month - 1;
  if (unit === 'quarter') return year * 4 + Math.floor((month - 1) / 3);
  return year;
}

/** First day of a period given by its index. */
export function periodStart(index: number, unit: PeriodUnit): number {
  if (unit === 'day') return index;
  if (unit === 'week') return index * 7 - 3;
  if (unit === 'month') return dayNumber(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
  if (unit === 'quarter') return dayNumber(Math.floor(index / 4), (((index % 4) + 4) % 4) * 3 + 1, 1);
  return dayNumber(index, 1, 1);
}

/** Last day of a period given by its index. */
export function periodEnd(index: number, unit: PeriodUnit): number {
  return periodStart(index + 1, unit) - 1;
}

/** Name of a period: `2026-01-05`, `2026-W01` (ISO year), `2026-01`, `2026-Q1`, `2026`. */
export function periodName(index: number, unit: PeriodUnit): string {
  const start = periodStart(index, unit);
  if (unit === 'day') return isoDay(start);
  if (unit === 'week') {
    const thursday = start + 3;
    const { year } = civilDate(thursday);
    const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
    return `${String(year)}-W${String(week).padStart(2, '0')}`;
  }
  const { year, month } = civilDate(start);
  if (unit === 'month') return `${String(year)}-${String(month).padStart(2, '0')}`;
  if (unit === 'quarter') return `${String(year)}-Q${String(Math.floor((month - 1) / 3) + 1)}`;
  return String(year);
}

/** Index of the month `YYYY-MM`, null if it is none. */
export function parseMonth(text: string): number | null {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : null;
}
