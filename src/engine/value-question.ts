/* What is asked about the predicted value of customers. */
import type { ClvView } from '#domain/clv-view.ts';
import type { Costs } from '#domain/costs.ts';
import type { CountingRules } from '#domain/rules.ts';

export interface ValueQuestion {
  readonly rules: CountingRules;
  readonly costs: Costs;
  readonly clv: ClvView;
  /** Days that an order keeps a customer active; null = from the data. */
  readonly lapse: number | null;
}
