/* What every source is given and gives: records in, a file table out. */
import { isoDay } from '#domain/calendar.ts';
import { refuse, type Answer, type Refusal } from '#domain/errors.ts';
import type { FileChoices } from '#domain/choices.ts';
import type { DataFile } from '#domain/data-files.ts';
import type { RowCount, RowIssueCode } from '#domain/orders.ts';
import type { Steps } from '#domain/steps.ts';
import type { AmountColumn } from '../columns/amount.ts';
import { isBelievable, NO_DAY, type DateColumn } from '../columns/date.ts';
import { isLossy } from '../columns/identity.ts';
import { shownValue, type IssueLog } from '../issues.ts';
import type { Row } from '../row.ts';
import type { RecordBlocks } from '../scan/record-cutter.ts';
import type { SimdScan } from '../scan/simd-scan.ts';

/** The file that is being read. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: number;
  /** Days later than the one after it are not believed: the day the file was saved, Infinity where the user says that it is wrong. */
  readonly savedDay: number;
  readonly header: readonly string[];
  readonly delimiter: string;
  readonly issues: IssueLog;
  /** Counted along: `read` and the rows left out or rejected before they reach the source are in it. */
  readonly count: RowCount;
  /** What the user answered about the file. */
  readonly choices: FileChoices;
  /** Records above the header: title and period of a report. */
  readonly preamble: readonly (readonly string[])[];
}

/** Days of orders while they are read. */
export interface OrderDays {
  /** An entry for each row that is an order or a part of one. */
  readonly dates: DateColumn;
  /** Number of the row's order; −1 = an order of its own, null = none. */
  readonly orderOf: (row: number) => number | null;
}

/** Reads the records of one file, in order. */
export interface SourceReader {
  /** Column that holds the row's date: a row named "Total" without one is a sum, not an order. −1 = none. */
  readonly dateColumn: number;
  /** Whether a record is a note of the export itself (a sum, a footer) and no row of the table; asked before its width is looked at. */
  isNote?(cells: readonly string[]): boolean;
  /** True: the last header stands for several columns, so that cells beyond it belong to the table. */
  readonly beyondHeader?: boolean;
  /** A record with as many cells as the header, on its physical line. */
  take(cells: readonly string[], line: number): void;
  /** The same as a row whose cells need not become texts; called instead of `take` where a source has it. */
  takeRow?(row: Row, line: number): void;
  /** Reads rows many at a time from now on, before the first; `takeRow` gets the others. */
  takeBlocks?(scan: SimdScan): RecordBlocks;
  /** Columns that have a meaning here; the rest is kept as attributes or ignored. */
  used(): ReadonlySet<number>;
  /** Days of the orders read so far; sources of other tables have none. */
  readonly orderDays?: OrderDays;
  /** The end of the file: formats are decided, rows assembled. */
  finish(): Answer<DataFile>;
  /** The same in steps, between which a cancel comes through; taken instead of `finish` where a source has it. */
  finishByStep?(): Steps<Answer<DataFile>>;
}

/** Throws if the rows of a file do not add up: a fault of the reader, never of the file. */
export function assertRowIdentity(count: Readonly<RowCount>): void {
  if (count.read !== count.used + count.merged + count.leftOut + count.rejected) {
    throw new Error(`Rows do not add up: ${JSON.stringify(count)}`);
  }
}

/** A cell by column number; '' where the file has no such column. */
export function cellAt(cells: readonly string[], column: number): string {
  return column < 0 ? '' : cells[column];
}

/** An id or a phone number as written; '' with a remark where a spreadsheet has taken its digits. */
export function keptId(file: SourceFile, text: string, line: number, column: string): string {
  if (!isLossy(text)) return text;
  file.issues.add('kept', 'lossy-id', line, column, shownValue(text));
  return '';
}

/** Why a row is no order. */
export interface RowFault {
  readonly code: RowIssueCode;
  readonly column: string;
  readonly value: string;
}

/**
 * What is wrong with a row's date or amount, the date first; null = nothing. Ask after both columns are resolved.
 * `amount`: the row's amount, where it is more than the cell of one column (the first that it is made of is then blamed).
 */
export function rowFault(
  dates: DateColumn,
  amounts: AmountColumn,
  row: number,
  savedDay: number,
  amount: number = amounts.at(row),
): RowFault | null {
  const day = dates.day(row);
  if (day === NO_DAY) {
    const value = dates.fault(row);
    const code = dates.isOtherOrder(row) ? 'other-date-order' : 'unreadable-date';
    return { code: value === null ? 'missing-date' : code, column: dates.header, value: value ?? '' };
  }
  if (!isBelievable(day, savedDay)) return { code: 'date-out-of-range', column: dates.header, value: isoDay(day) };
  if (!Number.isNaN(amount)) return null;
  const value = amounts.fault(row);
  return { code: value === null ? 'missing-amount' : 'unreadable-amount', column: amounts.header, value: value ?? '' };
}

/** No row of the file became an order: the first row that was refused says why. */
export function noOrders(file: SourceFile): Refusal {
  const first = file.issues.list().find(({ fate }) => fate === 'rejected');
  if (first === undefined) return refuse('no-orders', { file: file.name });
  return refuse('no-orders', { file: file.name, line: first.line, column: first.column, found: first.value });
}
