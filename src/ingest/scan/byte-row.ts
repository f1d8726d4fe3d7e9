/* One record as bytes: where its cells stand, and the texts of those that are wanted. */
import type { Row } from '../rows.ts';
import { CellTexts, unescaped } from './cell-texts.ts';

/** Room for this many cells; it grows. */
const FIRST_ROOM = 256;

/** Blanks as `trim` takes them away, as far as they are ASCII: a cell of other characters is made a text to know. */
function isAsciiBlank(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13);
}

export class ByteRow implements Row {
  length = 0;
  bytes: Uint8Array = new Uint8Array(0);
  /** First byte of each cell, without its quote. */
  starts = new Int32Array(FIRST_ROOM);
  ends = new Int32Array(FIRST_ROOM);
  /** 1 = a quoted cell with `""` in it. */
  escapes = new Uint8Array(FIRST_ROOM);
  /** Columns whose cells are to be texts; null = all of them. */
  #wanted: readonly number[] | null = null;
  readonly #texts: CellTexts[] = [];
  #cells: string[] = [];
  #hasCells = false;

  /** `wanted`: columns whose cells are to be texts; null = all of them. */
  want(wanted: readonly number[] | null): void {
    this.#wanted = wanted;
  }

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

  /** The cells between `starts` and `ends` are those of another record. */
  begin(length: number): void {
    this.length = length;
    this.#hasCells = false;
  }

  get cells(): readonly string[] {
    if (!this.#hasCells) this.#read();
    this.#hasCells = true;
    return this.#cells;
  }

  isBlank(column: number): boolean {
    const to = this.ends[column];
    for (let at = this.starts[column]; at < to; at++) {
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
      if (this.starts[column] < this.ends[column]) return this.text(column);
    }
    return '';
  }

  firstCode(): number {
    for (let column = 0; column < this.length; column++) {
      if (this.starts[column] < this.ends[column]) return this.bytes[this.starts[column]];
    }
    return 0;
  }

  countFilled(into: Float64Array): void {
    const columns = Math.min(this.length, into.length);
    const { bytes, starts, ends } = this;
    for (let column = 0; column < columns; column++) {
      const from = starts[column];
      if (from < ends[column] && (bytes[from] > 32 || !this.isBlank(column))) into[column]++;
    }
  }

  copy(): readonly string[] {
    return Array.from({ length: this.length }, (_, column) => this.text(column));
  }

  /** A cell's text. */
  text(column: number): string {
    const from = this.starts[column];
    const to = this.ends[column];
    if (from >= to) return '';
    if (this.escapes[column] !== 0) return unescaped(this.bytes, from, to);
    let texts = this.#texts[column] as CellTexts | undefined;
    if (texts === undefined) {
      // Columns without a cell so far stay empty.
      for (let i = this.#texts.length; i <= column; i++) this.#texts.push(new CellTexts());
      texts = this.#texts[column];
    }
    return texts.of(this.bytes, from, to);
  }

  #read(): void {
    const wanted = this.#wanted;
    if (wanted === null) {
      this.#cells = new Array<string>(this.length);
      for (let column = 0; column < this.length; column++) this.#cells[column] = this.text(column);
      return;
    }
    if (this.#cells.length !== this.length) this.#cells = new Array<string>(this.length).fill('');
    for (const column of wanted) if (column < this.length) this.#cells[column] = this.text(column);
  }
}
