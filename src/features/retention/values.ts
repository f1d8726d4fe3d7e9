/* What the values of a view are, and how they are written: shares, money, or numbers of orders and units. */
import type { MeasureId, RetentionView } from '#domain/retention/view.ts';
import { decimalsFor, type Format } from '#i18n/format.ts';
import { bareMoney, hundredText, moneySaid, type Speech } from './speech.ts';

/** Measures whose values add up: money, orders, units. */
export type AmountId = Extract<MeasureId, 'revenue' | 'contribution' | 'orders' | 'units'>;

interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const AMOUNTS: readonly MeasureId[] = ['revenue', 'contribution', 'orders', 'units'] satisfies readonly AmountId[];

function isAmount(measure: MeasureId): measure is AmountId {
  return AMOUNTS.includes(measure);
}

/** The measure where its cells hold amounts, null where they hold shares. */
export function amountOf({ measure }: RetentionView): AmountId | null {
  return isAmount(measure) ? measure : null;
}

/** Whether cells of the view are shares of customers; else they are amounts. */
export function isShare(view: RetentionView): boolean {
  return amountOf(view) === null;
}

/** Whether amounts are money, in minor units; else they are numbers of orders or units. */
export function isMoney({ measure }: RetentionView): boolean {
  return measure === 'revenue' || measure === 'contribution';
}

/** Orders and units of a customer need decimals, those of a cohort are whole. */
const NUMBER_DIGITS = 2;

function numberText(value: number, view: RetentionView, { format }: Speech): string {
  return format.decimal(value, view.per === 'cohort' ? 0 : NUMBER_DIGITS);
}

/** A share with the decimals that its interval carries, money to the last unit, orders and units to a hundredth. */
export function valueText(estimate: Estimate, view: RetentionView, speech: Speech): string {
  const { value, low, high } = estimate;
  if (isShare(view)) return speech.format.percent(value, decimalsFor(low, high));
  return isMoney(view) ? speech.format.money(value) : numberText(value, view, speech);
}

/** The interval in the same decimals as the value; '' where there is none. */
export function rangeText({ low, high }: Estimate, view: RetentionView, speech: Speech): string {
  if (isShare(view)) return percentRange(low, high, speech.format);
  if (isMoney(view)) return speech.format.moneyRange(low, high);
  return Number.isNaN(low) || Number.isNaN(high)
    ? ''
    : `${numberText(low, view, speech)}–${numberText(high, view, speech)}`;
}

/** A share as a bare number of hundred; a ratio to the column before may be above all. */
export function hundredOf(value: number, view: RetentionView, digits: number, speech: Speech): string {
  return view.against === 'previous' ? speech.format.ofHundred(value, digits) : hundredText(speech, value, digits);
}

/** "27–31%": the sign once, at the end. */
export function percentRange(low: number, high: number, format: Format): string {
  if (Number.isNaN(low) || Number.isNaN(high)) return '';
  const digits = decimalsFor(low, high);
  return `${format.ofHundred(low, digits)}–${format.percent(high, digits)}`;
}

/** One decimal of a share, every unit of an amount: a proof hides less by rounding. */
export function exactText(value: number, view: RetentionView, speech: Speech): string {
  if (isShare(view)) return speech.format.percent(value, 1);
  return isMoney(view) ? speech.format.money(value) : numberText(value, view, speech);
}

/** An amount in a sentence, with its interval; '' as range where there is none. */
export function amountSaid(estimate: Estimate, view: RetentionView, speech: Speech): { value: string; range: string } {
  if (!isMoney(view))
    return { value: numberText(estimate.value, view, speech), range: rangeText(estimate, view, speech) };
  return view.per === 'cohort'
    ? { value: speech.format.moneyRound(estimate.value), range: '' }
    : moneySaid(speech, estimate);
}

/** An amount in its cell, without unit: money with the decimals that all cells share. */
export function amountCell(value: number, view: RetentionView, moneyDigits: number, speech: Speech): string {
  return isMoney(view) ? bareMoney(speech, value, moneyDigits) : numberText(value, view, speech);
}

/** A value at the end of its line. */
export function endText(value: number, view: RetentionView, speech: Speech): string {
  if (isShare(view)) return speech.format.percent(value, value < 0.1 ? 1 : 0);
  return isMoney(view) ? speech.format.moneyRound(value) : numberText(value, view, speech);
}

/** An amount at a tick of an axis: as few decimals as it needs, two at most. */
export function axisText(value: number, view: RetentionView, speech: Speech): string {
  if (isMoney(view)) return bareMoney(speech, value, 0);
  const digits = [0, 1].find((n) => Math.abs(value * 10 ** n - Math.round(value * 10 ** n)) < 1e-6) ?? NUMBER_DIGITS;
  return speech.format.decimal(value, digits);
}
