/* Text columns: every text is held once, rows point to it. */
import type { Text } from '#domain/orders.ts';
import { GrowingInt32 } from './growing.ts';

export { blankText } from '#domain/text.ts';

/**
 * A copy with characters of its own. Cells are slices of a chunk of a megabyte, and a slice that is kept keeps its
 * whole chunk: without this the dictionary would hold the file in memory.
 */
function detached(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}

/** A cell as meant: without blanks around it and without the one apostrophe that shops write before digits, + and =. */
export function cleanText(cell: string): string {
  if (cell === '') return cell;
  const text = cell.trim();
  return text.charCodeAt(0) === 39 ? text.slice(1) : text;
}

/** Texts with a number each, in the order of their first appearance. */
export class Dictionary {
  readonly values: string[] = [];
  readonly #codes = new Map<string, number>();

  /** Most columns repeat the text of the row above: comparing is cheaper than looking it up. */
  #last = '';
  #lastCode = -1;

  /** The text's code; −1 for a blank. */
  code(text: string): number {
    if (text === '') return -1;
    if (text === this.#last) return this.#lastCode;
    let code = this.#codes.get(text);
    if (code === undefined) {
      code = this.values.length;
      const own = detached(text);
      this.#codes.set(own, code);
      this.values.push(own);
    }
    this.#last = this.values[code];
    this.#lastCode = code;
    return code;
  }
}

/** A growing text column over a dictionary of its own. */
export class TextColumn {
  readonly #codes = new GrowingInt32();
  readonly #dictionary = new Dictionary();

  push(text: string): void {
    this.#codes.push(this.#dictionary.code(text));
  }

  code(row: number): number {
    return this.#codes.at(row);
  }

  text(row: number): string {
    const code = this.#codes.at(row);
    return code < 0 ? '' : this.#dictionary.values[code];
  }

  /** Share of the filled rows whose text passes a test; 0 without filled rows. */
  share(test: (text: string) => boolean): number {
    const passes = this.#dictionary.values.map(test);
    let filled = 0;
    let passed = 0;
    for (let row = 0; row < this.#codes.length; row++) {
      const code = this.#codes.at(row);
      if (code < 0) continue;
      filled++;
      if (passes[code]) passed++;
    }
    return filled === 0 ? 0 : passed / filled;
  }

  /** The rows of `keep` (all of them by default) with only the texts that they use, each rewritten by `rewrite`. */
  take(keep: Int32Array | null = null, rewrite: (text: string) => string = (text) => text): Text {
    const dictionary = new Dictionary();
    const rows = keep === null ? this.#codes.length : keep.length;
    const codes = new Int32Array(rows);
    const renumbered = new Int32Array(this.#dictionary.values.length).fill(-2);
    for (let i = 0; i < rows; i++) {
      const old = this.#codes.at(keep === null ? i : keep[i]);
      if (old >= 0 && renumbered[old] === -2) renumbered[old] = dictionary.code(rewrite(this.#dictionary.values[old]));
      codes[i] = old < 0 ? -1 : renumbered[old];
    }
    return { codes, values: dictionary.values };
  }
}
