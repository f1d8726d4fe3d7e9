/* Axes that charts of several screens share: shares, and whole money. Pure. */
import type { ValueAxis } from '#charts/axes.ts';
import type { Format } from '#i18n/format.ts';

/** Shares as counts of a hundred, the sign on top. */
export function shareAxis(f: Format): ValueAxis {
  return { tick: (share) => f.ofHundred(share), topTick: (share) => f.percent(share) };
}

/** Money in whole major units, the currency on top. */
export function wholeMoneyAxis(minorDigits: number, f: Format): ValueAxis {
  return { tick: (minor) => f.count(Math.round(minor / 10 ** minorDigits)), topTick: (minor) => f.moneyRound(minor) };
}
