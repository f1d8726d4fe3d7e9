/* What the segments of customers are asked with, and the assumptions typed beside them. */
import type { AttributeId } from './attributes.ts';
import { DEFAULT_LIMITS, type SegmentLimits } from './clv/customer-segments.ts';

/** An offer to win customers back, as typed: nothing of it is estimated. Shares 0 … 1. */
export interface CustomerOffer {
  /** Share of net sales. */
  readonly discount: number;
  /** Share that would buy without the offer, too. */
  readonly buysAnyway: number;
  /** Share that buys with it. */
  readonly buys: number;
  /** Cost of reaching one customer, minor units. */
  readonly contactCost: number;
}

/** By the query keys `limits`, `riskby` and `offer`. */
export interface CustomersView {
  readonly limits: SegmentLimits;
  /** Attribute of the first order by which risk is broken down; null = none. */
  readonly by: AttributeId | null;
  readonly offer: CustomerOffer;
}

export const DEFAULT_CUSTOMERS: CustomersView = {
  limits: DEFAULT_LIMITS,
  by: null,
  offer: { discount: 0.1, buysAnyway: 0.05, buys: 0.1, contactCost: 0 },
};
