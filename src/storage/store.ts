/* The store of all workspaces of a deployment: read, written and removed whole, each in one transaction. */
import { answer, refuse, type Answer } from '#domain/errors.ts';
import { databaseName } from './database-name.ts';
import { Blocked, type Database, inOneTransaction, openDatabase, request, UNAVAILABLE } from './database.ts';
import { deleteAll, deleteFile, latestFirst, nextTurn, notDeleted } from './keys.ts';
import { keep, type Opening, readOpening } from './opening.ts';
import { readFiles } from './reading.ts';
import type { HeaderRecord, WorkspaceRecord } from './schema.ts';
import type { TakeSteps } from './taking.ts';
import {
  copyWhole,
  exchange,
  filesIn,
  readWhole,
  type WholeWorkspace,
  type WholeWriting,
  writeAll,
  writeWhole,
} from './whole.ts';
import { Cancelled, keysIn, type StoredWorkspace, type WorkspaceChange, writeChange, type Written } from './writing.ts';

export type { Opening } from './opening.ts';
export type { HeaderRecord, WorkspaceRecord } from './schema.ts';
export type { WholeWorkspace, WholeWriting } from './whole.ts';
export type { StoredChoices, StoredWorkspace, WorkspaceChange, Written } from './writing.ts';

/**
 * Every method is one transaction: it happens wholly or not at all.
 * Refusals: `storage-unavailable` (no IndexedDB, switched off), `storage-blocked` (an older page holds the database),
 * `storage-newer` (a newer page has changed it), `storage-damaged` (a part of a file is missing), `storage-full` (nothing was
 * changed), `workspace-gone` (there is no such workspace, or it is deleted).
 */
export interface Store {
  /** All workspaces, the one opened last first; without `withDeleted` not the deleted ones. */
  list(withDeleted?: boolean): Promise<Answer<readonly WorkspaceRecord[]>>;
  /** null = there is no such workspace. `take` takes the steps of unpacking; left out = all at once. */
  read(workspace: string, take?: TakeSteps): Promise<Answer<StoredWorkspace | null>>;
  /** What is chosen in a workspace, without its files; null = there is no such workspace. */
  readChoices(workspace: string): Promise<Answer<Omit<StoredWorkspace, 'files'> | null>>;
  /** A workspace with what was kept for its files, without reading them; null where they must be read (`opening.ts`). */
  readOpening(workspace: string): Promise<Answer<Opening | null>>;
  /** Keeps what was answered about the files of a revision, as long as they are those; whether they are. */
  keep(workspace: string, filesRevision: number, value: unknown): Promise<Answer<boolean>>;
  /** Writes settings, adds and removes files; the workspace becomes the one opened last. Without files, only where the workspace exists. */
  write(change: WorkspaceChange): Promise<Answer<Written>>;
  /** What is remembered by header. */
  headers(): Promise<Answer<readonly HeaderRecord[]>>;
  /** Remembers these and forgets the rest. */
  setHeaders(headers: readonly HeaderRecord[]): Promise<Answer<null>>;
  /** Makes the workspace the one opened last. */
  markOpened(workspace: string): Promise<Answer<null>>;
  rename(workspace: string, name: string): Promise<Answer<null>>;
  /** Copies everything of a workspace into a new one, which becomes the one opened last; its id. */
  duplicate(workspace: string, name: string): Promise<Answer<string>>;
  /** Marks a workspace as deleted: it is neither listed nor read, until it is brought back or swept. */
  remove(workspace: string, now?: number): Promise<Answer<null>>;
  /** Takes a deletion back. */
  bringBack(workspace: string): Promise<Answer<null>>;
  /** Removes every record of a workspace that was deleted. */
  sweep(workspace: string): Promise<Answer<null>>;
  /** Names of the files of a workspace of which a part is missing; they are taken out, the others stay. */
  leaveOutDamaged(workspace: string): Promise<Answer<readonly string[]>>;
  /** Everything of a workspace, for a file; null = there is none. */
  readWorkspace(workspace: string): Promise<Answer<WholeWorkspace | null>>;
  /** Writes everything of a workspace; its id. */
  writeWorkspace(whole: WholeWorkspace, writing?: WholeWriting): Promise<Answer<string>>;
  /** Writes several workspaces in one transaction, with headers that are remembered where they are not known yet; their ids. */
  writeWorkspaces(
    writings: readonly (WholeWriting & { readonly whole: WholeWorkspace })[],
    headers?: readonly HeaderRecord[],
  ): Promise<Answer<readonly string[]>>;
  /** Brings deleted workspaces back and marks others as deleted, in one transaction. */
  exchange(back: readonly string[], away: readonly string[]): Promise<Answer<null>>;
  close(): void;
}

/** The store of the deployment at a base path. The database is opened with the first question, and again if the browser closed it. */
export function openStore(basePath: string): Store {
  let opening: Promise<Database> | null = null;

  const connect = (): Promise<Database> => {
    opening ??= openDatabase(databaseName(basePath), () => (opening = null)).catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };

  const attempt = async <T>(work: (database: Database) => Promise<Answer<T>>): Promise<Answer<T>> => {
    let database: Database;
    try {
      database = await connect();
    } catch (error) {
      if (error instanceof Blocked) return refuse('storage-blocked');
      return refuse(nameOf(error) === 'VersionError' ? 'storage-newer' : 'storage-unavailable');
    }
    try {
      return await work(database);
    } catch (error) {
      if (error instanceof Cancelled) return refuse('cancelled');
      const name = nameOf(error);
      if (name === 'QuotaExceededError') return refuse('storage-full');
      if (UNAVAILABLE.has(name)) return refuse('storage-unavailable');
      throw error;
    }
  };

  /** Changes the record of a workspace; `workspace-gone` where it is not there, or not deleted or deleted as wanted. */
  const alter = (
    workspace: string,
    changed: (record: WorkspaceRecord, records: readonly WorkspaceRecord[]) => WorkspaceRecord,
    deleted = false,
  ): Promise<Answer<null>> =>
    attempt(async (database) => {
      const found = await inOneTransaction(database, async (tx) => {
        const store = tx.objectStore('workspaces');
        const records = await store.getAll();
        const record = records.find((each) => each.workspace === workspace);
        if (record === undefined || (record.deletedAt !== null) !== deleted) return false;
        const next = changed(record, records);
        if (next !== record) request(store.put(next));
        return true;
      });
      return found ? answer(null) : refuse('workspace-gone');
    });

  return {
    list: (withDeleted = false) =>
      attempt(async (database) => {
        const records = latestFirst(await database.getAll('workspaces'));
        return answer(withDeleted ? records : notDeleted(records));
      }),

    read: (workspace, take) =>
      attempt<StoredWorkspace | null>(async (database) => {
        const read = await readFiles(database, workspace, take);
        return read !== null && 'damaged' in read ? refuse('storage-damaged', { file: read.damaged }) : answer(read);
      }),

    readChoices: (workspace) =>
      attempt<Omit<StoredWorkspace, 'files'> | null>(async (database) => {
        const tx = database.transaction(['workspaces', 'identities'], 'readonly');
        const [record, none] = await Promise.all([
          tx.objectStore('workspaces').get(workspace),
          tx.objectStore('identities').get([workspace, 'none']),
        ]);
        return answer(record?.deletedAt === null ? { record, noIdentity: keysIn(none) } : null);
      }),

    readOpening: (workspace) => attempt(async (database) => answer(await readOpening(database, workspace))),

    keep: (workspace, filesRevision, value) =>
      attempt(async (database) => answer(await keep(database, workspace, filesRevision, value))),

    write: (change) => attempt((database) => writeChange(database, change)),

    headers: () => attempt(async (database) => answer(await database.getAll('headers'))),

    setHeaders: (headers) =>
      attempt(async (database) => {
        await inOneTransaction(database, (tx) => {
          request(tx.objectStore('headers').clear());
          for (const header of headers) request(tx.objectStore('headers').put(header));
        });
        return answer(null);
      }),

    markOpened: (workspace) =>
      alter(workspace, (record, records) =>
        record === latestFirst(notDeleted(records)).at(0) ? record : { ...record, openedAt: nextTurn(records) },
      ),

    rename: (workspace, name) => alter(workspace, (record) => ({ ...record, name, revision: record.revision + 1 })),

    duplicate: (workspace, name) => attempt((database) => copyWhole(database, workspace, name)),

    remove: (workspace, now = Date.now()) =>
      alter(workspace, (record) => ({ ...record, deletedAt: now, revision: record.revision + 1 })),

    bringBack: (workspace) =>
      alter(
        workspace,
        (record, records) => ({
          ...record,
          deletedAt: null,
          revision: record.revision + 1,
          openedAt: nextTurn(records),
        }),
        true,
      ),

    sweep: (workspace) =>
      attempt(async (database) => {
        await inOneTransaction(database, async (tx) => {
          const record = await tx.objectStore('workspaces').get(workspace);
          // It may have been brought back.
          if (record !== undefined && record.deletedAt !== null) deleteAll(tx, workspace);
        });
        return answer(null);
      }),

    leaveOutDamaged: (workspace) =>
      attempt(async (database) => {
        const whole = await readWhole(database, workspace);
        const damaged = whole === null ? [] : filesIn(whole).damaged;
        if (damaged.length > 0) {
          await inOneTransaction(database, async (tx) => {
            const store = tx.objectStore('workspaces');
            const record = await store.get(workspace);
            if (record === undefined) return;
            for (const { file } of damaged) deleteFile(tx, workspace, file);
            request(tx.objectStore('identities').delete([workspace, 'kept']));
            const revision = record.revision + 1;
            request(store.put({ ...record, revision, filesRevision: revision }));
          });
        }
        return answer(damaged.map(({ name }) => name));
      }),

    readWorkspace: (workspace) => attempt(async (database) => answer(await readWhole(database, workspace))),

    writeWorkspace: (whole, writing) => attempt((database) => writeWhole(database, whole, writing)),

    writeWorkspaces: (writings, headers) => attempt((database) => writeAll(database, writings, headers)),

    exchange: (back, away) => attempt((database) => exchange(database, back, away)),

    close: () => {
      const open = opening;
      opening = null;
      if (open) {
        void open.then(
          (database) => {
            database.close();
          },
          () => undefined,
        );
      }
    },
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
