/* The folder into which backups are written by themselves: kept in a database of its own, so that the data never depend on it. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Copy } from '#domain/kept-copies.ts';

/** What was written of a workspace. */
export interface WrittenCopies {
  /** The revision of the workspace that the last copy holds. */
  readonly revision: number;
  readonly copies: readonly Copy[];
  /** A file that was begun and is not known to be whole; null = none. */
  readonly begun: string | null;
}

interface FolderSchema extends DBSchema {
  folder: { key: 'folder'; value: FileSystemDirectoryHandle };
  copies: { key: string; value: WrittenCopies };
}

export interface BackupFolder {
  /** null = none was chosen. */
  read(): Promise<FileSystemDirectoryHandle | null>;
  /** Another folder holds no copies yet; null forgets the folder. */
  choose(folder: FileSystemDirectoryHandle | null): Promise<void>;
  copies(): Promise<ReadonlyMap<string, WrittenCopies>>;
  note(workspace: string, written: WrittenCopies): Promise<void>;
}

/** @param database name of the database of the deployment; that of the folder is made when one is chosen */
export function openBackupFolder(database: string): BackupFolder {
  const name = `${database}:folder`;

  const within = async <T>(work: (opened: IDBPDatabase<FolderSchema>) => Promise<T>): Promise<T> => {
    const opened = await openDB<FolderSchema>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('folder');
        fresh.createObjectStore('copies');
      },
    });
    try {
      return await work(opened);
    } finally {
      opened.close();
    }
  };
  /** Looking must not make it: most never choose a folder. */
  const isThere = async (): Promise<boolean> =>
    typeof indexedDB !== 'undefined' && (await indexedDB.databases()).some((each) => each.name === name);

  return {
    read: async () =>
      (await isThere()) ? within(async (opened) => (await opened.get('folder', 'folder')) ?? null) : null,
    choose: (folder) =>
      within(async (opened) => {
        const tx = opened.transaction(['folder', 'copies'], 'readwrite');
        await Promise.all([
          tx.objectStore('copies').clear(),
          folder === null ? tx.objectStore('folder').delete('folder') : tx.objectStore('folder').put(folder, 'folder'),
          tx.done,
        ]);
      }),
    copies: () =>
      within(async (opened) => {
        const tx = opened.transaction('copies');
        const [keys, values] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
        return new Map(keys.map((key, i) => [key, values[i]]));
      }),
    note: (workspace, written) =>
      within(async (opened) => {
        await opened.put('copies', written, workspace);
      }),
  };
}
