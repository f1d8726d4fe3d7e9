/* The projector: cohorts × retention curve × contribution × new customers per month → what each month brings. */
import { activeShares, repeatMonths } from './curve.ts';
import type { ProjectionInputs } from './inputs.ts';

/** One number a month, index 0 = the first projected. Customers and orders are expected numbers; money in minor units, not rounded. */
export interface Projection {
  readonly newCustomers: Float64Array;
  /** Who orders in the month: all new customers, and those of earlier months who are active. */
  readonly active: Float64Array;
  readonly orders: Float64Array;
  /** Net sales after refunds. */
  readonly revenue: Float64Array;
  readonly contribution: Float64Array;
  readonly acquisitionSpend: Float64Array;
  readonly retentionSpend: Float64Array;
  /** Contribution − acquisition spend − retention spend − fixed costs. */
  readonly profit: Float64Array;
  /** Opening cash + Σ profit up to and with the month. */
  readonly cash: Float64Array;
}

export type ProjectionColumn = keyof Projection;

/**
 * With n_t new customers in month t = 1 …, a_k of `activeShares`, r_k of `repeatMonths` (= a_k unless the pace is changed), s_t the
 * season, e the existing customers:
 * n_t = newCustomers · (1 + growth)^(t−1) · s_t; repeat activity A_t = s_t · (Σ_{k=1..t−1} n_{t−k} r_k + e · d_t), where
 * d_t = Σ_j w_j a_{j+t} / a_j is what is left of the existing, w_j their ages ((1 − churn)^t where none are given);
 * orders = n_t + f · A_t with f orders of an active customer; revenue = (n_t · firstValue + f · A_t · aov) · (1 − refundRate);
 * contribution = revenue · margin; acquisition spend = n_t · cac.
 * A month is one month of life: who is won in month t can come back from month t + 1 on.
 */
export function project(inputs: ProjectionInputs): Projection {
  const { months, cac, firstValue, aov, refundRate, margin, ordersPerActive: f } = inputs;
  const season = (t: number): number => inputs.season?.[t % inputs.season.length] ?? 1;
  const newCustomers = Float64Array.from(
    { length: months },
    (_, t) => inputs.newCustomers * (1 + inputs.growth) ** t * season(t),
  );
  const repeats = repeatMonths(inputs, months);
  const left = existingLeft(inputs);
  const ofEarlier = (curve: (k: number) => number) =>
    Float64Array.from({ length: months }, (_, t) => {
      let active = inputs.existing * left[t];
      for (let k = 1; k <= t; k++) active += newCustomers[t - k] * curve(k);
      return active * season(t);
    });
  const activity = ofEarlier((k) => repeats[k]);
  // More than once a month is no second customer.
  const active = ofEarlier((k) => Math.min(1, repeats[k])).map((each, t) => each + newCustomers[t]);
  const orders = activity.map((each, t) => newCustomers[t] + f * each);
  const kept = 1 - refundRate;
  const revenue = activity.map((each, t) => (newCustomers[t] * firstValue + f * each * aov) * kept);
  const contribution = revenue.map((each) => each * margin);
  const acquisitionSpend = newCustomers.map((each) => each * cac);
  const retentionSpend = new Float64Array(months).fill(inputs.retentionSpend);
  const profit = contribution.map((each, t) => each - acquisitionSpend[t] - retentionSpend[t] - inputs.fixedCosts);
  let held = inputs.openingCash;
  const cash = profit.map((each) => (held += each));
  return { newCustomers, active, orders, revenue, contribution, acquisitionSpend, retentionSpend, profit, cash };
}

/** Share of the existing customers who are still active in month t = 1 … (index t − 1). */
function existingLeft({ curve, churn, existingAges, months }: ProjectionInputs): Float64Array {
  const total = existingAges.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return Float64Array.from({ length: months }, (_, t) => (1 - churn) ** (t + 1));
  const shares = activeShares({ curve, churn }, existingAges.length + months);
  return Float64Array.from({ length: months }, (_, t) => {
    let left = 0;
    existingAges.forEach((weight, age) => {
      if (shares[age] > 0) left += (weight * shares[age + t + 1]) / shares[age];
    });
    return left / total;
  });
}
