/* Shopify's orders export: one row per line item, the order's own values on its first row only. */
import type { Answer } from '#domain/errors.ts';
import { Financial, type FileTable } from '#domain/orders.ts';
import { allSteps, type Steps } from '#domain/steps.ts';
import type { AmountColumn } from '../columns/amount.ts';
import { isNo } from '../columns/boolean.ts';
import { DateColumn } from '../columns/date.ts';
import { GrowingInt32 } from '../columns/growing.ts';
import { mayBeLossy, phoneIdentity } from '../columns/identity.ts';
import { Meanings } from '../columns/meanings.ts';
import { quantityIn } from '../columns/quantity.ts';
import { Dictionary } from '../columns/text.ts';
import { shownStatus, shownValue } from '../issues.ts';
import type { Row } from '../row.ts';
import { TextRow } from '../text-row.ts';
import { ByteRow } from '../scan/byte-row.ts';
import { KeptCell } from '../scan/kept-cell.ts';
import type { RecordBlocks } from '../scan/record-cutter.ts';
import type { SimdScan } from '../scan/simd-scan.ts';
import { kindWithoutGoods, LineKind } from './line-extras.ts';
import { noteAttributes } from './note-attributes.ts';
import {
  shopifyAttributes,
  shopifyColumns,
  ShopifyHeads,
  ShopifyLines,
  uniteWaiting,
  type ShopifyColumn,
  type ShopifyColumns,
  type ExtraDates,
  type Placed,
  type PlacedText,
} from './shopify-columns.ts';
import { ShopifyBlocks } from './shopify-blocks.ts';
import { shopifyTable } from './shopify-table.ts';
import { keptId, type OrderDays, type SourceFile, type SourceReader } from './source.ts';
import { answeredStatus, consent, shopifyFinancial, shopifyFulfilment, status, type PlainStatus } from './status.ts';

/** Stands for the head row of an order that the user wants to be ignored. */
const IGNORED = -2;

const NO_STATUS = status(Financial.none);

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
  /** Columns of a head row that are read alike, and where they stand. */
  readonly #dates: readonly Placed<DateColumn>[];
  readonly #amounts: readonly Placed<AmountColumn>[];
  readonly #texts: readonly PlacedText[];
  readonly #lines: ShopifyLines;
  readonly #extra: ExtraDates;
  readonly #names = new Dictionary();
  /** Nearest head row so far of each name. */
  readonly #headOf = new GrowingInt32();
  /** Line rows, by name, that stand above every head row of their order. */
  readonly #waiting = new Map<number, number[]>();
  readonly #createdOfHead = new KeptCell();
  readonly #states: Meanings<PlainStatus | 'ignored' | 'unknown'>;
  readonly #fulfilments = new Meanings(shopifyFulfilment);
  readonly #consents = new Meanings(consent);
  readonly #noes = new Meanings(isNo);
  /** Takes most rows where there is WebAssembly. */
  #blocks: ShopifyBlocks | null = null;
  readonly #standing = new ByteRow();

  constructor(file: SourceFile) {
    this.#file = file;
    this.#at = shopifyColumns(file.header);
    this.#attributes = shopifyAttributes(file.header);
    this.#heads = new ShopifyHeads(file.header, this.#at, this.#names);
    this.#dates = this.#heads.placedDates(this.#at);
    this.#amounts = this.#heads.placedAmounts(this.#at);
    this.#texts = this.#heads.placedTexts(this.#at);
    this.#lines = new ShopifyLines(this.#title('price'));
    this.#extra = { lineRow: new GrowingInt32(), dates: new DateColumn(this.#title('created')) };
    this.#states = new Meanings((text) => this.#stateOf(text));
    this.dateColumn = this.#at.created;
  }

  take(cells: readonly string[], line: number): void {
    this.takeRow(new TextRow(cells), line);
  }

  takeBlocks(scan: SimdScan): RecordBlocks {
    this.#blocks = new ShopifyBlocks(scan, {
      file: this.#file,
      at: this.#at,
      attributes: this.#attributes,
      heads: this.#heads,
      lines: this.#lines,
      names: this.#names,
      headOf: this.#headOf,
      waiting: this.#waiting,
      createdOfHead: this.#createdOfHead,
      states: this.#states,
      fulfilments: this.#fulfilments,
      consents: this.#consents,
      noes: this.#noes,
    });
    return this.#blocks;
  }

  takeRow(row: Row, line: number): void {
    if (this.#blocks === null) {
      this.#takeOne(row, line);
      return;
    }
    this.#blocks.fetch();
    // The row's bytes stand in a memory that moves when a text is added to it.
    if (row instanceof ByteRow) this.#standing.copyFrom(row);
    this.#takeOne(row instanceof ByteRow ? this.#standing : row, line);
    this.#blocks.after();
  }

  #takeOne(row: Row, line: number): void {
    const code = this.#names.cell(row, this.#at.name);
    if (code < 0) {
      this.#file.count.rejected++;
      this.#file.issues.add('rejected', 'not-an-order', line, this.#title('name'));
      return;
    }
    while (this.#headOf.length <= code) this.#headOf.push(-1);
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
    if (mayBeLossy(row, this.#at.id) && this.#idText(row, 'id', line) === '') heads.id.pushCode(-1);
    else heads.id.pushCell(row, this.#at.id);
    for (const { column, first, second } of this.#texts) {
      column.pushCell(row, second >= 0 && row.isEmpty(first) ? second : first);
    }
    uniteWaiting(this.#waiting, code, head, { heads, lines: this.#lines });
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
    // Nearly always the same as on the head row just above.
    const { created } = this.#at;
    if (head !== this.#heads.line.length - 1 || !row.isKept(created, this.#createdOfHead)) {
      this.#pushExtraDate(row, index, created);
    }
    for (const { at } of this.#dates) this.#pushExtraDate(row, index, at);
  }

  #pushExtraDate(row: Row, index: number, column: number): void {
    if (row.isEmpty(column)) return;
    this.#extra.lineRow.push(index);
    this.#extra.dates.pushCell(row, column);
  }

  #pushLine(row: Row, line: number, head: number, continuation: number): void {
    const lines = this.#lines;
    lines.line.push(line);
    lines.head.push(head);
    lines.continuation.push(continuation);
    lines.product.pushCell(row, this.#at.product);
    lines.sku.pushCell(row, this.#at.sku);
    lines.quantity.push(quantityIn(row, this.#at.quantity));
    this.#pushAmount(lines.price, row, this.#at.price, line);
    lines.kind.push(this.#kindOf(row));
  }

  /** Without a column for vendors nobody can tell a tip by its having none. */
  #kindOf(row: Row): number {
    if (!this.#noes.of(row, this.#at.ships) || !this.#noes.of(row, this.#at.taxable)) return LineKind.goods;
    const hasVendor = this.#at.vendor < 0 || !row.isEmpty(this.#at.vendor);
    return kindWithoutGoods(row.clean(this.#at.product), row.clean(this.#at.sku), hasVendor);
  }

  #pushDates(row: Row, line: number): void {
    const heads = this.#heads;
    row.keep(this.#at.created, this.#createdOfHead);
    heads.created.pushCell(row, this.#at.created);
    for (const { column, at } of this.#dates) {
      if (column.pushCell(row, at) !== 'unreadable') continue;
      this.#file.issues.add('kept', 'unreadable-date', line, column.header, shownValue(row.clean(at)));
    }
    heads.cancelled.push(row.isEmpty(this.#at.cancelledAt) ? 0 : 1);
  }

  #pushAmounts(row: Row, line: number): void {
    this.#heads.total.pushCell(row, this.#at.total);
    for (const { column, at } of this.#amounts) this.#pushAmount(column, row, at, line);
  }

  #pushAmount(amounts: AmountColumn, row: Row, column: number, line: number): void {
    if (amounts.pushCell(row, column) !== 'unreadable') return;
    this.#file.issues.add('kept', 'unreadable-amount', line, amounts.header, shownValue(row.clean(column)));
  }

  /** What a row's Financial Status says; an unknown one says nothing. */
  #financial(row: Row, line: number): PlainStatus | 'ignored' {
    const state = this.#states.of(row, this.#at.financial);
    if (state !== 'unknown') return state;
    const shown = shownStatus(row.clean(this.#at.financial));
    this.#file.issues.add('kept', 'unknown-status', line, this.#title('financial'), shown);
    return NO_STATUS;
  }

  /** What a Financial Status means: in Shopify's words, else as the user answered. */
  #stateOf(text: string): PlainStatus | 'ignored' | 'unknown' {
    const known = shopifyFinancial(text);
    return known === null ? (answeredStatus(this.#file.choices, text) ?? 'unknown') : status(known);
  }

  #pushStatus(row: Row, state: PlainStatus): void {
    this.#heads.financial.push(state.financial);
    if (state.cancelled) this.#heads.cancelled.set(this.#heads.financial.length - 1, 1);
    this.#heads.fulfilment.push(this.#fulfilments.of(row, this.#at.fulfilment));
    this.#heads.consent.push(this.#consents.of(row, this.#at.consent));
  }

  #pushIdentity(row: Row, line: number): void {
    const heads = this.#heads;
    const phone = this.#phone(row, 'phone', line);
    heads.phone.pushCode(phone < 0 ? this.#phone(row, 'billingPhone', line) : phone);
  }

  #pushAttributes(row: Row, line: number, head: number): void {
    const { attributes } = this.#heads;
    for (const column of this.#attributes) attributes.putCell(head, this.#file.header[column], row, column, line);
    if (row.isEmpty(this.#at.noteAttributes)) return;
    for (const [name, value] of noteAttributes(row.clean(this.#at.noteAttributes))) {
      attributes.put(head, name, value, line, true);
    }
  }

  /** Code of a phone number, −1 = there is none. */
  #phone(row: Row, column: 'phone' | 'billingPhone', line: number): number {
    if (row.isEmpty(this.#at[column])) return -1;
    if (!mayBeLossy(row, this.#at[column])) return this.#heads.phones.cell(row, this.#at[column]);
    return this.#heads.phones.code(phoneIdentity(this.#idText(row, column, line)));
  }

  #idText(row: Row, column: ShopifyColumn, line: number): string {
    return keptId(this.#file, row.clean(this.#at[column]), line, this.#title(column));
  }
}
