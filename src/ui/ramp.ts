/* The cohort grid's view model and its colours: seven steps over the values that are complete and rest on enough customers. */

export interface GridCell {
  readonly text: string;
  /** For the colour; NaN = none. */
  readonly value: number;
  readonly state: 'complete' | 'partial' | 'running' | 'empty';
  /** Rests on few customers: grey, outside the range of the ramp. */
  readonly few: boolean;
  /** Stands above or below the other rows by more than chance. */
  readonly mark?: 'above' | 'below' | undefined;
}

export interface GridRow {
  readonly name: string;
  /** What several rows share, before their names. */
  readonly group?: string;
  /** The first row of its group. */
  readonly opens?: boolean;
  /** What is special about the row, beside its name in small type. */
  readonly label?: string | undefined;
  readonly size: string;
  readonly first: string;
  readonly few: boolean;
  /** Made when it is shown: a large grid has more cells than a page can hold. */
  cell(column: number): GridCell;
}

export interface GridModel {
  readonly head: {
    readonly rows: string;
    readonly size: string;
    readonly first: string;
    readonly columnsTitle: string;
  };
  readonly columns: readonly string[];
  /** null = rows have no row for all of them. */
  readonly pooled: {
    readonly name: string;
    readonly size: string;
    readonly first: string;
    readonly cells: readonly { readonly text: string; readonly thin: boolean }[];
  } | null;
  readonly rows: readonly GridRow[];
  /** Characters of the widest cell or column head: the columns of a large grid are all as wide. */
  readonly widest: number;
  readonly ranges: RampRanges;
}

export interface RampRange {
  readonly low: number;
  readonly high: number;
}

const STEPS = 7;

/** Smallest and largest value that the ramp shows, over the whole grid and of each column; NaN where there is none. */
export interface RampRanges {
  readonly whole: RampRange;
  readonly columns: readonly RampRange[];
}

/** Ranges of a grid. `shade` gives the value that colours a cell, NaN where it is not complete, rests on few customers or has no colour. */
export function rampRanges(rows: number, columns: number, shade: (row: number, column: number) => number): RampRanges {
  const low = new Float64Array(columns).fill(Infinity);
  const high = new Float64Array(columns).fill(-Infinity);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const value = shade(row, column);
      if (value < low[column]) low[column] = value;
      if (value > high[column]) high[column] = value;
    }
  }
  const range = (least: number, most: number): RampRange =>
    least <= most ? { low: least, high: most } : { low: NaN, high: NaN };
  return {
    whole: range(
      low.reduce((a, b) => Math.min(a, b), Infinity),
      high.reduce((a, b) => Math.max(a, b), -Infinity),
    ),
    columns: Array.from(low, (least, column) => range(least, high[column])),
  };
}

/** Step 1 … 7 in equal widths of value; where all values are equal, the middle one, and 1 for zero. */
export function rampStep(value: number, range: RampRange): number {
  if (!(range.high > range.low)) return value === 0 ? 1 : 4;
  const share = (value - range.low) / (range.high - range.low);
  return Math.min(STEPS, Math.max(1, 1 + Math.floor(share * STEPS)));
}

/** The class of a cell: hatched, grey, empty, or its step on the ramp. */
export function cellClass(cell: GridCell, range: RampRange): string {
  if (cell.state === 'empty') return 'empty';
  if (cell.state !== 'complete') return 'running';
  if (cell.few) return 'few';
  return Number.isFinite(cell.value) ? `c${rampStep(cell.value, range)}` : 'empty';
}
