/* Shopify orders whose rows WebAssembly reads, many a call: what it found goes into the columns that rows fill one by one else. */
import type { AmountColumn } from '../columns/amount.ts';
import { NO_DAY, type DateColumn } from '../columns/date.ts';
import type { GrowingInt32 } from '../columns/growing.ts';
import type { Meanings } from '../columns/meanings.ts';
import { cleanText, type Dictionary, type TextColumn } from '../columns/text.ts';
import { NO_CODE } from '../row.ts';
import type { KeptCell } from '../scan/kept-cell.ts';
import { AT, OrderPlan, ROOM, type PlanColumn } from '../scan/order-plan.ts';
import type { RecordBlocks } from '../scan/record-cutter.ts';
import type { SimdScan } from '../scan/simd-scan.ts';
import { SimdTexts } from '../scan/simd-texts.ts';
import { MOST_VALUES } from './attribute-columns.ts';
import { kindWithoutGoods, LineKind } from './line-extras.ts';
import { noteAttributes } from './note-attributes.ts';
import { type ShopifyColumns, type ShopifyHeads, type ShopifyLines, uniteWaiting } from './shopify-columns.ts';
import type { SourceFile } from './source.ts';
import type { PlainStatus } from './status.ts';

/** Words of a column that rows may have before all of them are odd. */
const MOST_FIT = 1 << 10;
/** After so many odd rows a file is read one by one if most of its rows are odd. */
const ENOUGH_ODD = 1_000;

/** What a reader of Shopify's orders fills and looks at. */
export interface ShopifyParts {
  readonly file: SourceFile;
  readonly at: ShopifyColumns;
  /** Columns that are kept for breakdowns. */
  readonly attributes: readonly number[];
  readonly heads: ShopifyHeads;
  readonly lines: ShopifyLines;
  readonly names: Dictionary;
  readonly headOf: GrowingInt32;
  readonly waiting: Map<number, number[]>;
  readonly createdOfHead: KeptCell;
  readonly states: Meanings<PlainStatus | 'ignored' | 'unknown'>;
  readonly fulfilments: Meanings<number>;
  readonly consents: Meanings<number>;
  readonly noes: Meanings<boolean>;
}

/** A column of the plan and the one that it goes into. */
interface Planned<C> {
  readonly column: PlanColumn;
  readonly into: C;
}

/** Texts of the plan and where they go. */
interface PlannedText {
  readonly column: PlanColumn;
  readonly dictionary: Dictionary;
  /** How many different ones are kept; undefined = all. */
  readonly most?: number;
  readonly take: (codes: Int32Array) => void;
}

export class ShopifyBlocks implements RecordBlocks {
  readonly #parts: ShopifyParts;
  readonly #scan: SimdScan;
  readonly #plan: OrderPlan;
  readonly #dates: readonly Planned<DateColumn>[];
  readonly #amounts: readonly Planned<AmountColumn>[];
  readonly #price: PlanColumn;
  readonly #financial: PlanColumn;
  /** A byte for a blank financial status and one for each other, 1 = rows with it may be taken. */
  readonly #fit: number;
  readonly #fulfilment: PlanColumn;
  readonly #consent: PlanColumn;
  readonly #ships: PlanColumn;
  readonly #taxable: PlanColumn;
  readonly #texts: readonly PlannedText[];
  readonly #phone: PlanColumn;
  readonly #billingPhone: PlanColumn;
  readonly #product: PlanColumn;
  readonly #sku: PlanColumn;
  #taken = 0;
  #odd = 0;

  constructor(scan: SimdScan, parts: ShopifyParts) {
    this.#scan = scan;
    this.#parts = parts;
    const { at, heads, lines, file } = parts;
    const lossy = [at.id, at.phone, at.billingPhone] as const;
    const plan = new OrderPlan(scan, file.header.length, { ...at, notes: at.noteAttributes, lossy }, parts.names);
    const wordsOf = (meanings: Meanings<unknown>): SimdTexts => {
      const words = new SimdTexts(scan);
      meanings.keepIn(words);
      return words;
    };
    this.#plan = plan;
    const dates = [{ column: heads.created, at: at.created }, ...heads.placedDates(at)];
    this.#dates = dates.map((placed) => ({ column: plan.date(placed.at), into: placed.column }));
    const amounts = [{ column: heads.total, at: at.total }, ...heads.placedAmounts(at)];
    this.#amounts = amounts.map((placed) => ({ column: plan.amount('amounts', placed.at), into: placed.column }));
    this.#price = plan.amount('prices', at.price);
    this.#fit = plan.piece(MOST_FIT);
    this.#financial = plan.word('headWords', at.financial, wordsOf(parts.states), this.#fit);
    this.#fulfilment = plan.word('headWords', at.fulfilment, wordsOf(parts.fulfilments));
    this.#consent = plan.word('headWords', at.consent, wordsOf(parts.consents));
    const noes = wordsOf(parts.noes);
    this.#ships = plan.word('lineWords', at.ships, noes);
    this.#taxable = plan.word('lineWords', at.taxable, noes);
    this.#phone = plan.text('headTexts', heads.phones, at.phone);
    this.#billingPhone = plan.text('headTexts', heads.phones, at.billingPhone);
    const text = (column: TextColumn, first: number, second = -1): PlannedText => ({
      column: plan.text('headTexts', column.dictionary, first, { second }),
      dictionary: column.dictionary,
      take: (codes) => {
        column.append(codes);
      },
    });
    this.#product = plan.text('lineTexts', lines.product.dictionary, at.product);
    this.#sku = plan.text('lineTexts', lines.sku.dictionary, at.sku);
    this.#texts = [
      text(heads.id, at.id),
      ...heads.placedTexts(at).map(({ column, first, second }) => text(column, first, second)),
      ...parts.attributes.map((column) => this.#attribute(column)),
    ];
  }

  /** The line of the first record that was not taken. */
  get nextLine(): number {
    return this.#plan.words[AT.nextLine];
  }

  take(from: number, to: number, line: number): number {
    if (this.#isOver) return from;
    const { words } = this.#plan;
    if (Math.max(words[AT.heads], words[AT.lines]) + to - from > ROOM) this.fetch();
    const next = this.#plan.take(from, to, line);
    this.#taken += next - from;
    this.#putNotes();
    return next;
  }

  /** Puts what was taken into the columns: before a row that is read alone, and when a chunk of the file ends. */
  fetch(): void {
    const { heads, lines } = this.#counts();
    if (lines === 0 && heads === 0) return;
    this.#settleTexts();
    // From here on no memory is taken, so that what is looked at stays where it is.
    if (heads > 0) this.#fetchHeads(heads);
    if (lines > 0) this.#fetchLines(lines, heads);
    const { words } = this.#plan;
    words.fill(0, AT.heads, AT.carried + 1);
  }

  /** A row was read alone: what it showed of its columns is no longer odd, and rows may follow it. */
  after(): void {
    this.#odd++;
    if (this.#isOver) return;
    const { heads, lines, headOf, states, createdOfHead } = this.#parts;
    for (const { column, into } of this.#dates) column.see({ any: into.seenIso });
    for (const { column, into } of this.#amounts) column.see(into.seen);
    this.#price.see(lines.price.seen);
    const fit = this.#plan.bytes(this.#fit, MOST_FIT);
    [states.ofBlank, ...states.meanings].slice(0, MOST_FIT).forEach((state, i) => {
      fit[i] = typeof state === 'string' ? 0 : 1;
    });
    const last = heads.line.length - 1;
    const name = last < 0 ? -1 : heads.name.code(last);
    const bytes = createdOfHead.written();
    if (name < 0 || headOf.at(name) !== last || bytes === null) this.#plan.follow(-1, NO_BYTES);
    else this.#plan.follow(name, bytes);
  }

  /** Most rows are odd: no more are tried. */
  get #isOver(): boolean {
    return this.#odd > ENOUGH_ODD && this.#odd > this.#taken;
  }

  #counts(): { readonly heads: number; readonly lines: number } {
    const { words } = this.#plan;
    return { heads: words[AT.heads], lines: words[AT.lines] };
  }

  #attribute(column: number): PlannedText {
    const { attributes } = this.#parts.heads;
    const name = this.#parts.file.header[column];
    const dictionary = attributes.dictionaryOf(name);
    // One value more than can be kept is held, so that the end of the file knows.
    const most = MOST_VALUES + 1;
    return {
      column: this.#plan.text('headTexts', dictionary, column, { most }),
      dictionary,
      most,
      take: (codes) => {
        const first = this.#parts.heads.line.length - codes.length;
        attributes.putCodes(first, name, codes, (head) => this.#parts.heads.line.at(head));
      },
    };
  }

  /** Attributes in the notes of orders that were taken just now. */
  #putNotes(): void {
    const { words } = this.#plan;
    const noted = words[AT.noted];
    if (noted === 0) return;
    const { at, heads } = this.#parts;
    const rows = this.#plan.numbers(words[AT.notedRows], 2 * noted);
    const lines = this.#plan.numbers(words[AT.headLine], words[AT.heads]);
    for (let i = 0; i < noted; i++) {
      const head = rows[2 * i + 1];
      const notes = cleanText(this.#scan.text(rows[2 * i], at.noteAttributes));
      for (const [name, value] of noteAttributes(notes)) {
        heads.attributes.put(heads.line.length + head, name, value, lines[head], true);
      }
    }
  }

  /** Numbers of cells that are rewritten become those of what they say. */
  #settleTexts(): void {
    const { heads, lines } = this.#parts;
    for (const { dictionary, most } of this.#texts) dictionary.settle(most);
    for (const dictionary of [heads.phones, lines.product.dictionary, lines.sku.dictionary]) dictionary.settle();
  }

  #codes(column: PlanColumn, dictionary: Dictionary, rows: number): Int32Array {
    const codes = column.numbers(rows);
    if (!column.rewrites()) return codes;
    for (let i = 0; i < rows; i++) if (codes[i] < NO_CODE) codes[i] = dictionary.rewritten(NO_CODE - 1 - codes[i]);
    return codes;
  }

  #fetchHeads(rows: number): void {
    const { heads, fulfilments, consents, names, headOf, waiting, createdOfHead } = this.#parts;
    const plan = this.#plan;
    const { words } = plan;
    const first = heads.line.length;
    heads.line.append(plan.numbers(words[AT.headLine], rows));
    heads.rows.append(plan.numbers(words[AT.headRows], rows));
    const codes = plan.numbers(words[AT.headName], rows);
    heads.name.append(codes);
    while (headOf.length < names.length) headOf.push(-1);
    for (let i = 0; i < rows; i++) headOf.set(codes[i], first + i);
    if (waiting.size > 0) for (let i = 0; i < rows; i++) uniteWaiting(waiting, codes[i], first + i, this.#parts);
    createdOfHead.keepBytes(plan.created(), 0, plan.created().length, false);
    for (const { column, into } of this.#dates) into.append(column.numbers(rows), column.times(rows));
    for (const { column, into } of this.#amounts) {
      const { dots, commas } = column.signs();
      into.append(column.amounts(rows), dots, commas);
    }
    this.#fetchStates(rows);
    this.#fetchMeanings(this.#fulfilment, fulfilments, heads.fulfilment, rows);
    this.#fetchMeanings(this.#consent, consents, heads.consent, rows);
    for (const { column, dictionary, take } of this.#texts) take(this.#codes(column, dictionary, rows));
    const phone = this.#codes(this.#phone, heads.phones, rows);
    const billing = this.#codes(this.#billingPhone, heads.phones, rows);
    for (let i = 0; i < rows; i++) if (phone[i] < 0) phone[i] = billing[i];
    heads.phone.append(phone);
  }

  /** Financial states, and who is cancelled: by date or by state. */
  #fetchStates(rows: number): void {
    const { heads, states } = this.#parts;
    const codes = this.#financial.numbers(rows);
    const cancelledOn = this.#dates[CANCELLED].column.numbers(rows);
    for (let i = 0; i < rows; i++) {
      const state = codes[i] < 0 ? states.ofBlank : states.meanings[codes[i]];
      if (typeof state === 'string') throw new Error('A row of an unknown status was taken');
      heads.financial.push(state.financial);
      heads.cancelled.push(cancelledOn[i] !== NO_DAY || state.cancelled ? 1 : 0);
    }
  }

  #fetchMeanings(
    column: PlanColumn,
    { meanings, ofBlank }: Meanings<number>,
    into: { push(value: number): void },
    rows: number,
  ): void {
    const codes = column.numbers(rows);
    for (let i = 0; i < rows; i++) into.push(codes[i] < 0 ? ofBlank : meanings[codes[i]]);
  }

  #fetchLines(rows: number, heads: number): void {
    const { lines } = this.#parts;
    const plan = this.#plan;
    const { words } = plan;
    const firstHead = this.#parts.heads.line.length - heads;
    const carried = words[AT.carried];
    if (carried > 0) {
      const before = this.#parts.heads.rows;
      before.set(firstHead - 1, before.at(firstHead - 1) + carried);
    }
    lines.line.append(plan.numbers(words[AT.lineLine], rows));
    const head = plan.numbers(words[AT.lineHead], rows);
    for (let i = 0; i < rows; i++) head[i] += firstHead;
    lines.head.append(head);
    lines.continuation.append(plan.bytes(words[AT.lineOwn], rows));
    lines.quantity.append(plan.amounts(words[AT.lineUnits], rows));
    const { dots, commas } = this.#price.signs();
    lines.price.append(this.#price.amounts(rows), dots, commas);
    const products = this.#codes(this.#product, lines.product.dictionary, rows);
    const skus = this.#codes(this.#sku, lines.sku.dictionary, rows);
    lines.product.append(products);
    lines.sku.append(skus);
    this.#fetchKinds(rows, products, skus);
  }

  #fetchKinds(rows: number, products: Int32Array, skus: Int32Array): void {
    const { lines, noes } = this.#parts;
    const [ships, taxable] = [this.#ships.numbers(rows), this.#taxable.numbers(rows)];
    const hasVendor = this.#plan.bytes(this.#plan.words[AT.lineVendor], rows);
    const isNo = (code: number): boolean => (code < 0 ? noes.ofBlank : noes.meanings[code]);
    for (let i = 0; i < rows; i++) {
      if (!isNo(ships[i]) || !isNo(taxable[i])) lines.kind.push(LineKind.goods);
      else {
        const product = lines.product.dictionary.text(products[i]);
        lines.kind.push(kindWithoutGoods(product, lines.sku.dictionary.text(skus[i]), hasVendor[i] === 1));
      }
    }
  }
}

const NO_BYTES = new Uint8Array(0);
/** Place of the date of cancelling among an order's dates. */
const CANCELLED = 3;
