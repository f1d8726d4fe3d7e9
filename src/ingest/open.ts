/* What a file is by its first bytes: a text in an encoding, or something that is not a CSV at all. */
import type { RefusalCode } from '#domain/errors.ts';

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

export type Opened = { readonly encoding: Encoding } | { readonly not: RefusalCode };

/** Bytes that `identify` wants to see: enough for the entry names of a spreadsheet's archive. */
export const PREFIX_BYTES = 4096;

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function archive(text: string): RefusalCode {
  // A spreadsheet is an archive of parts with known names; .numbers keeps its own inside Index/.
  return /\[Content_Types\]\.xml|xl\/|_rels\/|Index\/|opendocument\.spreadsheet/.test(text)
    ? 'not-csv-xlsx'
    : 'not-csv-zip';
}

function notCsv(text: string): RefusalCode | null {
  if (text.startsWith('%PDF')) return 'not-csv-pdf';
  if (text.startsWith('PK\x03\x04') || text.startsWith('PK\x05\x06')) return archive(text);
  if (text.startsWith('\xd0\xcf\x11\xe0')) return 'not-csv-xls';
  if (text.startsWith('\x1f\x8b')) return 'not-csv-gzip';
  if (/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF[^]{4}WEBP|II\*\0|MM\0\*|[^]{4}ftyp(?:heic|heif|avif|mif1))/.test(text)) {
    return 'not-csv-image';
  }
  const start = text.replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  if (start.startsWith('version https://git-lfs.github.com/spec/')) return 'git-lfs-pointer';
  if (/^<svg\b/i.test(start)) return 'not-csv-image';
  if (/^<[!?a-z]/i.test(start)) return 'not-csv-html';
  if (/^(?:\{\s*["}]|\[\s*(?:[{["\]\d]|$))/.test(start)) return 'not-csv-json';
  return null;
}

/** Zeros at one side of each pair of bytes: UTF-16 without a mark. */
function wideText(bytes: Uint8Array): Encoding | null {
  let even = 0;
  let odd = 0;
  const pairs = bytes.length >> 1;
  for (let i = 0; i < pairs * 2; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (pairs < 2) return null;
  if (odd > pairs * 0.6 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.6 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

/** More than a stray control character, or any zero byte: not a text. */
function isBinary(bytes: Uint8Array): boolean {
  let control = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32)) control++;
  }
  return control > bytes.length / 100;
}

/** Tells from the first bytes how to decode a file. UTF-8 is a first guess: text that is not strictly UTF-8 is read again as windows-1252. */
export function identify(prefix: Uint8Array): Opened {
  if (prefix[0] === 0xff && prefix[1] === 0xfe) return { encoding: 'utf-16le' };
  if (prefix[0] === 0xfe && prefix[1] === 0xff) return { encoding: 'utf-16be' };
  const not = notCsv(latin1(prefix));
  if (not !== null) return { not };
  const wide = wideText(prefix);
  if (wide !== null) return { encoding: wide };
  return isBinary(prefix) ? { not: 'not-csv-binary' } : { encoding: 'utf-8' };
}

/** What windows-1252 has at 0x80 … 0x9F. Some decoders (node 20) leave the bytes as they are, as in latin1. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** The bytes are not strictly UTF-8. */
export class NotUtf8 extends Error {}

/** One streaming decoder for the whole file; a character cut by a chunk's end is never lost. */
export class TextReader {
  readonly #encoding: Encoding;
  readonly #decoder: TextDecoder;
  #bytes = 0;
  #characters = 0;

  /** `surplus`: in the middle of a file, its bytes so far beyond their characters; null at its beginning, where a mark is no text. */
  constructor(encoding: Encoding, surplus: number | null = null) {
    this.#encoding = encoding;
    this.#bytes = surplus ?? 0;
    this.#decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8', ignoreBOM: surplus !== null });
  }

  /** Throws NotUtf8. */
  decode(bytes: Uint8Array): string {
    let text: string;
    try {
      text = this.#decoder.decode(bytes, { stream: true });
    } catch (error) {
      if (error instanceof TypeError && this.#encoding === 'utf-8') throw new NotUtf8();
      throw error;
    }
    this.#bytes += bytes.length;
    this.#characters += text.length;
    if (this.#encoding !== 'windows-1252') return text;
    return text.replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80]);
  }

  /** What remains at the end of the file. Throws NotUtf8. */
  end(): string {
    try {
      return this.#decoder.decode();
    } catch (error) {
      if (!(error instanceof TypeError) || this.#encoding !== 'utf-8') throw error;
      // Cut inside the last character: if others of several bytes were read before (a mark and the rest of this one
      // aside), the text is UTF-8 and the file truncated.
      if (this.#bytes - this.#characters > 6) return '\ufffd';
      throw new NotUtf8();
    }
  }
}
