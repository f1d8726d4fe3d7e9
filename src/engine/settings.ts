/* Settings of a workspace: as stored, as used, and how a choice about a person survives an import. */
import { identityLabel, type CustomerIdentities } from '#domain/identity.ts';
import { DEFAULT_SETTINGS, type WorkspaceSettings } from './protocol.ts';

/** Settings as they are stored: who is treated as none stands with the identities, never here. */
export function settingsToStore(settings: WorkspaceSettings): WorkspaceSettings {
  return { ...settings, rules: { ...settings.rules, noIdentity: [] } };
}

/** Stored settings, completed by the defaults of what a former version did not know yet. */
export function settingsFromStore(stored: unknown, noIdentity: readonly number[]): WorkspaceSettings {
  const given = (stored ?? {}) as Partial<WorkspaceSettings>;
  const { rules, view, costs, periodRates, subscriptionView, paybackView, layers, clv, customersView, scenarios, mix } =
    DEFAULT_SETTINGS;
  return {
    ...DEFAULT_SETTINGS,
    ...given,
    rules: { ...rules, ...given.rules, noIdentity },
    view: { ...view, ...given.view },
    costs: { ...costs, ...given.costs },
    periodRates: { ...periodRates, ...given.periodRates },
    subscriptionView: { ...subscriptionView, ...given.subscriptionView },
    paybackView: { ...paybackView, ...given.paybackView },
    layers: { ...layers, ...given.layers },
    clv: { ...clv, ...given.clv },
    customersView: { ...customersView, ...given.customersView },
    scenarios: { ...scenarios, ...given.scenarios },
    mix: { ...mix, ...given.mix },
  };
}

/** What a customer is known by, as text that lasts: the kind of identity and the identity. */
function identityKey(identities: CustomerIdentities, customer: number): string {
  return `${identities.kind[customer]} ${identityLabel(identities, customer)}`;
}

/** Identities of customers. Customer numbers hold for one assembly only; the identity itself is what lasts. */
export function identitiesOf(customers: readonly number[], identities: CustomerIdentities): string[] {
  return customers
    .filter((customer) => customer >= 0 && customer < identities.kind.length)
    .map((customer) => identityKey(identities, customer));
}

/** Customers of an assembly that the identities stand for, ascending; identities that it does not hold are left out. */
export function customersOf(keys: readonly string[], identities: CustomerIdentities): number[] {
  if (keys.length === 0) return [];
  const wanted = new Set(keys);
  const customers: number[] = [];
  for (let customer = 0; customer < identities.kind.length; customer++) {
    if (wanted.has(identityKey(identities, customer))) customers.push(customer);
  }
  return customers;
}
