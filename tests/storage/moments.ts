/* Moments that depend on a seed alone. */

/** Numbers in [0, 1) that depend on the seed alone (Park–Miller). */
export function numbersFrom(seed: number): () => number {
  let state = seed % 2_147_483_647;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
