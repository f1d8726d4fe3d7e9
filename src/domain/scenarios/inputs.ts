/* What a projection is computed from: single numbers, each with its bounds and an example, and the retention curve. */
import type { CalculatorInput } from '#domain/calculators/calculator.ts';

/** Months that may be projected. */
const LEAST_MONTHS = 12;
export const MOST_MONTHS = 36;

const MOST = 1e9;

const moneyInput = <Id extends string>(id: Id, standard: number) =>
  ({ id, kind: 'money', standard, min: 0, max: MOST }) as const;
const percentInput = <Id extends string>(id: Id, standard: number) =>
  ({ id, kind: 'percent', standard, min: 0, max: 100 }) as const;

/** The numbers of a base case in the order in which they are asked, with the example that stands there without data, as typed. */
export const BASE_INPUTS = [
  { id: 'months', kind: 'months', standard: 24, min: LEAST_MONTHS, max: MOST_MONTHS },
  { id: 'newCustomers', kind: 'number', standard: 200, min: 0, max: MOST },
  { id: 'growth', kind: 'percent', standard: 0, min: -50, max: 50 },
  moneyInput('cac', 30),
  moneyInput('firstValue', 50),
  moneyInput('aov', 55),
  percentInput('refundRate', 5),
  percentInput('margin', 50),
  { id: 'ordersPerActive', kind: 'number', standard: 1.1, min: 0, max: 1000 },
  percentInput('churn', 3),
  { id: 'existing', kind: 'number', standard: 300, min: 0, max: MOST },
  moneyInput('retentionSpend', 0),
  moneyInput('fixedCosts', 0),
  { id: 'openingCash', kind: 'money', standard: 0, min: -MOST, max: MOST },
  { id: 'elasticity', kind: 'number', standard: 0.7, min: 0, max: 1 },
  percentInput('mostPoints', 2),
  moneyInput('halfSpend', 1000),
] as const satisfies readonly CalculatorInput[];

export type BaseId = (typeof BASE_INPUTS)[number]['id'];

/** In the units of their kind: amounts in minor units, shares 0 … 1. */
export type BaseNumbers = Readonly<Record<BaseId, number>>;

/** Months of life at which a curve is typed; between them it falls by one rate. */
export const CURVE_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 18, 24, 36] as const;

/** The curve that stands there without data, per cent of the customers. */
export const CURVE_EXAMPLE = [
  { month: 1, share: 0.16 },
  { month: 3, share: 0.12 },
  { month: 6, share: 0.1 },
  { month: 12, share: 0.08 },
  { month: 24, share: 0.055 },
] as const satisfies readonly CurvePoint[];

/** Share of a cohort that is active in its month of life `month` (1 = the first after the one of acquisition). */
export interface CurvePoint {
  readonly month: number;
  readonly share: number;
}

/**
 * Everything that `project` needs.
 * - months: how many are projected. newCustomers: won in the first of them; growth: by which share more each month.
 * - cac: acquisition spend per new customer. retentionSpend, fixedCosts: a month. openingCash: before the first month.
 * - firstValue: the first order, aov: a later one; both before refunds. refundRate: share of them that is given back.
 * - margin: contribution / net sales after refunds.
 * - ordersPerActive: orders of an active customer in a month after that of acquisition.
 * - churn: share of the active who stop each month, beyond the last point of the curve (all along, where it has none).
 * - existing: customers active in the month before the first.
 * - elasticity, mostPoints, halfSpend: the typed response to spend, see `levers.ts`; `project` does not read them.
 */
export interface ProjectionInputs extends BaseNumbers {
  /** By month, ascending, from month 1 on; [] = churn alone. Month 0 is 1. */
  readonly curve: readonly CurvePoint[];
  /** Of the existing customers: weight of those active by month of life (index 0 = month 0); [] = all are beyond the curve. */
  readonly existingAges: readonly number[];
  /** Factors of 12 calendar months beginning with the first that is projected, mean 1; null = no season. */
  readonly season: readonly number[] | null;
  /** Time until the repeat orders of new customers, as a multiple: 1 = as the curve says, .9 = a tenth sooner. */
  readonly pace: number;
}
