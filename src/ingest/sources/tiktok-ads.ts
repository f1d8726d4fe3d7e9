/*
 * TikTok Ads Manager: one row a campaign, ad group or ad and day, a row "Total of n results" at the end. Numbers follow the
 * account's language, so that a comma may stand before decimals. German column names are accepted where they are the usual ones.
 * Cannot: tell the days of a report without the date column, which is refused.
 */
import { spendSource } from './spend-source.ts';
import { amountHeader, SPEND_NAMES } from './spend-words.ts';

const COST = amountHeader('cost', 'total cost', 'kosten', 'gesamtkosten');

export const tiktokAds = spendSource({
  id: 'tiktok-ads',
  name: 'TikTok Ads',
  channel: 'TikTok',
  total: /^(?:total|gesamt|summe|insgesamt)\s*(?::|$|of \d+ results?$|von \d+ ergebniss?en?$)/i,
  signatures: [
    {
      has: [
        COST,
        ['clicks (destination)', 'klicks (ziel)'],
        ['campaign name', 'kampagnenname', 'ad group name', 'anzeigengruppenname', 'ad name', 'anzeigenname'],
      ],
    },
  ],
  headers: {
    ...SPEND_NAMES,
    date: ['date', 'datum', 'by day', 'day', 'tag', 'week', 'woche', 'by week', 'month', 'monat', 'by month'],
    amount: [COST],
    clicks: ['clicks (destination)', 'klicks (ziel)', 'clicks', 'klicks', 'clicks (all)', 'klicks (alle)'],
  },
});
