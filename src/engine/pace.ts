/* Long work in the worker, cut into slices: between two of them the door is answered, and work nobody waits for ends. */
import type { Steps } from '#domain/steps.ts';

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

/** Hears how much of a computation is done, 0 … 1. */
export type HearShare = (share: number) => void;

/**
 * Takes all steps and returns their result; null as soon as `wanted` says that nobody waits for it. What the steps yield of the share
 * that is done is told once a slice, so that work of one slice tells nothing.
 */
export async function runByStep<T>(steps: Steps<T>, wanted: () => boolean, hear?: HearShare): Promise<T | null> {
  let until = performance.now() + SLICE_MS;
  let [share, told] = [0, 0];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    share = Math.max(share, step.value ?? 0);
    if (performance.now() < until) continue;
    if (share > told) hear?.((told = share));
    await pause();
    if (!wanted()) return null;
    until = performance.now() + SLICE_MS;
  }
}

/** The same for work that somebody always waits for. */
export function inSlices<T>(steps: Steps<T>): Promise<T | null> {
  return runByStep(steps, () => true);
}

/** Puts pieces of text together to a file, between two looks at the door; a step may bring none, or the share that is done. */
export async function blobByStep(steps: Iterable<string | number | undefined>, type: string): Promise<Blob> {
  const pieces: Blob[] = [];
  let until = performance.now() + SLICE_MS;
  for (const piece of steps) {
    // A blob may leave the memory, a text cannot.
    if (typeof piece === 'string') pieces.push(new Blob([piece]));
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + SLICE_MS;
  }
  return new Blob(pieces, { type });
}
