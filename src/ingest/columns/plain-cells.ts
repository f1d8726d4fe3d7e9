/* Amounts and dates in their plainest form, read from their bytes: nearly all cells of an export, without a text for each. */
import { AMOUNT_SCALE } from '#domain/orders.ts';
import { dayNumber } from '#domain/calendar.ts';

/** An amount such as `1234`, `1234.5` or `-0,99` in ten-thousandths; NaN = let the general way look at it. */
export function plainAmount(bytes: Uint8Array, from: number, to: number): number {
  const first = bytes[from] === 45 ? from + 1 : from;
  if (first >= to || to - first > 14) return NaN;
  let value = 0;
  let point = -1;
  for (let at = first; at < to; at++) {
    const digit = bytes[at] - 48;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
    else if ((digit === -2 || digit === -4) && point < 0 && at > first) point = at;
    else return NaN;
  }
  const decimals = point < 0 ? 0 : to - point - 1;
  // Three decimals may be thousands, five and more need rounding, none after the sign is odd.
  if (decimals === 2) value *= 100;
  else if (point < 0) value *= AMOUNT_SCALE;
  else if (decimals === 1) value *= 1000;
  else if (decimals !== 4) return NaN;
  if (value > Number.MAX_SAFE_INTEGER) return NaN;
  return first > from && value !== 0 ? -value : value;
}

/** The sign before the decimals of a plain amount, '' = it has none. */
export function signIn(bytes: Uint8Array, from: number, to: number): '.' | ',' | '' {
  // Decimals of a plain amount are two, one or four.
  const length = to - from;
  return (
    (length > 3 ? signOf(bytes[to - 3]) : '') ||
    (length > 2 ? signOf(bytes[to - 2]) : '') ||
    (length > 5 ? signOf(bytes[to - 5]) : '')
  );
}

function signOf(byte: number): '.' | ',' | '' {
  return byte === 46 ? '.' : byte === 44 ? ',' : '';
}

/** A count of units such as `1` or `12`; NaN = let the general way look at it. */
export function plainCount(bytes: Uint8Array, from: number, to: number): number {
  if (from >= to || to - from > 9) return NaN;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = bytes[at] - 48;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Two digits; below 0 where they are none. */
function two(bytes: Uint8Array, at: number): number {
  const tens = bytes[at] - 48;
  const ones = bytes[at + 1] - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -1_000_000;
}

/** First day of each month of these years. */
const FIRST_YEAR = 1900;
const YEARS = 300;
const monthStarts = Int32Array.from({ length: 12 * YEARS + 1 }, (_, month) =>
  dayNumber(FIRST_YEAR + Math.floor(month / 12), 1 + (month % 12), 1),
);

/** The local day of a date as Shopify writes it, `2023-05-31 23:06:04 -0700`; NO_PLAIN_DAY = let the general way look at it. */
export function plainDay(bytes: Uint8Array, from: number, to: number): number {
  if (to - from !== 25 || bytes[from + 4] !== 45 || bytes[from + 7] !== 45 || bytes[from + 10] !== 32) {
    return NO_PLAIN_DAY;
  }
  const year = two(bytes, from) * 100 + two(bytes, from + 2) - FIRST_YEAR;
  const month = two(bytes, from + 5);
  const date = two(bytes, from + 8);
  if (year < 0 || year >= YEARS || month < 1 || month > 12 || date < 1) return NO_PLAIN_DAY;
  const day = monthStarts[12 * year + month - 1] + date - 1;
  return day < monthStarts[12 * year + month] ? day : NO_PLAIN_DAY;
}

export const NO_PLAIN_DAY = -0x8000_0000;

/** Of a date with a plain day the ms since its midnight UTC, less the zone's offset; NaN = let the general way look at it. */
export function plainTime(bytes: Uint8Array, from: number): number {
  if (bytes[from + 13] !== 58 || bytes[from + 16] !== 58 || bytes[from + 19] !== 32) return NaN;
  const sign = bytes[from + 20];
  if (sign !== 43 && sign !== 45) return NaN;
  const hour = two(bytes, from + 11);
  const minute = two(bytes, from + 14);
  const second = two(bytes, from + 17);
  const zoneHours = two(bytes, from + 21);
  const zoneMinutes = two(bytes, from + 23);
  if (hour < 0 || minute < 0 || second < 0 || zoneHours < 0 || zoneMinutes < 0) return NaN;
  if (hour > 23 || minute > 59 || second > 60) return NaN;
  const offset = zoneHours * 60 + zoneMinutes;
  return ((hour * 60 + minute - (sign === 45 ? -offset : offset)) * 60 + second) * 1000;
}

const scratch = new Uint8Array(32);

/** Length of a text whose bytes stand in `scratch`; 0 = it is empty, too long, or not of ASCII. */
function written(text: string): number {
  if (text.length > scratch.length) return 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return 0;
    scratch[i] = code;
  }
  return text.length;
}

/** `plainAmount` of a text. */
export function plainAmountOf(text: string): number {
  return plainAmount(scratch, 0, written(text));
}

/** `signIn` of a text that was a plain amount just now. */
export function signInText(text: string): '.' | ',' | '' {
  return signIn(scratch, 0, text.length);
}

/** Filled by `plainDateOf`. */
export const plainDate = { day: 0, ms: NaN };

/** Day and time of a date as Shopify writes it; false = let the general way look at it. */
export function plainDateOf(text: string): boolean {
  const day = plainDay(scratch, 0, written(text));
  const ms = day === NO_PLAIN_DAY ? NaN : plainTime(scratch, 0);
  plainDate.day = day;
  plainDate.ms = ms;
  return !Number.isNaN(ms);
}
