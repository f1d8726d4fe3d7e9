/* The schema of the database and the numbered steps that lead to it. A released migration is never edited. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { ColumnFormat, IssueTotal, RowCount, RowIssue, SourceId } from '#domain/orders.ts';

/** Texts in one string with the end of each: one copy of memory to write and to read, whatever their number. */
export interface PackedTexts {
  readonly joined: string;
  readonly ends: Int32Array<ArrayBuffer>;
}

/** A workspace: which one, when it was opened last, and everything chosen in it. */
export interface WorkspaceRecord {
  readonly workspace: string;
  readonly kind: 'own' | 'sample';
  /** Id of the sample store, null for own data. */
  readonly sample: string | null;
  /** Counter: the workspace with the largest was opened last. */
  readonly openedAt: number;
  /** Opaque here: the engine's settings, with customers treated as none left out (they stand in `identities`). */
  readonly settings: unknown;
}

/** A file as it was read, without its columns and without anything that says who a person is. */
export interface FileRecord {
  readonly workspace: string;
  /** 1, 2 … in the order of importing. */
  readonly file: number;
  readonly name: string;
  readonly source: SourceId;
  readonly bytes: number;
  readonly savedDay: number;
  readonly header: readonly string[];
  readonly orders: number;
  readonly lines: number;
  readonly count: Readonly<RowCount>;
  readonly issues: readonly RowIssue[];
  readonly issueTotals?: readonly IssueTotal[];
  readonly formats?: readonly ColumnFormat[];
  /** Dictionaries of the text columns, by column. */
  readonly texts: Readonly<Record<string, PackedTexts>>;
}

/** A stretch of a typed column: at most CHUNK_ROWS entries, in the order of `chunk`. */
export interface ColumnRecord {
  readonly workspace: string;
  readonly file: number;
  readonly column: string;
  readonly chunk: number;
  readonly buffer: ArrayBuffer;
}

/** Who people are: the dictionaries of a file's identity columns, or the identities a workspace treats as none. */
export type IdentityRecord =
  | { readonly workspace: string; readonly part: number; readonly texts: Readonly<Record<string, PackedTexts>> }
  | { readonly workspace: string; readonly part: 'none'; readonly keys: readonly string[] };

export interface TenureSchema extends DBSchema {
  workspaces: { key: string; value: WorkspaceRecord };
  files: { key: [workspace: string, file: number]; value: FileRecord };
  columns: { key: [workspace: string, file: number, column: string, chunk: number]; value: ColumnRecord };
  identities: { key: [workspace: string, part: number | 'none']; value: IdentityRecord };
}

export const STORES = ['workspaces', 'files', 'columns', 'identities'] as const satisfies StoreNames<TenureSchema>[];

type UpgradeTransaction = IDBPTransaction<TenureSchema, StoreNames<TenureSchema>[], 'versionchange'>;
export type Migration = (database: IDBPDatabase<TenureSchema>, transaction: UpgradeTransaction) => void;

/** Step i leads from version i to version i + 1. */
export const MIGRATIONS: readonly Migration[] = [
  (database) => {
    database.createObjectStore('workspaces', { keyPath: 'workspace' });
    database.createObjectStore('files', { keyPath: ['workspace', 'file'] });
    database.createObjectStore('columns', { keyPath: ['workspace', 'file', 'column', 'chunk'] });
    database.createObjectStore('identities', { keyPath: ['workspace', 'part'] });
  },
];

export const SCHEMA_VERSION = MIGRATIONS.length;
