/* Reads dropped files one after another: progress over all their bytes, a cancel between chunks. What files leave open is gathered, the first refusal ends it. */
import { type FileChoices, headerKey, lastingChoices } from '#domain/choices.ts';
import type { DataFile } from '#domain/data-files.ts';
import { answer, refuse, type Answer, type Refusal } from '#domain/errors.ts';
import { MOST_FILES } from '#ingest/containers.ts';
import { readTables } from '#ingest/read.ts';
import type { HeaderRecord } from '#storage/store.ts';
import { pause } from './pace.ts';
import type { OrdersSoFar } from '#domain/orders-so-far.ts';
import type { AskedFile, ImportProgress } from './protocol.ts';

/** A running import. */
export interface ImportRun {
  readonly progress: (step: ImportProgress) => void;
  readonly cancel: () => void;
  readonly signal: AbortSignal;
}

export interface NamedBlob {
  readonly name: string;
  readonly blob: Blob;
  readonly savedDay: number;
}

/** What is known about files before they are read: answers by file name, and those that are remembered by header. */
export interface Known {
  readonly choices: Readonly<Record<string, FileChoices>>;
  readonly headers: readonly HeaderRecord[];
}

export const NOTHING_KNOWN: Known = { choices: {}, headers: [] };

/** The files of a drop, or those of them that leave something open. */
export interface ReadFiles {
  readonly files: readonly DataFile[];
  readonly asked: readonly AskedFile[];
  /** Files that cannot be read; not all of them. */
  readonly refused: readonly Refusal[];
}

/**
 * Tables of all files, those packed in archives each as one. A file that cannot be read is refused by its name, and one that
 * leaves something open is asked about, while the others are read on, so that all questions come at once. Where nothing can
 * be read at all, the answer is the first file's refusal.
 */
export async function readFiles(files: readonly NamedBlob[], known: Known, run: ImportRun): Promise<Answer<ReadFiles>> {
  if (files.length > MOST_FILES) return refuse('too-many-files', { found: String(files.length) });
  const bytesTotal = files.reduce((sum, { blob }) => sum + blob.size, 0);
  const remembered = new Map(known.headers.map(({ key, choices }) => [key, choices]));
  /** An answer of now stands before one that is remembered. */
  const choicesOf = (name: string, header: readonly string[]): FileChoices => ({
    ...remembered.get(headerKey(header)),
    ...known.choices[name],
  });
  const tables: DataFile[] = [];
  const asked: AskedFile[] = [];
  const refused: Refusal[] = [];
  let bytesBefore = 0;
  let rowsBefore = 0;
  for (const { name, blob, savedDay } of files) {
    let at = { bytes: 0, rows: 0 };
    const report = (bytes: number, rows: number, soFar?: OrdersSoFar): void => {
      at = { bytes, rows };
      run.progress({
        phase: 'reading',
        file: name,
        bytesRead: bytesBefore + bytes,
        bytesTotal,
        rows: rowsBefore + rows,
        ...(soFar === undefined ? {} : { soFar }),
      });
    };
    report(0, 0);
    const read = await readTables(blob, {
      name,
      bytes: blob.size,
      savedDay,
      choices: choicesOf,
      progress: report,
      // Orders of several files may be copies of each other.
      ...(files.length > 1
        ? {}
        : {
            soFar: (orders: OrdersSoFar) => {
              report(at.bytes, at.rows, orders);
            },
          }),
      cancelled: () => run.signal.aborted,
      pause,
    });
    bytesBefore += blob.size;
    if (read.ok) {
      tables.push(...read.value);
      for (const { count } of read.value) rowsBefore += count.read;
    } else {
      const detail = { file: name, ...read.detail };
      if (read.code === 'cancelled') return read;
      if (detail.questions === undefined) refused.push({ ...read, detail });
      else asked.push({ key: detail.file, name: detail.file, questions: detail.questions });
    }
    report(0, 0);
  }
  if (run.signal.aborted) return refuse('cancelled');
  if (tables.length + asked.length > 0 || refused.length === 0) return answer({ files: tables, asked, refused });
  const [first, ...more] = refused;
  return more.length === 0 ? first : { ...first, detail: { ...first.detail, more } };
}

/** What the answers of an import teach about files to come: by header, the part that lasts. */
export function lessonsOf(files: readonly DataFile[], { choices }: Known): HeaderRecord[] {
  return files.flatMap(({ name, header }) => {
    const lasting = lastingChoices(choices[name] ?? {});
    return Object.keys(lasting).length === 0 ? [] : [{ key: headerKey(header), header, choices: lasting }];
  });
}

/** Least time between two reports of the same phase and file, in ms: a page paints no faster. */
const REPORT_EVERY = 50;

/** A progress callback that passes on what is worth painting: every new phase and file, and the rest not faster than the eye. */
export function paced(progress: (step: ImportProgress) => void): (step: ImportProgress) => void {
  let last: ImportProgress | null = null;
  let at = -Infinity;
  return (step) => {
    const now = performance.now();
    const fresh =
      last?.phase !== step.phase ||
      last.file !== step.file ||
      step.bytesRead === step.bytesTotal ||
      step.soFar !== undefined;
    if (!fresh && now - at < REPORT_EVERY) return;
    last = step;
    at = now;
    progress(step);
  };
}
