/*
 * Meta Ads Manager, in English and German, with the words for spend and day in French and Spanish. Columns and their order
 * are the user's; the amount's header names the account's currency.
 * The summary row that can be ticked has no names.
 * Cannot: tell the days of a report without a breakdown by time, whose rows cover all of it (their money can only be spread
 * over it); tell which of two reports of one account, by campaign and by ad set, is the one to add.
 */
import { amountHeader, SPEND_NAMES } from './spend-words.ts';
import { spendSource } from './spend-source.ts';

const SPENT = amountHeader(
  'amount spent',
  'ausgegebener betrag',
  'montant dépensé',
  'importe gastado',
  'importo speso',
);

export const metaAds = spendSource({
  id: 'meta-ads',
  name: 'Meta Ads',
  channel: 'Meta',
  signatures: [{ has: [SPENT], not: ['lineitem name'] }],
  headers: {
    ...SPEND_NAMES,
    date: [
      'day',
      'tag',
      'jour',
      'día',
      'reporting starts',
      /^(?:beginn (?:der berichterstattung|des berichts)|berichtsbeginn|berichtsstart|auswertungsbeginn)$/,
      'date',
      'datum',
      'week',
      'woche',
      'month',
      'monat',
    ],
    to: ['reporting ends', /^(?:ende (?:der berichterstattung|des berichts)|berichtsende|auswertungsende)$/],
    amount: [SPENT],
    adGroup: ['ad set name', 'ad set', 'name der anzeigengruppe', 'anzeigengruppe', 'ad group name'],
  },
});
