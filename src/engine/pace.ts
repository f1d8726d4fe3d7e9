/* Long work in the worker, cut into slices: between two of them the door is answered, and work nobody waits for ends. */

/** Longest stretch of work between two looks at the door. */
const SLICE_MS = 24;

/** Lets messages in: a macrotask, without the 4 ms that nested timers cost. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Takes all steps and returns their result; null as soon as `wanted` says that nobody waits for it. */
export async function runByStep<T>(steps: Generator<undefined, T>, wanted: () => boolean): Promise<T | null> {
  let until = performance.now() + SLICE_MS;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await pause();
    if (!wanted()) return null;
    until = performance.now() + SLICE_MS;
  }
}

/** Puts pieces of text together to a file, between two looks at the door; a step may bring none. */
export async function blobByStep(steps: Iterable<string | undefined>, type: string): Promise<Blob> {
  const pieces: Blob[] = [];
  let until = performance.now() + SLICE_MS;
  for (const piece of steps) {
    // A blob may leave the memory, a text cannot.
    if (piece !== undefined) pieces.push(new Blob([piece]));
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + SLICE_MS;
  }
  return new Blob(pieces, { type });
}
