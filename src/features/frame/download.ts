/* Hands text, tables and pictures to the reader as files; a workspace with a name puts it before theirs. */
import { filePrefix } from '#domain/file-prefix.ts';
import { csvText, type ExportTable } from '#exports/csv.ts';
import { workspace } from '#state/workspace.svelte.ts';

/** How long the address of a file is kept. */
const KEPT_MS = 60_000;

export function downloadText(name: string, type: string, text: string): void {
  downloadBlob(name, new Blob([text], { type }));
}

/** A table with every digit, as `name`.csv. */
export function downloadTable(name: string, table: ExportTable): void {
  downloadText(`${name}.csv`, 'text/csv', csvText(table));
}

/** @param prefix what stands before the name; left out = the name of the open workspace */
export function downloadBlob(name: string, blob: Blob, prefix = filePrefix(workspace.dataset?.name ?? '')): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  // Files of several clients lie side by side in one folder.
  link.download = `${prefix}${name}`;
  link.click();
  // Nothing tells when the browser has taken the address: a busy one may need seconds.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, KEPT_MS);
}
