/* Where each customer stands: the segment, and what the model in use expects, if one is used. */
import { type CustomerSegments, customerSegments, type SegmentLimits } from './clv/customer-segments.ts';
import { type PredictedCustomers, predictedCustomers } from './clv/predicted-customers.ts';
import type { ClvView } from './clv-view.ts';
import { type ValueMargin, valueMargin } from './customer-value.ts';
import type { Costing } from './order-money.ts';
import type { Prediction, PredictionVerdict } from './prediction.ts';
import type { PurchaseLog } from './purchases.ts';

/** All by customer of the log, in its order. */
export interface CustomerStanding extends ValueMargin {
  readonly verdict: PredictionVerdict;
  /** null: no model is used. */
  readonly predicted: PredictedCustomers | null;
  /** `segments.segment`: index into CUSTOMER_SEGMENTS of each customer. */
  readonly segments: CustomerSegments;
}

/** The prediction must be of the same log. */
export function* standingByStep(
  log: PurchaseLog,
  costing: Costing,
  prediction: Prediction,
  clv: ClvView,
  limits: SegmentLimits,
): Generator<undefined, CustomerStanding> {
  const margin = valueMargin(log, costing);
  yield;
  const predicted = predictedCustomers(prediction, clv, margin.margin);
  yield;
  const segments = customerSegments(log, limits, predicted?.value ?? null);
  return { ...margin, verdict: prediction.verdict, predicted, segments };
}
