/* What the builders of this screen need to speak: words, formats, and the digits of the currency. */
import type { AttributeSpeech } from '#features/frame/attribute-names.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';

export interface Speech {
  readonly t: Messages['retention'];
  readonly format: Format;
  /** Digits of the currency's minor unit. */
  readonly minorDigits: number;
}

/** What names of values are made with. */
export function wordsOfValues({ t, format, minorDigits }: Speech): AttributeSpeech {
  return { t: t.attributes, format, minorDigits };
}

/** A share as a bare number of hundred. What is more than none never reads 0, what is less than all never 100. */
export function hundredText({ format }: Speech, share: number, digits: number): string {
  const least = 10 ** -digits;
  if (share > 0 && share * 100 < least / 2) return `<${format.decimal(least, digits)}`;
  if (share < 1 && share * 100 >= 100 - least / 2) return `>${format.decimal(100 - least, digits)}`;
  return format.ofHundred(share, digits);
}

/** Money in a sentence: without decimals where its interval is wider than one of the currency, or none is known of a value from 10 on. */
export function moneySaid(
  { format, minorDigits }: Speech,
  { value, low, high }: { readonly value: number; readonly low: number; readonly high: number },
): { value: string; range: string } {
  const unit = 10 ** minorDigits;
  const rough = high - low > unit || (Number.isNaN(high - low) && value >= 10 * unit);
  if (!rough) return { value: format.money(value), range: format.moneyRange(low, high) };
  if (Number.isNaN(high - low)) return { value: format.moneyRound(value), range: '' };
  return { value: format.moneyRound(value), range: format.moneyRoundRange(low, high) };
}

/** Money without its symbol, for cells under a head that names the currency. */
export function bareMoney({ format, minorDigits }: Speech, minor: number, digits: number): string {
  return format.decimal(minor / 10 ** minorDigits, digits);
}
