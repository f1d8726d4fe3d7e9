/* The road of a file: bytes -> text -> records -> source -> table. */
import { refuse, type Answer, type Refusal } from '#domain/errors.ts';
import type { FileTable, RowCount } from '#domain/orders.ts';
import { CHUNK_BYTES, firstBytes, openBytes, type ByteReader } from './bytes.ts';
import { SAMPLE_LENGTH, sniff, type Sniffed } from './dialect.ts';
import { IssueLog } from './issues.ts';
import { identify, NotUtf8, PREFIX_BYTES, TextReader, type Encoding } from './open.ts';
import { RecordReader } from './records.ts';
import { recognise } from './sources/recognise.ts';
import { cellAt, type SourceReader } from './sources/source.ts';

export interface ReadOptions {
  readonly name: string;
  readonly bytes: number;
  /** Day on which the file was saved: later dates in it (but for the day after) are not believed. */
  readonly savedDay: number;
  /** Called after each chunk. */
  progress?(bytesRead: number, rows: number): void;
  /** Looked at before each chunk; true ends the reading with the refusal `cancelled`. */
  cancelled?(): boolean;
}

const MOST_COLUMNS = 2_000;
/** How long chunks follow each other before messages (a cancel, for one) are let in. */
const BREATH_MS = 40;
const TOTALS = /^\s*(?:total|gesamt|summe|insgesamt|totals|grand total)\s*(?::|$)/i;

/**
 * Reads an orders file as one table: one row per copy of an order, in the file's order.
 * Formats of dates and numbers are decided per column over the whole file; rows read = used + merged + left out + rejected.
 * Refusals: what is no CSV, what is a known export of another kind, what lacks a date, an amount or a customer,
 * what can be read in two ways (`ambiguous-dates`, `ambiguous-amounts`), `unclosed-quote`, `no-orders`, `cancelled`, `file-unreadable`.
 * Cut into chunks of any size (`chunkBytes`), a file gives the same table.
 */
export async function readTable(
  blob: Blob,
  options: ReadOptions,
  chunkBytes: number = CHUNK_BYTES,
): Promise<Answer<FileTable>> {
  let prefix: Uint8Array;
  try {
    prefix = await firstBytes(blob, PREFIX_BYTES);
  } catch {
    return refuse('file-unreadable', { file: options.name });
  }
  if (prefix.length === 0) return refuse('empty-file', { file: options.name });
  const opened = identify(prefix);
  if ('not' in opened) return refuse(opened.not, { file: options.name });
  try {
    return await readAs(opened.encoding, blob, options, chunkBytes);
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    return readAs('windows-1252', blob, options, chunkBytes);
  }
}

/** Reads the file in one encoding. Throws NotUtf8. */
async function readAs(
  encoding: Encoding,
  blob: Blob,
  options: ReadOptions,
  chunkBytes: number,
): Promise<Answer<FileTable>> {
  const bytes = openBytes(blob, chunkBytes);
  const text = new TextReader(encoding);
  const table = new TableReader(options);
  let bytesRead = 0;
  let breath = performance.now();
  for (;;) {
    if (options.cancelled?.() === true) return abandon(bytes, refuse('cancelled', { file: options.name }));
    let chunk: Uint8Array | null;
    try {
      chunk = await bytes.next();
    } catch {
      return refuse('file-unreadable', { file: options.name });
    }
    if (chunk === null) break;
    bytesRead += chunk.length;
    let refusal: Refusal | null;
    try {
      refusal = table.feed(text.decode(chunk));
    } catch (error) {
      await bytes.cancel();
      throw error;
    }
    if (refusal !== null) return abandon(bytes, refusal);
    options.progress?.(bytesRead, table.count.read);
    if (performance.now() - breath > BREATH_MS) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      breath = performance.now();
    }
  }
  return table.end(text.end());
}

async function abandon(bytes: ByteReader, refusal: Refusal): Promise<Refusal> {
  await bytes.cancel();
  return refusal;
}

/** Text in, table out: looks at the first text, then hands its records to the source that knows them. */
class TableReader {
  readonly count: RowCount = { read: 0, used: 0, merged: 0, leftOut: 0, rejected: 0 };
  readonly #options: ReadOptions;
  readonly #issues: IssueLog;
  #sample: string[] = [];
  #sampleLength = 0;
  #records: RecordReader | null = null;
  #source: SourceReader | Refusal | null = null;
  #header: readonly string[] = [];
  #recordsToHeader = 0;

  constructor(options: ReadOptions) {
    this.#options = options;
    this.#issues = new IssueLog(options.name);
  }

  feed(text: string): Refusal | null {
    if (this.#records !== null) return this.#records.feed(text);
    this.#sample.push(text);
    this.#sampleLength += text.length;
    return this.#sampleLength < SAMPLE_LENGTH ? null : this.#start(false);
  }

  end(text: string): Answer<FileTable> {
    const refusal = this.feed(text) ?? (this.#records === null ? this.#start(true) : null) ?? this.#finishRecords();
    if (refusal !== null) return refusal;
    if (this.#source === null || !('take' in this.#source)) return this.#unknown();
    if (this.count.read === this.count.leftOut) {
      return refuse('header-only', { file: this.#options.name, columns: this.#header.slice(0, 40) });
    }
    return this.#source.finish();
  }

  #finishRecords(): Refusal | null {
    return this.#records === null ? null : this.#records.end();
  }

  #unknown(): Refusal {
    return refuse('unknown-table', { file: this.#options.name, columns: this.#header.slice(0, 40) });
  }

  /** `whole`: the sample is all there is. */
  #start(whole: boolean): Refusal | null {
    const all = this.#sample.join('');
    this.#sample = [];
    if (whole && all.trim() === '') return refuse('empty-file', { file: this.#options.name });
    const sniffed = sniff(all.slice(0, SAMPLE_LENGTH), whole);
    if (sniffed.widest > MOST_COLUMNS) {
      return refuse('too-many-columns', { file: this.#options.name, found: String(sniffed.widest) });
    }
    this.#choose(sniffed);
    this.#records = new RecordReader(sniffed, sniffed.firstLine, this.#options.name, this.#take);
    const refusal = this.#records.feed(all.slice(sniffed.skip));
    if (refusal !== null) return refusal;
    // A refusal of the whole file waits until its quotes are known to be closed, where that can be seen at once.
    if (whole) {
      const unclosed = this.#records.end();
      if (unclosed !== null) return unclosed;
    }
    return this.#source !== null && !('take' in this.#source) ? this.#source : null;
  }

  #choose(sniffed: Sniffed): void {
    this.#header = sniffed.header;
    this.#recordsToHeader = sniffed.headerRecord + 1;
    if (sniffed.headerRecord < 0) return;
    this.#source = recognise({
      name: this.#options.name,
      bytes: this.#options.bytes,
      savedDay: this.#options.savedDay,
      header: sniffed.header,
      delimiter: sniffed.delimiter,
      issues: this.#issues,
      count: this.count,
    });
  }

  #take = (cells: readonly string[], line: number, badQuote: boolean): void => {
    const source = this.#source;
    if (source === null || !('take' in source)) return;
    if (this.#recordsToHeader > 0) {
      this.#recordsToHeader--;
      if (this.#recordsToHeader > 0) {
        this.count.read++;
        this.#leaveOut('preamble', line);
      }
      return;
    }
    this.count.read++;
    if (isTotalsRow(cells, source.dateColumn)) this.#leaveOut('totals-row', line);
    else if (!this.#hasRightWidth(cells)) {
      this.count.rejected++;
      const found = badQuote ? '' : String(cells.length);
      this.#issues.add('rejected', badQuote ? 'bad-quote' : 'cell-count', line, '', found);
    } else {
      if (badQuote) this.#issues.add('kept', 'bad-quote', line);
      source.take(cells, line);
    }
  };

  #leaveOut(code: 'preamble' | 'totals-row', line: number): void {
    this.count.leftOut++;
    this.#issues.add('leftOut', code, line);
  }

  /** As many cells as the header; blank ones beyond it do no harm. */
  #hasRightWidth(cells: readonly string[]): boolean {
    if (cells.length < this.#header.length) return false;
    for (let i = this.#header.length; i < cells.length; i++) if (cells[i].trim() !== '') return false;
    return true;
  }
}

/** A row that begins with "Total" and has no date. */
function isTotalsRow(cells: readonly string[], dateColumn: number): boolean {
  const first = cells.find((cell) => cell !== '') ?? '';
  // Nearly no cell begins with the letters in question: most rows are through after one look.
  const letter = first.charCodeAt(0) | 32;
  if (letter !== 116 && letter !== 103 && letter !== 115 && letter !== 105 && letter !== 32) return false;
  if (!TOTALS.test(first)) return false;
  return dateColumn >= cells.length || cellAt(cells, dateColumn).trim() === '';
}
