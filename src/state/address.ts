/* The address: route and settings as a hash query, so that a link reproduces the view. It never holds customer data. */
import { DEFAULT_CLV } from '#domain/clv-view.ts';
import { DEFAULT_LAYERS } from '#domain/layer-cake.ts';
import { faultOf } from '#domain/segments.ts';
import { DEFAULT_PAYBACK_VIEW } from '#domain/payback-view.ts';
import { DEFAULT_PERIOD_RATES } from '#domain/period-rates.ts';
import { DEFAULT_VIEW } from '#domain/retention/view.ts';
import { DEFAULT_RULES } from '#domain/rules.ts';
import { NO_FILTER } from '#domain/selection.ts';
import { DEFAULT_SUBSCRIPTIONS } from '#domain/subscriptions/view.ts';
import { DEFAULT_SETTINGS, type AsOfRange } from '#engine/protocol.ts';
import { KEYS } from './address-keys.ts';
import type { AddressSettings, StoredSettings } from './address-settings.ts';

export type { AddressSettings, StoredSettings } from './address-settings.ts';

export const ROUTES = [
  'start',
  'overview',
  'retention',
  'repeat',
  'revenue',
  'payback',
  'value',
  'calculators',
  'data',
  'methods',
] as const;
export type Route = (typeof ROUTES)[number];

export interface Address {
  readonly route: Route;
  /** The route was not known; the address falls back to the start. */
  readonly unknownRoute: boolean;
  readonly query: URLSearchParams;
}

export function parseAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const name = path === '' ? 'start' : path.replace(/\/$/, '');
  const route = ROUTES.find((known) => known === name);
  return { route: route ?? 'start', unknownRoute: route === undefined, query: new URLSearchParams(query) };
}

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
  let settings: AddressSettings = {
    rules: { ...DEFAULT_RULES, exclusions, noIdentity },
    view: DEFAULT_VIEW,
    periodRates: DEFAULT_PERIOD_RATES,
    repeatBy: null,
    filter: NO_FILTER,
    preset: null,
    subscriptionView: DEFAULT_SUBSCRIPTIONS,
    clv: DEFAULT_CLV,
    paybackView: DEFAULT_PAYBACK_VIEW,
    rankBy: DEFAULT_SETTINGS.rankBy,
    layers: DEFAULT_LAYERS,
  };
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

/** The address of a route under settings: every key that differs from its default. */
export function writeAddress(route: Route, settings: AddressSettings): string {
  const standard: AddressSettings = {
    rules: DEFAULT_RULES,
    view: DEFAULT_VIEW,
    periodRates: DEFAULT_PERIOD_RATES,
    repeatBy: null,
    filter: NO_FILTER,
    preset: null,
    subscriptionView: DEFAULT_SUBSCRIPTIONS,
    clv: DEFAULT_CLV,
    paybackView: DEFAULT_PAYBACK_VIEW,
    rankBy: DEFAULT_SETTINGS.rankBy,
    layers: DEFAULT_LAYERS,
  };
  const parts = KEYS.filter((key) => key.write(settings) !== key.write(standard)).map(
    (key) => `${key.name}=${encoded(key.write(settings))}`,
  );
  const path = route === 'start' ? '#/' : `#/${route}`;
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
}
