/* How values differ between customers: a histogram with round edges, quantiles, and what hangs on the best. */
import { type Concentration, concentrationOf } from './concentration.ts';
import { quantile } from './numeric/quantile.ts';

/** Customers whose value lies in [from, to); the last bin is open above. */
export interface ValueBin {
  readonly from: number;
  /** Infinity in the last one. */
  readonly to: number;
  readonly customers: number;
}

export interface ValueDistribution {
  readonly bins: readonly ValueBin[];
  /** Type 7, at shares of customers. Of no customers: NaN. */
  readonly quantiles: readonly { readonly share: number; readonly value: number }[];
  readonly concentration: Concentration;
}

const QUANTILES: readonly number[] = [0.1, 0.25, 0.5, 0.75, 0.9, 0.99];
const BINS = 20;
/** The open bin at the end begins where only this share of customers lies above, so that giants do not squeeze the others. */
const SHOWN = 0.98;

/** 1, 2 or 5 times a power of ten, not below `least`. */
function roundWidth(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((factor) => factor * power >= least) ?? 10) * power;
}

/** Distribution of amounts, one a customer. Bins are as wide as a round amount; equal amounts are one bin. */
export function valueDistribution(values: Float64Array): ValueDistribution {
  const sorted = values.slice().sort();
  return {
    bins: binsOf(sorted),
    quantiles: QUANTILES.map((share) => ({ share, value: sorted.length === 0 ? NaN : quantile(sorted, share) })),
    concentration: concentrationOf(values),
  };
}

function binsOf(sorted: Float64Array): ValueBin[] {
  if (sorted.length === 0) return [];
  const least = Math.min(0, sorted[0]);
  const most = quantile(sorted, SHOWN);
  const width = most > least ? roundWidth((most - least) / BINS) : 1;
  const first = Math.floor(least / width);
  const last = Math.max(first, Math.floor(most / width));
  const counts = new Int32Array(last - first + 1);
  for (const value of sorted) counts[Math.min(last, Math.floor(value / width)) - first]++;
  return Array.from(counts, (customers, i) => ({
    from: (first + i) * width,
    to: first + i === last ? Infinity : (first + i + 1) * width,
    customers,
  }));
}
