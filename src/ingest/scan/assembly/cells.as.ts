/* AssemblyScript: which cells are blank, and which columns are filled. */
import { APOSTROPHE, BLANK_FIRST, cellOf, ENDS, FILLED, FIRST, MARKS, STARTS } from './layout.as';

export function isAllBlank(first: i32, last: i32): bool {
  for (let cell = first; cell <= last; cell++) if (!isBlank(cell)) return false;
  return true;
}

/** Whether `trim` takes everything away that a cell holds. */
export function isBlank(cell: i32): bool {
  const end = load<i32>(cellOf(ENDS, cell));
  return blanksEnd(load<i32>(cellOf(STARTS, cell)), end) >= end;
}

/** The first byte from `at` on that is no blank. */
function blanksEnd(at: i32, end: i32): i32 {
  while (at < end) {
    const byte = load<u8>(at);
    const length = byte === 32 || (byte >= 9 && byte <= 13) ? 1 : byte < 0x80 ? 0 : wideBlank(at, end);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** Whether nothing is left of a cell without blanks around it and without one apostrophe before the rest. */
export function isEmpty(cell: i32): bool {
  const from = load<i32>(cellOf(STARTS, cell));
  const end = load<i32>(cellOf(ENDS, cell));
  if (from >= end) return true;
  const first = load<u8>(from);
  if (first > APOSTROPHE && first < 128) return false;
  const apostrophe = blanksEnd(from, end);
  if (apostrophe >= end) return true;
  return load<u8>(apostrophe) === APOSTROPHE && blanksEnd(apostrophe + 1, end) >= end;
}

/** As the rows of text count it: a blank beyond ASCII at a cell's beginning fills it. */
export function isFilled(cell: i32): bool {
  const start = load<i32>(cellOf(STARTS, cell));
  return start < load<i32>(cellOf(ENDS, cell)) && (load<u8>(start) > 32 || !isBlank(cell));
}

/** Bytes of a blank beyond ASCII: U+00A0, U+1680, U+2000–200A, U+2028, U+2029, U+202F, U+205F, U+3000, U+FEFF; 0 = none. */
export function wideBlank(at: i32, end: i32): i32 {
  if (at + 2 <= end && load<u8>(at) === 0xc2 && load<u8>(at, 1) === 0xa0) return 2;
  if (at + 3 > end) return 0;
  const sign = ((<u32>load<u8>(at)) << 16) | ((<u32>load<u8>(at, 1)) << 8) | (<u32>load<u8>(at, 2));
  const isOne =
    sign === 0xe19a80 ||
    (sign >= 0xe28080 && sign <= 0xe2808a) ||
    sign === 0xe280a8 ||
    sign === 0xe280a9 ||
    sign === 0xe280af ||
    sign === 0xe2819f ||
    sign === 0xe38080 ||
    sign === 0xefbbbf;
  return isOne ? 3 : 0;
}

/** Counts the filled cells of a record's first columns, `columns` at most, one each in FILLED. */
export function countFilled(record: i32, columns: i32): void {
  const first = load<i32>(cellOf(FIRST, record));
  const cells = load<i32>(cellOf(FIRST, record + 1)) - first;
  if (cells < columns) columns = cells;
  let column = 0;
  if ((load<u8>(MARKS + record) & BLANK_FIRST) !== 0) {
    for (; column < columns; column++) if (isFilled(first + column)) countOne(column);
    return;
  }
  const fours = columns & ~3;
  for (; column < fours; column += 4) {
    const into = cellOf(FILLED, column);
    // A comparison that holds is −1 in its lane.
    const filled = i32x4.lt_s(v128.load(cellOf(STARTS, first + column)), v128.load(cellOf(ENDS, first + column)));
    v128.store(into, i32x4.sub(v128.load(into), filled));
  }
  for (; column < columns; column++) {
    if (load<i32>(cellOf(STARTS, first + column)) < load<i32>(cellOf(ENDS, first + column))) countOne(column);
  }
}

function countOne(column: i32): void {
  const into = cellOf(FILLED, column);
  store<i32>(into, load<i32>(into) + 1);
}
