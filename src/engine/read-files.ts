/* Reads dropped files one after another: progress over all their bytes, a cancel between chunks, the first refusal ends it. */
import { answer, refuse, type Answer } from '#domain/errors.ts';
import type { FileTable } from '#domain/orders.ts';
import { readTables } from '#ingest/read.ts';
import type { ImportProgress } from './protocol.ts';

/** A running import. */
export interface ImportRun {
  readonly progress: (step: ImportProgress) => void;
  readonly cancel: () => void;
  readonly cancelled: () => boolean;
}

export interface NamedBlob {
  readonly name: string;
  readonly blob: Blob;
  readonly savedDay: number;
}

/** Tables of all files, those packed in archives each as one, or the refusal of the first that cannot be read; it names the file. */
export async function readFiles(files: readonly NamedBlob[], run: ImportRun): Promise<Answer<FileTable[]>> {
  const bytesTotal = files.reduce((sum, { blob }) => sum + blob.size, 0);
  const tables: FileTable[] = [];
  let bytesBefore = 0;
  let rowsBefore = 0;
  for (const { name, blob, savedDay } of files) {
    const report = (bytes: number, rows: number): void => {
      run.progress({
        phase: 'reading',
        file: name,
        bytesRead: bytesBefore + bytes,
        bytesTotal,
        rows: rowsBefore + rows,
      });
    };
    report(0, 0);
    const read = await readTables(blob, {
      name,
      bytes: blob.size,
      savedDay,
      progress: report,
      cancelled: run.cancelled,
    });
    if (!read.ok) return { ...read, detail: { file: name, ...read.detail } };
    tables.push(...read.value);
    bytesBefore += blob.size;
    for (const { count } of read.value) rowsBefore += count.read;
    report(0, 0);
  }
  return run.cancelled() ? refuse('cancelled') : answer(tables);
}

/** Least time between two reports of the same phase and file, in ms: a page paints no faster. */
const REPORT_EVERY = 50;

/** A progress callback that passes on what is worth painting: every new phase and file, and the rest not faster than the eye. */
export function paced(progress: (step: ImportProgress) => void): (step: ImportProgress) => void {
  let last: ImportProgress | null = null;
  let at = -Infinity;
  return (step) => {
    const now = performance.now();
    const fresh = last?.phase !== step.phase || last.file !== step.file || step.bytesRead === step.bytesTotal;
    if (!fresh && now - at < REPORT_EVERY) return;
    last = step;
    at = now;
    progress(step);
  };
}
