/* Rows of sums under a table: they are no orders. */
import type { Row } from './row.ts';

const TOTALS = /^\s*(?:total|gesamt|summe|insgesamt|totals|grand total)\s*(?::|$)/i;

/** A row that begins with "Total" and has no date. */
export function isTotalsRow(row: Row, dateColumn: number): boolean {
  // Nearly no cell begins with the letters in question: most rows are through after one look.
  const letter = row.firstCode() | 32;
  if (letter !== 116 && letter !== 103 && letter !== 115 && letter !== 105 && letter !== 32) return false;
  if (!TOTALS.test(row.first())) return false;
  return dateColumn >= row.length || dateColumn < 0 || row.isBlank(dateColumn);
}
