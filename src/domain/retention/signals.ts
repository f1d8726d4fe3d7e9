/* Signal or noise: which cells of a grid differ from the other rows by more than chance, and how many customers would show it. */
import { Z } from '#domain/numeric/interval-level.ts';
import { benjaminiHochberg } from '#domain/numeric/benjamini-hochberg.ts';
import { fisherExact } from '#domain/numeric/fisher.ts';
import { twoSidedP } from '#domain/numeric/normal-tail.ts';
import { SMALL_SHOP } from '#domain/results.ts';
import { MEASURES } from './measures.ts';
import { CellState, type RetentionTriangle } from './triangle.ts';

/** Rate of false discoveries among the signals of a screen. */
export const SIGNAL_LEVEL = 0.05;
/** Below this many customers in a cell nothing is said about how many more would be needed. */
const LEAST_FOR_MORE = 30;
/**
 * The normal approximation is used where every expected count reaches this. 5 will do for one comparison at 5 %; but the correction
 * of many asks for p-values near .05/m, and so far out the approximation claims too much while expected counts are small: of null
 * screens with 5 to 10 expected a cell it marked one in ten.
 */
const LEAST_EXPECTED = 20;
/** Standard normal quantile at 80 %. */
const Z_POWER = 0.8416212335729143;

/** One row of a column: who did it of those who could have, and the same of everybody it stands against. */
export interface Comparison {
  readonly count: number;
  readonly eligible: number;
  readonly othersCount: number;
  readonly othersEligible: number;
}

/** Cell arrays are row-major like the triangle's. */
export interface Signals {
  /** Cells that were tested: the family of the correction. */
  readonly tests: number;
  /** Two-sided p-value after the correction; NaN = not tested, or of too few customers (`min` of the view) to be said. */
  readonly p: Float64Array;
  /** 1 = above the other rows, −1 = below, 0 = no signal. */
  readonly direction: Int8Array;
  /** Customers a group that 80 % power would need beyond those present; NaN = a signal, not tested, or nothing to be said. */
  readonly more: Float64Array;
}

/**
 * Two-sided p-value of two shares, pooled z: (p₁ − p₂) / √(p(1 − p)(1/n₁ + 1/n₂)), p = (x₁ + x₂)/(n₁ + n₂); Fisher's exact test
 * where an expected count is below 20. NaN where there is nothing to compare: an empty group, or nobody or everybody did it.
 */
export function comparisonP({ count, eligible, othersCount, othersEligible }: Comparison): number {
  const n = eligible + othersEligible;
  const did = count + othersCount;
  if (eligible === 0 || othersEligible === 0 || did === 0 || did === n) return NaN;
  const least = (Math.min(eligible, othersEligible) * Math.min(did, n - did)) / n;
  if (least < LEAST_EXPECTED) return fisherExact(count, eligible, othersCount, othersEligible);
  const share = did / n;
  const spread = Math.sqrt(share * (1 - share) * (1 / eligible + 1 / othersEligible));
  return twoSidedP((count / eligible - othersCount / othersEligible) / spread);
}

/**
 * Customers a group (not rounded) at which two shares are told apart at 5 %, two-sided, with the power of a normal quantile
 * (80 % unless told); Infinity where they are equal.
 * Source: Fleiss, Levin, Paik 2003, Statistical Methods for Rates and Proportions, eq. 4.14 without the continuity correction; as
 * R's power.prop.test.
 */
export function customersPerGroup(p1: number, p2: number, zPower = Z_POWER): number {
  const sum = p1 + p2;
  const root = Z * Math.sqrt(sum * (1 - sum / 2)) + zPower * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
  return (root / (p1 - p2)) ** 2;
}

/** Customers that are missing in a group for a power of 80 % at the difference seen; NaN below 30 customers, or where none are missing. */
export function moreNeeded({ count, eligible, othersCount, othersEligible }: Comparison): number {
  if (eligible < LEAST_FOR_MORE) return NaN;
  const needed = customersPerGroup(count / eligible, othersCount / othersEligible) - eligible;
  return Number.isFinite(needed) && needed > 0 ? Math.ceil(needed) : NaN;
}

/** Whether cells of a grid are compared at all: shares of equal time, in a shop that is not small. */
function isTested({ view, customers }: RetentionTriangle): boolean {
  const share = MEASURES[view.measure].kind === 'share' && view.against === 'cohort';
  // With an open end later cohorts had less time: they differ by arithmetic alone.
  const open = view.measure === 'unbounded' && (view.end === 'open' || view.axis === 'calendar');
  return share && !open && customers >= SMALL_SHOP;
}

/** Complete cells of a column that enter comparisons: their places in the triangle. */
function familyOf({ state, cohorts, columns }: RetentionTriangle, column: number): number[] {
  return cohorts.flatMap(({ affected }, row) => {
    const at = row * columns.length + column;
    return state[at] === CellState.complete && !affected ? [at] : [];
  });
}

/**
 * The signals of a screen (`definitions.md` §2): each complete cell of a cohort that enters averages against the other such cells
 * of its column, all of them corrected together (Benjamini, Hochberg, 5 %). `everybody`, one entry a column: all customers, each
 * once, where a customer may stand in several rows; a row then stands against the customers who are not in it.
 * Cells below the view's `min` are of the family, but greyed: nothing is said of them.
 * null where nothing is tested: amounts, ratios to the column before, an open end, fewer than 100 customers in all.
 */
export function signalsOf(
  triangle: RetentionTriangle,
  everybody: readonly { readonly eligible: number; readonly count: number }[] | null = null,
): Signals | null {
  if (!isTested(triangle)) return null;
  const { columns, count, eligible } = triangle;
  const places: number[] = [];
  const raw: number[] = [];
  const comparisons: Comparison[] = [];
  for (let column = 0; column < columns.length; column++) {
    const family = familyOf(triangle, column);
    const sum = (counts: Int32Array): number => family.reduce((total, at) => total + counts[at], 0);
    const all = everybody?.[column] ?? { eligible: sum(eligible), count: sum(count) };
    for (const at of family) {
      const comparison = {
        count: count[at],
        eligible: eligible[at],
        othersCount: all.count - count[at],
        othersEligible: all.eligible - eligible[at],
      };
      const p = comparisonP(comparison);
      if (Number.isNaN(p)) continue;
      places.push(at);
      raw.push(p);
      comparisons.push(comparison);
    }
  }
  const signals: Signals = {
    tests: places.length,
    p: new Float64Array(count.length).fill(NaN),
    direction: new Int8Array(count.length),
    more: new Float64Array(count.length).fill(NaN),
  };
  benjaminiHochberg(Float64Array.from(raw)).forEach((p, i) => {
    const at = places[i];
    const own = comparisons[i];
    if (own.eligible < triangle.view.min) return;
    signals.p[at] = p;
    if (p > SIGNAL_LEVEL) signals.more[at] = moreNeeded(own);
    else signals.direction[at] = own.count / own.eligible > own.othersCount / own.othersEligible ? 1 : -1;
  });
  return signals;
}
