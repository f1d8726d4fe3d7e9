/* Natural order of order numbers: `#999` before `#1001`, `A-2` before `A-10`. */
import { byRows, type Steps } from '#domain/steps.ts';

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function endOfDigits(text: string, from: number): number {
  let end = from;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  return end;
}

function afterZeros(text: string, from: number, end: number): number {
  let at = from;
  while (at < end - 1 && text.charCodeAt(at) === 48) at++;
  return at;
}

/** Order of two digit runs by value, whatever their length. */
function compareDigits(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Compares two texts: runs of digits by their value, everything else by UTF-16 code unit. Texts that differ in leading zeros
 * alone (`7`, `07`) are then compared as they are, so that 0 means equal.
 */
export function compareNatural(a: string, b: string): number {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(j);
    if (isDigit(x) && isDigit(y)) {
      const endA = endOfDigits(a, i);
      const endB = endOfDigits(b, j);
      const difference = compareDigits(a.slice(afterZeros(a, i, endA), endA), b.slice(afterZeros(b, j, endB), endB));
      if (difference !== 0) return difference;
      i = endA;
      j = endB;
    } else if (x !== y) {
      return x - y;
    } else {
      i++;
      j++;
    }
  }
  const rest = a.length - i - (b.length - j);
  if (rest !== 0) return rest;
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * One number per text that orders the texts as `compareNatural` does, where that is possible: all of them are one common
 * prefix without digits and then at most 15 digits. null otherwise. Equal numbers still ask `compareNatural` (leading zeros).
 */
export function* naturalKeys(values: readonly string[]): Steps<Float64Array | null> {
  const prefix = /^\D*/.exec(values[0] ?? '')?.[0] ?? '';
  const keys = new Float64Array(values.length);
  let possible = true as boolean;
  yield* byRows(values.length, (from, to) => {
    for (let i = from; i < to && possible; i++) {
      const value = values[i] ?? '';
      const digits = value.length - prefix.length;
      possible =
        digits > 0 && digits <= 15 && value.startsWith(prefix) && endOfDigits(value, prefix.length) === value.length;
      keys[i] = Number(value.slice(prefix.length));
    }
  });
  return possible ? keys : null;
}
