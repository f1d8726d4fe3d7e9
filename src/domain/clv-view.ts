/* How far ahead a predicted lifetime value looks, and how it is discounted. */

/** What a question for predicted values asks for, by the query keys `clv` and `discount`. */
export interface ClvView {
  /** Months ahead: 3, 6, 12, 24 or 36. */
  readonly months: number;
  /** Share a month, paid at its end; 0 = none. */
  readonly monthlyDiscount: number;
}

export const CLV_MONTHS: readonly number[] = [3, 6, 12, 24, 36];
/** Above this share a month nothing ahead is worth anything. */
export const MOST_DISCOUNT = 0.2;

export const DEFAULT_CLV: ClvView = { months: 12, monthlyDiscount: 0.01 };
