/* Identities: which orders are of one customer (definitions.md §1, identity). */
import { type FileIdentities, OrderKind, type Text } from '#domain/orders.ts';
import { ofEachIdentity } from '#domain/people.ts';
import { allSteps, byRows, type Steps } from '#domain/steps.ts';
import { gatherTextByStep, textAt } from '#domain/text.ts';

/** What a customer is known by, the surer first. `person`: name and postal code, only where asked for. */
export const IdentityKind = { email: 0, phone: 1, customerId: 2, person: 3 } as const;

/** Who the customers are. c entries each; kept apart from the orders, so that it can be forgotten alone. */
export interface CustomerIdentities {
  /** IdentityKind: which of them is the identity. */
  readonly kind: Uint8Array;
  /** Of the customer's latest order that has one; blank where none has. */
  readonly email: Text;
  readonly phone: Text;
  readonly customerId: Text;
  readonly person: Text;
  readonly zip: Text;
}

/** Whether an e-mail says who somebody is: given, and not one that was made unreadable (`***`, `redacted`, `anonymised`). */
export function isKnownEmail(email: string): boolean {
  return email !== '' && !/\*\*|redacted|anonymi[sz]ed/i.test(email);
}

/** The text that a customer is known by. */
export function identityLabel(identities: CustomerIdentities, customer: number): string {
  const kind = identities.kind[customer];
  if (kind === IdentityKind.email) return textAt(identities.email, customer);
  if (kind === IdentityKind.person) {
    return `${textAt(identities.person, customer)} ${textAt(identities.zip, customer)}`.trimEnd();
  }
  return textAt(kind === IdentityKind.phone ? identities.phone : identities.customerId, customer);
}

const NONE = -1;
const SEVERAL = -2;

/** For each phone the one e-mail it occurs with, NONE or SEVERAL. */
function* emailOfPhone({ email, phone }: FileIdentities): Steps<Int32Array> {
  const emails = new Int32Array(phone.values.length).fill(NONE);
  yield* byRows(email.codes.length, (from, to) => {
    for (let row = from; row < to; row++) {
      const code = phone.codes[row];
      if (code < 0 || email.codes[row] < 0 || emails[code] === email.codes[row]) continue;
      emails[code] = emails[code] === NONE ? email.codes[row] : SEVERAL;
    }
  });
  return emails;
}

/** The customers of some orders (−1 = none), as their latest orders show them; the orders stand in the order of time. */
export function shownIdentities(customer: Int32Array, kind: Uint8Array, people: FileIdentities): CustomerIdentities {
  return allSteps(shownByStep(customer, kind, people));
}

/** `shownIdentities` in steps. */
function* shownByStep(customer: Int32Array, kind: Uint8Array, people: FileIdentities): Steps<CustomerIdentities> {
  const latest = function* (text: Text): Steps<Text> {
    const from = new Int32Array(kind.length).fill(-1);
    for (let row = 0; row < customer.length; row++) {
      if (customer[row] >= 0 && text.codes[row] >= 0) from[customer[row]] = row;
    }
    yield undefined;
    return yield* gatherTextByStep(text, from);
  };
  return { kind, ...(yield* ofEachIdentity((key) => latest(people[key]))) };
}

/**
 * Customer of each order (−1 = no identity), numbered by first appearance. E-mail, else phone, else the source's customer id;
 * rows of plain tables, whose own id is the key, put that first. An order that has a phone alone joins the e-mail that the
 * phone occurs with, if it is exactly one. `kind` is the OrderKind of each order.
 */
export function* findCustomers(
  kind: Uint8Array,
  people: FileIdentities,
): Steps<{
  customer: Int32Array;
  customers: number;
  identities: CustomerIdentities;
}> {
  const { email, phone, customerId } = people;
  const rows = kind.length;
  const joins = yield* emailOfPhone(people);
  const offsets = [0, email.values.length, email.values.length + phone.values.length];
  const keys = email.values.length + phone.values.length + customerId.values.length;
  const customerOfKey = new Int32Array(keys).fill(-1);
  const customer = new Int32Array(rows).fill(-1);
  const keptKind = new Uint8Array(keys);
  let customers = 0;
  yield* byRows(rows, (from, to) => {
    for (let row = from; row < to; row++) {
      const e = email.codes[row];
      const p = phone.codes[row];
      const c = customerId.codes[row];
      let identity: number = IdentityKind.customerId;
      let code = c;
      if (c < 0 || kind[row] === OrderKind.shop) {
        if (e >= 0) [identity, code] = [IdentityKind.email, e];
        else if (p >= 0) [identity, code] = joins[p] >= 0 ? [IdentityKind.email, joins[p]] : [IdentityKind.phone, p];
      }
      if (code < 0) continue;
      const key = (offsets[identity] ?? 0) + code;
      if (customerOfKey[key] < 0) {
        keptKind[customers] = identity;
        customerOfKey[key] = customers++;
      }
      customer[row] = customerOfKey[key];
    }
  });

  return { customer, customers, identities: yield* shownByStep(customer, keptKind.slice(0, customers), people) };
}
