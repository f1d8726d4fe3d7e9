/* How likely a customer will have bought lately, at some time ahead. */
import { logHyp2f1 } from '#domain/numeric/hyp2f1.ts';
import { type BuyingModel, buysWhileAlive, chancesToLeave, pAlive } from './buying-model.ts';
import { DAYS_PER_WEEK } from './rfm-summary.ts';

/**
 * E[e^(−λ(wait + p·gone))] of somebody alive with x purchases by T days: he does not buy for `wait` weeks, after `gone` weeks in which he
 * has not left. = E_p[(A / (A + wait + p·gone))^s], s = r + x, A = α + T, p ~ Beta(a, B)
 * = (A / (A+wait+gone))^s · ₂F₁(s, B; a+B; gone / (A+wait+gone)), by Euler's integral and Pfaff's transformation (DLMF 15.6.1, 15.8.1).
 */
function staysSilent({ kind, params }: BuyingModel, x: number, age: number, gone: number, wait: number): number {
  const { r, alpha, a, b } = params;
  const stays = b + x + chancesToLeave(kind);
  const known = alpha + age / DAYS_PER_WEEK;
  const { log } = logHyp2f1(r + x, stays, a + stays, gone / (known + wait + gone));
  return Math.exp((r + x) * Math.log(known / (known + wait + gone)) + log);
}

/**
 * Probability to buy within (t − lapse, t] of somebody alive with x repeat purchases by T days, t and lapse in weeks from now, t > 0.
 * With t ≤ lapse that is a purchase in the next t weeks; else he must not have left by t − lapse and buy in the weeks after it.
 */
export function activeWhileAlive(model: BuyingModel, x: number, age: number, t: number, lapse: number): number {
  if (t <= lapse) return buysWhileAlive(model, x, age, t);
  const gone = t - lapse;
  return staysSilent(model, x, age, gone, 0) - staysSilent(model, x, age, gone, lapse);
}

/**
 * Probability that a customer is active t weeks from now: a purchase in (t − lapse, t], the last one known included. t = 0: 1 or 0.
 */
export function activeAt(
  model: BuyingModel,
  x: number,
  lastAge: number,
  age: number,
  t: number,
  lapse: number,
): number {
  if (t + (age - lastAge) / DAYS_PER_WEEK < lapse) return 1;
  return t === 0 ? 0 : pAlive(model, x, lastAge, age) * activeWhileAlive(model, x, age, t, lapse);
}
