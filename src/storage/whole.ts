/* A workspace as a whole: every record of it read, written or copied in one transaction. */
import { answer, refuse, type Answer } from '#domain/errors.ts';
import { unpackFile } from './columns.ts';
import { type Database, inOneTransaction, request } from './database.ts';
import { deleteAll, newWorkspaceId, nextTurn, rangeOf } from './keys.ts';
import {
  type ColumnRecord,
  type FileRecord,
  type FormerFileRecord,
  type HeaderRecord,
  type IdentityRecord,
  SCHEMA_VERSION,
  SINCE_VERSION_3,
  splitFile,
  STORES,
  type TextRecord,
  type WorkspaceRecord,
} from './schema.ts';
import { unpackSideFile } from './side-columns.ts';
import type { DataFile } from '#domain/data-files.ts';

/** The stores of a workspace beside its own record. */
const PARTS = ['files', 'columns', 'texts', 'identities'] as const;

/** Everything of one workspace, record by record as the database holds it. Cloneable: texts, numbers and buffers alone. */
export interface WholeWorkspace {
  /** Version of the schema that the records are of. */
  readonly schema: number;
  readonly record: WorkspaceRecord;
  readonly files: readonly FileRecord[];
  readonly columns: readonly ColumnRecord[];
  /** Absent in records of a schema before version 4. */
  readonly texts?: readonly TextRecord[];
  readonly identities: readonly IdentityRecord[];
}

export interface WholeWriting {
  /** A workspace whose place is taken; left out = the records become a workspace with a new id. */
  readonly over?: string;
  /** A workspace that is marked as deleted in the same transaction, so that it can be brought back. */
  readonly instead?: string;
  /** Left out = the name that the records carry. */
  readonly name?: string;
}

/** All records of a workspace, null = there is none. */
export async function readWhole(database: Database, workspace: string): Promise<WholeWorkspace | null> {
  const tx = database.transaction(STORES, 'readonly');
  const range = rangeOf(workspace);
  const [record, files, columns, texts, identities] = await Promise.all([
    tx.objectStore('workspaces').get(workspace),
    tx.objectStore('files').getAll(range),
    tx.objectStore('columns').getAll(range),
    tx.objectStore('texts').getAll(range),
    tx.objectStore('identities').getAll(range),
  ]);
  if (record?.deletedAt !== null) return null;
  return { schema: SCHEMA_VERSION, record, files, columns, texts, identities: identities.filter(isOfData) };
}

/** What was answered is none of a workspace's data: it is made again. */
function isOfData({ part }: IdentityRecord): boolean {
  return part !== 'kept';
}

/** The records as of this schema. */
function upToDate(whole: WholeWorkspace): WholeWorkspace & Required<Pick<WholeWorkspace, 'texts'>> {
  const { columns, texts = [], identities } = whole;
  const keys = columns.map(({ workspace, file, column, chunk }) => [workspace, file, column, chunk] as const);
  const split = whole.files.map((file) =>
    'texts' in file ? splitFile(file as FormerFileRecord, keys) : { file, texts: [] },
  );
  return {
    ...{ schema: SCHEMA_VERSION, columns, identities: identities.filter(isOfData) },
    record: { ...SINCE_VERSION_3, ...whole.record },
    files: split.map(({ file }) => file),
    texts: [...texts, ...split.flatMap((each) => each.texts)],
  };
}

/** The files that the records hold, and those of which the browser or a disk fault took a part away. */
export function filesIn(workspace: WholeWorkspace): {
  readonly files: readonly DataFile[];
  readonly damaged: readonly FileRecord[];
} {
  const { files, columns, texts, identities } = upToDate(workspace);
  const whole: DataFile[] = [];
  const damaged: FileRecord[] = [];
  for (const file of files) {
    const own = columns.filter((column) => column.file === file.file);
    const words = Object.fromEntries(texts.filter((text) => text.file === file.file).map((t) => [t.column, t.texts]));
    const people = identities.find((identity) => identity.part === file.file);
    const table = file.side
      ? unpackSideFile(file, file.side, own, words, people)
      : unpackFile(file, own, words, people);
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
  writing: WholeWriting = {},
): Promise<Answer<string>> {
  const written = await writeAll(database, [{ whole, ...writing }]);
  return written.ok ? answer(written.value[0]) : written;
}

/** Writes several workspaces in one transaction; the first becomes the one opened last. Headers that are not known yet are remembered. */
export async function writeAll(
  database: Database,
  writings: readonly (WholeWriting & { readonly whole: WholeWorkspace })[],
  headers: readonly HeaderRecord[] = [],
): Promise<Answer<readonly string[]>> {
  if (writings.some(({ whole }) => whole.schema > SCHEMA_VERSION)) return refuse('storage-newer');
  const damaged = writings.flatMap(({ whole }) => filesIn(whole).damaged).at(0);
  if (damaged !== undefined) return refuse('storage-damaged', { file: damaged.name });
  const wholes = writings.map(({ whole }) => upToDate(whole));
  const ids = writings.map(({ over }) => over ?? newWorkspaceId());
  await inOneTransaction(database, async (tx) => {
    const records = await tx.objectStore('workspaces').getAll();
    const known = await tx.objectStore('headers').getAllKeys();
    const turn = nextTurn(records);
    for (const [i, { over, instead, name }] of writings.entries()) {
      const workspace = ids[i];
      const whole = wholes[i];
      if (over !== undefined) deleteAll(tx, over);
      const former = records.find((record) => record.workspace === over);
      for (const store of PARTS) {
        for (const record of whole[store]) request(tx.objectStore(store).add({ ...record, workspace }));
      }
      const { record } = whole;
      const revision = Math.max(record.revision, former?.revision ?? 0) + 1;
      const own = { workspace, revision, filesRevision: revision, deletedAt: null };
      const openedAt = turn + writings.length - 1 - i;
      request(tx.objectStore('workspaces').put({ ...record, ...own, openedAt, name: name ?? record.name }));
      const gone = records.find((each) => each.workspace === instead && each.deletedAt === null);
      if (gone !== undefined) {
        request(tx.objectStore('workspaces').put({ ...gone, deletedAt: Date.now(), revision: gone.revision + 1 }));
      }
    }
    for (const header of headers) if (!known.includes(header.key)) request(tx.objectStore('headers').put(header));
  });
  return answer(ids);
}

/** Brings deleted workspaces back and marks others as deleted, in one transaction. `workspace-gone`: one of the first is swept. */
export async function exchange(
  database: Database,
  back: readonly string[],
  away: readonly string[],
): Promise<Answer<null>> {
  const found = await inOneTransaction(database, async (tx) => {
    const store = tx.objectStore('workspaces');
    const records = await store.getAll();
    const turn = nextTurn(records);
    const returning = records.filter(({ workspace }) => back.includes(workspace));
    if (returning.length < back.length) return false;
    for (const record of returning) {
      const openedAt = turn + back.length - 1 - back.indexOf(record.workspace);
      request(store.put({ ...record, deletedAt: null, revision: record.revision + 1, openedAt }));
    }
    for (const record of records.filter(({ workspace }) => away.includes(workspace))) {
      request(store.put({ ...record, deletedAt: Date.now(), revision: record.revision + 1 }));
    }
    return true;
  });
  return found ? answer(null) : refuse('workspace-gone');
}

/** Copies a workspace record by record, so that one column at a time is in memory. `workspace-gone` where there is none. */
export async function copyWhole(database: Database, workspace: string, name: string): Promise<Answer<string>> {
  const copy = newWorkspaceId();
  const found = await inOneTransaction(database, async (tx) => {
    const records = await tx.objectStore('workspaces').getAll();
    const record = records.find((each) => each.workspace === workspace);
    if (record?.deletedAt !== null) return false;
    for (const name of PARTS) {
      const store = tx.objectStore(name);
      let cursor = await store.openCursor(rangeOf(workspace));
      while (cursor !== null) {
        const { value } = cursor;
        const kept = 'part' in value && value.part === 'kept' ? value : null;
        // What was answered holds for the copy, whose revisions begin again.
        if (kept === null) request(store.add({ ...value, workspace: copy }));
        else if (kept.filesRevision === record.filesRevision)
          request(store.add({ ...kept, workspace: copy, filesRevision: 1 }));
        cursor = await cursor.continue();
      }
    }
    const own = { workspace: copy, name, revision: 1, filesRevision: 1, openedAt: nextTurn(records) };
    request(tx.objectStore('workspaces').put({ ...record, ...own }));
    return true;
  });
  return found ? answer(copy) : refuse('workspace-gone');
}
