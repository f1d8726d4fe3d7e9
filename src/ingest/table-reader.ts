/* Text in, table out: finds the dialect, hands the records to the source that knows them, counts what is no order. */
import { refuse, type Answer, type Refusal } from '#domain/errors.ts';
import type { FileChoices } from '#domain/choices.ts';
import { isOrdersFile, type DataFile } from '#domain/data-files.ts';
import type { ColumnUse, RowCount } from '#domain/orders.ts';
import { beginRow, withFindings, type Findings } from './columns/proofs.ts';
import { SAMPLE_LENGTH, sniff, type Sniffed } from './dialect.ts';
import { IssueLog, MOST_REJECTED, shownValue, type Rejection } from './issues.ts';
import { bareHeader } from './sources/header-row.ts';
import { recognise } from './sources/recognise.ts';
import { cellAt, type SourceReader } from './sources/source.ts';
import { TextRecords } from './text-records.ts';

/** What is known of a file before its first byte. */
export interface FileFacts {
  readonly name: string;
  readonly bytes: number;
  /** Day on which the file was saved: later dates in it (but for the day after) are not believed. */
  readonly savedDay: number;
  /** What the user answered about it, or how to find that by its name and header (a file inside an archive has its own). */
  readonly choices?: FileChoices | ((name: string, header: readonly string[]) => FileChoices);
}

const MOST_COLUMNS = 2_000;
const TOTALS = /^\s*(?:total|gesamt|summe|insgesamt|totals|grand total)\s*(?::|$)/i;

/** Takes the text of one file in pieces of any size, and gives its table. */
export class TableReader {
  readonly count: RowCount = { read: 0, used: 0, merged: 0, leftOut: 0, rejected: 0 };
  /** Cells of rows that were rejected while they were read, by line: the first of them. */
  readonly rejectedCells = new Map<number, readonly string[]>();
  readonly #options: FileFacts;
  #choices: FileChoices = {};
  readonly #issues: IssueLog;
  #sample: string[] = [];
  #sampleLength = 0;
  #sniffed: Sniffed | null = null;
  #records: TextRecords | null = null;
  #source: SourceReader | Refusal | null = null;
  #header: readonly string[] = [];
  /** Records above the first row of the table that are still to come, the header among them. */
  #above = 0;
  #headerComes = true;
  /** Rows in which each column is filled. */
  #filled = new Float64Array(0);

  constructor(options: FileFacts) {
    this.#options = options;
    this.#issues = new IssueLog(options.name);
  }

  /** How the text is cut; null before its beginning was seen. */
  get sniffed(): Sniffed | null {
    return this.#sniffed;
  }

  feed(text: string): Refusal | null {
    if (this.#records !== null) return this.#records.feed(text);
    this.#sample.push(text);
    this.#sampleLength += text.length;
    return this.#sampleLength < SAMPLE_LENGTH ? null : this.#start(false);
  }

  end(text: string): Answer<DataFile> {
    const refusal = this.feed(text) ?? (this.#records === null ? this.#start(true) : null) ?? this.#finishRecords();
    if (refusal !== null) return refusal;
    if (this.#source === null || !('take' in this.#source)) return this.#unknown();
    if (this.count.read === this.count.leftOut) {
      return refuse('header-only', { file: this.#options.name, columns: this.#header.slice(0, 40) });
    }
    const source = this.#source;
    const { value, findings } = withFindings(() => source.finish());
    return value.ok ? { ok: true, value: this.#told(value.value, source, findings) } : value;
  }

  /** The first rejected rows, by line, after the end. */
  rejections(): readonly Rejection[] {
    return this.#issues.rejections();
  }

  /** The table with how its columns were read, what became of each, and a remark on each whose days look swapped. */
  #told(table: DataFile, source: SourceReader, { formats, suspicions }: Findings): DataFile {
    for (const { column, line, text } of suspicions) {
      this.#issues.add('kept', 'suspicious-dates', line, column, shownValue(text));
    }
    const choices = this.#choices;
    const told: DataFile = {
      ...table,
      savedDay: this.#options.savedDay,
      formats,
      columns: this.#census(table, source),
      ...(Object.keys(choices).length === 0 ? {} : { choices }),
    };
    return suspicions.length === 0
      ? told
      : { ...told, issues: this.#issues.list(), issueTotals: this.#issues.totals() };
  }

  #census(table: DataFile, source: SourceReader): ColumnUse[] {
    const read = source.used();
    const attributes = new Set(isOrdersFile(table) ? table.orders.attributes.map(({ name }) => name) : []);
    return this.#header.map((header, column): ColumnUse => {
      const use = read.has(column) ? 'read' : attributes.has(header) ? 'attribute' : 'ignored';
      return { header, use, filled: this.#filled[column] };
    });
  }

  #finishRecords(): Refusal | null {
    return this.#records?.end() ?? null;
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
    // A first row that does not end within the sample: what of it is there says enough.
    const endless = !whole && sniffed.headerRecord < 0;
    const widest = endless ? cellsOf(all.slice(0, SAMPLE_LENGTH)) : sniffed.widest;
    if (widest > MOST_COLUMNS) {
      return refuse('too-many-columns', { file: this.#options.name, found: `${String(widest)}${endless ? '+' : ''}` });
    }
    this.#choose(sniffed);
    this.#sniffed = sniffed;
    this.#records = new TextRecords(sniffed, this.#options.name, this.#take);
    const refusal = this.#records.feed(all);
    if (refusal !== null) return refusal;
    // A refusal of the whole file waits until its quotes are known to be closed, where that can be seen at once.
    if (whole) {
      const unclosed = this.#finishRecords();
      if (unclosed !== null) return unclosed;
    }
    return this.#source !== null && !('take' in this.#source) ? this.#source : null;
  }

  #choose(sniffed: Sniffed): void {
    const bare = bareHeader(sniffed.header, sniffed.rows);
    this.#headerComes = bare === null;
    this.#header = bare ?? sniffed.header;
    this.#above = sniffed.headerRecord + (bare === null ? 1 : 0);
    this.#filled = new Float64Array(this.#header.length);
    if (sniffed.headerRecord < 0) return;
    const { choices = {} } = this.#options;
    this.#choices = typeof choices === 'function' ? choices(this.#options.name, this.#header) : choices;
    const file = {
      name: this.#options.name,
      bytes: this.#options.bytes,
      // A file whose own time is said to be wrong may hold later days.
      savedDay: this.#choices.lateDates === true ? Infinity : this.#options.savedDay,
      header: this.#header,
      delimiter: sniffed.delimiter,
      issues: this.#issues,
      count: this.count,
      choices: this.#choices,
      preamble: sniffed.preamble,
    };
    // Cells above the header may be read before the first row: they have no line.
    beginRow(0);
    this.#source = recognise(file, bare === null ? sniffed.rows : [sniffed.header, ...sniffed.rows]);
  }

  #take = (cells: readonly string[], line: number, badQuote: boolean): void => {
    const source = this.#source;
    if (source === null || !('take' in source)) return;
    if (this.#above > 0) {
      this.#above--;
      if (this.#above > 0 || !this.#headerComes) {
        this.count.read++;
        this.#leaveOut('preamble', line);
      }
      return;
    }
    this.count.read++;
    beginRow(line);
    if (isTotalsRow(cells, source.dateColumn) || source.isNote?.(cells) === true) this.#leaveOut('totals-row', line);
    else this.#takeRow(source, cells, line, badQuote);
  };

  #takeRow(source: SourceReader, cells: readonly string[], line: number, badQuote: boolean): void {
    const { rejected, leftOut, merged } = this.count;
    const row = badQuote ? cells : this.#filledUp(cells, line);
    if (!this.#hasRightWidth(row, source.beyondHeader === true)) {
      this.count.rejected++;
      const found = badQuote ? '' : String(cells.length);
      this.#issues.add('rejected', badQuote ? 'bad-quote' : 'cell-count', line, '', found);
    } else {
      if (badQuote) this.#issues.add('kept', 'bad-quote', line);
      source.take(row, line);
    }
    if (this.count.leftOut > leftOut || this.count.merged > merged) return;
    for (let column = 0; column < this.#filled.length && column < cells.length; column++) {
      if (isFilled(cells[column])) this.#filled[column]++;
    }
    // A copy: cells are slices that would hold their whole chunk.
    if (this.count.rejected > rejected && this.rejectedCells.size < MOST_REJECTED) {
      this.rejectedCells.set(line, structuredClone(cells));
    }
  }

  /** A row that is shorter than the header, with blank cells at its end where the user wants it so. */
  #filledUp(cells: readonly string[], line: number): readonly string[] {
    const missing = this.#header.length - cells.length;
    if (missing <= 0 || this.#choices.shortRows !== true) return cells;
    this.#issues.add('kept', 'cell-count', line, '', String(cells.length));
    return [...cells, ...Array<string>(missing).fill('')];
  }

  #leaveOut(code: 'preamble' | 'totals-row', line: number): void {
    this.count.leftOut++;
    this.#issues.add('leftOut', code, line);
  }

  /** As many cells as the header; blank ones beyond it do no harm. */
  #hasRightWidth(cells: readonly string[], beyondHeader: boolean): boolean {
    if (cells.length < this.#header.length) return false;
    if (beyondHeader) return true;
    for (let i = this.#header.length; i < cells.length; i++) if (cells[i].trim() !== '') return false;
    return true;
  }
}

/** Cells of a text that is one row, by the sign that would make most of them. */
function cellsOf(row: string): number {
  return Math.max(...[',', ';', '\t', '|'].map((sign) => row.split(sign).length));
}

function isFilled(cell: string): boolean {
  // Nearly every cell that is not empty begins with a sign: only the others are looked through.
  return cell !== '' && (cell.charCodeAt(0) > 32 || cell.trim() !== '');
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
