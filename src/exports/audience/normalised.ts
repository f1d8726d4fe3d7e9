/*
 * E-mails, phones, names and places as each advertising platform wants them before they are hashed.
 * Sources: Meta, capi-param-builder, piiUtil (2026-05); Google, Data Manager API, "Format user data".
 */

/** One mailbox at a domain with a dot. A sign that begins a formula in a spreadsheet never begins an address here. */
const MAILBOX = /^[^\s@=+\-"'<>(),;:\\[\]][^\s@"<>(),;:\\[\]]*@[^\s@."<>(),;:\\[\]]+(\.[^\s@."<>(),;:\\[\]]+)+$/;
const DOTLESS_DOMAINS: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com']);
const ASCII_PUNCTUATION = /[\s!-/:-@[-`{-~]/g;
/** Forms of address and suffixes, which Google wants left out. */
const TITLES = /^((mr|mrs|ms|miss|dr|prof|herr|frau|hr|fr)\.?\s+)+|(,?\s+(jr|sr|ii|iii|iv|md|phd)\.?)+$/g;

/** Whether a text is a SHA-256 in hex already: it stays as it is. */
export function isHashed(text: string): boolean {
  return /^[0-9a-f]{64}$/i.test(text.trim());
}

/** Trimmed, lower case; dots and +tags stay. '' = no address. */
export function metaEmail(text: string): string {
  const email = text.trim().toLowerCase();
  return MAILBOX.test(email) ? email : '';
}

/** Lower case without any space; at gmail.com and googlemail.com without dots and +tag before the @, elsewhere with both. '' = no address. */
export function googleEmail(text: string): string {
  const email = metaEmail(text.replace(/\s+/g, ''));
  const [name, domain] = email.split('@');
  if (!DOTLESS_DOMAINS.has(domain)) return email;
  const bare = name.replace(/\+.*$/, '').replaceAll('.', '');
  return bare === '' ? '' : `${bare}@${domain}`;
}

/** Digits alone, without leading zeros. Of an international number: country code and number without +. */
export function metaPhone(text: string): string {
  return text.replace(/\D/g, '').replace(/^0+/, '');
}

/** Lower case without spaces and ASCII punctuation; accents stay. */
export function metaName(text: string): string {
  return text.toLowerCase().replace(ASCII_PUNCTUATION, '');
}

/** Lower case, trimmed, cut at the first hyphen; '' = shorter than two characters. */
export function metaZip(text: string): string {
  const zip = text.trim().toLowerCase().split('-')[0].trim();
  return zip.length < 2 ? '' : zip;
}

/** Lower case, trimmed, one space between words, without forms of address and suffixes. */
export function googleName(text: string): string {
  return text.toLowerCase().trim().replace(/\s+/g, ' ').replace(TITLES, '').trim();
}

/** Whether a spreadsheet would take a text for a formula: it is left out, as a guarded one would find nobody. */
export function startsFormula(text: string): boolean {
  return /^[=+\-@]/.test(text.trim());
}

/** First and last name of a full name: the last word is the last name; null for a single word, and where one begins like a formula. */
export function partsOfName(person: string): { readonly first: string; readonly last: string } | null {
  const words = person.trim().split(/\s+/);
  const last = words.pop() ?? '';
  return words.length === 0 || startsFormula(person) || startsFormula(last) ? null : { first: words.join(' '), last };
}
