/* Where each customer stands: the segment, the risk not to come back, and what the model in use expects, if one is used. */
import type { Steps } from '#domain/steps.ts';
import { type ChurnRisk, churnRisk, type ObservedReturns, observedReturns, riskDays } from './clv/churn-risk.ts';
import { type CustomerSegments, customerSegments, type SegmentLimits } from './clv/customer-segments.ts';
import { type PredictedCustomers, predictedCustomers } from './clv/predicted-customers.ts';
import { type ShownGroups, shownGroups } from './clv/shown-groups.ts';
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
  /** Into how many groups the data let them be parted. */
  readonly shown: ShownGroups;
  /** null: the history is too short to have seen what became of anybody. */
  readonly observed: ObservedReturns | null;
  /** null: neither model nor history say anything, or there are fewer than 100 customers. */
  readonly risk: ChurnRisk | null;
}

/** The prediction must be of the same log. In slices. */
export function* standingByStep(
  log: PurchaseLog,
  costing: Costing,
  prediction: Prediction,
  clv: ClvView,
  limits: SegmentLimits,
): Steps<CustomerStanding> {
  const margin = valueMargin(log, costing);
  yield;
  const predicted = predictedCustomers(prediction, clv, margin.margin);
  yield;
  const segments = customerSegments(log, limits, predicted?.value ?? null);
  yield;
  const shown = shownGroups(log.customers);
  const days = shown.detail === 'counts' ? null : riskDays(log);
  const observed = days === null ? null : observedReturns(log, limits, shown, days);
  yield;
  const risk = shown.detail === 'counts' ? null : churnRisk(prediction, segments.segment, shown, observed);
  return { ...margin, verdict: prediction.verdict, predicted, segments, shown, observed, risk };
}
