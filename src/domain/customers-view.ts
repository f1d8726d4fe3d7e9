/* What the segments of customers are asked with, and the assumptions typed beside them. */
import type { AttributeId } from './attributes.ts';
import { DEFAULT_LIMITS, type SegmentLimits } from './clv/customer-segments.ts';

/** An offer to win customers back, as typed: nothing of it is estimated. */
export interface TypedDiscount {
  /** Share of net sales, 0 … 1. */
  readonly discount: number;
  /** Share that would buy without the offer, too, 0 … 1. */
  readonly buysAnyway: number;
  /** Cost of reaching one customer, minor units. */
  readonly contactCost: number;
}

/** By the query keys `limits`, `riskby`, `offer`. */
export interface CustomersView {
  readonly limits: SegmentLimits;
  /** Attribute of the first order by which risk is broken down; null = none. */
  readonly by: AttributeId | null;
  readonly offer: TypedDiscount;
}

export const DEFAULT_CUSTOMERS: CustomersView = {
  limits: DEFAULT_LIMITS,
  by: null,
  offer: { discount: 0.1, buysAnyway: 0.05, contactCost: 0 },
};
