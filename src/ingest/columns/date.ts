/* Date columns: day-first or month-first decided over the whole file, the local day kept as written. */
import { dayNumber } from '#domain/calendar.ts';
import type { DateFormat } from '#domain/orders.ts';
import { shownValue } from '../issues.ts';
import { DateFamily, NO_DAY, parseDate, type DateReading } from './date-cell.ts';
import { dateNumber, dayOfNumber, formatOf, type DateNumberFormat } from './date-number.ts';
import { GrowingFloat64, GrowingInt32 } from './growing.ts';
import { noteFormat, noteSuspicion, witness, type Witness } from './proofs.ts';

export { NO_DAY, parseDate, type DateReading } from './date-cell.ts';

const DAY_MS = 86_400_000;

/** Earliest day that is believed. */
const FIRST_DAY = dayNumber(1990, 1, 1);

/** A day is believed from 1990 to the day after the file was saved: somewhere it was tomorrow already. */
export function isBelievable(day: number, savedDay: number): boolean {
  return day >= FIRST_DAY && day <= savedDay + 1;
}

/** A growing date column: local day and instant. Cells such as 03/04/2026 wait for the file's order of day and month, bare numbers for the whole column. */
export class DateColumn {
  readonly header: string;
  /** Cells that can only be day-first (13/01/2026), or only month-first. */
  readonly proof = { dayFirst: 0, monthFirst: 0 };
  /** The first of these cells. */
  readonly deciding: { dayFirst: Witness | null; monthFirst: Witness | null } = { dayFirst: null, monthFirst: null };
  readonly #days = new GrowingInt32();
  readonly #ms = new GrowingFloat64();
  readonly #openRows = new GrowingInt32();
  readonly #otherDays = new GrowingInt32();
  readonly #numberRows = new GrowingInt32();
  readonly #numbers = new GrowingFloat64();
  readonly #faults = new Map<number, string>();
  /** By family: cells read, those whose two numbers are both 12 at most, and the first of all. */
  readonly #read = new Float64Array(4);
  readonly #early = new Float64Array(4);
  readonly #first: (Witness | null)[] = [null, null, null, null];
  #firstNumber: Witness | null = null;
  #numberFormat: DateNumberFormat | null = null;
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

  /** Adds a cell. A bare number counts as read; whether it was one is known when the file is. */
  push(text: string): DateReading {
    if (text === '') {
      this.#days.push(NO_DAY);
      this.#ms.push(NaN);
      return 'blank';
    }
    const { reading, day, ms, family, other } = parseDate(text);
    if (reading !== 'read') return this.#pushNumber(text);
    if (this.#read[family]++ === 0) this.#first[family] = witness(text);
    if (other !== NO_DAY && day !== NO_DAY) this.#early[family]++;
    if (family === DateFamily.open) {
      this.#openRows.push(this.#days.length);
      this.#otherDays.push(other);
      if (other === NO_DAY) {
        if (this.proof.dayFirst++ === 0) this.deciding.dayFirst = witness(text);
      } else if (day === NO_DAY) {
        if (this.proof.monthFirst++ === 0) this.deciding.monthFirst = witness(text);
      } else if (day !== other && this.example === '') this.example = text;
    }
    this.#days.push(day);
    this.#ms.push(ms);
    return reading;
  }

  #pushNumber(text: string): DateReading {
    const value = dateNumber(text);
    const row = this.#days.length;
    this.#days.push(NO_DAY);
    this.#ms.push(NaN);
    if (Number.isNaN(value)) {
      this.#faults.set(row, shownValue(text));
      return 'unreadable';
    }
    this.#firstNumber ??= witness(text);
    this.#numberRows.push(row);
    this.#numbers.push(value);
    return 'read';
  }

  /** Text of an unreadable cell, as far as it may be shown; null = the cell is blank or read. */
  fault(row: number): string | null {
    return this.#faults.get(row) ?? null;
  }

  /** Bare numbers are dates where the column holds no other dates and all of them count in one way; else they are unreadable. */
  readNumbers(): void {
    const count = this.#numbers.length;
    if (count === 0) return;
    const format = formatOf(this.#numbers.at(0));
    let one = this.#read.every((cells) => cells === 0);
    for (let i = 1; one && i < count; i++) one = formatOf(this.#numbers.at(i)) === format;
    this.#numberFormat = one ? format : null;
    for (let i = 0; i < count; i++) {
      const row = this.#numberRows.at(i);
      if (this.#numberFormat === null) {
        this.#faults.set(row, String(this.#numbers.at(i)));
        continue;
      }
      const { day, ms } = dayOfNumber(this.#numbers.at(i), this.#numberFormat);
      this.#days.set(row, day);
      this.#ms.set(row, ms);
    }
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

  /** Notes how the column was read. `order`: what was decided over the file for its open cells, and by which of them. */
  note(order: 'dmy' | 'mdy' | 'each', decidedBy: Witness | null): void {
    const [iso, open, dotted, named] = this.#first;
    const put = (decided: DateFormat, proof: Witness): void => {
      noteFormat({ kind: 'date', column: this.header, decided, proof: proof.text, line: proof.line });
    };
    if (this.#numberFormat !== null && this.#firstNumber !== null) put(this.#numberFormat, this.#firstNumber);
    else if (open !== null) put(order, decidedBy ?? open);
    else if (dotted !== null) put('dotted', dotted);
    else if (named !== null) put('named', named);
    else if (iso !== null) put('iso', iso);
    const first = this.#seemSwapped(DateFamily.open) ? open : this.#seemSwapped(DateFamily.dotted) ? dotted : null;
    if (first !== null && this.#span() > LONG_SPAN) noteSuspicion({ column: this.header, ...first });
  }

  /** More cells of the family than half, and than chance explains, have days 1 to 12. */
  #seemSwapped(family: DateFamily): boolean {
    const cells = this.#read[family];
    const early = this.#early[family];
    const chance = 2.5 * Math.sqrt(cells * EARLY_SHARE * (1 - EARLY_SHARE));
    return cells >= FEWEST && early > cells / 2 && early - cells * EARLY_SHARE > chance;
  }

  /** Days from the first to the last. */
  #span(): number {
    let first = Infinity;
    let last = -Infinity;
    for (let row = 0; row < this.length; row++) {
      const day = this.#days.at(row);
      if (day === NO_DAY) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
    return last - first;
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

/** Share of all days that are days 1 to 12 of their month. */
const EARLY_SHARE = 144 / 365.25;
/** Fewer cells tell nothing, and neither does a file of a few weeks, which may lie in the first half of a month. */
const FEWEST = 20;
const LONG_SPAN = 62;

/**
 * Decides the order of day and month over all date columns of the file, which one program wrote: any part above 12 tells.
 * Returns a column that stays undecided, null if all are read; then each column notes how, and by which cell it was decided.
 */
export function resolveDates(columns: readonly DateColumn[]): DateColumn | null {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const column of columns) {
    column.readNumbers();
    dayFirst += column.proof.dayFirst;
    monthFirst += column.proof.monthFirst;
  }
  const decided = dayFirst > 0 !== monthFirst > 0;
  if (!decided) {
    const undecided = columns.find((column) => column.open);
    if (undecided !== undefined) return undecided;
    // No cell with two readings: each is read in the only one it has.
    for (const column of columns) column.readEach();
  } else if (monthFirst > 0) for (const column of columns) column.readMonthFirst();
  const side = monthFirst > 0 ? 'monthFirst' : 'dayFirst';
  const first = columns.find((column) => column.deciding[side] !== null)?.deciding[side] ?? null;
  const order = monthFirst > 0 ? 'mdy' : 'dmy';
  for (const column of columns) {
    if (decided) column.note(order, column.deciding[side] ?? first);
    else column.note('each', null);
  }
  return null;
}
