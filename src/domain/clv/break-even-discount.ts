/* What a discount must bring back to pay: a break-even on typed assumptions, never an estimate of what it does. */

import type { CustomerSegmentRow } from './customer-segments.ts';

/** Per customer who gets the offer; amounts in minor units. */
export interface DiscountAssumption {
  /** Net sales of an order without the discount. */
  readonly orderValue: number;
  /** Contribution of such an order. */
  readonly contribution: number;
  /** Discount as a share of net sales, 0 … 1. */
  readonly discount: number;
  /** Cost of reaching one customer. */
  readonly contactCost: number;
  /** Share that would buy without the offer, too: typed, or predicted by a model that has passed its exam. */
  readonly buysAnyway: number;
}

/** What is typed beside a segment; `margin` = contribution of a unit of net sales. */
export interface TypedOffer {
  readonly margin: number;
  readonly discount: number;
  readonly contactCost: number;
  readonly buysAnyway: number;
}

/** The assumption for a segment: its mean order, and what the margin makes of it. null: nobody stands in it. */
export function assumptionFor(
  { orders, netSales }: Pick<CustomerSegmentRow, 'orders' | 'netSales'>,
  { margin, ...typed }: TypedOffer,
): DiscountAssumption | null {
  if (orders === 0) return null;
  const orderValue = netSales / orders;
  return { ...typed, orderValue, contribution: orderValue * margin };
}

/**
 * Share of those who get the offer that must buy for it to pay: (buysAnyway · contribution + contact cost) / (contribution − discount ·
 * order value). Everybody who buys takes the discount, those who would have bought anyway as well. null: not even if all buy, or each
 * order loses money.
 */
export function breakEvenShare(typed: DiscountAssumption): number | null {
  const { orderValue, contribution, discount, contactCost, buysAnyway } = typed;
  const left = contribution - discount * orderValue;
  if (!(left > 0)) return null;
  const share = (buysAnyway * contribution + contactCost) / left;
  return share <= 1 ? share : null;
}

/**
 * The highest discount that still pays if `buys` of those who get the offer buy: (contribution − (buysAnyway · contribution + contact
 * cost) / buys) / order value, at most 1. null: none does, not even 0.
 */
export function highestDiscount(typed: Omit<DiscountAssumption, 'discount'>, buys: number): number | null {
  const { orderValue, contribution, contactCost, buysAnyway } = typed;
  if (!(buys > 0) || !(orderValue > 0)) return null;
  const discount = (contribution - (buysAnyway * contribution + contactCost) / buys) / orderValue;
  return discount >= 0 ? Math.min(1, discount) : null;
}
