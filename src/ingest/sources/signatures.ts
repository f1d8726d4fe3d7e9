/* The exports that are known by their header row: which columns tell each one, and which one must be missing. */

export type KnownType = 'shopify-orders' | 'shopify-customers' | 'shopify-transactions' | 'other';

export interface Signature {
  readonly type: KnownType;
  /** What people call the export. */
  readonly name: string;
  /** Normalised headers; each entry is a column that must be there, given as its alternatives. */
  readonly has: readonly (string | readonly string[] | RegExp)[];
  readonly not?: readonly string[];
}

/** The first that fits wins: the narrower stands before the wider. Sources: formats that were read from real exports, or from the programs that write them. */
export const SIGNATURES: readonly Signature[] = [
  { type: 'other', name: 'Squarespace orders', has: ['order id', 'financial status', 'lineitem name'] },
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
  { type: 'other', name: 'WooCommerce analytics orders', has: ['order #', 'n. revenue'] },
  { type: 'other', name: 'WooCommerce analytics revenue', has: ['orders', 'gross sales', 'net revenue'] },
  { type: 'other', name: 'WooCommerce customers', has: ['username', 'last active', 'sign up', 'total spend'] },
  {
    type: 'other',
    name: 'WooCommerce orders (Advanced Order Export)',
    has: ['order number', 'order status', 'email (billing)'],
  },
  { type: 'other', name: 'WooCommerce orders', has: ['order_id', 'billing_email', 'order_total'] },
  {
    type: 'other',
    name: 'Shopware 6 orders',
    has: ['order_number', 'customer_email', 'amount_total', 'order_date_time'],
  },
  {
    type: 'other',
    name: 'Magento orders',
    has: ['purchase point', ['grand total (purchased)', 'grand total (base)']],
  },
  { type: 'other', name: 'BigCommerce orders', has: ['order id', 'customer email', 'order total (inc tax)'] },
  { type: 'other', name: 'Wix orders', has: ['order number', 'date created', 'contact email'] },
  { type: 'other', name: 'Etsy orders', has: ['sale date', 'order id', 'buyer user id'] },
  { type: 'other', name: 'Etsy order items', has: ['sale date', 'item name', 'transaction id'] },
  { type: 'other', name: 'Amazon orders', has: ['amazon-order-id', 'purchase-date'] },
  { type: 'other', name: 'Amazon orders', has: ['order-id', 'order-item-id', 'purchase-date'] },
  { type: 'other', name: 'eBay orders', has: ['verkaufsprotokollnummer'] },
  { type: 'other', name: 'eBay orders', has: ['sales record number', 'buyer username'] },
  { type: 'other', name: 'Square transactions', has: ['gross sales', 'event type', 'transaction id'] },
  { type: 'other', name: 'Gumroad sales', has: ['item name', 'purchase email', 'sale price ($)'] },
  { type: 'other', name: 'PayPal activity', has: ['datum', 'brutto', 'netto', 'transaktionscode'] },
  { type: 'other', name: 'PayPal activity', has: ['date', 'gross', 'net', 'transaction id'] },
  {
    type: 'other',
    name: 'Stripe payments',
    has: ['id', ['created date (utc)', 'created (utc)'], 'amount', 'amount refunded', 'status'],
  },
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

/** A header as compared: without a byte order mark, trimmed, blanks collapsed, lower-case. */
export function normalHeader(text: string): string {
  return text
    .replace(/\ufeff/g, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

function present(wanted: string | readonly string[] | RegExp, headers: ReadonlySet<string>): boolean {
  if (typeof wanted === 'string') return headers.has(wanted);
  if (wanted instanceof RegExp) return [...headers].some((header) => wanted.test(header));
  return wanted.some((header) => headers.has(header));
}

/** The export that a header row belongs to; null = none of the known ones. */
export function knownExport(header: readonly string[]): Signature | null {
  const headers = new Set(header.map(normalHeader));
  return (
    SIGNATURES.find(
      ({ has, not = [] }) =>
        has.every((wanted) => present(wanted, headers)) && !not.some((unwanted) => headers.has(unwanted)),
    ) ?? null
  );
}
