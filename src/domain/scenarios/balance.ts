/* One budget for acquisition and retention: what is left at each share that goes to retention, and where most is, as assumed. */
import { sumOf } from '#domain/numeric/sum.ts';
import type { ProjectionInputs } from './inputs.ts';
import { NO_LEVERS, retentionResponse, withLevers } from './levers.ts';
import { project } from './project.ts';

export interface BalancePoint {
  /** Of the budget that goes to retention, 0 … 1. */
  readonly share: number;
  /** Over the months projected, minor units. */
  readonly profit: number;
}

export interface Balance {
  /** Acquisition and retention spend of the base over all months, minor units. */
  readonly budget: number;
  /** From no share to all of it. */
  readonly points: readonly BalancePoint[];
  /** Where most is left under the typed responses. */
  readonly best: BalancePoint;
  readonly today: BalancePoint;
}

/**
 * The base with a share of one budget B in retention: acquisition spend of every month × (1 − share) B / its sum, answered by new
 * customers as elasticity says; retention spend share · B / months, answered by points of yearly retention.
 */
export function withBalance(base: ProjectionInputs, share: number): ProjectionInputs {
  const { acquisitionSpend, retentionSpend } = project(base);
  const acquired = sumOf(acquisitionSpend);
  const budget = acquired + sumOf(retentionSpend);
  const monthly = (share * budget) / base.months;
  const changed = withLevers(base, {
    ...NO_LEVERS,
    spend: ((1 - share) * budget) / acquired - 1,
    retentionPoints: retentionResponse(base, monthly - base.retentionSpend),
  });
  return { ...changed, retentionSpend: monthly };
}

const STEPS = 50;
/** The golden section. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const NARROWINGS = 40;

/**
 * Best: the best of 51 points, then a golden section search between its neighbours (Kiefer 1953, Proceedings of the AMS 4:502–506).
 * null = no acquisition spend: there is nothing to balance.
 */
export function balanceOf(base: ProjectionInputs): Balance | null {
  const { acquisitionSpend, retentionSpend } = project(base);
  const [acquired, retained] = [sumOf(acquisitionSpend), sumOf(retentionSpend)];
  if (!(acquired > 0)) return null;
  const at = (share: number): BalancePoint => ({ share, profit: sumOf(project(withBalance(base, share)).profit) });
  const points = Array.from({ length: STEPS + 1 }, (_, i) => at(i / STEPS));
  const better = (a: BalancePoint, b: BalancePoint): BalancePoint => (b.profit > a.profit ? b : a);
  let best = points.reduce(better);
  let [low, high] = [Math.max(0, best.share - 1 / STEPS), Math.min(1, best.share + 1 / STEPS)];
  for (let i = 0; i < NARROWINGS; i++) {
    const [left, right] = [at(high - GOLDEN * (high - low)), at(low + GOLDEN * (high - low))];
    best = better(best, better(left, right));
    if (left.profit > right.profit) high = right.share;
    else low = left.share;
  }
  return { budget: acquired + retained, points, best, today: at(retained / (acquired + retained)) };
}
