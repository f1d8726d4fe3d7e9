/*
 * What WebAssembly is told of an export of orders, and tells: values of its rows as far as nothing in them is odd
 * (assembly/order-rows.as.ts). Words of four bytes, in the places that assembly/plan.as.ts names too.
 */
import type { Dictionary } from '../columns/text.ts';
import type { SimdScan } from './simd-scan.ts';
import { ANY, SimdTexts } from './simd-texts.ts';

/** Rows that there is room for before they are fetched. */
const ROOM_LOG = 13;
export const ROOM = 1 << ROOM_LOG;

/** Places of single words. */
export const AT = {
  names: 12,
  /** Number of the last order's name, −1 = no row may follow it unseen; length of its date, −1 = unknown. */
  lastName: 13,
  createdLength: 14,
  /** Orders and lines that were not fetched yet, lines among them of the order before; orders with notes in the last call. */
  heads: 15,
  lines: 16,
  carried: 17,
  noted: 18,
  nextLine: 19,
  // Addresses of what is fetched.
  headLine: 34,
  headName: 35,
  headRows: 36,
  lineLine: 37,
  lineHead: 38,
  lineOwn: 39,
  lineUnits: 40,
  lineVendor: 41,
  notedRows: 42,
} as const;
/** Words that hold such an address: 34 … 44. */
const OUTS = Array.from({ length: 11 }, (_, i) => AT.headLine + i);
const LAST_CREATED = 48;
const LONGEST_CREATED = 32;

const LISTS = {
  dates: 20,
  amounts: 22,
  prices: 24,
  headWords: 26,
  lineWords: 28,
  headTexts: 30,
  lineTexts: 32,
} as const;
type List = keyof typeof LISTS;

const KEPT = { all: 0, capitals: 1, 'e-mails': 2, digits: 3, none: 4 } as const;

/** Single columns, −1 = the file has none. */
export interface PlainColumns {
  readonly name: number;
  readonly created: number;
  readonly financial: number;
  readonly total: number;
  readonly product: number;
  readonly quantity: number;
  readonly notes: number;
  readonly vendor: number;
  /** Numbers that a spreadsheet may have ruined. */
  readonly lossy: readonly [number, number, number];
}

/** The eight words of a column in a list. */
export class PlanColumn {
  readonly #plan: OrderPlan;
  readonly #address: number;

  constructor(plan: OrderPlan, address: number, words: readonly number[]) {
    this.#plan = plan;
    this.#address = address;
    this.#words.set(words);
  }

  get #words(): Int32Array {
    return this.#plan.numbers(this.#address, 8);
  }

  /** Numbers of texts or words, or days: those of the first rows that were not fetched yet. */
  numbers(rows: number): Int32Array {
    return this.#plan.numbers(this.#words[2], rows);
  }

  /** Ms of dates. */
  times(rows: number): Int32Array {
    return this.#plan.numbers(this.#words[3], rows);
  }

  amounts(rows: number): Float64Array {
    return this.#plan.amounts(this.#words[2], rows);
  }

  /** Plain amounts with each sign since the last time. */
  signs(): { readonly dots: number; readonly commas: number } {
    const words = this.#words;
    const [dots, commas] = [words[5], words[6]];
    words.fill(0, 5, 7);
    return { dots, commas };
  }

  /** What was seen in the column: the rest is odd. */
  see({
    any,
    dot = false,
    comma = false,
  }: {
    readonly any: boolean;
    readonly dot?: boolean;
    readonly comma?: boolean;
  }): void {
    this.#words[4] = Number(any) | (Number(dot) << 1) | (Number(comma) << 2);
  }

  /** Whether a cell was not as it is meant since the last time. */
  rewrites(): boolean {
    const words = this.#words;
    const any = words[7] !== 0;
    words[7] = 0;
    return any;
  }
}

export class OrderPlan {
  readonly #scan: SimdScan;
  readonly #address: number;
  readonly #held = new Map<Dictionary, readonly [SimdTexts, SimdTexts]>();

  /** `names`: the dictionary of the orders' names. It and all others that are named are empty. */
  constructor(scan: SimdScan, columns: number, plain: PlainColumns, names: Dictionary) {
    this.#scan = scan;
    this.#address = this.piece(256);
    const { name, created, financial, total, product, quantity, notes, vendor, lossy } = plain;
    const words = [columns, name, created, financial, total, product, quantity, notes, vendor, ...lossy];
    words.push(this.#hold(names)[0].address, -1, -1);
    this.words.fill(0);
    this.words.set(words);
    for (const out of OUTS) this.#put(out, this.piece(8 * ROOM));
    for (const list of Object.values(LISTS)) this.#put(list + 1, this.piece(1024));
  }

  /** Its words, until memory is taken. */
  get words(): Int32Array {
    return this.numbers(this.#address, 64);
  }

  /** Memory for so many bytes. */
  piece(bytes: number): number {
    const piece = this.#scan.exports.takePiece(32 - Math.clz32(bytes - 1));
    this.#scan.look();
    return piece;
  }

  numbers(address: number, length: number): Int32Array {
    return new Int32Array(this.#scan.bytes.buffer, address, length);
  }

  amounts(address: number, length: number): Float64Array {
    return new Float64Array(this.#scan.bytes.buffer, address, length);
  }

  bytes(address: number, length: number): Uint8Array {
    return this.#scan.bytes.subarray(address, address + length);
  }

  date(column: number): PlanColumn {
    return this.#add('dates', [column, -1, this.piece(4 * ROOM), this.piece(4 * ROOM)]);
  }

  amount(list: 'amounts' | 'prices', column: number): PlanColumn {
    return this.#add(list, [column, -1, this.piece(8 * ROOM)]);
  }

  /** `fit`: address of a byte for blank and one for each word, 1 = rows with it are not odd; 0 = no word is odd that was seen before. */
  word(list: 'headWords' | 'lineWords', column: number, words: SimdTexts, fit = 0): PlanColumn {
    return this.#add(list, [column, -1, this.piece(4 * ROOM), words.address, fit]);
  }

  /** `second`: the column that stands in for an empty cell. `most`: texts beyond which further ones have NO_CODE. */
  text(
    list: 'headTexts' | 'lineTexts',
    dictionary: Dictionary,
    column: number,
    { second = -1, most = ANY }: { readonly second?: number; readonly most?: number } = {},
  ): PlanColumn {
    const [texts, rewritten] = this.#held.get(dictionary) ?? this.#hold(dictionary);
    const addresses = [texts.address, rewritten.address];
    return this.#add(list, [column, second, this.piece(4 * ROOM), ...addresses, most, KEPT[dictionary.kept]]);
  }

  /** Takes records of the last cut up to the first that is odd; answers it. */
  take(from: number, to: number, line: number): number {
    const next = this.#scan.exports.takeRecords(this.#address, from, to, line);
    this.#scan.look();
    return next;
  }

  /** Says which rows may follow the last order unseen: those of its name with its date as written. `name` −1 = none. */
  follow(name: number, created: Uint8Array): void {
    const { words } = this;
    words[AT.lastName] = name;
    words[AT.createdLength] = created.length > LONGEST_CREATED ? -1 : created.length;
    if (created.length <= LONGEST_CREATED) this.#scan.bytes.set(created, this.#address + 4 * LAST_CREATED);
  }

  /** Bytes of the last order's date. */
  created(): Uint8Array {
    return this.bytes(this.#address + 4 * LAST_CREATED, Math.max(0, this.words[AT.createdLength]));
  }

  #put(place: number, value: number): void {
    this.words[place] = value;
  }

  #hold(dictionary: Dictionary): readonly [SimdTexts, SimdTexts] {
    const held = [new SimdTexts(this.#scan), new SimdTexts(this.#scan)] as const;
    this.#held.set(dictionary, held);
    dictionary.keepIn(...held);
    return held;
  }

  #add(list: List, words: readonly number[]): PlanColumn {
    const { words: own } = this;
    const column = new PlanColumn(this, own[LISTS[list] + 1] + 32 * own[LISTS[list]]++, words);
    return column;
  }
}
