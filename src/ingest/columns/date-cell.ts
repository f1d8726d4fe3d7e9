/* One date cell: the local day as written, the instant from its zone, and both readings where two are possible. */
import { dayNumber, daysInMonth } from '#domain/calendar.ts';
import { plainDate, plainDateOf } from './plain-cells.ts';
import { monthNumber, withoutWeekday, zoneOffset } from './date-words.ts';

/** No day: the cell is blank, unreadable, or no date of the calendar in the chosen reading. */
export const NO_DAY = -2_147_483_648;
export const DAY_MS = 86_400_000;

/** An instant, the day's midnight where the cell gave a day alone (NaN). */
export function orMidnight(day: number, instant: number): number {
  return Number.isNaN(instant) ? day * DAY_MS : instant;
}

export type DateReading = 'read' | 'blank' | 'unreadable';

/** How a cell is written: year first, with slashes or dashes and the year last, with dots, with the month as a word. */
export const DateFamily = { iso: 0, open: 1, dotted: 2, named: 3 } as const;
export type DateFamily = (typeof DateFamily)[keyof typeof DateFamily];

/** What one cell says. `other`: the day in the month-first reading where the cell has two, else NO_DAY. Instants: NaN where only a day is given. */
interface DateCell {
  reading: DateReading;
  /** Local day, day-first where both readings are possible. */
  day: number;
  /** ms since the local day's midnight UTC, less the zone's offset; without a zone the local time is taken as UTC. */
  ms: number;
  family: DateFamily;
  /** Of numbers with the year last: the day if the first of them were the month. With dots it never is: then it only tells that both are 12 at most. */
  other: number;
}

/** Filled by `parseDate`, reused for every cell so that a million cells allocate nothing. */
const cell: DateCell = { reading: 'blank', day: NO_DAY, ms: NaN, family: DateFamily.iso, other: NO_DAY };

/** Longer than any date with its words. */
const LONGEST = 64;

const CLOCK = '(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?';
const HALF = '(?:\\s?([AaPp])(?:\\.?\\s?[Mm]\\b\\.?|(?![A-Za-z])))?(?: Uhr)?';
const ZONE = '(?:\\s?(Z|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?|[A-Z]{2,5}|[A-Z][a-z]+/[A-Za-z_/]+))?(?: \\([^)]*\\))?';
const TIME = `(?:(?:T|,|,?\\s+(?:at |um )?)\\s?${CLOCK}${HALF}${ZONE})?`;
const MONTH = '(\\p{L}{3,9})';
const YEAR = '(\\d{4}|\\d{2})';
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`);
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/])(\\d{1,2})\\2${YEAR}${TIME}$`);
const DOTTED = new RegExp(`^(\\d{1,2})(\\.)\\s?(\\d{1,2})\\.\\s?${YEAR}${TIME}$`);
const DAY_MONTH = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[-/.\\s]{0,2}${MONTH}[-/.,\\s]{0,2}${YEAR}${TIME}$`, 'u');
const MONTH_DAY = new RegExp(`^${MONTH}[-/.\\s]{0,2}(\\d{1,2})(?:st|nd|rd|th)?[-/.,\\s]{1,2}${YEAR}${TIME}$`, 'u');
const YEAR_MONTH = new RegExp(`^(\\d{4})[-/.\\s]{1,2}${MONTH}[-/.\\s]{1,2}(\\d{1,2})${TIME}$`, 'u');

/** A day number, NO_DAY if the calendar has no such date. */
function validDay(year: number, month: number, day: number): number {
  if (month < 1 || month > 12 || day < 1 || day > 31) return NO_DAY;
  if (day > 28 && day > daysInMonth(year, month)) return NO_DAY;
  return dayNumber(year, month, day);
}

/** Two digits are 1990 to 2089. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year + (year < 90 ? 2000 : 1900);
}

/** ms of a time of day less its offset; NaN if no time is written, −Infinity if it is none. */
function milliseconds(match: RegExpExecArray, from: number): number {
  const part = (index: number): string => match[from + index] ?? '';
  if (part(0) === '') return NaN;
  let hour = Number(part(0));
  const half = part(3).toLowerCase();
  if (half !== '') {
    // Some programs write 14:05 PM.
    if (hour > 12 && half === 'a') return -Infinity;
    if (hour <= 12) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  }
  const minute = Number(part(1));
  const second = Number(part(2));
  if (hour > 23 || minute > 59 || second > 60) return -Infinity;
  const zone = part(4);
  const offset = zone === '' || zone === 'Z' ? 0 : zoneOffset(zone);
  return ((hour * 60 + minute - offset) * 60 + second) * 1000;
}

/** Takes a day and a time if both are some. */
function settle(day: number, ms: number, family: DateFamily): void {
  cell.day = day;
  cell.ms = ms;
  cell.family = family;
  if ((day !== NO_DAY || (family === DateFamily.open && cell.other !== NO_DAY)) && ms !== -Infinity) {
    cell.reading = 'read';
  }
}

/** Dates of numbers alone; false = the cell is none. */
function parseNumeric(text: string): boolean {
  // The place of the first separator tells which of the shapes it can be.
  const third = text.charCodeAt(2);
  const second = text.charCodeAt(1);
  const dotted = second === 46 || third === 46;
  if (!dotted && second !== 45 && second !== 47 && third !== 45 && third !== 47) return parseYearFirst(text);
  const match = (dotted ? DOTTED : YEAR_LAST).exec(text);
  if (match === null) return false;
  const year = fullYear(match[4]);
  const [one, two] = [Number(match[1]), Number(match[3])];
  cell.other = validDay(year, one, two);
  settle(validDay(year, two, one), milliseconds(match, 5), dotted ? DateFamily.dotted : DateFamily.open);
  return true;
}

function parseYearFirst(text: string): boolean {
  const match = YEAR_FIRST.exec(text);
  if (match === null) return false;
  const day = validDay(Number(match[1]), Number(match[3]), Number(match[4]));
  settle(day, milliseconds(match, 5), DateFamily.iso);
  return true;
}

/** Dates whose month is a word. */
function parseNamed(text: string): void {
  const monthFirst = MONTH_DAY.exec(text);
  const yearFirst = monthFirst === null ? YEAR_MONTH.exec(text) : null;
  const match = monthFirst ?? yearFirst ?? DAY_MONTH.exec(text);
  if (match === null) return;
  const [, one, two, three] = match;
  const month = monthNumber(monthFirst === null ? two : one);
  const day = monthFirst === null ? (yearFirst === null ? one : three) : two;
  const year = yearFirst === null ? three : one;
  if (month > 0) settle(validDay(fullYear(year), month, Number(day)), milliseconds(match, 4), DateFamily.named);
}

/** Reads one cell into the shared result. Numbers alone (serials, epochs) mean something only as a whole column, and are unreadable here. */
export function parseDate(text: string): Readonly<DateCell> {
  cell.reading = 'unreadable';
  cell.day = NO_DAY;
  cell.ms = NaN;
  cell.family = DateFamily.iso;
  cell.other = NO_DAY;
  if (plainDateOf(text)) {
    cell.reading = 'read';
    cell.day = plainDate.day;
    cell.ms = plainDate.ms;
    return cell;
  }
  if (text.length > LONGEST || parseNumeric(text)) return cell;
  if (!/\p{L}{2}/u.test(text)) return cell;
  const bare = withoutWeekday(text.normalize('NFC'));
  if (!parseNumeric(bare)) parseNamed(bare);
  return cell;
}
