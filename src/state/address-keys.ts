/* The keys of an address: one for each setting that a link can name, how it is read and how it is written. */
import { isoDay, parseIsoDay, type PeriodUnit } from '#domain/calendar.ts';
import type { ClvView } from '#domain/clv-view.ts';
import { filterText, parseFilter } from '#domain/filter-text.ts';
import type { PeriodRatesView, RatePeriod } from '#domain/period-rates.ts';
import { activePreset, applyPreset } from '#domain/presets/apply.ts';
import type { PresetId } from '#domain/presets/preset.ts';
import { PRESETS } from '#domain/presets/presets.ts';
import type { MeasureId, RetentionView } from '#domain/retention/view.ts';
import type { CountingRules, IdentityJoin } from '#domain/rules.ts';
import type { Filter, Segment } from '#domain/selection.ts';
import type { SubscriptionView } from '#domain/subscriptions/view.ts';
import type { AsOfRange } from '#engine/protocol.ts';
import {
  parseClvMonths,
  parseDiscount,
  parseBrackets,
  parseDays,
  parseLapse,
  parseRates,
  ratesText,
} from './address-values.ts';
import { parseAttribute, parseTop, parseValues, writeValues } from './breakdown.ts';

/** The settings that an address can name. */
export interface AddressSettings {
  readonly rules: CountingRules;
  readonly view: RetentionView;
  readonly periodRates: PeriodRatesView;
  readonly subscriptionView: SubscriptionView;
  readonly clv: ClvView;
  readonly filter: Filter;
  /** The product whose definitions hold, null = our own. */
  readonly preset: PresetId | null;
}

/** What stands in the workspace already: the settings, and the segments that a filter may name. */
export interface StoredSettings extends AddressSettings {
  readonly segments: readonly Segment[];
}

const MEASURES: readonly MeasureId[] = [
  ...(['on', 'nday', 'bracket', 'unbounded', 'cumulative'] as const),
  ...(['revenue', 'contribution', 'orders', 'units'] as const),
];
const PERIODS: readonly PeriodUnit[] = ['day', 'week', 'month', 'quarter', 'year'];

/** One key of the query: how it reads into settings (null = a bad value) and how settings write it. */
export interface Key {
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

/** A choice about subscriptions: each word of the key with what it sets. */
function subscriptionChoice(
  name: string,
  write: (view: SubscriptionView) => string,
  words: Readonly<Partial<Record<string, Partial<SubscriptionView>>>>,
): Key {
  return {
    name,
    read: (text, settings) => {
      const chosen = Object.hasOwn(words, text) ? words[text] : undefined;
      return chosen ? { ...settings, subscriptionView: { ...settings.subscriptionView, ...chosen } } : null;
    },
    write: ({ subscriptionView }) => write(subscriptionView),
  };
}

/** Characters of a tag, as Shopify allows them. */
const LONGEST_TAG = 255;

const JOINS: readonly IdentityJoin[] = ['phone', 'name'];

export const KEYS: readonly Key[] = [
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
  subscriptionChoice('churn', ({ churnAt }) => churnAt, {
    end: { churnAt: 'end' },
    cancellation: { churnAt: 'cancellation' },
  }),
  subscriptionChoice('nrr', ({ reactivatedInNrr }) => (reactivatedInNrr ? 'reactivated' : 'plain'), {
    plain: { reactivatedInNrr: false },
    reactivated: { reactivatedInNrr: true },
  }),
  subscriptionChoice('subs', ({ source }) => source, { table: { source: 'table' }, orders: { source: 'orders' } }),
  {
    name: 'clv',
    read: (text, settings) => {
      const months = parseClvMonths(text);
      return months === null ? null : { ...settings, clv: { ...settings.clv, months } };
    },
    write: ({ clv }) => String(clv.months),
  },
  {
    // Per cent a month.
    name: 'discount',
    read: (text, settings) => {
      const monthlyDiscount = parseDiscount(text);
      return monthlyDiscount === null ? null : { ...settings, clv: { ...settings.clv, monthlyDiscount } };
    },
    write: ({ clv }) => String(Number((clv.monthlyDiscount * 100).toFixed(2))),
  },
  {
    name: 'subtag',
    read: (text, settings) =>
      text.length <= LONGEST_TAG
        ? { ...settings, subscriptionView: { ...settings.subscriptionView, tag: text } }
        : null,
    write: ({ subscriptionView }) => subscriptionView.tag,
  },
];
