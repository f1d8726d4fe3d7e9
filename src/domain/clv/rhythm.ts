/* Each customer's own rhythm, and how far behind it he is. */
import { quantile } from '#domain/numeric/quantile.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import { purchaseGaps } from '#domain/gaps.ts';

/** The shop's median gap counts as much as this many own gaps. */
const SHOP_COUNTS_AS = 3;

/** c customers of a log, in its order. */
export interface Rhythm {
  /** Median gap between purchase days over all customers; null = nobody has come back. */
  readonly shopDays: number | null;
  /** Gaps between purchase days that it rests on. */
  readonly gaps: number;
  /** Days from one purchase to the next that are usual for the customer. NaN if nobody has come back. */
  readonly usualDays: Float64Array;
  /** as-of − last purchase day. */
  readonly daysSinceLastOrder: Int32Array;
  /** Days since last order / usual days: 1 = about due, 3 = three times as long as usual. NaN as above. */
  readonly overdue: Float64Array;
}

/**
 * Usual days of a customer with n gaps = (n · own median gap + 3 · the shop's) / (n + 3): few gaps say little, so that the shop's
 * median stands in for the missing ones; a customer with one purchase has the shop's. Medians of type 7 over purchase days.
 */
export function rhythmOf(log: PurchaseLog): Rhythm {
  const gaps = Float64Array.from(purchaseGaps(log)).sort();
  const shopDays = gaps.length > 0 ? quantile(gaps, 0.5) : null;
  const usualDays = new Float64Array(log.customers).fill(NaN);
  const daysSinceLastOrder = new Int32Array(log.customers);
  for (let i = 0; i < log.customers; i++) {
    daysSinceLastOrder[i] = log.asOf - log.day[log.start[i + 1] - 1];
    if (shopDays === null) continue;
    const own: number[] = [];
    for (let o = log.start[i] + 1; o < log.start[i + 1]; o++) {
      const gap = log.day[o] - log.day[o - 1];
      if (gap > 0) own.push(gap);
    }
    own.sort((a, b) => a - b);
    const n = own.length;
    usualDays[i] = n === 0 ? shopDays : (n * quantile(own, 0.5) + SHOP_COUNTS_AS * shopDays) / (n + SHOP_COUNTS_AS);
  }
  return {
    shopDays,
    gaps: gaps.length,
    usualDays,
    daysSinceLastOrder,
    overdue: usualDays.map((days, i) => daysSinceLastOrder[i] / days),
  };
}
