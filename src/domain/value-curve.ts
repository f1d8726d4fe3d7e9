/* Value over age: what a customer has brought by each age, where not all are observed equally long. */
import { firstDays } from './first-days.ts';
import { LEAST_FOR_INTERVAL } from './numeric/mean-interval.ts';
import type { CustomerMoney } from './money.ts';
import type { PurchaseLog } from './purchases.ts';
import type { ValueCurve } from './results.ts';

/** A pooled curve is shown while at least this many customers are observed; a cohort's while all of a smaller one are. */
export const LEAST_OBSERVED = 50;

/** Customers observed to each age: first day + age ≤ as-of. Index = age in days, up to the longest observed one. */
export function observedToAge(log: PurchaseLog, members: Int32Array): Int32Array {
  const days = firstDays(log);
  let earliest = log.asOf + 1;
  for (let m = 0; m < members.length; m++) if (days[members[m]] < earliest) earliest = days[members[m]];
  const longest = log.asOf - earliest;
  const observed = new Int32Array(longest + 1);
  for (let m = 0; m < members.length; m++) observed[log.asOf - days[members[m]]]++;
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

/** What one pass over the amounts of some customers adds up, by age. */
interface Sums {
  readonly eligible: Int32Array;
  /** 1 / n_j. */
  readonly weight: Float64Array;
  /** Σ c_ij. */
  readonly worth: Float64Array;
  /** By how much Σ A² grows at the age. */
  readonly squares: Float64Array;
  /** Σ A and Σ A² of those whose observation ends at the age. */
  readonly endedA: Float64Array;
  readonly endedSquares: Float64Array;
}

function noSums(eligible: Int32Array): Sums {
  const ages = eligible.length;
  const [worth, squares, endedA, endedSquares] = [0, 1, 2, 3].map(() => new Float64Array(ages));
  return { eligible, weight: Float64Array.from(eligible, (n) => 1 / n), worth, squares, endedA, endedSquares };
}

function addMembers(sums: Sums, { start, day, asOf }: PurchaseLog, money: CustomerMoney, members: Int32Array): void {
  const { weight, worth, squares, endedA, endedSquares } = sums;
  const { start: from, day: on, amount } = money;
  for (let m = 0; m < members.length; m++) {
    const customer = members[m];
    const first = day[start[customer]];
    const end = from[customer + 1];
    let a = 0;
    for (let i = from[customer]; i < end; i++) {
      const age = on[i] - first;
      const step = amount[i] * weight[age];
      worth[age] += amount[i];
      squares[age] += step * (2 * a + step);
      a += step;
    }
    const last = asOf - first;
    endedA[last] += a;
    endedSquares[last] += a * a;
  }
}

function curveOf({ eligible, worth, squares, endedA, endedSquares }: Sums, least: number): ValueCurve {
  const ages = eligible.length;
  const shown = shownAges(eligible, least);
  const value = new Float64Array(ages);
  const low = new Float64Array(ages).fill(NaN);
  const high = new Float64Array(ages).fill(NaN);
  // Σ m_j, Σ m_j/n_j = B, Σ A and Σ A² of those observed to the age, and the Σ u² at which the others stopped.
  let [total, b, sumA, sumSquares, sumEnded] = [0, 0, 0, 0, 0];
  for (let age = 0; age < ages; age++) {
    const n = eligible[age];
    const mean = worth[age] / n;
    total += mean;
    b += mean / n;
    sumA += mean;
    sumSquares += squares[age];
    value[age] = age < shown ? total : NaN;
    if (age < shown && n >= LEAST_FOR_INTERVAL) {
      const u2 = Math.max(0, sumSquares - 2 * b * sumA + n * b * b) + sumEnded;
      const half = 1.96 * Math.sqrt((u2 * n) / (n - 1));
      low[age] = value[age] - half;
      high[age] = value[age] + half;
    }
    const ending = n - (age + 1 < ages ? eligible[age + 1] : 0);
    sumA -= endedA[age];
    sumSquares -= endedSquares[age];
    sumEnded += Math.max(0, endedSquares[age] - 2 * b * endedA[age] + ending * b * b);
  }
  return { value, low, high, eligible };
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
 * plus the same of each age at which others stopped.
 */
export function valueCurve(log: PurchaseLog, worth: CustomerMoney, members: Int32Array, least: number): ValueCurve {
  const sums = noSums(observedToAge(log, members));
  addMembers(sums, log, worth, members);
  return curveOf(sums, least);
}

/** Customers whose curve is asked for beside others; `pools`: they stand in the pooled curve, too. */
export interface CurvePart {
  readonly members: Int32Array;
  readonly least: number;
  readonly pools: boolean;
}

/** The curves (`valueCurve`) of parts that share no customer, and the pooled one of those that pool. */
export function valueCurves(
  log: PurchaseLog,
  worth: CustomerMoney,
  parts: readonly CurvePart[],
  least: number,
): { readonly pooled: ValueCurve; readonly parts: readonly ValueCurve[] } {
  const observed = parts.map(({ members }) => observedToAge(log, members));
  const ages = parts.reduce((longest, { pools }, p) => Math.max(longest, pools ? observed[p].length : 0), 0);
  const eligible = new Int32Array(ages);
  parts.forEach(({ pools }, p) => {
    if (pools) for (let age = 0; age < observed[p].length; age++) eligible[age] += observed[p][age];
  });
  const pooled = noSums(eligible);
  const curves = parts.map((part, p) => {
    const own = noSums(observed[p]);
    addMembers(own, log, worth, part.members);
    // The amounts of a part are still at hand.
    if (part.pools) addMembers(pooled, log, worth, part.members);
    return curveOf(own, part.least);
  });
  return { pooled: curveOf(pooled, least), parts: curves };
}
