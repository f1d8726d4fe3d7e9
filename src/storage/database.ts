/* The database itself: how it is opened and migrated, and how several writes happen wholly or not at all. */
import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { MIGRATIONS, SCHEMA_VERSION, STORES, type TenureSchema } from './schema.ts';

export type Database = IDBPDatabase<TenureSchema>;
const ALL_STORES = [...STORES, 'headers'] as const;
export type WriteTransaction = IDBPTransaction<TenureSchema, (typeof ALL_STORES)[number][], 'readwrite'>;

/** What browsers say when storage is switched off, broken or being taken away. */
export const UNAVAILABLE = new Set([
  'AbortError',
  'InvalidStateError',
  'UnknownError',
  'SecurityError',
  'NotReadableError',
]);

/** An older page of this app holds the database and does not let go: it must be closed before the schema can change. */
export class Blocked extends Error {}

export function openDatabase(name: string, lost: () => void): Promise<Database> {
  // Some privacy modes have no IndexedDB at all.
  if (typeof indexedDB === 'undefined') return Promise.reject(new Error('this browser gives no IndexedDB'));
  return new Promise((resolve, reject) => {
    let blocked = false;
    openDB<TenureSchema>(name, SCHEMA_VERSION, {
      upgrade(database, from, _to, transaction) {
        for (const migrate of MIGRATIONS.slice(from)) migrate(database, transaction);
      },
      blocked() {
        blocked = true;
        reject(new Blocked());
      },
      blocking(_current, _blocked, event) {
        // A newer page wants to change the schema: let it, and open again with the next question.
        (event.target as IDBDatabase).close();
        lost();
      },
      terminated: lost,
    }).then((database) => {
      // Opened after all, when nobody waits any longer: the next question opens it for itself.
      if (blocked) database.close();
      else resolve(database);
    }, reject);
  });
}

/**
 * Runs writes in one transaction and waits until they are on the disk.
 * If anything throws in between, everything is taken back. Inside, only the transaction's own requests may be awaited.
 */
export async function inOneTransaction<T>(
  database: Database,
  write: (tx: WriteTransaction) => Promise<T> | T,
): Promise<T> {
  const tx: WriteTransaction = database.transaction([...ALL_STORES], 'readwrite', { durability: 'strict' });
  const done = tx.done;
  let result: T;
  try {
    result = await write(tx);
  } catch (error) {
    abort(tx);
    await done.catch(() => undefined);
    // A transaction that ended on its own (full disk) knows why better than the request that stumbled over it.
    throw tx.error ?? error;
  }
  await done;
  return result;
}

function abort(tx: WriteTransaction): void {
  try {
    tx.abort();
  } catch {
    // It has ended already.
  }
}

/** A request whose failure shows in the transaction's end. */
export function request(promise: Promise<unknown> | undefined): void {
  promise?.catch(() => undefined);
}
