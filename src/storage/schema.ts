/* The schema of the database and the numbered steps that lead to it. A released migration is never edited. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { FileChoices } from '#domain/choices.ts';
import type { ColumnFormat, ColumnUse, IssueTotal, RejectedRow, RowCount, RowIssue, SourceId } from '#domain/orders.ts';
import type { RowCut } from '#domain/row-cut.ts';
import type { SideKind } from '#domain/side-tables.ts';

/** Texts in one string with the end of each: one copy of memory to write and to read, whatever their number. */
export interface PackedTexts {
  readonly joined: string;
  readonly ends: Int32Array<ArrayBuffer>;
}

/** A workspace: which one, when it was opened last, and everything chosen in it. */
export interface WorkspaceRecord {
  readonly workspace: string;
  /** As somebody called it; '' = not named. */
  readonly name: string;
  /** Grows with every write, so that another tab knows what it has missed. */
  readonly revision: number;
  /** The revision at which files came, went or were read in another way: up to it, what is assembled in memory still holds. */
  readonly filesRevision: number;
  /** Milliseconds since 1970 at which it was deleted; null = it is not. Until its records are swept the deletion can be undone. */
  readonly deletedAt: number | null;
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
  /** Absent: written by version 1, whose every file was an import of its own. */
  readonly importNumber?: number;
  readonly choices?: FileChoices;
  readonly uses?: readonly ColumnUse[];
  /** Its identities were forgotten. Absent: they were not. */
  readonly forgotten?: true;
  /** The table of a file that holds no orders; its columns are then named `table.…`. */
  readonly side?: SideShape;
  readonly orders: number;
  readonly lines: number;
  readonly count: Readonly<RowCount>;
  readonly issues: readonly RowIssue[];
  readonly issueTotals?: readonly IssueTotal[];
  readonly formats?: readonly ColumnFormat[];
  readonly cut?: RowCut;
  /** Names of the attributes; their columns are `attributes.0`, `attributes.1` … Absent: written before they were kept. */
  readonly attributes?: readonly string[];
  /** What must be there of it beside this record. Absent: not known. */
  readonly parts?: FileParts;
}

/** The columns of a file with the number of their chunks, and the dictionaries. */
export interface FileParts {
  readonly columns: Readonly<Record<string, number>>;
  readonly texts: readonly string[];
}

/** The dictionary of a text column: apart from the file's record, which is read and rewritten for less. */
export interface TextRecord {
  readonly workspace: string;
  readonly file: number;
  readonly column: string;
  readonly texts: PackedTexts;
}

/** A file's record before version 4: its dictionaries stood in it. */
export type FormerFileRecord = FileRecord & { readonly texts: Readonly<Record<string, PackedTexts>> };

/** What is needed to read the columns of a side table back. */
export interface SideShape {
  readonly kind: SideKind;
  readonly rows: number;
  readonly columns: Readonly<Record<string, 'u8' | 'i32' | 'f64' | 'text'>>;
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
  | {
      readonly workspace: string;
      readonly part: number;
      readonly texts: Readonly<Record<string, PackedTexts>>;
      /** Rejected rows as written: they may say who a person is. */
      readonly rejectedRows?: readonly RejectedRow[];
    }
  | { readonly workspace: string; readonly part: 'none'; readonly keys: readonly string[] }
  | KeptRecord;

/** What was answered about the files of one revision: the next opening is told it before a file is read. It may name people. */
export interface KeptRecord {
  readonly workspace: string;
  readonly part: 'kept';
  /** `filesRevision` of the workspace that it holds for. */
  readonly filesRevision: number;
  /** Opaque here. */
  readonly value: unknown;
}

/** What was answered for files with a header: the next one is read so without asking. */
export interface HeaderRecord {
  readonly key: string;
  readonly header: readonly string[];
  readonly choices: FileChoices;
}

export interface TenureSchema extends DBSchema {
  workspaces: { key: string; value: WorkspaceRecord };
  files: { key: [workspace: string, file: number]; value: FileRecord };
  columns: { key: [workspace: string, file: number, column: string, chunk: number]; value: ColumnRecord };
  texts: { key: [workspace: string, file: number, column: string]; value: TextRecord };
  identities: { key: [workspace: string, part: number | 'none' | 'kept']; value: IdentityRecord };
  headers: { key: string; value: HeaderRecord };
}

/** What version 2 did not know of a workspace, as it was then: unnamed, not deleted. Its own fields stand before these. */
export const SINCE_VERSION_3 = { name: '', revision: 1, filesRevision: 1, deletedAt: null } as const;

/** The stores of workspaces. `headers` belongs to the deployment: a shop's export looks alike in each workspace. */
export const STORES = [
  'workspaces',
  'files',
  'columns',
  'texts',
  'identities',
] as const satisfies StoreNames<TenureSchema>[];

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
  (database) => {
    database.createObjectStore('headers', { keyPath: 'key' });
  },
  (_database, transaction) => {
    const store = transaction.objectStore('workspaces');
    void store
      .getAll()
      .then((records) => Promise.all(records.map((record) => store.put({ ...SINCE_VERSION_3, ...record }))))
      .catch(() => {
        // A request that failed has ended the transaction: opening then fails, and version 2 stays as it was.
      });
  },
  (database, transaction) => {
    database.createObjectStore('texts', { keyPath: ['workspace', 'file', 'column'] });
    void moveTexts(transaction).catch(() => {
      // As above: version 3 stays as it was.
    });
  },
];

/** Takes the dictionaries out of the files' records, one file at a time, and notes there what belongs to it. */
async function moveTexts(transaction: UpgradeTransaction): Promise<void> {
  const keys = await transaction.objectStore('columns').getAllKeys();
  const texts = transaction.objectStore('texts');
  let cursor = await transaction.objectStore('files').openCursor();
  while (cursor !== null) {
    const split = splitFile(cursor.value as FormerFileRecord, keys);
    for (const text of split.texts) await texts.put(text);
    await cursor.update(split.file);
    cursor = await cursor.continue();
  }
}

/** A file's record as of version 4, by the keys of the columns that are there. */
export function splitFile(
  former: FormerFileRecord,
  keys: readonly (readonly [workspace: string, file: number, column: string, chunk: number])[],
): { readonly file: FileRecord; readonly texts: TextRecord[] } {
  const { texts, ...file } = former;
  const columns: Record<string, number> = {};
  for (const [workspace, number, column] of keys) {
    if (workspace === file.workspace && number === file.file) columns[column] = (columns[column] ?? 0) + 1;
  }
  return {
    file: { ...file, parts: { columns, texts: Object.keys(texts) } },
    texts: Object.entries(texts).map(([column, packed]) => ({
      ...{ workspace: file.workspace, file: file.file, column },
      texts: packed,
    })),
  };
}

export const SCHEMA_VERSION = MIGRATIONS.length;
