/* The order of texts where it must not depend on a language. */

/** By UTF-16 code unit. */
export function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
