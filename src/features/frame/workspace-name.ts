/* How a workspace is called on screens and in the names of files. */
import type { WorkspaceEntry } from '#engine/protocol.ts';
import type { EntryWords } from '#i18n/messages.ts';

/** The name that somebody gave it; else that of the sample store, or "Your shop". */
export function workspaceName(
  { name, sample }: Pick<WorkspaceEntry, 'name' | 'sample'>,
  t: EntryWords['frame'],
): string {
  if (name !== '') return name;
  return sample === null ? t.ownShop : t.samples[sample];
}
