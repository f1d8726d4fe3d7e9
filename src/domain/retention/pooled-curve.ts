/* The curves of cumulative repeat: 1 − Kaplan–Meier of the time to the second purchase day, of everybody and of single rows. */
import { secondPurchaseCurve, timeToSecondPurchase } from '#domain/gaps.ts';
import { kaplanMeier } from '#domain/kaplan-meier.ts';
import type { PurchaseLog } from '#domain/purchases.ts';
import type { KaplanMeierStep } from '#domain/results.ts';
import type { RowGroup } from './groups.ts';
import type { DaySpan } from './triangle.ts';

/** Kaplan–Meier over the customers who enter averages: all but those who came first in the periods left out. */
export function pooledCurve(log: PurchaseLog, leftOut: readonly DaySpan[]): readonly KaplanMeierStep[] {
  if (leftOut.length === 0) return secondPurchaseCurve(log);
  const { days, observed } = timeToSecondPurchase(log);
  const members = new Int32Array(log.customers);
  let n = 0;
  for (let i = 0; i < log.customers; i++) {
    const first = log.day[log.start[i]];
    if (!leftOut.some(({ from, to }) => from <= first && first <= to)) members[n++] = i;
  }
  return curveOf(days, observed, members.subarray(0, n));
}

/** Kaplan–Meier of each row. */
export function rowCurves(log: PurchaseLog, rows: readonly RowGroup[]): KaplanMeierStep[][] {
  const { days, observed } = timeToSecondPurchase(log);
  return rows.map(({ members }) => curveOf(days, observed, members));
}

function curveOf(days: Int32Array, observed: Uint8Array, members: Int32Array): KaplanMeierStep[] {
  const [ownDays, ownObserved] = [new Int32Array(members.length), new Uint8Array(members.length)];
  for (let m = 0; m < members.length; m++) {
    ownDays[m] = days[members[m]];
    ownObserved[m] = observed[members[m]];
  }
  return kaplanMeier(ownDays, ownObserved);
}
