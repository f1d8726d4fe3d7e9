/* The project file: whole workspaces as one file, versioned, compressed and check-summed. README.md describes the bytes. */
import { answer, refuse, type Answer } from '#domain/errors.ts';
import { type HeaderRecord, SCHEMA_VERSION } from './schema.ts';
import { sha256 } from './sha256.ts';
import { packValue, sameValue, unpackValue } from './value-bytes.ts';
import { filesIn, type WholeWorkspace } from './whole.ts';

/** Version of the layout of the file. One that is released is read by every later one. */
const PROJECT_VERSION = 1;
/** "TENURE", an end-of-file mark and a line feed: a copy that meddles with line ends is noticed. */
const MAGIC = Uint8Array.from([0x54, 0x45, 0x4e, 0x55, 0x52, 0x45, 0x1a, 0x0a]);
/** Bytes before the header: magic, version, length of the header, checksum of all that follows. */
const FRONT = 48;
/** No deflate stream unpacks to more than 1,032 times its size. */
const MOST_UNPACKED = 1032;

export interface ProjectContents {
  readonly workspaces: readonly WholeWorkspace[];
  /** Columns that are remembered: they belong to the deployment, and go with a file of all workspaces. */
  readonly headers: readonly HeaderRecord[];
}

/** What stands readable at the head of the file. */
export interface ProjectNote {
  /** Version of the app that wrote it. */
  readonly app: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** Whether a file begins as a project file does. */
export async function isProjectFile(file: Blob): Promise<boolean> {
  const begin = new Uint8Array(await file.slice(0, MAGIC.length).arrayBuffer());
  return MAGIC.every((byte, i) => begin[i] === byte);
}

/** Writes the file. */
export async function packProject(contents: ProjectContents, note: ProjectNote): Promise<Blob> {
  const parts = packValue(contents);
  const unpacked = parts.reduce((sum, { length }) => sum + length, 0);
  const body = await bytesOf(new Blob(parts).stream().pipeThrough(new CompressionStream('gzip')));
  const header = new TextEncoder().encode(JSON.stringify({ ...note, packed: body.length, unpacked }));
  const rest = new Uint8Array(header.length + body.length);
  rest.set(header);
  rest.set(body, header.length);
  const front = new Uint8Array(FRONT);
  front.set(MAGIC);
  const view = new DataView(front.buffer);
  view.setUint32(8, PROJECT_VERSION, true);
  view.setUint32(12, header.length, true);
  front.set(await sha256(rest), 16);
  return new Blob([front, rest], { type: 'application/octet-stream' });
}

/**
 * Reads a file, and nothing is believed that its checksum does not cover.
 * @returns `project-foreign`: it is none; `project-newer`: a later version wrote it; `project-cut`: its end is missing;
 *   `project-damaged`: bytes have changed, or it was made by something else.
 */
export async function openProject(
  file: Blob,
  name = '',
): Promise<Answer<{ contents: ProjectContents; note: ProjectNote }>> {
  const detail = { file: name };
  if (!(await isProjectFile(file))) return refuse('project-foreign', detail);
  if (file.size < FRONT) return refuse('project-cut', detail);
  const front = new Uint8Array(await file.slice(0, FRONT).arrayBuffer());
  const view = new DataView(front.buffer);
  if (view.getUint32(8, true) > PROJECT_VERSION) return refuse('project-newer', detail);
  const length = view.getUint32(12, true);
  const rest = new Uint8Array(await file.slice(FRONT).arrayBuffer());
  if (rest.length < length) return refuse('project-cut', detail);
  const header = headerFrom(rest.subarray(0, length));
  if (header === null) return refuse('project-damaged', detail);
  if (rest.length < length + header.packed) return refuse('project-cut', detail);
  const digest = await sha256(rest);
  if (!digest.every((byte, i) => front[16 + i] === byte)) return refuse('project-damaged', detail);
  const contents = await contentsOf(rest.subarray(length), header.unpacked).catch(() => null);
  if (contents === null) return refuse('project-damaged', detail);
  if (contents.workspaces.some(({ schema }) => schema > SCHEMA_VERSION)) return refuse('project-newer', detail);
  return answer({ contents, note: { app: header.app, savedAt: header.savedAt } });
}

/** Whether a file that was written says, read again, what went into it. */
export async function holds(file: Blob, contents: ProjectContents): Promise<boolean> {
  const read = await openProject(file);
  return read.ok && sameValue(read.value.contents, contents);
}

async function contentsOf(body: Uint8Array<ArrayBuffer>, unpacked: number): Promise<ProjectContents> {
  if (!(unpacked <= body.length * MOST_UNPACKED)) throw new RangeError('More than gzip can hold');
  const stream = new Blob([body]).stream().pipeThrough(new DecompressionStream('gzip'));
  const value = unpackValue(await bytesOf(stream, unpacked)) as Partial<ProjectContents>;
  const { workspaces, headers } = value;
  if (!Array.isArray(workspaces) || !Array.isArray(headers) || workspaces.length === 0)
    throw new TypeError('No workspace');
  for (const whole of workspaces as Partial<WholeWorkspace>[]) check(whole);
  return { workspaces: workspaces as WholeWorkspace[], headers: headers as HeaderRecord[] };
}

/** Throws where this is no workspace whose every file can be read. */
function check(whole: Partial<WholeWorkspace>): void {
  const { schema, record, files, columns, texts = [], identities } = whole;
  const isWhole =
    Number.isInteger(schema) &&
    typeof record?.workspace === 'string' &&
    ['own', 'sample'].includes(record.kind) &&
    [files, columns, texts, identities].every(Array.isArray);
  if (!isWhole) throw new TypeError('No workspace');
  // Records of a later schema are not understood, and refused for that.
  if (Number(schema) > SCHEMA_VERSION) return;
  if (filesIn(whole as WholeWorkspace).damaged.length > 0) throw new TypeError('A part of a file is missing');
}

function headerFrom(bytes: Uint8Array): (ProjectNote & { readonly packed: number; readonly unpacked: number }) | null {
  try {
    const header = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    const { app, savedAt, packed, unpacked } = header;
    const numbers = [savedAt, packed, unpacked].every((value) => typeof value === 'number' && value >= 0);
    return typeof app === 'string' && numbers
      ? { app, savedAt: Number(savedAt), packed: Number(packed), unpacked: Number(unpacked) }
      : null;
  } catch {
    return null;
  }
}

/** All bytes of a stream. With `length` it must have just as many. Not every engine can iterate over a stream. */
async function bytesOf(stream: ReadableStream<Uint8Array>, length?: number): Promise<Uint8Array<ArrayBuffer>> {
  if (length === undefined) return new Uint8Array(await new Response(stream).arrayBuffer());
  const bytes = new Uint8Array(length);
  const reader = stream.getReader();
  let at = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    if (at + read.value.length > length) throw new RangeError('Longer than it says');
    bytes.set(read.value, at);
    at += read.value.length;
  }
  if (at < length) throw new RangeError('Shorter than it says');
  return bytes;
}
