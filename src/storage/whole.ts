/* A workspace as a whole: every record of it read, written or copied in one transaction. */
import { answer, refuse, type Answer } from '#domain/errors.ts';
import { unpackFile } from './columns.ts';
import { type Database, inOneTransaction, request } from './database.ts';
import { deleteAll, newWorkspaceId, nextTurn, rangeOf } from './keys.ts';
import {
  type ColumnRecord,
  type FileRecord,
  type IdentityRecord,
  SCHEMA_VERSION,
  SINCE_VERSION_3,
  STORES,
  type WorkspaceRecord,
} from './schema.ts';
import { unpackSideFile } from './side-columns.ts';
import type { DataFile } from '#domain/data-files.ts';

/** Everything of one workspace, record by record as the database holds it. Cloneable: texts, numbers and buffers alone. */
export interface WholeWorkspace {
  /** Version of the schema that the records are of. */
  readonly schema: number;
  readonly record: WorkspaceRecord;
  readonly files: readonly FileRecord[];
  readonly columns: readonly ColumnRecord[];
  readonly identities: readonly IdentityRecord[];
}

export interface WholeWriting {
  /** A workspace whose place is taken; left out = the records become a workspace with a new id. */
  readonly over?: string;
  /** Left out = the name that the records carry. */
  readonly name?: string;
}

/** All records of a workspace, null = there is none. */
export async function readWhole(database: Database, workspace: string): Promise<WholeWorkspace | null> {
  const tx = database.transaction(STORES, 'readonly');
  const range = rangeOf(workspace);
  const [record, files, columns, identities] = await Promise.all([
    tx.objectStore('workspaces').get(workspace),
    tx.objectStore('files').getAll(range),
    tx.objectStore('columns').getAll(range),
    tx.objectStore('identities').getAll(range),
  ]);
  return record?.deletedAt === null ? { schema: SCHEMA_VERSION, record, files, columns, identities } : null;
}

/** The files that the records hold, and those of which the browser or a disk fault took a part away. */
export function filesIn({ files, columns, identities }: Omit<WholeWorkspace, 'schema' | 'record'>): {
  readonly files: readonly DataFile[];
  readonly damaged: readonly FileRecord[];
} {
  const whole: DataFile[] = [];
  const damaged: FileRecord[] = [];
  for (const file of files) {
    const own = columns.filter((column) => column.file === file.file);
    const people = identities.find((identity) => identity.part === file.file);
    const table = file.side ? unpackSideFile(file, file.side, own, people) : unpackFile(file, own, people);
    if (table) whole.push(table);
    else damaged.push(file);
  }
  return { files: whole, damaged };
}

/**
 * Writes all records of a workspace, under a new id or over a workspace that is there; it becomes the one opened last.
 * @returns its id. `storage-newer`: the records are of a later schema; `storage-damaged`: a part of a file is missing. Nothing is
 *   written then.
 */
export async function writeWhole(
  database: Database,
  whole: WholeWorkspace,
  { over, name }: WholeWriting = {},
): Promise<Answer<string>> {
  if (whole.schema > SCHEMA_VERSION) return refuse('storage-newer');
  const damaged = filesIn(whole).damaged.at(0);
  if (damaged !== undefined) return refuse('storage-damaged', { file: damaged.name });
  const workspace = over ?? newWorkspaceId();
  await inOneTransaction(database, async (tx) => {
    const records = await tx.objectStore('workspaces').getAll();
    if (over !== undefined) deleteAll(tx, over);
    const former = records.find((record) => record.workspace === over);
    for (const store of ['files', 'columns', 'identities'] as const) {
      for (const record of whole[store]) request(tx.objectStore(store).add({ ...record, workspace }));
    }
    const record = { ...SINCE_VERSION_3, ...whole.record };
    const revision = Math.max(record.revision, former?.revision ?? 0) + 1;
    const own = { workspace, revision, filesRevision: revision, deletedAt: null, openedAt: nextTurn(records) };
    request(tx.objectStore('workspaces').put({ ...record, ...own, name: name ?? record.name }));
  });
  return answer(workspace);
}

/** Copies a workspace record by record, so that one column at a time is in memory. `workspace-gone` where there is none. */
export async function copyWhole(database: Database, workspace: string, name: string): Promise<Answer<string>> {
  const copy = newWorkspaceId();
  const found = await inOneTransaction(database, async (tx) => {
    const records = await tx.objectStore('workspaces').getAll();
    const record = records.find((each) => each.workspace === workspace);
    if (record?.deletedAt !== null) return false;
    for (const name of ['files', 'columns', 'identities'] as const) {
      const store = tx.objectStore(name);
      let cursor = await store.openCursor(rangeOf(workspace));
      while (cursor !== null) {
        request(store.add({ ...cursor.value, workspace: copy }));
        cursor = await cursor.continue();
      }
    }
    const own = { workspace: copy, name, revision: 1, filesRevision: 1, openedAt: nextTurn(records) };
    request(tx.objectStore('workspaces').put({ ...record, ...own }));
    return true;
  });
  return found ? answer(copy) : refuse('workspace-gone');
}
