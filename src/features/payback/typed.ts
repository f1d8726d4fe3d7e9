/* Costs as they are typed: per cent and major units on the screen, shares and minor units in the settings. Pure. */
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';

export { currencyUnit } from '#features/frame/currency-unit.ts';

type Words = Messages['payback'];

/** A share as per cent, to a hundredth of a point: what is typed comes back as typed. */
export function shareToPercent(share: number): number {
  return Math.round(share * 10_000) / 100;
}

export function percentToShare(percent: number): number {
  return Math.round(percent * 100) / 10_000;
}

/** "45", "45.5", "45.25": as many decimals as there are. */
export function percentText(percent: number, f: Format): string {
  const digits = [0, 1].find((n) => Math.abs(percent * 10 ** n - Math.round(percent * 10 ** n)) < 1e-9) ?? 2;
  return f.decimal(percent, digits);
}

/** What is wrong with a gross margin in per cent; undefined = nothing. */
export function marginFault(percent: number, t: Words, f: Format): string | undefined {
  if (percent < 0 || percent > 100) return t.marginRange;
  // Somebody who types .45 means 45 %.
  if (percent > 0 && percent < 1) return t.marginFraction(percentText(Math.round(percent * 100), f));
  return undefined;
}

/** What is wrong with a cost; undefined = nothing. */
export function costFault(amount: number, t: Words): string | undefined {
  return amount < 0 ? t.notBelowZero : undefined;
}
