/* Quantities of a calculator as text. */
import type { CalculatorInput, Kind, Quantity, Result } from '#domain/calculators/calculator.ts';
import { inputFault } from '#domain/calculators/calculators.ts';
import type { Format } from '#i18n/format.ts';
import type { CalculatorsWords } from '#i18n/messages.ts';

/** A number with as many decimals as it has, at most `most`. */
export function shortNumber(value: number, most: number, f: Format): string {
  let digits = 0;
  while (digits < most && Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) > 1e-7) digits++;
  return f.decimal(value, digits);
}

/** Decimals of a share: one, or two where one would hide it. */
function percentText(share: number, f: Format): string {
  const digits = Math.abs(share) > 0 && Math.abs(share) < 0.01 ? 2 : 1;
  return Math.abs(share * 100 - Math.round(share * 100)) < 1e-9 ? f.percent(share) : f.percent(share, digits);
}

/** A quantity as a reader expects it; “?” where it cannot be computed. */
export function quantityText({ value, kind }: Quantity, t: CalculatorsWords, f: Format): string {
  if (Number.isNaN(value)) return '?';
  if (value === Infinity) return t.endless;
  switch (kind) {
    case 'money':
      return f.money(value);
    case 'percent':
      return percentText(value, f);
    case 'months':
      return t.monthsOf(shortNumber(value, 1, f));
    case 'count':
      return f.count(value);
    case 'number':
      return shortNumber(value, 3, f);
  }
}

export function rangeText({ low, high }: Result, f: Format): string | null {
  if (low === undefined || high === undefined) return null;
  return f.percentRange(low, high, high - low < 0.01 ? 1 : 0);
}

/** A typed number as it stands in its field. */
export function fieldText(kind: Kind, typed: number, f: Format): string {
  return kind === 'money' && !Number.isInteger(typed) ? f.decimal(typed, 2) : shortNumber(typed, 4, f);
}

/** What to say of a number that cannot be meant; undefined = nothing. */
export function faultText(input: CalculatorInput, typed: number, t: CalculatorsWords, f: Format): string | undefined {
  switch (inputFault(input, typed)) {
    case 'low':
      return t.tooLow(shortNumber(input.min, 4, f));
    case 'high':
      return t.tooHigh(shortNumber(input.max, 4, f));
    case 'notWhole':
      return t.notWhole;
    case null:
      return undefined;
  }
}
