/* The keys of an address that the split of a change of retention reads (`mixby`, `mixunit`, `mixage`, `mixperiods`), and the audit's `reach`. */
import { MULTI_VALUED } from '#domain/attributes.ts';
import { MIX_AGES, type MixUnit } from '#domain/retention/mix/view.ts';
import { parseAttribute } from './breakdown.ts';
import type { Key } from './address-settings.ts';

const UNITS: readonly MixUnit[] = ['month', 'quarter', 'year'];
/** `2025-01`, `2025-Q1`, `2025` */
const PERIOD = /^\d{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]))?$/;

export const MIX_KEYS: readonly Key[] = [
  {
    name: 'mixby',
    read: (text, settings) => {
      const by = parseAttribute(text);
      // Who stands in several groups is no part of one of them.
      return by === null || MULTI_VALUED.has(by) ? null : { ...settings, mix: { ...settings.mix, by } };
    },
    write: ({ mix }) => mix.by,
  },
  {
    name: 'mixunit',
    read: (text, settings) => {
      const unit = UNITS.find((known) => known === text);
      return unit === undefined ? null : { ...settings, mix: { ...settings.mix, unit } };
    },
    write: ({ mix }) => mix.unit,
  },
  {
    name: 'mixage',
    read: (text, settings) => {
      const days = MIX_AGES.find((known) => String(known) === text);
      return days === undefined ? null : { ...settings, mix: { ...settings.mix, days } };
    },
    write: ({ mix }) => String(mix.days),
  },
  {
    name: 'mixperiods',
    read: (text, settings) => {
      const names = text.split(',');
      const good = names.length === 2 && names.every((name) => PERIOD.test(name)) && names[0] < names[1];
      return good ? { ...settings, mix: { ...settings.mix, periods: [names[0], names[1]] } } : null;
    },
    write: ({ mix }) => mix.periods?.join(',') ?? '',
  },
  {
    name: 'reach',
    read: (text, settings) => {
      const reach = Number(text);
      return /^\d{1,3}(?:\.\d)?$/.test(text) && reach > 0 && reach <= 100 ? { ...settings, reach } : null;
    },
    write: ({ reach }) => String(reach),
  },
];
