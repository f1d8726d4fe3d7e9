/* The log-rank test: whether two groups come back at different times, where some are not observed long enough to tell. */
import { twoSidedP } from './numeric/normal-tail.ts';

export interface LogRank {
  /** Events in the group, and those expected there if both groups had the same risk on every day. */
  readonly observed: number;
  readonly expected: number;
  /** (observed − expected)² / V, one degree of freedom; NaN without variance (an empty group, no event). */
  readonly chiSquare: number;
  /** Two-sided; NaN as the statistic. */
  readonly p: number;
}

/**
 * Those with inGroup = 1 against all others. `times` = whole days ≥ 0 until the event or the end of observation, `observed` 1 =
 * event, 0 = censored; one entry per customer. Somebody censored at t is still at risk at t.
 * On each day with d events among n at risk, n₁ of them in the group: expected d·n₁/n, V = Σ d (n₁/n)(1 − n₁/n)(n − d)/(n − 1).
 * Source: Mantel 1966, Cancer Chemotherapy Reports 50:163–170; R survival::survdiff(rho = 0).
 */
export function logRank(times: Int32Array, observed: Uint8Array, inGroup: Uint8Array): LogRank {
  const last = times.reduce((latest, t) => Math.max(latest, t), -1);
  const [ends, endsIn, events] = [0, 1, 2].map(() => new Int32Array(last + 1));
  let inside = 0;
  let seen = 0;
  for (let i = 0; i < times.length; i++) {
    const t = times[i];
    ends[t]++;
    events[t] += observed[i];
    endsIn[t] += inGroup[i];
    inside += inGroup[i];
    seen += inGroup[i] * observed[i];
  }
  let atRisk = times.length;
  let atRiskIn = inside;
  let expected = 0;
  let variance = 0;
  for (let t = 0; t <= last; t++) {
    const d = events[t];
    if (d > 0) {
      const part = atRiskIn / atRisk;
      expected += d * part;
      if (atRisk > 1) variance += (d * part * (1 - part) * (atRisk - d)) / (atRisk - 1);
    }
    atRisk -= ends[t];
    atRiskIn -= endsIn[t];
  }
  const chiSquare = variance > 0 ? (seen - expected) ** 2 / variance : NaN;
  return { observed: seen, expected, chiSquare, p: Number.isNaN(chiSquare) ? NaN : twoSidedP(Math.sqrt(chiSquare)) };
}
