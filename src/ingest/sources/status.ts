/* Status texts of shops, English and German, as codes. */
import type { FileChoices, StatusMeaning } from '#domain/choices.ts';
import { Consent, Financial, Fulfilment } from '#domain/orders.ts';
import { isNo, isYes } from '../columns/boolean.ts';

const SHOPIFY_FINANCIAL = new Map<string, number>([
  ['pending', Financial.pending],
  ['authorized', Financial.authorized],
  ['partially_paid', Financial.partiallyPaid],
  ['paid', Financial.paid],
  ['partially_refunded', Financial.partiallyRefunded],
  ['refunded', Financial.refunded],
  ['voided', Financial.voided],
  ['expired', Financial.expired],
]);

/** Shopify's Financial Status; null = a word it does not use. */
export function shopifyFinancial(text: string): number | null {
  if (text === '') return Financial.none;
  return SHOPIFY_FINANCIAL.get(text) ?? SHOPIFY_FINANCIAL.get(text.toLowerCase().replace(/[ -]/g, '_')) ?? null;
}

export function shopifyFulfilment(text: string): number {
  switch (text.toLowerCase()) {
    case 'fulfilled':
      return Fulfilment.fulfilled;
    case 'partial':
    case 'partially_fulfilled':
      return Fulfilment.partial;
    case 'unfulfilled':
      return Fulfilment.unfulfilled;
    case 'restocked':
      return Fulfilment.restocked;
    default:
      return Fulfilment.none;
  }
}

export function consent(text: string): number {
  if (text === '') return Consent.unknown;
  if (isYes(text)) return Consent.yes;
  return isNo(text) ? Consent.no : Consent.unknown;
}

export interface PlainStatus {
  readonly financial: number;
  readonly fulfilment: number;
  readonly cancelled: boolean;
}

/** Shorthand of a status. */
export function status(financial: number, fulfilment: number = Fulfilment.none, cancelled = false): PlainStatus {
  return { financial, fulfilment, cancelled };
}

const PLAIN = new Map<string, PlainStatus>();
function means(meaning: PlainStatus, ...texts: readonly string[]): void {
  for (const text of texts) PLAIN.set(text, meaning);
}
means(status(Financial.none), '', 'open', 'offen', 'new', 'neu');
means(status(Financial.paid), 'paid', 'bezahlt', 'processing', 'in bearbeitung', 'success', 'successful', 'captured');
means(status(Financial.paid), 'succeeded', 'zahlung erhalten', 'vollständig bezahlt', 'komplett bezahlt', 'in arbeit');
means(status(Financial.paid, Fulfilment.fulfilled), 'completed', 'complete', 'abgeschlossen', 'shipped', 'versendet');
means(status(Financial.paid, Fulfilment.fulfilled), 'versandt', 'delivered', 'geliefert', 'zugestellt', 'fulfilled');
means(status(Financial.paid, Fulfilment.fulfilled), 'erledigt', 'done', 'closed');
means(status(Financial.pending), 'pending', 'on hold', 'ausstehend', 'wartend', 'in wartestellung', 'unpaid');
means(status(Financial.pending), 'unbezahlt', 'zahlung ausstehend', 'pending payment', 'awaiting payment');
means(status(Financial.authorized), 'authorized', 'authorised', 'autorisiert');
means(status(Financial.partiallyPaid), 'partially paid', 'teilweise bezahlt', 'teilbezahlt');
means(status(Financial.partiallyRefunded), 'partially refunded', 'teilweise erstattet', 'teilerstattet');
means(status(Financial.refunded), 'refunded', 'erstattet', 'rückerstattet', 'zurückerstattet');
means(status(Financial.voided), 'voided', 'void', 'failed', 'fehlgeschlagen', 'declined', 'abgelehnt');
means(status(Financial.expired), 'expired', 'abgelaufen');
means(status(Financial.none, Fulfilment.none, true), 'cancelled', 'canceled', 'storniert', 'abgebrochen', 'storno');

/** A status as compared: lower-case, without WooCommerce's `wc-`, with blanks between words. */
export function statusWord(text: string): string {
  return text.toLowerCase().replace(/^wc-/, '').replace(/[_-]+/g, ' ').trim();
}

/** What a status says in the usual English and German words, those of WooCommerce among them; null = unknown. */
export function plainStatus(text: string): PlainStatus | null {
  return PLAIN.get(statusWord(text)) ?? null;
}

const MEANINGS: Readonly<Record<Exclude<StatusMeaning, 'ignored'>, PlainStatus>> = {
  paid: status(Financial.paid),
  pending: status(Financial.pending),
  cancelled: status(Financial.none, Fulfilment.none, true),
  refunded: status(Financial.refunded),
};

/** An unknown word of a status column as it is asked about: as shown in the list of issues, trimmed and lower-cased. */
function askedWord(text: string): string {
  return text.slice(0, 80).trim().toLowerCase();
}

/** What the user said that an unknown word means; 'ignored': the row is no order; null = nothing was said. */
export function answeredStatus({ statuses }: FileChoices, text: string): PlainStatus | 'ignored' | null {
  const word = askedWord(text);
  if (statuses === undefined || !Object.hasOwn(statuses, word)) return null;
  const meaning = statuses[word];
  return meaning === 'ignored' ? meaning : MEANINGS[meaning];
}
