/*
 * Google Ads reports, English and German: title and range above the header, one sum for the account and one for each type
 * of campaign below; comma separated, or as "Excel .csv" UTF-16 with tabs.
 * Cannot: tell the days of a report that is not segmented by time (its rows cover the range above the header; a report of
 * `All time` without days is refused); tell spend of a campaign apart by what it sold.
 */
import type { SourceFile } from './source.ts';
import { normalHeader } from './header.ts';
import { reportedPeriod } from './spend-preamble.ts';
import { saysAbove, spendSource } from './spend-source.ts';
import { amountHeader, SPEND_NAMES } from './spend-words.ts';

const COST = amountHeader('cost', 'kosten');
const TITLE =
  /^(?:(?:campaign|ad group|ad|account|(?:search )?keyword|search terms|time series) report|(?:kampagnen|anzeigen|anzeigengruppen|konto|keyword|suchbegriff)\p{L}*bericht)$/iu;

/** Columns that only Google's reports have. */
const OWN = new Set([
  'campaign status',
  'kampagnenstatus',
  'budget name',
  'budgetname',
  'currency code',
  'währungscode',
  'impr.',
  'interactions',
  'interaktionen',
  'avg. cpc',
  'avg. cost',
  'durchschn. cpc',
  'durchschn. kosten',
  'conv. value',
  'conv.-wert',
  'cost / conv.',
  'kosten/conv.',
]);

function isGoogle(file: SourceFile): boolean {
  if (file.header.some((text) => OWN.has(normalHeader(text)))) return true;
  return saysAbove(file, TITLE) || reportedPeriod(file.preamble) !== null;
}

export const googleAds = spendSource({
  id: 'google-ads',
  name: 'Google Ads',
  channel: 'Google Ads',
  // A campaign may be named "Gesamt Deutschland": only with the colon it is a sum.
  total: /^(?:total|gesamt)\s*:/i,
  isOwn: isGoogle,
  signatures: [
    { has: [['campaign', 'kampagne', 'ad group', 'anzeigengruppe'], COST], not: ['amount spent', 'email', 'order id'] },
    { has: [COST, ['impr.', 'currency code', 'währungscode']], not: ['amount spent', 'email', 'order id'] },
  ],
  headers: {
    ...SPEND_NAMES,
    date: ['day', 'tag', 'date', 'datum', 'week', 'woche', 'month', 'monat'],
    amount: ['cost', 'kosten', COST],
    account: ['account name', 'account', 'kontoname', 'konto', 'customer id', 'kundennummer', 'customer id (cid)'],
    campaign: ['campaign', 'kampagne', 'campaign name', 'kampagnenname'],
    impressions: ['impr.', 'impressions', 'impressionen'],
    clicks: ['clicks', 'klicks'],
  },
});
