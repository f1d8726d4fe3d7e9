/* The answer to a retention question: cohorts by columns, each cell with its value, interval, state and completion day. */
import type { RetentionView } from './view.ts';

/**
 * State of a cell (`definitions.md` §2).
 * empty: nobody is eligible, value NaN, never 0. partial: some are. running: an unfinished calendar period, count so far / size.
 */
export const CellState = { empty: 0, partial: 1, running: 2, complete: 3 } as const;

/** What must be there before a measure can be answered: a gross margin, lines of orders, enough history for an equal horizon. */
export type Lack = 'margin' | 'lines' | 'horizon';

/** A column: period k. On the age axis ages from … to in days (to = Infinity: an open end); on the calendar axis from and to are NaN (they differ by cohort). */
export interface TriangleColumn {
  /** Tenure k; −1 is the "first day" column of money, orders and units on the age axis; for N-day and brackets k is the index of N or of the bracket. */
  readonly k: number;
  readonly from: number;
  readonly to: number;
}

/** What the first orders of a row say: `others` > 0 = so many further values together; else `text`, '' = they say nothing. */
export interface RowValue {
  readonly text: string;
  readonly others: number;
}

/** Days from … to, both included. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** What the left-censoring guard keeps out of averages; by attribute alone it stands in no row. */
export interface LeftOut {
  readonly customers: number;
  /** Periods of first orders: those of the view, months by attribute alone. */
  readonly periods: readonly DaySpan[];
}

export interface TriangleCohort {
  /** `2026-01`, `2026-W01` …; by attribute its value, `(other)`, `(none)`; attribute × time both, with a blank between. */
  readonly name: string;
  /** null = rows by time alone. */
  readonly value: RowValue | null;
  /** Name of the period, null by attribute alone. */
  readonly period: string | null;
  /** First and last day of the cohort's own period; by attribute alone the days on which its first and its last customer came. */
  readonly from: number;
  readonly to: number;
  readonly size: number;
  /** Mean net sales of the first order, minor units (not rounded). */
  readonly firstOrderValue: number;
  /** The cohort's own period is over; by attribute alone there is none that runs. */
  readonly over: boolean;
  /** Too many of its customers had bought before the file began (left-censoring guard): left out of averages. */
  readonly affected: boolean;
}

/** Cell arrays are row-major: cohort i, column j at i·columns.length + j. NaN = not observed. */
export interface RetentionTriangle {
  /** As computed: the axis, horizon and end that the measure allows stand in it. */
  readonly view: RetentionView;
  /** What is missing: then there is no column. null = nothing. */
  readonly lacks: Lack | null;
  /** Orders whose amount is not known: they add nothing. */
  readonly unknownOrders: number;
  readonly columns: readonly TriangleColumn[];
  readonly cohorts: readonly TriangleCohort[];
  /** A customer may stand in several rows (`MULTI_VALUED`): sizes may exceed customers, and there is no row of totals. */
  readonly overlap: boolean;
  readonly leftOut: LeftOut;
  /** CellState. By attribute alone a cell is complete where anyone is eligible: see `eligible`, which may be fewer than the row's size. */
  readonly state: Uint8Array;
  /** Customers whose observation covers the cell. */
  readonly eligible: Int32Array;
  /** Shares: customers who did it. Amounts: customers with an order in the cell. */
  readonly count: Int32Array;
  /** Against the previous column: those of the eligible who did it there; of the first column all eligible. Empty otherwise. */
  readonly before: Int32Array;
  /**
   * Share 0 … 1; against the previous column count / before, which may exceed 1 and is NaN where nobody did it before; money in
   * minor units (not rounded), or a number of orders or units.
   */
  readonly value: Float64Array;
  /** 95 %: Wilson for shares, mean ± 1.96 s/√n for amounts per customer (NaN below n = 30 or where none is defined). */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Day on which a partial or running cell is complete; NaN for others. */
  readonly completesOn: Float64Array;
  /** The average row, by the view's average over complete cells alone; where rows overlap, `everybody`. */
  readonly pooled: readonly PooledCell[];
  /** Each customer once, whatever the view's average: those who stand in a complete cell of the column that enters averages. */
  readonly everybody: readonly PooledCell[];
  /** The average row with affected cohorts or customers; null where none is. */
  readonly pooledWithAffected: readonly PooledCell[] | null;
  readonly customers: number;
}

export interface PooledCell {
  readonly k: number;
  readonly eligible: number;
  readonly count: number;
  /** Against the previous column: Σ of those who did it there; 0 otherwise. */
  readonly before: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Complete cells that went in. */
  readonly cohorts: number;
  /** Fewer than half of all customers stand in complete cells. */
  readonly thin: boolean;
}
