/* BG/NBD: customers buy at their own rate until, after a repeat purchase, they leave unseen. */
import type { BuyingModel, BuyingParams } from './buying-model.ts';

/**
 * Beta-geometric/NBD. While alive a customer buys by a Poisson process of rate λ ~ Gamma(r, α) a week; after each repeat purchase he
 * leaves with probability p ~ Beta(a, b). Whoever has bought once cannot have left: P(alive) is 1 for x = 0.
 * Source: Fader, Hardie, Lee 2005, "Counting your customers" the easy way, Marketing Science 24:275–284.
 */
export function bgNbd(params: BuyingParams): BuyingModel {
  return { kind: 'bg-nbd', params };
}
