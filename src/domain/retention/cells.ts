/* The cells of a triangle while they are being filled. */
import type { RetentionView } from './view.ts';

/** Row-major like the triangle's, with the sums that the pooled row of money needs. */
export interface Cells {
  readonly state: Uint8Array;
  readonly eligible: Int32Array;
  readonly count: Int32Array;
  /** Of the eligible: customers who did it one column before; empty unless the view asks against it. */
  readonly before: Int32Array;
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly completesOn: Float64Array;
  /** Σ of the customers' amounts, and of their squares; empty for shares. */
  readonly sum: Float64Array;
  readonly squares: Float64Array;
}

/** n cells in which nothing is observed. */
export function noCells(n: number, kind: 'share' | 'amount', against: RetentionView['against']): Cells {
  const notObserved = (): Float64Array => new Float64Array(n).fill(NaN);
  return {
    state: new Uint8Array(n),
    eligible: new Int32Array(n),
    count: new Int32Array(n),
    before: new Int32Array(against === 'previous' ? n : 0),
    value: notObserved(),
    low: notObserved(),
    high: notObserved(),
    completesOn: notObserved(),
    sum: new Float64Array(kind === 'amount' ? n : 0),
    squares: new Float64Array(kind === 'amount' ? n : 0),
  };
}

/** Gives a cell its interval. */
export function setInterval(cells: Cells, at: number, { low, high }: { low: number; high: number }): void {
  cells.low[at] = low;
  cells.high[at] = high;
}
