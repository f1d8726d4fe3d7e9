/* Which currency a file speaks, and whether it may join data that speak another. */
import type { FileTable } from '#domain/orders.ts';

/** Orders by the currency that they name; orders that name none are not counted. */
export function currencyCounts(files: readonly FileTable[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { orders } of files) {
    const { codes, values } = orders.currency;
    const byCode = new Float64Array(values.length);
    for (let i = 0; i < orders.rows; i++) if (codes[i] >= 0) byCode[codes[i]]++;
    for (const [code, count] of byCode.entries()) {
      if (count > 0 && values[code] !== '') counts.set(values[code], (counts.get(values[code]) ?? 0) + count);
    }
  }
  return counts;
}

/** The currency of most orders, '' where none is named. */
export function mainCurrency(files: readonly FileTable[]): string {
  let main = '';
  let most = 0;
  for (const [currency, count] of currencyCounts(files)) {
    if (count > most) [main, most] = [currency, count];
  }
  return main;
}

/**
 * The first file whose currency the data before it do not hold, null if there is none.
 * A file that mixes currencies may stay: one of them is then chosen by the counting rules.
 */
export function strangerIn(
  stored: readonly FileTable[],
  added: readonly FileTable[],
): { readonly file: string; readonly found: string; readonly expected: string } | null {
  const present = [...stored];
  for (const file of added) {
    const found = mainCurrency([file]);
    const known = currencyCounts(present);
    if (found !== '' && known.size > 0 && !known.has(found)) {
      return { file: file.name, found, expected: mainCurrency(present) };
    }
    present.push(file);
  }
  return null;
}
