/* Reads the rows of a mapped source: which order each belongs to, what it gives to it. */
import type { Answer } from '#domain/errors.ts';
import type { FileTable } from '#domain/orders.ts';
import { currencyCode } from '../columns/currency.ts';
import type { DateColumn } from '../columns/date.ts';
import { emailIdentity, idIdentity, isLossy, phoneIdentity, zipIdentity } from '../columns/identity.ts';
import { quantityOf } from '../columns/quantity.ts';
import { Dictionary } from '../columns/text.ts';
import { shownStatus, shownValue } from '../issues.ts';
import type { Row } from '../row.ts';
import { TextRow } from '../text-row.ts';
import { MappedColumns } from './mapped-columns.ts';
import { MappedRows, MEANINGS, RowPart } from './mapped-rows.ts';
import { mappedTable } from './mapped-table.ts';
import type { MappedSource, RowState, TextRole } from './mapped.ts';
import { RowHash } from './row-hash.ts';
import { keptId, type OrderDays, type SourceFile, type SourceReader } from './source.ts';
import { answeredStatus } from './status.ts';

const CLOCK = /^\d{1,2}:\d{2}/;

export class MappedOrders implements SourceReader {
  readonly dateColumn: number;
  readonly #file: SourceFile;
  readonly #source: MappedSource;
  readonly #at: MappedColumns;
  readonly #rows: MappedRows;
  readonly #keys = new Dictionary();
  /** Rows with the money of an order, by its key: each is a copy, unless the order is the sum of its rows. */
  readonly #heads = new Map<number, number[]>();
  readonly #hash = new RowHash();
  /** Hash over the cells and the state of each order. */
  readonly #headHash = new Map<number, string>();
  readonly #seenLines = new Set<string>();
  /** Line rows, by key, that stand above every head row of their order. */
  readonly #waiting = new Map<number, number[]>();
  /** Ids of orders whose status the user wants to be ignored: rows that are only their lines are left out with them. */
  readonly #ignored = new Set<string>();
  #orders = 0;

  constructor(file: SourceFile, source: MappedSource, columns: MappedColumns) {
    this.#file = file;
    this.#source = source;
    this.#at = columns;
    this.#rows = new MappedRows(columns);
    this.dateColumn = file.header.indexOf(columns.title('date'));
  }

  take(cells: readonly string[], line: number): void {
    this.takeRow(new TextRow(cells), line);
  }

  takeRow(row: Row, line: number): void {
    const at = this.#at;
    at.look(row);
    const state = answered(this.#file, this.#source.state(at.cell));
    const ids = at.filled('id');
    const id = ids.find((text) => !isLossy(text)) ?? '';
    if (state.as === 'none') {
      if (state.unknown !== undefined) this.#ignored.add(id);
      this.#leaveOut(line);
      return;
    }
    if (this.#ignored.has(id) && this.#isLineAlone(state)) {
      this.#leaveOut(line);
      return;
    }
    if (id === '' && (ids.length === 0 || this.#hasLines())) {
      this.#withoutId(ids[0] ?? '', line);
      return;
    }
    if (id === '') this.#file.issues.add('kept', 'lossy-id', line, at.title('id'), shownValue(ids[0]));
    const refund = state.as === 'refund' && this.#source.rows === 'lines';
    const key = this.#keys.code(id === '' ? `line ${line}` : refund ? `${id} refund` : id);
    if (this.#source.rows === 'lines') this.#takePart(row, line, key, id, state);
    else this.#takeOrder(row, line, key, id, state);
  }

  used(): ReadonlySet<number> {
    return this.#at.used();
  }

  get orderDays(): OrderDays {
    const { date, order, meaning } = this.#rows;
    const refund = MEANINGS.indexOf('refund');
    return { dates: date, orderOf: (row) => (order.at(row) < 0 || meaning.at(row) === refund ? null : order.at(row)) };
  }

  finish(): Answer<FileTable> {
    return mappedTable(this.#file, this.#source, this.#at, this.#rows);
  }

  #leaveOut(line: number): void {
    this.#file.count.leftOut++;
    this.#file.issues.add('leftOut', 'not-an-order', line);
  }

  /** Whether several rows may be one order. */
  #hasLines(): boolean {
    return this.#source.rows === 'lines' || (this.#source.rows === 'orders' && this.#at.has('product'));
  }

  /** A row without a number: a note below the table, or a part of an order that cannot be told. */
  #withoutId(id: string, line: number): void {
    const empty =
      this.#at.text('date') === '' && this.#at.money.total.columns.every((column) => this.#at.at(column) === '');
    if (id === '' && empty) {
      this.#leaveOut(line);
      return;
    }
    this.#file.count.rejected++;
    this.#file.issues.add(
      'rejected',
      id === '' ? 'not-an-order' : 'lossy-id',
      line,
      this.#at.title('id'),
      shownValue(id),
    );
  }

  /** A part of an order whose amounts are added. */
  #takePart(row: Row, line: number, key: number, id: string, state: RowState): void {
    const lineId = this.#at.text('lineId');
    if (lineId !== '') {
      const known = `${key} ${lineId} ${this.#hash.of(row).text()}`;
      if (this.#seenLines.has(known)) {
        this.#mergeDuplicate(line);
        return;
      }
      this.#seenLines.add(known);
    }
    this.#orders = Math.max(this.#orders, key + 1);
    const whole = this.#source.isWholeOrder?.(this.#at.cell) ?? false;
    this.#push(row, line, key, RowPart.money, id, state, whole);
  }

  /** A row with an order's values, the same values once more beside another line, or a line alone. */
  #takeOrder(row: Row, line: number, key: number, id: string, state: RowState): void {
    const heads = this.#heads.get(key) ?? [];
    if (heads.length === 0) this.#heads.set(key, heads);
    if (this.#isLineAlone(state)) {
      const alone = this.#push(row, line, heads.at(-1) ?? -1, RowPart.line, id, state, false);
      if (heads.length > 0) return;
      const waiting = this.#waiting.get(key);
      if (waiting === undefined) this.#waiting.set(key, [alone]);
      else waiting.push(alone);
      return;
    }
    const { as, financial, fulfilment, cancelled } = state;
    const hash = [this.#hash.of(row, this.#at.ofOrder).text(), as, financial, fulfilment, cancelled].join(' ');
    const same = heads.find((order) => this.#headHash.get(order) === hash);
    if (same !== undefined) {
      if (!this.#hasLines()) this.#mergeDuplicate(line);
      else this.#push(row, line, same, RowPart.line, id, state, false);
      return;
    }
    const order = this.#orders++;
    heads.push(order);
    this.#headHash.set(order, hash);
    this.#push(row, line, order, RowPart.money, id, state, false);
    for (const row of this.#waiting.get(key) ?? []) this.#rows.order.set(row, order);
    this.#waiting.delete(key);
  }

  /** Neither total nor state: a further line of an order whose values stand on its first row. */
  #isLineAlone(state: RowState): boolean {
    if (!this.#hasLines()) return false;
    const [total] = this.#at.money.total.columns;
    return this.#at.at(total) === '' && state.financial === 0 && !state.cancelled && state.unknown === undefined;
  }

  #mergeDuplicate(line: number): void {
    this.#file.count.merged++;
    this.#file.issues.add('merged', 'duplicate-row', line);
  }

  #push(cells: Row, line: number, order: number, part: number, id: string, state: RowState, whole: boolean): number {
    const rows = this.#rows;
    const row = rows.line.length;
    rows.line.push(line);
    rows.order.push(order);
    rows.part.push(part);
    rows.meaning.push(MEANINGS.indexOf(state.as));
    rows.whole.push(whole ? 1 : 0);
    this.#hash.of(cells);
    rows.hashA.push(this.#hash.a);
    rows.hashB.push(this.#hash.b);
    rows.id.push(id);
    rows.name.push(state.as === 'refund' ? this.#at.text('reference') || id : this.#name() || id);
    this.#pushIdentity(line, state);
    this.#pushDates(line);
    this.#pushAmounts(cells, line);
    rows.source.push(this.#at.text('source'));
    rows.discountCode.push(this.#at.text('discountCode'));
    rows.country.push(this.#at.text('country'));
    rows.province.push(this.#at.text('province'));
    rows.payment.push(this.#at.text('payment'));
    rows.financial.push(state.financial);
    rows.fulfilment.push(state.fulfilment);
    rows.cancelled.push(state.cancelled || this.#at.text('cancelledAt') !== '' ? 1 : 0);
    if (state.unknown !== undefined && part === RowPart.money) {
      const { text, headers } = state.unknown;
      this.#file.issues.add('kept', 'unknown-status', line, this.#at.titleOf(headers), shownStatus(text));
    }
    for (const { column, judged } of this.#at.attributes) {
      rows.attributes.put(row, this.#file.header[column], this.#at.at(column), line, judged);
    }
    rows.product.push(this.#at.text('product'));
    rows.sku.push(this.#at.text('sku'));
    rows.quantity.push(quantityOf(this.#at.text('quantity')));
    return row;
  }

  #pushIdentity(line: number, state: RowState): void {
    const rows = this.#rows;
    const customer = this.#customerId(line);
    // Where the source's own id is the key it stands alone: the order's e-mail and phone would come before it.
    const alone = this.#source.ownIdFirst === true && customer !== '';
    const email = this.#at.text(
      state.as === 'refund' && this.#source.columns.recipient !== undefined ? 'recipient' : 'email',
    );
    rows.customerId.push(customer);
    rows.email.push(alone ? '' : emailIdentity(email));
    rows.phone.push(alone ? '' : phoneIdentity(this.#idText('phone', line)));
    rows.zip.push(zipIdentity(this.#at.text('zip')));
    rows.person.push([this.#at.text('person'), this.#at.text('lastName')].filter((part) => part !== '').join(' '));
  }

  #name(): string {
    const name = this.#at.text('name');
    return isLossy(name) ? '' : name;
  }

  #customerId(line: number): string {
    const text = this.#idText('customerId', line);
    const id = idIdentity(this.#source.customerId?.(text) ?? text);
    // Shops write 0 for a guest.
    return /^0+$/.test(id) ? '' : id;
  }

  #idText(role: TextRole, line: number): string {
    return keptId(this.#file, this.#at.text(role), line, this.#at.title(role));
  }

  #pushDates(line: number): void {
    const rows = this.#rows;
    const date = this.#at.text('date');
    const time = this.#at.text('time');
    rows.date.push(date !== '' && CLOCK.test(time) && !date.includes(':') ? `${date} ${time}` : date);
    this.#pushDate(rows.paid, 'paid', line);
    this.#pushDate(rows.fulfilled, 'fulfilled', line);
    this.#pushDate(rows.cancelledAt, 'cancelledAt', line);
  }

  #pushDate(column: DateColumn, role: TextRole, line: number): void {
    const text = this.#at.text(role);
    if (column.push(text) !== 'unreadable') return;
    this.#file.issues.add('kept', 'unreadable-date', line, column.header, shownValue(text));
  }

  #pushAmounts(row: Row, line: number): void {
    const rows = this.#rows;
    const [total] = this.#at.money.total.columns;
    for (const [column, amounts] of rows.amounts) {
      if (amounts.pushPlain(row, column)) continue;
      const text = this.#at.at(column);
      if (amounts.push(text) !== 'unreadable' || column === total) continue;
      this.#file.issues.add('kept', 'unreadable-amount', line, amounts.header, shownValue(text));
    }
    rows.signs.push(this.#at.at(this.#at.signs));
    rows.currency.push(currencyCode(this.#at.text('currency')));
    const { converted } = this.#at;
    rows.convertedCurrency.push(converted === null ? '' : currencyCode(this.#at.at(converted.currency)));
  }
}

/** A state with the meaning that the user gave to its unknown word; 'ignored' makes the row none. */
function answered(file: SourceFile, state: RowState): RowState {
  const { as, unknown } = state;
  const meaning = unknown === undefined ? null : answeredStatus(file.choices, unknown.text);
  if (meaning === null) return state;
  return meaning === 'ignored' ? { ...state, as: 'none' } : { as, ...meaning };
}
