/* How a figure grows with the number of orders: the exponent b of a · orders^b, by least squares of the logarithms. */

/** NaN from fewer than two points. 1 = it grows as the orders do. */
export function growthExponent(points: readonly { readonly orders: number; readonly value: number }[]): number {
  if (points.length < 2) return NaN;
  const xs = points.map(({ orders }) => Math.log(orders));
  const ys = points.map(({ value }) => Math.log(value));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(xs), mean(ys)];
  const across = xs.reduce((sum, value, i) => sum + (value - x) * (ys[i] - y), 0);
  return across / xs.reduce((sum, value) => sum + (value - x) ** 2, 0);
}
