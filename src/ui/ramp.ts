/* The cohort grid's view model and its colours: seven steps over the values that are complete and rest on enough customers. */

export interface GridCell {
  readonly text: string;
  /** For the colour; NaN = none. */
  readonly value: number;
  readonly state: 'complete' | 'partial' | 'running' | 'empty';
  /** Rests on few customers: grey, outside the range of the ramp. */
  readonly few: boolean;
}

export interface GridRow {
  readonly name: string;
  readonly size: string;
  readonly first: string;
  readonly few: boolean;
  readonly cells: readonly GridCell[];
}

export interface GridModel {
  readonly head: {
    readonly rows: string;
    readonly size: string;
    readonly first: string;
    readonly columnsTitle: string;
  };
  readonly columns: readonly string[];
  readonly pooled: {
    readonly name: string;
    readonly size: string;
    readonly first: string;
    readonly cells: readonly { readonly text: string; readonly thin: boolean }[];
  };
  readonly rows: readonly GridRow[];
}

export interface RampRange {
  readonly low: number;
  readonly high: number;
}

const STEPS = 7;

/** Smallest and largest value that the ramp shows; NaN where there is none. Without a column: over the whole grid. */
export function rampRange(rows: readonly GridRow[], column?: number): RampRange {
  let low = Infinity;
  let high = -Infinity;
  for (const row of rows) {
    const cells = column === undefined ? row.cells : row.cells.slice(column, column + 1);
    for (const cell of cells) {
      if (cell.state !== 'complete' || cell.few || !Number.isFinite(cell.value)) continue;
      low = Math.min(low, cell.value);
      high = Math.max(high, cell.value);
    }
  }
  return low <= high ? { low, high } : { low: NaN, high: NaN };
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
