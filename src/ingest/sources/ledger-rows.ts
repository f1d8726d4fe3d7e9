/* Which rows of a table beside the orders are used: those without a fault, each thing once. */
import type { GrowingInt32 } from '../columns/growing.ts';
import type { RowFault, SourceFile } from './source.ts';

/** Rows without a fault, in the file's order; the others are rejected for their first one. */
export function soundRows(
  file: SourceFile,
  lines: GrowingInt32,
  faultOf: (row: number) => RowFault | undefined,
): number[] {
  const sound: number[] = [];
  for (let row = 0; row < lines.length; row++) {
    const fault = faultOf(row);
    if (fault === undefined) {
      sound.push(row);
      continue;
    }
    file.count.rejected++;
    file.issues.add('rejected', fault.code, lines.at(row), fault.column, fault.value);
  }
  return sound;
}

/**
 * One row for each key, at the place of the first; '' is no key, such rows all stay. Of two rows with one key that with the
 * later state is used and the other merged. `order`: > 0 if row `a` tells the later state; 0: the later row does.
 */
export function onePerKey(
  file: SourceFile,
  lines: GrowingInt32,
  rows: readonly number[],
  keyOf: (row: number) => string,
  order: (a: number, b: number) => number,
): Int32Array {
  const kept: number[] = [];
  const places = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    const place = places.get(key);
    if (key === '' || place === undefined) {
      if (key !== '') places.set(key, kept.length);
      kept.push(row);
      continue;
    }
    const earlier = kept[place];
    const earlierStays = order(earlier, row) > 0;
    if (!earlierStays) kept[place] = row;
    file.count.merged++;
    file.issues.add('merged', 'duplicate-row', lines.at(earlierStays ? row : earlier));
  }
  file.count.used += kept.length;
  return Int32Array.from(kept);
}

/** a − b, 0 where one of them is not known: for `order` above. */
export function difference(a: number, b: number): number {
  return Number.isNaN(a - b) ? 0 : a - b;
}
