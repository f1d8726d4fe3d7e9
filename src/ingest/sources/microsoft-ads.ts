/*
 * Microsoft Advertising reports: lines of keys above the header (`Report Name: …`), a copyright line below; comma or tab
 * separated. Dates begin with the month. A report without dates covers its `Report Time`; one that is aggregated by week or
 * month says so above the header. German column names are accepted where they are the usual ones.
 * Cannot: tell the days of a summary over a longer time.
 */
import { normalHeader } from './header.ts';
import { saysAbove, spendSource } from './spend-source.ts';
import { amountHeader, SPEND_NAMES } from './spend-words.ts';

const SPEND = amountHeader('spend', 'ausgaben');
const DATES = ['gregorian date', 'gregoriandate', 'gregorianisches datum', 'time period', 'timeperiod'];

export const microsoftAds = spendSource({
  id: 'microsoft-ads',
  name: 'Microsoft Ads',
  channel: 'Microsoft Ads',
  monthFirst: true,
  isOwn: (file) =>
    file.header.some((text) => DATES.includes(normalHeader(text))) ||
    saysAbove(file, /^(?:report name|berichtsname|name des berichts)\s*:/i),
  signatures: [
    { has: [SPEND, DATES] },
    {
      has: [SPEND, [...SPEND_NAMES.account, ...SPEND_NAMES.campaign, ...SPEND_NAMES.adGroup, 'account number']],
      not: ['email', 'order id', 'customer'],
    },
  ],
  headers: {
    ...SPEND_NAMES,
    date: [...DATES, 'date', 'datum', 'day', 'tag', 'week', 'woche', 'month', 'monat'],
    amount: [SPEND],
    account: ['account name', 'accountname', 'account', 'kontoname', 'konto', 'account number', 'account id'],
  },
});
