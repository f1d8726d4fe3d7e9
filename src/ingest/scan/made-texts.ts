/* Bytes of many texts, one behind the other -> the texts: those of a few pages are made as one and cut, which takes a fraction of the time. */

/** Bytes that are made into one text. */
const PIECE_BYTES = 4096;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Adds the texts up to a number to those that were made before. `starts`: where each one's bytes begin, and the last one's end. */
export function makeTexts(made: string[], bytes: Uint8Array, starts: Int32Array, to: number): void {
  for (let text = made.length; text < to;) {
    const from = starts[text];
    let next = text + 1;
    while (next < to && starts[next + 1] - from <= PIECE_BYTES) next++;
    const piece = decoder.decode(bytes.subarray(from, starts[next]));
    const isNarrow = piece.length === starts[next] - from;
    for (let at = 0; text < next; text++) {
      const end = at + (isNarrow ? starts[text + 1] - starts[text] : signs(bytes, starts[text], starts[text + 1]));
      made.push(piece.slice(at, end));
      at = end;
    }
  }
}

/** UTF-16 units of valid UTF-8. */
function signs(bytes: Uint8Array, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if ((bytes[at] & 0xc0) !== 0x80) count += bytes[at] >= 0xf0 ? 2 : 1;
  return count;
}
