/* Axes of the payback charts: months of age, and money. Pure. */
import type { PaybackAxes } from '#charts/payback-curve.ts';
import type { ValueAxis } from '#charts/axes.ts';
import type { Format } from '#i18n/format.ts';
import type { Messages } from '#i18n/messages.ts';

/** Money on the y axis: whole major units where they are, the currency on top. */
export function moneyAxis(minorDigits: number, f: Format): ValueAxis {
  return {
    tick: (minor) => {
      const major = minor / 10 ** minorDigits;
      return f.decimal(major, Number.isInteger(major) ? 0 : minorDigits);
    },
    topTick: (minor) => (minor % 10 ** minorDigits === 0 ? f.moneyRound(minor) : f.money(minor)),
  };
}

export function paybackAxes(minorDigits: number, t: Messages['payback'], f: Format): Omit<PaybackAxes, 'marker'> {
  return {
    x: { title: t.axis, tick: (month: number) => f.count(month) },
    y: moneyAxis(minorDigits, f),
    point: (name: string, month: number, amount: number) =>
      month === 0 ? t.pointFirstDay(name, f.money(amount)) : t.point(name, f.count(month), f.money(amount)),
  };
}
