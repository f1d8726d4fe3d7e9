/* Saves workspaces to a project file. */
import { filePrefix } from '#domain/file-prefix.ts';
import { backups } from '#state/backups.svelte.ts';
import { preferences } from '#state/preferences.svelte.ts';
import { workspace } from '#state/workspace.svelte.ts';
import { downloadBlob } from '../download.ts';
import { toasts } from '../toasts.ts';
import { words } from '../words.svelte.ts';
import { workspaceName } from '../workspace-name.ts';

/** Saves a workspace, null = all of them, and says so. */
export async function saveProject(id: string | null): Promise<void> {
  await preferences.loadScreens();
  const { workspaces } = workspace;
  const blob = await workspaces.projects.write(id);
  if (blob === null) return;
  const t = words.t.backup;
  const one = workspaces.all.find((entry) => entry.workspace === id);
  const prefix = filePrefix(one === undefined ? t.fileOfAll : workspaceName(one, words.t.frame));
  const day = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  const name = `${prefix}${day}.tenure`;
  downloadBlob(name, blob, '');
  backups.saved(id === null ? workspaces.all.map((entry) => entry.workspace) : [id], workspace.dataset);
  toasts.say(t.saved(name, words.format.bytes(blob.size)));
}
