/* Different texts of a column as UTF-8, each with a number: found by their bytes, made into texts when somebody asks for them. */
import { NO_CODE } from '../row.ts';
import { resizedInt32, resizedUint8 } from '../columns/growing.ts';
import { MadeTexts, type WrittenTexts } from './made-texts.ts';

const FIRST_ROOM = 64;
/** Places of the table for each text that there is room for. */
const SPARSE = 2;
/** Texts between others, of columns that rise or fall (order numbers, ids), until the column counts as unsorted. */
const MOST_BETWEEN = 64;
/** Looked at four bytes at a time: the bytes that were asked about last. */
let viewed = new Uint8Array(0);
let view: DataView = new DataView(viewed.buffer);

function viewOf(bytes: Uint8Array): DataView {
  if (bytes !== viewed) {
    viewed = bytes as Uint8Array<ArrayBuffer>;
    view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  return view;
}

/** A hash over bytes; those of the last four may count twice. */
function hashOf(bytes: DataView, from: number, to: number): number {
  let hash = (to - from) | 0;
  if (hash < 4) {
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes.getUint8(at), 0x01000193);
  } else {
    const last = to - 4;
    for (let at = from; at < last; at += 4) {
      hash = Math.imul(hash ^ bytes.getInt32(at), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    hash = Math.imul(hash ^ bytes.getInt32(last), 0x9e3779b1);
  }
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0x85ebca6b);
  return hash ^ (hash >>> 16);
}

/** Texts found last, by their length, first and last byte. */
const RECENT = 64;

/** Texts in the order of their first appearance. No text is empty, all are valid UTF-8. */
export interface Texts {
  readonly length: number;
  /** The code of a text that is not empty. `most`: beyond so many different texts a further one has NO_CODE. */
  code(bytes: Uint8Array, from: number, to: number, most?: number): number;
  text(code: number): string;
  /** All texts by their code. */
  texts(): readonly string[];
  /** Makes some thousands of them; whether all are made. */
  makeSome(): boolean;
}

/** The texts in TypeScript. */
export class ByteTexts extends MadeTexts implements Texts {
  /** Code + 1 of each place, 0 = free. */
  #table = new Int32Array(FIRST_ROOM * SPARSE);
  #hashes = new Int32Array(FIRST_ROOM);
  /** Where the bytes of each text begin. */
  #starts = new Int32Array(FIRST_ROOM + 1);
  #bytes = new Uint8Array(FIRST_ROOM * 16);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;
  /** Codes of texts that were found last: most columns repeat them. */
  readonly #recent = new Int32Array(RECENT);
  /**
   * Where each text is shorter or smaller than all before it, or longer or greater, it is new without being looked for: such
   * columns need no table. So many texts stand in it, and these are the ends of what was seen.
   */
  #inTable = 0;
  #least = 0;
  #greatest = 0;
  #isSorted = true;
  #between = 0;

  get length(): number {
    return this.#length;
  }

  code(bytes: Uint8Array, from: number, to: number, most = Infinity): number {
    const seen = viewOf(bytes);
    const length = to - from;
    const slot = (length ^ (length << 3) ^ bytes[from] ^ (bytes[to - 1] << 2)) & (RECENT - 1);
    const recent = this.#recent[slot];
    if (recent < this.#length && this.#is(recent, seen, from, to)) return recent;
    const code = this.#found(bytes, seen, from, to, most);
    if (code !== NO_CODE) this.#recent[slot] = code;
    return code;
  }

  #found(bytes: Uint8Array, seen: DataView, from: number, to: number, most: number): number {
    if (this.#length === 0) return this.#add(bytes, from, to);
    if (this.#isSorted && this.#length < most) {
      const isLess = this.#order(bytes, from, to, this.#least) < 0;
      if (isLess || this.#order(bytes, from, to, this.#greatest) > 0) {
        const code = this.#add(bytes, from, to);
        if (isLess) this.#least = code;
        else this.#greatest = code;
        return code;
      }
      if (++this.#between > MOST_BETWEEN + (this.#length >> 4)) this.#isSorted = false;
    }
    while (this.#inTable < this.#length) this.#enter(this.#inTable++);
    const hash = hashOf(seen, from, to);
    const mask = this.#table.length - 1;
    let place = hash & mask;
    for (;;) {
      const code = this.#table[place] - 1;
      if (code < 0) break;
      if (this.#hashes[code] === hash && this.#is(code, seen, from, to)) return code;
      place = (place + 1) & mask;
    }
    return this.#length >= most ? NO_CODE : this.#add(bytes, from, to);
  }

  protected written(): WrittenTexts {
    return { bytes: this.#bytes, starts: this.#starts };
  }

  #is(code: number, seen: DataView, from: number, to: number): boolean {
    const own = this.#view;
    let at = this.#starts[code];
    const length = to - from;
    if (this.#starts[code + 1] - at !== length) return false;
    if (length < 4) {
      for (let i = from; i < to; i++) if (own.getUint8(at++) !== seen.getUint8(i)) return false;
      return true;
    }
    const last = to - 4;
    if (own.getInt32(at + length - 4) !== seen.getInt32(last)) return false;
    for (let i = from; i < last; i += 4, at += 4) if (own.getInt32(at) !== seen.getInt32(i)) return false;
    return true;
  }

  /** By length, then by bytes: < 0 if the text stands before that of the code. */
  #order(bytes: Uint8Array, from: number, to: number, code: number): number {
    const own = this.#bytes;
    let at = this.#starts[code];
    const longer = to - from - (this.#starts[code + 1] - at);
    if (longer !== 0) return longer;
    for (let i = from; i < to; i++) {
      const more = bytes[i] - own[at++];
      if (more !== 0) return more;
    }
    return 0;
  }

  #add(bytes: Uint8Array, from: number, to: number): number {
    const code = this.#length;
    if (code + 1 === this.#starts.length) this.#starts = resizedInt32(this.#starts, 2 * code + 1);
    let at = this.#starts[code];
    const end = at + to - from;
    if (end > this.#bytes.length) {
      this.#bytes = resizedUint8(this.#bytes, Math.max(2 * this.#bytes.length, end));
      this.#view = new DataView(this.#bytes.buffer);
    }
    const own = this.#bytes;
    for (let i = from; i < to; i++) own[at++] = bytes[i];
    this.#starts[code + 1] = end;
    this.#length = code + 1;
    return code;
  }

  /** Puts a text into the table, so that it is found. */
  #enter(code: number): void {
    if (code === this.#hashes.length) this.#enlarge();
    this.#hashes[code] = hashOf(this.#view, this.#starts[code], this.#starts[code + 1]);
    this.#place(code);
  }

  #place(code: number): void {
    const mask = this.#table.length - 1;
    let place = this.#hashes[code] & mask;
    while (this.#table[place] !== 0) place = (place + 1) & mask;
    this.#table[place] = code + 1;
  }

  #enlarge(): void {
    const texts = this.#hashes.length;
    this.#hashes = resizedInt32(this.#hashes, 2 * texts);
    this.#table = new Int32Array(2 * texts * SPARSE);
    for (let code = 0; code < texts; code++) this.#place(code);
  }
}
