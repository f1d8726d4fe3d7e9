/* The pooled curve of cumulative repeat: 1 − Kaplan–Meier of the time to the second purchase day. */
import { timeToSecondPurchase } from '#domain/gaps.ts';
import { kaplanMeier } from '#domain/kaplan-meier.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { KaplanMeierStep } from '#domain/results.ts';
import type { TriangleCohort } from './triangle.ts';

/** Kaplan–Meier over the customers of cohorts that enter averages; `cohorts` by time, of this log. */
export function pooledCurve(log: PurchaseLog, cohorts: readonly TriangleCohort[]): KaplanMeierStep[] {
  const { days, observed } = timeToSecondPurchase(log);
  const leftOut = cohorts.filter(({ affected }) => affected);
  const enters = (i: number): boolean => {
    const first = log.day[log.start[i]];
    return !leftOut.some(({ from, to }) => from <= first && first <= to);
  };
  if (leftOut.length === 0) return kaplanMeier(days, observed);
  const entering = Int32Array.from(days.keys()).filter(enters);
  return kaplanMeier(
    entering.map((i) => days[i]),
    Uint8Array.from(entering, (i) => observed[i]),
  );
}
