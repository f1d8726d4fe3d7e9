/* A difference of two shares, split into who was there and how they behaved. */

/** A group in one period: its customers, and those of them who did it. */
export interface GroupCount {
  readonly customers: number;
  readonly did: number;
}

/** The same group in both periods; 0 customers = it is not there. */
export interface GroupPair {
  readonly before: GroupCount;
  readonly after: GroupCount;
}

/** Differences of shares (after − before), in shares of 1. Σ (mix + behaviour) over the groups = change. */
export interface KitagawaSplit {
  readonly change: number;
  readonly mix: number;
  readonly behaviour: number;
  /** Standard errors by the delta method: each period's customers are independent draws of group and outcome. */
  readonly errors: { readonly change: number; readonly mix: number; readonly behaviour: number };
  /** One entry a group. */
  readonly groups: readonly { readonly mix: number; readonly behaviour: number }[];
}

/** One period with what the parts depend on: weights, shares, and the derivatives of mix and behaviour. */
interface Side {
  readonly n: number;
  readonly weight: readonly number[];
  readonly share: readonly number[];
}

function sideOf(groups: readonly GroupCount[]): Side {
  const n = groups.reduce((sum, { customers }) => sum + customers, 0);
  return {
    n,
    weight: groups.map(({ customers }) => customers / n),
    share: groups.map(({ customers, did }) => (customers > 0 ? did / customers : NaN)),
  };
}

const total = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);

/**
 * Variance of a part from one period's draws: customer of group g adds level[g] − mean, and slope[g]·(y − r_g) for the outcome y.
 */
function variance({ n, weight, share }: Side, level: readonly number[], slope: readonly number[]): number {
  const there = weight.map((_, g) => g).filter((g) => weight[g] > 0);
  const mean = total(there.map((g) => weight[g] * level[g]));
  const each = there.map((g) => weight[g] * ((level[g] - mean) ** 2 + slope[g] ** 2 * share[g] * (1 - share[g])));
  return total(each) / n;
}

/**
 * The split of Kitagawa 1955 (J. Am. Stat. Assoc. 50:1168–1194, two components): with w the share of a group among the customers and r
 * its rate, mix = Σ (w₂ − w₁)(r₁ + r₂)/2, behaviour = Σ (r₂ − r₁)(w₁ + w₂)/2. A group's mix is stated against the mean of both rates,
 * (w₂ − w₁)((r₁ + r₂)/2 − R̄), which leaves the sum as it is and makes a growing group that comes back less often than usual lower it.
 * A group that is there in one period alone has no other rate to differ from: all of it is mix. NaN where a period has nobody.
 */
export function kitagawa(groups: readonly GroupPair[]): KitagawaSplit {
  const a = sideOf(groups.map(({ before }) => before));
  const b = sideOf(groups.map(({ after }) => after));
  const rate = ({ n }: Side, side: 'before' | 'after'): number => total(groups.map((group) => group[side].did)) / n;
  const [ra, rb] = [rate(a, 'before'), rate(b, 'after')];
  const middle = (ra + rb) / 2;

  const both = groups.map((_, g) => a.weight[g] > 0 && b.weight[g] > 0);
  const rates = groups.map((_, g) =>
    both[g] ? (a.share[g] + b.share[g]) / 2 : a.weight[g] > 0 ? a.share[g] : b.weight[g] > 0 ? b.share[g] : middle,
  );
  const shift = groups.map((_, g) => b.weight[g] - a.weight[g]);
  const step = groups.map((_, g) => (both[g] ? b.share[g] - a.share[g] : 0));
  const held = groups.map((_, g) => (a.weight[g] + b.weight[g]) / 2);
  const parts = groups.map((_, g) => ({ mix: shift[g] * (rates[g] - middle), behaviour: step[g] * held[g] }));

  // What one customer more of a group changes, and what his outcome does.
  const halfStep = step.map((each) => each / 2);
  const mixSlope = ({ weight }: Side): number[] => shift.map((each, g) => (each / weight[g]) * (both[g] ? 0.5 : 1));
  const behaviourSlope = ({ weight }: Side): number[] => held.map((each, g) => (both[g] ? each / weight[g] : 0));
  const error = (level: readonly number[], slope: (side: Side) => number[]): number =>
    Math.sqrt(variance(a, level, slope(a)) + variance(b, level, slope(b)));
  return {
    change: rb - ra,
    mix: total(parts.map(({ mix }) => mix)),
    behaviour: total(parts.map(({ behaviour }) => behaviour)),
    errors: {
      change: Math.sqrt((ra * (1 - ra)) / a.n + (rb * (1 - rb)) / b.n),
      mix: error(rates, mixSlope),
      behaviour: error(halfStep, behaviourSlope),
    },
    groups: parts,
  };
}
