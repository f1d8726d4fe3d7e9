/* AssemblyScript: 64 bytes as a mask with a bit for each, the lowest for the first. */

/** The masks of four comparisons as one. */
export function bits(a: v128, b: v128, c: v128, d: v128): u64 {
  return (
    (<u64>i8x16.bitmask(a)) |
    ((<u64>i8x16.bitmask(b)) << 16) |
    ((<u64>i8x16.bitmask(c)) << 32) |
    ((<u64>i8x16.bitmask(d)) << 48)
  );
}

/** Where a byte stands that most blocks have none of. */
export function found(a: v128, b: v128, c: v128, d: v128, byte: v128): u64 {
  a = i8x16.eq(a, byte);
  b = i8x16.eq(b, byte);
  c = i8x16.eq(c, byte);
  d = i8x16.eq(d, byte);
  return v128.any_true(v128.or(v128.or(a, b), v128.or(c, d))) ? bits(a, b, c, d) : 0;
}

/** Each bit becomes the sum modulo 2 of itself and all lower ones: 1 from an opening quote to before the closing one. */
export function betweenQuotes(quotes: u64): u64 {
  quotes ^= quotes << 1;
  quotes ^= quotes << 2;
  quotes ^= quotes << 4;
  quotes ^= quotes << 8;
  quotes ^= quotes << 16;
  return quotes ^ (quotes << 32);
}

/** Bytes of a UTF-8 character behind its first: 0x80 … 0xbf, the least as signed numbers. */
export function continuations(a: v128, b: v128, c: v128, d: v128): u64 {
  const first = i8x16.splat(-64);
  return bits(i8x16.lt_s(a, first), i8x16.lt_s(b, first), i8x16.lt_s(c, first), i8x16.lt_s(d, first));
}

/** First bytes of UTF-8 characters of four bytes, which are two UTF-16 units. */
export function leadsOfFour(a: v128, b: v128, c: v128, d: v128): u64 {
  const least = i8x16.splat(<i8>0xf0);
  return bits(i8x16.ge_u(a, least), i8x16.ge_u(b, least), i8x16.ge_u(c, least), i8x16.ge_u(d, least));
}
