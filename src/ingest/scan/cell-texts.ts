/* Bytes of cells -> texts: a column's cells repeat each other, and a text that was made before is found by its bytes. */

/** Texts that each column remembers, by hash: a power of two. */
const SLOTS = 1024;
/** Longer cells are decoded each time. */
const LONGEST = 64;
const ASCII_END = 0x80;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** Character codes of one cell, by its length. */
const codes = Array.from({ length: LONGEST + 1 }, (_, length) => new Array<number>(length).fill(0));
const scratch: { bytes: Uint8Array } = { bytes: new Uint8Array(1024) };

/** The text of valid UTF-8. */
function decoded(bytes: Uint8Array, from: number, to: number, ascii: boolean): string {
  const length = to - from;
  if (!ascii || length > LONGEST) return decoder.decode(bytes.subarray(from, to));
  const each = codes[length];
  for (let i = 0; i < length; i++) each[i] = bytes[from + i];
  // One call makes one flat text; a sum of characters would be put together only when it is read.
  return String.fromCharCode.apply(null, each);
}

/** The text of a quoted cell in which each `""` stands for `"`. */
export function unescaped(bytes: Uint8Array, from: number, to: number): string {
  if (scratch.bytes.length < to - from) scratch.bytes = new Uint8Array(2 * (to - from));
  const plain = scratch.bytes;
  let length = 0;
  for (let at = from; at < to; at++) {
    plain[length++] = bytes[at];
    if (bytes[at] === 34 && bytes[at + 1] === 34) at++;
  }
  return decoder.decode(plain.subarray(0, length));
}

/** Texts of one column. */
export class CellTexts {
  readonly #texts = new Array<string>(SLOTS).fill('');
  /** Bytes of each slot's text, one after the other; 0 = the slot is free. */
  readonly #lengths = new Uint8Array(SLOTS);
  readonly #bytes = new Uint8Array(SLOTS * LONGEST);

  /** The text of the bytes from `from` to `to`, valid UTF-8. */
  of(bytes: Uint8Array, from: number, to: number): string {
    const length = to - from;
    if (length > LONGEST) return decoder.decode(bytes.subarray(from, to));
    let hash = length;
    let any = 0;
    for (let at = from; at < to; at++) {
      hash = Math.imul(hash ^ bytes[at], 0x01000193);
      any |= bytes[at];
    }
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const own = slot * LONGEST;
    if (this.#lengths[slot] === length) {
      let i = 0;
      while (i < length && this.#bytes[own + i] === bytes[from + i]) i++;
      if (i === length) return this.#texts[slot];
    }
    const text = decoded(bytes, from, to, any < ASCII_END);
    this.#lengths[slot] = length;
    this.#texts[slot] = text;
    for (let i = 0; i < length; i++) this.#bytes[own + i] = bytes[from + i];
    return text;
  }
}
