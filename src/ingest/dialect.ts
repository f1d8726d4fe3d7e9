/* How a text is cut into rows and cells, and where its header row stands. */
import { isBlankRecord, parseText, type Dialect } from './records.ts';
import { cleanHeader, normalHeader } from './sources/header.ts';
import { plainRoles } from './sources/plain-columns.ts';
import { knownExport } from './sources/signatures.ts';
import { spendRoles } from './sources/spend-words.ts';

/** Text that is looked at before reading, in characters. */
export const SAMPLE_LENGTH = 256 * 1024;
const HEADER_SEARCH = 25;
/** Records that are kept to ask what their columns mean. */
const SAMPLE_ROWS = 200;
const DELIMITERS = [',', ';', '\t', '|'] as const;

export interface Sniffed extends Dialect {
  /** The header's place among the records that are not blank, from 0. −1 = no record is complete. */
  readonly headerRecord: number;
  readonly header: readonly string[];
  /** The records above it, blank ones left out. */
  readonly preamble: readonly (readonly string[])[];
  /** The first records below it, blank ones left out. */
  readonly rows: readonly (readonly string[])[];
  /** Characters of a leading `sep=;` line, which is no row, or of a leading mark. */
  readonly skip: number;
  /** Physical line on which reading begins. */
  readonly firstLine: number;
  /** Most cells in any of the first records. */
  readonly widest: number;
  /** '\r' alone ends some rows and '\n' others, as in files that were joined: all of them are to be read as '\n'. */
  readonly mixed: boolean;
}

/** A way of cutting a text, and how well it fits: its header's score, and the records as wide as the header. */
interface Fit {
  readonly sniffed: Sniffed;
  readonly score: number;
  readonly records: number;
}

/** Which characters end rows: line ends within quotes do not count, and a '\r' before '\n' counts as '\n'. */
function newlinesOf(text: string): { readonly feeds: boolean; readonly returns: boolean } {
  let quoted = false;
  let feeds = false;
  let returns = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) quoted = !quoted;
    else if (quoted) continue;
    else if (code === 10) feeds = true;
    else if (code === 13 && i + 1 < text.length && text.charCodeAt(i + 1) !== 10) returns = true;
  }
  // Parity is wrong after a stray quote: then any line feed tells.
  return { feeds: feeds || (quoted && text.includes('\n')), returns };
}

/** Least score of a header of which something is known. */
const KNOWN = 100;

function headerScore(cells: readonly string[]): number {
  if (knownExport(cells) !== null) return 1000 + cells.length;
  const roles = Math.max(plainRoles(cells), spendRoles(cells));
  if (roles >= 2) return roles * KNOWN;
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
  const start = { skip, firstLine: separator === null ? 1 : 2 };
  const delimiters = separator === null ? DELIMITERS : [separator[1]];
  const { feeds, returns } = newlinesOf(text);
  const one = fit(text, { newline: returns && !feeds ? '\r' : '\n', mixed: false }, start, delimiters, whole);
  if (!feeds || !returns) return one.sniffed;
  const mixed = fit(text.replace(/\r\n?/g, '\n'), { newline: '\n', mixed: true }, start, delimiters, whole);
  const better = mixed.score > one.score || (mixed.score === one.score && mixed.records > one.records);
  return better ? mixed.sniffed : one.sniffed;
}

function fit(
  text: string,
  ends: Pick<Sniffed, 'newline' | 'mixed'>,
  start: Pick<Sniffed, 'skip' | 'firstLine'>,
  delimiters: readonly string[],
  whole: boolean,
): Fit {
  const none = { delimiter: ',', ...ends, ...start, headerRecord: -1, header: [], preamble: [], rows: [], widest: 0 };
  let best: Fit = { sniffed: none, score: -1, records: 0 };
  for (const delimiter of delimiters) {
    const dialect = { delimiter, newline: ends.newline };
    const records = parseText(text, dialect, !whole).data.filter((cells) => !isBlankRecord(cells));
    const first = records.slice(0, HEADER_SEARCH);
    const widest = Math.max(0, ...first.map((cells) => cells.length));
    for (const [headerRecord, cells] of first.entries()) {
      const header = withoutTrailingBlanks(cells);
      const alike = records.filter(({ length }) => length === cells.length).length;
      // Without a known header the delimiter wins under which most records are as wide as it, then the one that makes most
      // cells: decimal commas cut the rows of a file between semicolons, but not all of them alike.
      const known = headerScore(header);
      const evenness = known < KNOWN ? (0.8 * alike) / records.length : 0;
      const score = known + evenness + Math.min(header.length, 1000) / 10_000;
      if (score <= best.score) continue;
      const preamble = first.slice(0, headerRecord);
      const sniffed = {
        ...dialect,
        ...ends,
        ...start,
        headerRecord,
        header: header.map(cleanHeader),
        preamble,
        rows: records.slice(headerRecord + 1, headerRecord + 1 + SAMPLE_ROWS),
        widest,
      };
      best = { sniffed, score, records: alike };
    }
  }
  return best;
}
