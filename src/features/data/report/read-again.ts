/* Reads several stored files again, one after the other: each reading replaces its import, so that places in the list move. */
import type { FileChoices } from '#domain/choices.ts';
import type { FileSummary } from '#engine/protocol.ts';
import type { StoredFiles } from '#state/stored-files.ts';
import type { Workspace } from '#state/workspace.svelte.ts';

/**
 * Reads every file again that `open` finds and whose bytes are still at hand. Ends when none is left, or when a reading
 * changed nothing: it was refused, cancelled, or asks something first.
 */
export async function readAgainAll(
  workspace: Pick<Workspace, 'dataset'> & { readonly files: Pick<StoredFiles, 'canReadAgain' | 'readAgain'> },
  open: (files: readonly FileSummary[]) => readonly FileSummary[],
  choices: (file: FileSummary) => FileChoices,
): Promise<void> {
  let left = Infinity;
  for (;;) {
    const { dataset } = workspace;
    if (dataset === null) return;
    const found = open(dataset.files).filter(({ importNumber }) => workspace.files.canReadAgain(importNumber));
    const file = found.at(0);
    if (file === undefined || found.length >= left) return;
    left = found.length;
    await workspace.files.readAgain(dataset.files.indexOf(file), choices(file));
    if (workspace.dataset === dataset) return;
  }
}
