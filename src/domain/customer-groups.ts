/* Customers by what their first order says, or by the channel that brought it. */
import { firstOrderValues, type AttributeId, type CustomerValues, type OrdersBehind } from '#domain/attributes.ts';
import type { ChannelRule } from '#domain/costs.ts';
import type { PurchaseLog } from '#domain/purchases.ts';

/** What customers are parted by. */
export type GroupBy = AttributeId | 'channel';

/** Customers of one value. */
export interface CustomerGroup {
  /** '' = the first order says nothing, or no channel. */
  readonly value: string;
  /** Positions in the log, ascending. */
  readonly members: Int32Array;
}

/** Customers with fewer than these make no group of their own: a mean of money has no interval below. */
export const LEAST_IN_GROUP = 30;

/** Names of channels are the same but for case and blanks around them. */
export function channelKey(channel: string): string {
  return channel.trim().toLowerCase();
}

/** Channels of the customers of a log. c customers. */
export interface CustomerChannels {
  /** In the order of the rules, each once. */
  readonly channels: readonly string[];
  /** Place in `channels`, −1 = no rule fits. c entries. */
  readonly of: Int32Array;
}

/** The channel of each customer: that of the first rule that fits the first order. A customer with several values fits if one does. */
export function customerChannels(
  log: PurchaseLog,
  behind: OrdersBehind,
  rules: readonly ChannelRule[],
): CustomerChannels {
  const of = new Int32Array(log.customers).fill(-1);
  const channels: string[] = [];
  const places = new Map<string, number>();
  const known = new Map<AttributeId, CustomerValues>();
  for (const { channel, match } of rules) {
    const key = channelKey(channel);
    const place = places.get(key) ?? channels.push(channel.trim()) - 1;
    places.set(key, place);
    const values = known.get(match.attribute) ?? firstOrderValues(log, behind, match.attribute);
    known.set(match.attribute, values);
    const wanted = new Set(match.values.map(channelKey));
    const fits = values.values.map((value) => value !== '' && wanted.has(channelKey(value)));
    for (let i = 0; i < log.customers; i++) {
      if (of[i] >= 0) continue;
      for (let v = values.start[i]; v < values.start[i + 1]; v++) if (fits[values.code[v]]) of[i] = place;
    }
  }
  return { channels, of };
}

/** Members by code, from pairs of customer and code in the order of customers. */
function gathered(
  names: readonly string[],
  pairs: Iterable<readonly [customer: number, code: number]>,
): CustomerGroup[] {
  const members = names.map((): number[] => []);
  for (const [customer, code] of pairs) members[code].push(customer);
  return names.map((value, code) => ({ value, members: Int32Array.from(members[code]) }));
}

function* pairsOf({ start, code }: CustomerValues): Generator<readonly [number, number]> {
  for (let i = 0; i + 1 < start.length; i++) for (let v = start[i]; v < start[i + 1]; v++) yield [i, code[v]];
}

/**
 * All groups of the log's customers by an attribute or by channel, most customers first, then by name. A customer with several
 * values stands in each of them.
 */
export function customerGroups(
  log: PurchaseLog,
  behind: OrdersBehind,
  by: GroupBy,
  rules: readonly ChannelRule[],
): CustomerGroup[] {
  if (by !== 'channel') {
    const values = firstOrderValues(log, behind, by);
    return gathered(values.values, pairsOf(values));
  }
  const { channels, of } = customerChannels(log, behind, rules);
  const names = [...channels, ''];
  const groups = gathered(
    names,
    Array.from(of, (place, customer) => [customer, place < 0 ? channels.length : place] as const),
  );
  return groups
    .filter(({ members }) => members.length > 0)
    .sort((a, b) => b.members.length - a.members.length || (a.value < b.value ? -1 : 1));
}
