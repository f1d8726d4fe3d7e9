/* AssemblyScript: amounts, dates and counts in their plainest form, as plain-cells.ts reads them. */

const DOT: u8 = 46;
const COMMA: u8 = 44;
const MINUS: u8 = 45;
const MOST: i64 = 9007199254740991;

/** Sign before the decimals of the last plain amount: bits of those that a column has seen. 0 = it has none. */
export let decimalSign: i32 = 0;
export const SEEN: i32 = 1;
export const SEEN_DOT: i32 = 2;
export const SEEN_COMMA: i32 = 4;

/** In ten-thousandths; NaN = no plain amount. */
export function plainAmount(from: i32, to: i32): f64 {
  decimalSign = 0;
  const first = load<u8>(from) === MINUS ? from + 1 : from;
  if (first >= to || to - first > 14) return NaN;
  let value: i64 = 0;
  let point = 0;
  for (let at = first; at < to; at++) {
    const byte = load<u8>(at);
    if (byte >= 48 && byte <= 57) value = value * 10 + (byte - 48);
    else if ((byte === DOT || byte === COMMA) && point === 0 && at > first) {
      point = at;
      decimalSign = byte === DOT ? SEEN_DOT : SEEN_COMMA;
    } else return NaN;
  }
  const decimals = point === 0 ? 0 : to - point - 1;
  if (decimals === 2) value *= 100;
  else if (point === 0) value *= 10000;
  else if (decimals === 1) value *= 1000;
  else if (decimals !== 4) return NaN;
  if (value > MOST) return NaN;
  return first > from ? <f64>-value : <f64>value;
}

/** −1 = no plain count. */
export function plainCount(from: i32, to: i32): i32 {
  if (from >= to || to - from > 9) return -1;
  let value = 0;
  for (let at = from; at < to; at++) {
    const byte = load<u8>(at);
    if (byte < 48 || byte > 57) return -1;
    value = value * 10 + (byte - 48);
  }
  return value;
}

export const NO_DAY: i32 = -0x80000000;
const DATE_LENGTH: i32 = 25;

/** Two digits; far below 0 where they are none. */
function two(at: i32): i32 {
  const tens = <i32>load<u8>(at) - 48;
  const ones = <i32>load<u8>(at, 1) - 48;
  return <u32>tens < 10 && <u32>ones < 10 ? 10 * tens + ones : -1000000;
}

/** Ms of the last plain date since midnight UTC of its local day, less the zone's offset. */
export let plainMs: i32 = 0;

/** Local day of a date as in `2023-05-31 23:06:04 -0700`, days since 1970-01-01; NO_DAY = no plain date. */
export function plainDay(from: i32, to: i32): i32 {
  if (to - from !== DATE_LENGTH || load<u8>(from, 4) !== MINUS || load<u8>(from, 7) !== MINUS) return NO_DAY;
  if (load<u8>(from, 10) !== 32 || load<u8>(from, 19) !== 32) return NO_DAY;
  if (load<u8>(from, 13) !== 58 || load<u8>(from, 16) !== 58) return NO_DAY;
  const sign = load<u8>(from, 20);
  const year = two(from) * 100 + two(from + 2);
  const month = two(from + 5);
  const date = two(from + 8);
  const hour = two(from + 11);
  const minute = two(from + 14);
  const second = two(from + 17);
  const zoneHours = two(from + 21);
  const zoneMinutes = two(from + 23);
  if ((hour | minute | second | zoneHours | zoneMinutes) < 0 || hour > 23 || minute > 59 || second > 60) return NO_DAY;
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return NO_DAY;
  if (sign !== 43 && sign !== MINUS) return NO_DAY;
  const offset = zoneHours * 60 + zoneMinutes;
  plainMs = ((hour * 60 + minute + (sign === MINUS ? offset : -offset)) * 60 + second) * 1000;
  // Days before the year that begins in March, then before the month in it.
  const y = month > 2 ? year : year - 1;
  const inYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + date - 1;
  return 365 * y + y / 4 - y / 100 + y / 400 + inYear - 719468;
}

function daysIn(year: i32, month: i32): i32 {
  if (month !== 2) return 30 + ((month + (month >> 3)) & 1);
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
