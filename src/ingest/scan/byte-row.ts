/* One record as bytes: where its cells stand. A text is made of a cell when it is asked for. */
import type { Kept, Row } from '../row.ts';
import { cleanText } from '../columns/text.ts';
import { CellTexts } from './cell-texts.ts';
import { textOf } from './text-bytes.ts';

/** Room for this many cells; it grows. */
const FIRST_ROOM = 256;
/** Columns whose texts are remembered; a broken row may have a million cells. */
const MOST_COLUMNS = 2_000;

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

  /** Becomes another record with bytes of its own, whatever happens to those that it stands in. */
  copyFrom(row: ByteRow): void {
    const { base, length, starts, ends, escapes } = row;
    const offset = starts[base];
    this.bytes = row.bytes.slice(offset, ends[base + length - 1]);
    while (this.starts.length < length) this.grow();
    for (let cell = 0; cell < length; cell++) {
      this.starts[cell] = starts[base + cell] - offset;
      this.ends[cell] = ends[base + cell] - offset;
      this.escapes[cell] = escapes[base + cell];
    }
    this.begin(length);
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
    this.#cells ??= Array.from({ length: this.length }, (_, column) => this.text(column));
    return this.#cells;
  }

  isBlank(column: number): boolean {
    const to = this.to(column);
    for (let at = this.from(column); at < to; at++) {
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
      if (this.from(column) < this.to(column)) return this.text(column);
    }
    return '';
  }

  firstCode(): number {
    for (let column = 0; column < this.length; column++) {
      if (this.from(column) < this.to(column)) return this.bytes[this.from(column)];
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
    return Array.from({ length: this.length }, (_, column) => this.#made(column));
  }

  from(column: number): number {
    return column < 0 ? 0 : this.starts[this.base + column];
  }

  to(column: number): number {
    return column < 0 ? 0 : this.ends[this.base + column];
  }

  isEscaped(column: number): boolean {
    return column >= 0 && this.escapes[this.base + column] !== 0;
  }

  /** A cell's text as written. */
  text(column: number): string {
    const texts = this.#textsOf(column);
    if (texts === null) return this.#made(column);
    return texts.text(this.bytes, this.from(column), this.to(column), this.isEscaped(column));
  }

  clean(column: number): string {
    const texts = this.#textsOf(column);
    if (texts === null) return cleanText(this.#made(column));
    return texts.clean(this.bytes, this.from(column), this.to(column), this.isEscaped(column));
  }

  isEmpty(column: number): boolean {
    const from = this.from(column);
    if (from >= this.to(column)) return true;
    const first = this.bytes[from];
    // Blanks, an apostrophe, and what may be a blank beyond ASCII.
    return (first < 40 || (first > 127 && (first < 0xc3 || first > 0xdf))) && this.clean(column) === '';
  }

  keep(column: number, kept: Kept): void {
    kept.keepBytes(this.bytes, this.from(column), this.to(column), this.isEscaped(column));
  }

  isKept(column: number, kept: Kept): boolean {
    const same = kept.isWritten(this.bytes, this.from(column), this.to(column), this.isEscaped(column));
    return same || kept.text() === this.clean(column);
  }

  #made(column: number): string {
    const from = this.from(column);
    const to = this.to(column);
    return from >= to ? '' : textOf(this.bytes, from, to, this.isEscaped(column));
  }

  /** The texts of a column that were made before; null where a text is made for each cell, or none. */
  #textsOf(column: number): CellTexts | null {
    if (column >= MOST_COLUMNS || this.from(column) >= this.to(column)) return null;
    for (let i = this.#texts.length; i <= column; i++) this.#texts.push(new CellTexts());
    return this.#texts[column];
  }
}
