/* Hands text, tables and pictures to the reader as files. */
import { csvText, type ExportTable } from '#exports/csv.ts';

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
  // The download has taken the address by the next task.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  });
}
