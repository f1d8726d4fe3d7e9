/* Joining identities: one customer for those that share a phone, or a name and, where the data have any, a postal code (definitions.md §1, identity). */
import type { Assembled } from '#domain/assemble.ts';
import { giantCustomers } from '#domain/giants.ts';
import { type CustomerIdentities, IdentityKind, shownIdentities } from '#domain/identity.ts';
import { type JoinKey, nameKey, phoneKey } from '#domain/identity-keys.ts';
import { oncePer } from '#domain/once-per.ts';
import type { OrderTable } from '#domain/orders.ts';
import type { CountingRules, IdentityJoin } from '#domain/rules.ts';

/** Sets of numbers, each known by its smallest member. */
class UnionFind {
  readonly #parent: Int32Array;

  constructor(members: number) {
    this.#parent = new Int32Array(members);
    for (let member = 0; member < members; member++) this.#parent[member] = member;
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

/** Where the rows of each customer begin in `byCustomer`, and where those of nobody do. customers + 1 entries. */
const startsOf = oncePer(({ customer, customers, byCustomer }: OrderTable): Int32Array => {
  const starts = new Int32Array(customers + 1).fill(byCustomer.length);
  for (let at = byCustomer.length - 1; at >= 0; at--) {
    const own = customer[byCustomer[at]];
    starts[own < 0 ? customers : own] = at;
  }
  return starts;
});

/**
 * The places in `byCustomer` of the rows by their joined customers: the runs of those who became one are put together, by time as rows stand in the table; all other
 * runs are copied as they are, as most customers are joined with nobody.
 */
function joinedPlaces(orders: OrderTable, customer: Int32Array, customers: number, becomes: Int32Array): Int32Array {
  const { byCustomer } = orders;
  const starts = startsOf(orders);
  // Former customers of each joined one, the least first; and rows that were of nobody.
  const first = new Int32Array(customers).fill(-1);
  const next = new Int32Array(becomes.length).fill(-1);
  for (let former = becomes.length - 1; former >= 0; former--) {
    next[former] = first[becomes[former]];
    first[becomes[former]] = former;
  }
  const found = new Map<number, number[]>();
  const rest: number[] = [];
  for (let at = starts[orders.customers]; at < byCustomer.length; at++) {
    const own = customer[byCustomer[at]];
    const same = own < 0 ? rest : found.get(own);
    if (same === undefined) found.set(own, [at]);
    else same.push(at);
  }
  const places = new Int32Array(byCustomer.length);
  let n = 0;
  for (let own = 0; own < customers; own++) {
    const begin = n;
    for (let former = first[own]; former >= 0; former = next[former]) {
      for (let at = starts[former]; at < starts[former + 1]; at++) places[n++] = at;
    }
    const more = found.get(own);
    if (more !== undefined) for (const at of more) places[n++] = at;
    const isOne = more === undefined && next[first[own]] < 0;
    if (!isOne) places.subarray(begin, n).sort((a, b) => byCustomer[a] - byCustomer[b]);
  }
  for (const at of rest) places[n++] = at;
  return places;
}

/**
 * The same orders with other customers. `phone`: identities of which any order carries the same phone are one. `name`: those
 * with the same person name (folded, at least two words) and the same postal code are one; an order without identity gets that
 * pair as its identity. Where no order of the data has a postal code, the name alone joins and identifies. A phone, pair or
 * name with more than five identities, and a phone of a giant identity, joins nobody; nor do giant identities and those treated
 * as none (`noIdentity`, numbers without any join). Customers are numbered by their first row, and shown as their latest orders
 * show them. Without `join`, and where nobody
 * is joined, the data without any join come back.
 */
export function joinIdentities(
  given: Assembled,
  join: readonly IdentityJoin[],
  noIdentity: readonly number[],
): Assembled {
  const assembled = given.plain?.assembled ?? given;
  if (join.length === 0) return assembled;
  const { orders, people, identities } = assembled;
  const alone = new Uint8Array(orders.customers);
  for (const customer of [...giantCustomers(assembled), ...noIdentity]) alone[customer] = 1;
  const phones = join.includes('phone') ? phoneKey(assembled) : null;
  const names = join.includes('name') ? nameKey(assembled) : null;

  // Members: customers, then phones, then names. Whoever carries a phone or a name is in one set with it.
  const firstName = orders.customers + (phones?.count ?? 0);
  const sets = new UnionFind(firstName + (names?.count ?? 0));
  const unite = ({ customer, code, joins }: JoinKey, first: number): void => {
    for (let p = 0; p < code.length; p++) {
      if (joins[code[p]] === 1 && alone[customer[p]] === 0) sets.unite(customer[p], first + code[p]);
    }
  };
  if (phones !== null) unite(phones, orders.customers);
  if (names !== null) unite(names, firstName);

  const setOf = new Int32Array(orders.customers);
  for (let member = 0; member < orders.customers; member++) setOf[member] = sets.find(member);
  const numberOf = new Int32Array(firstName + (names?.count ?? 0)).fill(-1);
  const customer = new Int32Array(orders.rows);
  let customers = 0;
  for (let row = 0; row < orders.rows; row++) {
    const former = orders.customer[row];
    let set = -1;
    if (former >= 0) set = setOf[former];
    else if (names !== null) {
      const name = names.codes[row];
      if (name >= 0 && names.joins[name] === 1) set = sets.find(firstName + name);
    }
    if (set >= 0 && numberOf[set] < 0) numberOf[set] = customers++;
    customer[row] = set < 0 ? -1 : numberOf[set];
  }
  // Nobody was joined, and no order got an identity: nothing is another.
  if (customers === orders.customers && customer.every((own, row) => own === orders.customer[row])) return assembled;
  const kinds = new Uint8Array(customers).fill(IdentityKind.person);
  const becomes = setOf.map((set) => numberOf[set]);
  for (let former = 0; former < orders.customers; former++) {
    kinds[becomes[former]] = Math.min(kinds[becomes[former]], identities.kind[former]);
  }
  const at = joinedPlaces(orders, customer, customers, becomes);
  let shown: CustomerIdentities | null = null;
  return Object.freeze({
    ...assembled,
    orders: Object.freeze({
      ...orders,
      customer,
      customers,
      byCustomer: at.map((place) => orders.byCustomer[place]),
    }),
    // Few questions ask who the joined are; all of them ask what they bought.
    get identities(): CustomerIdentities {
      return (shown ??= Object.freeze(shownIdentities(customer, kinds, people)));
    },
    plain: { assembled, becomes, at },
  });
}

/** Customers of a data set, joined or not, whose identity the rules treat as none. */
export function ignoredCustomers(assembled: Assembled, rules: Pick<CountingRules, 'noIdentity'>): ReadonlySet<number> {
  const { plain } = assembled;
  return new Set(plain ? rules.noIdentity.map((customer) => plain.becomes[customer]) : rules.noIdentity);
}
