/* Many amounts in ascending order: whole numbers, as money in minor units is, in time proportional to their number. */

/** Fewer than these are sorted sooner by comparing them. */
const FEW = 512;
/** Whole numbers so far apart that their differences have 32 bits. */
const WIDEST = 2 ** 32;
const DIGIT_BITS = 11;
const DIGIT_VALUES = 1 << DIGIT_BITS;

/**
 * The amounts, ascending, in a new array; NaN stands last, as in `sort`. Source: Knuth, The Art of Computer Programming 3, 5.2.5 (least
 * significant digit first), over the differences from the least amount; a digit above the greatest difference is passed over.
 */
export function sortedAmounts(amounts: Float64Array): Float64Array {
  const n = amounts.length;
  let [least, greatest, isWhole] = [Infinity, -Infinity, true];
  for (let i = 0; i < n; i++) {
    const amount = amounts[i];
    if (amount < least) least = amount;
    if (amount > greatest) greatest = amount;
    // False of NaN, too.
    if (Math.floor(amount) !== amount) isWhole = false;
  }
  if (n < FEW || !isWhole || greatest - least >= WIDEST) return amounts.slice().sort();
  let keys = new Uint32Array(n);
  for (let i = 0; i < n; i++) keys[i] = amounts[i] - least;
  let next = new Uint32Array(n);
  const start = new Int32Array(DIGIT_VALUES + 1);
  for (let shift = 0; shift < 32 && (greatest - least) / 2 ** shift >= 1; shift += DIGIT_BITS) {
    start.fill(0);
    for (let i = 0; i < n; i++) start[((keys[i] >>> shift) & (DIGIT_VALUES - 1)) + 1]++;
    for (let value = 0; value < DIGIT_VALUES; value++) start[value + 1] += start[value];
    for (let i = 0; i < n; i++) {
      const key = keys[i];
      next[start[(key >>> shift) & (DIGIT_VALUES - 1)]++] = key;
    }
    [keys, next] = [next, keys];
  }
  const sorted = new Float64Array(n);
  for (let i = 0; i < n; i++) sorted[i] = keys[i] + least;
  return sorted;
}
