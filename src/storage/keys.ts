/* Keys of the records of a workspace, and the order of workspaces. */
import { request, type WriteTransaction } from './database.ts';
import type { WorkspaceRecord } from './schema.ts';

/** All keys that begin with the workspace: an array sorts after every number and text. */
export function rangeOf(workspace: string): IDBKeyRange {
  return IDBKeyRange.bound([workspace], [workspace, []]);
}

/** The workspace opened last first. */
export function latestFirst(records: readonly WorkspaceRecord[]): WorkspaceRecord[] {
  return [...records].sort((a, b) => b.openedAt - a.openedAt);
}

export function notDeleted(records: readonly WorkspaceRecord[]): WorkspaceRecord[] {
  return records.filter(({ deletedAt }) => deletedAt === null);
}

/** The counter that makes a workspace the one opened last. */
export function nextTurn(records: readonly WorkspaceRecord[]): number {
  return records.reduce((latest, record) => Math.max(latest, record.openedAt), 0) + 1;
}

/** An id that no workspace has had: one that was used before may still stand in another tab. */
export function newWorkspaceId(): string {
  // randomUUID is missing where a page comes over plain http.
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `w-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** Deletes every record of a workspace. */
export function deleteAll(tx: WriteTransaction, workspace: string): void {
  request(tx.objectStore('workspaces').delete(workspace));
  for (const store of ['files', 'columns', 'texts', 'identities'] as const) {
    request(tx.objectStore(store).delete(rangeOf(workspace)));
  }
}

export function deleteFile(tx: WriteTransaction, workspace: string, file: number): void {
  request(tx.objectStore('files').delete([workspace, file]));
  request(tx.objectStore('identities').delete([workspace, file]));
  const parts = IDBKeyRange.bound([workspace, file], [workspace, file, []]);
  request(tx.objectStore('columns').delete(parts));
  request(tx.objectStore('texts').delete(parts));
}
