/* Rules of the channel mapping as they are edited. Pure. */
import type { ChannelRule } from '#domain/costs.ts';
import { channelKey } from '#domain/customer-groups.ts';

/** The rules with one more; values join the rule of the same channel and attribute, so that its place among the others stays. */
export function withRule(rules: readonly ChannelRule[], { channel, match }: ChannelRule): ChannelRule[] {
  const at = rules.findIndex(
    (rule) => channelKey(rule.channel) === channelKey(channel) && rule.match.attribute === match.attribute,
  );
  if (at < 0) return [...rules, { channel: channel.trim(), match }];
  const known = new Set(rules[at].match.values.map(channelKey));
  const values = [...rules[at].match.values, ...match.values.filter((value) => !known.has(channelKey(value)))];
  return rules.map((rule, i) => (i === at ? { ...rule, match: { ...rule.match, values } } : rule));
}

/** The rules with one moved before the one above it. */
export function movedUp(rules: readonly ChannelRule[], at: number): ChannelRule[] {
  return at < 1 ? [...rules] : [...rules.slice(0, at - 1), rules[at], rules[at - 1], ...rules.slice(at + 1)];
}
