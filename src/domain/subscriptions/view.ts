/* What a question about subscriptions asks for, by the query keys of the address. */

export interface SubscriptionView {
  /** Where a cancelled subscription stops counting (key `churn`): at the end of its paid period, or when it was cancelled. */
  readonly churnAt: 'end' | 'cancellation';
  /** Whether NRR counts what came back from customers who paid nothing at the month's beginning (key `nrr`). */
  readonly reactivatedInNrr: boolean;
  /** A table of subscriptions, or recurring orders of the shop (key `subs`). Without a table recurring orders stand in. */
  readonly source: 'table' | 'orders';
  /** Tag of recurring orders (key `subtag`); '' = those whose source is `subscription_contract`. */
  readonly tag: string;
}

export const DEFAULT_SUBSCRIPTIONS: SubscriptionView = {
  churnAt: 'end',
  reactivatedInNrr: false,
  source: 'table',
  tag: '',
};
