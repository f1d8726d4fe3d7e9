/* What customers will be worth: predicted lifetime value under a horizon and a discount, with the exam that it rests on. */
import { centred, type Ranged, rangeOf } from './clv/future-ranges.ts';
import type { Forecast } from './clv/forecast.ts';
import type { FitProblem } from './clv/diagnostics.ts';
import type { FittedBuying } from './clv/fit-buying.ts';
import { CORRELATION_WARNING, type FittedSpend } from './clv/gamma-gamma.ts';
import { aliveByTriple, lifetimeValues } from './clv/lifetime-value.ts';
import type { ClvView } from './clv-view.ts';
import { hasMargin, worthByDay } from './contribution.ts';
import { netSalesByDay } from './money.ts';
import { sumOf } from './numeric/sum.ts';
import type { Costing } from './order-money.ts';
import type { Prediction, PredictionVerdict, Tried, UsedModel } from './prediction.ts';
import type { PurchaseLog } from './purchases.ts';
import { type ValueDistribution, valueDistribution } from './value-distribution.ts';

/** Contribution of a unit of net sales: all customers' together, over everything observed; 1 = values are net sales. */
export interface ValueMargin {
  readonly basis: 'contribution' | 'netSales';
  readonly margin: number;
}

/** Predicted lifetime values of today's customers, minor units, not rounded. */
export interface PredictedValues {
  readonly total: Ranged;
  /** A customer's. */
  readonly mean: Ranged;
  readonly distribution: ValueDistribution;
}

/** What the model in use says; small, whatever the number of customers. */
export interface ModelInUse {
  readonly buying: FittedBuying;
  readonly spend: FittedSpend | null;
  readonly spendProblems: readonly FitProblem[];
  /** x and m hang together by more than .3, which the model of spend rules out. */
  readonly correlated: boolean;
  /** Expected number of customers who have not left: Σ P(alive). */
  readonly alive: number;
  /** null without a model of spend. */
  readonly values: PredictedValues | null;
  readonly forecast: Forecast;
  /** Active in the forecast = a purchase within so many days. */
  readonly lapseDays: number;
}

export interface CustomerValueReport extends ValueMargin {
  readonly customers: number;
  readonly asOf: number;
  readonly clv: ClvView;
  readonly verdict: PredictionVerdict;
  readonly tried: readonly Tried[];
  /** null: observed numbers stand alone. */
  readonly used: ModelInUse | null;
}

/**
 * Margin by which net sales ahead become contribution: pooled contribution / net sales of the log, so that predicted and observed value
 * agree (`definitions.md` §6). Net sales while no margin is known, or where nothing was sold.
 */
export function valueMargin(log: PurchaseLog, costing: Costing): ValueMargin {
  const net = sumOf(netSalesByDay(log).amount);
  if (!hasMargin(costing) || !(net > 0)) return { basis: 'netSales', margin: 1 };
  return { basis: 'contribution', margin: sumOf(worthByDay(log, costing, 'contribution').amount) / net };
}

/** The report under a horizon and a discount: nothing is fitted or drawn again. */
export function customerValueReport(
  log: PurchaseLog,
  costing: Costing,
  { customers, verdict, tried, used }: Prediction,
  clv: ClvView,
): CustomerValueReport {
  const margin = valueMargin(log, costing);
  const model = used && modelInUse(used, clv, margin.margin);
  return { ...margin, customers, asOf: log.asOf, clv, verdict, tried, used: model };
}

function modelInUse(used: UsedModel, clv: ClvView, margin: number): ModelInUse {
  const { buying, spend, spendProblems, summary, forecast, lapseDays } = used;
  const { triples } = summary;
  const alive = aliveByTriple(buying, triples);
  return {
    buying,
    spend,
    spendProblems,
    correlated: spend !== null && Math.abs(spend.correlation) > CORRELATION_WARNING,
    alive: alive.reduce((total, p, i) => total + p * triples.weight[i], 0),
    values: spend && predictedValues(used, spend, clv, margin),
    forecast,
    lapseDays,
  };
}

function predictedValues(
  { buying, summary, draws }: UsedModel,
  spend: FittedSpend,
  clv: ClvView,
  margin: number,
): PredictedValues {
  const values = lifetimeValues(buying, spend.params, summary, { ...clv, margin });
  const netSales = lifetimeValues(buying, spend.params, summary, { ...clv, margin: 1 });
  const discounted = draws.map((months) => {
    let total = 0;
    for (let i = 0; i < clv.months; i++) total += months[i] / (1 + clv.monthlyDiscount) ** (i + 1);
    return total;
  });
  const expected = sumOf(netSales);
  // A range of net sales is cut at 0; a margin below 0 turns it round.
  const ahead = rangeOf(expected, centred(expected, discounted, summary.customers));
  const bounds = [ahead.low * margin, ahead.high * margin].sort((a, b) => a - b);
  const total = { value: sumOf(values), low: bounds[0], high: bounds[1] };
  const each = (amount: number): number => amount / summary.customers;
  return {
    total,
    mean: { value: each(total.value), low: each(total.low), high: each(total.high) },
    distribution: valueDistribution(values),
  };
}
