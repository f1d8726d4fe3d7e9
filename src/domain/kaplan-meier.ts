/* Kaplan–Meier: the share that has not had the event by t, where some are not observed long enough to tell. */
import { Z } from '#domain/numeric/interval-level.ts';
import type { KaplanMeierStep } from './results.ts';

/** S(t) is a product of fractions: what should be 1 − q may stand this little above it. */
const ROUNDING = 1e-12;

/**
 * Product-limit estimate. `times` = whole days ≥ 0 until the event or the end of observation, `observed` 1 = event, 0 = censored;
 * one entry per customer. Somebody censored at t is still at risk at t.
 * Answers one step for each t with an event or a censoring, ascending. The interval is log–log with Greenwood's variance, 95 %:
 * exp(−exp(ln(−ln S) ± z·√(Σ d/(n(n−d))) / ln S)); NaN while S is 1 and once it is 0, where it is not defined.
 * Source: Kaplan, Meier 1958, JASA 53:457–481; Kalbfleisch, Prentice 2002, The Statistical Analysis of Failure Time Data, eq. 1.13;
 * R survival::survfit(conf.type = "log-log").
 */
export function kaplanMeier(times: Int32Array, observed: Uint8Array): KaplanMeierStep[] {
  let last = -1;
  for (let i = 0; i < times.length; i++) if (times[i] > last) last = times[i];
  const events = new Int32Array(last + 1);
  const ends = new Int32Array(last + 1);
  for (let i = 0; i < times.length; i++) {
    ends[times[i]]++;
    if (observed[i] === 1) events[times[i]]++;
  }

  const steps: KaplanMeierStep[] = [];
  let atRisk = times.length;
  let s = 1;
  let greenwood = 0;
  for (let t = 0; t <= last; t++) {
    if (ends[t] === 0) continue;
    const d = events[t];
    s *= (atRisk - d) / atRisk;
    greenwood += d / (atRisk * (atRisk - d));
    steps.push({ t, atRisk, events: d, censored: ends[t] - d, s, ...logLog(s, greenwood) });
    atRisk -= ends[t];
  }
  return steps;
}

function logLog(s: number, greenwood: number): { low: number; high: number } {
  if (s <= 0 || s >= 1) return { low: NaN, high: NaN };
  const log = Math.log(s);
  const half = (Z * Math.sqrt(greenwood)) / log;
  // half is negative: log s is.
  return { low: Math.exp(log * Math.exp(-half)), high: Math.exp(log * Math.exp(half)) };
}

/** The first t with S(t) ≤ 1 − q; null = not reached within what is observed. */
export function kaplanMeierQuantile(steps: readonly KaplanMeierStep[], q: number): number | null {
  return steps.find((step) => step.s <= 1 - q + ROUNDING)?.t ?? null;
}
