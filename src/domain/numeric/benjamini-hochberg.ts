/* Many tests at once: p-values corrected for their number. */

/**
 * Adjusted p-values, in the order of the given ones: the smallest rate of false discoveries at which each would be rejected.
 * p₍ᵢ₎ adjusted = min over j ≥ i of m·p₍ⱼ₎/j, at most 1.
 * Source: Benjamini, Hochberg 1995, J. R. Stat. Soc. B 57:289–300; as R's p.adjust(method = "BH").
 */
export function benjaminiHochberg(p: Float64Array): Float64Array {
  const m = p.length;
  const order = Array.from({ length: m }, (_, i) => i).sort((a, b) => p[a] - p[b]);
  const adjusted = new Float64Array(m);
  let least = 1;
  for (let rank = m; rank >= 1; rank--) {
    const i = order[rank - 1];
    least = Math.min(least, p[i] * (m / rank));
    adjusted[i] = least;
  }
  return adjusted;
}
