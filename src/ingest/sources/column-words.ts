/* German and English words for the columns of tables that people make themselves: what a header that says them most likely means. */
import type { ColumnRole, MappedKind } from '#domain/choices.ts';
import { ORDER_WORDS } from './plain-columns.ts';
import { SPEND_NAMES, SPEND_WORDS } from './spend-words.ts';

/** Words of each role: a whole header, or words within one. */
export type RoleWords<K extends MappedKind> = Readonly<Partial<Record<ColumnRole<K>, readonly string[]>>>;

const words = (text: string): readonly string[] => text.split('|');

const orders: RoleWords<'orders'> = Object.fromEntries(ORDER_WORDS);

const spend: RoleWords<'spend'> = {
  ...SPEND_NAMES,
  date: words(
    'date|day|week|month|from|start date|reporting starts|datum|tag|woche|monat|von|zeitraum|period|startdatum',
  ),
  to: words('to|until|end date|reporting ends|bis|enddatum'),
  amount: [...SPEND_WORDS, ...words('ad spend|amount|budget|betrag|budget|netto|kosten netto')],
  channel: words('channel|platform|network|source|medium|kanal|plattform|netzwerk|quelle|werbekanal|marketing channel'),
};

const subscriptions: RoleWords<'subscriptions'> = {
  start: words(
    'start|start date|started at|started|subscription start|begin|created|created at|date|von|beginn|startdatum|vertragsbeginn|abo-start|abobeginn|abgeschlossen am|datum',
  ),
  amount: words('amount|price|mrr|plan amount|unit amount|betrag|preis|rate|beitrag|monatsbeitrag|monatsbetrag'),
  interval: words(
    'interval|billing interval|billing period|period|billing cycle|frequency|cycle|intervall|abrechnungsintervall|zeitraum|abrechnungszeitraum|laufzeit|turnus|zahlweise',
  ),
  email: words('email|e-mail|mail|customer email|e-mail-adresse|email address|kunden-e-mail'),
  customer: words('customer id|customer|client|user|user id|account|account id|kundennummer|kunden-nr|kunde|kunden-id'),
  ended: words(
    'ended|ended at|end|end date|churned|churn date|churned at|expired at|ende|enddatum|beendet|beendet am|vertragsende',
  ),
  canceled: words(
    'canceled|cancelled|canceled at|cancelled at|cancellation date|cancel date|gekündigt|gekündigt am|kündigung|kündigungsdatum|storniert am',
  ),
  id: words('id|subscription id|subscription|contract|contract id|abo|abo-id|abonummer|vertrag|vertragsnummer'),
  status: words('status|state|subscription status|abostatus|zustand'),
  plan: words('plan|product|tariff|tier|plan name|tarif|produkt|paket|abo-typ|abotyp'),
  quantity: words('quantity|qty|seats|licenses|units|menge|anzahl|plätze|lizenzen'),
  currency: words('currency|währung|waehrung|currency code|währungscode'),
  trialStart: words('trial start|trial started at|testbeginn|teststart'),
  trialEnd: words('trial end|trial ends at|testende'),
  discount: words('discount|discount amount|rabatt|rabattbetrag|nachlass'),
};

const survey: RoleWords<'survey'> = {
  score: words(
    'score|rating|nps|nps score|csat|recommend|how likely are you to recommend us|bewertung|punkte|empfehlen|weiterempfehlung|wie wahrscheinlich',
  ),
  email: words('email|e-mail|mail|email address|e-mail-adresse|customer email|username'),
  date: words(
    'date|submitted at|submit date|timestamp|created at|completed at|response date|datum|zeitstempel|abgegeben am|eingereicht am|erstellt am',
  ),
};

export const COLUMN_WORDS: { readonly [K in MappedKind]: RoleWords<K> } = { orders, spend, subscriptions, survey };

/** Words of several meanings: an account may be a customer's, one for ads, or a bank's. */
export const VAGUE_WORDS: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  account: ['account', 'konto'],
  customer: ['account', 'konto'],
};

/** A header that speaks of money spent on ads, and what else money is spent on in tables of orders. */
export const SPEND_SIGN = /spend|spent|kosten|\bcosts?\b|ausgaben|ausgegeben|werbe|marketing|\bads?\b|budget/;
export const ELSEWHERE_SPENT = /versand|liefer|shipping|delivery|freight|fracht/;

/** Parts of German compounds and of longer headers that point to a role, where no whole word does. */
export const COLUMN_PARTS: Readonly<Partial<Record<ColumnRole, RegExp>>> = {
  date: /datum|date\b|zeitpunkt|timestamp/,
  start: /beginn|start|anfang/,
  ended: /ende\b|enddatum/,
  amount: /betrag|summe|preis|umsatz|amount|total|revenue|price|wert\b|kosten|spend|ausgaben/,
  email: /mail/,
  customer: /kunde|customer|client|käufer|buyer/,
  order: /bestell|auftrag|vorgang|order|rechnung|invoice|beleg/,
  phone: /telefon|phone|handy|mobil/,
  zip: /postleitzahl|\bplz\b|\bzip\b|postcode/,
  currency: /währung|currency/,
  status: /status/,
  refund: /erstatt|refund|gutschrift/,
  product: /produkt|artikel|product|article/,
  sku: /\bsku\b|artikelnummer|artikel-?nr/,
  quantity: /menge|anzahl|stück|quantity|\bqty\b/,
  discountCode: /gutschein|rabattcode|coupon|voucher|promo/,
  source: /quelle|kanal|channel|source|herkunft/,
  country: /\bland\b|country/,
  campaign: /kampagne|campaign/,
  channel: /kanal|channel|plattform|platform/,
  impressions: /impression|einblendung/,
  clicks: /click|klick/,
  interval: /interval|turnus|zyklus|cycle/,
  plan: /tarif|plan\b|paket/,
  score: /score|rating|bewertung|recommend|empfehl|\bnps\b/,
};
