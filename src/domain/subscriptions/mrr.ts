/* MRR: what a subscription brings in a month, whatever its billing interval (definitions.md §5). */
import { roundFraction } from '#domain/rounding.ts';
import { IntervalUnit } from '#domain/side-tables.ts';

/** What is paid, and how often. */
export interface Price {
  /** Of one for one interval, in 1/10,000 major unit. */
  readonly amount: number;
  readonly quantity: number;
  /** Taken off amount × quantity of an interval, in 1/10,000 major unit; 0 = nothing. */
  readonly discount: number;
  /** IntervalUnit */
  readonly intervalUnit: number;
  /** Units in an interval, at least 1. */
  readonly intervalCount: number;
}

/** Months in a unit, as numerator and denominator: a month has 365.25 / 12 days. */
const UNITS_PER_MONTH: Readonly<Record<number, readonly [number, number]>> = {
  [IntervalUnit.day]: [36_525, 1_200],
  [IntervalUnit.week]: [36_525, 8_400],
  [IntervalUnit.month]: [1, 1],
  [IntervalUnit.year]: [1, 12],
};

/** Quantities are read to the thousandth. */
const QUANTITY_SCALE = 1_000;

/**
 * MRR in minor units: amount × quantity after discount, to a month (year / 12, week × 365.25 / 7 / 12, day × 365.25 / 12),
 * rounded once, half away from zero. A discount of more than the amount leaves 0.
 */
export function monthlyAmount(price: Price, minorDigits: number): number {
  const { amount, quantity, discount, intervalUnit, intervalCount } = price;
  const [units, months] = UNITS_PER_MONTH[intervalUnit];
  const monthly = roundFraction(
    {
      factorA: amount,
      factorB: Math.round(quantity * QUANTITY_SCALE),
      divisor: QUANTITY_SCALE,
      rest: -discount,
      kept: units,
      whole: months * intervalCount,
    },
    minorDigits,
  );
  return Math.max(0, monthly);
}
