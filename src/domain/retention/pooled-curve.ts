/* The curves of cumulative repeat: 1 − Kaplan–Meier of the time to the second purchase day, of everybody and of single rows. */
import { timeToSecondPurchase } from '#domain/gaps.ts';
import { kaplanMeier } from '#domain/kaplan-meier.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { KaplanMeierStep } from '#domain/results.ts';
import type { RowGroup } from './groups.ts';
import type { DaySpan } from './triangle.ts';

/** Kaplan–Meier over the customers who enter averages: all but those who came first in the periods left out. */
export function pooledCurve(log: PurchaseLog, leftOut: readonly DaySpan[]): KaplanMeierStep[] {
  const { days, observed } = timeToSecondPurchase(log);
  if (leftOut.length === 0) return kaplanMeier(days, observed);
  const enters = (i: number): boolean => {
    const first = log.day[log.start[i]];
    return !leftOut.some(({ from, to }) => from <= first && first <= to);
  };
  return curveOf(days, observed, Int32Array.from(days.keys()).filter(enters));
}

/** Kaplan–Meier of each row. */
export function rowCurves(log: PurchaseLog, rows: readonly RowGroup[]): KaplanMeierStep[][] {
  const { days, observed } = timeToSecondPurchase(log);
  return rows.map(({ members }) => curveOf(days, observed, members));
}

function curveOf(days: Int32Array, observed: Uint8Array, members: Int32Array): KaplanMeierStep[] {
  return kaplanMeier(
    members.map((i) => days[i]),
    Uint8Array.from(members, (i) => observed[i]),
  );
}
