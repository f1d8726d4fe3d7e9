/* What joins identities: phones, and names with their postal codes, as codes; who stands with which, and which of them may join. */
import type { Assembled } from '#domain/assemble.ts';
import { giantCustomers, isGiantShare, ordersOfCodes } from '#domain/giants.ts';
import { IdentityKind } from '#domain/identity.ts';
import { oncePer } from '#domain/once-per.ts';
import type { FileIdentities, OrderTable, Text } from '#domain/orders.ts';

/** A phone, or a name (with its postal code), that stands with more identities than these is a shop's or a placeholder's. */
const MOST_IDENTITIES = 5;

/** What orders have in common where they are of one person, in data without a join. p pairs of a customer and a code. */
export interface JoinKey {
  /** A code for each order, −1 = nothing. */
  readonly codes: Int32Array;
  readonly count: number;
  /** Each customer with each code of his orders once, by customer. p entries each. */
  readonly customer: Int32Array;
  readonly code: Int32Array;
  /** 1 for each code that may join. */
  readonly joins: Uint8Array;
}

/** ASCII without a letter to fold beyond its case, and without a blank but single ones between words. */
const PLAIN_NAME = /^[!-~]+(?: [!-~]+)*$/;

/** A person's name as it is compared: full case folding (ß = SS), without accents, one space between words. */
export function foldedName(name: string): string {
  if (PLAIN_NAME.test(name)) return name.toLowerCase();
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
function pairCodes({ person, zip }: FileIdentities, { byCustomer }: OrderTable): Pick<JoinKey, 'codes' | 'count'> {
  const ofName = nameCodes(person);
  const placed = zip.codes.some((code) => code >= 0);
  const places = zip.values.length;
  const pairs = new Map<number, number>();
  const codes = new Int32Array(byCustomer.length).fill(-1);
  // A customer's orders seldom differ in name and place: a pair is looked up where it is another one than that of the order before.
  let [latest, known] = [-1, -1];
  for (const row of byCustomer) {
    const name = person.codes[row] < 0 ? -1 : ofName[person.codes[row]];
    const place = placed ? zip.codes[row] : 0;
    if (name < 0 || place < 0) continue;
    const pair = placed ? name * places + place : name;
    if (pair !== latest) {
      latest = pair;
      known = pairs.get(pair) ?? pairs.size;
      pairs.set(pair, known);
    }
    codes[row] = known;
  }
  return { codes, count: pairs.size };
}

/** Each customer with each code of his orders once, by customer. */
function pairsOf(
  { byCustomer, customer }: OrderTable,
  { codes, count }: Pick<JoinKey, 'codes' | 'count'>,
): Pick<JoinKey, 'customer' | 'code'> {
  const latest = new Int32Array(count).fill(-1);
  const [customers, found]: number[][] = [[], []];
  for (const row of byCustomer) {
    const code = codes[row];
    const own = customer[row];
    if (code < 0 || own < 0 || latest[code] === own) continue;
    latest[code] = own;
    customers.push(own);
    found.push(code);
  }
  return { customer: Int32Array.from(customers), code: Int32Array.from(found) };
}

/** Phones join that stand with five identities at most (not counting the one that is the phone itself) and with no giant. */
export const phoneKey = oncePer((assembled: Assembled): JoinKey => {
  const { orders, people, identities } = assembled;
  const codes = { codes: people.phone.codes, count: people.phone.values.length };
  const { customer, code } = pairsOf(orders, codes);
  const giants = giantCustomers(assembled);
  const joins = new Uint8Array(codes.count).fill(1);
  const seen = new Int32Array(codes.count);
  for (let p = 0; p < code.length; p++) {
    if (identities.kind[customer[p]] !== IdentityKind.phone) seen[code[p]]++;
    if (seen[code[p]] > MOST_IDENTITIES || giants.has(customer[p])) joins[code[p]] = 0;
  }
  return { ...codes, customer, code, joins };
});

/**
 * Names (with their postal codes) join that stand with five identities at most, and not with so many orders that no person can have
 * made them.
 */
export const nameKey = oncePer(({ orders, people }: Assembled): JoinKey => {
  const codes = pairCodes(people, orders);
  const { customer, code } = pairsOf(orders, codes);
  const seen = new Int32Array(codes.count);
  for (let p = 0; p < code.length; p++) seen[code[p]]++;
  const { ordersOf, all } = ordersOfCodes(orders, codes.codes, codes.count);
  const joins = new Uint8Array(codes.count);
  for (let pair = 0; pair < codes.count; pair++) {
    joins[pair] = Number(seen[pair] <= MOST_IDENTITIES && !isGiantShare(ordersOf[pair], all));
  }
  return { ...codes, customer, code, joins };
});
