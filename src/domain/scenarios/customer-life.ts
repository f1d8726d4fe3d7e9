/* What one customer brings by month of life, and when that reaches what winning him cost. */
import { reaches } from '#domain/calendar-payback.ts';
import { sumOf } from '#domain/numeric/sum.ts';
import { repeatMonths } from './curve.ts';
import type { ProjectionInputs } from './inputs.ts';
import { type Projection, project } from './project.ts';

/**
 * V(0) … V(n): contribution of a new customer up to and with month k of life, minor units, without season and discount:
 * V(k) = margin · (1 − refundRate) · (firstValue + ordersPerActive · aov · (r_1 + … + r_k)).
 */
export function valueByMonth(inputs: ProjectionInputs, n: number): Float64Array {
  const { firstValue, aov, ordersPerActive, refundRate, margin } = inputs;
  const kept = (1 - refundRate) * margin;
  let value = firstValue * kept;
  return repeatMonths(inputs, n).map((active) => (value += active * ordersPerActive * aov * kept));
}

/** First month of life at whose end the value has reached CAC, 0 = with the first order; null = not within the months of `value`. */
export function paybackMonthOf(value: Float64Array, cac: number): number | null {
  const month = value.findIndex((each) => reaches(each, cac));
  return month < 0 ? null : month;
}

/** A projection in a few numbers. Money in minor units, over all months projected unless said otherwise. */
export interface Outline {
  readonly newCustomers: number;
  /** In the last month. */
  readonly active: number;
  readonly orders: number;
  readonly revenue: number;
  readonly contribution: number;
  readonly acquisitionSpend: number;
  readonly retentionSpend: number;
  readonly profit: number;
  /** At the end. */
  readonly cash: number;
  /** Lowest cash at a month's end. */
  readonly lowestCash: number;
  /** V(12). */
  readonly ltv: number;
  readonly cac: number;
  /** LTV : CAC at 12 months; NaN without a CAC. */
  readonly ratio: number;
  /** Month of life within the months projected; null = not within them. */
  readonly payback: number | null;
}

export type OutlineId = keyof Outline;

const LTV_MONTHS = 12;

export function outline(inputs: ProjectionInputs, projection: Projection = project(inputs)): Outline {
  const { cac, months } = inputs;
  const value = valueByMonth(inputs, Math.max(months, LTV_MONTHS));
  const ltv = value[LTV_MONTHS];
  return {
    newCustomers: sumOf(projection.newCustomers),
    active: projection.active[months - 1],
    orders: sumOf(projection.orders),
    revenue: sumOf(projection.revenue),
    contribution: sumOf(projection.contribution),
    acquisitionSpend: sumOf(projection.acquisitionSpend),
    retentionSpend: sumOf(projection.retentionSpend),
    profit: sumOf(projection.profit),
    cash: projection.cash[months - 1],
    lowestCash: projection.cash.reduce((least, each) => Math.min(least, each), Infinity),
    ltv,
    cac,
    ratio: cac > 0 ? ltv / cac : NaN,
    payback: paybackMonthOf(value.slice(0, months + 1), cac),
  };
}
