/* How a text is cut into rows and cells, and where its header row stands. */
import { isBlankRecord, parseText, type Dialect } from './records.ts';
import { knownExport, normalHeader } from './sources/signatures.ts';
import { plainRoles } from './sources/plain-columns.ts';

/** Text that is looked at before reading, in characters. */
export const SAMPLE_LENGTH = 256 * 1024;
const HEADER_SEARCH = 25;
const DELIMITERS = [',', ';', '\t', '|'] as const;

export interface Sniffed extends Dialect {
  /** The header's place among the records that are not blank, from 0. −1 = no record is complete. */
  readonly headerRecord: number;
  readonly header: readonly string[];
  /** Characters of a leading `sep=;` line, which is no row, or of a leading mark. */
  readonly skip: number;
  /** Physical line on which reading begins. */
  readonly firstLine: number;
  /** Most cells in any of the first records. */
  readonly widest: number;
}

/** '\r' only where rows end with nothing else: line feeds within quotes do not count. */
function newlineOf(text: string): '\n' | '\r' {
  let quoted = false;
  let returns = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) quoted = !quoted;
    else if (quoted) continue;
    else if (code === 10) return '\n';
    else if (code === 13 && i + 1 < text.length && text.charCodeAt(i + 1) !== 10) returns = true;
  }
  // Parity is wrong after a stray quote: then any line feed tells.
  return returns && !(quoted && text.includes('\n')) ? '\r' : '\n';
}

function headerScore(cells: readonly string[]): number {
  if (knownExport(cells) !== null) return 1000 + cells.length;
  const roles = plainRoles(cells);
  if (roles >= 2) return roles * 100;
  return cells.filter((cell) => normalHeader(cell) !== '').length >= 2 ? 1 : 0;
}

function withoutTrailingBlanks(cells: readonly string[]): readonly string[] {
  let length = cells.length;
  while (length > 0 && normalHeader(cells[length - 1]) === '') length--;
  return cells.slice(0, length);
}

/**
 * Looks at the first text of a file: the delimiter under which one of the first 25 records is the best header row.
 * `whole`: the sample is the whole file.
 */
export function sniff(sample: string, whole: boolean): Sniffed {
  const separator = /^\ufeff?"?sep=(.)"?(?:\r\n|\n|\r|$)/i.exec(sample);
  const skip = separator === null ? Number(sample.startsWith('\ufeff')) : separator[0].length;
  const text = sample.slice(skip);
  const newline = newlineOf(text);
  const firstLine = separator === null ? 1 : 2;
  let best: Sniffed = { delimiter: ',', newline, headerRecord: -1, header: [], skip, firstLine, widest: 0 };
  let bestScore = -1;
  for (const delimiter of separator === null ? DELIMITERS : [separator[1]]) {
    const records = parseText(text, { delimiter, newline }, !whole).data.filter((cells) => !isBlankRecord(cells));
    const first = records.slice(0, HEADER_SEARCH);
    const widest = Math.max(0, ...first.map((cells) => cells.length));
    for (const [headerRecord, cells] of first.entries()) {
      const header = withoutTrailingBlanks(cells);
      // Without a known header the delimiter that makes most cells wins; the score's fraction breaks ties.
      const score = headerScore(header) + Math.min(header.length, 1000) / 10_000;
      if (score <= bestScore) continue;
      bestScore = score;
      best = { delimiter, newline, headerRecord, header: header.map(cleanHeader), skip, firstLine, widest };
    }
  }
  return best;
}

/** A header as shown: without a mark, trimmed, blanks collapsed. */
function cleanHeader(text: string): string {
  return text
    .replace(/\ufeff/g, '')
    .trim()
    .replace(/\s+/g, ' ');
}
