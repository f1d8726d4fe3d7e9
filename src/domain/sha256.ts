/*
 * SHA-256 at once: the browser's own answers in a promise, and on pages that are not served securely not at all.
 * Source: FIPS 180-4, §5.1.1 (padding), §6.2.2 (hash computation).
 */

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes (§4.2.2), and of the square roots of the first 8. */
const { K, H } = constants();
/** The message schedule of a block: many short texts are hashed one after another. */
const w = new Int32Array(64);

/** The 32 bytes of the digest. */
export function sha256Digest(bytes: Uint8Array): Uint8Array {
  const hash = H.slice();
  const whole = bytes.length - (bytes.length % 64);
  for (let at = 0; at < whole; at += 64) block(hash, bytes, at);
  // The rest, a one bit, zeros, and the length in bits.
  const rest = bytes.subarray(whole);
  const tail = new Uint8Array(rest.length < 56 ? 64 : 128);
  tail.set(rest);
  tail[rest.length] = 0x80;
  new DataView(tail.buffer).setBigUint64(tail.length - 8, BigInt(bytes.length) * 8n);
  for (let at = 0; at < tail.length; at += 64) block(hash, tail, at);
  const digest = new Uint8Array(32);
  const view = new DataView(digest.buffer);
  for (const [i, word] of hash.entries()) view.setInt32(4 * i, word);
  return digest;
}

/** §6.2.2: one block of 64 bytes. */
function block(hash: Int32Array, bytes: Uint8Array, at: number): void {
  for (let t = 0; t < 16; t++) {
    const i = at + 4 * t;
    w[t] = (bytes[i] << 24) | (bytes[i + 1] << 16) | (bytes[i + 2] << 8) | bytes[i + 3];
  }
  for (let t = 16; t < 64; t++) {
    const [x, y] = [w[t - 15], w[t - 2]];
    const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
    const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
    w[t] = (w[t - 16] + s0 + w[t - 7] + s1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = hash;
  for (let t = 0; t < 64; t++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[t] + w[t]) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) hash[i] += word;
}

function rotate(x: number, n: number): number {
  return (x >>> n) | (x << (32 - n));
}

function constants(): { readonly K: Int32Array; readonly H: Int32Array } {
  const primes: number[] = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  const bits = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32);
  return {
    K: Int32Array.from(primes, (p) => bits(Math.cbrt(p))),
    H: Int32Array.from(primes.slice(0, 8), (p) => bits(Math.sqrt(p))),
  };
}
