/* The road of a file: bytes -> text -> records -> source -> table. */
import { answer, refuse, type Answer, type Refusal, type RefusalCode } from '#domain/errors.ts';
import type { DataFile } from '#domain/data-files.ts';
import type { RowIssue } from '#domain/orders.ts';
import type { OrdersSoFar } from '#domain/orders-so-far.ts';
import type { Steps } from '#domain/steps.ts';
import { CHUNK_BYTES, firstBytes, openBytes, type ByteReader, type ByteSource } from './bytes.ts';
import { openContainer, readFailure } from './containers.ts';
import { FirstOrders } from './first-orders.ts';
import { identify, NotUtf8, PREFIX_BYTES, TextReader, type Encoding } from './open.ts';
import { rejectedRowsOf, type FileText } from './rejected-rows.ts';
import { prepareSimd } from './scan/simd-scan.ts';
import { TableReader, type FileFacts } from './table-reader.ts';

export interface ReadOptions extends FileFacts {
  /** Called after each chunk; bytes of the file as it was dropped, packed or not. */
  progress?(bytesRead: number, rows: number): void;
  /** Told of the orders read so far where a single table of them takes longer than a moment. */
  readonly soFar?: ((orders: OrdersSoFar) => void) | undefined;
  /** Looked at before each piece of work; true ends the reading with the refusal `cancelled`. */
  cancelled?(): boolean;
  /** Lets messages in between pieces of work; a timer does where none is given. */
  readonly pause?: () => Promise<void>;
}

/** How long pieces of work follow each other before messages (a cancel, for one) are let in. */
const BREATH_MS = 30;

/** A chunk that takes longer than a breath is taken in ever smaller pieces, of so many bytes at least. */
const LEAST_PIECE = 1 << 15;

/** Files left aside that are named at most; all of them are counted. */
const MOST_REMARKS = 1_000;

/** What makes a file within an archive one that is left aside: it is no table at all, or an empty one. */
const NO_TABLE: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'empty-file',
  'header-only',
  'unknown-table',
  'not-csv-pdf',
  'not-csv-xlsx',
  'not-csv-xls',
  'not-csv-image',
  'not-csv-html',
  'not-csv-zip',
  'not-csv-gzip',
  'not-csv-binary',
  'not-csv-json',
  'git-lfs-pointer',
]);

/**
 * Reads a dropped file: a table, a table packed with gzip, or a zip archive of tables, each of which is a file of its own
 * named `archive.zip/orders.csv`. What is no table in an archive is left aside with a remark (`not-a-table`) on its first
 * table; any other refusal of a file inside is the refusal of the archive. Refusals: those of `readTable` and `archive-…`.
 */
export async function readTables(
  blob: Blob,
  options: ReadOptions,
  chunkBytes: number = CHUNK_BYTES,
): Promise<Answer<readonly DataFile[]>> {
  const opened = await openContainer(blob, options.name);
  if (!opened.ok) return opened;
  const { files, others, archive } = opened.value;
  const tables: DataFile[] = [];
  const aside = [...others];
  let rows = 0;
  let noTable: Refusal | null = null;
  for (const { name, bytes, before, source } of files) {
    const read = await readSource(
      source,
      {
        ...options,
        // Orders of several tables may be copies of each other.
        soFar: files.length === 1 ? options.soFar : undefined,
        name,
        bytes,
        progress: (bytesRead, rowsRead) => options.progress?.(before + bytesRead, rows + rowsRead),
      },
      chunkBytes,
    );
    if (read.ok) {
      tables.push(read.value);
      rows += read.value.count.read;
      continue;
    }
    if (!archive || !NO_TABLE.has(read.code)) return read;
    noTable ??= read;
    aside.push(name);
  }
  if (tables.length === 0 && noTable !== null) return noTable;
  return answer(withRemarks(tables, aside));
}

/** The tables, with a remark on the first for each file that was left aside. */
function withRemarks([first, ...rest]: readonly DataFile[], aside: readonly string[]): readonly DataFile[] {
  if (aside.length === 0) return [first, ...rest];
  const remark = { line: 1, column: '', code: 'not-a-table', value: '', fate: 'kept' } as const;
  const remarks: RowIssue[] = aside.map((file) => ({ ...remark, file }));
  const total = { code: remark.code, fate: remark.fate, column: '', count: aside.length };
  const issues = [...remarks.slice(0, MOST_REMARKS), ...first.issues];
  return [{ ...first, issues, issueTotals: [...(first.issueTotals ?? []), total] }, ...rest];
}

/**
 * Reads a file as one table: of orders, one row per copy of an order, in the file's order, or of what stands beside them.
 * Formats of dates and numbers are decided per column over the whole file; rows read = used + merged + left out + rejected.
 * Refusals: what is no CSV, what is a known export of no use; with the questions whose answers (`options.choices`) let it be
 * read: a table of unknown columns or without date, amount or customer, and what can be read in two ways (`ambiguous-dates`,
 * `ambiguous-amounts`); `unclosed-quote`, `no-orders`, `cancelled`, `file-unreadable`.
 * Cut into chunks of any size (`chunkBytes`), a file gives the same table.
 */
export function readTable(
  blob: Blob,
  options: ReadOptions,
  chunkBytes: number = CHUNK_BYTES,
): Promise<Answer<DataFile>> {
  return readSource((bytes) => openBytes(blob, bytes), options, chunkBytes);
}

async function readSource(source: ByteSource, options: ReadOptions, chunkBytes: number): Promise<Answer<DataFile>> {
  await prepareSimd();
  let prefix: Uint8Array;
  try {
    prefix = await firstBytes(source, PREFIX_BYTES);
  } catch (error) {
    return refuse(readFailure(error), { file: options.name });
  }
  if (prefix.length === 0) return refuse('empty-file', { file: options.name });
  const opened = identify(prefix);
  if ('not' in opened) return refuse(opened.not, { file: options.name });
  try {
    return await readAs(opened.encoding, source, options, chunkBytes);
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    return readAs('windows-1252', source, options, chunkBytes);
  }
}

/** Reads the file in one encoding. Throws NotUtf8. */
async function readAs(
  encoding: Encoding,
  source: ByteSource,
  options: ReadOptions,
  chunkBytes: number,
): Promise<Answer<DataFile>> {
  const table = new TableReader(options, encoding);
  const first = new FirstOrders(table, options.savedDay, (orders) => options.soFar?.(orders));
  const walk = walkOf(source, options, chunkBytes);
  const refusal = await walk((chunk, consumed) => {
    const refused = table.feed(chunk);
    if (refused !== null) return refused;
    if (options.soFar !== undefined) first.look();
    options.progress?.(consumed, table.count.read);
    return null;
  });
  if (refusal !== null) return refusal;
  first.end();
  const read = await ended(table.endByStep(), options);
  if (!read.ok) return read;
  const rejectedRows = await rejectedRowsOf(table, textOf(encoding, walk), options.name);
  return 'ok' in rejectedRows ? rejectedRows : answer({ ...read.value, rejectedRows });
}

const breathe = ({ pause }: ReadOptions): Promise<void> =>
  pause?.() ?? new Promise((resolve) => setTimeout(resolve, 0));

/** Takes the steps of the end of a file, unless it is cancelled meanwhile. */
async function ended(steps: Steps<Answer<DataFile>>, options: ReadOptions): Promise<Answer<DataFile>> {
  let breath = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - breath < BREATH_MS) continue;
    await breathe(options);
    if (options.cancelled?.() === true) return refuse('cancelled', { file: options.name });
    breath = performance.now();
  }
}

/** Hands on a file's bytes from its beginning, chunk by chunk, until it ends (null) or what is taken ends it. */
type Walk = <T extends Refusal | 'enough'>(
  take: (chunk: Uint8Array, consumed: number) => T | null,
) => Promise<Refusal | T | null>;

/** A file's bytes as often as they are asked for. */
function walkOf(source: ByteSource, options: ReadOptions, chunkBytes: number): Walk {
  return async <T extends Refusal | 'enough'>(take: (chunk: Uint8Array, consumed: number) => T | null) => {
    const bytes = source(chunkBytes);
    let breath = performance.now();
    let piece = chunkBytes;
    let rest: Uint8Array = new Uint8Array(0);
    for (;;) {
      if (options.cancelled?.() === true) return abandon(bytes, refuse('cancelled', { file: options.name }));
      if (rest.length === 0) {
        let chunk: Uint8Array | null;
        try {
          chunk = await bytes.next();
        } catch (error) {
          return refuse(readFailure(error), { file: options.name });
        }
        if (chunk === null) return null;
        rest = chunk;
      }
      const started = performance.now();
      let taken: T | null;
      try {
        taken = take(rest.subarray(0, piece), bytes.consumed());
      } catch (error) {
        await bytes.cancel();
        throw error;
      }
      if (taken !== null) return abandon(bytes, taken);
      rest = rest.subarray(piece);
      const now = performance.now();
      if (now - started > BREATH_MS) piece = Math.max(piece >> 1, Math.min(piece, LEAST_PIECE));
      else if (now - started < BREATH_MS / 4) piece = Math.min(piece * 2, chunkBytes);
      if (now - breath > BREATH_MS) {
        await breathe(options);
        breath = performance.now();
      }
    }
  };
}

/** A file's text from its beginning, piece by piece, as often as it is asked for. Throws NotUtf8. */
function textOf(encoding: Encoding, walk: Walk): FileText {
  return async (take) => {
    const text = new TextReader(encoding);
    const ended = await walk((chunk) => take(text.decode(chunk)));
    return ended === 'enough' ? '' : (ended ?? text.end());
  };
}

async function abandon<T>(bytes: ByteReader, result: T): Promise<T> {
  await bytes.cancel();
  return result;
}
