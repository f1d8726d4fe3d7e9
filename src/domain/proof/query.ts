/* Names one number of the app, so that its proof can be asked for. */
import type { PeriodRatesView } from '#domain/period-rates.ts';
import type { BridgeId, Costs } from '#domain/results.ts';
import type { RetentionView } from '#domain/retention/view.ts';
import type { Filter, SegmentRule } from '#domain/selection.ts';
import type { SubscriptionAxis } from '#domain/subscriptions/cohorts.ts';
import type { SubscriptionView } from '#domain/subscriptions/view.ts';

/** Figures of one line of the period rates. */
export type RateFigure =
  | 'S'
  | 'E'
  | 'N'
  | 'retained'
  | 'lost'
  | 'reactivated'
  | 'crrSets'
  | 'churn'
  | 'crrClassic'
  | 'crrAcquired'
  | 'returningCustomers'
  | 'returningShareA'
  | 'returningShareB';

/** Parts of the net sales of months, and the returning shares over them. */
export type RevenuePart =
  | 'netSales'
  | 'newA'
  | 'returningA'
  | 'newB'
  | 'returningB'
  | 'unidentified'
  | 'shareA'
  | 'shareB'
  | 'identified'
  | 'subscribed'
  | 'shareSubscribed';

/** Figures of one month of MRR. */
export type MrrFigure =
  | 'opening'
  | 'new'
  | 'expansion'
  | 'reactivated'
  | 'contraction'
  | 'churned'
  | 'closing'
  | 'customers'
  | 'arpa'
  | 'grr'
  | 'nrr'
  | 'grossChurn'
  | 'netChurn'
  | 'logoChurn'
  | 'quickRatio';

/** First and last day. */
interface DayRange {
  readonly from: number;
  readonly to: number;
}

/**
 * A number by its kind and place. Rows and periods are named as their answers name them, days are day numbers.
 *
 * cell: row and column k of the cohort grid. average: a column of its average row; `guarded` as in the retention question (left
 * out = not), on which the rows by attribute alone depend.
 * cohort: the row's size and first-order value. repeatRate: ≥ 2 orders or purchase days / customers. within: second one within
 * so many days. secondOrder: Kaplan–Meier median of the time to the second purchase day. ladder: step n, reached at all or
 * within the ladder's horizon. ladderDays: quantile of the days of step n. gap: quantile of the gaps between purchase days.
 * rate: a figure of a period. perCustomer: AOV, orders or revenue per customer. revenue: a part of the net sales of the days
 * from … to (whole months, or the running one). layer: net sales of these days from the customers `won` on others, named so. ltv: observed LTV at an age, pooled (cohort null) or of a monthly cohort.
 * cac: of a month, or pooled (null). payback: the day, pooled or of a monthly cohort. bridge: a line of the revenue bridge.
 * concentration: what the best `top` of customers brought after a day (null = ever), or the Gini coefficient.
 * nextProduct: of a first product and one of the second purchase day: share, usual share, lift.
 * mrr: a figure of a month of subscriptions, up to as-of in the running one; what lowers MRR is below 0.
 * subscribers: a cell of their cohorts, day or month `column`; row null = pooled.
 * segment: the customers whom its conditions pick of all, with the segments that they name.
 */
export type ProofQuery =
  | {
      readonly of: 'cell';
      readonly view: RetentionView;
      readonly row: string;
      readonly k: number;
      readonly guarded?: boolean;
      readonly costs?: Costs;
    }
  | {
      readonly of: 'average';
      readonly view: RetentionView;
      readonly k: number;
      readonly guarded: boolean;
      readonly costs?: Costs;
    }
  | { readonly of: 'cohort'; readonly view: RetentionView; readonly row: string; readonly guarded?: boolean }
  | { readonly of: 'repeatRate'; readonly by: 'orders' | 'days' }
  | { readonly of: 'within'; readonly days: number; readonly by: 'orders' | 'days' }
  | { readonly of: 'secondOrder' }
  | { readonly of: 'ladder'; readonly n: number; readonly by: 'orders' | 'days'; readonly within: boolean }
  | { readonly of: 'ladderDays'; readonly n: number; readonly by: 'orders' | 'days'; readonly q: number }
  | { readonly of: 'gap'; readonly q: number }
  | {
      readonly of: 'rate';
      readonly periodRates: PeriodRatesView;
      readonly period: string;
      readonly figure: RateFigure;
    }
  | { readonly of: 'perCustomer'; readonly figure: 'aov' | 'orders' | 'revenue' }
  | { readonly of: 'revenue'; readonly from: number; readonly to: number; readonly part: RevenuePart }
  | { readonly of: 'layer'; readonly name: string; readonly won: DayRange; readonly from: number; readonly to: number }
  | { readonly of: 'ltv'; readonly costs: Costs; readonly age: number; readonly cohort: string | null }
  | { readonly of: 'cac'; readonly costs: Costs; readonly month: string | null }
  | { readonly of: 'payback'; readonly costs: Costs; readonly cohort: string | null }
  | {
      readonly of: 'concentration';
      readonly figure: 'share' | 'amount' | 'gini';
      readonly top: number;
      readonly after: number | null;
    }
  | {
      readonly of: 'nextProduct';
      readonly first: string;
      readonly second: string;
      readonly figure: 'share' | 'usual' | 'lift';
    }
  | { readonly of: 'bridge'; readonly line: BridgeId }
  | {
      readonly of: 'mrr';
      readonly subscriptionView: SubscriptionView;
      readonly month: string;
      readonly figure: MrrFigure;
    }
  | {
      readonly of: 'subscribers';
      readonly subscriptionView: SubscriptionView;
      readonly axis: SubscriptionAxis;
      readonly row: string | null;
      readonly column: number;
      readonly figure: 'active' | 'mrr';
    }
  | {
      readonly of: 'segment';
      readonly name: string;
      readonly conditions: Filter;
      readonly segments: readonly SegmentRule[];
    };
