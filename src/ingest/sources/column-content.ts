/* What the cells of a column look like, over the first rows of a table: shares of the filled cells. */
import { billingInterval } from './subscription-interval.ts';
import { parseAmount } from '../columns/amount.ts';
import { dateNumber } from '../columns/date-number.ts';
import { parseDate } from '../columns/date.ts';
import { cleanText } from '../columns/text.ts';
import { CURRENCY_CODES } from './plain-columns.ts';

/** Shares 0 … 1 of the filled cells that can be read so. */
export interface ColumnContent {
  /** Filled cells that were looked at. */
  readonly filled: number;
  /** A written date. */
  readonly date: number;
  /** A written date, or a number that counts days or seconds. */
  readonly dateOrNumber: number;
  readonly amount: number;
  /** An amount with decimals or a currency. */
  readonly money: number;
  readonly email: number;
  readonly currency: number;
  readonly interval: number;
  /** 0 … 10 */
  readonly score: number;
}

export const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const SCORE = /^(?:10|\d)$/;

/** A number written with decimals or with a currency. */
function isMoney(text: string): boolean {
  const { reading, currency } = parseAmount(text);
  return reading === 'read' && (currency !== '' || /\d[.,]\d{1,2}\D*$/.test(text));
}

/** Whether a cell holds a date, as written or as a number. */
export function isDateCell(text: string): boolean {
  return parseDate(text).reading === 'read';
}

/** Whether a cell holds a number. */
export function isAmountCell(text: string): boolean {
  return parseAmount(text).reading === 'read';
}

/** The content of one column in the rows of a sample. */
export function contentOf(rows: readonly (readonly string[])[], column: number): ColumnContent {
  const cells = rows.map((row) => cleanText(row[column] ?? '')).filter((text) => text !== '');
  const share = (test: (text: string) => boolean): number =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  return {
    filled: cells.length,
    date: share(isDateCell),
    dateOrNumber: share((text) => isDateCell(text) || !Number.isNaN(dateNumber(text))),
    amount: share(isAmountCell),
    money: share(isMoney),
    email: share((text) => EMAIL.test(text)),
    currency: share((text) => CURRENCY_CODES.test(text.toUpperCase())),
    interval: share((text) => Number.isNaN(Number(text)) && billingInterval(text) !== null),
    score: share((text) => SCORE.test(text)),
  };
}
