/* Amount columns: decimal sign decided per column over the whole file, values exact in ten-thousandths. */
import { AMOUNT_SCALE, type AmountFormat } from '#domain/orders.ts';
import { shownValue } from '../issues.ts';
import type { Row } from '../row.ts';
import { GrowingFloat64, GrowingInt32 } from './growing.ts';
import { plainAmount, plainAmountOf, signIn, signInText } from './plain-cells.ts';
import { noteFormat, witness, type Witness } from './proofs.ts';

/** What rounding may leave between a sum and its parts: .02 of the major unit. */
export const ROUNDING = 200;

export type AmountReading = 'read' | 'blank' | 'unreadable';
export type DecimalSign = '.' | ',';

/** What one cell says. `sign`: the decimal sign that the cell proves. `either`: one separator before three digits, as in 1,234: both readings are possible. */
interface AmountCell {
  reading: AmountReading;
  value: number;
  sign: DecimalSign | '';
  either: DecimalSign | '';
  currency: string;
}

/** Filled by `parseAmount`, reused for every cell so that a million cells allocate nothing. */
const cell: AmountCell = { reading: 'blank', value: NaN, sign: '', either: '', currency: '' };

const SYMBOL = '[A-Z]{3}|eur|usd|gbp|chf|[Ee]uro|R\\$|[A-Z]{1,2}\\$|Rs\\.?|kr\\.?|S?Fr\\.?|zł|Kč|Ft|[€$£¥₹₺₽₩₪฿]';
const SHAPE = new RegExp(`^([-+]?) ?(${SYMBOL})? ?([-+]?) ?((?:\\d|[.,]\\d)[\\d.,' ]*?) ?(-?) ?(${SYMBOL})?(-?)$`);
const BRACKETS = /^([^()\d]{0,5})\(([^()]+)\)([^()\d]{0,5})$/;
const NO_CENTS = /(\d)([.,])-+/;
const CODE_AND_SIGN = /^([A-Z]{3}) ?[€$£¥]/;
/** Anything but a keyboard's signs, blanks at the ends, and the euro sign. */
const FOREIGN = /[^ -_a-~€]/;
const GROUPED = /^\d{1,3}(?:[' ]\d{3})+(?:[.,]\d+)?$/;

/** Integer and decimal digits to ten-thousandths, half away from zero past the fourth decimal. */
function scaled(whole: string, decimals: string): number {
  const head = Number(whole === '' ? '0' : whole) * AMOUNT_SCALE;
  const tail = Number(decimals.slice(0, 4).padEnd(4, '0'));
  return head + tail + (decimals.length > 4 && decimals.charCodeAt(4) >= 53 ? 1 : 0);
}

/** Digits with separators to a value; leaves `cell.reading` unreadable where the groups are not groups of three. */
function parseDigits(digits: string): void {
  const spaced = /[' ]/.test(digits);
  if (spaced && !GROUPED.test(digits)) return;
  const text = spaced ? digits.replace(/[' ]/g, '') : digits;
  const dot = text.lastIndexOf('.');
  const comma = text.lastIndexOf(',');
  const last = Math.max(dot, comma);
  if (last < 0) {
    cell.value = scaled(text, '');
  } else {
    const sign: DecimalSign = dot > comma ? '.' : ',';
    const other: DecimalSign = sign === '.' ? ',' : '.';
    const before = text.slice(0, last);
    const after = text.slice(last + 1);
    const mixed = text.includes(other);
    if (before.includes(sign)) {
      // The same sign twice separates thousands: 1.234.567
      if (mixed || !/^\d{1,3}([.,]\d{3})+$/.test(text)) return;
      cell.value = scaled(text.replaceAll(sign, ''), '');
      cell.sign = other;
    } else if (mixed) {
      if (!/^\d{1,3}([.,]\d{3})+$/.test(before)) return;
      cell.value = scaled(before.replaceAll(other, ''), after);
      cell.sign = sign;
    } else {
      cell.value = scaled(before, after);
      if (after.length === 3 && !spaced && /^[1-9]\d{0,2}$/.test(before)) cell.either = sign;
      else if (after.length > 0) cell.sign = sign;
    }
  }
  cell.reading = 'read';
}

/** Signs of other alphabets, word processors and right-to-left texts as those of a keyboard. */
function plainSigns(text: string): string {
  return text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim()
    .replace(/[\u2212\u2013\u2014\ufe63\uff0d]/g, '-')
    .replace(/[\u00a0\u202f\u2007\u2009]/g, ' ')
    .replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'");
}

/** Reads one cell into the shared result. */
export function parseAmount(raw: string): Readonly<AmountCell> {
  cell.reading = 'unreadable';
  cell.value = NaN;
  cell.sign = '';
  cell.either = '';
  cell.currency = '';
  const plain = plainAmountOf(raw);
  if (!Number.isNaN(plain)) {
    cell.reading = 'read';
    cell.value = plain;
    cell.sign = signInText(raw);
    return cell;
  }
  if (raw.length > 40) return cell;
  const text = FOREIGN.test(raw) ? plainSigns(raw) : raw.trim();
  if (text === '' || text === '-' || text === '--') {
    cell.reading = 'blank';
    return cell;
  }
  // Accountants write a minus as brackets, around the number or around the sign too: (5.00) EUR
  const bracketed = BRACKETS.test(text);
  const bare = bracketed ? text.replace(BRACKETS, '$1$2$3') : text;
  // Swiss and Dutch prices write a dash for no cents: 1'000.-; some write code and sign: USD $12.00
  const match = SHAPE.exec(bare.replace(NO_CENTS, '$1$200').replace(CODE_AND_SIGN, '$1'));
  if (match === null) return cell;
  parseDigits(match[4]);
  const minus = [match[1], match[3], match[5], match[7]].filter((sign) => sign === '-').length + (bracketed ? 1 : 0);
  if (minus > 1 || cell.value > Number.MAX_SAFE_INTEGER) cell.reading = 'unreadable';
  if (minus === 1) cell.value = cell.value === 0 ? 0 : -cell.value;
  const before = (match[2] as string | undefined) ?? '';
  const after = (match[6] as string | undefined) ?? '';
  cell.currency = before === '' ? after : before;
  return cell;
}

/**
 * A growing amount column, in ten-thousandths of the major unit; NaN = blank or unreadable.
 * A cell that can be read only one way (1.234,56 or 12,5) is read at once; cells such as 1,234 wait for the column's decimal sign.
 */
export class AmountColumn {
  readonly header: string;
  /** Cells that prove a decimal sign. */
  readonly proof: Record<DecimalSign, number> = { '.': 0, ',': 0 };
  /** The first of them, and the first cell of all. */
  readonly deciding: Record<DecimalSign, Witness | null> = { '.': null, ',': null };
  #first: Witness | null = null;
  readonly #values = new GrowingFloat64();
  /** Rows of cells with two readings; their value stands as thousandths were decimals. */
  readonly #openRows = new GrowingInt32();
  readonly #openSigns: DecimalSign[] = [];
  readonly #faults = new Map<number, string>();
  /** The first open cell as written, and its line. */
  example = '';
  exampleLine = 0;
  /** Signs and codes of currencies that stand beside amounts, a few of them. */
  readonly currencies = new Set<string>();

  constructor(header: string) {
    this.header = header;
  }

  get open(): boolean {
    return this.#openSigns.length > 0;
  }

  /** Cells with two readings. */
  get openCells(): number {
    return this.#openSigns.length;
  }

  /** Value of the example and sum of the column under a sign, before it is decided. */
  sumAs(sign: DecimalSign): { readonly example: number; readonly sum: number } {
    let sum = 0;
    for (let row = 0; row < this.#values.length; row++) sum += this.#values.at(row) || 0;
    for (let i = 0; i < this.#openSigns.length; i++) {
      if (this.#openSigns[i] !== sign) sum += this.#values.at(this.#openRows.at(i)) * 999;
    }
    const { value, either } = parseAmount(this.example);
    return { example: either === sign ? value : value * 1000, sum };
  }

  push(text: string): AmountReading {
    if (text === '') {
      this.#values.push(NaN);
      return 'blank';
    }
    const { reading, value, sign, either, currency } = parseAmount(text);
    if (reading !== 'read') {
      if (reading === 'unreadable') this.#faults.set(this.#values.length, shownValue(text));
      this.#values.push(NaN);
      return reading;
    }
    this.#first ??= witness(text);
    if (sign !== '' && this.proof[sign]++ === 0) this.deciding[sign] = witness(text);
    if (either !== '') {
      this.#openRows.push(this.#values.length);
      this.#openSigns.push(either);
      if (this.example === '') ({ text: this.example, line: this.exampleLine } = witness(text));
    }
    if (currency !== '' && this.currencies.size < MOST_CURRENCIES) this.currencies.add(currency);
    this.#values.push(value);
    return 'read';
  }

  /** `push` of a cell of a row. */
  pushCell(row: Row, column: number): AmountReading {
    if (this.pushPlain(row, column)) return 'read';
    if (row.bytes === null || row.from(column) < row.to(column)) return this.push(row.clean(column));
    this.#values.push(NaN);
    return 'blank';
  }

  /** Adds a cell if it is a plain amount in bytes; false: nothing was added. */
  pushPlain(row: Row, column: number): boolean {
    const { bytes } = row;
    if (bytes === null) return false;
    const from = row.from(column);
    const to = row.to(column);
    const value = plainAmount(bytes, from, to);
    if (Number.isNaN(value)) return false;
    this.#values.push(value);
    const sign = signIn(bytes, from, to);
    if (this.#first === null) this.#first = witness(row.clean(column));
    if (sign !== '' && this.proof[sign]++ === 0) this.deciding[sign] = witness(row.clean(column));
    return true;
  }

  /** Whether the column has seen a plain amount, and one with each sign: the first ones are proofs. */
  get seen(): { readonly any: boolean; readonly dot: boolean; readonly comma: boolean } {
    return { any: this.#first !== null, dot: this.proof['.'] > 0, comma: this.proof[','] > 0 };
  }

  /** Adds plain amounts of kinds that were seen before, NaN = blank, among which so many have each sign. They are copied. */
  append(values: Float64Array, dots: number, commas: number): void {
    this.#values.append(values);
    this.proof['.'] += dots;
    this.proof[','] += commas;
  }

  at(row: number): number {
    return this.#values.at(row);
  }

  /** Text of an unreadable cell, as far as it may be shown; null = the cell is blank or read. */
  fault(row: number): string | null {
    return this.#faults.get(row) ?? null;
  }

  /** Reads the waiting cells: those that show another sign than the column's are thousands. */
  resolve(sign: DecimalSign | 'each is decimal'): void {
    for (let i = 0; i < this.#openSigns.length; i++) {
      if (sign === 'each is decimal' || this.#openSigns[i] === sign) continue;
      const row = this.#openRows.at(i);
      this.#values.set(row, this.#values.at(row) * 1000);
    }
  }

  /** Notes how the column was read. `decidedBy`: the cell of another column, where none of its own decided; null = assumed, or `answered` by the user. */
  note(sign: DecimalSign | 'each' | 'none', decidedBy: Witness | null, answered = false): void {
    if (this.#first === null) return;
    const decided: AmountFormat = NAMES[sign];
    const proof = sign === 'none' ? this.#first : decidedBy;
    noteFormat({
      kind: 'amount',
      column: this.header,
      decided,
      proof: proof?.text ?? '',
      line: proof?.line ?? 0,
      ...(answered ? { answered } : {}),
    });
  }

  take(keep: Int32Array | null = null): Float64Array {
    return this.#values.take(keep);
  }

  /** The values of the rows of `keep`, all by default, of a column that nobody looks at any more. */
  end(keep: Int32Array | null = null): Float64Array {
    return this.#values.end(keep);
  }
}

/** Currencies of a column that are noted at most. */
const MOST_CURRENCIES = 8;

const NAMES = { '.': 'dot', ',': 'comma', each: 'each', none: 'whole' } as const;
