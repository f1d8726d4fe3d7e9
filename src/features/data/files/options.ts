/* What can be chosen for a file: currencies and zones, the likely ones first. */

/** ISO 4217 codes that shops use most, in the order of a list of names. */
const CURRENCIES = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'AED',
  'ARS',
  'AUD',
  'BGN',
  'BRL',
  'CAD',
  'CLP',
  'CNY',
  'COP',
  'CZK',
  'DKK',
  'HKD',
  'HUF',
  'IDR',
  'ILS',
  'INR',
  'ISK',
  'JPY',
  'KRW',
  'MXN',
  'MYR',
  'NOK',
  'NZD',
  'PHP',
  'PLN',
  'RON',
  'RSD',
  'SAR',
  'SEK',
  'SGD',
  'THB',
  'TRY',
  'TWD',
  'UAH',
  'VND',
  'ZAR',
];

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Currencies with their names in a language; `also` are codes that must be among them. */
export function currencyOptions(locale: string, also: readonly string[] = []): Option[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  const codes = [...CURRENCIES, ...also.filter((code) => code !== '' && !CURRENCIES.includes(code))];
  return codes.map((code) => ({ value: code, label: `${code}, ${names.of(code) ?? code}` }));
}

/** Zones that shops of the app's languages stand in. */
const OFTEN = [
  'Europe/Berlin',
  'Europe/Vienna',
  'Europe/Zurich',
  'Europe/London',
  'Europe/Dublin',
  'Europe/Paris',
  'Europe/Madrid',
  'Europe/Rome',
  'Europe/Amsterdam',
  'Europe/Warsaw',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Toronto',
  'America/Sao_Paulo',
  'Asia/Dubai',
  'Asia/Kolkata',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Pacific/Auckland',
];

/** The zone in which a file that writes UTC is counted as written. */
export const WRITTEN_ZONE = 'UTC';

export interface ZoneChoice {
  /** The reader's own zone first. */
  readonly often: readonly string[];
  readonly others: readonly string[];
}

/** Zones to choose from, each once; `chosen` is among them even where the browser does not list it. UTC stands apart. */
export function zoneChoice(known: readonly string[], own: string, chosen: string | undefined): ZoneChoice {
  const often = [...new Set([own, ...OFTEN])].filter((zone) => zone !== WRITTEN_ZONE && known.includes(zone));
  const others = known.filter((zone) => zone !== WRITTEN_ZONE && !often.includes(zone));
  const listed = chosen === undefined || chosen === WRITTEN_ZONE || often.includes(chosen) || others.includes(chosen);
  return { often: listed ? often : [chosen, ...often], others };
}
