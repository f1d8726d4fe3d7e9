/* The first column of a report by time: days, first days of weeks, or months, which are no dates. */
import { dayNumber, periodEnd, periodIndex, periodStart, type PeriodUnit } from '#domain/calendar.ts';
import { NO_DAY } from '../columns/date.ts';
import { monthNumber } from '../columns/date-words.ts';
import { GrowingInt32 } from '../columns/growing.ts';
import { noteFormat, witness, type Witness } from '../columns/proofs.ts';

/** First and last day, both included. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

const YEAR_MONTH = /^(\d{4})[-/.](\d{1,2})$/;
/** Spreadsheets make Sep-26 of 2026-09. */
const WORD_YEAR = /^(\p{L}{3,9})[.,]?[ -](\d{4}|\d{2})$/u;

/** First day of `2026-09`, `September 2026`, `Sep-26`; NO_DAY = no month. */
export function firstOfMonth(text: string): number {
  const numbers = YEAR_MONTH.exec(text);
  const words = WORD_YEAR.exec(text.normalize('NFC'));
  const month = numbers === null ? monthNumber(words?.[1] ?? '') : Number(numbers[2]);
  const year = Number(numbers?.[1] ?? words?.[2]);
  return month < 1 || month > 12 ? NO_DAY : dayNumber(year < 100 ? year + 2000 : year, month, 1);
}

/** The months of a column whose cells may be dates as well. */
export class MonthColumn {
  readonly #header: string;
  readonly #days = new GrowingInt32();
  #first: Witness | null = null;

  constructor(header: string) {
    this.#header = header;
  }

  /** Whether the cell is a month. */
  push(text: string): boolean {
    const day = firstOfMonth(text);
    this.#days.push(day);
    if (day !== NO_DAY) this.#first ??= witness(text);
    return day !== NO_DAY;
  }

  /** First day of the row's month; NO_DAY = the cell is none. */
  day(row: number): number {
    return this.#days.at(row);
  }

  /** Notes how the months are written, at the end of the file. */
  note(): void {
    if (this.#first === null) return;
    const { text, line } = this.#first;
    const decided = /\p{L}/u.test(text) ? 'named' : 'iso';
    noteFormat({ kind: 'date', column: this.#header, decided, proof: text, line });
  }
}

/** The period of a unit in which a day lies; a week is the seven days from the one that is written. */
export function periodOf(day: number, unit: Extract<PeriodUnit, 'day' | 'week' | 'month'>): Period {
  if (unit === 'week') return { from: day, to: day + 6 };
  const index = periodIndex(day, unit);
  return { from: periodStart(index, unit), to: periodEnd(index, unit) };
}
