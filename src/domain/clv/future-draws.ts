/* Draws what customers may do next, purchase by purchase: the process behind the expectations, for their ranges. */
import { beta, exponential, gamma, type Uniform } from '#domain/simulator/distributions.ts';
import { type BuyingModel, chancesToLeave, pAlive } from './buying-model.ts';
import type { SpendParams } from './gamma-gamma.ts';
import { DAYS_PER_WEEK } from './rfm-summary.ts';

/** Customers whose future is drawn. Ages in days at the day of the forecast. n buyers. */
export interface Buyers {
  readonly x: Int32Array;
  readonly lastAge: Int32Array;
  readonly age: Int32Array;
  readonly m: Float64Array;
  /** Weeks until the first purchase: 0 for those who are there already. */
  readonly arrives: Float64Array;
}

/** Periods ahead, and when a customer counts as active. */
export interface Horizon {
  /** End of each period, weeks from now, ascending. */
  readonly ends: Float64Array;
  /** Active at t = a purchase in (t − lapse, t], weeks. */
  readonly lapse: number;
}

/** Sums over all buyers, one entry a period. */
export interface DrawnFuture {
  /** Purchases after the first one. */
  readonly purchases: Float64Array;
  /** Their net sales; 0 without a model of spend. */
  readonly revenue: Float64Array;
  /** Active at the end of the period. */
  readonly active: Float64Array;
}

/**
 * One future of all buyers: alive or not, λ and p from what is known of each (Fader, Hardie, Lee 2005, eq. 7), then purchases. The first
 * of them comes first: given λ ~ Gamma(s, β) the wait for it is Pareto II, P(> t) = (β / (β + t))^s, and λ after a wait of t is
 * Gamma(s + 1, β + t). Most waits end beyond the horizon; their λ and p are never asked for, and so not drawn.
 */
export function drawFuture(
  model: BuyingModel,
  spend: SpendParams | null,
  buyers: Buyers,
  { ends, lapse }: Horizon,
  uniform: Uniform,
): DrawnFuture {
  const { r, alpha, a, b } = model.params;
  const chances = chancesToLeave(model.kind);
  const periods = ends.length;
  const drawn = {
    purchases: new Float64Array(periods),
    revenue: new Float64Array(periods),
    active: new Float64Array(periods),
  };
  const counts = new Int32Array(periods);
  const longest = ends[periods - 1];
  for (let i = 0; i < buyers.x.length; i++) {
    const x = buyers.x[i];
    const arrives = buyers.arrives[i];
    let last = arrives - (buyers.age[i] - buyers.lastAge[i]) / DAYS_PER_WEEK;
    const wait =
      uniform() < pAlive(model, x, buyers.lastAge[i], buyers.age[i])
        ? firstWait(model, x, buyers.age[i], uniform)
        : Infinity;
    let period = 0;
    while (period < periods && ends[period] < arrives) period++;
    let bought = 0;
    if (arrives + wait <= longest) {
      counts.fill(0);
      const rate = gamma(uniform, r + x + 1) / (alpha + buyers.age[i] / DAYS_PER_WEEK + wait);
      const leaves = beta(uniform, a, b + x + chances);
      for (let now = arrives + wait; ; now += exponential(uniform) / rate) {
        for (; period < periods && ends[period] < now; period++)
          if (last > ends[period] - lapse) drawn.active[period]++;
        if (period === periods) break;
        counts[period]++;
        bought++;
        last = now;
        if (uniform() < leaves) break;
      }
    }
    for (; period < periods && last > ends[period] - lapse; period++) drawn.active[period]++;
    if (bought === 0) continue;
    const scale = spend === null ? 0 : amountScale(spend, x, buyers.m[i], uniform);
    for (let k = 0; k < periods; k++) {
      if (counts[k] === 0) continue;
      drawn.purchases[k] += counts[k];
      if (spend !== null) drawn.revenue[k] += gamma(uniform, spend.p * counts[k]) * scale;
    }
  }
  return drawn;
}

/** Weeks until the first purchase of somebody who has not left. See drawFuture. */
function firstWait({ params }: BuyingModel, x: number, age: number, uniform: Uniform): number {
  return (params.alpha + age / DAYS_PER_WEEK) * Math.expm1(exponential(uniform) / (params.r + x));
}

/** 1/ν of a customer: his amounts are Gamma(p, ν), ν ~ Gamma(px + q, v + xm). Fader, Hardie 2013, eq. 3. */
function amountScale({ p, q, v }: SpendParams, x: number, m: number, uniform: Uniform): number {
  const seen = m > 0 ? x : 0;
  return (v + seen * m) / gamma(uniform, p * seen + q);
}
