/* What a split of a change of retention asks for: an attribute, two periods of first orders, and an age. */
import type { AttributeId } from '#domain/attributes.ts';
import { DEFAULT_VIEW, type RetentionView } from '../view.ts';

export type MixUnit = 'month' | 'quarter' | 'year';

/** Ages in days at which two periods are compared. */
export const MIX_AGES = [30, 60, 90, 180, 365] as const;

export interface MixView {
  /** Attribute of the first order that says who was acquired; one value a customer (none of `MULTI_VALUED`). */
  readonly by: AttributeId;
  /** Periods of first orders. */
  readonly unit: MixUnit;
  /** Retention = second purchase day within so many days of the first. */
  readonly days: number;
  /** Names of the earlier and the later period; null = the newest that can be compared and the same one a year before. */
  readonly periods: readonly [before: string, after: string] | null;
}

export const DEFAULT_MIX: MixView = { by: 'band', unit: 'quarter', days: 90, periods: null };

/**
 * The grid that holds the split: values of the attribute by period, one column. An order at ages 1 … days is a second purchase day within
 * that many days.
 */
export function mixGridView({ by, unit, days }: MixView): RetentionView {
  return {
    ...DEFAULT_VIEW,
    measure: 'bracket',
    brackets: [{ from: 1, to: days }],
    cohort: unit,
    by,
    byTime: true,
  };
}
