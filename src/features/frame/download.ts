/* Hands text, tables and pictures to the reader as files; a workspace with a name puts it before theirs. */
import { csvText, type ExportTable } from '#exports/csv.ts';
import { workspace } from '#state/workspace.svelte.ts';
import { filePrefix } from './workspace-name.ts';

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
  // Files of several clients lie side by side in one folder.
  link.download = `${filePrefix(workspace.dataset?.name ?? '')}${name}`;
  link.click();
  // The download has taken the address by the next task.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  });
}
