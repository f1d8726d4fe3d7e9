/* Settings on stage: what is typed in money is scaled like the data, and is never written over what is stored. */
import { BASE_INPUTS } from '#domain/scenarios/inputs.ts';
import type { Costs, CostRates } from '#domain/costs.ts';
import { stagedAmount } from '#domain/staged.ts';
import type { WorkspaceSettings } from './protocol.ts';

/** 1/10,000 of the major unit in a hundredth: finer amounts would tell the factor. */
const CENT = 100;

function stagedRates<T extends Partial<CostRates>>(rates: T, factor: number): T {
  const staged: Partial<Record<keyof CostRates, number>> = {};
  for (const name of ['variableCost', 'feeFixed', 'shippingCost'] as const) {
    const amount = rates[name];
    if (amount !== undefined) staged[name] = stagedAmount(amount, factor);
  }
  return { ...rates, ...staged };
}

function stagedCosts(costs: Costs, factor: number): Costs {
  const money = (amount: number): number => stagedAmount(amount, factor);
  const each = <T extends { readonly amount: number }>(list: readonly T[]): T[] =>
    list.map((entry) => ({ ...entry, amount: money(entry.amount) }));
  return {
    ...stagedRates(costs, factor),
    changes: costs.changes.map((change) => stagedRates(change, factor)),
    items: costs.items.map(({ item, cost }) => ({ item, cost: money(cost / CENT) * CENT })),
    cancelledCost: money(costs.cancelledCost),
    refundedCost: money(costs.refundedCost),
    cac: costs.cac === null ? null : money(costs.cac),
    spend: Object.fromEntries(Object.entries(costs.spend).map(([month, amount]) => [month, money(amount)])),
    channelSpend: each(costs.channelSpend),
    recurring: each(costs.recurring),
  };
}

/** The typed numbers of the projector, in major units. */
function stagedBase(base: WorkspaceSettings['scenarios']['base'], factor: number): typeof base {
  const staged: Record<string, number> = { ...base };
  for (const { id, kind } of BASE_INPUTS) {
    const typed = base[id];
    if (kind === 'money' && typed !== undefined) staged[id] = stagedAmount(typed * CENT, factor) / CENT;
  }
  return staged;
}

/** The settings as the page shows them on stage: every typed amount times the factor. */
export function stagedSettings(settings: WorkspaceSettings, factor: number): WorkspaceSettings {
  const { rules, costs, customersView, scenarios } = settings;
  const { limits, offer } = customersView;
  return {
    ...settings,
    rules: {
      ...rules,
      exclusions: rules.exclusions.map((rule) =>
        rule.field === 'value' ? { ...rule, amount: stagedAmount(rule.amount, factor) } : rule,
      ),
    },
    costs: stagedCosts(costs, factor),
    customersView: {
      ...customersView,
      limits: { ...limits, leastValue: stagedAmount(limits.leastValue, factor) },
      offer: { ...offer, contactCost: stagedAmount(offer.contactCost, factor) },
    },
    scenarios: { ...scenarios, base: stagedBase(scenarios.base, factor) },
  };
}
