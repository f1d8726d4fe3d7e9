/* Value curves by month of age, as charts and tables show them. Pure. */
import type { Curve } from '#charts/curve.ts';
import { parseMonth, periodStart } from '#domain/calendar.ts';
import type { PaybackReport, ValueCurve } from '#domain/results.ts';
import type { Format } from '#i18n/format.ts';

/** Days of a month of age. */
export const MONTH_DAYS = 30;

/** Whole months for which a curve is shown: 0 (the first day) … the last. −1 = not even the first day. */
export function shownMonths({ value }: ValueCurve): number {
  let months = -1;
  while ((months + 1) * MONTH_DAYS < value.length && !Number.isNaN(value[(months + 1) * MONTH_DAYS])) months++;
  return months;
}

/** The curve at the end of each month of age, less an amount. Points that not all of `size` have reached are unfinished. */
export function monthlyCurve(curve: ValueCurve, less: number, label: string, size?: number): Curve {
  const months = Array.from({ length: shownMonths(curve) + 1 }, (_, month) => month);
  const at = (values: ArrayLike<number>): number[] => months.map((month) => values[month * MONTH_DAYS]);
  const reduced = (values: ArrayLike<number>): number[] => at(values).map((value) => value - less);
  return {
    label,
    x: months,
    y: reduced(curve.value),
    low: size === undefined ? reduced(curve.low) : undefined,
    high: size === undefined ? reduced(curve.high) : undefined,
    unfinished: size === undefined ? undefined : at(curve.eligible).map((eligible) => eligible < size),
  };
}

/** "Jan 2026" of `2026-01`. */
export function monthName(name: string, f: Format): string {
  const index = parseMonth(name);
  return index === null ? name : f.month(periodStart(index, 'month'));
}

/**
 * Curves of the monthly cohorts with at least `least` customers. With `minusCac` each less its own CAC, and those without one
 * left out.
 */
export function cohortCurves(report: PaybackReport, minusCac: boolean, least: number, f: Format): Curve[] {
  return report.cohorts.flatMap(({ cohort, size, curve, payback }) => {
    if (size < least || (minusCac && payback.cac === null)) return [];
    return [monthlyCurve(curve, minusCac ? (payback.cac ?? 0) : 0, monthName(cohort, f), size)];
  });
}
