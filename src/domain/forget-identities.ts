/* Forgetting who people are: every e-mail, phone, name, postal code and customer id gives way to a mark, and no number changes. */
import type { DataFile } from '#domain/data-files.ts';
import { roleOf, isRelayDomain } from '#domain/giants.ts';
import { foldedName } from '#domain/identity-keys.ts';
import { isKnownEmail } from '#domain/identity.ts';
import type { FileIdentities } from '#domain/orders.ts';

/** A domain that fewer different addresses share may say who somebody is, and goes too. */
const FEWEST_ADDRESSES = 5;
const DIGITS = 7;
/** Combining marks: what folding a name takes away, in the order of the digits that they stand for. */
const FIRST_MARK = 0x0300;

const padded = (place: number): string => String(place).padStart(DIGITS, '0');
const asMarks = (digits: string): string =>
  digits.replaceAll(/\d/g, (digit) => String.fromCharCode(FIRST_MARK + Number(digit)));

const domainOf = (email: string): string => (email.includes('@') ? email.slice(email.lastIndexOf('@') + 1) : '');

/** Domains that stay: those of many, marketplaces' relays, and those that a counting rule names. */
function keptDomains(emails: readonly string[], named: ReadonlySet<string>): ReadonlySet<string> {
  const addresses = new Map<string, number>();
  for (const email of emails) addresses.set(domainOf(email), (addresses.get(domainOf(email)) ?? 0) + 1);
  const kept = [...addresses].filter(
    ([domain, count]) => domain !== '' && (count >= FEWEST_ADDRESSES || isRelayDomain(domain) || named.has(domain)),
  );
  return new Set(kept.map(([domain]) => domain));
}

/** The mark of an e-mail keeps what numbers rest on: whether it could be read, whether it is a role's, a domain of many. */
function emailMark(email: string, place: number, domains: ReadonlySet<string>): string {
  const domain = domainOf(email);
  const role = roleOf(email);
  const kept = domains.has(domain) || role !== '' ? `${role}@${domain}` : '';
  return `?${padded(place)}~${isKnownEmail(email) ? '' : '**'}${kept}`;
}

/** Marks of names: names that fold to the same do so afterwards, and those of one word stay of one word. */
function nameMarks(names: readonly string[]): string[] {
  const places = new Map<string, number>();
  return names.map((name, place) => {
    const folded = foldedName(name);
    if (!places.has(folded)) places.set(folded, places.size);
    // The place in the order stands in marks that folding ignores.
    return `?${asMarks(padded(place))}${padded(places.get(folded) ?? 0)}~${folded.includes(' ') ? ' ~' : ''}`;
  });
}

/**
 * The files with a mark for every identity. Equal texts have equal marks in all files, and marks sort as the texts did, so that
 * the same rows are of the same customers, copies of an order merge as before, and every number stays. Rejected rows, which are
 * kept as written, go. Of e-mails a domain stays that at least five addresses share, or that `named` holds.
 */
export function forgetIdentities(files: readonly DataFile[], named: ReadonlySet<string> = new Set()): DataFile[] {
  const marksOf = (column: keyof FileIdentities): ReadonlyMap<string, string> => {
    const texts = [...new Set(files.flatMap(({ identities }) => [...identities[column].values]))].sort();
    const marks =
      column === 'person'
        ? nameMarks(texts)
        : column === 'email'
          ? texts.map(
              (
                (domains) => (email: string, place: number) =>
                  emailMark(email, place, domains)
              )(keptDomains(texts, named)),
            )
          : texts.map((_, place) => `?${padded(place)}~`);
    return new Map(texts.map((text, place) => [text, marks[place]]));
  };
  const marks = {
    email: marksOf('email'),
    phone: marksOf('phone'),
    person: marksOf('person'),
    zip: marksOf('zip'),
    customerId: marksOf('customerId'),
  };
  return files.map((file) => {
    const marked = (column: keyof FileIdentities): FileIdentities[typeof column] => ({
      codes: file.identities[column].codes,
      values: file.identities[column].values.map((text) => marks[column].get(text) ?? ''),
    });
    return {
      ...file,
      rejectedRows: [],
      forgotten: true,
      identities: {
        email: marked('email'),
        phone: marked('phone'),
        person: marked('person'),
        zip: marked('zip'),
        customerId: marked('customerId'),
      },
    };
  });
}
