/* Who the customers of a list are: the one answer of the engine that names people. It is asked for a file and kept nowhere. */
import type { Assembled } from './assemble.ts';
import type { Audience, AudienceValue } from './audience.ts';
import type { MarketingConsent } from './marketing-consent.ts';
import { Consent, type Text } from './orders.ts';
import type { PurchaseLog } from './purchases.ts';
import { isForgotten } from './forgotten.ts';
import { gatherText, mapText } from './text.ts';

const unlessForgotten = (text: string): string => (isForgotten(text) ? '' : text);

/** n customers. */
export interface AudiencePeople {
  readonly customers: number;
  /** As the customer's latest order gives them; blank = none, a mark (`forgotten.ts`) where it was forgotten. n entries each. */
  readonly email: Text;
  /** Digits as written, leading 00 or + removed. */
  readonly phone: Text;
  /** Full name. */
  readonly person: Text;
  readonly zip: Text;
  /** Country of the latest order that has one, as written. */
  readonly country: Text;
  /** Consent to marketing by e-mail and by SMS (Consent of orders.ts). n entries each. */
  readonly emailConsent: Uint8Array;
  readonly smsConsent: Uint8Array;
  /** Whether the data tell consent to e-mails, or to SMS, of anybody. */
  readonly tellsConsent: boolean;
  /** Minor units, at least 0. n entries. */
  readonly value: Float64Array;
  readonly valueIs: AudienceValue;
  readonly minorDigits: number;
  readonly asOf: number;
}

/** Row of each customer's latest order with a country, −1 = none has one. */
function latestCountry({ orders }: Assembled): Int32Array {
  const rows = new Int32Array(orders.customers).fill(-1);
  for (let row = 0; row < orders.rows; row++) {
    if (orders.customer[row] >= 0 && orders.country.codes[row] >= 0) rows[orders.customer[row]] = row;
  }
  return rows;
}

/** The people of an audience, in its order. `log` is that of the audience, counted from `assembled`. */
export function audiencePeople(
  { members, value, valueIs }: Audience,
  log: PurchaseLog,
  assembled: Assembled,
  consent: MarketingConsent,
): AudiencePeople {
  const { identities } = assembled;
  const customers = members.map((position) => log.customer[position]);
  const country = latestCountry(assembled);
  const of = (text: Text): Text => gatherText(text, customers);
  const known = (column: Uint8Array): boolean => column.some((said) => said !== Consent.unknown);
  return {
    customers: customers.length,
    email: of(identities.email),
    phone: of(identities.phone),
    person: mapText(of(identities.person), unlessForgotten),
    zip: mapText(of(identities.zip), unlessForgotten),
    country: gatherText(
      assembled.orders.country,
      customers.map((customer) => country[customer]),
    ),
    emailConsent: Uint8Array.from(customers, (customer) => consent.email[customer]),
    smsConsent: Uint8Array.from(customers, (customer) => consent.sms[customer]),
    tellsConsent: known(consent.email) || known(consent.sms),
    value,
    valueIs,
    minorDigits: log.minorDigits,
    asOf: log.asOf,
  };
}
