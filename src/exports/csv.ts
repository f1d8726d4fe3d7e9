/* A table as CSV (RFC 4180) for a file, or as tab-separated text for the clipboard. */

/** `text`: words that come from a file or a person. `figure`: our own numbers, dates and codes. */
export type CellKind = 'text' | 'figure';

export interface TableColumn {
  readonly header: string;
  readonly kind: CellKind;
}

/** Rows by columns. NaN = not observed and null = none are both written as an empty cell; numbers are written with a point and unrounded. */
export interface ExportTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const BOM = '\uFEFF';

/**
 * The table as CSV: comma, CRLF after every record, quotes where a cell needs them.
 * Free text that a spreadsheet would take for a formula gets a leading apostrophe (OWASP, "CSV Injection": cells that
 * begin with = + - @, in full width too, tab, CR or LF). Figures never do: it would break negative numbers.
 * @param options.bom begins the file with a byte order mark, by which Excel knows UTF-8; default yes
 */
export function csvText(table: ExportTable, options: { readonly bom?: boolean } = {}): string {
  const head = table.columns.map(({ header }) => csvCell(guarded(header))).join(',');
  return `${options.bom === false ? '' : BOM}${head}\r\n${csvRecords(table)}`;
}

/** The rows of the table alone, to follow a head and other rows. */
export function csvRecords(table: ExportTable): string {
  return table.rows.map((row) => `${cellsOf(table, row).map(csvCell).join(',')}\r\n`).join('');
}

/** Records of cells as CSV, as they are: quotes where a cell needs them, nothing guarded. For rows that go back where they came from. */
export function csvOfCells(records: readonly (readonly string[])[]): string {
  return BOM + records.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** The table as tab-separated text for the clipboard: tabs and line ends inside cells become spaces; formulas are guarded as in CSV. */
export function tsvText(table: ExportTable): string {
  const lines = [table.columns.map(({ header }) => tsvCell(guarded(header)))];
  for (const row of table.rows) lines.push(cellsOf(table, row).map(tsvCell));
  return lines.map((cells) => cells.join('\t')).join('\n');
}

function cellsOf(table: ExportTable, row: readonly (string | number | null)[]): string[] {
  return table.columns.map(({ kind }, i) => {
    const cell = row[i] ?? null;
    if (cell === null) return '';
    if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
    return kind === 'text' ? guarded(cell) : cell;
  });
}

/** Free text as a spreadsheet shows it and never runs it. */
export function guarded(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

function tsvCell(text: string): string {
  return text.replaceAll(/[\t\r\n]+/g, ' ');
}
