/* What cuts the bytes of a UTF-8 table into records: in WebAssembly, or in TypeScript where that cannot be. */
import type { ByteRow } from './byte-row.ts';

/** A record of more bytes, or of more cells, is odd. */
export const LONGEST_RECORD = 1 << 20;
export const MOST_CELLS = 1 << 16;

/** Takes one record and the physical line on which it begins. The record is valid until it returns. */
export type ByteRecordTaker = (row: ByteRow, line: number) => void;

/** Takes many records at once as far as nothing in them is odd; the others are handed on one by one. */
export interface RecordBlocks {
  /** Takes records of the last cut, the first of them on the physical line; answers the first that is not taken. */
  take(from: number, to: number, line: number): number;
  /** Physical line of that record. */
  readonly nextLine: number;
  /** A chunk ends: what was taken so far may be looked at. */
  fetch(): void;
}

/** How a cut ends: at the last whole record, or at one that only the reader of texts can read. */
export type Ending = 'whole' | 'odd';

/** Line of the next record, and by how many all bytes before it exceed their UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly surplus: number;
}

/** Cutters give the same records, blank ones aside, whatever the sizes of the chunks. */
export interface RecordCutter {
  /** How the data screen names the way. */
  readonly by: 'simd' | 'bytes';
  readonly place: Place;
  /** The next bytes, which are copied: hands on every whole record. Throws NotUtf8, and is then of no more use. */
  cut(chunk: Uint8Array, take: ByteRecordTaker, blocks?: RecordBlocks | null): Ending;
  /** What was not cut, from the beginning of a record on. No cut follows. */
  rest(): Uint8Array;
}
