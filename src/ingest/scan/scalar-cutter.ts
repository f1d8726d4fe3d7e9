/* Cuts bytes into records one byte after the other, in TypeScript. */
import { NotUtf8 } from '../open.ts';
import type { Dialect } from '../records.ts';
import { ByteRow } from './byte-row.ts';
import {
  type ByteRecordTaker,
  type Ending,
  LONGEST_RECORD,
  MOST_CELLS,
  type Place,
  type RecordCutter,
} from './record-cutter.ts';
import { surplusOfUtf8 } from './utf8.ts';

const QUOTE = 34;
const FEED = 10;
const RETURN = 13;
/** Bytes behind the last that may be looked at: line ends, so that no cell goes on beyond it. */
const SENTINELS = 4;

export class ScalarCutter implements RecordCutter {
  readonly by = 'bytes';
  readonly #row = new ByteRow();
  readonly #delimiter: number;
  readonly #newline: number;
  /** What is not cut yet, from #from to #to, and sentinels behind it. */
  #bytes = new Uint8Array(4096);
  #from = 0;
  #to = 0;
  #line: number;
  #surplus: number;

  constructor(dialect: Dialect, { line, surplus }: Place) {
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#newline = dialect.newline.charCodeAt(0);
    this.#line = line;
    this.#surplus = surplus;
  }

  get place(): Place {
    return { line: this.#line, surplus: this.#surplus };
  }

  cut(chunk: Uint8Array, take: ByteRecordTaker): Ending {
    this.#append(chunk);
    const ending = this.#scan(take);
    return this.#to - this.#from > LONGEST_RECORD ? 'odd' : ending;
  }

  rest(): Uint8Array {
    const rest = this.#bytes.slice(this.#from, this.#to);
    this.#bytes = new Uint8Array(0);
    this.#row.release();
    return rest;
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
  #scan(take: ByteRecordTaker): Ending {
    const bytes = this.#bytes;
    const to = this.#to;
    const delimiter = this.#delimiter;
    const newline = this.#newline;
    const row = this.#row;
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
        if (cell === MOST_CELLS) return 'odd';
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
      if (!row.isAllBlank()) take(row, line);
      if (anyEscaped > 0) escapes.fill(0, 0, cell);
    }
  }
}
