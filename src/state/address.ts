/* The settings in the address, as a hash query, so that a link reproduces the view. It never holds customer data. */
import { faultOf } from '#domain/segments.ts';
import { DEFAULT_SETTINGS, type AsOfRange } from '#engine/protocol.ts';
import { KEYS } from './address-keys.ts';
import type { AddressSettings, StoredSettings } from './address-settings.ts';
import { pathOf, type Route } from './routes.ts';

export type { AddressSettings, StoredSettings } from './address-settings.ts';

/** What holds where an address says nothing: of the default settings those that have a key. */
const STANDARD: AddressSettings = {
  rules: DEFAULT_SETTINGS.rules,
  view: DEFAULT_SETTINGS.view,
  periodRates: DEFAULT_SETTINGS.periodRates,
  repeatBy: DEFAULT_SETTINGS.repeatBy,
  filter: DEFAULT_SETTINGS.filter,
  preset: DEFAULT_SETTINGS.preset,
  subscriptionView: DEFAULT_SETTINGS.subscriptionView,
  clv: DEFAULT_SETTINGS.clv,
  paybackView: DEFAULT_SETTINGS.paybackView,
  rankBy: DEFAULT_SETTINGS.rankBy,
  layers: DEFAULT_SETTINGS.layers,
  customersView: DEFAULT_SETTINGS.customersView,
  mix: DEFAULT_SETTINGS.mix,
  reach: DEFAULT_SETTINGS.reach,
};
/** Every link of every screen is compared with it. */
const STANDARD_TEXTS = KEYS.map((key) => key.write(STANDARD));

export interface ReadSettings {
  readonly settings: AddressSettings;
  /** Keys whose value could not be read; the default stands in. */
  readonly bad: readonly { readonly key: string; readonly value: string }[];
}

/**
 * Settings that an address states. An address with any known key is a whole statement: what it does not name is at its
 * default, so that a link shows the same everywhere. Own exclusions and identities never travel in a link: they stay.
 * An as-of that the data do not reach (`asOfRange`; null = no data are open) is a bad value, and so is a filter by a segment that is
 * not stored here.
 * Returns null where the address names no key.
 */
export function readSettings(
  query: URLSearchParams,
  stored: StoredSettings,
  asOfRange: AsOfRange | null,
): ReadSettings | null {
  const named = KEYS.filter((key) => query.has(key.name));
  if (named.length === 0) return null;
  const { exclusions, noIdentity } = stored.rules;
  let settings: AddressSettings = { ...STANDARD, rules: { ...STANDARD.rules, exclusions, noIdentity } };
  const bad: { key: string; value: string }[] = [];
  for (const key of named) {
    const text = query.get(key.name) ?? '';
    const read = key.read(text, settings, asOfRange);
    if (read === null || faultOf(read.filter, stored.segments) !== null)
      bad.push({ key: key.name, value: text.slice(0, 40) });
    else settings = read;
  }
  return { settings, bad };
}

/** Text of a query value; marks that a fragment may hold stay readable. */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(/%(?:2C|3A|3B|7C)/g, decodeURIComponent);
}

/** Marks a link that was written on stage: amounts in it are scaled. */
const STAGE_KEY = 'stage';

export function isOfStage(query: URLSearchParams): boolean {
  return query.has(STAGE_KEY);
}

/** What settings write into an address, by themselves: a screen has dozens of links, all under the same settings. */
const written = new WeakMap<AddressSettings, readonly string[]>();

function partsOf(settings: AddressSettings): readonly string[] {
  const known = written.get(settings);
  if (known) return known;
  const parts = KEYS.flatMap((key, i) => {
    const text = key.write(settings);
    return text === STANDARD_TEXTS[i] ? [] : [`${key.name}=${encoded(text)}`];
  });
  written.set(settings, parts);
  return parts;
}

/** The address of a route under settings: every key that differs from its default. */
export function writeAddress(route: Route, settings: AddressSettings, onStage = false): string {
  const parts = onStage ? [...partsOf(settings), `${STAGE_KEY}=1`] : partsOf(settings);
  return parts.length === 0 ? pathOf(route) : `${pathOf(route)}?${parts.join('&')}`;
}
