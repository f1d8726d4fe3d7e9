/* What a dropped file holds: itself, or the files packed in it (.gz, .zip). */
import { answer, refuse, type Answer, type RefusalCode } from '#domain/errors.ts';
import { firstBytes, openBytes, openPacked, type ByteReader, type ByteSource } from './bytes.ts';
import { identify, PREFIX_BYTES } from './open.ts';
import { crc32, packedBytes, zipEntries, type ZipEntry } from './zip.ts';

/** More than this is not unpacked. */
export const MOST_BYTES = 4 * 1024 * 1024 * 1024;
/** Past `RATIO_FROM` unpacked bytes, more than `MOST_RATIO` times the packed ones mark a bomb: orders pack 5 to 30 times. */
const MOST_RATIO = 200;
const RATIO_FROM = 50 * 1024 * 1024;

/** More tables than these are not read at once, in an archive or in a drop. */
export const MOST_FILES = 1_000;

/** A file to be read as a table: the dropped one, or one inside it. */
export interface ContainedFile {
  readonly name: string;
  /** Its size: unpacked in a zip archive, which says so, packed with gzip, which does not. */
  readonly bytes: number;
  /** Bytes of the dropped file before its own. */
  readonly before: number;
  readonly source: ByteSource;
}

export interface Container {
  readonly files: readonly ContainedFile[];
  /** Names of the files inside that are no tables by their name, `archive.zip/readme.pdf`. */
  readonly others: readonly string[];
  /** Several files may be inside: one that turns out to be no table is then left aside. */
  readonly archive: boolean;
}

/** Unpacking ended early, for a reason that has words. */
class UnpackFailure extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode) {
    super(code);
    this.code = code;
  }
}

/** The refusal of a read that failed: of the archive, or of the file itself. */
export function readFailure(error: unknown): RefusalCode {
  return error instanceof UnpackFailure ? error.code : 'file-unreadable';
}

function isTooLarge(unpacked: number, packed: number): boolean {
  return unpacked > MOST_BYTES || (unpacked > RATIO_FROM && unpacked > packed * MOST_RATIO);
}

/** Looks into a dropped file. Refusals: `archive-…`, `not-csv-xlsx`, `not-csv-zip` (a kind of packing that browsers do not know), `file-unreadable`. */
export async function openContainer(blob: Blob, name: string): Promise<Answer<Container>> {
  const plain: ByteSource = (chunkBytes) => openBytes(blob, chunkBytes);
  let prefix: Uint8Array;
  try {
    prefix = await firstBytes(plain, PREFIX_BYTES);
    if (isZip(prefix)) return await openZip(blob, name, prefix);
  } catch {
    return refuse('file-unreadable', { file: name });
  }
  if (prefix[0] !== 0x1f || prefix[1] !== 0x8b) {
    return answer({ files: [{ name, bytes: blob.size, before: 0, source: plain }], others: [], archive: false });
  }
  const unpacked: ByteSource = (chunkBytes) => watched(openPacked(blob, 'gzip', chunkBytes), gzipWatch(blob.size));
  return answer({ files: [{ name, bytes: blob.size, before: 0, source: unpacked }], others: [], archive: false });
}

/** `PK` and one of the headers with which an archive begins, an empty one too. */
function isZip([p, k, a, b]: Uint8Array): boolean {
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}

async function openZip(blob: Blob, name: string, prefix: Uint8Array): Promise<Answer<Container>> {
  const entries = await zipEntries(blob);
  if (entries === null) {
    // A workbook that was cut off is still a workbook: the way out is the same.
    const first = identify(prefix);
    return refuse('not' in first && first.not === 'not-csv-xlsx' ? first.not : 'archive-damaged', { file: name });
  }
  if (entries.some(({ name: inside }) => isPartOfWorkbook(inside))) return refuse('not-csv-xlsx', { file: name });
  const seen = entries.filter(({ name: inside }) => !isHidden(inside));
  const tables = seen.filter(({ name: inside }) => isTableName(inside));
  if (tables.length === 0) return refuse('archive-without-table', { file: name });
  if (tables.length > MOST_FILES) return refuse('too-many-files', { file: name, found: String(tables.length) });
  if (tables.some(({ encrypted }) => encrypted)) return refuse('archive-encrypted', { file: name });
  if (tables.some(({ method }) => method !== 0 && method !== 8)) return refuse('not-csv-zip', { file: name });
  const size = tables.reduce((sum, entry) => sum + entry.size, 0);
  if (isTooLarge(size, blob.size) || tables.some((entry) => isTooLarge(entry.size, entry.packed))) {
    return refuse('archive-too-large', { file: name });
  }
  const files: ContainedFile[] = [];
  let before = 0;
  for (const entry of tables) {
    const packed = await packedBytes(blob, entry);
    if (packed === null) return refuse('archive-damaged', { file: name });
    files.push({ name: `${name}/${entry.name}`, bytes: entry.size, before, source: zipped(packed, entry) });
    before += entry.packed;
  }
  const others = seen.filter((entry) => !tables.includes(entry)).map((entry) => `${name}/${entry.name}`);
  return answer({ files, others, archive: true });
}

/** Parts that spreadsheets are made of: .xlsx, .ods, .numbers. */
function isPartOfWorkbook(name: string): boolean {
  return /^(?:\[Content_Types\]\.xml|xl\/.*|mimetype|Index\.zip|Index\/.*\.iwa)$/.test(name);
}

/** Folders, what a Mac adds, files whose name begins with a dot. */
function isHidden(name: string): boolean {
  return name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.)/.test(name);
}

function isTableName(name: string): boolean {
  return /\.(?:csv|tsv|tab|txt)$/i.test(name) || !/\.[^/]*$/.test(name);
}

function zipped(packed: Blob, entry: ZipEntry): ByteSource {
  return (chunkBytes) => {
    const reader = entry.method === 0 ? openBytes(packed, chunkBytes) : openPacked(packed, 'deflate-raw', chunkBytes);
    return watched(reader, entryWatch(entry));
  };
}

/** Sees every unpacked chunk, and the end; throws UnpackFailure where something is wrong. */
interface Watch {
  chunk(bytes: Uint8Array): void;
  end(): void;
}

/** A gzip file says nothing reliable about its size: it is counted while it comes. The engine checks its CRC. */
function gzipWatch(packed: number): Watch {
  let unpacked = 0;
  return {
    chunk(bytes) {
      unpacked += bytes.length;
      if (isTooLarge(unpacked, packed)) throw new UnpackFailure('archive-too-large');
    },
    end: () => undefined,
  };
}

/** A file in a zip archive has the size and the CRC that the directory gives; the size was found bearable before. */
function entryWatch(entry: ZipEntry): Watch {
  let unpacked = 0;
  let crc = 0;
  return {
    chunk(bytes) {
      unpacked += bytes.length;
      crc = crc32(bytes, crc);
      if (unpacked > entry.size) throw new UnpackFailure('archive-damaged');
    },
    end() {
      if (unpacked !== entry.size || crc !== entry.crc) throw new UnpackFailure('archive-damaged');
    },
  };
}

function watched(reader: ByteReader, watch: Watch): ByteReader {
  return {
    async next() {
      let chunk: Uint8Array | null;
      try {
        chunk = await reader.next();
      } catch (error) {
        // A file that vanished fails with a DOMException, packed bytes that are none with another error.
        throw error instanceof DOMException ? error : new UnpackFailure('archive-damaged');
      }
      try {
        if (chunk === null) watch.end();
        else watch.chunk(chunk);
      } catch (error) {
        if (chunk !== null) await reader.cancel();
        throw error;
      }
      return chunk;
    },
    consumed: () => reader.consumed(),
    cancel: () => reader.cancel(),
  };
}
