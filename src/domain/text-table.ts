/* A table of many texts and their codes. It lies outside of the heap: a Map of ten million texts would be walked by every collection of garbage. */

/** A number that equal texts share, and different ones hardly ever. FNV-1a over UTF-16 code units, 32 bits. */
export function printOf(text: string): number {
  let print = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) print = Math.imul(print ^ text.charCodeAt(i), 0x01000193);
  return print ^ (print >>> 15);
}

/** Slots to a text: a search looks at few of them. */
const SLOTS = 2;

export class TextTable {
  readonly #slots: Int32Array;
  readonly #prints: Int32Array;
  readonly #codes: Int32Array;
  readonly #texts: string[] = [];

  /** A table of at most so many texts. */
  constructor(most: number) {
    let size = 16;
    while (size < most * SLOTS) size *= 2;
    this.#slots = new Int32Array(size);
    this.#prints = new Int32Array(most);
    this.#codes = new Int32Array(most);
  }

  /** Where a text stands in the table, of which `print` is `printOf`; < 0 = it does not: the slot where it would, as −1 − slot. */
  find(text: string, print: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = print & mask;
    for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const place = slots[slot] - 1;
      if (this.#prints[place] === print && this.#texts[place] === text) return place;
    }
    return -1 - slot;
  }

  /** Puts a text with its code where `find` has not found it. */
  put(text: string, print: number, notFound: number, code: number): void {
    const place = this.#texts.push(text) - 1;
    this.#prints[place] = print;
    this.#codes[place] = code;
    this.#slots[-1 - notFound] = place + 1;
  }

  codeAt(place: number): number {
    return this.#codes[place];
  }

  setCode(place: number, code: number): void {
    this.#codes[place] = code;
  }
}
