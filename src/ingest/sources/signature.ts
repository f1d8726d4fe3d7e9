/* A header row that tells an export: which columns must be there, and which must not. */
import { normalHeader } from './header.ts';

export interface HeaderSignature {
  /** Normalised headers; each entry is a column that must be there, given as its alternatives. */
  readonly has: readonly (string | readonly string[] | RegExp)[];
  readonly not?: readonly string[];
}

function present(wanted: string | readonly string[] | RegExp, headers: ReadonlySet<string>): boolean {
  if (typeof wanted === 'string') return headers.has(wanted);
  if (wanted instanceof RegExp) return [...headers].some((header) => wanted.test(header));
  return wanted.some((header) => headers.has(header));
}

/** The first signature that a header row fits; undefined = none. */
export function fitting<T extends HeaderSignature>(signatures: readonly T[], header: readonly string[]): T | undefined {
  const headers = new Set(header.map(normalHeader));
  return signatures.find(
    ({ has, not = [] }) =>
      has.every((wanted) => present(wanted, headers)) && !not.some((unwanted) => headers.has(unwanted)),
  );
}
