/* A hash over the cells of a row: rows with the same one are taken as equal cell by cell. */
import type { Row } from '../row.ts';

const QUOTE = 34;
/** Stands behind each cell. */
const BORDER = 0x1f;

/** FNV-1a over the cells' UTF-16 code units, and the same with another start and factor: 64 bits together. */
export class RowHash {
  /** The two halves of the last hash. */
  a = 0;
  b = 0;

  /** Hash of the cells of some columns, all of them by default. A row of bytes has that of its texts, and none is made. */
  of(row: Row, columns: readonly number[] | null = null): this {
    this.a = 0x811c9dc5;
    this.b = 0x9e3779b9;
    const count = columns === null ? row.length : columns.length;
    for (let k = 0; k < count; k++) {
      const column = columns === null ? k : columns[k];
      if (row.bytes === null) this.#addText(row.cells[column]);
      else this.#addBytes(row.bytes, row.from(column), row.to(column), row.isEscaped(column));
      this.#add(BORDER);
    }
    this.a |= 0;
    this.b |= 0;
    return this;
  }

  /** The last hash as a text. */
  text(): string {
    return `${this.a} ${this.b}`;
  }

  #add(code: number): void {
    this.a = Math.imul(this.a ^ code, 0x01000193);
    this.b = Math.imul(this.b ^ code, 0x85ebca6b) ^ (this.b >>> 15);
  }

  #addText(cell: string): void {
    for (let i = 0; i < cell.length; i++) this.#add(cell.charCodeAt(i));
  }

  /** Valid UTF-8. */
  #addBytes(bytes: Uint8Array, from: number, to: number, escaped: boolean): void {
    let { a, b } = this;
    for (let at = from; at < to; at++) {
      const byte = bytes[at];
      if (byte >= 0x80) {
        this.a = a;
        this.b = b;
        at = this.#addWide(bytes, at);
        ({ a, b } = this);
        continue;
      }
      a = Math.imul(a ^ byte, 0x01000193);
      b = Math.imul(b ^ byte, 0x85ebca6b) ^ (b >>> 15);
      if (escaped && byte === QUOTE && bytes[at + 1] === QUOTE) at++;
    }
    this.a = a;
    this.b = b;
  }

  /** A character beyond ASCII; returns its last byte. */
  #addWide(bytes: Uint8Array, at: number): number {
    const lead = bytes[at];
    const second = bytes[at + 1] & 0x3f;
    if (lead < 0xe0) {
      this.#add(((lead & 0x1f) << 6) | second);
      return at + 1;
    }
    const third = bytes[at + 2] & 0x3f;
    if (lead < 0xf0) {
      this.#add(((lead & 0x0f) << 12) | (second << 6) | third);
      return at + 2;
    }
    const beyond = (((lead & 0x07) << 18) | (second << 12) | (third << 6) | (bytes[at + 3] & 0x3f)) - 0x10000;
    this.#add(0xd800 | (beyond >> 10));
    this.#add(0xdc00 | (beyond & 0x3ff));
    return at + 3;
  }
}
