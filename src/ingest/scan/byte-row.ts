/* One record as bytes: where its cells stand. A text is made of a cell when it is asked for. */
import { readPlainAmount, readPlainDate } from '../columns/plain-cells.ts';
import type { Kept, KnownTexts, Row } from '../row.ts';
import { cleanText } from '../columns/text.ts';
import { CellTexts, FEW_TEXTS, textOf } from './cell-texts.ts';

/** Room for this many cells; it grows. */
const FIRST_ROOM = 256;

/** Blanks as `trim` takes them away, as far as they are ASCII: a cell of other characters is made a text to know. */
function isAsciiBlank(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13);
}

export class ByteRow implements Row {
  length = 0;
  bytes: Uint8Array = new Uint8Array(0);
  /** Entry of the record's first cell in `starts`, `ends` and `escapes`. */
  base = 0;
  /** First byte of each cell, without its quote. */
  starts = new Int32Array(FIRST_ROOM);
  ends = new Int32Array(FIRST_ROOM);
  /** 1 = a quoted cell with `""` in it. */
  escapes = new Uint8Array(FIRST_ROOM);
  #texts: CellTexts[] = [];
  #cells: readonly string[] | null = null;

  /** Makes room for more cells than there is. */
  grow(): void {
    const { starts, ends, escapes } = this;
    this.starts = new Int32Array(starts.length * 2);
    this.starts.set(starts);
    this.ends = new Int32Array(starts.length * 2);
    this.ends.set(ends);
    this.escapes = new Uint8Array(starts.length * 2);
    this.escapes.set(escapes);
  }

  /** Lets go of the texts and bytes: no record follows. */
  release(): void {
    this.#texts = [];
    this.#cells = null;
    this.bytes = new Uint8Array(0);
    this.length = 0;
  }

  /** The cells between `starts` and `ends` are those of another record. */
  begin(length: number): void {
    this.length = length;
    this.#cells = null;
  }

  get cells(): readonly string[] {
    this.#cells ??= this.copy();
    return this.#cells;
  }

  startOf(column: number): number {
    return this.starts[this.base + column];
  }

  endOf(column: number): number {
    return this.ends[this.base + column];
  }

  escapeOf(column: number): number {
    return this.escapes[this.base + column];
  }

  isBlank(column: number): boolean {
    const to = this.endOf(column);
    for (let at = this.startOf(column); at < to; at++) {
      const byte = this.bytes[at];
      if (byte >= 0x80) return this.text(column).trim() === '';
      if (!isAsciiBlank(byte)) return false;
    }
    return true;
  }

  isAllBlank(): boolean {
    for (let column = 0; column < this.length; column++) if (!this.isBlank(column)) return false;
    return true;
  }

  first(): string {
    for (let column = 0; column < this.length; column++) {
      if (this.startOf(column) < this.endOf(column)) return this.text(column);
    }
    return '';
  }

  firstCode(): number {
    for (let column = 0; column < this.length; column++) {
      if (this.startOf(column) < this.endOf(column)) return this.bytes[this.startOf(column)];
    }
    return 0;
  }

  countFilled(into: Float64Array): void {
    const columns = Math.min(this.length, into.length);
    const { bytes, starts, ends, base } = this;
    for (let column = 0; column < columns; column++) {
      const from = starts[base + column];
      if (from < ends[base + column] && (bytes[from] > 32 || !this.isBlank(column))) into[column]++;
    }
  }

  copy(): readonly string[] {
    return Array.from({ length: this.length }, (_, column) => this.text(column));
  }

  /** A cell's text as written. */
  text(column: number): string {
    const code = this.code(column, FEW_TEXTS);
    if (code >= 0) return this.#texts[column].texts[code];
    return code === -1 ? '' : this.#decoded(column);
  }

  clean(column: number): string {
    const code = this.code(column);
    if (code >= 0) return this.#texts[column].clean[code];
    return code === -1 ? '' : cleanText(this.#decoded(column));
  }

  code(column: number, most?: number): number {
    if (column < 0) return -1;
    const from = this.startOf(column);
    const to = this.endOf(column);
    if (from >= to) return -1;
    for (let i = this.#texts.length; i <= column; i++) this.#texts.push(new CellTexts());
    return this.#texts[column].code(this.bytes, from, to, this.escapeOf(column), most);
  }

  isEmpty(column: number): boolean {
    if (column < 0 || this.startOf(column) >= this.endOf(column)) return true;
    const first = this.bytes[this.startOf(column)];
    // Blanks, an apostrophe, and what may be a blank beyond ASCII.
    return (first < 40 || first > 127) && this.clean(column) === '';
  }

  known(column: number): KnownTexts {
    return this.#texts[column];
  }

  plainAmount(column: number): boolean {
    return column >= 0 && readPlainAmount(this.bytes, this.startOf(column), this.endOf(column));
  }

  plainDate(column: number): boolean {
    return column >= 0 && readPlainDate(this.bytes, this.startOf(column), this.endOf(column));
  }

  keep(column: number, kept: Kept): void {
    kept.keepBytes(this.bytes, this.startOf(column), this.endOf(column), this.escapeOf(column));
  }

  isKept(column: number, kept: Kept): boolean {
    const same = kept.isWritten(this.bytes, this.startOf(column), this.endOf(column), this.escapeOf(column));
    return same || kept.text() === this.clean(column);
  }

  #decoded(column: number): string {
    return textOf(this.bytes, this.startOf(column), this.endOf(column), this.escapeOf(column));
  }
}
