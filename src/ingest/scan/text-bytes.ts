/* One cell between its bytes and its text: `""` taken for `"`, decoded, encoded, and whether blanks stand around it. */

const LONGEST = 64;
const QUOTE = 34;
const APOSTROPHE = 39;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();
/** Character codes of one cell, by its length. */
const codes = Array.from({ length: LONGEST + 1 }, (_, length) => new Array<number>(length).fill(0));

/** Filled by `unescaped`. */
export let plainBytes = new Uint8Array(1024);
/** Filled by `written`. */
export let utf8Bytes = new Uint8Array(1024);

/** Bytes of a quoted cell into `plainBytes`, `"` for each `""`. Returns how many they are. */
export function unescaped(bytes: Uint8Array, from: number, to: number): number {
  if (plainBytes.length < to - from) plainBytes = new Uint8Array(2 * (to - from));
  let length = 0;
  for (let at = from; at < to; at++) {
    plainBytes[length++] = bytes[at];
    if (bytes[at] === QUOTE && bytes[at + 1] === QUOTE) at++;
  }
  return length;
}

/** The text of bytes, valid UTF-8. */
export function decoded(bytes: Uint8Array, from: number, to: number): string {
  const length = to - from;
  if (length > LONGEST) return decoder.decode(bytes.subarray(from, to));
  const each = codes[length];
  let any = 0;
  for (let i = 0; i < length; i++) {
    each[i] = bytes[from + i];
    any |= each[i];
  }
  // One call makes one flat text; a sum of characters would be put together only when it is read.
  return any < 0x80 ? String.fromCharCode.apply(null, each) : decoder.decode(bytes.subarray(from, to));
}

/** The text of a cell; `escaped`: it was quoted, and each `""` in it stands for `"`. */
export function textOf(bytes: Uint8Array, from: number, to: number, escaped: boolean): string {
  if (!escaped) return decoded(bytes, from, to);
  const length = unescaped(bytes, from, to);
  return decoded(plainBytes, 0, length);
}

/** Bytes of a text into `utf8Bytes`. Returns how many they are. */
export function written(text: string): number {
  const { length } = text;
  if (utf8Bytes.length < 3 * length) utf8Bytes = new Uint8Array(6 * length);
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) return encoder.encodeInto(text, utf8Bytes).written;
    utf8Bytes[i] = code;
  }
  return length;
}

/** Whether a cell that is not empty is sure to be what `cleanText` makes of it: what may be a blank in other alphabets is not. */
export function isClean(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from];
  const last = bytes[to - 1];
  if (first <= 32 || first === APOSTROPHE || last <= 32 || last === 127) return false;
  // Letters of two bytes, but for U+0080 … U+00BF, among which is a blank.
  if (first >= 127 && (first < 0xc3 || first > 0xdf)) return false;
  return last < 127 || (to - from > 1 && bytes[to - 2] >= 0xc3 && bytes[to - 2] <= 0xdf);
}
