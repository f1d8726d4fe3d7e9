/* Giant identities: e-mails, phones and relay domains that stand for more than one person (definitions.md §1, identity). */
import type { Assembled } from '#domain/assemble.ts';
import { identityLabel } from '#domain/identity.ts';
import { OrderKind } from '#domain/orders.ts';
import type { GiantIdentity } from '#domain/results.ts';
import type { CountingRules } from '#domain/rules.ts';

const GIANT_SHARE = 0.05;
const GIANT_ORDERS = 20;
const MOST_SHOWN = 20;

/** Addresses of a role, a till or a test, never of one buyer; a `+…` and trailing digits do not matter. */
const ROLE_ADDRESS =
  /^(no[-_.]?reply|do[-_.]?not[-_.]?reply|pos|point[-_.]?of[-_.]?sale|test|tests|testing|kasse|kassa|caisse|cash|walk[-_.]?in|guest|gast|laufkundschaft|in[-_.]?store)\d*(\+[^@]*)?@/;

/** Marketplaces that hand on messages by an address of their own, one per buyer or per order. */
const RELAY_DOMAIN =
  /^(marketplace\.amazon\.[a-z.]+|scs\d*\.tiktok\.com|members\.ebay\.[a-z.]+|relay\.walmart\.com|buyer\.(etsy|onbuy)\.com|kunden\.otto\.de)$/;

const domainOf = (label: string): string => (label.includes('@') ? label.slice(label.lastIndexOf('@') + 1) : '');

/**
 * Identities to be looked at, each once, largest first, 20 at most: relays of marketplaces together by domain (`customer` −1,
 * `label` the domain, `customers` everybody behind it), addresses of a role, and whoever has more than 5 % of all orders and
 * more than 20 of them. `customers` are those whose identity one click treats as none.
 */
export function findGiants(assembled: Assembled, rules: CountingRules): GiantIdentity[] {
  const { orders, identities } = assembled;
  const ordersOf = new Float64Array(orders.customers);
  let all = 0;
  for (let row = 0; row < orders.rows; row++) {
    if (orders.kind[row] === OrderKind.refund) continue;
    all++;
    if (orders.customer[row] >= 0) ordersOf[orders.customer[row]]++;
  }

  const treatedAsNone = new Set(rules.noIdentity);
  const relays = new Map<string, number[]>();
  const giants: GiantIdentity[] = [];
  const flag = (label: string, reason: GiantIdentity['reason'], customers: readonly number[]): void => {
    const count = customers.reduce((sum, customer) => sum + ordersOf[customer], 0);
    giants.push({
      customer: reason === 'relay' ? -1 : (customers[0] ?? -1),
      customers,
      label,
      orders: count,
      share: all > 0 ? count / all : NaN,
      reason,
      treatedAsNone: customers.every((customer) => treatedAsNone.has(customer)),
    });
  };
  for (let customer = 0; customer < orders.customers; customer++) {
    if (ordersOf[customer] === 0) continue;
    const label = identityLabel(identities, customer);
    const domain = domainOf(label);
    if (RELAY_DOMAIN.test(domain)) {
      const behind = relays.get(domain);
      if (behind) behind.push(customer);
      else relays.set(domain, [customer]);
    } else if (ROLE_ADDRESS.test(label)) flag(label, 'role-address', [customer]);
    else if (ordersOf[customer] > GIANT_ORDERS && ordersOf[customer] > GIANT_SHARE * all)
      flag(label, 'share', [customer]);
  }
  for (const [domain, customers] of relays) flag(domain, 'relay', customers);
  return giants.sort((a, b) => b.orders - a.orders || (a.label < b.label ? -1 : 1)).slice(0, MOST_SHOWN);
}
