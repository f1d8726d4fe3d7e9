/* Shopify's orders export: one row per line item, the order's own values on its first row only. */
import type { Answer } from '#domain/errors.ts';
import { Financial, type FileTable } from '#domain/orders.ts';
import type { AmountColumn } from '../columns/amount.ts';
import { isNo } from '../columns/boolean.ts';
import { DateColumn } from '../columns/date.ts';
import { GrowingInt32 } from '../columns/growing.ts';
import { emailIdentity, phoneIdentity, zipIdentity } from '../columns/identity.ts';
import { quantityOf } from '../columns/quantity.ts';
import { cleanText, Dictionary } from '../columns/text.ts';
import { shownStatus, shownValue } from '../issues.ts';
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
import { cellAt, keptId, type SourceFile, type SourceReader } from './source.ts';
import { answeredStatus, consent, shopifyFinancial, shopifyFulfilment, status, type PlainStatus } from './status.ts';

/** Stands for the head row of an order that the user wants to be ignored. */
const IGNORED = -2;

const DATE_COLUMNS = ['created', 'paid', 'fulfilled', 'cancelledAt'] as const;

/**
 * Reads a Shopify orders export. A head row has a Financial Status or a Total. Any other row belongs to the nearest head
 * row of its Name above it, else to the first below; rows of an order need not stand together. A second head row of the
 * same Name is another copy of the order, with lines of its own.
 */
export class ShopifyOrders implements SourceReader {
  readonly dateColumn: number;
  readonly wanted: readonly number[];
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
  #createdOfHead = '';

  constructor(file: SourceFile) {
    this.#file = file;
    this.#at = shopifyColumns(file.header);
    this.#attributes = shopifyAttributes(file.header);
    this.#heads = new ShopifyHeads(file.header, this.#at);
    this.#lines = new ShopifyLines(this.#title('price'));
    this.#extra = { lineRow: new GrowingInt32(), dates: new DateColumn(this.#title('created')) };
    this.dateColumn = this.#at.created;
    this.wanted = [...new Set([...this.used(), ...this.#attributes])];
  }

  take(cells: readonly string[], line: number): void {
    const name = cleanText(cellAt(cells, this.#at.name));
    if (name === '') {
      this.#file.count.rejected++;
      this.#file.issues.add('rejected', 'not-an-order', line, this.#title('name'));
      return;
    }
    const code = this.#names.code(name);
    if (code === this.#headOf.length) this.#headOf.push(-1);
    const isHead = this.#text(cells, 'financial') !== '' || this.#text(cells, 'total') !== '';
    const state = isHead ? this.#financial(cells, line) : null;
    if (state === 'ignored') this.#ignore(line, code);
    else if (state !== null) this.#takeHead(cells, line, name, code, state);
    else this.#takeLine(cells, line, this.#headOf.at(code), code);
  }

  used(): ReadonlySet<number> {
    return new Set(Object.values(this.#at).filter((column) => column >= 0));
  }

  finish(): Answer<FileTable> {
    return shopifyTable(this.#file, this.#at, this.#heads, this.#lines, this.#extra);
  }

  #title(column: ShopifyColumn): string {
    return this.#at[column] < 0 ? '' : this.#file.header[this.#at[column]];
  }

  #text(cells: readonly string[], column: ShopifyColumn): string {
    return cleanText(cellAt(cells, this.#at[column]));
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

  #takeHead(cells: readonly string[], line: number, name: string, code: number, state: PlainStatus): void {
    const heads = this.#heads;
    const head = heads.line.length;
    heads.line.push(line);
    heads.rows.push(1);
    heads.name.push(name);
    this.#headOf.set(code, head);
    this.#pushDates(cells, line);
    this.#pushAmounts(cells, line);
    this.#pushStatus(cells, state);
    this.#pushIdentity(cells, line);
    this.#pushAttributes(cells, line, head);
    heads.id.push(this.#idText(cells, 'id', line));
    heads.currency.push(this.#text(cells, 'currency').toUpperCase());
    heads.source.push(this.#text(cells, 'source'));
    heads.tags.push(this.#text(cells, 'tags'));
    heads.discountCode.push(this.#text(cells, 'discountCode'));
    heads.country.push(this.#text(cells, 'shippingCountry') || this.#text(cells, 'billingCountry'));
    heads.province.push(this.#text(cells, 'shippingProvince') || this.#text(cells, 'billingProvince'));
    heads.payment.push(this.#text(cells, 'payment'));
    const waiting = this.#waiting.get(code);
    if (waiting !== undefined) {
      for (const row of waiting) this.#lines.head.set(row, head);
      heads.rows.set(head, 1 + waiting.length);
      this.#waiting.delete(code);
    }
    if (this.#text(cells, 'product') !== '' || this.#text(cells, 'quantity') !== '')
      this.#pushLine(cells, line, head, 0);
  }

  #takeLine(cells: readonly string[], line: number, head: number, code: number): void {
    if (head === IGNORED) {
      this.#leaveOut(line);
      return;
    }
    const row = this.#lines.line.length;
    this.#pushLine(cells, line, head, 1);
    if (head >= 0) this.#heads.rows.set(head, this.#heads.rows.at(head) + 1);
    else {
      const waiting = this.#waiting.get(code);
      if (waiting === undefined) this.#waiting.set(code, [row]);
      else waiting.push(row);
    }
    for (const column of DATE_COLUMNS) {
      const text = this.#text(cells, column);
      // Nearly always the same as on the head row just above.
      if (
        text === '' ||
        (column === 'created' && head === this.#heads.line.length - 1 && text === this.#createdOfHead)
      ) {
        continue;
      }
      this.#extra.lineRow.push(row);
      this.#extra.dates.push(text);
    }
  }

  #pushLine(cells: readonly string[], line: number, head: number, continuation: number): void {
    const lines = this.#lines;
    lines.line.push(line);
    lines.head.push(head);
    lines.continuation.push(continuation);
    lines.product.push(this.#text(cells, 'product'));
    lines.sku.push(this.#text(cells, 'sku'));
    lines.quantity.push(quantityOf(this.#text(cells, 'quantity')));
    this.#pushAmount(lines.price, this.#text(cells, 'price'), line);
    lines.kind.push(this.#kindOf(cells));
  }

  /** Without a column for vendors nobody can tell a tip by its having none. */
  #kindOf(cells: readonly string[]): number {
    if (!isNo(this.#text(cells, 'ships')) || !isNo(this.#text(cells, 'taxable'))) return LineKind.goods;
    const hasVendor = this.#at.vendor < 0 || this.#text(cells, 'vendor') !== '';
    return kindWithoutGoods(this.#text(cells, 'product'), this.#text(cells, 'sku'), hasVendor);
  }

  #pushDates(cells: readonly string[], line: number): void {
    const heads = this.#heads;
    this.#createdOfHead = this.#text(cells, 'created');
    heads.created.push(this.#createdOfHead);
    for (const column of ['paid', 'fulfilled', 'cancelledAt'] as const) {
      const text = this.#text(cells, column);
      if (heads[column].push(text) !== 'unreadable') continue;
      this.#file.issues.add('kept', 'unreadable-date', line, heads[column].header, shownValue(text));
    }
    heads.cancelled.push(this.#text(cells, 'cancelledAt') === '' ? 0 : 1);
  }

  #pushAmounts(cells: readonly string[], line: number): void {
    const heads = this.#heads;
    heads.total.push(this.#text(cells, 'total'));
    for (const column of ['subtotal', 'shipping', 'taxes', 'refunded', 'discount', 'duties'] as const) {
      this.#pushAmount(heads[column], this.#text(cells, column), line);
    }
  }

  #pushAmount(column: AmountColumn, text: string, line: number): void {
    if (column.push(text) !== 'unreadable') return;
    this.#file.issues.add('kept', 'unreadable-amount', line, column.header, shownValue(text));
  }

  /** What the Financial Status says: in Shopify's words, else as the user answered; an unknown one says nothing. */
  #financial(cells: readonly string[], line: number): PlainStatus | 'ignored' {
    const text = this.#text(cells, 'financial');
    const known = shopifyFinancial(text);
    if (known !== null) return status(known);
    const meaning = answeredStatus(this.#file.choices, text);
    if (meaning !== null) return meaning;
    this.#file.issues.add('kept', 'unknown-status', line, this.#title('financial'), shownStatus(text));
    return status(Financial.none);
  }

  #pushStatus(cells: readonly string[], state: PlainStatus): void {
    this.#heads.financial.push(state.financial);
    if (state.cancelled) this.#heads.cancelled.set(this.#heads.financial.length - 1, 1);
    this.#heads.fulfilment.push(shopifyFulfilment(this.#text(cells, 'fulfilment')));
    this.#heads.consent.push(consent(this.#text(cells, 'consent')));
  }

  #pushIdentity(cells: readonly string[], line: number): void {
    const heads = this.#heads;
    heads.email.push(emailIdentity(this.#text(cells, 'email')));
    heads.phone.push(this.#phone(cells, 'phone', line) || this.#phone(cells, 'billingPhone', line));
    heads.person.push(this.#text(cells, 'billingName') || this.#text(cells, 'shippingName'));
    heads.zip.push(zipIdentity(this.#text(cells, 'billingZip') || this.#text(cells, 'shippingZip')));
  }

  #pushAttributes(cells: readonly string[], line: number, head: number): void {
    const { attributes } = this.#heads;
    for (const column of this.#attributes) {
      attributes.put(head, this.#file.header[column], cleanText(cells[column]), line, false);
    }
    for (const [name, value] of noteAttributes(this.#text(cells, 'noteAttributes'))) {
      attributes.put(head, name, value, line, true);
    }
  }

  #phone(cells: readonly string[], column: 'phone' | 'billingPhone', line: number): string {
    return phoneIdentity(this.#idText(cells, column, line));
  }

  #idText(cells: readonly string[], column: ShopifyColumn, line: number): string {
    return keptId(this.#file, this.#text(cells, column), line, this.#title(column));
  }
}
