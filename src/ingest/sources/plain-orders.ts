/* Any table with a customer, a date and an amount: the columns are found by their German or English names. */
import type { Answer } from '#domain/errors.ts';
import { Financial, type FileTable } from '#domain/orders.ts';
import { mayBeLossy } from '../columns/identity.ts';
import { Meanings } from '../columns/meanings.ts';
import { quantityIn } from '../columns/quantity.ts';
import type { TextColumn } from '../columns/text.ts';
import { shownStatus, shownValue } from '../issues.ts';
import type { Row } from '../row.ts';
import { TextRow } from '../text-row.ts';
import type { PlainColumns, PlainRole } from './plain-columns.ts';
import { PlainRows } from './plain-rows.ts';
import { plainTable } from './plain-table.ts';
import { RowHash } from './row-hash.ts';
import { keptId, type OrderDays, type SourceFile, type SourceReader } from './source.ts';
import { answeredStatus, plainStatus, status, type PlainStatus } from './status.ts';

const UNKNOWN_STATUS = status(Financial.none);

/** Reads a plain table: each row is an order or, where rows share an order id, a part of one. */
export class PlainOrders implements SourceReader {
  readonly dateColumn: number;
  readonly #file: SourceFile;
  readonly #columns: PlainColumns;
  readonly #attributes: readonly { readonly column: number; readonly name: string }[];
  readonly #rows: PlainRows;
  readonly #hash = new RowHash();
  readonly #states: Meanings<PlainStatus | 'ignored' | null>;
  /** Texts that are taken as they stand, or as their dictionaries rewrite them. */
  readonly #texts: readonly { readonly column: TextColumn; readonly at: number }[];

  constructor(file: SourceFile, columns: PlainColumns) {
    this.#file = file;
    this.#columns = columns;
    this.#rows = new PlainRows((role) => this.#title(role));
    this.#attributes = namedOnce(file.header, columns.attributes);
    this.#states = new Meanings((text) => plainStatus(text) ?? answeredStatus(file.choices, text));
    const { email, person, zip, currency, source, discountCode, country, product, sku } = this.#rows;
    const texts = { email, person, zip, currency, source, discountCode, country, product, sku };
    this.#texts = (Object.keys(texts) as (keyof typeof texts)[]).map((role) => ({
      column: texts[role],
      at: this.#at(role),
    }));
    this.dateColumn = this.#columns.at.date ?? -1;
  }

  take(cells: readonly string[], line: number): void {
    this.takeRow(new TextRow(cells), line);
  }

  takeRow(row: Row, line: number): void {
    const rows = this.#rows;
    const state = this.#status(row, line);
    if (state === 'ignored') {
      this.#file.count.leftOut++;
      this.#file.issues.add('leftOut', 'not-an-order', line, this.#title('status'));
      return;
    }
    for (const { column, name } of this.#attributes) {
      rows.attributes.putCell(rows.line.length, name, row, column, line);
    }
    rows.line.push(line);
    this.#pushId(rows.order, row, 'order', line);
    this.#pushId(rows.customer, row, 'customer', line);
    this.#pushId(rows.phone, row, 'phone', line);
    for (const { column, at } of this.#texts) column.pushCell(row, at);
    rows.date.pushCell(row, this.#at('date'));
    rows.amount.pushCell(row, this.#at('amount'));
    rows.signs.pushCell(row, this.#at('amount'));
    this.#pushRefund(row, line);
    rows.financial.push(state.financial);
    rows.fulfilment.push(state.fulfilment);
    rows.cancelled.push(state.cancelled ? 1 : 0);
    rows.quantity.push(quantityIn(row, this.#at('quantity')));
    this.#hash.of(row);
    rows.hashA.push(this.#hash.a);
    rows.hashB.push(this.#hash.b);
  }

  used(): ReadonlySet<number> {
    return new Set(Object.values(this.#columns.at));
  }

  get orderDays(): OrderDays {
    const { date, order } = this.#rows;
    return { dates: date, orderOf: (row) => order.code(row) };
  }

  finish(): Answer<FileTable> {
    return plainTable(this.#file, this.#columns, this.#rows);
  }

  #title(role: PlainRole): string {
    const column = this.#columns.at[role];
    return column === undefined ? '' : this.#file.header[column];
  }

  #at(role: PlainRole): number {
    return this.#columns.at[role] ?? -1;
  }

  /** An id or a number; nothing where a spreadsheet has taken its digits. */
  #pushId(column: TextColumn, row: Row, role: 'order' | 'customer' | 'phone', line: number): void {
    const at = this.#at(role);
    const isLost = mayBeLossy(row, at) && keptId(this.#file, row.clean(at), line, this.#title(role)) === '';
    column.pushCell(row, isLost ? -1 : at);
  }

  #pushRefund(row: Row, line: number): void {
    const at = this.#at('refund');
    if (this.#rows.refund.pushCell(row, at) !== 'unreadable') return;
    this.#file.issues.add('kept', 'unreadable-amount', line, this.#rows.refund.header, shownValue(row.clean(at)));
  }

  /** What the row's status says: in the usual words, else as the user answered; an unknown one says nothing. */
  #status(row: Row, line: number): PlainStatus | 'ignored' {
    const known = this.#states.of(row, this.#at('status'));
    if (known !== null) return known;
    const shown = shownStatus(row.clean(this.#at('status')));
    this.#file.issues.add('kept', 'unknown-status', line, this.#title('status'), shown);
    return UNKNOWN_STATUS;
  }
}

/** Columns under names of their own: their headers, with a number where one stands twice. */
function namedOnce(
  header: readonly string[],
  columns: readonly number[],
): readonly { readonly column: number; readonly name: string }[] {
  const times = new Map<string, number>();
  return columns.map((column) => {
    const title = header[column] || String(column + 1);
    const time = (times.get(title) ?? 0) + 1;
    times.set(title, time);
    return { column, name: time === 1 ? title : `${title} (${time})` };
  });
}
