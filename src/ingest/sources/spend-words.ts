/* The headers that tables of ad spend share, in English and German: amounts with their currency, names, counts. */
import type { ColumnRole } from '#domain/choices.ts';
import { currencyCode } from '../columns/currency.ts';
import { normalHeader } from './header.ts';
import type { SideHeaders } from './side-columns.ts';

export type SpendRole = ColumnRole<'spend'>;

/** Fits the words with or without a currency behind them, `cost (eur)` or `kosten in €`, as a normalised header. */
export function amountHeader(...words: readonly string[]): RegExp {
  return new RegExp(`^(?:${words.join('|')})(?: ?[([](?:[a-z]{3}|[€£$])[)\\]]| in (?:[a-z]{3}|[€£$]))?$`);
}

/** What ad platforms and people call money spent on ads. */
export const SPEND_WORDS = [
  'amount spent',
  'ausgegebener betrag',
  'spend in account currency',
  'total spent',
  'ad spend',
  'adspend',
  'media spend',
  'marketing spend',
  'spend',
  'werbekosten',
  'werbeausgaben',
  'marketingkosten',
  'mediakosten',
  'total cost',
  'cost',
  'kosten',
  'ausgaben',
  'montant dépensé',
  'coût',
  'importe gastado',
  'importo speso',
] as const;

/** Names and counts; a platform adds its own words before these. */
export const SPEND_NAMES = {
  currency: ['currency', 'currency code', 'currencycode', 'währung', 'währungscode'],
  account: ['account name', 'accountname', 'account', 'kontoname', 'konto', 'account id', 'konto-id'],
  campaign: [
    'campaign name',
    'campaignname',
    'campaign',
    'kampagnenname',
    'kampagne',
    'name der kampagne',
    'campaign id',
  ],
  adGroup: [
    'ad group name',
    'adgroupname',
    'ad group',
    'ad set name',
    'ad set',
    'name der anzeigengruppe',
    'anzeigengruppenname',
    'anzeigengruppe',
  ],
  ad: ['ad name', 'ad', 'anzeigenname', 'name der anzeige', 'anzeige'],
  impressions: ['impressions', 'impr.', 'impressionen', 'einblendungen'],
  clicks: ['link clicks', 'link-klicks', 'clicks', 'klicks', 'clicks (all)', 'klicks (alle)'],
} as const satisfies SideHeaders<SpendRole>;

const BEHIND = /(?:[([]\s*|\bin )([A-Za-z]{3}|[€£])\s*[)\]]?$/;
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** Currency named behind an amount's header, `Cost (EUR)`; '' where there is none. A word such as `(net)` is no currency. */
export function headerCurrency(header: string): string {
  const match = BEHIND.exec(header.trim());
  if (match === null) return '';
  const code = currencyCode(match[1]);
  return CURRENCIES.has(code) ? code : '';
}

const WEEK = /^(?:by )?(?:week|woche|kalenderwoche|kw|calendar week)\b/;
const MONTH = /^(?:by )?(?:month|monat)\b/;
const DAY = /^(?:day|by day|tag|jour|día)$/;

export type SpendUnit = 'day' | 'week' | 'month';

/** What a row covers whose only date stands under this header: a week, a month, else its day. */
export function headerUnit(header: string): SpendUnit {
  const text = normalHeader(header);
  if (WEEK.test(text)) return 'week';
  return MONTH.test(text) ? 'month' : 'day';
}

/** Whether the header is that of a breakdown by day, beside which the report's own period says nothing. */
export function isDayBreakdown(header: string): boolean {
  return DAY.test(normalHeader(header));
}

/** How many of date, amount and a name a header row has in the words of ad spend. */
export function spendRoles(header: readonly string[]): number {
  const texts = header.map(normalHeader);
  const names: readonly string[] = [...SPEND_NAMES.campaign, ...CHANNEL_HEADERS];
  const amount = texts.some((text) => ANY_SPEND.test(text));
  if (!amount) return 0;
  const date = texts.some((text) => DATE_HEADERS.includes(text));
  const name = texts.some((text) => names.includes(text));
  return 1 + Number(date) + Number(name);
}

/** Dates of a table of spend, the finer first. */
export const DATE_HEADERS: readonly string[] = [
  'day',
  'date',
  'tag',
  'datum',
  'by day',
  'gregorian date',
  'jour',
  'día',
  'reporting starts',
  'start date (in utc)',
  'start date',
  'startdatum',
  'from',
  'von',
  'week',
  'woche',
  'kalenderwoche',
  'kw',
  'month',
  'monat',
];

export const CHANNEL_HEADERS: readonly string[] = [
  'channel',
  'kanal',
  'marketing channel',
  'werbekanal',
  'platform',
  'plattform',
  'network',
  'netzwerk',
  'source',
  'quelle',
];

/** Any amount of spend. */
export const ANY_SPEND = amountHeader(...SPEND_WORDS);
