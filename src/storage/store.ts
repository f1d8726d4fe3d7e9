/* The store of all workspaces of a deployment: read, written and removed whole, each in one transaction. */
import { answer, refuse, type Answer } from '#domain/errors.ts';
import type { FileChoices } from '#domain/choices.ts';
import { type DataFile, isOrdersFile } from '#domain/data-files.ts';
import type { FileIdentities } from '#domain/orders.ts';
import { packFile, packIdentities, unpackFile } from './columns.ts';
import { databaseName } from './database-name.ts';
import {
  type Database,
  inOneTransaction,
  openDatabase,
  request,
  UNAVAILABLE,
  type WriteTransaction,
} from './database.ts';
import { type HeaderRecord, STORES, type WorkspaceRecord } from './schema.ts';
import { packSideFile, unpackSideFile } from './side-columns.ts';

export type { HeaderRecord, WorkspaceRecord } from './schema.ts';

export interface StoredWorkspace {
  readonly record: WorkspaceRecord;
  /** In the order of importing. */
  readonly files: readonly DataFile[];
  /** Identities that are treated as none. */
  readonly noIdentity: readonly string[];
}

export interface WorkspaceChange {
  readonly record: Omit<WorkspaceRecord, 'openedAt'>;
  readonly noIdentity: readonly string[];
  /** Files to add: one import. */
  readonly add: readonly DataFile[];
  /** What the workspace held before goes in the same transaction. */
  readonly replace: boolean;
  /** An import whose files go in the same transaction; files that are added take its number. */
  readonly removeImport?: number;
  /** New choices of files that are there. */
  readonly choices?: readonly { readonly file: number; readonly choices: FileChoices }[];
  /** Files that are there, with what stands in the place of their identities; rejected rows as written go. */
  readonly forget?: readonly { readonly file: number; readonly identities: FileIdentities }[];
  /** Answers to remember by header, beside those that are. */
  readonly headers?: readonly HeaderRecord[];
}

/** Numbers that the added files were given: those of one import, files counting up from `firstFile`. */
export interface Written {
  readonly importNumber: number;
  readonly firstFile: number;
}

/**
 * Every method is one transaction: it happens wholly or not at all.
 * Refusals: `storage-unavailable` (no IndexedDB, blocked, taken away in part), `storage-full` (nothing was changed).
 */
export interface Store {
  /** All workspaces, the one opened last first. */
  list(): Promise<Answer<readonly WorkspaceRecord[]>>;
  /** null = there is no such workspace. */
  read(workspace: string): Promise<Answer<StoredWorkspace | null>>;
  /** Writes settings, adds and removes files; the workspace becomes the one opened last. Without files, only where the workspace exists. */
  write(change: WorkspaceChange): Promise<Answer<Written>>;
  /** What is remembered by header. */
  headers(): Promise<Answer<readonly HeaderRecord[]>>;
  /** Remembers these and forgets the rest. */
  setHeaders(headers: readonly HeaderRecord[]): Promise<Answer<null>>;
  /** Makes the workspace the one opened last. */
  markOpened(workspace: string): Promise<Answer<null>>;
  /** Removes every record of the workspace. */
  remove(workspace: string): Promise<Answer<null>>;
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
    } catch {
      return refuse('storage-unavailable');
    }
    try {
      return await work(database);
    } catch (error) {
      const name = error instanceof Error || error instanceof DOMException ? error.name : '';
      if (name === 'QuotaExceededError') return refuse('storage-full');
      if (UNAVAILABLE.has(name)) return refuse('storage-unavailable');
      throw error;
    }
  };

  return {
    list: () => attempt(async (database) => answer(latestFirst(await database.getAll('workspaces')))),

    read: (workspace) =>
      attempt<StoredWorkspace | null>(async (database) => {
        const tx = database.transaction(STORES, 'readonly');
        const range = rangeOf(workspace);
        const [record, files, columns, identities] = await Promise.all([
          tx.objectStore('workspaces').get(workspace),
          tx.objectStore('files').getAll(range),
          tx.objectStore('columns').getAll(range),
          tx.objectStore('identities').getAll(range),
        ]);
        if (!record) return answer(null);
        const tables: DataFile[] = [];
        for (const file of files) {
          const own = columns.filter((column) => column.file === file.file);
          const people = identities.find((identity) => identity.part === file.file);
          const table = file.side ? unpackSideFile(file, file.side, own, people) : unpackFile(file, own, people);
          if (!table) return refuse('storage-unavailable', { file: file.name });
          tables.push(table);
        }
        const none = identities.find((identity) => identity.part === 'none');
        return answer({ record, files: tables, noIdentity: none?.part === 'none' ? none.keys : [] });
      }),

    write: (change) =>
      attempt(async (database) => {
        const packed = change.add.map((file) => ({
          ...(isOrdersFile(file) ? packFile(file) : packSideFile(file)),
          rejected: file.rejectedRows ? { rejectedRows: file.rejectedRows } : {},
        }));
        const { workspace } = change.record;
        const written = { importNumber: 1, firstFile: 1 };
        await inOneTransaction(database, async (tx) => {
          const [records, former] = await Promise.all([
            tx.objectStore('workspaces').getAll(),
            tx.objectStore('files').getAll(rangeOf(workspace)),
          ]);
          // Another tab may have deleted the workspace: settings alone do not bring it back.
          if (packed.length === 0 && !records.some((record) => record.workspace === workspace)) return;
          if (change.replace) deleteAll(tx, workspace);
          const imports = former.map((file) => file.importNumber ?? file.file);
          for (const [i, { file }] of former.entries()) {
            if (imports[i] === change.removeImport) deleteFile(tx, workspace, file);
          }
          for (const { file, choices } of change.choices ?? []) {
            const record = former.find((each) => each.file === file);
            if (record) request(tx.objectStore('files').put({ ...record, choices }));
          }
          for (const { file, identities } of change.forget ?? []) {
            const record = former.find((each) => each.file === file);
            const held = await tx.objectStore('identities').get([workspace, file]);
            // Another tab may have taken the file out.
            if (!record || !held || !('texts' in held)) continue;
            request(tx.objectStore('files').put({ ...record, forgotten: true }));
            const texts = packIdentities(identities, Object.keys(held.texts));
            request(tx.objectStore('identities').put({ workspace, part: file, texts }));
          }
          // Numbered here and not by the caller: another tab may have added a file meanwhile.
          const numbers = change.replace ? [] : former.map(({ file }) => file);
          written.firstFile = Math.max(0, ...numbers) + 1;
          written.importNumber = change.removeImport ?? (change.replace ? 1 : Math.max(0, ...numbers, ...imports) + 1);
          for (const [i, each] of packed.entries()) {
            const file = written.firstFile + i;
            request(tx.objectStore('files').add({ workspace, file, importNumber: written.importNumber, ...each.file }));
            const texts = each.identities;
            request(tx.objectStore('identities').add({ workspace, part: file, texts, ...each.rejected }));
            for (const column of each.columns) {
              request(tx.objectStore('columns').add({ workspace, file, ...column }));
            }
          }
          for (const header of change.headers ?? []) request(tx.objectStore('headers').put(header));
          request(tx.objectStore('identities').put({ workspace, part: 'none', keys: [...change.noIdentity] }));
          request(tx.objectStore('workspaces').put({ ...change.record, openedAt: nextTurn(records) }));
        });
        return answer(written);
      }),

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
      attempt(async (database) => {
        await inOneTransaction(database, async (tx) => {
          const store = tx.objectStore('workspaces');
          const records = await store.getAll();
          const record = records.find((each) => each.workspace === workspace);
          if (record && record !== latestFirst(records)[0]) {
            request(store.put({ ...record, openedAt: nextTurn(records) }));
          }
        });
        return answer(null);
      }),

    remove: (workspace) =>
      attempt(async (database) => {
        await inOneTransaction(database, (tx) => {
          deleteAll(tx, workspace);
        });
        return answer(null);
      }),

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

function deleteAll(tx: WriteTransaction, workspace: string): void {
  request(tx.objectStore('workspaces').delete(workspace));
  for (const store of ['files', 'columns', 'identities'] as const) {
    request(tx.objectStore(store).delete(rangeOf(workspace)));
  }
}

function deleteFile(tx: WriteTransaction, workspace: string, file: number): void {
  request(tx.objectStore('files').delete([workspace, file]));
  request(tx.objectStore('identities').delete([workspace, file]));
  request(tx.objectStore('columns').delete(IDBKeyRange.bound([workspace, file], [workspace, file, []])));
}

/** All keys that begin with the workspace: an array sorts after every number and text. */
function rangeOf(workspace: string): IDBKeyRange {
  return IDBKeyRange.bound([workspace], [workspace, []]);
}

function latestFirst(records: readonly WorkspaceRecord[]): WorkspaceRecord[] {
  return [...records].sort((a, b) => b.openedAt - a.openedAt);
}

function nextTurn(records: readonly WorkspaceRecord[]): number {
  return records.reduce((latest, record) => Math.max(latest, record.openedAt), 0) + 1;
}
