/* What customers will be worth: P(alive), purchases to come, and their value, for all customers at once. */
import { type BuyingModel, buysWhileAlive, pAlive } from './buying-model.ts';
import { expectedWhileAlive } from './expected-purchases.ts';
import { expectedSpend, type SpendParams } from './gamma-gamma.ts';
import type { RfmSummary } from './rfm-summary.ts';
import type { Triples } from './triples.ts';

/** Weeks in a month: 365 / 7 / 12, rounded as the papers do. */
export const WEEKS_PER_MONTH = 4.345;

/** How a lifetime value is counted. */
export interface ValueTerms {
  /** Months ahead; 12 by default. */
  readonly months: number;
  /** Discount a month, paid at its end; .01 by default. */
  readonly monthlyDiscount: number;
  /** Contribution of a unit of net sales; 1 = value is net sales. */
  readonly margin: number;
}

/** P(alive) of each triple. */
export function aliveByTriple(model: BuyingModel, { count, x, lastAge, age }: Triples): Float64Array {
  const alive = new Float64Array(count);
  for (let i = 0; i < count; i++) alive[i] = pAlive(model, x[i], lastAge[i], age[i]);
  return alive;
}

/** Each triple's own value of something that depends on x and T alone: reckoned once for each of these. */
function byHistory({ count, x, age }: Triples, reckon: (x: number, age: number) => number): Float64Array {
  const values = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const same = i > 0 && x[i] === x[i - 1] && age[i] === age[i - 1];
    values[i] = same ? values[i - 1] : reckon(x[i], age[i]);
  }
  return values;
}

/** A triple's value for each of its customers. */
function spread(values: Float64Array, { of }: Triples): Float64Array {
  const all = new Float64Array(of.length);
  for (let i = 0; i < of.length; i++) all[i] = values[of[i]];
  return all;
}

function times(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value * b[i]);
}

/** P(alive) of each customer. */
export function aliveOf(model: BuyingModel, summary: RfmSummary): Float64Array {
  return spread(aliveByTriple(model, summary.triples), summary.triples);
}

/** Expected purchases of each customer in the next `weeks`. */
export function purchasesOf(model: BuyingModel, { triples }: RfmSummary, weeks: number): Float64Array {
  const ahead = byHistory(triples, (x, age) => expectedWhileAlive(model, x, age, weeks));
  return spread(times(ahead, aliveByTriple(model, triples)), triples);
}

/** Probability of each customer to buy at least once in the next `weeks`: P(alive) · (1 − ((α+T)/(α+T+t))^(r+x)). */
export function buysOf(model: BuyingModel, { triples }: RfmSummary, weeks: number): Float64Array {
  const ahead = byHistory(triples, (x, age) => buysWhileAlive(model, x, age, weeks));
  return spread(times(ahead, aliveByTriple(model, triples)), triples);
}

/** Expected amount of each customer's next purchase, in minor units. A mean of 0 (nothing but free orders) says nothing: as x = 0. */
export function spendOf(spend: SpendParams, { customers, x, m }: RfmSummary): Float64Array {
  const amounts = new Float64Array(customers);
  for (let i = 0; i < customers; i++) amounts[i] = expectedSpend(spend, m[i] > 0 ? x[i] : 0, m[i]);
  return amounts;
}

/**
 * Purchases of the months ahead, each discounted by the end of its month, of somebody alive:
 * Σ_{i=1..months} (E[Y(4.345 i)] − E[Y(4.345 (i−1))]) / (1+d)^i.
 */
function discountedPurchases(
  model: BuyingModel,
  x: number,
  age: number,
  { months, monthlyDiscount }: Omit<ValueTerms, 'margin'>,
): number {
  let before = 0;
  let sum = 0;
  for (let i = 1; i <= months; i++) {
    const upTo = expectedWhileAlive(model, x, age, WEEKS_PER_MONTH * i);
    sum += (upTo - before) / (1 + monthlyDiscount) ** i;
    before = upTo;
  }
  return sum;
}

/**
 * Lifetime value of each customer over the months ahead, minor units, not rounded: Σ E[M] · margin · (purchases of month i) / (1+d)^i
 * (`definitions.md` §6). Residual: what has been bought is not in it.
 */
export function lifetimeValues(
  model: BuyingModel,
  spend: SpendParams,
  summary: RfmSummary,
  terms: ValueTerms,
): Float64Array {
  const { triples } = summary;
  const ahead = byHistory(triples, (x, age) => discountedPurchases(model, x, age, terms));
  const purchases = times(ahead, aliveByTriple(model, triples));
  const values = spendOf(spend, summary);
  for (let i = 0; i < values.length; i++) values[i] *= terms.margin * purchases[triples.of[i]];
  return values;
}
