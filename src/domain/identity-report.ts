/* The identity report: what customers are known by, and what joining identities would make of them. */
import type { Assembled } from '#domain/assemble.ts';
import { countOrders } from '#domain/counting.ts';
import { timeToSecondPurchase } from '#domain/gaps.ts';
import { IdentityKind } from '#domain/identity.ts';
import { joinIdentities } from '#domain/identity-join.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { CountingRules, IdentityJoin } from '#domain/rules.ts';
import type { IdentityReport, JoinPreview } from '#domain/side-reports.ts';

const JOINS: readonly (readonly IdentityJoin[])[] = [[], ['phone'], ['name'], ['phone', 'name']];

/** Customers, of those with a counted order without any join, that become one customer with another of them. */
function joinedCustomers(plain: PurchaseLog, joined: Assembled): number {
  const becomes = joined.plain?.becomes;
  if (!becomes) return 0;
  const members = new Int32Array(joined.orders.customers);
  for (const customer of plain.customer) members[becomes[customer]]++;
  return plain.customer.reduce((count, customer) => (members[becomes[customer]] > 1 ? count + 1 : count), 0);
}

/** Share of customers with two or more purchase days; NaN of nobody. */
function repeatRate(log: PurchaseLog): number {
  const repeaters = timeToSecondPurchase(log).observed.reduce((sum, came) => sum + came, 0);
  return log.customers > 0 ? repeaters / log.customers : NaN;
}

/**
 * Customers with a counted order by what they are known by without any join, counted orders without identity, and what each
 * way of joining makes of customers and repeat rate, all under the given rules but for their `join`.
 */
export function identityReport(assembled: Assembled, rules: CountingRules): IdentityReport {
  const plain = joinIdentities(assembled, [], rules.noIdentity);
  const { log } = countOrders(plain, rules);
  const known = [0, 0, 0, 0];
  for (const customer of log.customer) known[plain.identities.kind[customer]]++;
  const previews = JOINS.map((join): JoinPreview => {
    const joined = joinIdentities(plain, join, rules.noIdentity);
    const { log: joinedLog } = join.length === 0 ? { log } : countOrders(joined, rules);
    return {
      join,
      customers: joinedLog.customers,
      joined: joinedCustomers(log, joined),
      repeatRate: repeatRate(joinedLog),
    };
  });
  return {
    byEmail: known[IdentityKind.email],
    byPhone: known[IdentityKind.phone],
    byCustomerId: known[IdentityKind.customerId],
    ordersWithoutIdentity: log.unidentified.orders,
    previews,
  };
}
