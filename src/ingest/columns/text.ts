/* Text columns: every text is held once, rows point to it. */
import type { Text } from '#domain/orders.ts';
import { NO_CODE, type KnownTexts, type Row } from '../row.ts';
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
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  if (first > 32 && first < 127 && first !== 39 && last > 32 && last < 127) return cell;
  const text = cell.trim();
  return text.charCodeAt(0) === 39 ? text.slice(1) : text;
}

/** Texts with a number each, in the order of their first appearance. */
export class Dictionary {
  readonly values: string[] = [];
  /** Null while every text is that of one column as written: each of them is new by itself, and none was looked up. */
  #codes: Map<string, number> | null = null;
  /** By column: the code of each text that the rows of the file number. */
  readonly #keys: GrowingInt32[] = [];
  #column = -1;

  /** Most columns repeat the text of the row above: comparing is cheaper than looking it up. */
  #last = '';
  #lastCode = -1;

  /** The text's code; −1 for a blank. */
  code(text: string): number {
    if (text === '') return -1;
    if (text === this.#last) return this.#lastCode;
    this.#codes ??= new Map(this.values.map((known, each) => [known, each]));
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

  /** The code of a cell's text, each different text rewritten once. */
  cell(row: Row, column: number, rewrite: (text: string) => string = same): number {
    const key = row.code(column);
    if (key === -1) return -1;
    if (key === NO_CODE) return this.code(rewrite(row.clean(column)));
    for (let i = this.#keys.length; i <= column; i++) this.#keys.push(new GrowingInt32());
    const keys = this.#keys[column];
    while (keys.length <= key) keys.push(NO_CODE);
    const known = keys.at(key);
    if (known !== NO_CODE) return known;
    const code = this.#add(row.known(column), column, key, rewrite);
    keys.set(key, code);
    return code;
  }

  /** A text that its column has not given before. */
  #add({ texts, clean }: KnownTexts, column: number, key: number, rewrite: (text: string) => string): number {
    const text = rewrite(clean[key]);
    if (this.values.length === 0) this.#column = column;
    if (this.#codes !== null || this.#column !== column || text !== texts[key]) return this.code(text);
    return this.values.push(text) - 1;
  }
}

const same = (text: string): string => text;

/** A growing text column over a dictionary of its own. */
export class TextColumn {
  readonly #codes = new GrowingInt32();
  readonly #dictionary: Dictionary;

  /** `dictionary`: one that others use too. */
  constructor(dictionary = new Dictionary()) {
    this.#dictionary = dictionary;
  }

  push(text: string): void {
    this.#codes.push(this.#dictionary.code(text));
  }

  /** A text of the dictionary by its code, −1 = blank. */
  pushCode(code: number): void {
    this.#codes.push(code);
  }

  /** A cell of a row: its text as meant, each different text rewritten once. */
  pushCell(row: Row, column: number, rewrite?: (text: string) => string): void {
    this.#codes.push(this.#dictionary.cell(row, column, rewrite));
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
  take(keep: Int32Array | null = null, rewrite: ((text: string) => string) | null = null): Text {
    const { values: known } = this.#dictionary;
    const dictionary = new Dictionary();
    // Texts that stay as they are stay different: none needs to be looked up.
    const values: string[] = rewrite === null ? [] : dictionary.values;
    const rows = keep === null ? this.#codes.length : keep.length;
    const codes = new Int32Array(rows);
    const renumbered = new Int32Array(known.length).fill(-2);
    for (let i = 0; i < rows; i++) {
      const old = this.#codes.at(keep === null ? i : keep[i]);
      if (old >= 0 && renumbered[old] === -2) {
        renumbered[old] = rewrite === null ? values.push(known[old]) - 1 : dictionary.code(rewrite(known[old]));
      }
      codes[i] = old < 0 ? -1 : renumbered[old];
    }
    return { codes, values };
  }
}
