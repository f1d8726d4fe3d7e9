/* What an exam shows: customers from the least to the most promising, and whether those thought likely to buy did. */

/** A tenth of the customers, by predicted purchases; means per customer. */
export interface Decile {
  readonly customers: number;
  readonly predicted: number;
  readonly actual: number;
}

/** Customers whose P(alive) lies in [from, to). */
export interface AliveBin {
  readonly from: number;
  /** The last bin holds 1, too. */
  readonly to: number;
  readonly customers: number;
  /** Means of P(alive), of the predicted probability to buy in the held-back weeks, and the share that did. NaN in an empty bin. */
  readonly alive: number;
  readonly predicted: number;
  readonly actual: number;
}

const BINS = 10;

/**
 * Ten groups of customers as equal in size as can be, from the lowest to the highest prediction. Customers with the same prediction
 * cannot be told apart: each counts with their common mean, so that the table does not depend on the order of customers.
 */
export function deciles(predicted: Float64Array, actual: ArrayLike<number>): Decile[] {
  const n = predicted.length;
  const order = Int32Array.from({ length: n }, (_, i) => i).sort((i, j) => predicted[i] - predicted[j] || i - j);
  const shared = new Float64Array(n);
  for (let from = 0; from < n;) {
    let to = from;
    let sum = 0;
    for (; to < n && predicted[order[to]] === predicted[order[from]]; to++) sum += actual[order[to]];
    shared.fill(sum / (to - from), from, to);
    from = to;
  }
  return Array.from({ length: BINS }, (_, k) => {
    const from = Math.round((k * n) / BINS);
    const to = Math.round(((k + 1) * n) / BINS);
    let [p, a] = [0, 0];
    for (let i = from; i < to; i++) {
      p += predicted[order[i]];
      a += shared[i];
    }
    return { customers: to - from, predicted: p / (to - from), actual: a / (to - from) };
  });
}

/** Slope of the least-squares line of actual on predicted over deciles; 1 = differences are as predicted. NaN where all are alike. */
export function decileSlope(table: readonly Decile[]): number {
  const there = table.filter(({ customers }) => customers > 0);
  const meanP = there.reduce((sum, { predicted }) => sum + predicted, 0) / there.length;
  const meanA = there.reduce((sum, { actual }) => sum + actual, 0) / there.length;
  let [pp, pa] = [0, 0];
  for (const { predicted, actual } of there) {
    pp += (predicted - meanP) ** 2;
    pa += (predicted - meanP) * (actual - meanA);
  }
  return pp > 0 ? pa / pp : NaN;
}

/** Calibration of P(alive), which nobody sees, by what follows from it: the probability to buy at least once in the held-back weeks. */
export function aliveBins(alive: Float64Array, buys: Float64Array, purchases: ArrayLike<number>): AliveBin[] {
  const sums = Array.from({ length: BINS }, () => ({ n: 0, alive: 0, predicted: 0, actual: 0 }));
  alive.forEach((p, i) => {
    const bin = sums[Math.min(BINS - 1, Math.floor(p * BINS))];
    bin.n++;
    bin.alive += p;
    bin.predicted += buys[i];
    if (purchases[i] > 0) bin.actual++;
  });
  return sums.map((sum, k) => ({
    from: k / BINS,
    to: (k + 1) / BINS,
    customers: sum.n,
    alive: sum.alive / sum.n,
    predicted: sum.predicted / sum.n,
    actual: sum.actual / sum.n,
  }));
}
