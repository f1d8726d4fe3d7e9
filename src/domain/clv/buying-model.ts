/* The two models of buying without a contract, as one family: who buys at which rate, and when he may leave. */
import { DAYS_PER_WEEK } from './rfm-summary.ts';

export type BuyingKind = 'bg-nbd' | 'mbg-nbd';

/** r, α: gamma distribution of the purchase rate a week; a, b: beta distribution of the probability to leave after a purchase. */
export interface BuyingParams {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/**
 * What a model says of its customers. Both draw a rate λ ~ Gamma(r, α) and a probability to leave p ~ Beta(a, b) for each customer;
 * while he stays he buys at rate λ. `chances` = how often he could have left by his x-th repeat purchase, less x: 0 under BG/NBD,
 * where nobody leaves before a repeat purchase, 1 under MBG/NBD, where the first purchase is such a chance too.
 */
export interface BuyingModel {
  readonly kind: BuyingKind;
  readonly params: BuyingParams;
}

/** See BuyingModel. */
export function chancesToLeave(kind: BuyingKind): 0 | 1 {
  return kind === 'bg-nbd' ? 0 : 1;
}

/**
 * P(alive): the probability that a customer with x repeat purchases, the last at t_x, has not left by T (days since the first).
 * BG/NBD: 1 if x = 0, else 1 / (1 + a/(b+x−1) · ((α+T)/(α+t_x))^(r+x)) (Fader, Hardie, note 021, eq. 1).
 * MBG/NBD: 1 / (1 + a/(b+x) · ((α+T)/(α+t_x))^(r+x)) (Batislam, Denizel, Filiztekin 2007, eq. 6).
 */
export function pAlive({ kind, params }: BuyingModel, x: number, lastAge: number, age: number): number {
  const { r, alpha, a, b } = params;
  const chances = x + chancesToLeave(kind);
  if (chances === 0) return 1;
  const silence = Math.log((alpha + age / DAYS_PER_WEEK) / (alpha + lastAge / DAYS_PER_WEEK));
  return 1 / (1 + Math.exp(Math.log(a / (b + chances - 1)) + (r + x) * silence));
}

/** Probability of at least one purchase in the next t weeks, of somebody who is alive at T: 1 − ((α+T)/(α+T+t))^(r+x). */
export function buysWhileAlive({ params }: BuyingModel, x: number, age: number, t: number): number {
  return -Math.expm1(-(params.r + x) * Math.log1p(t / (params.alpha + age / DAYS_PER_WEEK)));
}
