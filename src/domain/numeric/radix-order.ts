/* The order of many numbers: a radix sort of places, in time proportional to their number. */

/** Bits of a digit; a number of 64 bits has four. */
const DIGIT_BITS = 16;
const DIGIT_VALUES = 1 << DIGIT_BITS;

const ALL = 0xffff_ffff;
const SIGN = 0x8000_0000;
const REST = 0x7fff_ffff;

/**
 * Places 0 … n−1 of the values, the smallest value first (the largest if `descending`). Equal values keep their order, −0 and 0 are
 * equal, and NaN stands last either way. Source: Knuth, The Art of Computer Programming 3, 5.2.5 (least significant digit first), over
 * the bits of the numbers: with the sign turned, and all bits of negative numbers turned, they sort as whole numbers.
 */
export function radixOrder(values: ArrayLike<number>, descending = false): Int32Array {
  const n = values.length;
  const numbers = new Float64Array(n);
  // Adding 0 makes −0 a 0.
  for (let i = 0; i < n; i++) numbers[i] = values[i] + 0;
  const halves = new Uint32Array(numbers.buffer);
  const isLittleEndian = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
  const high = isLittleEndian ? 1 : 0;
  for (let i = 0; i < n; i++) {
    const [top, low] = [2 * i + high, 2 * i + 1 - high];
    if (Number.isNaN(numbers[i])) halves[top] = halves[low] = ALL;
    else {
      const isNegative = halves[top] >= SIGN;
      halves[top] ^= descending ? (isNegative ? 0 : REST) : isNegative ? ALL : SIGN;
      halves[low] ^= isNegative === descending ? 0 : ALL;
    }
  }
  return orderByDigits(halves, [1 - high, high], n);
}

/** Places by numbers of two halves of 32 bits, `parts` = where in a pair the lower and the upper one stand. A digit that all share is passed over. */
function orderByDigits(halves: Uint32Array, parts: readonly number[], n: number): Int32Array {
  let order = new Int32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  let next = new Int32Array(n);
  const start = new Int32Array(DIGIT_VALUES + 1);
  for (const part of parts) {
    for (const shift of [0, DIGIT_BITS]) {
      start.fill(0);
      for (let i = 0; i < n; i++) start[((halves[2 * i + part] >>> shift) & (DIGIT_VALUES - 1)) + 1]++;
      if (start.includes(n)) continue;
      for (let value = 0; value < DIGIT_VALUES; value++) start[value + 1] += start[value];
      for (let i = 0; i < n; i++) {
        const place = order[i];
        next[start[(halves[2 * place + part] >>> shift) & (DIGIT_VALUES - 1)]++] = place;
      }
      [order, next] = [next, order];
    }
  }
  return order;
}
