/* Bytes of cells -> texts: a column's cells repeat each other, so a text is made once and found again by its bytes. */
import { cleanText } from '../columns/text.ts';
import { NO_CODE } from '../row.ts';
import { ByteTexts } from './byte-texts.ts';
import { textOf } from './text-bytes.ts';

/** Different texts that a column remembers at most: only those that repeat themselves are worth it. */
const MOST_TEXTS = 1 << 11;
const LONGEST = 64;

/** The texts of one column's cells, as written and as meant. */
export class CellTexts {
  readonly #cells = new ByteTexts();
  /** As meant (`cleanText`), by code. */
  readonly #clean: string[] = [];

  text(bytes: Uint8Array, from: number, to: number, escaped: boolean): string {
    const code = this.#code(bytes, from, to, escaped);
    return code === NO_CODE ? textOf(bytes, from, to, escaped) : this.#cells.text(code);
  }

  clean(bytes: Uint8Array, from: number, to: number, escaped: boolean): string {
    const code = this.#code(bytes, from, to, escaped);
    if (code === NO_CODE) return cleanText(textOf(bytes, from, to, escaped));
    return (this.#clean[code] ??= cleanText(this.#cells.text(code)));
  }

  #code(bytes: Uint8Array, from: number, to: number, escaped: boolean): number {
    if (escaped || to - from > LONGEST) return NO_CODE;
    return this.#cells.code(bytes, from, to, MOST_TEXTS);
  }
}
