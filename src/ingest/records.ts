/* Text in pieces -> records with their physical line. The only place where Papa Parse works. */
import Papa from 'papaparse';
import { refuse, type Refusal } from '#domain/errors.ts';

/** A record longer than this is no record: a quote was never closed, or the file is no table. */
export const LONGEST_RECORD = 16 * 1024 * 1024;

/** How rows and cells are told apart. '\n' also ends rows written with '\r\n', mixed as they may be; '\r' is for files that have no '\n' between rows. */
export interface Dialect {
  readonly delimiter: string;
  readonly newline: '\n' | '\r';
}

interface ParseError {
  readonly code: string;
  readonly row?: number;
  readonly index?: number;
}

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly ParseError[];
  readonly meta: { readonly cursor: number };
}

/** Complete records of a text. With `ignoreLast` what follows the last newline waits for more text. */
export function parseText(text: string, dialect: Dialect, ignoreLast: boolean): Parsed {
  const parser = new Papa.Parser({ delimiter: dialect.delimiter, newline: dialect.newline, quoteChar: '"' });
  const parsed = parser.parse(text, 0, ignoreLast) as Parsed;
  if (dialect.newline === '\n') for (const cells of parsed.data) stripReturn(cells);
  return parsed;
}

/** The '\r' of a '\r\n' stands at the end of the last cell. (After a closing quote the parser has taken it for a blank.) */
function stripReturn(cells: string[]): void {
  const last = cells.length - 1;
  const text = cells[last];
  if (text.charCodeAt(text.length - 1) === 13) cells[last] = text.slice(0, -1);
}

/** Line breaks in a text before `end`. */
function countBreaks(text: string, newline: '\n' | '\r', end = text.length): number {
  let count = 0;
  for (let at = text.indexOf(newline); at >= 0 && at < end; at = text.indexOf(newline, at + 1)) count++;
  return count;
}

export function isBlankRecord(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
  return true;
}

/** Takes one record: its cells, the physical line on which it begins, and whether its quotes are broken. */
export type RecordTaker = (cells: readonly string[], line: number, badQuote: boolean) => void;

/**
 * Cuts streamed text into records. Only whole records are handed on; the rest is parsed again with the next piece,
 * and a record without an end only after the text has doubled, so that an unclosed quote costs linear time.
 * Blank records are skipped. Cut the text anywhere: the records are the same.
 */
export class RecordReader {
  readonly #dialect: Dialect;
  readonly #take: RecordTaker;
  readonly #file: string;
  #pieces: string[] = [];
  #length = 0;
  /** Parse again when this much text has come. */
  #waitFor = 0;
  #line: number;

  constructor(dialect: Dialect, firstLine: number, file: string, take: RecordTaker) {
    this.#dialect = dialect;
    this.#line = firstLine;
    this.#file = file;
    this.#take = take;
  }

  /** The next text. A refusal ends the reading. */
  feed(text: string): Refusal | null {
    if (text === '') return null;
    this.#pieces.push(text);
    this.#length += text.length;
    const long = this.#length > LONGEST_RECORD;
    if (long || (text.includes(this.#dialect.newline) && this.#length >= this.#waitFor)) {
      const refusal = this.#parse();
      if (refusal !== null) return refusal;
    }
    return this.#length > LONGEST_RECORD ? this.#endless() : null;
  }

  /** The file's end: what is left is the last record. */
  end(): Refusal | null {
    const text = this.#text();
    if (text === '') return null;
    this.#pieces = [];
    this.#length = 0;
    const parsed = parseText(text, this.#dialect, false);
    const unclosed = this.#unclosed(text, parsed);
    if (unclosed !== null) return unclosed;
    // The last record of a text has no newline behind it; behind a final newline it is blank.
    return this.#hand(text, parsed, text.length, parsed.data.length - 1);
  }

  #text(): string {
    const text = this.#pieces.join('');
    this.#pieces = [text];
    return text;
  }

  #parse(): Refusal | null {
    const text = this.#text();
    const parsed = parseText(text, this.#dialect, true);
    const { cursor } = parsed.meta;
    const refusal = this.#hand(text, parsed, cursor, parsed.data.length);
    const rest = text.slice(cursor);
    this.#pieces = [rest];
    this.#length = rest.length;
    this.#waitFor = cursor === 0 ? rest.length * 2 : 0;
    return refusal;
  }

  #hand(text: string, parsed: Parsed, cursor: number, ended: number): Refusal | null {
    const { newline } = this.#dialect;
    const breaks = countBreaks(text, newline, cursor);
    // More breaks than ended records: some lie within quotes. Cells are searched for them only until all are found.
    let inside = breaks - ended;
    const bad = new Set<number | undefined>(parsed.errors.map((error) => error.row));
    let line = this.#line;
    for (let row = 0; row < parsed.data.length; row++) {
      const cells = parsed.data[row];
      // A cell with a stray quote that also holds a line break has most likely swallowed the rows behind it.
      if (bad.has(row) && cells.some((cell) => cell.includes(newline))) {
        const error = parsed.errors.find((found) => found.row === row);
        return this.#refuseQuote(text, error?.index ?? 0);
      }
      if (!isBlankRecord(cells)) this.#take(cells, line, bad.has(row));
      line++;
      if (inside <= 0) continue;
      for (const cell of cells) {
        if (!cell.includes(newline)) continue;
        const found = countBreaks(cell, newline);
        line += found;
        inside -= found;
      }
    }
    this.#line += breaks;
    return null;
  }

  #unclosed(text: string, parsed: Parsed): Refusal | null {
    const error = parsed.errors.find(({ code }) => code === 'MissingQuotes');
    return error === undefined ? null : this.#refuseQuote(text, error.index ?? 0);
  }

  #refuseQuote(text: string, index: number): Refusal {
    const line = this.#line + countBreaks(text, this.#dialect.newline, index);
    return refuse('unclosed-quote', { file: this.#file, line });
  }

  #endless(): Refusal {
    const text = this.#text();
    const unclosed = this.#unclosed(text, parseText(text, this.#dialect, false));
    return unclosed ?? refuse('line-too-long', { file: this.#file, line: this.#line });
  }
}
