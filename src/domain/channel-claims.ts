/* Which customers each rule of the channel mapping takes, who is left, and rules that the data themselves suggest. */
import { firstOrderValues, type AttributeId, type OrdersBehind } from './attributes.ts';
import type { ChannelRule } from './costs.ts';
import { channelKey, customerChannels } from './customer-groups.ts';
import type { PurchaseLog } from './purchases.ts';

/** A rule that one click adds: values of an attribute that are a usual name of the channel. */
export interface ChannelSuggestion extends ChannelRule {
  /** Customers with one of the values whom no rule takes yet. */
  readonly customers: number;
}

export interface ChannelClaims {
  /** New customers whom each rule takes, in the order of the rules; each customer is taken once, by the first rule that fits. */
  readonly taken: readonly number[];
  readonly customers: number;
  /** Customers whom no rule takes. */
  readonly unassigned: number;
  /** Most customers first. */
  readonly suggestions: readonly ChannelSuggestion[];
}

/** Names that links and forms usually give to a channel. The channels are called as the readers of their ad files call them. */
const USUAL_NAMES: readonly (readonly [channel: string, names: readonly string[]])[] = [
  ['Meta', ['meta', 'meta ads', 'facebook', 'facebook ads', 'fb', 'fb ads', 'facebook.com', 'm.facebook.com']],
  ['Meta', ['instagram', 'instagram ads', 'instagram.com', 'l.instagram.com', 'ig', 'fbig', 'facebookads', 'metaads']],
  [
    'Google Ads',
    ['google', 'google ads', 'googleads', 'google.com', 'gads', 'adwords', 'google adwords', 'google-ads'],
  ],
  ['Microsoft Ads', ['microsoft', 'microsoft ads', 'bing', 'bing ads', 'bingads', 'bing.com']],
  ['TikTok', ['tiktok', 'tiktok ads', 'tiktokads', 'tiktok.com', 'tik tok', 'tt']],
  ['Pinterest', ['pinterest', 'pinterest ads', 'pinterest.com', 'pin']],
  ['LinkedIn', ['linkedin', 'linkedin ads', 'linkedin.com', 'li']],
];

const CHANNEL_OF = new Map(USUAL_NAMES.flatMap(([channel, names]) => names.map((name) => [name, channel])));

/** Kept columns whose name says that they tell where a customer came from. */
const TELLS_ORIGIN = /utm|source|channel|referr|kanal|quelle|herkunft/i;

function originsIn({ orders }: OrdersBehind): AttributeId[] {
  const columns = orders.attributes.map(({ name }): AttributeId => `column:${name}`);
  return [...columns.filter((column) => TELLS_ORIGIN.test(column)), 'source', 'code', 'tag'];
}

/**
 * Usual names of channels among the values of the first orders of customers whom no rule takes. A channel is spelt as in `named`
 * where spend is known under one of its names.
 */
function suggestionsOf(
  log: PurchaseLog,
  behind: OrdersBehind,
  of: Int32Array,
  named: readonly string[],
): ChannelSuggestion[] {
  const spelt = new Map<string, string>();
  for (const name of named) spelt.set(CHANNEL_OF.get(channelKey(name)) ?? name, name);
  return originsIn(behind).flatMap((attribute) => {
    const values = firstOrderValues(log, behind, attribute);
    const channelOf = values.values.map((value) => CHANNEL_OF.get(channelKey(value)));
    const found = new Map<string, { values: Set<string>; customers: number }>();
    if (channelOf.every((channel) => channel === undefined)) return [];
    for (let i = 0; i < log.customers; i++) {
      if (of[i] >= 0) continue;
      const own = new Set<string>();
      for (let v = values.start[i]; v < values.start[i + 1]; v++) {
        const channel = channelOf[values.code[v]];
        if (channel === undefined) continue;
        const each = found.get(channel) ?? { values: new Set<string>(), customers: 0 };
        each.values.add(values.values[values.code[v]]);
        if (!own.has(channel)) each.customers++;
        own.add(channel);
        found.set(channel, each);
      }
    }
    return [...found].map(([channel, each]) => ({
      channel: spelt.get(channel) ?? channel,
      match: { attribute, values: [...each.values].sort() },
      customers: each.customers,
    }));
  });
}

/** @param named channels of which spend is known */
export function channelClaims(
  log: PurchaseLog,
  behind: OrdersBehind,
  rules: readonly ChannelRule[],
  named: readonly string[],
): ChannelClaims {
  // With a name of its own each rule is told apart from others of the same channel.
  const { of } = customerChannels(
    log,
    behind,
    rules.map(({ match }, i) => ({ channel: String(i), match })),
  );
  const taken = rules.map(() => 0);
  let unassigned = 0;
  for (const rule of of) {
    if (rule < 0) unassigned++;
    else taken[rule]++;
  }
  const suggestions = suggestionsOf(log, behind, of, named).sort((a, b) => b.customers - a.customers);
  return { taken, customers: log.customers, unassigned, suggestions };
}
