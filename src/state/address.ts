/* The address: route and settings as a hash query, so that a link reproduces the view. It never holds customer data. */
import { isoDay, parseIsoDay, type PeriodUnit } from '#domain/calendar.ts';
import { faultOf } from '#domain/segments.ts';
import { filterText, parseFilter } from '#domain/filter-text.ts';
import { DEFAULT_PERIOD_RATES, type PeriodRatesView, type RatePeriod } from '#domain/period-rates.ts';
import { activePreset, applyPreset } from '#domain/presets/apply.ts';
import type { PresetId } from '#domain/presets/preset.ts';
import { PRESETS } from '#domain/presets/presets.ts';
import { DEFAULT_VIEW, type MeasureId, type RetentionView } from '#domain/retention/view.ts';
import { DEFAULT_RULES, type CountingRules, type IdentityJoin } from '#domain/rules.ts';
import { NO_FILTER, type Filter, type Segment } from '#domain/selection.ts';
import type { AsOfRange } from '#engine/protocol.ts';
import { parseBrackets, parseDays, parseLapse, parseRates, ratesText } from './address-values.ts';
import { parseAttribute, parseTop, parseValues, writeValues } from './breakdown.ts';

export const ROUTES = ['start', 'overview', 'retention', 'repeat', 'revenue', 'payback', 'data', 'methods'] as const;
export type Route = (typeof ROUTES)[number];

/** The settings that an address can name. */
export interface AddressSettings {
  readonly rules: CountingRules;
  readonly view: RetentionView;
  readonly periodRates: PeriodRatesView;
  readonly filter: Filter;
  /** The product whose definitions hold, null = our own. */
  readonly preset: PresetId | null;
}

/** What stands in the workspace already: the settings, and the segments that a filter may name. */
export interface StoredSettings extends AddressSettings {
  readonly segments: readonly Segment[];
}

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

const MEASURES: readonly MeasureId[] = [
  ...(['on', 'nday', 'bracket', 'unbounded', 'cumulative'] as const),
  ...(['revenue', 'contribution', 'orders', 'units'] as const),
];
const PERIODS: readonly PeriodUnit[] = ['day', 'week', 'month', 'quarter', 'year'];

/** One key of the query: how it reads into settings (null = a bad value) and how settings write it. */
interface Key {
  readonly name: string;
  read(text: string, settings: AddressSettings, asOfRange: AsOfRange | null): AddressSettings | null;
  write(settings: AddressSettings): string;
}

function ruleChoice<K extends 'zero' | 'pending' | 'tax' | 'shipping' | 'refunds' | 'exchanges'>(
  name: K,
  values: readonly CountingRules[K][],
): Key {
  return {
    name,
    read: (text, settings) => {
      const value = values.find((known) => known === text);
      return value === undefined ? null : { ...settings, rules: { ...settings.rules, [name]: value } };
    },
    write: (settings) => settings.rules[name],
  };
}

/** Fields of the view that are one of several words. */
type Choice = { [K in keyof RetentionView]: RetentionView[K] extends string ? K : never }[keyof RetentionView];

function viewChoice<K extends Choice>(name: string, field: K, values: readonly RetentionView[K][]): Key {
  return {
    name,
    read: (text, settings) => {
      const value = values.find((known) => known === text);
      return value === undefined ? null : { ...settings, view: { ...settings.view, [field]: value } };
    },
    write: (settings) => settings.view[field],
  };
}

const RATE_PERIODS: readonly RatePeriod[] = ['month', 'quarter', 'year'];

const JOINS: readonly IdentityJoin[] = ['phone', 'name'];

const KEYS: readonly Key[] = [
  {
    // First: what other keys name holds beside it.
    name: 'as',
    read: (text, settings) => {
      const preset = PRESETS.find(({ id }) => id === text);
      return preset === undefined ? null : { ...settings, ...applyPreset(preset.id, settings) };
    },
    write: (settings) => activePreset(settings)?.id ?? '',
  },
  viewChoice('axis', 'axis', ['age', 'calendar']),
  viewChoice('period', 'period', PERIODS),
  viewChoice('measure', 'measure', MEASURES),
  viewChoice('per', 'per', ['customer', 'cohort']),
  viewChoice('sum', 'sum', ['period', 'cumulative']),
  viewChoice('cohort', 'cohort', PERIODS),
  {
    name: 'by',
    read: (text, settings) => {
      const by = parseAttribute(text);
      return by === null ? null : { ...settings, view: { ...settings.view, by } };
    },
    write: ({ view }) => view.by ?? '',
  },
  {
    name: 'cross',
    read: (text, settings) => (text === 'time' ? { ...settings, view: { ...settings.view, byTime: true } } : null),
    write: ({ view }) => (view.byTime ? 'time' : ''),
  },
  {
    name: 'top',
    read: (text, settings) => {
      const top = parseTop(text);
      return top === null ? null : { ...settings, view: { ...settings.view, top } };
    },
    write: ({ view }) => String(view.top),
  },
  {
    name: 'values',
    read: (text, settings) => {
      const values = parseValues(text);
      return values === null ? null : { ...settings, view: { ...settings.view, values } };
    },
    write: ({ view }) => writeValues(view.values),
  },
  {
    name: 'days',
    read: (text, settings) => {
      const days = parseDays(text);
      return days === null ? null : { ...settings, view: { ...settings.view, days } };
    },
    write: ({ view }) => view.days.join(','),
  },
  {
    name: 'brackets',
    read: (text, settings) => {
      const brackets = parseBrackets(text);
      return brackets === null ? null : { ...settings, view: { ...settings.view, brackets } };
    },
    write: ({ view }) => view.brackets.map(({ from, to }) => `${String(from)}-${String(to)}`).join(','),
  },
  {
    name: 'h',
    read: (text, settings) =>
      /^[1-9]\d{0,3}$/.test(text) ? { ...settings, view: { ...settings.view, horizon: Number(text) } } : null,
    write: ({ view }) => (view.horizon === null ? '' : String(view.horizon)),
  },
  viewChoice('end', 'end', ['horizon', 'open']),
  viewChoice('against', 'against', ['cohort', 'previous']),
  viewChoice('avg', 'average', ['pooled', 'mean', 'median']),
  {
    name: 'min',
    read: (text, settings) =>
      /^\d{1,5}$/.test(text) ? { ...settings, view: { ...settings.view, min: Number(text) } } : null,
    write: ({ view }) => String(view.min),
  },
  {
    name: 'asof',
    read: (text, settings, range) => {
      const day = parseIsoDay(text);
      const isOutside = range !== null && day !== null && (day < range.from || day > range.to);
      return day === null || isOutside ? null : { ...settings, rules: { ...settings.rules, asOf: day } };
    },
    write: ({ rules }) => (rules.asOf === null ? '' : isoDay(rules.asOf)),
  },
  ruleChoice('zero', ['out', 'counted']),
  ruleChoice('pending', ['fulfilled', 'always', 'never']),
  ruleChoice('tax', ['out', 'in']),
  ruleChoice('shipping', ['out', 'in']),
  ruleChoice('refunds', ['order', 'day', 'gross']),
  ruleChoice('exchanges', ['counted', 'out']),
  {
    name: 'currency',
    read: (text, settings) =>
      /^[A-Z]{3}$/.test(text) ? { ...settings, rules: { ...settings.rules, currency: text } } : null,
    write: ({ rules }) => rules.currency ?? '',
  },
  {
    name: 'fx',
    read: (text, settings) => {
      const rates = parseRates(text);
      return rates === null ? null : { ...settings, rules: { ...settings.rules, rates } };
    },
    write: ({ rules }) => ratesText(rules.rates),
  },
  {
    name: 'join',
    read: (text, settings) => {
      const join = JOINS.filter((known) => text.split(',').includes(known));
      return join.join(',') === text ? { ...settings, rules: { ...settings.rules, join } } : null;
    },
    write: ({ rules }) => rules.join.join(','),
  },
  {
    name: 'rates',
    read: (text, settings) => {
      const period = RATE_PERIODS.find((known) => known === text);
      return period === undefined ? null : { ...settings, periodRates: { ...settings.periodRates, period } };
    },
    write: ({ periodRates }) => periodRates.period,
  },
  {
    name: 'lapse',
    read: (text, settings) => {
      const lapse = parseLapse(text);
      return lapse === null ? null : { ...settings, periodRates: { ...settings.periodRates, lapse } };
    },
    write: ({ periodRates }) => String(periodRates.lapse ?? ''),
  },
  {
    name: 'filter',
    read: (text, settings) => {
      const filter = parseFilter(text);
      return filter === null ? null : { ...settings, filter };
    },
    write: ({ filter }) => filterText(filter),
  },
];

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
    filter: NO_FILTER,
    preset: null,
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
    filter: NO_FILTER,
    preset: null,
  };
  const parts = KEYS.filter((key) => key.write(settings) !== key.write(standard)).map(
    (key) => `${key.name}=${encoded(key.write(settings))}`,
  );
  const path = route === 'start' ? '#/' : `#/${route}`;
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
}
