/* Into how many groups the data let customers be parted: six segments, their three aims, or counts of the aims alone. */
import {
  CUSTOMER_SEGMENTS,
  type CustomerAim,
  type CustomerSegmentId,
  ENOUGH_FOR_SEGMENTS,
} from './customer-segments.ts';

/** counts: below 100 customers, aims: below 1,000. */
export type SegmentDetail = 'counts' | 'aims' | 'segments';

/** A segment, or an aim that stands for its segments. */
export type ShownGroupId = CustomerSegmentId | CustomerAim;

/** Below this many customers there are counts alone, no tests and no models. */
const ENOUGH_FOR_SHARES = 100;
const AIMS: readonly CustomerAim[] = ['keep', 'win-back', 'let-go'];

export const SHOWN_GROUPS: readonly ShownGroupId[] = [...CUSTOMER_SEGMENTS.map(({ id }) => id), ...AIMS];

export interface ShownGroups {
  readonly detail: SegmentDetail;
  readonly groups: readonly { readonly id: ShownGroupId; readonly aim: CustomerAim }[];
  /** Place in `groups` of each of CUSTOMER_SEGMENTS. */
  readonly placeOf: readonly number[];
}

/** How `customers` customers are parted. */
export function shownGroups(customers: number): ShownGroups {
  if (customers >= ENOUGH_FOR_SEGMENTS)
    return { detail: 'segments', groups: CUSTOMER_SEGMENTS, placeOf: CUSTOMER_SEGMENTS.map((_, i) => i) };
  return {
    detail: customers >= ENOUGH_FOR_SHARES ? 'aims' : 'counts',
    groups: AIMS.map((aim) => ({ id: aim, aim })),
    placeOf: CUSTOMER_SEGMENTS.map(({ aim }) => AIMS.indexOf(aim)),
  };
}
