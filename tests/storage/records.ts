/* Reads a database from outside the app: every record of every store, as the browser holds it. */
import { deleteDB, openDB } from 'idb';
import { databaseName } from '#storage/database-name.ts';

/** All records by store, of one workspace or of all. */
export async function recordsOf(basePath: string, workspace?: string): Promise<Record<string, unknown[]>> {
  const database = await openDB(databaseName(basePath));
  const records: Record<string, unknown[]> = {};
  for (const store of database.objectStoreNames) {
    const all = (await database.getAll(store)) as { workspace: string }[];
    records[store] = workspace === undefined ? all : all.filter((record) => record.workspace === workspace);
  }
  database.close();
  return records;
}

/** Number of records by store. */
export async function countRecords(basePath: string, workspace?: string): Promise<Record<string, number>> {
  const records = await recordsOf(basePath, workspace);
  return Object.fromEntries(Object.entries(records).map(([store, all]) => [store, all.length]));
}

/** Number of records by store where nothing is stored. */
export const NOTHING_STORED = { columns: 0, files: 0, headers: 0, identities: 0, texts: 0, workspaces: 0 };

/** Everything in a record that is text, and the bytes of its buffers read as text. */
export function textOf(record: unknown): string {
  const parts: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') parts.push(value);
    else if (value instanceof ArrayBuffer) parts.push(new TextDecoder('latin1').decode(value));
    else if (ArrayBuffer.isView(value)) parts.push(new TextDecoder('latin1').decode(value));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        parts.push(key);
        visit(inner);
      }
    }
  };
  visit(record);
  return parts.join('\n');
}

export async function dropDatabase(basePath: string): Promise<void> {
  await deleteDB(databaseName(basePath));
}
