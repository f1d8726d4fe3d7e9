/* Hands text, tables and pictures to the reader as files. */
import { csvText, type ExportTable } from '#exports/csv.ts';

/** How long the address of a file is kept. */
const KEPT_MS = 60_000;

export function downloadText(name: string, type: string, text: string): void {
  downloadBlob(name, new Blob([text], { type }));
}

/** A table with every digit, as `name`.csv. */
export function downloadTable(name: string, table: ExportTable): void {
  downloadText(`${name}.csv`, 'text/csv', csvText(table));
}

export function downloadBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Nothing tells when the browser has taken the address: a busy one may need seconds.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, KEPT_MS);
}
