/* Shopify's orders export: one row per line item, the order's own values on its first row only. */
import type { Answer } from '#domain/errors.ts';
import { Financial, type FileTable } from '#domain/orders.ts';
import { allSteps, type Steps } from '#domain/steps.ts';
import type { AmountColumn } from '../columns/amount.ts';
import { isNo } from '../columns/boolean.ts';
import { DateColumn } from '../columns/date.ts';
import { GrowingInt32 } from '../columns/growing.ts';
import { emailIdentity, phoneIdentity, zipIdentity } from '../columns/identity.ts';
import { quantityOf } from '../columns/quantity.ts';
import { Dictionary } from '../columns/text.ts';
import { shownStatus, shownValue } from '../issues.ts';
import type { Row } from '../row.ts';
import { TextRow } from '../text-row.ts';
import { KeptCell } from '../scan/kept-cell.ts';
import { kindWithoutGoods, LineKind } from './line-extras.ts';
import { noteAttributes } from './note-attributes.ts';
import {
  shopifyAttributes,
  shopifyColumns,
  ShopifyHeads,
  ShopifyLines,
  type ShopifyColumn,
  type ShopifyColumns,
  type ExtraDates,
} from './shopify-columns.ts';
import { shopifyTable } from './shopify-table.ts';
import { keptId, type OrderDays, type SourceFile, type SourceReader } from './source.ts';
import { answeredStatus, consent, shopifyFinancial, shopifyFulfilment, status, type PlainStatus } from './status.ts';

/** Stands for the head row of an order that the user wants to be ignored. */
const IGNORED = -2;

const upperCase = (text: string): string => text.toUpperCase();

const DATE_COLUMNS = ['created', 'paid', 'fulfilled', 'cancelledAt'] as const;

/**
 * Reads a Shopify orders export. A head row has a Financial Status or a Total. Any other row belongs to the nearest head
 * row of its Name above it, else to the first below; rows of an order need not stand together. A second head row of the
 * same Name is another copy of the order, with lines of its own.
 */
export class ShopifyOrders implements SourceReader {
  readonly dateColumn: number;
  readonly #file: SourceFile;
  readonly #at: ShopifyColumns;
  readonly #attributes: readonly number[];
  readonly #heads: ShopifyHeads;
  readonly #lines: ShopifyLines;
  readonly #extra: ExtraDates;
  readonly #names = new Dictionary();
  /** Nearest head row so far of each name. */
  readonly #headOf = new GrowingInt32();
  /** Line rows, by name, that stand above every head row of their order. */
  readonly #waiting = new Map<number, number[]>();
  readonly #createdOfHead = new KeptCell();

  constructor(file: SourceFile) {
    this.#file = file;
    this.#at = shopifyColumns(file.header);
    this.#attributes = shopifyAttributes(file.header);
    this.#heads = new ShopifyHeads(file.header, this.#at, this.#names);
    this.#lines = new ShopifyLines(this.#title('price'));
    this.#extra = { lineRow: new GrowingInt32(), dates: new DateColumn(this.#title('created')) };
    this.dateColumn = this.#at.created;
  }

  take(cells: readonly string[], line: number): void {
    this.takeRow(new TextRow(cells), line);
  }

  takeRow(row: Row, line: number): void {
    const code = this.#names.cell(row, this.#at.name);
    if (code < 0) {
      this.#file.count.rejected++;
      this.#file.issues.add('rejected', 'not-an-order', line, this.#title('name'));
      return;
    }
    if (code === this.#headOf.length) this.#headOf.push(-1);
    const isHead = !row.isEmpty(this.#at.financial) || !row.isEmpty(this.#at.total);
    const state = isHead ? this.#financial(row, line) : null;
    if (state === 'ignored') this.#ignore(line, code);
    else if (state !== null) this.#takeHead(row, line, code, state);
    else this.#takeLine(row, line, this.#headOf.at(code), code);
  }

  used(): ReadonlySet<number> {
    return new Set(Object.values(this.#at).filter((column) => column >= 0));
  }

  get orderDays(): OrderDays {
    const { created, name } = this.#heads;
    return { dates: created, orderOf: (row) => name.code(row) };
  }

  finish(): Answer<FileTable> {
    return allSteps(this.finishByStep());
  }

  finishByStep(): Steps<Answer<FileTable>> {
    return shopifyTable(this.#file, this.#at, this.#heads, this.#lines, this.#extra);
  }

  #title(column: ShopifyColumn): string {
    return this.#at[column] < 0 ? '' : this.#file.header[this.#at[column]];
  }

  #text(row: Row, column: ShopifyColumn): string {
    return row.clean(this.#at[column]);
  }

  /** The first of two columns whose cell says something. */
  #either(row: Row, first: ShopifyColumn, second: ShopifyColumn): number {
    return row.isEmpty(this.#at[first]) ? this.#at[second] : this.#at[first];
  }

  /** Leaves an order out, with the lines that stand above its only head row. */
  #ignore(line: number, code: number): void {
    this.#leaveOut(line);
    this.#headOf.set(code, IGNORED);
    for (const row of this.#waiting.get(code) ?? []) {
      this.#lines.continuation.set(row, 0);
      this.#leaveOut(this.#lines.line.at(row));
    }
    this.#waiting.delete(code);
  }

  #leaveOut(line: number): void {
    this.#file.count.leftOut++;
    this.#file.issues.add('leftOut', 'not-an-order', line, this.#title('financial'));
  }

  #takeHead(row: Row, line: number, code: number, state: PlainStatus): void {
    const heads = this.#heads;
    const head = heads.line.length;
    heads.line.push(line);
    heads.rows.push(1);
    heads.name.pushCode(code);
    this.#headOf.set(code, head);
    this.#pushDates(row, line);
    this.#pushAmounts(row, line);
    this.#pushStatus(row, state);
    this.#pushIdentity(row, line);
    this.#pushAttributes(row, line, head);
    // Nearly every id is new: a code costs less than the look-up of a text.
    if (this.#idText(row, 'id', line) === '') heads.id.pushCode(-1);
    else heads.id.pushCell(row, this.#at.id);
    heads.currency.pushCell(row, this.#at.currency, upperCase);
    heads.source.pushCell(row, this.#at.source);
    heads.tags.pushCell(row, this.#at.tags);
    heads.discountCode.pushCell(row, this.#at.discountCode);
    heads.country.pushCell(row, this.#either(row, 'shippingCountry', 'billingCountry'));
    heads.province.pushCell(row, this.#either(row, 'shippingProvince', 'billingProvince'));
    heads.payment.pushCell(row, this.#at.payment);
    const waiting = this.#waiting.get(code);
    if (waiting !== undefined) {
      for (const lineRow of waiting) this.#lines.head.set(lineRow, head);
      heads.rows.set(head, 1 + waiting.length);
      this.#waiting.delete(code);
    }
    if (!row.isEmpty(this.#at.product) || !row.isEmpty(this.#at.quantity)) this.#pushLine(row, line, head, 0);
  }

  #takeLine(row: Row, line: number, head: number, code: number): void {
    if (head === IGNORED) {
      this.#leaveOut(line);
      return;
    }
    const index = this.#lines.line.length;
    this.#pushLine(row, line, head, 1);
    if (head >= 0) this.#heads.rows.set(head, this.#heads.rows.at(head) + 1);
    else {
      const waiting = this.#waiting.get(code);
      if (waiting === undefined) this.#waiting.set(code, [index]);
      else waiting.push(index);
    }
    for (const column of DATE_COLUMNS) {
      const at = this.#at[column];
      // Nearly always the same as on the head row just above.
      if (column === 'created' && head === this.#heads.line.length - 1 && row.isKept(at, this.#createdOfHead)) continue;
      if (row.isEmpty(at)) continue;
      this.#extra.lineRow.push(index);
      this.#extra.dates.pushCell(row, at);
    }
  }

  #pushLine(row: Row, line: number, head: number, continuation: number): void {
    const lines = this.#lines;
    lines.line.push(line);
    lines.head.push(head);
    lines.continuation.push(continuation);
    lines.product.pushCell(row, this.#at.product);
    lines.sku.pushCell(row, this.#at.sku);
    lines.quantity.push(quantityOf(this.#text(row, 'quantity')));
    this.#pushAmount(lines.price, row, 'price', line);
    lines.kind.push(this.#kindOf(row));
  }

  /** Without a column for vendors nobody can tell a tip by its having none. */
  #kindOf(row: Row): number {
    if (!isNo(this.#text(row, 'ships')) || !isNo(this.#text(row, 'taxable'))) return LineKind.goods;
    const hasVendor = this.#at.vendor < 0 || !row.isEmpty(this.#at.vendor);
    return kindWithoutGoods(this.#text(row, 'product'), this.#text(row, 'sku'), hasVendor);
  }

  #pushDates(row: Row, line: number): void {
    const heads = this.#heads;
    row.keep(this.#at.created, this.#createdOfHead);
    heads.created.pushCell(row, this.#at.created);
    for (const column of ['paid', 'fulfilled', 'cancelledAt'] as const) {
      if (heads[column].pushCell(row, this.#at[column]) !== 'unreadable') continue;
      const text = this.#text(row, column);
      this.#file.issues.add('kept', 'unreadable-date', line, heads[column].header, shownValue(text));
    }
    heads.cancelled.push(row.isEmpty(this.#at.cancelledAt) ? 0 : 1);
  }

  #pushAmounts(row: Row, line: number): void {
    const heads = this.#heads;
    heads.total.pushCell(row, this.#at.total);
    for (const column of ['subtotal', 'shipping', 'taxes', 'refunded', 'discount', 'duties'] as const) {
      this.#pushAmount(heads[column], row, column, line);
    }
  }

  #pushAmount(amounts: AmountColumn, row: Row, column: ShopifyColumn, line: number): void {
    if (amounts.pushCell(row, this.#at[column]) !== 'unreadable') return;
    this.#file.issues.add('kept', 'unreadable-amount', line, amounts.header, shownValue(this.#text(row, column)));
  }

  /** What the Financial Status says: in Shopify's words, else as the user answered; an unknown one says nothing. */
  #financial(row: Row, line: number): PlainStatus | 'ignored' {
    const text = this.#text(row, 'financial');
    const known = shopifyFinancial(text);
    if (known !== null) return status(known);
    const meaning = answeredStatus(this.#file.choices, text);
    if (meaning !== null) return meaning;
    this.#file.issues.add('kept', 'unknown-status', line, this.#title('financial'), shownStatus(text));
    return status(Financial.none);
  }

  #pushStatus(row: Row, state: PlainStatus): void {
    this.#heads.financial.push(state.financial);
    if (state.cancelled) this.#heads.cancelled.set(this.#heads.financial.length - 1, 1);
    this.#heads.fulfilment.push(shopifyFulfilment(this.#text(row, 'fulfilment')));
    this.#heads.consent.push(consent(this.#text(row, 'consent')));
  }

  #pushIdentity(row: Row, line: number): void {
    const heads = this.#heads;
    heads.email.pushCell(row, this.#at.email, emailIdentity);
    heads.phone.push(this.#phone(row, 'phone', line) || this.#phone(row, 'billingPhone', line));
    heads.person.pushCell(row, this.#either(row, 'billingName', 'shippingName'));
    heads.zip.pushCell(row, this.#either(row, 'billingZip', 'shippingZip'), zipIdentity);
  }

  #pushAttributes(row: Row, line: number, head: number): void {
    const { attributes } = this.#heads;
    for (const column of this.#attributes) {
      attributes.put(head, this.#file.header[column], row.clean(column), line, false);
    }
    for (const [name, value] of noteAttributes(this.#text(row, 'noteAttributes'))) {
      attributes.put(head, name, value, line, true);
    }
  }

  #phone(row: Row, column: 'phone' | 'billingPhone', line: number): string {
    return phoneIdentity(this.#idText(row, column, line));
  }

  #idText(row: Row, column: ShopifyColumn, line: number): string {
    return keptId(this.#file, this.#text(row, column), line, this.#title(column));
  }
}
