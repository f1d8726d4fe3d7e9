/*
 * Pinterest Ads: one row a campaign, ad group or ad, by day where the report was broken down so.
 * Cannot: tell the days of a report without a date column, which is refused; tell the currency, which no column names in
 * the usual layout (it is asked for once).
 */
import { spendSource } from './spend-source.ts';
import { amountHeader, SPEND_NAMES } from './spend-words.ts';

const SPEND = amountHeader('spend in account currency', 'ausgaben in kontowährung');

export const pinterestAds = spendSource({
  id: 'pinterest-ads',
  name: 'Pinterest Ads',
  channel: 'Pinterest',
  signatures: [{ has: [SPEND] }],
  headers: {
    ...SPEND_NAMES,
    date: ['date', 'datum', 'day', 'tag', 'start date', 'startdatum', 'week', 'woche', 'month', 'monat'],
    to: ['end date', 'enddatum'],
    amount: [SPEND],
    campaign: ['campaign name', 'kampagnenname', 'campaign', 'kampagne', 'campaign id', 'kampagnen-id'],
  },
});
