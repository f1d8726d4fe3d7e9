/* One record of a table, however it was cut. */

/** The text of a cell is not remembered. */
export const NO_CODE = -2;

/** A cell that is kept beyond its row. */
export interface Kept {
  keepText(text: string): void;
  /** `escaped`: each `""` stands for `"`. */
  keepBytes(bytes: Uint8Array, from: number, to: number, escaped: boolean): void;
  isWritten(bytes: Uint8Array, from: number, to: number, escaped: boolean): boolean;
  /** Its text as meant. */
  text(): string;
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
  /** The bytes that the cells stand in, as UTF-8; null: the row was cut as text, and only its texts are there. */
  readonly bytes: Uint8Array | null;
  /** First byte of a cell without its quote, and the one behind its last; both 0 where the file has no such column. */
  from(column: number): number;
  to(column: number): number;
  /** Whether each `""` in the bytes of a cell stands for `"`. */
  isEscaped(column: number): boolean;
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
