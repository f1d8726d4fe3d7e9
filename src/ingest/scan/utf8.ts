/* Whether bytes are UTF-8, as strictly as a fatal TextDecoder sees it, without making a text of them. */

/**
 * Checks the bytes from `from` to `to`. Returns by how many they are more than the text's UTF-16 units, −1 where they are no
 * UTF-8: overlong forms, surrogates, what lies beyond U+10FFFF and characters that are cut off are none.
 */
export function surplusOfUtf8(bytes: Uint8Array, from: number, to: number): number {
  let surplus = 0;
  let at = from;
  while (at < to) {
    const lead = bytes[at];
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length =
      lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    if (length === 0 || at + length > to) return -1;
    // The second byte rules out overlong forms, surrogates and what lies beyond the last character.
    const second = bytes[at + 1];
    const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > most) return -1;
    for (let i = 2; i < length; i++) if ((bytes[at + i] & 0xc0) !== 0x80) return -1;
    surplus += length === 2 ? 1 : 2;
    at += length;
  }
  return surplus;
}
