/* Deletes a workspace, and offers to take it back as long as the message stands. */
import { workspace } from '#state/workspace.svelte.ts';
import { toasts } from './toasts.ts';
import { words } from './words.svelte.ts';

/** @param name as the message calls it */
export async function deleteWorkspace(id: string, name: string): Promise<void> {
  const { workspaces } = workspace;
  const removed = await workspaces.remove(id);
  if (removed === null) return;
  const t = words.t.workspaces;
  toasts.say(t.removed(name), {
    label: t.undo,
    run: () => void workspaces.bringBack(removed),
    gone: () => void workspaces.forget(removed),
  });
}
