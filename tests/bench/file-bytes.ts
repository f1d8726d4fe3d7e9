/* A file's bytes as fast as a worker gets them. */

const READ_BYTES = 1 << 20;

/** Streams that are being read: one that nobody but its reader holds may be collected in the middle of a read, which then never ends. */
const beingRead = new Set<ReadableStream<Uint8Array>>();

/** The file's bytes, read into one reused megabyte. */
export async function* bytesOf(file: File): AsyncGenerator<Uint8Array> {
  const stream = file.stream();
  beingRead.add(stream);
  const reader = stream.getReader({ mode: 'byob' });
  let buffer = new ArrayBuffer(READ_BYTES);
  for (;;) {
    const { value, done } = await reader.read(new Uint8Array(buffer));
    if (done) break;
    yield value;
    buffer = value.buffer;
  }
  beingRead.delete(stream);
}
