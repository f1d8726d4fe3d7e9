/* A file's bytes, chunk by chunk, in every engine. */

export const CHUNK_BYTES = 1 << 20;

/** Pulls the next bytes; null at the end. The array is valid until the next pull. */
export interface ByteReader {
  next(): Promise<Uint8Array | null>;
  /** Bytes of the dropped file behind what was given so far: of a packed file the packed ones. */
  consumed(): number;
  cancel(): Promise<void>;
}

/** Something that can be read from its beginning, as often as needed. */
export type ByteSource = (chunkBytes: number) => ByteReader;

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * Streams that are being read. Chromium's garbage collector takes a blob's stream away in the middle of a read when nothing
 * but its reader and the waiting code hold it, and the read then never ends: someone outside must hold it.
 */
const beingRead = new Set<ReadableStream<Bytes>>();

function held(stream: ReadableStream<Bytes>, reader: ByteReader): ByteReader {
  beingRead.add(stream);
  return {
    async next() {
      try {
        const chunk = await reader.next();
        if (chunk === null) beingRead.delete(stream);
        return chunk;
      } catch (error) {
        beingRead.delete(stream);
        throw error;
      }
    },
    consumed: () => reader.consumed(),
    async cancel() {
      beingRead.delete(stream);
      // A stream that has failed beyond what was asked of it says so again: nobody wants to know any more.
      await reader.cancel().catch(() => undefined);
    },
  };
}

/** One buffer reused for every read. */
function ownBuffer(reader: ReadableStreamBYOBReader, chunkBytes: number): ByteReader {
  let buffer = new ArrayBuffer(chunkBytes);
  let given = 0;
  return {
    async next() {
      const { done, value } = await reader.read(new Uint8Array(buffer));
      if (value !== undefined) buffer = value.buffer;
      if (done) return null;
      given += value.length;
      return value;
    },
    consumed: () => given,
    cancel: () => reader.cancel(),
  };
}

/** Chunks as the engine cuts them, cut again to at most `chunkBytes`. */
function engineChunks(reader: ReadableStreamDefaultReader<Bytes>, chunkBytes: number): ByteReader {
  let rest: Uint8Array = new Uint8Array(0);
  let given = 0;
  return {
    async next() {
      while (rest.length === 0) {
        const { done, value } = await reader.read();
        if (done) return null;
        rest = value;
      }
      const chunk = rest.subarray(0, chunkBytes);
      rest = rest.subarray(chunk.length);
      given += chunk.length;
      return chunk;
    },
    consumed: () => given,
    cancel: () => reader.cancel(),
  };
}

/** Reads a file with one reused buffer, or, in engines whose files have no such reader (WebKit throws a TypeError), by their own chunks. */
export function openBytes(blob: Blob, chunkBytes: number): ByteReader {
  const stream: ReadableStream<Bytes> = blob.stream();
  let reader: ReadableStreamBYOBReader;
  try {
    reader = stream.getReader({ mode: 'byob' });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return held(stream, engineChunks(stream.getReader(), chunkBytes));
  }
  return held(stream, ownBuffer(reader, chunkBytes));
}

/** Unpacks a file while it is read. A packed file that is damaged makes the read fail with a TypeError. */
export function openPacked(blob: Blob, format: CompressionFormat, chunkBytes: number): ByteReader {
  let consumed = 0;
  const counted = new TransformStream<Bytes, Bytes>({
    transform(chunk, controller) {
      consumed += chunk.length;
      controller.enqueue(chunk);
    },
  });
  const packed: ReadableStream<Bytes> = blob.stream();
  const stream = packed.pipeThrough(counted).pipeThrough(new DecompressionStream(format));
  const reader = { ...engineChunks(stream.getReader(), chunkBytes), consumed: () => consumed };
  return held(packed, held(stream, reader));
}

/** The first bytes of a file, at most `count`. */
export async function firstBytes(source: ByteSource, count: number): Promise<Uint8Array> {
  const reader = source(count);
  const bytes = new Uint8Array(count);
  let length = 0;
  for (let chunk = await reader.next(); chunk !== null; chunk = await reader.next()) {
    const taken = chunk.subarray(0, count - length);
    bytes.set(taken, length);
    length += taken.length;
    if (length === count) break;
  }
  await reader.cancel();
  return bytes.subarray(0, length);
}
