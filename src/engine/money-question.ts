/* What is asked about costs and spend. */
import type { Costs } from '#domain/costs.ts';
import type { PaybackView } from '#domain/payback-view.ts';
import type { CountingRules } from '#domain/rules.ts';

/** What is asked of costs and spend; view left out = DEFAULT_PAYBACK_VIEW. `guarded` as in retention: it also marks months of CAC. */
export interface MoneyQuestion {
  readonly rules: CountingRules;
  readonly costs: Costs;
  readonly view?: PaybackView;
  readonly guarded?: boolean;
}
