/* Bands of first-order values: round edges near the quartiles of all customers. */
import { quantile } from '#domain/numeric/quantile.ts';
import { sortedAmounts } from '#domain/numeric/sorted-amounts.ts';
import { oncePer } from '#domain/once-per.ts';
import type { PurchaseLog } from '#domain/purchases.ts';

/** Steps between powers of ten at which a shop would draw a line: 10, 15, 20, 25, 30, 40, 50, 60, 75, 100. */
const STEPS: readonly number[] = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 10];
/** With fewer customers there are no quartiles to speak of. */
const LEAST_CUSTOMERS = 4;

/** Least round number of minor units at or above x. */
function roundUp(x: number): number {
  if (!(x > 0)) return 0;
  const power = 10 ** Math.floor(Math.log10(x));
  const round = STEPS.map((step) => step * power).find((edge) => edge >= x * (1 - 1e-9));
  return Math.ceil((round ?? 10 * power) - 1e-9);
}

/**
 * Upper edges of the bands, minor units, ascending: the quartiles (type 7) of the customers' first orders, each rounded up to a
 * round number. A band is (former edge, edge]; the last one has no edge. Equal edges are one; an edge that nobody lies above is
 * none. Fewer than four customers: none.
 */
export const bandEdges = oncePer((log: PurchaseLog): readonly number[] => {
  if (log.customers < LEAST_CUSTOMERS) return [];
  const firsts = new Float64Array(log.customers);
  for (let i = 0; i < log.customers; i++) firsts[i] = log.net[log.start[i]];
  const values = sortedAmounts(firsts);
  const edges = [0.25, 0.5, 0.75].map((p) => roundUp(quantile(values, p)));
  return [...new Set(edges)].filter((edge) => edge > 0 && edge < values[values.length - 1]);
});

/** Names of the bands: `0-2500`, `2500-5000`, `5000-` in minor units, for the page to write out. */
export function bandNames(edges: readonly number[]): string[] {
  return [...edges, null].map(
    (edge, i) => `${String(i === 0 ? 0 : edges[i - 1])}-${edge === null ? '' : String(edge)}`,
  );
}

/** The band of each customer's first order, as a place in `bandNames`. */
export function bandOfCustomers(log: PurchaseLog, edges: readonly number[]): Int32Array {
  const band = new Int32Array(log.customers);
  for (let i = 0; i < log.customers; i++) {
    const worth = log.net[log.start[i]];
    while (band[i] < edges.length && worth > edges[band[i]]) band[i]++;
  }
  return band;
}
