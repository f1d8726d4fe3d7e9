/* The address: route and settings as a hash query, so that a link reproduces the view. It never holds customer data. */
import { STANDARD_ATTRIBUTES, type AttributeId } from '#domain/attributes.ts';
import { isoDay, parseIsoDay, type PeriodUnit } from '#domain/calendar.ts';
import { DEFAULT_PERIOD_RATES, type PeriodRatesView, type RatePeriod } from '#domain/period-rates.ts';
import { DEFAULT_VIEW, type Bracket, type MeasureId, type RetentionView } from '#domain/retention/view.ts';
import { DEFAULT_RULES, type CountingRules, type IdentityJoin } from '#domain/rules.ts';
import type { AsOfRange } from '#engine/protocol.ts';

export const ROUTES = ['start', 'overview', 'retention', 'repeat', 'revenue', 'payback', 'data', 'methods'] as const;
export type Route = (typeof ROUTES)[number];

/** The settings that an address can name. */
export interface AddressSettings {
  readonly rules: CountingRules;
  readonly view: RetentionView;
  readonly periodRates: PeriodRatesView;
  readonly repeatBy: AttributeId | null;
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

function ruleChoice<K extends 'zero' | 'pending' | 'tax' | 'shipping' | 'refunds'>(
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

/** Whole numbers, ascending, each once; null if any is not. */
function parseDays(text: string): number[] | null {
  const days = text.split(',').map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : NaN));
  const ascending = days.every((day, i) => day >= 1 && (i === 0 || day > days[i - 1]));
  return ascending ? days : null;
}

/** `1-7,8-30`: ascending without overlap, gaps allowed; null if it is anything else. */
function parseBrackets(text: string): Bracket[] | null {
  const brackets = text.split(',').map((part): Bracket => {
    const match = /^(\d{1,4})-(\d{1,4})$/.exec(part);
    return { from: Number(match?.[1] ?? NaN), to: Number(match?.[2] ?? NaN) };
  });
  const good = brackets.every(({ from, to }, i) => from <= to && (i === 0 || from > brackets[i - 1].to));
  return good ? brackets : null;
}

/** Decimals of a rate in a link: enough for the smallest currency, and never an exponent. */
const RATE_DECIMALS = 12;

/** `USD:0.92,GBP:1.17`: what one unit is worth in the chosen currency (`:1` for amounts without one); null if any is no rate. */
function parseRates(text: string): Record<string, number> | null {
  const rates: Record<string, number> = {};
  for (const part of text.split(',')) {
    const match = /^((?:[A-Z]{3})?):(\d{1,9}(?:\.\d{1,12})?)$/.exec(part);
    const rate = Number(match?.[2]);
    if (match === null || !(rate > 0)) return null;
    rates[match[1]] = rate;
  }
  return rates;
}

const RATE_PERIODS: readonly RatePeriod[] = ['month', 'quarter', 'year'];

/** `period`, or a whole number of days from 1 to 9,999; null if it is neither. */
function parseLapse(text: string): number | 'period' | null {
  if (text === 'period') return text;
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}

/** An attribute of the first order; null if it is none. */
function parseAttribute(text: string): AttributeId | null {
  if (/^column:./.test(text)) return text as AttributeId;
  return STANDARD_ATTRIBUTES.find((known) => known === text) ?? null;
}

const JOINS: readonly IdentityJoin[] = ['phone', 'name'];

const KEYS: readonly Key[] = [
  viewChoice('axis', 'axis', ['age', 'calendar']),
  viewChoice('period', 'period', PERIODS),
  viewChoice('measure', 'measure', MEASURES),
  viewChoice('per', 'per', ['customer', 'cohort']),
  viewChoice('sum', 'sum', ['period', 'cumulative']),
  viewChoice('cohort', 'cohort', PERIODS),
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
    write: ({ rules }) =>
      Object.entries(rules.rates)
        .map(([code, rate]) => `${code}:${rate.toFixed(RATE_DECIMALS).replace(/\.?0+$/, '')}`)
        .sort()
        .join(','),
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
    name: 'repeatby',
    read: (text, settings) => {
      const repeatBy = parseAttribute(text);
      return repeatBy === null ? null : { ...settings, repeatBy };
    },
    write: ({ repeatBy }) => repeatBy ?? '',
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
 * An as-of that the data do not reach (`asOfRange`; null = no data are open) is a bad value.
 * Returns null where the address names no key.
 */
export function readSettings(
  query: URLSearchParams,
  stored: AddressSettings,
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
  };
  const bad: { key: string; value: string }[] = [];
  for (const key of named) {
    const text = query.get(key.name) ?? '';
    const read = key.read(text, settings, asOfRange);
    if (read === null) bad.push({ key: key.name, value: text.slice(0, 40) });
    else settings = read;
  }
  return { settings, bad };
}

/** The address of a route under settings: every key that differs from its default. */
export function writeAddress(route: Route, settings: AddressSettings): string {
  const standard: AddressSettings = {
    rules: DEFAULT_RULES,
    view: DEFAULT_VIEW,
    periodRates: DEFAULT_PERIOD_RATES,
    repeatBy: null,
  };
  const parts = KEYS.filter((key) => key.write(settings) !== key.write(standard)).map(
    (key) => `${key.name}=${encodeURIComponent(key.write(settings)).replaceAll('%2C', ',').replaceAll('%3A', ':')}`,
  );
  const path = route === 'start' ? '#/' : `#/${route}`;
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`;
}
