/* Value over age: what a customer has brought by each age, where not all are observed equally long. */
import { LEAST_FOR_INTERVAL } from './numeric/mean-interval.ts';
import type { CustomerMoney } from './money.ts';
import type { PurchaseLog } from './purchases.ts';
import type { ValueCurve } from './results.ts';

/** A pooled curve is shown while at least this many customers are observed; a cohort's while all of a smaller one are. */
export const LEAST_OBSERVED = 50;

/** Customers observed to each age: first day + age ≤ as-of. Index = age in days, up to the longest observed one. */
export function observedToAge(log: PurchaseLog, members: Int32Array): Int32Array {
  let longest = -1;
  for (const customer of members) longest = Math.max(longest, log.asOf - log.day[log.start[customer]]);
  const observed = new Int32Array(longest + 1);
  for (const customer of members) observed[log.asOf - log.day[log.start[customer]]]++;
  for (let age = longest - 1; age >= 0; age--) observed[age] += observed[age + 1];
  return observed;
}

/** Ages at which at least `least` customers are observed: 0 … ages − 1. */
export function shownAges(observed: Int32Array, least: number): number {
  let ages = observed.length;
  while (ages > 0 && observed[ages - 1] < least) ages--;
  return ages;
}

/** Position of every customer of the log. */
export function everybody(log: PurchaseLog): Int32Array {
  const all = new Int32Array(log.customers);
  for (let i = 0; i < all.length; i++) all[i] = i;
  return all;
}

/**
 * value(N) = Σ_{j=0..N} m_j, m_j = mean worth of age j over the n_j customers observed to day j (`definitions.md` §2): a sum of mean
 * increments, which does not move by composition as a mean over ever fewer customers does. `worth` is that of the
 * log's orders and refunds, `members` are the customers, `least` how many must remain observed (value NaN from there on).
 *
 * The interval is value ± 1.96·√V, NaN below n_N = 30. The increments of one customer hang together, and the m_j share customers,
 * so V comes from what each customer adds to the whole sum (infinitesimal jackknife; Efron, Tibshirani 1993, ch. 21):
 * u_i(N) = Σ_{j ≤ min(N, T_i)} (c_ij − m_j) / n_j with c_ij the worth at age j and T_i the age at as-of, and
 * V = n_N/(n_N − 1) · Σ_i u_i². Where everybody is observed to N it is s²/n, the interval of a plain mean.
 * Computed in one pass over the amounts: with A_i = Σ c_ij/n_j and B = Σ m_j/n_j it is Σ A² − 2B·ΣA + nB² of those still observed,
 * plus the u_i² at which the others stopped.
 */
export function valueCurve(log: PurchaseLog, worth: CustomerMoney, members: Int32Array, least: number): ValueCurve {
  const eligible = observedToAge(log, members);
  const ages = eligible.length;
  const shown = shownAges(eligible, least);
  const { value, weight } = sumOfMeans(log, worth, members, eligible);

  // Differences over age: of Σ A, of Σ A², and of the u² of customers whose observation ends.
  const linear = new Float64Array(ages + 1);
  const squares = new Float64Array(ages + 1);
  const ended = new Float64Array(ages + 1);
  for (const customer of members) {
    const first = log.day[log.start[customer]];
    let a = 0;
    for (let i = worth.start[customer]; i < worth.start[customer + 1]; i++) {
      const age = worth.day[i] - first;
      const step = worth.amount[i] / eligible[age];
      linear[age] += step;
      squares[age] += step * (2 * a + step);
      a += step;
    }
    const last = log.asOf - first;
    const u = a - weight[last];
    linear[last + 1] -= a;
    squares[last + 1] -= a * a;
    ended[last + 1] += u * u;
  }

  const low = new Float64Array(ages).fill(NaN);
  const high = new Float64Array(ages).fill(NaN);
  let sumA = 0;
  let sumSquares = 0;
  let sumEnded = 0;
  for (let age = 0; age < ages; age++) {
    sumA += linear[age];
    sumSquares += squares[age];
    sumEnded += ended[age];
    const n = eligible[age];
    const b = weight[age];
    if (age >= shown) value[age] = NaN;
    else if (n >= LEAST_FOR_INTERVAL) {
      const u2 = Math.max(0, sumSquares - 2 * b * sumA + n * b * b) + sumEnded;
      const half = 1.96 * Math.sqrt((u2 * n) / (n - 1));
      low[age] = value[age] - half;
      high[age] = value[age] + half;
    }
  }
  return { value, low, high, eligible };
}

/** The sum of mean increments by age, and beside it Σ m_j/n_j. */
function sumOfMeans(
  log: PurchaseLog,
  worth: CustomerMoney,
  members: Int32Array,
  eligible: Int32Array,
): { value: Float64Array; weight: Float64Array } {
  const value = new Float64Array(eligible.length);
  const weight = new Float64Array(eligible.length);
  for (const customer of members) {
    const first = log.day[log.start[customer]];
    for (let i = worth.start[customer]; i < worth.start[customer + 1]; i++) {
      value[worth.day[i] - first] += worth.amount[i];
    }
  }
  let total = 0;
  let weights = 0;
  for (let age = 0; age < eligible.length; age++) {
    const mean = value[age] / eligible[age];
    total += mean;
    weights += mean / eligible[age];
    value[age] = total;
    weight[age] = weights;
  }
  return { value, weight };
}
