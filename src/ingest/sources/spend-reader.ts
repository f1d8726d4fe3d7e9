/* Reads the rows of ad spend, whichever platform wrote them: one growing column a role. */
import { refuse, type Answer, type Refusal } from '#domain/errors.ts';
import { SpendLevel, type SideFile } from '#domain/side-tables.ts';
import { currencyCode } from '../columns/currency.ts';
import type { SideColumns } from './side-columns.ts';
import type { SourceFile, SourceReader } from './source.ts';
import { countOf } from './spend-counts.ts';
import { SpendPeriods } from './spend-periods.ts';
import { reportedPeriod, reportedUnit } from './spend-preamble.ts';
import { NAME_ROLES, SpendRows, type SpendHabits } from './spend-rows.ts';
import { spendTable } from './spend-table.ts';
import { headerCurrency, headerUnit, type SpendRole } from './spend-words.ts';

const TOTAL = /^(?:(?:grand|overall) )?(?:total|totals|gesamt|gesamtsumme|summe|insgesamt)\s*(?::|$)/i;
/** No cell of a column of dates begins like this, unless its row is a sum. */
const TOTAL_FOR_DATE = /^(?:(?:grand|overall) )?(?:total|gesamt|summe|insgesamt)/i;
const DASHES = /^[-–—]+$/;
const FOOTER = /^(?:©|\(c\)|copyright\b)/i;

/** A text cell; '' where dashes stand for none, as in Google's ` --`. */
function nameOf(columns: SideColumns<SpendRole>, cells: readonly string[], role: SpendRole): string {
  const text = columns.text(cells, role);
  return DASHES.test(text) ? '' : text;
}

class SpendReader implements SourceReader {
  readonly dateColumn: number;
  readonly #file: SourceFile;
  readonly #habits: SpendHabits;
  readonly #columns: SideColumns<SpendRole>;
  readonly #rows: SpendRows;
  readonly #date: number;

  constructor(file: SourceFile, habits: SpendHabits, columns: SideColumns<SpendRole>, periods: SpendPeriods) {
    this.#file = file;
    this.#habits = habits;
    this.#columns = columns;
    this.#rows = new SpendRows(periods, columns.title('amount'));
    this.#date = columns.at('date');
    // Without dates the money tells a row from a mere word: which rows are sums is then said by `isNote` alone.
    this.dateColumn = this.#date < 0 ? columns.at('amount') : this.#date;
  }

  isNote(cells: readonly string[]): boolean {
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.length === 0) return false;
    const first = filled[0].trim();
    if (filled.length === 1 && FOOTER.test(first)) return true;
    const date = this.#date < cells.length ? nameOf(this.#columns, cells, 'date') : '';
    if (TOTAL_FOR_DATE.test(date)) return true;
    return date === '' && (this.#habits.total ?? TOTAL).test(first);
  }

  take(cells: readonly string[], line: number): void {
    const rows = this.#rows;
    const columns = this.#columns;
    rows.line.push(line);
    rows.periods.push(nameOf(columns, cells, 'date'), nameOf(columns, cells, 'to'));
    const amount = columns.text(cells, 'amount');
    rows.amount.push(amount);
    rows.signs.push(amount);
    rows.currency.push(currencyCode(columns.text(cells, 'currency')));
    rows.channel.push(nameOf(columns, cells, 'channel'));
    let level: number = SpendLevel.account;
    for (const role of NAME_ROLES) {
      const name = nameOf(columns, cells, role);
      rows.names[role].push(name);
      if (name !== '') level = SpendLevel[role];
    }
    rows.level.push(level);
    rows.impressions.push(countOf(columns.text(cells, 'impressions')));
    rows.clicks.push(countOf(columns.text(cells, 'clicks')));
  }

  used(): ReadonlySet<number> {
    return this.#columns.used();
  }

  finish(): Answer<SideFile> {
    const currency = headerCurrency(this.#columns.title('amount'));
    return spendTable(this.#file, this.#habits, this.#columns, this.#rows, currency);
  }
}

/**
 * Reader of a table of spend whose columns are known: `date` and `amount` are needed, and for the date a period that the
 * report names above its header will do. Refusals: `no-amount-column`, `no-date-column`.
 */
export function spendReader(
  file: SourceFile,
  habits: SpendHabits,
  columns: SideColumns<SpendRole>,
): SourceReader | Refusal {
  const detail = { file: file.name, columns: file.header.slice(0, 40) };
  if (!columns.has('amount')) return refuse('no-amount-column', detail);
  const report = reportedPeriod(file.preamble);
  if (!columns.has('date') && report === null) return refuse('no-date-column', detail);
  const date = columns.title('date');
  const unit = headerUnit(date) === 'day' ? (reportedUnit(file.preamble) ?? 'day') : headerUnit(date);
  return new SpendReader(file, habits, columns, new SpendPeriods(columns, unit, report));
}
