/* AssemblyScript: the cells of text columns -> the numbers of their texts, column by column, so that looking up many goes on side by side. */
import { isEmpty } from './cells.as';
import { takePiece } from './heap.as';
import { APOSTROPHE, cellOf, ENDS, ESCAPES, QUOTE, STARTS } from './layout.as';
import * as plan from './plan.as';
import { codeOf, isLarge, isText, likelyCode } from './texts.as';

const SCRATCH_LOG: i32 = 20;
/** Records that one call may take, at most. */
const ROOM_LOG: i32 = 13;

/** Room for one cell, the longest that is not odd. */
let room: i32 = 0;

export function scratch(): i32 {
  if (room === 0) room = takePiece(SCRATCH_LOG);
  return room;
}

/** Where the cells of one column stand that are as they are meant, and the numbers of their texts so far: four words each. */
let asked: i32 = 0;
const ASKED_LOG: i32 = 4;

/**
 * Of each text column of a list the numbers of the rows from `first` to `last`, whose records begin with the cells that stand
 * in `cells`. −1 = the cell is blank, −2 = there are too many texts, −3 − n = text n of those that are rewritten.
 */
export function takeTexts(own: i32, columns: i32, cells: i32, first: i32, last: i32): void {
  if (first >= last) return;
  if (asked === 0) asked = takePiece(ASKED_LOG + ROOM_LOG);
  const bases = load<i32>(own + cells);
  const list = load<i32>(own + columns, 4);
  for (let i = 0; i < load<i32>(own + columns); i++) takeColumn(list + (i << plan.ENTRY_LOG), bases, first, last);
}

/** In three rounds, so that the memory of one text is waited for while others are asked for. */
function takeColumn(entry: i32, bases: i32, first: i32, last: i32): void {
  const out = load<i32>(entry, plan.OUT);
  const texts = load<i32>(entry, plan.TEXTS);
  const most = load<i32>(entry, plan.MOST);
  if (!isLarge(texts)) {
    for (let row = first; row < last; row++) {
      const code = seenIn(entry, load<i32>(cellOf(bases, row)));
      store<i32>(cellOf(out, row), code === TO_ASK ? codeOf(texts, seenFrom, seenTo, most) : code);
    }
    return;
  }
  let end = asked;
  for (let row = first; row < last; row++) {
    const code = seenIn(entry, load<i32>(cellOf(bases, row)));
    if (code !== TO_ASK) store<i32>(cellOf(out, row), code);
    else if (seenFrom === room) store<i32>(cellOf(out, row), codeOf(texts, seenFrom, seenTo, most));
    else {
      store<i32>(end, row);
      store<i32>(end, seenFrom, 4);
      store<i32>(end, seenTo, 8);
      store<i32>(end, likelyCode(texts, seenFrom, seenTo), 12);
      end += 1 << ASKED_LOG;
    }
  }
  for (let at = asked; at < end; at += 1 << ASKED_LOG) {
    const code = load<i32>(at, 12);
    const row = load<i32>(at);
    const is = code >= 0 && isText(texts, code, load<i32>(at, 4), load<i32>(at, 8) - load<i32>(at, 4));
    store<i32>(cellOf(out, row), is ? code : codeOf(texts, load<i32>(at, 4), load<i32>(at, 8), most));
  }
}

/** The text of a cell is still to be asked for: its bytes stand between these. */
const TO_ASK: i32 = -0x80000000;
let seenFrom: i32 = 0;
let seenTo: i32 = 0;

function seenIn(entry: i32, base: i32): i32 {
  const column = load<i32>(entry);
  const second = load<i32>(entry, plan.SECOND_COLUMN);
  if (column < 0) return second < 0 ? -1 : seenInCell(entry, base + second);
  return seenInCell(entry, base + (second >= 0 && isEmpty(base + column) ? second : column));
}

function seenInCell(entry: i32, cell: i32): i32 {
  let from = load<i32>(cellOf(STARTS, cell));
  let to = load<i32>(cellOf(ENDS, cell));
  if (from >= to) return -1;
  if (load<u8>(ESCAPES + cell) !== 0) {
    to = unescaped(from, to);
    from = scratch();
  }
  if (isClean(from, to) && keeps(load<i32>(entry, plan.KEPT), from, to)) {
    seenFrom = from;
    seenTo = to;
    return TO_ASK;
  }
  store<i32>(entry, 1, plan.ANY_REWRITTEN);
  return -3 - codeOf(load<i32>(entry, plan.REWRITTEN), from, to, i32.MAX_VALUE);
}

/** Bytes of a quoted cell into the scratch, `"` for each `""`. Answers the place behind them. */
function unescaped(from: i32, to: i32): i32 {
  let at = scratch();
  for (; from < to; from++) {
    const byte = load<u8>(from);
    store<u8>(at++, byte);
    if (byte === QUOTE && load<u8>(from, 1) === QUOTE) from++;
  }
  return at;
}

/** As `isClean` of text-bytes.ts. */
function isClean(from: i32, to: i32): bool {
  const first = load<u8>(from);
  const last = load<u8>(to - 1);
  if (first <= 32 || first === APOSTROPHE || last <= 32 || last === 127) return false;
  if (first >= 127 && (first < 0xc3 || first > 0xdf)) return false;
  return last < 127 || (to - from > 1 && load<u8>(to - 2) >= 0xc3 && load<u8>(to - 2) <= 0xdf);
}

/** As the `keeps` of the column's `Rewriting`. */
function keeps(rule: i32, from: i32, to: i32): bool {
  if (rule === plan.ALL) return true;
  if (rule === plan.CAPITALS) {
    for (let at = from; at < to; at++) if (load<u8>(at) >= 97) return false;
    return true;
  }
  if (rule === plan.DIGITS) {
    for (let at = from; at < to; at++) if (load<u8>(at) < 48 || load<u8>(at) > 57) return false;
    return true;
  }
  if (rule !== plan.EMAILS) return false;
  let hasAt = false;
  for (let at = from; at < to; at++) {
    const byte = load<u8>(at);
    if (byte >= 0x80 || (byte >= 65 && byte <= 90)) return false;
    if (byte === 64) hasAt = true;
  }
  return hasAt;
}
