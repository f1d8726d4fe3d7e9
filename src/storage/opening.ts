/* What was answered about a workspace, kept beside it: read before any file is, and written when it holds for what is stored. */
import type { Database } from './database.ts';
import { rangeOf } from './keys.ts';
import type { FileRecord, WorkspaceRecord } from './schema.ts';
import { keysIn } from './writing.ts';

export interface Opening {
  readonly record: WorkspaceRecord;
  /** Identities that are treated as none. */
  readonly noIdentity: readonly string[];
  readonly files: readonly FileRecord[];
  /** What was kept for these files. */
  readonly kept: unknown;
}

/**
 * A workspace as far as it can be told without reading its files.
 * @returns null where that cannot be: there is no such workspace, nothing is kept for its files as they stand there now, or a part
 *   of a file is missing.
 */
export async function readOpening(database: Database, workspace: string): Promise<Opening | null> {
  const tx = database.transaction(['workspaces', 'files', 'columns', 'texts', 'identities'], 'readonly');
  const range = rangeOf(workspace);
  const identities = tx.objectStore('identities');
  const [record, none, kept, files, columns, texts, people] = await Promise.all([
    tx.objectStore('workspaces').get(workspace),
    identities.get([workspace, 'none']),
    identities.get([workspace, 'kept']),
    tx.objectStore('files').getAll(range),
    tx.objectStore('columns').getAllKeys(range),
    tx.objectStore('texts').getAllKeys(range),
    identities.getAllKeys(range),
  ]);
  if (record?.deletedAt !== null || kept?.part !== 'kept' || kept.filesRevision !== record.filesRevision) return null;
  const there = new Set([...columns, ...texts, ...people].map((key) => JSON.stringify(key.slice(1))));
  if (!files.every((file) => isThere(file, there))) return null;
  return { record, noIdentity: keysIn(none), files, kept: kept.value };
}

/** Whether every record that belongs to a file is there, by the keys of all (JSON, without the workspace). */
function isThere({ file, parts }: FileRecord, there: ReadonlySet<string>): boolean {
  if (parts === undefined || !there.has(JSON.stringify([file]))) return false;
  const chunks = Object.entries(parts.columns).flatMap(([column, count]) =>
    Array.from({ length: count }, (_, chunk) => [file, column, chunk]),
  );
  const texts = parts.texts.map((column) => [file, column]);
  return [...chunks, ...texts].every((key) => there.has(JSON.stringify(key)));
}

/** Keeps what was answered about the files of a revision; false = they are no longer those. A lost write costs time alone. */
export async function keep(
  database: Database,
  workspace: string,
  filesRevision: number,
  value: unknown,
): Promise<boolean> {
  const tx = database.transaction(['workspaces', 'identities'], 'readwrite', { durability: 'relaxed' });
  const record = await tx.objectStore('workspaces').get(workspace);
  const holds = record?.deletedAt === null && record.filesRevision === filesRevision;
  if (holds) await tx.objectStore('identities').put({ workspace, part: 'kept', filesRevision, value });
  await tx.done;
  return holds;
}
