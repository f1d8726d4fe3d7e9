/* Which currency files speak. */
import type { FileTable } from '#domain/orders.ts';

/** Orders by the currency that they name; orders that name none are not counted. */
function currencyCounts(files: readonly FileTable[]): Map<string, number> {
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
