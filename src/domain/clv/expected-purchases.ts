/* How many purchases are to be expected of a customer. */
import { type BuyingModel, chancesToLeave, pAlive } from './buying-model.ts';
import { DAYS_PER_WEEK } from './rfm-summary.ts';

/** What may be left out of the sum, as a share of it. */
const REMAINDER = 1e-16;
/** Terms beyond this are scaled down with their sum. */
const LARGE = 1e250;
const MOST_TERMS = 10_000_000;

/**
 * E[Y(t) | x, T, alive at T]: purchases in the next t weeks of somebody with x repeat purchases who has not left by T days.
 *
 * If he never left, the number J of purchases to come would be negative binomial with s = r + x and A = α + T; with p ~ Beta(a, B),
 * B = b + x (BG/NBD) or b + x + 1 (MBG/NBD), the (i+1)-th of them happens with E[(1−p)^i] = (B)_i / (a+B)_i. So
 * E = Σ_j P(J = j) · Σ_{i<j} (B)_i / (a+B)_i.
 * It equals the papers' closed form (a+B−1)/(a−1) · [1 − (A/(A+t))^s ₂F₁(s, B; a+B−1; t/(A+t))] (Fader, Hardie, Lee 2005, eq. 10;
 * Hoppe, Wagner 2007, eq. 23), which is 0/0 at a = 1 and at a + B = 1 and loses digits around them; here all terms are positive,
 * and none of the ratios has a pole. A running scale keeps P(J = j) in range for thousands of purchases.
 */
export function expectedWhileAlive({ kind, params }: BuyingModel, x: number, age: number, t: number): number {
  const { r, alpha, a, b } = params;
  const s = r + x;
  const stays = b + x + chancesToLeave(kind);
  const odds = t / (alpha + age / DAYS_PER_WEEK);
  const z = odds / (1 + odds);
  // P(J = 0); its logarithm is put back at the end.
  let scale = -s * Math.log1p(odds);
  let weight = 1;
  let purchases = 0;
  let still = 1;
  let sum = 0;
  for (let j = 0; j < MOST_TERMS; j++) {
    const ratio = ((s + j) / (j + 1)) * z;
    weight *= ratio;
    purchases += still;
    still *= (stays + j) / (a + stays + j);
    const term = weight * purchases;
    sum += term;
    if (sum > LARGE) {
      weight /= LARGE;
      sum /= LARGE;
      scale += Math.log(LARGE);
    }
    const factor = Math.max(ratio, z) * (1 + still / purchases);
    if (factor < 1 && term * factor <= REMAINDER * sum * (1 - factor)) break;
  }
  return sum === 0 ? 0 : Math.exp(scale + Math.log(sum));
}

/** E[Y(t) | x, t_x, T]: purchases in the next t weeks; ages in days. Fader, Hardie, Lee 2005, eq. 10; Hoppe, Wagner 2007, eq. 23. */
export function expectedPurchases(model: BuyingModel, x: number, lastAge: number, age: number, t: number): number {
  const alive = pAlive(model, x, lastAge, age);
  return alive === 0 ? 0 : alive * expectedWhileAlive(model, x, age, t);
}

/** E[X(t)]: repeat purchases of a new customer in the first t weeks. Fader, Hardie, Lee 2005, eq. 9. */
export function expectedOfNewCustomer(model: BuyingModel, t: number): number {
  return expectedPurchases(model, 0, 0, 0, t);
}
