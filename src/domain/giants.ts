/* Giant identities: e-mails, phones and relay domains that stand for more than one person (definitions.md §1, identity). */
import type { Assembled } from '#domain/assemble.ts';
import { isForgotten, keptOf } from '#domain/forgotten.ts';
import { identityLabel } from '#domain/identity.ts';
import { oncePer } from '#domain/once-per.ts';
import { OrderKind, type OrderTable } from '#domain/orders.ts';
import type { GiantIdentity } from '#domain/results.ts';
import type { CountingRules } from '#domain/rules.ts';

const GIANT_SHARE = 0.05;
const GIANT_ORDERS = 20;
const MOST_SHOWN = 20;

/** Addresses of a role, a till or a test, never of one buyer; a `+…` and trailing digits do not matter. */
const ROLE_ADDRESS =
  /^(?:\?\d+~)?(no[-_.]?reply|do[-_.]?not[-_.]?reply|pos|point[-_.]?of[-_.]?sale|test|tests|testing|kasse|kassa|caisse|cash|walk[-_.]?in|guest|gast|laufkundschaft|in[-_.]?store)\d*(\+[^@]*)?@/;

/** Marketplaces that hand on messages by an address of their own, one per buyer or per order. */
const RELAY_DOMAIN =
  /^(marketplace\.amazon\.[a-z.]+|scs\d*\.tiktok\.com|members\.ebay\.[a-z.]+|relay\.walmart\.com|buyer\.(etsy|onbuy)\.com|kunden\.otto\.de)$/;

/** Whether an e-mail is a role's, a till's or a marketplace's relay: no person reads it under that name elsewhere. */
export function isNobodys(email: string): boolean {
  return ROLE_ADDRESS.test(email) || RELAY_DOMAIN.test(domainOf(email));
}

/** The role that an address names (`kasse`), '' where it names none. */
export function roleOf(email: string): string {
  return ROLE_ADDRESS.exec(email)?.[1] ?? '';
}

export function isRelayDomain(domain: string): boolean {
  return RELAY_DOMAIN.test(domain);
}

const domainOf = (label: string): string => (label.includes('@') ? label.slice(label.lastIndexOf('@') + 1) : '');

/** A flagged identity, or all of a relay, before anything is said of the rules. */
interface Flagged {
  readonly label: string;
  readonly reason: GiantIdentity['reason'];
  /** Customers without any join. */
  readonly customers: readonly number[];
}

/** Whether more than 5 % of all orders, and more than 20 of them, are one identity's. */
export function isGiantShare(orders: number, all: number): boolean {
  return orders > GIANT_ORDERS && orders > GIANT_SHARE * all;
}

/** Orders of each of `count` codes, one a row (−1 = none), refund rows left out, and all orders. */
export function ordersOfCodes(
  { kind, rows }: OrderTable,
  codes: Int32Array,
  count: number,
): { readonly ordersOf: Float64Array; readonly all: number } {
  const ordersOf = new Float64Array(count);
  let all = 0;
  for (let row = 0; row < rows; row++) {
    if (kind[row] === OrderKind.refund) continue;
    all++;
    if (codes[row] >= 0) ordersOf[codes[row]]++;
  }
  return { ordersOf, all };
}

/** What is flagged of a data set, with the orders that shares are of: no rule changes it. */
const flaggedOf = oncePer((assembled: Assembled) => {
  const { orders } = assembled;
  const { ordersOf, all } = ordersOfCodes(orders, orders.customer, orders.customers);
  return { ordersOf, all, flagged: findFlagged(assembled, ordersOf, all) };
});

function findFlagged(assembled: Assembled, ordersOf: Float64Array, all: number): readonly Flagged[] {
  const flagged: Flagged[] = [];
  const relays = new Map<string, number[]>();
  for (let customer = 0; customer < assembled.orders.customers; customer++) {
    if (ordersOf[customer] === 0) continue;
    const label = identityLabel(assembled.identities, customer);
    const domain = domainOf(label);
    if (RELAY_DOMAIN.test(domain)) {
      const behind = relays.get(domain);
      if (behind) behind.push(customer);
      else relays.set(domain, [customer]);
    } else if (ROLE_ADDRESS.test(label)) {
      flagged.push({ label: keptOf(label), reason: 'role-address', customers: [customer] });
    } else if (isGiantShare(ordersOf[customer], all)) {
      flagged.push({ label: isForgotten(label) ? '' : label, reason: 'share', customers: [customer] });
    }
  }
  for (const [label, customers] of relays) flagged.push({ label, reason: 'relay', customers });
  return flagged;
}

/** Customers, in data without a join, that stand for more than one person. Behind a relay's address there is one buyer: none of these. */
export function giantCustomers(assembled: Assembled): ReadonlySet<number> {
  const giants = flaggedOf(assembled).flagged.filter(({ reason }) => reason !== 'relay');
  return new Set(giants.flatMap(({ customers }) => customers));
}

/**
 * Identities to be looked at, each once, largest first, 20 at most: relays of marketplaces together by domain (`customer` −1,
 * `label` the domain, `customers` everybody behind it), addresses of a role, and whoever has more than 5 % of all orders and
 * more than 20 of them. `customers` are those whose identity one click treats as none. All numbers are those without any
 * join, whether identities were joined or not: giants join nobody, and `rules.noIdentity` holds such numbers.
 */
export function findGiants(assembled: Assembled, rules: CountingRules): GiantIdentity[] {
  const plain = assembled.plain?.assembled ?? assembled;
  const { ordersOf, all, flagged } = flaggedOf(plain);
  const treatedAsNone = new Set(rules.noIdentity);
  return flagged
    .map(({ label, reason, customers }) => {
      const orders = customers.reduce((sum, customer) => sum + ordersOf[customer], 0);
      return {
        customer: reason === 'relay' ? -1 : (customers[0] ?? -1),
        customers,
        label,
        orders,
        share: all > 0 ? orders / all : NaN,
        reason,
        treatedAsNone: customers.every((customer) => treatedAsNone.has(customer)),
      };
    })
    .sort((a, b) => b.orders - a.orders || (a.label < b.label ? -1 : 1))
    .slice(0, MOST_SHOWN);
}
