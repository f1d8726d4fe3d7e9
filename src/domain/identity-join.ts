/* Joining identities: one customer for those that share a phone, or a name and, where the data have any, a postal code (definitions.md §1, identity). */
import { type Assembled, rowsByCustomer } from '#domain/assemble.ts';
import { giantCustomers } from '#domain/giants.ts';
import { type CustomerIdentities, IdentityKind, shownIdentities } from '#domain/identity.ts';
import { type JoinKey, nameKey, phoneKey } from '#domain/identity-keys.ts';
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
  const kinds = new Uint8Array(customers).fill(IdentityKind.person);
  const becomes = setOf.map((set) => numberOf[set]);
  for (let former = 0; former < orders.customers; former++) {
    kinds[becomes[former]] = Math.min(kinds[becomes[former]], identities.kind[former]);
  }
  let shown: CustomerIdentities | null = null;
  return Object.freeze({
    ...assembled,
    orders: Object.freeze({
      ...orders,
      customer,
      customers,
      byCustomer: rowsByCustomer(customer, customers),
    }),
    // Few questions ask who the joined are; all of them ask what they bought.
    get identities(): CustomerIdentities {
      return (shown ??= Object.freeze(shownIdentities(customer, kinds, people)));
    },
    plain: { assembled, becomes },
  });
}

/** Customers of a data set, joined or not, whose identity the rules treat as none. */
export function ignoredCustomers(assembled: Assembled, rules: Pick<CountingRules, 'noIdentity'>): ReadonlySet<number> {
  const { plain } = assembled;
  return new Set(plain ? rules.noIdentity.map((customer) => plain.becomes[customer]) : rules.noIdentity);
}
