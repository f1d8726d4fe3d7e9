/*
 * Bytes of a UTF-8 table -> records with their physical line, cut by its bytes alone. What is odd (text behind a closing quote,
 * a record without end) is handed to the reader of texts with all that follows, at the beginning of its record.
 */
import type { Refusal } from '#domain/errors.ts';
import { TextReader } from '../open.ts';
import { RecordReader, type Dialect, type RecordTaker } from '../records.ts';
import type { ByteRecordTaker, RecordBlocks, RecordCutter } from './record-cutter.ts';

/** Cuts the bytes of a file, given in chunks of any size, as RecordReader cuts its text: blank records are skipped. */
export class ByteRecords {
  readonly #cutter: RecordCutter;
  readonly #dialect: Dialect;
  readonly #file: string;
  readonly #take: ByteRecordTaker;
  readonly #takeText: RecordTaker;
  readonly #blocks: RecordBlocks | null;
  /** Reads the rest of the file from its first odd record on. */
  #texts: { readonly decoder: TextReader; readonly records: RecordReader } | null = null;
  /** Line of the first record that was not cut here; 0 = there is none. */
  oddLine = 0;

  constructor(
    cutter: RecordCutter,
    dialect: Dialect,
    file: string,
    take: ByteRecordTaker,
    takeText: RecordTaker,
    blocks: RecordBlocks | null = null,
  ) {
    this.#blocks = blocks;
    this.#cutter = cutter;
    this.#dialect = dialect;
    this.#file = file;
    this.#take = take;
    this.#takeText = takeText;
  }

  /** How the records before the first odd one are cut. */
  get by(): RecordCutter['by'] {
    return this.#cutter.by;
  }

  /** The next bytes; they are copied. Throws NotUtf8. A refusal ends the reading. */
  feed(chunk: Uint8Array): Refusal | null {
    if (this.#texts !== null) return this.#texts.records.feed(this.#texts.decoder.decode(chunk));
    return this.#cutter.cut(chunk, this.#take, this.#blocks) === 'whole' ? null : this.#handOver();
  }

  /** The file's end. What stands behind the last line end is read as text: its last character may be cut. Throws NotUtf8. */
  end(): Refusal | null {
    const odd = this.oddLine;
    const refusal = this.#texts === null ? this.#handOver() : null;
    this.oddLine = odd;
    if (this.#texts === null || refusal !== null) return refusal;
    const { decoder, records } = this.#texts;
    return records.feed(decoder.end()) ?? records.end();
  }

  #handOver(): Refusal | null {
    const { line, surplus } = this.#cutter.place;
    this.oddLine = line;
    const decoder = new TextReader('utf-8', surplus);
    const records = new RecordReader(this.#dialect, line, this.#file, this.#takeText);
    this.#texts = { decoder, records };
    return records.feed(decoder.decode(this.#cutter.rest()));
  }
}
