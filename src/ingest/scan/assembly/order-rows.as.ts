/*
 * AssemblyScript: records of an orders export -> values of its columns, many records a call, as far as nothing in them is odd:
 * ShopifyOrders (sources/shopify-orders.ts) reads the others one by one, and would find the same in these.
 */
import { ALL_BLANK, cellOf, ENDS, ESCAPES, FIRST, MARKS, BREAKS, STARTS } from './layout.as';
import { countFilled, isBlank, isEmpty } from './cells.as';
import * as plan from './plan.as';
import { codeOf, isEqual, NO_CODE } from './texts.as';
import { takeTexts } from './text-columns.as';
import { decimalSign, NO_DAY, plainAmount, plainCount, plainDay, plainMs, SEEN, SEEN_DOT } from './values.as';

/** The plan in use. */
let own: i32 = 0;

/** A cell's first byte; 0 = there is no such column. */
function fromOf(base: i32, column: i32): i32 {
  return column < 0 ? 0 : load<i32>(cellOf(STARTS, base + column));
}

function toOf(base: i32, column: i32): i32 {
  return column < 0 ? 0 : load<i32>(cellOf(ENDS, base + column));
}

function isEmptyIn(base: i32, column: i32): bool {
  return column < 0 || isEmpty(base + column);
}

/** Takes the records from `from` to `to`, the first on the physical line `line`, up to the first that is odd; answers it. */
export function takeRecords(address: i32, from: i32, to: i32, line: i32): i32 {
  own = address;
  const columns = load<i32>(own, plan.COLUMNS);
  const firstHead = load<i32>(own, plan.HEADS);
  const firstLine = load<i32>(own, plan.LINES);
  store<i32>(own, 0, plan.NOTED);
  let record = from;
  for (; record < to; record++) {
    const base = load<i32>(cellOf(FIRST, record));
    if (load<i32>(cellOf(FIRST, record + 1)) - base !== columns) break;
    if ((load<u8>(MARKS + record) & ALL_BLANK) !== 0 || mayBeSum(base, columns)) break;
    const name = nameOf(base);
    if (name < 0) break;
    const isHead = !isEmptyIn(base, load<i32>(own, plan.FINANCIAL)) || !isEmptyIn(base, load<i32>(own, plan.TOTAL));
    if (!(isHead ? takeHead(record, base, name, line) : takeOwnLine(base, name, line))) break;
    countFilled(record, columns);
    line += load<i32>(cellOf(BREAKS, record));
  }
  takeTexts(own, plan.HEAD_TEXTS, plan.HEAD_CELLS, firstHead, load<i32>(own, plan.HEADS));
  takeTexts(own, plan.LINE_TEXTS, plan.LINE_CELLS, firstLine, load<i32>(own, plan.LINES));
  store<i32>(own, line, plan.NEXT_LINE);
  return record;
}

/** A row that begins with one of the letters of "Total" in some language, and has no date. */
function mayBeSum(base: i32, columns: i32): bool {
  for (let cell = base; cell < base + columns; cell++) {
    const from = load<i32>(cellOf(STARTS, cell));
    if (from >= load<i32>(cellOf(ENDS, cell))) continue;
    const letter = load<u8>(from) | 32;
    if (letter !== 116 && letter !== 103 && letter !== 115 && letter !== 105 && letter !== 32) return false;
    const created = load<i32>(own, plan.CREATED);
    return created < 0 || isBlank(base + created);
  }
  return true;
}

/** −1 = none, or one that is not as it is meant. */
function nameOf(base: i32): i32 {
  const column = load<i32>(own, plan.NAME);
  if (column < 0) return -1;
  const cell = base + column;
  const from = load<i32>(cellOf(STARTS, cell));
  const to = load<i32>(cellOf(ENDS, cell));
  if (from >= to || load<u8>(ESCAPES + cell) !== 0) return -1;
  const first = load<u8>(from);
  const last = load<u8>(to - 1);
  if (first <= 32 || first === 39 || first >= 127 || last <= 32 || last >= 127) return -1;
  return codeOf(load<i32>(own, plan.NAMES), from, to, i32.MAX_VALUE);
}

function takeHead(record: i32, base: i32, name: i32, line: i32): bool {
  const head = load<i32>(own, plan.HEADS);
  for (let i = 0; i < plan.LOSSY_COLUMNS; i++) {
    if (mayBeLossy(base, load<i32>(own + (i << 2), plan.LOSSY))) return false;
  }
  if (!readDates(base, head)) return false;
  if (!readAmounts(base, plan.AMOUNTS, head) || !readWords(base, plan.HEAD_WORDS, head)) return false;
  const hasLine = !isEmptyIn(base, load<i32>(own, plan.PRODUCT)) || !isEmptyIn(base, load<i32>(own, plan.QUANTITY));
  if (hasLine && !readLine(base)) return false;
  // Nothing is odd: now it counts.
  countSigns(plan.AMOUNTS);
  store<i32>(own, head + 1, plan.HEADS);
  store<i32>(cellOf(load<i32>(own, plan.HEAD_LINE), head), line);
  store<i32>(cellOf(load<i32>(own, plan.HEAD_NAME), head), name);
  store<i32>(cellOf(load<i32>(own, plan.HEAD_ROWS), head), 1);
  store<i32>(cellOf(load<i32>(own, plan.HEAD_CELLS), head), base);
  store<i32>(own, name, plan.LAST_NAME);
  keepCreated(base);
  if (hasLine) addLine(base, head, 0, line);
  if (!isEmptyIn(base, load<i32>(own, plan.NOTES))) {
    const noted = load<i32>(own, plan.NOTED);
    store<i32>(own, noted + 1, plan.NOTED);
    store<i32>(load<i32>(own, plan.NOTED_ROWS) + (noted << 3), record);
    store<i32>(load<i32>(own, plan.NOTED_ROWS) + (noted << 3), head, 4);
  }
  return true;
}

/** A row that holds a further line of the order above it. */
function takeOwnLine(base: i32, name: i32, line: i32): bool {
  if (name !== load<i32>(own, plan.LAST_NAME) || !hasNoOtherDate(base) || !readLine(base)) return false;
  const head = load<i32>(own, plan.HEADS) - 1;
  if (head < 0) store<i32>(own, load<i32>(own, plan.CARRIED) + 1, plan.CARRIED);
  else {
    const rows = cellOf(load<i32>(own, plan.HEAD_ROWS), head);
    store<i32>(rows, load<i32>(rows) + 1);
  }
  addLine(base, head, 1, line);
  return true;
}

/** Whether its dates are those of its order, or none. */
function hasNoOtherDate(base: i32): bool {
  const dates = load<i32>(own + 4, plan.DATES);
  for (let i = 1; i < load<i32>(own, plan.DATES); i++) {
    if (!isEmptyIn(base, load<i32>(dates + (i << plan.ENTRY_LOG)))) return false;
  }
  const created = load<i32>(own, plan.CREATED);
  if (isEmptyIn(base, created)) return true;
  const from = fromOf(base, created);
  const length = toOf(base, created) - from;
  if (length !== load<i32>(own, plan.CREATED_LENGTH) || load<u8>(ESCAPES + base + created) !== 0) return false;
  return isEqual(from, own + plan.LAST_CREATED, length);
}

/** Keeps the date of the last order, which is plain or empty. */
function keepCreated(base: i32): void {
  const created = load<i32>(own, plan.CREATED);
  const from = fromOf(base, created);
  store<i32>(own, toOf(base, created) - from, plan.CREATED_LENGTH);
  v128.store(own, v128.load(from), plan.LAST_CREATED);
  v128.store(own, v128.load(from, 16), plan.LAST_CREATED + 16);
}

/** The values of a line behind those that count. */
function readLine(base: i32): bool {
  const line = load<i32>(own, plan.LINES);
  const from = fromOf(base, load<i32>(own, plan.QUANTITY));
  const to = toOf(base, load<i32>(own, plan.QUANTITY));
  const count = plainCount(from, to);
  if (count < 0 && from < to) return false;
  store<f64>(load<i32>(own, plan.LINE_UNITS) + (line << 3), count < 0 ? NaN : <f64>count);
  return readAmounts(base, plan.PRICES, line) && readWords(base, plan.LINE_WORDS, line);
}

function addLine(base: i32, head: i32, isOwn: u8, physical: i32): void {
  const line = load<i32>(own, plan.LINES);
  countSigns(plan.PRICES);
  store<i32>(own, line + 1, plan.LINES);
  store<i32>(cellOf(load<i32>(own, plan.LINE_LINE), line), physical);
  store<i32>(cellOf(load<i32>(own, plan.LINE_HEAD), line), head);
  store<i32>(cellOf(load<i32>(own, plan.LINE_CELLS), line), base);
  store<u8>(load<i32>(own, plan.LINE_OWN) + line, isOwn);
  const vendor = load<i32>(own, plan.VENDOR);
  store<u8>(load<i32>(own, plan.LINE_VENDOR) + line, vendor < 0 || !isEmpty(base + vendor) ? 1 : 0);
}

/** False: a date is not plain, or the first of its column. */
function readDates(base: i32, row: i32): bool {
  const list = load<i32>(own + 4, plan.DATES);
  for (let i = 0; i < load<i32>(own, plan.DATES); i++) {
    const entry = list + (i << plan.ENTRY_LOG);
    const from = fromOf(base, load<i32>(entry));
    const to = toOf(base, load<i32>(entry));
    let day = NO_DAY;
    let ms = NO_DAY;
    if (from < to) {
      day = plainDay(from, to);
      if (day === NO_DAY || (load<i32>(entry, plan.SEEN_SO_FAR) & SEEN) === 0) return false;
      ms = plainMs;
    }
    store<i32>(cellOf(load<i32>(entry, plan.OUT), row), day);
    store<i32>(cellOf(load<i32>(entry, plan.OUT_MS), row), ms);
  }
  return true;
}

/** False: an amount is not plain, or the first of its column or with its sign. */
function readAmounts(base: i32, columns: i32, row: i32): bool {
  const list = load<i32>(own + columns, 4);
  for (let i = 0; i < load<i32>(own + columns); i++) {
    const entry = list + (i << plan.ENTRY_LOG);
    const from = fromOf(base, load<i32>(entry));
    const to = toOf(base, load<i32>(entry));
    let value: f64 = NaN;
    let sign = 0;
    if (from < to) {
      value = plainAmount(from, to);
      sign = decimalSign;
      const needed = SEEN | sign;
      if (isNaN(value) || (load<i32>(entry, plan.SEEN_SO_FAR) & needed) !== needed) return false;
    }
    store<i32>(entry, sign, plan.SIGN);
    store<f64>(load<i32>(entry, plan.OUT) + (row << 3), value);
  }
  return true;
}

function countSigns(columns: i32): void {
  const list = load<i32>(own + columns, 4);
  for (let i = 0; i < load<i32>(own + columns); i++) {
    const entry = list + (i << plan.ENTRY_LOG);
    const sign = load<i32>(entry, plan.SIGN);
    if (sign === 0) continue;
    const count = entry + (sign === SEEN_DOT ? plan.DOTS : plan.COMMAS);
    store<i32>(count, load<i32>(count) + 1);
  }
}

/** False: a word was not asked about yet, or a row with it is odd. */
function readWords(base: i32, columns: i32, row: i32): bool {
  const list = load<i32>(own + columns, 4);
  for (let i = 0; i < load<i32>(own + columns); i++) {
    const entry = list + (i << plan.ENTRY_LOG);
    const column = load<i32>(entry);
    const from = fromOf(base, column);
    const to = toOf(base, column);
    let code = -1;
    if (from < to) {
      if (load<u8>(ESCAPES + base + column) !== 0) return false;
      code = codeOf(load<i32>(entry, plan.TEXTS), from, to, 0);
      if (code === NO_CODE) return false;
    }
    const fit = load<i32>(entry, plan.FIT);
    if (fit !== 0 && load<u8>(fit + code + 1) === 0) return false;
    store<i32>(cellOf(load<i32>(entry, plan.OUT), row), code);
  }
  return true;
}

/** Whether a number may have been shown in scientific notation, 7,41099E+12. */
function mayBeLossy(base: i32, column: i32): bool {
  const from = fromOf(base, column);
  const to = toOf(base, column);
  for (let at = from; at < to; at++) if ((load<u8>(at) | 32) === 101) return true;
  return false;
}
