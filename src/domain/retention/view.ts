/* What a retention question asks for: rows, columns, measure and average of the cohort grid, by the query keys of the address. */
import type { AttributeId } from '#domain/attributes.ts';
import type { PeriodUnit } from '#domain/calendar.ts';

/** `age`: columns are periods of age; `calendar`: columns are calendar periods, k = period of the order − of the first order. */
export type Axis = 'age' | 'calendar';
export type MeasureId =
  'on' | 'nday' | 'bracket' | 'unbounded' | 'cumulative' | 'revenue' | 'contribution' | 'orders' | 'units';
export type AverageId = 'pooled' | 'mean' | 'median';

/** Ages from … to in days, both included. */
export interface Bracket {
  readonly from: number;
  readonly to: number;
}

export interface RetentionView {
  readonly axis: Axis;
  /** Width of a column: on the age axis 1, 7, 30, 90, 365 days; on the calendar axis the calendar period. */
  readonly period: PeriodUnit;
  readonly measure: MeasureId;
  /** Amounts (money, orders, units) only: per acquired customer or for the whole cohort. */
  readonly per: 'customer' | 'cohort';
  /** Amounts only: in the period alone or from the first day on. */
  readonly sum: 'period' | 'cumulative';
  /** Period of the first order that makes a row; not used by attribute alone. */
  readonly cohort: PeriodUnit;
  /** Attribute of the first order that makes a row; null = rows by time alone. */
  readonly by: AttributeId | null;
  /** Attribute × time: within each value a row for each period. */
  readonly byTime: boolean;
  /** How many of the most frequent values have a row of their own; the others stand together. */
  readonly top: number;
  /** Values that have a row of their own; null = the most frequent. */
  readonly values: readonly string[] | null;
  /** Days of the N-day measure, ascending. */
  readonly days: readonly number[];
  /** Ages of the bracketed measure, ascending, without overlap; gaps are allowed, the first may begin at 0. */
  readonly brackets: readonly Bracket[];
  /** Unbounded with an equal horizon: the days H that each customer has; null = by the rule. The view of an answer holds the H that was used. */
  readonly horizon: number | null;
  /** How the unbounded measure ends: after H days, equal for everybody, or open, at as-of. */
  readonly end: 'horizon' | 'open';
  /** Shares only: against all eligible customers, or against those who did it one column before. */
  readonly against: 'cohort' | 'previous';
  readonly average: AverageId;
  /** Cells and cohorts with fewer customers are greyed. */
  readonly min: number;
}

export const DEFAULT_VIEW: RetentionView = {
  axis: 'age',
  period: 'month',
  measure: 'cumulative',
  per: 'customer',
  sum: 'cumulative',
  cohort: 'month',
  by: null,
  byTime: false,
  top: 8,
  values: null,
  days: [1, 7, 14, 28, 30, 60, 90, 180, 365],
  brackets: [
    { from: 1, to: 7 },
    { from: 8, to: 30 },
    { from: 31, to: 90 },
    { from: 91, to: 180 },
    { from: 181, to: 365 },
  ],
  horizon: null,
  end: 'horizon',
  against: 'cohort',
  average: 'pooled',
  min: 30,
};

/** Values that may have a row of their own, at most. */
export const MOST_VALUES = 50;

/** Days in a period of age. */
export const AGE_DAYS: Readonly<Record<PeriodUnit, number>> = { day: 1, week: 7, month: 30, quarter: 90, year: 365 };
