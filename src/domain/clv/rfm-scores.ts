/* RFM: customers in fifths by how lately, how often and how much they bought. */
import type { PurchaseLog } from '#domain/purchases.ts';

/** Scores 1 … 5, 5 = best; c customers of a log, in its order. */
export interface RfmScores {
  /** By days since the last order, fewest best. */
  readonly recency: Uint8Array;
  /** By purchase days. */
  readonly frequency: Uint8Array;
  /** By net sales of all orders. */
  readonly money: Uint8Array;
  /** Purchase days and net sales (minor units) behind them. */
  readonly purchaseDays: Int32Array;
  readonly netSales: Float64Array;
}

/**
 * Quintile scores by middle rank: score = 1 + ⌊5 · (customers below + half of those equal) / customers⌋. Customers with equal values
 * get equal scores, however many there are: where seven in ten bought once, these share one score and some scores stay empty.
 * Days, not orders, are counted; refunds on days of their own are not taken off.
 */
export function rfmScores(log: PurchaseLog): RfmScores {
  const n = log.customers;
  const lately = new Float64Array(n);
  const purchaseDays = new Int32Array(n);
  const netSales = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let o = log.start[i]; o < log.start[i + 1]; o++) {
      if (o === log.start[i] || log.day[o] !== log.day[o - 1]) purchaseDays[i]++;
      netSales[i] += log.net[o];
    }
    lately[i] = log.day[log.start[i + 1] - 1] - log.asOf;
  }
  return {
    recency: fifths(lately),
    frequency: fifths(Float64Array.from(purchaseDays)),
    money: fifths(netSales),
    purchaseDays,
    netSales,
  };
}

/** Score of each value, the largest best. */
export function fifths(values: Float64Array): Uint8Array {
  const n = values.length;
  const sorted = values.slice().sort();
  const scores = new Map<number, number>();
  for (let from = 0; from < n;) {
    let to = from;
    while (to < n && sorted[to] === sorted[from]) to++;
    scores.set(sorted[from], Math.min(5, 1 + Math.floor((5 * (from + to)) / 2 / n)));
    from = to;
  }
  return Uint8Array.from(values, (value) => scores.get(value) ?? 1);
}
