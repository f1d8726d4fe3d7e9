/* Text columns: every text is held once, rows point to it. */
import type { Text } from '#domain/orders.ts';
import type { Steps } from '#domain/steps.ts';
import { NO_CODE, type Row } from '../row.ts';
import { ByteTexts, type Texts } from '../scan/byte-texts.ts';
import { decoded, isClean, plainBytes, unescaped, utf8Bytes, written } from '../scan/text-bytes.ts';
import { GrowingInt32 } from './growing.ts';

export { blankText } from '#domain/text.ts';

/** A cell as meant: without blanks around it and without the one apostrophe that shops write before digits, + and =. */
export function cleanText(cell: string): string {
  if (cell === '') return cell;
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  if (first > 32 && first < 127 && first !== 39 && last > 32 && last < 127) return cell;
  const text = cell.trim();
  return text.charCodeAt(0) === 39 ? text.slice(1) : text;
}

/** How the cells of a column are rewritten before they are told apart. */
export interface Rewriting {
  readonly text: (text: string) => string;
  /** Whether the bytes of a cell as meant are sure to stay as they are. */
  readonly keeps: (bytes: Uint8Array, from: number, to: number) => boolean;
  /** Which cells these are, for readers in WebAssembly. Absent: none. */
  readonly kept?: 'capitals' | 'e-mails' | 'digits';
}

/** In capitals. */
export const UPPER_CASE: Rewriting = {
  text: (text) => text.toUpperCase(),
  kept: 'capitals',
  keeps(bytes, from, to) {
    for (let at = from; at < to; at++) if (bytes[at] >= 97) return false;
    return true;
  },
};

/** Different cells that are rewritten, and are remembered as written, of a column at most. */
const MOST_REWRITTEN = 1 << 18;

/** Texts with a number each, in the order of their first appearance. */
export class Dictionary {
  readonly #rewriting: Rewriting | null;
  #texts: Texts = new ByteTexts();
  /** Cells that are not what they say, with the code of what they do. */
  #rewritten: Texts = new ByteTexts();
  readonly #codes = new GrowingInt32();
  /** Most columns repeat the text of the row above: comparing is cheaper than looking it up. */
  #last = '';
  #lastCode = -1;

  /** Null: cells are taken as meant. */
  constructor(rewriting: Rewriting | null = null) {
    this.#rewriting = rewriting;
  }

  /** Keeps its texts elsewhere from now on, where records find them by themselves. It must be empty. */
  keepIn(texts: Texts, rewritten: Texts): void {
    this.#texts = texts;
    this.#rewritten = rewritten;
  }

  /** Which cells are sure to be as they are meant. */
  get kept(): NonNullable<Rewriting['kept']> | 'all' | 'none' {
    return this.#rewriting === null ? 'all' : (this.#rewriting.kept ?? 'none');
  }

  /** How many different texts there are. */
  get length(): number {
    return this.#texts.length;
  }

  /** The text's code; −1 for a blank. `most`: beyond so many different texts a further one has NO_CODE. */
  code(text: string, most?: number): number {
    if (text === '') return -1;
    if (text === this.#last) return this.#lastCode;
    const length = written(text);
    const code = this.#texts.code(utf8Bytes, 0, length, most);
    this.#last = text;
    this.#lastCode = code;
    return code;
  }

  /** The code of what a cell says, rewritten. */
  cell(row: Row, column: number, most?: number): number {
    const { bytes } = row;
    if (bytes === null) return this.code(this.#said(row.clean(column)), most);
    const from = row.from(column);
    const to = row.to(column);
    if (from >= to) return -1;
    if (!row.isEscaped(column)) return this.#coded(bytes, from, to, most);
    const length = unescaped(bytes, from, to);
    return this.#coded(plainBytes, 0, length, most);
  }

  text(code: number): string {
    return code < 0 ? '' : this.#texts.text(code);
  }

  /** All texts by their code. */
  texts(): readonly string[] {
    return this.#texts.texts();
  }

  /** `texts` in steps. */
  *textsByStep(): Steps<readonly string[]> {
    while (!this.#texts.makeSome()) yield undefined;
    return this.texts();
  }

  /** Looks up what all cells say that are rewritten, so that `rewritten` knows. */
  settle(most?: number): void {
    for (let cell = this.#codes.length; cell < this.#rewritten.length; cell++) {
      this.#codes.push(this.code(this.#said(cleanText(this.#rewritten.text(cell))), most));
    }
  }

  /** The code of what a cell says that is rewritten, by its number among these. */
  rewritten(cell: number): number {
    return this.#codes.at(cell);
  }

  #said(text: string): string {
    return this.#rewriting === null ? text : this.#rewriting.text(text);
  }

  #coded(bytes: Uint8Array, from: number, to: number, most?: number): number {
    if (isClean(bytes, from, to) && (this.#rewriting === null || this.#rewriting.keeps(bytes, from, to))) {
      return this.#texts.code(bytes, from, to, most);
    }
    const key = this.#rewritten.code(bytes, from, to, MOST_REWRITTEN);
    if (key !== NO_CODE && key < this.#codes.length) return this.#codes.at(key);
    const code = this.code(this.#said(cleanText(decoded(bytes, from, to))), most);
    if (key !== NO_CODE) this.#codes.push(code);
    return code;
  }
}

/** A growing text column over a dictionary of its own. */
export class TextColumn {
  readonly dictionary: Dictionary;
  readonly #codes = new GrowingInt32();

  /** `dictionary`: one that others use too, or that rewrites cells. */
  constructor(dictionary = new Dictionary()) {
    this.dictionary = dictionary;
  }

  push(text: string): void {
    this.#codes.push(this.dictionary.code(text));
  }

  /** A text of the dictionary by its code, −1 = blank. */
  pushCode(code: number): void {
    this.#codes.push(code);
  }

  /** A cell of a row, as its dictionary rewrites it. */
  pushCell(row: Row, column: number): void {
    this.#codes.push(this.dictionary.cell(row, column));
  }

  /** Codes of further rows, which are copied. */
  append(codes: Int32Array): void {
    this.#codes.append(codes);
  }

  code(row: number): number {
    return this.#codes.at(row);
  }

  text(row: number): string {
    return this.dictionary.text(this.#codes.at(row));
  }

  /** Share of the filled rows whose text passes a test; 0 without filled rows. */
  share(test: (text: string) => boolean): number {
    const passes = this.dictionary.texts().map(test);
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
    const codes = this.#codes.take(keep);
    return rewrite === null ? usedTexts(codes, this.dictionary.texts()) : this.#rewritten(codes, rewrite);
  }

  /** `take` of a column that nobody looks at any more. */
  end(keep: Int32Array | null = null): Text {
    return usedTexts(this.#codes.end(keep), this.dictionary.texts());
  }

  /** `end` in steps. */
  *endByStep(keep: Int32Array | null = null): Steps<Text> {
    const texts = yield* this.dictionary.textsByStep();
    const codes = this.#codes.end(keep);
    yield undefined;
    return usedTexts(codes, texts);
  }

  #rewritten(codes: Int32Array, rewrite: (text: string) => string): Text {
    const dictionary = new Dictionary();
    const texts = this.dictionary.texts();
    const known = new Int32Array(texts.length).fill(UNSEEN);
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i];
      if (code < 0) continue;
      if (known[code] === UNSEEN) known[code] = dictionary.code(rewrite(texts[code]));
      codes[i] = known[code];
    }
    return { codes, values: dictionary.texts() };
  }
}

const UNSEEN = -2;

/** Codes, changed in place, into a dictionary of only those texts that they use, in the order of first appearance. */
export function usedTexts(codes: Int32Array, texts: readonly string[]): Text {
  // Nearly always all texts are used in their order.
  let next = 0;
  let row = 0;
  while (row < codes.length && codes[row] <= next) if (codes[row++] === next) next++;
  if (row === codes.length && next === texts.length) return { codes, values: texts };
  const renumbered = new Int32Array(texts.length).fill(UNSEEN);
  const values: string[] = [];
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i];
    if (code < 0) continue;
    if (renumbered[code] === UNSEEN) renumbered[code] = values.push(texts[code]) - 1;
    codes[i] = renumbered[code];
  }
  return { codes, values };
}
