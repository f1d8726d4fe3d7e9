/* The unit of an amount in a field. */
import type { Format } from '#i18n/format.ts';

/** The symbol of the currency, and whether it stands before the number; undefined where the data name none. */
export function currencyUnit({ locale, currency }: Format): { unit: string; lead: boolean } | undefined {
  if (currency === '') return undefined;
  const parts = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(1);
  const at = parts.findIndex(({ type }) => type === 'currency');
  return { unit: parts[at].value, lead: at === 0 };
}
