/* The keys of an address that the screen of customers reads. */
import type { CustomersView } from '#domain/customers-view.ts';
import { limitsText, offerText, parseLimits, parseOffer } from '#domain/limits-text.ts';
import { parseAttribute } from './breakdown.ts';
import type { Key } from './address-settings.ts';

function viewKey<K extends keyof CustomersView>(
  name: string,
  field: K,
  parse: (text: string) => CustomersView[K] | null,
  write: (value: CustomersView[K]) => string,
): Key {
  return {
    name,
    read: (text, settings) => {
      const value = parse(text);
      return value === null ? null : { ...settings, customersView: { ...settings.customersView, [field]: value } };
    },
    write: ({ customersView }) => write(customersView[field]),
  };
}

export const CUSTOMER_KEYS: readonly Key[] = [
  viewKey('limits', 'limits', parseLimits, limitsText),
  viewKey('riskby', 'by', parseAttribute, (by) => by ?? ''),
  viewKey('offer', 'offer', parseOffer, offerText),
];
