/* The rejected rows of a file as CSV: to be corrected and dropped again. */
import type { RejectedRow } from '#domain/orders.ts';
import { csvOfCells, guarded } from '#exports/csv.ts';

export interface RejectedWords {
  /** Headers of the two columns that are added. */
  readonly line: string;
  readonly reason: string;
  /** Why a row was rejected, in a sentence. */
  readonly reasonOf: (row: RejectedRow) => string;
}

/**
 * The file's own header and the cells as they were written, then line and reason of each row. Cells are not guarded against
 * being run as formulas, because they must come back as they were; the reason is. A row keeps its cells: where it has more
 * than the header, the header is widened with blank ones, and where it has fewer, blank ones stand before the line.
 */
export function rejectedRowsCsv(
  header: readonly string[],
  rows: readonly RejectedRow[],
  { line, reason, reasonOf }: RejectedWords,
): string {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), header.length);
  const filled = (cells: readonly string[]): string[] => [
    ...cells,
    ...Array.from({ length: width - cells.length }, () => ''),
  ];
  return csvOfCells([
    [...filled(header), line, reason],
    ...rows.map((row) => [...filled(row.cells), String(row.line), guarded(reasonOf(row))]),
  ]);
}
