/* Amounts and dates in their plainest form, read from their bytes: nearly all cells of an export, without a text for each. */
import { AMOUNT_SCALE } from '#domain/orders.ts';
import { dayNumber, daysInMonth } from '#domain/calendar.ts';

/** Filled by `readPlainAmount`: ten-thousandths, and whether a decimal point was written. */
export const plainAmount = { value: NaN, hasPoint: false };

/** Filled by `readPlainDate`: the local day, and ms since its midnight UTC, less the zone's offset. */
export const plainDate = { day: 0, ms: NaN };

/** `1234`, `1234.5` and the like; false = let the general way look at it. */
export function readPlainAmount(bytes: Uint8Array, from: number, to: number): boolean {
  let value = 0;
  let decimals = -1;
  const first = bytes[from] === 45 ? from + 1 : from;
  if (first >= to || to - first > 14) return false;
  for (let at = first; at < to; at++) {
    const digit = bytes[at] - 48;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      if (decimals >= 0) decimals++;
    } else if (digit === -2 && decimals < 0 && at > first) decimals = 0;
    else return false;
  }
  // Three decimals may be thousands, five and more need rounding, none after the dot is odd.
  if (decimals === 0 || decimals === 3 || decimals > 4) return false;
  if (decimals < 0) value *= AMOUNT_SCALE;
  else if (decimals === 1) value *= 1000;
  else if (decimals === 2) value *= 100;
  if (value > Number.MAX_SAFE_INTEGER) return false;
  plainAmount.value = first > from && value !== 0 ? -value : value;
  plainAmount.hasPoint = decimals > 0;
  return true;
}

function two(bytes: Uint8Array, at: number): number {
  const tens = bytes[at] - 48;
  const ones = bytes[at + 1] - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : NaN;
}

/** `2023-05-31 23:06:04 -0700`, Shopify's own form; false = let the general way look at it. */
export function readPlainDate(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== 25 || bytes[from + 4] !== 45 || bytes[from + 7] !== 45) return false;
  if (bytes[from + 10] !== 32 || bytes[from + 13] !== 58 || bytes[from + 16] !== 58) return false;
  const sign = bytes[from + 20];
  if (bytes[from + 19] !== 32 || (sign !== 43 && sign !== 45)) return false;
  const year = two(bytes, from) * 100 + two(bytes, from + 2);
  const month = two(bytes, from + 5);
  const date = two(bytes, from + 8);
  const hour = two(bytes, from + 11);
  const minute = two(bytes, from + 14);
  const second = two(bytes, from + 17);
  const offset = two(bytes, from + 21) * 60 + two(bytes, from + 23);
  // NaN is none of these.
  if (!(year >= 0 && month >= 1 && month <= 12 && date >= 1 && date <= 31)) return false;
  if (!(hour <= 23 && minute <= 59 && second <= 60 && offset >= 0)) return false;
  if (date > 28 && date > daysInMonth(year, month)) return false;
  plainDate.day = dayNumber(year, month, date);
  plainDate.ms = ((hour * 60 + minute - (sign === 45 ? -offset : offset)) * 60 + second) * 1000;
  return true;
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

/** `readPlainAmount` of a text. */
export function plainAmountOf(text: string): boolean {
  return readPlainAmount(scratch, 0, written(text));
}

/** `readPlainDate` of a text. */
export function plainDateOf(text: string): boolean {
  return readPlainDate(scratch, 0, written(text));
}
