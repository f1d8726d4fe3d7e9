/* A file's bytes, chunk by chunk, in every engine. */

export const CHUNK_BYTES = 1 << 20;

/** Pulls the next bytes; null at the end. The array is valid until the next pull. */
export interface ByteReader {
  next(): Promise<Uint8Array | null>;
  cancel(): Promise<void>;
}

/**
 * Streams that are being read. Chromium's garbage collector takes a blob's stream away in the middle of a read when nothing
 * but its reader and the waiting code hold it, and the read then never ends: someone outside must hold it.
 */
const beingRead = new Set<ReadableStream<Uint8Array>>();

function held(stream: ReadableStream<Uint8Array>, reader: ByteReader): ByteReader {
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
    async cancel() {
      beingRead.delete(stream);
      await reader.cancel();
    },
  };
}

/** One buffer reused for every read. */
function ownBuffer(reader: ReadableStreamBYOBReader, chunkBytes: number): ByteReader {
  let buffer = new ArrayBuffer(chunkBytes);
  return {
    async next() {
      const { done, value } = await reader.read(new Uint8Array(buffer));
      if (value !== undefined) buffer = value.buffer;
      return done ? null : value;
    },
    cancel: () => reader.cancel(),
  };
}

/** Chunks as the engine cuts them, cut again to at most `chunkBytes`. */
function engineChunks(reader: ReadableStreamDefaultReader<Uint8Array>, chunkBytes: number): ByteReader {
  let rest: Uint8Array = new Uint8Array(0);
  return {
    async next() {
      if (rest.length === 0) {
        const { done, value } = await reader.read();
        if (done) return null;
        rest = value;
      }
      const chunk = rest.subarray(0, chunkBytes);
      rest = rest.subarray(chunk.length);
      return chunk;
    },
    cancel: () => reader.cancel(),
  };
}

/** Reads a file with one reused buffer, or, in engines whose files have no such reader (WebKit throws a TypeError), by their own chunks. */
export function openBytes(blob: Blob, chunkBytes: number): ByteReader {
  const stream: ReadableStream<Uint8Array> = blob.stream();
  let reader: ReadableStreamBYOBReader;
  try {
    reader = stream.getReader({ mode: 'byob' });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return held(stream, engineChunks(stream.getReader(), chunkBytes));
  }
  return held(stream, ownBuffer(reader, chunkBytes));
}

/** The first bytes of a file, at most `count`. */
export async function firstBytes(blob: Blob, count: number): Promise<Uint8Array> {
  const reader = openBytes(blob, count);
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
