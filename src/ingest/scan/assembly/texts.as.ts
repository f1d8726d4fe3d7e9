/*
 * AssemblyScript: different texts with a number each, found by their bytes. They are those of byte-texts.ts, which says more; a
 * place of the table holds 32 bits of the hash beside the number, so that a text is looked at only if it is nearly sure to be it.
 */
import { doubled, givePiece, takePiece } from './heap.as';

/** There is no such text, and no room for it. */
export const NO_CODE: i32 = -2;

// What stands in the piece of one set of texts, i32 each.
const LENGTH: i32 = 0;
const TABLE: i32 = 4;
const TABLE_LOG: i32 = 8;
const STARTS: i32 = 12;
const STARTS_LOG: i32 = 16;
const BYTES: i32 = 20;
const BYTES_LOG: i32 = 24;
const IN_TABLE: i32 = 28;
const UNSORTED: i32 = 32;
const LEAST: i32 = 36;
const GREATEST: i32 = 40;
const BETWEEN: i32 = 44;
const RECENT: i32 = 64;
const PIECE_LOG: i32 = 9;

/** A place of the table has eight bytes. */
const PLACE_LOG: i32 = 3;
const MOST_BETWEEN: i32 = 64;
/** More texts than these do not fit into the nearest memory. */
const LARGE: i32 = 1 << 12;

/** An empty set of texts. */
export function newTexts(): i32 {
  const texts = takePiece(PIECE_LOG);
  memory.fill(texts, 0, 1 << PIECE_LOG);
  newTable(texts, 10);
  store<i32>(texts, takePiece(8), STARTS);
  store<i32>(texts, 8, STARTS_LOG);
  store<i32>(load<i32>(texts, STARTS), 0);
  store<i32>(texts, takePiece(10), BYTES);
  store<i32>(texts, 10, BYTES_LOG);
  return texts;
}

export function textsLength(texts: i32): i32 {
  return load<i32>(texts);
}

/** Where the places of the texts' first bytes stand, one more than there are texts, … */
export function textsStarts(texts: i32): i32 {
  return load<i32>(texts, STARTS);
}

/** … and what they count from. */
export function textsBytes(texts: i32): i32 {
  return load<i32>(texts, BYTES);
}

/** The number of a text that is not empty, a new one where there are fewer than `most`; else NO_CODE. */
export function codeOf(texts: i32, from: i32, to: i32, most: i32): i32 {
  const length = to - from;
  const mix = length ^ (length << 3) ^ load<u8>(from) ^ ((<i32>load<u8>(to - 1)) << 2);
  const place = texts + ((mix & 63) << 2);
  const recent = load<i32>(place, RECENT);
  if (recent < load<i32>(texts) && isText(texts, recent, from, length)) return recent;
  const code = found(texts, from, length, most);
  if (code >= 0) store<i32>(place, code, RECENT);
  return code;
}

function found(texts: i32, from: i32, length: i32, most: i32): i32 {
  const count = load<i32>(texts);
  if (count === 0) return most > 0 ? add(texts, from, length) : NO_CODE;
  if (load<i32>(texts, UNSORTED) === 0 && count < most) {
    const isLess = order(texts, from, length, load<i32>(texts, LEAST)) < 0;
    if (isLess || order(texts, from, length, load<i32>(texts, GREATEST)) > 0) {
      store<i32>(texts + (isLess ? LEAST : GREATEST), count);
      return add(texts, from, length);
    }
    const between = load<i32>(texts, BETWEEN) + 1;
    store<i32>(texts, between, BETWEEN);
    if (between > MOST_BETWEEN + (count >> 4)) store<i32>(texts, 1, UNSORTED);
  }
  while (load<i32>(texts, IN_TABLE) < count) enter(texts);
  const hash = hashOf(from, length);
  const mask = lastPlace(texts);
  const table = load<i32>(texts, TABLE);
  for (let place = (<i32>hash) & mask; ; place = (place + 1) & mask) {
    const at = table + (place << 3);
    const code = load<i32>(at, 4) - 1;
    if (code < 0) break;
    if (load<u32>(at) === hash && isText(texts, code, from, length)) return code;
  }
  return count < most ? add(texts, from, length) : NO_CODE;
}

/** 32 bits of a hash over bytes; those of the last eight may count twice. */
function hashOf(from: i32, length: i32): u32 {
  let hash: u64 = <u64>length * 0x9e3779b97f4a7c15;
  if (length >= 8) {
    const last = from + length - 8;
    for (let at = from; at < last; at += 8) {
      hash = (hash ^ load<u64>(at)) * 0xbf58476d1ce4e5b9;
      hash ^= hash >> 29;
    }
    hash = (hash ^ load<u64>(last)) * 0xbf58476d1ce4e5b9;
  } else if (length >= 4) {
    hash = (hash ^ ((<u64>load<u32>(from)) | ((<u64>load<u32>(from + length - 4)) << 32))) * 0xbf58476d1ce4e5b9;
  } else {
    const ends = (<u64>load<u8>(from)) | ((<u64>load<u8>(from + (length >> 1))) << 8);
    hash = (hash ^ ends ^ ((<u64>load<u8>(from + length - 1)) << 16)) * 0xbf58476d1ce4e5b9;
  }
  hash ^= hash >> 32;
  hash *= 0x94d049bb133111eb;
  return <u32>(hash >> 32);
}

/** Whether so many texts are in the table that looking one up waits for memory. */
export function isLarge(texts: i32): bool {
  return (
    load<i32>(texts) > LARGE && load<i32>(texts, UNSORTED) !== 0 && load<i32>(texts, IN_TABLE) === load<i32>(texts)
  );
}

/** The text that stands where this one would; −1 = another hash stands there, or none. */
export function likelyCode(texts: i32, from: i32, to: i32): i32 {
  const hash = hashOf(from, to - from);
  const at = load<i32>(texts, TABLE) + (((<i32>hash) & lastPlace(texts)) << PLACE_LOG);
  return load<u32>(at) === hash ? load<i32>(at, 4) - 1 : -1;
}

export function isText(texts: i32, code: i32, from: i32, length: i32): bool {
  const starts = load<i32>(texts, STARTS) + (code << 2);
  const at = load<i32>(starts);
  return load<i32>(starts, 4) - at === length && isEqual(load<i32>(texts, BYTES) + at, from, length);
}

/** Whether as many bytes stand in both places. */
export function isEqual(a: i32, b: i32, length: i32): bool {
  if (length >= 8) {
    const last = length - 8;
    for (let i = 0; i < last; i += 8) if (load<u64>(a + i) !== load<u64>(b + i)) return false;
    return load<u64>(a + last) === load<u64>(b + last);
  }
  if (length >= 4) {
    return load<u32>(a) === load<u32>(b) && load<u32>(a + length - 4) === load<u32>(b + length - 4);
  }
  for (let i = 0; i < length; i++) if (load<u8>(a + i) !== load<u8>(b + i)) return false;
  return true;
}

/** By length, then by bytes: < 0 if the text stands before that of the code. */
function order(texts: i32, from: i32, length: i32, code: i32): i32 {
  const starts = load<i32>(texts, STARTS) + (code << 2);
  const start = load<i32>(starts);
  const longer = length - (load<i32>(starts, 4) - start);
  if (longer !== 0) return longer;
  const own = load<i32>(texts, BYTES) + start;
  let i = 0;
  for (; i + 8 <= length; i += 8) {
    const a = bswap<u64>(load<u64>(from + i));
    const b = bswap<u64>(load<u64>(own + i));
    if (a !== b) return a < b ? -1 : 1;
  }
  for (; i < length; i++) {
    const more = <i32>load<u8>(from + i) - <i32>load<u8>(own + i);
    if (more !== 0) return more;
  }
  return 0;
}

function add(texts: i32, from: i32, length: i32): i32 {
  const code = load<i32>(texts);
  let log = load<i32>(texts, STARTS_LOG);
  if ((code + 2) << 2 > 1 << log) {
    store<i32>(texts, doubled(load<i32>(texts, STARTS), log), STARTS);
    store<i32>(texts, log + 1, STARTS_LOG);
  }
  const starts = load<i32>(texts, STARTS) + (code << 2);
  const at = load<i32>(starts);
  for (log = load<i32>(texts, BYTES_LOG); at + length > 1 << log; log++) {
    store<i32>(texts, doubled(load<i32>(texts, BYTES), log), BYTES);
    store<i32>(texts, log + 1, BYTES_LOG);
  }
  memory.copy(load<i32>(texts, BYTES) + at, from, length);
  store<i32>(starts, at + length, 4);
  store<i32>(texts, code + 1);
  return code;
}

/** Puts the next text into the table, so that it is found. */
function enter(texts: i32): void {
  const code = load<i32>(texts, IN_TABLE);
  store<i32>(texts, code + 1, IN_TABLE);
  const log = load<i32>(texts, TABLE_LOG);
  if ((code + 1) << 4 > 1 << log) enlarge(texts, log);
  const start = load<i32>(load<i32>(texts, STARTS) + (code << 2));
  const end = load<i32>(load<i32>(texts, STARTS) + (code << 2), 4);
  place(texts, hashOf(load<i32>(texts, BYTES) + start, end - start), code);
}

function place(texts: i32, hash: u32, code: i32): void {
  const mask = lastPlace(texts);
  const table = load<i32>(texts, TABLE);
  let place = (<i32>hash) & mask;
  while (load<i32>(table + (place << 3), 4) !== 0) place = (place + 1) & mask;
  store<u32>(table + (place << 3), hash);
  store<i32>(table + (place << 3), code + 1, 4);
}

function lastPlace(texts: i32): i32 {
  const log = load<i32>(texts, TABLE_LOG);
  return (1 << (log - PLACE_LOG)) - 1;
}

function enlarge(texts: i32, log: i32): void {
  const before = load<i32>(texts, TABLE);
  newTable(texts, log + 1);
  for (let at = before; at < before + (1 << log); at += 8) {
    const code = load<i32>(at, 4) - 1;
    if (code >= 0) place(texts, load<u32>(at), code);
  }
  givePiece(before, log);
}

function newTable(texts: i32, log: i32): void {
  const table = takePiece(log);
  memory.fill(table, 0, 1 << log);
  store<i32>(texts, table, TABLE);
  store<i32>(texts, log, TABLE_LOG);
}
