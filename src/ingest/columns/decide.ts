/* The end of every file: how its dates and amounts are read, or what has to be asked about them. */
import type { AmountsQuestion, DatesQuestion, FileQuestion } from '#domain/choices.ts';
import { refuse, type Refusal } from '#domain/errors.ts';
import type { SourceFile } from '../sources/source.ts';
import { resolveAmounts, undecidedAmounts, type AssumedSign } from './amount-sign.ts';
import type { AmountColumn, DecimalSign } from './amount.ts';
import { resolveDates } from './date-order.ts';
import { isBelievable, type DateColumn, type DateOrder } from './date.ts';

/** The columns of a file that wait for a decision. */
export interface WaitingColumns {
  /** The first is the date of the row: where it is unreadable the source rejects the row. Unread cells of the others are remarked here. */
  readonly dates: readonly DateColumn[];
  readonly amounts: readonly AmountColumn[];
  /** The source writes the month first, unless a cell speaks against it. */
  readonly monthFirst?: boolean | undefined;
  /** Sign before decimals that the source writes, where no cell tells; null or absent = it may be either. */
  readonly decimal?: AssumedSign;
}

type DecidedFile = Pick<SourceFile, 'name' | 'header' | 'delimiter' | 'savedDay' | 'choices' | 'issues'>;

const GERMAN =
  /datum|betrag|bestell|auftrag|rechnung|beleg|kunde|währung|waehrung|umsatz|summe|preis|gesamt|brutto|netto|menge|anzahl|zahlung|kosten/i;

/** Signs of currencies of countries that write the day first. */
const DAY_FIRST_CURRENCIES = ['€', 'EUR', 'Euro', 'eur', '£', 'GBP'];

const isGerman = (file: DecidedFile): boolean =>
  file.delimiter === ';' || file.header.some((text) => GERMAN.test(text));

/** More cells of the file prove a decimal comma than a dot (> 0), fewer (< 0). */
function commasOverDots(amounts: readonly AmountColumn[]): number {
  return amounts.reduce((sum, { proof }) => sum + proof[','] - proof['.'], 0);
}

/** The order whose days alone are all believable, else the one of the countries that such a file comes from. */
function suggestedOrder(
  file: DecidedFile,
  amounts: readonly AmountColumn[],
  ranges: Pick<DatesQuestion, DateOrder>,
): DateOrder {
  const believed = (order: DateOrder): boolean =>
    isBelievable(ranges[order].first, file.savedDay) && isBelievable(ranges[order].last, file.savedDay);
  if (believed('dmy') !== believed('mdy')) return believed('dmy') ? 'dmy' : 'mdy';
  const european = amounts.some(({ currencies }) => DAY_FIRST_CURRENCIES.some((sign) => currencies.has(sign)));
  return isGerman(file) || european || commasOverDots(amounts) > 0 ? 'dmy' : 'mdy';
}

function askDates(file: DecidedFile, column: DateColumn, { dates, amounts }: WaitingColumns): DatesQuestion {
  const ranges = { dmy: column.range('dmy'), mdy: column.range('mdy') };
  return {
    kind: 'dates',
    column: column.header,
    example: column.example,
    line: column.exampleLine,
    cells: dates.reduce((sum, { openCells }) => sum + openCells, 0),
    ...ranges,
    suggested: suggestedOrder(file, amounts, ranges),
  };
}

function askAmounts(
  file: DecidedFile,
  column: AmountColumn,
  { amounts, decimal = null }: WaitingColumns,
): AmountsQuestion {
  const own = commasOverDots([column]);
  const commas = own === 0 ? commasOverDots(amounts) : own;
  const suggested: DecimalSign = commas > 0 || (commas === 0 && isGerman(file)) ? ',' : '.';
  return {
    kind: 'amounts',
    column: column.header,
    example: column.example,
    line: column.exampleLine,
    cells: undecidedAmounts(amounts, decimal).reduce((sum, { openCells }) => sum + openCells, 0),
    dot: column.sumAs('.'),
    comma: column.sumAs(','),
    suggested,
  };
}

/**
 * Decides how the dates and the amounts of a file are read: by its own cells, else by what the user answered, else as the
 * source writes. Refuses with `ambiguous-dates` or `ambiguous-amounts` where none of them tells, with every open question
 * of the file; null = all is decided, and noted with its proof.
 */
export function decideFormats(file: DecidedFile, columns: WaitingColumns): Refusal | null {
  const { dates, amounts, monthFirst, decimal = null } = columns;
  const { dayMonth, mixedDates, decimal: answered = null } = file.choices;
  const habit = monthFirst === true ? 'mdy' : undefined;
  const date = resolveDates(dates, { answered: dayMonth, habit, mixed: mixedDates });
  const amount = resolveAmounts(amounts, decimal, answered);
  const open = date ?? amount;
  if (open === null) {
    remarkUnread(file, dates.slice(1));
    return null;
  }
  const questions: FileQuestion[] = [];
  if (date !== null) questions.push(askDates(file, date, columns));
  if (amount !== null) questions.push(askAmounts(file, amount, columns));
  return refuse(date === null ? 'ambiguous-amounts' : 'ambiguous-dates', {
    file: file.name,
    column: open.header,
    found: open.example,
    line: open.exampleLine,
    questions,
  });
}

/** Cells of dates beside the row's own that only the other order of day and month can read: the rows are used without them. */
function remarkUnread(file: DecidedFile, dates: readonly DateColumn[]): void {
  for (const column of dates) {
    for (const { text, line } of column.otherOrderCells()) {
      file.issues.add('kept', 'other-date-order', line, column.header, text);
    }
  }
}
