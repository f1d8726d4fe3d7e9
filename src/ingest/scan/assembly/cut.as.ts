/*
 * AssemblyScript, compiled to WebAssembly SIMD: bytes of a UTF-8 table -> where its records and cells begin and end, many
 * records a call. It finds what scalar-cutter.ts finds; 64 bytes at a time become masks with a bit for each byte.
 */
import { isAllBlank } from './cells.as';
import {
  ALL_BLANK,
  BLANK_FIRST,
  BLOCK,
  BREAKS,
  cellOf,
  clearEscapes,
  ENDS,
  ENOUGH_CELLS,
  ENOUGH_RECORDS,
  FEED,
  FIRST,
  MARKS,
  MORE,
  MOST_CELLS,
  NOT_UTF8,
  ODD,
  QUOTE,
  RETURN,
  setEscape,
  STARTS,
  WHOLE,
} from './layout.as';
import { betweenQuotes, bits, continuations, found, leadsOfFour } from './masks.as';
import { IS_ODD, oneBreaks, oneByOne, oneLast } from './one-record.as';
import { LAST_THREE, surplusOfUtf8, utf8Errors } from './utf8.as';

export { countFilled } from './cells.as';
export { givePiece, takePiece } from './heap.as';
export { takeRecords } from './order-rows.as';
export { codeOf, newTexts, textsBytes, textsLength, textsStarts } from './texts.as';
export { scratch } from './text-columns.as';
export {
  BREAKS,
  BYTES,
  ENDS,
  ESCAPES,
  FILLED,
  FIRST,
  MARKS,
  MOST_BYTES,
  MOST_CELLS,
  MOST_COLUMNS,
  PAGES,
  STARTS,
} from './layout.as';

/** Behind a call: first byte of the first record that was not cut, and the bytes before it beyond their UTF-16 units. */
export let next: i32 = 0;
export let surplus: i32 = 0;
/** How the call ended. */
export let ending: i32 = WHOLE;

let isUtf8 = true;

/**
 * Cuts the bytes from `from` to `to`, addresses of this memory, at which a record begins. Answers the number of whole records;
 * FIRST has one entry more. `delimiter` and `newline` are ASCII.
 */
export function cut(from: i32, to: i32, delimiter: u8, newline: u8): i32 {
  clearEscapes(0);
  isUtf8 = true;
  surplus = 0;
  const quote16 = i8x16.splat(QUOTE);
  const delimiter16 = i8x16.splat(delimiter);
  const newline16 = i8x16.splat(newline);
  const return16 = i8x16.splat(RETURN);
  const low16 = i8x16.splat(32);
  let records = 0;
  /** Cells behind the last delimiter or line end; first cell, and first byte, of the record that is being cut. */
  let cells = 0;
  let firstCell = 0;
  let begin = from;
  let at = from;
  // What the block before says of this one: within quotes (all bits), behind a closing quote, behind it and a return, behind a
  // delimiter or line end, behind an opening quote.
  let within: u64 = 0;
  let afterClose: u64 = 0;
  let afterReturn: u64 = 0;
  let afterEnd: u64 = 1;
  let afterOpen: u64 = 0;
  // Of the record that is being cut.
  let breaks = 0;
  let blankFirst = false;
  let beyond = 0;
  // The end of the block before, and which of its last bytes may begin a character that goes on.
  let before = i8x16.splat(0);
  let unfinished: i32 = 0;
  store<i32>(STARTS, from);
  while (at < to) {
    const a = v128.load(at);
    const b = v128.load(at, 16);
    const c = v128.load(at, 32);
    const d = v128.load(at, 48);
    const there: u64 = to - at < BLOCK ? ((<u64>1) << (to - at)) - 1 : ~(<u64>0);
    const quotes = found(a, b, c, d, quote16) & there;
    const newlines = found(a, b, c, d, newline16) & there;
    let ends =
      newlines |
      (bits(i8x16.eq(a, delimiter16), i8x16.eq(b, delimiter16), i8x16.eq(c, delimiter16), i8x16.eq(d, delimiter16)) &
        there);
    let lows = bits(i8x16.le_u(a, low16), i8x16.le_u(b, low16), i8x16.le_u(c, low16), i8x16.le_u(d, low16)) & there;
    let continued: u64 = 0;
    let fours: u64 = 0;
    if ((i8x16.bitmask(v128.or(v128.or(a, b), v128.or(c, d))) | unfinished) !== 0) {
      if ((utf8Errors(before, a, b, c, d) & there) !== 0) isUtf8 = false;
      continued = continuations(a, b, c, d) & there;
      fours = leadsOfFour(a, b, c, d) & there;
    }
    before = d;
    unfinished = i8x16.bitmask(d) & LAST_THREE;
    let inner: u64 = 0;
    let opened: u64 = 0;
    let closed: u64 = 0;
    let returned: u64 = 0;
    let doubled: u64 = 0;
    let bad: u64 = 0;
    if ((quotes | within | afterClose | afterReturn) !== 0) {
      const inside = betweenQuotes(quotes) ^ within;
      const signs = ends | quotes;
      inner = newlines & inside;
      ends &= ~inside;
      const opens = quotes & inside;
      const closes = quotes & ~inside;
      closed = (closes << 1) | afterClose;
      let returns: u64 = 0;
      if (newline === FEED) {
        returns =
          bits(i8x16.eq(a, return16), i8x16.eq(b, return16), i8x16.eq(c, return16), i8x16.eq(d, return16)) & there;
      }
      const last = closed & returns;
      returned = (last << 1) | afterReturn;
      // A quote opens at the beginning of a cell, or at once behind one that closes: then both stand for one.
      bad =
        ((opens & ~((ends << 1) | afterEnd | closed)) | (closed & ~(signs | returns)) | (returned & ~newlines)) & there;
      doubled = opens & closed;
      opened = opens & ~closed;
      closed &= ends;
      returned &= ends;
      within = <u64>((<i64>inside) >> 63);
      afterClose = closes >> 63;
      afterReturn = last >> 63;
      if (bad !== 0) {
        const good = (bad & -bad) - 1;
        ends &= good;
        inner &= good;
        opened &= good;
        closed &= good;
        returned &= good;
        doubled &= good;
        lows &= good;
      }
    }
    // Where cells begin that are not empty: with a quote, the byte behind it.
    lows &= ((ends << 1) | afterEnd | (opened << 1) | afterOpen) & ~ends;
    if (lows !== 0 && newline === FEED) {
      // The return of a line end is no part of its cell.
      lows &= ~(
        bits(i8x16.eq(a, return16), i8x16.eq(b, return16), i8x16.eq(c, return16), i8x16.eq(d, return16)) &
        ((ends & newlines) >> 1)
      );
    }
    afterEnd = ends >> 63;
    afterOpen = opened >> 63;

    // Four at a time: what is written behind the last is overwritten.
    let left = ends;
    let end = cellOf(ENDS, cells);
    let start = cellOf(STARTS, cells);
    while (left !== 0) {
      let p = at + <i32>ctz(left);
      store<i32>(end, p);
      store<i32>(start, p + 1, 4);
      left &= left - 1;
      p = at + <i32>ctz(left);
      store<i32>(end, p, 4);
      store<i32>(start, p + 1, 8);
      left &= left - 1;
      p = at + <i32>ctz(left);
      store<i32>(end, p, 8);
      store<i32>(start, p + 1, 12);
      left &= left - 1;
      p = at + <i32>ctz(left);
      store<i32>(end, p, 12);
      store<i32>(start, p + 1, 16);
      left &= left - 1;
      end += 16;
      start += 16;
    }
    while (opened !== 0) {
      const below = opened & -opened;
      const cell = cells + <i32>popcnt(ends & (below - 1));
      store<i32>(cellOf(STARTS, cell), at + <i32>ctz(opened) + 1);
      opened &= opened - 1;
    }
    closed |= returned;
    while (closed !== 0) {
      const bit = closed & -closed;
      const cell = cells + <i32>popcnt(ends & (bit - 1));
      store<i32>(cellOf(ENDS, cell), at + <i32>ctz(closed) - ((returned & bit) !== 0 ? 2 : 1));
      closed &= closed - 1;
    }
    while (doubled !== 0) {
      const cell = cells + <i32>popcnt(ends & ((doubled & -doubled) - 1));
      setEscape(cell);
      doubled &= doubled - 1;
    }

    let done: u64 = 0;
    left = ends & newlines;
    while (left !== 0) {
      const bit = left & -left;
      const last = cells + <i32>popcnt(ends & (bit - 1));
      const own = (bit - 1) & ~done;
      if (last - firstCell >= MOST_CELLS) return ended(ODD, begin, records, firstCell);
      finish(records, firstCell, last, breaks + <i32>popcnt(inner & own), blankFirst || (lows & own) !== 0, newline);
      surplus += beyond + <i32>popcnt(continued & own) - <i32>popcnt(fours & own);
      beyond = 0;
      records++;
      firstCell = last + 1;
      begin = at + <i32>ctz(left) + 1;
      breaks = 0;
      blankFirst = false;
      done = bit | (bit - 1);
      left &= left - 1;
    }
    cells += <i32>popcnt(ends);
    if (bad !== 0) {
      const behind = oneByOne(begin, to, firstCell, delimiter, newline);
      if (behind <= 0) return ended(behind === IS_ODD ? ODD : WHOLE, begin, records, firstCell);
      finish(records, firstCell, oneLast, oneBreaks, true, newline);
      const found = surplusOfUtf8(begin, behind);
      if (found < 0) isUtf8 = false;
      surplus += found;
      beyond = 0;
      records++;
      firstCell = oneLast + 1;
      cells = firstCell;
      begin = behind;
      at = behind;
      breaks = 0;
      blankFirst = false;
      within = 0;
      afterClose = 0;
      afterReturn = 0;
      afterEnd = 1;
      afterOpen = 0;
      before = i8x16.splat(0);
      unfinished = 0;
      store<i32>(cellOf(STARTS, cells), at);
    } else {
      beyond += <i32>popcnt(continued & ~done) - <i32>popcnt(fours & ~done);
      breaks += <i32>popcnt(inner & ~done);
      blankFirst = blankFirst || (lows & ~done) !== 0;
      at += BLOCK;
    }
    if (cells - firstCell > MOST_CELLS) return ended(ODD, begin, records, firstCell);
    if (firstCell >= ENOUGH_CELLS || records >= ENOUGH_RECORDS) {
      return ended(MORE, begin, records, firstCell);
    }
  }
  return ended(WHOLE, begin, records, firstCell);
}

function ended(how: i32, begin: i32, records: i32, cells: i32): i32 {
  ending = how;
  next = begin;
  store<i32>(cellOf(FIRST, records), cells);
  if (!isUtf8) ending = NOT_UTF8;
  return records;
}

/** A record is whole: its cells are those from `first` to `last`. */
function finish(record: i32, first: i32, last: i32, breaks: i32, blankFirst: bool, newline: u8): void {
  // The '\r' of a '\r\n' stands at the end of the last cell.
  if (newline === FEED) {
    const end = load<i32>(cellOf(ENDS, last));
    if (end > load<i32>(cellOf(STARTS, last)) && load<u8>(end - 1) === RETURN) store<i32>(cellOf(ENDS, last), end - 1);
  }
  store<i32>(cellOf(FIRST, record), first);
  store<i32>(cellOf(BREAKS, record), breaks + 1);
  let marks: u8 = blankFirst ? BLANK_FIRST : 0;
  // Nearly every record begins with a sign.
  const start = load<i32>(cellOf(STARTS, first));
  if (load<i32>(cellOf(ENDS, first)) <= start || load<u8>(start) <= 32 || load<u8>(start) > 127) {
    if (isAllBlank(first, last)) marks |= ALL_BLANK;
  }
  store<u8>(MARKS + record, marks);
}
