/* An audience file: whom it holds, and what was left out of it and why. In slices, as a list may hold everybody. */
import type { AudiencePeople } from '#domain/audience-people.ts';
import { isForgotten } from '#domain/forgotten.ts';
import { isKnownEmail } from '#domain/identity.ts';
import { isNobodys } from '#domain/giants.ts';
import { Consent } from '#domain/orders.ts';
import { textAt } from '#domain/text.ts';
import { csvRecords, csvText, type ExportTable } from '#exports/csv.ts';
import { moneyText } from '#exports/money-text.ts';
import { type AudienceFile, type AudienceFormat, type Fate, FATES } from './audience-format.ts';
import { columnsOf, emailOf, hash, type Person } from './columns.ts';
import { isHashed, startsFormula } from './normalised.ts';
import { countryCode, e164 } from './phones.ts';

/** Customers between two looks at the clock, and rows that are made text at a time. */
const SLICE = 200;

interface Found {
  readonly fate: Exclude<Fate, 'duplicate'>;
  /** '' unless it is written. */
  readonly text: string;
}

const none = (fate: Found['fate']): Found => ({ fate, text: '' });

function emailFound(people: AudiencePeople, i: number, { platform, hashed, consentOnly }: AudienceFormat): Found {
  const email = textAt(people.email, i);
  if (email === '') return none('missing');
  if (isForgotten(email)) return none('forgotten');
  if (consentOnly && people.emailConsent[i] !== Consent.yes) return none('no-consent');
  if (isHashed(email)) return hashed ? { fate: 'written', text: email } : none('hashed');
  if (isNobodys(email)) return none('nobodys');
  const text = isKnownEmail(email) ? emailOf(platform, email) : '';
  return text === '' ? none('invalid') : { fate: 'written', text };
}

function phoneFound(
  people: AudiencePeople,
  i: number,
  country: ReturnType<typeof countryCode>,
  { consentOnly }: AudienceFormat,
): Found {
  const digits = textAt(people.phone, i);
  if (digits === '') return none('missing');
  if (isForgotten(digits)) return none('forgotten');
  if (consentOnly && people.smsConsent[i] !== Consent.yes) return none('no-consent');
  const found = e164(digits, country);
  return typeof found === 'string' ? none(found) : { fate: 'written', text: found.number };
}

/**
 * The file of some people. Each identity is written once: a customer with nothing new is merged into the row that has it. A
 * file that is not hashed has e-mails as the platform normalises them, too.
 * @yields share of the customers that are done
 */
export function* audienceFileByStep(people: AudiencePeople, format: AudienceFormat): Generator<number, AudienceFile> {
  const columns = columnsOf(format);
  const countries = people.country.values.map(countryCode);
  // Where the data hold hashes, an address and its hash are one.
  const keyOf = format.hashed && people.email.values.some(isHashed) ? hash : (text: string): string => text;
  const rowOf = new Map<string, number>();
  const rows: (Omit<Person, 'value'> & { value: number })[] = [];
  const email = countsOfNone();
  const phone = countsOfNone();
  let merged = 0;
  for (let i = 0; i < people.customers; i++) {
    if (i % SLICE === 0) yield i / people.customers / 2;
    const country = countries[people.country.codes[i]] ?? null;
    const foundEmail = emailFound(people, i, format);
    const foundPhone = phoneFound(people, i, country, format);
    const emailRow = foundEmail.text === '' ? undefined : rowOf.get(keyOf(foundEmail.text));
    const phoneRow = foundPhone.text === '' ? undefined : rowOf.get(keyOf(foundPhone.text));
    email[emailRow === undefined ? foundEmail.fate : 'duplicate']++;
    phone[phoneRow === undefined ? foundPhone.fate : 'duplicate']++;
    const own = {
      email: emailRow === undefined ? foundEmail.text : '',
      phone: phoneRow === undefined ? foundPhone.text : '',
    };
    const zip = textAt(people.zip, i);
    const knownRow = emailRow ?? phoneRow;
    if (own.email === '' && own.phone === '') {
      if (knownRow === undefined) continue;
      merged++;
      rows[knownRow].value += people.value[i];
      continue;
    }
    for (const identity of [own.email, own.phone]) if (identity !== '') rowOf.set(keyOf(identity), rows.length);
    rows.push({
      ...own,
      name: textAt(people.person, i),
      zip: startsFormula(zip) ? '' : zip,
      country: country ?? '',
      value: people.value[i],
    });
  }
  const table: ExportTable = { columns: columns.map(({ header }) => ({ header, kind: 'figure' })), rows: [] };
  const csv = [csvText(table, { bom: false })];
  for (let from = 0; from < rows.length; from += SLICE) {
    yield 0.5 + from / rows.length / 2;
    const cells = rows.slice(from, from + SLICE).map((row) => {
      const person = { ...row, value: moneyText(Math.round(row.value), people.minorDigits) };
      return columns.map(({ cell }) => cell(person));
    });
    csv.push(csvRecords({ ...table, rows: cells }));
  }
  return {
    customers: people.customers,
    rows: rows.length,
    merged,
    leftOut: people.customers - rows.length - merged,
    email,
    phone,
    headers: columns.map(({ header }) => header),
    csv,
  };
}

function countsOfNone(): Record<Fate, number> {
  return Object.fromEntries(FATES.map((fate) => [fate, 0])) as Record<Fate, number>;
}
