/* Sets of customers as bits: customer i is bit i mod 32 of word ⌊i / 32⌋, so that sets are joined 32 customers at a time. Bits beyond the last customer are 0. */

/** The customers 0 … customers − 1 that pass. */
export function bitsWhere(customers: number, passes: (customer: number) => boolean): Uint32Array {
  const words = new Uint32Array(Math.ceil(customers / 32));
  for (let w = 0, i = 0; w < words.length; w++) {
    let word = 0;
    const end = Math.min(customers, i + 32);
    for (let bit = 1; i < end; i++, bit <<= 1) if (passes(i)) word |= bit;
    words[w] = word;
  }
  return words;
}

/** Keeps those in `words` who are in the other set, or who are not in it. */
export function keepBits(words: Uint32Array, other: Uint32Array, isIn: boolean): void {
  if (isIn) for (let w = 0; w < words.length; w++) words[w] &= other[w];
  else for (let w = 0; w < words.length; w++) words[w] &= ~other[w];
}

/** 1 for each customer of the set. */
export function bytesOfBits(words: Uint32Array, customers: number): Uint8Array {
  const bytes = new Uint8Array(customers);
  for (let i = 0; i < customers; i++) bytes[i] = (words[i >>> 5] >>> (i & 31)) & 1;
  return bytes;
}
