/* Text in, table out: finds the dialect, hands the records to the source that knows them, counts what is no order. */
import { refuse, type Answer, type Refusal } from '#domain/errors.ts';
import type { FileChoices } from '#domain/choices.ts';
import { isOrdersFile, type DataFile } from '#domain/data-files.ts';
import type { ColumnUse, RowCount } from '#domain/orders.ts';
import type { RowCut } from '#domain/row-cut.ts';
import { allSteps, type Steps } from '#domain/steps.ts';
import { beginRow, withFindings, type Findings } from './columns/proofs.ts';
import { SAMPLE_LENGTH, sniff, type Sniffed } from './dialect.ts';
import { IssueLog, MOST_REJECTED, shownValue, type Rejection } from './issues.ts';
import { TextReader, type Encoding } from './open.ts';
import type { Row } from './row.ts';
import { ByteRecords } from './scan/byte-records.ts';
import { ScalarCutter } from './scan/scalar-cutter.ts';
import { SimdCutter } from './scan/simd-cutter.ts';
import type { RecordBlocks } from './scan/record-cutter.ts';
import { takeSimdScan, type SimdScan } from './scan/simd-scan.ts';
import { TableBlocks } from './scan/table-blocks.ts';
import { joined, skippedBytes, whyText } from './scan/start.ts';
import { bareHeader } from './sources/header-row.ts';
import { recognise } from './sources/recognise.ts';
import type { OrderDays, SourceReader } from './sources/source.ts';
import { filledUp, TextRow } from './text-row.ts';
import { TextRecords } from './text-records.ts';
import { isTotalsRow } from './totals-row.ts';

/** What is known of a file before its first byte. */
export interface FileFacts {
  readonly name: string;
  readonly bytes: number;
  /** Day on which the file was saved: later dates in it (but for the day after) are not believed. */
  readonly savedDay: number;
  /** What the user answered about it, or how to find that by its name and header (a file inside an archive has its own). */
  readonly choices?: FileChoices | ((name: string, header: readonly string[]) => FileChoices);
  /** True: the file is read as text even where its bytes could be cut. The tables are the same; tests compare them. */
  readonly asText?: boolean;
  /** True: the file is cut in TypeScript even where WebAssembly could do it, with the same tables. */
  readonly withoutSimd?: boolean;
}

const MOST_COLUMNS = 2_000;

/** Takes the bytes of one file in chunks of any size, and gives its table. */
export class TableReader {
  readonly count: RowCount = { read: 0, used: 0, merged: 0, leftOut: 0, rejected: 0 };
  /** Cells of rows that were rejected while they were read, by line: the first of them. */
  readonly rejectedCells = new Map<number, readonly string[]>();
  readonly #options: FileFacts;
  readonly #encoding: Encoding;
  /** Decodes the sample, and all of a file that is read as text. */
  readonly #text: TextReader;
  readonly #textRow = new TextRow();
  #choices: FileChoices = {};
  readonly #issues: IssueLog;
  #sample: string[] = [];
  #sampleBytes: Uint8Array[] = [];
  #sampleLength = 0;
  #sniffed: Sniffed | null = null;
  #records: TextRecords | ByteRecords | null = null;
  #source: SourceReader | Refusal | null = null;
  #header: readonly string[] = [];
  /** Records above the first row of the table that are still to come, the header among them. */
  #above = 0;
  #headerComes = true;
  /** Rows in which each column is filled. */
  #filled = new Float64Array(0);

  constructor(options: FileFacts, encoding: Encoding) {
    this.#options = options;
    this.#encoding = encoding;
    this.#text = new TextReader(encoding);
    this.#issues = new IssueLog(options.name);
  }

  get #reader(): SourceReader | null {
    return this.#source !== null && 'take' in this.#source ? this.#source : null;
  }

  /** How the text is cut; null before its beginning was seen. */
  get sniffed(): Sniffed | null {
    return this.#sniffed;
  }

  /** Days of the orders read so far; null = the table is none of orders, or not known yet. */
  get orderDays(): OrderDays | null {
    return this.#reader?.orderDays ?? null;
  }

  /** The next bytes. A refusal ends the reading. Throws NotUtf8. */
  feed(chunk: Uint8Array): Refusal | null {
    if (this.#records instanceof ByteRecords) return this.#records.feed(chunk);
    const text = this.#text.decode(chunk);
    if (this.#records !== null) return this.#records.feed(text);
    this.#sampleBytes.push(chunk.slice());
    this.#feedSample(text);
    return this.#sampleLength < SAMPLE_LENGTH ? null : this.#start(false);
  }

  /** The end of the file. Throws NotUtf8. */
  end(): Answer<DataFile> {
    return allSteps(this.endByStep());
  }

  /** `end` in steps. */
  *endByStep(): Steps<Answer<DataFile>> {
    const refusal = this.#feedEnd() ?? (this.#records === null ? this.#start(true) : null) ?? this.#finishRecords();
    if (refusal !== null) return refusal;
    const source = this.#reader;
    if (source === null) return this.#unknown();
    if (this.count.read === this.count.leftOut) {
      return refuse('header-only', { file: this.#options.name, columns: this.#header.slice(0, 40) });
    }
    yield undefined;
    const { value, findings } = yield* withFindings(source.finishByStep?.() ?? finishOf(source));
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
      cut: this.#cut(),
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

  #feedSample(text: string): void {
    this.#sample.push(text);
    this.#sampleLength += text.length;
  }

  /** What the decoder still holds at the end. */
  #feedEnd(): Refusal | null {
    if (this.#records instanceof ByteRecords) return null;
    const text = this.#text.end();
    if (this.#records !== null) return this.#records.feed(text);
    this.#feedSample(text);
    return null;
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
    const asText = whyText(sniffed, this.#encoding) !== null || this.#options.asText === true;
    const refusal = asText ? this.#startText(sniffed, all) : this.#startBytes(sniffed, all);
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

  #cut(): RowCut {
    const because = this.#sniffed === null ? null : whyText(this.#sniffed, this.#encoding);
    if (because !== null) return { by: 'text', because, line: 1 };
    const { by = 'bytes', oddLine = 0 } = this.#records instanceof ByteRecords ? this.#records : {};
    return oddLine === 0 ? { by } : { by: 'text', because: 'quotes', line: oddLine };
  }

  #startText(sniffed: Sniffed, all: string): Refusal | null {
    const records = new TextRecords(sniffed, this.#options.name, this.#takeText);
    this.#records = records;
    this.#sampleBytes = [];
    return records.feed(all);
  }

  #startBytes(sniffed: Sniffed, all: string): Refusal | null {
    const bytes = joined(this.#sampleBytes);
    this.#sampleBytes = [];
    const { from, surplus } = skippedBytes(bytes, all.slice(0, sniffed.skip));
    const place = { line: sniffed.firstLine, surplus };
    const scan = this.#options.withoutSimd === true ? null : takeSimdScan();
    const cutter = scan === null ? new ScalarCutter(sniffed, place) : new SimdCutter(scan, sniffed, place);
    const blocks = scan === null ? null : this.#blocks(scan);
    const records = new ByteRecords(cutter, sniffed, this.#options.name, this.#takeRow, this.#takeText, blocks);
    this.#records = records;
    return records.feed(bytes.subarray(from));
  }

  /** Rows that the source takes many at a time, behind those above the table; null = it takes each alone. */
  #blocks(scan: SimdScan): RecordBlocks | null {
    const blocks = this.#reader?.takeBlocks?.(scan);
    return blocks === undefined ? null : new TableBlocks(blocks, this.count, () => this.#above > 0);
  }

  #takeText = (cells: readonly string[], line: number, badQuote: boolean): void => {
    this.#textRow.cells = cells;
    this.#takeRow(this.#textRow, line, badQuote);
  };

  #takeRow = (row: Row, line: number, badQuote = false): void => {
    const source = this.#reader;
    if (source === null) return;
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
    if (isTotalsRow(row, source.dateColumn) || source.isNote?.(row.cells) === true) this.#leaveOut('totals-row', line);
    else this.#hand(source, row, line, badQuote);
  };

  #hand(source: SourceReader, row: Row, line: number, badQuote: boolean): void {
    const { rejected, leftOut, merged } = this.count;
    const missing = badQuote ? 0 : this.#missingCells(row, line);
    if (!this.#hasRightWidth(row, missing, source.beyondHeader === true)) {
      this.count.rejected++;
      const found = badQuote ? '' : String(row.length);
      this.#issues.add('rejected', badQuote ? 'bad-quote' : 'cell-count', line, '', found);
    } else {
      if (badQuote) this.#issues.add('kept', 'bad-quote', line);
      const whole = missing === 0 ? row : filledUp(row, missing);
      if (source.takeRow === undefined) source.take(whole.cells, line);
      else source.takeRow(whole, line);
    }
    if (this.count.leftOut > leftOut || this.count.merged > merged) return;
    row.countFilled(this.#filled);
    if (this.count.rejected > rejected && this.rejectedCells.size < MOST_REJECTED) {
      this.rejectedCells.set(line, row.copy());
    }
  }

  /** Blank cells that are put at the end of a row which is shorter than the header, where the user wants it so. */
  #missingCells(row: Row, line: number): number {
    const missing = this.#header.length - row.length;
    if (missing <= 0 || this.#choices.shortRows !== true) return 0;
    this.#issues.add('kept', 'cell-count', line, '', String(row.length));
    return missing;
  }

  #leaveOut(code: 'preamble' | 'totals-row', line: number): void {
    this.count.leftOut++;
    this.#issues.add('leftOut', code, line);
  }

  /** As many cells as the header; blank ones beyond it do no harm. */
  #hasRightWidth(row: Row, missing: number, beyondHeader: boolean): boolean {
    if (row.length + missing < this.#header.length) return false;
    if (beyondHeader) return true;
    for (let i = this.#header.length; i < row.length; i++) if (!row.isBlank(i)) return false;
    return true;
  }
}

/** The end of a source that has no steps: one. */
function* finishOf(source: SourceReader): Steps<Answer<DataFile>> {
  return source.finish();
}

/** Cells of a text that is one row, by the sign that would make most of them. */
function cellsOf(row: string): number {
  return Math.max(...[',', ';', '\t', '|'].map((sign) => row.split(sign).length));
}
