/*
 * LinkedIn Campaign Manager: a title, the period and blank lines above the header; UTF-16 with tabs, or comma separated.
 * Dates begin with the month, days are those of UTC.
 * Cannot: tell the last day of rows that begin on a day and cover more (there is no such column: they count on the first).
 */
import { spendSource } from './spend-source.ts';
import { amountHeader, SPEND_NAMES } from './spend-words.ts';

const SPENT = amountHeader('total spent', 'insgesamt ausgegeben');

export const linkedinAds = spendSource({
  id: 'linkedin-ads',
  name: 'LinkedIn Ads',
  channel: 'LinkedIn',
  monthFirst: true,
  signatures: [
    { has: [SPENT, /^(?:start date|startdatum) \(in .+\)$/] },
    { has: [SPENT, ['impressions', 'impressionen'], ['campaign name', 'kampagnenname', 'account name', 'kontoname']] },
  ],
  headers: {
    ...SPEND_NAMES,
    date: [
      /^(?:start date|startdatum)(?: \(in .+\))?$/,
      'date',
      'datum',
      'day',
      'tag',
      'week',
      'woche',
      'month',
      'monat',
    ],
    to: [/^(?:end date|enddatum)(?: \(in .+\))?$/],
    amount: [SPENT],
    campaign: ['campaign name', 'kampagnenname', 'campaign group name', 'name der kampagnengruppe', 'campaign id'],
    ad: ['ad name', 'anzeigenname', 'creative name', 'ad id'],
    clicks: ['clicks', 'klicks'],
  },
});
