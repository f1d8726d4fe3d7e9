/* The keys of an address: one for each setting that a link can name, how it is read and how it is written. */
import { isoDay, parseIsoDay, type PeriodUnit } from '#domain/calendar.ts';
import { filterText, parseFilter } from '#domain/filter-text.ts';
import type { RatePeriod } from '#domain/period-rates.ts';
import { activePreset, applyPreset } from '#domain/presets/apply.ts';
import { PRESETS } from '#domain/presets/presets.ts';
import type { MeasureId, RetentionView } from '#domain/retention/view.ts';
import type { CountingRules, IdentityJoin } from '#domain/rules.ts';
import { parseBrackets, parseDays, parseLapse, parseRates, ratesText } from './address-values.ts';
import { parseAttribute, parseTop, parseValues, writeValues } from './breakdown.ts';
import { CUSTOMER_KEYS } from './address-customer-keys.ts';
import { MIX_KEYS } from './address-mix-keys.ts';
import { MONEY_KEYS } from './address-money-keys.ts';
import type { Key } from './address-settings.ts';

const MEASURES: readonly MeasureId[] = [
  ...(['on', 'nday', 'bracket', 'unbounded', 'cumulative'] as const),
  ...(['revenue', 'contribution', 'orders', 'units'] as const),
];
const PERIODS: readonly PeriodUnit[] = ['day', 'week', 'month', 'quarter', 'year'];

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
    name: 'repeatby',
    read: (text, settings) => {
      const repeatBy = parseAttribute(text);
      return repeatBy === null ? null : { ...settings, repeatBy };
    },
    write: ({ repeatBy }) => repeatBy ?? '',
  },
  {
    name: 'filter',
    read: (text, settings) => {
      const filter = parseFilter(text);
      return filter === null ? null : { ...settings, filter };
    },
    write: ({ filter }) => filterText(filter),
  },
  ...MONEY_KEYS,
  ...CUSTOMER_KEYS,
  ...MIX_KEYS,
];
