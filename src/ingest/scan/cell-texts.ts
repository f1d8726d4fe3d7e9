/* Bytes of cells -> texts: a column's cells repeat each other, so each text is made once and found again by its bytes. */
import { cleanText } from '../columns/text.ts';
import { NO_CODE } from '../row.ts';

/** Different texts that a column remembers at most. Beyond them, and for longer cells, a text is made for each cell. */
const MOST_TEXTS = 1 << 22;
const LONGEST = 64;
/** The same where nobody asks for codes: then only texts that repeat themselves are worth it. */
export const FEW_TEXTS = 1 << 11;
const FIRST_ROOM = 64;
/** Places of the table for each text that there is room for. */
const SPARSE = 2;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** Character codes of one cell, by its length. */
const codes = Array.from({ length: LONGEST + 1 }, (_, length) => new Array<number>(length).fill(0));
let scratch = new Uint8Array(1024);

function decoded(bytes: Uint8Array, from: number, to: number): string {
  const length = to - from;
  if (length > LONGEST) return decoder.decode(bytes.subarray(from, to));
  const each = codes[length];
  let any = 0;
  for (let i = 0; i < length; i++) {
    each[i] = bytes[from + i];
    any |= each[i];
  }
  // One call makes one flat text; a sum of characters would be put together only when it is read.
  return any < 0x80 ? String.fromCharCode.apply(null, each) : decoder.decode(bytes.subarray(from, to));
}

/** The text of a cell, valid UTF-8; `escaped`: it was quoted, and each `""` in it stands for `"`. */
export function textOf(bytes: Uint8Array, from: number, to: number, escaped: number): string {
  if (escaped === 0) return decoded(bytes, from, to);
  if (scratch.length < to - from) scratch = new Uint8Array(2 * (to - from));
  let length = 0;
  for (let at = from; at < to; at++) {
    scratch[length++] = bytes[at];
    if (bytes[at] === 34 && bytes[at + 1] === 34) at++;
  }
  return decoder.decode(scratch.subarray(0, length));
}

/** The different texts of one column, with a code each in the order of their first appearance. */
export class CellTexts {
  /** As written, and as meant (`cleanText`). */
  readonly texts: string[] = [];
  readonly clean: string[] = [];
  /** Code + 1 of each place of the table, 0 = free. */
  #table = new Int32Array(FIRST_ROOM * SPARSE);
  #hashes = new Int32Array(FIRST_ROOM);
  /** Where the bytes of each text begin. */
  #starts = new Int32Array(FIRST_ROOM + 1);
  #escaped = new Uint8Array(FIRST_ROOM);
  #bytes = new Uint8Array(FIRST_ROOM * 16);
  #last = 0;

  /** The code of a cell that is not empty, valid UTF-8; NO_CODE where its text is not remembered: `most` of them are. */
  code(bytes: Uint8Array, from: number, to: number, escaped: number, most = MOST_TEXTS): number {
    const length = to - from;
    if (length > LONGEST) return NO_CODE;
    // Most columns repeat the cell of the row above.
    if (this.#is(this.#last, bytes, from, length, escaped)) return this.#last;
    let hash = length + escaped;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at], 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.#table.length - 1;
    let place = hash & mask;
    for (;;) {
      const code = this.#table[place] - 1;
      if (code < 0) break;
      if (this.#hashes[code] === hash && this.#is(code, bytes, from, length, escaped)) return (this.#last = code);
      place = (place + 1) & mask;
    }
    return this.texts.length >= most ? NO_CODE : this.#add(bytes, from, to, escaped, hash);
  }

  #is(code: number, bytes: Uint8Array, from: number, length: number, escaped: number): boolean {
    const start = this.#starts[code];
    if (this.#starts[code + 1] - start !== length || this.#escaped[code] !== escaped) return false;
    const own = this.#bytes;
    for (let i = 0; i < length; i++) if (own[start + i] !== bytes[from + i]) return false;
    return true;
  }

  #add(bytes: Uint8Array, from: number, to: number, escaped: number, hash: number): number {
    const code = this.texts.length;
    if (code === this.#hashes.length) this.#grow();
    const start = this.#starts[code];
    const end = start + to - from;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    for (let i = from; i < to; i++) this.#bytes[start + i - from] = bytes[i];
    this.#starts[code + 1] = end;
    this.#escaped[code] = escaped;
    this.#hashes[code] = hash;
    this.#place(code);
    const text = textOf(bytes, from, to, escaped);
    this.texts.push(text);
    this.clean.push(cleanText(text));
    this.#last = code;
    return code;
  }

  #place(code: number): void {
    const mask = this.#table.length - 1;
    let place = this.#hashes[code] & mask;
    while (this.#table[place] !== 0) place = (place + 1) & mask;
    this.#table[place] = code + 1;
  }

  #grow(): void {
    const texts = this.#hashes.length;
    const [hashes, starts, escaped] = [this.#hashes, this.#starts, this.#escaped];
    this.#hashes = new Int32Array(2 * texts);
    this.#hashes.set(hashes);
    this.#starts = new Int32Array(2 * texts + 1);
    this.#starts.set(starts);
    this.#escaped = new Uint8Array(2 * texts);
    this.#escaped.set(escaped);
    this.#table = new Int32Array(2 * texts * SPARSE);
    for (let code = 0; code < texts; code++) this.#place(code);
  }
}
