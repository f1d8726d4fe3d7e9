/* Date columns: day-first or month-first decided over the whole file, the local day kept as written. */
import { dayNumber } from '#domain/calendar.ts';
import type { DateReadingRange } from '#domain/choices.ts';
import type { DateFormat } from '#domain/orders.ts';
import { shownValue } from '../issues.ts';
import type { Row } from '../row.ts';
import { DAY_MS, DateFamily, NO_DAY, orMidnight, parseDate, type DateReading } from './date-cell.ts';
import { dateNumber, dayOfNumber, formatOf, type DateNumberFormat } from './date-number.ts';
import { GrowingFloat64, GrowingInt32 } from './growing.ts';
import { NO_PLAIN_DAY, plainDay, plainTime } from './plain-cells.ts';
import { noteFormat, noteSuspicion, witness, type Witness } from './proofs.ts';

export { NO_DAY, orMidnight, parseDate, type DateReading } from './date-cell.ts';

/** Which of two numbers is the day. */
export type DateOrder = 'dmy' | 'mdy';

/** Cells of each order that can be read in it alone and are kept as written, to be shown where the other is chosen. */
const KEPT_TEXTS = 1_000;

/** Earliest day that is believed. */
const FIRST_DAY = dayNumber(1990, 1, 1);

/** A day is believed from 1990 to the day after the file was saved: somewhere it was tomorrow already. */
export function isBelievable(day: number, savedDay: number): boolean {
  return day >= FIRST_DAY && day <= savedDay + 1;
}

/** A growing date column: local day and instant. Cells such as 03/04/2026 wait for the file's order of day and month, bare numbers for the whole column. */
export class DateColumn {
  readonly header: string;
  /** A column of the table. Dates above it (a report's period) help to decide and are no column to report on. */
  readonly inTable: boolean;
  /** Cells that can only be day-first (13/01/2026), or only month-first. */
  readonly proof = { dayFirst: 0, monthFirst: 0 };
  /** The first of these cells. */
  readonly deciding: { dayFirst: Witness | null; monthFirst: Witness | null } = { dayFirst: null, monthFirst: null };
  readonly #days = new GrowingInt32();
  /** Whole ms since local midnight in UTC, which the zone's offset may move by days; NO_TIME = the cell gives a day alone. */
  readonly #ms = new GrowingInt32();
  readonly #openRows = new GrowingInt32();
  readonly #otherDays = new GrowingInt32();
  readonly #openLines = new GrowingInt32();
  /** The first cells with one reading only, by row. */
  readonly #oneWay = new Map<number, string>();
  readonly #otherOrder = new Set<number>();
  readonly #numberRows = new GrowingInt32();
  readonly #numbers = new GrowingFloat64();
  readonly #faults = new Map<number, string>();
  /** By family: cells read, those whose two numbers are both 12 at most, and the first of all. */
  readonly #read = new Float64Array(4);
  readonly #early = new Float64Array(4);
  readonly #first: (Witness | null)[] = [null, null, null, null];
  #firstNumber: Witness | null = null;
  #numberFormat: DateNumberFormat | null = null;
  /** The first cell with two readings as written, and its line. */
  example = '';
  exampleLine = 0;
  /** Cells with two different readings. */
  openCells = 0;

  constructor(header: string, inTable = true) {
    this.header = header;
    this.inTable = inTable;
  }

  get length(): number {
    return this.#days.length;
  }

  /** Some cell has two different readings. */
  get open(): boolean {
    return this.openCells > 0;
  }

  /** Adds a cell. A bare number counts as read; whether it was one is known when the file is. */
  push(text: string): DateReading {
    if (text === '') {
      this.#days.push(NO_DAY);
      this.#ms.push(NO_TIME);
      return 'blank';
    }
    const { reading, day, ms, family, other } = parseDate(text);
    if (reading !== 'read') return this.#pushNumber(text);
    if (this.#read[family]++ === 0) this.#first[family] = witness(text);
    if (other !== NO_DAY && day !== NO_DAY) this.#early[family]++;
    if (family === DateFamily.open) {
      this.#openRows.push(this.#days.length);
      this.#otherDays.push(other);
      this.#openLines.push(witness(text).line);
      if (other === NO_DAY) this.#prove('dayFirst', text);
      else if (day === NO_DAY) this.#prove('monthFirst', text);
      else if (day !== other && this.openCells++ === 0)
        ({ text: this.example, line: this.exampleLine } = witness(text));
    }
    this.#days.push(day);
    this.#ms.push(timeOf(ms));
    return reading;
  }

  /** `push` of a cell of a row. */
  pushCell(row: Row, column: number): DateReading {
    if (this.pushPlain(row, column)) return 'read';
    if (row.bytes === null || row.from(column) < row.to(column)) return this.push(row.clean(column));
    this.#days.push(NO_DAY);
    this.#ms.push(NO_TIME);
    return 'blank';
  }

  /** Adds a cell if it is a date in bytes as Shopify writes it; false: nothing was added. */
  pushPlain(row: Row, column: number): boolean {
    const { bytes } = row;
    if (bytes === null) return false;
    const from = row.from(column);
    const day = plainDay(bytes, from, row.to(column));
    const ms = day === NO_PLAIN_DAY ? NaN : plainTime(bytes, from);
    if (Number.isNaN(ms)) return false;
    if (this.#read[DateFamily.iso]++ === 0) this.#first[DateFamily.iso] = witness(row.clean(column));
    this.#days.push(day);
    this.#ms.push(ms);
    return true;
  }

  /** Whether the column has seen a date that is written with its year first. */
  get seenIso(): boolean {
    return this.#read[DateFamily.iso] > 0;
  }

  /** Adds dates as Shopify writes them, after one was seen; NO_DAY twice = blank. They are copied. */
  append(days: Int32Array, ms: Int32Array): void {
    let read = 0;
    for (const day of days) if (day !== NO_DAY) read++;
    this.#read[DateFamily.iso] += read;
    this.#days.append(days);
    this.#ms.append(ms);
  }

  /** A cell that can be read in one order only. */
  #prove(side: 'dayFirst' | 'monthFirst', text: string): void {
    if (this.proof[side]++ === 0) this.deciding[side] = witness(text);
    if (this.proof[side] <= KEPT_TEXTS) this.#oneWay.set(this.#days.length, shownValue(text));
  }

  #pushNumber(text: string): DateReading {
    const value = dateNumber(text);
    const row = this.#days.length;
    this.#days.push(NO_DAY);
    this.#ms.push(NO_TIME);
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
      this.#ms.set(row, timeOf(ms));
    }
  }

  /** Whether the cell was left unread because only the other order of day and month can read it. */
  isOtherOrder(row: number): boolean {
    return this.#otherOrder.has(row);
  }

  /** Lines and texts (as far as they are kept) of the cells that were left unread so. */
  otherOrderCells(): readonly Witness[] {
    const cells: Witness[] = [];
    for (let i = 0; i < this.#openRows.length; i++) {
      const row = this.#openRows.at(i);
      if (this.#otherOrder.has(row)) cells.push({ text: this.#faults.get(row) ?? '', line: this.#openLines.at(i) });
    }
    return cells;
  }

  /** Reads the cells of two numbers in one order. `mixed`: those that only the other one can read in that. */
  readIn(order: DateOrder, mixed: boolean): void {
    for (let i = 0; i < this.#openRows.length; i++) {
      const row = this.#openRows.at(i);
      const dayFirst = this.#days.at(row);
      const monthFirst = this.#otherDays.at(i);
      const day = order === 'dmy' ? dayFirst : monthFirst;
      if (day !== NO_DAY) this.#days.set(row, day);
      else if (mixed) this.#days.set(row, order === 'dmy' ? monthFirst : dayFirst);
      else {
        this.#days.set(row, NO_DAY);
        this.#otherOrder.add(row);
        this.#faults.set(row, this.#oneWay.get(row) ?? '');
      }
    }
  }

  /** First and last day of an open column in one order, before it is decided. */
  range(order: DateOrder): DateReadingRange {
    let first = Infinity;
    let last = -Infinity;
    let next = 0;
    for (let row = 0; row < this.length; row++) {
      let day = this.#days.at(row);
      if (next < this.#openRows.length && this.#openRows.at(next) === row) {
        if (order === 'mdy') day = this.#otherDays.at(next);
        next++;
      }
      if (day === NO_DAY) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
    const { day, other } = parseDate(this.example);
    return { example: order === 'dmy' ? day : other, first, last };
  }

  /** For columns whose cells each have one reading only. */
  readEach(): void {
    for (let i = 0; i < this.#openRows.length; i++) {
      const row = this.#openRows.at(i);
      if (this.#days.at(row) === NO_DAY) this.#days.set(row, this.#otherDays.at(i));
    }
  }

  /**
   * Notes how the column was read. `order`: what was decided over the file for its cells of two numbers, and by which of
   * them; null = by none, but by the source's habit or, `answered`, by the user, who then knows where the days lie.
   */
  note(order: DateOrder | 'each', decidedBy: Witness | null, answered = false): void {
    if (!this.inTable) return;
    const [iso, open, dotted, named] = this.#first;
    const put = (decided: DateFormat, proof: Witness): void => {
      noteFormat({ kind: 'date', column: this.header, decided, proof: proof.text, line: proof.line });
    };
    if (this.#numberFormat !== null && this.#firstNumber !== null) put(this.#numberFormat, this.#firstNumber);
    else if (open !== null && answered) {
      noteFormat({ kind: 'date', column: this.header, decided: order, proof: '', line: 0, answered: true });
      return;
    } else if (open !== null) put(order, decidedBy ?? (order === 'each' ? open : NO_CELL));
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
    const ms = this.#ms.at(row);
    return ms === NO_TIME ? NaN : this.#days.at(row) * DAY_MS + ms;
  }

  /** The instant, local midnight where the cell gives a day alone. */
  instantOrMidnight(row: number): number {
    return orMidnight(this.#days.at(row), this.instant(row));
  }

  /** Days and instants of the rows of `keep`, all by default, of a column that nobody looks at any more. */
  end(keep: Int32Array | null = null): { readonly days: Int32Array; readonly instants: Float64Array } {
    const days = this.#days.end(keep);
    const times = this.#ms.end(keep);
    const instants = new Float64Array(days.length);
    for (let i = 0; i < days.length; i++) instants[i] = times[i] === NO_TIME ? NaN : days[i] * DAY_MS + times[i];
    return { days, instants };
  }
}

const NO_TIME = -0x8000_0000;

function timeOf(ms: number): number {
  return Number.isNaN(ms) ? NO_TIME : ms;
}

const NO_CELL: Witness = { text: '', line: 0 };

/** Share of all days that are days 1 to 12 of their month. */
const EARLY_SHARE = 144 / 365.25;
/** Fewer cells tell nothing, and neither does a file of a few weeks, which may lie in the first half of a month. */
const FEWEST = 20;
const LONG_SPAN = 62;
