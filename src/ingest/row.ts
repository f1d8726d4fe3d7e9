/* One record of a table, however it was cut. */

/** The text of a cell is not remembered. */
export const NO_CODE = -2;

/** A cell that is kept beyond its row. */
export interface Kept {
  keepText(text: string): void;
  /** `escaped`: 1 = each `""` stands for `"`. */
  keepBytes(bytes: Uint8Array, from: number, to: number, escaped: number): void;
  isWritten(bytes: Uint8Array, from: number, to: number, escaped: number): boolean;
  /** Its text as meant. */
  text(): string;
}

/** Texts by code: as written, and as meant. */
export interface KnownTexts {
  readonly texts: readonly string[];
  readonly clean: readonly string[];
}

/** Columns are numbers from 0; −1 = the file has no such column, and its cells are empty. */
export interface Row {
  /** Cells. */
  readonly length: number;
  /** The cells as text. */
  readonly cells: readonly string[];
  /** A cell as meant: `cleanText`. */
  clean(column: number): string;
  /** Whether a cell as meant is ''. */
  isEmpty(column: number): boolean;
  /** A number that the equal texts of this column share in all rows, −1 = the cell is empty, NO_CODE = ask for its text. */
  code(column: number): number;
  /** The texts of a column by their code. */
  known(column: number): KnownTexts;
  /** Reads an amount such as 1234.50 into `plainAmount` of `columns/plain-cells.ts`; false: ask for the text. */
  plainAmount(column: number): boolean;
  /** The same for a date as Shopify writes it, into `plainDate`. */
  plainDate(column: number): boolean;
  /** Keeps a cell, to compare those of other rows with it. */
  keep(column: number, kept: Kept): void;
  /** Whether the cell says what the kept one says. */
  isKept(column: number, kept: Kept): boolean;
  /** Whether a cell holds blanks only, or nothing. */
  isBlank(column: number): boolean;
  /** The first cell that is not empty; '' where all are. */
  first(): string;
  /** Code of its first character, as far as that is ASCII; 0 where all cells are empty. */
  firstCode(): number;
  /** Adds 1 to the entry of each column whose cell is filled, as far as there are entries. */
  countFilled(into: Float64Array): void;
  /** Every cell, as texts of their own. */
  copy(): readonly string[];
}
