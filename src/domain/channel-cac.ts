/* What a new customer of a channel costs: its paid spend against the customers whose first order it brought. */
import { type AcquisitionSpend, spendOfMonth } from './acquisition-spend.ts';
import { parseMonth, periodIndex } from './calendar.ts';
import { channelKey, type CustomerChannels } from './customer-groups.ts';
import type { PurchaseLog } from './purchases.ts';
import type { CacMonth, ChannelCac } from './results.ts';
import { earliestFirstDay, periodsOfDays } from './retention/cohorts.ts';

/**
 * Paid CAC by channel: the channel's media spend (typed or from files; agency, salaries and tools stay out) of the month that lies
 * the lag before / new customers of the month whose first order the channel's rules claim. Channels are those of the spend and of the
 * rules; most spend first. `months` are those of the blended CAC, whose marks hold here too.
 */
export function channelCac(
  log: PurchaseLog,
  spend: AcquisitionSpend,
  { channels, of }: CustomerChannels,
  blended: readonly CacMonth[],
  lag: number,
): ChannelCac[] {
  if (log.customers === 0 || blended.length === 0) return [];
  const firstMonth = parseMonth(blended[0].month) ?? periodIndex(log.firstDay, 'month');
  const names = new Map(channels.map((channel) => [channelKey(channel), channel]));
  for (const { channel, kind } of spend.items) {
    if (kind === 'media' && channel !== '' && !names.has(channelKey(channel))) names.set(channelKey(channel), channel);
  }
  const keys = [...names.keys()];
  const place = new Map(keys.map((key, i) => [key, i]));
  const acquired = keys.map(() => new Int32Array(blended.length));
  const earliest = earliestFirstDay(log);
  const monthOf = periodsOfDays(earliest, log.asOf, 'month');
  for (let i = 0; i < log.customers; i++) {
    if (of[i] < 0) continue;
    const month = monthOf[log.day[log.start[i]] - earliest] - firstMonth;
    acquired[place.get(channelKey(channels[of[i]])) ?? 0][month]++;
  }

  const found = keys.map((key, c): ChannelCac => {
    const months = blended.map((each, m): CacMonth => {
      const own = spendOfMonth(
        spend,
        firstMonth + m - lag,
        (item) => item.kind === 'media' && channelKey(item.channel) === key,
      );
      const newCustomers = acquired[c][m];
      const cac = own !== null && newCustomers > 0 ? own.amount / newCustomers : null;
      return { ...each, spend: own?.amount ?? null, newCustomers, cac, spread: own?.spread ?? false };
    });
    const safe = months.filter(({ affected }) => !affected);
    const paid = safe.filter((month) => month.spend !== null);
    const spent = paid.length === 0 ? null : paid.reduce((sum, month) => sum + (month.spend ?? 0), 0);
    const customers = (spent === null ? safe : paid).reduce((sum, month) => sum + month.newCustomers, 0);
    return {
      channel: names.get(key) ?? '',
      months,
      spend: spent,
      newCustomers: customers,
      cac: spent !== null && customers > 0 ? spent / customers : null,
    };
  });
  return found.sort((a, b) => (b.spend ?? -1) - (a.spend ?? -1) || b.newCustomers - a.newCustomers);
}
