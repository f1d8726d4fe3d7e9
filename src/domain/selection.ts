/* Rules that pick customers: the global filter and the saved segments. They pick whom, and never cut what is seen of them. */
import type { AttributeId } from '#domain/attributes.ts';
import type { PeriodUnit } from '#domain/calendar.ts';

/**
 * One condition on a customer. Days are day numbers, null = no end. Positions are counted in `unit` from the first order: age in
 * days for 'day', calendar periods for the others (k = period of the order − of the first). `is` false = the opposite.
 *
 * first: day of the first counted order. attribute: the first order has one of the values ('' = it says nothing).
 * bought: an order at a position from … to. again: the second purchase day at a position ≤ within (null = ever).
 * ordered: an order on a day from … to. orders: number of counted orders. observed: first day + days ≤ as-of.
 * segment: the customers of a saved segment.
 */
export type Condition =
  | { readonly what: 'first'; readonly from: number | null; readonly to: number | null }
  | {
      readonly what: 'attribute';
      readonly attribute: AttributeId;
      readonly values: readonly string[];
      readonly is: boolean;
    }
  | {
      readonly what: 'bought';
      readonly unit: PeriodUnit;
      readonly from: number;
      readonly to: number | null;
      readonly is: boolean;
    }
  | { readonly what: 'again'; readonly unit: PeriodUnit; readonly within: number | null; readonly is: boolean }
  | { readonly what: 'ordered'; readonly from: number | null; readonly to: number | null; readonly is: boolean }
  | { readonly what: 'orders'; readonly from: number; readonly to: number | null }
  | { readonly what: 'observed'; readonly days: number }
  | { readonly what: 'segment'; readonly id: string; readonly is: boolean };

/** A saved rule: customers that fulfil all conditions, whenever it is asked. */
export interface Segment {
  /** Names it in addresses and in other rules: letters, digits and dashes. */
  readonly id: string;
  readonly name: string;
  readonly conditions: readonly Condition[];
}

/** The global filter: all conditions at once; [] = everybody. */
export type Filter = readonly Condition[];

export const NO_FILTER: Filter = [];

/** A segment as a question needs it: its name changes no number. */
export type SegmentRule = Pick<Segment, 'id' | 'conditions'>;

/** What a question is asked about: the customers that a filter picks, with the segments that it names; left out = everybody. */
export interface Chosen {
  readonly filter?: Filter;
  readonly segments?: readonly SegmentRule[];
}

/** Why a filter picks nobody although it may look fulfilled: a segment that names itself, or one that is not there. */
export interface SelectionFault {
  readonly what: 'circle' | 'unknown';
  /** Id of the segment. */
  readonly segment: string;
}
