/* The directory of a zip archive: which files it holds, and where their packed bytes stand. Source: PKWARE APPNOTE 6.3.10. */

export interface ZipEntry {
  /** With folders, separated by `/`. */
  readonly name: string;
  /** 0 = stored, 8 = deflate. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own header stands in the archive. */
  readonly header: number;
}

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
/** A directory longer than this is no honest one. */
const LONGEST_DIRECTORY = 64 * 1024 * 1024;
/** What stands for a number that is too large for its field: the real one is in the 64-bit part. */
const ABOVE_16 = 0xffff;
const ABOVE_32 = 0xffffffff;

async function viewOf(blob: Blob, from: number, bytes: number): Promise<DataView> {
  return new DataView(await blob.slice(from, from + bytes).arrayBuffer());
}

function u64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

interface Directory {
  readonly entries: number;
  readonly bytes: number;
  readonly from: number;
}

/** Finds the directory from the archive's end; null = there is none. */
async function findDirectory(blob: Blob): Promise<Directory | null> {
  const tailFrom = Math.max(0, blob.size - END_BYTES - LONGEST_COMMENT);
  const tail = await viewOf(blob, tailFrom, blob.size - tailFrom);
  for (let at = tail.byteLength - END_BYTES; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END) continue;
    if (at + END_BYTES + tail.getUint16(at + 20, true) > tail.byteLength) continue;
    const entries = tail.getUint16(at + 10, true);
    const bytes = tail.getUint32(at + 12, true);
    const from = tail.getUint32(at + 16, true);
    if (entries === ABOVE_16 || bytes === ABOVE_32 || from === ABOVE_32) {
      return findLargeDirectory(blob, tailFrom + at);
    }
    return { entries, bytes, from };
  }
  return null;
}

async function findLargeDirectory(blob: Blob, end: number): Promise<Directory | null> {
  if (end < 20) return null;
  const locator = await viewOf(blob, end - 20, 20);
  if (locator.getUint32(0, true) !== END_64_LOCATOR) return null;
  const at = u64(locator, 8);
  if (at + 56 > blob.size) return null;
  const view = await viewOf(blob, at, 56);
  if (view.getUint32(0, true) !== END_64) return null;
  return { entries: u64(view, 32), bytes: u64(view, 40), from: u64(view, 48) };
}

function nameOf(bytes: Uint8Array): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    name = new TextDecoder('windows-1252').decode(bytes);
  }
  return name.replaceAll('\\', '/');
}

/** The real sizes and place of a file past 4 GB: each stands in the extra field only if its own field is full. */
function large(extra: DataView, size: number, packed: number, header: number): [number, number, number] {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue;
    const until = Math.min(extra.byteLength, at + 4 + extra.getUint16(at + 2, true));
    let from = at + 4;
    const real = [size, packed, header].map((value) => {
      if (value !== ABOVE_32 || from + 8 > until) return value;
      from += 8;
      return u64(extra, from - 8);
    });
    return [real[0], real[1], real[2]];
  }
  return [size, packed, header];
}

/** The files of an archive, folders among them; null = the directory is missing or broken. Rejects where the file itself cannot be read. */
export async function zipEntries(blob: Blob): Promise<readonly ZipEntry[] | null> {
  const directory = await findDirectory(blob);
  if (directory === null || directory.bytes > LONGEST_DIRECTORY) return null;
  const view = await viewOf(blob, directory.from, directory.bytes);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let i = 0; i < directory.entries; i++) {
    if (at + CENTRAL_BYTES > view.byteLength || view.getUint32(at, true) !== CENTRAL) return null;
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const next = at + CENTRAL_BYTES + nameBytes + extraBytes + view.getUint16(at + 32, true);
    if (next > view.byteLength) return null;
    const [size, packed, header] = large(
      new DataView(view.buffer, at + CENTRAL_BYTES + nameBytes, extraBytes),
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    );
    entries.push({
      name: nameOf(new Uint8Array(view.buffer, at + CENTRAL_BYTES, nameBytes)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed,
      size,
      header,
    });
    at = next;
  }
  return entries;
}

/** The packed bytes of a file; null = its header is not where the directory says. */
export async function packedBytes(blob: Blob, entry: ZipEntry): Promise<Blob | null> {
  if (entry.header + LOCAL_BYTES > blob.size) return null;
  const view = await viewOf(blob, entry.header, LOCAL_BYTES);
  if (view.getUint32(0, true) !== LOCAL) return null;
  const from = entry.header + LOCAL_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  return from + entry.packed > blob.size ? null : blob.slice(from, from + entry.packed);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 of bytes that follow others whose CRC-32 is `before` (0 at the beginning). */
export function crc32(bytes: Uint8Array, before: number): number {
  let value = ~before;
  for (const byte of bytes) value = TABLE[(value ^ byte) & 0xff] ^ (value >>> 8);
  return ~value >>> 0;
}
