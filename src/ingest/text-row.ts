/* One record of a table that was cut as text. */
import { cleanText } from './columns/text.ts';
import type { Kept, Row } from './row.ts';

/** A record whose cells are texts. */
export class TextRow implements Row {
  readonly bytes = null;
  cells: readonly string[];

  constructor(cells: readonly string[] = []) {
    this.cells = cells;
  }

  get length(): number {
    return this.cells.length;
  }

  clean(column: number): string {
    return column < 0 ? '' : cleanText(this.cells[column]);
  }

  isEmpty(column: number): boolean {
    return this.clean(column) === '';
  }

  from(): number {
    return 0;
  }

  to(): number {
    return 0;
  }

  isEscaped(): boolean {
    return false;
  }

  keep(column: number, kept: Kept): void {
    kept.keepText(this.clean(column));
  }

  isKept(column: number, kept: Kept): boolean {
    return this.clean(column) === kept.text();
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
      const cell = this.cells[column];
      // Nearly every cell that is not empty begins with a sign: only the others are looked through.
      if (cell !== '' && (cell.charCodeAt(0) > 32 || cell.trim() !== '')) into[column]++;
    }
  }

  /** Cells are slices that would hold their whole chunk. */
  copy(): readonly string[] {
    return structuredClone(this.cells);
  }
}

/** A row with blank cells at its end. */
export function filledUp(row: Row, missing: number): Row {
  return new TextRow([...row.cells, ...Array<string>(missing).fill('')]);
}
