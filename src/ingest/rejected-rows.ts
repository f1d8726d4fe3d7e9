/* The rejected rows of a file as written: those that were rejected at its end are looked up in a second reading. */
import type { Refusal } from '#domain/errors.ts';
import type { RejectedRow } from '#domain/orders.ts';
import type { TableReader } from './table-reader.ts';
import { TextRecords } from './text-records.ts';

/** Hands on a file's text from its beginning, until it ends, is refused or is enough; returns what is left of it, or the refusal. */
export type FileText = (take: (piece: string) => Refusal | 'enough' | null) => Promise<string | Refusal>;

/**
 * The first rejected rows, by line, after the end of a table. The file is read again, as far as the last of them, only where
 * the cells of some are not at hand any more.
 */
export async function rejectedRowsOf(
  table: TableReader,
  text: FileText,
  file: string,
): Promise<readonly RejectedRow[] | Refusal> {
  const rejections = table.rejections();
  const cells = new Map(table.rejectedCells);
  const wanted = new Set(rejections.map(({ line }) => line).filter((line) => !cells.has(line)));
  const { sniffed } = table;
  if (wanted.size > 0 && sniffed !== null) {
    const records = new TextRecords(sniffed, file, (row, line) => {
      // A copy: cells are slices that would hold their whole chunk.
      if (wanted.delete(line)) cells.set(line, structuredClone(row));
    });
    const rest = await text((piece) => records.feed(piece) ?? (wanted.size === 0 ? 'enough' : null));
    if (typeof rest === 'object') return rest;
    const refusal = wanted.size === 0 ? null : (records.feed(rest) ?? records.end());
    if (refusal !== null) return refusal;
  }
  return rejections.map((rejection) => ({ ...rejection, cells: cells.get(rejection.line) ?? [] }));
}
