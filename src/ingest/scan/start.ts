/* Whether a file is cut by its bytes, and where its first record begins. */
import type { RowCut } from '#domain/row-cut.ts';
import type { Sniffed } from '../dialect.ts';
import type { Encoding } from '../open.ts';
import { surplusOfUtf8 } from './utf8.ts';

/** Why a file is cut as text; null = by its bytes: it is UTF-8, and single ASCII characters part its rows and its cells. */
export function whyText(
  { delimiter, mixed }: Pick<Sniffed, 'delimiter' | 'mixed'>,
  encoding: Encoding,
): Extract<RowCut, { by: 'text' }>['because'] | null {
  if (encoding !== 'utf-8') return 'encoding';
  if (mixed) return 'line-ends';
  return delimiter.length === 1 && !/["\r\n\u0080-\uffff]/.test(delimiter) ? null : 'delimiter';
}

/** U+FEFF in UTF-8, at the beginning of a file a mark and no text. */
const MARK = [0xef, 0xbb, 0xbf];

/** First byte behind a file's mark and the text that is no row; `surplus`: by how many these bytes exceed their characters. */
export function skippedBytes(bytes: Uint8Array, text: string): { readonly from: number; readonly surplus: number } {
  const mark = MARK.every((byte, i) => bytes[i] === byte) ? MARK.length : 0;
  const skipped = new TextEncoder().encode(text);
  return { from: mark + skipped.length, surplus: mark + surplusOfUtf8(skipped, 0, skipped.length) };
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
