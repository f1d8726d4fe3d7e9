/* Tables without a header row: their first record is a row like the others. */
import { contentOf, EMAIL, isAmountCell, isDateCell } from './column-content.ts';
import { plainRoles } from './plain-columns.ts';
import { knownExport } from './signatures.ts';

/** Columns as spreadsheets name them: A … Z, AA … */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/**
 * Names for the columns of a table whose first record is no header: under it stand e-mails or dates in the same columns as in
 * it, or it holds nothing but numbers, dates and e-mails. null = it is a header. `rows`: the records below it.
 */
export function bareHeader(first: readonly string[], rows: readonly (readonly string[])[]): readonly string[] | null {
  if (first.length < 2 || rows.length === 0 || knownExport(first) !== null || plainRoles(first) >= 2) return null;
  const filled = first.filter((text) => text !== '');
  const isData = (text: string): boolean => EMAIL.test(text) || isDateCell(text) || isAmountCell(text);
  const continues = first.some((text, column) => {
    if (EMAIL.test(text)) return contentOf(rows, column).email > 0.5;
    return isDateCell(text) && contentOf(rows, column).date > 0.5;
  });
  return continues || filled.every(isData) ? first.map((_, column) => letters(column)) : null;
}
