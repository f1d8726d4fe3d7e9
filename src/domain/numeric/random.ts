/* Repeatable random numbers, and the hash that makes a seed of data. */

/** Spreads the bits of a 32-bit integer: the finaliser of MurmurHash3 (Appleby, public domain). A bijection; 0 stays 0. */
export function mix32(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85eb_ca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35);
  return (h ^ (h >>> 16)) | 0;
}

/** Adds a number to a running 32-bit hash; the order of the numbers matters. Whole numbers up to 2⁵³ keep all their bits. */
export function hashWith(hash: number, value: number): number {
  const low = Math.imul(mix32(hash) + 0x9e37_79b9, 31) ^ (value | 0);
  return mix32(low ^ Math.imul(Math.floor(value / 4_294_967_296) | 0, 0x27d4_eb2f));
}

/**
 * sfc32, the small fast counting generator: 128 bits of state, period at least 2³², passes PractRand and TestU01 BigCrush.
 * Equal seeds give equal numbers on every machine. Not for secrets.
 * Source: Chris Doty-Humphrey, PractRand (public domain).
 */
export class Random {
  // Integers in a typed array: as plain fields they would be boxed at each step.
  readonly #state: Int32Array;

  constructor(seed: number) {
    this.#state = Int32Array.of(mix32(seed), mix32(seed + 0x9e37_79b9), mix32(seed ^ 0x5bf0_3635), 1);
    for (let round = 0; round < 15; round++) this.next();
  }

  /** The next 32 bits, 0 … 2³² − 1. */
  next(): number {
    const s = this.#state;
    const c = s[2];
    const out = (s[0] + s[1] + s[3]) | 0;
    s[3] = (s[3] + 1) | 0;
    s[0] = s[1] ^ (s[1] >>> 9);
    s[1] = (c + (c << 3)) | 0;
    s[2] = (((c << 21) | (c >>> 11)) + out) | 0;
    return out >>> 0;
  }

  /** A whole number 0 … n − 1; the bias of n / 2³² is far below what a bootstrap can see. */
  below(n: number): number {
    return Math.floor((this.next() / 4_294_967_296) * n);
  }

  /** A number in [0, 1). */
  share(): number {
    return this.next() / 4_294_967_296;
  }

  /**
   * Draws n whole numbers 0 … n − 1 and counts how often each comes up: the weights of a bootstrap sample of n. They are the numbers
   * of n calls of `below(n)`, in one loop without a call for each. `counts` has n entries and is overwritten.
   */
  countDraws(n: number, counts: Uint16Array): void {
    counts.fill(0, 0, n);
    const s = this.#state;
    let [a, b, c, d] = [s[0], s[1], s[2], s[3]];
    // A power of two divides exactly: the product is that of `below`.
    const scale = n / 4_294_967_296;
    for (let draw = 0; draw < n; draw++) {
      const out = (a + b + d) | 0;
      d = (d + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + out) | 0;
      counts[((out >>> 0) * scale) | 0]++;
    }
    s.set([a, b, c, d]);
  }
}
