/* Parts of a whole, rounded so that they still add up. */

/**
 * Whole numbers that add up to `total` (a whole number), each as near as can be to its part: the largest remainders are rounded up
 * (Hamilton's method of largest remainders), and where `total` is farther from the sum of the parts than rounding takes it, the
 * remainder goes round again.
 */
export function roundedParts(parts: readonly number[], total: number): number[] {
  if (parts.length === 0) return [];
  const rounded = parts.map(Math.floor);
  const order = parts.map((_, i) => i).sort((a, b) => parts[b] - rounded[b] - (parts[a] - rounded[a]));
  let left = total - rounded.reduce((sum, part) => sum + part, 0);
  for (let i = 0; left > 0; i = (i + 1) % order.length, left--) rounded[order[i]]++;
  for (let i = order.length - 1; left < 0; i = (i + order.length - 1) % order.length, left++) rounded[order[i]]--;
  // −0 would be read as a loss.
  return rounded.map((part) => part + 0);
}
