/* Text in, table out: finds the dialect, hands the records to the source that knows them, counts what is no order. */
import { refuse, type Answer, type Refusal } from '#domain/errors.ts';
import type { FileTable, RowCount } from '#domain/orders.ts';
import { beginRow, withFindings, type Findings } from './columns/proofs.ts';
import { SAMPLE_LENGTH, sniff, type Sniffed } from './dialect.ts';
import { IssueLog, shownValue } from './issues.ts';
import { RecordReader } from './records.ts';
import { recognise } from './sources/recognise.ts';
import { cellAt, type SourceReader } from './sources/source.ts';

/** What is known of a file before its first byte. */
export interface FileFacts {
  readonly name: string;
  readonly bytes: number;
  /** Day on which the file was saved: later dates in it (but for the day after) are not believed. */
  readonly savedDay: number;
}

const MOST_COLUMNS = 2_000;
const TOTALS = /^\s*(?:total|gesamt|summe|insgesamt|totals|grand total)\s*(?::|$)/i;

/** Takes the text of one file in pieces of any size, and gives its table. */
export class TableReader {
  readonly count: RowCount = { read: 0, used: 0, merged: 0, leftOut: 0, rejected: 0 };
  readonly #options: FileFacts;
  readonly #issues: IssueLog;
  #sample: string[] = [];
  #sampleLength = 0;
  #records: RecordReader | null = null;
  #source: SourceReader | Refusal | null = null;
  #header: readonly string[] = [];
  #recordsToHeader = 0;
  /** Line ends of all kinds are mixed: they are made one. */
  #mixed = false;
  #heldReturn = '';

  constructor(options: FileFacts) {
    this.#options = options;
    this.#issues = new IssueLog(options.name);
  }

  feed(text: string): Refusal | null {
    if (this.#records !== null) return this.#records.feed(this.#mixed ? this.#oneNewline(text) : text);
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
    const source = this.#source;
    const { value, findings } = withFindings(() => source.finish());
    return value.ok ? { ok: true, value: this.#withFindings(value.value, findings) } : value;
  }

  /** The table with how its columns were read, and a remark on each whose days look swapped. */
  #withFindings(table: FileTable, { formats, suspicions }: Findings): FileTable {
    for (const { column, line, text } of suspicions) {
      this.#issues.add('kept', 'suspicious-dates', line, column, shownValue(text));
    }
    const told = { ...table, formats };
    return suspicions.length === 0
      ? told
      : { ...told, issues: this.#issues.list(), issueTotals: this.#issues.totals() };
  }

  #finishRecords(): Refusal | null {
    if (this.#records === null) return null;
    const refusal = this.#heldReturn === '' ? null : this.#records.feed('\n');
    this.#heldReturn = '';
    return refusal ?? this.#records.end();
  }

  /** Every kind of line end as '\n'; a '\r' at the text's end waits for the '\n' that may follow. */
  #oneNewline(piece: string): string {
    const text = this.#heldReturn + piece;
    this.#heldReturn = text.endsWith('\r') ? '\r' : '';
    return text.slice(0, text.length - this.#heldReturn.length).replace(/\r\n?/g, '\n');
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
    this.#mixed = sniffed.mixed;
    const text = all.slice(sniffed.skip);
    const refusal = this.#records.feed(this.#mixed ? this.#oneNewline(text) : text);
    if (refusal !== null) return refusal;
    // A refusal of the whole file waits until its quotes are known to be closed, where that can be seen at once.
    if (whole) {
      const unclosed = this.#finishRecords();
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
    beginRow(line);
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
