/* Cuts bytes into records by WebAssembly SIMD: many records a call, read from its memory one after the other. */
import { NotUtf8 } from '../open.ts';
import type { Dialect } from '../records.ts';
import { ByteRow } from './byte-row.ts';
import {
  type ByteRecordTaker,
  type Ending,
  LONGEST_RECORD,
  type Place,
  type RecordBlocks,
  type RecordCutter,
} from './record-cutter.ts';
import { giveBack, type SimdScan } from './simd-scan.ts';
import { joined } from './start.ts';

/** As `assembly/layout.as.ts` has them: how a call ended, and the mark of a record that is blank in every cell. */
const MORE = 1;
const ODD = 2;
const NOT_UTF8 = 3;
const ALL_BLANK = 1;

/** A record in the memory of the module. */
class SimdRow extends ByteRow {
  readonly #scan: SimdScan;
  #record = 0;
  #filled: Float64Array | null = null;

  constructor(scan: SimdScan) {
    super();
    this.#scan = scan;
    scan.moved = () => {
      this.#view();
    };
    this.#view();
  }

  #view(): void {
    this.bytes = this.#scan.bytes;
    this.starts = this.#scan.starts;
    this.ends = this.#scan.ends;
    this.escapes = this.#scan.escapes;
  }

  show(record: number): void {
    const { first } = this.#scan;
    this.#record = record;
    this.base = first[record];
    this.begin(first[record + 1] - this.base);
  }

  /** The sums stand in the module until `release`. */
  override countFilled(into: Float64Array): void {
    this.#filled = into;
    this.#scan.exports.countFilled(this.#record, into.length);
  }

  override release(): void {
    super.release();
    const into = this.#filled;
    if (into === null) return;
    for (let column = 0; column < into.length; column++) into[column] += this.#scan.filled[column];
    this.#scan.filled.fill(0);
    this.#filled = null;
  }
}

export class SimdCutter implements RecordCutter {
  readonly by = 'simd';
  readonly #scan: SimdScan;
  readonly #row: SimdRow;
  readonly #delimiter: number;
  readonly #newline: number;
  /** What of the module's memory is not cut yet. */
  #from: number;
  #to: number;
  /** What of the last chunk is not there yet. */
  #left: Uint8Array = new Uint8Array(0);
  #line: number;
  #surplus: number;

  constructor(scan: SimdScan, dialect: Dialect, { line, surplus }: Place) {
    this.#scan = scan;
    this.#row = new SimdRow(scan);
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#newline = dialect.newline.charCodeAt(0);
    this.#from = this.#to = scan.bytesAt;
    this.#line = line;
    this.#surplus = surplus;
  }

  get place(): Place {
    return { line: this.#line, surplus: this.#surplus };
  }

  cut(chunk: Uint8Array, take: ByteRecordTaker, blocks: RecordBlocks | null = null): Ending {
    const most = this.#scan.mostBytes - LONGEST_RECORD;
    let ending: Ending = 'whole';
    for (let at = 0; at < chunk.length && ending === 'whole'; at += most) {
      this.#append(chunk.subarray(at, at + most));
      ending = this.#cutAll(take, blocks);
      if (this.#to - this.#from > LONGEST_RECORD) ending = 'odd';
      if (ending === 'odd') this.#left = chunk.subarray(at + most);
    }
    blocks?.fetch();
    return ending;
  }

  rest(): Uint8Array {
    const rest = joined([this.#scan.bytes.subarray(this.#from, this.#to), this.#left]);
    this.#release();
    return rest;
  }

  /** The module may serve the next file. */
  #release(): void {
    this.#row.release();
    giveBack(this.#scan);
  }

  #append(piece: Uint8Array): void {
    const { bytes, bytesAt } = this.#scan;
    bytes.copyWithin(bytesAt, this.#from, this.#to);
    const held = bytesAt + this.#to - this.#from;
    bytes.set(piece, held);
    this.#from = bytesAt;
    this.#to = held + piece.length;
  }

  /** Hands on every whole record; #from is then the beginning of the next. */
  #cutAll(take: ByteRecordTaker, blocks: RecordBlocks | null): Ending {
    const { exports } = this.#scan;
    for (;;) {
      const records = exports.cut(this.#from, this.#to, this.#delimiter, this.#newline);
      const ending = exports.ending.value as number;
      if (ending === NOT_UTF8) {
        this.#release();
        throw new NotUtf8();
      }
      this.#hand(records, take, blocks);
      this.#from = exports.next.value as number;
      this.#surplus += exports.surplus.value as number;
      if (ending !== MORE) return ending === ODD ? 'odd' : 'whole';
    }
  }

  #hand(records: number, take: ByteRecordTaker, blocks: RecordBlocks | null): void {
    const scan = this.#scan;
    for (let record = 0; record < records; record++) {
      if (blocks !== null) {
        const next = blocks.take(record, records, this.#line);
        if (next > record) {
          record = next;
          this.#line = blocks.nextLine;
          if (record === records) return;
        }
      }
      const line = this.#line;
      this.#line += scan.breaks[record];
      if ((scan.marks[record] & ALL_BLANK) !== 0) continue;
      this.#row.show(record);
      take(this.#row, line);
    }
  }
}
