/* A file's text from its first character on -> records, cut as its beginning was found to be. */
import type { Refusal } from '#domain/errors.ts';
import type { Sniffed } from './dialect.ts';
import { RecordReader, type RecordTaker } from './records.ts';

/** Takes the text in pieces of any size; the first piece begins with the file. */
export class TextRecords {
  readonly #records: RecordReader;
  /** Line ends of all kinds are mixed: they are made one. */
  readonly #mixed: boolean;
  /** Characters at the beginning that are no row. */
  #skip: number;
  #heldReturn = '';

  constructor({ mixed, skip, firstLine, ...dialect }: Sniffed, file: string, take: RecordTaker) {
    this.#records = new RecordReader(dialect, firstLine, file, take);
    this.#mixed = mixed;
    this.#skip = skip;
  }

  /** A refusal ends the reading. */
  feed(text: string): Refusal | null {
    const piece = text.slice(this.#skip);
    this.#skip -= text.length - piece.length;
    return this.#records.feed(this.#mixed ? this.#oneNewline(piece) : piece);
  }

  end(): Refusal | null {
    const refusal = this.#heldReturn === '' ? null : this.#records.feed('\n');
    this.#heldReturn = '';
    return refusal ?? this.#records.end();
  }

  /** Every kind of line end as '\n'; a '\r' at the text's end waits for the '\n' that may follow. */
  #oneNewline(piece: string): string {
    const text = this.#heldReturn + piece;
    this.#heldReturn = text.endsWith('\r') ? '\r' : '';
    return text.slice(0, text.length - this.#heldReturn.length).replace(/\r\n?/g, '\n');
  }
}
