/* What a retention question asks for: rows, columns, measure and average of the cohort grid, by the query keys of the address. */
import type { PeriodUnit } from '#domain/calendar.ts';

/** `age`: columns are periods of age; `calendar`: columns are calendar periods, k = period of the order − of the first order. */
export type Axis = 'age' | 'calendar';
export type MeasureId = 'on' | 'nday' | 'cumulative' | 'revenue';
export type AverageId = 'pooled' | 'mean' | 'median';

export interface RetentionView {
  readonly axis: Axis;
  /** Width of a column: on the age axis 1, 7, 30, 90, 365 days; on the calendar axis the calendar period. */
  readonly period: PeriodUnit;
  readonly measure: MeasureId;
  /** Money only: per acquired customer or for the whole cohort. */
  readonly per: 'customer' | 'cohort';
  /** Money only: in the period alone or from the first day on. */
  readonly sum: 'period' | 'cumulative';
  readonly cohort: PeriodUnit;
  /** Days of the N-day measure, ascending. */
  readonly days: readonly number[];
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
  days: [1, 7, 14, 28, 30, 60, 90, 180, 365],
  average: 'pooled',
  min: 30,
};

/** Days in a period of age. */
export const AGE_DAYS: Readonly<Record<PeriodUnit, number>> = { day: 1, week: 7, month: 30, quarter: 90, year: 365 };
