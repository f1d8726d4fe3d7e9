/* How much of net sales hangs on few customers. */
import { netSalesByDay } from './money.ts';
import { sortedAmounts } from './numeric/sorted-amounts.ts';
import { sumOf } from './numeric/sum.ts';
import type { PurchaseLog } from './purchases.ts';

/** Shares of customers whose part of net sales is stated. */
const TOP = [0.01, 0.05, 0.1, 0.2] as const;
/** Steps of the curve: whole per cent of customers. */
const STEPS = 100;

export interface Concentration {
  readonly customers: number;
  /** Minor units. */
  readonly netSales: number;
  /** Share of net sales of the best `top` of customers. */
  readonly top: readonly { readonly top: number; readonly share: number }[];
  /** Gini coefficient: 0 = all bring the same, towards 1 = one brings everything. */
  readonly gini: number;
  /**
   * Share of net sales that the best p % of customers bring, p = 0 … 100: the Lorenz curve read from its upper end, 1 − L(1 − p).
   * 101 entries, NaN where nothing was sold.
   */
  readonly curve: Float64Array;
}

/** How many whole customers the best `top` of n are, and which part of the next one. */
export function bestOf(top: number, n: number): { whole: number; part: number } {
  // 0.1 × 30 is a little more than 3 in floating point: the fraction of a billionth of a customer is none.
  const customers = Math.round(top * n * 1e9) / 1e9;
  const whole = Math.floor(customers);
  return { whole, part: customers - whole };
}

/**
 * Concentration of amounts, one a customer. The best 10 % of 25 customers are 2.5 customers: the two best and half of the third, so that
 * the share rises evenly and does not jump with rounding. Gini = Σ (2i − n − 1) x_i / (n Σ x), x ascending, i = 1 … n (Gini 1912 in the
 * form of Sen 1973). Shares and Gini are NaN where nothing was sold.
 */
export function concentrationOf(amounts: Float64Array): Concentration {
  const sorted = sortedAmounts(amounts);
  const n = sorted.length;
  const netSales = sumOf(sorted);
  let weighted = 0;
  for (let i = 0; i < n; i++) weighted += (2 * (i + 1) - n - 1) * sorted[i];
  // What the i best bring, i = 0 … n.
  const best = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) best[i + 1] = best[i] + sorted[n - 1 - i];
  const shareOf = (top: number): number => {
    const { whole, part } = bestOf(top, n);
    return (best[whole] + (part > 0 ? part * sorted[n - 1 - whole] : 0)) / netSales;
  };
  const sold = netSales > 0;
  return {
    customers: n,
    netSales,
    top: TOP.map((top) => ({ top, share: sold ? shareOf(top) : NaN })),
    gini: sold ? weighted / (n * netSales) : NaN,
    curve: Float64Array.from({ length: STEPS + 1 }, (_, p) => (sold ? shareOf(p / STEPS) : NaN)),
  };
}

/** Customers with an order after the day `after`, by position in the log, and what they brought after it; n entries. */
export function salesAfter(log: PurchaseLog, after: number): { customer: Int32Array; net: Float64Array } {
  const { start, day, amount } = netSalesByDay(log);
  const customer = new Int32Array(log.customers);
  const net = new Float64Array(log.customers);
  let n = 0;
  for (let i = 0; i < log.customers; i++) {
    if (log.day[log.start[i + 1] - 1] <= after) continue;
    let sum = 0;
    for (let m = start[i]; m < start[i + 1]; m++) if (day[m] > after) sum += amount[m];
    customer[n] = i;
    net[n++] = sum;
  }
  return { customer: customer.subarray(0, n), net: net.subarray(0, n) };
}

/** Of the customers with an order after the day `after`, by what they brought after it. */
export function concentration(log: PurchaseLog, after = -Infinity): Concentration {
  return concentrationOf(salesAfter(log, after).net);
}
