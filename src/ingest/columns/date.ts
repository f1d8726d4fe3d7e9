/* Date columns: day-first or month-first decided over the whole file, the local day kept as written. */
import { dayNumber, daysInMonth } from '#domain/calendar.ts';
import { shownValue } from '../issues.ts';
import { GrowingFloat64, GrowingInt32 } from './growing.ts';

/** No day: the cell is blank, unreadable, or no date of the calendar in the chosen reading. */
export const NO_DAY = -2_147_483_648;
const DAY_MS = 86_400_000;

/** Earliest day that is believed. */
const FIRST_DAY = dayNumber(1990, 1, 1);

/** A day is believed from 1990 to the day after the file was saved: somewhere it was tomorrow already. */
export function isBelievable(day: number, savedDay: number): boolean {
  return day >= FIRST_DAY && day <= savedDay + 1;
}

export type DateReading = 'read' | 'blank' | 'unreadable';

/** What one cell says. `other`: the day in the month-first reading where the cell has two, else NO_DAY. Instants: NaN where only a day is given. */
interface DateCell {
  reading: DateReading;
  /** Local day, day-first where both readings are possible. */
  day: number;
  /** ms since the local day's midnight UTC, less the zone's offset; without a zone the local time is taken as UTC. */
  ms: number;
  /** First and second part are day and month in unknown order. */
  open: boolean;
  other: number;
}

const cell: DateCell = { reading: 'blank', day: NO_DAY, ms: NaN, open: false, other: NO_DAY };

const TIME =
  '(?:(?:[T,] ?| +)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)? ?([AaPp])?(?:\\.?[Mm]\\.?)? ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?';
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`);
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}$`);

/** A day number, NO_DAY if the calendar has no such date. */
function validDay(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1 || day > 31) return NO_DAY;
  if (day > 28 && day > daysInMonth(year, month)) return NO_DAY;
  return dayNumber(year, month, day);
}

/** ms of a time of day less its offset; NaN if no time is written, −Infinity if it is none. */
function milliseconds(match: RegExpExecArray, from: number): number {
  const part = (index: number): string => match[from + index] ?? '';
  if (part(0) === '') return NaN;
  let hour = Number(part(0));
  const half = part(3).toLowerCase();
  if (half !== '') {
    if (hour < 1 || hour > 12) return -Infinity;
    hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  const minute = Number(part(1));
  const second = Number(part(2));
  if (hour > 23 || minute > 59 || second > 60) return -Infinity;
  const zone = part(4);
  let offset = 0;
  if (zone.startsWith('+') || zone.startsWith('-')) {
    offset = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
    if (zone.startsWith('-')) offset = -offset;
  }
  return ((hour * 60 + minute - offset) * 60 + second) * 1000;
}

function digits(text: string, from: number, count: number): number {
  let value = 0;
  for (let i = from; i < from + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** `2023-05-31 23:06:04 -0700`, Shopify's own form, by character; false = let the general way look at it. */
function parseShopify(text: string): boolean {
  if (text.length !== 25 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return false;
  if (text.charCodeAt(10) !== 32 || text.charCodeAt(13) !== 58 || text.charCodeAt(16) !== 58) return false;
  const sign = text.charCodeAt(20);
  if (text.charCodeAt(19) !== 32 || (sign !== 43 && sign !== 45)) return false;
  const day = validDay(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  const second = digits(text, 17, 2);
  const offset = digits(text, 21, 2) * 60 + digits(text, 23, 2);
  const ms = ((hour * 60 + minute - (sign === 45 ? -offset : offset)) * 60 + second) * 1000;
  if (day === NO_DAY || Number.isNaN(day) || Number.isNaN(ms) || hour > 23 || minute > 59 || second > 60) return false;
  cell.reading = 'read';
  cell.day = day;
  cell.ms = ms;
  return true;
}

/** Reads one cell into the shared result. */
export function parseDate(text: string): Readonly<DateCell> {
  cell.reading = 'unreadable';
  cell.day = NO_DAY;
  cell.ms = NaN;
  cell.open = false;
  cell.other = NO_DAY;
  if (parseShopify(text)) return cell;
  const ordered = YEAR_FIRST.exec(text);
  if (ordered !== null) {
    cell.day = validDay(Number(ordered[1]), Number(ordered[3]), Number(ordered[4]));
    cell.ms = milliseconds(ordered, 5);
    if (cell.day !== NO_DAY && cell.ms !== -Infinity) cell.reading = 'read';
    return cell;
  }
  const match = YEAR_LAST.exec(text);
  if (match === null) return cell;
  const written = Number(match[4]);
  const year = match[4].length === 4 ? written : written + (written < 90 ? 2000 : 1900);
  const first = Number(match[1]);
  const second = Number(match[3]);
  cell.day = validDay(year, second, first);
  cell.ms = milliseconds(match, 5);
  // With dots the day always stands first.
  if (match[2] !== '.') {
    cell.other = validDay(year, first, second);
    cell.open = true;
  }
  if ((cell.day !== NO_DAY || cell.other !== NO_DAY) && cell.ms !== -Infinity) cell.reading = 'read';
  return cell;
}

/** A growing date column: local day and instant. Cells such as 03/04/2026 wait for the file's order of day and month. */
export class DateColumn {
  readonly header: string;
  /** Cells that can only be day-first (13/01/2026), or only month-first. */
  readonly proof = { dayFirst: 0, monthFirst: 0 };
  readonly #days = new GrowingInt32();
  readonly #ms = new GrowingFloat64();
  readonly #openRows = new GrowingInt32();
  readonly #otherDays = new GrowingInt32();
  readonly #faults = new Map<number, string>();
  /** A cell with two readings as written, for the refusal. */
  example = '';

  constructor(header: string) {
    this.header = header;
  }

  get length(): number {
    return this.#days.length;
  }

  /** Some cell has two different readings. */
  get open(): boolean {
    return this.example !== '';
  }

  push(text: string): DateReading {
    if (text === '') {
      this.#days.push(NO_DAY);
      this.#ms.push(NaN);
      return 'blank';
    }
    const { reading, day, ms, open, other } = parseDate(text);
    if (reading === 'read' && open) {
      this.#openRows.push(this.#days.length);
      this.#otherDays.push(other);
      if (other === NO_DAY) this.proof.dayFirst++;
      else if (day === NO_DAY) this.proof.monthFirst++;
      else if (day !== other && this.example === '') this.example = text;
    }
    if (reading === 'unreadable') this.#faults.set(this.#days.length, shownValue(text));
    this.#days.push(reading === 'read' ? day : NO_DAY);
    this.#ms.push(ms);
    return reading;
  }

  /** Text of an unreadable cell, as far as it may be shown; null = the cell is blank or read. */
  fault(row: number): string | null {
    return this.#faults.get(row) ?? null;
  }

  readMonthFirst(): void {
    for (let i = 0; i < this.#openRows.length; i++) this.#days.set(this.#openRows.at(i), this.#otherDays.at(i));
  }

  /** For columns whose cells each have one reading only. */
  readEach(): void {
    for (let i = 0; i < this.#openRows.length; i++) {
      const row = this.#openRows.at(i);
      if (this.#days.at(row) === NO_DAY) this.#days.set(row, this.#otherDays.at(i));
    }
  }

  /** Local day as written; NO_DAY = none. */
  day(row: number): number {
    return this.#days.at(row);
  }

  /** Instant in ms since 1970-01-01 UTC; NaN where the cell gives a day alone. */
  instant(row: number): number {
    return this.#days.at(row) * DAY_MS + this.#ms.at(row);
  }

  /** The instant, local midnight where the cell gives a day alone. */
  instantOrMidnight(row: number): number {
    const ms = this.#ms.at(row);
    return this.#days.at(row) * DAY_MS + (Number.isNaN(ms) ? 0 : ms);
  }
}

/**
 * Decides the order of day and month over all date columns of the file, which one program wrote: any part above 12 tells.
 * Returns a column that stays undecided, null if all are read.
 */
export function resolveDates(columns: readonly DateColumn[]): DateColumn | null {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const column of columns) {
    dayFirst += column.proof.dayFirst;
    monthFirst += column.proof.monthFirst;
  }
  if (dayFirst > 0 === monthFirst > 0) {
    const contradictory = dayFirst > 0;
    const undecided = columns.find((column) => column.open);
    if (undecided !== undefined) return undecided;
    // No cell with two readings: each is read in the only one it has.
    if (contradictory) for (const column of columns) column.readEach();
    return null;
  }
  if (monthFirst > 0) for (const column of columns) column.readMonthFirst();
  return null;
}
