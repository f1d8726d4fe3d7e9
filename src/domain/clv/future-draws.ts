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

/** One future of all buyers: alive or not, λ and p from what is known of each (Fader, Hardie, Lee 2005, eq. 7), then purchases. */
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
  for (let i = 0; i < buyers.x.length; i++) {
    const x = buyers.x[i];
    const arrives = buyers.arrives[i];
    let last = arrives - (buyers.age[i] - buyers.lastAge[i]) / DAYS_PER_WEEK;
    let period = 0;
    while (period < periods && ends[period] < arrives) period++;
    let bought = 0;
    if (uniform() < pAlive(model, x, buyers.lastAge[i], buyers.age[i])) {
      counts.fill(0);
      const rate = gamma(uniform, r + x) / (alpha + buyers.age[i] / DAYS_PER_WEEK);
      const leaves = beta(uniform, a, b + x + chances);
      for (let now = arrives + exponential(uniform) / rate; ; now += exponential(uniform) / rate) {
        for (; period < periods && ends[period] < now; period++)
          if (last > ends[period] - lapse) drawn.active[period]++;
        if (period === periods) break;
        counts[period]++;
        bought++;
        last = now;
        if (uniform() < leaves) break;
      }
    }
    for (; period < periods; period++) if (last > ends[period] - lapse) drawn.active[period]++;
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

/** 1/ν of a customer: his amounts are Gamma(p, ν), ν ~ Gamma(px + q, v + xm). Fader, Hardie 2013, eq. 3. */
function amountScale({ p, q, v }: SpendParams, x: number, m: number, uniform: Uniform): number {
  const seen = m > 0 ? x : 0;
  return (v + seen * m) / gamma(uniform, p * seen + q);
}
