/* The order of many texts, in small steps. */
import type { Steps } from '#domain/steps.ts';

/** Texts that are sorted, or merged, at a time. */
const PIECE = 8192;

/**
 * Places 0 … n−1 of n texts by their code units, the first text first (the last if `descending`). Equal texts keep their order, and
 * blank ones stand last either way. Merge sort from below; one step is at most 8,192 texts.
 */
export function* textOrderByStep(n: number, textOf: (place: number) => string, descending = false): Steps<Int32Array> {
  const texts: string[] = [];
  for (let from = 0; from < n; from += PIECE) {
    for (let i = from; i < Math.min(n, from + PIECE); i++) texts.push(textOf(i));
    yield undefined;
  }
  const sign = descending ? -1 : 1;
  const compare = (a: number, b: number): number => {
    const [left, right] = [texts[a], texts[b]];
    if (left === right) return a - b;
    if (left === '' || right === '') return left === '' ? 1 : -1;
    return left < right ? -sign : sign;
  };
  let order = Int32Array.from(texts.keys());
  for (let from = 0; from < n; from += PIECE) {
    order.subarray(from, from + PIECE).sort(compare);
    yield undefined;
  }
  let next = new Int32Array(n);
  for (let width = PIECE; width < n; width *= 2) {
    for (let from = 0; from < n; from += 2 * width) {
      const [middle, end] = [Math.min(n, from + width), Math.min(n, from + 2 * width)];
      let [left, right] = [from, middle];
      for (let i = from; i < end; i++) {
        const takesLeft = right >= end || (left < middle && compare(order[left], order[right]) < 0);
        next[i] = takesLeft ? order[left++] : order[right++];
        if (i % PIECE === 0) yield undefined;
      }
    }
    [order, next] = [next, order];
  }
  return order;
}
