/* Lens 5 of the audit: how healthy the base is. */
import type { CustomerSegments } from '#domain/clv/customer-segments.ts';
import type { CustomerValueReport } from '#domain/customer-value.ts';
import type { PeriodRatesReport } from '#domain/period-rates.ts';
import type { PaybackRanges, PaybackReport } from '#domain/results.ts';
import type { AuditHealth } from './report.ts';

/** Months of active customers that are shown. */
const MOST_MONTHS = 24;

function paybackOf(
  { pooled, ratio, ratioAge, basis }: PaybackReport,
  ranges: PaybackRanges | null,
): AuditHealth['payback'] {
  const { cac, month, observedMonths } = pooled;
  if (cac === null || basis === 'netSales') return null;
  const { low, high } = ranges?.pooled ?? { low: NaN, high: NaN };
  return { cac, month, observedMonths, low, high, ratio, ratioAge };
}

function predictedOf({ used, clv }: CustomerValueReport): AuditHealth['predicted'] {
  if (used === null || used.values === null) return null;
  const { total, mean } = used.values;
  return { model: used.buying.kind, months: clv.months, total, mean };
}

/** Of complete months alone; observed value at the age of LTV : CAC; predicted value where a model has passed its exam. */
export function auditHealth(
  { periods, lapse }: PeriodRatesReport,
  { rows }: CustomerSegments,
  payback: PaybackReport,
  ranges: PaybackRanges | null,
  value: CustomerValueReport,
): AuditHealth {
  const complete = periods.filter(({ state }) => state === 'complete');
  const last = complete.at(-1);
  const ltv = payback.ltv.find(({ age }) => age === payback.ratioAge);
  return {
    month: last
      ? {
          ...{ from: last.from, to: last.to, S: last.S, E: last.E, N: last.N },
          ...{ lost: last.lost, reactivated: last.reactivated, crr: last.crrSets },
        }
      : null,
    lapseDays: lapse?.days ?? null,
    active: complete.slice(-MOST_MONTHS).map(({ from, E }) => ({ from, customers: E })),
    segments: rows.map(({ id, aim, customers, netSales }) => ({ id, aim, customers, netSales })),
    payback: paybackOf(payback, ranges),
    ltv: ltv && !Number.isNaN(ltv.value) ? { age: ltv.age, value: ltv.value, low: ltv.low, high: ltv.high } : null,
    verdict: value.verdict,
    predicted: predictedOf(value),
  };
}
