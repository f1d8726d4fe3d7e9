/* One record of a table, however it was cut. */

export interface Row {
  /** Cells. */
  readonly length: number;
  /** The cells as text. Of a row of bytes only those of the wanted columns: the others are ''. */
  readonly cells: readonly string[];
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

/** A record whose cells are texts. */
export class TextRow implements Row {
  cells: readonly string[] = [];

  get length(): number {
    return this.cells.length;
  }

  isBlank(column: number): boolean {
    return this.cells[column].trim() === '';
  }

  first(): string {
    return this.cells.find((cell) => cell !== '') ?? '';
  }

  firstCode(): number {
    const code = this.first().charCodeAt(0);
    return Number.isNaN(code) ? 0 : code;
  }

  countFilled(into: Float64Array): void {
    for (let column = 0; column < into.length && column < this.cells.length; column++) {
      if (isFilled(this.cells[column])) into[column]++;
    }
  }

  /** Cells are slices that would hold their whole chunk. */
  copy(): readonly string[] {
    return structuredClone(this.cells);
  }
}

function isFilled(cell: string): boolean {
  // Nearly every cell that is not empty begins with a sign: only the others are looked through.
  return cell !== '' && (cell.charCodeAt(0) > 32 || cell.trim() !== '');
}
