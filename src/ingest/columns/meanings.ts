/* What the words of a column mean, asked once for each different cell. */
import { NO_CODE, type Row } from '../row.ts';
import { ByteTexts, type Texts } from '../scan/byte-texts.ts';

/** Different cells that are remembered. */
const MOST_WORDS = 1_000;

/** The meanings of a column's cells, for columns of few different words. */
export class Meanings<T> {
  readonly #of: (text: string) => T;
  #words: Texts = new ByteTexts();
  readonly #meanings: T[] = [];
  /** What an empty cell means. */
  readonly ofBlank: T;

  constructor(of: (text: string) => T) {
    this.#of = of;
    this.ofBlank = of('');
  }

  /** Keeps its words elsewhere from now on, where records find them by themselves. It must be empty. */
  keepIn(words: Texts): void {
    this.#words = words;
  }

  /** Meanings of the words so far, by their numbers. */
  get meanings(): readonly T[] {
    return this.#meanings;
  }

  of(row: Row, column: number): T {
    const { bytes } = row;
    if (bytes === null || row.isEscaped(column)) return this.#of(row.clean(column));
    const from = row.from(column);
    const to = row.to(column);
    if (from >= to) return this.ofBlank;
    const code = this.#words.code(bytes, from, to, MOST_WORDS);
    if (code === NO_CODE) return this.#of(row.clean(column));
    if (code === this.#meanings.length) this.#meanings.push(this.#of(row.clean(column)));
    return this.#meanings[code];
  }
}
