/* AssemblyScript: the memory of the cutter, what stands where, and the words of its answers. */

export const QUOTE: u8 = 34;
export const APOSTROPHE: u8 = 39;
export const FEED: u8 = 10;
export const RETURN: u8 = 13;

/** How a call ended: all whole records are cut; more are there, but no room; the next is odd; some byte is no UTF-8. */
export const WHOLE: i32 = 0;
export const MORE: i32 = 1;
export const ODD: i32 = 2;
export const NOT_UTF8: i32 = 3;

/** A record of more cells is odd. */
export const MOST_CELLS: i32 = 1 << 16;
/** Bytes that there is room for: those of the longest record that is not odd, and what is fed at once. */
export const MOST_BYTES: i32 = (1 << 20) + (1 << 18);
/** Columns whose filled cells are counted. */
export const MOST_COLUMNS: i32 = 2000;
/** A call ends behind this many cells or records, so that what it wrote is still in the cache when it is read. */
export const ENOUGH_CELLS: i32 = 1 << 14;
export const ENOUGH_RECORDS: i32 = 1 << 11;

/** A block is looked at as a whole, also where it exceeds what was asked for. */
export const BLOCK: i32 = 64;
export const CELL_ROOM: i32 = ENOUGH_CELLS + MOST_CELLS + 4 * BLOCK;
export const RECORD_ROOM: i32 = ENOUGH_RECORDS + 2 * BLOCK;

/** Records that are blank in every cell; a cell begins with a blank or another control character. */
export const ALL_BLANK: u8 = 1;
export const BLANK_FIRST: u8 = 2;

// The memory, from its beginning. u32 each: the first free piece of each size. i32 each: cells filled of a column, first cell of a record, its line breaks, first byte of a
// cell without its quote, the byte behind its last; u8 each: marks of a record, 1 = a cell with `""` in it, the bytes.
export const FREE: i32 = 64;
export const FILLED: i32 = FREE + 4 * 32;
export const FIRST: i32 = FILLED + 4 * (MOST_COLUMNS + 16);
export const BREAKS: i32 = FIRST + 4 * RECORD_ROOM;
export const STARTS: i32 = BREAKS + 4 * RECORD_ROOM;
export const ENDS: i32 = STARTS + 4 * CELL_ROOM;
export const MARKS: i32 = ENDS + 4 * CELL_ROOM;
export const ESCAPES: i32 = MARKS + RECORD_ROOM;
export const BYTES: i32 = (ESCAPES + CELL_ROOM + 63) & ~63;
export const PAGES: i32 = (BYTES + MOST_BYTES + BLOCK + 0xffff) >> 16;

export function cellOf(array: i32, cell: i32): usize {
  return <usize>(array + (cell << 2));
}

/** Cells before which escapes may be set. */
let escaped: i32 = 0;

export function setEscape(cell: i32): void {
  store<u8>(ESCAPES + cell, 1);
  if (cell >= escaped) escaped = cell + 1;
}

/** No cell from `first` on has an escape. */
export function clearEscapes(first: i32): void {
  if (escaped <= first) return;
  memory.fill(ESCAPES + first, 0, <usize>(escaped - first));
  escaped = first;
}
