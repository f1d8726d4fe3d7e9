/* Any table with a customer, a date and an amount: the columns are found by their German or English names. */
import type { Answer } from '#domain/errors.ts';
import type { FileTable } from '#domain/orders.ts';
import { currencyCode } from '../columns/currency.ts';
import { emailIdentity, idIdentity } from '../columns/identity.ts';
import { cleanText } from '../columns/text.ts';
import { shownStatus, shownValue } from '../issues.ts';
import { plainColumns, type PlainColumns, type PlainRole } from './plain-columns.ts';
import { PlainRows } from './plain-rows.ts';
import { plainTable } from './plain-table.ts';
import { RowHash } from './row-hash.ts';
import { cellAt, keptId, type SourceFile, type SourceReader } from './source.ts';
import { plainStatus } from './status.ts';

/** Reads a plain table: each row is an order or, where rows share an order id, a part of one. */
export class PlainOrders implements SourceReader {
  readonly dateColumn: number;
  readonly #file: SourceFile;
  readonly #columns: PlainColumns;
  readonly #rows: PlainRows;
  readonly #hash = new RowHash();

  constructor(file: SourceFile) {
    this.#file = file;
    this.#columns = plainColumns(file.header);
    this.#rows = new PlainRows((role) => this.#title(role));
    this.dateColumn = this.#columns.at.date ?? -1;
  }

  take(cells: readonly string[], line: number): void {
    const rows = this.#rows;
    rows.line.push(line);
    rows.order.push(this.#idText(cells, 'order', line));
    rows.email.push(emailIdentity(this.#text(cells, 'email')));
    rows.customer.push(idIdentity(this.#idText(cells, 'customer', line)));
    rows.person.push(this.#text(cells, 'person'));
    rows.date.push(this.#text(cells, 'date'));
    const amount = this.#text(cells, 'amount');
    rows.amount.push(amount);
    rows.signs.push(amount);
    rows.currency.push(currencyCode(this.#text(cells, 'currency')));
    this.#pushRefund(cells, line);
    this.#pushStatus(cells, line);
    this.#hash.of(cells);
    rows.hashA.push(this.#hash.a);
    rows.hashB.push(this.#hash.b);
  }

  finish(): Answer<FileTable> {
    return plainTable(this.#file, this.#columns, this.#rows);
  }

  #title(role: PlainRole): string {
    const column = this.#columns.at[role];
    return column === undefined ? '' : this.#file.header[column];
  }

  #text(cells: readonly string[], role: PlainRole): string {
    return cleanText(cellAt(cells, this.#columns.at[role] ?? -1));
  }

  #idText(cells: readonly string[], role: 'order' | 'customer', line: number): string {
    return keptId(this.#file, this.#text(cells, role), line, this.#title(role));
  }

  #pushRefund(cells: readonly string[], line: number): void {
    const text = this.#text(cells, 'refund');
    if (this.#rows.refund.push(text) !== 'unreadable') return;
    this.#file.issues.add('kept', 'unreadable-amount', line, this.#rows.refund.header, shownValue(text));
  }

  #pushStatus(cells: readonly string[], line: number): void {
    const text = this.#text(cells, 'status');
    const status = plainStatus(text);
    if (status === null) {
      this.#file.issues.add('kept', 'unknown-status', line, this.#title('status'), shownStatus(text));
    }
    this.#rows.financial.push(status?.financial ?? 0);
    this.#rows.fulfilment.push(status?.fulfilment ?? 0);
    this.#rows.cancelled.push(status?.cancelled === true ? 1 : 0);
  }
}
