/* The dashed line beside an observed value curve: what older customers brought at the ages that are still to come. */
import { reaches } from './calendar-payback.ts';
import { paybackMonth } from './payback-month.ts';
import type { ValueCurve, ValueForecast } from './results.ts';

/** Ages for which a curve is shown: 0 … n − 1. */
export function agesShown({ value }: ValueCurve): number {
  return value.findLastIndex((each) => !Number.isNaN(each)) + 1;
}

/**
 * An observed curve, extended by the mean increments m_j of all customers at the ages j that it has not reached, as far as these are
 * shown (`valueCurve`: at least 50 customers). It supposes that the young go on as the old did; no interval. null where nothing is
 * observed, or where the pooled curve reaches no further.
 */
export function valueForecast(own: ValueCurve, pooled: ValueCurve, cac: number | null): ValueForecast | null {
  const from = agesShown(own) - 1;
  const ages = agesShown(pooled);
  if (from < 0 || ages <= from + 1) return null;
  const value = Float64Array.from(
    { length: ages - from },
    (_, later) => own.value[from] + pooled.value[from + later] - pooled.value[from],
  );
  const observed = cac !== null && own.value.some((each) => reaches(each, cac));
  const later = cac === null || observed ? -1 : value.findIndex((each) => reaches(each, cac));
  return { from, value, days: later < 0 ? null : from + later, month: later < 0 ? null : paybackMonth(from + later) };
}
