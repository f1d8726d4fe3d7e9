/* Which column of a plain table means what: by German and English words, or by a mapping of the user. */
import { COLUMN_ROLES, type ColumnMapping, type ColumnRole } from '#domain/choices.ts';
import { normalHeader } from './header.ts';

export type PlainRole = ColumnRole<'orders'>;

const words = (text: string): readonly string[] => text.split('|');

/** The words of each role, the surer first. A column takes one role; roles choose in this order. */
export const ORDER_WORDS: readonly (readonly [PlainRole, readonly string[]])[] = [
  [
    'email',
    words(
      'email|e-mail|mail|customer email|customer e-mail|kunden-e-mail|kunden e-mail|e-mail-adresse|email address|e-mail address|email-adresse|billing email|buyer email|contact email',
    ),
  ],
  [
    'customer',
    words(
      'customer id|customer number|customer no|kundennummer|kunden-nr|kunden nr|kundennr|kunden-id|kunden id|kdnr|kd-nr|client id|user id|buyer id|account id|customer|client|user|buyer',
    ),
  ],
  [
    'order',
    words(
      'order id|order number|order no|order #|order|bestellnummer|bestell-nr|bestell nr|bestellnr|bestellung|auftragsnummer|auftragsnr|auftrags-nr|auftrag|belegnummer|rechnungsnummer|invoice number|invoice id|invoice|transaction id|transaktionscode|name|id',
    ),
  ],
  [
    'date',
    words(
      'created at|order date|date|purchase date|order created at|created|date created|order time|timestamp|paid at|transaction date|invoice date|bestelldatum|auftragsdatum|datum|kaufdatum|rechnungsdatum|erstellt am|bestellt am|zeitpunkt|day|tag',
    ),
  ],
  [
    'amount',
    words(
      'total|order total|grand total|total amount|total price|amount|order amount|order value|revenue|net sales|sales|value|price|gesamtbetrag|gesamtsumme|gesamt|gesamtpreis|summe|betrag|brutto|rechnungsbetrag|bestellwert|umsatz|endbetrag|preis',
    ),
  ],
  ['status', words('status|financial status|order status|payment status|bestellstatus|zahlungsstatus|auftragsstatus')],
  [
    'refund',
    words(
      'refunded amount|amount refunded|refund amount|refund|refunds|refunded|erstattet|erstattung|rückerstattung|gutschrift',
    ),
  ],
  ['currency', words('currency|währung|waehrung|währungscode|currency code')],
  [
    'phone',
    words(
      'phone|phone number|customer phone|billing phone|telephone|mobile|mobile phone|telefon|telefonnummer|telefon-nr|tel|handy|handynummer|mobilnummer|rufnummer',
    ),
  ],
  ['zip', words('zip|zip code|postal code|postcode|billing zip|shipping zip|plz|postleitzahl')],
  [
    'sku',
    words('sku|item sku|product sku|variant sku|article number|artikelnummer|artikel-nr|artikel nr|artikelnr|art-nr'),
  ],
  [
    'product',
    words(
      'product|product name|item|item name|lineitem name|article|artikel|artikelname|artikelbezeichnung|produkt|produktname|bezeichnung',
    ),
  ],
  ['quantity', words('quantity|qty|units|item quantity|lineitem quantity|menge|anzahl|stück|stückzahl')],
  [
    'discountCode',
    words('discount code|coupon|coupon code|voucher|voucher code|promo code|rabattcode|gutscheincode|aktionscode'),
  ],
  ['source', words('source|channel|sales channel|order source|quelle|kanal|verkaufskanal|vertriebskanal|herkunft')],
  ['country', words('country|shipping country|billing country|country code|land|lieferland|rechnungsland|ländercode')],
  ['person', words('kunde|kundenname|name des kunden|customer name|buyer name|full name|käufer|name|customer')],
];

export const CURRENCY_CODES =
  /^(?:EUR|USD|GBP|CHF|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|RON|JPY|CNY|INR|BRL|MXN|ZAR|TRY|SGD|HKD)$/;

const BARE = new Set(['customer', 'client', 'user', 'buyer']);

export interface PlainColumns {
  /** Column number of each role; absent where the table has none. */
  readonly at: Readonly<Partial<Record<PlainRole, number>>>;
  /** Currency named in the header of the amount, `Total (EUR)`; '' otherwise. */
  readonly currency: string;
  /** Columns that are kept for breakdowns. */
  readonly attributes: readonly number[];
}

/** A header as compared with the words: underscores are blanks, a currency in brackets is set apart. */
export function plainHeader(text: string): { readonly word: string; readonly currency: string } {
  const header = normalHeader(text)
    .replace(/_/g, ' ')
    .replace(/[.:*]+$/, '');
  const bracket = /^(.*?) ?[([]([a-z]{3}|€|£)[)\]]$/.exec(header) ?? /^(.+?) in ([a-z]{3}|€|£)$/.exec(header);
  if (bracket === null) return { word: header, currency: '' };
  const code = bracket[2] === '€' ? 'EUR' : bracket[2] === '£' ? 'GBP' : bracket[2].toUpperCase();
  return CURRENCY_CODES.test(code) ? { word: bracket[1], currency: code } : { word: header, currency: '' };
}

/** Gives each role its column. */
export function plainColumns(header: readonly string[]): PlainColumns {
  const headers = header.map(plainHeader);
  const at: Partial<Record<PlainRole, number>> = {};
  const taken = new Set<number>();
  for (const [role, synonyms] of ORDER_WORDS) {
    for (const synonym of synonyms) {
      const column = headers.findIndex(({ word }, index) => word === synonym && !taken.has(index));
      if (column < 0) continue;
      at[role] = column;
      taken.add(column);
      break;
    }
  }
  // Beside an e-mail a column that says only "customer" holds a name.
  if (at.email !== undefined && at.customer !== undefined && BARE.has(headers[at.customer].word)) {
    at.person ??= at.customer;
    delete at.customer;
  }
  return { at, currency: at.amount === undefined ? '' : headers[at.amount].currency, attributes: [] };
}

/** The columns as a user named them; of two columns with one role the first counts. */
export function columnsByMapping(header: readonly string[], mapping: ColumnMapping): PlainColumns {
  const at: Partial<Record<PlainRole, number>> = {};
  const attributes: number[] = [];
  mapping.columns.forEach((role, column) => {
    if (role === 'attribute') attributes.push(column);
    else if (role !== null && isPlainRole(role)) at[role] ??= column;
  });
  return { at, currency: at.amount === undefined ? '' : plainHeader(header[at.amount]).currency, attributes };
}

function isPlainRole(role: ColumnRole): role is PlainRole {
  const roles: readonly string[] = COLUMN_ROLES.orders;
  return roles.includes(role);
}

/** How many of date, amount, order and identity a header row names: two or more make it a table of orders. */
export function plainRoles(header: readonly string[]): number {
  const { at } = plainColumns(header);
  const identity = at.email ?? at.customer;
  return [at.order, at.date, at.amount, identity].filter((column) => column !== undefined).length;
}
