/* The columns of an audience file, by platform: headers, and what is hashed. */
import type { ColumnOptions, Platform } from './audience-format.ts';
import {
  googleEmail,
  googleName,
  isHashed,
  metaEmail,
  metaName,
  metaPhone,
  metaZip,
  partsOfName,
} from './normalised.ts';
import { sha256 } from './sha256.ts';

/** What a customer is known by in a file; '' = not written. `country`: ISO 3166 code in upper case; `phone`: E.164. */
export interface Person {
  readonly email: string;
  readonly phone: string;
  readonly name: string;
  readonly zip: string;
  readonly country: string;
  /** Decimal in major units. */
  readonly value: string;
}

interface Column {
  readonly header: string;
  readonly cell: (person: Person) => string;
}

/** The e-mail by which a platform knows a person: two that are alike are one. */
export function emailOf(platform: Platform, text: string): string {
  return platform === 'google' ? googleEmail(text) : metaEmail(text);
}

/** What is empty stays empty and what is hashed stays as it is: a hash of nothing, or of a hash, finds nobody. */
export function hash(text: string): string {
  if (text === '') return '';
  return isHashed(text) ? text.trim().toLowerCase() : sha256(text);
}

const first = ({ name }: Person): string => partsOfName(name)?.first ?? '';
const last = ({ name }: Person): string => partsOfName(name)?.last ?? '';

function metaColumns({ hashed, names, value }: ColumnOptions): Column[] {
  const put = hashed ? hash : (text: string): string => text;
  return [
    { header: 'email', cell: ({ email }) => put(email) },
    { header: 'phone', cell: ({ phone }) => put(metaPhone(phone)) },
    ...(names
      ? [
          { header: 'fn', cell: (person: Person) => put(metaName(first(person))) },
          { header: 'ln', cell: (person: Person) => put(metaName(last(person))) },
          { header: 'zip', cell: ({ zip }: Person) => put(metaZip(zip)) },
        ]
      : []),
    { header: 'country', cell: ({ country }) => put(country.toLowerCase()) },
    ...(value ? [{ header: 'value', cell: (person: Person) => person.value }] : []),
  ];
}

/** Country and postal code are never hashed; of names, country and postal code all four are written or none. */
function googleColumns({ hashed, names }: ColumnOptions): Column[] {
  const put = hashed ? hash : (text: string): string => text;
  const whole = (person: Person): boolean =>
    googleName(first(person)) !== '' && googleName(last(person)) !== '' && person.country !== '' && person.zip !== '';
  const ofWhole =
    (cell: Column['cell']): Column['cell'] =>
    (person) =>
      whole(person) ? cell(person) : '';
  return [
    { header: 'Email', cell: ({ email }) => put(email) },
    { header: 'Phone', cell: ({ phone }) => put(phone) },
    ...(names
      ? [
          { header: 'First Name', cell: ofWhole((person) => put(googleName(first(person)))) },
          { header: 'Last Name', cell: ofWhole((person) => put(googleName(last(person)))) },
          { header: 'Country', cell: ofWhole(({ country }) => country) },
          { header: 'Zip', cell: ofWhole(({ zip }) => zip) },
        ]
      : []),
  ];
}

function plainColumns({ names, value }: ColumnOptions): Column[] {
  return [
    { header: 'email', cell: ({ email }) => email },
    { header: 'phone', cell: ({ phone }) => phone },
    ...(names
      ? [
          { header: 'first_name', cell: first },
          { header: 'last_name', cell: last },
          { header: 'zip', cell: ({ zip }: Person) => zip },
        ]
      : []),
    { header: 'country', cell: ({ country }) => country },
    ...(value ? [{ header: 'value', cell: (person: Person) => person.value }] : []),
  ];
}

/** Columns of a file, in its order. The plain one is never hashed. */
export function columnsOf(options: ColumnOptions): readonly Column[] {
  if (options.platform === 'meta') return metaColumns(options);
  return options.platform === 'google' ? googleColumns(options) : plainColumns(options);
}
