/*
 * Bytes of a UTF-8 table -> records with their physical line, cut by its bytes alone. What is odd (text behind a closing quote,
 * a record without end) is handed to the reader of texts with all that follows, at the beginning of its record.
 */
import type { Refusal } from '#domain/errors.ts';
import { NotUtf8, TextReader } from '../open.ts';
import { RecordReader, type Dialect, type RecordTaker } from '../records.ts';
import { ByteRow } from './byte-row.ts';
import { surplusOfUtf8 } from './utf8.ts';

const QUOTE = 34;
const FEED = 10;
const RETURN = 13;
/** A record longer than this is odd. */
const LONGEST_RECORD = 1 << 20;
/** Bytes behind the last that may be looked at: line ends, so that no cell goes on beyond it. */
const SENTINELS = 4;

/** Takes one record and the physical line on which it begins. The record is valid until it returns. */
export type ByteRecordTaker = (row: ByteRow, line: number) => void;

/** How a scan ends: at the last whole record, or at one that only the reader of texts can read. */
type Ending = 'whole' | 'odd';

/** Cuts the bytes of a file, given in chunks of any size, as RecordReader cuts its text: blank records are skipped. */
export class ByteRecords {
  readonly row = new ByteRow();
  readonly #dialect: Dialect;
  readonly #file: string;
  readonly #take: ByteRecordTaker;
  readonly #takeText: RecordTaker;
  readonly #delimiter: number;
  readonly #newline: number;
  /** What is not cut yet, from #from to #to, and sentinels behind it. */
  #bytes = new Uint8Array(4096);
  #from = 0;
  #to = 0;
  #line: number;
  /** Bytes before #from beyond the UTF-16 units that they stand for. */
  #surplus: number;
  /** Reads the rest of the file from its first odd record on. */
  #texts: { readonly decoder: TextReader; readonly records: RecordReader } | null = null;
  /** Line of the first record that was not cut here; 0 = there is none. */
  oddLine = 0;

  /** `surplus`: bytes of what was skipped before the first record beyond its characters. */
  constructor(
    dialect: Dialect,
    start: { readonly firstLine: number; readonly surplus: number },
    file: string,
    take: ByteRecordTaker,
    takeText: RecordTaker,
  ) {
    this.#dialect = dialect;
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#newline = dialect.newline.charCodeAt(0);
    this.#line = start.firstLine;
    this.#surplus = start.surplus;
    this.#file = file;
    this.#take = take;
    this.#takeText = takeText;
  }

  /** The next bytes; they are copied. Throws NotUtf8. A refusal ends the reading. */
  feed(chunk: Uint8Array): Refusal | null {
    if (this.#texts !== null) return this.#texts.records.feed(this.#texts.decoder.decode(chunk));
    this.#append(chunk);
    const ending = this.#scan();
    if (ending === 'whole' && this.#to - this.#from <= LONGEST_RECORD) return null;
    return this.#handOver();
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
    this.oddLine = this.#line;
    const decoder = new TextReader('utf-8', this.#surplus);
    const records = new RecordReader(this.#dialect, this.#line, this.#file, this.#takeText);
    this.#texts = { decoder, records };
    const rest = this.#bytes.slice(this.#from, this.#to);
    this.#bytes = new Uint8Array(0);
    this.row.release();
    return records.feed(decoder.decode(rest));
  }

  #append(chunk: Uint8Array): void {
    const held = this.#to - this.#from;
    if (held + chunk.length + SENTINELS > this.#bytes.length) {
      const larger = new Uint8Array(2 * held + chunk.length + SENTINELS);
      larger.set(this.#bytes.subarray(this.#from, this.#to));
      this.#bytes = larger;
    } else if (this.#from > 0) this.#bytes.copyWithin(0, this.#from, this.#to);
    this.#bytes.set(chunk, held);
    this.#from = 0;
    this.#to = held + chunk.length;
    this.#bytes.fill(this.#newline, this.#to, this.#to + SENTINELS);
  }

  /** Hands on every whole record; #from is then the beginning of the next. */
  #scan(): Ending {
    const bytes = this.#bytes;
    const to = this.#to;
    const delimiter = this.#delimiter;
    const newline = this.#newline;
    const row = this.row;
    row.bytes = bytes;
    // Those of a record that was not whole the last time.
    row.escapes.fill(0);
    let at = this.#from;
    // One round a record.
    for (;;) {
      let { starts, ends, escapes } = row;
      let cell = 0;
      let breaks = 1;
      let surplus = 0;
      let anyEscaped = 0;
      // One round a cell.
      for (;;) {
        if (cell === starts.length) {
          row.grow();
          ({ starts, ends, escapes } = row);
        }
        let high = 0;
        let byte = bytes[at];
        if (byte !== QUOTE) {
          starts[cell] = at;
          while (byte !== delimiter && byte !== newline) {
            high |= byte;
            byte = bytes[++at];
          }
          if (byte === newline && at >= to) return 'whole';
          ends[cell] = at;
          at++;
        } else {
          starts[cell] = ++at;
          let escaped = 0;
          for (;;) {
            byte = bytes[at];
            if (byte === QUOTE) {
              if (bytes[at + 1] !== QUOTE) break;
              escaped = 1;
              at++;
            } else if (byte === newline) {
              if (at >= to) return 'whole';
              breaks++;
            }
            high |= byte;
            at++;
          }
          ends[cell] = at;
          if (escaped > 0) escapes[cell] = escaped;
          anyEscaped |= escaped;
          byte = bytes[++at];
          if (at >= to) return 'whole';
          if (byte === RETURN && newline === FEED) {
            byte = bytes[++at];
            if (at >= to) return 'whole';
            if (byte !== FEED) return 'odd';
          }
          if (byte !== delimiter && byte !== newline) return 'odd';
          at++;
        }
        if (high >= 0x80) {
          const found = surplusOfUtf8(bytes, starts[cell], ends[cell]);
          if (found < 0) throw new NotUtf8();
          surplus += found;
        }
        cell++;
        if (byte === newline) break;
      }
      // The '\r' of a '\r\n' stands at the end of the last cell.
      const last = ends[cell - 1] - 1;
      if (newline === FEED && last >= starts[cell - 1] && bytes[last] === RETURN) ends[cell - 1] = last;
      row.begin(cell);
      const line = this.#line;
      this.#line += breaks;
      this.#surplus += surplus;
      this.#from = at;
      if (!row.isAllBlank()) this.#take(row, line);
      if (anyEscaped > 0) escapes.fill(0, 0, cell);
    }
  }
}
