/* What the model in use says of each customer of a log: whether still a customer, and what is to be expected. */
import type { ClvView } from '#domain/clv-view.ts';
import type { Prediction } from '#domain/prediction.ts';
import { aliveOf, lifetimeValues, purchasesOf, WEEKS_PER_MONTH } from './lifetime-value.ts';

/** c customers of the log that the prediction was made of, in its order. */
export interface PredictedCustomers {
  /** P(alive). c entries. */
  readonly alive: Float64Array;
  /** Expected purchases over the months ahead. c entries. */
  readonly purchases: Float64Array;
  /** Discounted value over the months ahead, minor units, not rounded; null without a model of spend. c entries. */
  readonly value: Float64Array | null;
}

/** null: no model is used (`Prediction.verdict` says why), and nothing is said of single customers. `margin` as of `valueMargin`. */
export function predictedCustomers({ used }: Prediction, clv: ClvView, margin: number): PredictedCustomers | null {
  if (used === null) return null;
  const { buying, spend, summary } = used;
  // A summary as of the log's own as-of holds every customer of the log, in its order.
  return {
    alive: aliveOf(buying, summary),
    purchases: purchasesOf(buying, summary, WEEKS_PER_MONTH * clv.months),
    value: spend && lifetimeValues(buying, spend.params, summary, { ...clv, margin }),
  };
}
