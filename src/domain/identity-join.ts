/* Joining identities: one customer for those that share a phone, or a name and, where the data have any, a postal code (definitions.md §1, identity). */
import { type Assembled, rowsByCustomer } from '#domain/assemble.ts';
import { giantCustomers, isGiantShare } from '#domain/giants.ts';
import { IdentityKind, shownIdentities } from '#domain/identity.ts';
import { type FileIdentities, OrderKind, type Text } from '#domain/orders.ts';
import type { CountingRules, IdentityJoin } from '#domain/rules.ts';

/** A phone, or a name (with its postal code), that stands with more identities than these is a shop's or a placeholder's. */
const MOST_IDENTITIES = 5;

/** What orders have in common where they are of one person: a code for each order, −1 = nothing. */
interface JoinKey {
  readonly codes: Int32Array;
  readonly count: number;
}

/** A person's name as it is compared: full case folding (ß = SS), without accents, one space between words. */
export function foldedName(name: string): string {
  const folded = name.toUpperCase().toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  return folded.replace(/\s+/g, ' ').trim();
}

/** A code for each text that two names share if they are the same person's; −1 for a name of one word. */
function nameCodes(person: Text): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(person.values, (name) => {
    const folded = foldedName(name);
    if (!folded.includes(' ')) return -1;
    const code = known.get(folded) ?? known.size;
    known.set(folded, code);
    return code;
  });
}

/**
 * Orders that have both a name of at least two words and a postal code, by the pair of them; where no order of the data has a
 * postal code, those with such a name, by it alone: an export without places would else join nobody.
 */
function nameKey({ person, zip }: FileIdentities): JoinKey {
  const ofName = nameCodes(person);
  const placed = zip.codes.some((code) => code >= 0);
  const pairs = new Map<number, number>();
  const codes = person.codes.map((code, row) => {
    const name = code < 0 ? -1 : ofName[code];
    const place = placed ? zip.codes[row] : 0;
    if (name < 0 || place < 0) return -1;
    const pair = placed ? name * zip.values.length + place : name;
    const known = pairs.get(pair) ?? pairs.size;
    pairs.set(pair, known);
    return known;
  });
  return { codes, count: pairs.size };
}

const phoneKey = ({ phone }: FileIdentities): JoinKey => ({ codes: phone.codes, count: phone.values.length });

/** Sets of numbers, each known by its smallest member. */
class UnionFind {
  readonly #parent: Int32Array;

  constructor(members: number) {
    this.#parent = Int32Array.from({ length: members }, (_, member) => member);
  }

  find(member: number): number {
    let root = member;
    while (this.#parent[root] !== root) root = this.#parent[root];
    for (let at = member; at !== root;) {
      const next = this.#parent[at];
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  unite(a: number, b: number): void {
    const x = this.find(a);
    const y = this.find(b);
    this.#parent[Math.max(x, y)] = Math.min(x, y);
  }
}

/**
 * Phones that may join: 1 for each code that stands with five identities at most (not counting the one that is the phone
 * itself) and with no giant.
 */
function joiningPhones(assembled: Assembled, phones: JoinKey, giants: ReadonlySet<number>): Uint8Array {
  const { orders, identities } = assembled;
  const joins = new Uint8Array(phones.count).fill(1);
  const seen = new Uint8Array(phones.count);
  const latest = new Int32Array(phones.count).fill(-1);
  for (const row of orders.byCustomer) {
    const phone = phones.codes[row];
    const customer = orders.customer[row];
    if (phone < 0 || customer < 0 || latest[phone] === customer) continue;
    latest[phone] = customer;
    if (identities.kind[customer] !== IdentityKind.phone) seen[phone] = Math.min(seen[phone] + 1, MOST_IDENTITIES + 1);
    if (giants.has(customer) || seen[phone] > MOST_IDENTITIES) joins[phone] = 0;
  }
  return joins;
}

/**
 * Names that may join: 1 for each name (with its postal code) that stands with five identities at most, and not with so
 * many orders that no person can have made them.
 */
function joiningNames({ orders }: Assembled, names: JoinKey): Uint8Array {
  const seen = new Uint8Array(names.count);
  const latest = new Int32Array(names.count).fill(-1);
  const ordersOf = new Float64Array(names.count);
  let all = 0;
  for (const row of orders.byCustomer) {
    const name = names.codes[row];
    const customer = orders.customer[row];
    if (orders.kind[row] !== OrderKind.refund) {
      all++;
      if (name >= 0) ordersOf[name]++;
    }
    if (name < 0 || customer < 0 || latest[name] === customer) continue;
    latest[name] = customer;
    seen[name] = Math.min(seen[name] + 1, MOST_IDENTITIES + 1);
  }
  return seen.map((count, name) => Number(count <= MOST_IDENTITIES && !isGiantShare(ordersOf[name], all)));
}

/**
 * The same orders with other customers. `phone`: identities of which any order carries the same phone are one. `name`: those
 * with the same person name (folded, at least two words) and the same postal code are one; an order without identity gets that
 * pair as its identity. Where no order of the data has a postal code, the name alone joins and identifies. A phone, pair or
 * name with more than five identities, and a phone of a giant identity, joins nobody; nor do giant identities and those treated
 * as none (`noIdentity`, numbers without any join). Customers are numbered by their first row, and shown as their latest orders
 * show them. Without `join` the data without any join come back.
 */
export function joinIdentities(
  given: Assembled,
  join: readonly IdentityJoin[],
  noIdentity: readonly number[],
): Assembled {
  const assembled = given.plain?.assembled ?? given;
  if (join.length === 0) return assembled;
  const { orders, people, identities } = assembled;
  const giants = giantCustomers(assembled);
  const alone = new Set([...giants, ...noIdentity]);
  const phones = phoneKey(people);
  const names = nameKey(people);
  const phoneJoins = joiningPhones(assembled, phones, giants);
  const nameJoins = joiningNames(assembled, names);

  // Members: customers, then phones, then names. Whoever carries a phone or a name is in one set with it.
  const sets = new UnionFind(orders.customers + phones.count + names.count);
  const memberOf = Int32Array.from(orders.customer, (customer, row) => {
    if (alone.has(customer)) return customer;
    const phone = phones.codes[row];
    const name = names.codes[row];
    const byPhone = join.includes('phone') && phone >= 0 && phoneJoins[phone] === 1 ? orders.customers + phone : -1;
    const byName =
      join.includes('name') && name >= 0 && nameJoins[name] === 1 ? orders.customers + phones.count + name : -1;
    if (customer >= 0 && byPhone >= 0) sets.unite(customer, byPhone);
    if (customer >= 0 && byName >= 0) sets.unite(customer, byName);
    return customer >= 0 ? customer : byName;
  });

  const numberOf = new Int32Array(orders.customers + phones.count + names.count).fill(-1);
  const kinds = new Uint8Array(numberOf.length).fill(IdentityKind.person);
  let customers = 0;
  const customer = memberOf.map((member) => {
    if (member < 0) return -1;
    const set = sets.find(member);
    if (numberOf[set] < 0) numberOf[set] = customers++;
    const number = numberOf[set];
    if (member < orders.customers) kinds[number] = Math.min(kinds[number], identities.kind[member]);
    return number;
  });
  return Object.freeze({
    ...assembled,
    orders: Object.freeze({
      ...orders,
      customer,
      customers,
      byCustomer: rowsByCustomer(customer, customers),
    }),
    identities: Object.freeze(shownIdentities(customer, kinds.slice(0, customers), people)),
    plain: {
      assembled,
      becomes: Int32Array.from({ length: orders.customers }, (_, number) => numberOf[sets.find(number)]),
    },
  });
}

/** Customers of a data set, joined or not, whose identity the rules treat as none. */
export function ignoredCustomers(assembled: Assembled, rules: Pick<CountingRules, 'noIdentity'>): ReadonlySet<number> {
  const { plain } = assembled;
  return new Set(plain ? rules.noIdentity.map((customer) => plain.becomes[customer]) : rules.noIdentity);
}
