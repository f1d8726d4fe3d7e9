/* Bytes of many texts, one behind the other -> the texts, when somebody asks: those of a few pages are made as one and cut, which takes a fraction of the time. */

/** Bytes that are made into one text. */
const PIECE_BYTES = 4096;
/** Texts that are made in a moment. */
const SOME = 1 << 15;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** UTF-16 units of valid UTF-8. */
function signs(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if ((bytes[at] & 0xc0) !== 0x80) count += bytes[at] >= 0xf0 ? 2 : 1;
  return count;
}

/** Adds the texts up to a number to those that were made before. */
function makeTexts(made: string[], { bytes, starts }: WrittenTexts, to: number): void {
  for (let text = made.length; text < to;) {
    const from = starts[text];
    let next = text + 1;
    while (next < to && starts[next + 1] - from <= PIECE_BYTES) next++;
    const piece = decoder.decode(bytes.subarray(from, starts[next]));
    const isNarrow = piece.length === starts[next] - from;
    for (let at = 0; text < next; text++) {
      const end = at + (isNarrow ? starts[text + 1] - starts[text] : signs(bytes, starts[text], starts[text + 1]));
      made.push(piece.slice(at, end));
      at = end;
    }
  }
}

/** Bytes of texts as valid UTF-8. `starts`: where those of each begin, and where the last one's end. */
export interface WrittenTexts {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
}

/** Texts with a number each that are held as bytes. */
export abstract class MadeTexts {
  /** The first of them. */
  readonly #made: string[] = [];

  abstract readonly length: number;

  /** Their bytes, until another is added. */
  protected abstract written(): WrittenTexts;

  /** The text of a code. All that there are so far are made with it. */
  text(code: number): string {
    if (code >= this.#made.length) makeTexts(this.#made, this.written(), this.length);
    return this.#made[code];
  }

  /** All texts by their code. */
  texts(): readonly string[] {
    makeTexts(this.#made, this.written(), this.length);
    return this.#made;
  }

  /** Makes some thousands of them; whether all are made. */
  makeSome(): boolean {
    makeTexts(this.#made, this.written(), Math.min(this.#made.length + SOME, this.length));
    return this.#made.length === this.length;
  }
}
