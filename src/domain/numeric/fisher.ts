/* Fisher's exact test of two shares. */

/** What should be equally likely may differ by rounding: as in R. */
const EQUAL = 1 + 1e-7;

/**
 * Two-sided p-value for x1 of n1 against x2 of n2: the probability, given all four margins, of a table that is not more likely
 * than the one seen. 1 where a margin is 0. Costs as many steps as there are possible tables.
 * Source: Fisher 1935, The Design of Experiments; two-sided as R's fisher.test, relative tolerance 1e-7.
 */
export function fisherExact(x1: number, n1: number, x2: number, n2: number): number {
  const did = x1 + x2;
  const least = Math.max(0, did - n2);
  const most = Math.min(n1, did);
  // Hypergeometric weights relative to the most likely table, so that nothing overflows.
  const mode = Math.min(most, Math.max(least, Math.floor(((n1 + 1) * (did + 1)) / (n1 + n2 + 2))));
  const weights = new Float64Array(most - least + 1);
  weights[mode - least] = 1;
  for (let x = mode; x < most; x++) {
    weights[x + 1 - least] = (weights[x - least] * (n1 - x) * (did - x)) / ((x + 1) * (n2 - did + x + 1));
  }
  for (let x = mode; x > least; x--) {
    weights[x - 1 - least] = (weights[x - least] * x * (n2 - did + x)) / ((n1 - x + 1) * (did - x + 1));
  }
  const seen = weights[x1 - least] * EQUAL;
  let all = 0;
  let asRare = 0;
  for (const weight of weights) {
    all += weight;
    if (weight <= seen) asRare += weight;
  }
  return Math.min(1, asRare / all);
}
