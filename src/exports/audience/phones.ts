/* Phone numbers and countries in international form. The only file that knows libphonenumber-js. */
import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
  type PhoneNumber,
} from 'libphonenumber-js/min';

/** no-country: the country is needed to tell what the digits are. ambiguous: two countries' numbers could be meant. */
export type PhoneFault = 'no-country' | 'ambiguous' | 'invalid';

/** Languages in which a file may write the names of countries. */
const LANGUAGES = ['en', 'de'];

let byName: ReadonlyMap<string, CountryCode> | null = null;

function countriesByName(): ReadonlyMap<string, CountryCode> {
  byName ??= new Map(
    LANGUAGES.flatMap((language) => {
      const names = new Intl.DisplayNames([language], { type: 'region' });
      return getCountries().map((code): [string, CountryCode] => [(names.of(code) ?? code).toLowerCase(), code]);
    }).concat(getCountries().map((code) => [code.toLowerCase(), code])),
  );
  return byName;
}

/** ISO 3166 code of a country as a file writes it: by code, or by its English or German name; null = not known. */
export function countryCode(text: string): CountryCode | null {
  return countriesByName().get(text.trim().toLowerCase()) ?? null;
}

/** The number as a country's own, or international where no country is given; null if it is none. */
function readAs(digits: string, country?: CountryCode): PhoneNumber | null {
  const number = parsePhoneNumberFromString(country === undefined ? `+${digits}` : digits, country);
  if (number?.isValid() !== true) return null;
  const foreign = country !== undefined && number.countryCallingCode !== getCountryCallingCode(country);
  return foreign ? null : number;
}

/**
 * E.164 of digits whose leading + or 00 is gone. With a leading 0 they are a number of the customer's country. Else, with the
 * country's calling code before a valid number, they are international, and also where the country writes its own numbers with
 * a leading 0. What then can still be read both ways, as a number of the country and as one of another, is not guessed.
 */
export function e164(digits: string, country: CountryCode | null): { readonly number: string } | PhoneFault {
  if (country === null) return 'no-country';
  const national = readAs(digits, country);
  const international = digits.startsWith('0') ? null : readAs(digits);
  if (international === null) return national === null ? 'invalid' : { number: national.number };
  const isOwn = digits.startsWith(getCountryCallingCode(country));
  if (isOwn || national === null || national.formatNational().startsWith('0')) return { number: international.number };
  return national.number === international.number ? { number: national.number } : 'ambiguous';
}
