/* Reads the files of a workspace one after another, so that no more than one of them is in memory twice. */
import type { DataFile } from '#domain/data-files.ts';
import type { Steps } from '#domain/steps.ts';
import { unpackedByStep, unpackFile } from './columns.ts';
import type { Database } from './database.ts';
import { rangeOf } from './keys.ts';
import type { ColumnRecord, FileRecord, IdentityRecord, TextRecord, WorkspaceRecord } from './schema.ts';
import { unpackSideFile } from './side-columns.ts';
import { AT_ONCE, type TakeSteps } from './taking.ts';
import { keysIn, type StoredWorkspace } from './writing.ts';

interface Parts {
  readonly columns: readonly (ColumnRecord | undefined)[];
  readonly texts: readonly (TextRecord | undefined)[];
  readonly people: IdentityRecord | undefined;
}

/** Everything that belongs to a file. Each record comes by itself: what a million orders fill arrives in pieces of some megabytes. */
async function partsOf(database: Database, { workspace, file, parts }: FileRecord): Promise<Parts> {
  const tx = database.transaction(['columns', 'texts', 'identities'], 'readonly');
  const columnStore = tx.objectStore('columns');
  const textStore = tx.objectStore('texts');
  const range = IDBKeyRange.bound([workspace, file], [workspace, file, []]);
  const columns =
    parts === undefined
      ? columnStore.getAll(range)
      : Promise.all(
          Object.entries(parts.columns).flatMap(([column, chunks]) =>
            Array.from({ length: chunks }, (_, chunk) => columnStore.get([workspace, file, column, chunk])),
          ),
        );
  const texts =
    parts === undefined
      ? textStore.getAll(range)
      : Promise.all(parts.texts.map((column) => textStore.get([workspace, file, column])));
  const people = tx.objectStore('identities').get([workspace, file]);
  const read = await Promise.all([columns, texts, people]);
  return { columns: read[0], texts: read[1], people: read[2] };
}

const isThere = <T>(record: T | undefined): record is T => record !== undefined;

/** The file of its records; null where one of them is missing. */
function* fileOf(record: FileRecord, { columns, texts, people }: Parts): Steps<DataFile | null> {
  const own = columns.filter(isThere);
  const words = yield* unpackedByStep(
    Object.fromEntries(texts.filter(isThere).map((each) => [each.column, each.texts])),
  );
  const named = yield* unpackedByStep(people !== undefined && 'texts' in people ? people.texts : {});
  return record.side === undefined
    ? unpackFile(record, own, words, people, named)
    : unpackSideFile(record, record.side, own, words, people, named);
}

async function recordOf(database: Database, workspace: string): Promise<WorkspaceRecord | null> {
  const record = await database.get('workspaces', workspace);
  return record?.deletedAt === null ? record : null;
}

/** Times that reading begins again because another tab changes files in the midst of it. */
const ATTEMPTS = 5;

/**
 * A workspace with its files; null = there is none. `damaged` is the name of a file of which a part is missing. What is read is of
 * one revision: files never change, and where some came or went meanwhile it is read again.
 */
export async function readFiles(
  database: Database,
  workspace: string,
  take: TakeSteps = AT_ONCE,
): Promise<StoredWorkspace | { readonly damaged: string } | null> {
  for (let attempt = 1; ; attempt++) {
    const tx = database.transaction(['workspaces', 'files', 'identities'], 'readonly');
    const [record, records, none] = await Promise.all([
      tx.objectStore('workspaces').get(workspace),
      tx.objectStore('files').getAll(rangeOf(workspace)),
      tx.objectStore('identities').get([workspace, 'none']),
    ]);
    if (record?.deletedAt !== null) return null;
    const files: DataFile[] = [];
    let damaged: string | null = null;
    // The next file is on its way while one is unpacked.
    let coming = records.length === 0 ? null : partsOf(database, records[0]);
    for (const [i, each] of records.entries()) {
      const parts = await coming;
      coming = i + 1 < records.length ? partsOf(database, records[i + 1]) : null;
      const file = parts === null ? null : await take(fileOf(each, parts));
      if (file === null) damaged ??= each.name;
      else files.push(file);
    }
    const now = await recordOf(database, workspace);
    if (now === null) return null;
    if (now.filesRevision !== record.filesRevision && attempt < ATTEMPTS) continue;
    return damaged === null ? { record, files, noIdentity: keysIn(none) } : { damaged };
  }
}
