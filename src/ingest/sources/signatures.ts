/* The exports that are known by their header row, and what becomes of each. */
import { AMAZON_NAME, AMAZON_SIGNATURES } from './amazon.ts';
import { MAPPED_SOURCES } from './mapped-sources.ts';
import type { MappedSource } from './mapped.ts';
import { fitting, type HeaderSignature } from './signature.ts';

/** `mapped`: read as `source` says. `other`: known, and not read. */
type Fate =
  | { readonly type: 'mapped'; readonly source: MappedSource }
  | { readonly type: 'shopify-orders' | 'shopify-customers' | 'shopify-transactions' | 'amazon' | 'other' };

/** A known export; `name` is what people call it. */
type Signature = HeaderSignature & Fate & { readonly name: string };

/** Exports of shops that are read, then Amazon's. */
const SHOPS: readonly Signature[] = [
  ...MAPPED_SOURCES.flatMap((source) =>
    source.signatures.map((signature): Signature => ({ type: 'mapped', name: source.name, source, ...signature })),
  ),
  ...AMAZON_SIGNATURES.map((signature): Signature => ({ type: 'amazon', name: AMAZON_NAME, ...signature })),
];

/** The first that fits wins: the narrower stands before the wider. Sources: formats that were read from real exports, or from the programs that write them. */
const SIGNATURES: readonly Signature[] = [
  ...SHOPS,
  {
    type: 'shopify-orders',
    name: 'Shopify orders',
    has: ['name', ['lineitem name', 'lineitem quantity'], ['financial status', 'total']],
    not: ['order id'],
  },
  {
    type: 'shopify-customers',
    name: 'Shopify customers',
    has: ['email', 'total spent', 'total orders', ['accepts email marketing', 'accepts marketing']],
  },
  { type: 'shopify-transactions', name: 'Shopify transactions', has: ['order', 'name', 'kind', 'gateway', 'status'] },
  {
    type: 'other',
    name: 'Shopify Payments transactions',
    has: ['transaction date', 'type', 'order', 'card brand'],
  },
  { type: 'other', name: 'Shopify payouts', has: ['payout date', 'charges', 'refunds', 'adjustments'] },
  { type: 'other', name: 'Shopify analytics report', has: ['gross sales', 'total sales', 'orders'], not: ['email'] },
  { type: 'other', name: 'WooCommerce analytics revenue', has: ['orders', 'gross sales', 'net revenue'] },
  { type: 'other', name: 'WooCommerce customers', has: ['username', 'last active', 'sign up', 'total spend'] },
  { type: 'other', name: 'Etsy statement', has: ['date', 'type', 'title', 'fees & taxes', 'net'] },
  { type: 'other', name: 'eBay transactions', has: ['transaction creation date', 'type', 'order number'] },
  {
    type: 'other',
    name: 'Stripe subscriptions',
    has: ['customer id', 'plan', 'interval', 'current period end (utc)'],
  },
  { type: 'other', name: 'Stripe customers', has: ['email', 'created (utc)', 'delinquent'] },
  {
    type: 'other',
    name: 'Meta ads costs',
    has: [/^(?:amount spent|ausgegebener betrag)/],
    not: ['lineitem name'],
  },
  {
    type: 'other',
    name: 'TikTok ads costs',
    has: [/^cost(?: \([a-z]{3}\))?$/, 'ad group name', 'clicks (destination)'],
  },
  { type: 'other', name: 'LinkedIn ads costs', has: ['total spent', 'start date (in utc)'] },
  { type: 'other', name: 'Microsoft ads costs', has: ['spend', /^(?:gregorian date|campaign name|account name)$/] },
  { type: 'other', name: 'Pinterest ads costs', has: ['spend in account currency'] },
  { type: 'other', name: 'Google Ads costs', has: [/^(?:campaign|kampagne)$/, /^(?:cost|kosten)$/] },
  { type: 'other', name: 'Typeform responses', has: ['#', 'submit date (utc)'] },
  { type: 'other', name: 'SurveyMonkey responses', has: ['respondent id', 'collector id'] },
];

/** The export that a header row belongs to; null = none of the known ones. */
export function knownExport(header: readonly string[]): Signature | null {
  return fitting(SIGNATURES, header) ?? null;
}
