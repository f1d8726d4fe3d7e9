/* A cell that is kept to be compared with others: nearly always by its bytes, without a text. */
import { cleanText } from '../columns/text.ts';
import type { Kept } from '../row.ts';
import { textOf } from './text-bytes.ts';

export class KeptCell implements Kept {
  #bytes = new Uint8Array(64);
  #length = -1;
  #escaped = false;
  #text: string | null = '';

  keepText(text: string): void {
    this.#text = text;
    this.#length = -1;
  }

  keepBytes(bytes: Uint8Array, from: number, to: number, escaped: boolean): void {
    const length = to - from;
    if (length > this.#bytes.length) this.#bytes = new Uint8Array(2 * length);
    for (let i = 0; i < length; i++) this.#bytes[i] = bytes[from + i];
    this.#length = length;
    this.#escaped = escaped;
    this.#text = null;
  }

  isWritten(bytes: Uint8Array, from: number, to: number, escaped: boolean): boolean {
    if (to - from !== this.#length || escaped !== this.#escaped) return false;
    for (let i = 0; i < this.#length; i++) if (this.#bytes[i] !== bytes[from + i]) return false;
    return true;
  }

  /** The cell's bytes, where they are what it says; null = it was kept as text, or with `""` in it. */
  written(): Uint8Array | null {
    return this.#length < 0 || this.#escaped ? null : this.#bytes.subarray(0, this.#length);
  }

  text(): string {
    this.#text ??= cleanText(textOf(this.#bytes, 0, this.#length, this.#escaped));
    return this.#text;
  }
}
