/* What is chosen about a workspace, and what a fresh one begins with. */
import { DEFAULT_REACH } from '#domain/audit/actions.ts';
import { DEFAULT_CLV, type ClvView } from '#domain/clv-view.ts';
import { DEFAULT_CUSTOMERS, type CustomersView } from '#domain/customers-view.ts';
import type { GroupBy } from '#domain/customer-groups.ts';
import type { AttributeId } from '#domain/attributes.ts';
import { NO_COSTS, type Costs } from '#domain/results.ts';
import { DEFAULT_PERIOD_RATES, type PeriodRatesView } from '#domain/period-rates.ts';
import { DEFAULT_MIX, type MixView } from '#domain/retention/mix/view.ts';
import type { PresetId } from '#domain/presets/preset.ts';
import { DEFAULT_LAYERS, type LayerCakeView } from '#domain/layer-cake.ts';
import { DEFAULT_PAYBACK_VIEW, type PaybackView } from '#domain/payback-view.ts';
import { DEFAULT_VIEW, type RetentionView } from '#domain/retention/view.ts';
import { DEFAULT_RULES, type CountingRules } from '#domain/rules.ts';
import { NO_FILTER, type Filter, type Segment } from '#domain/selection.ts';
import { DEFAULT_SCENARIOS, type ScenarioSet } from '#domain/scenarios/scenario-settings.ts';
import { DEFAULT_SUBSCRIPTIONS, type SubscriptionView } from '#domain/subscriptions/view.ts';

/** Everything about a workspace that is chosen, not read. Stored with it. */
export interface WorkspaceSettings {
  readonly rules: CountingRules;
  readonly view: RetentionView;
  readonly costs: Costs;
  readonly periodRates: PeriodRatesView;
  /** Attribute by which the time to the second order is broken down; null = none. */
  readonly repeatBy: AttributeId | null;
  /** The product whose definitions view and rules were set to, null = our own; in force as long as they are (`activePreset`). */
  readonly preset: PresetId | null;
  readonly subscriptionView: SubscriptionView;
  /** Horizon and discount of predicted lifetime values. */
  readonly clv: ClvView;
  /** The user says: the file starts with our first order. */
  readonly startsWithFirstOrder: boolean;
  /** The user says: order numbers that stand for two orders are of one shop. */
  readonly oneShop: boolean;
  /** Picks the customers whom every screen but #/data is about; [] = everybody. */
  readonly filter: Filter;
  /** Saved rules that pick customers. */
  readonly segments: readonly Segment[];
  readonly paybackView: PaybackView;
  /** What acquisitions are ranked by. */
  readonly rankBy: GroupBy;
  /** How the layer cake of revenue is cut. */
  readonly layers: LayerCakeView;
  /** Limits of the segments, and the assumptions typed beside them. */
  readonly customersView: CustomersView;
  /** Typed numbers of the projector and its scenarios. */
  readonly scenarios: ScenarioSet;
  /** How a change of retention is split into who was acquired and how they behaved. */
  readonly mix: MixView;
  /** How many of 100 customers respond to an action of the audit: an assumption. */
  readonly reach: number;
}

/** What a fresh workspace begins with. */
export const DEFAULT_SETTINGS: WorkspaceSettings = {
  rules: DEFAULT_RULES,
  view: DEFAULT_VIEW,
  costs: NO_COSTS,
  periodRates: DEFAULT_PERIOD_RATES,
  repeatBy: null,
  preset: null,
  subscriptionView: DEFAULT_SUBSCRIPTIONS,
  clv: DEFAULT_CLV,
  startsWithFirstOrder: false,
  oneShop: false,
  filter: NO_FILTER,
  segments: [],
  paybackView: DEFAULT_PAYBACK_VIEW,
  rankBy: 'product',
  layers: DEFAULT_LAYERS,
  customersView: DEFAULT_CUSTOMERS,
  scenarios: DEFAULT_SCENARIOS,
  mix: DEFAULT_MIX,
  reach: DEFAULT_REACH,
};

/** Settings with the typed amounts of others: what is changed about money on stage stays there. */
export function withMoneyOf(settings: WorkspaceSettings, money: WorkspaceSettings): WorkspaceSettings {
  const { rules, customersView, scenarios } = settings;
  return {
    ...settings,
    rules: { ...rules, exclusions: money.rules.exclusions },
    costs: money.costs,
    customersView: {
      ...customersView,
      limits: { ...customersView.limits, leastValue: money.customersView.limits.leastValue },
      offer: { ...customersView.offer, contactCost: money.customersView.offer.contactCost },
    },
    scenarios: { ...scenarios, base: money.scenarios.base },
  };
}
