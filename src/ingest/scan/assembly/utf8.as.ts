/* AssemblyScript: whether bytes are UTF-8, as strictly as a fatal TextDecoder sees it. */
import { bits } from './masks.as';

/** In a mask of 16 bytes, those whose characters may go on behind them. */
export const LAST_THREE: i32 = 0xe000;

/*
 * Keiser and Lemire, "Validating UTF-8 in less than one instruction per byte" (2021), section 6: what is wrong about two bytes
 * that follow each other is what these three tables agree on, a bit for each fault: by the halves of the first byte and the
 * upper half of the second. 1 too short, 2 too long, 4 overlong of three bytes, 8 and 64 too large, 16 surrogate, 32 and 64
 * overlong of two and four, 128 two continuations.
 */

/** Faults at the places of `v`, whose former 16 bytes are `before`: bytes that are not 0. */
function faults(before: v128, v: v128): v128 {
  const first = i8x16(2, 2, 2, 2, 2, 2, 2, 2, -128, -128, -128, -128, 33, 1, 21, 73);
  const firstLow = i8x16(-25, -93, -125, -125, -117, -53, -53, -53, -53, -53, -53, -53, -53, -37, -53, -53);
  const second = i8x16(1, 1, 1, 1, 1, 1, 1, 1, -26, -82, -70, -70, 1, 1, 1, 1);
  const half = i8x16.splat(15);
  const one = i8x16.shuffle(before, v, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
  const two = i8x16.shuffle(before, v, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29);
  const three = i8x16.shuffle(before, v, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28);
  const pair = v128.and(
    v128.and(i8x16.swizzle(first, i8x16.shr_u(one, 4)), i8x16.swizzle(firstLow, v128.and(one, half))),
    i8x16.swizzle(second, i8x16.shr_u(v, 4)),
  );
  // The third and fourth bytes of a character must be continuations, for which the tables say 128.
  const longer = v128.or(i8x16.sub_sat_u(two, i8x16.splat(0x60)), i8x16.sub_sat_u(three, i8x16.splat(0x70)));
  return v128.xor(v128.and(longer, i8x16.splat(<i8>0x80)), pair);
}

/** The places of 64 bytes where it is certain that they and what stands before them are no UTF-8. */
export function utf8Errors(before: v128, a: v128, b: v128, c: v128, d: v128): u64 {
  const none = i8x16.splat(0);
  return ~bits(
    i8x16.eq(faults(before, a), none),
    i8x16.eq(faults(a, b), none),
    i8x16.eq(faults(b, c), none),
    i8x16.eq(faults(c, d), none),
  );
}

/** As `surplusOfUtf8` of utf8.ts: bytes beyond the UTF-16 units that they stand for, −1 = these bytes are no UTF-8. */
export function surplusOfUtf8(from: i32, to: i32): i32 {
  let found = 0;
  let at = from;
  while (at < to) {
    const lead = load<u8>(at);
    if (lead < 0x80) {
      // Behind the last byte there are others, which do no harm.
      const mask = i8x16.bitmask(v128.load(at));
      at += mask === 0 ? 16 : ctz(mask);
      continue;
    }
    const length =
      lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > to) return -1;
    // The second byte rules out overlong forms, surrogates and what lies beyond the last character.
    const second = load<u8>(at, 1);
    const least: u8 = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const most: u8 = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > most) return -1;
    for (let i = 2; i < length; i++) if ((load<u8>(at + i) & 0xc0) !== 0x80) return -1;
    found += length === 2 ? 1 : 2;
    at += length;
  }
  return found;
}
