/* Which days each row of ad spend covers: a day, a first and a last day, a week, a month, or the period of the whole report. */
import { dayNumber, isoDay, periodEnd, periodIndex, periodStart } from '#domain/calendar.ts';
import { isBelievable, NO_DAY, parseDate, DateColumn } from '../columns/date.ts';
import { monthNumber } from '../columns/date-words.ts';
import { GrowingInt32 } from '../columns/growing.ts';
import { beginRow } from '../columns/proofs.ts';
import type { SideColumns } from './side-columns.ts';
import type { RowFault } from './source.ts';
import type { ReportedPeriod } from './spend-preamble.ts';
import type { SpendRole, SpendUnit } from './spend-words.ts';

/** Days, both included. NO_DAY = none. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const MONTH_NUMBER = /^(?:(\d{4})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{4}))$/;
const MONTH_WORD = /^(?:(\p{L}{3,9})\.?[ -]*'?(\d{4}|\d{2})|(\d{4})[ -](\p{L}{3,9})\.?)$/u;
const WEEK_NUMBER = /^(?:(\d{4})[- ]?(?:W|KW) ?(\d{1,2})|(?:W|KW|CW|Week|Woche) ?(\d{1,2})[ /.-]+(\d{4}))$/i;
const TWO_DATES = /^(.+?)(?: +(?:-|to|bis) +| *[–—] *)(.+)$/;

function part(match: RegExpExecArray, one: number, other: number): string {
  return match[one] ?? match[other];
}

/** The days of a cell that names a month (`2026-09`, `Sept. 2026`) or an ISO week (`2026-W36`, `KW 36 2026`); null = it does not. */
export function namedPeriod(text: string, unit: SpendUnit): Span | null {
  const number = MONTH_NUMBER.exec(text);
  if (number !== null) return monthSpan(Number(part(number, 1, 4)), Number(part(number, 2, 3)));
  const word = MONTH_WORD.exec(text);
  if (word !== null) {
    const year = part(word, 2, 3);
    // `Sep 26` is a month only where months stand: elsewhere it is a day without its year.
    if (year.length === 2 && unit !== 'month') return null;
    return monthSpan(Number(year) + (year.length === 2 ? 2000 : 0), monthNumber(part(word, 1, 4)));
  }
  const week = WEEK_NUMBER.exec(text);
  if (week === null) return null;
  const count = Number(part(week, 2, 3));
  if (count < 1 || count > 53) return null;
  // Week 1 is the one with 4 January.
  const index = periodIndex(dayNumber(Number(part(week, 1, 4)), 1, 4), 'week') + count - 1;
  return { from: periodStart(index, 'week'), to: periodEnd(index, 'week') };
}

function monthSpan(year: number, month: number): Span | null {
  if (month < 1 || month > 12) return null;
  const from = dayNumber(year, month, 1);
  return { from, to: periodEnd(periodIndex(from, 'month'), 'month') };
}

/** First and last date of a cell such as `2026-09-01 - 2026-09-07`; null = it is none. */
function twoDates(text: string): readonly [string, string] | null {
  const match = text.length > 12 ? TWO_DATES.exec(text) : null;
  if (match === null || parseDate(match[1]).reading !== 'read' || parseDate(match[2]).reading !== 'read') return null;
  return [match[1], match[2]];
}

function reportColumn({ label, first, last }: ReportedPeriod): DateColumn {
  const column = new DateColumn(label, false);
  // The period stands above the table, on no row of it.
  beginRow(0);
  column.push(first);
  column.push(last);
  return column;
}

/** Growing: one entry a row. Spans are known after the formats of `dateColumns` are decided. */
export class SpendPeriods {
  readonly #from: DateColumn;
  readonly #to: DateColumn;
  readonly #unit: SpendUnit;
  /** Spans of cells that name a month or a week. */
  readonly #namedFrom = new GrowingInt32();
  readonly #namedTo = new GrowingInt32();
  /** First and last day of the report, where it names them. */
  readonly #report: DateColumn | null;
  /** The rows have no date of their own. */
  readonly #wholeReport: boolean;

  /** `unit`: what a row with one date covers. `report` is needed where the file has no column of dates. */
  constructor(columns: SideColumns<SpendRole>, unit: SpendUnit, report: ReportedPeriod | null) {
    this.#from = new DateColumn(columns.title('date'));
    this.#to = new DateColumn(columns.title(columns.has('to') ? 'to' : 'date'));
    this.#unit = unit;
    this.#wholeReport = !columns.has('date');
    this.#report = report === null ? null : reportColumn(report);
  }

  push(date: string, last: string): void {
    const first = namedPeriod(date, this.#unit);
    const end = namedPeriod(last, this.#unit);
    const two = first === null ? twoDates(date) : null;
    this.#namedFrom.push(first?.from ?? NO_DAY);
    this.#namedTo.push(end?.to ?? first?.to ?? NO_DAY);
    this.#from.push(first === null ? (two?.[0] ?? date) : '');
    this.#to.push(end === null ? last || (two?.[1] ?? '') : '');
  }

  /** The columns whose formats are to be decided together. A report's period helps where the rows do not tell. */
  dateColumns(): DateColumn[] {
    const own = [this.#from, this.#to];
    const proven = own.some(({ proof }) => proof.dayFirst + proof.monthFirst > 0);
    return this.#report === null || (proven && !this.#wholeReport) ? own : [...own, this.#report];
  }

  /** The days that a row covers. `to` is never after what the file says, and NO_DAY only where `from` is. */
  span(row: number): Span {
    if (this.#wholeReport && this.#report !== null) return { from: this.#report.day(0), to: this.#report.day(1) };
    const namedFrom = this.#namedFrom.at(row);
    const from = namedFrom === NO_DAY ? this.#from.day(row) : namedFrom;
    const last = this.#to.day(row);
    if (from === NO_DAY || last !== NO_DAY) return { from, to: last };
    const namedTo = this.#namedTo.at(row);
    if (namedTo !== NO_DAY) return { from, to: namedTo };
    if (this.#unit === 'week') return { from, to: from + 6 };
    return { from, to: this.#unit === 'month' ? periodEnd(periodIndex(from, 'month'), 'month') : from };
  }

  /** Whether the last day was written in the row or above the table: else it follows from the first. */
  saysLast(row: number): boolean {
    return this.#wholeReport || this.#to.day(row) !== NO_DAY;
  }

  get lastHeader(): string {
    return this.#wholeReport ? '' : this.#to.header;
  }

  /** Text of a last day that is no date; null = it is blank, read, or remarked already where the formats were decided. */
  lastFault(row: number): string | null {
    return this.#to.isOtherOrder(row) ? null : this.#to.fault(row);
  }

  /** What is wrong with the days of a row; null = nothing. `latest`: the last day that is believed. */
  fault(row: number, latest: number): RowFault | null {
    const { from, to } = this.span(row);
    const column = this.#from.header;
    if (from === NO_DAY) {
      const value = this.#from.fault(row);
      const code = this.#from.isOtherOrder(row) ? 'other-date-order' : 'unreadable-date';
      return { code: value === null ? 'missing-date' : code, column, value: value ?? '' };
    }
    if (!isBelievable(from, latest)) return { code: 'date-out-of-range', column, value: isoDay(from) };
    if (to === NO_DAY) return { code: 'unreadable-date', column: this.lastHeader, value: '' };
    return to < from ? { code: 'date-out-of-range', column: this.lastHeader, value: isoDay(to) } : null;
  }
}
