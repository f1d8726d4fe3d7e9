/* Any table with a customer, a date and an amount: the columns are found by their German or English names. */
import type { Answer } from '#domain/errors.ts';
import { Financial, type FileTable } from '#domain/orders.ts';
import { currencyCode } from '../columns/currency.ts';
import { emailIdentity, idIdentity, phoneIdentity, zipIdentity } from '../columns/identity.ts';
import { quantityOf } from '../columns/quantity.ts';
import { cleanText } from '../columns/text.ts';
import { shownStatus, shownValue } from '../issues.ts';
import type { PlainColumns, PlainRole } from './plain-columns.ts';
import { PlainRows } from './plain-rows.ts';
import { plainTable } from './plain-table.ts';
import { RowHash } from './row-hash.ts';
import { cellAt, keptId, type OrderDays, type SourceFile, type SourceReader } from './source.ts';
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

  constructor(file: SourceFile, columns: PlainColumns) {
    this.#file = file;
    this.#columns = columns;
    this.#rows = new PlainRows((role) => this.#title(role));
    this.#attributes = namedOnce(file.header, columns.attributes);
    this.dateColumn = this.#columns.at.date ?? -1;
  }

  take(cells: readonly string[], line: number): void {
    const rows = this.#rows;
    const state = this.#status(cells, line);
    if (state === 'ignored') {
      this.#file.count.leftOut++;
      this.#file.issues.add('leftOut', 'not-an-order', line, this.#title('status'));
      return;
    }
    for (const { column, name } of this.#attributes) {
      rows.attributes.put(rows.line.length, name, cleanText(cells[column]), line, false);
    }
    rows.line.push(line);
    rows.order.push(this.#idText(cells, 'order', line));
    rows.email.push(emailIdentity(this.#text(cells, 'email')));
    rows.customer.push(idIdentity(this.#idText(cells, 'customer', line)));
    rows.phone.push(phoneIdentity(this.#idText(cells, 'phone', line)));
    rows.person.push(this.#text(cells, 'person'));
    rows.zip.push(zipIdentity(this.#text(cells, 'zip')));
    rows.date.push(this.#text(cells, 'date'));
    const amount = this.#text(cells, 'amount');
    rows.amount.push(amount);
    rows.signs.push(amount);
    rows.currency.push(currencyCode(this.#text(cells, 'currency')));
    this.#pushRefund(cells, line);
    rows.financial.push(state.financial);
    rows.fulfilment.push(state.fulfilment);
    rows.cancelled.push(state.cancelled ? 1 : 0);
    rows.source.push(this.#text(cells, 'source'));
    rows.discountCode.push(this.#text(cells, 'discountCode'));
    rows.country.push(this.#text(cells, 'country'));
    rows.product.push(this.#text(cells, 'product'));
    rows.sku.push(this.#text(cells, 'sku'));
    rows.quantity.push(quantityOf(this.#text(cells, 'quantity')));
    this.#hash.of(cells);
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

  #text(cells: readonly string[], role: PlainRole): string {
    return cleanText(cellAt(cells, this.#columns.at[role] ?? -1));
  }

  #idText(cells: readonly string[], role: 'order' | 'customer' | 'phone', line: number): string {
    return keptId(this.#file, this.#text(cells, role), line, this.#title(role));
  }

  #pushRefund(cells: readonly string[], line: number): void {
    const text = this.#text(cells, 'refund');
    if (this.#rows.refund.push(text) !== 'unreadable') return;
    this.#file.issues.add('kept', 'unreadable-amount', line, this.#rows.refund.header, shownValue(text));
  }

  /** What the row's status says: in the usual words, else as the user answered; an unknown one says nothing. */
  #status(cells: readonly string[], line: number): PlainStatus | 'ignored' {
    const text = this.#text(cells, 'status');
    const known = plainStatus(text) ?? answeredStatus(this.#file.choices, text);
    if (known !== null) return known;
    this.#file.issues.add('kept', 'unknown-status', line, this.#title('status'), shownStatus(text));
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
